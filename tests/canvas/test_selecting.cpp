#include "canvas/canvas_driver.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

int selectionChanges(CanvasDriver& driver, const std::function<void()>& action) {
    int count = 0;
    const auto counting = QObject::connect(&driver.canvas, &Canvas::selectionChanged,
                                           &driver.canvas, [&] { ++count; });
    action();
    QObject::disconnect(counting);
    return count;
}

} // namespace

TEST_CASE("a click selects what it hits, once, and edits nothing") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId card = driver.cards(LaneKind::Doing, 1).front();
    const std::vector<AnyId> things{card,
                                    anyId(driver.touchpoint(0)),
                                    anyId(driver.stage(1)),
                                    anyId(driver.lane(LaneKind::Thinking)),
                                    driver.cards(LaneKind::Loss, 0).front(),
                                    anyId(driver.project().roots<Persona>().front()),
                                    anyId(driver.project().of<Feeling>(driver.touchpoint(2))[0])};
    for (const AnyId thing : things) {
        INFO(int(thing.kind));
        CHECK(selectionChanges(driver, [&] { driver.click(driver.middle(thing)); }) == 1);
        CHECK(driver.canvas.selection() == std::vector{thing});
        CHECK(driver.canvas.current() == thing);
    }
    CHECK(driver.changes == 0);
}

TEST_CASE("a click beside everything selects nothing, one in an empty cell the cell") {
    CanvasDriver driver(journey({2, 1}));
    driver.canvas.select(anyId(driver.touchpoint(0)));
    const Place cell = driver.cell(LaneKind::Doing, 1);
    driver.click(driver.middle(cell) + QPointF(40, 0));
    CHECK(driver.canvas.selection().empty());
    REQUIRE(driver.canvas.currentCell());
    CHECK(*driver.canvas.currentCell() == cell);

    driver.click({driver.layout().size().width() + 50, 200});
    CHECK_FALSE(driver.canvas.currentCell());
    CHECK(driver.canvas.selection().empty());
}

TEST_CASE("control adds to the selection and takes from it, shift selects up to") {
    CanvasDriver driver(fullJourney({3, 1}));
    const AnyId a = driver.cards(LaneKind::Doing, 0).front();
    const AnyId b = driver.cards(LaneKind::Doing, 1).front();
    const AnyId c = driver.cards(LaneKind::Doing, 2).front();
    driver.click(driver.middle(a));
    driver.click(driver.middle(c), Qt::ControlModifier);
    CHECK(driver.canvas.selection() == std::vector{a, c});
    driver.click(driver.middle(a), Qt::ControlModifier);
    CHECK(driver.canvas.selection() == std::vector{c});
    driver.click(driver.middle(a), Qt::ShiftModifier);
    CHECK(driver.canvas.selection().size() == 3);
    CHECK(driver.canvas.current() == a);
    CHECK(std::count(driver.canvas.selection().begin(), driver.canvas.selection().end(), b) == 1);
}

TEST_CASE("a rubber band selects the cards it touches, with control besides those before") {
    CanvasDriver driver(fullJourney({3, 1}));
    const AnyId before = driver.cards(LaneKind::Kpis, 3).front();
    driver.canvas.select(before);
    const QRectF first =
        driver.layout().rectOf(driver.project(), driver.cards(LaneKind::Doing, 0).front());
    const QRectF last =
        driver.layout().rectOf(driver.project(), driver.cards(LaneKind::Thinking, 1).front());
    const QPointF from = first.bottomLeft() + QPointF(-3, 5);
    driver.press(from);
    driver.move(last.center());
    driver.grab(u"rubber"_s);
    driver.release(last.center());
    CHECK(driver.canvas.selection().size() == 2); // the row below only
    driver.drag(from, last.center(), Qt::ControlModifier);
    CHECK(driver.canvas.selection().size() == 2);

    driver.canvas.select(before);
    driver.press(from, Qt::ControlModifier);
    driver.move(last.center(), Qt::ControlModifier);
    driver.release(last.center(), Qt::ControlModifier);
    CHECK(driver.canvas.selection().size() == 3);
    CHECK(driver.canvas.selection().front() == before);
    CHECK(driver.changes == 0);
}

TEST_CASE("what is deleted elsewhere leaves the selection") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId a = driver.cards(LaneKind::Doing, 0).front();
    const AnyId b = driver.cards(LaneKind::Doing, 1).front();
    driver.canvas.setSelection({a, b});
    CHECK(selectionChanges(driver, [&] {
              REQUIRE(driver.document.commit(remove(driver.project(), {b})).ok());
          }) == 1);
    CHECK(driver.canvas.selection() == std::vector{a});
    driver.document.undo();
    CHECK(driver.canvas.selection() == std::vector{a});
}

TEST_CASE("select all takes all cards and touchpoints") {
    CanvasDriver driver(fullJourney({2, 1}));
    driver.key(Qt::Key_A, Qt::ControlModifier);
    CHECK(driver.canvas.selection().size() == 3 * 7); // six lanes of cards and the touchpoints
}

TEST_CASE("shift selects from the thing that was pressed first, however often it is used") {
    CanvasDriver driver(fullJourney({4}));
    const auto card = [&](int column) { return driver.cards(LaneKind::Doing, column).front(); };
    driver.click(driver.middle(card(1)));
    driver.click(driver.middle(card(2)), Qt::ShiftModifier);
    driver.click(driver.middle(card(3)), Qt::ShiftModifier);
    CHECK(driver.canvas.selection() == std::vector{card(1), card(2), card(3)});
    // And to the other side.
    driver.click(driver.middle(card(0)), Qt::ShiftModifier);
    CHECK(driver.canvas.selection() == std::vector{card(1), card(0)});
}
