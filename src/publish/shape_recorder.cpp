#include "publish/shape_recorder.h"

#include "publish/curve_pieces.h"

#include <QTransform>

namespace waymark {

using Geometry = SlideShape::Geometry;

SlideShape& ShapeRecorder::add(Geometry geometry, const QColor& fill, const Stroke& stroke) {
    SlideShape& shape = m_shapes.emplace_back();
    shape.geometry = geometry;
    shape.fill = fill;
    shape.stroke = stroke;
    shape.stroke.width *= m_scale;
    shape.description.swap(m_description);
    return shape;
}

void ShapeRecorder::rect(const QRectF& rect, double radius, const QColor& fill,
                         const Stroke& stroke) {
    SlideShape& shape = add(Geometry::Rectangle, fill, stroke);
    shape.rect = QRectF(at(rect.topLeft()), rect.size() * m_scale);
    shape.radius = radius * m_scale;
}

void ShapeRecorder::ellipse(const QPointF& centre, double radius, const QColor& fill,
                            const Stroke& stroke) {
    const double r = radius * m_scale;
    add(Geometry::Ellipse, fill, stroke).rect =
        QRectF(at(centre) - QPointF(r, r), QSizeF(2 * r, 2 * r));
}

void ShapeRecorder::line(const QPointF& from, const QPointF& to, const Stroke& stroke) {
    SlideShape& shape = add(Geometry::Line, {}, stroke);
    shape.rect = QRectF(at(from), at(to)).normalized();
    shape.isFlipped =
        (to.x() > from.x()) != (to.y() > from.y()) && from.x() != to.x() && from.y() != to.y();
}

void ShapeRecorder::path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) {
    if (path.isEmpty())
        return;
    add(Geometry::Path, fill, stroke).path =
        QTransform(m_scale, 0, 0, m_scale, m_origin.x(), m_origin.y()).map(path);
}

void ShapeRecorder::gradientPath(const QPainterPath& path,
                                 const std::vector<std::pair<double, QColor>>& stops,
                                 double width) {
    for (const CurvePiece& piece : piecesByColour(path, stops))
        this->path(piece.path, {}, {piece.colour, width});
}

} // namespace waymark
