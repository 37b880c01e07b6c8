// What a canvas draws over the map: frames around what is selected and hovered, the + sign, the
// running gesture, and the hint on an empty map.
#pragma once

class QPainter;

namespace waymark {

class CanvasParts;

// The painter draws in viewport pixels.
void paintOverlay(QPainter&, const CanvasParts&);

} // namespace waymark
