// Duplicating, and adding a whole project.
#include "model/invariants.h"
#include "model/small_map.h"
#include "support/random_project.h"

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a touchpoint is duplicated right behind itself with all that hangs on it") {
    SmallMap m;
    m.apply(setFeeling(m.project, m.ids, m.a, m.ana, FeelingField::Received, 4));
    m.addComment(m.thought);
    std::vector<AnyId> added;

    const Changeset edit = duplicate(m.project, m.ids, {anyId(m.a)}, &added);
    CHECK(edit.label == u"Duplicate touchpoint");
    m.apply(edit);

    CHECK(m.columns() == u"A A B | C D");
    REQUIRE(added.size() == 1);
    const Id<Touchpoint> copy{added[0].value};
    CHECK(m.project.of<Touchpoint>(m.first)[1] == copy);
    CHECK(m.cell(m.at(LaneKind::Thinking, copy)) == u"hm");
    CHECK(m.cell(m.at(LaneKind::Kpis, copy)) == u"Wait");
    const auto feelings = m.project.of<Feeling>(copy);
    REQUIRE(feelings.size() == 1);
    CHECK(m.project.find(feelings[0])->received == 4);
    CHECK(m.project.find(feelings[0])->persona == m.ana);
    CHECK(m.project.all<Comment>().size() == 1); // it was about the original
    // The copied opportunity answers the copied pain point.
    const AnyId opportunity = cardsAt(m.project, m.at(LaneKind::Opportunities, copy)).front();
    const AnyId painPoint = cardsAt(m.project, m.at(LaneKind::PainPoints, copy)).front();
    CHECK(m.get<Opportunity>(opportunity).answers == std::vector<Id<PainPoint>>{{painPoint.value}});
    checkInvariants(m.project);
}

TEST_CASE("a duplicated opportunity still answers the pain point that stayed alone") {
    SmallMap m;
    std::vector<AnyId> added;
    m.apply(duplicate(m.project, m.ids, {m.opportunity}, &added));
    CHECK(m.get<Opportunity>(added.at(0)).answers == m.get<Opportunity>(m.opportunity).answers);
}

TEST_CASE("a duplicated map comes last, says that it is a copy, and of which map") {
    SmallMap m;
    std::vector<AnyId> added;
    Changeset log;
    log.add(Interaction{.id = {901}, .map = m.map, .touchpoint = m.a});
    m.apply(log);
    const auto records = m.project.recordCount();
    m.apply(duplicate(m.project, m.ids, {anyId(m.map)}, &added));

    const Map& copy = m.get<Map>(added.at(0));
    CHECK(copy.title == u"Map (copy)");
    CHECK(copy.basedOn == m.map);
    CHECK(m.project.roots<Map>() == std::vector{m.map, copy.id});
    CHECK(m.columns(copy.id) == u"A B | C D");
    CHECK(m.project.recordCount() == 2 * records - 1); // all but the persona
    checkInvariants(m.project);
}

TEST_CASE("several records are duplicated each behind itself, and one within another only once") {
    SmallMap m;
    std::vector<AnyId> added;
    m.apply(duplicate(m.project, m.ids, {anyId(m.b), anyId(m.second), anyId(m.c)}, &added));
    CHECK(m.columns() == u"A B B | C D | C D");
    REQUIRE(added.size() == 3);
    // The copy of the touchpoint is the one in the copied stage.
    CHECK(m.get<Touchpoint>(added[2]).stage == Id<Stage>{added[1].value});
}

TEST_CASE("what cannot be duplicated is passed over") {
    SmallMap m;
    m.apply(setFeeling(m.project, m.ids, m.a, m.ana, FeelingField::Received, 4));
    const AnyId feeling = anyId(m.project.of<Feeling>(m.a).front());
    CHECK(duplicate(m.project, m.ids, {feeling, m.addComment(m.thought)}).isEmpty());

    // What really happened at a touchpoint happened once; a persona's feelings are its own.
    Changeset log;
    log.add(Interaction{.id = {901}, .map = m.map, .touchpoint = m.a});
    m.apply(log);
    CHECK(duplicate(m.project, m.ids, {anyId(m.ana)}).changes.size() == 1);
    m.apply(duplicate(m.project, m.ids, {anyId(m.a), anyId(m.ana)}));
    CHECK(m.project.all<Interaction>().size() == 1);
    CHECK(m.project.all<Persona>().size() == 2);
    CHECK(m.project.all<Feeling>().size() == 2); // of the two touchpoints
    checkInvariants(m.project);
}

TEST_CASE("a long title leaves room for saying that it is a copy") {
    SmallMap m;
    m.apply(rename(m.project, anyId(m.map), QString(20'000, u'x')));
    m.apply(duplicate(m.project, m.ids, {anyId(m.map)}));
    CHECK(m.project.roots<Map>().size() == 2);
}

TEST_CASE("another project comes in whole, with new ids where they clash") {
    SmallMap m;
    const SmallMap same;
    const Changeset edit = addProject(m.project, m.ids, same.project);
    CHECK(edit.label == u"Add maps");
    m.apply(edit);
    CHECK(m.project.recordCount() == 2 * same.project.recordCount());
    REQUIRE(m.project.roots<Map>().size() == 2);
    CHECK(m.project.roots<Map>().front() == m.map);
    CHECK(m.columns(m.project.roots<Map>()[1]) == u"A B | C D");
    checkInvariants(m.project);

    // Ids that are free are kept.
    const SmallMap far(5000);
    m.apply(addProject(m.project, m.ids, far.project));
    CHECK(m.project.find(far.map));
    CHECK(m.project.roots<Map>().back() == far.map);
    checkInvariants(m.project);
}

TEST_CASE("a new id is not one that another record of that project brings along") {
    Project project = Project::fromRecords({Persona{.id = {1}}}).take();
    const Project other = Project::fromRecords({Persona{.id = {1}}, Persona{.id = {2}}}).take();
    CountingIds next(2);
    REQUIRE(project.apply(addProject(project, next, other)).ok());
    CHECK(project.all<Persona>().size() == 3);
    CHECK(project.find(Id<Persona>{2}));
    checkInvariants(project);
}

TEST_CASE("projects made at random can be added to one another in their order") {
    std::mt19937_64 random(21);
    CountingIds ids;
    Project all;
    QStringList titles;
    for (int i = 0; i < 5; ++i) {
        const Project one = randomProject(random, {.maps = 3, .stages = 2, .cards = 10});
        for (const Id<Map> map : one.roots<Map>())
            titles.append(one.find(map)->title);
        REQUIRE(all.apply(addProject(all, ids, one)).ok());
        checkInvariants(all);
    }
    QStringList found;
    for (const Id<Map> map : all.roots<Map>())
        found.append(all.find(map)->title);
    CHECK(found == titles);
}
