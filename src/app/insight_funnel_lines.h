// The lines of the Insights panel about customers: who reaches what, who is lost where, and the
// ways they really take.
#pragma once

#include "app/insight_lines.h"

namespace waymark {

InsightContents funnelLines(KeptInsights& insights, const QString& detail);

} // namespace waymark
