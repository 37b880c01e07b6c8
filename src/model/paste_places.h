// Where the cards and feelings of a pasted fragment land.
#pragma once

#include "model/edits.h"
#include "model/stand_ins.h"

namespace waymark {

// The columns of all maps, stages before their touchpoints, counted from left to right.
std::unordered_map<AnyId, int> columnOrder(const Project& project);

// The place for each of the roots that is a card or a feeling (of a feeling, only the touchpoint
// counts). Cards that stood side by side do so again, from the target on; with no stage or
// touchpoint given, they land where they came from, or at the map's beginning. Roots for which
// there is no place at all are left out.
std::unordered_map<AnyId, Place> placesForRoots(const Project& project, const Project& fragment,
                                                const std::unordered_set<AnyId>& roots,
                                                const PasteTarget& at, StandIns& standIns);

} // namespace waymark
