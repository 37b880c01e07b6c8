// Opportunities by impact and effort, pain points by severity and reach: numbered dots on a grid,
// and what they stand for beside it.
#include "drawing/picture_parts.h"
#include "insight/funnel.h"
#include "insight/measures.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double gridLeft = 104;
constexpr double gridTop = 136;

// Slides are read from afar: there the grid is small, so that all of it can be large.
struct Measures {
    double cellWidth = 88; // a fifth of the grid's width
    double cellHeight = 80;
    double listWidth = 372;
    double listGap = 44;
    TextRole label = TextRole::ScaleLabel;
};

Measures measuresFor(const PictureChoice& choice) {
    return choice.isOnSlide ? Measures{60, 51, 300, 36, TextRole::CardMeta} : Measures{};
}

QString orNameless(const QString& text) {
    return text.isEmpty() ? PictureBuilder::tr("Without words") : text;
}

// The grid's ground and lines, what its rows and columns are, and the names of its axes.
void grid(PictureBuilder& to, const QRectF& area, TextRole label, const QStringList& columns,
          const QStringList& rows, const QString& across, const QString& up) {
    to.box(area, 0, to.theme.panel, {to.theme.line, 1});
    const double width = area.width() / double(columns.size());
    const double height = area.height() / double(rows.size());
    for (qsizetype i = 1; i < columns.size(); ++i)
        to.line({area.left() + double(i) * width, area.top()},
                {area.left() + double(i) * width, area.bottom()}, {to.theme.line, 1});
    for (qsizetype i = 1; i < rows.size(); ++i)
        to.line({area.left(), area.top() + double(i) * height},
                {area.right(), area.top() + double(i) * height}, {to.theme.line, 1});
    for (qsizetype i = 0; i < columns.size(); ++i)
        to.text(columns[i], label, to.theme.inkSoft,
                {area.left() + double(i) * width, area.bottom() + 6}, width, Qt::AlignHCenter);
    const double labelWidth = area.left() - pictureMargin - 10;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const double needed = textHeight(rows[i], label, labelWidth);
        to.text(rows[i], label, to.theme.inkSoft,
                {pictureMargin, area.top() + (double(i) + 0.5) * height - needed / 2}, labelWidth,
                Qt::AlignTrailing);
    }
    to.text(across, TextRole::LaneTitle, to.theme.inkSoft, {area.left(), area.bottom() + 26},
            area.width(), Qt::AlignHCenter);
    to.text(up, TextRole::LaneTitle, to.theme.inkSoft, {pictureMargin, area.top() - 44},
            area.left() + 60);
}

QStringList numbers(int from, int to) {
    QStringList result;
    for (int i = from; i != to + (to < from ? -1 : 1); i += to < from ? -1 : 1)
        result << QString::number(i);
    return result;
}

// What share of customers comes to a place: by the log, else by the losses that were entered.
class Reaches {
public:
    Reaches(const Project& project, Id<Map> map) {
        const InteractionLog log = logOf(project, map);
        if (!log.rows.empty()) {
            m_isKnown = true;
            const Funnel funnel = funnelOf(project, map, log);
            const double all = std::max<double>(1, double(funnel.customers));
            for (const FunnelPoint& point : funnel.points)
                m_shares[anyId(point.touchpoint)] = double(point.all.reached) / all;
            for (const FunnelStage& stage : funnel.stages)
                m_shares[anyId(stage.stage)] = double(stage.all.reached) / all;
            return;
        }
        for (const Remaining& remaining : remainingOf(project, map)) {
            m_isKnown |= remaining.before < 1;
            m_shares[anyId(remaining.stage)] = remaining.before;
            for (const Id<Touchpoint> id : project.of<Touchpoint>(remaining.stage))
                m_shares[anyId(id)] = remaining.before;
        }
    }

    [[nodiscard]] double at(const Place& place) const {
        const auto found =
            m_shares.find(place.touchpoint ? anyId(place.touchpoint) : anyId(place.stage));
        return found == m_shares.end() ? 1 : found->second;
    }
    // Whether anything tells that not everyone comes everywhere.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }

private:
    bool m_isKnown = false;
    std::unordered_map<AnyId, double> m_shares;
};

QString statusName(OpportunityStatus status) {
    switch (status) {
    case OpportunityStatus::Idea:
        return PictureBuilder::tr("idea");
    case OpportunityStatus::Planned:
        return PictureBuilder::tr("planned");
    case OpportunityStatus::Doing:
        return PictureBuilder::tr("under way");
    case OpportunityStatus::Done:
        break;
    }
    return PictureBuilder::tr("done");
}

} // namespace

DecisionPicture layOutOpportunities(PictureBuilder to) {
    const Theme& theme = to.theme;
    const auto [cellWidth, cellHeight, listWidth, listGap, label] = measuresFor(to.choice);
    std::vector<const Opportunity*> all;
    for (const Id<Lane> lane : to.project.of<Lane>(to.map.id))
        for (const Id<Opportunity> id : to.project.of<Opportunity>(lane))
            if (to.shows(anyId(id)))
                all.push_back(to.project.find(id));
    if (all.empty()) {
        to.sayEmpty(PictureBuilder::tr("This map has no opportunities yet. Add cards in the "
                                       "opportunities lane, and say what impact and effort they "
                                       "have."));
        return to.take(gridLeft + 5 * cellWidth + listGap + listWidth + pictureMargin, 200);
    }
    // What is worth most for the least comes first; what nobody has judged yet, last.
    std::stable_sort(all.begin(), all.end(), [](const Opportunity* a, const Opportunity* b) {
        const auto order = [](const Opportunity& o) {
            const bool isPlaced = o.impact && o.effort;
            return std::tuple(!isPlaced, isPlaced ? *o.effort - *o.impact : 0,
                              isPlaced ? -*o.impact : 0);
        };
        return order(*a) < order(*b);
    });
    const QRectF area(gridLeft, gridTop, 5 * cellWidth, 5 * cellHeight);
    to.picture.matrix = area;
    // The corner worth going for first is marked by its ground and by its words.
    grid(to, area, label, numbers(1, 5), numbers(5, 1), PictureBuilder::tr("Effort"),
         PictureBuilder::tr("Impact"));
    to.box({area.left(), area.top(), 2 * cellWidth, 2 * cellHeight}, 0,
           mix(theme.panel, theme.opportunity.fill, 0.8));
    to.line({area.left() + cellWidth, area.top()},
            {area.left() + cellWidth, area.top() + 2 * cellHeight}, {theme.line, 1});
    to.line({area.left(), area.top() + cellHeight},
            {area.left() + 2 * cellWidth, area.top() + cellHeight}, {theme.line, 1});
    to.text(PictureBuilder::tr("Much for little"), label, theme.opportunity.ink,
            {area.left(), area.top() - 18}, 2 * cellWidth);
    to.text(PictureBuilder::tr("Much for much"), label, theme.inkSoft,
            {area.right() - 2 * cellWidth, area.top() - 18}, 2 * cellWidth, Qt::AlignTrailing);
    std::map<std::pair<int, int>, std::vector<PictureDot>> cells;
    std::vector<PictureDot> waiting;
    std::vector<PictureBuilder::Entry> entries;
    for (size_t i = 0; i < all.size(); ++i) {
        const Opportunity& o = *all[i];
        const bool isPlaced = o.impact && o.effort;
        const bool isDone = o.status == OpportunityStatus::Done;
        PictureDot dot{.record = anyId(o.id), .number = QString::number(i + 1)};
        dot.fill = isDone ? theme.inkSoft : theme.opportunity.ink;
        dot.ink = readableOn(dot.fill);
        QStringList facts;
        if (isPlaced)
            facts << PictureBuilder::tr("impact %1, effort %2").arg(*o.impact).arg(*o.effort);
        else
            facts << PictureBuilder::tr("not judged yet");
        facts << statusName(o.status);
        if (!o.owner.isEmpty())
            facts << o.owner;
        if (const QString place = to.placeName(o.place); !place.isEmpty())
            facts << place;
        entries.push_back({dot.record, dot.number, orNameless(o.text), facts.join(u" · "_s)});
        dot.spoken = PictureBuilder::tr("Opportunity %1: %2, %3")
                         .arg(dot.number, orNameless(o.text), facts.join(u", "_s));
        if (isPlaced)
            cells[{5 - *o.impact, *o.effort - 1}].push_back(std::move(dot));
        else
            waiting.push_back(std::move(dot));
    }
    for (const auto& [cell, dots] : cells)
        to.dotsIn(QRectF(area.left() + cell.second * cellWidth,
                         area.top() + cell.first * cellHeight, cellWidth, cellHeight)
                      .adjusted(4, 4, -4, -4),
                  dots);
    double bottom = area.bottom() + 48;
    if (!waiting.empty()) {
        bottom += to.text(PictureBuilder::tr("Not judged yet"), TextRole::LaneTitle, theme.inkSoft,
                          {area.left(), bottom}, area.width()) +
                  4;
        const double rows = std::ceil(double(waiting.size()) * 26 / area.width());
        const QRectF strip(area.left(), bottom, area.width(), rows * 28 + 6);
        to.box(strip, 4, {}, {theme.line, 1, {4, 3}});
        to.dotsIn(strip.adjusted(4, 3, -4, -3), waiting);
        bottom = strip.bottom();
    }
    std::stable_sort(to.picture.dots.begin(), to.picture.dots.end(),
                     [](const PictureDot& a, const PictureDot& b) {
                         return a.number.toInt() < b.number.toInt();
                     });
    const double left = area.right() + listGap;
    const double end = to.list(entries, {left, gridTop - 18}, listWidth, area.bottom() + 40);
    return to.take(left + listWidth + pictureMargin, std::max(bottom, end));
}

bool isReachKnown(const Project& project, Id<Map> map) {
    return Reaches(project, map).isKnown();
}

DecisionPicture layOutPains(PictureBuilder to) {
    const Theme& theme = to.theme;
    const auto [cellWidth, cellHeight, listWidth, listGap, label] = measuresFor(to.choice);
    const Reaches reaches(to.project, to.map.id);
    struct Pain {
        const PainPoint* pain;
        double reach;
    };
    std::vector<Pain> all;
    for (const Id<Lane> lane : to.project.of<Lane>(to.map.id))
        for (const Id<PainPoint> id : to.project.of<PainPoint>(lane))
            if (to.shows(anyId(id)))
                all.push_back({to.project.find(id), reaches.at(to.project.find(id)->place)});
    const double gridWidth = 5 * cellWidth;
    const double width = gridLeft + gridWidth + listGap + listWidth + pictureMargin;
    if (all.empty()) {
        to.sayEmpty(PictureBuilder::tr(
            "This map has no pain points yet. Add cards in the pain points lane."));
        return to.take(width, 200);
    }
    std::stable_sort(all.begin(), all.end(), [](const Pain& a, const Pain& b) {
        return std::tuple(-a.pain->severity, -a.reach) < std::tuple(-b.pain->severity, -b.reach);
    });
    const double rowHeight = cellHeight * 5 / 3;
    const QRectF area(gridLeft, gridTop, gridWidth, 3 * rowHeight);
    grid(to, area, label,
         {PictureBuilder::tr("to 20 %"), PictureBuilder::tr("to 40 %"),
          PictureBuilder::tr("to 60 %"), PictureBuilder::tr("to 80 %"),
          PictureBuilder::tr("to 100 %")},
         {PictureBuilder::tr("3 severe"), PictureBuilder::tr("2 annoying"),
          PictureBuilder::tr("1 slight")},
         PictureBuilder::tr("Customers who come there"), PictureBuilder::tr("Severity"));
    std::map<std::pair<int, int>, std::vector<PictureDot>> cells;
    std::vector<PictureBuilder::Entry> entries;
    for (size_t i = 0; i < all.size(); ++i) {
        const PainPoint& pain = *all[i].pain;
        PictureDot dot{.record = anyId(pain.id), .number = QString::number(i + 1)};
        dot.fill = theme.pain.ink;
        dot.ink = readableOn(dot.fill);
        QStringList facts{PictureBuilder::tr("severity %1").arg(pain.severity)};
        if (reaches.isKnown())
            facts << PictureBuilder::tr("%1 % of customers").arg(std::llround(all[i].reach * 100));
        if (const QString place = to.placeName(pain.place); !place.isEmpty())
            facts << place;
        entries.push_back({dot.record, dot.number, orNameless(pain.text), facts.join(u" · "_s)});
        dot.spoken = PictureBuilder::tr("Pain point %1: %2, %3")
                         .arg(dot.number, orNameless(pain.text), facts.join(u", "_s));
        const int column = std::clamp(int(std::ceil(all[i].reach * 5 - 1e-9)) - 1, 0, 4);
        cells[{3 - std::clamp(pain.severity, 1, 3), column}].push_back(std::move(dot));
    }
    for (const auto& [cell, dots] : cells)
        to.dotsIn(QRectF(area.left() + cell.second * cellWidth, area.top() + cell.first * rowHeight,
                         cellWidth, rowHeight)
                      .adjusted(4, 4, -4, -4),
                  dots);
    std::stable_sort(to.picture.dots.begin(), to.picture.dots.end(),
                     [](const PictureDot& a, const PictureDot& b) {
                         return a.number.toInt() < b.number.toInt();
                     });
    const double left = area.right() + listGap;
    const double end = to.list(entries, {left, gridTop - 18}, listWidth, area.bottom() + 40);
    return to.take(width, std::max(area.bottom() + 48, end));
}

} // namespace waymark
