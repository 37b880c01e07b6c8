// The bands in which stages and lane titles stay in view while the map is scrolled below them.
// Where the map is not scrolled, or is so large that the bands would hide it, there are none, and
// everything is drawn at its own place.
#pragma once

#include "canvas/camera.h"
#include "drawing/paint_map.h"

class QPainter;

namespace waymark {

struct StickyHeaders {
    bool top = false;
    bool left = false;
    double shiftX = 0; // map units by which the lane titles are moved to the right
    double shiftY = 0; // and the stages down
    QRectF topBand;    // viewport pixels; empty if there is none
    QRectF leftBand;

    // The part of the viewport that the bands leave free.
    [[nodiscard]] QRectF body(QSizeF viewport) const;
    // The point of the map under a point of the viewport, as the bands show it.
    [[nodiscard]] QPointF toMap(const Camera&, QPointF view) const;
    // Where something of the map is seen: a stage or a lane's title in its band.
    [[nodiscard]] QRectF toView(const Camera&, const QRectF& map, AnyId record,
                                TextField field = TextField::Main) const;
    // What must not be drawn over when showing such a thing: the part of the viewport it may use.
    [[nodiscard]] QRectF roomOf(QSizeF viewport, AnyId record,
                                TextField field = TextField::Main) const;
};

StickyHeaders stickyHeaders(const MapLayout&, const Camera&);

// Paints the bands over the map. The painter draws in viewport pixels.
void paintStickyHeaders(QPainter&, const Project&, const MapLayout&, const Theme&, const Camera&,
                        const StickyHeaders&, const PaintOptions&);

} // namespace waymark
