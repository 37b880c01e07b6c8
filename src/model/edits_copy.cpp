// Duplicating records within a project, and adding a whole other project.
#include "model/edit_labels.h"
#include "model/edits.h"
#include "model/fresh_ids.h"
#include "model/remapping.h"
#include "model/seating.h"
#include "model/validate.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace waymark {

namespace {

bool canBeDuplicated(const Record& record) {
    const Kind kind = idOf(record).kind;
    return kind == Kind::Persona || kind == Kind::Map || kind == Kind::Stage ||
           kind == Kind::Touchpoint || kind == Kind::Lane || placeOf(record).has_value();
}

QString copyTitle(const QString& title) {
    return cleanText(QCoreApplication::translate("edits", "%1 (copy)").arg(title));
}

} // namespace

Changeset duplicate(const Project& project, IdSource& source, const std::vector<AnyId>& ids,
                    std::vector<AnyId>* added) {
    std::vector<AnyId> named;
    std::unordered_set<AnyId> namedSet;
    for (const AnyId id : ids)
        if (const auto record = project.find(id);
            record && canBeDuplicated(*record) && namedSet.insert(id).second)
            named.push_back(id);
    if (named.empty())
        return {};

    FreshIds fresh(project, source);
    std::vector<AnyId> originals = hangingOn(project, named, Hanging::Copying);
    // What was said and voted was said about the original.
    std::erase_if(originals,
                  [](AnyId id) { return id.kind == Kind::Comment || id.kind == Kind::Vote; });
    std::unordered_map<AnyId, AnyId> copies;
    for (const AnyId id : originals)
        copies[id] = fresh.make(id.kind);
    const auto remap = [&](AnyId target, OnRemove) {
        const auto copy = copies.find(target);
        return copy == copies.end() ? target : copy->second;
    };

    Changeset changeset{editLabel(Deed::Duplicate, named), {}, {}};
    Seating seating(project);
    std::vector<Record> records;
    for (const AnyId id : originals) {
        const Record original = *project.find(id);
        Record copy = *withReferences(original, remap);
        std::visit([&](auto& r) { r.id.value = copies[id].value; }, copy);
        if (auto* map = std::get_if<Map>(&copy)) {
            map->title = copyTitle(map->title);
            map->basedOn = {id.value};
            seating.seatBefore(*rowOf(copy), copies[id]);
        } else if (namedSet.contains(id) && rowOf(copy) == rowOf(original)) {
            // One whose parent is copied too has its place in the parent's copy already.
            seating.seatAfter(*rowOf(original), copies[id], id);
        }
        records.push_back(std::move(copy));
    }
    seating.settle(changeset);
    for (Record& record : records)
        changeset.changes.push_back({std::nullopt, seating.seated(std::move(record))});
    if (added)
        for (const AnyId id : named)
            added->push_back(copies[id]);
    return changeset;
}

Changeset addProject(const Project& project, IdSource& source, const Project& other) {
    FreshIds fresh(project, source);
    std::vector<Record> records;
    std::unordered_map<AnyId, AnyId> renamed;
    forEachKind([&]<class T>(const T*) {
        for (const auto& [id, record] : other.all<T>()) {
            fresh.reserve(anyId(id));
            records.emplace_back(record);
        }
    });
    if (records.empty())
        return {};
    // In order, so that the maps and personas keep theirs.
    std::ranges::sort(records, {}, [](const Record& record) {
        return std::tuple(idOf(record).kind, rankOf(record), idOf(record).value);
    });
    for (const Record& record : records)
        if (const AnyId id = idOf(record); project.contains(id))
            renamed[id] = fresh.make(id.kind);

    Changeset changeset{QCoreApplication::translate("edits", "Add maps"), {}, {}};
    Seating seating(project);
    for (Record& record : records) {
        const AnyId old = idOf(record);
        record = *withReferences(std::move(record), [&](AnyId target, OnRemove) {
            const auto it = renamed.find(target);
            return it == renamed.end() ? target : it->second;
        });
        if (const auto it = renamed.find(old); it != renamed.end())
            std::visit([&](auto& r) { r.id.value = it->second.value; }, record);
        if (const auto row = rowOf(record); row && row->parent.isNull())
            seating.seatBefore(*row, idOf(record));
    }
    seating.settle(changeset);
    for (Record& record : records)
        changeset.changes.push_back({std::nullopt, seating.seated(std::move(record))});
    return changeset;
}

} // namespace waymark
