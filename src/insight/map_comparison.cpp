#include "insight/map_comparison.h"

#include "model/edits.h"
#include "model/interaction_log.h"
#include "model/rescale.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double leastLikeness = 0.33; // a third of the words, or of the touchpoints

// Pairs of two rows by number, −1 for none, in the order of the second; the first row's unpaired
// stand where they stood.
using Pairs = std::vector<std::pair<int, int>>;

// The alignment without crossings that has the greatest sum of likeness.
template <class LikenessOf>
Pairs align(int countA, int countB, LikenessOf&& likenessOf) {
    const auto width = size_t(countB) + 1;
    std::vector<double> best((size_t(countA) + 1) * width, 0);
    std::vector<double> alike(best.size(), 0);
    const auto at = [width](int a, int b) { return size_t(a) * width + size_t(b); };
    for (int a = 1; a <= countA; ++a)
        for (int b = 1; b <= countB; ++b) {
            const double like = likenessOf(a - 1, b - 1);
            alike[at(a, b)] = like >= leastLikeness ? like : 0;
            best[at(a, b)] = std::max(
                {best[at(a - 1, b)], best[at(a, b - 1)], best[at(a - 1, b - 1)] + alike[at(a, b)]});
        }
    Pairs pairs;
    int a = countA;
    int b = countB;
    while (a > 0 || b > 0) {
        const bool paired = a > 0 && b > 0 && alike[at(a, b)] > 0 &&
                            best[at(a, b)] == best[at(a - 1, b - 1)] + alike[at(a, b)];
        if (paired)
            pairs.emplace_back(--a, --b);
        else if (b > 0 && (a == 0 || best[at(a, b)] == best[at(a, b - 1)]))
            pairs.emplace_back(-1, --b);
        else
            pairs.emplace_back(--a, -1);
    }
    std::reverse(pairs.begin(), pairs.end());
    return pairs;
}

QSet<QString> wordsOf(const QString& name) {
    static const QRegularExpression apart(u"[^\\p{L}\\p{N}]+"_s);
    const QStringList words = name.toCaseFolded().split(apart, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

double shareInCommon(const QSet<QString>& a, const QSet<QString>& b) {
    const auto common = (QSet<QString>(a) &= b).size();
    const auto all = a.size() + b.size() - common;
    return all > 0 ? double(common) / double(all) : 0;
}

// The names of what differs.
QStringList differing(std::initializer_list<std::pair<QString, bool>> fields) {
    QStringList names;
    for (const auto& [name, differs] : fields)
        if (differs)
            names << name;
    return names;
}

class Comparing {
public:
    Comparing(const Project& project, Id<Map> a, Id<Map> b)
        : m_project(project)
        , m_a(*project.find(a))
        , m_b(*project.find(b))
        , m_stagesA(project.of<Stage>(a))
        , m_stagesB(project.of<Stage>(b)) {}

    MapComparison compare();

private:
    [[nodiscard]] QSet<QString> touchpointNames(Id<Stage> stage) const;
    StagePair pairOf(Id<Stage> a, Id<Stage> b);
    TouchpointPair pairOf(Id<Touchpoint> a, Id<Touchpoint> b) const;
    void pairMoved(MapComparison& comparison) const;
    void sumUp(MapComparison& comparison) const;

    const Project& m_project;
    const Map& m_a;
    const Map& m_b;
    std::vector<Id<Stage>> m_stagesA;
    std::vector<Id<Stage>> m_stagesB;
};

QSet<QString> Comparing::touchpointNames(Id<Stage> stage) const {
    QSet<QString> names;
    for (const Id<Touchpoint> id : m_project.of<Touchpoint>(stage))
        names.insert(comparableName(m_project.find(id)->name));
    return names;
}

TouchpointPair Comparing::pairOf(Id<Touchpoint> a, Id<Touchpoint> b) const {
    TouchpointPair pair{.a = a, .b = b};
    if (a)
        pair.feltA = feltAt(m_project, a);
    if (b) {
        pair.feltB = feltAt(m_project, b);
        for (std::optional<double>* value : {&pair.feltB.received, &pair.feltB.desired})
            if (*value)
                *value = rescaled(**value, m_b.scale, m_a.scale);
    }
    if (!a || !b) {
        pair.difference = a ? Difference::Removed : Difference::Added;
        return pair;
    }
    const Touchpoint& ta = *m_project.find(a);
    const Touchpoint& tb = *m_project.find(b);
    pair.changed = differing({
        {u"name"_s, ta.name != tb.name},
        {u"channel"_s, ta.channel != tb.channel},
        {u"owner"_s, ta.owner != tb.owner},
        {u"point"_s, ta.point != tb.point},
        {u"moment_of_truth"_s, ta.momentOfTruth != tb.momentOfTruth},
        {u"review_moment"_s, ta.reviewMoment != tb.reviewMoment},
        {u"received"_s, pair.feltA.received != pair.feltB.received},
        {u"desired"_s, pair.feltA.desired != pair.feltB.desired},
    });
    pair.difference = pair.changed.isEmpty() ? Difference::Same : Difference::Changed;
    return pair;
}

StagePair Comparing::pairOf(Id<Stage> a, Id<Stage> b) {
    StagePair pair{.a = a, .b = b};
    const auto inA = a ? m_project.of<Touchpoint>(a) : std::vector<Id<Touchpoint>>();
    const auto inB = b ? m_project.of<Touchpoint>(b) : std::vector<Id<Touchpoint>>();
    const Pairs pairs = align(int(inA.size()), int(inB.size()), [&](int i, int j) {
        return likeness(m_project.find(inA[size_t(i)])->name, m_project.find(inB[size_t(j)])->name);
    });
    for (const auto& [i, j] : pairs)
        pair.touchpoints.push_back(pairOf(i >= 0 ? inA[size_t(i)] : Id<Touchpoint>(),
                                          j >= 0 ? inB[size_t(j)] : Id<Touchpoint>()));
    if (!a || !b) {
        pair.difference = a ? Difference::Removed : Difference::Added;
        return pair;
    }
    const Stage& sa = *m_project.find(a);
    const Stage& sb = *m_project.find(b);
    pair.changed = differing({
        {u"name"_s, sa.name != sb.name},
        {u"goal"_s, sa.goal != sb.goal},
        {u"needs"_s, sa.needs != sb.needs},
        {u"enters_when"_s, sa.entersWhen != sb.entersWhen},
        {u"done_when"_s, sa.doneWhen != sb.doneWhen},
        {u"crm_stage"_s, sa.crmStage != sb.crmStage},
    });
    pair.difference = pair.changed.isEmpty() ? Difference::Same : Difference::Changed;
    return pair;
}

// A touchpoint removed in one stage and added under the same name in another has moved.
void Comparing::pairMoved(MapComparison& comparison) const {
    QHash<QString, Id<Touchpoint>> removed;
    for (const StagePair& stage : comparison.stages)
        for (const TouchpointPair& pair : stage.touchpoints)
            if (pair.difference == Difference::Removed)
                removed.insert(comparableName(m_project.find(pair.a)->name), pair.a);
    QSet<qint64> moved;
    for (StagePair& stage : comparison.stages)
        for (TouchpointPair& pair : stage.touchpoints) {
            if (pair.difference != Difference::Added)
                continue;
            const Id<Touchpoint> from = removed.take(comparableName(m_project.find(pair.b)->name));
            if (!from)
                continue;
            moved.insert(from.value);
            pair = pairOf(from, pair.b);
            pair.changedStage = true;
            pair.changed << u"stage"_s;
            pair.difference = Difference::Changed;
        }
    for (StagePair& stage : comparison.stages)
        std::erase_if(stage.touchpoints, [&](const TouchpointPair& pair) {
            return pair.difference == Difference::Removed && moved.contains(pair.a.value);
        });
}

void Comparing::sumUp(MapComparison& comparison) const {
    for (const StagePair& stage : comparison.stages)
        for (const TouchpointPair& pair : stage.touchpoints) {
            comparison.added += pair.difference == Difference::Added;
            comparison.removed += pair.difference == Difference::Removed;
            comparison.changed += pair.difference == Difference::Changed;
            const double gain = pair.gain().value_or(0);
            (gain > 0 ? comparison.gains : comparison.losses) += gain;
        }
}

MapComparison Comparing::compare() {
    std::vector<QSet<QString>> namesA;
    std::vector<QSet<QString>> namesB;
    for (const Id<Stage> id : m_stagesA)
        namesA.push_back(touchpointNames(id));
    for (const Id<Stage> id : m_stagesB)
        namesB.push_back(touchpointNames(id));
    const Pairs pairs = align(int(m_stagesA.size()), int(m_stagesB.size()), [&](int i, int j) {
        const double byName = likeness(m_project.find(m_stagesA[size_t(i)])->name,
                                       m_project.find(m_stagesB[size_t(j)])->name);
        return std::max(byName, shareInCommon(namesA[size_t(i)], namesB[size_t(j)]));
    });
    MapComparison comparison;
    for (const auto& [i, j] : pairs)
        comparison.stages.push_back(pairOf(i >= 0 ? m_stagesA[size_t(i)] : Id<Stage>(),
                                           j >= 0 ? m_stagesB[size_t(j)] : Id<Stage>()));
    pairMoved(comparison);
    sumUp(comparison);
    return comparison;
}

} // namespace

double likeness(const QString& a, const QString& b) {
    if (comparableName(a) == comparableName(b))
        return 1;
    return shareInCommon(wordsOf(a), wordsOf(b));
}

MapComparison compareMaps(const Project& project, Id<Map> a, Id<Map> b) {
    return Comparing(project, a, b).compare();
}

} // namespace waymark
