// Files made to do harm: nothing in them runs, and what does not belong in a map is refused.
#include "storage/journey_file.h"

#include "storage/database.h"
#include "storage/files.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// A sound file with something done to it.
QString spoiled(const TestFolder& folder, const QByteArray& sql) {
    const QString path = soundFile(folder, smallProject());
    runSql(path, sql);
    return path;
}

} // namespace

TEST_CASE("what is defined in a file beyond the tables of a map is refused and named") {
    const TestFolder folder;
    const struct {
        QByteArray sql;
        QString named;
    } cases[] = {
        {"CREATE TRIGGER t AFTER UPDATE ON note BEGIN DELETE FROM note; END", u"trigger"_s},
        {"CREATE TRIGGER t AFTER INSERT ON stage BEGIN SELECT load_extension('x'); END",
         u"trigger"_s},
        {"CREATE VIEW v AS SELECT * FROM note", u"view"_s},
        {"CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) "
         "SELECT x FROM c",
         u"view"_s},
        {"CREATE TABLE extra (a)", u"extra"_s},
        {"CREATE INDEX i ON note (text)", u"index"_s},
        {"CREATE INDEX i ON note (length(text)) WHERE rank > 0", u"index"_s},
        {"CREATE VIRTUAL TABLE f USING fts5(t)", u"virtual"_s},
        {"CREATE VIRTUAL TABLE r USING rtree(id, a, b)", u"virtual"_s},
        {"ALTER TABLE note ADD COLUMN g TEXT AS (text || text)", u"note"_s},
        {"ALTER TABLE note ADD COLUMN more TEXT", u"note"_s},
        {"DROP TABLE vote", u"vote"_s},
        {"DROP TABLE vote; CREATE VIEW vote AS SELECT * FROM comment", u"vote"_s},
        {"ALTER TABLE vote RENAME TO v2; CREATE TABLE vote (id, rank, about_kind, about_id, who, "
         "time, text)",
         u"v2"_s},
        {"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') "
         "WHERE name = 'note'",
         u"note"_s},
        {"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '<= 20000', "
         "'<= length(randomblob(900000000))') WHERE name = 'note'",
         u"note"_s},
        {"PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'persona'",
         u"persona"_s},
        {"PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'x', 'note', "
         "0, 'CREATE TRIGGER x AFTER DELETE ON note BEGIN DELETE FROM stage; END')",
         u"trigger"_s},
    };
    for (const auto& [sql, named] : cases) {
        CAPTURE(sql.toStdString());
        const auto opened = readJourney(spoiled(folder, sql));
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().code == ErrorCode::Damaged);
        CHECK(opened.error().message.contains(named));
    }
}

TEST_CASE("values that no map can hold are refused even where checks were switched off") {
    const TestFolder folder;
    const QByteArrayList cases{
        "UPDATE stage SET id = 9007199254740993 WHERE id = (SELECT min(id) FROM stage)",
        "UPDATE lane SET kind = 'sneaky'",
        "UPDATE note SET text = CAST(x'ff80' AS TEXT)",
        "UPDATE note SET text = 'a' || char(0) || 'b'",
        "UPDATE note SET colour = '#12345G'",
        "UPDATE note SET span = 0",
        "UPDATE note SET stage = NULL, touchpoint = NULL",
        "UPDATE pain_point SET severity = 9",
        "UPDATE map SET scale_min = 5, scale_max = -5",
        "UPDATE map SET based_on = id",
        "UPDATE feeling SET received = 9e999",
        "UPDATE comment SET about_id = 1",
        "UPDATE comment SET about_kind = 'map'",
        "UPDATE touchpoint SET stage = 12345",
        "INSERT INTO touchpoint_detail VALUES (1, 1, 'of', 'nobody')",
        "INSERT INTO persona SELECT id + 1000003, 0, hex(zeroblob(20000)), '', '', '', '', '', "
        "NULL, "
        "NULL "
        "FROM persona LIMIT 1",
    };
    for (const QByteArray& sql : cases) {
        CAPTURE(sql.toStdString());
        // The checksums are put right too, as somebody would who means harm: only the rules are
        // left.
        const auto opened = readJourney(spoiledWithSums(
            folder, smallProject(),
            "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; " + sql));
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().code == ErrorCode::Damaged);
        CHECK_FALSE(opened.error().message.contains(u"checksum"_s));
    }
}

TEST_CASE("files that unpack to much are refused in little time and memory") {
    // A value beyond all bounds, more records than any map has, a hundred thousand tables (in the
    // everyday run fewer).
    const QByteArray rows = isSoak() ? "3000000" : "1100000";
    const QByteArray tables = isSoak() ? "100000" : "10000";
    const QByteArray count =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ";
    const QByteArrayList bombs{
        "PRAGMA ignore_check_constraints = ON; UPDATE attachment SET bytes = zeroblob(70000000)",
        "PRAGMA ignore_check_constraints = ON; UPDATE note SET text = CAST(zeroblob(70000000) AS "
        "TEXT) WHERE id = (SELECT min(id) FROM note)",
        count + rows +
            ") INSERT INTO version (id, rank, name, time) SELECT i + 1000000, i, '', 0 FROM n",
        "PRAGMA ignore_check_constraints = ON; " + count + rows +
            ") INSERT INTO touchpoint_detail SELECT (SELECT min(id) FROM touchpoint), i + 100, "
            "'', '' FROM n",
        "PRAGMA writable_schema = ON; " + count + tables +
            ") INSERT INTO sqlite_schema SELECT 'table', 't' || i, 't' || i, (SELECT rootpage FROM "
            "sqlite_schema WHERE name = 'note'), 'CREATE TABLE t' || i || ' (a)' FROM n",
    };
    for (const QByteArray& sql : bombs) {
        CAPTURE(sql.left(160).toStdString());
        const TestFolder folder;
        const QString path = spoiled(folder, sql);
        // In a process of its own, whose memory can be told from the test's.
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            QElapsedTimer timer;
            timer.start();
            const bool isRefused = !readJourney(path).ok();
            ::_exit(isRefused && timer.elapsed() < 10'000 ? 0 : 1);
        }
        int status = 0;
        rusage used{};
        REQUIRE(::wait4(child, &status, 0, &used) == child);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
#ifndef __SANITIZE_ADDRESS__ // which multiplies what a program takes
        CHECK(used.ru_maxrss / 1024 < 512);
#endif
    }
}

TEST_CASE("on a connection for strangers nothing but reading is allowed") {
    const TestFolder folder;
    const QByteArray image = bytesOf(
        spoiled(folder, "CREATE TRIGGER t AFTER UPDATE ON note BEGIN DELETE FROM note; END; "
                        "CREATE VIEW v AS SELECT 1"));
    auto database = Database::openImage(image);
    REQUIRE(database.ok());
    CHECK(database->number("SELECT id FROM touchpoint").ok());
    for (const char* sql :
         {"DELETE FROM note", "UPDATE note SET text = ''", "INSERT INTO meta VALUES ('a', 'b')",
          "CREATE TABLE x (a)", "ATTACH ':memory:' AS other", "PRAGMA writable_schema = ON",
          "PRAGMA journal_mode = WAL", "SELECT * FROM v", "SELECT load_extension('x')",
          "SELECT writefile('/tmp/x', 'y')", "SELECT randomblob(10)", "DROP TABLE note",
          "VACUUM"}) {
        CAPTURE(sql);
        CHECK_FALSE(database->execute(sql).ok());
    }
}
