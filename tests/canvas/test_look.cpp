// The canvas as a picture: paints without complaint at every zoom, in both themes, with everything
// selected, and (with WAYMARK_GRAB set) leaves the pictures for looking at.
#include "canvas/canvas_driver.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("the canvas shows the map in both themes and at every zoom") {
    for (const bool isDark : {false, true}) {
        CanvasDriver driver(fullJourney({1, 2, 2, 2, 1}), {1400, 900});
        driver.canvas.setTheme(isDark ? Theme::darkTheme() : Theme::lightTheme());
        const QString theme = isDark ? u"dark"_s : u"light"_s;
        driver.canvas.select(anyId(driver.touchpoint(5)));
        driver.grab(theme + u"-1"_s);
        const QImage whole = driver.canvas.grab().toImage();
        CHECK(whole.pixelColor(whole.width() - 3, 3) ==
              (isDark ? Theme::darkTheme() : Theme::lightTheme()).paper);
        driver.hover(driver.middle(driver.cards(LaneKind::Doing, 2).front()) + QPointF(0, 40));
        driver.grab(theme + u"-hover"_s);
        driver.canvas.select(driver.cards(LaneKind::Thinking, 3).front());
        driver.canvas.editCurrent();
        driver.grab(theme + u"-editing"_s);
        driver.canvas.finishEditing();
        driver.canvas.selectAll();
        driver.canvas.setZoom(0.3);
        driver.grab(theme + u"-03"_s);
        driver.canvas.setZoom(2);
        driver.canvas.horizontalScrollBar()->setValue(500);
        driver.canvas.verticalScrollBar()->setValue(600);
        driver.grab(theme + u"-2"_s);
    }
}

TEST_CASE("an empty map says what to press") {
    CanvasDriver driver(journey({}));
    driver.grab(u"empty"_s);
    CHECK(driver.layout().stages().empty());
    driver.key(Qt::Key_Return);
    REQUIRE(driver.layout().stages().size() == 1);
    CHECK(driver.canvas.isEditing());
}
