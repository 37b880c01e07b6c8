// Sets of lanes that belong together, to show at once: a service blueprint, the feelings alone.
#pragma once

#include "model/project.h"

namespace waymark {

enum class LaneSet : quint8 { All, ServiceBlueprint, Emotion, ProblemsAndIdeas };
inline constexpr int laneSetCount = 4;

// The kinds of lane in a set, top to bottom; empty for All.
std::vector<LaneKind> lanesOfSet(LaneSet set);

// Shows the lanes of a set on a map and hides the others. Those that the map lacks are added where
// the set has them; nothing that is on a hidden lane is lost.
Changeset applyLaneSet(const Project&, IdSource&, Id<Map>, LaneSet, const QString& label);

} // namespace waymark
