// Finding and replacing, by the keyboard.
#include "app/editor.h"
#include "app/find_bar.h"
#include "app/find_view.h"
#include "app/notice_area.h"
#include "canvas/canvas_marks.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

FindBar& bar(const Studio& studio) {
    return *studio.window->editor()->finding().bar();
}

template <class Widget>
Widget* named(const Studio& studio, const QString& name) {
    for (Widget* found : bar(studio).findChildren<Widget*>())
        if (found->accessibleName() == name)
            return found;
    FAIL("the bar has no " << name.toStdString());
    return nullptr;
}

QLineEdit* words(const Studio& studio) {
    return named<QLineEdit>(studio, u"Find in all maps"_s);
}

bool says(const Studio& studio, const QString& text) {
    for (const QLabel* label : bar(studio).findChildren<QLabel*>())
        if (label->text().contains(text))
            return true;
    return false;
}

// Opens the bar, types, and waits until the map has followed.
void look(const Studio& studio, const QString& text, const QString& count) {
    studio.trigger(u"find"_s);
    words(studio)->clear();
    QTest::keyClicks(words(studio), text);
    Studio::waitUntil([&] { return says(studio, count); });
}

AnyId selected(const Studio& studio) {
    return studio.canvas().current();
}

} // namespace

TEST_CASE("typing finds, Enter and Shift+Enter go from hit to hit over all maps") {
    Studio studio;
    studio.openSample();
    const auto maps = studio.project().roots<Map>();
    Editor& editor = *studio.window->editor();
    look(studio, u"zebra"_s, u"Nothing found"_s);

    // One word in each of two maps, one of them in the inspector only.
    const Id<Touchpoint> first = touchpointsOf(studio.project(), maps[0]).front();
    const Id<Touchpoint> last = touchpointsOf(studio.project(), maps[1]).back();
    REQUIRE(studio.window->commit(
        setField(studio.project(), first, &Touchpoint::owner, u"Zébra team"_s, u"Set"_s)));
    REQUIRE(studio.window->commit(rename(studio.project(), anyId(last), u"A ZEBRA"_s)));
    CHECK(says(studio, u"1 of 2"_s));

    QTest::keyClick(words(studio), Qt::Key_Return);
    Studio::waitUntil([&] { return !selected(studio).isNull(); });
    const AnyId one = selected(studio);
    QTest::keyClick(words(studio), Qt::Key_Return);
    const AnyId other = selected(studio);
    CHECK(std::set<AnyId>{one, other} == std::set<AnyId>{anyId(first), anyId(last)});
    CHECK(editor.map() == mapOf(studio.project(), other));
    QTest::keyClick(words(studio), Qt::Key_Return, Qt::ShiftModifier);
    CHECK(selected(studio) == one);
    CHECK(editor.map() == mapOf(studio.project(), one));
    CHECK(words(studio)->hasFocus());

    // What is marked on the canvas is what was found.
    const auto& marks = studio.canvas().marks();
    REQUIRE(marks.found);
    CHECK(marks.current == one);
    CHECK(marks.found(anyId(last)).size() == 1);
    CHECK(marks.found(anyId(last)).front().start == 2);
    CHECK_FALSE(marks.found(anyId(first)).front().field);
    CHECK(marks.found(anyId(maps[0])).empty());

    // Esc closes, the hit stays selected, and the keyboard is on the map.
    QTest::keyClick(words(studio), Qt::Key_Escape);
    CHECK_FALSE(editor.finding().isOpen());
    CHECK(selected(studio) == one);
    CHECK(studio.canvas().hasFocus());
    CHECK_FALSE(studio.canvas().marks().found);

    // F3 goes on with the words of before.
    studio.trigger(u"findNext"_s);
    CHECK(words(studio)->text() == u"zebra"_s);
    CHECK(selected(studio) == other);
}

TEST_CASE("case and whole words are asked for with Alt+C and Alt+W") {
    Studio studio;
    studio.openSample();
    const Id<Touchpoint> first =
        touchpointsOf(studio.project(), studio.window->editor()->map()).front();
    REQUIRE(studio.window->commit(rename(studio.project(), anyId(first), u"Quokka quokkas"_s)));
    look(studio, u"quokka"_s, u"1 of 2"_s);
    named<QPushButton>(studio, u"Match case"_s)->click();
    CHECK(says(studio, u"1 of 1"_s));
    named<QPushButton>(studio, u"Whole words"_s)->click();
    CHECK(says(studio, u"Nothing found"_s));
    named<QPushButton>(studio, u"Match case"_s)->click();
    CHECK(says(studio, u"1 of 1"_s));
    named<QPushButton>(studio, u"Whole words"_s)->click();
}

TEST_CASE("replacing goes hit by hit, or all at once as one step of undo") {
    Studio studio;
    studio.openSample();
    const auto maps = studio.project().roots<Map>();
    const Id<Touchpoint> first = touchpointsOf(studio.project(), maps[0]).front();
    const Id<Touchpoint> last = touchpointsOf(studio.project(), maps[1]).back();
    REQUIRE(studio.window->commit(rename(studio.project(), anyId(first), u"quokka, quokka"_s)));
    REQUIRE(studio.window->commit(rename(studio.project(), anyId(last), u"Quokka"_s)));
    studio.trigger(u"replace"_s);
    auto* with = named<QLineEdit>(studio, u"Replace with"_s);
    REQUIRE(with->isVisible());
    words(studio)->clear();
    QTest::keyClicks(words(studio), u"quokka"_s);
    Studio::waitUntil([&] { return selected(studio) == anyId(first); });

    // What is put in holds the words again, and is not found again at once.
    with->setText(u"quokkas"_s);
    QTest::keyClick(with, Qt::Key_Return);
    CHECK(studio.project().find(first)->name == u"quokkas, quokka"_s);
    QTest::keyClick(with, Qt::Key_Return);
    CHECK(studio.project().find(first)->name == u"quokkas, quokkas"_s);
    CHECK(studio.document().undoLabel() == u"Replace"_s);
    studio.document().undo();
    studio.document().undo();
    CHECK(studio.project().find(first)->name == u"quokka, quokka"_s);

    const auto steps = studio.document().undoIndex();
    with->setText(u"cat"_s);
    for (QPushButton* button : bar(studio).findChildren<QPushButton*>())
        if (button->text() == u"Replace &all"_s)
            button->click();
    CHECK(studio.project().find(first)->name == u"cat, cat"_s);
    CHECK(studio.project().find(last)->name == u"cat"_s);
    CHECK(studio.document().undoIndex() == steps + 1);
    CHECK(says(studio, u"Nothing found"_s));
    const NoticeArea& notices = studio.window->editor()->notices();
    CHECK(notices.text(u"replaced"_s).contains(u'3'));

    // The notice takes it back, and goes with it.
    for (QPushButton* button : notices.findChildren<QPushButton*>())
        if (button->text() == u"Undo"_s)
            button->click();
    Studio::waitUntil([&] { return studio.project().find(last)->name == u"Quokka"_s; });
    CHECK(studio.project().find(first)->name == u"quokka, quokka"_s);
    CHECK(notices.text(u"replaced"_s).isEmpty());
    CHECK(says(studio, u"of 3"_s));
}

TEST_CASE("a map that may only be looked at is searched, and nothing replaced") {
    Studio studio;
    studio.openSample();
    const QString name =
        studio.project()
            .find(touchpointsOf(studio.project(), studio.window->editor()->map()).front())
            ->name;
    studio.document().refuseEdits({ErrorCode::TooNew, u"It may only be looked at."_s, {}});
    studio.window->updateActions();
    CHECK(studio.action(u"find"_s)->isEnabled());
    CHECK_FALSE(studio.action(u"replace"_s)->isEnabled());
    look(studio, name, u"1 of"_s);
    studio.window->editor()->finding().open(true);
    for (QPushButton* button : bar(studio).findChildren<QPushButton*>())
        if (button->text().startsWith(u"&Replace"_s) || button->text().startsWith(u"Replace"_s))
            CHECK_FALSE(button->isEnabled());
    const Project before = studio.project();
    studio.window->editor()->finding().replaceEverything();
    CHECK(studio.project() == before);
}

TEST_CASE("Tab goes from what is looked for straight to what comes in its place") {
    Studio studio;
    studio.openSample();
    studio.trigger(u"replace"_s);
    words(studio)->setFocus();
    QTest::keyClick(words(studio), Qt::Key_Tab);
    CHECK(named<QLineEdit>(studio, u"Replace with"_s)->hasFocus());
    // Without it, on to the buttons beside.
    studio.trigger(u"find"_s);
    words(studio)->setFocus();
    QTest::keyClick(words(studio), Qt::Key_Tab);
    CHECK(named<QPushButton>(studio, u"Match case"_s)->hasFocus());
}
