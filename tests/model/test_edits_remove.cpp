#include "model/invariants.h"
#include "model/small_map.h"

#include <algorithm>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a record goes with all that hangs on it") {
    SmallMap m;
    m.addComment(m.addComment(m.thought));
    m.apply(setFeeling(m.project, m.ids, m.a, m.ana, FeelingField::Received, 1));
    Changeset ties;
    ties.add(Link{.id = {901}, .from = m.d, .to = m.a});
    ties.add(Interaction{.id = {902}, .map = m.map, .touchpoint = m.a});
    m.apply(ties);
    const auto before = m.project.recordCount();

    // The touchpoint, its five cards, two comments, the feeling, the link and the interaction.
    const Changeset edit = remove(m.project, {anyId(m.a)});
    CHECK(edit.label == u"Delete touchpoint");
    m.apply(edit);
    CHECK(m.project.recordCount() == before - 11);
    CHECK(m.columns() == u"B | C D");
    checkInvariants(m.project);
    REQUIRE(m.project.apply(inverse(edit)).ok());
    CHECK(m.project.recordCount() == before);

    m.apply(remove(m.project, {anyId(m.map)}));
    CHECK(m.project.recordCount() == 1); // the persona
}

TEST_CASE("what only mentions a removed record stays and lets go of it") {
    SmallMap m;
    Map map = *m.project.find(m.map);
    map.personas = {m.ana};
    m.apply(setRecord(m.project, map, u"x"_s));
    std::vector<AnyId> added;
    m.apply(duplicate(m.project, m.ids, {anyId(m.map)}, &added));
    REQUIRE(m.get<Map>(added.front()).basedOn == m.map);

    m.apply(remove(m.project, {m.painPoint, anyId(m.ana)}));
    CHECK(m.get<Opportunity>(m.opportunity).answers.empty());
    CHECK(m.project.find(m.map)->personas.empty());
    m.apply(remove(m.project, {anyId(m.map)}));
    CHECK(m.get<Map>(added.front()).basedOn.isNull());
    checkInvariants(m.project);
}

TEST_CASE("a persona takes its feelings along, and the customer's own stay") {
    SmallMap m;
    m.apply(setFeeling(m.project, m.ids, m.a, m.ana, FeelingField::Received, 1));
    m.apply(setFeeling(m.project, m.ids, m.a, {}, FeelingField::Received, 2));
    m.apply(remove(m.project, {anyId(m.ana)}));
    const auto left = m.project.of<Feeling>(m.a);
    REQUIRE(left.size() == 1);
    CHECK(m.project.find(left.front())->received == 2);
}

TEST_CASE("an image that is removed leaves its card") {
    SmallMap m;
    const Attachment image{.id = {900}, .bytes = "x"};
    Note note = m.get<Note>(m.thought);
    note.image = image.id;
    Changeset edit;
    edit.add(image);
    edit.change(m.get<Note>(m.thought), note);
    m.apply(edit);
    m.apply(remove(m.project, {anyId(image.id)}));
    CHECK(m.get<Note>(m.thought).image.isNull());
    CHECK(m.text(m.thought) == u"hm");
}

TEST_CASE("a stage stays when its last touchpoint goes") {
    SmallMap m;
    m.apply(remove(m.project, {anyId(m.c), anyId(m.d)}));
    CHECK(m.columns() == u"A B | ");
}

TEST_CASE("removals are told by what was named") {
    SmallMap m;
    const AnyId well = m.addAt(LaneKind::Thinking, m.a, u"well"_s);
    const auto label = [&](const std::vector<AnyId>& ids) { return remove(m.project, ids).label; };
    CHECK(label({m.thought}) == u"Delete card");
    CHECK(label({m.thought, m.thought}) == u"Delete card");
    CHECK(label({m.thought, well}) == u"Delete 2 cards");
    CHECK(label({m.thought, m.painPoint, m.kpi}) == u"Delete 3 cards");
    CHECK(label({m.painPoint}) == u"Delete pain point");
    CHECK(label({anyId(m.first), anyId(m.second)}) == u"Delete 2 stages");
    CHECK(label({anyId(m.first), m.thought}) == u"Delete 2 items");
    CHECK(label({anyId(m.first), {Kind::Stage, 999}}) == u"Delete stage");
}

TEST_CASE("no record is named twice in one removal") {
    SmallMap m;
    // The card is named, and hangs on the touchpoint, the stage and the lane as well.
    const Changeset edit = remove(
        m.project, {m.thought, anyId(m.a), anyId(m.first), anyId(m.lane(LaneKind::Thinking))});
    std::vector<AnyId> ids;
    for (const Change& change : edit.changes)
        ids.push_back(change.id());
    std::ranges::sort(ids);
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
    m.apply(edit);
    checkInvariants(m.project);
}

TEST_CASE("comments that are about one another go together") {
    SmallMap m;
    Comment one{.id = {901}, .about = {Kind::Comment, 902}};
    const Comment two{.id = {902}, .about = {Kind::Comment, 901}};
    Changeset edit;
    edit.add(one);
    edit.add(two);
    m.apply(edit);
    CHECK(mapOf(m.project, anyId(one.id)).isNull());
    m.apply(remove(m.project, {anyId(one.id)}));
    CHECK(m.project.all<Comment>().empty());
}
