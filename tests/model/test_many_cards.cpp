// Cards that come together, as one edit.
#include "model/many_cards.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("many cards are one edit, in their order, behind those that are there") {
    RandomIds ids;
    Project project;
    Id<Map> map;
    REQUIRE(project.apply(addMap(project, ids, u"Map"_s, &map)));
    const Id<Stage> stage = project.of<Stage>(map).front();
    const Place doing{*laneOf(project, map, LaneKind::Doing), stage, {}};
    const Place pains{
        *laneOf(project, map, LaneKind::PainPoints), {}, touchpointsOf(project, map)[0]};
    REQUIRE(project.apply(addCard(project, ids, doing, u"0"_s)));
    const Project before = project;
    const Place nowhere{doing.lane, {4711}, {}};
    const Place curve{*laneOf(project, map, LaneKind::Feeling), stage, {}}; // takes no cards
    std::vector<AnyId> added;
    const Changeset edit = addCards(
        project, ids,
        {{doing, u"1"_s}, {pains, u"a"_s}, {nowhere, u"x"_s}, {doing, u"2"_s}, {curve, u"y"_s}},
        &added);
    REQUIRE(added.size() == 5);
    CHECK(added[1].kind == Kind::PainPoint);
    CHECK(added[2].isNull());
    CHECK(added[4].isNull());
    REQUIRE(project.apply(edit));
    QStringList texts;
    for (const AnyId id : cardsAt(project, doing))
        texts << mainText(*project.find(id));
    CHECK(texts == QStringList{u"0"_s, u"1"_s, u"2"_s});
    CHECK(cardsAt(project, pains) == std::vector{added[1]});
    REQUIRE(project.apply(inverse(edit)));
    CHECK(project == before);
    CHECK(addCards(project, ids, {{nowhere, u"x"_s}}).isEmpty());
}
