// Collects the records of an import and makes a Project of them. Gives ids and ranks, shares
// personas and lanes by name, and lets go of what refers to nothing.
#pragma once

#include "exchange/exchange.h"
#include "model/fields.h"
#include "model/rank.h"

#include <QHash>

#include <deque>
#include <map>
#include <tuple>
#include <unordered_set>

namespace waymark {

class ProjectBuilder {
public:
    static constexpr size_t maxRecords = 1'000'000;

    // Both must outlive the builder.
    ProjectBuilder(IdSource& ids, Warnings& warnings)
        : m_ids(ids)
        , m_warnings(warnings) {}

    // Adds a record as it is, but one without id gets a new one, and so, with a warning, does one
    // whose id is taken. The reference stays valid.
    template <class T>
    T& add(T record, int line = 0) {
        if (!record.id)
            record.id = makeId<T>();
        if (!m_taken.insert(anyId(record.id)).second) {
            warnTaken(line, anyId(record.id));
            record.id = makeId<T>();
            m_taken.insert(anyId(record.id));
        }
        Rank& last = lastRank(record);
        last = std::max(last, record.rank);
        return all<T>().emplace_back(std::move(record));
    }
    // Adds a record after all of its kind that hang on the same record.
    template <class T>
    T& append(T record) {
        record.rank = lastRank(record) + rankStep;
        return add(std::move(record));
    }

    // An id that no record of the import has or, as far as reserve() was told, will have.
    template <class T>
    Id<T> makeId() {
        Id<T> id = m_ids.make<T>();
        while (m_reserved.contains(id.value) || m_taken.contains(anyId(id)))
            id = m_ids.make<T>();
        return id;
    }
    void reserve(qint64 id) { m_reserved.insert(id); }

    template <class T>
    std::deque<T>& all() {
        return std::get<std::deque<T>>(m_lists);
    }
    // Whether there are more records than any map needs; readers then stop, and finish() refuses.
    [[nodiscard]] bool isFull() const { return m_taken.size() > maxRecords; }
    [[nodiscard]] bool contains(AnyId id) const { return m_taken.contains(id); }
    Warnings& warnings() { return m_warnings; }

    // --- for readers that build a map from its top left to its bottom right ---------------------

    // Starts a map with the lanes that every map shows; later calls add to it.
    Map& startMap(const QString& title, int line);
    [[nodiscard]] bool hasMap() const { return m_map != nullptr; }
    Map& map() { return *m_map; }
    Stage& addStage(const QString& name, int line);
    // In the stage added last.
    Touchpoint& addTouchpoint(const QString& name, int line);
    // The map's lane of that kind and title, made where there is none. An empty title stands for
    // the first of the kind, and for the kind's usual title when it is made.
    Id<Lane> lane(LaneKind kind, const QString& title = {});
    // The map's first lane of that kind, or null.
    Lane* laneOfKind(LaneKind kind);
    // The persona of that name, made where there is none, and shown on the map.
    Id<Persona> persona(const QString& name, int line);
    // Adds a text card where there is text.
    void addNote(Id<Lane> lane, const Place& place, const QString& text, int line);
    // Says how a persona (null: the customer as such) feels at a touchpoint. A value outside the
    // map's scale widens the scale, with a warning; one that no scale can hold stays in the
    // details.
    Feeling& addFeeling(Touchpoint& touchpoint, Id<Persona> persona, std::optional<double> received,
                        int line);
    // Widens the map's scale to hold `value`, with a warning. False where no scale can hold it.
    bool widenScale(double value, int line);

    // `text` fit for a field, with a warning for what had to be altered.
    QString text(const QString& text, int line);

    // The project. Records whose references lead nowhere are left out or set right, with warnings.
    // Fails (TooLarge) when there are too many, and where the import itself is at fault.
    Result<Project> finish();

private:
    template <class T>
    Rank& lastRank(const T& record) {
        AnyId parent;
        forEachReference(record, [&](AnyId target, OnRemove onRemove) {
            if (onRemove == OnRemove::GoAlong && target.kind != Kind::Persona)
                parent = target;
        });
        return m_lastRanks[{parent, T::kind}];
    }
    void warnTaken(int line, AnyId id);
    void dropDangling();
    void breakCycles();
    template <class T>
    void letGo(T& record, const std::unordered_set<AnyId>& dropped);

    IdSource& m_ids;
    Warnings& m_warnings;
    std::tuple<std::deque<Attachment>, std::deque<Persona>, std::deque<Map>, std::deque<Stage>,
               std::deque<Touchpoint>, std::deque<Lane>, std::deque<Feeling>, std::deque<Note>,
               std::deque<PainPoint>, std::deque<Opportunity>, std::deque<Loss>, std::deque<Kpi>,
               std::deque<Link>, std::deque<Interaction>, std::deque<Comment>, std::deque<Vote>,
               std::deque<Version>, std::deque<SavedView>>
        m_lists;
    std::map<std::pair<AnyId, Kind>, Rank> m_lastRanks; // of the records of a kind on one record
    std::unordered_set<AnyId> m_taken;
    std::unordered_set<qint64> m_reserved;
    Map* m_map = nullptr;
    Id<Stage> m_stage;
    size_t m_firstLane = 0; // where the current map's lanes begin
    QHash<QString, Id<Persona>> m_personas;
};

// A place at a touchpoint or over a stage, in a lane.
inline Place placeAt(Id<Lane> lane, Id<Touchpoint> touchpoint) {
    return {.lane = lane, .stage = {}, .touchpoint = touchpoint};
}
inline Place placeOver(Id<Lane> lane, Id<Stage> stage) {
    return {.lane = lane, .stage = stage, .touchpoint = {}};
}

} // namespace waymark
