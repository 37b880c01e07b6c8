// Saving fails in every way that a system can make it fail: the old file stays byte-identical, no
// leftover stays, and the next try works.
#include "storage/journey_file.h"

#include "model/atomic_file.h"
#include "model/edits.h"
#include "model/temporary_file.h"
#include "storage/failing_calls.h"
#include "storage/files.h"

#include <catch2/catch.hpp>

#include <QFile>

#include <cerrno>
#include <csignal>
#include <mutex>
#include <set>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <thread>
#include <unistd.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

struct stat statOf(const QString& path) {
    struct stat info = {};
    REQUIRE(::lstat(QFile::encodeName(path).constData(), &info) == 0);
    return info;
}

Error publishError(const QString& path, const JourneyOptions& options = {}) {
    const auto result = publishJourney(smallProject(), path, options);
    if (result) {
        FAIL_CHECK("was saved");
        return {};
    }
    CHECK(result.error().message.contains(path));
    CHECK(result.error().message.endsWith(u'.'));
    return result.error();
}

} // namespace

TEST_CASE("each system call of saving may fail") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject(1));
    const QByteArray old = bytesOf(path);
    const Project changed = smallProject(2);
    const struct {
        SystemCall call;
        int error;
        ErrorCode code;
    } cases[] = {{SystemCall::Open, EMFILE, ErrorCode::NotWritable},
                 {SystemCall::Open, EACCES, ErrorCode::NotWritable},
                 {SystemCall::Open, EROFS, ErrorCode::NotWritable},
                 {SystemCall::Write, ENOSPC, ErrorCode::DiskFull},
                 {SystemCall::Write, EDQUOT, ErrorCode::DiskFull},
                 {SystemCall::Write, EIO, ErrorCode::NotWritable},
                 {SystemCall::Fsync, EIO, ErrorCode::NotWritable},
                 {SystemCall::Fsync, ENOSPC, ErrorCode::DiskFull},
                 {SystemCall::Rename, EIO, ErrorCode::NotWritable}};
    for (const auto& one : cases) {
        CAPTURE(int(one.call), one.error);
        {
            const FailingCalls failing(one.call, 1, one.error);
            const auto result = publishJourney(changed, path);
            REQUIRE(failing.failures() > 0);
            REQUIRE_FALSE(result.ok());
            CHECK(result.error().code == one.code);
            CHECK(result.error().message.contains(path));
            if (one.code == ErrorCode::DiskFull)
                CHECK(result.error().message.contains(u"bytes"_s));
        }
        CHECK((bytesOf(path) == old));
        CHECK(folder.names() == QStringList{u"Map.journey"_s});
    }
    REQUIRE(publishJourney(changed, path).ok());
    CHECK(readJourney(path)->project == changed);
}

TEST_CASE("an interrupted or partial write is carried on") {
    const TestFolder folder;
    const QString path = folder.path(u"Map.journey"_s);
    {
        const FailingCalls failing(SystemCall::Write, 1, EINTR, 3);
        CHECK(publishJourney(smallProject(), path).ok());
        CHECK(failing.failures() == 3);
    }
    {
        const ShortWrites shortWrites(1000);
        CHECK(publishJourney(smallProject(), path).ok());
    }
    CHECK(readJourney(path)->project == smallProject());
}

TEST_CASE("a rename that is refused for a moment is tried again") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject(1));
    const int refusals = GENERATE(1, 7);
    {
        const FailingCalls failing(SystemCall::Rename, 1, EACCES, refusals);
        sleptMicroseconds();
        CHECK(publishJourney(smallProject(2), path).ok());
        CHECK(failing.failures() == refusals);
    }
    CHECK(sleptMicroseconds() <= 3'000'000);
    CHECK(readJourney(path)->project == smallProject(2));
    CHECK(folder.names() == QStringList{u"Map.journey"_s});
}

TEST_CASE("a rename that is refused for three seconds is told, and leaves nothing") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject(1));
    const QByteArray old = bytesOf(path);
    {
        const FailingCalls failing(SystemCall::Rename, 1, EBUSY);
        const Error error = publishError(path);
        CHECK(error.code == ErrorCode::NotWritable);
        CHECK(error.message.contains(u"another program"_s));
        CHECK(failing.failures() == 8);
    }
    CHECK((bytesOf(path) == old));
    CHECK(folder.names() == QStringList{u"Map.journey"_s});
}

TEST_CASE("a file with further names is parted from them only when that is said") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject(1));
    const QString other = folder.path(u"Other.journey"_s);
    REQUIRE(::link(QFile::encodeName(path).constData(), QFile::encodeName(other).constData()) == 0);
    const QByteArray old = bytesOf(path);
    JourneyOptions options;
    options.partLinks = false;
    CHECK(publishError(path, options).code == ErrorCode::InUse);
    CHECK((bytesOf(path) == old));
    options.partLinks = true;
    CHECK(publishJourney(smallProject(2), path, options).ok());
    CHECK((bytesOf(other) == old));
    CHECK(readJourney(path)->project == smallProject(2));
}

TEST_CASE("what a killed run left in the folder goes at the next save, and nothing else") {
    const TestFolder folder;
    const QString path = folder.path(u"Map.journey"_s);
    // A run that is killed in the middle of saving, and one that is at it still.
    int ready[2] = {};
    REQUIRE(::pipe(ready) == 0);
    const auto leave = [&](bool staysAlive) {
        const pid_t child = ::fork();
        if (child == 0) {
            TemporaryFile temporary(QFile::encodeName(folder.path()));
            bool done = temporary.create(0600) == 0 && temporary.write("half a m") == 0;
            done = done && ::write(ready[1], "x", 1) == 1;
            if (staysAlive && done)
                ::pause();
            ::_exit(0); // like a kill, this runs no destructor
        }
        char answer = 0;
        REQUIRE(::read(ready[0], &answer, 1) == 1);
        return child;
    };
    REQUIRE(::waitpid(leave(false), nullptr, 0) > 0);
    const QStringList dead = folder.names();
    REQUIRE(dead.size() == 1);
    const pid_t alive = leave(true);
    QStringList expected = folder.names();
    expected.removeAll(dead.front());
    // Somebody else's, by its name.
    writeBytes(folder.path(u".~lock.tmp"_s), "x");
    writeBytes(folder.path(u".~zzzz0000.tmp"_s), "x");

    REQUIRE(publishJourney(smallProject(), path).ok());
    expected += {u".~lock.tmp"_s, u".~zzzz0000.tmp"_s, u"Map.journey"_s};
    expected.sort();
    QStringList found = folder.names();
    found.sort();
    CHECK(found == expected);

    ::kill(alive, SIGKILL);
    REQUIRE(::waitpid(alive, nullptr, 0) == alive);
    CHECK(removeLeftovers(folder.path()) == 1);
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_CASE("a limit on file size is an error, not the end of the program") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject(1));
    const QByteArray old = bytesOf(path);
    struct rlimit before = {};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    struct rlimit small = before;
    small.rlim_cur = 10'000;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto result = publishJourney(smallProject(2), path);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);

    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::DiskFull);
    CHECK((bytesOf(path) == old));
    CHECK(folder.names() == QStringList{u"Map.journey"_s});
}

TEST_CASE("places where no file can be written say why") {
    const TestFolder folder;
    CHECK(publishError(folder.path(u"no/such/folder/Map.journey"_s)).code == ErrorCode::NotFound);
    writeBytes(folder.path(u"file"_s), "a file");
    CHECK(publishError(folder.path(u"file/Map.journey"_s)).code == ErrorCode::NotFound);
    CHECK(publishError(folder.path()).code == ErrorCode::NotWritable);
    CHECK(publishError(u"/dev/full"_s).code == ErrorCode::NotWritable);
    CHECK(publishError(folder.path(QString(300, u'n'))).code == ErrorCode::NotWritable);
    REQUIRE(::symlink("round", folder.path(u"round"_s).toUtf8().constData()) == 0);
    CHECK(publishError(folder.path(u"round"_s)).code == ErrorCode::NotWritable);
    CHECK(publishJourney(smallProject(), {}).error().code == ErrorCode::NotFound);
    CHECK(folder.names() == QStringList{u"file"_s, u"round"_s});
}

TEST_CASE("a file that was protected against writing stays as it is") {
    if (::geteuid() == 0)
        return; // nothing is protected from root; the full test run does this as another user
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject(1));
    REQUIRE(::chmod(path.toUtf8().constData(), 0444) == 0);
    CHECK(publishError(path).code == ErrorCode::NotWritable);
}

TEST_CASE("mode and extended attributes are kept, and a link stays a link") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject(1), u"real.journey"_s);
    REQUIRE(::chmod(path.toUtf8().constData(), 0640) == 0);
    const bool hasAttributes = ::setxattr(path.toUtf8().constData(), "user.tag", "blue", 4, 0) == 0;
    const QString link = folder.path(u"link.journey"_s);
    REQUIRE(::symlink("real.journey", link.toUtf8().constData()) == 0);

    REQUIRE(publishJourney(smallProject(2), link).ok());

    CHECK(S_ISLNK(statOf(link).st_mode));
    CHECK((statOf(path).st_mode & 07777) == 0640);
    CHECK(readJourney(path)->project == smallProject(2));
    if (hasAttributes) {
        char value[8] = {};
        CHECK(::getxattr(path.toUtf8().constData(), "user.tag", value, sizeof value) == 4);
        CHECK(QByteArray(value) == "blue");
    }
}

TEST_CASE("a link to a file that is not there yet is written through") {
    const TestFolder folder;
    const QString link = folder.path(u"link.journey"_s);
    REQUIRE(::symlink("real.journey", link.toUtf8().constData()) == 0);
    REQUIRE(publishJourney(smallProject(), link).ok());
    CHECK(S_ISLNK(statOf(link).st_mode));
    CHECK(S_ISREG(statOf(folder.path(u"real.journey"_s)).st_mode));
}

TEST_CASE("a new file has the rights that the user's mask leaves") {
    const TestFolder folder;
    const mode_t mask = ::umask(027);
    const QString path = soundFile(folder, smallProject());
    ::umask(mask);
    CHECK((statOf(path).st_mode & 07777) == 0640);
    CHECK(hardLinkCount(path) == 1);
    REQUIRE(::link(path.toUtf8().constData(),
                   folder.path(u"second.journey"_s).toUtf8().constData()) == 0);
    CHECK(hardLinkCount(path) == 2);
}

TEST_CASE("odd names are written and read back") {
    const TestFolder folder;
    for (const QString& name :
         {u"-rf"_s, u".hidden"_s, u"with space .journey"_s, u"a#b?c%20d&e.journey"_s,
          u"line\nbreak.journey"_s, u"\u202Egnp.journey"_s, u"😀.journey"_s, u"CON"_s,
          u"e\u0301.journey"_s, u"\u00E9.journey"_s, u"file:x?mode=memory"_s,
          QString(120, u'ü') + u".journey"_s}) {
        CAPTURE(name);
        const QString path = folder.path(name);
        REQUIRE(publishJourney(smallProject(), path).ok());
        CHECK(readJourney(path)->project == smallProject());
    }
}

TEST_CASE("saving stops when the file is not the one that was opened") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject(1));
    const auto stamp = stampOf(path);
    REQUIRE(stamp.ok());
    CHECK(publishJourney(smallProject(1), path, {.expected = *stamp}).ok());
    soundFile(folder, smallProject(2));
    const QByteArray theirs = bytesOf(path);

    CHECK(publishError(path, {.expected = *stamp}).code == ErrorCode::Changed);
    CHECK((bytesOf(path) == theirs));
    CHECK(folder.names() == QStringList{u"Map.journey"_s});
}

TEST_CASE("what was damaged on its way to the disk does not take the old file's place") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject(1));
    const QByteArray old = bytesOf(path);
    {
        const FlippedWrites flipped(6'000);
        const auto result = publishJourney(smallProject(2), path);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().message.contains(u"did not read back"_s));
    }
    CHECK((bytesOf(path) == old));
    CHECK(folder.names() == QStringList{u"Map.journey"_s});
}

TEST_CASE("any bytes can be written whole or not at all") {
    const TestFolder folder;
    const QString path = folder.path(u"picture.png"_s);
    CHECK(writeFileAtomically(path, "first").ok());
    CHECK(writeFileAtomically(path, {}).ok());
    CHECK(bytesOf(path).isEmpty());
    CHECK(writeFileAtomically(path, QByteArray(1'000'000, 'x')).ok());
    const auto stopped = writeFileAtomically(path, "second", [](const QString& temporary) {
        CHECK((bytesOf(temporary) == "second"));
        return Result<void>(Error{ErrorCode::Invalid, u"no"_s, {}});
    });
    CHECK_FALSE(stopped.ok());
    CHECK((bytesOf(path) == QByteArray(1'000'000, 'x')));
    CHECK(folder.names() == QStringList{u"picture.png"_s});
}

TEST_CASE("each read of saving may fail, and the message tells which file stands there now") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject(1));
    const QByteArray old = bytesOf(path);
    int told = 0;
    for (int nth = 1;; ++nth) {
        CAPTURE(nth);
        soundFile(folder, smallProject(1));
        const FailingCalls failing(SystemCall::Read, nth, EIO, 1);
        const auto result = publishJourney(smallProject(2), path);
        if (failing.failures() == 0)
            break;
        if (result)
            continue; // a read that saving does not depend on
        const bool saysWritten = result.error().message.contains(u"was written, but"_s);
        const bool saysUnchanged = result.error().message.contains(u"is unchanged"_s);
        CHECK(saysWritten != saysUnchanged);
        CHECK((bytesOf(path) == old) == saysUnchanged);
        told += saysWritten;
    }
    CHECK(told > 0);
}

TEST_CASE("two that save over what they read never replace each other's work unseen") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject());
    std::mutex mutex;
    std::set<QByteArray> replaced; // digests of versions over which somebody saved
    int unseen = 0;
    const auto work = [&](int who) {
        RandomIds ids;
        for (int turn = 0; turn < 40; ++turn) {
            const auto opened = readJourney(path);
            if (!opened)
                continue;
            Project mine = opened->project;
            if (!mine.apply(addPersona(mine, ids, u"%1 %2"_s.arg(who).arg(turn))))
                continue;
            if (!publishJourney(mine, path, {.expected = opened->stamp}))
                continue;
            const std::lock_guard guard(mutex);
            unseen += !replaced.insert(opened->stamp.digest).second;
        }
    };
    std::thread first(work, 1);
    std::thread second(work, 2);
    first.join();
    second.join();
    CHECK(unseen == 0);
    CHECK(replaced.size() > 10);
}
