#include "drawing/hit_test.h"
#include "model/edits.h"
#include "sample_map.h"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("the middle of everything shown hits just that") {
    const auto sample = sampleMap();
    const MapLayout layout(sample.project, sample.map);
    int cards = 0;
    for (const LaneRow& row : layout.lanes())
        for (const Cell& cell : row.cells)
            for (const Box& box : cell.boxes) {
                const Hit hit =
                    hitTest(sample.project, layout, box.rect.translated(0, row.top).center());
                CHECK(hit.part == HitPart::Card);
                CHECK(hit.record == box.id);
                ++cards;
            }
    CHECK(cards > 25);
    for (const StageBox& stage : layout.stages()) {
        const QRectF rect = layout.rectOf(sample.project, anyId(stage.id));
        CHECK(hitTest(sample.project, layout, rect.topLeft() + QPointF(20, 14)).record ==
              anyId(stage.id));
        CHECK(hitTest(sample.project, layout, rect.bottomLeft() + QPointF(20, -14)).field ==
              TextField::StageGoal);
    }
    for (const LaneRow& row : layout.lanes()) {
        const Hit hit = hitTest(sample.project, layout, {40, row.top + 20});
        CHECK(hit.part == HitPart::LaneTitle);
        CHECK(hit.record == anyId(row.id));
    }
}

TEST_CASE("feelings are hit at their points, received before desired") {
    const auto sample = sampleMap();
    const MapLayout layout(sample.project, sample.map);
    const Id<Touchpoint> tracking = sample.touchpoints[5];
    const auto feeling = sample.project.of<Feeling>(tracking).front();
    const QRectF face = layout.rectOf(sample.project, anyId(feeling));

    CHECK(hitTest(sample.project, layout, face.center()).part == HitPart::FeelingPoint);
    CHECK(hitTest(sample.project, layout, face.center()).record == anyId(feeling));

    const LaneRow* row = nullptr;
    for (const LaneRow& lane : layout.lanes())
        if (lane.kind == LaneKind::Feeling)
            row = &lane;
    REQUIRE(row);
    const QPointF desired(face.center().x(), layout.feelingY(*row, FeelingScale{}, 2));
    CHECK(hitTest(sample.project, layout, desired).part == HitPart::DesiredPoint);
    // Between the two, the touchpoint itself is meant.
    const QPointF between(face.center().x(), layout.feelingY(*row, FeelingScale{}, -0.5));
    CHECK(hitTest(sample.project, layout, between).record == anyId(tracking));
}

TEST_CASE("an empty place tells its lane and column") {
    const auto sample = sampleMap();
    const MapLayout layout(sample.project, sample.map);
    const auto pains = laneOf(sample.project, sample.map, LaneKind::PainPoints);
    REQUIRE(pains);
    const int lane = layout.laneIndex(*pains);
    const LaneRow& row = layout.lanes()[size_t(lane)];

    const Hit hit =
        hitTest(sample.project, layout, {layout.columnX(0) + 30, row.top + row.height / 2});

    CHECK(hit.part == HitPart::EmptyCell);
    CHECK(hit.record == anyId(*pains));
    CHECK(hit.column == 0);
    CHECK(hit.lane == lane);
}

TEST_CASE("outside the map there is nothing") {
    const auto sample = sampleMap();
    const MapLayout layout(sample.project, sample.map);
    for (const QPointF& point : {QPointF(-50, 300), QPointF(1e6, 300), QPointF(300, 1e6)})
        CHECK(hitTest(sample.project, layout, point).part != HitPart::Card);
    CHECK(hitTest({}, {}, {10, 10}).part == HitPart::Nothing);
}

TEST_CASE("a rubber band finds what it touches") {
    const auto sample = sampleMap();
    const MapLayout layout(sample.project, sample.map);
    const QRectF whole(QPointF(0, 0), layout.size());
    size_t all = layout.stages().size();
    for (const LaneRow& row : layout.lanes())
        for (const Cell& cell : row.cells)
            all += cell.boxes.size();
    CHECK(recordsIn(sample.project, layout, whole).size() == all);
    CHECK(recordsIn(sample.project, layout, {0, 0, 10, 10}).empty());
}
