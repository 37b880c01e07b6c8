#include "app/thumbnail.h"

#include "drawing/map_layout.h"
#include "drawing/paint_map.h"
#include "drawing/painter_surface.h"

#include <QPainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr double margin = 10;        // around the map, in logical pixels
constexpr double largestScale = 0.5; // a map of two columns need not become huge

} // namespace

QImage drawThumbnail(const Project& project, QSize size, double ratio, const Theme& theme) {
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(theme.paper);
    const auto maps = project.roots<Map>();
    if (maps.empty())
        return image;
    LayoutOptions options;
    options.showHead = false;
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
    paint.laneTitles = false;
    painter.setClipRect(paint.exposed.adjusted(-margin, -margin, margin, margin));
    PainterSurface surface(painter);
    paintMap(surface, project, layout, theme, paint);
    return image;
}

} // namespace waymark
