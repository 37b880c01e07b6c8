// The form of a touchpoint: its own fields, how each persona feels there, what stands in the lanes
// below it, and its details.
#pragma once

#include "model/project.h"

#include <vector>

namespace waymark {

class RecordForm;

void fillTouchpoint(RecordForm& form);
// A feeling's own form: the same fields as on its touchpoint's.
void fillFeeling(RecordForm& form);
// The other records on a touchpoint's form.
std::vector<AnyId> partsOfTouchpoint(const Project& project, Id<Map> map, Id<Touchpoint> id);

} // namespace waymark
