// Sets of lanes shown at once.
#include "model/lane_sets.h"

#include "model/small_map.h"

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

QString shown(const SmallMap& m) {
    QStringList titles;
    for (const Id<Lane> id : m.project.of<Lane>(m.map))
        if (m.project.find(id)->visible)
            titles.append(m.project.find(id)->title);
    return titles.join(u", "_s);
}

} // namespace

TEST_CASE("a set of lanes is shown, the others are hidden, and all come back") {
    SmallMap m;
    const QString all = shown(m);
    m.apply(applyLaneSet(m.project, m.ids, m.map, LaneSet::Emotion, u"Show"_s));
    CHECK(shown(m) == u"Touchpoints, Thinking, Feeling"_s);
    CHECK(applyLaneSet(m.project, m.ids, m.map, LaneSet::Emotion, u"Show"_s).isEmpty());
    m.apply(applyLaneSet(m.project, m.ids, m.map, LaneSet::ProblemsAndIdeas, u"Show"_s));
    CHECK(shown(m) == u"Touchpoints, Pain points, Opportunities, Loss, KPIs"_s);
    m.apply(applyLaneSet(m.project, m.ids, m.map, LaneSet::All, u"Show"_s));
    CHECK(shown(m) == all);
}

TEST_CASE("lanes that a set needs are added where it has them, in one edit") {
    SmallMap m;
    const Project before = m.project;
    const Changeset edit =
        applyLaneSet(m.project, m.ids, m.map, LaneSet::ServiceBlueprint, u"Blueprint"_s);
    CHECK(edit.label == u"Blueprint"_s);
    m.apply(edit);
    CHECK(shown(m) == u"Touchpoints, Doing, Line of interaction, Frontstage, Line of visibility, "
                      "Backstage, Line of internal interaction, Support processes"_s);
    m.apply(inverse(edit));
    CHECK(m.project == before);
    CHECK(applyLaneSet(m.project, m.ids, {12345}, LaneSet::Emotion, u"Show"_s).isEmpty());
}
