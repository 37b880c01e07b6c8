#include "insight/gaps.h"

#include "model/edits.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double mismatchShare = 0.3; // of the scale

struct Sum {
    double received = 0;
    double desired = 0;
    int points = 0;

    void add(const TouchpointFeelings::Told& told) {
        received += told.received;
        desired += told.desired;
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
    [[nodiscard]] const std::vector<std::pair<Key, Sum>>& all() const { return m_sums; }

private:
    std::vector<std::pair<Key, Sum>> m_sums;
};

// The same by name, of which a large map may have thousands.
class SumsByName {
public:
    Sum& operator[](const QString& name) { return m_sums[name]; }
    // Of equals the first in the alphabet comes first.
    [[nodiscard]] std::vector<NamedGap> ranked() const {
        std::vector<NamedGap> list;
        list.reserve(size_t(m_sums.size()));
        for (auto it = m_sums.begin(); it != m_sums.end(); ++it)
            if (it->points > 0)
                list.push_back({it.key(), it->mean()});
        std::sort(list.begin(), list.end(), [](const NamedGap& a, const NamedGap& b) {
            const double wide = a.gap.width();
            const double other = b.gap.width();
            return wide != other ? wide > other : a.name < b.name;
        });
        return list;
    }

private:
    QHash<QString, Sum> m_sums;
};

// What the touchpoints of a map say, left to right.
class OwnColumns {
public:
    OwnColumns(const Project& project, Id<Map> map) {
        for (const Id<Touchpoint> id : touchpointsOf(project, map))
            m_feelings.push_back(feelingsAt(project, id));
        for (const TouchpointFeelings& feelings : m_feelings)
            m_columns.push_back(&feelings);
    }
    [[nodiscard]] FeelingColumns columns() const { return m_columns; }

private:
    std::vector<TouchpointFeelings> m_feelings;
    std::vector<const TouchpointFeelings*> m_columns;
};

} // namespace

Gaps gapsOf(FeelingColumns columns) {
    Gaps gaps;
    Sums<Id<Persona>> personas;
    SumsByName channels;
    SumsByName owners;
    Id<Stage> stage;
    Sum ofStage;
    const auto endStage = [&] {
        if (ofStage.points > 0)
            gaps.stages.push_back({stage, ofStage.mean()});
        ofStage = {};
    };
    for (const TouchpointFeelings* at : columns) {
        if (at->stage != stage)
            endStage();
        stage = at->stage;
        if (at->told.empty())
            continue;
        Sum here;
        Sum* channel = at->channel.isEmpty() ? nullptr : &channels[at->channel];
        Sum* owner = at->owner.isEmpty() ? nullptr : &owners[at->owner];
        for (const TouchpointFeelings::Told& told : at->told) {
            for (Sum* sum : {&here, &ofStage, channel, owner, &personas[told.persona]})
                if (sum)
                    sum->add(told);
        }
        gaps.touchpoints.push_back({at->touchpoint, here.mean()});
    }
    endStage();
    sortByWidth(gaps.touchpoints);
    sortByWidth(gaps.stages);
    for (const auto& [persona, sum] : personas.all())
        gaps.personas.push_back({persona, sum.mean()});
    sortByWidth(gaps.personas);
    gaps.channels = channels.ranked();
    gaps.owners = owners.ranked();
    return gaps;
}

Gaps gapsOf(const Project& project, Id<Map> map) {
    return gapsOf(OwnColumns(project, map).columns());
}

std::vector<Mismatch> mismatchesOf(FeelingColumns columns, const FeelingScale& scale) {
    const double least = mismatchShare * (scale.max - scale.min);
    std::vector<Mismatch> list;
    Id<Touchpoint> before;
    std::optional<double> receivedBefore;
    for (const TouchpointFeelings* at : columns) {
        const std::optional<double> received = at->felt.received;
        // A little less than the least: thirds of a scale are not exact in binary.
        if (received && receivedBefore && std::abs(*received - *receivedBefore) > least - 1e-9)
            list.push_back({before, at->touchpoint, *receivedBefore, *received});
        before = at->touchpoint;
        receivedBefore = received;
    }
    std::stable_sort(list.begin(), list.end(), [](const Mismatch& a, const Mismatch& b) {
        return std::abs(a.step()) > std::abs(b.step());
    });
    return list;
}

std::vector<Mismatch> mismatchesOf(const Project& project, Id<Map> map) {
    return mismatchesOf(OwnColumns(project, map).columns(), project.find(map)->scale);
}

std::vector<Moment> momentsOf(FeelingColumns columns) {
    std::vector<Moment> moments;
    std::optional<Moment> peak;
    std::optional<Moment> pit;
    for (const TouchpointFeelings* at : columns) {
        const std::optional<double> received = at->felt.received;
        if (received && (!peak || *received > *peak->received))
            peak = Moment{MomentKind::Peak, at->touchpoint, received};
        if (received && (!pit || *received < *pit->received))
            pit = Moment{MomentKind::Pit, at->touchpoint, received};
    }
    if (peak && *peak->received > *pit->received)
        moments = {*peak, *pit};
    const auto add = [&](MomentKind kind, auto&& applies) {
        for (const TouchpointFeelings* at : columns)
            if (applies(*at))
                moments.push_back({kind, at->touchpoint, at->felt.received});
    };
    add(MomentKind::End, [&](const TouchpointFeelings& at) {
        return at.point == PointKind::Exit || &at == columns.back();
    });
    add(MomentKind::ReviewMoment, [](const TouchpointFeelings& at) { return at.reviewMoment; });
    add(MomentKind::MomentOfTruth, [](const TouchpointFeelings& at) { return at.momentOfTruth; });
    return moments;
}

std::vector<Moment> momentsOf(const Project& project, Id<Map> map) {
    return momentsOf(OwnColumns(project, map).columns());
}

} // namespace waymark
