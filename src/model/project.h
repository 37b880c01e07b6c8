// A project in memory: its records by id, with the indexes that answer "what hangs on this?" in
// order of rank. A value: copying it copies the records. Only apply() changes it.
#pragma once

#include "model/changeset.h"
#include "model/result.h"

#include <span>
#include <tuple>
#include <unordered_map>

namespace waymark {

class Project {
public:
    template <class T>
    using Table = std::unordered_map<Id<T>, T>;

    // The record of that id, or null. Valid until the next apply().
    template <class T>
    [[nodiscard]] const T* find(Id<T> id) const {
        const auto& table = all<T>();
        const auto it = table.find(id);
        return it == table.end() ? nullptr : &it->second;
    }
    [[nodiscard]] std::optional<Record> find(AnyId id) const;
    [[nodiscard]] bool contains(AnyId id) const;

    // All records of a kind, in no order.
    template <class T>
    [[nodiscard]] const Table<T>& all() const {
        return std::get<Table<T>>(m_tables);
    }

    // All records of kind T, by rank; for maps, personas, attachments and versions.
    template <class T>
    [[nodiscard]] std::vector<Id<T>> roots() const {
        return typed<T>(children(AnyId{}, T::kind));
    }

    // The records of kind T that refer to `parent` (a stage's touchpoints, a lane's notes, the
    // comments on a card), by rank.
    template <class T, class P>
    [[nodiscard]] std::vector<Id<T>> of(Id<P> parent) const {
        return typed<T>(children(anyId(parent), T::kind));
    }

    // One entry of an index.
    struct Child {
        Rank rank = 0;
        qint64 id = 0;
        friend auto operator<=>(const Child&, const Child&) = default;
    };
    // The same without copying. Valid until the next apply().
    [[nodiscard]] std::span<const Child> children(AnyId parent, Kind kind) const;

    // Every record that refers to `target`, kind by kind.
    [[nodiscard]] std::vector<AnyId> referrers(AnyId target) const;

    [[nodiscard]] qsizetype recordCount() const;

    // Makes the changes, all or none. Refuses (Invalid) a change whose `before` is not what is
    // there, an addition of an id that is taken, an illegal value, and whatever would leave a
    // reference to nothing.
    Result<void> apply(const Changeset& changeset);

    // A project of these records, checked as apply() checks; the quick way for opening files.
    static Result<Project> fromRecords(std::vector<Record> records);

    // Two projects are equal when they hold equal records.
    friend bool operator==(const Project& a, const Project& b) { return a.m_tables == b.m_tables; }

private:
    struct ParentKey {
        AnyId parent;
        Kind kind;
        friend bool operator==(ParentKey, ParentKey) = default;
    };
    struct HashParentKey {
        size_t operator()(ParentKey key) const noexcept {
            return std::hash<AnyId>()(key.parent) * 31 + size_t(key.kind);
        }
    };

    template <class T>
    static std::vector<Id<T>> typed(std::span<const Child> list) {
        std::vector<Id<T>> result;
        result.reserve(list.size());
        for (const Child& child : list)
            result.push_back({child.id});
        return result;
    }

    // Calls visit(const T&) with the record of that id, if it is there.
    template <class Visitor>
    void visitRecord(AnyId id, Visitor&& visit) const;
    [[nodiscard]] bool holds(const Record& record) const;
    [[nodiscard]] bool isReferredTo(AnyId id) const;
    void put(const Change& change);
    void store(Record record);
    // Calls visit(list, child) for each index in which the record is found.
    template <class Visitor>
    void forEachIndex(const Record& record, Visitor&& visit);
    void index(const Record& record);
    void unindex(const Record& record);
    [[nodiscard]] Result<void> checkFits(const Change& change) const;
    [[nodiscard]] Result<void> checkReferences(const Changeset& changeset) const;

    std::tuple<Table<Attachment>, Table<Persona>, Table<Map>, Table<Stage>, Table<Touchpoint>,
               Table<Lane>, Table<Feeling>, Table<Note>, Table<PainPoint>, Table<Opportunity>,
               Table<Loss>, Table<Kpi>, Table<Link>, Table<Interaction>, Table<Comment>,
               Table<Vote>, Table<Version>, Table<SavedView>>
        m_tables;
    std::unordered_map<ParentKey, std::vector<Child>, HashParentKey> m_children;
};

// The map a record belongs to; null for what belongs to the whole project.
Id<Map> mapOf(const Project& project, AnyId id);

} // namespace waymark
