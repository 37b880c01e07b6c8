// The edits that make cards wider and narrower: over so many columns, or a whole stage.
#pragma once

#include "canvas/edit_batch.h"
#include "drawing/map_layout.h"

namespace waymark {

// From the column in which the card begins; a card over a whole stage becomes one that begins at
// the stage's first touchpoint. Empty for what is no card and where the span stays the same.
Changeset setSpan(const Project&, const MapLayout&, AnyId card, int columns);

// Makes each card that is named so many columns wider (or narrower), within the map; one at the
// end of its way stays as it is.
PlannedEdit stretchByStep(const Project&, const MapLayout&, const std::vector<AnyId>& records,
                          int columns);
// Spreads each card that is named over the whole of its stage; when all of them are spread already,
// each goes back to its first touchpoint.
PlannedEdit spreadOverStage(const Project&, IdSource&, const MapLayout&,
                            const std::vector<AnyId>& records);

} // namespace waymark
