// Telling a map's feelings on another scale.
#pragma once

#include "model/project.h"

namespace waymark {

// A value told on one scale as it is told on another, its place between the ends the same; rounded
// to a tenth. On the same range it stays as it is.
double rescaled(double value, const FeelingScale& from, const FeelingScale& to);

// Gives the map that scale and converts every feeling on it, so that its place between the ends
// stays the same: +5 of −5 … +5 becomes 5 of 1 … 5. Values are rounded to a tenth.
Changeset rescaleFeelings(const Project& project, Id<Map> map, const FeelingScale& scale);

} // namespace waymark
