// What of a copied piece is for other eyes.
#pragma once

#include "model/edits.h"

namespace waymark {

// The piece without what it brings along only so that references lead somewhere (the pain point of
// another column that a copied opportunity answers): what others are shown of it.
Fragment shownPart(const Fragment& fragment);

} // namespace waymark
