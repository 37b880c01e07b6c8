// Draws a map on a surface: the one drawing that screen, paper and files share.
#pragma once

#include "drawing/map_layout.h"
#include "drawing/surface.h"
#include "drawing/theme.h"

namespace waymark {

// How much of a card is drawn; less when the map is seen from afar.
enum class LevelOfDetail : quint8 { Full, Title, Block, Strip };

struct PaintOptions {
    QRectF exposed;          // map units; null: everything
    double scale = 1;        // device pixels a map unit: chooses the level of detail
    bool fullDetail = false; // paper: never leave anything out
    // The text being edited in place: not drawn.
    AnyId hidden;
    TextField hiddenField = TextField::Main;
    bool stageHeaders = true; // the canvas draws these itself, to keep them in view
    bool laneTitles = true;
    // A feeling being dragged is drawn at this value, before the edit is made.
    struct Preview {
        Id<Touchpoint> touchpoint;
        Id<Persona> persona;
        bool desired = false;
        double value = 0;
    };
    std::optional<Preview> preview;
    // What is shown faded, because it is not what one looks at now; null: nothing.
    const std::unordered_set<AnyId>* faded = nullptr;
};

// Draws the map's parts that touch the exposed area: ground, head, stages, lanes.
void paintMap(Surface&, const Project&, const MapLayout&, const Theme&, const PaintOptions&);

// The parts that a canvas keeps in view while it scrolls, at their place in the map.
void paintStageHeaders(Surface&, const Project&, const MapLayout&, const Theme&,
                       const PaintOptions&);
void paintLaneTitles(Surface&, const Project&, const MapLayout&, const Theme&, const PaintOptions&);

} // namespace waymark
