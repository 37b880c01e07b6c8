#include "drawing/paint_map.h"

#include "drawing/map_painter.h"

namespace waymark {

void paintMap(Surface& surface, const Project& project, const MapLayout& layout, const Theme& theme,
              const PaintOptions& options) {
    if (!project.find(layout.map()))
        return;
    MapPainter painter(surface, project, layout, theme, options);
    painter.paintHead();
    painter.paintGrid();
    if (options.stageHeaders)
        painter.paintStages();
    painter.paintFunnel();
    for (const LaneRow& row : layout.lanes())
        painter.paintLane(row);
    if (!options.laneTitles)
        return;
    painter.paintFunnelTitle();
    for (const LaneRow& row : layout.lanes())
        painter.paintLaneTitle(row);
}

void paintStageHeaders(Surface& surface, const Project& project, const MapLayout& layout,
                       const Theme& theme, const PaintOptions& options) {
    if (project.find(layout.map()))
        MapPainter(surface, project, layout, theme, options).paintStages();
}

void paintLaneTitles(Surface& surface, const Project& project, const MapLayout& layout,
                     const Theme& theme, const PaintOptions& options) {
    if (!project.find(layout.map()))
        return;
    MapPainter painter(surface, project, layout, theme, options);
    painter.paintFunnelTitle();
    for (const LaneRow& row : layout.lanes())
        painter.paintLaneTitle(row);
}

} // namespace waymark
