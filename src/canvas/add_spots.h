// The small + signs that a hovering pointer brings up: between stages and touchpoints, and where a
// cell ends. A pure function over the layout.
#pragma once

#include "drawing/map_layout.h"
#include "model/edits.h"

namespace waymark {

struct AddSpot {
    Kind kind = Kind::Note; // Stage, Touchpoint, or Note for whatever card the lane holds
    QPointF centre;         // map units
    Before<Stage> beforeStage;
    Id<Stage> stage; // of a touchpoint
    Before<Touchpoint> beforeTouchpoint;
    Place place; // of a card

    friend bool operator==(const AddSpot&, const AddSpot&) = default;
};

inline constexpr double addSpotRadius = 9; // viewport pixels

// The sign that is shown while the pointer is at `point`; `pixel` is the length of a viewport pixel
// in map units.
std::optional<AddSpot> addSpotNear(const Project&, const MapLayout&, QPointF point, double pixel);
// Whether a click at `point` is meant for it.
bool isOn(const AddSpot&, QPointF point, double pixel);
// What a click on it does, in a few words: "Add touchpoint".
QString describe(const AddSpot&);

} // namespace waymark
