// Whatever lies at a path: one clear sentence of its own, at once, and the file as it was.
#include "storage/journey_file.h"

#include "storage/files.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

Error errorOf(const QString& path) {
    QElapsedTimer timer;
    timer.start();
    const auto opened = readJourney(path);
    CHECK(timer.elapsed() < 1000);
    if (opened) {
        FAIL_CHECK("was opened");
        return {};
    }
    // What happened (and to which file), what it means, what to do: at least two sentences.
    CHECK(opened.error().message.contains(path.section(u'/', -1)));
    CHECK(opened.error().message.count(u". "_s) >= 1);
    CHECK(opened.error().message.endsWith(u'.'));
    return opened.error();
}

void put32(QByteArray& bytes, int at, quint32 value) {
    for (int i = 0; i < 4; ++i)
        bytes[at + i] = char(value >> (24 - 8 * i));
}

} // namespace

TEST_CASE("things that are no file of ours are told apart") {
    const TestFolder folder;
    const auto at = [&](const char* name) { return folder.path(QString::fromLatin1(name)); };

    CHECK(errorOf(at("missing.journey")).code == ErrorCode::NotFound);
    CHECK(errorOf(at("no/such/folder.journey")).code == ErrorCode::NotFound);

    REQUIRE(::mkdir(at("folder.journey").toUtf8().constData(), 0700) == 0);
    CHECK(errorOf(at("folder.journey")).code == ErrorCode::NotAMap);
    CHECK(errorOf(at("folder.journey")).message.contains(u"folder"_s));

    REQUIRE(::mkfifo(at("fifo.journey").toUtf8().constData(), 0600) == 0);
    CHECK(errorOf(at("fifo.journey")).code == ErrorCode::NotAMap);
    CHECK(errorOf(u"/dev/zero"_s).code == ErrorCode::NotAMap);
    CHECK(errorOf(u"/dev/tty"_s).code == ErrorCode::NotAMap);

    REQUIRE(::symlink("round.journey", at("round.journey").toUtf8().constData()) == 0);
    CHECK(errorOf(at("round.journey")).code == ErrorCode::NotReadable);

    writeBytes(at("empty.journey"), "");
    CHECK(errorOf(at("empty.journey")).code == ErrorCode::Damaged);
    CHECK(errorOf(at("empty.journey")).message.contains(u"0 bytes"_s));

    writeBytes(at("text.journey"), "Dear diary, today I drew a map.\n");
    CHECK(errorOf(at("text.journey")).code == ErrorCode::NotAMap);
    writeBytes(at("json.journey"), "{\"maps\": []}");
    CHECK(errorOf(at("json.journey")).message.contains(u"JSON"_s));
    writeBytes(at("zip.journey"), QByteArray("PK\x03\x04", 4) + QByteArray(500, 'z'));
    CHECK(errorOf(at("zip.journey")).message.contains(u"ZIP"_s));

    runSql(at("other.journey"), "CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    CHECK(errorOf(at("other.journey")).code == ErrorCode::NotAMap);
    CHECK(errorOf(at("other.journey")).message.contains(u"another program"_s));
}

TEST_CASE("a file cut short anywhere is damaged, and says by how much") {
    const TestFolder folder;
    const QByteArray whole = bytesOf(soundFile(folder, smallProject()));
    const QString path = folder.path(u"cut.journey"_s);
    const qsizetype lengths[] = {1,
                                 8,
                                 15,
                                 16,
                                 50,
                                 99,
                                 100,
                                 511,
                                 4096,
                                 5000,
                                 whole.size() / 2,
                                 whole.size() - 4096,
                                 whole.size() - 1};
    for (const qsizetype length : lengths) {
        CAPTURE(length);
        writeBytes(path, whole.first(length));
        const Error error = errorOf(path);
        CHECK(error.code == ErrorCode::Damaged);
        CHECK(error.message.contains(u"cut short"_s));
        CHECK(error.message.contains(QString::number(length)));
    }
}

TEST_CASE("each damaged byte of the content is noticed") {
    const TestFolder folder;
    const Project project = smallProject();
    const QByteArray whole = bytesOf(soundFile(folder, project));
    std::mt19937_64 random(7);
    int refused = 0;
    for (int round = 0; round < 1500; ++round) {
        const int at = 100 + randomBelow(random, int(whole.size()) - 100);
        CAPTURE(at);
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ (1 << randomBelow(random, 8)));
        const auto opened = readJourneyBytes(damaged, u"Map"_s);
        if (opened)
            CHECK(opened->project == project); // the byte lay in unused space
        else
            ++refused;
    }
    CHECK(refused > 300);
}

TEST_CASE("a page of nonsense is noticed, and the message names what is wrong") {
    const TestFolder folder;
    const Project project = smallProject();
    const QByteArray whole = bytesOf(soundFile(folder, project));
    for (qsizetype page = 1; page < whole.size() / 4096; ++page) {
        for (const char filler : {'\0', '\xFF', 'x'}) {
            CAPTURE(page, filler);
            QByteArray damaged = whole;
            damaged.replace(page * 4096, 4096, QByteArray(4096, filler));
            const auto opened = readJourneyBytes(damaged, u"Map"_s);
            REQUIRE_FALSE(opened.ok());
            CHECK(opened.error().code == ErrorCode::Damaged);
        }
    }
}

TEST_CASE("values changed behind the program's back are named by table") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject());
    runSql(path, "UPDATE touchpoint SET name = name || '?' WHERE id = (SELECT min(id) FROM "
                 "touchpoint)");
    const Error error = errorOf(path);
    CHECK(error.code == ErrorCode::Damaged);
    CHECK(error.message.contains(u"touchpoint"_s));

    soundFile(folder, smallProject());
    runSql(path, "PRAGMA foreign_keys = OFF; DELETE FROM stage");
    CHECK(errorOf(path).message.contains(u"stage"_s));

    soundFile(folder, smallProject());
    runSql(path, "DELETE FROM checksum");
    CHECK(errorOf(path).code == ErrorCode::Damaged);
}

TEST_CASE("a later version of the format says so") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject());
    QByteArray bytes = bytesOf(path);
    put32(bytes, 60, 9001);
    writeBytes(path, bytes);
    const Error error = errorOf(path);
    CHECK(error.code == ErrorCode::TooNew);
    CHECK(error.message.contains(u"9.1"_s));

    put32(bytes, 60, 0);
    writeBytes(path, bytes);
    CHECK(errorOf(path).code == ErrorCode::Damaged);
}

TEST_CASE("a file of the next major version opens for looking at where its tables allow") {
    const TestFolder folder;
    const Project project = smallProject();
    const QString path = soundFile(folder, project);
    QByteArray bytes = bytesOf(path);
    put32(bytes, 60, 2000);
    writeBytes(path, bytes);
    const auto opened = readJourney(path);
    REQUIRE(opened.ok());
    CHECK(opened->readOnly);
    CHECK(opened->formatVersion == 2000);
    CHECK(opened->project == project);

    runSql(path, "ALTER TABLE stage RENAME COLUMN goal TO aim");
    CHECK(errorOf(path).code == ErrorCode::TooNew);
}

TEST_CASE("what the shell may do to a file without harm does none") {
    const TestFolder folder;
    const Project project = smallProject();
    const QString path = soundFile(folder, project);
    runSql(path, "ANALYZE");
    CHECK(readJourney(path)->project == project);
    runSql(path, "VACUUM");
    CHECK(readJourney(path)->project == project);
    CHECK(querySql(path, "PRAGMA journal_mode = WAL") == "wal");
    const auto opened = readJourney(path);
    REQUIRE(opened.ok());
    CHECK(opened->project == project);
}

TEST_CASE("what an interrupted writer left beside a file is applied to a copy only") {
    const TestFolder folder;
    const Project before = smallProject();
    const QString path = soundFile(folder, before);

    SECTION("a rollback journal") {
        // Caught in the middle of a transaction whose pages are written already.
        const QByteArray whole = bytesOf(path);
        const QString other = folder.path(u"work"_s);
        writeBytes(other, whole);
        const QByteArray script = "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; "
                                  "UPDATE lane SET title = title || ' changed'; "
                                  "UPDATE touchpoint SET name = name || ' changed';";
        interruptedSql(other, script, [&] {
            writeBytes(path, bytesOf(other));
            writeBytes(path + u"-journal"_s, bytesOf(other + u"-journal"_s));
        });
        REQUIRE(bytesOf(path) != whole);
    }
    SECTION("a write-ahead log") {
        const QString other = folder.path(u"work"_s);
        writeBytes(other, bytesOf(path));
        interruptedSql(other,
                       "PRAGMA journal_mode = WAL; UPDATE lane SET title = title || 'x'; "
                       "UPDATE lane SET title = substr(title, 1, length(title) - 1);",
                       [&] {
                           writeBytes(path, bytesOf(other));
                           writeBytes(path + u"-wal"_s, bytesOf(other + u"-wal"_s));
                       });
        REQUIRE(bytesOf(path + u"-wal"_s).size() > 0);
    }
    const QStringList names = folder.names();
    const QByteArray bytes = bytesOf(path);

    const auto opened = readJourney(path);

    if (!opened)
        FAIL(opened.error());
    CHECK(opened->project == before);
    CHECK((bytesOf(path) == bytes));
    CHECK(folder.names() == names);
}

TEST_CASE("a journal that names other files is not followed") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject());
    const QString victim = folder.path(u"victim"_s);
    writeBytes(victim, "precious");
    writeBytes(path + u"-journal"_s,
               QByteArray(600, 'j') + victim.toUtf8() + QByteArray::fromHex("d9d505f920a163d7"));
    CHECK(errorOf(path).code == ErrorCode::Damaged);
    CHECK((bytesOf(victim) == "precious"));
}
