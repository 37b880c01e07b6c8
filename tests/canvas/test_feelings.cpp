#include "canvas/canvas_driver.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

const Feeling& feelingAt(const CanvasDriver& driver, int column) {
    return *driver.project().find(driver.project().of<Feeling>(driver.touchpoint(column)).front());
}

// The map point of a value in the feeling lane.
QPointF pointAt(const CanvasDriver& driver, int column, double value) {
    const MapLayout& layout = driver.layout();
    const LaneRow& row = layout.lanes()[size_t(layout.laneIndex(driver.lane(LaneKind::Feeling)))];
    const FeelingScale scale = driver.project().find(driver.map())->scale;
    return {layout.columnX(column) + layout.cardWidth() / 2, layout.feelingY(row, scale, value)};
}

} // namespace

TEST_CASE("a feeling is pulled to a level, in one edit on release") {
    CanvasDriver driver(fullJourney({2, 1}));
    REQUIRE(feelingAt(driver, 0).received == -2.0);
    const QPointF from = pointAt(driver, 0, -2);
    driver.press(from);
    driver.move(from + QPointF(0, -20));
    driver.move(pointAt(driver, 0, 3) + QPointF(5, 2));
    CHECK(driver.changes == 0);
    CHECK(feelingAt(driver, 0).received == -2.0);
    driver.grab(u"feeling"_s);
    driver.release(pointAt(driver, 0, 3) + QPointF(5, 2));
    CHECK(feelingAt(driver, 0).received == 3.0);
    CHECK(feelingAt(driver, 0).desired == 4.0);
    CHECK(driver.changes == 1);
    CHECK(driver.canvas.current() == anyId(feelingAt(driver, 0).id));
}

TEST_CASE("the desired point is pulled itself, or the received one with shift") {
    CanvasDriver driver(fullJourney({2, 1}));
    driver.drag(pointAt(driver, 1, 4), pointAt(driver, 1, 2));
    CHECK(feelingAt(driver, 1).desired == 2.0);
    CHECK(feelingAt(driver, 1).received == -1.0);
    driver.drag(pointAt(driver, 1, -1), pointAt(driver, 1, 5), Qt::ShiftModifier);
    CHECK(feelingAt(driver, 1).desired == 5.0);
    CHECK(feelingAt(driver, 1).received == -1.0);
    CHECK(driver.changes == 2);
}

TEST_CASE("a pull beyond the scale ends at its end, with Alt at a tenth") {
    CanvasDriver driver(fullJourney({2, 1}));
    driver.drag(pointAt(driver, 0, -2), pointAt(driver, 0, -2) + QPointF(0, 900));
    CHECK(feelingAt(driver, 0).received == -5.0);
    driver.drag(pointAt(driver, 0, -5), pointAt(driver, 0, 1.5), Qt::AltModifier);
    CHECK(*feelingAt(driver, 0).received == Approx(1.5).margin(0.11));
    CHECK(*feelingAt(driver, 0).received != 2.0);
}

TEST_CASE("a pull at a touchpoint without a feeling makes one") {
    CanvasDriver driver(journey({2, 1}));
    driver.click(pointAt(driver, 1, 0) + QPointF(20, 0));
    CHECK(driver.changes == 0);
    REQUIRE(driver.canvas.currentCell());
    driver.drag(pointAt(driver, 1, 0), pointAt(driver, 1, 4));
    CHECK(feelingAt(driver, 1).received == 4.0);
    CHECK_FALSE(feelingAt(driver, 1).desired);
    CHECK(driver.changes == 1);
    CHECK(driver.canvas.current() == anyId(feelingAt(driver, 1).id));
}

TEST_CASE("escape and undo take a running pull back") {
    CanvasDriver driver(fullJourney({2, 1}));
    driver.canvas.select(anyId(driver.touchpoint(0)));
    driver.key(Qt::Key_Delete); // something to undo
    driver.document.undo();
    driver.document.redo();
    driver.changes = 0;
    const double before = *feelingAt(driver, 0).received;
    driver.press(pointAt(driver, 0, before));
    driver.move(pointAt(driver, 0, before - 2));
    SECTION("escape") {
        driver.key(Qt::Key_Escape);
        driver.release(pointAt(driver, 0, before - 2));
        CHECK(driver.changes == 0);
        CHECK(feelingAt(driver, 0).received == before);
    }
    SECTION("another button") {
        driver.press(pointAt(driver, 0, before - 2), {}, Qt::RightButton);
        driver.release(pointAt(driver, 0, before - 2));
        CHECK(driver.changes == 0);
        CHECK(feelingAt(driver, 0).received == before);
    }
    SECTION("undo") {
        driver.document.undo();
        driver.release(pointAt(driver, 0, before - 2));
        CHECK(driver.changes == 1); // the undo alone
        CHECK(driver.layout().columns().size() == 3);
        CHECK(feelingAt(driver, 1).received == before);
    }
}

TEST_CASE("digits set feelings over the scale and severities as they are") {
    CanvasDriver driver(fullJourney({2, 1}));
    const auto press = [&](char digit) {
        driver.key(Qt::Key(digit));
        return *feelingAt(driver, 0).received;
    };
    driver.canvas.select(anyId(feelingAt(driver, 0).id));
    CHECK(press('1') == -5);
    CHECK(press('5') == 0);
    CHECK(press('9') == 5);
    CHECK(press('7') == 3);

    const AnyId pain = driver.cards(LaneKind::PainPoints, 0).front();
    driver.canvas.select(pain);
    driver.key(Qt::Key_3);
    CHECK(driver.project().find(Id<PainPoint>{pain.value})->severity == 3);
    CHECK_FALSE(driver.canvas.isEditing());
    CHECK(driver.changes == 5);
}

TEST_CASE("on a scale from one a digit names its level, and makes the feeling where none is") {
    Project project = journey({2});
    const Id<Map> map = project.roots<Map>().front();
    REQUIRE(project.apply(setField(project, map, &Map::scale, FeelingScale{1, 5, {}}, {})).ok());
    CanvasDriver driver(std::move(project));
    driver.canvas.selectCell(driver.cell(LaneKind::Feeling, 0));
    driver.key(Qt::Key_4);
    CHECK(feelingAt(driver, 0).received == 4.0);
    driver.key(Qt::Key_9);
    CHECK(feelingAt(driver, 0).received == 5.0);
    CHECK(driver.changes == 2);
}

TEST_CASE("arrows nudge a feeling that was chosen, as one step, and walk past one that was not") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId feeling = anyId(feelingAt(driver, 0).id);
    driver.click(pointAt(driver, 0, -2));
    CHECK(driver.canvas.current() == feeling);
    for (int i = 0; i < 3; ++i)
        driver.key(Qt::Key_Up);
    CHECK(feelingAt(driver, 0).received == 1.0);
    CHECK(driver.changes == 3);
    CHECK(driver.document.undoIndex() == 1);
    driver.key(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(feelingAt(driver, 0).desired == 3.0);

    driver.canvas.select(driver.cards(LaneKind::Thinking, 0).front());
    driver.key(Qt::Key_Down);
    CHECK(driver.canvas.current() == feeling);
    driver.key(Qt::Key_Down);
    CHECK(driver.canvas.current() == driver.cards(LaneKind::PainPoints, 0).front());
    CHECK(feelingAt(driver, 0).received == 1.0);
    driver.key(Qt::Key_Up);
    driver.key(Qt::Key_Up, Qt::ControlModifier);
    CHECK(feelingAt(driver, 0).received == 2.0);
}
