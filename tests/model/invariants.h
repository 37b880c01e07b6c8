// What holds for every project, whatever was done to it.
#pragma once

#include "model/project.h"

namespace waymark {

// Every record is legal, nothing is referred to that is not there, no card and no link lies in two
// maps, nobody feels twice at one touchpoint, and every index is as if built from scratch. `known`
// are ids that may have been removed meanwhile: nothing may be indexed under them any more.
// Reports what does not hold to Catch.
void checkInvariants(const Project& project, const std::vector<AnyId>& known = {});

// Whether both have equal records and equal indexes.
bool sameWithIndexes(const Project& a, const Project& b);

} // namespace waymark
