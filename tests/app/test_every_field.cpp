// Whatever a record says can be changed where one looks for it: each field of model/fields.h has a
// control on its form or sheet. Every control is used as a hand would, and what then differs in the
// project is what can be edited.
#include "app/persona_sheet.h"
#include "app/record_form.h"
#include "exchange/templates.h"
#include "model/edits.h"
#include "model/fields.h"
#include "support/printing.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

using Names = std::set<std::string>;

// Fields that no form has, and where they are changed instead.
const std::map<Kind, std::map<std::string, std::string>> elsewhere{
    {Kind::Stage, {{"map", "a stage is copied to another map by cut and paste"}}},
    {Kind::Touchpoint, {{"stage", "dragged, or moved by Ctrl and arrows"}}},
    {Kind::Lane, {{"map", "a lane is copied to another map by cut and paste"}}},
    {Kind::Feeling,
     {{"touchpoint", "a feeling is that of its touchpoint"},
      {"persona", "each persona of the map has fields of its own"}}},
    {Kind::Note, {{"place", "dragged, stretched, or moved by keys"}}},
    {Kind::PainPoint, {{"place", "dragged, stretched, or moved by keys"}}},
    {Kind::Opportunity, {{"place", "dragged, stretched, or moved by keys"}}},
    {Kind::Loss, {{"place", "dragged, stretched, or moved by keys"}}},
    {Kind::Kpi, {{"place", "dragged, stretched, or moved by keys"}}},
};

// Kinds that have no form, and where they are made and changed.
const std::map<Kind, std::string> withoutForm{
    {Kind::Attachment, "a picture comes and goes with the card or persona that shows it"},
    {Kind::Interaction, "a row of a log is imported, as it happened"},
    {Kind::Comment, "written, changed and resolved in the panel of comments"},
    {Kind::Vote, "given by the voter"},
    {Kind::Version, "named in the panel of the history"},
    {Kind::SavedView, "made of what is seen, by the menu of views"},
};

// The sample with something in every field that controls need something in.
struct Table {
    CountingIds ids{1'000'000};
    Document document;
    FieldContext context{document, ids};
    Id<Map> map;

    Table() {
        auto read = sampleProject(ids);
        REQUIRE(read);
        document.reset(read.take());
        map = project().roots<Map>().front();
        Attachment picture;
        picture.id = ids.make<Attachment>();
        picture.name = u"dot"_s;
        picture.mediaType = u"image/png"_s;
        picture.bytes = QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
            "RU5ErkJggg==");
        picture.sha256 = QCryptographicHash::hash(picture.bytes, QCryptographicHash::Sha256);
        Changeset edit;
        edit.add(picture);
        Note note = *project().find(Id<Note>{first(Kind::Note).value});
        Persona persona = *project().find(Id<Persona>{first(Kind::Persona).value});
        Touchpoint touchpoint = *project().find(Id<Touchpoint>{first(Kind::Touchpoint).value});
        const auto fill = [&](auto record, auto change) {
            const auto before = record;
            change(record);
            edit.change(before, record);
        };
        fill(note, [&](Note& r) { r.image = picture.id; });
        fill(persona, [&](Persona& r) { r.photo = picture.id; });
        fill(touchpoint, [](Touchpoint& r) { r.details = {{u"Weather"_s, u"Rain"_s}}; });
        if (const auto done = document.commit(edit); !done)
            FAIL(done.error().message.toStdString());
    }

    [[nodiscard]] const Project& project() const { return document.project(); }

    // One of that kind that hangs on the first map, or on none; the richest there is.
    [[nodiscard]] AnyId first(Kind kind) const {
        AnyId found;
        forEachKind([&]<class T>(const T*) {
            if (T::kind != kind)
                return;
            for (const auto& [id, record] : project().all<T>()) {
                const bool fits =
                    kind == Kind::Persona || mapOf(project(), anyId(record.id)) == map;
                bool isRich = true;
                if constexpr (std::is_same_v<T, Lane>)
                    isRich = record.lane == LaneKind::Doing;
                if constexpr (std::is_same_v<T, Kpi>)
                    isRich = !record.pastValues.empty();
                if (fits && isRich && (found.isNull() || record.id.value < found.value))
                    found = anyId(record.id);
            }
        });
        return found;
    }
};

// In which fields two states of one record differ.
template <class T>
Names differing(const T& before, const T& after) {
    Names names;
    forEachField<T>([&](const auto& field) {
        if (!(before.*field.member == after.*field.member))
            names.insert(field.name);
    });
    return names;
}

std::vector<QWidget*> controlsOf(QWidget& form) {
    std::vector<QWidget*> controls;
    for (auto* widget : form.findChildren<QWidget*>()) {
        const bool isPart = qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                            qobject_cast<QComboBox*>(widget->parentWidget());
        if (widget->focusPolicy() & Qt::TabFocus && !isPart)
            controls.push_back(widget);
    }
    return controls;
}

void use(QWidget* control) {
    if (auto* line = qobject_cast<QLineEdit*>(control)) {
        line->setFocus();
        line->end(false);
        // In a date, a digit after the last would be none.
        if (line->text().size() == 10 && line->text().count(u'-') == 2)
            QTest::keyClick(line, Qt::Key_Backspace);
        QTest::keyClicks(line, u"7"_s);
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(control)) {
        text->insertPlainText(u"x"_s);
    } else if (auto* box = qobject_cast<QComboBox*>(control)) {
        box->setCurrentIndex((box->currentIndex() + 1) % box->count());
    } else if (auto* tick = qobject_cast<QCheckBox*>(control)) {
        tick->click();
    } else if (auto* button = qobject_cast<QPushButton*>(control)) {
        if (button->text().contains(u"Remove"_s)) // the others ask for a file
            button->click();
    } else { // painted: levels and colours
        QTest::keyClick(control, Qt::Key_Left);
        QTest::keyClick(control, Qt::Key_Right);
        QTest::keyClick(control, Qt::Key_Right);
        QTest::keyClick(control, Qt::Key_Space);
    }
}

// Which fields of one such record its form can change.
template <class T>
Names editable() {
    Names names;
    const auto useAll = [&](auto makeForm) {
        for (size_t i = 0;; ++i) {
            Table table;
            const Id<T> id{table.first(T::kind).value};
            REQUIRE(id);
            const auto form = makeForm(table, anyId(id));
            const auto controls = controlsOf(*form);
            if (i >= controls.size())
                return;
            const T before = *table.project().find(id);
            use(controls[i]);
            const T* after = table.project().find(id);
            REQUIRE(after);
            names.merge(differing(before, *after));
        }
    };
    useAll([](Table& table, AnyId id) {
        return std::make_unique<RecordForm>(table.context, table.map, id);
    });
    if constexpr (std::is_same_v<T, Persona>)
        useAll([](Table& table, AnyId id) {
            return std::make_unique<PersonaSheet>(table.document, table.ids, Id<Persona>{id.value});
        });
    return names;
}

} // namespace

TEST_CASE("each field of each record has a control, or a reason for which it has none") {
    forEachKind([]<class T>(const T*) {
        CAPTURE(nameOf(T::kind));
        if (withoutForm.contains(T::kind)) {
            Table table;
            const AnyId any{T::kind, 1};
            CHECK(RecordForm(table.context, table.map, any).fields().empty());
            return;
        }
        Names wanted;
        forEachField<T>([&](const auto& field) { wanted.insert(field.name); });
        if (const auto reasons = elsewhere.find(T::kind); reasons != elsewhere.end())
            for (const auto& [field, reason] : reasons->second) {
                CAPTURE(field);
                CHECK(wanted.erase(field) == 1);
            }
        CHECK(editable<T>() == wanted);
    });
}
