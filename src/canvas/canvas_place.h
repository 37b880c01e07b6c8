// Where on a map one is: what lies in the middle of the viewport, and how near it is seen. Told by
// records and not by distances, so that it is still the right place when the map has grown.
#pragma once

#include "canvas/camera.h"
#include "model/records.h"

namespace waymark {

class MapLayout;

struct CanvasPlace {
    std::optional<double> zoom; // 1 is 100 %; unset: nowhere in particular
    // The column and lane in the middle, and how far into them: 0 at their left or upper edge, 1 at
    // the other. Less or more is outside, beside the map.
    Id<Touchpoint> touchpoint;
    Id<Lane> lane;
    double across = 0.5;
    double down = 0.5;

    friend bool operator==(const CanvasPlace&, const CanvasPlace&) = default;
};

// The place at which a camera stands.
CanvasPlace placeOn(const MapLayout& layout, const Camera& camera);

// Where the camera has to stand for a place. What of it is not shown on the map (any more) is as if
// it were not set, and leads to the map's beginning.
Camera::State stateFor(const MapLayout& layout, const Camera& camera, const CanvasPlace& place);

} // namespace waymark
