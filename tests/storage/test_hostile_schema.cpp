// Files whose definitions were made to run something: whatever is done with them (opened, repaired,
// kept in a draft, saved), not one statement of theirs runs and no other file is touched.
#include "storage/journey_file.h"

#include "storage/database.h"
#include "storage/draft.h"
#include "storage/files.h"
#include "storage/row.h"
#include "storage/schema.h"
#include "storage/unknown_parts.h"
#include "storage/witness.h"

#include <catch2/catch.hpp>

#include <QFile>

#include <sqlite3.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// An entry written straight into the list of definitions, as SQLite would never write it.
QByteArray entry(const QByteArray& type, const QByteArray& name, const QByteArray& sql,
                 const QByteArray& root = "0", const QByteArray& table = "note") {
    return "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('" + type + "', '" +
           name + "', '" + table + "', " + root + ", '" + QByteArray(sql).replace("'", "''") +
           "');";
}

// The definition of one of our tables with something in it replaced.
QByteArray altered(const QByteArray& table, const QByteArray& what, const QByteArray& by) {
    return "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '" + what +
           "', '" + QByteArray(by).replace("'", "''") + "') WHERE name = '" + table + "';";
}

// A table that is really there and has the right checksum, whose definition is then replaced.
QByteArray tableDefinedAs(const QByteArray& sql, const QByteArray& name = "canary") {
    TableChecksum sum;
    sum.addInteger(1);
    sum.addInteger(2);
    sum.endRow();
    return "CREATE TABLE seed (a, b); INSERT INTO seed VALUES (1, 2); INSERT INTO checksum VALUES "
           "('" +
           name + "', 1, '" + sum.result() +
           "'); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET name = '" + name +
           "', tbl_name = '" + name + "', sql = '" + QByteArray(sql).replace("'", "''") +
           "' WHERE name = 'seed';";
}

QByteArrayList hostileDefinitions(const QByteArray& otherFile) {
    const QByteArray root = "(SELECT rootpage FROM sqlite_schema WHERE name = 'note')";
    const QByteArray reach = "; ATTACH '" + otherFile + "' AS canary; CREATE TABLE canary.t (a)";
    return {
        // What runs when rows are written.
        "CREATE TRIGGER canary AFTER INSERT ON note BEGIN SELECT canary(); END",
        "CREATE TRIGGER canary AFTER UPDATE ON stage BEGIN DELETE FROM note; END",
        "CREATE TRIGGER canary BEFORE DELETE ON map WHEN canary() BEGIN SELECT 1; END",
        "CREATE TRIGGER canary AFTER INSERT ON checksum BEGIN SELECT load_extension('canary'); END",
        "CREATE VIEW canary AS SELECT canary() AS a; CREATE TRIGGER canary_2 INSTEAD OF INSERT ON "
        "canary BEGIN SELECT canary(); END",
        entry("trigger", "sqlite_autoindex_canary",
              "CREATE TRIGGER canary AFTER INSERT ON note BEGIN SELECT canary(); END"),
        entry("table", "canary",
              "CREATE TRIGGER canary AFTER INSERT ON note BEGIN SELECT canary(); END"),
        // What runs when rows are read.
        "CREATE VIEW canary AS SELECT canary()",
        "DROP TABLE vote; CREATE VIEW vote AS SELECT canary() AS id, 1 AS rank, 'map' AS "
        "about_kind, 1 AS about_id, '' AS who, '' AS time, '' AS text",
        "DROP TABLE vote; CREATE VIEW vote AS WITH RECURSIVE canary(x) AS (SELECT 1 UNION ALL "
        "SELECT x + 1 FROM canary) SELECT x FROM canary",
        entry("view", "sqlite_stat7", "CREATE VIEW sqlite_stat7 AS SELECT canary()"),
        "ALTER TABLE note ADD COLUMN g ANY AS (canary()) VIRTUAL",
        "ALTER TABLE note ADD COLUMN g TEXT GENERATED ALWAYS AS (canary(text)) VIRTUAL",
        tableDefinedAs("CREATE TABLE canary (a, b AS (canary(a)) STORED)"),
        tableDefinedAs("CREATE TABLE canary (a, b\"as\"(canary(a)))"),
        // Indexes over what is computed, also under names that SQLite keeps for itself.
        "CREATE INDEX canary ON note (canary(text))",
        "CREATE INDEX canary ON note (text) WHERE canary(text)",
        "CREATE UNIQUE INDEX canary ON note (id, canary(id))",
        "CREATE INDEX seed ON note (canary(text)); PRAGMA writable_schema = ON; UPDATE "
        "sqlite_schema SET name = 'sqlite_autoindex_note_9', sql = replace(sql, 'seed', "
        "'sqlite_autoindex_note_9') WHERE name = 'seed'",
        // Conditions and defaults.
        altered("note", "length(text) <= 20000", "length(text) <= 20000 AND canary(text)"),
        altered("note", "STRICT", "STRICT, CHECK (canary())"),
        altered("stage", "rank ", "rank INTEGER DEFAULT (canary()), canary "),
        "ALTER TABLE stage ADD COLUMN mood TEXT DEFAULT 'x' CHECK (mood GLOB "
        "'*a*a*a*a*a*a*a*a*a*a*b' OR canary())",
        tableDefinedAs("CREATE TABLE canary (a, b DEFAULT (canary()))"),
        tableDefinedAs("CREATE TABLE canary (a, b DEFAULT(canary(randomblob(900000000))))"),
        tableDefinedAs("CREATE TABLE canary (a, b COLLATE canary, PRIMARY KEY (b)) WITHOUT ROWID"),
        // A second statement, a script or another kind of statement in place of a definition.
        tableDefinedAs("CREATE TABLE canary (a, b)" + reach),
        tableDefinedAs("CREATE TABLE canary (a, b); DELETE FROM note; SELECT canary()"),
        tableDefinedAs("CREATE TABLE canary (a, b) /* */ ; --" + reach),
        tableDefinedAs("CREATE TABLE canary AS SELECT canary() AS a, 2 AS b"),
        tableDefinedAs("CREATE TEMP TABLE canary (a, b)"),
        tableDefinedAs("CREATE TABLE \"main\".canary (a, b)"),
        tableDefinedAs("CREATE TABLE  sqlite_stat_canary (a, b)" + reach, "sqlite_stat_canary"),
        tableDefinedAs("CREATE TABLE  sqlite_stat1 (tbl, idx, stat)" + reach, "sqlite_stat1"),
        altered("note", "STRICT", "STRICT" + reach),
        altered("vote", ") STRICT", ") STRICT; SELECT canary()"),
        // Virtual tables, and the tables behind them.
        "CREATE VIRTUAL TABLE canary USING fts5(t); INSERT INTO canary VALUES ('x')",
        "CREATE VIRTUAL TABLE canary USING fts5(t); INSERT INTO canary VALUES ('x'); PRAGMA "
        "writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'canary'; UPDATE "
        "canary_data SET block = randomblob(500)",
        "CREATE VIRTUAL TABLE canary USING fts4(content='note', t)",
        "CREATE VIRTUAL TABLE canary USING rtree(id, a, b)",
        entry("table", "canary", "CREATE VIRTUAL TABLE canary USING fts3tokenize"),
        entry("table", "canary", "CREATE VIRTUAL TABLE canary USING canary_module(x)"),
        entry("table", "vote", "CREATE VIRTUAL TABLE vote USING dbstat"),
        // Lists of tables that contradict themselves.
        entry("table", "canary", "CREATE TABLE canary (a)", root, "canary"),
        entry("table", "canary", "CREATE TABLE canary (a)", "4294967295", "canary"),
        entry("table", "note", "CREATE TABLE note (a)", root),
        entry("canary", "canary", "SELECT canary()"),
        entry("table", "canary\"; SELECT canary(); --",
              "CREATE TABLE \"canary\"\"; SELECT canary(); --\" (a)", root),
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = NULL WHERE name = 'note'",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'SELECT canary()' WHERE name "
        "= 'note'",
        "CREATE TABLE canary (a INTEGER PRIMARY KEY AUTOINCREMENT)",
        "CREATE TABLE canary (a REFERENCES note (text) ON DELETE CASCADE, b); INSERT INTO canary "
        "VALUES ('nowhere', 1)",
    };
}

// A sound file of that version with something done to it. Its checksums are made to fit as far as
// the file lets them, so that only the rules about definitions are left to refuse it.
QString crafted(const TestFolder& folder, const QByteArray& sql, const QByteArray& version) {
    const QString path = soundFile(folder, smallProject());
    runSql(path, "PRAGMA user_version = " + version + ";" + sql);
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK);
    if (auto database = Database::openImage(bytesOf(path)))
        for (const QByteArray& table : journeyTables())
            if (const auto sum = sumOfTable(*database, table); sum && table != "checksum")
                sqlite3_exec(handle,
                             QByteArray("UPDATE checksum SET row_count = " +
                                        QByteArray::number(sum->rows) + ", blake2b = '" +
                                        sum->checksum + "' WHERE table_name = '" + table + "'")
                                 .constData(),
                             nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    return path;
}

// Everything the program does with a file that it opened.
void useEverywhere(const TestFolder& folder, const QString& path, const OpenedJourney& opened) {
    const auto saved = publishJourney(opened.project, folder.path(u"again.journey"_s),
                                      {.unknown = opened.unknown});
    INFO((saved ? std::string() : saved.error().message.toStdString()));
    CHECK(saved.ok());
    const DraftFolder drafts{folder.path(u"drafts"_s), {}};
    auto draft = Draft::create(drafts, opened.project, originOf(path, opened));
    REQUIRE(draft->flush().ok());
    draft->publish(opened.project, folder.path(u"third.journey"_s));
    CHECK(draft->flush().ok());
}

} // namespace

TEST_CASE("not one statement of a hostile file runs") {
    Witness witness;
    const TestFolder canaries;
    const QString otherFile = canaries.path(u"other.db"_s);
    const QByteArrayList fixtures = hostileDefinitions(otherFile.toUtf8());
    CHECK(fixtures.size() >= 30);
    int refused = 0;
    // As a file of today, of a later minor version (whose additions are kept), and of a later major
    // one (which may only be looked at).
    for (const char* version : {"1000", "1002", "1003", "2000"}) {
        for (const QByteArray& sql : fixtures) {
            CAPTURE(version, sql.toStdString());
            const TestFolder folder;
            const QString path = crafted(folder, sql, version);
            QFile::remove(otherFile);
            witness.clear();

            const auto opened = readJourney(path);
            if (opened)
                useEverywhere(folder, path, *opened);
            else
                ++refused;
            const auto salvaged = salvageJourney(path);
            if (salvaged)
                useEverywhere(folder, path, *salvaged);

            CHECK(witness.statementCount() > 0);
            CHECK(witness.calls() == 0);
            // Conditions of a later version are kept with its tables; they are never evaluated.
            CHECK(witness.statementsWith("canary()", "CREATE TABLE").isEmpty());
            CHECK(witness.statementsWith("AS canary").isEmpty());
            CHECK(witness.statementsWith("BEGIN SELECT").isEmpty());
            CHECK_FALSE(QFile::exists(otherFile));
            if (QByteArrayView(version) == "1000")
                CHECK_FALSE(opened.ok());
        }
    }
    CHECK(refused >= 100);
}

TEST_CASE("what keeps hostile statements from running is what is tested") {
    // The same files under a connection without precautions: the canary sings.
    Witness witness;
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject());
    runSql(path, "CREATE TRIGGER canary AFTER UPDATE ON note BEGIN SELECT canary(); END");
    witness.clear();
    runSql(path, "UPDATE note SET colour = NULL");
    CHECK(witness.calls() > 0);
}
