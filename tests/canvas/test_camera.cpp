#include "canvas/camera.h"
#include "canvas/canvas_driver.h"
#include "support/printing.h"

#include <QSignalSpy>
#include <QWheelEvent>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

void wheel(CanvasDriver& driver, QPointF view, QPoint notches, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(view, driver.canvas.viewport()->mapToGlobal(view), {}, notches * 120, {},
                      modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(driver.canvas.viewport(), &event);
}

QPointF offset(const CanvasDriver& driver) {
    return QPointF(driver.canvas.horizontalScrollBar()->value(),
                   driver.canvas.verticalScrollBar()->value());
}

QPointF mapUnder(const CanvasDriver& driver, QPointF view) {
    return (view + offset(driver)) / driver.canvas.zoom();
}

} // namespace

TEST_CASE("control and the wheel zoom, and the point below the pointer stays") {
    CanvasDriver driver(fullJourney(std::vector<int>(20, 1)), {900, 500});
    driver.canvas.horizontalScrollBar()->setValue(700);
    driver.canvas.verticalScrollBar()->setValue(200);
    QSignalSpy zooms(&driver.canvas, &Canvas::zoomChanged);
    const QPointF pointer(433, 217);
    const QPointF before = mapUnder(driver, pointer);
    for (const int notch : {1, 1, 1, -1, -1, -1, -1}) {
        wheel(driver, pointer, {0, notch}, Qt::ControlModifier);
        const QPointF now = mapUnder(driver, pointer);
        CHECK(std::abs(now.x() - before.x()) <= 1.5);
        CHECK(std::abs(now.y() - before.y()) <= 1.5);
    }
    CHECK(zooms.size() == 7);
    for (int i = 0; i < 60; ++i)
        wheel(driver, pointer, {0, 1}, Qt::ControlModifier);
    CHECK(driver.canvas.zoom() == Camera::maxZoom);
    for (int i = 0; i < 90; ++i)
        wheel(driver, pointer, {0, -1}, Qt::ControlModifier);
    CHECK(driver.canvas.zoom() == Camera::minZoom);
    CHECK(offset(driver) == QPointF(0, 0));
}

TEST_CASE("zooming in beside a small map keeps the point too") {
    CanvasDriver driver(fullJourney({2}), {1200, 800});
    const QPointF pointer(420, 500);
    const QPointF before = mapUnder(driver, pointer);
    wheel(driver, pointer, {0, 2}, Qt::ControlModifier);
    CHECK(std::abs(mapUnder(driver, pointer).x() - before.x()) <= 1);
    CHECK(std::abs(mapUnder(driver, pointer).y() - before.y()) <= 1);
}

TEST_CASE("the wheel scrolls, with shift sideways, and the middle button and space pan") {
    CanvasDriver driver(fullJourney(std::vector<int>(20, 1)), {900, 500});
    wheel(driver, {400, 300}, {0, -2}, {});
    CHECK(offset(driver) == QPointF(0, 144));
    wheel(driver, {400, 300}, {0, -1}, Qt::ShiftModifier);
    CHECK(offset(driver) == QPointF(72, 144));

    const QPointF from(600, 400);
    driver.press(from, {}, Qt::MiddleButton);
    driver.move(from + QPointF(-50, -30));
    CHECK(offset(driver) == QPointF(122, 174));
    driver.release(from);
    QTest::keyPress(&driver.canvas, Qt::Key_Space);
    driver.press(from);
    driver.move(from + QPointF(-10, 10));
    driver.release(from);
    QTest::keyRelease(&driver.canvas, Qt::Key_Space);
    CHECK(offset(driver) != QPointF(122, 174));
    CHECK(driver.changes == 0);
    CHECK(driver.canvas.selection().empty());
}

TEST_CASE("fitting shows the whole map, its width, or one stage") {
    CanvasDriver driver(fullJourney(std::vector<int>(12, 2)), {900, 500});
    const QSizeF map = driver.layout().size();
    const QSizeF view = driver.canvas.viewport()->size();
    driver.canvas.fitMap();
    CHECK(map.width() * driver.canvas.zoom() <= view.width() + 1);
    CHECK(map.height() * driver.canvas.zoom() <= view.height() + 20);
    driver.canvas.fitWidth();
    CHECK(map.width() * driver.canvas.zoom() == Approx(view.width()).margin(20));
    driver.canvas.select(anyId(driver.touchpoint(9)));
    driver.canvas.fitStage();
    const QRectF stage = driver.canvas.viewRectOf(anyId(driver.stage(4)));
    CHECK(QRectF(driver.canvas.viewport()->rect()).contains(stage));
    driver.canvas.setZoom(1);
    CHECK(driver.canvas.zoom() == 1);
    driver.canvas.zoomIn();
    driver.canvas.zoomOut();
    CHECK(driver.canvas.zoom() == Approx(1));

    CanvasDriver small(fullJourney({1}), {1400, 1000});
    small.canvas.fitMap();
    CHECK(small.canvas.zoom() == 1); // at most 100 %
}

TEST_CASE("zooming by keys keeps the selection in place, and never leaves the map") {
    CanvasDriver driver(fullJourney(std::vector<int>(40, 1)), {900, 700});
    driver.canvas.fitMap(); // a ribbon at the top
    const QRectF view(driver.canvas.viewport()->rect());
    driver.canvas.setZoom(1);
    CHECK(offset(driver).y() < driver.layout().size().height() / 2);
    const auto first = driver.stage(20);
    driver.canvas.fitMap();
    driver.canvas.select(anyId(first));
    const QPointF before = driver.canvas.viewRectOf(anyId(first)).center();
    driver.canvas.setZoom(0.8);
    const QPointF after = driver.canvas.viewRectOf(anyId(first)).center();
    CHECK(after.x() == Approx(before.x()).margin(2));
    CHECK(view.contains(after));
}

TEST_CASE("typing on a map seen from afar brings the text to a size one can read") {
    CanvasDriver driver(fullJourney(std::vector<int>(40, 1)), {900, 700});
    driver.canvas.fitMap();
    driver.canvas.select(anyId(driver.touchpoint(30)));
    driver.key(Qt::Key_Return);
    CHECK(driver.canvas.isEditing());
    CHECK(driver.canvas.zoom() == 1);
    CHECK(QRectF(driver.canvas.viewport()->rect())
              .contains(driver.canvas.viewRectOf(anyId(driver.touchpoint(30))).center()));
    driver.key(Qt::Key_Escape);
    driver.canvas.setZoom(0.6); // small, but legible: left as it is
    driver.key(Qt::Key_Return);
    CHECK(driver.canvas.zoom() == Approx(0.6));
}

TEST_CASE("a glide ends where it leads and keeps fixed points") {
    const Camera::State from{1, {100, 50}};
    const Camera::State to{2, {500, 300}};
    CHECK(Camera::between(from, to, 1) == to);
    const QPointF start = (QPointF(300, 200) + from.offset) / from.zoom;
    // The map point that both ends show at the same place of the view.
    const QPointF fixed = (to.offset - from.offset) / (to.zoom - from.zoom);
    const QPointF view = fixed * from.zoom - from.offset;
    for (const double t : {0.25, 0.5, 0.75}) {
        const Camera::State state = Camera::between(from, to, t);
        const QPointF now = fixed * state.zoom - state.offset;
        CHECK(now.x() == Approx(view.x()));
        CHECK(now.y() == Approx(view.y()));
    }
    CHECK(start.x() == 400);

    CanvasDriver driver(fullJourney(std::vector<int>(20, 1)), {900, 500});
    driver.canvas.setReducedMotion(false);
    driver.canvas.fitMap();
    const double target = driver.canvas.zoom();
    CHECK(target < 1);
    REQUIRE(QTest::qWaitFor(
        [&] { return driver.canvas.viewRectOf(anyId(driver.stage(19))).right() < 900; }, 60'000));
    CHECK(driver.canvas.zoom() == target);
}

TEST_CASE("stages and lane names stay in view while scrolling, and can be taken hold of there") {
    CanvasDriver driver(fullJourney(std::vector<int>(20, 1)), {900, 500});
    const QPoint corner = driver.canvas.viewRectOf(anyId(driver.stage(0))).center().toPoint();
    CHECK(corner.y() > 60);
    driver.canvas.horizontalScrollBar()->setValue(800);
    driver.canvas.verticalScrollBar()->setValue(300);
    driver.grab(u"scrolled"_s);
    const QRectF stage = driver.canvas.viewRectOf(anyId(driver.stage(8)));
    CHECK(stage.top() >= 0);
    CHECK(stage.bottom() < 100);
    const QRectF lane = driver.canvas.viewRectOf(anyId(driver.lane(LaneKind::PainPoints)));
    CHECK(lane.left() >= 0);
    CHECK(lane.right() < 170);

    driver.click((stage.center() + offset(driver)) / driver.canvas.zoom());
    CHECK(driver.canvas.current() == anyId(driver.stage(8)));
    driver.click((lane.center() + offset(driver)) / driver.canvas.zoom());
    CHECK(driver.canvas.current() == anyId(driver.lane(LaneKind::PainPoints)));

    // Painted there, in the stage's colour.
    const QImage picture = driver.canvas.grab().toImage();
    CHECK(picture.pixelColor(int(stage.left()) + 20, int(stage.top()) + 4).saturation() > 80);
}

TEST_CASE("what is looked at stays in place when rows above grow and columns come") {
    CanvasDriver driver(fullJourney(std::vector<int>(20, 1)), {900, 400});
    const AnyId watched = driver.cards(LaneKind::Opportunities, 9)[0];
    driver.canvas.reveal(watched);
    REQUIRE(offset(driver).y() > 0);
    REQUIRE(offset(driver).x() > 0);
    driver.canvas.select(watched);
    const QPointF before = driver.canvas.viewRectOf(watched).topLeft();
    const AnyId above = driver.cards(LaneKind::Doing, 0)[0];
    REQUIRE(driver.document
                .commit(rename(driver.project(), above,
                               u"A text that makes this row grow by quite some lines of text"_s))
                .ok());
    CHECK(driver.canvas.viewRectOf(watched).topLeft() == before);
    REQUIRE(driver.document
                .commit(addTouchpoint(driver.project(), driver.ids, driver.stage(0), u"New"_s))
                .ok());
    CHECK(driver.canvas.viewRectOf(watched).topLeft() == before);
    driver.document.undo();
    driver.document.undo();
    CHECK(driver.canvas.viewRectOf(watched).topLeft() == before);
}

TEST_CASE("maps of no, one and forty stages, and none at all, are shown") {
    for (const int stages : {0, 1, 40}) {
        CanvasDriver driver(journey(std::vector<int>(size_t(stages), 2)), {600, 400});
        INFO(stages);
        CHECK(int(driver.layout().stages().size()) == stages);
        driver.canvas.fitMap();
        driver.canvas.fitStage();
        driver.canvas.selectAll();
        CHECK_FALSE(driver.canvas.grab().isNull());
        driver.document.reset(Project());
        CHECK(driver.canvas.selection().empty());
        CHECK_FALSE(driver.canvas.grab().isNull());
        driver.key(Qt::Key_Return);
        driver.key(Qt::Key_Down);
        driver.type(u"x"_s);
        driver.canvas.addStage();
        driver.canvas.addCard();
        CHECK(driver.changes == 0);
    }
}

TEST_CASE("a place is told by what stands there, and found again when the map has grown") {
    CanvasDriver driver(fullJourney(std::vector<int>(12, 2)), {700, 400});
    driver.canvas.setReducedMotion(true);
    driver.canvas.setZoom(1.5);
    driver.canvas.horizontalScrollBar()->setValue(1900);
    driver.canvas.verticalScrollBar()->setValue(300);
    const CanvasPlace place = driver.canvas.place();
    CHECK(place.zoom == 1.5);
    CHECK(place.touchpoint);
    CHECK(place.lane);
    CHECK(place.across >= 0);
    CHECK(place.across <= 1);
    const QPointF before = offset(driver);
    driver.canvas.fitMap();
    REQUIRE(offset(driver) != before);
    driver.canvas.goTo(place);
    CHECK(driver.canvas.zoom() == 1.5);
    CHECK(offset(driver) == before);

    // A stage comes before it: the same touchpoint is in the middle, farther to the right.
    driver.canvas.fitMap();
    const Id<Map> map = driver.canvas.map();
    CountingIds ids(5'000'000);
    const auto first = driver.project().of<Stage>(map).front();
    REQUIRE(driver.document.commit(addStage(driver.project(), ids, map, u"New"_s, first)).ok());
    driver.canvas.goTo(place);
    CHECK(driver.canvas.place().touchpoint == place.touchpoint);
    CHECK(offset(driver).x() > before.x());

    // What is gone leads to the beginning.
    REQUIRE(driver.document
                .commit(remove(driver.project(), {anyId(place.touchpoint), anyId(place.lane)}))
                .ok());
    driver.canvas.goTo(place);
    CHECK(offset(driver) == QPointF(0, 0));
    CHECK(driver.canvas.zoom() == 1.5);
    // Nowhere in particular keeps the zoom.
    driver.canvas.goTo({});
    CHECK(driver.canvas.zoom() == 1.5);
}

TEST_CASE("an empty map has a place as well") {
    CanvasDriver driver(Project(), {700, 400});
    const CanvasPlace place = driver.canvas.place();
    CHECK_FALSE(place.touchpoint);
    driver.canvas.goTo(place);
    CHECK(offset(driver) == QPointF(0, 0));
}
