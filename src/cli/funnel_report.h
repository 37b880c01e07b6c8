// What `waymark funnel` says, for people and for programs.
#pragma once

#include "insight/detail_comparison.h"
#include "insight/funnel.h"

namespace waymark {

// One JSON object with the keys that scripts rely on (docs/guide/command-line.md), ending in a line
// end. With `compared`, two values of the detail side by side.
QByteArray funnelJson(const Project& project, Id<Map> map, const Funnel& funnel,
                      const DetailComparison* compared = nullptr);

// The same for reading.
QString funnelText(const Project& project, Id<Map> map, const Funnel& funnel,
                   const DetailComparison* compared = nullptr);

} // namespace waymark
