#include "insight/drawn_funnel.h"

#include "insight/funnel.h"

#include <algorithm>

namespace waymark {

namespace {

double shareOf(qint64 part, qint64 whole) {
    return whole > 0 ? double(part) / double(whole) : 0;
}

// A step for each column, with nobody in it yet.
std::vector<FunnelStep> emptySteps(const Project& project, Id<Map> map) {
    std::vector<FunnelStep> steps;
    for (const Id<Stage> stage : project.of<Stage>(map)) {
        const auto children = project.children(anyId(stage), Kind::Touchpoint);
        if (children.empty())
            steps.push_back({.stage = stage});
        for (const auto& child : children) {
            const Id<Touchpoint> id{child.id};
            steps.push_back({.stage = stage, .touchpoint = id, .point = project.find(id)->point});
        }
    }
    return steps;
}

DrawnFunnel byLog(const Project& project, Id<Map> map, const InteractionLog& log) {
    const Funnel counted = funnelOf(project, map, log);
    DrawnFunnel funnel{.source = DrawnFunnel::Source::Log,
                       .customers = counted.customers,
                       .steps = emptySteps(project, map),
                       .mostVulnerable = counted.mostVulnerable};
    for (const FunnelStage& stage : counted.stages)
        if (stage.stage == counted.mostVulnerable)
            funnel.vulnerableLost = shareOf(stage.all.lost, stage.all.reached);
    double before = 1;
    size_t next = 0;
    for (FunnelStep& step : funnel.steps) {
        step.share = before; // nobody says that a stage without touchpoints loses anybody
        if (!step.touchpoint)
            continue;
        const FunnelPoint& point = counted.points[next];
        step.share = shareOf(point.all.reached, counted.customers);
        step.lost = shareOf(point.all.lost, counted.customers);
        step.lostHere = shareOf(point.all.lost, point.all.reached);
        step.reached = point.all.reached;
        step.count = double(point.all.lost);
        step.source = anyId(point.touchpoint);
        if (point.fromPrevious && counted.points[next - 1].all.reached > 0)
            step.onward = shareOf(*point.fromPrevious, counted.points[next - 1].all.reached);
        before = step.share - step.lost;
        ++next;
    }
    return funnel;
}

// What losses say that were entered for one place.
struct Entered {
    double share = 0;
    std::optional<double> count;
    AnyId largest; // the loss with the largest amount, shares before counts
    double largestAmount = -1;

    void add(const Project& project, AnyId place) {
        for (const auto& child : project.children(place, Kind::Loss)) {
            const Loss& loss = *project.find(Id<Loss>{child.id});
            if (!loss.amount)
                continue;
            const bool isShare = loss.unit == LossUnit::Share;
            if (isShare)
                share += *loss.amount;
            else
                count = count.value_or(0) + *loss.amount;
            // Any share outweighs a count, whose share nobody knows.
            const double weight = isShare ? 1 + *loss.amount : 1 - 1 / (1 + *loss.amount);
            if (weight > largestAmount) {
                largestAmount = weight;
                largest = anyId(loss.id);
            }
        }
    }
};

DrawnFunnel byHand(const Project& project, Id<Map> map) {
    DrawnFunnel funnel{.steps = emptySteps(project, map)};
    bool isSaid = false;
    double left = 1;     // of all who begin
    double entering = 1; // the present stage
    for (size_t i = 0; i < funnel.steps.size(); ++i) {
        FunnelStep& step = funnel.steps[i];
        const bool isFirst = i == 0 || funnel.steps[i - 1].stage != step.stage;
        const bool isLast = i + 1 == funnel.steps.size() || funnel.steps[i + 1].stage != step.stage;
        if (isFirst)
            entering = left;
        if (i > 0 && funnel.steps[i - 1].share > 0)
            step.onward = left / funnel.steps[i - 1].share;
        Entered entered;
        if (step.touchpoint)
            entered.add(project, anyId(step.touchpoint));
        if (isLast)
            entered.add(project, anyId(step.stage));
        step.share = left;
        step.lost = std::min(left, entered.share * entering);
        step.lostHere = std::min(1.0, entered.share);
        step.count = entered.count;
        step.source = entered.largest;
        isSaid |= !entered.largest.isNull();
        left -= step.lost;
        const double stageLost = entering > 0 ? 1 - left / entering : 0;
        if (isLast && stageLost > funnel.vulnerableLost) {
            funnel.vulnerableLost = stageLost;
            funnel.mostVulnerable = step.stage;
        }
    }
    if (!isSaid)
        return {};
    funnel.source = DrawnFunnel::Source::Losses;
    return funnel;
}

} // namespace

DrawnFunnel drawnFunnelOf(const Project& project, Id<Map> map, const InteractionLog& log) {
    return log.rows.empty() ? byHand(project, map) : byLog(project, map, log);
}

} // namespace waymark
