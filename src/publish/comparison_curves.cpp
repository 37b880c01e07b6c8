// Both curves of a comparison over one another, on as many slides as the touchpoints need: stages
// above, touchpoints below with the sign of what became of them, and how much better they feel.
#include "publish/comparison_parts.h"

#include "drawing/curve.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double plotLeft = deckframe::left + 52; // the levels stand before it
constexpr double plotWidth = deckframe::right - plotLeft;
constexpr double chevronTip = 10;
constexpr double leastChevron = 38;
constexpr double nameMargin = 4; // beside names
constexpr double pointA = 6;     // radii
constexpr double pointB = 6.5;
constexpr double leastPlot = 180;
constexpr int mostNameLines = 6;
constexpr int mostStageLines = 3;
constexpr int mostLegendLines = 2;
constexpr int mostEyebrowLines = 2;

struct CurveColumn {
    const StagePair* stage;
    const TouchpointPair* pair;
};

std::vector<CurveColumn> columnsOf(const MapComparison& comparison) {
    std::vector<CurveColumn> columns;
    for (const StagePair& stage : comparison.stages)
        for (const TouchpointPair& pair : stage.touchpoints)
            columns.push_back({&stage, &pair});
    return columns;
}

// The sign stands beside its name, unless a word would break for it.
void keepWordsWhole(SlideParagraph& name, double width) {
    if (breaksWord(name, width))
        name.text.replace(QChar(QChar::Nbsp), u' ');
}

// One slide: some columns of all.
class CurveSlide {
public:
    CurveSlide(DeckPages& pages, const ComparedMaps& maps, const std::vector<CurveColumn>& columns,
               size_t first, size_t count)
        : m_pages(pages)
        , m_maps(maps)
        , m_theme(maps.theme)
        , m_columns(columns)
        , m_first(first)
        , m_count(count) {}

    void add(const QString& title);

private:
    [[nodiscard]] double step() const { return plotWidth / double(m_count); }
    [[nodiscard]] double centre(int column) const { return plotLeft + (column + 0.5) * step(); }
    [[nodiscard]] SlideParagraph nameOfColumn(size_t column) const;
    [[nodiscard]] double yOf(double value) const;
    double addLegend(double top);
    double addStages(double top);
    void addPlot();
    void addCurve(bool isB);
    void addGains();
    void addNames(double top);
    void addShape(SlideShape shape) { m_pages.current().shapes.push_back(std::move(shape)); }
    void addLine(const QPointF& from, const QPointF& to, const Stroke& stroke, const QString& name);

    DeckPages& m_pages;
    const ComparedMaps& m_maps;
    const Theme& m_theme;
    const std::vector<CurveColumn>& m_columns;
    size_t m_first;
    size_t m_count;
    QRectF m_plot;
};

SlideParagraph CurveSlide::nameOfColumn(size_t column) const {
    const TouchpointPair& pair = *m_columns[m_first + column].pair;
    SlideParagraph name =
        deckParagraph(shortNameOf(m_maps, pair), decksize::small, FontCut::Regular, m_theme.ink);
    name.alignment = Qt::AlignHCenter;
    keepWordsWhole(name, step() - 2 * nameMargin);
    // A longer one is told in full on the slides that go stage by stage.
    if (deckLines(name, step() - 2 * nameMargin) > mostNameLines)
        name.text = signedName(pair.difference, deckTr("Touchpoint %1").arg(m_first + column + 1));
    return name;
}

double CurveSlide::yOf(double value) const {
    const FeelingScale& scale = m_maps.a.scale;
    const double share = (value - scale.min) / double(scale.max - scale.min);
    return m_plot.bottom() - m_plot.height() * std::clamp(share, 0.0, 1.0);
}

void CurveSlide::addLine(const QPointF& from, const QPointF& to, const Stroke& stroke,
                         const QString& name) {
    SlideShape line;
    line.geometry = SlideShape::Geometry::Line;
    line.rect = QRectF(from, to);
    line.stroke = stroke;
    line.name = name;
    addShape(std::move(line));
}

// What each curve and each sign is; gives the lower edge.
double CurveSlide::addLegend(double top) {
    constexpr double sample = 40;
    constexpr double width = 350;
    double bottom = top;
    double x = deckframe::left;
    for (const bool isB : {false, true}) {
        SlideParagraph name = deckParagraph(isB ? m_maps.nameB : m_maps.nameA, decksize::small,
                                            FontCut::Medium, m_theme.ink);
        // A title of many words is told in full on the first slide.
        if (deckLines(name, width) > mostLegendLines)
            name.text = isB ? deckTr("Second map") : deckTr("First map");
        addLine({x, top + 11}, {x + sample, top + 11},
                isB ? Stroke{m_theme.accent, 3} : Stroke{m_theme.inkSoft, 2.5, {4, 3}},
                deckTr("Legend"));
        bottom = std::max(bottom, m_pages.addText(name, {x + sample + 10, top, width, 0}));
        x += sample + 10 + width + 24;
    }
    SlideParagraph signs = deckParagraph(deckTr("+ added  − removed  ≠ changed"), decksize::small,
                                         FontCut::Regular, m_theme.inkSoft);
    signs.alignment = Qt::AlignTrailing;
    return std::max(bottom, m_pages.addText(signs, {x, top, deckframe::right - x, 0}));
}

// The stages of these columns as a row of arrows; gives its lower edge.
double CurveSlide::addStages(double top) {
    std::vector<SlideShape> row;
    double height = leastChevron;
    for (size_t i = 0; i < m_count;) {
        size_t end = i + 1;
        const StagePair& pair = *m_columns[m_first + i].stage;
        while (end < m_count && m_columns[m_first + end].stage == &pair)
            ++end;
        const auto number = int(&pair - m_maps.comparison.stages.data());
        const Stage& stage = *m_maps.project.find(pair.b ? pair.b : pair.a);
        SlideShape shape;
        shape.geometry = SlideShape::Geometry::Pentagon;
        shape.radius = chevronTip;
        shape.rect = QRectF(plotLeft + double(i) * step() + 2, top, double(end - i) * step() - 4,
                            leastChevron);
        shape.fill = stageColour(m_theme, stage, number);
        SlideParagraph name = deckParagraph(shortNameOf(m_maps, pair), decksize::small,
                                            FontCut::SemiBold, readableOn(shape.fill));
        name.alignment = Qt::AlignHCenter;
        const double room = shape.rect.width() - 2 * nameMargin - chevronTip;
        keepWordsWhole(name, room);
        if (deckLines(name, room) > mostStageLines)
            name.text = signedName(pair.difference, deckTr("Stage %1").arg(number + 1));
        shape.text.paragraphs = {name};
        shape.text.insets = {nameMargin, 0, nameMargin + chevronTip, 0};
        shape.text.isCentredVertically = true;
        height = std::max(height, measureParagraphs(shape.text.paragraphs, room) + 10);
        shape.name = name.text;
        row.push_back(std::move(shape));
        i = end;
    }
    for (SlideShape& shape : row) {
        shape.rect.setHeight(height);
        addShape(std::move(shape));
    }
    return top + height;
}

void CurveSlide::addPlot() {
    SlideShape ground;
    ground.rect = m_plot;
    ground.fill = m_theme.panel;
    ground.stroke = {m_theme.line, 1};
    ground.name = deckTr("Received");
    addShape(std::move(ground));
    const FeelingScale& scale = m_maps.a.scale;
    for (const double value :
         {double(scale.max), (scale.min + scale.max) / 2.0, double(scale.min)}) {
        addLine({m_plot.left(), yOf(value)}, {m_plot.right(), yOf(value)}, {m_theme.line, 1},
                deckTr("Line"));
        SlideParagraph level = deckParagraph(levelText(m_maps, value), decksize::small,
                                             FontCut::Regular, m_theme.inkSoft);
        level.alignment = Qt::AlignTrailing;
        m_pages.addText(level,
                        {deckframe::left, yOf(value) - 10, plotLeft - deckframe::left - 8, 0});
    }
    for (size_t i = 1; i < m_count; ++i)
        if (m_columns[m_first + i].stage != m_columns[m_first + i - 1].stage) {
            const double x = plotLeft + double(i) * step();
            addLine({x, m_plot.top()}, {x, m_plot.bottom()}, {m_theme.line, 1, {3, 3}},
                    deckTr("Line"));
        }
}

// The curve goes on to where it leads beyond this slide.
void CurveSlide::addCurve(bool isB) {
    std::vector<QPointF> points;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const TouchpointPair& pair = *m_columns[i].pair;
        if (const auto& value = isB ? pair.feltB.received : pair.feltA.received)
            points.emplace_back(centre(int(i) - int(m_first)), yOf(*value));
    }
    const QString name = deckTr("Curve: %1").arg(isB ? m_maps.nameB : m_maps.nameA);
    const QPainterPath curve = partBetween(monotoneCurve(points), m_plot.left(), m_plot.right());
    if (curve.elementCount() > 1) {
        SlideShape shape;
        shape.geometry = SlideShape::Geometry::Path;
        shape.path = curve;
        shape.stroke = isB ? Stroke{m_theme.accent, 3} : Stroke{m_theme.inkSoft, 2.5, {4, 3}};
        shape.name = name;
        shape.description = name;
        addShape(std::move(shape));
    }
    for (const QPointF& point : points) {
        if (point.x() < m_plot.left() || point.x() > m_plot.right())
            continue;
        const double radius = isB ? pointB : pointA;
        SlideShape dot;
        dot.geometry = SlideShape::Geometry::Ellipse;
        dot.rect = QRectF(point - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
        dot.fill = isB ? m_theme.accent : m_theme.panel;
        dot.stroke = isB ? Stroke{} : Stroke{m_theme.inkSoft, 2};
        dot.name = name;
        addShape(std::move(dot));
    }
}

// How far the points of one touchpoint are apart, and below the plot by how much.
void CurveSlide::addGains() {
    for (size_t i = 0; i < m_count; ++i) {
        const TouchpointPair& pair = *m_columns[m_first + i].pair;
        const double gain = pair.gain().value_or(0);
        if (gain == 0)
            continue;
        const QColor colour = gainColour(m_theme, gain);
        const double x = centre(int(i));
        const double top = std::min(yOf(*pair.feltA.received), yOf(*pair.feltB.received));
        const double bottom = std::max(yOf(*pair.feltA.received), yOf(*pair.feltB.received));
        addLine({x, top}, {x, bottom}, {colour, 2}, signedSum(gain));
        SlideParagraph sum =
            deckParagraph(signedSum(gain), decksize::small, FontCut::SemiBold, colour);
        sum.alignment = Qt::AlignHCenter;
        m_pages.addText(sum, {x - step() / 2, m_plot.bottom() + 9, step(), 0});
    }
}

void CurveSlide::addNames(double top) {
    for (size_t i = 0; i < m_count; ++i)
        m_pages.addText(nameOfColumn(i), {plotLeft + double(i) * step() + nameMargin, top,
                                          step() - 2 * nameMargin, 0});
}

void CurveSlide::add(const QString& title) {
    m_pages.begin(title, m_theme.accent);
    double y = 40;
    const SlideParagraph above =
        deckParagraph(m_maps.eyebrow, decksize::small, FontCut::Regular, m_theme.inkSoft);
    if (deckLines(above, deckframe::width) <= mostEyebrowLines)
        y = m_pages.addText(above, {deckframe::left, y, deckframe::width, 0});
    y = m_pages.addText(deckParagraph(title, decksize::listTitle, FontCut::SemiBold, m_theme.ink),
                        {deckframe::left, y + 2, deckframe::width, 0}, true);
    y = addLegend(y + 10);
    y = addStages(y + 10);
    double tallest = 0;
    for (size_t i = 0; i < m_count; ++i) {
        std::vector<SlideParagraph> name{nameOfColumn(i)};
        tallest = std::max(tallest, measureParagraphs(name, step() - 2 * nameMargin));
    }
    constexpr double gainsRoom = 34;
    const double namesTop = std::max(y + 12 + leastPlot + gainsRoom, deckframe::bottom - tallest);
    m_plot = QRectF(QPointF(plotLeft, y + 12), QPointF(deckframe::right, namesTop - gainsRoom));
    addPlot();
    addGains();
    addCurve(false);
    addCurve(true);
    addNames(namesTop);
}

// How many columns a slide takes so that no word of theirs breaks.
size_t columnsOnSlide(const ComparedMaps& maps, const std::vector<CurveColumn>& columns) {
    for (const size_t count : {size_t(10), size_t(9), size_t(8), size_t(7), size_t(6), size_t(5)}) {
        const double room = plotWidth / double(count) - 2 * nameMargin;
        const bool isWhole = std::ranges::all_of(columns, [&](const CurveColumn& column) {
            const SlideParagraph name = deckParagraph(
                shortNameOf(maps, *column.pair), decksize::small, FontCut::Regular, maps.theme.ink);
            return !breaksWord(name, room) && deckLines(name, room) <= mostNameLines;
        });
        if (isWhole)
            return count;
    }
    return 5;
}

} // namespace

void addCurveSlides(DeckPages& pages, const ComparedMaps& maps) {
    const std::vector<CurveColumn> columns = columnsOf(maps.comparison);
    const bool isSaid = std::ranges::any_of(columns, [](const CurveColumn& column) {
        return column.pair->feltA.received || column.pair->feltB.received;
    });
    if (!isSaid)
        return;
    const size_t most = columnsOnSlide(maps, columns);
    const QString title = deckTr("What customers receive");
    for (size_t first = 0; first < columns.size();) {
        // A slide ends with a stage, where that leaves it more than half full.
        size_t end = std::min(columns.size(), first + most);
        for (size_t i = end; end < columns.size() && i > first + most / 2; --i)
            if (columns[i].stage != columns[i - 1].stage) {
                end = i;
                break;
            }
        // A few that would be left over alone are better shared out.
        if (end < columns.size() && columns.size() - end < 3)
            end = first + (columns.size() - first + 1) / 2;
        CurveSlide(pages, maps, columns, first, end - first)
            .add(first == 0 ? title : deckTr("%1 (continued)").arg(title));
        first = end;
    }
}

} // namespace waymark
