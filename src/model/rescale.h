// Telling a map's feelings on another scale.
#pragma once

#include "model/project.h"

namespace waymark {

// Gives the map that scale and converts every feeling on it, so that its place between the ends
// stays the same: +5 of −5 … +5 becomes 5 of 1 … 5. Values are rounded to a tenth.
Changeset rescaleFeelings(const Project& project, Id<Map> map, const FeelingScale& scale);

} // namespace waymark
