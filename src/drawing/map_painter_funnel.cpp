// The funnel along the map: bars as tall as the share of customers still there, what flows between
// them, hatched where they are lost, numbers, and the most vulnerable stage in a frame.
#include "drawing/faces.h"
#include "drawing/funnel_band.h"
#include "drawing/map_painter.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr double hatchStep = 5;

// Lines across a rectangle, by what kind of loss it is, so that colour is not the only sign: rising
// for losses, level for false starts, crossed for false ends.
QPainterPath hatch(const QRectF& rect, PointKind point) {
    QPainterPath path;
    const auto line = [&path](double x1, double y1, double x2, double y2) {
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
    };
    if (point == PointKind::FalseStart) {
        for (double y = rect.bottom() - hatchStep / 2; y > rect.top(); y -= hatchStep - 1)
            line(rect.left(), y, rect.right(), y);
        return path;
    }
    // Along the left edge and on along the bottom, each line runs up to the top or the right.
    for (double at = hatchStep; at < rect.width() + rect.height(); at += hatchStep) {
        const double x1 = std::max(0.0, at - rect.height());
        const double x2 = std::min(at, rect.width());
        line(rect.left() + x1, rect.top() + at - x1, rect.left() + x2, rect.top() + at - x2);
        if (point == PointKind::FalseEnd)
            line(rect.right() - x1, rect.top() + at - x1, rect.right() - x2, rect.top() + at - x2);
    }
    return path;
}

} // namespace

void MapPainter::paintFunnel() {
    const FunnelBand& band = m_layout.funnel();
    const double right = m_layout.contentRight();
    if (band.height <= 0 || !isExposed({0, band.top - 1, right, band.height + 2}))
        return;
    m_surface.line({measure::margin, band.top}, {right, band.top}, {m_theme.line, 1});
    if (isFunnelEmpty(m_layout)) {
        const FunnelPart hint = funnelHint(m_layout);
        if (m_detail >= LevelOfDetail::Block)
            return;
        // The lines between stages end at it.
        m_surface.rect(hint.rect.adjusted(0, -2, 4, 2), 0, m_theme.paper, {});
        text(hint.text, TextRole::CardMeta, m_theme.inkSoft, hint.rect);
        return;
    }
    if (m_lastColumn < m_firstColumn)
        return;
    const QRectF frame = vulnerableRect(m_layout);
    if (!frame.isNull() && isExposed(frame)) {
        m_surface.rect(frame, 6, m_theme.pain.fill, {m_theme.pain.border, 1, {4, 3}});
        if (const auto mark = vulnerablePart(m_layout); mark && m_detail == LevelOfDetail::Full) {
            drawMarker(m_surface, {mark->rect.left() - 8, mark->rect.center().y()}, Marker::Down,
                       m_theme.bad);
            text(mark->text, TextRole::CardMeta, m_theme.bad, mark->rect);
        }
    }
    const int last = std::min(int(m_layout.columns().size()) - 1, m_lastColumn + 1);
    for (int column = std::max(0, m_firstColumn - 1); column <= last; ++column)
        paintFunnelFlow(column);
    const double floor = funnelFloor(m_layout);
    m_surface.line({m_layout.columnX(0), floor}, {right - measure::columnGap, floor},
                   {m_theme.border, 1});
    for (int column = std::max(0, m_firstColumn - 1); column <= last; ++column)
        paintFunnelColumn(column, frame);
}

void MapPainter::paintFunnelFlow(int column) {
    const FunnelColumn at = funnelColumn(m_layout, column);
    QPainterPath flow;
    flow.addPolygon(at.flow);
    flow.closeSubpath();
    if (!at.flow.isEmpty())
        m_surface.path(flow, mix(m_theme.paper, m_theme.accent, 0.14), {});
}

void MapPainter::paintFunnelColumn(int column, const QRectF& vulnerable) {
    const FunnelStep& step = m_layout.funnel().figures.steps[size_t(column)];
    const FunnelColumn at = funnelColumn(m_layout, column);
    const AnyId record = step.touchpoint ? anyId(step.touchpoint) : anyId(step.stage);
    m_surface.beginGroup(
        {record,
         funnelSentence(m_project, m_layout, {FunnelPart::What::Share, column, {}, {}, record})});
    m_surface.rect(at.bar, 0, mix(m_theme.paper, m_theme.accent, 0.38), {});
    const bool isOrdinary =
        step.point != PointKind::FalseStart && step.point != PointKind::FalseEnd;
    const QColor loss = isOrdinary ? m_theme.bad : m_theme.middling;
    if (!at.lost.isNull()) {
        m_surface.rect(at.lost, 0, mix(m_theme.paper, loss, 0.2), {});
        if (m_detail < LevelOfDetail::Strip)
            m_surface.path(hatch(at.lost, step.point), {}, {loss, 1});
        m_surface.rect(at.lost, 0, {}, {loss, 1});
    }
    m_surface.line(at.bar.topLeft(), at.bar.topRight(), {m_theme.accent, 1.5});
    if (m_detail == LevelOfDetail::Full) {
        for (const FunnelPart& part : funnelParts(m_layout, column)) {
            const QColor ground =
                vulnerable.contains(part.rect.center()) ? m_theme.pain.fill : m_theme.paper;
            // Between two stages it stands on the line that parts them.
            if (part.what == FunnelPart::What::Onward)
                m_surface.rect(part.rect, 0, ground, {});
            QColor ink = m_theme.inkSoft;
            if (part.what == FunnelPart::What::Share)
                ink = m_theme.ink;
            else if (part.what == FunnelPart::What::Lost || part.what == FunnelPart::What::Words)
                ink = loss;
            text(part.text, TextRole::CardMeta, legible(ink, ground), part.rect, Qt::AlignHCenter);
        }
    }
    m_surface.endGroup();
}

void MapPainter::paintFunnelTitle() {
    const FunnelBand& band = m_layout.funnel();
    const QRectF area(0, band.top, measure::margin + measure::laneTitleWidth, band.height);
    if (band.height <= 0 || !isExposed(area) || m_detail >= LevelOfDetail::Block)
        return;
    m_surface.beginGroup({anyId(m_map->id), funnelSummary(m_project, m_layout)});
    for (const Piece& piece : funnelTitle(m_project, m_layout)) {
        if (m_detail != LevelOfDetail::Full && piece.role != TextRole::LaneTitle)
            continue;
        QColor ink = m_theme.inkSoft;
        if (piece.tone == Tone::Ink)
            ink = m_theme.ink;
        else if (piece.tone == Tone::Bad)
            ink = m_theme.bad;
        text(piece.text, piece.role, ink, piece.rect.translated(measure::margin, band.top));
    }
    m_surface.endGroup();
}

} // namespace waymark
