// Drafts of older formats: they open with what they hold, a copy of before is kept, and a program
// that is killed while it takes one over leaves it so that the next one can. Files of older formats
// are only read; test_versions.cpp has those.
#include "storage/draft_store.h"
#include "storage/failing_vfs.h"
#include "storage/files.h"
#include "storage/journey_file.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>

#include <csignal>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char golden[] = "36d687f874f4d656835020ddc61c084d3d58eab278f740fa1a5b8600416d66b4";

// A draft as a program of format 1.0 left it.
QString oldDraft(const TestFolder& folder) {
    static const QByteArray sql =
        bytesOf(QStringLiteral(WAYMARK_TEST_DATA "/samples/draft-1.0.sql"));
    const QString path = folder.path(u"work.db"_s);
    for (const QString& name : folder.names())
        QFile::remove(folder.path(name));
    runSql(path, sql);
    return path;
}

void checkContent(DraftStore& store) {
    const auto content = store.content();
    if (!content)
        FAIL(content.error());
    CHECK(contentHash(content->project).toHex() == golden);
    CHECK(content->steps.size() == 31);
    CHECK(content->undoIndex == 31);
    const auto header = store.header();
    REQUIRE(header.ok());
    CHECK(header->origin.documentId == u"363bf6dd-b5e2-4ecd-b9c3-21e0856c7172"_s);
    CHECK(header->sequence == 33);
    CHECK(header->publishedSequence == 30);
}

} // namespace

TEST_CASE("a draft of the oldest format opens with all it holds, and a copy of before is kept") {
    const TestFolder folder;
    const QString path = oldDraft(folder);
    {
        auto store = DraftStore::open(path, {});
        if (!store)
            FAIL(store.error());
        checkContent(**store);
    }
    CHECK(querySql(path, "PRAGMA user_version").toInt() == journeyFormatVersion);
    const QString kept = path + u".1000"_s;
    REQUIRE(QFile::exists(kept));
    CHECK(querySql(kept, "PRAGMA user_version") == "1000");
    CHECK(querySql(kept, "PRAGMA integrity_check") == "ok");
    CHECK(querySql(kept, "SELECT count(*) FROM history") == "33");

    // Once is enough: what is new already is not copied.
    REQUIRE(QFile::remove(kept));
    CHECK(DraftStore::open(path, {}).ok());
    CHECK_FALSE(QFile::exists(kept));
}

TEST_CASE("where no copy of before can be kept, an old draft stays as it is") {
    const TestFolder folder;
    const QString path = oldDraft(folder);
    REQUIRE(QDir(folder.path()).mkdir(u"work.db.1000"_s));
    REQUIRE(QDir(folder.path()).mkdir(u"work.db.1000/in the way"_s));
    CHECK_FALSE(DraftStore::open(path, {}).ok());
    CHECK(querySql(path, "PRAGMA user_version") == "1000");
}

TEST_CASE("an old draft that cannot be taken over for want of room is left as it was") {
    const TestFolder folder;
    FailingVfs vfs;
    int failures = 0;
    for (const auto& [call, error] : {std::pair{FailingVfs::Call::Write, SQLITE_FULL},
                                      std::pair{FailingVfs::Call::Sync, SQLITE_IOERR_FSYNC}}) {
        for (int nth = 1;; ++nth) {
            CAPTURE(int(call), nth);
            const QString path = oldDraft(folder);
            vfs.failAt(call, nth, error, true);
            const bool wasOpened = DraftStore::open(path, FailingVfs::name()).ok();
            const bool wasHit = vfs.failures() > 0;
            vfs.stopFailing();
            // The last sync, of the folder, may fail: all is done by then.
            CHECK((wasOpened || wasHit));
            // What the program shows meanwhile.
            const auto copy = DraftStore::openCopy(path);
            REQUIRE(copy.ok());
            checkContent(**copy);
            const auto again = DraftStore::open(path, {});
            REQUIRE(again.ok());
            checkContent(**again);
            if (!wasHit)
                break;
            ++failures;
        }
    }
    CHECK(failures > 10);
}

TEST_CASE("a program killed at any moment of taking over an old draft leaves it whole") {
    const TestFolder folder;
    const FailingVfs vfs;
    int kills = 0;
    const int stride = isSoak() ? 1 : 7;
    using Call = FailingVfs::Call;
    for (const Call call : {Call::Write, Call::Sync, Call::Truncate, Call::Open, Call::Delete}) {
        for (int nth = 1;; nth += stride) {
            CAPTURE(int(call), nth);
            const QString path = oldDraft(folder);
            const pid_t child = ::fork();
            if (child == 0) {
                FailingVfs inChild;
                inChild.failAt(call, nth, FailingVfs::kill, false);
                ::_exit(DraftStore::open(path, FailingVfs::name()).ok() ? 0 : 1);
            }
            REQUIRE(child > 0);
            int status = 0;
            REQUIRE(::waitpid(child, &status, 0) == child);
            const bool wasKilled = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
            if (!wasKilled)
                CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));

            auto again = DraftStore::open(path, {});
            if (!again)
                FAIL(again.error());
            checkContent(**again);
            again->reset();
            CHECK(querySql(path, "PRAGMA user_version").toInt() == journeyFormatVersion);
            CHECK(querySql(path, "PRAGMA integrity_check") == "ok");
            if (!wasKilled)
                break;
            ++kills;
        }
    }
    CHECK(kills > 4);
}
