// Merging one record field by field.
#include "model/edits.h"
#include "model/merge_context.h"
#include "model/merge_lists.h"
#include "model/merge_words.h"
#include "model/rescale.h"
#include "model/validate.h"

#include <QCoreApplication>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::merge", text);
}

// Names may occur twice in a list of details, times twice among past values: the n-th of a name is
// the same entry on all sides.
template <class Name, class Entry, class NameOf>
auto numbered(const std::vector<Entry>& entries, const NameOf& nameOf) {
    KeyedList<std::pair<Name, int>, Entry> list;
    std::map<Name, int> counts;
    for (const Entry& entry : entries)
        list.emplace_back(std::pair(nameOf(entry), counts[nameOf(entry)]++), entry);
    return list;
}

// The row in which a record has its rank, and where in it; for cards the cell.
AnyId neighbourBefore(const Project& project, const Record& record) {
    const AnyId id = idOf(record);
    if (const auto place = placeOf(record)) {
        const std::vector<AnyId> row = cardsAt(project, *place);
        const auto at = std::ranges::find(row, id);
        return at == row.begin() || at == row.end() ? AnyId{} : *(at - 1);
    }
    AnyId owner;
    std::visit(
        [&](const auto& r) {
            forEachReference(r, [&](AnyId target, OnRemove onRemove) {
                if (owner.isNull() && onRemove == OnRemove::GoAlong)
                    owner = target;
            });
        },
        record);
    const auto row = project.children(owner, id.kind);
    const auto at = std::ranges::lower_bound(row, Project::Child{rankOf(record), id.value});
    return at == row.begin() ? AnyId{} : AnyId{id.kind, (at - 1)->id};
}

template <class T>
class Fields3 {
public:
    Fields3(MergeContext& context, const T* base, const T& mine, const T& theirs)
        : m_context(context)
        , m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
        , m_id(anyId(mine.id)) {}

    T merged() {
        T result = m_mine;
        forEachField<T>([&](const auto& field) { mergeField(result, field); });
        result.rank = mergedRank();
        // Only odd files hold what is illegal once put together; each by itself is not.
        return validate(Record(result)) ? result : m_mine;
    }

private:
    // Whose value of `get(record)` stays.
    template <class Get>
    MergeSide side(const QString& field, const Get& get) {
        if (get(m_mine) == get(m_theirs) || (m_base && get(*m_base) == get(m_theirs)))
            return MergeSide::Mine;
        if (m_base && get(*m_base) == get(m_mine))
            return MergeSide::Theirs;
        return m_context.decide(m_id, field,
                                {m_base ? valueInWords(m_context.base, get(*m_base)) : QString(),
                                 valueInWords(m_context.mine, get(m_mine)),
                                 valueInWords(m_context.theirs, get(m_theirs))});
    }

    template <class Descriptor>
    void mergeField(T& result, const Descriptor& field) {
        using Value = std::remove_cvref_t<decltype(result.*field.member)>;
        const QString name = QString::fromLatin1(field.name);
        const auto member = field.member;
        if constexpr (std::is_same_v<T, Attachment>) {
            // What it is and its checksum come with the bytes.
            if (name == "media_type"_L1 || name == "sha256"_L1)
                return;
            if (side(name, [&](const T& r) { return r.*member; }) == MergeSide::Mine)
                return;
            result.*member = m_theirs.*member;
            if (name == "bytes"_L1) {
                result.mediaType = m_theirs.mediaType;
                result.sha256 = m_theirs.sha256;
            }
        } else if constexpr (std::is_same_v<T, Loss>) {
            // A count means nothing without its unit, so the two go together.
            if (name == "unit"_L1)
                return;
            if (name == "amount"_L1)
                mergeAmount(result);
            else if (side(name, [&](const T& r) { return r.*member; }) == MergeSide::Theirs)
                result.*member = m_theirs.*member;
        } else if constexpr (std::is_same_v<Value, Place>) {
            mergePlace(result, name);
        } else if constexpr (std::is_same_v<Value, Details>) {
            mergeDetails(result, member, name);
        } else if constexpr (std::is_same_v<Value, std::vector<KpiValue>>) {
            mergePastValues(result, name);
        } else if constexpr (std::is_same_v<Value, std::vector<Id<Persona>>> ||
                             std::is_same_v<Value, std::vector<Id<PainPoint>>>) {
            mergeIds(result, member, name);
        } else if constexpr (std::is_same_v<Value, std::vector<ViewLane>>) {
            mergeLanes(result, member, name);
        } else {
            const MergeSide taken = side(name, [&](const T& r) { return r.*member; });
            if (taken == MergeSide::Theirs)
                result.*member = m_theirs.*member;
            if (field.onRemove == OnRemove::GoAlong && m_mine.*member != m_theirs.*member)
                m_standsAt = taken;
        }
    }

    void mergePlace(T& result, const QString& name) {
        if constexpr (requires { result.place; }) {
            const auto spot = [](const T& r) {
                Place place = r.place;
                place.span = 1;
                return place;
            };
            const MergeSide taken = side(name, spot);
            if (spot(m_mine) != spot(m_theirs))
                m_standsAt = taken;
            const MergeSide width =
                side(name + "/span"_L1, [](const T& r) { return r.place.span; });
            result.place = taken == MergeSide::Mine ? m_mine.place : m_theirs.place;
            result.place.span = width == MergeSide::Mine ? m_mine.place.span : m_theirs.place.span;
        }
    }

    void mergeAmount(Loss& result) {
        const auto amount = [](const Loss& loss) { return std::pair(loss.unit, loss.amount); };
        const auto words = [](const Loss& loss) {
            if (!loss.amount)
                return valueInWords(Project(), loss.amount);
            return loss.unit == LossUnit::Share
                       ? tr("%1 %").arg(valueInWords(Project(), *loss.amount * 100))
                       : valueInWords(Project(), *loss.amount);
        };
        if (amount(m_mine) == amount(m_theirs) || (m_base && amount(*m_base) == amount(m_theirs)))
            return;
        const bool theirs = (m_base && amount(*m_base) == amount(m_mine)) ||
                            m_context.decide(m_id, u"amount"_s,
                                             {m_base ? words(*m_base) : QString(), words(m_mine),
                                              words(m_theirs)}) == MergeSide::Theirs;
        if (theirs) {
            result.unit = m_theirs.unit;
            result.amount = m_theirs.amount;
        }
    }

    void mergeDetails(T& result, Details T::* member, const QString& name) {
        const auto list = [&](const T* record) {
            return record ? numbered<QString>(record->*member,
                                              [](const Detail& detail) { return detail.name; })
                          : KeyedList<std::pair<QString, int>, Detail>();
        };
        const auto words = [](const Detail* detail) {
            return detail ? valueInWords(Project(), detail->value) : QString();
        };
        const auto merged = mergeLists(
            list(m_base), list(&m_mine), list(&m_theirs),
            [&](const auto& key, const Detail* b, const Detail* m, const Detail* t) {
                return decideEntry(name, key, words(b), m ? words(m) : QString(),
                                   t ? words(t) : QString());
            },
            [&] { return decideOrder(name, member); });
        result.*member = valuesOf<Detail>(merged);
    }

    void mergePastValues(T& result, const QString& name) {
        if constexpr (requires { result.pastValues; }) {
            const auto list = [](const T* record) {
                return record ? numbered<qint64>(record->pastValues,
                                                 [](const KpiValue& past) { return past.time; })
                              : KeyedList<std::pair<qint64, int>, KpiValue>();
            };
            const auto words = [](const KpiValue* past) {
                return past ? valueInWords(Project(), past->value) : QString();
            };
            const auto merged = mergeLists(
                list(m_base), list(&m_mine), list(&m_theirs),
                [&](const auto& key, const KpiValue* b, const KpiValue* m, const KpiValue* t) {
                    return decideEntry(
                        name, std::pair(valueInWords(Project(), key.first), key.second), words(b),
                        m ? words(m) : QString(), t ? words(t) : QString());
                },
                [] { return true; });
            result.pastValues = valuesOf<KpiValue>(merged);
            const auto isInOrder = [](const std::vector<KpiValue>& row) {
                return std::ranges::is_sorted(row, {}, &KpiValue::time);
            };
            if (isInOrder(m_mine.pastValues) && isInOrder(m_theirs.pastValues))
                std::ranges::stable_sort(result.pastValues, {}, &KpiValue::time);
        }
    }

    template <class Target>
    void mergeIds(T& result, std::vector<Id<Target>> T::* member, const QString& name) {
        const auto list = [&](const T* record) {
            return record
                       ? numbered<qint64>(record->*member, [](Id<Target> id) { return id.value; })
                       : KeyedList<std::pair<qint64, int>, Id<Target>>();
        };
        // An id is there or not, so no entry can be changed in two ways.
        const auto merged = mergeLists(
            list(m_base), list(&m_mine), list(&m_theirs),
            [](const auto&, const auto*, const auto*, const auto*) { return true; },
            [&] { return decideOrder(name, member); });
        result.*member = valuesOf<Id<Target>>(merged);
    }

    // The lanes of a view: a lane that is gone on one side is gone from its views as well.
    void mergeLanes(T& result, std::vector<ViewLane> T::* member, const QString& name) {
        const auto list = [&](const T* record) {
            return record ? numbered<qint64>(record->*member,
                                             [](const ViewLane& shown) { return shown.lane.value; })
                          : KeyedList<std::pair<qint64, int>, ViewLane>();
        };
        // Folded up or not is no more than how a row looks: mine stays.
        const auto merged = mergeLists(
            list(m_base), list(&m_mine), list(&m_theirs),
            [](const auto&, const auto*, const auto*, const auto*) { return true; },
            [&] { return decideOrder(name, member); });
        result.*member = valuesOf<ViewLane>(merged);
    }

    template <class Entry, class Key>
    static std::vector<Entry> valuesOf(const KeyedList<Key, Entry>& list) {
        std::vector<Entry> values;
        for (const auto& [key, value] : list)
            values.push_back(value);
        return values;
    }

    // True for mine. An empty text stands for an entry that a side took out.
    bool decideEntry(const QString& name, const std::pair<QString, int>& key, const QString& base,
                     QString mine, QString theirs) {
        QString field = name + u'/' + key.first;
        if (key.second > 0)
            field += u" (%1)"_s.arg(key.second + 1);
        const bool isGoneHere = mine.isEmpty();
        const bool isGone = isGoneHere || theirs.isEmpty();
        if (isGone)
            (isGoneHere ? mine : theirs) = tr("(removed)");
        const MergeSide decided = m_context.decide(m_id, field, {base, mine, theirs});
        // Left to itself, what was typed stays.
        if (isGone && !m_context.choice(m_id, field)) {
            m_context.conflicts.back().taken = isGoneHere ? MergeSide::Theirs : MergeSide::Mine;
            return !isGoneHere;
        }
        return decided == MergeSide::Mine;
    }

    template <class Value>
    bool decideOrder(const QString& name, Value T::* member) {
        return m_context.decide(m_id, name,
                                {m_base ? valueInWords(m_context.base, m_base->*member) : QString(),
                                 valueInWords(m_context.mine, m_mine.*member),
                                 valueInWords(m_context.theirs, m_theirs.*member)}) ==
               MergeSide::Mine;
    }

    Rank mergedRank() {
        const Rank mine = m_mine.rank;
        const Rank theirs = m_theirs.rank;
        if (mine == theirs)
            return mine;
        // A new place brings its rank; within one place a move wins over no move.
        if (m_standsAt)
            return *m_standsAt == MergeSide::Mine ? mine : theirs;
        if (m_base && m_base->rank == theirs)
            return mine;
        if (m_base && m_base->rank == mine)
            return theirs;
        const AnyId before = neighbourBefore(m_context.mine, Record(m_mine));
        const AnyId beforeTheirs = neighbourBefore(m_context.theirs, Record(m_theirs));
        if (!m_base || before == beforeTheirs)
            return std::min(mine, theirs);
        // A row without room is spread out anew, which moves nothing.
        const AnyId was = neighbourBefore(m_context.base, Record(*m_base));
        if (before == was || beforeTheirs == was)
            return before == was ? theirs : mine;
        const auto words = [](const Project& project, AnyId neighbour) {
            return neighbour.isNull() ? tr("first")
                                      : tr("after %1").arg(thingInWords(project, neighbour));
        };
        const MergeSide taken =
            m_context.decide(m_id, u"rank"_s,
                             {words(m_context.base, was), words(m_context.mine, before),
                              words(m_context.theirs, beforeTheirs)});
        return taken == MergeSide::Mine ? mine : theirs;
    }

    MergeContext& m_context;
    const T* m_base;
    const T& m_mine;
    const T& m_theirs;
    const AnyId m_id;
    std::optional<MergeSide> m_standsAt; // whose parent the record has, where the two differ
};

} // namespace

MergeSide MergeContext::decide(AnyId record, const QString& field, const Values& values) {
    MergeConflict conflict;
    conflict.record = record;
    conflict.field = field;
    conflict.taken = choice(record, field).value_or(MergeSide::Mine);
    conflict.fieldName = fieldInWords(record.kind, field);
    conflict.base = values.base;
    conflict.mine = values.mine;
    conflict.theirs = values.theirs;
    note(std::move(conflict));
    return conflicts.back().taken;
}

void MergeContext::note(MergeConflict conflict) {
    const AnyId id = conflict.record;
    const Project& project = mine.contains(id) ? mine : theirs.contains(id) ? theirs : base;
    conflict.map = mapInWords(project, id);
    conflict.stage = stageInWords(project, id);
    conflict.thing = thingInWords(project, id);
    conflicts.push_back(std::move(conflict));
}

const FeelingScale* scaleOf(const Project& project, const Feeling& feeling) {
    const Touchpoint* touchpoint = project.find(feeling.touchpoint);
    const Stage* stage = touchpoint ? project.find(touchpoint->stage) : nullptr;
    const Map* map = stage ? project.find(stage->map) : nullptr;
    return map ? &map->scale : nullptr;
}

Feeling onScale(Feeling feeling, const FeelingScale& from, const FeelingScale& to) {
    if (feeling.received)
        feeling.received = rescaled(*feeling.received, from, to);
    if (feeling.desired)
        feeling.desired = rescaled(*feeling.desired, from, to);
    return feeling;
}

Record mergedRecord(MergeContext& context, const Record* base, const Record& mine,
                    const Record& theirs) {
    return std::visit(
        [&](const auto& m) -> Record {
            using T = std::remove_cvref_t<decltype(m)>;
            const T* b = base ? &std::get<T>(*base) : nullptr;
            return Fields3<T>(context, b, m, std::get<T>(theirs)).merged();
        },
        mine);
}

} // namespace waymark
