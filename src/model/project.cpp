#include "model/project.h"

#include "model/fields.h"
#include "model/validate.h"

#include <algorithm>
#include <array>

namespace waymark {

namespace {

// The kinds that belong to the project as such; the others are found through what they hang on.
constexpr bool isRootKind(Kind kind) {
    return kind == Kind::Attachment || kind == Kind::Persona || kind == Kind::Map ||
           kind == Kind::Version;
}

// The kinds of record that may refer to one of that kind. Most may only be commented and voted on,
// which spares fifteen lookups for each card that is removed or copied.
const std::vector<Kind>& kindsReferringTo(Kind target) {
    static const auto table = [] {
        std::array<std::vector<Kind>, kindCount> kinds;
        forEachKind([&]<class To>(const To*) {
            forEachKind([&]<class From>(const From*) {
                bool may = false;
                forEachField<From>([&](const auto& field) {
                    using Value = std::remove_cvref_t<decltype(std::declval<From>().*field.member)>;
                    may = may || mayReferTo<Value, To>;
                });
                if (may)
                    kinds[size_t(To::kind)].push_back(From::kind);
            });
        });
        return kinds;
    }();
    static const std::vector<Kind> none;
    return size_t(target) < table.size() ? table[size_t(target)] : none;
}

// Whether both are found in the same indexes at the same place.
bool areIndexedAlike(const Record& a, const Record& b) {
    return std::visit(
        [&](const auto& x) {
            using T = std::remove_cvref_t<decltype(x)>;
            const T& y = std::get<T>(b);
            bool alike = x.rank == y.rank;
            forEachField<T>([&](const auto& field) {
                using Value = std::remove_cvref_t<decltype(x.*field.member)>;
                if constexpr (isReference<Value>)
                    alike = alike && x.*field.member == y.*field.member;
            });
            return alike;
        },
        a);
}

Error refused(const QString& what, AnyId id) {
    return {ErrorCode::Invalid, what + QStringLiteral(" Nothing was changed."),
            QStringLiteral("%1 %2").arg(
                QLatin1String(nameOf(id.kind).data(), int(nameOf(id.kind).size())),
                QString::number(id.value))};
}

} // namespace

template <class Visitor>
void Project::visitRecord(AnyId id, Visitor&& visit) const {
    forEachKind([&]<class T>(const T*) {
        if (T::kind != id.kind)
            return;
        if (const T* record = find(Id<T>{id.value}))
            visit(*record);
    });
}

std::optional<Record> Project::find(AnyId id) const {
    std::optional<Record> result;
    visitRecord(id, [&](const auto& record) { result = Record(record); });
    return result;
}

bool Project::contains(AnyId id) const {
    bool found = false;
    visitRecord(id, [&](const auto&) { found = true; });
    return found;
}

bool Project::holds(const Record& record) const {
    return std::visit(
        [&](const auto& r) {
            const auto* there = find(r.id);
            return there && *there == r;
        },
        record);
}

std::span<const Project::Child> Project::children(AnyId parent, Kind kind) const {
    const auto it = m_children.find({parent, kind});
    if (it == m_children.end())
        return {};
    return it->second;
}

std::vector<AnyId> Project::referrers(AnyId target) const {
    std::vector<AnyId> result;
    for (const Kind kind : kindsReferringTo(target.kind))
        for (const Child& child : children(target, kind))
            result.push_back({kind, child.id});
    return result;
}

bool Project::isReferredTo(AnyId id) const {
    return std::ranges::any_of(kindsReferringTo(id.kind),
                               [&](Kind kind) { return !children(id, kind).empty(); });
}

qsizetype Project::recordCount() const {
    return std::apply([](const auto&... table) { return (qsizetype(table.size()) + ...); },
                      m_tables);
}

Result<void> Project::checkFits(const Change& change) const {
    if (!change.before && !change.after)
        return Error{
            ErrorCode::Internal, QStringLiteral("An edit was empty. Nothing was changed."), {}};
    const AnyId id = change.id();
    if (change.before && change.after && idOf(*change.after) != id)
        return refused(QStringLiteral("An edit tried to turn one record into another."), id);
    if (!change.before) {
        if (contains(id))
            return refused(QStringLiteral("An edit tried to add what is there already."), id);
    } else if (!holds(*change.before)) {
        return refused(QStringLiteral("An edit was made for another state of the project."), id);
    }
    if (change.after)
        return validate(*change.after);
    return {};
}

Result<void> Project::checkReferences(const Changeset& changeset) const {
    for (const Change& change : changeset.changes) {
        const AnyId id = change.id();
        bool isThere = false;
        bool isWhole = true;
        visitRecord(id, [&](const auto& record) {
            isThere = true;
            forEachReference(
                record, [&](AnyId target, OnRemove) { isWhole = isWhole && contains(target); });
        });
        if (!isWhole)
            return refused(QStringLiteral("An edit would refer to something that is not there."),
                           id);
        if (!isThere && isReferredTo(id))
            return refused(QStringLiteral("An edit would remove something that is still in use."),
                           id);
    }
    return {};
}

Result<void> Project::apply(const Changeset& changeset) {
    size_t done = 0;
    Result<void> result;
    for (const Change& change : changeset.changes) {
        result = checkFits(change);
        if (!result)
            break;
        put(change);
        ++done;
    }
    if (result)
        result = checkReferences(changeset);
    if (!result)
        while (done > 0) {
            const Change& change = changeset.changes[--done];
            put({change.after, change.before});
        }
    return result;
}

void Project::put(const Change& change) {
    // Most edits change what a record says and not where it stands; a lane may hold ten thousand.
    const bool moves =
        !change.before || !change.after || !areIndexedAlike(*change.before, *change.after);
    if (change.before && moves)
        unindex(*change.before);
    if (change.after) {
        store(*change.after);
        if (moves)
            index(*change.after);
    } else {
        std::visit(
            [&](const auto& r) {
                using T = std::remove_cvref_t<decltype(r)>;
                std::get<Table<T>>(m_tables).erase(r.id);
            },
            *change.before);
    }
}

void Project::store(Record record) {
    std::visit(
        [&](auto& r) {
            using T = std::remove_cvref_t<decltype(r)>;
            const Id<T> id = r.id;
            std::get<Table<T>>(m_tables).insert_or_assign(id, std::move(r));
        },
        record);
}

Result<Project> Project::fromRecords(std::vector<Record> records) {
    Project project;
    for (Record& record : records) {
        if (auto legal = validate(record); !legal)
            return legal.error();
        if (project.contains(idOf(record)))
            return refused(QStringLiteral("Two records have the same id."), idOf(record));
        // Appended first and sorted once: inserting each in its place would cost more the longer
        // a row.
        project.forEachIndex(record,
                             [](std::vector<Child>& list, Child child) { list.push_back(child); });
        project.store(std::move(record));
    }
    std::optional<AnyId> broken;
    for (auto& [key, list] : project.m_children) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
        if (key.parent.isNull() || project.contains(key.parent))
            continue;
        for (const Child& child : list)
            broken = std::min(broken.value_or(AnyId{key.kind, child.id}), {key.kind, child.id});
    }
    if (broken)
        return refused(QStringLiteral("A record refers to something that is not there."), *broken);
    return project;
}

template <class Visitor>
void Project::forEachIndex(const Record& record, Visitor&& visit) {
    std::visit(
        [&](const auto& r) {
            using T = std::remove_cvref_t<decltype(r)>;
            const Child child{r.rank, r.id.value};
            if constexpr (isRootKind(T::kind))
                visit(m_children[{AnyId{}, T::kind}], child);
            forEachReference(
                r, [&](AnyId target, OnRemove) { visit(m_children[{target, T::kind}], child); });
        },
        record);
}

void Project::index(const Record& record) {
    forEachIndex(record, [](std::vector<Child>& list, Child child) {
        const auto at = std::lower_bound(list.begin(), list.end(), child);
        if (at == list.end() || *at != child)
            list.insert(at, child);
    });
}

void Project::unindex(const Record& record) {
    std::visit(
        [&](const auto& r) {
            using T = std::remove_cvref_t<decltype(r)>;
            const Child child{r.rank, r.id.value};
            const auto erase = [&](AnyId parent) {
                const auto found = m_children.find({parent, T::kind});
                if (found == m_children.end())
                    return;
                auto& list = found->second;
                const auto at = std::lower_bound(list.begin(), list.end(), child);
                if (at != list.end() && *at == child)
                    list.erase(at);
                if (list.empty())
                    m_children.erase(found);
            };
            if constexpr (isRootKind(T::kind))
                erase(AnyId{});
            forEachReference(r, [&](AnyId target, OnRemove) { erase(target); });
        },
        record);
}

Id<Map> mapOf(const Project& project, AnyId id) {
    // Walks up by what a record hangs on; a chain is at most comment, card, touchpoint, stage, map.
    for (int steps = 0; steps < 8 && !id.isNull(); ++steps) {
        if (id.kind == Kind::Map)
            return {id.value};
        const auto record = project.find(id);
        if (!record)
            return {};
        AnyId up;
        std::visit(
            [&](const auto& r) {
                forEachReference(r, [&](AnyId target, OnRemove onRemove) {
                    if (onRemove == OnRemove::GoAlong && up.isNull() &&
                        target.kind != Kind::Persona)
                        up = target;
                });
            },
            *record);
        id = up;
    }
    return {};
}

} // namespace waymark
