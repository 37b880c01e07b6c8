// Where what is pasted lands.
#include "model/invariants.h"
#include "model/small_map.h"

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a card is pasted into the cell that is chosen, last") {
    SmallMap m;
    std::vector<AnyId> added;
    const Fragment fragment = copyFragment(m.project, {m.thought});
    const Changeset edit =
        paste(m.project, m.ids, fragment, {.map = m.map, .touchpoint = m.a}, &added);
    CHECK(edit.label == u"Paste");
    CHECK(edit.changes.size() == 1);
    m.apply(edit);
    CHECK(m.cell(m.at(LaneKind::Thinking, m.a)) == u"hm, hm");
    REQUIRE(added.size() == 1);
    CHECK(added[0] != m.thought);

    m.apply(paste(m.project, m.ids, fragment, {.map = m.map, .touchpoint = m.d}));
    CHECK(m.cell(m.at(LaneKind::Thinking, m.d)) == u"hm");
    // With a stage alone, at its first touchpoint; with nothing, where it came from.
    m.apply(paste(m.project, m.ids, fragment, {.map = m.map, .stage = m.second}));
    CHECK(m.cell(m.at(LaneKind::Thinking, m.c)) == u"hm");
    m.apply(paste(m.project, m.ids, fragment, {.map = m.map}));
    CHECK(m.cell(m.at(LaneKind::Thinking, m.a)) == u"hm, hm, hm");
    // Into another lane of its kind, and into one of another kind.
    m.apply(paste(m.project, m.ids, fragment,
                  {.map = m.map, .touchpoint = m.b, .lane = m.lane(LaneKind::Doing)}));
    CHECK(m.cell(m.at(LaneKind::Doing, m.b)) == u"hm");
    added.clear();
    m.apply(paste(m.project, m.ids, fragment,
                  {.map = m.map, .touchpoint = m.b, .lane = m.lane(LaneKind::PainPoints)}, &added));
    CHECK(m.cell(m.at(LaneKind::PainPoints, m.b)) == u"hm");
    CHECK(added.at(0).kind == Kind::PainPoint);
    checkInvariants(m.project);
}

TEST_CASE("cards that stood side by side do so again") {
    SmallMap m;
    const AnyId second = m.addAt(LaneKind::Thinking, m.b, u"oh"_s);
    const AnyId third = m.addAt(LaneKind::Doing, m.c, u"pays"_s);
    const Fragment fragment = copyFragment(m.project, {third, second, m.thought});
    m.apply(addTouchpoint(m.project, m.ids, m.second, u"E"_s));
    m.apply(paste(m.project, m.ids, fragment, {.map = m.map, .touchpoint = m.c}));
    const auto columns = touchpointsOf(m.project, m.map);
    CHECK(m.cell(m.at(LaneKind::Thinking, columns[2])) == u"hm");
    CHECK(m.cell(m.at(LaneKind::Thinking, columns[3])) == u"oh");
    CHECK(m.cell(m.at(LaneKind::Doing, columns[4])) == u"pays");

    // What would stand beyond the last column stands in it.
    m.apply(paste(m.project, m.ids, fragment, {.map = m.map, .touchpoint = columns[4]}));
    CHECK(m.cell(m.at(LaneKind::Doing, columns[4])) == u"pays, pays");
    checkInvariants(m.project);
}

TEST_CASE("touchpoints are pasted in the order of the map, whatever the order of choosing") {
    SmallMap m;
    const Fragment fragment = copyFragment(m.project, {anyId(m.c), anyId(m.b), anyId(m.a)});
    m.apply(paste(m.project, m.ids, fragment, {.map = m.map, .touchpoint = m.c}));
    CHECK(m.columns() == u"A B | C A B C D");
    m.apply(paste(m.project, m.ids, fragment, {.map = m.map}));
    CHECK(m.columns() == u"A B | C A B C D A B C");
}

TEST_CASE("a card stays in its lane though another is called the same") {
    SmallMap m;
    Id<Lane> again;
    m.apply(addLane(m.project, m.ids, m.map, LaneKind::Thinking, u"Thinking"_s, {}, &again));
    AnyId card;
    m.apply(addCard(m.project, m.ids, {again, {}, m.a, 1}, u"second"_s, &card));
    const Fragment fragment = copyFragment(m.project, {card});
    m.apply(paste(m.project, m.ids, fragment, {.map = m.map, .touchpoint = m.b}));
    CHECK(m.cell({again, {}, m.b, 1}) == u"second");
}

TEST_CASE("an opportunity lets go of a pain point that is pasted as something else") {
    SmallMap m;
    const AnyId opportunity = m.addAt(LaneKind::Opportunities, m.b, u"better"_s);
    m.apply(setField(m.project, Id<Opportunity>{opportunity.value}, &Opportunity::answers,
                     {Id<PainPoint>{m.painPoint.value}}, u"Answer"_s));
    const Fragment fragment = copyFragment(m.project, {anyId(m.b), m.painPoint});
    std::vector<AnyId> added;
    m.apply(paste(m.project, m.ids, fragment,
                  {.map = m.map, .touchpoint = m.c, .lane = m.lane(LaneKind::Doing)}, &added));
    REQUIRE(added.size() == 2);
    CHECK(added[1].kind == Kind::Note);
    const Place place = m.at(LaneKind::Opportunities, {added[0].value});
    CHECK(m.get<Opportunity>(cardsAt(m.project, place).at(0)).answers.empty());
    checkInvariants(m.project);
}

TEST_CASE("a card brings its map along by name only, without the personas it shows") {
    SmallMap m;
    Map map = *m.project.find(m.map);
    map.personas = {m.ana};
    m.apply(setRecord(m.project, map, u"x"_s));
    // The card, its lane, its column with stage, and the map.
    CHECK(copyFragment(m.project, {m.thought}).records.size() == 5);
    CHECK(copyFragment(m.project, {anyId(m.ana)}).records.size() == 1);
}

TEST_CASE("a card pasted at an empty stage lands there and not in another") {
    SmallMap m;
    const Fragment fragment = copyFragment(m.project, {m.thought});
    m.apply(remove(m.project, {anyId(m.c), anyId(m.d)}));
    m.apply(paste(m.project, m.ids, fragment, {.map = m.map, .stage = m.second}));
    CHECK(m.cell({m.lane(LaneKind::Thinking), m.second, {}, 1}) == u"hm");
}
