#include "insight/gaps.h"

#include "model/edits.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace waymark {

namespace {

constexpr double mismatchShare = 0.3; // of the scale

struct Sum {
    double received = 0;
    double desired = 0;
    int points = 0;

    void add(const Feeling& feeling) {
        received += *feeling.received;
        desired += *feeling.desired;
        ++points;
    }
    [[nodiscard]] Gap mean() const { return {received / points, desired / points, points}; }
};

// The widest first; of equals the one that came first.
template <class List>
void sortByWidth(List& list) {
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return a.gap.width() > b.gap.width(); });
}

// Sums in the order in which their keys first come.
template <class Key>
class Sums {
public:
    Sum& operator[](const Key& key) {
        for (auto& [known, sum] : m_sums)
            if (known == key)
                return sum;
        return m_sums.emplace_back(key, Sum()).second;
    }
    template <class Result>
    [[nodiscard]] std::vector<Result> ranked() const {
        std::vector<Result> list;
        for (const auto& [key, sum] : m_sums)
            list.push_back({key, sum.mean()});
        sortByWidth(list);
        return list;
    }

private:
    std::vector<std::pair<Key, Sum>> m_sums;
};

// The same by name, of which a large map may have thousands.
class SumsByName {
public:
    Sum& operator[](const QString& name) { return m_sums[name]; }
    [[nodiscard]] std::vector<NamedGap> ranked() const {
        std::vector<NamedGap> list;
        for (const auto& [name, sum] : m_sums)
            list.push_back({name, sum.mean()});
        sortByWidth(list);
        return list;
    }

private:
    std::map<QString, Sum> m_sums;
};

} // namespace

Gaps gapsOf(const Project& project, Id<Map> map) {
    Gaps gaps;
    Sums<Id<Persona>> personas;
    SumsByName channels;
    SumsByName owners;
    for (const Id<Stage> stage : project.of<Stage>(map)) {
        Sum ofStage;
        for (const Id<Touchpoint> id : project.of<Touchpoint>(stage)) {
            const Touchpoint& touchpoint = *project.find(id);
            Sum here;
            for (const Id<Feeling> feelingId : project.of<Feeling>(id)) {
                const Feeling& feeling = *project.find(feelingId);
                if (!feeling.received || !feeling.desired)
                    continue;
                here.add(feeling);
                ofStage.add(feeling);
                personas[feeling.persona].add(feeling);
                if (const QString channel = touchpoint.channel.simplified(); !channel.isEmpty())
                    channels[channel].add(feeling);
                if (const QString owner = touchpoint.owner.simplified(); !owner.isEmpty())
                    owners[owner].add(feeling);
            }
            if (here.points > 0)
                gaps.touchpoints.push_back({id, here.mean()});
        }
        if (ofStage.points > 0)
            gaps.stages.push_back({stage, ofStage.mean()});
    }
    sortByWidth(gaps.touchpoints);
    sortByWidth(gaps.stages);
    gaps.personas = personas.ranked<PersonaGap>();
    gaps.channels = channels.ranked();
    gaps.owners = owners.ranked();
    return gaps;
}

std::vector<Mismatch> mismatchesOf(const Project& project, Id<Map> map) {
    const FeelingScale& scale = project.find(map)->scale;
    const double least = mismatchShare * (scale.max - scale.min);
    std::vector<Mismatch> list;
    Id<Touchpoint> before;
    std::optional<double> receivedBefore;
    for (const Id<Touchpoint> id : touchpointsOf(project, map)) {
        const std::optional<double> received = feltAt(project, id).received;
        // A little less than the least: thirds of a scale are not exact in binary.
        if (received && receivedBefore && std::abs(*received - *receivedBefore) > least - 1e-9)
            list.push_back({before, id, *receivedBefore, *received});
        before = id;
        receivedBefore = received;
    }
    std::stable_sort(list.begin(), list.end(), [](const Mismatch& a, const Mismatch& b) {
        return std::abs(a.step()) > std::abs(b.step());
    });
    return list;
}

std::vector<Moment> momentsOf(const Project& project, Id<Map> map) {
    const std::vector<Id<Touchpoint>> touchpoints = touchpointsOf(project, map);
    std::vector<Moment> moments;
    std::optional<Moment> peak;
    std::optional<Moment> pit;
    for (const Id<Touchpoint> id : touchpoints) {
        const std::optional<double> received = feltAt(project, id).received;
        if (received && (!peak || *received > *peak->received))
            peak = Moment{MomentKind::Peak, id, received};
        if (received && (!pit || *received < *pit->received))
            pit = Moment{MomentKind::Pit, id, received};
    }
    if (peak && *peak->received > *pit->received)
        moments = {*peak, *pit};
    const auto add = [&](MomentKind kind, auto&& applies) {
        for (const Id<Touchpoint> id : touchpoints)
            if (applies(*project.find(id)))
                moments.push_back({kind, id, feltAt(project, id).received});
    };
    add(MomentKind::End, [&](const Touchpoint& t) {
        return t.point == PointKind::Exit || t.id == touchpoints.back();
    });
    add(MomentKind::ReviewMoment, [](const Touchpoint& t) { return t.reviewMoment; });
    add(MomentKind::MomentOfTruth, [](const Touchpoint& t) { return t.momentOfTruth; });
    return moments;
}

} // namespace waymark
