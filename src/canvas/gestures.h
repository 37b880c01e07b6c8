// What the pointer is doing: one class a gesture, made when it begins and destroyed when it ends.
// A gesture only shows what it would do; it makes its one edit on release.
#pragma once

#include "drawing/hit_test.h"
#include "drawing/paint_map.h"

#include <QPointF>

#include <memory>
#include <vector>

class QPainter;

namespace waymark {

class CanvasParts;

struct Pointer {
    QPointF view; // viewport pixels
    QPointF map;  // map units, not regarding sticky headers
    Qt::KeyboardModifiers modifiers;
};

class Gesture {
public:
    virtual ~Gesture() = default;

    // The pointer moved, the map was scrolled below it, or a modifier changed. Gives the gesture
    // that takes over, if one does.
    virtual std::unique_ptr<Gesture> move(const Pointer& pointer) = 0;
    virtual void release(const Pointer& pointer) = 0;
    // It ends without a release; what it has selected is to be as before.
    virtual void cancel() {}

    // Draws over the map, in viewport pixels.
    virtual void paint(QPainter&) const {}
    // A feeling to be drawn as if it were set already.
    [[nodiscard]] virtual std::optional<PaintOptions::Preview> preview() const { return {}; }
    // In which directions the map scrolls when the pointer comes to the edge.
    [[nodiscard]] virtual Qt::Orientations scrollsAtEdges() const {
        return Qt::Horizontal | Qt::Vertical;
    }
    // The records that hang on the pointer: outside the window another program may take them.
    [[nodiscard]] virtual std::vector<AnyId> carried() const { return {}; }
    [[nodiscard]] virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }
};

// The left button went down: selects, and becomes another gesture when the pointer moves on.
std::unique_ptr<Gesture> pressGesture(CanvasParts&, const Pointer&);
std::unique_ptr<Gesture> panGesture(CanvasParts&, const Pointer&);
std::unique_ptr<Gesture> rubberBandGesture(CanvasParts&, const Pointer& start);
// Moves what is selected together with `grabbed`; with Alt or Ctrl, copies of it.
std::unique_ptr<Gesture> dropGesture(CanvasParts&, const Pointer& start, AnyId grabbed);
// Sets a feeling: of `hit`, or a new one where the touchpoint has none. With Shift (or on a
// desired point) the desired one; with Alt to a tenth, else to whole levels.
std::unique_ptr<Gesture> feelingGesture(CanvasParts&, const Pointer& start, const Hit& hit);
// Pulls a card's right edge over more or fewer columns.
std::unique_ptr<Gesture> stretchGesture(CanvasParts&, AnyId card);
// Whether a point (map units) is on the edge by which a card can be pulled.
bool isOnStretchEdge(const Hit& hit, QPointF map, double pixel);

} // namespace waymark
