// The edit that makes a card span so many columns.
#pragma once

#include "drawing/map_layout.h"

namespace waymark {

// From the column in which the card begins; a card over a whole stage becomes one that begins at
// the stage's first touchpoint. Empty for what is no card and where the span stays the same.
Changeset setSpan(const Project&, const MapLayout&, AnyId card, int columns);

} // namespace waymark
