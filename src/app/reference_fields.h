// Fields of a form that name other records: what an opportunity answers, where a link leads, which
// scale a map tells feelings on.
#pragma once

#include "model/project.h"

#include <vector>

namespace waymark {

class RecordForm;

// The pain points that an opportunity answers or could answer: those of its stage, and those it
// names already. In the order of the map.
std::vector<Id<PainPoint>> answerable(const Project& project, Id<Opportunity> opportunity);
void fillAnswers(RecordForm& form, Id<Opportunity> opportunity);
void fillLink(RecordForm& form, Id<Link> link);
void fillLevelNames(RecordForm& form, Id<Map> map);

} // namespace waymark
