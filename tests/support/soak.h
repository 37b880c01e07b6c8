// Whether the long forms of the tests are asked for (scripts/soak): every position, more runs.
#pragma once

#include <QtGlobal>

namespace waymark {

inline bool isSoak() {
    return qEnvironmentVariableIsSet("WAYMARK_SOAK");
}

} // namespace waymark
