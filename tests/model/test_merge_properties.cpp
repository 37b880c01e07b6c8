// What holds for every merge, over random projects and random edits.
#include "model/edits.h"
#include "model/invariants.h"
#include "model/merge.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>

#include <set>

using namespace waymark;

namespace {

// `project` after some random edits. `touched`, if given, receives the ids they changed, added or
// removed.
Project edited(const Project& project, std::mt19937_64& random, IdSource& ids, int edits,
               std::set<AnyId>* touched = nullptr) {
    Project result = project;
    for (int i = 0; i < edits; ++i) {
        const Changeset edit = randomEdit(result, random, ids, 300);
        REQUIRE(result.apply(edit).ok());
        if (touched)
            for (const Change& change : edit.changes)
                touched->insert(change.id());
    }
    return result;
}

Merged merged(const Project& base, const Project& mine, const Project& theirs,
              const MergeChoices& choices = {}) {
    auto result = merge(base, mine, theirs, choices);
    if (!result)
        FAIL(result.error());
    return result.take();
}

// The choices that make the merge take the other side wherever it took one by itself.
MergeChoices mirrored(const std::vector<MergeConflict>& conflicts) {
    MergeChoices choices;
    for (const MergeConflict& conflict : conflicts)
        choices[keyOf(conflict)] =
            conflict.taken == MergeSide::Mine ? MergeSide::Theirs : MergeSide::Mine;
    return choices;
}

// Small enough that two people often meet at one record.
Project smallProject(std::mt19937_64& random) {
    return randomProject(random, {.stages = 2,
                                  .touchpointsPerStage = 2,
                                  .cards = 10,
                                  .personas = 1,
                                  .links = 1,
                                  .comments = 2});
}

bool isWhole(const Project& project) {
    return Project::fromRecords(recordsOf(project)).ok();
}

} // namespace

TEST_CASE("merging with an unedited copy gives the edited one") {
    std::mt19937_64 random(21);
    CountingIds ids(1'000'000);
    for (int round = 0; round < 40; ++round) {
        CAPTURE(round);
        const Project base = randomProject(random, {.maps = 2, .stages = 3, .cards = 25, .views = 3});
        const Project other = edited(base, random, ids, 1 + randomBelow(random, 25));
        for (const Merged& result : {merged(base, other, base), merged(base, base, other),
                                     merged(base, other, other), merged({}, other, other)}) {
            CHECK(result.conflicts.empty());
            CHECK(result.project == other);
        }
    }
}

TEST_CASE("a merge of two edited copies is whole, and the same whoever merges") {
    std::mt19937_64 random(22);
    CountingIds ids(1'000'000);
    int conflicts = 0;
    for (int round = 0; round < 120; ++round) {
        CAPTURE(round);
        const Project base = smallProject(random);
        const Project mine = edited(base, random, ids, 1 + randomBelow(random, 40));
        const Project theirs = edited(base, random, ids, 1 + randomBelow(random, 40));
        const Merged result = merged(base, mine, theirs);
        checkInvariants(result.project);
        conflicts += int(result.conflicts.size());

        const Merged swapped = merged(base, theirs, mine, mirrored(result.conflicts));
        CHECK(swapped.project == result.project);
        CHECK(swapped.conflicts.size() == result.conflicts.size());
        const Merged again = merged(base, mine, theirs);
        CHECK(again.project == result.project);
    }
    CHECK(conflicts > 30);
}

TEST_CASE("however the conflicts are decided, the merge is whole") {
    std::mt19937_64 random(23);
    CountingIds ids(1'000'000);
    for (int round = 0; round < 120; ++round) {
        CAPTURE(round);
        const Project base = smallProject(random);
        const Project mine = edited(base, random, ids, 1 + randomBelow(random, 40));
        const Project theirs = edited(base, random, ids, 1 + randomBelow(random, 40));
        const Merged result = merged(base, mine, theirs);
        MergeChoices choices;
        for (const MergeConflict& conflict : result.conflicts)
            choices[keyOf(conflict)] =
                randomBelow(random, 2) == 0 ? MergeSide::Mine : MergeSide::Theirs;
        checkInvariants(merged(base, mine, theirs, choices).project);
    }
}

TEST_CASE("edits of different things merge without conflict to the same as one after the other") {
    std::mt19937_64 random(24);
    CountingIds ids(1'000'000);
    int compared = 0;
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        const Project base = randomProject(random, {.maps = 2, .stages = 3, .cards = 25, .views = 3});
        std::set<AnyId> touched;
        const Project mine = edited(base, random, ids, 1 + randomBelow(random, 6), &touched);
        const Changeset edit = randomEdit(base, random, ids);
        const bool isApart = std::ranges::none_of(
            edit.changes, [&](const Change& change) { return touched.contains(change.id()); });
        Project both = mine;
        // What is possible on one copy only, or only by itself, is no pair of different things.
        if (!isApart || edit.isEmpty() || !both.apply(edit).ok())
            continue;
        std::set<std::pair<Id<Touchpoint>, Id<Persona>>> felt;
        for (const auto& [id, feeling] : both.all<Feeling>())
            felt.emplace(feeling.touchpoint, feeling.persona);
        if (felt.size() != both.all<Feeling>().size())
            continue;
        Project theirs = base;
        REQUIRE(theirs.apply(edit).ok());
        const Merged result = merged(base, mine, theirs);
        for (const MergeConflict& conflict : result.conflicts)
            UNSCOPED_INFO(conflict.thing << conflict.field << conflict.mine << conflict.theirs);
        CHECK(result.conflicts.empty());
        CHECK(result.project == both);
        ++compared;
    }
    CHECK(compared > 100);
}

TEST_CASE("copies that have nothing in common merge to a whole project with all of both") {
    std::mt19937_64 random(25);
    CountingIds ids(1'000'000);
    for (int round = 0; round < 20; ++round) {
        // Their ids count from the same number: many records share one by chance.
        const Project mine = randomProject(random, {.stages = 3, .cards = 25, .views = 2});
        const Project theirs = randomProject(random, {.stages = 4, .cards = 30});
        const Merged result = merged({}, mine, theirs);
        CHECK(isWhole(result.project));
        for (const Record& record : recordsOf(mine))
            CHECK((result.project.contains(idOf(record)) || idOf(record).kind == Kind::Feeling));
    }
}

TEST_CASE("the time of a merge grows with the size of the projects") {
    std::mt19937_64 random(26);
    const auto timeOf = [&](int cards) {
        const Project base = randomProject(
            random, {.stages = 20, .touchpointsPerStage = 10, .cards = cards, .wildTexts = false});
        Project mine = base;
        Project theirs = base;
        Changeset editMine;
        Changeset editTheirs;
        for (const auto& [id, note] : base.all<Note>()) {
            Note a = note;
            a.text += QStringLiteral(" mine");
            editMine.change(note, a);
            Note b = note;
            b.text += QStringLiteral(" theirs");
            b.rank += 1;
            editTheirs.change(note, b);
        }
        REQUIRE(mine.apply(editMine).ok());
        REQUIRE(theirs.apply(editTheirs).ok());
        QElapsedTimer timer;
        timer.start();
        const Merged result = merged(base, mine, theirs);
        CHECK(result.conflicts.size() == base.all<Note>().size());
        return double(timer.nsecsElapsed());
    };
    timeOf(500);
    // Four times as much; a square would take sixteen times as long.
    const double small = timeOf(4'000);
    const double large = timeOf(16'000);
    CHECK(large < 10 * small);
}
