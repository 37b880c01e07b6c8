#include "app/insight_lines.h"

#include "app/insight_funnel_lines.h"
#include "model/edits.h"

#include <QCoreApplication>

#include <cmath>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("InsightsPanel", text);
}

// "+2", "−3.5", "0".
QString signedNumber(double value) {
    const QString sign = value > 0 ? u"+"_s : value < 0 ? u"−"_s : QString();
    return sign + QString::number(std::round(std::abs(value) * 10) / 10);
}

InsightLine::Mark markOf(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return InsightLine::Mark::Error;
    case Severity::Warning:
        return InsightLine::Mark::Warning;
    case Severity::Hint:
        return InsightLine::Mark::Hint;
    }
    return InsightLine::Mark::None;
}

InsightContents openPoints(KeptInsights& insights, const CheckOptions& checks) {
    InsightContents contents;
    const FoundOnMap found = insights.findings(size_t(mostInsightLines), checks);
    contents.summary = found.count == 0   ? tr("The checks find nothing open on this map.")
                       : found.count == 1 ? tr("1 finding")
                                          : tr("%L1 findings").arg(found.count);
    for (const Finding& finding : found.findings)
        contents.lines.push_back({.title = finding.text,
                                  .detail = finding.explanation,
                                  .mark = markOf(finding.severity),
                                  .place = finding.about,
                                  .code = finding.code,
                                  .fixLabel = finding.fixLabel,
                                  .fix = finding.fix});
    const std::vector<CheckKind> kinds = checkKinds();
    for (const CheckKind& kind : kinds)
        if (const auto more = found.counts.value(kind.code) - mostInsightLines; more > 0)
            contents.lines.push_back(
                {.title = tr("%L1 more of this kind: %2").arg(more).arg(kind.name)});
    const std::vector<SwitchedOff> off = switchedOffChecks(insights.project(), insights.map());
    if (!off.empty())
        contents.lines.push_back({.title = tr("Switched off for this map"), .isHeading = true});
    for (const SwitchedOff& check : off)
        for (const CheckKind& kind : kinds)
            if (kind.code == check.code)
                contents.lines.push_back({.title = kind.name,
                                          .detail = check.reason,
                                          .code = check.code,
                                          .isSwitchedOff = true});
    return contents;
}

InsightLine gapLine(const QString& name, const Gap& gap, double range, AnyId place) {
    const double width = gap.width();
    return {.title = name,
            .detail = tr("received %1, desired %2")
                          .arg(signedNumber(gap.received), signedNumber(gap.desired)),
            .figure = QString::number(std::round(width * 10) / 10).replace(u'-', u'−'),
            .mark = width <= 0 ? InsightLine::Mark::Good : InsightLine::Mark::None,
            .bar = std::clamp(width / range, 0.0, 1.0),
            .place = place};
}

QString nameOf(MomentKind kind) {
    switch (kind) {
    case MomentKind::Peak:
        return tr("Peak");
    case MomentKind::Pit:
        return tr("Lowest point");
    case MomentKind::End:
        return tr("End");
    case MomentKind::ReviewMoment:
        return tr("Review moment");
    case MomentKind::MomentOfTruth:
        return tr("Moment of truth");
    }
    return {};
}

class GapLines {
public:
    explicit GapLines(KeptInsights& insights)
        : m_insights(insights)
        , m_project(insights.project())
        , m_gaps(insights.gaps()) {
        const FeelingScale& scale = m_project.find(insights.map())->scale;
        m_range = scale.max - scale.min;
    }

    InsightContents contents() {
        m_contents.summary =
            m_gaps.touchpoints.empty()
                ? tr("Nothing says yet what customers receive and what they desire. Set both at a "
                     "touchpoint's feeling.")
                : tr("Received against desired, the widest gaps first");
        add({}, m_gaps.touchpoints, [&](const TouchpointGap& g) { return anyId(g.touchpoint); });
        if (m_gaps.stages.size() > 1)
            add(tr("By stage"), m_gaps.stages, [&](const StageGap& g) { return anyId(g.stage); });
        addNamed(tr("By channel"), m_gaps.channels);
        addNamed(tr("By owner"), m_gaps.owners);
        addPersonas();
        addMismatches();
        addMoments();
        return std::move(m_contents);
    }

private:
    void heading(const QString& text) {
        if (!text.isEmpty())
            m_contents.lines.push_back({.title = text, .isHeading = true});
    }
    template <class List, class PlaceOf>
    void add(const QString& title, const List& list, PlaceOf&& placeOf) {
        heading(title);
        int count = 0;
        for (const auto& entry : list)
            if (++count <= mostInsightLines)
                m_contents.lines.push_back(gapLine(mainText(m_project.find(placeOf(entry)).value()),
                                                   entry.gap, m_range, placeOf(entry)));
    }
    void addNamed(const QString& title, const std::vector<NamedGap>& list) {
        if (list.size() < 2)
            return;
        heading(title);
        int count = 0;
        for (const NamedGap& entry : list)
            if (++count <= mostInsightLines)
                m_contents.lines.push_back(gapLine(entry.name, entry.gap, m_range, {}));
    }
    void addPersonas() {
        if (m_gaps.personas.size() < 2)
            return;
        heading(tr("By persona"));
        for (const PersonaGap& entry : m_gaps.personas) {
            const Persona* persona = m_project.find(entry.persona);
            m_contents.lines.push_back(gapLine(persona ? persona->name : tr("The customer as such"),
                                               entry.gap, m_range, {}));
        }
    }
    void addMismatches() {
        const std::vector<Mismatch> steps = m_insights.mismatches();
        if (steps.empty())
            return;
        heading(tr("Neighbours that do not match"));
        int count = 0;
        for (const Mismatch& step : steps)
            if (++count <= mostInsightLines)
                m_contents.lines.push_back(
                    {.title = m_project.find(step.before)->name + u" → "_s +
                              m_project.find(step.after)->name,
                     .detail = signedNumber(step.receivedBefore) + u" → "_s +
                               signedNumber(step.receivedAfter),
                     .figure = signedNumber(step.step()),
                     .mark = step.step() < 0 ? InsightLine::Mark::Warning : InsightLine::Mark::None,
                     .place = anyId(step.after)});
    }
    void addMoments() {
        const std::vector<Moment> moments = m_insights.moments();
        if (moments.empty())
            return;
        heading(tr("Moments that matter"));
        int count = 0;
        for (const Moment& moment : moments)
            if (++count <= mostInsightLines)
                m_contents.lines.push_back(
                    {.title = m_project.find(moment.touchpoint)->name,
                     .detail = nameOf(moment.kind),
                     .figure = moment.received ? signedNumber(*moment.received) : QString(),
                     .place = anyId(moment.touchpoint)});
    }

    KeptInsights& m_insights;
    const Project& m_project;
    Gaps m_gaps;
    double m_range = 1;
    InsightContents m_contents;
};

QString trendWords(Trend trend) {
    switch (trend) {
    case Trend::Unknown:
        return {};
    case Trend::Improving:
        return tr("getting better");
    case Trend::Steady:
        return tr("steady");
    case Trend::Worsening:
        return tr("getting worse");
    }
    return {};
}

InsightContents measures(KeptInsights& insights) {
    const Project& project = insights.project();
    InsightContents contents;
    int met = 0;
    int missed = 0;
    const std::vector<KpiReading> readings = insights.kpis();
    for (const KpiReading& reading : readings) {
        const Kpi& kpi = *project.find(reading.kpi);
        met += reading.status == KpiStatus::Met;
        missed += reading.status == KpiStatus::Missed;
        if (contents.lines.size() >= size_t(mostInsightLines))
            continue;
        const auto number = [&](std::optional<double> value) {
            if (!value)
                return u"–"_s;
            const QString text = QString::number(*value, 'g', 6);
            return kpi.unit.isEmpty() ? text : text + u' ' + kpi.unit;
        };
        QStringList parts{tr("target %1").arg(number(kpi.target))};
        if (reading.status == KpiStatus::Met)
            parts << tr("met");
        else if (reading.status == KpiStatus::Missed)
            parts << tr("missed");
        if (const QString trend = trendWords(reading.trend); !trend.isEmpty())
            parts << trend;
        contents.lines.push_back({.title = kpi.name,
                                  .detail = parts.join(u" · "_s),
                                  .figure = number(kpi.actual),
                                  .mark = reading.status == KpiStatus::Met ? InsightLine::Mark::Good
                                          : reading.status == KpiStatus::Missed
                                              ? InsightLine::Mark::Error
                                              : InsightLine::Mark::None,
                                  .place = anyId(reading.kpi)});
    }
    contents.summary =
        readings.empty()
            ? tr("The map has no KPIs yet. Add one in the KPI lane.")
            : tr("%L1 KPIs: %L2 met, %L3 missed").arg(readings.size()).arg(met).arg(missed);
    return contents;
}

} // namespace

InsightContents insightContents(KeptInsights& insights, InsightPage page, const QString& detail,
                                const CheckOptions& checks) {
    if (!insights.project().find(insights.map()))
        return {};
    switch (page) {
    case InsightPage::Open:
        return openPoints(insights, checks);
    case InsightPage::Gaps:
        return GapLines(insights).contents();
    case InsightPage::Funnel:
        return funnelLines(insights, detail);
    case InsightPage::Measures:
        return measures(insights);
    }
    return {};
}

bool looksAlike(const InsightLine& a, const InsightLine& b) {
    const auto seen = [](const InsightLine& line) {
        return std::tie(line.title, line.detail, line.figure, line.mark, line.bar, line.isHeading,
                        line.place, line.code, line.isSwitchedOff, line.fixLabel);
    };
    return seen(a) == seen(b);
}

} // namespace waymark
