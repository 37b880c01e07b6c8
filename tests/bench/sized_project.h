// Projects of a given size to measure with, the same each time.
#pragma once

#include "model/project.h"

namespace waymark {

// A project with one map of `touchpoints` touchpoints, five to a stage, with five cards and the
// feelings of two personas each. No two texts are alike, so that no cache flatters the figures.
// Made once a size, so that measuring does not wait for it.
const Project& sizedProject(int touchpoints);

// Its map, and a touchpoint in the middle.
Id<Map> theMap(const Project& project);
Id<Touchpoint> middleTouchpoint(const Project& project);

} // namespace waymark
