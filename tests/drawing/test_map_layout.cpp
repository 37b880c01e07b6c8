#include "drawing/map_layout.h"

#include "drawing/card_face.h"
#include "drawing/stage_face.h"
#include "model/edits.h"
#include "sample_map.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

// Every box of a lane, in map units.
std::vector<Box> boxesOf(const LaneRow& row) {
    std::vector<Box> boxes;
    for (const Cell& cell : row.cells)
        for (const Box& box : cell.boxes)
            boxes.push_back({box.id, box.rect.translated(0, row.top), box.columns, 0});
    return boxes;
}

void checkNothingOverlaps(const MapLayout& layout) {
    double bottom = layout.lanesTop();
    for (const LaneRow& row : layout.lanes()) {
        CHECK(row.top == Approx(bottom));
        bottom = row.bottom();
        const auto boxes = boxesOf(row);
        for (size_t i = 0; i < boxes.size(); ++i) {
            CHECK(boxes[i].rect.top() >= row.top);
            CHECK(boxes[i].rect.bottom() <= row.bottom());
            CHECK(boxes[i].rect.right() <= layout.contentRight());
            CHECK(boxes[i].rect.left() >= layout.columnX(0));
            for (size_t j = i + 1; j < boxes.size(); ++j)
                CHECK_FALSE(boxes[i].rect.intersects(boxes[j].rect));
        }
    }
    for (size_t i = 1; i < layout.stages().size(); ++i)
        CHECK(layout.stageRect(int(i) - 1).right() <= layout.stageRect(int(i)).left());
    CHECK(layout.size().height() >= bottom);
}

// Every text fits the box it was given: each line within the width, all lines within the height.
void checkNothingIsCut(const Project& project, const MapLayout& layout) {
    const auto fits = [](const Piece& piece) {
        if (piece.kind != PieceKind::Text)
            return true;
        const TextBlock block = breakText(piece.text, piece.role, piece.rect.width());
        return block.height() <= piece.rect.height() + 0.01 &&
               block.width() <= piece.rect.width() + 0.01;
    };
    for (const LaneRow& row : layout.lanes())
        for (const Box& box : boxesOf(row)) {
            const CardFace face = cardFace(project, box.id, row.kind, box.rect.width());
            CHECK(face.height <= box.rect.height() + 0.01);
            for (const Piece& piece : face.pieces) {
                CAPTURE(piece.text, piece.rect.width(), piece.rect.height(),
                        breakText(piece.text, piece.role, piece.rect.width()).width());
                CHECK(fits(piece));
                CHECK(piece.rect.bottom() <= face.height + 0.01);
                CHECK(piece.rect.right() <= box.rect.width() + 0.01);
            }
        }
    for (int i = 0; i < int(layout.stages().size()); ++i) {
        const Stage& stage = *project.find(layout.stages()[size_t(i)].id);
        const CardFace face = chevronFace(stage, layout.stageRect(i).width());
        CHECK(face.height <= layout.chevronHeight() + 0.01);
        for (const Piece& piece : face.pieces)
            CHECK(fits(piece));
        for (const StageFact& fact :
             stageFacts(stage, layout.stageRect(i).width(), layout.asksForMeasure()))
            CHECK(fact.rect.bottom() <= layout.factsHeight() + 0.01);
    }
}

// Whether two layouts place everything alike.
void checkSame(const MapLayout& a, const MapLayout& b) {
    REQUIRE(a.lanes().size() == b.lanes().size());
    REQUIRE(a.columns().size() == b.columns().size());
    REQUIRE(a.stages().size() == b.stages().size());
    CHECK(a.size().width() == Approx(b.size().width()));
    CHECK(a.size().height() == Approx(b.size().height()));
    CHECK(a.head().height == b.head().height);
    CHECK(a.head().title == b.head().title);
    CHECK(a.head().badge == b.head().badge);
    CHECK(a.chevronHeight() == b.chevronHeight());
    CHECK(a.factsHeight() == b.factsHeight());
    for (size_t i = 0; i < a.columns().size(); ++i) {
        CHECK(a.columns()[i].touchpoint == b.columns()[i].touchpoint);
        CHECK(a.columns()[i].stage == b.columns()[i].stage);
    }
    for (size_t lane = 0; lane < a.lanes().size(); ++lane) {
        const LaneRow& x = a.lanes()[lane];
        const LaneRow& y = b.lanes()[lane];
        CAPTURE(int(x.kind));
        CHECK(x.id == y.id);
        CHECK(x.top == Approx(y.top));
        CHECK(x.height == Approx(y.height));
        REQUIRE(x.links.size() == y.links.size());
        for (size_t i = 0; i < x.links.size(); ++i) {
            CHECK(x.links[i].id == y.links[i].id);
            CHECK(x.links[i].from == y.links[i].from);
            CHECK(x.links[i].track == y.links[i].track);
        }
        CHECK(x.personas == y.personas);
        const auto ofA = boxesOf(x);
        const auto ofB = boxesOf(y);
        REQUIRE(ofA.size() == ofB.size());
        for (size_t i = 0; i < ofA.size(); ++i) {
            CHECK(ofA[i].id == ofB[i].id);
            CHECK(ofA[i].rect.left() == Approx(ofB[i].rect.left()));
            CHECK(ofA[i].rect.top() == Approx(ofB[i].rect.top()));
            CHECK(ofA[i].rect.width() == Approx(ofB[i].rect.width()));
            CHECK(ofA[i].rect.height() == Approx(ofB[i].rect.height()));
        }
    }
}

Id<Map> firstMap(const Project& project) {
    return project.roots<Map>().front();
}

} // namespace

TEST_CASE("on random maps nothing overlaps and nothing is cut") {
    for (int seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        std::mt19937_64 random(static_cast<unsigned>(seed));
        RandomShape shape;
        shape.stages = 1 + seed % 7;
        shape.cards = 20 + 20 * seed;
        const Project project = randomProject(random, shape);
        for (const double width : {136.0, 104.0, 220.0}) {
            LayoutOptions options;
            options.columnWidth = width;
            const MapLayout layout(project, firstMap(project), options);
            checkNothingOverlaps(layout);
            checkNothingIsCut(project, layout);
        }
    }
}

TEST_CASE("a layout that followed edits is the layout made anew") {
    for (int seed = 1; seed <= 6; ++seed) {
        std::mt19937_64 random(static_cast<unsigned>(seed));
        RandomShape shape;
        shape.maps = 2;
        Project project = randomProject(random, shape);
        CountingIds ids(1'000'000);
        const Id<Map> map = firstMap(project);
        MapLayout followed(project, map);
        for (int step = 0; step < 150; ++step) {
            const Changeset edit = randomEdit(project, random, ids);
            CAPTURE(seed, step, edit.label);
            REQUIRE(project.apply(edit).ok());
            followed.update(project, edit);
            if (!project.find(map))
                break;
            checkSame(followed, MapLayout(project, map));
        }
    }
}

TEST_CASE("a layout that followed touchpoints as they came, went and moved is the one made anew") {
    for (int seed = 1; seed <= 6; ++seed) {
        std::mt19937_64 random(static_cast<unsigned>(seed));
        RandomShape shape;
        shape.maps = 2;
        Project project = randomProject(random, shape);
        CountingIds ids(1'000'000);
        const Id<Map> map = firstMap(project);
        MapLayout followed(project, map);
        const auto anyOf = [&](const auto& list) {
            using T = std::remove_cvref_t<decltype(list.front())>;
            return list.empty() ? T() : list[size_t(randomBelow(random, int(list.size())))];
        };
        for (int step = 0; step < 120; ++step) {
            const Id<Stage> stage = anyOf(project.of<Stage>(map));
            const Id<Stage> another = anyOf(project.of<Stage>(map));
            const Id<Touchpoint> before = anyOf(project.of<Touchpoint>(stage));
            const Id<Touchpoint> there = anyOf(project.of<Touchpoint>(another));
            Changeset edit;
            switch (randomBelow(random, 6)) {
            case 0:
                edit = moveTouchpoint(project, there, stage, before);
                break;
            case 1:
                edit = remove(project, {anyId(there)});
                break;
            case 2:
                edit = moveStage(project, stage, another);
                break;
            case 3:
                edit = addStage(project, ids, map, QStringLiteral("New"), another);
                break;
            default:
                edit = addTouchpoint(project, ids, stage, QStringLiteral("New"), before);
                break;
            }
            CAPTURE(seed, step, edit.label);
            REQUIRE(project.apply(edit).ok());
            followed.update(project, edit);
            checkSame(followed, MapLayout(project, map));
        }
    }
}

TEST_CASE("an edit of one card repaints its row, and more only when the row grows") {
    auto sample = sampleMap();
    MapLayout layout(sample.project, sample.map);
    const auto lane = laneOf(sample.project, sample.map, LaneKind::Doing);
    REQUIRE(lane);
    const AnyId card = cardsAt(sample.project, Place{*lane, {}, sample.touchpoints[0]}).front();
    const LaneRow before = layout.lanes()[size_t(layout.laneIndex(*lane))];

    const auto sameHeight = rename(sample.project, card, QStringLiteral("Stops, taps the ad"));
    REQUIRE(sample.project.apply(sameHeight).ok());
    const QRectF small = layout.update(sample.project, sameHeight);
    CHECK(small.height() < before.height + 10);
    CHECK(small.top() >= before.top - 2);

    const auto taller =
        rename(sample.project, card, QStringLiteral("A much longer text ").repeated(9));
    REQUIRE(sample.project.apply(taller).ok());
    CHECK(layout.update(sample.project, taller).bottom() >= layout.size().height() - 1);
}

TEST_CASE("cards over a stage cover its columns, and spans end with the map") {
    auto sample = sampleMap();
    const MapLayout layout(sample.project, sample.map);
    const auto opportunities = laneOf(sample.project, sample.map, LaneKind::Opportunities);
    const LaneRow& row = layout.lanes()[size_t(layout.laneIndex(*opportunities))];
    const Box& box = row.cells[1].boxes.front();
    CHECK(box.rect.width() == Approx(layout.cardWidth(2)));

    CountingIds ids(5000);
    const auto doing = laneOf(sample.project, sample.map, LaneKind::Doing);
    const auto added = addCard(sample.project, ids, Place{*doing, {}, sample.touchpoints[7], 40},
                               QStringLiteral("wide"));
    REQUIRE(sample.project.apply(added).ok());
    const MapLayout wide(sample.project, sample.map);
    CHECK(wide.lanes()[size_t(wide.laneIndex(*doing))].cells[7].boxes.back().columns == 1);
}

TEST_CASE("hidden and collapsed lanes take no room for cards") {
    auto sample = sampleMap();
    const auto doing = laneOf(sample.project, sample.map, LaneKind::Doing);
    REQUIRE(
        sample.project.apply(setField(sample.project, *doing, &Lane::collapsed, true, {})).ok());
    const MapLayout collapsed(sample.project, sample.map);
    CHECK(collapsed.lanes()[size_t(collapsed.laneIndex(*doing))].height < 40);
    REQUIRE(sample.project.apply(setField(sample.project, *doing, &Lane::visible, false, {})).ok());
    CHECK(MapLayout(sample.project, sample.map).laneIndex(*doing) == -1);
}

TEST_CASE("a map without stages, a stage without touchpoints, and no map at all are laid out") {
    CountingIds ids;
    Project project;
    Id<Map> map;
    REQUIRE(project.apply(addMap(project, ids, QStringLiteral("Empty"), &map)).ok());
    for (Id<Stage> stage : project.of<Stage>(map))
        REQUIRE(project.apply(remove(project, {anyId(stage)})).ok());
    MapLayout layout(project, map);
    CHECK(layout.columns().empty());
    CHECK(layout.size().width() > 600);

    const auto added = addStage(project, ids, map, QStringLiteral("Alone"));
    REQUIRE(project.apply(added).ok());
    layout.update(project, added);
    CHECK(layout.columns().size() == 1);
    CHECK(layout.columns()[0].touchpoint.isNull());
    CHECK(MapLayout(project, Id<Map>{999999}).size().isValid());
}

TEST_CASE("rectOf finds everything that is shown") {
    const auto sample = sampleMap();
    const MapLayout layout(sample.project, sample.map);
    for (const LaneRow& row : layout.lanes())
        for (const Box& box : boxesOf(row))
            if (box.id.kind != Kind::Feeling)
                CHECK(layout.rectOf(sample.project, box.id) == box.rect);
    for (Id<Touchpoint> touchpoint : sample.touchpoints)
        CHECK_FALSE(layout.rectOf(sample.project, anyId(touchpoint)).isNull());
    CHECK_FALSE(layout.rectOf(sample.project, anyId(sample.map)).isNull());
    CHECK(layout.rectOf(sample.project, {Kind::Note, 987654}).isNull());
}

TEST_CASE("columns grow so that the words of names stay whole, and shrink again") {
    auto sample = sampleMap();
    MapLayout layout(sample.project, sample.map);
    CHECK(layout.options().columnWidth == measure::columnWidth);
    const auto widen =
        rename(sample.project, anyId(sample.touchpoints[5]), QStringLiteral("Sendungsverfolgung"));
    REQUIRE(sample.project.apply(widen).ok());
    layout.update(sample.project, widen);
    CHECK(layout.options().columnWidth > measure::columnWidth);
    const double inner = layout.cardWidth() - 34;
    CHECK(breakText(QStringLiteral("Sendungsverfolgung"), TextRole::TouchpointName, inner)
              .lines.size() == 1);
    checkSame(layout, MapLayout(sample.project, sample.map));

    REQUIRE(sample.project.apply(inverse(widen)).ok());
    layout.update(sample.project, inverse(widen));
    CHECK(layout.options().columnWidth == measure::columnWidth);
}

TEST_CASE("a name without end does not make columns wider than the widest") {
    auto sample = sampleMap();
    const auto longName = rename(sample.project, anyId(sample.stages[0]), QString(500, u'm'));
    REQUIRE(sample.project.apply(longName).ok());
    CHECK(MapLayout(sample.project, sample.map).options().columnWidth == measure::widestColumn);
}

TEST_CASE("an arrangement says which lanes are seen, whatever they say themselves") {
    std::mt19937_64 random(3);
    Project project = randomProject(random);
    const Id<Map> map = firstMap(project);
    const auto lanes = project.of<Lane>(map);
    REQUIRE(lanes.size() > 4);
    REQUIRE(project.apply(setField(project, lanes[2], &Lane::visible, false, {})).ok());
    LayoutOptions options;
    options.arrangement = {{lanes[3], true}, {lanes[2], false}, {{4711}, false}};
    MapLayout layout(project, map, options);
    // In the map's order.
    REQUIRE(layout.lanes().size() == 2);
    CHECK(layout.lanes()[0].id == lanes[2]);
    CHECK_FALSE(layout.lanes()[0].collapsed);
    CHECK(layout.lanes()[1].id == lanes[3]);
    CHECK(layout.lanes()[1].collapsed);
    // It holds while the lanes change.
    const Changeset edit = setField(project, lanes[1], &Lane::collapsed, true, {});
    if (!edit.isEmpty()) {
        REQUIRE(project.apply(edit).ok());
        layout.update(project, edit);
    }
    checkSame(layout, MapLayout(project, map, options));
    // Both choices together leave what both have.
    options.lanes = {lanes[3]};
    CHECK(MapLayout(project, map, options).lanes().size() == 1);
}
