// Files of other versions: those kept from every release, and those of versions to come.
#include "storage/journey_file.h"

#include "model/edits.h"
#include "storage/draft.h"
#include "storage/files.h"
#include "storage/history.h"
#include "storage/record_codec.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// What a later minor version might write: a column more in a table of ours, a table of its own.
QString fileOfTomorrow(const TestFolder& folder, const Project& project) {
    return spoiledWithSums(
        folder, project,
        "ALTER TABLE stage ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';"
        "UPDATE stage SET mood = 'mood of ' || id;"
        "CREATE TABLE reminder (id INTEGER NOT NULL PRIMARY KEY, stage INTEGER NOT NULL REFERENCES "
        "stage (id), text TEXT NOT NULL, weight REAL, data BLOB) STRICT;"
        "INSERT INTO reminder SELECT id, id, 'Remember ' || name, 0.5, x'00ff' FROM stage;"
        "INSERT INTO checksum VALUES ('reminder', 0, '" +
            QByteArray(64, '0') +
            "');"
            "PRAGMA user_version = 1003");
}

} // namespace

TEST_CASE("the file of format 1 opens with the content it always had") {
    const auto opened = readJourney(QStringLiteral(WAYMARK_TEST_DATA "/samples/v1.journey"));
    if (!opened)
        FAIL(opened.error());
    CHECK(opened->formatVersion == 1000);
    CHECK(opened->project.recordCount() == 190);
    CHECK(opened->project.all<Map>().size() == 2);
    CHECK(opened->project.all<Touchpoint>().size() == 12);
    CHECK(opened->documentId == u"5a3c1f0e-0000-4000-8000-000000000001"_s);
    CHECK(contentHash(opened->project).toHex() ==
          "6b4dc19372103a2e8402f924b91cd2813bf4cd382cd79c880ff9194f7ce69378");
}

TEST_CASE("the file of format 1.1 opens with its content and all that led to it") {
    const auto opened = readJourney(QStringLiteral(WAYMARK_TEST_DATA "/samples/v1.1.journey"));
    if (!opened)
        FAIL(opened.error());
    CHECK(opened->formatVersion == 1001);
    CHECK(opened->project.recordCount() == 92);
    CHECK(opened->documentId == u"5a3c1f0e-0000-4000-8000-000000000011"_s);
    CHECK(contentHash(opened->project).toHex() ==
          "83f90adcf368bd2c756c68de4380b5043b36b5f6030fbe75887fd229a7ca6e2c");
    REQUIRE(opened->history != nullptr);
    const FileHistory& history = *opened->history;
    REQUIRE(history.rows.size() == 8);
    CHECK(history.names == std::map<qint64, QString>{{5, u"After the workshop"_s}});
    CHECK(std::ranges::count(history.rows, HistoryKind::Undo, &HistoryRow::kind) > 0);
    // Back to where it began.
    Project project = opened->project;
    for (auto row = history.rows.rbegin(); row != history.rows.rend(); ++row) {
        const auto edit = decodeChangeset(row->changeset);
        REQUIRE(edit.ok());
        REQUIRE(project.apply(inverse(*edit)).ok());
    }
    CHECK(contentHash(project).toHex() ==
          "6cf4c0f6d941b960407045e4bbe4079302edb4c5d8f006eb163c8feecc75c2d8");
    // Saved again with its history, it is the same file.
    const TestFolder folder;
    const QString again = folder.path(u"again.journey"_s);
    JourneyOptions options;
    options.documentId = opened->documentId;
    options.history = opened->history;
    REQUIRE(publishJourney(opened->project, again, options).ok());
    CHECK(bytesOf(again) == bytesOf(QStringLiteral(WAYMARK_TEST_DATA "/samples/v1.1.journey")));
}

TEST_CASE("the file of format 1.2 opens with its content and its views") {
    const auto opened = readJourney(QStringLiteral(WAYMARK_TEST_DATA "/samples/v1.2.journey"));
    if (!opened)
        FAIL(opened.error());
    CHECK(opened->formatVersion == 1002);
    CHECK(opened->unknown == nullptr);
    CHECK(opened->project.all<Map>().size() == 2);
    REQUIRE(opened->project.all<SavedView>().size() == 2);
    for (const auto& [id, view] : opened->project.all<SavedView>()) {
        const Map* map = opened->project.find(view.map);
        REQUIRE(map);
        CHECK(map->title == u"初めてのコーヒー定期便を注文する"_s);
        if (view.name == u"感情だけ"_s) {
            REQUIRE(view.lanes.size() == 1);
            CHECK(opened->project.find(view.lanes[0].lane)->lane == LaneKind::Feeling);
        } else {
            CHECK(view.name == u"広告"_s);
            CHECK(view.channels == QStringList{u"ソーシャル"_s});
        }
    }
    // Saved again it is the same file.
    const TestFolder folder;
    const QString again = folder.path(u"again.journey"_s);
    REQUIRE(publishJourney(opened->project, again, {.documentId = opened->documentId}).ok());
    CHECK(bytesOf(again) == bytesOf(QStringLiteral(WAYMARK_TEST_DATA "/samples/v1.2.journey")));
}

TEST_CASE("what a later minor version added survives being edited by this one") {
    const TestFolder folder;
    const Project project = smallProject();
    const QString path = fileOfTomorrow(folder, project);
    const QByteArray moods = querySql(path, "SELECT id || mood FROM stage ORDER BY id");
    const auto opened = readJourney(path);
    if (!opened)
        FAIL(opened.error());
    CHECK(opened->project == project);
    CHECK(opened->formatVersion == 1003);
    CHECK_FALSE(opened->readOnly);
    REQUIRE(opened->unknown != nullptr);

    SECTION("saved as it is") {
        const QString again = folder.path(u"again.journey"_s);
        REQUIRE(publishJourney(opened->project, again, {.unknown = opened->unknown}).ok());
        CHECK(querySql(again, "SELECT id || mood FROM stage ORDER BY id") == moods);
        CHECK(querySql(again, "SELECT * FROM reminder") ==
              querySql(path, "SELECT * FROM reminder"));
        CHECK(querySql(again, "SELECT hex(data) FROM reminder LIMIT 1") == "00FF");
        CHECK(querySql(again, "PRAGMA user_version") == "1003");
        CHECK(querySql(again, "SELECT sql FROM sqlite_schema WHERE name = 'reminder'") ==
              querySql(path, "SELECT sql FROM sqlite_schema WHERE name = 'reminder'"));
        CHECK(readJourney(again)->project == project);
    }
    SECTION("saved without one of the stages") {
        const Id<Stage> gone = project.all<Stage>().begin()->first;
        Project edited = opened->project;
        REQUIRE(edited.apply(remove(edited, {anyId(gone)})).ok());
        const QString again = folder.path(u"again.journey"_s);
        REQUIRE(publishJourney(edited, again, {.unknown = opened->unknown}).ok());
        const QByteArray id = QByteArray::number(gone.value);
        CHECK(querySql(again, "SELECT id FROM reminder WHERE stage = " + id).isEmpty());
        CHECK(querySql(again, "SELECT count(*) FROM reminder").toInt() ==
              int(project.all<Stage>().size()) - 1);
        CHECK(readJourney(again)->project == edited);
    }
    SECTION("kept in the draft, saved from there") {
        const DraftFolder drafts{folder.path(u"drafts"_s), {}};
        QString id;
        {
            auto draft = Draft::create(drafts, opened->project, originOf(path, *opened));
            REQUIRE(draft->flush().ok());
            id = draft->id();
        }
        auto reopened = Draft::open(drafts, id);
        REQUIRE(reopened.ok());
        const QString again = folder.path(u"again.journey"_s);
        reopened->draft->publish(reopened->content.project, again);
        REQUIRE(reopened->draft->flush().ok());
        CHECK(querySql(again, "SELECT id || mood FROM stage ORDER BY id") == moods);
        CHECK(querySql(again, "SELECT * FROM reminder") ==
              querySql(path, "SELECT * FROM reminder"));
    }
}

TEST_CASE("a file of a later minor version may still hold nothing that runs") {
    const TestFolder folder;
    for (const QByteArray& sql :
         {QByteArray("CREATE TRIGGER t AFTER UPDATE ON note BEGIN DELETE FROM note; END"),
          QByteArray("CREATE VIEW v AS SELECT 1"),
          QByteArray("CREATE VIRTUAL TABLE f USING fts5(t)"),
          QByteArray("CREATE TABLE g (a TEXT, b TEXT AS (a || a))"),
          QByteArray("ALTER TABLE note ADD COLUMN g TEXT GENERATED ALWAYS AS (text) VIRTUAL")}) {
        CAPTURE(sql.toStdString());
        const QString path = soundFile(folder, smallProject());
        runSql(path, sql + "; PRAGMA user_version = 1003");
        CHECK_FALSE(readJourney(path).ok());
    }
}
