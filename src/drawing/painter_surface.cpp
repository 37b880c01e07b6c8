#include "drawing/painter_surface.h"

#include "drawing/emoji.h"
#include "drawing/shaped_text.h"

#include <QLinearGradient>
#include <QPaintEngine>
#include <QPainter>

namespace waymark {

namespace {

QPen penOf(const Stroke& stroke) {
    if (!stroke.colour.isValid() || stroke.width <= 0)
        return Qt::NoPen;
    QPen pen(stroke.colour, stroke.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (!stroke.dashes.isEmpty()) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(stroke.dashes);
    }
    return pen;
}

QBrush brushOf(const QColor& fill) {
    return fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush);
}

void drawLine(QPainter& painter, const QTextLayout& layout, const QPointF& position) {
    const QPaintEngine* engine = painter.paintEngine();
    if (engine && engine->type() == QPaintEngine::Pdf && mayHaveEmoji(layout.text()))
        drawWithEmojiPictures(painter, layout, position);
    else
        layout.draw(&painter, position);
}

} // namespace

void PainterSurface::rect(const QRectF& rect, double radius, const QColor& fill,
                          const Stroke& stroke) {
    if (radius <= 0 && !stroke.colour.isValid()) {
        m_painter.fillRect(rect, fill);
        return;
    }
    m_painter.setPen(penOf(stroke));
    m_painter.setBrush(brushOf(fill));
    if (radius <= 0)
        m_painter.drawRect(rect);
    else
        m_painter.drawRoundedRect(rect, radius, radius);
}

void PainterSurface::ellipse(const QPointF& centre, double radius, const QColor& fill,
                             const Stroke& stroke) {
    m_painter.setPen(penOf(stroke));
    m_painter.setBrush(brushOf(fill));
    m_painter.drawEllipse(centre, radius, radius);
}

void PainterSurface::line(const QPointF& from, const QPointF& to, const Stroke& stroke) {
    m_painter.setPen(penOf(stroke));
    m_painter.drawLine(from, to);
}

void PainterSurface::path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) {
    m_painter.setPen(penOf(stroke));
    m_painter.setBrush(brushOf(fill));
    m_painter.drawPath(path);
}

void PainterSurface::gradientPath(const QPainterPath& path,
                                  const std::vector<std::pair<double, QColor>>& stops,
                                  double width) {
    if (stops.empty())
        return;
    const double from = stops.front().first;
    const double to = std::max(stops.back().first, from + 1);
    QLinearGradient gradient(0, from, 0, to);
    for (const auto& [y, colour] : stops)
        gradient.setColorAt((y - from) / (to - from), colour);
    m_painter.setPen(QPen(QBrush(gradient), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
}

void PainterSurface::text(const TextRun& run) {
    const ShapedText& shaped = shapedText(run.text, run.role, run.box.width());
    m_painter.setPen(run.colour);
    const bool isMirrored = shaped.isRightToLeft;
    double y = run.box.top();
    for (const ShapedLine& line : shaped.lines) {
        double x = run.box.left();
        const bool toTheRight = run.alignment.testFlag(Qt::AlignTrailing) != isMirrored;
        if (run.alignment.testFlag(Qt::AlignHCenter))
            x += (run.box.width() - line.width) / 2;
        else if (toTheRight)
            x += run.box.width() - line.width;
        if (line.layout)
            drawLine(m_painter, *line.layout, QPointF(x, y));
        y += shaped.lineHeight;
    }
}

void PainterSurface::image(const QRectF& rect, const QImage& image, bool round) {
    m_painter.save();
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (round) {
        QPainterPath circle;
        circle.addEllipse(rect);
        m_painter.setClipPath(circle, Qt::IntersectClip);
    }
    // The middle of the picture, where it is of another shape than its place.
    const QSizeF part = rect.size().scaled(image.size(), Qt::KeepAspectRatio);
    const QRectF source(
        QPointF((image.width() - part.width()) / 2, (image.height() - part.height()) / 2), part);
    m_painter.drawImage(rect, image, source);
    m_painter.restore();
}

} // namespace waymark
