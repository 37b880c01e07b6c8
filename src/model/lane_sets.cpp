#include "model/lane_sets.h"

#include "model/edits.h"
#include "model/lane_words.h"

#include <algorithm>

namespace waymark {

namespace {

// Before which lane one of that kind goes: the first one there is that the set has below it.
Before<Lane> placeInSet(const Project& project, Id<Map> map, const std::vector<LaneKind>& set,
                        LaneKind kind) {
    const auto below = std::ranges::find(set, kind);
    for (auto next = below + 1; next < set.end(); ++next)
        if (const auto lane = laneOf(project, map, *next))
            return lane;
    return {};
}

} // namespace

std::vector<LaneKind> lanesOfSet(LaneSet set) {
    switch (set) {
    case LaneSet::All:
        break;
    case LaneSet::ServiceBlueprint:
        return {LaneKind::Touchpoints,
                LaneKind::Doing,
                LaneKind::LineOfInteraction,
                LaneKind::Frontstage,
                LaneKind::LineOfVisibility,
                LaneKind::Backstage,
                LaneKind::LineOfInternalInteraction,
                LaneKind::Support};
    case LaneSet::Emotion:
        return {LaneKind::Touchpoints, LaneKind::Thinking, LaneKind::Feeling};
    case LaneSet::ProblemsAndIdeas:
        return {LaneKind::Touchpoints, LaneKind::PainPoints, LaneKind::Opportunities,
                LaneKind::Loss, LaneKind::Kpis};
    }
    return {};
}

Changeset applyLaneSet(const Project& project, IdSource& ids, Id<Map> map, LaneSet set,
                       const QString& label) {
    Changeset edit;
    edit.label = label;
    const std::vector<LaneKind> kinds = lanesOfSet(set);
    const bool lacks = std::ranges::any_of(
        kinds, [&](LaneKind kind) { return !laneOf(project, map, kind).has_value(); });
    Project after = lacks ? project : Project();
    if (lacks && project.find(map)) {
        // From the last on, so that each finds the one that it goes before.
        for (auto kind = kinds.rbegin(); kind != kinds.rend(); ++kind) {
            if (laneOf(after, map, *kind))
                continue;
            const Changeset added = addLane(after, ids, map, *kind, laneWord(*kind),
                                            placeInSet(after, map, kinds, *kind));
            if (!after.apply(added))
                return {};
            edit = squash(edit, added);
        }
    }
    const Project& now = lacks ? after : project;
    Changeset shown;
    for (const Id<Lane> id : now.of<Lane>(map)) {
        const Lane& lane = *now.find(id);
        Lane changed = lane;
        changed.visible = kinds.empty() || std::ranges::find(kinds, lane.lane) != kinds.end();
        shown.change(lane, changed);
    }
    return squash(edit, shown);
}

} // namespace waymark
