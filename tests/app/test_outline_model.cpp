// The outline of a map as a tree of rows.
#include "app/outline_model.h"
#include "model/edits.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <QAbstractItemModelTester>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// The tree as lines of text, depth and all.
QStringList linesOf(const QAbstractItemModel& model, const QModelIndex& parent = {},
                    int depth = 0) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, OutlineModel::TextColumn, parent);
        lines += QString(depth * 2, u' ') + index.data(Qt::AccessibleTextRole).toString();
        lines += linesOf(model, index, depth + 1);
    }
    return lines;
}

} // namespace

TEST_CASE("the outline follows every edit, undo and redo row by row") {
    std::mt19937_64 random(7);
    CountingIds ids(1'000'000);
    for (int round = 0; round < 6; ++round) {
        Document document(randomProject(random, {.maps = 2, .stages = 3, .cards = 25}));
        const Id<Map> map = document.project().roots<Map>().front();
        OutlineModel model(document);
        model.setMap(map);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Warning);
        (void)linesOf(model); // all of it is looked at
        for (int i = 0; i < 60 && document.project().find(map); ++i) {
            const int choice = randomBelow(random, 8);
            if (choice == 0)
                document.undo();
            else if (choice == 1)
                document.redo();
            else
                REQUIRE(document.commit(randomEdit(document.project(), random, ids, 300)).ok());
            OutlineModel anew(document);
            anew.setMap(map);
            REQUIRE(linesOf(model) == linesOf(anew));
        }
    }
}

TEST_CASE("an edit costs the rows it touches and keeps the others in place") {
    std::mt19937_64 random(3);
    Document document(randomProject(random, {.stages = 4, .cards = 40}));
    const Id<Map> map = document.project().roots<Map>().front();
    OutlineModel model(document);
    model.setMap(map);
    const auto lines = linesOf(model);
    const Id<Touchpoint> touchpoint = touchpointsOf(document.project(), map).front();
    const QPersistentModelIndex kept = model.indexOf(anyId(touchpoint));
    REQUIRE(kept.isValid());
    int changed = 0;
    int moved = 0;
    QObject::connect(&model, &QAbstractItemModel::dataChanged, [&] { ++changed; });
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, [&] { ++moved; });
    QObject::connect(&model, &QAbstractItemModel::rowsRemoved, [&] { ++moved; });
    QObject::connect(&model, &QAbstractItemModel::modelReset, [&] { ++moved; });
    REQUIRE(document.commit(rename(document.project(), anyId(touchpoint), u"Another"_s)).ok());
    CHECK(changed == 1);
    CHECK(moved == 0);
    CHECK(kept.data().toString() == u"Another"_s);
    // A move keeps the row it moves.
    const auto row = document.project().of<Touchpoint>(document.project().find(touchpoint)->stage);
    REQUIRE(row.size() > 1);
    REQUIRE(document
                .commit(moveTouchpoint(document.project(), touchpoint,
                                       document.project().find(touchpoint)->stage, {}))
                .ok());
    CHECK(moved == 0);
    CHECK(kept.row() == int(row.size()) - 1);
    document.undo();
    document.undo();
    CHECK(linesOf(model) == lines);
}

TEST_CASE("the outline shows the lanes of a view, and leaves out what the canvas leaves out") {
    std::mt19937_64 random(11);
    CountingIds ids(1'000'000);
    Document document(randomProject(random, {.stages = 3, .cards = 40, .wildTexts = false}));
    const Id<Map> map = document.project().roots<Map>().front();
    OutlineModel model(document);
    model.setMap(map);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    const QStringList whole = linesOf(model);
    std::vector<AnyId> notes;
    for (const auto& [id, note] : document.project().all<Note>())
        if (model.indexOf(anyId(note.id)).isValid())
            notes.push_back(anyId(note.id));
    REQUIRE(notes.size() > 2);

    // One of them alone is left out; then it is back.
    model.setShown(
        {}, std::make_shared<std::unordered_set<AnyId>>(std::unordered_set<AnyId>{notes.front()}));
    CHECK(linesOf(model).size() == whole.size() - 1);
    CHECK_FALSE(model.indexOf(notes.front()).isValid());
    model.setShown({}, nullptr);
    CHECK(linesOf(model) == whole);

    // A view of the lane of one card shows that lane's, whatever the lanes say of themselves.
    const Id<Lane> lane = document.project().find(Id<Note>{notes.front().value})->place.lane;
    REQUIRE(
        document.commit(setField(document.project(), lane, &Lane::visible, false, u"Hide"_s)).ok());
    CHECK_FALSE(model.indexOf(notes.front()).isValid());
    model.setShown(std::vector<ViewLane>{{lane, false}}, nullptr);
    CHECK(model.indexOf(notes.front()).isValid());
    for (const AnyId note : notes)
        CHECK(model.indexOf(note).isValid() ==
              (document.project().find(Id<Note>{note.value})->place.lane == lane));
    // The frame stays, and edits are followed.
    CHECK(model.rowCount() == int(document.project().of<Stage>(map).size()));
    for (int i = 0; i < 40 && document.project().find(map); ++i)
        REQUIRE(document.commit(randomEdit(document.project(), random, ids, 300)).ok());
    OutlineModel anew(document);
    anew.setMap(map);
    anew.setShown(std::vector<ViewLane>{{lane, false}}, nullptr);
    CHECK(linesOf(model) == linesOf(anew));
}
