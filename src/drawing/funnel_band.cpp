#include "drawing/funnel_band.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double padding = 8; // above and below everything
constexpr double markHeight = 20;
constexpr double plotHeight = 60;
constexpr double barInset = 22; // of a bar in its card's width
constexpr double thinnestLoss = 2;
constexpr double widestHint = 620;
constexpr auto role = TextRole::CardMeta;

using What = FunnelPart::What;

QString tr(const char* text) {
    return QCoreApplication::translate("map", text);
}

QString number(double value) {
    return QLocale().toString(value, 'f', value == std::floor(value) ? 0 : 1);
}

const FunnelStep& stepOf(const MapLayout& layout, int column) {
    return layout.funnel().figures.steps[size_t(column)];
}

bool isByLog(const MapLayout& layout) {
    return layout.funnel().figures.source == DrawnFunnel::Source::Log;
}

// The stage to mark as the most vulnerable; null also where there is no other to hold it against.
Id<Stage> vulnerableStage(const MapLayout& layout) {
    return layout.stages().size() > 1 ? layout.funnel().figures.mostVulnerable : Id<Stage>();
}

double lineHeight() {
    return lineHeightOf(role);
}

// The words for a touchpoint that customers take for something else; empty for all others.
QString wordsFor(PointKind point) {
    if (point == PointKind::FalseStart)
        return tr("false start");
    return point == PointKind::FalseEnd ? tr("false end") : QString();
}

AnyId recordAt(const MapLayout& layout, int column) {
    const FunnelStep& step = stepOf(layout, column);
    return step.touchpoint ? anyId(step.touchpoint) : anyId(step.stage);
}

// The first of these texts that is narrow enough; else the last.
QString fitting(const QStringList& texts, double width) {
    for (const QString& text : texts)
        if (textWidth(text, role) <= width)
            return text;
    return texts.back();
}

QRectF centred(const QString& text, double x, double y) {
    const double width = std::ceil(textWidth(text, role)) + 2;
    return {x - width / 2, y, width, lineHeight()};
}

QString lostText(const FunnelStep& step, double width) {
    const bool isShare = step.lostHere > 0;
    const QString count = step.count && *step.count > 0 ? number(*step.count) : QString();
    if (!isShare)
        return count.isEmpty() ? QString() : u"−"_s + count;
    const QString share = percentWords(step.lostHere);
    if (count.isEmpty())
        return u"−"_s + share;
    return fitting({u"−%1 · %2"_s.arg(count, share), u"−"_s + share}, width);
}

// Whether what is lost here was entered for the stage as a whole.
bool isOfStage(const Project& project, const FunnelStep& step) {
    const Loss* loss =
        step.source.kind == Kind::Loss ? project.find(Id<Loss>{step.source.value}) : nullptr;
    return loss && loss->place.stage;
}

// Why and where to, of the losses entered at a place.
QStringList reasonsAt(const Project& project, AnyId place) {
    QStringList reasons;
    for (const auto& child : project.children(place, Kind::Loss)) {
        const Loss& loss = *project.find(Id<Loss>{child.id});
        if (!loss.reason.isEmpty())
            reasons << tr("Why: %1.").arg(loss.reason);
        if (!loss.whereTo.isEmpty())
            reasons << tr("They go to: %1.").arg(loss.whereTo);
    }
    return reasons;
}

} // namespace

QString percentWords(double share) {
    if (share > 0 && share < 0.005)
        return tr("<1 %");
    return tr("%1 %").arg(std::llround(share * 100));
}

bool isFunnelEmpty(const MapLayout& layout) {
    return layout.funnel().figures.source == DrawnFunnel::Source::Nothing;
}

void measureFunnelBand(const Project& project, const MapLayout& layout, FunnelBand& band) {
    const DrawnFunnel& figures = band.figures;
    band.hasWords = std::ranges::any_of(figures.steps, [](const FunnelStep& step) {
        return step.point == PointKind::FalseStart || step.point == PointKind::FalseEnd;
    });
    double height = 0;
    if (figures.source == DrawnFunnel::Source::Nothing)
        height = funnelHint(layout).rect.height() + 2 * padding;
    else
        height = padding + (vulnerableStage(layout) ? markHeight : 0) + lineHeight() + 3 +
                 plotHeight + 3 + lineHeight() * (band.hasWords ? 2 : 1) + padding;
    const std::vector<Piece> title = funnelTitle(project, layout);
    band.height = std::ceil(std::max(height, title.back().rect.bottom() + padding));
}

double funnelFloor(const MapLayout& layout) {
    const FunnelBand& band = layout.funnel();
    return band.bottom() - padding - lineHeight() * (band.hasWords ? 2 : 1) - 3;
}

FunnelColumn funnelColumn(const MapLayout& layout, int column) {
    const double floor = funnelFloor(layout);
    const FunnelStep& step = stepOf(layout, column);
    FunnelColumn result;
    const double left = layout.columnX(column) + barInset;
    const double width = layout.cardWidth() - 2 * barInset;
    const double height = step.share * plotHeight;
    result.bar = {left, floor - height, width, height};
    if (step.lost > 0)
        result.lost = {left, floor - height, width, std::max(thinnestLoss, step.lost * plotHeight)};
    if (column + 1 < int(layout.columns().size())) {
        const double next = layout.columnX(column + 1) + barInset;
        const double from = floor - (step.share - step.lost) * plotHeight;
        const double to = floor - stepOf(layout, column + 1).share * plotHeight;
        result.flow =
            QPolygonF({{left + width, from}, {next, to}, {next, floor}, {left + width, floor}});
    }
    return result;
}

std::vector<FunnelPart> funnelParts(const MapLayout& layout, int column) {
    const FunnelStep& step = stepOf(layout, column);
    const FunnelColumn at = funnelColumn(layout, column);
    const double centre = at.bar.center().x();
    const double below = funnelFloor(layout) + 3;
    std::vector<FunnelPart> parts;
    const auto add = [&](What what, const QString& text, QPointF middle, AnyId record) {
        if (!text.isEmpty())
            parts.push_back({what, column, text, centred(text, middle.x(), middle.y()), record});
    };
    // A stage without touchpoints lets everybody pass; the log says nothing of it.
    if (step.touchpoint || !isByLog(layout)) {
        const QString share = percentWords(step.share);
        const QString text =
            step.reached ? fitting({number(double(*step.reached)) + u" · "_s + share, share},
                                   at.bar.width() + 4)
                         : share;
        add(What::Share, text, {centre, at.bar.top() - lineHeight() - 2}, recordAt(layout, column));
    }
    if (step.onward) {
        const double gap = layout.options().columnWidth - at.bar.width();
        add(What::Onward, tr("%1 →").arg(percentWords(*step.onward)),
            {at.bar.left() - gap / 2, below}, recordAt(layout, column));
    }
    add(What::Lost, lostText(step, at.bar.width()), {centre, below},
        step.source.isNull() ? recordAt(layout, column) : step.source);
    add(What::Words, wordsFor(step.point), {centre, below + lineHeight()},
        recordAt(layout, column));
    return parts;
}

QRectF vulnerableRect(const MapLayout& layout) {
    const FunnelBand& band = layout.funnel();
    const int stage = layout.stageIndex(vulnerableStage(layout));
    if (stage < 0)
        return {};
    const StageBox& box = layout.stages()[size_t(stage)];
    const double left = layout.columnX(box.firstColumn) - 3;
    const double right = layout.columnX(box.firstColumn + box.columns) - measure::columnGap + 3;
    const double top = band.top + padding / 2;
    return {left, top, right - left, funnelFloor(layout) - top};
}

std::optional<FunnelPart> vulnerablePart(const MapLayout& layout) {
    const QRectF frame = vulnerableRect(layout);
    if (frame.isNull())
        return {};
    const DrawnFunnel& figures = layout.funnel().figures;
    constexpr double marker = 14; // left of the words
    const double room = frame.width() - marker - 10;
    const QString share = percentWords(figures.vulnerableLost);
    const QString text =
        fitting({tr("Most vulnerable stage: %1 lost").arg(share),
                 tr("Most vulnerable: %1").arg(share), tr("Most vulnerable"), u"−"_s + share},
                room);
    const double width = std::ceil(textWidth(text, role)) + 2;
    return FunnelPart{What::Vulnerable,
                      -1,
                      text,
                      {frame.left() + marker + 4, frame.top() + 3, width, lineHeight()},
                      anyId(figures.mostVulnerable)};
}

FunnelPart funnelHint(const MapLayout& layout) {
    const QString text = tr("No funnel yet: nobody says where customers are lost. Add a card in "
                            "the loss lane (Insert, Lane, where there is none) and enter how many "
                            "leave, or import a log: File, Import interaction log.");
    const double width =
        std::min(widestHint, std::max(layout.contentRight() - layout.columnX(0) - 8, 124.0));
    return {
        What::Hint,
        -1,
        text,
        {layout.columnX(0), layout.funnel().top + padding, width, textHeight(text, role, width)},
        {}};
}

std::vector<Piece> funnelTitle(const Project& project, const MapLayout& layout) {
    constexpr double width = measure::laneTitleWidth - 20;
    const DrawnFunnel& figures = layout.funnel().figures;
    std::vector<Piece> pieces;
    double y = 11;
    const auto add = [&](const QString& text, TextRole of, Tone tone, double gap) {
        const double height = textHeight(text, of, width);
        pieces.push_back({PieceKind::Text, {0, y + gap, width, height}, text, of, tone});
        y += gap + height;
    };
    add(tr("Funnel"), TextRole::LaneTitle, Tone::Ink, 0);
    if (figures.source == DrawnFunnel::Source::Log)
        add(tr("%1 customers in the log").arg(number(double(figures.customers))), role, Tone::Soft,
            2);
    if (figures.source == DrawnFunnel::Source::Losses)
        add(tr("of all who begin, as the losses say"), role, Tone::Soft, 2);
    if (const Stage* stage = project.find(vulnerableStage(layout)))
        add(tr("Most vulnerable: %1").arg(stage->name), role, Tone::Bad, 2);
    return pieces;
}

std::optional<FunnelPart> funnelPartAt(const Project& project, const MapLayout& layout,
                                       QPointF point) {
    const FunnelBand& band = layout.funnel();
    if (point.y() < band.top || point.y() >= band.bottom())
        return {};
    if (isFunnelEmpty(layout))
        return {};
    if (point.x() < layout.columnX(0) - measure::columnGap) {
        const std::vector<Piece> title = funnelTitle(project, layout);
        const QRectF rect =
            title.back().rect.translated(measure::margin, band.top).adjusted(-4, -2, 4, 2);
        if (!vulnerableStage(layout) || !rect.contains(point))
            return {};
        return FunnelPart{What::Vulnerable, -1, title.back().text, rect,
                          anyId(band.figures.mostVulnerable)};
    }
    if (auto mark = vulnerablePart(layout)) {
        const QRectF wide = mark->rect.adjusted(-18, -3, 6, 2);
        if (wide.contains(point)) {
            mark->rect = wide;
            return mark;
        }
    }
    const auto [first, last] = layout.columnsBetween(point.x() - 60, point.x() + 60);
    for (int column = first; column <= last; ++column)
        for (FunnelPart part : funnelParts(layout, column)) {
            part.rect.adjust(-4, -1, 4, 1);
            if (part.rect.contains(point))
                return part;
        }
    for (int column = first; column <= last; ++column) {
        const FunnelColumn at = funnelColumn(layout, column);
        const FunnelStep& step = stepOf(layout, column);
        if (at.lost.contains(point))
            return FunnelPart{What::Lost, column, {}, at.lost, step.source};
        if (at.bar.contains(point))
            return FunnelPart{What::Share, column, {}, at.bar, recordAt(layout, column)};
    }
    return {};
}

QString funnelSentence(const Project& project, const MapLayout& layout, const FunnelPart& part) {
    const DrawnFunnel& figures = layout.funnel().figures;
    if (part.what == What::Hint)
        return part.text;
    if (part.what == What::Vulnerable) {
        const Stage* stage = project.find(figures.mostVulnerable);
        return stage ? tr("%1 is the most vulnerable stage: %2 of those who come into it are lost "
                          "in it.")
                           .arg(stage->name, percentWords(figures.vulnerableLost))
                     : QString();
    }
    const FunnelStep& step = stepOf(layout, part.column);
    const auto nameOf = [&](const FunnelStep& of) {
        const Touchpoint* touchpoint = project.find(of.touchpoint);
        return touchpoint ? touchpoint->name : project.find(of.stage)->name;
    };
    const QString name = nameOf(step);
    switch (part.what) {
    case What::Share:
        return step.reached
                   ? tr("%1: %2 of %3 customers come here, %4.")
                         .arg(name, number(double(*step.reached)),
                              number(double(figures.customers)), percentWords(step.share))
                   : tr("%1: %2 of all who begin come here.").arg(name, percentWords(step.share));
    case What::Onward:
        return tr("Of those at %1, %2 came to %3.")
            .arg(nameOf(stepOf(layout, part.column - 1)), percentWords(step.onward.value_or(0)),
                 name);
    case What::Words:
        return step.point == PointKind::FalseStart
                   ? tr("%1 is a false start: who begins here never meant to take this journey.")
                         .arg(name)
                   : tr("%1 is a false end: who stops here believes to be through.").arg(name);
    default:
        break;
    }
    QStringList sentences;
    const QString count = number(step.count.value_or(0));
    if (step.reached)
        sentences << tr("%1: %2 customers are lost here, %3 of those who come.")
                         .arg(name, count, percentWords(step.lostHere));
    else if (step.lostHere > 0)
        sentences << tr("%1: %2 of those who come into the stage are lost here.")
                         .arg(isOfStage(project, step) ? project.find(step.stage)->name : name,
                              percentWords(step.lostHere));
    if (!step.reached && step.count)
        sentences << tr("%1: %2 customers are lost here. Which share that is, a log would tell.")
                         .arg(name, count);
    if (step.point == PointKind::FalseStart)
        sentences << tr("It is a false start.");
    else if (step.point == PointKind::FalseEnd)
        sentences << tr("It is a false end.");
    sentences << reasonsAt(project, anyId(step.touchpoint));
    const bool isLastOfStage = part.column + 1 == int(figures.steps.size()) ||
                               stepOf(layout, part.column + 1).stage != step.stage;
    if (isLastOfStage)
        sentences << reasonsAt(project, anyId(step.stage));
    constexpr qsizetype mostSentences = 5;
    if (sentences.size() > mostSentences)
        sentences = sentences.mid(0, mostSentences) << u"…"_s;
    return sentences.join(u' ');
}

QString funnelSummary(const Project& project, const MapLayout& layout) {
    const DrawnFunnel& figures = layout.funnel().figures;
    if (layout.funnel().height <= 0)
        return {};
    if (isFunnelEmpty(layout))
        return funnelHint(layout).text;
    const FunnelStep& last = figures.steps.back();
    QString text = figures.source == DrawnFunnel::Source::Log
                       ? tr("Funnel of %1 customers: %2 of them come to the last touchpoint.")
                             .arg(number(double(figures.customers)), percentWords(last.share))
                       : tr("Funnel, as the losses say: %1 of all who begin come to the last "
                            "touchpoint.")
                             .arg(percentWords(last.share));
    if (const Stage* stage = project.find(vulnerableStage(layout)))
        text += u' ' + tr("Most vulnerable: %1, where %2 are lost.")
                           .arg(stage->name, percentWords(figures.vulnerableLost));
    return text;
}

} // namespace waymark
