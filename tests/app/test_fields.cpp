// The editors of single fields.
#include "app/bindings.h"
#include "app/channel_field.h"
#include "app/details_field.h"
#include "app/field_editors.h"
#include "app/level_fields.h"
#include "app/past_values_field.h"
#include "app/picture_field.h"
#include "app/record_form.h"
#include "support/printing.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

struct Table {
    CountingIds ids;
    Document document;
    FieldContext context{document, ids};
    Id<Map> map;
    Id<Touchpoint> touchpoint;

    Table() {
        REQUIRE(document.commit(addMap(document.project(), ids, u"Coffee"_s, &map)).ok());
        touchpoint = touchpointsOf(document.project(), map).front();
    }
    const Touchpoint& now() const { return *document.project().find(touchpoint); }
};

} // namespace

TEST_CASE("numbers are read with point or comma, and nothing else is a number") {
    CHECK(numberFrom(u"2.5"_s) == 2.5);
    CHECK(numberFrom(u" 2,5 "_s) == 2.5);
    CHECK(numberFrom(u"−3"_s) == -3.0);
    CHECK(numberFrom(u"+4"_s) == 4.0);
    for (const QString& text : {u""_s, u"two"_s, u"nan"_s, u"inf"_s, u"1e999"_s, u"1,2,3"_s}) {
        CAPTURE(text);
        CHECK_FALSE(numberFrom(text));
    }
    CHECK(numberText(2.50) == u"2.5"_s);
    CHECK(numberText(-0.0) == u"0"_s);
    CHECK(numberText(61) == u"61"_s);
    CHECK(numberText(std::nullopt).isEmpty());
}

TEST_CASE("typing in a line changes the document at once and is one step of undo") {
    Table table;
    LineField field(table.context, u"Channel"_s,
                    bindField(table.context, table.touchpoint, &Touchpoint::channel, "channel",
                              u"Change channel"_s));
    auto* edit = field.findChild<QLineEdit*>();
    REQUIRE(edit);
    const int before = table.document.undoIndex();
    QTest::keyClicks(edit, u"Email"_s);
    CHECK(table.now().channel == u"Email"_s);
    CHECK(table.document.undoIndex() == before + 1);
    CHECK(table.document.undoLabel() == u"Change channel"_s);
    table.document.undo();
    field.load();
    CHECK(edit->text().isEmpty());
}

TEST_CASE("leaving a field ends its step of undo") {
    Table table;
    LineField field(
        table.context, u"Owner"_s,
        bindField(table.context, table.touchpoint, &Touchpoint::owner, "owner", u"Change owner"_s));
    auto* edit = field.findChild<QLineEdit*>();
    QTest::keyClicks(edit, u"A"_s);
    const int after = table.document.undoIndex();
    QFocusEvent out(QEvent::FocusOut);
    QApplication::sendEvent(edit, &out);
    QTest::keyClicks(edit, u"B"_s);
    CHECK(table.document.undoIndex() == after + 1);
}

TEST_CASE("a text field keeps line breaks and follows the document") {
    Table table;
    const Id<Stage> stage = table.document.project().of<Stage>(table.map).front();
    LongTextField field(table.context, u"Goal"_s,
                        bindField(table.context, stage, &Stage::goal, "goal", u"Change goal"_s));
    auto* edit = field.findChild<QPlainTextEdit*>();
    REQUIRE(edit);
    edit->insertPlainText(u"one\ntwo <b>"_s);
    CHECK(table.document.project().find(stage)->goal == u"one\ntwo <b>"_s);
    table.document.undo();
    field.load();
    CHECK(edit->toPlainText().isEmpty());
}

TEST_CASE("keys on the feeling slider step through the scale and clear it") {
    Table table;
    const auto read = [&]() -> std::optional<double> {
        const auto all = table.document.project().of<Feeling>(table.touchpoint);
        return all.empty() ? std::nullopt : table.document.project().find(all[0])->received;
    };
    FeelingSlider slider(table.context, u"Feeling received"_s, [] { return FeelingScale{}; },
                         {u"f"_s, read, [&](const std::optional<double>& value) {
                              return setFeeling(table.document.project(), table.ids,
                                                table.touchpoint, {}, FeelingField::Received,
                                                value);
                          }});
    QObject::connect(&table.document, &Document::changed, &slider, [&] { slider.load(); });
    QWidget* track = nullptr;
    for (QWidget* child : slider.findChildren<QWidget*>()) {
        if (child->accessibleName() == u"Feeling received"_s)
            track = child;
    }
    REQUIRE(track);
    QTest::keyClick(track, Qt::Key_Right);
    CHECK(read() == 0.0);
    QTest::keyClick(track, Qt::Key_Right);
    CHECK(read() == 1.0);
    QTest::keyClick(track, Qt::Key_End);
    QTest::keyClick(track, Qt::Key_Right);
    CHECK(read() == 5.0);
    QTest::keyClick(track, Qt::Key_Home);
    CHECK(read() == -5.0);
    QTest::keyClick(track, Qt::Key_Delete);
    CHECK_FALSE(read());
}

TEST_CASE("details grow a row as one types, and empty rows are no details") {
    Table table;
    DetailsField field(table.context,
                       bindField(table.context, table.touchpoint, &Touchpoint::details, "details",
                                 u"Change details"_s),
                       [] { return QStringList(); });
    const auto cells = [&] { return field.findChildren<QLineEdit*>(); };
    REQUIRE(cells().size() == 2);
    QTest::keyClicks(cells()[0], u"Carrier"_s);
    QTest::keyClicks(cells()[1], u"PostNord"_s);
    REQUIRE(cells().size() == 4);
    CHECK(table.now().details == Details{{u"Carrier"_s, u"PostNord"_s}});
    cells()[0]->clear();
    QTest::keyClick(cells()[0], Qt::Key_Backspace);
    cells()[1]->selectAll();
    QTest::keyClick(cells()[1], Qt::Key_Delete);
    CHECK(table.now().details.empty());
}

TEST_CASE("every kind of record has a form") {
    Table table;
    std::vector<AnyId> records{anyId(table.map), anyId(table.touchpoint),
                               anyId(table.document.project().of<Stage>(table.map).front())};
    Id<Persona> persona;
    REQUIRE(
        table.document.commit(addPersona(table.document.project(), table.ids, u"Maya"_s, &persona))
            .ok());
    records.push_back(anyId(persona));
    for (const Id<Lane> lane : table.document.project().of<Lane>(table.map)) {
        records.push_back(anyId(lane));
        if (!cardKind(table.document.project().find(lane)->lane))
            continue;
        Place place;
        place.lane = lane;
        place.touchpoint = table.touchpoint;
        AnyId card;
        REQUIRE(table.document
                    .commit(addCard(table.document.project(), table.ids, place, u"Text"_s, &card))
                    .ok());
        records.push_back(card);
    }
    for (const AnyId record : records) {
        CAPTURE(int(record.kind));
        RecordForm form(table.context, table.map, record);
        CHECK(form.findChildren<FieldEditor*>().size() >= 2);
        CHECK(form.load());
        CHECK_FALSE(kindTitle(record.kind).isEmpty());
    }
}

TEST_CASE("a feeling takes a typed number, as one step of undo") {
    Table table;
    FeelingSlider field(
        table.context, u"Feeling"_s, [] { return FeelingScale(); },
        {u"feeling"_s,
         [&table]() -> std::optional<double> {
             const auto all = table.document.project().of<Feeling>(table.touchpoint);
             return all.empty() ? std::nullopt : table.document.project().find(all[0])->received;
         },
         [&table](const std::optional<double>& value) {
             return setFeeling(table.document.project(), table.ids, table.touchpoint, {},
                               FeelingField::Received, value);
         }});
    const int before = table.document.undoIndex();
    QWidget* track = nullptr;
    for (QWidget* child : field.findChildren<QWidget*>()) {
        if (child->focusPolicy() == Qt::StrongFocus)
            track = child;
    }
    REQUIRE(track);
    const auto received = [&] {
        field.load();
        const auto all = table.document.project().of<Feeling>(table.touchpoint);
        return table.document.project().find(all.front())->received;
    };
    QTest::keyClicks(track, u"0.5"_s);
    CHECK(received() == 0.5);
    QTest::keyClicks(track, u"-3"_s);
    CHECK(received() == -3.0);
    QTest::keyClick(track, Qt::Key_Up);
    CHECK(received() == -2.0);
    QTest::keyClicks(track, u"4"_s);
    CHECK(received() == 4.0);
    QTest::keyClicks(track, u"44"_s); // beyond the scale: its end
    CHECK(received() == 5.0);
    CHECK(table.document.undoIndex() == before + 1);
}

TEST_CASE("past values are typed row by row, and none is lost while its date is half typed") {
    CHECK(dayFrom(u"1970-01-02"_s) == 86'400'000);
    CHECK_FALSE(dayFrom(u"1970-13-02"_s));
    CHECK_FALSE(dayFrom(u"soon"_s));

    Table table;
    const Project& project = table.document.project();
    AnyId card;
    REQUIRE(table.document
                .commit(addCard(project, table.ids,
                                {.lane = *laneOf(project, table.map, LaneKind::Kpis),
                                 .touchpoint = table.touchpoint},
                                u"On time"_s, &card))
                .ok());
    const Id<Kpi> kpi{card.value};
    PastValuesField field(
        table.context, u"Past values"_s,
        bindField(table.context, kpi, &Kpi::pastValues, "past_values", u"Change past values"_s));
    const auto cell = [&](int index) { return field.findChildren<QLineEdit*>()[index]; };
    const auto values = [&] { return project.find(kpi)->pastValues; };
    QTest::keyClicks(cell(0), u"2026-08-31"_s);
    CHECK(values().empty());
    QTest::keyClicks(cell(1), u"88"_s);
    REQUIRE(values().size() == 1);
    QTest::keyClicks(cell(2), u"2026-07-31"_s);
    QTest::keyClicks(cell(3), u"91"_s);
    REQUIRE(values().size() == 2);
    CHECK(values()[0].value == 91); // the oldest first
    CHECK(values()[1].value == 88);

    // Shown anew, in order; a date that is being changed takes nothing away.
    PastValuesField again(
        table.context, u"Past values"_s,
        bindField(table.context, kpi, &Kpi::pastValues, "past_values", u"Change past values"_s));
    auto* date = again.findChildren<QLineEdit*>()[0];
    CHECK(date->text() == u"2026-07-31"_s);
    QTest::keyClick(date, Qt::Key_Backspace);
    QTest::keyClick(date, Qt::Key_Backspace);
    CHECK(values().size() == 2);
    QTest::keyClicks(date, u"30"_s);
    CHECK(values()[0].time == *dayFrom(u"2026-07-30"_s));
    auto* value = again.findChildren<QLineEdit*>()[1];
    date->clear();
    QTest::keyClick(date, Qt::Key_Backspace);
    value->selectAll();
    QTest::keyClick(value, Qt::Key_Backspace);
    CHECK(values().size() == 1);
}

TEST_CASE("a card's picture is shown on its form, chosen from a file and taken away") {
    Table table;
    const Place place{
        *laneOf(table.document.project(), table.map, LaneKind::Doing), {}, table.touchpoint, 1};
    AnyId card;
    REQUIRE(
        table.document.commit(addCard(table.document.project(), table.ids, place, u"Asks"_s, &card))
            .ok());
    const auto note = [&] { return *table.document.project().find(Id<Note>{card.value}); };
    PictureField field(table.context, u"Picture"_s, {card.value});
    CHECK(field.shown().isNull());
    auto* remove = field.findChildren<QPushButton*>().back();
    CHECK(remove->isHidden());

    QTemporaryDir folder;
    QImage picture(60, 40, QImage::Format_RGB32);
    picture.fill(Qt::red);
    REQUIRE(picture.save(folder.filePath(u"red.png"_s)));
    const int before = table.document.undoIndex();
    field.take(folder.filePath(u"red.png"_s));
    field.load();
    CHECK(note().image);
    CHECK(table.document.undoIndex() == before + 1);
    CHECK(field.shown().size() == QSize(60, 40));
    CHECK(field.shown().pixelColor(5, 5).red() > 240);
    CHECK(field.shown().pixelColor(5, 5).blue() < 20);
    CHECK_FALSE(remove->isHidden());

    remove->click();
    field.load();
    CHECK_FALSE(note().image);
    CHECK(field.shown().isNull());
    CHECK(table.document.undoLabel() == u"Remove picture"_s);
    table.document.undo();
    field.load();
    CHECK(field.shown().size() == QSize(60, 40));

    // What is no picture changes nothing and is told.
    QStringList told;
    QObject::connect(&table.context, &FieldContext::refused,
                     [&](const QString& text) { told.append(text); });
    QFile file(folder.filePath(u"text.png"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    field.take(file.fileName());
    CHECK(told.size() == 1);
    CHECK(note().image);
}

TEST_CASE("a box of text is as tall as its script needs, and does not scroll") {
    Table table;
    const Id<Stage> stage = table.document.project().of<Stage>(table.map).front();
    for (const QString& text :
         {u"One line"_s, u"花子さんは自宅でおいしいコーヒーを飲みたい。もっと簡単にしてほしい。"_s,
          u"ليلى تبحث عن قهوة طازجة لمكتبها كل أسبوع.\nและ"_s, u"👩‍💻 👍🏽\nlast"_s}) {
        CAPTURE(text);
        REQUIRE(table.document
                    .commit(setField(table.document.project(), stage, &Stage::goal, text, u"Set"_s))
                    .ok());
        LongTextField field(
            table.context, u"Goal"_s,
            bindField(table.context, stage, &Stage::goal, "goal", u"Change goal"_s));
        field.resize(220, 300);
        field.show();
        QApplication::processEvents();
        auto* edit = field.findChild<QPlainTextEdit*>();
        REQUIRE(edit);
        CHECK(edit->verticalScrollBar()->maximum() == 0);
    }
}

TEST_CASE("a channel shows its icon, and all that is offered comes with the Down key") {
    Table table;
    REQUIRE(table.document
                .commit(setField(table.document.project(), table.touchpoint, &Touchpoint::channel,
                                 u"Pigeon post"_s, u"Set"_s))
                .ok());
    const QStringList offered = channelsToOffer(table.document.project());
    CHECK(offered.front() == u"Pigeon post"_s);
    CHECK(offered.contains(u"Email"_s));
    ChannelField field(table.context, u"Channel"_s,
                       bindField(table.context, table.touchpoint, &Touchpoint::channel, "channel",
                                 u"Change channel"_s));
    auto* edit = field.findChild<QLineEdit*>();
    REQUIRE(edit);
    const auto icon = [&] { return edit->actions().front()->icon().pixmap(20, 20).toImage(); };
    const QImage letter = icon();
    edit->setText(u"Website"_s);
    CHECK(icon() != letter);
    field.show();
    QTest::keyClick(edit, Qt::Key_Down);
    CHECK(edit->completer()->popup()->isVisible());
    CHECK(edit->completer()->completionCount() == offered.size());
    edit->completer()->popup()->hide();
}

TEST_CASE("a map's scale is chosen, and its feelings are converted to it") {
    Table table;
    const Project& project = table.document.project();
    REQUIRE(table.document
                .commit(setFeeling(project, table.ids, table.touchpoint, {}, FeelingField::Received,
                                   5.0))
                .ok());
    RecordForm form(table.context, table.map, anyId(table.map));
    QComboBox* scale = nullptr;
    for (auto* box : form.findChildren<QComboBox*>())
        if (box->accessibleName() == u"Feelings are told from"_s)
            scale = box;
    REQUIRE(scale);
    const int before = table.document.undoIndex();
    scale->setCurrentIndex(1);
    CHECK(project.find(table.map)->scale.max == 2);
    CHECK(project.find(project.of<Feeling>(table.touchpoint).front())->received == 2.0);
    CHECK(table.document.undoIndex() == before + 1);
    table.document.undo();
    CHECK(form.load());
    CHECK(scale->currentIndex() == 0);
}

TEST_CASE("a map is no variant of itself, nor of what came of it") {
    Table table;
    const Project& project = table.document.project();
    Id<Map> second;
    Id<Map> third;
    REQUIRE(table.document.commit(addMap(project, table.ids, u"Second"_s, &second)).ok());
    REQUIRE(table.document.commit(addMap(project, table.ids, u"Third"_s, &third)).ok());
    REQUIRE(
        table.document.commit(setField(project, second, &Map::basedOn, table.map, u"Set"_s)).ok());
    const auto offered = [&](Id<Map> map) {
        RecordForm form(table.context, map, anyId(map));
        QStringList names;
        for (auto* box : form.findChildren<QComboBox*>())
            if (box->accessibleName() == u"Variant of"_s)
                for (int i = 0; i < box->count(); ++i)
                    names.append(box->itemText(i));
        return names;
    };
    CHECK(offered(table.map) == QStringList{u"No other map"_s, u"Third"_s});
    CHECK(offered(second) == QStringList{u"No other map"_s, u"Coffee"_s, u"Third"_s});
}

TEST_CASE("a lane of plain cards becomes another such lane, and its title goes along") {
    Table table;
    const Project& project = table.document.project();
    const Id<Lane> lane = *laneOf(project, table.map, LaneKind::Doing);
    const auto kinds = [&](Id<Lane> of) -> QComboBox* {
        static std::unique_ptr<RecordForm> form;
        form = std::make_unique<RecordForm>(table.context, table.map, anyId(of));
        for (auto* box : form->findChildren<QComboBox*>())
            if (box->accessibleName() == u"Kind of lane"_s)
                return box;
        form.reset();
        return nullptr;
    };
    REQUIRE(kinds(lane));
    QComboBox* box = kinds(lane);
    box->setCurrentText(defaultTitle(LaneKind::Questions));
    CHECK(project.find(lane)->lane == LaneKind::Questions);
    CHECK(project.find(lane)->title == defaultTitle(LaneKind::Questions));
    REQUIRE(table.document.commit(rename(project, anyId(lane), u"Asked"_s)).ok());
    box = kinds(lane);
    box->setCurrentText(defaultTitle(LaneKind::Needs));
    CHECK(project.find(lane)->title == u"Asked"_s);
    (void)kinds(*laneOf(project, table.map, LaneKind::Feeling));
    CHECK_FALSE(kinds(*laneOf(project, table.map, LaneKind::Feeling)));
}
