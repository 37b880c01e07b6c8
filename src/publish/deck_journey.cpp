#include "publish/deck_journey.h"

#include "drawing/card_face.h"
#include "publish/deck_content.h"
#include "publish/deck_feeling.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int mostStages = 6; // on one slide
constexpr double stageGap = 6;
constexpr double listInset = 6; // of what stands below a stage
constexpr double chevronTip = 10;
constexpr double nameMargin = 4; // between a name and the arrow's ends
constexpr double leastChevron = 40;
constexpr int mostNameLines = 3;
constexpr double tallestBand = 250; // for many personas

// What is found in a stage beside its touchpoints.
struct Findings {
    int pains = 0;
    int opportunities = 0;
    const Loss* loss = nullptr; // the largest share
};

std::vector<Findings> findingsOf(const Sheet& sheet) {
    const auto& stages = sheet.layout.stages();
    std::vector<Findings> all(stages.size());
    const auto at = [&](int column) -> Findings& {
        const auto after = std::find_if(stages.begin(), stages.end(), [&](const StageBox& box) {
            return column < box.firstColumn + box.columns;
        });
        return all[size_t(std::min(after, stages.end() - 1) - stages.begin())];
    };
    for (const ShownRecord& shown : shownRecords(sheet, Kind::PainPoint))
        ++at(shown.column).pains;
    for (const ShownRecord& shown : shownRecords(sheet, Kind::Opportunity))
        ++at(shown.column).opportunities;
    for (const ShownRecord& shown : shownRecords(sheet, Kind::Loss)) {
        const Loss* loss = sheet.project->find(Id<Loss>{shown.id.value});
        const Loss*& known = at(shown.column).loss;
        if (loss && loss->amount && loss->unit == LossUnit::Share &&
            (!known || *loss->amount > *known->amount))
            known = loss;
    }
    return all;
}

// One slide, of some stages one after the other.
class JourneySlide {
public:
    JourneySlide(DeckPages& pages, const Sheet& sheet, const std::vector<Findings>& findings,
                 int first, int count)
        : m_pages(pages)
        , m_sheet(sheet)
        , m_theme(*sheet.theme)
        , m_findings(findings)
        , m_first(first)
        , m_count(count) {}

    void add(const QString& eyebrow, const QString& title,
             const std::vector<Id<Persona>>& personas);

private:
    [[nodiscard]] const StageBox& box(int i) const {
        return m_sheet.layout.stages()[size_t(m_first + i)];
    }
    [[nodiscard]] const Stage& stage(int i) const { return *m_sheet.project->find(box(i).id); }
    [[nodiscard]] double width() const {
        return (deckframe::right - m_left - (m_count - 1) * stageGap) / m_count;
    }
    [[nodiscard]] double leftOf(int i) const { return m_left + i * (width() + stageGap); }
    [[nodiscard]] double widthForNames() const { return width() - 2 * (chevronTip + nameMargin); }
    [[nodiscard]] SlideParagraph nameOf(int i, const QColor& ground) const;
    [[nodiscard]] double addStages(double top);
    [[nodiscard]] std::vector<double> columnPlaces() const;
    [[nodiscard]] std::vector<SlideParagraph> touchpointsOf(int i, double size) const;
    [[nodiscard]] std::vector<SlideParagraph> findingsOf(int i, double size) const;
    [[nodiscard]] std::optional<std::vector<SlideParagraph>> listOf(int i, double size,
                                                                    double height) const;
    void addLists(double top);

    DeckPages& m_pages;
    const Sheet& m_sheet;
    const Theme& m_theme;
    const std::vector<Findings>& m_findings; // by stage of the map
    int m_first;
    int m_count;
    double m_left = deckframe::left; // of the stages
};

SlideParagraph JourneySlide::nameOf(int i, const QColor& ground) const {
    const QString number = deckTr("Stage %1").arg(m_first + i + 1);
    SlideParagraph name = deckParagraph(stage(i).name.isEmpty() ? number : stage(i).name,
                                        decksize::small, FontCut::SemiBold, readableOn(ground));
    name.alignment = Qt::AlignHCenter;
    // A longer one is told in full on the stage's own slide.
    if (deckLines(name, widthForNames()) > mostNameLines)
        name.text = number;
    return name;
}

// The stages as a row of arrows; gives its lower edge.
double JourneySlide::addStages(double top) {
    std::vector<SlideShape> row;
    double height = leastChevron;
    for (int i = 0; i < m_count; ++i) {
        SlideShape chevron;
        chevron.geometry = SlideShape::Geometry::Chevron;
        chevron.radius = chevronTip;
        chevron.fill = stageColour(m_theme, stage(i), m_first + i);
        chevron.text.paragraphs = {nameOf(i, chevron.fill)};
        chevron.text.insets = {nameMargin, 0, nameMargin, 0};
        chevron.text.isCentredVertically = true;
        height = std::max(height, measureParagraphs(chevron.text.paragraphs, widthForNames()) + 12);
        chevron.name = chevron.text.paragraphs.front().text;
        row.push_back(std::move(chevron));
    }
    for (int i = 0; i < m_count; ++i) {
        row[size_t(i)].rect = QRectF(leftOf(i), top, width(), height);
        m_pages.current().shapes.push_back(std::move(row[size_t(i)]));
    }
    return top + height;
}

// Where the columns of the stages are, each stage being as wide as the others, 0 … 1.
std::vector<double> JourneySlide::columnPlaces() const {
    std::vector<double> places;
    const double whole = deckframe::right - m_left;
    for (int i = 0; i < m_count; ++i) {
        const int columns = std::max(box(i).columns, 1);
        for (int column = 0; column < columns; ++column)
            places.push_back((leftOf(i) - m_left + width() * (column + 0.5) / columns) / whole);
    }
    return places;
}

std::vector<SlideParagraph> JourneySlide::touchpointsOf(int i, double size) const {
    std::vector<SlideParagraph> names;
    const auto& columns = m_sheet.layout.columns();
    for (int column = box(i).firstColumn; column < box(i).firstColumn + box(i).columns; ++column) {
        const Touchpoint* touchpoint = m_sheet.project->find(columns[size_t(column)].touchpoint);
        if (touchpoint && !touchpoint->name.isEmpty())
            names.push_back(
                deckParagraph(touchpoint->name, size,
                              touchpoint->momentOfTruth ? FontCut::SemiBold : FontCut::Regular,
                              m_theme.ink, names.empty() ? 0 : size / 2));
    }
    return names;
}

std::vector<SlideParagraph> JourneySlide::findingsOf(int i, double size) const {
    const Findings& found = m_findings[size_t(m_first + i)];
    std::vector<SlideParagraph> lines;
    const auto add = [&](const QString& text, const QColor& colour) {
        lines.push_back(deckParagraph(text, size, FontCut::Medium, legible(colour, m_theme.paper),
                                      lines.empty() ? size : size / 4));
    };
    if (found.pains > 0)
        add(found.pains == 1 ? deckTr("1 pain point") : deckTr("%1 pain points").arg(found.pains),
            m_theme.pain.ink);
    if (found.opportunities > 0)
        add(found.opportunities == 1 ? deckTr("1 opportunity")
                                     : deckTr("%1 opportunities").arg(found.opportunities),
            m_theme.opportunity.ink);
    if (found.loss)
        add(deckTr("%1 are lost").arg(lossAmount(*found.loss)), m_theme.bad);
    return lines;
}

// What stands below a stage in that height; nothing if it needs more. Without a limit to its size
// it is shortened, and says by how much: each touchpoint is told on the slide of its stage.
std::optional<std::vector<SlideParagraph>> JourneySlide::listOf(int i, double size,
                                                                double height) const {
    const double room = width() - 2 * listInset;
    const std::vector<SlideParagraph> names = touchpointsOf(i, size);
    const std::vector<SlideParagraph> findings = findingsOf(i, size);
    const auto joined = [&](size_t count) {
        std::vector<SlideParagraph> list(names.begin(), names.begin() + long(count));
        if (count < names.size()) {
            const auto rest = int(names.size() - count);
            list.push_back(deckParagraph(
                count == 0
                    ? (rest == 1 ? deckTr("1 touchpoint") : deckTr("%1 touchpoints").arg(rest))
                    : deckTr("and %1 more").arg(rest),
                size, FontCut::Regular, m_theme.inkSoft, count == 0 ? 0 : size / 2));
        }
        list.insert(list.end(), findings.begin(), findings.end());
        if (!list.empty())
            list.front().before = 0;
        return list;
    };
    std::vector<SlideParagraph> whole = joined(names.size());
    const bool isSmallest = size <= decksize::small;
    const bool isWhole =
        isSmallest || std::ranges::none_of(whole, [&](const SlideParagraph& paragraph) {
            return breaksWord(paragraph, room);
        });
    if (isWhole && names.size() < 100 && measureParagraphs(whole, room) <= height)
        return whole;
    if (!isSmallest)
        return std::nullopt;
    // From the longest that may fit down: a line of a name takes at least its size.
    size_t count = std::min(names.size(), size_t(height / size));
    while (true) {
        std::vector<SlideParagraph> list = joined(count);
        if (count == 0 || measureParagraphs(list, room) <= height)
            return list;
        --count;
    }
}

void JourneySlide::addLists(double top) {
    const double height = deckframe::bottom - top;
    for (const double size : {22.0, decksize::lead, decksize::card, decksize::small}) {
        std::vector<std::vector<SlideParagraph>> lists;
        for (int i = 0; i < m_count; ++i) {
            auto list = listOf(i, size, height);
            if (!list)
                break;
            lists.push_back(std::move(*list));
        }
        if (int(lists.size()) < m_count)
            continue;
        for (int i = 0; i < m_count; ++i) {
            if (lists[size_t(i)].empty())
                continue;
            SlideShape shape;
            shape.text.paragraphs = std::move(lists[size_t(i)]);
            const double room = width() - 2 * listInset;
            shape.rect = QRectF(leftOf(i) + listInset, top, room,
                                measureParagraphs(shape.text.paragraphs, room));
            shape.name = deckTr("Touchpoints");
            m_pages.current().shapes.push_back(std::move(shape));
        }
        return;
    }
}

void JourneySlide::add(const QString& eyebrow, const QString& title,
                       const std::vector<Id<Persona>>& personas) {
    m_pages.begin(title, m_theme.accent);
    double y = 48;
    const SlideParagraph above =
        deckParagraph(eyebrow, decksize::small, FontCut::Regular, m_theme.inkSoft);
    if (!eyebrow.isEmpty() && deckLines(above, deckframe::width) <= 2)
        y = m_pages.addText(above, {deckframe::left, y, deckframe::width, 0});
    y = m_pages.addText(deckParagraph(title, decksize::listTitle, FontCut::SemiBold, m_theme.ink),
                        {deckframe::left, y + 2, deckframe::width, 0}, true);
    const StageBox& last = box(m_count - 1);
    FeelingBand band(m_sheet, {box(0).firstColumn, last.firstColumn + last.columns}, personas);
    const bool hasBand = !band.isEmpty() && band.height() <= tallestBand;
    if (hasBand)
        m_left = deckframe::left + FeelingBand::legendWidth;
    y = addStages(y + 18);
    if (hasBand) {
        band.setPlaces(columnPlaces());
        band.draw({deckframe::left, y + 8, deckframe::width, band.height()},
                  m_pages.current().shapes, m_pages.group());
        y += band.height() + 16;
        m_pages.addLine(y);
    }
    addLists(y + 16);
}

} // namespace

void addJourneySlides(DeckPages& pages, const Sheet& sheet,
                      const std::vector<Id<Persona>>& personas, const QString& eyebrow) {
    const auto stages = int(sheet.layout.stages().size());
    if (stages == 0 || sheet.layout.columns().empty())
        return;
    const std::vector<Findings> findings = findingsOf(sheet);
    const int slides = (stages + mostStages - 1) / mostStages;
    for (int i = 0, first = 0; i < slides; ++i) {
        // About as many on each.
        const int count = stages / slides + (i < stages % slides ? 1 : 0);
        const QString title = slides == 1
                                  ? deckTr("The whole journey")
                                  : deckTr("The whole journey, %1 of %2").arg(i + 1).arg(slides);
        JourneySlide(pages, sheet, findings, first, count).add(eyebrow, title, personas);
        first += count;
    }
}

} // namespace waymark
