// The canvas as a picture: paints without complaint at every zoom, in both themes, with everything
// selected, and (with WAYMARK_GRAB set) leaves the pictures for looking at.
#include "canvas/canvas_driver.h"
#include "drawing/text_spots.h"

#include <QScreen>
#include <QTextEdit>

#include <catch2/catch.hpp>

#include <cmath>

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

namespace {

// The middle of the ink in a part of the canvas: what differs from the part's own ground.
QPointF inkMiddle(CanvasDriver& driver, const QRectF& part) {
    QApplication::processEvents();
    const QImage picture = driver.canvas.grab().toImage();
    const QRect area = part.toAlignedRect();
    const QColor ground = picture.pixelColor(area.topLeft());
    QPointF sum;
    double weight = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const double ink =
                std::abs(picture.pixelColor(x, y).lightnessF() - ground.lightnessF());
            sum += ink * QPointF(x, y);
            weight += ink;
        }
    }
    return weight > 0 ? sum / weight : QPointF();
}

} // namespace

TEST_CASE("scrolling leaves the same picture as painting anew") {
    CanvasDriver driver(fullJourney(std::vector<int>(12, 2)), {900, 500});
    driver.canvas.select(driver.cards(LaneKind::Doing, 6)[0]);
    driver.canvas.horizontalScrollBar()->setValue(400);
    driver.canvas.verticalScrollBar()->setValue(150);
    QApplication::processEvents();
    for (const QPoint to : {QPoint(437, 150), QPoint(437, 190), QPoint(420, 171), QPoint(0, 0)}) {
        driver.canvas.horizontalScrollBar()->setValue(to.x());
        driver.canvas.verticalScrollBar()->setValue(to.y());
        QApplication::processEvents();
        const QImage scrolled = driver.canvas.screen()
                                    ->grabWindow(driver.canvas.winId())
                                    .toImage()
                                    .convertToFormat(QImage::Format_RGB32);
        driver.canvas.viewport()->update();
        QApplication::processEvents();
        const QImage painted = driver.canvas.screen()
                                   ->grabWindow(driver.canvas.winId())
                                   .toImage()
                                   .convertToFormat(QImage::Format_RGB32);
        INFO(to.x() << ' ' << to.y());
        CHECK_FALSE(scrolled.isNull());
        CHECK(scrolled == painted);
    }
}

TEST_CASE("a text does not move when it is edited") {
    for (const double zoom : {1.0, 1.5, 2.0}) {
        CanvasDriver driver(fullJourney({2}), {1400, 1800});
        const AnyId card = driver.cards(LaneKind::Doing, 0)[0];
        REQUIRE(driver.document
                    .commit(rename(driver.project(), card, u"Reads the plan table, opens two"_s))
                    .ok());
        driver.canvas.setZoom(zoom);
        driver.canvas.horizontalScrollBar()->setValue(0);
        driver.canvas.verticalScrollBar()->setValue(0);
        for (const AnyId id :
             {card, anyId(driver.touchpoint(1)), driver.cards(LaneKind::PainPoints, 1)[0],
              anyId(driver.lane(LaneKind::Kpis)), anyId(driver.map())}) {
            driver.canvas.select(id);
            const auto spot = textSpot(driver.project(), driver.layout(), Theme::lightTheme(), id,
                                       TextField::Main);
            REQUIRE(spot);
            const QRectF box(QPointF(driver.view(spot->box.topLeft())), spot->box.size() * zoom);
            const QRectF part = box.adjusted(0, 0, 0, -1);
            const QPointF before = inkMiddle(driver, part);
            driver.canvas.editCurrent();
            REQUIRE(driver.canvas.isEditing());
            static_cast<QTextEdit*>(driver.keyboard())->setCursorWidth(0);
            const QPointF during = inkMiddle(driver, part);
            INFO(zoom << " kind " << int(id.kind));
            CHECK(std::abs(during.x() - before.x()) < 0.8);
            CHECK(std::abs(during.y() - before.y()) < 0.8);
            driver.canvas.cancelInteraction();
        }
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
