#include "publish/deck_feeling.h"

#include "drawing/card_face.h"
#include "drawing/curve.h"
#include "drawing/faces.h"
#include "publish/deck_content.h"
#include "publish/shape_recorder.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double plotLeft = FeelingBand::legendWidth;
constexpr double plotMargin = 26; // above and below it, for faces
constexpr double faceRadius = 16;
constexpr double legendTop = 10;
constexpr double legendStep = 25;

SlideShape pathShape(const QPainterPath& path, const Stroke& stroke, const QString& description) {
    SlideShape shape;
    shape.geometry = SlideShape::Geometry::Path;
    shape.path = path;
    shape.stroke = stroke;
    shape.name = description;
    shape.description = description;
    return shape;
}

FeelingBand::Columns columnsOf(const StageBox& box) {
    return {box.firstColumn, box.firstColumn + box.columns};
}

} // namespace

FeelingBand::FeelingBand(const Sheet& sheet, int stage, const std::vector<Id<Persona>>& personas)
    : FeelingBand(sheet, columnsOf(sheet.layout.stages()[size_t(stage)]), personas) {}

FeelingBand::FeelingBand(const Sheet& sheet, const Columns& columns,
                         const std::vector<Id<Persona>>& personas)
    : m_sheet(sheet)
    , m_firstColumn(columns.begin)
    , m_columns(columns.end - columns.begin) {
    setFlat(false);
    for (const Id<Persona> id : personas) {
        const Persona* persona = sheet.project->find(id);
        m_curves.push_back({id,
                            persona ? persona->name : deckTr("everyone"),
                            persona ? personaColour(*sheet.theme, *persona, int(m_curves.size()))
                                    : sheet.theme->accent,
                            {}});
    }
    // The stage's own points and of those before and after it as many as shape the curve here.
    constexpr int reach = 3;
    const auto outside = [&](bool isBefore) {
        return std::all_of(m_curves.begin(), m_curves.end(), [&](const Curve& curve) {
            return std::count_if(curve.points.begin(), curve.points.end(), [&](const Point& each) {
                       return each.feeling->received &&
                              (isBefore ? each.column < 0 : each.column >= m_columns);
                   }) >= reach;
        });
    };
    const int end = int(sheet.layout.columns().size());
    for (int column = m_firstColumn; column < m_firstColumn + m_columns; ++column)
        take(column);
    for (int column = m_firstColumn - 1; column >= 0 && !outside(true); --column)
        take(column);
    for (int column = m_firstColumn + m_columns; column < end && !outside(false); ++column)
        take(column);
    for (Curve& curve : m_curves) {
        std::stable_sort(curve.points.begin(), curve.points.end(),
                         [](const Point& a, const Point& b) { return a.column < b.column; });
        m_isEmpty = m_isEmpty && std::none_of(curve.points.begin(), curve.points.end(),
                                              [&](const Point& each) { return isHere(each); });
    }
    std::erase_if(m_curves, [](const Curve& curve) { return curve.points.empty(); });
}

void FeelingBand::take(int column) {
    for (const Feeling* feeling :
         shownFeelings(m_sheet, m_sheet.layout.columns()[size_t(column)].touchpoint)) {
        if (!feeling->received && !feeling->desired)
            continue;
        for (Curve& curve : m_curves) {
            if (curve.persona == feeling->persona)
                curve.points.push_back({column - m_firstColumn, feeling});
        }
    }
}

void FeelingBand::setFlat(bool isFlat) {
    m_plotHeight = isFlat ? 68 : 116;
}

bool FeelingBand::isHere(const Point& point) const {
    return point.column >= 0 && point.column < m_columns;
}

double FeelingBand::height() const {
    const double entries = double(m_curves.size() > 1 ? m_curves.size() : 1) + 2;
    return std::max(m_plotHeight + 2 * plotMargin, 2 * legendTop + entries * legendStep);
}

double FeelingBand::middle() const {
    const FeelingScale& scale = m_sheet.map->scale;
    return scale.min < 0 ? std::clamp(0.0, double(scale.min), double(scale.max))
                         : (scale.min + scale.max) / 2.0;
}

double FeelingBand::xOf(const QRectF& plot, int column) const {
    const double step = plot.width() / m_columns;
    if (m_places.empty())
        return plot.left() + (column + 0.5) * step;
    const int known = std::clamp(column, 0, m_columns - 1);
    return plot.left() + plot.width() * m_places[size_t(known)] + (column - known) * step;
}

double FeelingBand::radiusOfFaces(const QRectF& plot) const {
    double nearest = plot.width() / m_columns;
    for (size_t i = 1; i < m_places.size(); ++i)
        nearest = std::min(nearest, (m_places[i] - m_places[i - 1]) * plot.width());
    return std::min(faceRadius, nearest * 0.42);
}

void FeelingBand::setPlaces(std::vector<double> places) {
    m_places = std::move(places);
}

double FeelingBand::yOf(const QRectF& plot, double value) const {
    const FeelingScale& scale = m_sheet.map->scale;
    return plot.bottom() - plot.height() * (value - scale.min) / double(scale.max - scale.min);
}

void FeelingBand::draw(const QRectF& area, std::vector<SlideShape>& out, int& group) const {
    drawLegend(area, out);
    const QRectF plot(area.left() + plotLeft, area.center().y() - m_plotHeight / 2,
                      area.width() - plotLeft, m_plotHeight);
    SlideShape zero;
    zero.geometry = SlideShape::Geometry::Line;
    zero.rect = QRectF(plot.left(), yOf(plot, middle()), plot.width(), 0);
    zero.stroke = {m_sheet.theme->lineSoft, 1};
    zero.name = deckTr("Neither good nor bad");
    out.push_back(std::move(zero));
    for (const Curve& curve : m_curves)
        drawCurve(curve, plot, out, group);
    for (const Curve& curve : m_curves)
        drawFaces(curve, plot, out, group);
    if (m_curves.size() == 1)
        drawGap(m_curves.front(), plot, out, group);
    drawMoments(plot, out, group);
}

void FeelingBand::drawLegend(const QRectF& area, std::vector<SlideShape>& out) const {
    const Theme& theme = *m_sheet.theme;
    double y = area.top() + legendTop;
    const auto label = [&](const QString& text, double left, FontCut cut, double size,
                           const QColor& colour) {
        SlideShape shape;
        shape.text.paragraphs = {deckParagraph(text, size, cut, colour)};
        const double width = plotLeft - left - 14;
        const double height = measureParagraphs(shape.text.paragraphs, width);
        shape.rect = QRectF(area.left() + left, y, width, height);
        shape.name = text;
        out.push_back(std::move(shape));
        y += std::max(height, legendStep - 4) + 4;
    };
    label(deckTr("Feeling"), 0, FontCut::SemiBold, decksize::caption, theme.ink);
    const auto received = [&](const QString& text, const QColor& colour) {
        SlideShape dot;
        dot.geometry = SlideShape::Geometry::Ellipse;
        dot.rect = QRectF(area.left() + 1, y + 6, 10, 10);
        dot.fill = colour;
        out.push_back(std::move(dot));
        label(text, 20, FontCut::Regular, decksize::small, theme.ink);
    };
    if (m_curves.size() > 1) {
        for (const Curve& curve : m_curves)
            received(curve.name, curve.colour);
    } else {
        received(deckTr("received"), theme.ink);
    }
    const bool isDesired = std::ranges::any_of(m_curves, [](const Curve& curve) {
        return std::ranges::any_of(
            curve.points, [](const Point& point) { return point.feeling->desired.has_value(); });
    });
    if (!isDesired)
        return;
    SlideShape dash;
    dash.geometry = SlideShape::Geometry::Line;
    dash.rect = QRectF(area.left(), y + 11, 13, 0);
    dash.stroke = {theme.inkFaint, 1.8, {2, 2}};
    out.push_back(std::move(dash));
    label(deckTr("desired"), 20, FontCut::Regular, decksize::small, theme.inkFaint);
}

void FeelingBand::drawCurve(const Curve& curve, const QRectF& plot, std::vector<SlideShape>& out,
                            int& group) const {
    const Theme& theme = *m_sheet.theme;
    std::vector<QPointF> received;
    std::vector<QPointF> desired;
    for (const Point& point : curve.points) {
        if (point.feeling->received)
            received.emplace_back(xOf(plot, point.column), yOf(plot, *point.feeling->received));
        if (point.feeling->desired)
            desired.emplace_back(xOf(plot, point.column), yOf(plot, *point.feeling->desired));
    }
    const QPainterPath wish = partBetween(monotoneCurve(desired), plot.left(), plot.right());
    if (!wish.isEmpty())
        out.push_back(pathShape(wish, {theme.inkFaint, 1.8, {2, 3}}, deckTr("What is desired")));
    const QPainterPath path = partBetween(monotoneCurve(received), plot.left(), plot.right());
    if (path.isEmpty())
        return;
    const QString name = m_curves.size() > 1 ? deckTr("What %1 receives").arg(curve.name)
                                             : deckTr("What is received");
    if (m_curves.size() > 1) {
        out.push_back(pathShape(path, {curve.colour, 3.4}, name));
        return;
    }
    const size_t first = out.size();
    const double y = yOf(plot, middle());
    const double passage = plot.height() * 0.08;
    ShapeRecorder(out).gradientPath(path, {{y - passage, theme.good}, {y + passage, theme.bad}},
                                    3.4);
    ++group;
    for (size_t i = first; i < out.size(); ++i) {
        out[i].name = name;
        out[i].group = group;
    }
    out[first].description = name;
}

void FeelingBand::drawFaces(const Curve& curve, const QRectF& plot, std::vector<SlideShape>& out,
                            int& group) const {
    const Theme& theme = *m_sheet.theme;
    const bool isOnly = m_curves.size() == 1;
    const double radius = radiusOfFaces(plot);
    constexpr double leastRadius = 3; // of a face that is more than a dot
    if (radius < leastRadius)
        return;
    for (const Point& point : curve.points) {
        if (!isHere(point) || !point.feeling->received)
            continue;
        const double mood = moodOf(*m_sheet.map, *point.feeling->received);
        const Touchpoint* touchpoint = m_sheet.project->find(point.feeling->touchpoint);
        const size_t first = out.size();
        ShapeRecorder recorder(out);
        recorder.describeNext(deckTr("Feeling at %1: %2")
                                  .arg(touchpoint ? touchpoint->name : QString(),
                                       m_sheet.map->scale.min < 0
                                           ? feelingNumber(*point.feeling->received)
                                           : QString::number(*point.feeling->received)));
        drawFace(recorder, {xOf(plot, point.column), yOf(plot, *point.feeling->received)}, radius,
                 mood, theme.paper, isOnly ? moodColour(theme, mood) : curve.colour);
        ++group;
        for (size_t i = first; i < out.size(); ++i)
            out[i].group = group;
        out[first].name = out[first].description;
    }
}

void FeelingBand::drawGap(const Curve& curve, const QRectF& plot, std::vector<SlideShape>& out,
                          int& group) const {
    const Theme& theme = *m_sheet.theme;
    const FeelingScale& scale = m_sheet.map->scale;
    const Point* widest = nullptr;
    double most = (scale.max - scale.min) * 0.15; // less is no gap to speak of, as on the map
    for (const Point& point : curve.points) {
        const Feeling& feeling = *point.feeling;
        if (isHere(point) && feeling.received && feeling.desired &&
            *feeling.desired - *feeling.received >= most) {
            most = *feeling.desired - *feeling.received + 1e-9;
            widest = &point;
        }
    }
    if (!widest)
        return;
    const double x = xOf(plot, widest->column);
    const double top = yOf(plot, *widest->feeling->desired);
    const double bottom = yOf(plot, *widest->feeling->received);
    SlideShape line;
    line.geometry = SlideShape::Geometry::Line;
    line.rect = QRectF(x, top + 4, 0, std::max(0.0, bottom - faceRadius - 3 - top - 4));
    line.stroke = {theme.bad, 1.4, {2, 3}};
    SlideShape pill;
    const QString label = deckTr("gap %1").arg(
        QString::number(*widest->feeling->desired - *widest->feeling->received, 'g', 3));
    const double width = deckWidth(label, decksize::small, FontCut::SemiBold) + 26;
    const double left = x + 14 + width > plot.right() ? x - 14 - width : x + 14;
    const double y = std::clamp((top + bottom - faceRadius) / 2 - 14, plot.top() - plotMargin + 2,
                                plot.bottom() + plotMargin - 30);
    pill.rect = QRectF(left, y, width, 28);
    pill.radius = 14;
    pill.fill = theme.pain.fill;
    pill.stroke = {theme.pain.border, 1};
    pill.text.paragraphs = {
        deckParagraph(label, decksize::small, FontCut::SemiBold, theme.pain.ink)};
    pill.text.paragraphs.front().alignment = Qt::AlignHCenter;
    pill.text.isCentredVertically = true;
    pill.text.wraps = false;
    measureParagraphs(pill.text.paragraphs, width);
    pill.name = label;
    ++group;
    line.group = group;
    pill.group = group;
    if (line.rect.height() > 0)
        out.push_back(std::move(line));
    out.push_back(std::move(pill));
}

bool FeelingBand::namesMoment(int column, double width) const {
    if (!m_places.empty())
        return false;
    const QRectF plot(0, 0, width - plotLeft, m_plotHeight);
    const double needed =
        faceRadius + 26 + deckWidth(deckTr("review moment"), decksize::small, FontCut::SemiBold);
    return needed < plot.width() / m_columns && xOf(plot, column) + needed < plot.right();
}

void FeelingBand::drawMoments(const QRectF& plot, std::vector<SlideShape>& out, int& group) const {
    const Theme& theme = *m_sheet.theme;
    const QString text = deckTr("review moment");
    const double width = deckWidth(text, decksize::small, FontCut::SemiBold);
    for (int column = 0; column < m_columns; ++column) {
        const auto& columns = m_sheet.layout.columns();
        const Touchpoint* touchpoint =
            m_sheet.project->find(columns[size_t(m_firstColumn + column)].touchpoint);
        if (!touchpoint || !touchpoint->reviewMoment)
            continue;
        double highest = yOf(plot, middle());
        for (const Feeling* feeling : shownFeelings(m_sheet, touchpoint->id)) {
            if (feeling->received)
                highest = yOf(plot, *feeling->received);
        }
        const double x = xOf(plot, column);
        const double y = std::max(highest - 24, plot.top() - plotMargin + 10);
        ++group;
        const size_t first = out.size();
        ShapeRecorder recorder(out, 1.5, QPointF(x + faceRadius + 14, y));
        recorder.describeNext(text);
        drawMarker(recorder, {0, 0}, Marker::Star, theme.good);
        // The star alone where the next face is too near for words; then the card below says it.
        if (namesMoment(column, plot.width() + plotLeft)) {
            SlideShape label;
            label.text.paragraphs = {
                deckParagraph(text, decksize::small, FontCut::SemiBold, theme.good)};
            const double height = measureParagraphs(label.text.paragraphs, width + 4);
            label.rect = QRectF(x + faceRadius + 26, y - height / 2, width + 4, height);
            label.text.wraps = false;
            label.name = text;
            out.push_back(std::move(label));
        }
        for (size_t i = first; i < out.size(); ++i)
            out[i].group = group;
    }
}

} // namespace waymark
