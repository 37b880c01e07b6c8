// How fast a map of 10,000 touchpoints is scrolled and edited, in processor time. Prints what it
// measures; the bars are wide, so that a busy machine does not fail them.
#include "canvas/canvas_driver.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>
#include <iostream>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

double medianMs(int times, const std::function<void()>& action) {
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        const std::clock_t start = std::clock();
        action();
        all.push_back(1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::nth_element(all.begin(), all.begin() + times / 2, all.end());
    return all[size_t(times / 2)];
}

} // namespace

TEST_CASE("a map of ten thousand touchpoints is scrolled and edited without waiting", "[speed]") {
    Project project = bigJourney(1000, 10);
    CanvasDriver driver(std::move(project), {1600, 900});
    QImage frame(driver.canvas.size(), QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&] { driver.canvas.viewport()->render(&frame); };
    QScrollBar& bar = *driver.canvas.horizontalScrollBar();
    paint();
    const auto report = [](const char* what, double ms) {
        std::cout << "canvas, 10,000 touchpoints: " << what << ": " << ms << " ms\n";
        return ms;
    };
    const auto pan = [&] {
        bar.setValue(bar.value() + 37);
        paint();
    };
    CHECK(report("pan frame at 100 %", medianMs(60, pan)) < 80);
    driver.canvas.verticalScrollBar()->setValue(200);
    CHECK(report("pan frame with sticky stages", medianMs(60, pan)) < 80);
    driver.canvas.setZoom(0.3);
    CHECK(report("pan frame at 30 %", medianMs(60, pan)) < 200);
    driver.canvas.fitMap();
    CHECK(report("frame of the whole map", medianMs(20, paint)) < 500);
    driver.canvas.setZoom(1);
    driver.canvas.select(anyId(driver.touchpoint(5000)));
    driver.canvas.reveal(driver.canvas.current());
    CHECK(report("arrow key", medianMs(40, [&] { driver.key(Qt::Key_Right); })) < 50);
    CHECK(driver.canvas.current() == anyId(driver.touchpoint(5040)));
    CHECK(report("hover", medianMs(40, [&] {
                     driver.hover(driver.middle(driver.canvas.current()) + QPointF(0, 60));
                     driver.hover(driver.middle(driver.canvas.current()));
                 })) < 50);
    int text = 0;
    const AnyId card = driver.cards(LaneKind::Doing, 5001)[0];
    driver.canvas.select(card);
    CHECK(report("edit of a card to the next frame", medianMs(20, [&] {
                     REQUIRE(driver.document
                                 .commit(rename(driver.project(), card, u"Text %1"_s.arg(++text)))
                                 .ok());
                     paint();
                 })) < 100);
    driver.canvas.selectAll();
    CHECK(report("frame with everything selected", medianMs(20, pan)) < 200);
}

TEST_CASE("with the funnel shown, ten thousand touchpoints are edited as fast", "[speed]") {
    CanvasDriver driver(bigJourney(1000, 10), {1600, 900});
    CountingIds ids(50'000'000); // beyond those of the journey
    Changeset losing;
    const auto lane = ids.make<Lane>();
    losing.add(Lane{.id = lane,
                    .rank = Rank(1) << 50,
                    .map = driver.map(),
                    .lane = LaneKind::Loss,
                    .title = u"Loss"_s});
    std::vector<Id<Loss>> losses;
    for (int column = 0; column < 10'000; column += 4) {
        losses.push_back(ids.make<Loss>());
        losing.add(Loss{.id = losses.back(),
                        .rank = 1,
                        .place = {lane, {}, driver.touchpoint(column)},
                        .amount = 0.0002});
    }
    REQUIRE(driver.document.commit(losing).ok());
    QImage frame(driver.canvas.size(), QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&] { driver.canvas.viewport()->render(&frame); };
    driver.canvas.setReducedMotion(true);
    int text = 0;
    double amount = 0.001;
    const AnyId card = driver.cards(LaneKind::Doing, 40)[0];
    for (const bool isShown : {false, true}) {
        LayoutOptions options;
        options.funnel = isShown ? FunnelShown::Always : FunnelShown::Never;
        driver.canvas.setLayoutOptions(options);
        driver.canvas.showAt(1, {5000, 0});
        const auto report = [&](const char* what, double ms) {
            std::cout << "canvas, 10,000 touchpoints, funnel " << (isShown ? "on: " : "off: ")
                      << what << ": " << ms << " ms\n";
            return ms;
        };
        CHECK(report("edit of a card to the next frame", medianMs(20, [&] {
                         REQUIRE(
                             driver.document
                                 .commit(rename(driver.project(), card, u"Text %1"_s.arg(++text)))
                                 .ok());
                         paint();
                     })) < 100);
        CHECK(report("another amount lost at the first touchpoint", medianMs(20, [&] {
                         REQUIRE(
                             driver.document
                                 .commit(setField(driver.project(), losses.front(), &Loss::amount,
                                                  std::optional(amount += 0.001), {}))
                                 .ok());
                         paint();
                     })) < 150);
    }
    CHECK(driver.layout().funnel().figures.steps.size() == 10'000);
}
