#include "insight/measures.h"

#include "insight/visits.h"
#include "model/edits.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double steadyShare = 0.01;

// The cards of one kind of a map, left to right by where they begin: a card over a whole stage
// comes before those at its touchpoints.
template <class T>
std::vector<const T*> cardsOf(const Project& project, Id<Map> map) {
    const MapColumns columns(project, map);
    QHash<qint64, int> stageColumn;
    for (size_t i = 0; i < columns.touchpoints.size(); ++i) {
        const qint64 stage = columns.stages[size_t(columns.stageOf[i])].value;
        if (!stageColumn.contains(stage))
            stageColumn.insert(stage, int(i));
    }
    std::vector<const T*> cards;
    for (const Id<Lane> lane : project.of<Lane>(map))
        for (const Project::Child& child : project.children(anyId(lane), T::kind))
            cards.push_back(project.find(Id<T>{child.id}));
    const auto place = [&](const T* card) {
        const int column = card->place.touchpoint
                               ? columns.columnOf.value(card->place.touchpoint.value)
                               : stageColumn.value(card->place.stage.value);
        return std::pair(column, card->place.touchpoint ? 1 : 0);
    };
    std::stable_sort(cards.begin(), cards.end(),
                     [&](const T* a, const T* b) { return place(a) < place(b); });
    return cards;
}

} // namespace

KpiReading readKpi(const Kpi& kpi) {
    KpiReading reading{.kpi = kpi.id};
    const double sign = kpi.better == Better::Higher ? 1 : -1;
    if (kpi.target && kpi.actual) {
        reading.margin = sign * (*kpi.actual - *kpi.target);
        reading.status = *reading.margin >= 0 ? KpiStatus::Met : KpiStatus::Missed;
    }
    std::vector<double> values;
    for (const KpiValue& past : kpi.pastValues)
        values.push_back(past.value);
    if (kpi.actual && (values.empty() || values.back() != *kpi.actual))
        values.push_back(*kpi.actual);
    if (values.size() < 2)
        return reading;
    const double now = values.back();
    const double before = values[values.size() - 2];
    const double step = sign * (now - before);
    if (std::abs(step) < steadyShare * std::max(std::abs(now), std::abs(before)) || step == 0)
        reading.trend = Trend::Steady;
    else
        reading.trend = step > 0 ? Trend::Improving : Trend::Worsening;
    return reading;
}

std::vector<KpiReading> kpisOf(const Project& project, Id<Map> map) {
    std::vector<KpiReading> readings;
    for (const Kpi* kpi : cardsOf<Kpi>(project, map))
        readings.push_back(readKpi(*kpi));
    return readings;
}

std::vector<LossBranch> lossesOf(const Project& project, Id<Map> map) {
    std::vector<LossBranch> branches;
    for (const Loss* loss : cardsOf<Loss>(project, map)) {
        LossBranch branch{
            .loss = loss->id, .stage = loss->place.stage, .touchpoint = loss->place.touchpoint};
        if (const Touchpoint* touchpoint = project.find(branch.touchpoint)) {
            branch.stage = touchpoint->stage;
            branch.isFalseStart = touchpoint->point == PointKind::FalseStart;
            branch.isFalseEnd = touchpoint->point == PointKind::FalseEnd;
        }
        branches.push_back(branch);
    }
    return branches;
}

std::vector<Remaining> remainingOf(const Project& project, Id<Map> map,
                                   std::optional<double> customers) {
    std::vector<Remaining> list;
    double left = 1;
    const std::vector<LossBranch> branches = lossesOf(project, map);
    for (const Id<Stage> stage : project.of<Stage>(map)) {
        Remaining remaining{.stage = stage, .before = left};
        double lost = 0; // of those who began
        for (const LossBranch& branch : branches) {
            const Loss& loss = *project.find(branch.loss);
            if (branch.stage != stage || !loss.amount)
                continue;
            if (loss.unit == LossUnit::Share)
                lost += *loss.amount * remaining.before;
            else if (customers && *customers > 0)
                lost += *loss.amount / *customers;
        }
        left = std::max(0.0, left - lost);
        remaining.after = left;
        list.push_back(remaining);
    }
    return list;
}

} // namespace waymark
