// What the values of records are called in lists and pages for people.
#pragma once

#include "model/records.h"

namespace waymark {

QString evidenceName(Evidence evidence);      // "partly known"
QString statusName(OpportunityStatus status); // "in progress"
QString pointName(PointKind point);           // "False start"; empty for an ordinary one

} // namespace waymark
