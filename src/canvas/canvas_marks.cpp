#include "canvas/canvas_marks.h"

#include "canvas/canvas_parts.h"
#include "drawing/text.h"
#include "drawing/text_spots.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace waymark {

namespace {

constexpr double smallestZoomForWords = 0.45; // below it, cards show less than their text
constexpr double smallestZoomForCounts = 0.26;

// Everything on the map that can be marked and is in view.
std::vector<AnyId> markable(const CanvasParts& parts) {
    const QRectF area = parts.camera.visible();
    std::vector<AnyId> all = recordsIn(parts.project(), parts.layout, area);
    // Stages and lanes stay in view where the map is scrolled.
    const auto [first, last] = parts.layout.columnsBetween(area.left(), area.right());
    if (first <= last) {
        const auto stageOf = [&](int column) {
            return parts.layout.columns()[size_t(column)].stage;
        };
        for (int stage = stageOf(first); stage <= stageOf(last); ++stage)
            all.push_back(anyId(parts.layout.stages()[size_t(stage)].id));
    }
    all.push_back(anyId(parts.layout.map()));
    for (const auto& chip : parts.layout.head().personas)
        all.push_back(anyId(chip.id));
    for (const LaneRow& row : parts.layout.lanes()) {
        all.push_back(anyId(row.id));
        for (const LinkTrack& link : row.links)
            if (std::min(link.from, link.to) <= last && std::max(link.from, link.to) >= first)
                all.push_back(anyId(link.id));
    }
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

class Marker {
public:
    Marker(QPainter& painter, const CanvasParts& parts)
        : m_painter(painter)
        , m_parts(parts)
        , m_sticky(parts.sticky())
        , m_zoom(parts.camera.zoom()) {}

    void paintFound(AnyId record) {
        const std::vector<FoundText> found = m_parts.marks.found(record);
        if (found.empty())
            return;
        const QRectF rect = m_parts.viewRectOf(record);
        const QRectF viewport(QPointF(), m_parts.camera.viewport());
        if (rect.isNull() || !rect.intersects(viewport.adjusted(-8, -8, 8, 8)))
            return;
        m_painter.save();
        m_painter.setClipRect(m_sticky.roomOf(viewport.size(), record), Qt::IntersectClip);
        if (m_zoom >= smallestZoomForWords)
            for (const FoundText& text : found)
                paintWord(record, text);
        paintFrame(record, rect);
        m_painter.restore();
    }

    void paintComments(AnyId record) {
        const int count = m_parts.marks.comments(record);
        QRectF rect = m_parts.viewRectOf(record);
        // A map's title is as wide as the map; its words end where the badge begins.
        if (record.kind == Kind::Map && !rect.isNull())
            rect.setRight(m_parts.camera.toView(m_parts.layout.head().badge).left());
        if (count < 1 || rect.isNull())
            return;
        const QString text = count > 99 ? QStringLiteral("99") : QString::number(count);
        QFont font = fontOf(TextRole::Badge);
        font.setPixelSize(10);
        const double width = std::max(17.0, QFontMetricsF(font).horizontalAdvance(text) + 9);
        // A speech bubble that sits on the corner, where no card has text.
        const QRectF bubble(rect.right() - width + 5, rect.top() - 7, width, 14);
        QPainterPath path;
        path.addRoundedRect(bubble, 4, 4);
        QPainterPath tip(QPointF(bubble.left() + 4, bubble.bottom() - 1));
        tip.lineTo(bubble.left() + 4, bubble.bottom() + 4);
        tip.lineTo(bubble.left() + 9, bubble.bottom() - 1);
        tip.closeSubpath();
        const Theme& theme = *m_parts.theme;
        m_painter.save();
        m_painter.setClipRect(m_sticky.roomOf(m_parts.camera.viewport(), record),
                              Qt::IntersectClip);
        m_painter.setPen(QPen(theme.paper, 1));
        m_painter.setBrush(theme.accent);
        m_painter.drawPath(path.united(tip));
        m_painter.setFont(font);
        m_painter.setPen(theme.onAccent);
        m_painter.drawText(bubble, Qt::AlignCenter, text);
        m_painter.restore();
    }

    // The back of a card: that something lies here is seen, what it says is not.
    void paintCover(AnyId record) {
        const QRectF rect = m_parts.viewRectOf(record);
        if (rect.isNull() || m_parts.session.record() == record)
            return;
        const Theme& theme = *m_parts.theme;
        const double radius = measure::cardRadius * m_zoom;
        m_painter.save();
        m_painter.setClipRect(m_sticky.roomOf(m_parts.camera.viewport(), record),
                              Qt::IntersectClip);
        m_painter.setPen(QPen(theme.accent, std::max(1.0, m_zoom)));
        m_painter.setBrush(mix(theme.paper, theme.accent, 0.22));
        m_painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), radius, radius);
        m_painter.setBrush(theme.accent);
        m_painter.setPen(Qt::NoPen);
        const double dot = std::clamp(rect.height() / 10, 1.5, 3 * m_zoom);
        for (const int place : {-1, 0, 1})
            m_painter.drawEllipse(rect.center() + QPointF(place * 4 * dot, 0), dot, dot);
        m_painter.restore();
    }

    // Dots on the lower edge of a card, as they are stuck on paper; a number where they would not
    // fit any more.
    void paintVotes(AnyId record) {
        const int count = m_parts.marks.votes(record);
        const QRectF rect = m_parts.viewRectOf(record);
        if (count < 1 || rect.isNull())
            return;
        constexpr int mostDots = 6;
        const Theme& theme = *m_parts.theme;
        const double radius = std::max(3.0, 4 * m_zoom);
        const int dots = count > mostDots ? 1 : count;
        QFont font = fontOf(TextRole::Badge);
        font.setPixelSize(std::max(9, int(2.6 * radius)));
        const QString number = count > mostDots ? QString::number(count) : QString();
        const double wide = QFontMetricsF(font).horizontalAdvance(number);
        const double width =
            dots * 2.5 * radius + radius + (number.isEmpty() ? 0 : wide + radius / 2);
        const QRectF chip(rect.right() - width - 1.5 * radius, rect.bottom() - 1.7 * radius, width,
                          3.4 * radius);
        m_painter.save();
        m_painter.setClipRect(m_sticky.roomOf(m_parts.camera.viewport(), record),
                              Qt::IntersectClip);
        m_painter.setPen(QPen(theme.border, 1));
        m_painter.setBrush(theme.paper);
        m_painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(theme.bad);
        for (int dot = 0; dot < dots; ++dot)
            m_painter.drawEllipse(
                QPointF(chip.left() + 1.75 * radius + dot * 2.5 * radius, chip.center().y()),
                radius, radius);
        m_painter.setFont(font);
        m_painter.setPen(theme.ink);
        m_painter.drawText(chip.adjusted(3.5 * radius, 0, -radius / 2, 0),
                           Qt::AlignVCenter | Qt::AlignLeft, number);
        m_painter.restore();
    }

private:
    // Dashed around what was found, whole and double around the one that one is at: nobody needs
    // the colour to tell.
    void paintFrame(AnyId record, const QRectF& rect) {
        const bool isCurrent = record == m_parts.marks.current;
        const double reach = isCurrent ? 4.5 : 3;
        const double radius = measure::cardRadius * m_zoom + reach;
        const QRectF frame = rect.adjusted(-reach, -reach, reach, reach);
        QPen pen(m_parts.theme->middling, isCurrent ? 3 : 1.6);
        if (!isCurrent)
            pen.setDashPattern({3, 2});
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(pen);
        m_painter.drawRoundedRect(frame, radius, radius);
    }

    // Behind the word a tint, below it a line.
    void paintWord(AnyId record, const FoundText& found) {
        if (!found.field || record.kind == Kind::Feeling || record.kind == Kind::Persona)
            return;
        const auto spot =
            textSpot(m_parts.project(), m_parts.layout, *m_parts.theme, record, *found.field);
        if (!spot || found.start + found.length > spot->text.size())
            return;
        const bool isQuote = spot->role == TextRole::Quote;
        const QString shown = isQuote ? quoted(spot->text) : spot->text;
        const int start = found.start + int(isQuote);
        const TextBlock block = breakText(shown, spot->role, spot->box.width());
        if (block.isRightToLeft)
            return; // the frame tells
        QColor tint = m_parts.theme->middling;
        tint.setAlphaF(0.28F);
        for (size_t i = 0; i < block.lines.size(); ++i) {
            const TextLine& line = block.lines[i];
            const int from = std::max(start, line.start);
            const int to = std::min(start + found.length, line.start + line.length);
            if (from >= to)
                continue;
            // From the word's end back: a space before it has no width of its own there.
            const double right = textWidth(shown.mid(line.start, to - line.start), spot->role);
            const double left = right - textWidth(shown.mid(from, to - from), spot->role);
            const QRectF word(spot->box.left() + left,
                              spot->box.top() + block.lineHeight * double(i), right - left,
                              block.lineHeight);
            const QRectF seen =
                m_sticky.toView(m_parts.camera, word, record, *found.field).adjusted(-1, 0, 1, 0);
            m_painter.fillRect(seen, tint);
            m_painter.fillRect(QRectF(seen.left(), seen.bottom() - 2, seen.width(), 2),
                               m_parts.theme->middling);
        }
    }

    QPainter& m_painter;
    const CanvasParts& m_parts;
    StickyHeaders m_sticky;
    double m_zoom;
};

} // namespace

void paintMarks(QPainter& painter, const CanvasParts& parts) {
    // From afar there is no room for counts, and very much in view.
    const bool counts = parts.marks.comments && parts.camera.zoom() >= smallestZoomForCounts;
    const auto& covered = parts.marks.covered;
    const bool covers = covered && !covered->empty();
    if ((!parts.marks.found && !counts && !parts.marks.votes && !covers) ||
        parts.layout.map().isNull())
        return;
    Marker marker(painter, parts);
    for (const AnyId record : markable(parts)) {
        if (parts.marks.found)
            marker.paintFound(record);
        if (covers && covered->contains(record))
            marker.paintCover(record);
        if (parts.marks.votes)
            marker.paintVotes(record);
        if (counts)
            marker.paintComments(record);
    }
}

} // namespace waymark
