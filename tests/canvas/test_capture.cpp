#include "canvas/canvas_driver.h"
#include "canvas/key_moves.h"
#include "support/printing.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

void line(CanvasDriver& driver, const QString& text, Qt::Key key = Qt::Key_Return,
          Qt::KeyboardModifiers modifiers = {}) {
    driver.type(text);
    driver.key(key, modifiers);
}

} // namespace

TEST_CASE("in capture mode each line becomes a card and the place walks on") {
    CanvasDriver driver(journey({2, 1}));
    driver.canvas.selectCell(driver.cell(LaneKind::Doing, 0));
    QStringList places;
    QObject::connect(&driver.canvas, &Canvas::captureChanged,
                     [&] { places.append(driver.canvas.capturePlace()); });
    driver.canvas.setCapturing(true);
    CHECK(driver.canvas.isCapturing());
    CHECK(driver.canvas.capturePlace() == u"Doing · T1"_s);
    line(driver, u"one"_s);
    CHECK(driver.canvas.capturePlace() == u"Doing · T2"_s);
    line(driver, u"two"_s, Qt::Key_Return, Qt::ShiftModifier);
    line(driver, u"2 and a half"_s); // a digit is a letter here
    driver.grab(u"capture"_s);
    line(driver, u"three"_s);
    CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"one"_s});
    CHECK(driver.texts(LaneKind::Doing, 1) == QStringList{u"two"_s, u"2 and a half"_s});
    CHECK(driver.texts(LaneKind::Doing, 2) == QStringList{u"three"_s});
    // After the last touchpoint the next lane follows.
    CHECK(driver.canvas.capturePlace() == u"Thinking · T1"_s);
    driver.key(Qt::Key_Escape);
    CHECK_FALSE(driver.canvas.isCapturing());
    CHECK(driver.document.undoIndex() == 4);
    CHECK(driver.document.steps().size() == 4);
    CHECK(places.size() >= 6);
    CHECK(places.last().isEmpty());
}

TEST_CASE("passing over places in capture mode edits nothing, and redo stays possible") {
    CanvasDriver driver(journey({2, 1}));
    driver.canvas.selectCell(driver.cell(LaneKind::Doing, 0));
    driver.canvas.setCapturing(true);
    line(driver, u"one"_s);
    driver.document.undo();
    REQUIRE(driver.document.canRedo());
    CHECK(driver.canvas.capturePlace() == u"Doing · T1"_s); // where the card went
    driver.changes = 0;
    driver.key(Qt::Key_Return);
    CHECK(driver.canvas.capturePlace() == u"Doing · T2"_s);
    driver.key(Qt::Key_Down);
    CHECK(driver.canvas.capturePlace() == u"Thinking · T2"_s);
    driver.key(Qt::Key_Tab); // over the feelings, which hold no cards
    CHECK(driver.canvas.capturePlace() == u"Pain points · T2"_s);
    driver.key(Qt::Key_Backtab, Qt::ShiftModifier);
    driver.key(Qt::Key_Up);
    driver.key(Qt::Key_Up);
    CHECK(driver.canvas.capturePlace() == u"Doing · T2"_s);
    driver.key(Qt::Key_End);
    CHECK(driver.canvas.capturePlace() == u"Doing · T3"_s);
    driver.key(Qt::Key_Home);
    driver.key(Qt::Key_Left);
    CHECK(driver.canvas.capturePlace() == u"Doing · T1"_s);
    driver.key(Qt::Key_Space);
    driver.key(Qt::Key_Delete);
    CHECK(driver.changes == 0);
    CHECK(driver.document.canRedo());
    driver.document.redo();
    CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"one"_s});
    driver.canvas.setCapturing(false);
    CHECK(driver.document.steps().size() == 1);
}

TEST_CASE("a line is taken back by undo, and mended by Backspace") {
    CanvasDriver driver(journey({3}));
    driver.canvas.selectCell(driver.cell(LaneKind::Doing, 0));
    driver.canvas.setCapturing(true);
    line(driver, u"one"_s);
    line(driver, u"two"_s);
    driver.key(Qt::Key_Backspace);
    REQUIRE(driver.canvas.isEditing());
    CHECK(driver.canvas.capturePlace() == u"Doing · T2"_s);
    line(driver, u" more"_s);
    CHECK(driver.texts(LaneKind::Doing, 1) == QStringList{u"two more"_s});
    CHECK(driver.canvas.capturePlace() == u"Doing · T3"_s);
    driver.type(u"half"_s);
    CHECK(driver.canvas.cancelInteraction()); // what undo does first
    CHECK(driver.texts(LaneKind::Doing, 2).isEmpty());
    CHECK(driver.canvas.isCapturing());
    driver.document.undo();
    driver.document.undo();
    CHECK(driver.texts(LaneKind::Doing, 1).isEmpty());
    CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"one"_s});
    line(driver, u"again"_s);
    CHECK(driver.texts(LaneKind::Doing, 1) == QStringList{u"again"_s});
}

TEST_CASE("Escape and the end of capture mode keep what is typed") {
    CanvasDriver driver(journey({2}));
    driver.canvas.selectCell(driver.cell(LaneKind::PainPoints, 0));
    driver.canvas.setCapturing(true);
    driver.type(u"slow"_s);
    SECTION("Escape") {
        driver.key(Qt::Key_Escape);
    }
    SECTION("the command") {
        driver.canvas.setCapturing(false);
    }
    CHECK_FALSE(driver.canvas.isCapturing());
    CHECK_FALSE(driver.canvas.isEditing());
    CHECK(driver.texts(LaneKind::PainPoints, 0) == QStringList{u"slow"_s});
    CHECK(driver.document.undoIndex() == 1);
}

TEST_CASE("several lines pasted while capturing become several cards, in one step") {
    CanvasDriver driver(journey({2, 1}));
    driver.canvas.selectCell(driver.cell(LaneKind::Doing, 0));
    driver.canvas.setCapturing(true);
    SECTION("on a line that waits") {
        driver.canvas.captureLines({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
        CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"a"_s});
        CHECK(driver.texts(LaneKind::Doing, 1) == QStringList{u"b"_s});
        CHECK(driver.texts(LaneKind::Doing, 2) == QStringList{u"c"_s, u"d"_s});
        CHECK(driver.changes == 1);
        driver.document.undo();
        CHECK(driver.cards(LaneKind::Doing, 2).empty());
    }
    SECTION("in the middle of one") {
        driver.type(u"Says: "_s);
        auto* mime = new QMimeData;
        mime->setText(u"a\nb\n\nc\n"_s);
        QApplication::clipboard()->setMimeData(mime);
        driver.key(Qt::Key_V, Qt::ControlModifier);
        CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"Says: a"_s});
        CHECK(driver.texts(LaneKind::Doing, 1) == QStringList{u"b"_s});
        CHECK(driver.texts(LaneKind::Doing, 2) == QStringList{u"c"_s});
        // What was typed, and what was pasted.
        CHECK(driver.document.undoIndex() == 2);
        driver.document.undo();
        CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"Says: "_s});
        CHECK(driver.texts(LaneKind::Doing, 1).isEmpty());
        CHECK(driver.texts(LaneKind::Doing, 2).isEmpty());
        driver.document.undo();
        CHECK(driver.texts(LaneKind::Doing, 0).isEmpty());
    }
    SECTION("on one of which nothing is left") {
        driver.type(u"x"_s);
        driver.key(Qt::Key_Backspace);
        REQUIRE(driver.canvas.isEditing());
        driver.canvas.captureLines({u"a"_s, u"b"_s});
        CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"a"_s});
        CHECK(driver.document.undoIndex() == 1);
        driver.document.undo();
        CHECK(driver.cards(LaneKind::Doing, 0).empty());
        CHECK(driver.cards(LaneKind::Doing, 1).empty());
    }
    CHECK(driver.canvas.isCapturing());
}

TEST_CASE("a click takes the line elsewhere, or ends capturing where no card can be") {
    CanvasDriver driver(fullJourney({2, 1}));
    driver.canvas.select(driver.cards(LaneKind::Doing, 0).front());
    driver.canvas.setCapturing(true);
    CHECK(driver.canvas.capturePlace() == u"Doing · T1"_s);
    driver.click(driver.middle(driver.cards(LaneKind::PainPoints, 1).front()));
    CHECK(driver.canvas.capturePlace() == u"Pain points · T2"_s);
    line(driver, u"new"_s); // and does not type over the card that was clicked
    CHECK(driver.texts(LaneKind::PainPoints, 1) == QStringList{u"Pain points 2"_s, u"new"_s});
    driver.click(driver.middle(anyId(driver.stage(0))));
    CHECK_FALSE(driver.canvas.isCapturing());
}

TEST_CASE("a change of the line's card in a panel leaves it selected") {
    CanvasDriver driver(journey({2}));
    driver.canvas.selectCell(driver.cell(LaneKind::PainPoints, 0));
    driver.canvas.setCapturing(true);
    driver.type(u"slow"_s);
    driver.canvas.finishEditing();
    const AnyId card = driver.cards(LaneKind::PainPoints, 0).front();
    REQUIRE(driver.canvas.current() == card);
    REQUIRE(driver.document
                .commit(setField(driver.project(), Id<PainPoint>{card.value}, &PainPoint::severity,
                                 3, u"Change severity"_s))
                .ok());
    driver.key(Qt::Key_Control, Qt::ControlModifier); // of a command that follows
    CHECK(driver.canvas.current() == card);
    line(driver, u"next"_s); // and is not typed over
    CHECK(driver.texts(LaneKind::PainPoints, 0) == QStringList{u"slow"_s, u"next"_s});
}

TEST_CASE("capturing ends with its lane or map, and begins only where a line can be") {
    CanvasDriver driver(journey({1}));
    driver.canvas.selectCell(driver.cell(LaneKind::Doing, 0));
    driver.canvas.setCapturing(true);
    SECTION("the lane goes") {
        REQUIRE(
            driver.document.commit(remove(driver.project(), {anyId(driver.lane(LaneKind::Doing))}))
                .ok());
        CHECK_FALSE(driver.canvas.isCapturing());
    }
    SECTION("another map") {
        driver.canvas.setMap({});
        CHECK_FALSE(driver.canvas.isCapturing());
        driver.canvas.setCapturing(true);
        CHECK_FALSE(driver.canvas.isCapturing());
        CHECK(driver.refusals.size() == 1);
    }
    SECTION("the touchpoint goes while a line is typed") {
        driver.type(u"half a line"_s);
        REQUIRE(
            driver.document.commit(remove(driver.project(), {anyId(driver.touchpoint(0))})).ok());
        CHECK_FALSE(driver.canvas.isEditing());
        driver.type(u"x"_s);
        driver.key(Qt::Key_Escape);
        CHECK_FALSE(driver.canvas.isCapturing());
    }
}

TEST_CASE("an input method writes lines too") {
    CanvasDriver driver(journey({2}));
    driver.canvas.selectCell(driver.cell(LaneKind::Doing, 0));
    driver.canvas.setCapturing(true);
    for (const auto& word : {u"日本"_s, u"コーヒー"_s}) {
        QInputMethodEvent composing(word.left(1), {});
        QApplication::sendEvent(driver.keyboard(), &composing);
        QInputMethodEvent done;
        done.setCommitString(word);
        QApplication::sendEvent(driver.keyboard(), &done);
        driver.key(Qt::Key_Return);
    }
    CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"日本"_s});
    CHECK(driver.texts(LaneKind::Doing, 1) == QStringList{u"コーヒー"_s});
}
