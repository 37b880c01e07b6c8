#include "publish/deck_stage.h"

#include "publish/deck_content.h"
#include "publish/deck_feeling.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double columnGap = 28;
constexpr double findingsLeft = 700; // where the stage has pain points or opportunities
constexpr double touchpointsRight = 664;
constexpr int mostColumns = 4;
constexpr double factGap = 20;
constexpr size_t mostFacts = 6;
constexpr double tallestFact = 120;
constexpr double belowBand = 18;  // above the cards
constexpr double leastArea = 130; // for cards
constexpr double chevronHeight = 32;
constexpr double chevronGap = 8;
constexpr double chevronTip = 9;

QColor colourOf(const Sheet& sheet, int stage) {
    const Stage& record = *sheet.project->find(sheet.layout.stages()[size_t(stage)].id);
    return stageColour(*sheet.theme, record, stage);
}

// How wide the columns of so many touchpoints are at most, see StageSlides::fill().
double columnWidth(size_t touchpoints, bool hasFindings) {
    const double width = hasFindings ? touchpointsRight - deckframe::left : deckframe::width;
    const double columns =
        hasFindings ? 2 : double(std::clamp<size_t>(touchpoints, 2, mostColumns));
    return (width - (columns - 1) * columnGap) / columns;
}

// The slides of one stage, in the making.
class StageSlides {
public:
    StageSlides(DeckPages& pages, const Sheet& sheet, int stage,
                const std::vector<Id<Persona>>& personas)
        : m_pages(pages)
        , m_sheet(sheet)
        , m_theme(*sheet.theme)
        , m_index(stage)
        , m_stage(*sheet.project->find(sheet.layout.stages()[size_t(stage)].id))
        , m_band(sheet, stage, personas) {}

    void add();

private:
    double addHead(bool isFirst);
    double addChevrons(double top);
    [[nodiscard]] std::vector<double> widthsForNames() const;
    double addFacts(std::vector<DeckFact>& facts);
    double bandHeight(bool isFlat);
    double addBand(double top, bool isFlat);
    // How the cards of one slide are arranged.
    struct Arrangement {
        int findingColumns = 1;
        bool isFlat = false; // the curve above them

        friend bool operator==(const Arrangement&, const Arrangement&) = default;
    };
    void fill(const QRectF& area, const Arrangement& arrangement, DeckFlow& touchpoints,
              DeckFlow& findings, std::vector<SlideShape>& out, int& group) const;
    [[nodiscard]] std::optional<Arrangement> bestArrangement(double top, double bottom,
                                                             const DeckFlow& touchpoints,
                                                             const DeckFlow& findings, bool mayCut);

    DeckPages& m_pages;
    const Sheet& m_sheet;
    const Theme& m_theme;
    int m_index;
    const Stage& m_stage;
    FeelingBand m_band;
    std::vector<DeckBlock> m_overlong; // what the head has no room for
};

// The widths of chevrons that hold their names; empty where these have no room in a row.
std::vector<double> StageSlides::widthsForNames() const {
    constexpr double widestRow = 660;
    std::vector<double> widths;
    double total = -chevronGap;
    for (const StageBox& box : m_sheet.layout.stages()) {
        const QString& name = m_sheet.project->find(box.id)->name;
        widths.push_back(std::max(48.0, deckWidth(name, decksize::small, FontCut::SemiBold) +
                                            2 * chevronTip + 10));
        total += widths.back() + chevronGap;
    }
    return total <= widestRow ? widths : std::vector<double>();
}

// The row of stages at the right, this one in its colour; bare where the names have no room. Gives
// the row's left edge.
double StageSlides::addChevrons(double top) {
    constexpr double narrowest = 10;
    constexpr double bareRow = 560;
    constexpr double bareGap = 3;
    const auto& stages = m_sheet.layout.stages();
    std::vector<double> widths = widthsForNames();
    const bool areNamed = !widths.empty();
    const double gap = areNamed ? chevronGap : bareGap;
    const double gaps = gap * double(stages.size() - 1);
    if (!areNamed)
        widths.assign(stages.size(), std::min(48.0, (bareRow - gaps) / double(stages.size())));
    if (stages.size() < 2 || widths.front() < narrowest)
        return deckframe::right;
    double x = deckframe::right - std::accumulate(widths.begin(), widths.end(), gaps);
    const double left = x;
    const int group = ++m_pages.group();
    for (size_t i = 0; i < stages.size(); ++i) {
        const Stage& stage = *m_sheet.project->find(stages[i].id);
        const bool isThis = int(i) == m_index;
        SlideShape chevron;
        chevron.geometry = SlideShape::Geometry::Chevron;
        chevron.rect = QRectF(x, top, widths[i], chevronHeight);
        chevron.radius = std::min(chevronTip, widths[i] * 0.45);
        chevron.fill = isThis ? colourOf(m_sheet, m_index) : m_theme.lineSoft;
        chevron.name = stage.name.isEmpty() ? deckTr("Unnamed stage") : stage.name;
        chevron.group = group;
        if (areNamed && !stage.name.isEmpty()) {
            SlideParagraph name = deckParagraph(
                stage.name, decksize::small, isThis ? FontCut::SemiBold : FontCut::Regular,
                isThis ? readableOn(chevron.fill) : legible(m_theme.inkSoft, chevron.fill));
            name.alignment = Qt::AlignHCenter;
            chevron.text.paragraphs = {name};
            chevron.text.isCentredVertically = true;
            chevron.text.wraps = false;
            measureParagraphs(chevron.text.paragraphs, widths[i]);
        } else {
            chevron.description =
                isThis ? deckTr("This stage: %1").arg(chevron.name) : chevron.name;
        }
        m_pages.current().shapes.push_back(std::move(chevron));
        x += widths[i] + gap;
    }
    return left;
}

// The head of a slide: which stage it is, its goal, and where on the way. Gives the lower edge.
double StageSlides::addHead(bool isFirst) {
    const QColor colour = legible(colourOf(m_sheet, m_index), m_theme.paper);
    const QString name = m_stage.name.isEmpty() ? deckTr("Unnamed stage") : m_stage.name;
    const double left = deckframe::left;
    const QString place =
        deckTr("Stage %1 of %2").arg(m_index + 1).arg(m_sheet.layout.stages().size());
    m_pages.begin(name, colourOf(m_sheet, m_index));
    // The map's name and the way through it at the right.
    double rightBottom = 52;
    SlideParagraph map = deckParagraph(mapAndState(*m_sheet.map), decksize::small, FontCut::Regular,
                                       m_theme.inkFaint);
    map.alignment = Qt::AlignTrailing;
    constexpr double mapWidth = 640;
    if (!map.text.isEmpty() && deckLines(map, mapWidth) <= 3)
        rightBottom = m_pages.addText(map, {deckframe::right - mapWidth, 52, mapWidth, 0});
    const double chevronTop = std::max(96.0, rightBottom + 12);
    const double chevronsLeft = addChevrons(chevronTop);
    rightBottom = chevronTop + chevronHeight;

    const double width = std::max(380.0, chevronsLeft - left - 28);
    double y =
        m_pages.addText(deckParagraph(isFirst ? place : deckTr("%1 (continued)").arg(place),
                                      decksize::small, FontCut::SemiBold, colour),
                        {left, 52, std::min(width, deckframe::right - mapWidth - left - 20), 0});
    const double titleBottom = m_pages.addTitle(name, {left, y + 2}, width, {42, 32, 24, 20});
    if (titleBottom > 0)
        y = titleBottom;
    else if (isFirst)
        m_overlong.push_back(
            {{bareCard({deckParagraph(name, decksize::heading, FontCut::SemiBold, m_theme.ink)},
                       0)},
             {}});
    if (isFirst && !m_stage.goal.isEmpty()) {
        const SlideParagraph goal =
            deckParagraph(deckTr("Goal: %1").arg(m_stage.goal), decksize::lead, FontCut::Regular,
                          m_theme.inkSoft);
        if (deckLines(goal, width) <= 3)
            y = m_pages.addText(goal, {left, y + 6, width, 0});
        else
            m_overlong.push_back({{bareCard({goal}, 0)}, {}});
    }
    const double bottom = std::max(y, rightBottom) + 16;
    m_pages.addLine(bottom);
    return bottom;
}

// The facts that fit into a row at the foot; what is left of them is cards then. Gives the upper
// edge of the row.
double StageSlides::addFacts(std::vector<DeckFact>& facts) {
    constexpr double bottom = 698;
    constexpr double right = 1130; // left of the page's number
    const size_t count = std::min(facts.size(), mostFacts);
    if (count == 0)
        return deckframe::bottom + 16;
    const double columns = double(std::max<size_t>(count, 4));
    const double width = (right - deckframe::left - (columns - 1) * factGap) / columns;
    std::vector<SlideShape> row;
    std::vector<DeckFact> rest(facts.begin() + long(count), facts.end());
    double height = 0;
    for (size_t i = 0; i < count; ++i) {
        SlideShape shape;
        if (!facts[i].name.isEmpty())
            shape.text.paragraphs.push_back(
                deckParagraph(facts[i].name, decksize::small, FontCut::Regular, m_theme.inkSoft));
        shape.text.paragraphs.insert(shape.text.paragraphs.end(), facts[i].paragraphs.begin(),
                                     facts[i].paragraphs.end());
        const double needed = measureParagraphs(shape.text.paragraphs, width);
        if (needed > tallestFact) {
            rest.push_back(facts[i]);
            continue;
        }
        height = std::max(height, needed);
        shape.rect =
            QRectF(deckframe::left + double(row.size()) * (width + factGap), 0, width, needed);
        shape.name = facts[i].name;
        row.push_back(std::move(shape));
    }
    facts = std::move(rest);
    if (row.empty())
        return deckframe::bottom + 16;
    for (SlideShape& shape : row) {
        shape.rect.moveTop(bottom - height);
        m_pages.current().shapes.push_back(std::move(shape));
    }
    m_pages.addLine(bottom - height - 14);
    return bottom - height - 14;
}

// 0 where there is no band, or no room for it.
double StageSlides::bandHeight(bool isFlat) {
    constexpr double tallest = 330; // for many personas
    m_band.setFlat(isFlat);
    return m_band.isEmpty() || m_band.height() > tallest ? 0 : m_band.height() + 8;
}

// The feeling's band. Gives its lower edge.
double StageSlides::addBand(double top, bool isFlat) {
    const double height = bandHeight(isFlat);
    if (height <= 0)
        return top;
    m_band.draw({deckframe::left, top + 4, deckframe::width, height - 8}, m_pages.current().shapes,
                m_pages.group());
    m_pages.addLine(top + height);
    return top + height;
}

void StageSlides::fill(const QRectF& area, const Arrangement& arrangement, DeckFlow& touchpoints,
                       DeckFlow& findings, std::vector<SlideShape>& out, int& group) const {
    if (touchpoints.isDone()) {
        findings.fill(area, 2, columnGap, out, group);
        return;
    }
    if (findings.isDone()) {
        int columns = std::clamp(touchpoints.count(), 2, mostColumns);
        // Where they stand below one another anyway, in as few columns as will do.
        if (touchpoints.count() > mostColumns)
            for (columns = 2; columns < mostColumns; ++columns)
                if (touchpoints.fits(area, columns, columnGap, false))
                    break;
        touchpoints.fill(area, columns, columnGap, out, group);
        return;
    }
    QRectF left = area;
    left.setRight(touchpointsRight);
    QRectF right = area;
    right.setLeft(findingsLeft);
    touchpoints.fill(left, 2, columnGap, out, group);
    findings.fill(right, arrangement.findingColumns, 16, out, group);
}

// The first arrangement in which everything fits on one slide; without `mayCut`, with no block that
// goes on in another column.
std::optional<StageSlides::Arrangement> StageSlides::bestArrangement(double top, double bottom,
                                                                     const DeckFlow& touchpoints,
                                                                     const DeckFlow& findings,
                                                                     bool mayCut) {
    for (const Arrangement& each : {Arrangement{1, false}, Arrangement{2, false},
                                    Arrangement{1, true}, Arrangement{2, true}}) {
        const QRectF area(QPointF(deckframe::left, top + bandHeight(each.isFlat) + belowBand),
                          QPointF(deckframe::right, bottom));
        if (area.height() < leastArea)
            continue;
        DeckFlow left = touchpoints;
        DeckFlow right = findings;
        std::vector<SlideShape> unused;
        int group = 0;
        fill(area, each, left, right, unused, group);
        if (left.isDone() && right.isDone() && (mayCut || left.cuts() + right.cuts() == 0))
            return each;
    }
    return std::nullopt;
}

void StageSlides::add() {
    const bool hasBand = bandHeight(false) > 0;
    StageContent content(m_sheet, m_index, [&](int column) {
        return hasBand && m_band.namesMoment(column, deckframe::width);
    });
    const bool isBare =
        content.touchpoints.empty() && content.findings.empty() && content.facts.empty();
    if (isBare && m_stage.name.isEmpty() && m_stage.goal.isEmpty() && bandHeight(false) <= 0)
        return;
    double top = addHead(true);
    m_pages.current().notes = m_stage.speakerNotes;
    double bottom = addFacts(content.facts) - 14;

    std::vector<DeckBlock> blocks = std::move(m_overlong);
    blocks.insert(blocks.end(), content.touchpoints.begin(), content.touchpoints.end());
    for (DeckFact& fact : content.facts) {
        DeckBlock block;
        if (!fact.name.isEmpty())
            block = headedBlock(fact.name, decksize::caption, m_theme.inkSoft);
        if (!fact.paragraphs.empty())
            block.cards.push_back(bareCard(std::move(fact.paragraphs), 6));
        blocks.push_back(std::move(block));
    }
    DeckFlow touchpoints(blocks, m_theme.paper);
    DeckFlow findings(content.findings, m_theme.paper);
    const Arrangement arrangement =
        bestArrangement(top, bottom, touchpoints, findings, true).value_or(Arrangement{});
    // What is little is as large as the slide allows.
    for (const double factor : {1.5, 1.3}) {
        const std::vector<DeckBlock> large = enlarged(blocks, factor);
        const std::vector<DeckBlock> largeFindings = enlarged(content.findings, factor);
        if (breakWords(large, columnWidth(large.size(), !largeFindings.empty())) ||
            breakWords(largeFindings, deckframe::right - findingsLeft))
            continue;
        DeckFlow left(large, m_theme.paper);
        DeckFlow right(largeFindings, m_theme.paper);
        if (bestArrangement(top, bottom, left, right, false) == Arrangement{}) {
            touchpoints = std::move(left);
            findings = std::move(right);
            break;
        }
    }
    top = addBand(top, arrangement.isFlat);
    while (true) {
        const QRectF area(QPointF(deckframe::left, top + belowBand),
                          QPointF(deckframe::right, bottom));
        if (area.height() >= leastArea)
            fill(area, arrangement, touchpoints, findings, m_pages.current().shapes,
                 m_pages.group());
        if (touchpoints.isDone() && findings.isDone())
            return;
        top = addHead(false);
        bottom = deckframe::bottom;
    }
}

} // namespace

QString mapAndState(const Map& map) {
    QStringList parts;
    if (!map.title.isEmpty())
        parts << map.title;
    switch (map.state) {
    case MapState::Today:
        parts << QCoreApplication::translate("map", "Today");
        break;
    case MapState::Future:
        parts << QCoreApplication::translate("map", "Future");
        break;
    case MapState::Research:
        parts << QCoreApplication::translate("map", "Research");
        break;
    }
    return parts.join(u" · "_s);
}

void addStageSlides(DeckPages& pages, const Sheet& sheet, int stage,
                    const std::vector<Id<Persona>>& personas) {
    StageSlides(pages, sheet, stage, personas).add();
}

} // namespace waymark
