#include "model/project.h"

#include "model/fields.h"
#include "model/validate.h"

#include <algorithm>

namespace waymark {

namespace {

// The kinds that belong to the project as such; the others are found through what they hang on.
constexpr bool isRootKind(Kind kind) {
    return kind == Kind::Attachment || kind == Kind::Persona || kind == Kind::Map ||
           kind == Kind::Version;
}

Error refused(const QString& what, AnyId id) {
    return {ErrorCode::Invalid, what + QStringLiteral(" Nothing was changed."),
            QStringLiteral("%1 %2").arg(
                QLatin1String(nameOf(id.kind).data(), int(nameOf(id.kind).size())),
                QString::number(id.value))};
}

} // namespace

std::optional<Record> Project::find(AnyId id) const {
    std::optional<Record> result;
    std::apply(
        [&](const auto&... table) {
            const auto look = [&](const auto& t) {
                using T = typename std::remove_cvref_t<decltype(t)>::mapped_type;
                if (T::kind != id.kind)
                    return;
                if (const auto it = t.find(Id<T>{id.value}); it != t.end())
                    result = Record(it->second);
            };
            (look(table), ...);
        },
        m_tables);
    return result;
}

bool Project::contains(AnyId id) const {
    bool found = false;
    std::apply(
        [&](const auto&... table) {
            const auto look = [&](const auto& t) {
                using T = typename std::remove_cvref_t<decltype(t)>::mapped_type;
                if (T::kind == id.kind)
                    found = t.contains(Id<T>{id.value});
            };
            (look(table), ...);
        },
        m_tables);
    return found;
}

std::span<const Project::Child> Project::children(AnyId parent, Kind kind) const {
    const auto it = m_children.find({parent, kind});
    if (it == m_children.end())
        return {};
    return it->second;
}

std::vector<AnyId> Project::referrers(AnyId target) const {
    std::vector<AnyId> result;
    for (int k = 0; k < kindCount; ++k)
        for (const Child& child : children(target, Kind(k)))
            result.push_back({Kind(k), child.id});
    return result;
}

qsizetype Project::recordCount() const {
    return std::apply([](const auto&... table) { return (qsizetype(table.size()) + ...); },
                      m_tables);
}

Result<void> Project::checkFits(const Change& change) const {
    if (!change.before && !change.after)
        return Error{ErrorCode::Internal, QStringLiteral("An edit was empty."), {}};
    const AnyId id = change.id();
    if (change.before && change.after && idOf(*change.after) != id)
        return refused(QStringLiteral("An edit tried to turn one record into another."), id);
    if (!change.before) {
        if (contains(id))
            return refused(QStringLiteral("An edit tried to add what is there already."), id);
    } else if (find(id) != change.before) {
        return refused(QStringLiteral("An edit was made for another state of the project."), id);
    }
    if (change.after)
        return validate(*change.after);
    return {};
}

Result<void> Project::checkReferences(const Changeset& changeset) const {
    for (const Change& change : changeset.changes) {
        const AnyId id = change.id();
        if (const auto now = find(id)) {
            bool whole = true;
            std::visit(
                [&](const auto& r) {
                    forEachReference(
                        r, [&](AnyId target, OnRemove) { whole = whole && contains(target); });
                },
                *now);
            if (!whole)
                return refused(
                    QStringLiteral("An edit would refer to something that is not there."), id);
        } else if (!referrers(id).empty()) {
            return refused(QStringLiteral("An edit would remove something that is still in use."),
                           id);
        }
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
    if (change.before)
        unindex(*change.before);
    if (change.after) {
        store(*change.after);
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

void Project::store(const Record& record) {
    std::visit(
        [&](const auto& r) {
            using T = std::remove_cvref_t<decltype(r)>;
            std::get<Table<T>>(m_tables).insert_or_assign(r.id, r);
        },
        record);
}

Result<Project> Project::fromRecords(std::vector<Record> records) {
    Project project;
    for (const Record& record : records) {
        if (auto legal = validate(record); !legal)
            return legal.error();
        if (project.contains(idOf(record)))
            return refused(QStringLiteral("Two records have the same id."), idOf(record));
        project.store(record);
    }
    for (const Record& record : records) {
        bool whole = true;
        std::visit(
            [&](const auto& r) {
                using T = std::remove_cvref_t<decltype(r)>;
                const auto append = [&](AnyId parent) {
                    project.m_children[{parent, T::kind}].push_back({r.rank, r.id.value});
                };
                if constexpr (isRootKind(T::kind))
                    append(AnyId{});
                forEachReference(r, [&](AnyId target, OnRemove) {
                    whole = whole && project.contains(target);
                    append(target);
                });
            },
            record);
        if (!whole)
            return refused(QStringLiteral("A record refers to something that is not there."),
                           idOf(record));
    }
    // Appended first and sorted once: inserting each in its place would cost more the longer a row.
    for (auto& [key, list] : project.m_children) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    return project;
}

void Project::index(const Record& record) {
    std::visit(
        [&](const auto& r) {
            using T = std::remove_cvref_t<decltype(r)>;
            const Child child{r.rank, r.id.value};
            const auto insert = [&](AnyId parent) {
                auto& list = m_children[{parent, T::kind}];
                const auto at = std::lower_bound(list.begin(), list.end(), child);
                if (at == list.end() || *at != child)
                    list.insert(at, child);
            };
            if constexpr (isRootKind(T::kind))
                insert(AnyId{});
            forEachReference(r, [&](AnyId target, OnRemove) { insert(target); });
        },
        record);
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
