// Every write, sync, truncation and opening of the draft fails in turn: no edit may be lost, no
// state may be called safe that is not, and once the disk works again all is in the draft.
#include "storage/draft.h"

#include "storage/failing_vfs.h"
#include "storage/files.h"

#include <catch2/catch.hpp>

#include <sqlite3.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Failure {
    FailingVfs::Call call;
    int error;
};

const Failure failures[] = {{FailingVfs::Call::Write, SQLITE_FULL},
                            {FailingVfs::Call::Write, SQLITE_IOERR_WRITE},
                            {FailingVfs::Call::Sync, SQLITE_IOERR_FSYNC},
                            {FailingVfs::Call::Truncate, SQLITE_IOERR_TRUNCATE},
                            {FailingVfs::Call::Open, SQLITE_CANTOPEN},
                            {FailingVfs::Call::Delete, SQLITE_IOERR_DELETE},
                            {FailingVfs::Call::Lock, SQLITE_IOERR_LOCK}};

// Every position in the long run; else every one at the start, where most differs, and ever fewer.
int positionAfter(int nth) {
    return nth + (isSoak() ? 1 : 1 + nth / 4);
}

// Edits while the nth call fails; returns whether that call came about at all.
bool editWhileFailing(FailingVfs& vfs, const Failure& failure, int nth, bool forEver) {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), FailingVfs::name()};
    std::mt19937_64 random{quint64(nth)};
    RandomIds ids;
    auto draft = Draft::create(folder, smallProject());
    Document document(smallProject());
    document.setLog(draft.get());
    REQUIRE(draft->flush().ok());

    vfs.failAt(failure.call, nth, failure.error, forEver);
    Result<void> flushed;
    for (int i = 0; i < 4; ++i) {
        const Changeset edit = randomEdit(document.project(), random, ids);
        REQUIRE(document.commit(edit).ok());
        flushed = draft->flush();
        // Never more than what was verified.
        CHECK(flushed.ok() == (draft->safety().state == SafetyState::Edited));
        CHECK(flushed.ok() == (draft->safety().state != SafetyState::NotProtected));
    }
    const bool hit = vfs.failures() > 0;
    if (hit && forEver) {
        CHECK_FALSE(flushed.ok());
        CHECK_FALSE(flushed.error().message.isEmpty());
    }
    vfs.stopFailing();

    draft->retry();
    const auto healed = draft->flush();
    if (!healed)
        FAIL(healed.error());
    CHECK(draft->safety().state == SafetyState::Edited);
    const QString id = draft->id();
    draft.reset();
    const auto content = readDraft(folder, id);
    if (!content)
        FAIL(content.error());
    CHECK(content->project == document.project());
    CHECK(content->steps == document.steps());
    document.setLog(nullptr);
    return hit;
}

} // namespace

TEST_CASE("each failing call while editing is told, kept and made good later") {
    FailingVfs vfs;
    int hits = 0;
    for (const Failure& failure : failures) {
        for (const bool forEver : {false, true}) {
            for (int nth = 1; nth <= 200; nth = positionAfter(nth)) {
                CAPTURE(int(failure.call), failure.error, nth, forEver);
                if (!editWhileFailing(vfs, failure, nth, forEver))
                    break;
                ++hits;
            }
        }
    }
    // The rig proves that it reaches the draft at all.
    CHECK(hits > 50);
}

TEST_CASE("each failing call while a draft is made leaves the work in memory, then catches up") {
    FailingVfs vfs;
    int hits = 0;
    for (const Failure& failure : failures) {
        for (int nth = 1; nth <= 300; nth = positionAfter(nth)) {
            CAPTURE(int(failure.call), failure.error, nth);
            const TestFolder home;
            const DraftFolder folder{home.path(u"drafts"_s), FailingVfs::name()};
            vfs.failAt(failure.call, nth, failure.error, true);
            auto draft = Draft::create(folder, smallProject());
            const bool ok = draft->flush().ok();
            const bool hit = vfs.failures() > 0;
            CHECK((ok || draft->safety().state == SafetyState::NotProtected));
            vfs.stopFailing();
            draft->retry();
            CHECK(draft->flush().ok());
            const QString id = draft->id();
            draft.reset();
            const auto content = readDraft(folder, id);
            REQUIRE(content.ok());
            CHECK(content->project == smallProject());
            if (!hit)
                break;
            ++hits;
        }
    }
    CHECK(hits > 20);
}
