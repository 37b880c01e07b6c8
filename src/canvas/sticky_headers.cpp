#include "canvas/sticky_headers.h"

#include "drawing/painter_surface.h"

#include <QPainter>

namespace waymark {

namespace {

constexpr double padding = 8;        // map units around what is in a band
constexpr double largestShare = 0.4; // of the viewport that a band may take

// Facts below a chevron are no part of the band.
bool isInTopBand(AnyId record, TextField field) {
    return record.kind == Kind::Stage &&
           (field == TextField::Main || field == TextField::StageGoal);
}

} // namespace

QRectF StickyHeaders::body(QSizeF viewport) const {
    return {QPointF(left ? leftBand.right() : 0, top ? topBand.bottom() : 0),
            QPointF(viewport.width(), viewport.height())};
}

QPointF StickyHeaders::toMap(const Camera& camera, QPointF view) const {
    QPointF map = camera.toMap(view);
    if (top && topBand.contains(view))
        map.ry() -= shiftY;
    if (left && leftBand.contains(view))
        map.rx() -= shiftX;
    return map;
}

QRectF StickyHeaders::toView(const Camera& camera, const QRectF& map, AnyId record,
                             TextField field) const {
    if (top && isInTopBand(record, field))
        return camera.toView(map.translated(0, shiftY));
    if (left && record.kind == Kind::Lane)
        return camera.toView(map.translated(shiftX, 0));
    return camera.toView(map);
}

QRectF StickyHeaders::roomOf(QSizeF viewport, AnyId record, TextField field) const {
    QRectF room = body(viewport);
    if (isInTopBand(record, field))
        room.setTop(0);
    else if (record.kind == Kind::Lane)
        room.setLeft(0);
    return room;
}

StickyHeaders stickyHeaders(const MapLayout& layout, const Camera& camera) {
    StickyHeaders sticky;
    const QSizeF viewport = camera.viewport();
    const double zoom = camera.zoom();
    const QRectF visible = camera.visible();

    const double bandHeight = (layout.chevronHeight() + 2 * padding) * zoom;
    const double naturalTop = layout.stagesTop() - padding;
    if (!layout.stages().empty() && visible.top() > naturalTop &&
        bandHeight < largestShare * viewport.height()) {
        sticky.top = true;
        sticky.shiftY = visible.top() - naturalTop;
        sticky.topBand = {0, 0, viewport.width(), bandHeight};
    }
    const double naturalLeft = measure::margin - padding;
    const double bandWidth = (layout.columnX(0) - measure::columnGap / 2 - naturalLeft) * zoom;
    if (!layout.lanes().empty() && visible.left() > naturalLeft &&
        bandWidth < largestShare * viewport.width()) {
        sticky.left = true;
        sticky.shiftX = visible.left() - naturalLeft;
        sticky.leftBand = {0, 0, bandWidth, viewport.height()};
    }
    return sticky;
}

void paintStickyHeaders(QPainter& painter, const Project& project, const MapLayout& layout,
                        const Theme& theme, const Camera& camera, const StickyHeaders& sticky,
                        const PaintOptions& options) {
    const QSizeF viewport = camera.viewport();
    const auto paintPart = [&](const QRectF& clip, QPointF shift, const auto& paint) {
        painter.save();
        painter.setClipRect(clip, Qt::IntersectClip);
        painter.translate(-camera.offset());
        painter.scale(camera.zoom(), camera.zoom());
        painter.translate(shift);
        PaintOptions part = options;
        part.exposed = camera.toMap(clip).translated(-shift);
        PainterSurface surface(painter);
        paint(surface, project, layout, theme, part);
        painter.restore();
    };
    const QRectF body = sticky.body(viewport);
    const QPen line(theme.line, 1);
    if (sticky.left) {
        const QRectF band(0, body.top(), sticky.leftBand.width(), body.height());
        painter.fillRect(band, theme.paper);
        // The lines between lanes run on into the band.
        for (const LaneRow& row : layout.lanes()) {
            const double y = camera.toView(QPointF(0, row.top)).y();
            if (y > band.top() && y < band.bottom()) {
                painter.setPen(QPen(theme.line, camera.zoom()));
                painter.drawLine(
                    QPointF(camera.toView(QPointF(measure::margin + sticky.shiftX, 0)).x(), y),
                    QPointF(band.right(), y));
            }
        }
        paintPart(band, {sticky.shiftX, 0}, paintLaneTitles);
        painter.setPen(line);
        painter.drawLine(band.topRight(), band.bottomRight());
    }
    if (sticky.top) {
        painter.fillRect(sticky.topBand, theme.paper);
        const QRectF band(body.left(), 0, body.width(), sticky.topBand.height());
        paintPart(band, {0, sticky.shiftY}, paintStageHeaders);
        painter.setPen(line);
        painter.drawLine(sticky.topBand.bottomLeft(), sticky.topBand.bottomRight());
    }
}

} // namespace waymark
