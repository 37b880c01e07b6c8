#include "model/invariants.h"
#include "model/small_map.h"

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a touchpoint moves within its stage and to another with all its cards") {
    SmallMap m;
    Changeset edit = moveTouchpoint(m.project, m.a, m.first, {});
    CHECK(edit.label == u"Move touchpoint");
    CHECK(edit.changes.size() == 1);
    m.apply(edit);
    CHECK(m.columns() == u"B A | C D");

    edit = moveTouchpoint(m.project, m.a, m.second, m.d);
    CHECK(edit.changes.size() == 1);
    m.apply(edit);
    CHECK(m.columns() == u"B | C A D");
    CHECK(m.cell(m.at(LaneKind::Thinking, m.a)) == u"hm");

    m.apply(moveTouchpoint(m.project, m.b, m.second, {}));
    CHECK(m.columns() == u" | C A D B"); // the stage stays, empty
    checkInvariants(m.project);
}

TEST_CASE("a move to where a record is already changes nothing") {
    SmallMap m;
    CHECK(moveTouchpoint(m.project, m.a, m.first, m.b).isEmpty());
    CHECK(moveTouchpoint(m.project, m.a, m.first, m.a).isEmpty());
    CHECK(moveTouchpoint(m.project, m.b, m.first, {}).isEmpty());
    CHECK(moveStage(m.project, m.first, m.second).isEmpty());
    CHECK(moveStage(m.project, m.second, {}).isEmpty());
    CHECK(moveMap(m.project, m.map, {}).isEmpty());
    CHECK(moveLane(m.project, m.lane(LaneKind::Kpis), {}).isEmpty());
    CHECK(moveCard(m.project, m.ids, m.thought, m.at(LaneKind::Thinking, m.a)).isEmpty());
}

TEST_CASE("a move before something that stands elsewhere changes nothing") {
    SmallMap m;
    CHECK(moveTouchpoint(m.project, m.a, m.first, m.d).isEmpty());
    CHECK(moveStage(m.project, m.first, Id<Stage>{999}).isEmpty());
    CHECK(moveCard(m.project, m.ids, m.thought, m.at(LaneKind::Doing, m.a), m.painPoint).isEmpty());
}

TEST_CASE("nothing moves into another map") {
    SmallMap m;
    Id<Map> other;
    m.apply(addMap(m.project, m.ids, u"Other"_s, &other));
    const Id<Stage> stage = m.project.of<Stage>(other).front();
    const Id<Touchpoint> touchpoint = m.project.of<Touchpoint>(stage).front();
    const Id<Lane> lane = *laneOf(m.project, other, LaneKind::Thinking);
    CHECK(moveTouchpoint(m.project, m.a, stage, {}).isEmpty());
    CHECK(moveStage(m.project, m.first, stage).isEmpty());
    CHECK(moveCard(m.project, m.ids, m.thought, {lane, {}, touchpoint, 1}).isEmpty());
    CHECK(moveCard(m.project, m.ids, m.thought, {lane, {}, m.a, 1}).isEmpty());
}

TEST_CASE("maps, stages and lanes change places") {
    SmallMap m;
    m.apply(moveStage(m.project, m.second, m.first));
    CHECK(m.columns() == u"C D | A B");

    const Id<Lane> kpis = m.lane(LaneKind::Kpis);
    m.apply(moveLane(m.project, kpis, m.lane(LaneKind::Touchpoints)));
    CHECK(m.project.of<Lane>(m.map).front() == kpis);

    Id<Map> other;
    m.apply(addMap(m.project, m.ids, u"Other"_s, &other));
    m.apply(moveMap(m.project, other, m.map));
    CHECK(m.project.roots<Map>() == std::vector{other, m.map});
}

TEST_CASE("a card moves up and down its cell and to other cells") {
    SmallMap m;
    const Place here = m.at(LaneKind::Thinking, m.a);
    const AnyId well = m.addAt(LaneKind::Thinking, m.a, u"well"_s);
    const AnyId yes = m.addAt(LaneKind::Thinking, m.a, u"yes"_s);

    AnyId moved;
    const Changeset edit = moveCard(m.project, m.ids, yes, here, m.thought, &moved);
    CHECK(edit.changes.size() == 1);
    CHECK(edit.label == u"Move card");
    CHECK(moved == yes);
    m.apply(edit);
    CHECK(m.cell(here) == u"yes, hm, well");

    const Place there = m.at(LaneKind::Doing, m.c);
    m.apply(moveCard(m.project, m.ids, well, there));
    m.apply(moveCard(m.project, m.ids, yes, there, well));
    CHECK(m.cell(here) == u"hm");
    CHECK(m.cell(there) == u"yes, well");

    m.apply(moveCard(m.project, m.ids, yes, {there.lane, m.second, {}, 1}));
    CHECK(m.get<Note>(yes).place == Place{there.lane, m.second, {}, 1});
    checkInvariants(m.project);
}

TEST_CASE("a wider span changes the card and not its rank") {
    SmallMap m;
    const Note before = m.get<Note>(m.thought);
    Place wide = before.place;
    wide.span = 3;
    m.apply(moveCard(m.project, m.ids, m.thought, wide));
    CHECK(m.get<Note>(m.thought).place.span == 3);
    CHECK(m.get<Note>(m.thought).rank == before.rank);

    wide.span = -7;
    m.apply(moveCard(m.project, m.ids, m.thought, wide));
    CHECK(m.get<Note>(m.thought).place.span == 1);
}

TEST_CASE("a card moved to a lane of another kind becomes a record of that kind") {
    SmallMap m;
    m.apply(setField(m.project, Id<Note>{m.thought.value}, &Note::evidence, Evidence::Researched,
                     u"x"_s));
    const AnyId comment = m.addComment(m.thought);
    const Place to = m.at(LaneKind::PainPoints, m.b);
    AnyId moved;

    const Changeset edit = moveCard(m.project, m.ids, m.thought, to, {}, &moved);
    m.apply(edit);

    CHECK(edit.label == u"Move card");
    CHECK(moved.kind == Kind::PainPoint);
    CHECK(!m.project.contains(m.thought));
    CHECK(m.get<PainPoint>(moved).text == u"hm");
    CHECK(m.get<PainPoint>(moved).evidence == Evidence::Researched);
    CHECK(m.get<PainPoint>(moved).place == to);
    CHECK(m.get<Comment>(comment).about == moved);
    checkInvariants(m.project);
}

TEST_CASE("a pain point that becomes something else is answered no more") {
    SmallMap m;
    m.apply(moveCard(m.project, m.ids, m.painPoint, m.at(LaneKind::Thinking, m.a)));
    CHECK(m.get<Opportunity>(m.opportunity).answers.empty());
    checkInvariants(m.project);
}

TEST_CASE("no words are lost when a card becomes one of another kind") {
    SmallMap m;
    Opportunity opportunity = m.get<Opportunity>(m.opportunity);
    opportunity.solution = u"two kettles"_s;
    opportunity.owner = u"Kitchen"_s;
    m.apply(setRecord(m.project, opportunity, u"x"_s));
    Loss loss = m.get<Loss>(m.loss);
    loss.whereTo = u"next door"_s;
    loss.winBack = u"a free cup"_s;
    m.apply(setRecord(m.project, loss, u"x"_s));
    AnyId first;
    AnyId second;
    m.apply(moveCard(m.project, m.ids, m.opportunity, m.at(LaneKind::Doing, m.b), {}, &first));
    m.apply(moveCard(m.project, m.ids, m.loss, m.at(LaneKind::Doing, m.b), {}, &second));
    CHECK(m.text(first) == u"faster\ntwo kettles\nKitchen");
    CHECK(m.text(second) == u"gives up\nnext door\na free cup");
}
