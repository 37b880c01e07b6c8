// How the records of a project become rows: which, in what order and with which values. Writing
// them and taking their checksums share it.
#pragma once

#include "model/project.h"
#include "storage/columns.h"

#include <algorithm>

namespace waymark {

// All records of a kind, in the order of their ids. Valid until the project's next apply().
template <class T>
std::vector<const T*> inOrderOfIds(const Project& project) {
    std::vector<const T*> records;
    records.reserve(project.all<T>().size());
    for (const auto& [id, record] : project.all<T>())
        records.push_back(&record);
    std::sort(records.begin(), records.end(), [](const T* a, const T* b) { return a->id < b->id; });
    return records;
}

// The row of a record in the table of its kind.
template <class T>
void putRecord(RowWriter& row, const T& record) {
    row.put(record.id.value);
    row.put(record.rank);
    forEachField<T>([&](const auto& field) {
        const auto& value = record.*field.member;
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (hasColumns<Value>)
            ColumnsOf<Value>::put(row, value);
    });
}

// The row of a list's element in the table of that list; positions count from 1.
template <class List, class Element>
void putElement(RowWriter& row, qint64 parent, qint64 position, const Element& element) {
    row.put(parent);
    row.put(position);
    ListOf<List>::put(row, element);
}

} // namespace waymark
