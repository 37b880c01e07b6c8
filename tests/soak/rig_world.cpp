// A18, A23, A24, A25, A28: odd clocks, languages, names and kinds of files, a folder of drafts that
// is taken away, and the files of every version.
#include "soak/storm_life.h"

#include "storage/draft_store.h"
#include "storage/failing_vfs.h"
#include "storage/version_shelf.h"
#include "support/random_project.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cmath>
#include <cstdio>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void changeClocks(Soak& soak) {
    if (QStandardPaths::findExecutable(u"faketime"_s).isEmpty()) {
        soak.reportImpossible(u"A23"_s, u"odd clocks"_s, u"faketime is not there"_s);
        return;
    }
    // One draft goes through all of them, so its times go forwards and back.
    const QStringList clocks{u"-400d"_s,
                             u"@2100-01-01 00:00:00"_s,
                             u"@1970-01-02 00:00:00"_s,
                             u"@2038-01-19 03:14:00 x100"_s,
                             u"@2024-10-27 00:59:50 x500"_s,
                             u"@2030-01-01 00:00:00 x20000"_s};
    const StormPlace place{soak.path(u"clocks/drafts"_s), soak.path(u"clocks/Map.journey"_s)};
    QDir().mkpath(soak.path(u"clocks"_s));
    QString id;
    Promises promises;
    int wrong = 0;
    int runs = 0;
    for (int round = 0; round < soak.times(10, 1); ++round) {
        for (const QString& clock : clocks) {
            QProcessEnvironment environment = soak.environment();
            environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
            environment.insert(u"DONT_FAKE_MONOTONIC"_s, u"1"_s);
            QString said;
            const int code =
                runProgram(u"faketime"_s,
                           {u"-f"_s, clock, QStringLiteral(WAYMARK_STORM), place.drafts, id,
                            place.file, QString::number(++runs), u"edits=10"_s, u"saves=5"_s},
                           &said, environment);
            promises.hear(said.toUtf8());
            QString fault = code == 0 ? faultOfDraft(place, promises, id)
                                      : u"ended with %1: %2"_s.arg(code).arg(said);
            if (fault.isEmpty())
                fault = faultOfFile(place, promises);
            if (!fault.isEmpty() || !promises.wrong.isEmpty()) {
                ++wrong;
                soak.note(clock + u": "_s + fault + promises.wrong.join(u' '));
            }
        }
    }
    soak.report(
        u"A23"_s,
        u"clock 400 days back, in 1970, 2038 and 2100, running up to 20,000 times too fast: %1 runs"_s
            .arg(runs),
        u"0 edits lost, all saved"_s, u"%1 otherwise"_s.arg(wrong), wrong == 0);
}

void changeLanguages(Soak& soak) {
    const QString input = soak.path(u"languages.journey"_s);
    int wrong = !publishJourney(randomProject(soak.random()), input).ok();
    int runs = 0;
    const QStringList endings{u"json"_s, u"csv"_s, u"svg"_s, u"mmd"_s, u"md"_s};
    QMap<QString, QByteArray> first;
    for (const QString& locale :
         {u"C"_s, u"C.UTF-8"_s, u"tr_TR.UTF-8"_s, u"ar_EG.UTF-8"_s, u"de_DE.UTF-8"_s}) {
        QProcessEnvironment environment = soak.environment();
        environment.insert(u"LC_ALL"_s, locale);
        environment.insert(u"LANG"_s, locale);
        for (const QString& ending : endings) {
            const QString out = soak.path(u"languages."_s + ending);
            QString said;
            ++runs;
            if (runProgram(QStringLiteral(WAYMARK_PROGRAM), {u"export"_s, input, u"-o"_s, out},
                           &said, environment) != 0) {
                ++wrong;
                soak.note(locale + u": "_s + said);
                continue;
            }
            const QByteArray bytes = bytesOf(out);
            if (!first.contains(ending))
                first.insert(ending, bytes);
            if (first.value(ending) != bytes) {
                ++wrong;
                soak.note(u"%1: the %2 differs"_s.arg(locale, ending));
            }
        }
    }
    soak.report(u"A23"_s,
                u"5 locales (C, tr_TR, ar_EG, de_DE …) × %1 formats"_s.arg(endings.size()),
                u"the same bytes in each"_s, u"%1 of %2 differ"_s.arg(wrong).arg(runs), wrong == 0);
}

void useOddNames(Soak& soak) {
    const QStringList names{u"-rf"_s,
                            u"--help"_s,
                            u".hidden.journey"_s,
                            u"..journey"_s,
                            u"...journey"_s,
                            u" leading.journey"_s,
                            u"trailing.journey "_s,
                            u"two  spaces.journey"_s,
                            u"tab\tin it.journey"_s,
                            u"line\nbreak.journey"_s,
                            u"a#b.journey"_s,
                            u"what?.journey"_s,
                            u"100%.journey"_s,
                            u"%41%2F.journey"_s,
                            u"a&b;c|d.journey"_s,
                            u"quote'\"`.journey"_s,
                            u"back\\slash.journey"_s,
                            u"star*.journey"_s,
                            u"<b>.journey"_s,
                            u"$HOME.journey"_s,
                            u"~.journey"_s,
                            u"file:x?mode=memory"_s,
                            u":memory:"_s,
                            u"CON"_s,
                            u"nul.journey"_s,
                            u"con.journey."_s,
                            u"\u202Egnp.journey"_s,
                            u"\u200Bnothing.journey"_s,
                            u"e\u0301.journey"_s,
                            u"\u00E9.journey"_s,
                            u"İIıi.journey"_s,
                            u"ß.journey"_s,
                            u"😀👨‍👩‍👧.journey"_s,
                            u"خريطة.journey"_s,
                            u"旅程.journey"_s,
                            u"no ending"_s,
                            u"JOURNEY.JOURNEY"_s,
                            u"Map.journey-journal"_s,
                            u"Map.journey-wal"_s,
                            QString(247, u'n') + u".journey"_s};
    const QString home = soak.path(u"names"_s);
    int wrong = 0;
    int tried = 0;
    const auto tryAt = [&](const QString& folder, const QString& name) {
        QDir().mkpath(folder);
        const QString path = folder + u'/' + name;
        const Project project = randomProject(soak.random(), {.stages = 2, .cards = 10});
        const auto saved = publishJourney(project, path);
        const auto opened = readJourney(path);
        QString said;
        const int code = runProgram(QStringLiteral(WAYMARK_PROGRAM), {u"info"_s, path}, &said,
                                    soak.environment());
        const bool isFine = saved && opened && opened->project == project && code == 0 &&
                            publishJourney(project, path, {.expected = opened->stamp}).ok();
        ++tried;
        if (!isFine) {
            ++wrong;
            soak.note(u"%1: %2 %3"_s.arg(name, saved ? QString() : saved.error().message, said));
        }
    };
    for (const QString& name : names)
        tryAt(home, name);
    // A path of nearly 4,000 bytes.
    QString deep = home;
    while (deep.size() < 3700)
        deep += u'/' + QString(200, u'd');
    tryAt(deep, u"Map.journey"_s);
    // Twins that some file systems take for one name are two files here, each with its own content.
    const auto first = readJourney(home + u"/e\u0301.journey"_s);
    const auto second = readJourney(home + u"/\u00E9.journey"_s);
    wrong += !first || !second || first->project == second->project;
    soak.report(
        u"A24"_s,
        u"%1 odd names and a path of 3,700 bytes: save, open, save again, info"_s.arg(tried - 1),
        u"all work"_s, u"%1 do not"_s.arg(wrong), wrong == 0);
}

struct stat statOf(const QString& path) {
    struct stat info = {};
    ::lstat(QFile::encodeName(path).constData(), &info);
    return info;
}

void keepKinds(Soak& soak) {
    const QString home = soak.path(u"kinds"_s);
    QDir().mkpath(home + u"/links"_s);
    int wrong = 0;
    int tried = 0;
    const auto check = [&](const char* what, bool isRight) {
        ++tried;
        wrong += !isRight;
        if (!isRight)
            soak.note(QString::fromLatin1(what));
    };
    const auto save = [&](const QString& path, bool partLinks = false) {
        const Project project = randomProject(soak.random(), {.stages = 2, .cards = 10});
        if (!soak.hasFault("plain-save"))
            return publishJourney(project, path, {.partLinks = partLinks}).ok();
        // As a program would that thinks of the content alone.
        QFile file(path + u".part"_s);
        const auto bytes = journeyBytes(project);
        const bool written = bytes && file.open(QIODevice::WriteOnly) && file.write(*bytes) > 0;
        file.close();
        return written && std::rename(QFile::encodeName(file.fileName()).constData(),
                                      QFile::encodeName(path).constData()) == 0;
    };
    for (const int mode : {0600, 0640, 0644, 0660, 0666, 0700, 0755}) {
        const QString path = home + u"/mode-%1"_s.arg(mode, 0, 8);
        check("made", save(path));
        ::chmod(QFile::encodeName(path).constData(), mode_t(mode));
        if (isRoot() && ::chown(QFile::encodeName(path).constData(), 1234, 2345) != 0)
            check("given to another owner", false);
        const QByteArray value("blue\0x", 6);
        const bool hasAttributes = ::setxattr(QFile::encodeName(path).constData(), "user.tag",
                                              value.constData(), 6, 0) == 0;
        const struct stat before = statOf(path);
        check("saved", save(path));
        const struct stat after = statOf(path);
        check("mode kept", before.st_mode == after.st_mode);
        check("owner kept", before.st_uid == after.st_uid && before.st_gid == after.st_gid);
        char found[16] = {};
        check("attribute kept", !hasAttributes || (::getxattr(QFile::encodeName(path).constData(),
                                                              "user.tag", found, 16) == 6 &&
                                                   QByteArray(found, 6) == value));
    }
    const QString real = home + u"/real.journey"_s;
    check("made", save(real));
    QFile::link(u"../real.journey"_s, home + u"/links/relative.journey"_s);
    QFile::link(home + u"/links/relative.journey"_s, home + u"/chain.journey"_s);
    for (const QString& link : {home + u"/links/relative.journey"_s, home + u"/chain.journey"_s}) {
        const QByteArray before = bytesOf(real);
        check("saved through a link", save(link));
        check("link stays a link", S_ISLNK(statOf(link).st_mode));
        check("what it leads to is written", bytesOf(real) != before);
    }
    const QString twin = home + u"/twin.journey"_s;
    check("linked",
          ::link(QFile::encodeName(real).constData(), QFile::encodeName(twin).constData()) == 0);
    const QByteArray before = bytesOf(twin);
    check("one of two names is not parted unasked", !save(real));
    check("saved over one of two names", save(real, true));
    check("the other name keeps what it had", bytesOf(twin) == before);
    const mode_t mask = ::umask(027);
    check("made under a mask", save(home + u"/masked.journey"_s));
    ::umask(mask);
    check("the mask holds", (statOf(home + u"/masked.journey"_s).st_mode & 0777) == 0640);
    soak.report(u"A25"_s,
                u"modes, owner, extended attribute, links, hard link, mask: %1 checks"_s.arg(tried),
                u"link stays link; mode, owner, attributes equal"_s, u"%1 otherwise"_s.arg(wrong),
                wrong == 0);
}

void takeDraftsAway(Soak& soak) {
    const int times = soak.times(20, 3);
    int wrong = 0;
    for (int round = 0; round < times; ++round) {
        const QString home = soak.path(u"away-%1"_s.arg(round));
        QDir().mkpath(home + u"/documents"_s);
        const StormPlace place{home + u"/drafts"_s, home + u"/documents/Map.journey"_s};
        StormLife life(soak, place, {}, round,
                       {u"edits=30"_s, u"pause=10"_s, u"saves=9"_s, u"patient"_s});
        life.listen(50 + randomBelow(soak.random(), 100));
        QDir(place.drafts).removeRecursively();
        life.waitForEnd();
        Promises promises;
        promises.hear(life.said());
        QString id;
        QString fault = life.process().exitCode() == 0 ? faultOfDraft(place, promises, id)
                                                       : u"not protected at the end"_s;
        if (fault.isEmpty() && promises.saves != 3)
            fault = u"%1 of 3 saves: %2"_s.arg(promises.saves).arg(promises.failures.join(u' '));
        if (fault.isEmpty())
            continue;
        ++wrong;
        soak.note(u"drafts taken away, %1: %2"_s.arg(round).arg(fault));
    }
    soak.report(u"A28"_s,
                u"folder of drafts deleted while the program works, %1 times"_s.arg(times),
                u"0 edits lost, saving goes on"_s, u"%1 otherwise"_s.arg(wrong), wrong == 0);
}

// A28: the past of a draft and the versions of a file, filled far beyond what they may take.
void fillToTheCap(Soak& soak) {
    const qint64 cap = soak.times(20'000'000, 2'000'000);
    DraftFolder folder{soak.path(u"full/drafts"_s), {}};
    folder.bounds.bytes = cap;
    const auto off = [cap](qint64 bytes) { return 100.0 * double(bytes) / double(cap) - 100; };
    Document document(randomProject(soak.random(), {.stages = 4, .cards = 100}));
    auto draft = Draft::create(folder, document.project());
    document.setLog(draft.get());
    Map map = *document.project().find(document.project().roots<Map>().front());
    for (qint64 bytes = 0; bytes < 3 * cap; bytes += 20'000) {
        Map other = map;
        // Chinese characters in no order: some 10 kB, however they are packed.
        other.goal = QString(5000, u' ');
        for (QChar& c : other.goal)
            c = QChar(0x4E00 + randomBelow(soak.random(), 0x4000));
        Changeset edit{u"Goal"_s, {}, {}};
        edit.change(map, other);
        if (!document.commit(edit))
            break;
        map = other;
    }
    bool isSound = draft->flush().ok();
    document.setLog(nullptr);
    const QString id = draft->id();
    draft.reset();
    const QString file = folder.path + u'/' + id + u"/work.db"_s;
    const auto content = readDraft(folder, id);
    isSound = isSound && content && content->project == document.project();
    // What the same map takes without a past.
    const auto bare = Draft::create(folder, document.project());
    isSound = isSound && bare->flush().ok();
    const QString bareFile = folder.path + u'/' + bare->id() + u"/work.db"_s;
    const double history = off(QFile(file).size() - QFile(bareFile).size());

    const VersionShelf shelf(folder, {}, cap);
    const QByteArray version(cap / 50, 'v');
    for (char mark = 0; mark < 110; ++mark)
        isSound = isSound && shelf.keep(u"full"_s, version + mark).ok();
    qint64 versions = 0;
    for (const KeptVersion& kept : shelf.list(u"full"_s))
        versions += kept.size;
    const bool isHeld = std::abs(history) <= 5 && off(versions) <= 5 && off(versions) > -5;
    soak.report(
        u"A28"_s,
        u"history of a draft and versions of a file filled to three times and twice the cap "
        "(of %1 MB here)"_s.arg(cap / 1'000'000),
        u"cap held ±5 %, nothing of the map lost"_s,
        u"draft %1 %, versions %2 %%3"_s.arg(history, 0, 'f', 1)
            .arg(off(versions), 0, 'f', 1)
            .arg(isSound ? QString() : u"; the map is not whole"_s),
        isHeld && isSound);
}

// A draft as a program of format 1.0 left it.
void putOldDraft(const QString& path, const QByteArray& sql) {
    for (const QString& each : {path, path + u"-journal"_s, path + u".1000"_s})
        QFile::remove(each);
    sqlite3* handle = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &handle);
    sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr);
    sqlite3_close(handle);
}

QByteArray hashOfDraft(const QString& path, const QByteArray& layer = {}) {
    auto store = DraftStore::open(path, layer);
    const auto content = store ? (*store)->content() : Result<DraftContent>(store.error());
    return content ? contentHash(content->project).toHex() : QByteArray();
}

// A19: killed while an old draft is taken over, at each of the calls by which that is done, in turn
// and again.
void killMigrations(Soak& soak) {
    const QByteArray sql = bytesOf(QStringLiteral(WAYMARK_TEST_DATA "/samples/draft-1.0.sql"));
    const QString path = soak.path(u"old/work.db"_s);
    QDir().mkpath(soak.path(u"old"_s));
    putOldDraft(path, sql);
    const QByteArray before = bytesOf(path);
    const QByteArray golden = hashOfDraft(path);
    const FailingVfs layer;
    const int wanted = soak.times(200, 20);
    int kills = 0;
    int wrong = 0;
    using Call = FailingVfs::Call;
    for (int nth = 1; kills < wanted; ++nth) {
        bool hit = false;
        for (const Call call :
             {Call::Write, Call::Sync, Call::Truncate, Call::Open, Call::Delete}) {
            putOldDraft(path, sql);
            const pid_t child = ::fork();
            if (child == 0) {
                FailingVfs own;
                own.failAt(call, nth, FailingVfs::kill, false);
                ::_exit(hashOfDraft(path, FailingVfs::name()).isEmpty() ? 1 : 0);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            if (!WIFSIGNALED(status))
                continue;
            hit = true;
            ++kills;
            // The copy of before is either not there or whole.
            const QByteArray kept = bytesOf(path + u".1000"_s);
            const bool isKept = kept.isEmpty() || kept == before;
            if (!isKept || hashOfDraft(path) != golden) {
                ++wrong;
                soak.note(u"killed at call %1 of kind %2"_s.arg(nth).arg(int(call)));
            }
        }
        // Through all calls: once more from the first.
        if (!hit)
            nth = 0;
    }
    soak.report(
        u"A19"_s,
        u"%1 kills while a draft of format 1.0 is brought to the newest format"_s.arg(kills),
        u"the draft as it was kept beside it, opens afterwards with equal content"_s,
        u"%1 otherwise"_s.arg(wrong), wrong == 0 && !golden.isEmpty());
}

} // namespace

void runWorldRig(Soak& soak) {
    changeClocks(soak);
    changeLanguages(soak);
    useOddNames(soak);
    keepKinds(soak);
    takeDraftsAway(soak);
    fillToTheCap(soak);
}

void runVersionsRig(Soak& soak) {
    const QDir samples(QStringLiteral(WAYMARK_TEST_DATA "/samples"));
    QMap<QString, QByteArray> golden;
    for (const QByteArray& line : bytesOf(samples.filePath(u"content_hashes.txt"_s)).split('\n'))
        if (!line.isEmpty())
            golden.insert(QString::fromUtf8(line.mid(66)), line.left(64));
    int wrong = 0;
    const QStringList files = samples.entryList({u"v*.journey"_s});
    for (const QString& name : files) {
        const auto opened = readJourney(samples.filePath(name));
        QByteArray hash = opened ? contentHash(opened->project).toHex() : QByteArray();
        if (soak.hasFault("forgetful-reader"))
            hash = contentHash({}).toHex();
        const QString again = soak.path(name);
        const bool isRight = opened && hash == golden.value(name) &&
                             publishJourney(opened->project, again).ok() &&
                             contentHash(readJourney(again)->project).toHex() == hash;
        if (!isRight) {
            ++wrong;
            soak.note(name + u": "_s + (opened ? QString::fromUtf8(hash) : opened.error().message));
        }
    }
    killMigrations(soak);
    soak.report(u"A18"_s, u"files of every version so far: %1"_s.arg(files.join(u", "_s)),
                u"all open, content equal to that on record"_s, u"%1 do not"_s.arg(wrong),
                wrong == 0 && !files.isEmpty());
}

} // namespace waymark
