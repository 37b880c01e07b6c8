#include "storage/rescued_tables.h"

#include "storage/page_scan.h"
#include "storage/schema.h"

#include <QHash>

#include <algorithm>

#include <sqlite3.h>

namespace waymark {

namespace {

constexpr quint32 schemaRoot = 1;
constexpr size_t schemaColumns = 5; // type, name, tbl_name, rootpage, sql

// One of our tables, as rows are put into it.
struct Target {
    QByteArray name;
    Statement insert;
    std::vector<int> types; // of its columns
    bool hasRowId = false;
};

int typeNamed(const QByteArray& declared) {
    if (declared == "INTEGER")
        return SQLITE_INTEGER;
    if (declared == "REAL")
        return SQLITE_FLOAT;
    return declared == "TEXT" ? SQLITE_TEXT : SQLITE_BLOB;
}

Result<Target> targetOf(Database& database, const QByteArray& table) {
    Target target;
    target.name = table;
    const auto isPlain = database.number("SELECT count(*) FROM sqlite_schema WHERE name = '" +
                                         table + "' AND sql NOT LIKE '%WITHOUT ROWID%'");
    auto columns = database.prepare("SELECT type FROM pragma_table_info('" + table + "')");
    if (!isPlain || !columns)
        return isPlain ? columns.error() : isPlain.error();
    target.hasRowId = *isPlain == 1;
    QByteArrayList places;
    for (;;) {
        const auto row = columns->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        target.types.push_back(typeNamed(columns->blob(0)));
        places += "?";
    }
    auto insert = database.prepare("INSERT INTO " + table + " VALUES (" + places.join(", ") + ')');
    if (!insert)
        return insert.error();
    target.insert = insert.take();
    return target;
}

bool fits(const ScannedRow& row, const Target& target, bool hasMoreColumns) {
    const size_t columns = target.types.size();
    if (row.hasRowId != target.hasRowId || row.values.size() < columns ||
        (row.values.size() > columns && !hasMoreColumns))
        return false;
    // The tables would turn a number into a text; but then it is not what was written there.
    for (size_t i = 0; i < columns; ++i) {
        const int type = row.values[i].type;
        // Whole numbers of a REAL column lie in the file as integers.
        const bool isWhole = target.types[i] == SQLITE_FLOAT && type == SQLITE_INTEGER;
        if (type != SQLITE_NULL && type != target.types[i] && !isWhole)
            return false;
    }
    return true;
}

// A row that breaks a rule of the table is none of it.
void put(const ScannedRow& row, Target& target) {
    for (size_t i = 0; i < target.types.size(); ++i) {
        const ScannedValue& value = row.values[i];
        const int index = int(i) + 1;
        if (i == 0 && row.hasRowId && value.type == SQLITE_NULL)
            target.insert.bind(index, row.rowId);
        else if (value.type == SQLITE_NULL)
            target.insert.bindNull(index);
        else if (value.type == SQLITE_INTEGER)
            target.insert.bind(index, value.integer);
        else if (value.type == SQLITE_FLOAT)
            target.insert.bind(index, value.real);
        else if (value.type == SQLITE_TEXT)
            target.insert.bindText(index, value.bytes);
        else
            target.insert.bindBlob(index, value.bytes.toByteArray());
    }
    (void)target.insert.run();
}

// Where each tree begins: of tables and indexes, by the name of its own.
QHash<QByteArray, quint32> rootsIn(PageScan& pages) {
    QHash<QByteArray, quint32> roots;
    pages.readTree(schemaRoot, [&](const ScannedRow& row) {
        if (row.values.size() == schemaColumns && row.values[3].type == SQLITE_INTEGER)
            roots.insert(row.values[1].bytes.toByteArray(), quint32(row.values[3].integer));
    });
    return roots;
}

} // namespace

Result<Database> rescueTables(const QByteArray& image, const QByteArrayList& tables,
                              bool hasMoreColumns) {
    auto rescued = Database::openMemory();
    if (!rescued)
        return rescued;
    if (auto done = migrate(*rescued); !done)
        return done.error();
    if (tables.isEmpty())
        return rescued;
    std::vector<Target> targets;
    for (const QByteArray& table : tables) {
        auto target = targetOf(*rescued, table);
        if (!target)
            return target.error();
        targets.push_back(target.take());
    }
    if (auto begun = rescued->execute("PRAGMA foreign_keys = OFF; BEGIN"); !begun)
        return begun.error();

    PageScan pages(image);
    const auto roots = rootsIn(pages);
    // All trees first, so that what is left over was led to by nothing.
    for (auto root = roots.begin(); root != roots.end(); ++root) {
        const auto target = std::ranges::find(targets, root.key(), &Target::name);
        pages.readTree(root.value(), [&](const ScannedRow& row) {
            if (target != targets.end() && fits(row, *target, hasMoreColumns))
                put(row, *target);
        });
    }
    pages.readOrphans([&](const ScannedRow& row) {
        for (Target& target : targets)
            if (fits(row, target, hasMoreColumns))
                put(row, target);
    });
    if (auto done = rescued->execute("COMMIT"); !done)
        return done.error();
    return rescued;
}

} // namespace waymark
