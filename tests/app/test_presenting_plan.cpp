// What a show puts on the screen at a time.
#include "app/presenting_plan.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QFontMetricsF>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

constexpr QSizeF hd(1920, 1072);

// A map with one stage of so many touchpoints, each with so many cards in so many lanes of notes.
struct Hall {
    Hall(int touchpoints, int lanes, int cards) {
        Id<Map> added;
        make(addMap(project, ids, u"Hall"_s, &added));
        map = added;
        stage = project.of<Stage>(map).front();
        for (int i = 1; i < touchpoints; ++i)
            make(addTouchpoint(project, ids, stage, u"Touchpoint %1"_s.arg(i)));
        for (int i = 0; i < lanes; ++i) {
            Id<Lane> lane;
            make(addLane(project, ids, map, LaneKind::Notes, u"Lane %1"_s.arg(i), {}, &lane));
            for (const Id<Touchpoint> touchpoint : project.of<Touchpoint>(stage))
                for (int card = 0; card < cards; ++card)
                    make(addCard(project, ids, {lane, {}, touchpoint},
                                 u"What the customer says of it, in some words (%1)"_s.arg(card)));
        }
    }
    void make(const Changeset& edit) { REQUIRE(project.apply(edit)); }
    [[nodiscard]] std::vector<PresentedPage> pages(QSizeF pixels = hd) const {
        return stagePages(project, map, stage, pixels, {});
    }

    RandomIds ids;
    Project project;
    Id<Map> map;
    Id<Stage> stage;
};

// The cards that a page shows whole.
std::set<AnyId> shownWhole(const Hall& hall, const PresentedPage& page, QSizeF pixels = hd) {
    const MapLayout layout(hall.project, hall.map, page.options);
    const QRectF seen(page.corner, pixels / page.zoom);
    std::set<AnyId> shown;
    for (const LaneRow& row : layout.lanes())
        for (const Cell& cell : row.cells)
            for (const Box& box : cell.boxes)
                if (seen.contains(box.rect.translated(0, row.top)))
                    shown.insert(box.id);
    return shown;
}

} // namespace

TEST_CASE("the smallest text on a card has capitals of 20 pixels on a usual projector") {
    const double zoom = presentingZoom({1920, 1080});
    for (const TextRole role : {TextRole::Card, TextRole::Quote, TextRole::LossReason,
                                TextRole::KpiName, TextRole::TouchpointName}) {
        CAPTURE(int(role));
        CHECK(QFontMetricsF(fontOf(role)).capHeight() * zoom >= 19.99);
    }
    CHECK(presentingZoom({3840, 2160}) == Approx(2 * zoom));
    CHECK(presentingZoom({1024, 768}) == Approx(zoom * 1024 / 1440));
}

TEST_CASE("a stage that fits is one page, as wide as the screen lets it be") {
    const Hall hall(2, 0, 0);
    const auto pages = hall.pages({1920, 4000});
    REQUIRE(pages.size() == 1);
    const MapLayout layout(hall.project, hall.map, pages[0].options);
    CHECK(layout.columns().size() == 2);
    CHECK(layout.stages().size() == 1);
    CHECK(layout.contentRight() * pages[0].zoom <= 1920);
    CHECK(layout.cardWidth() > measure::columnWidth);
}

TEST_CASE("one touchpoint fills a wide screen too") {
    const Hall hall(1, 0, 0);
    const auto pages = hall.pages();
    REQUIRE_FALSE(pages.empty());
    const MapLayout layout(hall.project, hall.map, pages[0].options);
    CHECK(layout.contentRight() * pages[0].zoom <= 1920);
    CHECK(layout.contentRight() * pages[0].zoom > 0.9 * 1920);
}

TEST_CASE("every card of a stage is seen whole on some page, and no page is empty") {
    const auto [touchpoints, lanes, cards] =
        GENERATE(std::tuple(1, 1, 1), std::tuple(3, 4, 2), std::tuple(4, 2, 12),
                 std::tuple(11, 3, 1), std::tuple(7, 6, 5));
    CAPTURE(touchpoints, lanes, cards);
    const Hall hall(touchpoints, lanes, cards);
    for (const QSizeF pixels : {QSizeF(1024, 760), hd, QSizeF(3840, 2144)}) {
        CAPTURE(pixels.width());
        std::set<AnyId> all;
        for (const PresentedPage& page : hall.pages(pixels)) {
            CHECK(page.zoom == presentingZoom(pixels));
            const auto shown = shownWhole(hall, page, pixels);
            CHECK_FALSE(shown.empty());
            all.insert(shown.begin(), shown.end());
        }
        CHECK(int(all.size()) == touchpoints * (1 + lanes * cards));
    }
}

TEST_CASE("the touchpoints come again on each page of lanes") {
    const Hall hall(2, 8, 1);
    const auto pages = hall.pages();
    REQUIRE(pages.size() > 1);
    for (const PresentedPage& page : pages) {
        const MapLayout layout(hall.project, hall.map, page.options);
        CHECK(std::ranges::any_of(
            layout.lanes(), [](const LaneRow& row) { return row.kind == LaneKind::Touchpoints; }));
    }
}

TEST_CASE("many touchpoints are shown in groups that lie side by side") {
    const Hall hall(11, 0, 0);
    std::vector<Id<Touchpoint>> shown;
    for (const PresentedPage& page : hall.pages({1920, 4000})) {
        const MapLayout layout(hall.project, hall.map, page.options);
        for (const Column& column : layout.columns())
            shown.push_back(column.touchpoint);
    }
    CHECK(shown == hall.project.of<Touchpoint>(hall.stage));
}

TEST_CASE("a divider is shown with what comes after it") {
    Hall hall(1, 0, 0);
    for (int i = 0; i < 6; ++i) {
        hall.make(addLane(hall.project, hall.ids, hall.map, LaneKind::LineOfVisibility, u"Line"_s));
        hall.make(addLane(hall.project, hall.ids, hall.map, LaneKind::Notes, u"Lane"_s));
    }
    for (const PresentedPage& page : hall.pages()) {
        const MapLayout layout(hall.project, hall.map, page.options);
        CHECK(layout.lanes().back().kind != LaneKind::LineOfVisibility);
    }
}

TEST_CASE("the whole map fits the screen") {
    const Hall hall(11, 5, 2);
    const PresentedPage page = wholePage(hall.project, hall.map, hd, {});
    const QSizeF size = MapLayout(hall.project, hall.map, page.options).size() * page.zoom;
    CHECK(size.width() <= hd.width() + 0.5);
    CHECK(size.height() <= hd.height() + 0.5);
    CHECK((size.width() >= hd.width() - 1 || size.height() >= hd.height() - 1));
}

TEST_CASE("a stage laid out alone follows edits as if laid out anew") {
    Hall hall(5, 2, 1);
    LayoutOptions options;
    options.stage = hall.stage;
    options.firstColumn = 1;
    options.columnCount = 2;
    MapLayout layout(hall.project, hall.map, options);
    const auto follow = [&](const Changeset& edit) {
        hall.make(edit);
        layout.update(hall.project, edit);
        const MapLayout fresh(hall.project, hall.map, options);
        REQUIRE(layout.columns().size() == fresh.columns().size());
        for (size_t i = 0; i < fresh.columns().size(); ++i)
            CHECK(layout.columns()[i].touchpoint == fresh.columns()[i].touchpoint);
        CHECK(layout.size() == fresh.size());
    };
    const auto touchpoints = hall.project.of<Touchpoint>(hall.stage);
    follow(rename(hall.project, anyId(touchpoints[1]), u"Unforeseeable circumstances"_s));
    follow(remove(hall.project, {anyId(touchpoints[0])})); // one that is not shown
    follow(addTouchpoint(hall.project, hall.ids, hall.stage, u"First"_s, touchpoints[1]));
    follow(addStage(hall.project, hall.ids, hall.map, u"Another"_s));
}
