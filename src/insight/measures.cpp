#include "insight/measures.h"

#include "insight/column_cards.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double steadyShare = 0.01;

// What `of` gives for each column of a map, left to right: a stage comes before its touchpoints.
template <class Part, class Of>
std::vector<Part> alongMap(const Project& project, Id<Map> map, Of&& of) {
    std::vector<Part> all;
    const auto add = [&](AnyId column) {
        const std::vector<Part> here = of(project, column);
        all.insert(all.end(), here.begin(), here.end());
    };
    for (const Project::Child& stage : project.children(anyId(map), Kind::Stage)) {
        add({Kind::Stage, stage.id});
        for (const Project::Child& touchpoint :
             project.children({Kind::Stage, stage.id}, Kind::Touchpoint))
            add({Kind::Touchpoint, touchpoint.id});
    }
    return all;
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

std::vector<KpiReading> kpisIn(const Project& project, AnyId column) {
    std::vector<KpiReading> readings;
    for (const Kpi* kpi : cardsIn<Kpi>(project, column))
        readings.push_back(readKpi(*kpi));
    return readings;
}

std::vector<KpiReading> kpisOf(const Project& project, Id<Map> map) {
    return alongMap<KpiReading>(project, map, kpisIn);
}

std::vector<LossBranch> lossesIn(const Project& project, AnyId column) {
    std::vector<LossBranch> branches;
    for (const Loss* loss : cardsIn<Loss>(project, column)) {
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

std::vector<LossBranch> lossesOf(const Project& project, Id<Map> map) {
    return alongMap<LossBranch>(project, map, lossesIn);
}

std::vector<Remaining> remainingOf(const Project& project, std::span<const Id<Stage>> stages,
                                   std::span<const LossBranch> losses,
                                   std::optional<double> customers) {
    std::vector<Remaining> list;
    double left = 1;
    auto next = losses.begin();
    for (const Id<Stage> stage : stages) {
        Remaining remaining{.stage = stage, .before = left};
        double lost = 0; // of those who began
        for (; next != losses.end() && next->stage == stage; ++next) {
            const Loss& loss = *project.find(next->loss);
            if (!loss.amount)
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

std::vector<Remaining> remainingOf(const Project& project, Id<Map> map,
                                   std::optional<double> customers) {
    return remainingOf(project, project.of<Stage>(map), lossesOf(project, map), customers);
}

} // namespace waymark
