#include "canvas/canvas_driver.h"
#include "model/validate.h"
#include "support/printing.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

AnyId doing(const CanvasDriver& driver, int column) {
    return driver.cards(LaneKind::Doing, column).front();
}

} // namespace

TEST_CASE("a double click edits a text where it stands, in one step of undo") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId card = doing(driver, 0);
    driver.doubleClick(driver.middle(card));
    REQUIRE(driver.canvas.isEditing());
    driver.type(u" and more"_s);
    driver.key(Qt::Key_Return);
    CHECK_FALSE(driver.canvas.isEditing());
    CHECK(driver.text(card) == u"Doing 1 and more"_s);
    CHECK(driver.changes == 1);
    CHECK(driver.document.undoIndex() == 1);
    CHECK(driver.canvas.current() == card); // the mouse began it, so nothing walks on
    driver.document.undo();
    CHECK(driver.text(card) == u"Doing 1"_s);
}

TEST_CASE("typing replaces the text of what is selected, Enter goes on below") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId card = doing(driver, 0);
    driver.canvas.select(card);
    driver.type(u"Calls"_s);
    REQUIRE(driver.canvas.isEditing());
    driver.key(Qt::Key_Return);
    CHECK(driver.text(card) == u"Calls"_s);
    CHECK(driver.changes == 1);
    CHECK(driver.canvas.current() == driver.cards(LaneKind::Thinking, 0).front());
    CHECK(driver.canvas.hasFocus());
}

TEST_CASE("escape gives the text back and makes no edit") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId card = doing(driver, 0);
    driver.canvas.select(card);
    driver.type(u"Oops"_s);
    driver.key(Qt::Key_Escape);
    CHECK_FALSE(driver.canvas.isEditing());
    CHECK(driver.text(card) == u"Doing 1"_s);
    CHECK(driver.changes == 0);
    CHECK(driver.document.undoIndex() == 0);
    CHECK(driver.canvas.current() == card);
}

TEST_CASE("escape takes back what was written already while typing") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId card = doing(driver, 0);
    const double height = driver.layout().size().height();
    driver.canvas.select(card);
    driver.type(u"A text that is much too long for one line of such a card"_s);
    CHECK(driver.layout().size().height() > height); // rows give way while typing
    CHECK(driver.document.undoIndex() == 1);
    driver.key(Qt::Key_Escape);
    CHECK(driver.text(card) == u"Doing 1"_s);
    CHECK(driver.document.undoIndex() == 0);
    CHECK(driver.layout().size().height() == height);
}

TEST_CASE("what is typed is written after a pause, as the same step") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId card = doing(driver, 0);
    driver.canvas.select(card);
    driver.type(u"Half"_s);
    CHECK(driver.changes == 0);
    REQUIRE(QTest::qWaitFor([&] { return driver.changes == 1; }, 60'000));
    CHECK(driver.text(card) == u"Half"_s);
    CHECK(driver.canvas.isEditing());
    driver.type(u" done"_s);
    driver.key(Qt::Key_Return);
    CHECK(driver.text(card) == u"Half done"_s);
    CHECK(driver.document.undoIndex() == 1);
}

TEST_CASE("a click elsewhere accepts what is typed") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId card = doing(driver, 0);
    const AnyId other = doing(driver, 1);
    driver.canvas.select(card);
    driver.type(u"Accepted"_s);
    driver.click(driver.middle(other));
    CHECK(driver.text(card) == u"Accepted"_s);
    CHECK(driver.canvas.current() == other);
    CHECK_FALSE(driver.canvas.isEditing());
}

TEST_CASE("Tab goes on to the next touchpoint, shift Tab back") {
    CanvasDriver driver(fullJourney({2, 1}));
    driver.canvas.select(doing(driver, 0));
    driver.type(u"a"_s);
    driver.key(Qt::Key_Tab);
    CHECK(driver.canvas.current() == doing(driver, 1));
    driver.type(u"b"_s);
    driver.key(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(driver.canvas.current() == doing(driver, 0));
    CHECK(driver.text(doing(driver, 1)) == u"b"_s);
    CHECK(driver.changes == 2);
}

TEST_CASE("typing on an empty cell makes a card, as one step with its text") {
    CanvasDriver driver(journey({2, 1}));
    driver.canvas.selectCell(driver.cell(LaneKind::PainPoints, 1));
    driver.type(u"Slow"_s);
    driver.key(Qt::Key_Return);
    CHECK(driver.texts(LaneKind::PainPoints, 1) == QStringList{u"Slow"_s});
    CHECK(driver.document.undoIndex() == 1);
    REQUIRE(driver.canvas.currentCell());
    CHECK(*driver.canvas.currentCell() == driver.cell(LaneKind::Opportunities, 1));
    driver.document.undo();
    CHECK(driver.texts(LaneKind::PainPoints, 1).isEmpty());
}

TEST_CASE("a card left without a word is not made at all") {
    CanvasDriver driver(journey({2, 1}));
    const Place cell = driver.cell(LaneKind::Doing, 0);
    SECTION("by Escape") {
        driver.canvas.selectCell(cell);
        driver.key(Qt::Key_Return);
        REQUIRE(driver.canvas.isEditing());
        driver.type(u"x"_s);
        driver.key(Qt::Key_Escape);
    }
    SECTION("by leaving it empty") {
        driver.canvas.selectCell(cell);
        driver.key(Qt::Key_Return);
        REQUIRE(driver.canvas.isEditing());
        driver.canvas.finishEditing();
    }
    CHECK(driver.cards(LaneKind::Doing, 0).empty());
    CHECK(driver.document.undoIndex() == 0);
    CHECK(driver.document.steps().empty());
    REQUIRE(driver.canvas.currentCell());
    CHECK(*driver.canvas.currentCell() == cell);
}

TEST_CASE("a double click on an empty cell adds a card there and edits it") {
    CanvasDriver driver(journey({2, 1}));
    driver.doubleClick(driver.middle(driver.cell(LaneKind::Thinking, 2)) + QPointF(30, 0));
    REQUIRE(driver.canvas.isEditing());
    driver.type(u"Hm"_s);
    driver.canvas.finishEditing();
    CHECK(driver.texts(LaneKind::Thinking, 2) == QStringList{u"Hm"_s});
    CHECK(driver.document.undoIndex() == 1);
}

TEST_CASE("control and shift with Enter make new lines in a card") {
    CanvasDriver driver(journey({1}));
    driver.canvas.selectCell(driver.cell(LaneKind::Doing, 0));
    driver.type(u"one"_s);
    driver.key(Qt::Key_Return, Qt::ControlModifier);
    driver.type(u"two"_s);
    driver.key(Qt::Key_Return, Qt::ShiftModifier);
    driver.type(u"three"_s);
    driver.key(Qt::Key_Return);
    CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"one\ntwo\nthree"_s});
    CHECK(driver.document.undoIndex() == 1);
}

TEST_CASE("a stage is filled in from its name to its measure by Enter") {
    CanvasDriver driver(journey({1}));
    driver.canvas.select(anyId(driver.stage(0)));
    for (const auto& text :
         {u"Awareness"_s, u"Find a better cup"_s, u"Sees an ad"_s, u"Visits"_s}) {
        driver.type(text);
        driver.key(Qt::Key_Return);
    }
    const Stage& stage = *driver.project().find(driver.stage(0));
    CHECK(stage.name == u"Awareness"_s);
    CHECK(stage.goal == u"Find a better cup"_s);
    CHECK(stage.entersWhen == u"Sees an ad"_s);
    CHECK(stage.doneWhen == u"Visits"_s);
    CHECK(driver.canvas.current() == anyId(driver.touchpoint(0)));
    CHECK(driver.document.undoIndex() == 4);
}

TEST_CASE("Tab at the end of the touchpoints and stages adds the next, Escape takes it back") {
    CanvasDriver driver(journey({1}));
    driver.canvas.select(anyId(driver.touchpoint(0)));
    driver.type(u"Ad"_s);
    driver.key(Qt::Key_Tab);
    REQUIRE(driver.canvas.isEditing());
    driver.type(u"Shop"_s);
    driver.key(Qt::Key_Tab);
    REQUIRE(driver.canvas.isEditing());
    driver.key(Qt::Key_Escape);
    CHECK(driver.names() == QStringList{u"Ad"_s, u"Shop"_s});
    CHECK(driver.document.undoIndex() == 2);

    driver.canvas.select(anyId(driver.stage(0)));
    driver.type(u"First"_s);
    driver.key(Qt::Key_Tab);
    driver.type(u"Second"_s);
    driver.canvas.finishEditing();
    REQUIRE(driver.layout().stages().size() == 2);
    CHECK(driver.project().find(driver.stage(1))->name == u"Second"_s);
}

TEST_CASE("control Enter in a name adds another beside it") {
    CanvasDriver driver(journey({1, 1}));
    driver.canvas.select(anyId(driver.touchpoint(0)));
    driver.type(u"Ad"_s);
    driver.key(Qt::Key_Return, Qt::ControlModifier);
    driver.type(u"Search"_s);
    driver.canvas.finishEditing();
    CHECK(driver.names() == QStringList{u"Ad"_s, u"Search"_s, u"T2"_s});
    CHECK(driver.layout().columns()[1].stage == 0);
}

TEST_CASE("deleting the record that is being edited ends the editing without an edit") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId card = doing(driver, 0);
    driver.canvas.select(card);
    driver.type(u"Half a sentence"_s);
    REQUIRE(driver.document.commit(remove(driver.project(), {card})).ok());
    CHECK_FALSE(driver.canvas.isEditing());
    CHECK(driver.changes == 1);
    CHECK(driver.refusals.isEmpty());
    driver.document.undo();
    CHECK(driver.text(card) == u"Doing 1"_s);
}

TEST_CASE("undo while typing ends the typing and undoes it") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId card = doing(driver, 0);
    driver.canvas.select(card);
    driver.type(u"A text that is much too long for one line of such a card"_s);
    REQUIRE(driver.document.undoIndex() == 1);
    driver.document.undo();
    CHECK_FALSE(driver.canvas.isEditing());
    CHECK(driver.text(card) == u"Doing 1"_s);
    CHECK(driver.document.undoIndex() == 0);
    CHECK(driver.document.canRedo());

    driver.canvas.select(card);
    driver.type(u"Again"_s);
    CHECK(driver.canvas.cancelInteraction());
    CHECK(driver.text(card) == u"Doing 1"_s);
    CHECK_FALSE(driver.canvas.cancelInteraction());
}

TEST_CASE("Japanese by an input method and Arabic come in whole") {
    CanvasDriver driver(journey({2}));
    driver.canvas.selectCell(driver.cell(LaneKind::Doing, 0));
    QInputMethodEvent composing(u"にほ"_s, {});
    QApplication::sendEvent(&driver.canvas, &composing);
    REQUIRE(driver.canvas.isEditing());
    CHECK(driver.keyboard() == &driver.canvas); // until the composition is complete
    QInputMethodEvent done;
    done.setCommitString(u"日本語"_s);
    QApplication::sendEvent(&driver.canvas, &done);
    CHECK(driver.keyboard() != &driver.canvas);
    QInputMethodEvent more;
    more.setCommitString(u"です"_s);
    QApplication::sendEvent(driver.keyboard(), &more);
    driver.key(Qt::Key_Tab);
    CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"日本語です"_s});

    driver.type(u"مرحبا"_s);
    driver.grab(u"arabic"_s);
    driver.key(Qt::Key_Return);
    CHECK(driver.texts(LaneKind::Doing, 1) == QStringList{u"مرحبا"_s});
    CHECK(driver.document.undoIndex() == 2);
}

TEST_CASE("a composition in the midst of a text is shown, and is no edit until it is complete") {
    CanvasDriver driver(fullJourney({1}));
    driver.canvas.select(doing(driver, 0));
    driver.canvas.editCurrent();
    auto* editor = qobject_cast<QTextEdit*>(driver.keyboard());
    REQUIRE(editor);
    QInputMethodEvent composing(u"きょう"_s, {});
    QApplication::sendEvent(editor, &composing);
    CHECK(editor->textCursor().block().layout()->preeditAreaText() == u"きょう"_s);
    CHECK(editor->inputMethodQuery(Qt::ImCursorRectangle).toRect().isValid());
    CHECK(driver.changes == 0);
    SECTION("completed") {
        QInputMethodEvent done;
        done.setCommitString(u"今日"_s);
        QApplication::sendEvent(editor, &done);
        driver.key(Qt::Key_Return);
        CHECK(driver.text(doing(driver, 0)) == u"Doing 1今日"_s);
        CHECK(driver.changes == 1);
    }
    SECTION("given up") {
        QInputMethodEvent none;
        QApplication::sendEvent(editor, &none);
        driver.key(Qt::Key_Return);
        CHECK(driver.text(doing(driver, 0)) == u"Doing 1"_s);
        CHECK(driver.changes == 0);
    }
}

TEST_CASE("a text from right to left is typed from the right, and its caret goes to the left") {
    CanvasDriver driver(journey({1}));
    driver.canvas.selectCell(driver.cell(LaneKind::Doing, 0));
    driver.type(u"م"_s);
    auto* editor = qobject_cast<QTextEdit*>(driver.keyboard());
    REQUIRE(editor);
    CHECK(editor->textCursor().block().textDirection() == Qt::RightToLeft);
    const int first = editor->cursorRect().x();
    CHECK(first > editor->width() / 2);
    driver.type(u"رحبا"_s);
    CHECK(editor->cursorRect().x() < first);
    driver.grab(u"right-to-left"_s);
    driver.key(Qt::Key_Return);
    CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"مرحبا"_s});
}

TEST_CASE("a paste of megabytes is cut at the limit, and brings no formats") {
    CanvasDriver driver(journey({1}));
    driver.canvas.selectCell(driver.cell(LaneKind::Doing, 0));
    driver.key(Qt::Key_Return);
    REQUIRE(driver.canvas.isEditing());
    auto* mime = new QMimeData;
    mime->setText(QString(3'000'000, u'x'));
    mime->setHtml(u"<b>bold</b>"_s);
    QApplication::clipboard()->setMimeData(mime);
    driver.key(Qt::Key_V, Qt::ControlModifier);
    driver.canvas.finishEditing();
    REQUIRE(driver.cards(LaneKind::Doing, 0).size() == 1);
    CHECK(driver.text(doing(driver, 0)) == QString(maxTextLength, u'x'));
}

TEST_CASE("the editor lies over the text it edits, at every zoom") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId card = doing(driver, 1);
    for (const double zoom : {0.5, 1.0, 1.37, 2.0}) {
        driver.canvas.setZoom(zoom);
        driver.canvas.select(card);
        driver.canvas.editCurrent();
        REQUIRE(driver.canvas.isEditing());
        const QRectF frame = driver.canvas.viewRectOf(card);
        const QRectF editor = driver.keyboard()->geometry();
        INFO(zoom);
        CHECK(frame.adjusted(-4, -4, 4, 4).contains(editor.topLeft()));
        CHECK(editor.right() <= frame.right() + 4);
        driver.canvas.finishEditing();
    }
    CHECK(driver.changes == 0);
}
