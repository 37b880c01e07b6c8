// A file gets another name, by the program or behind its back: it stays the same document, and
// nothing is ever replaced or made anew on the way.
#include "model/edits.h"
#include "model/move_file.h"
#include "storage/draft.h"
#include "storage/failing_calls.h"
#include "storage/file_place.h"
#include "storage/files.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// A document with a draft, saved at Map.journey.
struct Saved {
    TestFolder home;
    DraftFolder folder{home.path(u"drafts"_s), {}};
    Document document{smallProject()};
    std::unique_ptr<Draft> draft = Draft::create(folder, document.project());
    QString path = home.path(u"Map.journey"_s);
    QString answered; // the path of the last answer
    std::optional<Error> failed;

    Saved() {
        document.setLog(draft.get());
        const auto note = [this](const QString& at, const auto& result) {
            answered = at;
            failed = result ? std::nullopt : std::optional(result.error());
        };
        QObject::connect(draft.get(), &Draft::published, draft.get(), note);
        QObject::connect(draft.get(), &Draft::moved, draft.get(), note);
        save(path);
        REQUIRE_FALSE(failed);
    }
    ~Saved() { document.setLog(nullptr); }

    void wait() {
        REQUIRE(draft->flush().ok());
        QCoreApplication::processEvents();
    }
    void save(const QString& to) {
        draft->publish(document.project(), to);
        wait();
    }
    void edit() {
        const AnyId map = anyId(document.project().roots<Map>().front());
        REQUIRE(document.commit(rename(document.project(), map, u"Tea"_s)).ok());
    }
};

} // namespace

TEST_CASE("a file that was renamed in its folder is followed by Save") {
    Saved saved;
    const QString renamed = saved.home.path(u"New name.journey"_s);
    REQUIRE(QFile::rename(saved.path, renamed));
    saved.edit();
    saved.save(saved.path);
    CHECK_FALSE(saved.failed);
    CHECK(saved.answered == renamed);
    CHECK(saved.draft->origin().path == renamed);
    CHECK_FALSE(QFile::exists(saved.path));
    CHECK(readJourney(renamed)->project == saved.document.project());
}

TEST_CASE("a file that was deleted is not made anew") {
    Saved saved;
    REQUIRE(QFile::remove(saved.path));
    saved.edit();
    saved.save(saved.path);
    REQUIRE(saved.failed);
    CHECK(saved.failed->code == ErrorCode::NotFound);
    CHECK_FALSE(QFile::exists(saved.path));
    CHECK(saved.draft->safety().state == SafetyState::Edited);
}

TEST_CASE("a file is told from another by its place and its content") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject(1));
    const FileStamp stamp = *stampOf(path);
    CHECK(findFile(path, stamp) == path);
    const QString renamed = folder.path(u"Renamed.journey"_s);
    REQUIRE(QFile::rename(path, renamed));
    CHECK(findFile(path, stamp) == renamed);
    // Something else that got the place on the disk.
    FileStamp other = stamp;
    other.digest[0] = char(other.digest[0] ^ 1);
    other.modified += 1;
    CHECK(findFile(path, other) == std::nullopt);
    // A copy is another file.
    REQUIRE(QFile::copy(renamed, folder.path(u"Copy.journey"_s)));
    REQUIRE(QFile::remove(renamed));
    CHECK(findFile(path, stamp) == std::nullopt);
}

TEST_CASE("a moved file takes its draft along") {
    Saved saved;
    saved.edit();
    REQUIRE(QDir(saved.home.path()).mkdir(u"folder"_s));
    const QString to = saved.home.path(u"folder/Moved.journey"_s);
    saved.draft->moveFile(to);
    saved.wait();
    CHECK_FALSE(saved.failed);
    CHECK(saved.answered == to);
    CHECK_FALSE(QFile::exists(saved.path));
    CHECK(saved.draft->safety().state == SafetyState::Edited);
    saved.save(to);
    CHECK_FALSE(saved.failed);
    CHECK(saved.draft->safety().state == SafetyState::Saved);
    CHECK(readJourney(to)->project == saved.document.project());
    saved.document.setLog(nullptr);
    saved.draft.reset();
    CHECK(findDraft(saved.folder, to, *stampOf(to)));
}

TEST_CASE("moving never replaces what is there") {
    Saved saved;
    const QString taken = saved.home.path(u"Taken.journey"_s);
    writeBytes(taken, "theirs");
    saved.draft->moveFile(taken);
    saved.wait();
    REQUIRE(saved.failed);
    CHECK(saved.failed->code == ErrorCode::InUse);
    CHECK(bytesOf(taken) == "theirs");
    CHECK(QFile::exists(saved.path));
    CHECK(saved.draft->origin().path == saved.path);
    CHECK(saved.draft->safety().state == SafetyState::Saved);
}

TEST_CASE("moving between disks writes the whole file before the old one goes") {
    const TestFolder folder;
    const QString from = folder.path(u"a.journey"_s);
    const QString to = folder.path(u"b.journey"_s);
    writeBytes(from, "content");
    {
        const FailingCalls failing(SystemCall::Rename, 1, EXDEV, 1);
        CHECK(moveFile(from, to).ok());
        CHECK(failing.failures() == 1);
    }
    CHECK(folder.names() == QStringList{u"b.journey"_s});
    CHECK(bytesOf(to) == "content");
    const QString no = folder.path(u"no/such/b.journey"_s);
    CHECK(moveFile(to, no).error().code == ErrorCode::NotFound);
    CHECK(bytesOf(to) == "content");
    {
        const FailingCalls failing(SystemCall::Rename, 1, EBUSY);
        CHECK(moveFile(to, from).error().code == ErrorCode::NotWritable);
        CHECK(failing.failures() == 8);
    }
    CHECK(folder.names() == QStringList{u"b.journey"_s});
}

TEST_CASE("a draft is found again when its file was renamed between two runs") {
    Saved saved;
    saved.edit();
    saved.wait();
    const QString id = saved.draft->id();
    saved.document.setLog(nullptr);
    saved.draft.reset();
    const QString renamed = saved.home.path(u"Renamed.journey"_s);
    REQUIRE(QFile::rename(saved.path, renamed));
    const auto found = findDraft(saved.folder, renamed, *stampOf(renamed));
    REQUIRE(found);
    CHECK(found->id == id);
    // A copy under another name is another document.
    REQUIRE(QFile::copy(renamed, saved.path));
    CHECK_FALSE(findDraft(saved.folder, renamed, *stampOf(renamed)));
}
