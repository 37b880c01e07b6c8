#include "storage/journey_file.h"

#include "storage/files.h"
#include "support/destroyed_page.h"

#include <catch2/catch.hpp>

#include <QFile>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

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
    for (qsizetype page = 1; page < pages; page += 3) {
        CAPTURE(page);
        QByteArray damaged = whole;
        damaged.replace(page * 4096, 4096, QByteArray(4096, page % 2 == 0 ? 'x' : '\0'));
        writeBytes(path, damaged);

        const auto opened = salvageJourney(path);

        REQUIRE(opened.ok());
        CHECK_FALSE(opened->findings.isEmpty());
        CHECK(recordsLost(project, opened->project) <= rowsOnPage(whole, page));
        CHECK(bytesOf(path) == damaged);
    }
}

TEST_CASE("the way to a table or to many of its pages may be destroyed") {
    const TestFolder folder;
    std::mt19937_64 random(7);
    const Project project =
        randomProject(random, {.stages = 10, .touchpointsPerStage = 10, .cards = 20'000});
    const QByteArray whole = bytesOf(soundFile(folder, project));
    const QString path = folder.path(u"damaged.journey"_s);
    int inner = 0;
    for (qsizetype page = 1; page < whole.size() / journeyPageSize; ++page) {
        if (whole[page * journeyPageSize] != '\x05')
            continue;
        ++inner;
        CAPTURE(page);
        QByteArray damaged = whole;
        damaged.replace(page * journeyPageSize, journeyPageSize,
                        QByteArray(journeyPageSize, '\x05'));
        writeBytes(path, damaged);
        const auto opened = salvageJourney(path);
        REQUIRE(opened.ok());
        CHECK(opened->project == project);
    }
    CHECK(inner > 5);
}

TEST_CASE("texts that fill pages of their own are read from a broken table too") {
    const TestFolder folder;
    std::vector<Record> records = recordsOf(smallProject());
    for (Record& record : records)
        if (auto* note = std::get_if<Note>(&record))
            note->text = QString(9000 + int(note->id.value % 7000), u'n') + note->text;
    const auto project = Project::fromRecords(std::move(records));
    REQUIRE(project.ok());
    const QByteArray whole = bytesOf(soundFile(folder, *project));
    const QString path = folder.path(u"damaged.journey"_s);
    for (qsizetype page = 1; page < whole.size() / journeyPageSize; ++page) {
        CAPTURE(page);
        QByteArray damaged = whole;
        damaged.replace(page * journeyPageSize, journeyPageSize,
                        QByteArray(journeyPageSize, '\xFF'));
        writeBytes(path, damaged);
        const auto opened = salvageJourney(path);
        REQUIRE(opened.ok());
        CHECK(recordsLost(*project, opened->project) <= rowsOnPage(whole, page));
    }
}

TEST_CASE("what was deleted does not come back with a repaired copy") {
    const TestFolder folder;
    const Project project = largeProject();
    const QString path = soundFile(folder, project);
    // Whole pages become free, with what was on them.
    runSql(path, "PRAGMA secure_delete = OFF; DELETE FROM note WHERE id > "
                 "(SELECT id FROM note ORDER BY id LIMIT 1 OFFSET 100)");
    QByteArray damaged = bytesOf(path);
    const qsizetype root =
        querySql(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'note'").toLongLong() - 1;
    damaged.replace(root * journeyPageSize, journeyPageSize, QByteArray(journeyPageSize, 'x'));
    writeBytes(path, damaged);
    const auto opened = salvageJourney(path);
    REQUIRE(opened.ok());
    int notes = 0;
    for (const auto& [id, note] : opened->project.all<Note>())
        notes += note.text != u"Recovered card"_s;
    CHECK(notes <= 101);
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
    // The stage is gone, what was in it is not.
    CHECK(opened->project.all<Stage>().size() == smallProject().all<Stage>().size());
    CHECK(recordsLost(smallProject(), opened->project) ==
          1 + int(smallProject().all<Map>().size()));
}

TEST_CASE("what hung on something lost is kept, with a stand-in to hang on") {
    const TestFolder folder;
    const Project project = smallProject();
    for (const QByteArray table :
         {"map", "stage", "touchpoint", "lane", "persona", "pain_point", "note", "feeling"}) {
        CAPTURE(table);
        const QString path = soundFile(folder, project);
        const qsizetype lost = querySql(path, "SELECT count(*) FROM " + table).toInt();
        runSql(path, "DELETE FROM " + table);
        const auto opened = salvageJourney(path);
        REQUIRE(opened.ok());
        CHECK(recordsLost(project, opened->project) == lost);
        CHECK(opened->findings.size() >= 2);
        // It is as good a map as any.
        CHECK(readJourney(soundFile(folder, opened->project, u"again.journey"_s))->project ==
              opened->project);
    }
}

TEST_CASE("cards of a lost touchpoint are found at the end of their own map") {
    const TestFolder folder;
    const Project project = smallProject();
    const QString path = soundFile(folder, project);
    runSql(path, "DELETE FROM touchpoint WHERE id IN (SELECT touchpoint FROM note)");
    const auto opened = salvageJourney(path);
    REQUIRE(opened.ok());
    int recovered = 0;
    for (const auto& [id, note] : project.all<Note>()) {
        const Note* now = opened->project.find(id);
        REQUIRE(now != nullptr);
        CHECK(now->place == note.place);
        if (!note.place.touchpoint)
            continue;
        const Touchpoint* touchpoint = opened->project.find(note.place.touchpoint);
        REQUIRE(touchpoint != nullptr);
        CHECK(touchpoint->name == u"Recovered touchpoint"_s);
        const Stage* stage = opened->project.find(touchpoint->stage);
        REQUIRE(stage != nullptr);
        CHECK(stage->name == u"Recovered touchpoints"_s);
        CHECK(stage->map == project.find(note.place.lane)->map);
        CHECK(opened->project.children(anyId(stage->map), Kind::Stage).back().id ==
              stage->id.value);
        ++recovered;
    }
    CHECK(recovered > 3);
}

TEST_CASE("a page of the list of tables costs nothing of the map") {
    const TestFolder folder;
    const Project project = smallProject();
    const QByteArray bytes = bytesOf(soundFile(folder, project));
    int pages = 0;
    for (qsizetype page = 1; page < bytes.size() / journeyPageSize; ++page) {
        const QByteArray content = bytes.sliced(page * journeyPageSize, journeyPageSize);
        if (content[0] != '\x0D' || !content.contains("CREATE TABLE"))
            continue;
        ++pages;
        QByteArray damaged = bytes;
        damaged.replace(page * journeyPageSize, journeyPageSize,
                        QByteArray(journeyPageSize, '\xFF'));
        const QString path = folder.path(u"damaged.journey"_s);
        writeBytes(path, damaged);
        const auto opened = salvageJourney(path);
        REQUIRE(opened.ok());
        CHECK(opened->project == project);
    }
    CHECK(pages > 0);
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
