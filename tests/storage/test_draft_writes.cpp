// SQLite's session extension as an independent witness: what an edit writes to the tables is
// exactly what its Changeset says, no row and no value more.
#include "storage/record_writer.h"

#include "storage/columns.h"
#include "storage/files.h"
#include "storage/record_reader.h"
#include "storage/schema.h"

#include <catch2/catch.hpp>

#include <map>
#include <sqlite3.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Rows {
    int inserted = 0;
    int updated = 0;
    int deleted = 0;

    friend bool operator==(const Rows&, const Rows&) = default;
};
// By table and, within it, by the first column: the id of the record that the row belongs to.
using Witnessed = std::map<std::pair<QByteArray, qint64>, Rows>;

class Witness {
public:
    explicit Witness(Database& database) {
        REQUIRE(sqlite3session_create(database.handle(), "main", &m_session) == SQLITE_OK);
        REQUIRE(sqlite3session_attach(m_session, nullptr) == SQLITE_OK);
    }
    ~Witness() { sqlite3session_delete(m_session); }
    Witness(const Witness&) = delete;
    Witness& operator=(const Witness&) = delete;

    Witnessed report() {
        int size = 0;
        void* bytes = nullptr;
        REQUIRE(sqlite3session_changeset(m_session, &size, &bytes) == SQLITE_OK);
        sqlite3_changeset_iter* changes = nullptr;
        REQUIRE(sqlite3changeset_start(&changes, size, bytes) == SQLITE_OK);
        Witnessed result;
        while (sqlite3changeset_next(changes) == SQLITE_ROW) {
            const char* table = nullptr;
            int columns = 0;
            int operation = 0;
            sqlite3changeset_op(changes, &table, &columns, &operation, nullptr);
            sqlite3_value* key = nullptr;
            if (operation == SQLITE_INSERT)
                sqlite3changeset_new(changes, 0, &key);
            else
                sqlite3changeset_old(changes, 0, &key);
            Rows& rows = result[{table, sqlite3_value_int64(key)}];
            if (operation == SQLITE_INSERT)
                ++rows.inserted;
            else if (operation == SQLITE_UPDATE)
                ++rows.updated;
            else
                ++rows.deleted;
        }
        sqlite3changeset_finalize(changes);
        sqlite3_free(bytes);
        return result;
    }

private:
    sqlite3_session* m_session = nullptr;
};

// Which tables, with which rows, a change of one record may touch at all.
QByteArrayList tablesOf(Kind kind) {
    QByteArrayList tables;
    forEachKind([&]<class T>(const T*) {
        if (T::kind != kind)
            return;
        tables += tableName<T>();
        forEachList<T>([&](const auto& field) {
            using Value = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
            tables += listTableName<T, Value>(field.name);
        });
    });
    return tables;
}

} // namespace

TEST_CASE("an edit writes the rows that its changeset names and no others") {
    std::mt19937_64 random(11);
    CountingIds ids(1'000'000);
    Project project = smallProject();
    auto database = Database::openMemory();
    REQUIRE(database.ok());
    REQUIRE(migrate(*database).ok());
    RecordWriter writer(*database);
    REQUIRE(writer.writeAll(project).ok());

    int changes = 0;
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        const Changeset edit = squash(randomEdit(project, random, ids), {});
        Witness witness(*database);
        {
            auto transaction = Transaction::begin(*database);
            REQUIRE(transaction.ok());
            REQUIRE(writer.write(edit).ok());
            REQUIRE(transaction->commit().ok());
        }
        Witnessed seen = witness.report();

        for (const Change& change : edit.changes) {
            const AnyId id = change.id();
            CAPTURE(sqlName(nameOf(id.kind)).toStdString(), id.value);
            const Rows record = seen[{sqlName(nameOf(id.kind)), id.value}];
            if (!change.before)
                CHECK(record == Rows{.inserted = 1});
            else if (!change.after)
                CHECK(record == Rows{.deleted = 1});
            else
                CHECK((record.inserted == 0 && record.deleted == 0 && record.updated <= 1));
            for (const QByteArray& table : tablesOf(id.kind))
                seen.erase({table, id.value});
            ++changes;
        }
        for (const auto& [row, operations] : seen)
            FAIL_CHECK("also touched " << row.first.toStdString() << ' ' << row.second);

        REQUIRE(project.apply(edit).ok());
        auto read = readRecords(*database, false);
        REQUIRE(read.ok());
        const auto written = Project::fromRecords(std::move(read->records));
        REQUIRE(written.ok());
        REQUIRE(*written == project);
    }
    CHECK(changes > 200);
}

TEST_CASE("a change that does not fit the tables is refused, not half made") {
    auto database = Database::openMemory();
    REQUIRE(database.ok());
    REQUIRE(migrate(*database).ok());
    RecordWriter writer(*database);
    const Persona ana{.id = {1}, .name = u"Ana"_s};
    Persona bea = ana;
    bea.name = u"Bea"_s;
    Changeset change;
    change.change(ana, bea);
    CHECK(writer.write(change).error().code == ErrorCode::Internal);
    Changeset removal;
    removal.remove(ana);
    CHECK(writer.write(removal).error().code == ErrorCode::Internal);
    Changeset addition;
    addition.add(ana);
    CHECK(writer.write(addition).ok());
    CHECK_FALSE(writer.write(addition).ok());
}
