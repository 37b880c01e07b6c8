// The funnel along the map: how many customers come to each touchpoint, how many of them went on to
// it from the one before, and how many are lost there. By the log, or without one stage by stage by
// the losses that were entered.
#include "drawing/funnel_band.h"
#include "drawing/picture_parts.h"
#include "insight/funnel.h"
#include "insight/measures.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double columnWidth = 108;
constexpr double barWidth = 52;
constexpr double plotTop = 164;
constexpr double plotHeight = 260;
constexpr double pointRadius = 5;

struct Step {
    AnyId record;
    QString stage; // empty: as before
    QString name;
    QString count;                // of customers; empty where only shares are known
    double share = 0;             // of all who begin, 0 … 1
    double lost = 0;              // of those who come here, 0 … 1
    std::optional<double> onward; // of those at the step before, who came here
};

struct Steps {
    std::vector<Step> steps;
    QString sentence;
};

double shareOf(qint64 part, qint64 whole) {
    return whole > 0 ? double(part) / double(whole) : 0;
}

Steps byLog(const PictureBuilder& to, const InteractionLog& log) {
    Steps result;
    const Funnel funnel = funnelOf(to.project, to.map.id, log);
    Id<Stage> stage;
    for (size_t i = 0; i < funnel.points.size(); ++i) {
        const FunnelPoint& point = funnel.points[i];
        Step step{.record = anyId(point.touchpoint),
                  .stage = point.stage == stage ? QString() : to.project.find(point.stage)->name,
                  .name = to.project.find(point.touchpoint)->name,
                  .count = QLocale().toString(point.all.reached),
                  .share = shareOf(point.all.reached, funnel.customers),
                  .lost = shareOf(point.all.lost, point.all.reached)};
        if (point.fromPrevious && funnel.points[i - 1].all.reached > 0)
            step.onward = shareOf(*point.fromPrevious, funnel.points[i - 1].all.reached);
        result.steps.push_back(std::move(step));
        stage = point.stage;
    }
    result.sentence = PictureBuilder::tr("%1 customers.").arg(QLocale().toString(funnel.customers));
    for (const FunnelStage& one : funnel.stages)
        if (one.stage == funnel.mostVulnerable)
            result.sentence +=
                u' ' + PictureBuilder::tr("Most vulnerable: %1, where %2 are lost.")
                           .arg(to.project.find(one.stage)->name,
                                percentWords(shareOf(one.all.lost, one.all.reached)));
    return result;
}

Steps byHand(const PictureBuilder& to) {
    Steps result;
    for (const Remaining& remaining : remainingOf(to.project, to.map.id)) {
        Step step{.record = anyId(remaining.stage),
                  .stage = {},
                  .name = to.project.find(remaining.stage)->name,
                  .count = {},
                  .share = remaining.before,
                  .lost = remaining.before > 0 ? 1 - remaining.after / remaining.before : 0};
        if (!result.steps.empty() && result.steps.back().share > 0)
            step.onward = remaining.before / result.steps.back().share;
        result.steps.push_back(std::move(step));
    }
    result.sentence =
        PictureBuilder::tr("As entered in the loss lane: of those who begin, how many come in.");
    return result;
}

} // namespace

DecisionPicture layOutFunnel(PictureBuilder to) {
    const Theme& theme = to.theme;
    const InteractionLog log = logOf(to.project, to.map.id);
    if (log.rows.empty() && lossesOf(to.project, to.map.id).empty()) {
        to.sayEmpty(PictureBuilder::tr("Nobody says yet where customers are lost. Import a log, or "
                                       "add cards in the loss lane."));
        return to.take(700, 200);
    }
    const Steps all = log.rows.empty() ? byHand(to) : byLog(to, log);
    const double left = pictureMargin;
    const double right = left + double(all.steps.size()) * columnWidth;
    const double width = std::max(right + pictureMargin, 640.0);
    const double floor = plotTop + plotHeight;
    const auto topOf = [&](const Step& step) { return floor - step.share * plotHeight; };
    to.text(all.sentence, TextRole::Card, theme.ink, {pictureMargin, 84},
            width - 2 * pictureMargin);
    double deepest = floor;
    double stageHeight = lineHeightOf(TextRole::CardMeta);
    for (const Step& step : all.steps)
        stageHeight =
            std::max(stageHeight, textHeight(step.stage, TextRole::CardMeta, columnWidth - 8));
    for (size_t i = 0; i < all.steps.size(); ++i) {
        const Step& step = all.steps[i];
        const double x = left + double(i) * columnWidth;
        const double barLeft = x + (columnWidth - barWidth) / 2;
        const double top = topOf(step);
        if (i > 0) {
            // What flows from bar to bar.
            const double from = barLeft - columnWidth + barWidth;
            QPainterPath flow(QPointF(from, topOf(all.steps[i - 1])));
            flow.lineTo(barLeft, top);
            flow.lineTo(barLeft, floor);
            flow.lineTo(from, floor);
            flow.closeSubpath();
            to.picture.shapes.push_back({flow, mix(theme.paper, theme.accent, 0.1), {}});
            if (step.onward)
                to.text(PictureBuilder::tr("%1 →").arg(percentWords(*step.onward)),
                        TextRole::CardMeta, theme.inkSoft, {from, plotTop - 46}, barLeft - from,
                        Qt::AlignHCenter);
        }
        to.box({barLeft, top, barWidth, floor - top}, 0, mix(theme.paper, theme.accent, 0.35),
               {theme.accent, 1});
        // Those who are lost, as the part of the bar that ends here: framed and named as well.
        const double lostHeight = (floor - top) * step.lost;
        if (lostHeight >= 1)
            to.box({barLeft, top, barWidth, lostHeight}, 0, mix(theme.paper, theme.bad, 0.55),
                   {theme.bad, 1, {3, 2}});
        const QString share = percentWords(step.share);
        const double labelHeight = lineHeightOf(TextRole::CardMeta);
        to.text(step.count.isEmpty() ? share : step.count + u" · "_s + share, TextRole::CardMeta,
                theme.ink, {x, top - labelHeight - 10}, columnWidth, Qt::AlignHCenter);
        double y = floor + 8;
        to.text(step.stage, TextRole::CardMeta, theme.inkSoft, {x + 4, y}, columnWidth - 8);
        y += stageHeight + 2;
        const double named = to.text(step.name, TextRole::Card, theme.ink, {x + 4, y},
                                     columnWidth - 8, Qt::AlignHCenter);
        to.picture.words.emplace_back(step.record,
                                      QRectF(x + 2, y - 2, columnWidth - 4, named + 4));
        y += named + 2;
        if (step.lost > 0)
            y += to.text(PictureBuilder::tr("%1 lost").arg(percentWords(step.lost)),
                         TextRole::CardMeta, theme.bad, {x + 4, y}, columnWidth - 8,
                         Qt::AlignHCenter);
        deepest = std::max(deepest, y);
        PictureDot dot{.record = step.record,
                       .centre = {x + columnWidth / 2, top},
                       .radius = pointRadius,
                       .fill = theme.accent};
        dot.ink = theme.onAccent;
        dot.spoken =
            PictureBuilder::tr("%1: %2 come here, %3 of them are lost")
                .arg(step.name, step.count.isEmpty() ? share : step.count + u", "_s + share,
                     percentWords(step.lost));
        to.picture.dots.push_back(std::move(dot));
    }
    to.line({left, floor}, {right, floor}, {theme.line, 1});
    return to.take(width, deepest);
}

} // namespace waymark
