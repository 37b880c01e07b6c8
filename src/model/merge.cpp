// Merging projects: which records there are in the end, and that they make a whole project. What a
// record says in the end is told in merge_record.cpp.
#include "model/merge.h"

#include "model/fields.h"
#include "model/merge_context.h"
#include "model/merge_words.h"
#include "model/remapping.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>
#include <set>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostNamed = 5; // of the changes that speak against a removal

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::merge", text);
}

MergeSide other(MergeSide side) {
    return side == MergeSide::Mine ? MergeSide::Theirs : MergeSide::Mine;
}

// Calls visit(target, onRemove) for each reference of a record of any kind.
template <class Visitor>
void forEachTarget(const Record& record, const Visitor& visit) {
    std::visit([&](const auto& r) { forEachReference(r, visit); }, record);
}

// Calls visit for every record that one of the projects has, kind by kind, ids in ascending order.
template <class Visitor>
void forEachId(const MergeContext& context, const Visitor& visit) {
    forEachKind([&]<class T>(const T*) {
        std::vector<Id<T>> ids;
        for (const Project* project : {&context.base, &context.mine, &context.theirs})
            for (const auto& [id, record] : project->all<T>())
                ids.push_back(id);
        std::ranges::sort(ids);
        const auto rest = std::ranges::unique(ids);
        ids.erase(rest.begin(), rest.end());
        for (const Id<T> id : ids)
            visit(context.base.find(id), context.mine.find(id), context.theirs.find(id));
    });
}

class Merger {
public:
    Merger(const Project& base, const Project& mine, const Project& theirs,
           const MergeChoices& choices)
        : m_context{base, mine, theirs, choices, {}} {}

    Result<Merged> run() {
        forEachId(m_context, [&](const auto* base, const auto* mine, const auto* theirs) {
            sort(base, mine, theirs);
        });
        decideRemovals();
        dropWhatCannotStand();
        joinDoubleFeelings();
        breakCircles();
        std::vector<Record> records;
        records.reserve(m_kept.size());
        for (auto& [id, record] : m_kept)
            records.push_back(std::move(record));
        auto project = Project::fromRecords(std::move(records));
        if (!project)
            return Error{ErrorCode::Internal,
                         tr("The copies could not be merged: %1").arg(project.error().message),
                         project.error().position};
        std::ranges::stable_sort(m_context.conflicts, {},
                                 [](const MergeConflict& conflict) { return conflict.record; });
        return Merged{project.take(), std::move(m_context.conflicts)};
    }

private:
    // A record that one side removed and the other still has.
    struct Removed {
        Record record;       // as the other side has it
        MergeSide keeper;    // that side
        bool isChanged;      // it differs from the base there
        bool isKept = false; // decided meanwhile
    };

    // --- what both sides made of each record -----------------------------------------------------

    template <class T>
    void sort(const T* base, const T* mine, const T* theirs) {
        if (mine && theirs) {
            keepBoth(base, *mine, *theirs);
        } else if (mine || theirs) {
            const MergeSide keeper = mine ? MergeSide::Mine : MergeSide::Theirs;
            const T& there = mine ? *mine : *theirs;
            if (!base)
                m_kept.emplace(anyId(there.id), Record(onMergedScale(there, keeper)));
            else
                m_removed.emplace(
                    anyId(there.id),
                    Removed{Record(onMergedScale(there, keeper)), keeper,
                            !(onMergedScale(*base, {}) == onMergedScale(there, keeper))});
        }
    }

    template <class T>
    void keepBoth(const T* base, const T& mine, const T& theirs) {
        if (mine == theirs && !std::is_same_v<T, Feeling>) {
            m_kept.emplace(anyId(mine.id), Record(mine));
            return;
        }
        std::optional<Record> before;
        if (base)
            before = Record(onMergedScale(*base, {}));
        m_kept.emplace(anyId(mine.id),
                       mergedRecord(m_context, before ? &*before : nullptr,
                                    Record(onMergedScale(mine, MergeSide::Mine)),
                                    Record(onMergedScale(theirs, MergeSide::Theirs))));
    }

    // Feelings of the three projects can only be compared when they are told on one scale: that
    // which the map has in the end. No side: the base.
    template <class T>
    T onMergedScale(const T& record, std::optional<MergeSide> side) {
        if constexpr (std::is_same_v<T, Feeling>) {
            const Project& project = side ? m_context.of(*side) : m_context.base;
            const FeelingScale* from = scaleOf(project, record);
            const FeelingScale* to = mergedScale(project, record);
            return from && to ? onScale(record, *from, *to) : record;
        } else {
            return record;
        }
    }

    const FeelingScale* mergedScale(const Project& project, const Feeling& feeling) const {
        const Touchpoint* touchpoint = project.find(feeling.touchpoint);
        const Stage* stage = touchpoint ? project.find(touchpoint->stage) : nullptr;
        if (!stage)
            return nullptr;
        if (const auto it = m_kept.find(anyId(stage->map)); it != m_kept.end())
            return &std::get<Map>(it->second).scale;
        const auto it = m_removed.find(anyId(stage->map));
        return it != m_removed.end() ? &std::get<Map>(it->second.record).scale : nullptr;
    }

    // --- removed here, changed there -------------------------------------------------------------

    // The topmost of the records that went with this one: they were removed in one go, so one
    // answer decides about all of them.
    AnyId topmost(AnyId id) const {
        for (size_t steps = 0; steps < kindCount; ++steps) {
            AnyId up;
            forEachTarget(m_removed.at(id).record, [&](AnyId target, OnRemove onRemove) {
                const auto it = m_removed.find(target);
                if (up.isNull() && onRemove == OnRemove::GoAlong && it != m_removed.end() &&
                    it->second.keeper == m_removed.at(id).keeper)
                    up = target;
            });
            if (up.isNull())
                break;
            id = up;
        }
        return id;
    }

    [[nodiscard]] bool isRemovalChosen(AnyId id) const {
        const auto chosen = m_context.choice(topmost(id), {});
        return chosen && *chosen != m_removed.at(id).keeper;
    }

    void decideRemovals() {
        std::vector<AnyId> changed;
        for (const auto& [id, removed] : m_removed)
            if (removed.isChanged)
                changed.push_back(id);
        std::ranges::sort(changed);
        for (const AnyId id : changed) {
            m_reasons[topmost(id)].insert(id);
            if (!isRemovalChosen(id))
                keep(id, true);
        }
        std::vector<AnyId> standing;
        for (const auto& [id, record] : m_kept)
            standing.push_back(id);
        std::ranges::sort(standing);
        for (const AnyId id : standing)
            keepTargets(m_kept.at(id), id);
        while (!m_queue.empty()) {
            const auto [id, withAll] = m_queue.front();
            m_queue.pop_front();
            keepTargets(m_removed.at(id).record, id);
            if (withAll)
                keepWhatHangsOn(id);
        }
        for (auto& [id, removed] : m_removed)
            if (removed.isKept)
                m_kept.emplace(id, removed.record);
        reportRemovals();
    }

    void keep(AnyId id, bool withAll) {
        Removed& removed = m_removed.at(id);
        if (std::exchange(removed.isKept, true))
            return;
        m_queue.emplace_back(id, withAll);
    }

    // What a standing record refers to has to stand too.
    void keepTargets(const Record& record, AnyId referrer) {
        forEachTarget(record, [&](AnyId target, OnRemove) {
            const auto it = m_removed.find(target);
            if (it == m_removed.end())
                return;
            if (!m_removed.contains(referrer))
                m_reasons[topmost(target)].insert(referrer);
            if (!it->second.isKept && !isRemovalChosen(target))
                keep(target, false);
        });
    }

    // A stage that was renamed is kept with its cards, not as an empty one.
    void keepWhatHangsOn(AnyId id) {
        const MergeSide keeper = m_removed.at(id).keeper;
        for (const AnyId referrer : m_context.of(keeper).referrers(id)) {
            const auto it = m_removed.find(referrer);
            if (it == m_removed.end() || it->second.keeper != keeper || isRemovalChosen(referrer))
                continue;
            bool hangs = false;
            bool stands = true;
            forEachTarget(it->second.record, [&](AnyId target, OnRemove onRemove) {
                if (onRemove != OnRemove::GoAlong)
                    return;
                hangs = hangs || target == id;
                const auto owner = m_removed.find(target);
                stands = stands && (owner == m_removed.end() || owner->second.isKept);
            });
            if (hangs && stands)
                keep(referrer, true);
        }
    }

    void reportRemovals() {
        for (const auto& [top, reasons] : m_reasons) {
            const MergeSide keeper = m_removed.at(top).keeper;
            MergeConflict conflict;
            conflict.what = keeper == MergeSide::Theirs ? MergeConflict::What::RemovedByMe
                                                        : MergeConflict::What::RemovedByThem;
            conflict.record = top;
            conflict.taken = m_context.choice(top, {}).value_or(keeper);
            QStringList names;
            for (const AnyId reason : reasons)
                names.append(thingInWords(m_context.of(keeper), reason));
            if (const qsizetype more = names.size() - mostNamed; more > 0) {
                names.resize(mostNamed);
                names.append(tr("and %1 more").arg(more));
            }
            (keeper == MergeSide::Mine ? conflict.mine : conflict.theirs) =
                tr("changed: %1").arg(names.join(u", "_s));
            (keeper == MergeSide::Mine ? conflict.theirs : conflict.mine) = tr("removed");
            m_context.note(std::move(conflict));
        }
    }

    // --- a whole project -------------------------------------------------------------------------

    [[nodiscard]] bool stands(const Record& record) const {
        bool all = true;
        forEachTarget(record,
                      [&](AnyId target, OnRemove) { all = all && m_kept.contains(target); });
        return all;
    }

    // Where a removal was chosen, what was put into the removed thing goes, and what was moved
    // there stays where it was.
    void dropWhatCannotStand() {
        for (bool again = true; again;) {
            again = false;
            for (auto it = m_kept.begin(); it != m_kept.end();) {
                if (stands(it->second)) {
                    ++it;
                    continue;
                }
                again = true;
                if (auto fallback = fallbackOf(it->first, it->second)) {
                    it->second = std::move(*fallback);
                    ++it;
                } else {
                    it = m_kept.erase(it);
                }
            }
        }
    }

    [[nodiscard]] std::optional<Record> fallbackOf(AnyId id, const Record& record) const {
        for (const Project* project : {&m_context.mine, &m_context.theirs}) {
            const auto elsewhere = project->find(id);
            if (!elsewhere)
                continue;
            Record moved = record;
            takeReferences(moved, *elsewhere);
            if (stands(moved))
                return moved;
        }
        return withReferences(record, [&](AnyId target, OnRemove) {
            return m_kept.contains(target) ? target : AnyId{};
        });
    }

    static void takeReferences(Record& record, const Record& from) {
        std::visit(
            [&](auto& r) {
                using T = std::remove_cvref_t<decltype(r)>;
                const T& source = std::get<T>(from);
                forEachField<T>([&](const auto& field) {
                    using Value = std::remove_cvref_t<decltype(r.*field.member)>;
                    if constexpr (isReference<Value>)
                        r.*field.member = source.*field.member;
                });
                r.rank = source.rank;
            },
            record);
    }

    // Both sides may have told how one persona feels at one touchpoint for the first time.
    void joinDoubleFeelings() {
        std::map<std::pair<qint64, qint64>, std::vector<Id<Feeling>>> told;
        for (const auto& [id, record] : m_kept)
            if (const auto* feeling = std::get_if<Feeling>(&record))
                told[{feeling->touchpoint.value, feeling->persona.value}].push_back(feeling->id);
        std::map<AnyId, AnyId> joined;
        for (auto& [where, ids] : told) {
            if (ids.size() != 2)
                continue;
            std::ranges::sort(ids);
            const auto isMine = [&](Id<Feeling> id) { return m_context.mine.find(id) != nullptr; };
            const auto isTheirs = [&](Id<Feeling> id) {
                return m_context.theirs.find(id) != nullptr;
            };
            const bool firstIsMine = isMine(ids[0]) && !isTheirs(ids[0]);
            const bool isPair = isMine(ids[0]) != isTheirs(ids[0]) &&
                                isMine(ids[1]) != isTheirs(ids[1]) &&
                                isMine(ids[0]) != isMine(ids[1]);
            if (!isPair)
                continue;
            Feeling kept = std::get<Feeling>(m_kept.at(anyId(ids[0])));
            Feeling gone = std::get<Feeling>(m_kept.at(anyId(ids[1])));
            const Feeling nothing{kept.id, kept.rank, kept.touchpoint, kept.persona, {}, {},
                                  {},      {}};
            gone.id = kept.id;
            gone.rank = kept.rank;
            const Record before(nothing);
            m_kept.at(anyId(ids[0])) =
                mergedRecord(m_context, &before, Record(firstIsMine ? kept : gone),
                             Record(firstIsMine ? gone : kept));
            m_kept.erase(anyId(ids[1]));
            joined[anyId(ids[1])] = anyId(ids[0]);
        }
        if (joined.empty())
            return;
        for (auto& [id, record] : m_kept)
            record = *withReferences(record, [&](AnyId target, OnRemove) {
                const auto it = joined.find(target);
                return it == joined.end() ? target : it->second;
            });
    }

    // --- what would lead round in a circle -------------------------------------------------------

    // The reference by which a record could lead back to itself.
    static AnyId next(const Record& record) {
        if (const auto* map = std::get_if<Map>(&record))
            return map->basedOn ? anyId(map->basedOn) : AnyId{};
        if (const auto* comment = std::get_if<Comment>(&record))
            return comment->about;
        if (const auto* vote = std::get_if<Vote>(&record))
            return vote->about;
        return {};
    }

    // A map may be based on another on one side and the other on it on the other side.
    void breakCircles() {
        std::vector<AnyId> starts;
        for (const auto& [id, record] : m_kept)
            if (id.kind == Kind::Map || id.kind == Kind::Comment || id.kind == Kind::Vote)
                starts.push_back(id);
        std::ranges::sort(starts);
        std::map<AnyId, size_t> seenFrom; // the start from which a record was first met
        for (size_t start = 0; start < starts.size();) {
            AnyId at = starts[start];
            while (m_kept.contains(at) && !seenFrom.contains(at)) {
                seenFrom[at] = start;
                at = next(m_kept.at(at));
            }
            const bool isCircle = m_kept.contains(at) && seenFrom.at(at) == start;
            if (isCircle && openCircle(at)) {
                seenFrom.clear();
                start = 0;
            } else {
                ++start;
            }
        }
    }

    // Takes back the last of the references that one side changed; false when neither did: then
    // the circle is in both copies and not ours to judge.
    bool openCircle(AnyId start) {
        std::vector<AnyId> circle;
        for (AnyId at = start; circle.empty() || at != start; at = next(m_kept.at(at)))
            circle.push_back(at);
        std::ranges::sort(circle, std::ranges::greater());
        for (const AnyId id : circle) {
            const auto base = m_context.base.find(id);
            const AnyId now = next(m_kept.at(id));
            const AnyId before = base ? next(*base) : AnyId{};
            const auto mine = m_context.mine.find(id);
            const auto theirs = m_context.theirs.find(id);
            const bool both = mine && theirs && next(*mine) == next(*theirs);
            if (before == now || both)
                continue;
            const bool mayReturn = before.isNull() ? id.kind == Kind::Map : m_kept.contains(before);
            if (!mayReturn)
                continue;
            std::visit(
                [&](auto& r) {
                    if constexpr (requires { r.basedOn; })
                        r.basedOn = {before.value};
                    else if constexpr (requires { r.about.kind; })
                        r.about = before;
                },
                m_kept.at(id));
            reportCircle(id, before, now);
            return true;
        }
        return false;
    }

    void reportCircle(AnyId id, AnyId before, AnyId now) {
        const QString field = id.kind == Kind::Map ? u"based_on"_s : u"about"_s;
        const auto mine = m_context.mine.find(id);
        const bool isMine = mine && next(*mine) == now;
        const QString words =
            valueInWords(m_context.of(isMine ? MergeSide::Mine : MergeSide::Theirs), now);
        MergeConflict conflict;
        conflict.record = id;
        conflict.field = field;
        conflict.taken = other(isMine ? MergeSide::Mine : MergeSide::Theirs);
        conflict.fieldName = fieldInWords(id.kind, field);
        conflict.base = valueInWords(m_context.base, before);
        conflict.mine = isMine ? words : conflict.base;
        conflict.theirs = isMine ? conflict.base : words;
        m_context.note(std::move(conflict));
    }

    MergeContext m_context;
    std::unordered_map<AnyId, Record> m_kept;
    std::unordered_map<AnyId, Removed> m_removed;
    std::deque<std::pair<AnyId, bool>> m_queue; // kept of m_removed; with all that hangs on them?
    std::map<AnyId, std::set<AnyId>> m_reasons; // what speaks against a removal, by the topmost
};

} // namespace

Result<Merged> merge(const Project& base, const Project& mine, const Project& theirs,
                     const MergeChoices& choices) {
    return Merger(base, mine, theirs, choices).run();
}

} // namespace waymark
