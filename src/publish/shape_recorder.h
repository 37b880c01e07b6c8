// A surface that turns what is drawn on it into shapes of a slide, so that faces and markers are
// the same on slides as on the map.
#pragma once

#include "publish/slide_shape.h"

namespace waymark {

class ShapeRecorder : public Surface {
public:
    // Adds the shapes to `shapes`, kept by reference, drawn `scale` times as large around the
    // slide's `origin`.
    explicit ShapeRecorder(std::vector<SlideShape>& shapes, double scale = 1, QPointF origin = {})
        : m_shapes(shapes)
        , m_scale(scale)
        , m_origin(origin) {}

    // What the next shape is, for screen readers.
    void describeNext(const QString& description) { m_description = description; }

    void rect(const QRectF& rect, double radius, const QColor& fill, const Stroke& stroke) override;
    void ellipse(const QPointF& centre, double radius, const QColor& fill,
                 const Stroke& stroke) override;
    void line(const QPointF& from, const QPointF& to, const Stroke& stroke) override;
    void path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) override;
    void gradientPath(const QPainterPath& path, const std::vector<std::pair<double, QColor>>& stops,
                      double width) override;
    // Neither texts nor pictures are drawn on it.
    void text(const TextRun&) override {}
    void image(const QRectF&, const QImage&, bool) override {}

private:
    [[nodiscard]] QPointF at(const QPointF& point) const { return point * m_scale + m_origin; }
    SlideShape& add(SlideShape::Geometry geometry, const QColor& fill, const Stroke& stroke);

    std::vector<SlideShape>& m_shapes;
    double m_scale;
    QPointF m_origin;
    QString m_description;
};

} // namespace waymark
