// Where things that are dragged would land, and the edit that puts them there. Pure functions over
// the layout, so that the preview and the edit agree and can be tried without a widget.
#pragma once

#include "canvas/edit_batch.h"
#include "drawing/map_layout.h"

#include <QLineF>

namespace waymark {

// Of what kind the things are that can be dragged together.
enum class DragKind : quint8 { Nothing, Cards, Touchpoints, Stages, Lanes };
DragKind dragKindOf(AnyId id);
// Those of `records` that go along when `grabbed` is dragged, in the order of the map.
std::vector<AnyId> draggedWith(const Project&, const MapLayout&, const std::vector<AnyId>& records,
                               AnyId grabbed);

struct Landing {
    bool somewhere = false; // a drop here does something
    int row = -1;           // of cards: the cell where the grabbed one lands
    int column = -1;
    Id<Stage> stage;             // of touchpoints
    std::optional<AnyId> before; // the sibling that follows; none: last
    QLineF line;                 // to draw, in map units
    QRectF area;                 // of an empty cell that takes cards in
};

Landing landingAt(const Project&, const MapLayout&, const std::vector<AnyId>& dragged,
                  QPointF point);

// Moves what is dragged, or copies of it, to where it lands. Of several cards the grabbed one goes
// to the landing place and the others keep their distance to it in columns; they go to its lane
// when they come from the same one or it changes lanes.
PlannedEdit dropEdit(const Project&, IdSource&, const MapLayout&, const std::vector<AnyId>& dragged,
                     AnyId grabbed, const Landing& landing, bool copy);

} // namespace waymark
