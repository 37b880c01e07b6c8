// Two maps side by side: what is paired with what, and what is told of it.
#include "insight/log_maker.h"
#include "insight/map_comparison.h"
#include "model/edits.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// "Stage 1[a, +b, -c, ~d]": the comparison in one line.
QString told(const Project& project, const MapComparison& comparison) {
    const auto mark = [](Difference difference) {
        return difference == Difference::Added     ? u"+"_s
               : difference == Difference::Removed ? u"-"_s
               : difference == Difference::Changed ? u"~"_s
                                                   : QString();
    };
    QStringList stages;
    for (const StagePair& stage : comparison.stages) {
        QStringList points;
        for (const TouchpointPair& pair : stage.touchpoints)
            points << mark(pair.difference) + project.find(pair.b ? pair.b : pair.a)->name;
        stages << mark(stage.difference) + project.find(stage.b ? stage.b : stage.a)->name + u'[' +
                      points.join(u' ') + u']';
    }
    return stages.join(u' ');
}

struct TwoMaps : LoggedMap {
    TwoMaps()
        : LoggedMap(u"a b | c d"_s) {
        std::vector<AnyId> added;
        apply(duplicate(project, ids, {anyId(map)}, &added));
        other = {added.front().value};
    }
    [[nodiscard]] Id<Touchpoint> inOther(const QString& name) const {
        for (const Id<Touchpoint> id : touchpointsOf(project, other))
            if (project.find(id)->name == name)
                return id;
        return {};
    }
    [[nodiscard]] QString told() const { return ::told(project, compareMaps(project, map, other)); }

    Id<Map> other;
};

} // namespace

TEST_CASE("a map and its copy are the same") {
    const TwoMaps maps;
    CHECK(maps.told() == u"Stage 1[a b] Stage 2[c d]"_s);
    const MapComparison comparison = compareMaps(maps.project, maps.map, maps.other);
    CHECK(comparison.gains == 0);
    CHECK(comparison.changed == 0);
}

TEST_CASE("what is added, removed, changed and moved is told apart") {
    TwoMaps maps;
    const auto stages = maps.project.of<Stage>(maps.other);
    maps.apply(remove(maps.project, {anyId(maps.inOther(u"b"_s))}));
    maps.apply(addTouchpoint(maps.project, maps.ids, stages[0], u"new"_s));
    maps.apply(
        setField(maps.project, maps.inOther(u"d"_s), &Touchpoint::channel, u"Web"_s, u"x"_s));
    CHECK(maps.told() == u"Stage 1[a -b +new] Stage 2[c ~d]"_s);
    maps.apply(moveTouchpoint(maps.project, maps.inOther(u"d"_s), stages[0], {}));
    const MapComparison comparison = compareMaps(maps.project, maps.map, maps.other);
    CHECK(told(maps.project, comparison) == u"Stage 1[a -b +new ~d] Stage 2[c]"_s);
    CHECK(comparison.stages[0].touchpoints.back().changed == QStringList{u"channel"_s, u"stage"_s});
    CHECK(comparison.added == 1);
    CHECK(comparison.removed == 1);
    CHECK(comparison.changed == 1);
}

TEST_CASE("a stage that comes in between does not push the others out of step") {
    TwoMaps maps;
    Id<Stage> between;
    maps.apply(addStage(maps.project, maps.ids, maps.other, u"Trial"_s,
                        maps.project.of<Stage>(maps.other)[1], &between));
    CHECK(compareMaps(maps.project, maps.map, maps.other).stages[1].difference ==
          Difference::Added);
    // Known by its touchpoints, though its name is another.
    maps.apply(rename(maps.project, anyId(maps.project.of<Stage>(maps.other)[2]), u"Elsewhere"_s));
    const MapComparison comparison = compareMaps(maps.project, maps.map, maps.other);
    REQUIRE(comparison.stages.size() == 3);
    CHECK(comparison.stages[2].difference == Difference::Changed);
    CHECK(comparison.stages[2].changed == QStringList{u"name"_s});
}

TEST_CASE("gains and losses are summed on the scale of the first map") {
    TwoMaps maps;
    const auto feel = [&](Id<Touchpoint> id, double value) {
        maps.apply(setFeeling(maps.project, maps.ids, id, {}, FeelingField::Received, value));
    };
    feel(maps.at(u"a"_s), -1);
    feel(maps.inOther(u"a"_s), 2);
    feel(maps.at(u"c"_s), 1);
    feel(maps.inOther(u"c"_s), 0);
    feel(maps.at(u"d"_s), 4); // said in one map only
    const MapComparison comparison = compareMaps(maps.project, maps.map, maps.other);
    CHECK(comparison.gains == 3);
    CHECK(comparison.losses == -1);
}

TEST_CASE("names are alike by the words they share") {
    CHECK(likeness(u"Order  Email"_s, u"order email"_s) == 1);
    CHECK(likeness(u"Order email"_s, u"Email"_s) == 0.5);
    CHECK(likeness(u"Order"_s, u"Email"_s) == 0);
}

TEST_CASE("any map compared with any other has each touchpoint exactly once") {
    std::mt19937_64 random(2);
    for (int round = 0; round < 10; ++round) {
        const Project project = randomProject(random, {.maps = 2, .wildTexts = false});
        const auto maps = project.roots<Map>();
        const MapComparison comparison = compareMaps(project, maps[0], maps[1]);
        size_t inA = 0;
        size_t inB = 0;
        for (const StagePair& stage : comparison.stages)
            for (const TouchpointPair& pair : stage.touchpoints) {
                inA += bool(pair.a);
                inB += bool(pair.b);
            }
        CHECK(inA == touchpointsOf(project, maps[0]).size());
        CHECK(inB == touchpointsOf(project, maps[1]).size());
    }
}
