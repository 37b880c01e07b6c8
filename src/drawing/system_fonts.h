// What a process that draws one map and ends can leave out: finding the fonts of the system, which
// takes longer than drawing a small map. The bundled font has the letters of most maps.
#pragma once

#include "model/project.h"

namespace waymark {

// Whether the bundled font has every character of the text, each standing for itself: nothing of
// it is drawn in another font.
bool isInBundledFont(QStringView text);
// The same for all texts of a project that a drawing may show.
bool isInBundledFont(const Project& project);

// From now on this process finds no fonts but the bundled one. To be called before anything is
// measured or drawn, and cannot be taken back. On other systems than Linux and its like, whose
// fonts Qt finds by other ways, it does nothing.
void leaveSystemFonts();

} // namespace waymark
