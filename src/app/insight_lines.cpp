#include "app/insight_lines.h"

#include "app/insight_funnel_lines.h"
#include "insight/gaps.h"
#include "insight/measures.h"
#include "model/edits.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

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

InsightContents openPoints(const Project& project, Id<Map> map, const InteractionLog& log) {
    InsightContents contents;
    const std::vector<Finding> findings = checkMap(project, map, {.log = &log});
    contents.summary = findings.empty()       ? tr("The checks find nothing open on this map.")
                       : findings.size() == 1 ? tr("1 finding")
                                              : tr("%L1 findings").arg(findings.size());
    QHash<QString, int> counts;
    for (const Finding& finding : findings) {
        if (++counts[finding.code] > mostInsightLines)
            continue;
        contents.lines.push_back({.title = finding.text,
                                  .detail = finding.explanation,
                                  .mark = markOf(finding.severity),
                                  .place = finding.about,
                                  .code = finding.code,
                                  .fixLabel = finding.fixLabel,
                                  .fix = finding.fix});
    }
    const std::vector<CheckKind> kinds = checkKinds();
    for (const CheckKind& kind : kinds)
        if (const int more = counts.value(kind.code) - mostInsightLines; more > 0)
            contents.lines.push_back(
                {.title = tr("%L1 more of this kind: %2").arg(more).arg(kind.name)});
    const std::vector<SwitchedOff> off = switchedOffChecks(project, map);
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
            .figure = QString::number(std::round(width * 10) / 10),
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
    GapLines(const Project& project, Id<Map> map)
        : m_project(project)
        , m_map(map)
        , m_gaps(gapsOf(project, map)) {
        const FeelingScale& scale = project.find(map)->scale;
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
        const std::vector<Mismatch> steps = mismatchesOf(m_project, m_map);
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
        const std::vector<Moment> moments = momentsOf(m_project, m_map);
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

    const Project& m_project;
    Id<Map> m_map;
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

InsightContents measures(const Project& project, Id<Map> map) {
    InsightContents contents;
    int met = 0;
    int missed = 0;
    const std::vector<KpiReading> readings = kpisOf(project, map);
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

InsightContents insightContents(const Project& project, Id<Map> map, InsightPage page,
                                const InteractionLog& log, const QString& detail) {
    if (!project.find(map))
        return {};
    switch (page) {
    case InsightPage::Open:
        return openPoints(project, map, log);
    case InsightPage::Gaps:
        return GapLines(project, map).contents();
    case InsightPage::Funnel:
        return funnelLines(project, map, log, detail);
    case InsightPage::Measures:
        return measures(project, map);
    }
    return {};
}

} // namespace waymark
