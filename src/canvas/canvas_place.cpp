#include "canvas/canvas_place.h"

#include "drawing/map_layout.h"

#include <algorithm>

namespace waymark {

namespace {

// The touchpoint's column that is nearest to x; -1 where there is none.
int nearestColumn(const MapLayout& layout, double x) {
    int nearest = -1;
    double least = 0;
    for (int i = 0; i < int(layout.columns().size()); ++i) {
        if (!layout.columns()[size_t(i)].touchpoint)
            continue;
        const double left = layout.columnX(i);
        const double right = layout.columnX(i + 1);
        const double distance = std::max({left - x, x - right, 0.0});
        if (nearest < 0 || distance < least) {
            nearest = i;
            least = distance;
        }
    }
    return nearest;
}

const LaneRow* nearestLane(const MapLayout& layout, double y) {
    const LaneRow* nearest = nullptr;
    double least = 0;
    for (const LaneRow& lane : layout.lanes()) {
        const double distance = std::max({lane.top - y, y - lane.bottom(), 0.0});
        if (!nearest || distance < least) {
            nearest = &lane;
            least = distance;
        }
    }
    return nearest;
}

} // namespace

CanvasPlace placeOn(const MapLayout& layout, const Camera& camera) {
    const QPointF middle = camera.visible().center();
    CanvasPlace place;
    place.zoom = camera.zoom();
    if (const int column = nearestColumn(layout, middle.x()); column >= 0) {
        const double left = layout.columnX(column);
        place.touchpoint = layout.columns()[size_t(column)].touchpoint;
        place.across = (middle.x() - left) / (layout.columnX(column + 1) - left);
    }
    if (const LaneRow* lane = nearestLane(layout, middle.y()); lane && lane->height > 0) {
        place.lane = lane->id;
        place.down = (middle.y() - lane->top) / lane->height;
    }
    return place;
}

Camera::State stateFor(const MapLayout& layout, const Camera& camera, const CanvasPlace& place) {
    Camera at = camera;
    at.setState({place.zoom.value_or(camera.zoom()), {}});
    const QPointF half(at.viewport().width() / 2, at.viewport().height() / 2);
    QPointF offset;
    if (const int column = layout.columnOf(place.touchpoint); column >= 0) {
        const double left = layout.columnX(column);
        const double x = left + place.across * (layout.columnX(column + 1) - left);
        offset.setX(x * at.zoom() - half.x());
    }
    if (const int row = layout.laneIndex(place.lane); row >= 0) {
        const LaneRow& lane = layout.lanes()[size_t(row)];
        offset.setY((lane.top + place.down * lane.height) * at.zoom() - half.y());
    }
    return at.scrolledTo(offset);
}

} // namespace waymark
