#include "storage/database.h"

#include "model/atomic_file.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <sqlite3.h>
#include <utility>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr sqlite3_int64 maxMemorySize = 2'000'000'000; // bytes of a database in memory
constexpr qint64 imageBudgetMs = 10'000;               // for reading an image …
constexpr qint64 imageBytesPerMs = 20'000;             // … and as much again as a large one needs

ErrorCode codeFor(int code, int systemError) {
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        return ErrorCode::DiskFull;
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_AUTH:
    case SQLITE_ERROR:
        return ErrorCode::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::InUse;
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::NotWritable;
    case SQLITE_CANTOPEN:
        return ErrorCode::NotReadable;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
    case SQLITE_INTERRUPT:
        return ErrorCode::TooLarge;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return ErrorCode::Invalid;
    default:
        return ErrorCode::Internal;
    }
}

// What every connection gets: nothing that a schema says may run but plain constraints.
void makeDefensive(sqlite3* handle) {
    sqlite3_extended_result_codes(handle, 1);
    const std::array<std::pair<int, int>, 7> settings{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                       {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                       {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                       {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                       {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                                       {SQLITE_DBCONFIG_DQS_DML, 0},
                                                       {SQLITE_DBCONFIG_DQS_DDL, 0}}};
    for (const auto& [setting, value] : settings)
        sqlite3_db_config(handle, setting, value, nullptr);
    // No statement, whoever wrote it, reaches another file.
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

// Limits a well-made file stays far below.
void limitForStrangers(sqlite3* handle) {
    const std::array<std::pair<int, int>, 9> limits{{{SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024},
                                                     {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                                     {SQLITE_LIMIT_COLUMN, 100},
                                                     {SQLITE_LIMIT_EXPR_DEPTH, 20},
                                                     {SQLITE_LIMIT_COMPOUND_SELECT, 3},
                                                     {SQLITE_LIMIT_VDBE_OP, 25'000},
                                                     {SQLITE_LIMIT_ATTACHED, 0},
                                                     {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
                                                     {SQLITE_LIMIT_VARIABLE_NUMBER, 100}}};
    for (const auto& [limit, value] : limits)
        sqlite3_limit(handle, limit, value);
}

int onProgress(void* budget) {
    return static_cast<QDeadlineTimer*>(budget)->hasExpired() ? 1 : 0;
}

// Reading is all that a stranger's database is asked for.
int authorize(void*, int action, const char* first, const char* second, const char*, const char*) {
    const auto isOneOf = [](const char* name, std::initializer_list<const char*> list) {
        for (const char* each : list)
            if (name && sqlite3_stricmp(name, each) == 0)
                return true;
        return false;
    };
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
        return SQLITE_OK;
    case SQLITE_FUNCTION: // those in the CHECKs of our own tables
        return isOneOf(second, {"length", "glob"}) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
        return isOneOf(first, {"application_id", "user_version", "quick_check", "integrity_check",
                               "foreign_key_check", "table_xinfo", "ignore_check_constraints",
                               "page_count"})
                   ? SQLITE_OK
                   : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

// sqlite3_open_v2(), once SQLite was told not to count the memory it holds: nobody asks, and the
// count takes a lock at every allocation, for which the threads of a save would queue.
int openHandle(const char* name, sqlite3** handle, int flags, const char* vfs) {
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(configured) // refused where somebody has used SQLite before; then it counts on
    return sqlite3_open_v2(name, handle, flags, vfs);
}

} // namespace

Error sqliteError(sqlite3* handle, int code) {
    const int systemError = handle ? sqlite3_system_errno(handle) : 0;
    QString message = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    if (systemError != 0 && (code & 0xFF) != SQLITE_CONSTRAINT)
        message += u" (%1)"_s.arg(qt_error_string(systemError));
    return {codeFor(code, (code & 0xFF) == SQLITE_CONSTRAINT ? 0 : systemError), message, {}};
}

// --- statements ---------------------------------------------------------------------------------

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

// Binding fails only for a wrong index (ours to get right) or want of memory; step() then tells.
void Statement::bindNull(int index) {
    sqlite3_bind_null(m_statement, index);
}

void Statement::bind(int index, qint64 value) {
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bind(int index, double value) {
    sqlite3_bind_double(m_statement, index, value);
}

void Statement::bindText(int index, const QString& value) {
    bindText(index, QByteArrayView(value.toUtf8()));
}

void Statement::bindText(int index, QByteArrayView utf8) {
    // A null pointer would bind NULL; an empty text is not that.
    const char* data = utf8.isEmpty() ? "" : utf8.data();
    sqlite3_bind_text64(m_statement, index, data, sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

void Statement::bindBlob(int index, const QByteArray& value) {
    const char* data = value.isEmpty() ? "" : value.constData();
    sqlite3_bind_blob64(m_statement, index, data, sqlite3_uint64(value.size()), SQLITE_TRANSIENT);
}

Result<bool> Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    Result<bool> result = false;
    if (code != SQLITE_DONE)
        result = sqliteError(sqlite3_db_handle(m_statement), code);
    sqlite3_reset(m_statement);
    return result;
}

Result<void> Statement::run() {
    for (;;) {
        const auto row = step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
    }
}

void Statement::reset() {
    sqlite3_reset(m_statement);
}

int Statement::columnCount() const {
    return sqlite3_column_count(m_statement);
}

int Statement::type(int column) const {
    return sqlite3_column_type(m_statement, column);
}

bool Statement::isNull(int column) const {
    return type(column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const {
    return QString::fromUtf8(
        reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column)),
        sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const {
    return bytes(column).toByteArray();
}

QByteArrayView Statement::bytes(int column) const {
    const void* data = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char*>(data), sqlite3_column_bytes(m_statement, column)};
}

// --- connections --------------------------------------------------------------------------------

Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_image(std::move(other.m_image))
    , m_budget(std::move(other.m_budget)) {}

Database& Database::operator=(Database&& other) noexcept {
    std::swap(m_handle, other.m_handle);
    std::swap(m_image, other.m_image);
    std::swap(m_budget, other.m_budget);
    return *this;
}

Database::~Database() {
    sqlite3_close_v2(m_handle);
}

Result<Database> Database::openFile(const QString& path, const QByteArray& vfs) {
    ignoreFileSizeSignal();
    sqlite3* handle = nullptr;
    const int code = openHandle(QFile::encodeName(path).constData(), &handle,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX |
                                    SQLITE_OPEN_EXRESCODE,
                                vfs.isEmpty() ? nullptr : vfs.constData());
    Database database(handle);
    if (code != SQLITE_OK)
        return sqliteError(handle, code);
    makeDefensive(handle);
    return database;
}

Result<Database> Database::openMemory() {
    sqlite3* handle = nullptr;
    // The file layer "memdb" keeps the header of a real file up to date; ":memory:" does not.
    const int code =
        openHandle("image", &handle,
                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, "memdb");
    Database database(handle);
    if (code != SQLITE_OK)
        return sqliteError(handle, code);
    makeDefensive(handle);
    sqlite3_int64 limit = maxMemorySize;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_SIZE_LIMIT, &limit);
    if (auto done = database.execute("PRAGMA journal_mode = MEMORY"); !done)
        return done.error();
    return database;
}

Result<Database> Database::openCopy(const QByteArray& image) {
    sqlite3* handle = nullptr;
    int code =
        openHandle(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(handle);
    if (code != SQLITE_OK)
        return sqliteError(handle, code);
    makeDefensive(handle);
    auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(sqlite3_uint64(image.size())));
    if (!bytes)
        return sqliteError(nullptr, SQLITE_NOMEM);
    std::copy(image.begin(), image.end(), bytes);
    // SQLite frees the bytes, also where it refuses them.
    code = sqlite3_deserialize(handle, "main", bytes, image.size(), image.size(),
                               SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (code != SQLITE_OK)
        return sqliteError(handle, code);
    return database;
}

Result<Database> Database::openImage(const QByteArray& image) {
    sqlite3* handle = nullptr;
    int code =
        openHandle(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(handle);
    if (code != SQLITE_OK)
        return sqliteError(handle, code);
    makeDefensive(handle);
    limitForStrangers(handle);
    database.m_image = image;
    database.m_budget =
        std::make_unique<QDeadlineTimer>(imageBudgetMs + image.size() / imageBytesPerMs);
    sqlite3_progress_handler(handle, 10'000, onProgress, database.m_budget.get());
    // SQLite asks for a writable pointer, but does not write to what is declared read-only.
    auto* bytes = reinterpret_cast<unsigned char*>(const_cast<char*>(image.constData()));
    code = sqlite3_deserialize(handle, "main", bytes, image.size(), image.size(),
                               SQLITE_DESERIALIZE_READONLY);
    if (code != SQLITE_OK)
        return sqliteError(handle, code);
    if (auto done = database.execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0"); !done)
        return done.error();
    sqlite3_set_authorizer(handle, authorize, nullptr);
    return database;
}

Result<void> Database::execute(const QByteArray& sql) {
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_handle, code);
    return {};
}

Result<Statement> Database::prepare(const QByteArray& sql) {
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(m_handle, sql.constData(), int(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_handle, code);
    return Statement(statement);
}

Result<qint64> Database::number(const QByteArray& sql) {
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, u"There is no such row."_s, {}};
    return statement->integer(0);
}

Result<QString> Database::text(const QByteArray& sql) {
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, u"There is no such row."_s, {}};
    return statement->text(0);
}

qint64 Database::changedRows() const {
    return sqlite3_changes64(m_handle);
}

Result<QByteArray> Database::image() const {
    sqlite3_int64 size = 0;
    const unsigned char* bytes =
        sqlite3_serialize(m_handle, "main", &size, SQLITE_SERIALIZE_NOCOPY);
    if (bytes)
        return QByteArray(reinterpret_cast<const char*>(bytes), size);
    // What is in a file has to be read first.
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> copy(
        sqlite3_serialize(m_handle, "main", &size, 0), sqlite3_free);
    if (!copy)
        return Error{ErrorCode::TooLarge, u"The database does not fit into memory."_s, {}};
    return QByteArray(reinterpret_cast<const char*>(copy.get()), size);
}

// --- transactions -------------------------------------------------------------------------------

Result<Transaction> Transaction::begin(Database& database) {
    if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() {
    if (m_database && !sqlite3_get_autocommit(m_database->handle()))
        sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit() {
    if (auto committed = m_database->execute("COMMIT"); !committed)
        return committed;
    m_database = nullptr;
    return {};
}

SqliteVersion sqliteVersion() {
    constexpr int oldest = 3'040'000;
    return {QString::fromLatin1(sqlite3_libversion()), QStringLiteral("3.40.0"),
            sqlite3_libversion_number() >= oldest};
}

} // namespace waymark
