// What opening a file takes, away from the window: the document, its draft and the first layout.
#include "app/open_document.h"
#include "app/opening.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <catch2/catch.hpp>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

constexpr int patience = 20'000; // milliseconds

// A file of two maps.
struct Shelf {
    Shelf() {
        CountingIds ids;
        Project project;
        REQUIRE(project.apply(addMap(project, ids, u"Today"_s)).ok());
        REQUIRE(project.apply(addMap(project, ids, u"Tomorrow"_s)).ok());
        REQUIRE(publishJourney(project, path).ok());
    }

    QTemporaryDir dir;
    DraftFolder drafts{dir.filePath(u"drafts"_s), {}};
    QString path = dir.filePath(u"Coffee.journey"_s);
};

} // namespace

TEST_CASE("a file opened on another thread lives on with its owner, its map laid out") {
    Shelf shelf;
    std::optional<OpenedFile> file;
    QThread* const owner = QThread::currentThread();
    std::thread([&] { file.emplace(openFile(shelf.drafts, shelf.path, 1, owner)); }).join();
    REQUIRE(file->document);
    CHECK_FALSE(file->error);
    CHECK(file->document->thread() == owner);
    const Project& project = file->document->project();
    const auto maps = project.roots<Map>();
    REQUIRE(maps.size() == 2);
    CHECK(file->firstSight.map() == maps[1]);
    CHECK(file->firstSight.size() == MapLayout(project, maps[1]).size());
    // What the draft reports arrives here, too.
    REQUIRE(file->document->document().commit(rename(project, anyId(maps[0]), u"Now"_s)).ok());
    CHECK(QTest::qWaitFor(
        [&] { return file->document->safetyText() == u"Edited – safe in draft"_s; }, patience));
}

TEST_CASE("where there is no map of the number asked for, the first is laid out") {
    Shelf shelf;
    const OpenedFile file = openFile(shelf.drafts, shelf.path, 7, QThread::currentThread());
    REQUIRE(file.document);
    CHECK(file.firstSight.map() == file.document->project().roots<Map>().front());
}

TEST_CASE("a file that cannot be opened says why and leaves no draft") {
    Shelf shelf;
    const OpenedFile file =
        openFile(shelf.drafts, shelf.dir.filePath(u"None.journey"_s), 0, QThread::currentThread());
    CHECK_FALSE(file.document);
    REQUIRE(file.error);
    CHECK(file.error->code == ErrorCode::NotFound);
    CHECK(listDrafts(shelf.drafts).empty());
}

TEST_CASE("a document that nobody took is closed, and not taken for a crash") {
    Shelf shelf;
    {
        const OpenedFile file = openFile(shelf.drafts, shelf.path, 0, QThread::currentThread());
        REQUIRE(file.document);
    }
    const auto drafts = listDrafts(shelf.drafts);
    REQUIRE(drafts.size() == 1);
    CHECK_FALSE(drafts[0].wasOpen);
    CHECK_FALSE(drafts[0].inUse);
}
