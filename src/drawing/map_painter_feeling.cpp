// The feeling lane: curves of what is received and desired, faces, the widest gap, the moments.
#include "drawing/curve.h"
#include "drawing/faces.h"
#include "drawing/layout_builder.h"
#include "drawing/map_painter.h"
#include "model/edits.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int curveReach = 3; // columns beyond what is exposed that shape a curve there

// Where, in one of the theme's colours, a mood begins to count as good or bad.
constexpr double clearMood = 0.3;

} // namespace

double MapPainter::mood(double value) const {
    const FeelingScale& scale = m_map->scale;
    return std::clamp(2 * (value - scale.min) / double(scale.max - scale.min) - 1, -1.0, 1.0);
}

QColor MapPainter::moodColour(double value) const {
    const double m = mood(value);
    if (m >= clearMood)
        return m_theme.good;
    return m <= -clearMood ? m_theme.bad : m_theme.middling;
}

std::optional<MapPainter::FeelingPoint>
MapPainter::feelingPoint(Id<Persona> persona, Id<Touchpoint> touchpoint, int column) const {
    FeelingPoint point;
    point.touchpoint = touchpoint;
    point.column = column;
    for (const auto& child : m_project.children(anyId(touchpoint), Kind::Feeling)) {
        const Feeling& feeling = *m_project.find(Id<Feeling>{child.id});
        if (feeling.persona != persona)
            continue;
        point.received = feeling.received;
        point.desired = feeling.desired;
        point.feeling = anyId(feeling.id);
    }
    const auto& preview = m_options.preview;
    if (preview && preview->touchpoint == touchpoint && preview->persona == persona)
        (preview->desired ? point.desired : point.received) = preview->value;
    if (!touchpoint || (!point.received && !point.desired))
        return std::nullopt;
    return point;
}

std::vector<MapPainter::FeelingPoint> MapPainter::feelingPoints(Id<Persona> persona, int from,
                                                                int to) const {
    std::vector<FeelingPoint> points;
    for (int column = from; column <= to; ++column)
        if (const auto point =
                feelingPoint(persona, m_layout.columns()[size_t(column)].touchpoint, column))
            points.push_back(*point);
    return points;
}

std::vector<MapPainter::FeelingPoint>
MapPainter::withNeighbours(Id<Persona> persona, const std::vector<FeelingPoint>& points) const {
    const auto& columns = m_layout.columns();
    if (!m_layout.options().stage || columns.empty())
        return points;
    const std::vector<Id<Touchpoint>> all = touchpointsOf(m_project, m_map->id);
    const auto first = std::find(all.begin(), all.end(), columns.front().touchpoint);
    const auto last = std::find(first, all.end(), columns.back().touchpoint);
    if (last == all.end())
        return points;
    std::vector<FeelingPoint> wider;
    const auto add = [&](auto touchpoint, int column) {
        if (const auto point = feelingPoint(persona, *touchpoint, column))
            wider.push_back(*point);
    };
    const int before = std::min(curveReach, int(first - all.begin()));
    for (int column = -before; column < 0; ++column)
        add(first + column, column);
    wider.insert(wider.end(), points.begin(), points.end());
    const int after = std::min(curveReach, int(all.end() - last) - 1);
    for (int step = 1; step <= after; ++step)
        add(last + step, int(columns.size()) - 1 + step);
    return wider;
}

void MapPainter::paintFeeling(const LaneRow& row) {
    const FeelingScale& scale = m_map->scale;
    const double zero = std::clamp(0.0, double(scale.min), double(scale.max));
    const double middle = scale.min < 0 ? zero : (scale.min + scale.max) / 2.0;
    const double zeroY = m_layout.feelingY(row, scale, middle);
    m_surface.line({m_layout.columnX(0), zeroY}, {m_layout.contentRight(), zeroY},
                   {m_theme.lineSoft, 1});
    if (m_lastColumn < m_firstColumn)
        return;
    auto personas = row.personas;
    if (m_options.preview &&
        std::find(personas.begin(), personas.end(), m_options.preview->persona) == personas.end())
        personas.push_back(m_options.preview->persona);
    int index = 0;
    for (Id<Persona> persona : personas)
        paintCurve(row, persona, index++, personas.size() == 1);
    if (m_detail < LevelOfDetail::Block)
        paintMoments(row, m_firstColumn, m_lastColumn);
}

void MapPainter::paintCurve(const LaneRow& row, Id<Persona> persona, int index, bool isOnly) {
    const FeelingScale& scale = m_map->scale;
    const int last = int(m_layout.columns().size()) - 1;
    const auto points = feelingPoints(persona, std::max(0, m_firstColumn - curveReach),
                                      std::min(last, m_lastColumn + curveReach));
    const Persona* record = m_project.find(persona);
    const QColor own = record ? personaColour(m_theme, *record, index) : m_theme.accent;
    const double middle = scale.min < 0 ? 0 : (scale.min + scale.max) / 2.0;
    const double zeroY =
        m_layout.feelingY(row, scale, std::clamp(middle, double(scale.min), double(scale.max)));

    std::vector<QPointF> received;
    std::vector<QPointF> desired;
    for (const FeelingPoint& point : withNeighbours(persona, points)) {
        const double x = columnCentre(point.column);
        if (point.received)
            received.emplace_back(x, m_layout.feelingY(row, scale, *point.received));
        if (point.desired)
            desired.emplace_back(x, m_layout.feelingY(row, scale, *point.desired));
    }
    const auto curveThrough = [this](const std::vector<QPointF>& shapers) {
        const QPainterPath curve = monotoneCurve(shapers);
        return m_layout.options().stage
                   ? partBetween(curve, m_layout.columnX(0), m_layout.contentRight())
                   : curve;
    };
    const QPainterPath wish = curveThrough(desired);
    const auto paintWish = [&] {
        if (wish.elementCount() > 1)
            m_surface.path(wish, {}, {m_theme.inkFaint, 1.6, {2, 3}});
    };
    paintWish();
    if (desired.size() == 1 || m_detail < LevelOfDetail::Block)
        for (const FeelingPoint& point : points)
            if (point.desired && (received.empty() || desired.size() == 1))
                m_surface.ellipse(
                    {columnCentre(point.column), m_layout.feelingY(row, scale, *point.desired)},
                    3.5, m_theme.paper, {m_theme.inkFaint, 1.4});
    const QPainterPath curve = curveThrough(received);
    if (isFaded(anyId(persona))) {
        m_surface.path(curve, {}, {mix(m_theme.paper, own, 0.3), 2});
        return;
    }
    if (curve.elementCount() > 1) {
        if (isOnly) {
            // The ground between curve and middle, tinted good above and bad below it.
            QPainterPath area = curve;
            area.lineTo(curve.currentPosition().x(), zeroY);
            area.lineTo(curve.elementAt(0).x, zeroY);
            area.closeSubpath();
            const QRectF bounds = area.boundingRect().adjusted(0, -1, 0, 1);
            QPainterPath above;
            above.addRect(QRectF(bounds.topLeft(), QPointF(bounds.right(), zeroY)));
            QPainterPath below;
            below.addRect(QRectF(QPointF(bounds.left(), zeroY), bounds.bottomRight()));
            m_surface.path(area.intersected(above), mix(m_theme.paper, m_theme.good, 0.1), {});
            m_surface.path(area.intersected(below), mix(m_theme.paper, m_theme.bad, 0.1), {});
            paintWish();
        }
        // Good above the middle, bad below, with a soft passage between.
        const double passage = row.plotHeight * 0.08;
        if (isOnly)
            m_surface.gradientPath(
                curve, {{zeroY - passage, m_theme.good}, {zeroY + passage, m_theme.bad}}, 2.6);
        else
            m_surface.path(curve, {}, {own, 2.6});
    }
    if (m_detail >= LevelOfDetail::Block)
        return;
    const FeelingPoint* widest = nullptr;
    double widestGap = 0;
    for (const FeelingPoint& point : points) {
        if (!point.received || !point.desired)
            continue;
        const double gap = *point.desired - *point.received;
        if (gap > widestGap) {
            widestGap = gap;
            widest = &point;
        }
    }
    if (isOnly && widest && widest->column >= m_firstColumn && widest->column <= m_lastColumn &&
        isWidestGap(persona, widestGap))
        paintGap(row, *widest);
    for (const FeelingPoint& point : points) {
        if (!point.received)
            continue;
        const QPointF centre(columnCentre(point.column),
                             m_layout.feelingY(row, scale, *point.received));
        constexpr double r = measure::faceRadius;
        drawFace(m_surface, centre, r, mood(*point.received), m_theme.paper,
                 isOnly ? moodColour(*point.received) : own);
        fade(point.feeling, QRectF(centre - QPointF(r, r), centre + QPointF(r, r)));
    }
}

bool MapPainter::isWidestGap(Id<Persona> persona, double gap) const {
    const FeelingScale& scale = m_map->scale;
    if (gap < (scale.max - scale.min) * 0.15)
        return false;
    for (const FeelingPoint& point : feelingPoints(persona, 0, int(m_layout.columns().size()) - 1))
        if (point.received && point.desired && *point.desired - *point.received > gap + 1e-9)
            return false;
    return true;
}

void MapPainter::paintGap(const LaneRow& row, const FeelingPoint& point) {
    const FeelingScale& scale = m_map->scale;
    const double x = columnCentre(point.column);
    const double from = m_layout.feelingY(row, scale, *point.desired);
    const double to = m_layout.feelingY(row, scale, *point.received);
    m_surface.line({x, from + 3}, {x, to - measure::faceRadius - 2}, {m_theme.bad, 1.2, {2, 3}});
    QString size = feelingNumber(*point.desired - *point.received);
    size.remove(u'+');
    const QString label = QCoreApplication::translate("map", "gap %1").arg(size);
    const double width = textWidth(label, TextRole::Badge) + 20;
    const QRectF pill(x + 8, (from + to) / 2 - 13, width, 20);
    m_surface.rect(pill, 10, m_theme.pain.fill, {m_theme.pain.border, 1});
    text(label, TextRole::Badge, m_theme.bad, pill.adjusted(0, 2, 0, 0), Qt::AlignHCenter);
}

void MapPainter::paintMoments(const LaneRow& row, int from, int to) {
    const FeelingScale& scale = m_map->scale;
    for (int column = from; column <= to; ++column) {
        const Touchpoint* touchpoint =
            m_project.find(m_layout.columns()[size_t(column)].touchpoint);
        if (!touchpoint || !touchpoint->reviewMoment)
            continue;
        double highest = 1e9;
        for (const auto& child : m_project.children(anyId(touchpoint->id), Kind::Feeling)) {
            const Feeling& feeling = *m_project.find(Id<Feeling>{child.id});
            if (feeling.received)
                highest = std::min(highest, m_layout.feelingY(row, scale, *feeling.received));
        }
        if (highest > 1e8)
            highest = row.top + row.plotTop + row.plotHeight / 2;
        const QString label = QCoreApplication::translate("map", "review moment");
        const double width = textWidth(label, TextRole::CardMeta) + 1;
        const double x = columnCentre(column) - (width + 14) / 2;
        // Above the face, unless that would leave the row.
        double y = highest - measure::faceRadius - 19;
        if (y < row.top + 2)
            y = highest + measure::faceRadius + 4;
        drawMarker(m_surface, {x + 5, y + 7}, Marker::Star, m_theme.good);
        text(label, TextRole::CardMeta, m_theme.good, {x + 14, y, width, 15});
    }
}

void MapPainter::paintLegend(const LaneRow& row) {
    const FeelingScale& scale = m_map->scale;
    const double right = measure::margin + measure::laneTitleWidth - 8;
    const auto label = [&](double value) {
        const int level = int(value) - scale.min;
        QString name = scale.min < 0 ? feelingNumber(value) : QString::number(value);
        if (level >= 0 && level < scale.names.size() && !scale.names[level].isEmpty())
            name = scale.names[level];
        const double width = textWidth(name, TextRole::ScaleLabel) + 1;
        text(name, TextRole::ScaleLabel, m_theme.inkFaint,
             {right - width, m_layout.feelingY(row, scale, value) - 6, width, 12});
    };
    label(scale.max);
    if (scale.min < 0 && scale.max > 0)
        label(0);
    label(scale.min);

    double y = row.top + 12 + row.titleHeight + 4;
    const auto line = [&](const QString& words, const QColor& colour, bool isDesired) {
        const double middle = y + 8;
        if (isDesired)
            m_surface.line({measure::margin, middle}, {measure::margin + 9, middle},
                           {m_theme.inkFaint, 1.6, {2, 2}});
        else
            m_surface.ellipse({measure::margin + 4, middle}, 4, colour, {});
        text(words, TextRole::Legend, isDesired ? m_theme.inkFaint : m_theme.ink,
             {measure::margin + 14, y, measure::laneTitleWidth - 44, 16});
        y += 18;
    };
    const auto& personas = row.personas;
    if (personas.size() > 1) {
        int index = 0;
        for (Id<Persona> id : personas) {
            const Persona* persona = m_project.find(id);
            line(persona ? persona->name : QCoreApplication::translate("map", "everyone"),
                 persona ? personaColour(m_theme, *persona, index) : m_theme.accent, false);
            ++index;
        }
    } else {
        line(QCoreApplication::translate("map", "received"), m_theme.ink, false);
    }
    line(QCoreApplication::translate("map", "desired"), m_theme.inkFaint, true);
}

} // namespace waymark
