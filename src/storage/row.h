// One row on its way into or out of a table, or into the table's checksum, value by value in the
// order of the columns.
#pragma once

#include "storage/database.h"

#include <QCryptographicHash>
#include <QHash>

#include <sqlite3.h>

namespace waymark {

// The checksum of a table's rows, in the order of their primary key: BLAKE2b-256 over every value,
// written as docs/FILE_FORMAT.md says.
class TableChecksum {
public:
    void addNull();
    void addInteger(qint64 value);
    void addReal(double value);
    void addText(QByteArrayView utf8);
    void addBlob(QByteArrayView bytes);
    void endRow() { ++m_rows; }

    [[nodiscard]] qint64 rowCount() const { return m_rows; }
    // In hexadecimal. Nothing may be added afterwards.
    QByteArray result();

private:
    void addTagged(char tag, quint64 number);
    void append(const void* bytes, qsizetype size);
    void flush();

    QCryptographicHash m_hash{QCryptographicHash::Blake2b_256};
    std::unique_ptr<char[]> m_buffer; // hashing many small pieces one by one is slow
    qsizetype m_used = 0;
    qint64 m_rows = 0;
};

// Binds the values of one row, from the statement's first parameter on, or adds them to a checksum.
class RowWriter {
public:
    explicit RowWriter(Statement& statement)
        : m_statement(&statement) {}
    explicit RowWriter(TableChecksum& checksum)
        : m_checksum(&checksum) {}

    void putNull();
    void put(qint64 value);
    void put(int value) { put(qint64(value)); }
    void put(bool value) { put(qint64(value)); }
    void put(double value);
    void put(const QString& value) { putText(value.toUtf8()); }
    void put(const QByteArray& value); // a blob
    void putText(QByteArrayView utf8);

private:
    Statement* m_statement = nullptr;
    TableChecksum* m_checksum = nullptr;
    int m_next = 1;
};

// Reads the values of one row, from the first column on. A value of another type than asked for is
// no value: the reads return false.
class RowReader {
public:
    // What is read enters `checksum`, too, unless that is null; endRow() adds the rest of the row.
    explicit RowReader(const Statement& statement, TableChecksum* checksum = nullptr)
        : m_statement(statement)
        , m_checksum(checksum) {}

    // Steps over a NULL; false when there is something.
    bool skipNull();
    bool read(qint64& value);
    bool read(int& value);
    bool read(bool& value);
    bool read(double& value);
    bool read(QString& value); // also false for text that is not valid UTF-8
    bool read(QByteArray& value);
    // The bytes of a value of that SQLite type, which live until the statement's next step; empty
    // when it is of another type.
    QByteArrayView bytes(int type);

    // With a checksum: after the last value that was asked for.
    void endRow();

private:
    // Whether the next column is of that type.
    bool isNext(int type);

    const Statement& m_statement;
    TableChecksum* m_checksum;
    int m_next = 0;
    int m_type = 0; // of the next column; 0: not asked for yet
};

// How many rows a table has and their checksum, by the table's name.
struct TableSum {
    qint64 rows = 0;
    QByteArray checksum;

    friend bool operator==(const TableSum&, const TableSum&) = default;
};
using TableSums = QHash<QByteArray, TableSum>;

// Adds every column of the statement's current row, or those from `first` on, to a checksum.
void addRow(TableChecksum& checksum, const Statement& row, int first = 0);

} // namespace waymark
