// A program that ends between putting the file in its place and noting so in the draft: the next
// one knows its own file again.
#include "model/edits.h"
#include "storage/draft.h"
#include "storage/failing_vfs.h"
#include "storage/files.h"
#include "storage/journey_file.h"

#include <catch2/catch.hpp>

#include <QFile>

#include <sqlite3.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// The draft takes no writes any more when the file is saved, so only the file knows of it.
struct CutOff {
    FailingVfs vfs;
    TestFolder home;
    DraftFolder failing{home.path(u"drafts"_s), FailingVfs::name()};
    DraftFolder folder{home.path(u"drafts"_s), {}};
    QString file = home.path(u"Map.journey"_s);
    Project saved;
    QString id;

    explicit CutOff(bool isSavedBefore) {
        std::mt19937_64 random{1};
        RandomIds ids;
        auto draft = Draft::create(failing, smallProject());
        id = draft->id();
        Document document(smallProject());
        document.setLog(draft.get());
        if (isSavedBefore) {
            draft->publish(document.project(), file);
            REQUIRE(draft->flush().ok());
        }
        REQUIRE(document.commit(randomEdit(document.project(), random, ids)).ok());
        REQUIRE(draft->flush().ok());
        vfs.failAt(FailingVfs::Call::Write, 1, SQLITE_FULL, true);
        draft->publish(document.project(), file);
        CHECK_FALSE(draft->flush().ok());
        saved = document.project();
        document.setLog(nullptr);
        draft.reset();
        vfs.stopFailing();
        const auto opened = readJourney(file);
        REQUIRE(opened.ok());
        REQUIRE(opened->project == saved);
    }
};

} // namespace

TEST_CASE("a save that the draft could not note is known again at the next start") {
    const bool isSavedBefore = GENERATE(false, true);
    CAPTURE(isSavedBefore);
    const CutOff f(isSavedBefore);
    const auto drafts = listDrafts(f.folder);
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].unpublishedEdits == 0);
    CHECK(drafts[0].origin.path == f.file);
    CHECK_FALSE(drafts[0].origin.needsSaving);
    auto opened = Draft::open(f.folder, f.id);
    REQUIRE(opened.ok());
    CHECK(opened->draft->safety().state == SafetyState::Saved);
    // Saving again asks nothing, as the file is the draft's own.
    opened->draft->publish(f.saved, f.file);
    CHECK(opened->draft->flush().ok());
    CHECK(opened->draft->safety().state == SafetyState::Saved);
}

TEST_CASE("the file opened after such an end goes on with its draft") {
    const bool isSavedBefore = GENERATE(false, true);
    CAPTURE(isSavedBefore);
    const CutOff f(isSavedBefore);
    const auto stamp = stampOf(f.file);
    REQUIRE(stamp.ok());
    const auto draft = findDraft(f.folder, f.file, *stamp);
    REQUIRE(draft);
    CHECK(draft->id == f.id);
}

TEST_CASE("what somebody else saved after such an end is not taken for one's own") {
    const CutOff f(true);
    REQUIRE(publishJourney(smallProject(), f.file).ok());
    const auto drafts = listDrafts(f.folder);
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].unpublishedEdits == 1);
    auto opened = Draft::open(f.folder, f.id);
    REQUIRE(opened.ok());
    CHECK(opened->content.project == f.saved);
    CHECK(opened->draft->hasUnpublishedEdits());
}

TEST_CASE("the note of a save goes when the draft knows of it") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    auto draft = Draft::create(folder, smallProject());
    draft->publish(smallProject(), home.path(u"Map.journey"_s));
    REQUIRE(draft->flush().ok());
    CHECK_FALSE(QFile::exists(folder.path + u'/' + draft->id() + u"/publishing.json"_s));
}
