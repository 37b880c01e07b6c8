// What lies under a point of the map; a pure function over the layout, so it needs no view.
#pragma once

#include "drawing/text_spots.h"

namespace waymark {

enum class HitPart : quint8 {
    Nothing,
    Head,         // record: the map; field tells title, scenario or goal
    Persona,      // record: the persona
    Stage,        // a chevron; field: Main or StageGoal
    StageFacts,   // field: EntersWhen or DoneWhen
    LaneTitle,    // record: the lane
    Card,         // record: touchpoint, note, pain point, …
    FeelingPoint, // record: the Feeling (received), or the touchpoint where nothing is said yet
    DesiredPoint, // record: the Feeling
    Link,
    Funnel,    // record: what a number of the funnel leads to; rect: the number's
    EmptyCell, // record: the lane; `column` and `lane` tell where
};

struct Hit {
    HitPart part = HitPart::Nothing;
    AnyId record;
    TextField field = TextField::Main;
    int column = -1; // of the point, -1 left of the columns
    int lane = -1;   // of the point, -1 above or below the lanes
    QRectF rect;     // of what was hit
};

// `slack` is how far, in map units, a feeling point may be missed.
Hit hitTest(const Project&, const MapLayout&, QPointF point, double slack = 4);

// The cards, touchpoints and stages whose rectangles touch `area`, for rubber bands.
std::vector<AnyId> recordsIn(const Project&, const MapLayout&, const QRectF& area);

} // namespace waymark
