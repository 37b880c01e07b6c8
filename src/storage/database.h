// SQLite's C API with ownership and errors as values: a connection, a statement, a transaction.
// Nothing here knows what a journey map is.
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace waymark {

// A prepared statement. Bind from index 1, read columns from index 0, as SQLite counts them.
class Statement {
public:
    Statement() = default;
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    [[nodiscard]] bool isPrepared() const { return m_statement != nullptr; }

    void bindNull(int index);
    void bind(int index, qint64 value);
    void bind(int index, double value);
    // The text or blob is copied by SQLite.
    void bindText(int index, const QString& value);
    void bindText(int index, QByteArrayView utf8);
    void bindBlob(int index, const QByteArray& value);

    // The next row: true, or false after the last. After false or an error the statement is ready
    // to be bound and run again.
    Result<bool> step();
    // Runs to the end; for statements that return nothing.
    Result<void> run();
    void reset();

    [[nodiscard]] int columnCount() const;
    [[nodiscard]] int type(int column) const; // SQLITE_INTEGER, SQLITE_FLOAT, …
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    // The bytes of a text or blob, valid until the next step.
    [[nodiscard]] QByteArrayView bytes(int column) const;

    [[nodiscard]] sqlite3_stmt* handle() const { return m_statement; }

private:
    friend class Database;
    explicit Statement(sqlite3_stmt* statement)
        : m_statement(statement) {}

    sqlite3_stmt* m_statement = nullptr;
};

// One connection. Used from one thread at a time.
class Database {
public:
    // A file of ours, created where there is none. `vfs` empty: the ordinary file layer.
    static Result<Database> openFile(const QString& path, const QByteArray& vfs = {});
    // An empty database in memory, whose image() is what a file of it would hold.
    static Result<Database> openMemory();
    // A database in memory that begins with the content of `image`: a copy to work on. For what
    // this program wrote itself.
    static Result<Database> openCopy(const QByteArray& image);
    // A database whose whole content is `image`, for reading only. `image` is shared, not copied.
    // Made for content from strangers: nothing in it can run, write or go on for ever.
    static Result<Database> openImage(const QByteArray& image);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    // Runs one or several statements that return nothing.
    Result<void> execute(const QByteArray& sql);
    Result<Statement> prepare(const QByteArray& sql);
    // The first column of the first row; NotFound where there is no row.
    Result<qint64> number(const QByteArray& sql);
    Result<QString> text(const QByteArray& sql);

    // Rows changed by the last INSERT, UPDATE or DELETE.
    [[nodiscard]] qint64 changedRows() const;
    // The whole database as the bytes of a file.
    Result<QByteArray> image() const;
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    explicit Database(sqlite3* handle)
        : m_handle(handle) {}

    sqlite3* m_handle = nullptr;
    QByteArray m_image;                       // keeps the bytes of openImage() alive
    std::unique_ptr<QDeadlineTimer> m_budget; // how long reading an image may take
};

// What went wrong last on this connection, as an Error whose message says what SQLite and the
// system say. Callers put their own sentence before it.
Error sqliteError(sqlite3* handle, int code);

// The SQLite that this program runs with, and the oldest one whose defences against hostile files
// it was tested with; the build asks for the same.
struct SqliteVersion {
    QString name;       // "3.40.1"
    QString oldestName; // "3.40.0"
    bool isRecentEnough = false;
};
SqliteVersion sqliteVersion();

// Rolls back unless committed.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Database& database)
        : m_database(&database) {}

    Database* m_database = nullptr;
};

} // namespace waymark
