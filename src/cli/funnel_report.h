// What `waymark funnel` says, for people and for programs.
#pragma once

#include "insight/funnel.h"

namespace waymark {

// One JSON object with the keys that scripts rely on (docs/guide/command-line.md), ending in a line
// end.
QByteArray funnelJson(const Project& project, Id<Map> map, const Funnel& funnel);

// The same for reading.
QString funnelText(const Project& project, Id<Map> map, const Funnel& funnel);

} // namespace waymark
