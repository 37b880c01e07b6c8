// Draws on anything that QPainter draws on: a widget, an image, a PDF page, a printer.
#pragma once

#include "drawing/surface.h"

class QPainter;

namespace waymark {

class PainterSurface : public Surface {
public:
    // Draws with `painter` (not owned, active for the surface's life), whose transformation turns
    // map units into the device's.
    explicit PainterSurface(QPainter& painter)
        : m_painter(painter) {}

    void rect(const QRectF& rect, double radius, const QColor& fill, const Stroke& stroke) override;
    void ellipse(const QPointF& centre, double radius, const QColor& fill,
                 const Stroke& stroke) override;
    void line(const QPointF& from, const QPointF& to, const Stroke& stroke) override;
    void path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) override;
    void gradientPath(const QPainterPath& path, const std::vector<std::pair<double, QColor>>& stops,
                      double width) override;
    void text(const TextRun& run) override;
    void image(const QRectF& rect, const QImage& image, bool round) override;

private:
    QPainter& m_painter;
};

} // namespace waymark
