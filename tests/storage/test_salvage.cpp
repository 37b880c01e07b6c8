#include "storage/journey_file.h"

#include "storage/files.h"

#include <catch2/catch.hpp>

#include <QFile>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// How many of the project's records came back as they were.
qsizetype keptOf(const Project& project, const Project& salvaged) {
    qsizetype kept = 0;
    for (const Record& record : recordsOf(project))
        kept += salvaged.find(idOf(record)) == record;
    return kept;
}

Project largeProject() {
    std::mt19937_64 random(5);
    return randomProject(random, {.stages = 10, .touchpointsPerStage = 10, .cards = 3000});
}

} // namespace

TEST_CASE("a sound file is salvaged whole and without findings") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject());
    const auto opened = salvageJourney(path);
    REQUIRE(opened.ok());
    CHECK(opened->project == smallProject());
    CHECK(opened->findings.isEmpty());
}

TEST_CASE("a destroyed page costs only what was on it") {
    const TestFolder folder;
    const Project project = largeProject();
    const QByteArray whole = bytesOf(soundFile(folder, project));
    const QString path = folder.path(u"damaged.journey"_s);
    const qsizetype pages = whole.size() / 4096;
    REQUIRE(pages > 100);
    int nearlyWhole = 0;
    int tried = 0;
    for (qsizetype page = 1; page < pages; page += 5) {
        CAPTURE(page);
        QByteArray damaged = whole;
        damaged.replace(page * 4096, 4096, QByteArray(4096, 'x'));
        writeBytes(path, damaged);

        const auto opened = salvageJourney(path);

        ++tried;
        if (!opened) {
            CHECK(opened.error().code == ErrorCode::Damaged);
            continue;
        }
        CHECK_FALSE(opened->findings.isEmpty());
        nearlyWhole += keptOf(project, opened->project) * 100 >= project.recordCount() * 95;
        CHECK(bytesOf(path) == damaged);
    }
    // Pages at the root of a table or of what much hangs on cost more.
    CHECK(nearlyWhole * 10 >= tried * 8);
}

TEST_CASE("a repaired copy can be published and is sound") {
    const TestFolder folder;
    const Project project = largeProject();
    QByteArray damaged = bytesOf(soundFile(folder, project));
    damaged.replace(damaged.size() - 3 * 4096, 4096, QByteArray(4096, '\0'));
    const QString path = folder.path(u"damaged.journey"_s);
    writeBytes(path, damaged);
    const auto opened = salvageJourney(path);
    REQUIRE(opened.ok());
    const QString repaired = soundFile(folder, opened->project, u"repaired.journey"_s);
    CHECK(readJourney(repaired)->project == opened->project);
}

TEST_CASE("what was changed behind the program's back can be kept") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject());
    runSql(path, "UPDATE map SET title = 'By hand'; DELETE FROM stage WHERE id = (SELECT min(id) "
                 "FROM stage)");
    REQUIRE_FALSE(readJourney(path).ok());
    const auto opened = salvageJourney(path);
    REQUIRE(opened.ok());
    CHECK_FALSE(opened->findings.isEmpty());
    for (const auto& [id, map] : opened->project.all<Map>())
        CHECK(map.title == u"By hand"_s);
    CHECK(opened->project.all<Stage>().size() == smallProject().all<Stage>().size() - 1);
}

TEST_CASE("what does not belong in a map is left out") {
    const TestFolder folder;
    const Project project = smallProject();
    for (const QByteArray& sql :
         {QByteArray("CREATE TRIGGER t AFTER UPDATE ON note BEGIN DELETE FROM note; END"),
          QByteArray("CREATE TABLE extra (a); CREATE VIEW v AS SELECT 1"),
          QByteArray("ALTER TABLE persona ADD COLUMN more TEXT DEFAULT 'x'")}) {
        const QString path = soundFile(folder, project);
        runSql(path, sql);
        const auto opened = salvageJourney(path);
        REQUIRE(opened.ok());
        CHECK(opened->project == project);
        CHECK(opened->findings.size() >= 1);
    }
    const QString path = soundFile(folder, project);
    runSql(path, "DROP TABLE vote; CREATE VIRTUAL TABLE vote USING fts5(id, rank_, text)");
    const auto opened = salvageJourney(path);
    REQUIRE(opened.ok());
    CHECK(opened->project.all<Vote>().empty());
    CHECK(opened->project.all<Note>() == project.all<Note>());
}

TEST_CASE("a file in which nothing is left says so") {
    const TestFolder folder;
    QByteArray bytes = bytesOf(soundFile(folder, smallProject()));
    for (qsizetype at = 200; at < bytes.size(); ++at)
        bytes[at] = 'x';
    const QString path = folder.path(u"gone.journey"_s);
    writeBytes(path, bytes);
    const auto opened = salvageJourney(path);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == ErrorCode::Damaged);
}
