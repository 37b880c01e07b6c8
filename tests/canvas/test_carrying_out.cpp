// Things dragged out of the window: the map lets go of them, and nothing happened to it.
#include "canvas/canvas_driver.h"
#include "support/printing.h"

#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("cards and lanes dragged out of the window are handed over, once") {
    CanvasDriver driver(fullJourney({2, 1}));
    QSignalSpy out(&driver.canvas, &Canvas::carriedOut);
    for (const AnyId id :
         {driver.cards(LaneKind::Doing, 0).front(), anyId(driver.lane(LaneKind::Thinking))}) {
        out.clear();
        const QPointF start = driver.middle(id);
        driver.press(start);
        driver.move(start + QPointF(60, 10));
        CHECK(out.isEmpty());
        driver.move(start - QPointF(3000, 0));
        REQUIRE(out.count() == 1);
        CHECK(out[0][0].value<std::vector<AnyId>>() == std::vector{id});
        // The hand comes back with nothing in it.
        driver.move(start + QPointF(150, 10));
        driver.release(start + QPointF(150, 10));
        CHECK(out.count() == 1);
    }
    CHECK(driver.changes == 0);
}

TEST_CASE("a rubber band that leaves the window goes on") {
    CanvasDriver driver(fullJourney({2, 1}));
    QSignalSpy out(&driver.canvas, &Canvas::carriedOut);
    const QPointF start = driver.layout().size().isEmpty()
                              ? QPointF()
                              : QPointF(driver.layout().contentRight() + 5, 5);
    driver.press(start);
    driver.move(start + QPointF(-60, 40));
    driver.move(start + QPointF(5000, 40));
    driver.release(start + QPointF(5000, 40));
    CHECK(out.isEmpty());
    CHECK(driver.changes == 0);
}
