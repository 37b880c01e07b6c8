// Views in files: format 1.2, and what older programs and odd files make of them.
#include "storage/journey_file.h"

#include "model/edits.h"
#include "model/saved_views.h"
#include "storage/draft.h"
#include "storage/files.h"
#include "storage/history.h"
#include "storage/record_codec.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

Project projectWithViews(int views = 4) {
    std::mt19937_64 random(7);
    return randomProject(random,
                         {.stages = 2, .touchpointsPerStage = 2, .cards = 20, .views = views});
}

QByteArray tablesOf(const QString& path) {
    return querySql(path, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE "
                          "'saved_view%' OR name LIKE 'history%' ORDER BY name");
}

} // namespace

TEST_CASE("a file with views comes back as it was, in format 1.2") {
    const TestFolder folder;
    for (int views = 1; views <= 12; views += 11) {
        const Project project = projectWithViews(views);
        REQUIRE(project.all<SavedView>().size() == size_t(views));
        const QString path = soundFile(folder, project);
        CHECK(querySql(path, "PRAGMA user_version") == "1002");
        CHECK(querySql(path, "SELECT count(*) FROM saved_view") == QByteArray::number(views));
        CHECK_FALSE(tablesOf(path).contains("history"));
        const auto opened = readJourney(path);
        if (!opened)
            FAIL(opened.error());
        CHECK(opened->formatVersion == 1002);
        CHECK(opened->unknown == nullptr);
        CHECK(opened->project == project);
        CHECK(contentHash(opened->project) == contentHash(project));
    }
}

TEST_CASE("a file without views stays at the format that the oldest program opens") {
    const TestFolder folder;
    Project project = projectWithViews();
    std::vector<AnyId> views;
    for (const auto& [id, view] : project.all<SavedView>())
        views.push_back(anyId(id));
    const QString path = soundFile(folder, project);
    CHECK(querySql(path, "PRAGMA user_version") == "1002");
    REQUIRE(project.apply(remove(project, views)).ok());
    const QString without = soundFile(folder, project, u"Without.journey"_s);
    CHECK(querySql(without, "PRAGMA user_version") == "1000");
    CHECK(tablesOf(without).isEmpty());
}

TEST_CASE("a file may have views and its history") {
    const TestFolder folder;
    const DraftFolder drafts{folder.path(u"drafts"_s), {}};
    const QString path = folder.path(u"Map.journey"_s);
    Project project = projectWithViews(0);
    CountingIds ids(5'000'000);
    SavedView view;
    view.map = project.roots<Map>().front();
    view.name = u"Kept"_s;
    const Changeset edit = saveView(project, ids, view);
    auto draft = Draft::create(drafts, project, {});
    draft->setKeepsHistory(true);
    REQUIRE(project.apply(edit).ok());
    draft->append({edit, 1, 1, 0, edit});
    draft->publish(project, path);
    REQUIRE(draft->flush().ok());
    CHECK(querySql(path, "PRAGMA user_version") == "1002");
    CHECK(tablesOf(path).startsWith("history\nhistory_name\nsaved_view"));
    const auto opened = readJourney(path);
    if (!opened)
        FAIL(opened.error());
    CHECK(opened->project == project);
    REQUIRE(opened->history != nullptr);
    const auto decoded = decodeChangeset(opened->history->rows.back().changeset);
    REQUIRE(decoded.ok());
    CHECK(decoded->changes == edit.changes);
}

TEST_CASE("a view that an older program kept still opens when its map lost something there") {
    const TestFolder folder;
    Project project = projectWithViews(0);
    const Id<Map> map = project.roots<Map>().front();
    const auto lanes = project.of<Lane>(map);
    CountingIds ids(5'000'000);
    SavedView view;
    view.map = map;
    view.name = u"Two lanes"_s;
    view.lanes = {{lanes[0], false}, {lanes[1], true}, {lanes[2], false}};
    view.atTouchpoint = touchpointsOf(project, map).back();
    view.atLane = lanes[1];
    Id<SavedView> id;
    REQUIRE(project.apply(saveView(project, ids, view, &id)).ok());
    // What that program does: it drops the rows that lead nowhere, and knows nothing of the rest.
    const QByteArray gone = QByteArray::number(lanes[1].value);
    const QString path = spoiledWithSums(
        folder, project,
        "DELETE FROM saved_view_lane WHERE lane = " + gone +
            "; UPDATE saved_view SET at_touchpoint = 8999999999999999, at_lane = 8999999999999998");
    const auto opened = readJourney(path);
    if (!opened)
        FAIL(opened.error());
    const SavedView& left = *opened->project.find(id);
    CHECK(left.lanes == std::vector<ViewLane>{{lanes[0], false}, {lanes[2], false}});
    CHECK_FALSE(left.atTouchpoint);
    CHECK_FALSE(left.atLane);
    // Saved again it is a file like any other.
    const QString again = folder.path(u"Again.journey"_s);
    REQUIRE(publishJourney(opened->project, again).ok());
    CHECK(readJourney(again)->project == opened->project);
}

TEST_CASE("views that cannot be are damage, and a repaired copy has the rest") {
    const TestFolder folder;
    for (const QByteArray& sql :
         {QByteArray("PRAGMA ignore_check_constraints = ON; UPDATE saved_view SET zoom = 99.0"),
          QByteArray("UPDATE saved_view SET map = 77"),
          QByteArray("UPDATE saved_view_lane SET lane = 77"),
          QByteArray("INSERT INTO saved_view_owner VALUES (88, 1, 'nobody')"),
          QByteArray("DELETE FROM checksum WHERE table_name = 'saved_view_owner';"
                     "DROP TABLE saved_view_owner"),
          QByteArray("CREATE VIEW saved_view_note AS SELECT 1"),
          QByteArray("ALTER TABLE saved_view ADD COLUMN mood TEXT")}) {
        CAPTURE(sql.toStdString());
        const QString path =
            spoiledWithSums(folder, projectWithViews(), "PRAGMA foreign_keys = OFF;" + sql);
        CHECK_FALSE(readJourney(path).ok());
        const auto repaired = salvageJourney(path);
        if (!repaired)
            FAIL(repaired.error());
        CHECK_FALSE(repaired->findings.isEmpty());
        CHECK(repaired->project.all<Touchpoint>().size() == 4);
        const QString copy = folder.path(u"Copy.journey"_s);
        REQUIRE(publishJourney(repaired->project, copy).ok());
        CHECK(readJourney(copy).ok());
    }
}

TEST_CASE("views are kept in the draft, with their undo") {
    const TestFolder folder;
    const DraftFolder drafts{folder.path(u"drafts"_s), {}};
    Project project = projectWithViews();
    const SavedView before = project.all<SavedView>().begin()->second;
    SavedView after = before;
    after.lanes.clear();
    after.channels = {u"Phone"_s, u""_s, u"Web"_s};
    after.evidence = {Evidence::Assumed};
    after.zoom.reset();
    QString id;
    {
        auto draft = Draft::create(drafts, project, {});
        const Changeset edit = updateView(project, before.id, after);
        REQUIRE(project.apply(edit).ok());
        draft->append({edit, 1, 1, 0, edit});
        REQUIRE(draft->flush().ok());
        id = draft->id();
    }
    auto reopened = Draft::open(drafts, id);
    REQUIRE(reopened.ok());
    CHECK(reopened->content.project == project);
    REQUIRE(reopened->content.steps.size() == 1);
    REQUIRE(reopened->content.project.apply(inverse(reopened->content.steps[0])).ok());
    CHECK(*reopened->content.project.find(before.id) == before);
}
