// Adding records, and changing what they say.
#include "model/fields.h"
#include "model/invariants.h"
#include "model/small_map.h"
#include "model/validate.h"

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a new map has the usual lanes and a column to type into") {
    CountingIds ids;
    Project project;
    Id<Map> map;
    const Changeset edit = addMap(project, ids, u"Buying coffee"_s, &map);
    REQUIRE(project.apply(edit).ok());

    CHECK(edit.label == u"Add map");
    CHECK(project.find(map)->title == u"Buying coffee");
    CHECK(project.of<Stage>(map).size() == 1);
    CHECK(touchpointsOf(project, map).size() == 1);
    QStringList titles;
    for (const Id<Lane> lane : project.of<Lane>(map))
        titles.append(project.find(lane)->title);
    CHECK(titles.join(u", "_s) ==
          u"Touchpoints, Doing, Thinking, Feeling, Pain points, Opportunities, Loss, KPIs");
    checkInvariants(project);

    // The next one comes last.
    Id<Map> next;
    REQUIRE(project.apply(addMap(project, ids, u"Again"_s, &next)).ok());
    CHECK(project.roots<Map>() == std::vector{map, next});
}

TEST_CASE("stages and touchpoints are added last, or before the one that is named") {
    SmallMap m;
    CHECK(m.columns() == u"A B | C D");

    Id<Touchpoint> added;
    const Changeset edit = addTouchpoint(m.project, m.ids, m.second, u"X"_s, m.d, &added);
    CHECK(edit.label == u"Add touchpoint");
    CHECK(edit.changes.size() == 1);
    m.apply(edit);
    CHECK(m.project.find(added)->name == u"X");
    CHECK(m.columns() == u"A B | C X D");

    m.apply(addStage(m.project, m.ids, m.map, u"Zeroth"_s, m.first));
    CHECK(m.columns() == u" | A B | C X D");

    // Before something that is not in that row.
    CHECK(addTouchpoint(m.project, m.ids, m.first, u"X"_s, m.d).isEmpty());
    CHECK(addStage(m.project, m.ids, m.map, u"X"_s, Id<Stage>{999}).isEmpty());
}

TEST_CASE("a new card is of the kind that its lane holds, last in its cell") {
    SmallMap m;
    CHECK(m.thought.kind == Kind::Note);
    CHECK(m.painPoint.kind == Kind::PainPoint);
    CHECK(m.opportunity.kind == Kind::Opportunity);
    CHECK(m.loss.kind == Kind::Loss);
    CHECK(m.kpi.kind == Kind::Kpi);
    CHECK(m.text(m.kpi) == u"Wait");

    m.addAt(LaneKind::Thinking, m.a, u"well"_s);
    m.addAt(LaneKind::Thinking, m.b, u"elsewhere"_s);
    CHECK(m.cell(m.at(LaneKind::Thinking, m.a)) == u"hm, well");

    // Over a whole stage, where the span means nothing.
    AnyId wide;
    const Place place{m.lane(LaneKind::Thinking), m.first, {}, 7};
    m.apply(addCard(m.project, m.ids, place, u"all along"_s, &wide));
    CHECK(m.get<Note>(wide).place.span == 1);
    CHECK(m.cell(place) == u"all along");
}

TEST_CASE("no card is added where none can be") {
    SmallMap m;
    const auto refused = [&](const Place& place) {
        return addCard(m.project, m.ids, place, u"x"_s).isEmpty();
    };
    CHECK(refused(m.at(LaneKind::Touchpoints, m.a)));
    CHECK(refused(m.at(LaneKind::Feeling, m.a)));
    CHECK(refused({m.lane(LaneKind::Doing), {}, {}, 1}));
    CHECK(refused({m.lane(LaneKind::Doing), m.first, m.a, 1}));
    CHECK(refused({{}, {}, m.a, 1}));
    // A lane of one map and a touchpoint of another.
    Id<Map> other;
    m.apply(addMap(m.project, m.ids, u"Other"_s, &other));
    CHECK(refused({*laneOf(m.project, other, LaneKind::Doing), {}, m.a, 1}));
}

TEST_CASE("new ids pass over those that are taken") {
    SmallMap m(1);
    CountingIds again(1);
    Id<Stage> added;
    m.apply(addStage(m.project, again, m.map, u"Third"_s, {}, &added));
    CHECK(m.project.of<Stage>(m.map).size() == 3);
    CHECK(m.columns() == u"A B | C D | ");
}

TEST_CASE("every kind of record has a main text that can be changed") {
    SmallMap m;
    const AnyId comment = m.addComment(m.thought);
    for (const AnyId id :
         {anyId(m.map), anyId(m.first), anyId(m.a), anyId(m.ana), m.thought, m.painPoint,
          m.opportunity, m.loss, m.kpi, comment, anyId(m.lane(LaneKind::Doing))}) {
        const Changeset edit = rename(m.project, id, u"new\r\nname"_s);
        CHECK(edit.changes.size() == 1);
        m.apply(edit);
        CHECK(m.text(id) == u"new\nname");
        CHECK(rename(m.project, id, u"new\nname"_s).isEmpty());
    }
    CHECK(rename(m.project, anyId(m.first), u"x"_s).label == u"Rename stage");
    CHECK(rename(m.project, m.thought, u"x"_s).label == u"Edit card");
}

TEST_CASE("a field that is set is cleaned, and stays as it is where it says so already") {
    SmallMap m;
    const auto goal = [&](const QString& text) {
        return setField(m.project, m.first, &Stage::goal, text, u"Change goal"_s);
    };
    CHECK(goal({}).isEmpty());
    const Changeset edit = goal(u"a\0b"_s);
    CHECK(edit.label == u"Change goal");
    m.apply(edit);
    CHECK(m.project.find(m.first)->goal == u"a\uFFFDb");

    m.apply(goal(QString(50'000, u'x')));
    CHECK(m.project.find(m.first)->goal.size() == maxTextLength);

    m.apply(setField(m.project, m.a, &Touchpoint::details, {{u"who\0"_s, QChar(0xD800) + u"x"_s}},
                     u"Change details"_s));
    CHECK(m.project.find(m.a)->details == Details{{u"who\uFFFD"_s, u"\uFFFDx"_s}});
}

TEST_CASE("a feeling is added, changed, and goes when it says nothing any more") {
    SmallMap m;
    const auto set = [&](FeelingField field, std::optional<double> value) {
        return setFeeling(m.project, m.ids, m.a, m.ana, field, value);
    };
    CHECK(set(FeelingField::Received, std::nullopt).isEmpty());
    m.apply(set(FeelingField::Received, 3.04));
    const auto feelings = m.project.of<Feeling>(m.a);
    REQUIRE(feelings.size() == 1);
    CHECK(m.project.find(feelings[0])->received == 3.0);
    CHECK(m.project.find(feelings[0])->persona == m.ana);
    CHECK(set(FeelingField::Received, 3).isEmpty());

    m.apply(set(FeelingField::Desired, 99));
    CHECK(m.project.of<Feeling>(m.a) == feelings);
    CHECK(m.project.find(feelings[0])->desired == 5);

    // The customer as such feels apart from the persona.
    m.apply(setFeeling(m.project, m.ids, m.a, {}, FeelingField::Received, -2));
    CHECK(m.project.of<Feeling>(m.a).size() == 2);

    m.apply(set(FeelingField::Received, std::nullopt));
    m.apply(set(FeelingField::Desired, std::nullopt));
    CHECK(!m.project.find(feelings[0]));
    checkInvariants(m.project);
}

TEST_CASE("a feeling that has been commented on stays though it says nothing") {
    SmallMap m;
    m.apply(setFeeling(m.project, m.ids, m.a, {}, FeelingField::Received, 1));
    const Id<Feeling> feeling = m.project.of<Feeling>(m.a).front();
    m.addComment(anyId(feeling));
    m.apply(setFeeling(m.project, m.ids, m.a, {}, FeelingField::Received, std::nullopt));
    REQUIRE(m.project.find(feeling));
    CHECK(!m.project.find(feeling)->received);
}

TEST_CASE("feelings that cannot be are not set") {
    SmallMap m;
    const auto nothing = [&](Id<Touchpoint> touchpoint, Id<Persona> persona, double value) {
        return setFeeling(m.project, m.ids, touchpoint, persona, FeelingField::Received, value)
            .isEmpty();
    };
    CHECK(nothing(m.a, m.ana, std::numeric_limits<double>::quiet_NaN()));
    CHECK(nothing(m.a, m.ana, std::numeric_limits<double>::infinity()));
    CHECK(nothing(m.a, {999}, 1));
    CHECK(nothing({999}, m.ana, 1));
}

TEST_CASE("every lane kind has a title, and a kind of card unless it holds none") {
    QStringList titles;
    int without = 0;
    for (size_t i = 0; i < EnumNames<LaneKind>::list.size(); ++i) {
        titles.append(defaultTitle(LaneKind(i)));
        without += !cardKind(LaneKind(i));
    }
    CHECK(!titles.contains(QString()));
    CHECK(titles.removeDuplicates() == 0);
    CHECK(without == 5);
}
