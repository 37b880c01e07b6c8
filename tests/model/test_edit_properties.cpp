// What holds for all edits: tested over long random sequences of every edit function.
#include "model/document.h"
#include "model/edits.h"
#include "model/invariants.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// One Changeset out of several random edits of `project`.
Changeset randomChangeset(const Project& project, std::mt19937_64& random, IdSource& ids) {
    Project work = project;
    Changeset all;
    for (int i = randomBelow(random, 6); i >= 0; --i) {
        const Changeset edit = randomEdit(work, random, ids);
        REQUIRE(work.apply(edit).ok());
        all = squash(all, edit);
    }
    return all;
}

} // namespace

TEST_CASE("applying a changeset and then its inverse gives back an equal project") {
    std::mt19937_64 random(1);
    CountingIds ids(1'000'000);
    for (int round = 0; round < 20; ++round) {
        const Project before = randomProject(random, {.maps = 2, .stages = 3, .cards = 25, .views = 3});
        for (int i = 0; i < 15; ++i) {
            const Changeset changeset = randomChangeset(before, random, ids);
            Project project = before;
            REQUIRE(project.apply(changeset).ok());
            REQUIRE((project == before) == changeset.isEmpty());
            REQUIRE(project.apply(inverse(changeset)).ok());
            REQUIRE(sameWithIndexes(project, before));
        }
    }
}

TEST_CASE("a squashed changeset does what its two parts do one after the other") {
    std::mt19937_64 random(2);
    CountingIds ids(1'000'000);
    for (int round = 0; round < 200; ++round) {
        const Project before = randomProject(random, {.stages = 3, .cards = 25, .views = 2});
        Project inTurn = before;
        const Changeset a = randomChangeset(inTurn, random, ids);
        REQUIRE(inTurn.apply(a).ok());
        const Changeset b = round % 7 == 0 ? inverse(a) : randomChangeset(inTurn, random, ids);
        REQUIRE(inTurn.apply(b).ok());

        const Changeset both = squash(a, b);
        Project atOnce = before;
        const auto applied = atOnce.apply(both);
        if (!applied)
            FAIL(applied.error());
        REQUIRE(sameWithIndexes(atOnce, inTurn));
        REQUIRE(both.isEmpty() == (before == inTurn));
        REQUIRE(squash(both, {}) == both);
    }
}

TEST_CASE("two thousand random edits keep the project whole, can all be undone and redone") {
    const auto seed = quint64(GENERATE(3, 4, 5));
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    CountingIds ids(1'000'000);
    const Project first = randomProject(random, {.maps = 2, .stages = 3, .cards = 30, .views = 3});
    checkInvariants(first);
    Document document(first);
    std::vector<AnyId> known;
    int effects = 0;
    for (int i = 0; i < 2000; ++i) {
        const Changeset edit = randomEdit(document.project(), random, ids);
        CAPTURE(i, edit.label);
        const auto done = document.commit(edit);
        if (!done)
            FAIL(done.error());
        if (edit.isEmpty())
            continue;
        ++effects;
        REQUIRE(!edit.label.isEmpty());
        for (const Change& change : edit.changes) {
            REQUIRE(change.before != change.after);
            if (!change.after)
                known.push_back(change.id());
        }
        if (effects % 25 == 0) {
            checkInvariants(document.project(), known);
            known.clear();
        }
    }
    CHECK(effects > 1000);
    CHECK(document.steps().size() == size_t(effects));
    const Project last = document.project();
    checkInvariants(last);

    while (document.canUndo())
        document.undo();
    CHECK(sameWithIndexes(document.project(), first));
    while (document.canRedo())
        document.redo();
    CHECK(sameWithIndexes(document.project(), last));
}

TEST_CASE("edits for ids of another project are refused or do nothing, and never crash") {
    std::mt19937_64 random(6);
    CountingIds ids(1'000'000);
    const Project other = randomProject(random, {.stages = 6, .cards = 80});
    Project project = randomProject(random, {.stages = 2, .touchpointsPerStage = 2, .cards = 10});
    for (int i = 0; i < 1500; ++i) {
        // The edit was made for the other project, in which many of the same ids mean other things.
        const Project before = project;
        if (!project.apply(randomEdit(other, random, ids)))
            REQUIRE(sameWithIndexes(project, before));
    }
    CHECK(sameWithIndexes(project, Project::fromRecords(recordsOf(project)).take()));
}

TEST_CASE("every edit function gives nothing for ids that name nothing") {
    const Project empty;
    CountingIds ids;
    CHECK(addStage(empty, ids, {7}, u"x"_s).isEmpty());
    CHECK(addTouchpoint(empty, ids, {7}, u"x"_s).isEmpty());
    CHECK(addLane(empty, ids, {7}, LaneKind::Notes, u"x"_s).isEmpty());
    CHECK(addCard(empty, ids, {{7}, {}, {7}, 1}, u"x"_s).isEmpty());
    CHECK(setRecord(empty, Stage{.id = {7}}, u"x"_s).isEmpty());
    CHECK(setField(empty, Id<Stage>{7}, &Stage::name, u"x"_s, u"x"_s).isEmpty());
    CHECK(rename(empty, {Kind::Stage, 7}, u"x"_s).isEmpty());
    CHECK(rename(empty, {Kind(99), 7}, u"x"_s).isEmpty());
    CHECK(setFeeling(empty, ids, {7}, {}, FeelingField::Received, 1).isEmpty());
    CHECK(moveMap(empty, {7}, {}).isEmpty());
    CHECK(moveStage(empty, {7}, {}).isEmpty());
    CHECK(moveTouchpoint(empty, {7}, {7}, {}).isEmpty());
    CHECK(moveLane(empty, {7}, {}).isEmpty());
    CHECK(moveCard(empty, ids, {Kind::Note, 7}, {}).isEmpty());
    CHECK(remove(empty, {{Kind::Map, 7}, {Kind(99), 7}}).isEmpty());
    CHECK(duplicate(empty, ids, {{Kind::Map, 7}}).isEmpty());
    CHECK(copyFragment(empty, {{Kind::Map, 7}}).records.empty());
    CHECK(paste(empty, ids, {}, {}).isEmpty());
    CHECK(addProject(empty, ids, empty).isEmpty());
    CHECK(touchpointsOf(empty, {7}).empty());
    CHECK(cardsAt(empty, {}).empty());
    CHECK(!laneOf(empty, {7}, LaneKind::Notes));
    CHECK(mapOf(empty, {Kind::Stage, 7}).isNull());
}
