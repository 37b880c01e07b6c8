#include "storage/record_reader.h"

#include "storage/columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

// More than any map needs, and few enough to fit into half a gigabyte. Only files of strangers are
// held to it: what a draft holds, this program put there.
constexpr size_t maxRecords = 1'000'000;

Error tooMany() {
    return {ErrorCode::TooLarge, tr("It holds more than a million records."), {}};
}

Error unreadable(const QByteArray& table, qint64 id) {
    return {ErrorCode::Damaged,
            tr("The row %2 of its table “%1” holds what cannot be.")
                .arg(QString::fromLatin1(table), QString::number(id)),
            u"%1 %2"_s.arg(QString::fromLatin1(table), QString::number(id))};
}

// All columns are read, so that those of a later version enter the checksum too. Ours come first:
// a later version adds at the end.
QByteArray selectSql(const QByteArray& table, const QByteArray& order) {
    return "SELECT * FROM " + table + " ORDER BY " + order;
}

template <class T>
bool readRecord(RowReader& row, T& record) {
    bool whole = row.read(record.id.value) && row.read(record.rank);
    forEachField<T>([&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(record.*field.member)>;
        if constexpr (hasColumns<Value>)
            whole = whole && ColumnsOf<Value>::read(row, record.*field.member);
    });
    return whole;
}

// The rows of a child table, read in step with those of its parent: both come in the order of the
// parent's id.
class ListCursor {
public:
    Result<void> open(Database& database, const QByteArray& table, const QByteArray& parent,
                      bool withSums) {
        m_table = table;
        auto statement = database.prepare(selectSql(table, parent + ", position"));
        if (!statement)
            return statement.error();
        m_statement = statement.take();
        m_withSums = withSums;
        return next();
    }

    template <class Value>
    Result<void> readInto(qint64 parent, Value& value) {
        while (m_hasRow && m_statement.integer(0) == parent) {
            RowReader row(m_statement, m_withSums ? &m_checksum : nullptr);
            qint64 key = 0;
            qint64 position = 0;
            if (!row.read(key) || !row.read(position) || !ListOf<Value>::readInto(row, value))
                return unreadable(m_table, parent);
            if (m_withSums)
                row.endRow();
            if (auto moved = next(); !moved)
                return moved;
        }
        return {};
    }

    // After the last parent no row may be left over.
    Result<void> close(TableSums& sums) {
        if (m_hasRow)
            return Error{ErrorCode::Damaged,
                         tr("Its table “%1” holds rows that belong to nothing.")
                             .arg(QString::fromLatin1(m_table)),
                         QString::fromLatin1(m_table)};
        if (m_withSums)
            sums.insert(m_table, {m_checksum.rowCount(), m_checksum.result()});
        return {};
    }

private:
    Result<void> next() {
        const auto row = m_statement.step();
        if (!row)
            return row.error();
        m_hasRow = *row;
        if (m_withSums && m_checksum.rowCount() > qint64(maxRecords))
            return tooMany();
        return {};
    }

    QByteArray m_table;
    Statement m_statement;
    TableChecksum m_checksum;
    bool m_withSums = false;
    bool m_hasRow = false;
};

// Where the rows become records: all of them in a list,
class RecordList {
public:
    explicit RecordList(std::vector<Record>& records)
        : m_records(records) {}

    [[nodiscard]] size_t count() const { return m_records.size(); }
    template <class T>
    T& next() {
        return std::get<T>(m_records.emplace_back(std::in_place_type<T>));
    }
    template <class T>
    void take(const T&) {}

private:
    std::vector<Record>& m_records;
};

// or one after the other, each held against that of a project.
class RecordComparison {
public:
    explicit RecordComparison(const Project& project)
        : m_project(project) {}

    [[nodiscard]] size_t count() const { return m_count; }
    template <class T>
    T& next() {
        ++m_count;
        return m_record.emplace<T>();
    }
    template <class T>
    void take(const T& record) {
        const T* there = m_project.find(record.id);
        m_isSame = m_isSame && there && *there == record;
    }
    [[nodiscard]] bool isSame() const {
        return m_isSame && qsizetype(m_count) == m_project.recordCount();
    }

private:
    const Project& m_project;
    Record m_record;
    size_t m_count = 0;
    bool m_isSame = true;
};

template <class T, class Records>
Result<void> readKind(Database& database, bool withSums, Records& records, TableSums& sums) {
    std::array<ListCursor, maxLists> cursors;
    Result<void> result;
    int list = 0;
    forEachList<T>([&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
        if (result)
            result = cursors[size_t(list++)].open(database, listTableName<T, Value>(field.name),
                                                  tableName<T>(), withSums);
    });
    if (!result)
        return result;

    auto statement = database.prepare(selectSql(tableName<T>(), "id"));
    if (!statement)
        return statement.error();
    TableChecksum checksum;
    qint64 last = 0;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (withSums && records.count() >= maxRecords)
            return tooMany();
        RowReader reader(*statement, withSums ? &checksum : nullptr);
        T& record = records.template next<T>();
        // A damaged tree may lead through the same rows again and again.
        if (!readRecord(reader, record) || record.id.value <= last)
            return unreadable(tableName<T>(), statement->integer(0));
        if (withSums)
            reader.endRow();
        last = record.id.value;
        list = 0;
        forEachList<T>([&](const auto& field) {
            if (result)
                result = cursors[size_t(list++)].readInto(record.id.value, record.*field.member);
        });
        if (!result)
            return result;
        records.take(record);
    }
    if (withSums)
        sums.insert(tableName<T>(), {checksum.rowCount(), checksum.result()});
    list = 0;
    forEachList<T>([&](const auto&) {
        if (result)
            result = cursors[size_t(list++)].close(sums);
    });
    return result;
}

} // namespace

namespace {

// An older program keeps views without knowing them, and may delete what is in their middle.
void letGoOfLostPlaces(std::vector<Record>& records) {
    std::unordered_set<AnyId> there;
    for (const Record& record : records)
        if (std::holds_alternative<Touchpoint>(record) || std::holds_alternative<Lane>(record))
            there.insert(idOf(record));
    for (Record& record : records)
        if (auto* view = std::get_if<SavedView>(&record)) {
            if (!there.contains(anyId(view->atTouchpoint)))
                view->atTouchpoint = {};
            if (!there.contains(anyId(view->atLane)))
                view->atLane = {};
        }
}

// Room for as many records as a file of that size usually holds, so that they need not be moved
// each time there are twice as many.
size_t usualCount(Database& database) {
    constexpr qint64 recordsOfPage = 16;
    auto pages = database.prepare("PRAGMA page_count");
    if (!pages)
        return 0;
    const auto row = pages->step();
    if (!row || !*row)
        return 0;
    return size_t(std::clamp<qint64>(pages->integer(0), 0, maxRecords / recordsOfPage) *
                  recordsOfPage);
}

// Files without views have no tables for them.
Result<bool> hasViews(Database& database) {
    auto views = database.prepare(
        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'saved_view'");
    if (!views)
        return views.error();
    return views->step();
}

template <class Records>
Result<void> readKinds(Database& database, bool withSums, bool withViews, Records& records,
                       TableSums& sums) {
    Result<void> result;
    forEachKind([&]<class T>(const T*) {
        if (result && (T::kind != Kind::SavedView || withViews))
            result = readKind<T>(database, withSums, records, sums);
    });
    return result;
}

} // namespace

Result<RecordsRead> readRecords(Database& database, bool withSums) {
    const auto withViews = hasViews(database);
    if (!withViews)
        return withViews.error();
    RecordsRead out;
    out.records.reserve(usualCount(database));
    RecordList records(out.records);
    if (auto done = readKinds(database, withSums, *withViews, records, out.sums); !done)
        return done.error();
    if (*withViews)
        letGoOfLostPlaces(out.records);
    return out;
}

Result<RecordsCompared> compareRecords(Database& database, const Project& project) {
    const auto withViews = hasViews(database);
    if (!withViews)
        return withViews.error();
    RecordsCompared out;
    RecordComparison records(project);
    if (auto done = readKinds(database, true, *withViews, records, out.sums); !done)
        return done.error();
    out.areSame = records.isSame();
    return out;
}

} // namespace waymark
