#include "model/project.h"

#include "model/edits.h"
#include "model/invariants.h"
#include "model/small_map.h"
#include "support/random_project.h"

#include <chrono>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// Applies what must be refused, and checks that nothing changed.
void checkRefused(Project& project, const Changeset& changeset) {
    const Project before = project;
    const auto result = project.apply(changeset);
    REQUIRE(!result.ok());
    CHECK(result.error().message.contains(u"Nothing was changed."_s));
    CHECK(sameWithIndexes(project, before));
}

template <class... T>
Changeset adding(T... records) {
    Changeset changeset;
    (changeset.add(records), ...);
    return changeset;
}

} // namespace

TEST_CASE("a change that does not fit is refused, and what went before it is taken back") {
    SmallMap m;
    Project& project = m.project;
    const Persona fine{.id = {900}};
    const Persona ana = *project.find(m.ana);
    Persona other = ana;
    other.name = u"Other"_s;

    Changeset edit = adding(fine);
    SECTION("an id that is taken") {
        edit.add(ana);
    }
    SECTION("a removal of what is not there") {
        edit.remove(Persona{.id = {901}});
    }
    SECTION("a removal of what is otherwise") {
        edit.remove(other);
    }
    SECTION("a change of what is otherwise") {
        edit.change(other, ana);
    }
    SECTION("another id after than before") {
        edit.change(ana, Persona{.id = {901}});
    }
    SECTION("another kind after than before") {
        edit.changes.push_back({Record(ana), Record(Version{.id = {ana.id.value}})});
    }
    SECTION("neither before nor after") {
        edit.changes.push_back({});
    }
    SECTION("an illegal value") {
        edit.add(Persona{.id = {901}, .name = QString(30'000, u'x')});
    }
    SECTION("a reference to nothing") {
        edit.add(Persona{.id = {901}, .photo = {77}});
    }
    SECTION("a reference to a record of another kind") {
        edit.add(Stage{.id = {901}, .map = {m.first.value}});
    }
    SECTION("a removal of what is in use") {
        edit.remove(*project.find(m.first));
    }
    SECTION("a removal of what is only mentioned") {
        edit.remove(m.get<PainPoint>(m.painPoint));
    }
    SECTION("a comment about nothing") {
        edit.add(Comment{.id = {901}, .about = {Kind::Vote, 5}});
    }
    checkRefused(project, edit);
}

TEST_CASE("references need to be whole only at the end of a changeset") {
    Project project;
    Changeset backwards;
    backwards.add(Stage{.id = {2}, .map = {1}});
    backwards.add(Map{.id = {1}});
    REQUIRE(project.apply(backwards).ok());
    CHECK(project.of<Stage>(Id<Map>{1}).size() == 1);
    REQUIRE(project.apply(inverse(backwards)).ok());
    CHECK(project == Project());
    CHECK(project.children({Kind::Map, 1}, Kind::Stage).empty());
}

TEST_CASE("a record may be changed several times in one changeset") {
    Project project;
    const Persona first{.id = {1}, .name = u"a"_s};
    Persona second = first;
    second.name = u"b"_s;
    Changeset edit = adding(first);
    edit.change(first, second);
    edit.remove(second);
    edit.add(first);
    REQUIRE(project.apply(edit).ok());
    CHECK(project.find(Id<Persona>{1})->name == u"a");
    REQUIRE(project.apply(inverse(edit)).ok());
    CHECK(project == Project());
}

TEST_CASE("records that are no project are refused") {
    const auto error = [](std::vector<Record> records) {
        const auto project = Project::fromRecords(std::move(records));
        return project ? QString() : project.error().position;
    };
    CHECK(error({}).isEmpty());
    CHECK(error({Persona{.id = {1}}, Map{.id = {1}}}).isEmpty());
    CHECK(error({Stage{.id = {2}, .map = {1}}, Map{.id = {1}}}).isEmpty());
    CHECK(error({Persona{.id = {1}}, Persona{.id = {1}}}) == u"persona 1");
    CHECK(error({Stage{.id = {2}, .map = {1}}}) == u"stage 2");
    CHECK(error({Persona{.id = {-5}}}) == u"id");
    CHECK(error({Comment{.id = {1}, .about = {Kind(99), 1}}}) == u"about");
}

TEST_CASE("children come by rank and then by id, each once") {
    Project project;
    Changeset edit = adding(Map{.id = {1}});
    edit.add(Stage{.id = {7}, .rank = 20, .map = {1}});
    edit.add(Stage{.id = {9}, .rank = 10, .map = {1}});
    edit.add(Stage{.id = {8}, .rank = 10, .map = {1}});
    edit.add(Touchpoint{.id = {3}, .stage = {7}});
    edit.add(Link{.id = {4}, .from = {3}, .to = {3}}); // refers to it twice
    REQUIRE(project.apply(edit).ok());
    CHECK(project.of<Stage>(Id<Map>{1}) == std::vector<Id<Stage>>{{8}, {9}, {7}});
    CHECK(project.referrers({Kind::Touchpoint, 3}) == std::vector<AnyId>{{Kind::Link, 4}});
    CHECK(project.referrers({Kind(99), 3}).empty());
    CHECK(!project.contains({Kind(99), 3}));
    checkInvariants(project);
}

TEST_CASE("a record knows its map through what it hangs on") {
    SmallMap m;
    const AnyId comment = m.addComment(m.addComment(m.kpi));
    for (const AnyId id : {anyId(m.map), anyId(m.second), anyId(m.d), m.kpi, comment,
                           anyId(m.lane(LaneKind::Doing))})
        CHECK(mapOf(m.project, id) == m.map);
    CHECK(mapOf(m.project, anyId(m.ana)).isNull());
    CHECK(mapOf(m.project, {}).isNull());
}

TEST_CASE("a project of ten thousand touchpoints is made, edited and undone quickly") {
    std::mt19937_64 random(41);
    Project project =
        randomProject(random, {.stages = 500, .touchpointsPerStage = 20, .cards = 50'000});
    CHECK(project.all<Touchpoint>().size() == 10'000);
    CHECK(project.recordCount() > 70'000);
    CountingIds ids(10'000'000);
    const Id<Map> map = project.roots<Map>().front();
    const auto columns = touchpointsOf(project, map);
    const Id<Lane> lane = *laneOf(project, map, LaneKind::Doing);

    const auto start = std::chrono::steady_clock::now();
    int edits = 0;
    for (size_t i = 0; i < 1000; ++i, ++edits) {
        const Id<Touchpoint> column = columns[i * 9];
        const Place place{lane, {}, column, 1};
        AnyId card;
        REQUIRE(project.apply(addCard(project, ids, place, u"x"_s, &card)).ok());
        REQUIRE(project.apply(rename(project, card, u"y"_s)).ok());
        REQUIRE(project.apply(moveCard(project, ids, card, {lane, {}, columns[i], 1})).ok());
        REQUIRE(project.apply(rename(project, anyId(lane), QString::number(i))).ok());
        REQUIRE(project.apply(remove(project, {card})).ok());
    }
    const std::chrono::duration<double, std::milli> spent =
        std::chrono::steady_clock::now() - start;
    // Some 20 ms in all; anything that walks a lane or copies a table costs hundreds of times that.
    CHECK(spent.count() / edits < 2.0);
}
