// A piece of a map as a picture for a slide: what copying puts on the clipboard for programs that
// take pictures, and what "Copy as picture" gives.
#pragma once

#include "model/edits.h"
#include "model/result.h"

#include <QByteArray>

namespace waymark {

// The piece drawn as the map draws it, with the names of its stages, touchpoints and lanes, as a
// PNG that fits a slide of 1920 × 1080 pixels. Fails (NotFound) for what is on no map, such as
// personas alone.
Result<QByteArray> pictureOfPiece(const Fragment& fragment);

} // namespace waymark
