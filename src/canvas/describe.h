// What stands at a place of the map, in words: for screen readers and the status line.
#pragma once

#include "canvas/key_moves.h"

namespace waymark {

// "Doing, Compare plans: Reads the plan table". An empty cell says so.
QString describe(const Project&, const MapLayout&, const KeyPosition&);
// What else there is to say: a stage's goal, a touchpoint's channel, a solution. May be empty.
QString describeFurther(const Project&, AnyId record);
// With what the funnel says of a touchpoint, where the layout shows it.
QString describeFurther(const Project&, const MapLayout&, AnyId record);

} // namespace waymark
