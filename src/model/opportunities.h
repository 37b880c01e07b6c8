// What an opportunity is judged to be worth, as an edit.
#pragma once

#include "model/project.h"

namespace waymark {

// Says what impact and effort an opportunity has, both in one edit; values are brought into 1 … 5.
// Empty where both are so already.
Changeset judgeOpportunity(const Project&, Id<Opportunity>, int impact, int effort);

} // namespace waymark
