#include "app/thumbnail.h"

#include "drawing/map_layout.h"
#include "drawing/paint_map.h"
#include "drawing/painter_surface.h"

#include <QPainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr double margin = 10;        // around the map, in logical pixels
constexpr double largestScale = 0.4; // a map of two columns need not become huge

// What makes one map look unlike another from afar: its touchpoints, a lane of cards or two, and
// the curve. Other lanes would push the curve out of the picture.
std::vector<Id<Lane>> tellingLanes(const Project& project, Id<Map> map) {
    std::vector<Id<Lane>> lanes;
    int cardLanes = 0;
    bool hasCurve = false;
    for (const Id<Lane> id : project.of<Lane>(map)) {
        const Lane& lane = *project.find(id);
        if (!lane.visible)
            continue;
        if (lane.lane == LaneKind::Touchpoints || (lane.lane == LaneKind::Feeling && !hasCurve)) {
            hasCurve |= lane.lane == LaneKind::Feeling;
            lanes.push_back(id);
        } else if (lane.lane != LaneKind::Doing && lane.lane <= LaneKind::Needs &&
                   cardLanes++ == 0) {
            lanes.push_back(id);
        } else if (lane.lane > LaneKind::Feeling) {
            lanes.push_back(id);
        }
    }
    return lanes;
}

} // namespace

QImage drawThumbnail(const Project& project, QSize size, double ratio, const Theme& theme) {
    if (size.isEmpty())
        return {}; // of what has no room yet
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(theme.paper);
    const auto maps = project.roots<Map>();
    if (maps.empty())
        return image;
    LayoutOptions options;
    options.showHead = false;
    options.lanes = tellingLanes(project, maps.front());
    const MapLayout layout(project, maps.front(), options);

    // Lane titles would be too small to read: the drawing begins at the first column.
    const double left = layout.columnX(0) - measure::columnGap / 2;
    const double right = layout.columnX(int(layout.columns().size()));
    const double top = layout.stagesTop();
    const double room = size.width() - 2 * margin;
    const double scale = std::min(largestScale, room / std::max(1.0, right - left));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(margin + (room - (right - left) * scale) / 2, margin);
    painter.scale(scale, scale);
    painter.translate(-left, -top);
    PaintOptions paint;
    paint.exposed = QRectF(left, top, right - left, (size.height() - margin) / scale);
    paint.scale = scale * ratio;
    // Of columns that have no pixel of their own nobody sees a letter, and there are many of them.
    paint.fullDetail = layout.options().columnWidth * paint.scale >= 1;
    paint.laneTitles = false;
    painter.setClipRect(paint.exposed.adjusted(-margin, -margin, margin, margin));
    PainterSurface surface(painter);
    paintMap(surface, project, layout, theme, paint);
    return image;
}

} // namespace waymark
