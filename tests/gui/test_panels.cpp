// The side bar and the inspector.
#include "app/editor.h"
#include "app/field_editors.h"
#include "app/inspector.h"
#include "app/persona_sheet.h"
#include "app/record_delegate.h"
#include "app/record_list.h"
#include "app/side_bar.h"
#include "app/status_line.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QCoreApplication>
#include <QImage>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

RecordList* list(const Studio& studio, const QString& name) {
    for (RecordList* found : studio.window->editor()->sideBar().findChildren<RecordList*>()) {
        if (found->accessibleName() == name)
            return found;
    }
    FAIL("there is no list " << name.toStdString());
    return nullptr;
}

QStringList texts(const RecordList* shown) {
    QStringList all;
    for (int i = 0; i < shown->count(); ++i)
        all.append(shown->item(i)->text());
    return all;
}

// The editor of the inspector with that caption.
template <class Control>
Control* field(const Studio& studio, const QString& caption) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (Control* found : studio.window->editor()->inspector().findChildren<Control*>()) {
        if (found->accessibleName() == caption)
            return found;
    }
    FAIL("there is no field " << caption.toStdString());
    return nullptr;
}

} // namespace

TEST_CASE("a click on a lane's box hides it and another shows it") {
    Studio studio;
    studio.openSample();
    RecordList* lanes = list(studio, u"Lanes"_s);
    const int row = int(texts(lanes).indexOf(u"Doing"_s));
    REQUIRE(row >= 0);
    const AnyId doing = studio.find(u"Doing"_s);
    const auto visible = [&] { return studio.project().find(Id<Lane>{doing.value})->visible; };
    const QPoint box = RecordDelegate::checkRect(lanes->visualItemRect(lanes->item(row))).center();
    QTest::mouseClick(lanes->viewport(), Qt::LeftButton, {}, box);
    CHECK_FALSE(visible());
    CHECK(studio.document().undoLabel() == u"Hide lane"_s);
    QTest::mouseClick(lanes->viewport(), Qt::LeftButton, {}, box);
    CHECK(visible());
}

TEST_CASE("lanes are reordered by Alt and arrows, renamed by F2, removed by Delete") {
    Studio studio;
    studio.openSample();
    RecordList* lanes = list(studio, u"Lanes"_s);
    const QStringList before = texts(lanes);
    lanes->setFocus();
    lanes->setCurrentRow(1);
    QTest::keyClick(lanes, Qt::Key_Down, Qt::AltModifier);
    QStringList swapped = before;
    swapped.swapItemsAt(1, 2);
    CHECK(texts(lanes) == swapped);
    CHECK(lanes->currentItem()->text() == before[1]);
    QTest::keyClick(lanes, Qt::Key_Up, Qt::AltModifier);
    CHECK(texts(lanes) == before);

    QTest::keyClick(lanes, Qt::Key_F2);
    auto* editor = lanes->findChild<QLineEdit*>();
    REQUIRE(editor);
    editor->setText(u"Deeds"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    // The list takes the text once the key is done.
    Studio::waitUntil([&] { return texts(lanes).contains(u"Deeds"_s); });
    CHECK(texts(lanes).contains(u"Deeds"_s));
    CHECK(studio.find(u"Deeds"_s).kind == Kind::Lane);

    lanes->setFocus();
    studio.window->updateActions();
    studio.trigger(u"delete"_s);
    CHECK_FALSE(texts(lanes).contains(u"Deeds"_s));
    studio.trigger(u"undo"_s);
    CHECK(texts(lanes).contains(u"Deeds"_s));
}

TEST_CASE("choosing a map in the side bar shows it, and the last one cannot be removed") {
    Studio studio;
    studio.openSample();
    RecordList* maps = list(studio, u"Maps"_s);
    REQUIRE(maps->count() == 4);
    maps->setCurrentRow(2);
    CHECK(studio.window->editor()->map() == studio.project().roots<Map>()[2]);
    maps->setFocus();
    maps->removeCurrent();
    for (int left = 3; left > 1; --left) {
        maps->setCurrentRow(0);
        maps->removeCurrent();
    }
    REQUIRE(maps->count() == 1);
    maps->setCurrentRow(0);
    CHECK_FALSE(maps->canRemove());
    maps->removeCurrent();
    CHECK(maps->count() == 1);
    CHECK(studio.project().find(studio.window->editor()->map()));
}

TEST_CASE("typing in the inspector shows on the map at once, as one step of undo") {
    Studio studio;
    studio.openSample();
    const AnyId touchpoint = studio.find(u"Tracking"_s);
    studio.click(touchpoint);
    auto* channel = field<QLineEdit>(studio, u"Channel"_s);
    CHECK(channel->text() == studio.project().find(Id<Touchpoint>{touchpoint.value})->channel);
    const int steps = studio.document().undoIndex();
    channel->setFocus();
    channel->selectAll();
    QTest::keyClicks(channel, u"Parcel <b>app</b>"_s);
    CHECK(studio.project().find(Id<Touchpoint>{touchpoint.value})->channel ==
          u"Parcel <b>app</b>"_s);
    CHECK(studio.document().undoIndex() == steps + 1);
    studio.trigger(u"undo"_s);
    Studio::waitUntil([&] {
        return channel->text() == studio.project().find(Id<Touchpoint>{touchpoint.value})->channel;
    });
}

TEST_CASE("the inspector follows the selection, and what is removed under it") {
    Studio studio;
    studio.openSample();
    const Inspector& inspector = studio.window->editor()->inspector();
    CHECK(inspector.record() == anyId(studio.window->editor()->map()));
    const AnyId stage = studio.find(u"Delivery"_s);
    studio.click(stage);
    CHECK(inspector.record() == stage);
    studio.canvas().setSelection({stage, studio.find(u"Purchase"_s)});
    CHECK(inspector.record().isNull());
    studio.canvas().select(stage);
    studio.trigger(u"delete"_s);
    QCoreApplication::processEvents();
    CHECK_FALSE(studio.project().contains(stage));
    studio.trigger(u"undo"_s);
    QCoreApplication::processEvents();
    CHECK(studio.project().contains(stage));
}

TEST_CASE("a persona's sheet is one step of undo, and Cancel takes it back") {
    Studio studio;
    studio.openSample();
    const Id<Persona> persona = studio.project().roots<Persona>().front();
    const Persona before = *studio.project().find(persona);
    QImage photo(40, 60, QImage::Format_RGB32);
    photo.fill(Qt::darkCyan);
    REQUIRE(photo.save(studio.path(u"photo.png"_s)));
    RandomIds ids;
    const int steps = studio.document().undoIndex();
    const auto change = [&](PersonaSheet& sheet) {
        auto* name = sheet.findChild<QLineEdit*>();
        REQUIRE(name);
        name->selectAll();
        QTest::keyClicks(name, u"Ada"_s);
        sheet.setPhoto(studio.path(u"photo.png"_s));
    };
    {
        PersonaSheet sheet(studio.document(), ids, persona);
        change(sheet);
        CHECK(studio.project().find(persona)->name == u"Ada"_s);
        sheet.reject();
    }
    CHECK(*studio.project().find(persona) == before);
    CHECK(studio.document().undoIndex() == steps);
    PersonaSheet sheet(studio.document(), ids, persona);
    change(sheet);
    sheet.accept();
    CHECK(studio.document().undoIndex() == steps + 1);
    const Attachment* kept = studio.project().find(studio.project().find(persona)->photo);
    REQUIRE(kept);
    CHECK(QImage::fromData(kept->bytes).size() == QSize(40, 60));
}

TEST_CASE("a map that says nothing yet tells how to begin") {
    Studio studio;
    studio.trigger(u"new"_s);
    Studio::waitUntil([&] { return studio.window->editor() != nullptr; });
    const auto says = [&](const QString& words) {
        const auto labels = studio.window->editor()->findChildren<StatusLine*>();
        return !labels.empty() && labels.front()->saying().contains(words);
    };
    Studio::waitUntil([&] { return says(u"Click a cell and type"_s); });
    const Id<Map> map = studio.window->editor()->map();
    CountingIds ids(1'000'000);
    const Place place{.lane = *laneOf(studio.project(), map, LaneKind::Doing),
                      .touchpoint = touchpointsOf(studio.project(), map).front()};
    REQUIRE(studio.window->commit(addCard(studio.project(), ids, place, u"x"_s, nullptr)));
    Studio::waitUntil([&] { return says(u"pain points"_s); });
}
