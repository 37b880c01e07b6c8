#include "storage/unknown_parts.h"

#include "storage/journey_file.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace waymark {

namespace {

QByteArray quotedName(const QByteArray& name) {
    QByteArray inside = name;
    return '"' + inside.replace("\"", "\"\"") + '"';
}

struct Column {
    QByteArray name;
    int keyPosition = 0; // 1, 2, … in the primary key; 0 outside
};

Result<std::vector<Column>> columnsOf(Database& database, const QByteArray& table) {
    auto rows = database.prepare("PRAGMA table_xinfo(" + quotedName(table) + ')');
    if (!rows)
        return rows.error();
    std::vector<Column> columns;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return columns;
        columns.push_back({rows->blob(1), int(rows->integer(5))});
    }
}

SqlValue valueAt(const Statement& row, int column) {
    switch (row.type(column)) {
    case SQLITE_INTEGER:
        return row.integer(column);
    case SQLITE_FLOAT:
        return row.real(column);
    case SQLITE_TEXT:
        return row.text(column);
    case SQLITE_BLOB:
        return row.blob(column);
    default:
        return std::monostate();
    }
}

void putValue(RowWriter& row, const SqlValue& value) {
    std::visit(
        [&](const auto& v) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(v)>, std::monostate>)
                row.putNull();
            else
                row.put(v);
        },
        value);
}

QByteArrayList quotedNames(const QByteArrayList& names) {
    QByteArrayList result;
    for (const QByteArray& name : names)
        result += quotedName(name);
    return result;
}

Result<void> readRows(Database& database, const QByteArray& table, UnknownParts::Rows& into) {
    auto rows = database.prepare("SELECT " + quotedNames(into.columns).join(", ") + " FROM " +
                                 quotedName(table));
    if (!rows)
        return rows.error();
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        std::vector<SqlValue>& values = into.rows.emplace_back();
        for (int i = 0; i < rows->columnCount(); ++i)
            values.push_back(valueAt(*rows, i));
    }
}

// Removes rows that refer to nothing until none is left; true in `again` while any was found.
Result<bool> dropDangling(Database& database, const UnknownParts& parts) {
    auto broken = database.prepare("PRAGMA foreign_key_check");
    if (!broken)
        return broken.error();
    QHash<QByteArray, std::vector<qint64>> rowids;
    for (;;) {
        const auto row = broken->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        // Tables without rowids cannot be cleaned row by row: they are left out as a whole.
        if (parts.tables.contains(broken->blob(0)))
            rowids[broken->blob(0)].push_back(broken->isNull(1) ? 0 : broken->integer(1));
    }
    for (auto it = rowids.begin(); it != rowids.end(); ++it)
        for (const qint64 rowid : it.value()) {
            const QByteArray where =
                rowid == 0 ? QByteArray() : " WHERE rowid = " + QByteArray::number(rowid);
            if (auto done = database.execute("DELETE FROM " + quotedName(it.key()) + where); !done)
                return done.error();
        }
    return !rowids.isEmpty();
}

} // namespace

Result<std::shared_ptr<const UnknownParts>> readUnknownParts(Database& database, int formatVersion,
                                                             const SchemaDifferences& differences) {
    auto parts = std::make_shared<UnknownParts>();
    parts->formatVersion = formatVersion;
    parts->definitions = differences.definitions;

    auto ours = Database::openMemory();
    if (!ours)
        return ours.error();
    if (auto made = migrate(*ours); !made)
        return made.error();
    for (const QByteArray& table : journeyTables()) {
        const auto known = columnsOf(*ours, table);
        const auto theirs = columnsOf(database, table);
        if (!known || !theirs)
            return known ? theirs.error() : known.error();
        if (theirs->size() <= known->size() || table == "checksum")
            continue;
        UnknownParts::Rows& rows = parts->columns[table];
        for (const Column& column : *known)
            if (column.keyPosition > 0) {
                rows.columns += column.name;
                ++rows.keys;
            }
        for (size_t i = known->size(); i < theirs->size(); ++i)
            rows.columns += (*theirs)[i].name;
        if (auto read = readRows(database, table, rows); !read)
            return read.error();
    }
    for (const QByteArray& table : differences.unknownTables) {
        const auto columns = columnsOf(database, table);
        if (!columns)
            return columns.error();
        UnknownParts::Rows& rows = parts->tables[table];
        for (const Column& column : *columns)
            rows.columns += column.name;
        if (auto read = readRows(database, table, rows); !read)
            return read.error();
    }
    return std::shared_ptr<const UnknownParts>(std::move(parts));
}

Result<void> createUnknownTables(Database& database, const UnknownParts& parts) {
    for (const QByteArray& definition : parts.definitions) {
        // Prepared, not executed as a script: of a text only the first statement can run.
        auto statement = database.prepare(definition);
        if (!statement)
            return statement.error();
        if (auto done = statement->run(); !done)
            return done;
    }
    return database.execute(
        "PRAGMA user_version = " + QByteArray::number(parts.formatVersion) +
        "; PRAGMA application_id = " + QByteArray::number(journeyApplicationId));
}

Result<void> writeUnknownParts(Database& database, const UnknownParts& parts) {
    for (auto it = parts.columns.begin(); it != parts.columns.end(); ++it) {
        const QByteArrayList names = quotedNames(it->columns);
        QByteArrayList keys;
        QByteArrayList values;
        for (int i = 0; i < names.size(); ++i)
            (i < it->keys ? keys : values) += names[i] + " = ?" + QByteArray::number(i + 1);
        auto update = database.prepare("UPDATE " + quotedName(it.key()) + " SET " +
                                       values.join(", ") + " WHERE " + keys.join(" AND "));
        if (!update)
            return update.error();
        for (const std::vector<SqlValue>& values_ : it->rows) {
            RowWriter row(*update);
            for (const SqlValue& value : values_)
                putValue(row, value);
            if (auto done = update->run(); !done)
                return done;
        }
    }
    for (auto it = parts.tables.begin(); it != parts.tables.end(); ++it) {
        const QByteArrayList marks(it->columns.size(), "?");
        auto insert = database.prepare("INSERT INTO " + quotedName(it.key()) + " (" +
                                       quotedNames(it->columns).join(", ") + ") VALUES (" +
                                       marks.join(", ") + ')');
        if (!insert)
            return insert.error();
        for (const std::vector<SqlValue>& values : it->rows) {
            RowWriter row(*insert);
            for (const SqlValue& value : values)
                putValue(row, value);
            if (auto done = insert->run(); !done)
                return done;
        }
    }
    for (;;) {
        const auto found = dropDangling(database, parts);
        if (!found)
            return found.error();
        if (!*found)
            return {};
    }
}

Result<TableSum> sumOfTable(Database& database, const QByteArray& table) {
    const auto columns = columnsOf(database, table);
    if (!columns)
        return columns.error();
    std::vector<Column> keys;
    for (const Column& column : *columns)
        if (column.keyPosition > 0)
            keys.push_back(column);
    std::sort(keys.begin(), keys.end(),
              [](const Column& a, const Column& b) { return a.keyPosition < b.keyPosition; });
    QByteArrayList order;
    for (const Column& key : keys)
        order += quotedName(key.name);
    auto rows =
        database.prepare("SELECT * FROM " + quotedName(table) +
                         (order.isEmpty() ? QByteArray() : " ORDER BY " + order.join(", ")));
    if (!rows)
        return rows.error();
    TableChecksum checksum;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return TableSum{checksum.rowCount(), checksum.result()};
        addRow(checksum, *rows);
    }
}

// --- in a draft ---------------------------------------------------------------------------------

namespace {

QDataStream& operator<<(QDataStream& out, const SqlValue& value) {
    out << quint8(value.index());
    std::visit(
        [&](const auto& v) {
            if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(v)>, std::monostate>)
                out << v;
        },
        value);
    return out;
}

QDataStream& operator>>(QDataStream& in, SqlValue& value) {
    quint8 index = 0;
    in >> index;
    const auto read = [&](auto v) {
        in >> v;
        value = std::move(v);
    };
    switch (index) {
    case 1:
        read(qint64());
        break;
    case 2:
        read(double());
        break;
    case 3:
        read(QString());
        break;
    case 4:
        read(QByteArray());
        break;
    default:
        value = std::monostate();
    }
    return in;
}

void writeAll(QDataStream& out, const QHash<QByteArray, UnknownParts::Rows>& all) {
    out << qint32(all.size());
    for (auto it = all.begin(); it != all.end(); ++it) {
        out << it.key() << it->columns << qint32(it->keys) << qint64(it->rows.size());
        for (const std::vector<SqlValue>& row : it->rows)
            for (const SqlValue& value : row)
                out << value;
    }
}

void readAll(QDataStream& in, QHash<QByteArray, UnknownParts::Rows>& all) {
    qint32 count = 0;
    in >> count;
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        QByteArray name;
        UnknownParts::Rows rows;
        qint32 keys = 0;
        qint64 rowCount = 0;
        in >> name >> rows.columns >> keys >> rowCount;
        rows.keys = keys;
        for (qint64 r = 0; r < rowCount && in.status() == QDataStream::Ok; ++r) {
            std::vector<SqlValue>& row = rows.rows.emplace_back(size_t(rows.columns.size()));
            for (SqlValue& value : row)
                in >> value;
        }
        all.insert(name, rows);
    }
}

} // namespace

QByteArray encodeUnknownParts(const UnknownParts& parts) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << qint32(parts.formatVersion) << parts.definitions;
    writeAll(out, parts.columns);
    writeAll(out, parts.tables);
    return bytes;
}

std::shared_ptr<const UnknownParts> decodeUnknownParts(const QByteArray& bytes) {
    if (bytes.isEmpty())
        return nullptr;
    auto parts = std::make_shared<UnknownParts>();
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    qint32 version = 0;
    in >> version >> parts->definitions;
    parts->formatVersion = version;
    readAll(in, parts->columns);
    readAll(in, parts->tables);
    return in.status() == QDataStream::Ok ? parts : nullptr;
}

} // namespace waymark
