// How a run ended is known at the next start; and drafts work where files cannot be locked.
#include "model/difference.h"
#include "model/edits.h"
#include "storage/draft.h"
#include "storage/files.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>

#include <cerrno>
#include <sqlite3.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Folder {
    TestFolder home;
    DraftFolder folder{home.path(u"drafts"_s), {}};

    // A run of the program that ends so.
    void run(DraftEnd end, const QString& id = {}) {
        std::unique_ptr<Draft> draft;
        if (id.isEmpty()) {
            draft = Draft::create(folder, smallProject());
        } else {
            auto opened = Draft::open(folder, id);
            REQUIRE(opened.ok());
            draft = std::move(opened->draft);
        }
        REQUIRE(draft->flush().ok());
        draft->setEnd(end);
    }

    [[nodiscard]] DraftInfo only() const {
        const auto drafts = listDrafts(folder);
        REQUIRE(drafts.size() == 1);
        return drafts.front();
    }
};

// SQLite's locks fail while this lives.
int failingFcntl(int, int, ...) {
    errno = ENOLCK;
    return -1;
}
struct NoLocks {
    NoLocks() { set(reinterpret_cast<sqlite3_syscall_ptr>(failingFcntl)); }
    ~NoLocks() { set(nullptr); }
    static void set(sqlite3_syscall_ptr call) {
        sqlite3_vfs* files = sqlite3_vfs_find(nullptr);
        REQUIRE(files->xSetSystemCall(files, "fcntl", call) == SQLITE_OK);
    }
};

} // namespace

TEST_CASE("a closed document leaves no mark, a crash and the end of a session do") {
    Folder f;
    f.run(DraftEnd::None);
    CHECK(f.only().wasOpen);
    CHECK_FALSE(f.only().sessionEnded);
    f.run(DraftEnd::SessionEnded, f.only().id);
    CHECK(f.only().wasOpen);
    CHECK(f.only().sessionEnded);
    f.run(DraftEnd::Closed, f.only().id);
    CHECK_FALSE(f.only().wasOpen);
}

TEST_CASE("crashes in a row are counted, and the count ends with an orderly end") {
    Folder f;
    f.run(DraftEnd::None);
    CHECK(countCrash(f.folder, f.only()) == 1);
    f.run(DraftEnd::None, f.only().id);
    CHECK(countCrash(f.folder, f.only()) == 2);
    // Ended before the draft was even opened.
    CHECK(countCrash(f.folder, f.only()) == 3);
    f.run(DraftEnd::SessionEnded, f.only().id);
    CHECK(countCrash(f.folder, f.only()) == 0);
}

TEST_CASE("a draft that is open is no left one") {
    Folder f;
    auto draft = Draft::create(f.folder, smallProject());
    REQUIRE(draft->flush().ok());
    CHECK(f.only().inUse);
    CHECK_FALSE(f.only().wasOpen);
}

TEST_CASE("what was taken from the file counts as being in the file") {
    Folder f;
    const QString path = soundFile(f.home, smallProject());
    auto opened = readJourney(path);
    REQUIRE(opened.ok());
    auto draft = Draft::create(f.folder, opened->project, originOf(path, *opened));
    Document document(opened->project);
    document.setLog(draft.get());
    const AnyId map = anyId(document.project().roots<Map>().front());
    REQUIRE(document.commit(rename(document.project(), map, u"Tea"_s)).ok());
    REQUIRE(draft->flush().ok());
    CHECK(draft->safety().state == SafetyState::Edited);
    // Back by an edit, as Revert goes; undoing would be known to lead back by itself.
    REQUIRE(document.commit(difference(document.project(), opened->project, u"Revert"_s)).ok());
    REQUIRE(draft->flush().ok());
    CHECK(draft->safety().state == SafetyState::Edited);
    draft->adopt(originOf(path, *opened));
    REQUIRE(draft->flush().ok());
    CHECK(draft->safety().state == SafetyState::Saved);
    document.setLog(nullptr);
    draft.reset();
    CHECK(f.only().unpublishedEdits == 0);
}

TEST_CASE("where files cannot be locked, drafts are made, kept and reopened all the same") {
    Folder f;
    const NoLocks noLocks;
    auto draft = Draft::create(f.folder, smallProject());
    Document document(smallProject());
    document.setLog(draft.get());
    const AnyId map = anyId(document.project().roots<Map>().front());
    REQUIRE(document.commit(rename(document.project(), map, u"Tea"_s)).ok());
    REQUIRE(draft->flush().ok());
    CHECK(draft->safety().state == SafetyState::Edited);
    const QString id = draft->id();
    // The lock of our own keeps a second window out.
    CHECK(Draft::open(f.folder, id).error().code == ErrorCode::InUse);
    document.setLog(nullptr);
    draft.reset();
    const auto again = Draft::open(f.folder, id);
    REQUIRE(again.ok());
    CHECK(again->content.project == document.project());
    const QString path = f.home.path(u"Map.journey"_s);
    CHECK(publishJourney(document.project(), path).ok());
    CHECK(readJourney(path).ok());
}

TEST_CASE("a lock that names nobody keeps nobody out") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    QString id;
    {
        const auto draft = Draft::create(folder, smallProject());
        REQUIRE(draft->flush().ok());
        id = draft->id();
    }
    for (const QByteArray& left : {QByteArray(), QByteArray("nonsense"), QByteArray("12")}) {
        CAPTURE(left.toStdString());
        writeBytes(folder.path + u'/' + id + u".lock"_s, left);
        const auto opened = Draft::open(folder, id);
        if (!opened)
            FAIL(opened.error());
        const auto again = Draft::open(folder, id);
        REQUIRE_FALSE(again.ok());
        CHECK(again.error().code == ErrorCode::InUse);
    }
}
