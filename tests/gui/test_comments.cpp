// The panel of comments, by the keyboard.
#include "app/comment_list.h"
#include "app/comments_panel.h"
#include "app/editor.h"
#include "app/find_view.h"
#include "canvas/canvas_marks.h"
#include "gui/window_driver.h"
#include "model/comments.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

CommentsPanel& panel(const Studio& studio) {
    return studio.window->editor()->comments();
}

QPushButton* button(const Studio& studio, const QString& text) {
    for (QPushButton* found : panel(studio).findChildren<QPushButton*>())
        if (found->text() == text)
            return found;
    FAIL("there is no button " << text.toStdString());
    return nullptr;
}

// Says something about the selection, without the mouse.
void say(const Studio& studio, const QString& text) {
    studio.window->updateActions();
    studio.trigger(u"addComment"_s);
    auto* field = panel(studio).findChild<QPlainTextEdit*>();
    REQUIRE(field->hasFocus());
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    CHECK(field->toPlainText().isEmpty());
}

} // namespace

TEST_CASE("Ctrl+Alt+M says something about the selection, as one step of undo") {
    Studio studio;
    studio.openSample();
    const AnyId stage = anyId(studio.project().of<Stage>(studio.window->editor()->map()).front());
    studio.canvas().select(stage);
    const int steps = studio.document().undoIndex();
    say(studio, u"Is this where it begins?"_s);
    CHECK(studio.document().undoIndex() == steps + 1);
    CHECK(studio.document().undoLabel() == u"Add comment"_s);
    REQUIRE(studio.project().all<Comment>().size() == 1);
    const Comment comment = studio.project().all<Comment>().begin()->second;
    CHECK(comment.about == stage);
    CHECK(comment.text == u"Is this where it begins?"_s);
    CHECK_FALSE(comment.who.isEmpty());
    CHECK(comment.when > 1'600'000'000'000);
    CHECK(studio.canvas().marks().comments(stage) == 1);
    CHECK(panel(studio).list().commentCount() == 1);
    CHECK(panel(studio).list().current() == comment.id);

    studio.document().undo();
    CHECK(panel(studio).list().commentCount() == 0);
    CHECK(studio.canvas().marks().comments(stage) == 0);
    studio.document().redo();
    CHECK(panel(studio).list().commentCount() == 1);
}

TEST_CASE("comments are answered, resolved, opened again and removed") {
    Studio studio;
    studio.openSample();
    say(studio, u"One"_s);
    button(studio, u"Reply"_s)->click();
    auto* field = panel(studio).findChild<QPlainTextEdit*>();
    QTest::keyClicks(field, u"Two"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    CHECK(panel(studio).list().commentCount() == 2);
    const AnyId map = anyId(studio.window->editor()->map());
    CHECK(studio.canvas().marks().comments(map) == 2);

    button(studio, u"Resolve"_s)->click();
    CHECK(panel(studio).list().commentCount() == 0);
    CHECK(studio.canvas().marks().comments(map) == 0);
    button(studio, u"All"_s)->click();
    CHECK(panel(studio).list().commentCount() == 2);
    CommentList& list = panel(studio).list();
    list.setFocus();
    list.setCurrent(commentThreads(studio.project()).front().first);
    button(studio, u"Reopen"_s)->click();
    CHECK(studio.canvas().marks().comments(map) == 2);

    // Delete removes the thread, not what is selected on the map.
    const auto stages = studio.project().all<Stage>().size();
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Delete);
    CHECK(studio.project().all<Comment>().empty());
    CHECK(studio.project().all<Stage>().size() == stages);
    QTest::keyClick(&list, Qt::Key_Escape);
    CHECK(studio.canvas().hasFocus());
}

TEST_CASE("Enter in the list goes to what was commented on, on another map too") {
    Studio studio;
    studio.openSample();
    const auto maps = studio.project().roots<Map>();
    const AnyId last = anyId(touchpointsOf(studio.project(), maps[2]).back());
    CountingIds ids(1'000'000);
    REQUIRE(studio.window->commit(
        addComment(studio.project(), ids, last, u"Ann"_s, 1000, u"Zebra crossing"_s)));
    studio.trigger(u"comments"_s);
    CommentList& list = panel(studio).list();
    REQUIRE(list.commentCount() == 1);
    list.setCurrent(commentThreads(studio.project()).front().first);
    QTest::keyClick(&list, Qt::Key_Return);
    CHECK(studio.window->editor()->map() == maps[2]);
    CHECK(studio.canvas().current() == last);
    CHECK(studio.canvas().hasFocus());

    // Finding finds it too, and shows the panel.
    studio.trigger(u"comments"_s);
    CHECK_FALSE(studio.window->editor()->isCommentsShown());
    studio.window->editor()->showMap(maps[0]);
    studio.trigger(u"find"_s);
    studio.type(u"zebra cross"_s);
    Studio::waitUntil([&] { return studio.window->editor()->isCommentsShown(); });
    CHECK(studio.canvas().current() == last);
}

TEST_CASE("what a comment says is changed in the panel, as one step of undo") {
    Studio studio;
    studio.openSample();
    say(studio, u"Is it teh price?"_s);
    const Comment before = studio.project().all<Comment>().begin()->second;
    const auto now = [&] { return studio.project().find(before.id)->text; };
    auto* field = panel(studio).findChild<QPlainTextEdit*>();
    QTest::keyClicks(field, u"half a thought"_s);
    // Esc leaves it as it was, and what was begun comes back.
    CommentList& list = panel(studio).list();
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_F2);
    REQUIRE(field->hasFocus());
    CHECK(field->toPlainText() == u"Is it teh price?"_s);
    QTest::keyClicks(field, u" No."_s);
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK(list.hasFocus());
    CHECK(now() == u"Is it teh price?"_s);
    CHECK(field->toPlainText() == u"half a thought"_s);

    const int steps = studio.document().undoIndex();
    button(studio, u"Edit"_s)->click();
    field->setPlainText(u" Is it the price? "_s);
    button(studio, u"Keep"_s)->click();
    CHECK(now() == u"Is it the price?"_s);
    CHECK(studio.project().find(before.id)->who == before.who);
    CHECK(studio.project().find(before.id)->when == before.when);
    CHECK(studio.document().undoIndex() == steps + 1);
    CHECK(studio.document().undoLabel() == u"Edit comment"_s);
    CHECK(field->toPlainText() == u"half a thought"_s);
    CHECK(list.current() == before.id);
    studio.trigger(u"undo"_s);
    CHECK(now() == u"Is it teh price?"_s);

    // Nothing said is no change, and unchanged is none either.
    button(studio, u"Edit"_s)->click();
    field->clear();
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    CHECK(now() == u"Is it teh price?"_s);
    field->setPlainText(u"Is it teh price?"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    CHECK(studio.document().undoIndex() == steps);
    CHECK(studio.document().canRedo());

    // A comment that goes while it is edited takes the edit along.
    button(studio, u"Edit"_s)->click();
    REQUIRE(studio.window->commit(remove(studio.project(), {anyId(before.id)})));
    CHECK(field->toPlainText() == u"half a thought"_s);
    CHECK(button(studio, u"Add comment"_s)->isEnabled());
}

TEST_CASE("the menu ticks the comments while their panel is shown") {
    Studio studio;
    studio.openSample();
    const auto isTicked = [&] {
        studio.window->updateActions();
        return studio.action(u"comments"_s)->isChecked();
    };
    CHECK_FALSE(isTicked());
    studio.trigger(u"comments"_s);
    CHECK(isTicked());
    studio.trigger(u"inspector"_s);
    CHECK_FALSE(isTicked());
    studio.trigger(u"comments"_s);
    studio.trigger(u"comments"_s);
    CHECK_FALSE(isTicked());
}
