// Votes as edits; what they do in a room is in tests/app/test_workshop.cpp.
#include "model/edits.h"
#include "model/votes.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("votes of one map are cleared without touching those of another") {
    RandomIds ids;
    Project project;
    std::vector<Id<Map>> maps(2);
    std::vector<AnyId> subjects;
    for (Id<Map>& map : maps) {
        REQUIRE(project.apply(addMap(project, ids, u"Map"_s, &map)));
        subjects.push_back(anyId(touchpointsOf(project, map).front()));
        for (int i = 0; i < 3; ++i)
            REQUIRE(project.apply(addVote(project, ids, subjects.back(), u"Ann"_s, i)));
    }
    CHECK(voteCount(project, maps[0]) == 3);
    REQUIRE(project.apply(clearVotes(project, maps[0])));
    CHECK(voteCount(project, maps[0]) == 0);
    CHECK(voteCount(project, maps[1]) == 3);
    CHECK(voteCount(project, subjects[1]) == 3);
}

TEST_CASE("cards of equal rank are sorted by votes, too") {
    RandomIds ids;
    Project project;
    Id<Map> map;
    REQUIRE(project.apply(addMap(project, ids, u"Map"_s, &map)));
    const Place cell{*laneOf(project, map, LaneKind::Doing), {}, touchpointsOf(project, map)[0]};
    for (int i = 0; i < 3; ++i) {
        AnyId card;
        REQUIRE(project.apply(addCard(project, ids, cell, QString::number(i), &card)));
        REQUIRE(project.apply(setField(project, Id<Note>{card.value}, &Note::rank, Rank(5), {})));
    }
    const AnyId last = cardsAt(project, cell).back();
    REQUIRE(project.apply(addVote(project, ids, last, u"Ann"_s, 1)));
    REQUIRE(project.apply(sortByVotes(project, map)));
    CHECK(cardsAt(project, cell).front() == last);
}

TEST_CASE("votes of several people are one edit, each on top of the other") {
    RandomIds ids;
    Project project;
    Id<Map> map;
    REQUIRE(project.apply(addMap(project, ids, u"Map"_s, &map)));
    const AnyId one = anyId(touchpointsOf(project, map).front());
    const AnyId other = anyId(project.of<Stage>(map).front());
    REQUIRE(project.apply(addVote(project, ids, one, u"Ann"_s, 1)));
    const Project before = project;
    const Changeset edit = changeVotes(project, ids,
                                       {{one, u"Ben"_s, true},
                                        {one, u"Ben"_s, true},
                                        {other, u"Ben"_s, true},
                                        {other, u"Ben"_s, false}, // one that is not there yet
                                        {one, u"Ann"_s, false},
                                        {one, u"Cid"_s, false}, // who has none takes nobody's
                                        {{Kind::Note, 4711}, u"Ann"_s, true},
                                        {anyId(map), u"Ann"_s, true}},
                                       2);
    REQUIRE(project.apply(edit));
    CHECK(voteCount(project, one) == 2);
    CHECK(voteCount(project, other) == 0);
    for (const auto& [id, vote] : project.all<Vote>())
        CHECK(vote.who == u"Ben"_s);
    REQUIRE(project.apply(inverse(edit)));
    CHECK(project == before);
    CHECK(changeVotes(project, ids, {{other, u"Ben"_s, false}}, 3).isEmpty());
}
