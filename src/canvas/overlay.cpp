#include "canvas/overlay.h"

#include "canvas/canvas_parts.h"
#include "drawing/funnel_band.h"
#include "drawing/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>

namespace waymark {

namespace {

constexpr double frameWidth = 2;
constexpr double smallestZoomForSigns = 0.4;
constexpr size_t manySelected = 400; // then only those in view are looked at

QColor withAlpha(QColor colour, double alpha) {
    colour.setAlphaF(float(alpha));
    return colour;
}

QString tr(const char* text) {
    return QCoreApplication::translate("canvas", text);
}

// The outline of a record's thing, in viewport pixels.
QPainterPath outlineOf(AnyId record, const QRectF& rect, double zoom) {
    QPainterPath path;
    if (record.kind == Kind::Stage) {
        const double tip = measure::chevronTip * zoom;
        path.moveTo(rect.topLeft());
        path.lineTo(rect.right() - tip, rect.top());
        path.lineTo(rect.right(), rect.center().y());
        path.lineTo(rect.right() - tip, rect.bottom());
        path.lineTo(rect.bottomLeft());
        path.closeSubpath();
    } else if (record.kind == Kind::Feeling) {
        path.addEllipse(rect.adjusted(-2, -2, 2, 2));
    } else {
        const double radius = measure::cardRadius * zoom;
        path.addRoundedRect(rect, radius, radius);
    }
    return path;
}

// What has no border of its own gets its frame a little outside, so that it touches no letter.
QRectF roomy(AnyId record, const QRectF& rect) {
    switch (record.kind) {
    case Kind::Stage:
        return rect.adjusted(-3, -3, 4, 3);
    case Kind::Lane:
        return rect.adjusted(-6, 2, -4, -2);
    case Kind::Map:
    case Kind::Persona:
        return rect.adjusted(-6, -4, 6, 4);
    default:
        return rect;
    }
}

class Overlay {
public:
    Overlay(QPainter& painter, const CanvasParts& parts)
        : m_painter(painter)
        , m_parts(parts)
        , m_sticky(parts.sticky())
        , m_viewport(parts.camera.viewport()) {}

    void paintHover() {
        const Hit& hit = m_parts.hover;
        const bool isThing = hit.part != HitPart::Nothing && hit.part != HitPart::EmptyCell &&
                             hit.part != HitPart::StageFacts;
        const bool isPlot =
            hit.part == HitPart::FeelingPoint && hit.record.kind == Kind::Touchpoint;
        if (!isThing || isPlot || m_parts.selection.contains(hit.record) || m_parts.gesture)
            return;
        if (hit.part == HitPart::Funnel)
            return;
        const QRectF rect = hit.part == HitPart::DesiredPoint ? m_parts.camera.toView(hit.rect)
                                                              : m_parts.viewRectOf(hit.record);
        frame(hit.record, rect, QPen(withAlpha(m_parts.theme->accent, 0.45), 1.5));
    }

    // What a number of the funnel says, beside it, and a frame around the number.
    void paintFunnelSentence() {
        const Hit& hit = m_parts.hover;
        if (hit.part != HitPart::Funnel || m_parts.gesture)
            return;
        const auto part = funnelPartAt(m_parts.project(), m_parts.layout, hit.rect.center());
        if (!part)
            return;
        const QRectF body = m_sticky.body(m_viewport);
        const QRectF number = m_parts.camera.toView(hit.rect);
        m_painter.setPen(QPen(withAlpha(m_parts.theme->accent, 0.45), 1.5));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(number, 4, 4);
        constexpr double widest = 300;
        constexpr int flags = Qt::AlignLeading | Qt::TextWordWrap;
        const QString sentence = funnelSentence(m_parts.project(), m_parts.layout, *part);
        m_painter.setFont(fontOf(TextRole::Card));
        const QRectF words = m_painter.boundingRect(QRectF(0, 0, widest, 1000), flags, sentence);
        QRectF box(0, 0, std::ceil(words.width()) + 18, std::ceil(words.height()) + 12);
        box.moveTopLeft({number.center().x() - box.width() / 2, number.bottom() + 6});
        if (box.bottom() > m_viewport.height() - 2)
            box.moveBottom(number.top() - 6);
        box.moveLeft(std::clamp(box.left(), body.left() + 4,
                                std::max(body.left() + 4, m_viewport.width() - box.width() - 4)));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_parts.theme->ink);
        m_painter.drawRoundedRect(box, 5, 5);
        m_painter.setPen(m_parts.theme->paper);
        m_painter.drawText(box.adjusted(9, 6, -9, -6), flags, sentence);
    }

    void paintSelection() {
        const bool hasFocus = m_parts.canvas.hasFocus() || m_parts.session.isOpen();
        const QColor colour = hasFocus ? m_parts.theme->accent : m_parts.theme->inkFaint;
        const auto& records = m_parts.selection.records();
        const auto paintOne = [&](AnyId record) {
            const QRectF rect = m_parts.viewRectOf(record);
            if (!rect.intersects(QRectF(QPointF(), m_viewport)))
                return;
            // While somebody searches, the frame of what was found there says enough.
            if (!hasFocus && m_parts.marks.found && record == m_parts.marks.current)
                return;
            if (records.size() > 1 && record == records.back())
                frame(record, rect, QPen(withAlpha(colour, 0.3), 3 * frameWidth));
            // Without the keyboard the frame is dashed, not only fainter.
            frame(record, rect, QPen(colour, frameWidth, hasFocus ? Qt::SolidLine : Qt::DashLine));
            if (record == records.back() && !m_parts.session.isOpen())
                paintCorners(record, rect, colour);
        };
        if (records.size() > manySelected) {
            for (const AnyId id :
                 recordsIn(m_parts.project(), m_parts.layout, m_parts.camera.visible())) {
                if (m_parts.selection.contains(id))
                    paintOne(id);
            }
        } else {
            for (const AnyId id : records)
                paintOne(id);
        }
        if (m_parts.capture.isOn())
            paintCapture(colour);
        else if (const auto& cell = m_parts.selection.cell())
            paintCell(m_parts.viewRectOf(*cell), colour);
    }

    // The line that waits for its first letter, and below it, on a chip, where it goes.
    void paintCapture(const QColor& colour) {
        const Capture& capture = m_parts.capture;
        const QRectF line = capture.lineRect();
        const QRectF body = m_sticky.body(m_viewport);
        if (!line.intersects(body))
            return;
        const Theme& theme = *m_parts.theme;
        const double zoom = m_parts.camera.zoom();
        m_painter.save();
        m_painter.setClipRect(body, Qt::IntersectClip);
        if (capture.isWaiting()) {
            m_painter.setPen(QPen(colour, frameWidth, Qt::DashLine));
            m_painter.setBrush(theme.paper);
            const double radius = measure::cardRadius * zoom;
            m_painter.drawRoundedRect(line, radius, radius);
            const double caret = std::clamp(line.height() / 2 - 4, 4.0, 9.0);
            const QPointF at(line.left() + measure::cardPadding * zoom, line.center().y());
            m_painter.setPen(QPen(colour, 1.5));
            m_painter.drawLine(at - QPointF(0, caret), at + QPointF(0, caret));
            if (zoom >= smallestZoomForSigns) {
                m_painter.setFont(fontOf(TextRole::Badge));
                m_painter.setPen(theme.inkSoft);
                const QRectF words = line.adjusted(at.x() - line.left() + 5, 0, -4, 0);
                m_painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                                   m_painter.fontMetrics().elidedText(
                                       tr("Type a line"), Qt::ElideRight, int(words.width())));
            }
        }
        paintChip(line, capture.where(), body);
        m_painter.restore();
    }

    void paintChip(const QRectF& line, const QString& where, const QRectF& body) {
        constexpr double height = 20;
        constexpr double widest = 300;
        m_painter.setFont(fontOf(TextRole::Badge));
        const QString label = m_painter.fontMetrics().elidedText(tr("Capture: %1").arg(where),
                                                                 Qt::ElideRight, int(widest));
        const double width = m_painter.fontMetrics().horizontalAdvance(label) + 18;
        // Below the line: above it there are the cards of the same cell.
        QRectF chip(line.left(), line.bottom() + 4, width, height);
        if (chip.bottom() > body.bottom() - 2)
            chip.moveBottom(line.top() - 4);
        chip.moveLeft(std::clamp(chip.left(), body.left() + 2,
                                 std::max(body.left() + 2, body.right() - width - 2)));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_parts.theme->accent);
        m_painter.drawRoundedRect(chip, height / 2, height / 2);
        m_painter.setPen(m_parts.theme->onAccent);
        m_painter.drawText(chip, Qt::AlignCenter, label);
    }

    void paintAddSign() {
        const auto& spot = m_parts.addSpot;
        if (!spot || m_parts.gesture || m_parts.camera.zoom() < smallestZoomForSigns)
            return;
        const QPointF centre = m_parts.camera.toView(spot->centre);
        const Theme& theme = *m_parts.theme;
        const bool isOn = m_parts.onAddSpot;
        m_painter.setPen(QPen(isOn ? theme.accent : theme.inkFaint, 1.2));
        m_painter.setBrush(isOn ? theme.accent : theme.paper);
        m_painter.drawEllipse(centre, addSpotRadius, addSpotRadius);
        m_painter.setPen(QPen(isOn ? theme.onAccent : theme.inkFaint, 1.6));
        m_painter.drawLine(centre - QPointF(4, 0), centre + QPointF(4, 0));
        m_painter.drawLine(centre - QPointF(0, 4), centre + QPointF(0, 4));
        if (isOn)
            paintLabel(centre, describe(*spot));
    }

    void paintHint() {
        if (!m_parts.layout.stages().empty() || m_parts.layout.map().isNull())
            return;
        const QRectF body = m_sticky.body(m_viewport);
        m_painter.setFont(fontOf(TextRole::StageName));
        m_painter.setPen(m_parts.theme->inkSoft);
        m_painter.drawText(body.adjusted(16, 0, -16, -28), Qt::AlignCenter | Qt::TextWordWrap,
                           tr("No stages yet"));
        m_painter.setFont(fontOf(TextRole::Card));
        m_painter.drawText(body.adjusted(16, 28, -16, 0), Qt::AlignCenter | Qt::TextWordWrap,
                           tr("Press Enter, or just type the name of the first one."));
    }

private:
    void frame(AnyId record, const QRectF& rect, const QPen& pen) {
        m_painter.save();
        m_painter.setClipRect(m_sticky.roomOf(m_viewport, record), Qt::IntersectClip);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(outlineOf(record, roomy(record, rect), m_parts.camera.zoom()));
        m_painter.restore();
    }

    // Strong corners on the frame of the current thing: a sign that needs no colour.
    void paintCorners(AnyId record, const QRectF& rect, const QColor& colour) {
        const QRectF around =
            record.kind == Kind::Feeling ? rect.adjusted(-4, -4, 4, 4) : roomy(record, rect);
        const double length = std::min(9.0, around.height() / 3);
        m_painter.save();
        m_painter.setClipRect(m_sticky.roomOf(m_viewport, record), Qt::IntersectClip);
        m_painter.setPen(QPen(colour, 2 * frameWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
        for (const double x : {around.left(), around.right()}) {
            for (const double y : {around.top(), around.bottom()}) {
                const double right = x == around.left() ? length : -length;
                const double down = y == around.top() ? length : -length;
                m_painter.drawPolyline(
                    QPolygonF{QPointF(x + right, y), QPointF(x, y), QPointF(x, y + down)});
            }
        }
        m_painter.restore();
    }

    void paintCell(const QRectF& rect, const QColor& colour) {
        m_painter.save();
        m_painter.setClipRect(m_sticky.body(m_viewport), Qt::IntersectClip);
        m_painter.setPen(QPen(colour, frameWidth));
        m_painter.setBrush(withAlpha(m_parts.theme->accent, 0.05));
        const double radius = measure::cardRadius * m_parts.camera.zoom();
        m_painter.drawRoundedRect(rect, radius, radius);
        m_painter.restore();
    }

    // In a pill beside a sign, inside the viewport.
    void paintLabel(QPointF centre, const QString& label) {
        m_painter.setFont(fontOf(TextRole::Badge));
        const double width = m_painter.fontMetrics().horizontalAdvance(label) + 16;
        QRectF box(centre.x() - width / 2, centre.y() + addSpotRadius + 5, width, 22);
        box.moveLeft(std::clamp(box.left(), 4.0, std::max(4.0, m_viewport.width() - width - 4)));
        if (box.bottom() > m_viewport.height() - 2)
            box.moveBottom(centre.y() - addSpotRadius - 5);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_parts.theme->ink);
        m_painter.drawRoundedRect(box, 5, 5);
        m_painter.setPen(m_parts.theme->paper);
        m_painter.drawText(box, Qt::AlignCenter, label);
    }

    QPainter& m_painter;
    const CanvasParts& m_parts;
    StickyHeaders m_sticky;
    QSizeF m_viewport;
};

} // namespace

void paintOverlay(QPainter& painter, const CanvasParts& parts) {
    Overlay overlay(painter, parts);
    if (!parts.quiet)
        overlay.paintHover();
    paintMarks(painter, parts);
    overlay.paintSelection();
    overlay.paintAddSign();
    if (!parts.quiet)
        overlay.paintFunnelSentence();
    if (parts.gesture)
        parts.gesture->paint(painter);
    if (!parts.quiet)
        overlay.paintHint();
}

} // namespace waymark
