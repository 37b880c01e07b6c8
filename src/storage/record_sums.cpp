#include "storage/record_sums.h"

#include "storage/record_rows.h"

#include <array>

namespace waymark {

namespace {

template <class T>
void addKind(const Project& project, TableSums& sums) {
    if (T::kind == Kind::SavedView && project.all<T>().empty())
        return;
    TableChecksum ofRecords;
    std::array<TableChecksum, maxLists> ofLists;
    for (const T* record : inOrderOfIds<T>(project)) {
        RowWriter row(ofRecords);
        putRecord(row, *record);
        ofRecords.endRow();
        int list = 0;
        forEachList<T>([&](const auto& field) {
            const auto& value = record->*field.member;
            using Value = std::remove_cvref_t<decltype(value)>;
            TableChecksum& sum = ofLists[size_t(list++)];
            qint64 position = 0;
            for (const auto& element : ListOf<Value>::elements(value)) {
                RowWriter ofElement(sum);
                putElement<Value>(ofElement, record->id.value, ++position, element);
                sum.endRow();
            }
        });
    }

    sums.insert(tableName<T>(), {ofRecords.rowCount(), ofRecords.result()});
    int list = 0;
    forEachList<T>([&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
        TableChecksum& sum = ofLists[size_t(list++)];
        sums.insert(listTableName<T, Value>(field.name), {sum.rowCount(), sum.result()});
    });
}

} // namespace

TableSums sumsOf(const Project& project) {
    TableSums sums;
    forEachKind([&]<class T>(const T*) { addKind<T>(project, sums); });
    return sums;
}

} // namespace waymark
