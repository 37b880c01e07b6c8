#include "app/insight_funnel_lines.h"

#include "model/links.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int mostWays = 10; // of loops and skips each

QString tr(const char* text) {
    return QCoreApplication::translate("InsightsPanel", text);
}

QString percent(double share) {
    if (share > 0 && share < 0.005)
        return tr("<1 %");
    return tr("%1 %").arg(std::llround(share * 100));
}

QString percent(qint64 part, qint64 whole) {
    return whole > 0 ? percent(double(part) / double(whole)) : u"–"_s;
}

QString customersText(qint64 count) {
    return count == 1 ? tr("1 customer") : tr("%L1 customers").arg(count);
}

// The losses that were entered by hand: why customers leave, where they go, how to win them back.
void addReasons(InsightContents& contents, const Project& project,
                const std::vector<LossBranch>& branches) {
    if (branches.empty())
        return;
    contents.lines.push_back({.title = tr("Why they leave, and where they go"), .isHeading = true});
    int count = 0;
    for (const LossBranch& branch : branches) {
        if (++count > mostInsightLines)
            break;
        const Loss& loss = *project.find(branch.loss);
        QStringList parts;
        if (branch.isFalseStart)
            parts << tr("false start");
        if (branch.isFalseEnd)
            parts << tr("false end");
        if (!loss.whereTo.isEmpty())
            parts << tr("goes to: %1").arg(loss.whereTo);
        if (!loss.winBack.isEmpty())
            parts << tr("win back: %1").arg(loss.winBack);
        QString figure;
        if (loss.amount)
            figure = loss.unit == LossUnit::Share ? percent(*loss.amount)
                                                  : QLocale().toString(*loss.amount, 'g', 6);
        contents.lines.push_back(
            {.title = loss.reason.isEmpty() ? tr("No reason given") : loss.reason,
             .detail = parts.join(u" · "_s),
             .figure = figure,
             .mark = loss.reason.isEmpty() ? InsightLine::Mark::Warning : InsightLine::Mark::None,
             .place = anyId(branch.loss)});
    }
}

// What the losses alone tell, where no log says more.
InsightContents byHand(KeptInsights& insights) {
    const Project& project = insights.project();
    InsightContents contents;
    const std::vector<LossBranch> branches = insights.losses();
    contents.summary = branches.empty()
                           ? tr("Nobody says yet where customers are lost. Add cards in the loss "
                                "lane, or import a "
                                "log: File, Import interaction log.")
                           : tr("As entered in the loss lane: of those who begin, how many go on");
    if (branches.empty())
        return contents;
    for (const Remaining& remaining : insights.remaining())
        contents.lines.push_back({.title = project.find(remaining.stage)->name,
                                  .figure = percent(remaining.after),
                                  .bar = remaining.after,
                                  .place = anyId(remaining.stage)});
    addReasons(contents, project, branches);
    return contents;
}

QString summaryOf(const Project& project, const Funnel& funnel) {
    const auto date = [](qint64 time) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).date(),
                                  QLocale::ShortFormat);
    };
    QString text = tr("%L1 customers, %2 to %3.")
                       .arg(funnel.customers)
                       .arg(date(funnel.firstTime), date(funnel.lastTime));
    for (const FunnelStage& stage : funnel.stages)
        if (stage.stage == funnel.mostVulnerable)
            text += u' ' + tr("Most vulnerable: %1, where %2 are lost.")
                               .arg(project.find(stage.stage)->name,
                                    percent(stage.all.lost, stage.all.reached));
    return text;
}

void addPoints(InsightContents& contents, const Project& project, const Funnel& funnel,
               const DetailComparison* compared) {
    for (size_t i = 0; i < funnel.points.size() && i < size_t(mostInsightLines); ++i) {
        const FunnelPoint& point = funnel.points[i];
        const double lost =
            point.all.reached > 0 ? double(point.all.lost) / double(point.all.reached) : 0;
        QString detail =
            tr("%L1 reach it, %L2 are lost").arg(point.all.reached).arg(point.all.lost);
        if (compared && i > 0)
            detail = compared->steps[i - 1].sentence;
        contents.lines.push_back(
            {.title = project.find(point.touchpoint)->name,
             .detail = detail,
             .figure = point.all.lost == 0 ? QString()
                       : lost < 0.005      ? percent(lost)
                                           : u"−"_s + percent(lost),
             .bar = funnel.customers > 0 ? double(point.all.reached) / double(funnel.customers) : 0,
             .place = anyId(point.touchpoint)});
    }
}

void addWays(InsightContents& contents, const Project& project, const RealPaths& paths) {
    const auto name = [&](Id<Touchpoint> id) { return project.find(id)->name; };
    const auto heading = [&](const QString& text) {
        contents.lines.push_back({.title = text, .isHeading = true});
    };
    heading(tr("The commonest ways"));
    for (const RealPath& path : paths.commonest) {
        QStringList names;
        for (const Id<Touchpoint> id : path.touchpoints)
            names << name(id);
        contents.lines.push_back({.title = names.join(u" → "_s),
                                  .detail = customersText(path.customers),
                                  .figure = percent(path.customers, paths.customers),
                                  .place = anyId(path.touchpoints.back())});
    }
    heading(tr("Where they begin"));
    for (size_t i = 0; i < paths.entries.size() && i < size_t(mostWays); ++i)
        contents.lines.push_back({.title = name(paths.entries[i].touchpoint),
                                  .detail = customersText(paths.entries[i].customers),
                                  .figure = percent(paths.entries[i].customers, paths.customers),
                                  .place = anyId(paths.entries[i].touchpoint)});
    const auto addPassings = [&](const QString& title, const std::vector<Passing>& list) {
        if (list.empty())
            return;
        heading(title);
        for (size_t i = 0; i < list.size() && i < size_t(mostWays); ++i) {
            const Passing& passing = list[i];
            InsightLine line{.title = name(passing.from) + u" → "_s + name(passing.to),
                             .detail = customersText(passing.customers),
                             .figure = percent(passing.customers, paths.customers),
                             .place = anyId(passing.from)};
            if (passing.isDrawn) {
                line.detail += u" · "_s + tr("drawn on the map");
            } else {
                line.fixLabel = tr("Draw link");
                line.fix = [from = passing.from, to = passing.to](const Project& now,
                                                                  IdSource& ids) {
                    return addLink(now, ids, from, to, {});
                };
            }
            contents.lines.push_back(std::move(line));
        }
    };
    addPassings(tr("Ways back"), paths.loops);
    addPassings(tr("Ways past a touchpoint"), paths.skips);
}

} // namespace

InsightContents funnelLines(KeptInsights& insights, const QString& detail) {
    if (insights.log().rows.empty())
        return byHand(insights);
    const Project& project = insights.project();
    InsightContents contents;
    const Funnel& funnel = insights.funnel();
    contents.summary = summaryOf(project, funnel);
    const DetailComparison* compared = insights.comparison(detail);
    addPoints(contents, project, funnel, compared);
    if (compared)
        contents.lines.push_back({.title = tr("%1 against %2").arg(compared->a, compared->b),
                                  .detail = compared->sentence});
    addReasons(contents, project, insights.losses());
    addWays(contents, project, insights.paths());
    return contents;
}

} // namespace waymark
