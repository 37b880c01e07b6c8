// Fields of a form that concern more than the record itself: what an opportunity answers, where a
// link leads, which scale a map tells feelings on, of which map it is a variant, of what kind a
// lane is.
#pragma once

#include "model/project.h"

#include <functional>
#include <vector>

namespace waymark {

class FieldContext;
class RecordForm;

// The owners named anywhere in the project, for completion.
std::function<QStringList()> ownersIn(FieldContext& context);

// The pain points that an opportunity answers or could answer: those of its stage, and those it
// names already. In the order of the map.
std::vector<Id<PainPoint>> answerable(const Project& project, Id<Opportunity> opportunity);
void fillAnswers(RecordForm& form, Id<Opportunity> opportunity);
void fillLink(RecordForm& form, Id<Link> link);
// The scale, with what is felt on the map converted to it, and the names of its levels.
void fillScale(RecordForm& form, Id<Map> map);
// Where there are other maps.
void fillVariantOf(RecordForm& form, Id<Map> map);
// For a lane of plain cards, which may become any other such lane; its title goes along where it is
// that of its kind. Lanes of other cards stay what they are.
void fillLaneKind(RecordForm& form, Id<Lane> lane);

} // namespace waymark
