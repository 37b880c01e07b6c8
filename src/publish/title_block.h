// The title block below a map: on the left a logo, the version and the date, on the right the
// legend of the signs, as many to a row as the map is wide.
#pragma once

#include "drawing/surface.h"
#include "publish/sheet.h"

namespace waymark {

// How tall the sheet's title block is, in map units; 0 if it has none, or nothing to say.
double titleBlockHeight(const Sheet& sheet);

// Draws it below the map.
void paintTitleBlock(Surface& surface, const Sheet& sheet);

} // namespace waymark
