// What the kinds of lanes are called in the user's language. Files and other programs know them by
// defaultTitle(), which is the same everywhere.
#pragma once

#include "model/records.h"

namespace waymark {

// For lists of kinds, and as the title of a new lane.
QString laneWord(LaneKind kind);

// The title of a lane as it is shown: its own, or what its kind is called.
QString shownTitle(const Lane& lane);

} // namespace waymark
