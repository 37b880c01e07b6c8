#include "model/rank.h"

#include "model/edits.h"
#include "model/invariants.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a rank is found between neighbours as long as there is room") {
    CHECK(rankBetween({}, {}) == rankStep);
    CHECK(rankBetween(10, 20) == 15);
    CHECK(rankBetween(10, 12) == 11);
    CHECK(rankBetween(-3, 0) == -2);
    CHECK(!rankBetween(10, 11));
    CHECK(!rankBetween(10, 10));
    CHECK(!rankBetween(20, 10));
    CHECK(rankBetween(0, {}) == rankStep);
    CHECK(rankBetween({}, 0) == -rankStep);
    CHECK(!rankBetween(maxRank, {}));
    CHECK(!rankBetween({}, -maxRank));
    CHECK(rankBetween(-maxRank, maxRank) == 0);
}

TEST_CASE("missing ranks of a row are filled in, and the others kept where there is room") {
    using Row = std::vector<std::optional<Rank>>;
    using Ranks = std::vector<Rank>;
    CHECK(fillRanks({}).empty());
    CHECK(fillRanks({{}, {}}) == Ranks{rankStep, 2 * rankStep});
    CHECK(fillRanks(Row{100, {}, 200}) == Ranks{100, 150, 200});
    CHECK(fillRanks(Row{100, {}, {}, {}, 200}) == Ranks{100, 125, 150, 175, 200});
    CHECK(fillRanks(Row{{}, {}, 0}) == Ranks{-2 * rankStep, -rankStep, 0});
    CHECK(fillRanks(Row{0, {}, {}}) == Ranks{0, rankStep, 2 * rankStep});
    // No room: all are spread anew.
    CHECK(fillRanks(Row{7, {}, 8}) == Ranks{rankStep, 2 * rankStep, 3 * rankStep});
    CHECK(fillRanks(Row{7, {}, {}, 9}) ==
          Ranks{rankStep, 2 * rankStep, 3 * rankStep, 4 * rankStep});
    CHECK(fillRanks(Row{maxRank, {}}) == Ranks{rankStep, 2 * rankStep});
    CHECK(fillRanks(Row{{}, -maxRank}) == Ranks{rankStep, 2 * rankStep});
    // Nothing to fill in: nothing changes, even where the ranks are equal.
    CHECK(fillRanks(Row{5, 5, 3}) == Ranks{5, 5, 3});
}

TEST_CASE("the same gap can be bisected a hundred times, and the row is spread out seldom") {
    CountingIds ids;
    Project project;
    Id<Map> map;
    REQUIRE(project.apply(addMap(project, ids, u"Map"_s, &map)).ok());
    Id<Stage> last;
    REQUIRE(project.apply(addStage(project, ids, map, u"last"_s, {}, &last)).ok());
    int spreads = 0;
    std::vector<Id<Stage>> expected = project.of<Stage>(map);
    for (int i = 0; i < 100; ++i) {
        Id<Stage> added;
        const Changeset edit = addStage(project, ids, map, QString::number(i), last, &added);
        REQUIRE(project.apply(edit).ok());
        expected.insert(expected.end() - 1, added);
        REQUIRE(project.of<Stage>(map) == expected);
        if (edit.changes.size() > 1)
            ++spreads;
    }
    CHECK(spreads >= 1);
    CHECK(spreads <= 5);
    checkInvariants(project);

    // And at the front.
    for (int i = 0; i < 100; ++i) {
        const Changeset edit = addStage(project, ids, map, u"first"_s, expected.front());
        CHECK(edit.changes.size() == 1);
        REQUIRE(project.apply(edit).ok());
        expected = project.of<Stage>(map);
    }
}

TEST_CASE("a move changes one record unless there is no room") {
    std::mt19937_64 random(11);
    Project project = randomProject(random, {.stages = 8, .touchpointsPerStage = 6, .cards = 200});
    CountingIds ids(1'000'000);
    const Id<Map> map = project.roots<Map>().front();
    int several = 0;
    int made = 0;
    for (int i = 0; i < 2000; ++i) {
        const auto stages = project.of<Stage>(map);
        const auto touchpoints = touchpointsOf(project, map);
        const auto any = [&](const auto& list) {
            return list[size_t(randomBelow(random, int(list.size())))];
        };
        Changeset edit;
        if (i % 3 == 0)
            edit = moveStage(project, any(stages), any(stages));
        else if (i % 3 == 1)
            edit = moveTouchpoint(project, any(touchpoints), any(stages), {});
        else
            edit = moveLane(project, any(project.of<Lane>(map)), any(project.of<Lane>(map)));
        if (edit.isEmpty())
            continue;
        ++made;
        several += edit.changes.size() > 1;
        REQUIRE(project.apply(edit).ok());
    }
    CHECK(made > 1000);
    CHECK(several < made / 20);
    checkInvariants(project);
}

TEST_CASE("records that came in with equal ranks can still be moved between one another") {
    std::vector<Record> records{Map{.id = {1}}};
    for (qint64 i = 1; i <= 5; ++i)
        records.emplace_back(Stage{.id = {i}, .map = {1}});
    Project project = Project::fromRecords(records).take();
    REQUIRE(project.of<Stage>(Id<Map>{1}) == std::vector<Id<Stage>>{{1}, {2}, {3}, {4}, {5}});

    REQUIRE(project.apply(moveStage(project, {5}, Id<Stage>{2})).ok());

    CHECK(project.of<Stage>(Id<Map>{1}) == std::vector<Id<Stage>>{{1}, {5}, {2}, {3}, {4}});
    checkInvariants(project);
}
