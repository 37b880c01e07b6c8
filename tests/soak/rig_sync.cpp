// A7, A8, A14, A15: a program that synchronises the folder copies, replaces, moves and deletes the
// document while it is open; and two programs save it at the same time.
#include "soak/storm_life.h"

#include "model/edits.h"
#include "storage/draft.h"
#include "support/random_project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QThread>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <set>
#include <sys/stat.h>
#include <thread>
#include <utime.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

// As a client that reads and sends piece by piece.
QByteArray slowCopyOf(const QString& path) {
    QFile file(path);
    QByteArray bytes;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return bytes;
    for (;;) {
        const QByteArray piece = file.read(16 * 1024);
        if (piece.isEmpty())
            return bytes;
        bytes += piece;
        QThread::usleep(20);
    }
}

void copyWhileSaving(Soak& soak) {
    const QString home = soak.path(u"synced"_s);
    const StormPlace place{home + u"/drafts"_s, home + u"/documents/Map.journey"_s};
    QDir().mkpath(home + u"/documents"_s);
    StormLife life(soak, place, {}, 3, {u"saves=1"_s, u"room=100"_s});
    life.listen(0);
    while (!QFile::exists(place.file))
        life.listen(20, true);
    const int wanted = soak.times(10'000, 1000);
    int malformed = 0;
    int versions = 0;
    QSet<QString> beside;
    QByteArray last;
    for (int copies = 0; copies < wanted; ++copies) {
        const QByteArray copy = slowCopyOf(place.file);
        const auto all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
        for (const QString& name : QDir(home + u"/documents"_s).entryList(all))
            if (!name.endsWith(u".tmp"_s) && name != u"Map.journey"_s)
                beside.insert(name);
        if (copy != last) {
            ++versions;
            malformed += !readJourneyBytes(copy, u"Map"_s).ok();
            last = copy;
        }
        if (copies % 100 == 0)
            life.listen(1, true);
    }
    life.stop(SIGKILL);
    soak.report(
        u"A7"_s,
        u"%1 copies made piece by piece while it is saved again and again, %2 versions seen"_s
            .arg(wanted)
            .arg(versions),
        u"0 malformed; never a -wal, -shm or -journal beside it"_s,
        u"%1 malformed, %2 beside it"_s.arg(malformed).arg(beside.size()),
        malformed == 0 && beside.isEmpty() && versions > 10);
}

// What a client does to the file; false for what must not be taken for a change.
struct Meddling {
    const char* name;
    bool isChange;
    void (*act)(const QString& path, const QByteArray& theirs);
};

void replaceByRename(const QString& path, const QByteArray& bytes) {
    putBytes(path + u".part"_s, bytes);
    std::rename(QFile::encodeName(path + u".part"_s).constData(),
                QFile::encodeName(path).constData());
}

const Meddling meddlings[] = {
    {"replaced by renaming", true, replaceByRename},
    {"written over in place", true, putBytes},
    {"deleted", true, [](const QString& path, const QByteArray&) { QFile::remove(path); }},
    {"deleted and made anew", true,
     [](const QString& path, const QByteArray& theirs) {
         QFile::remove(path);
         putBytes(path, theirs);
     }},
    {"cut short", true, [](const QString& path, const QByteArray&) { QFile::resize(path, 5000); }},
    {"emptied", true, [](const QString& path, const QByteArray&) { QFile::resize(path, 0); }},
    {"replaced by something else", true,
     [](const QString& path, const QByteArray&) { replaceByRename(path, "not a map"); }},
    {"given another time", false,
     [](const QString& path, const QByteArray&) {
         const utimbuf times{1'000'000'000, 1'000'000'000};
         ::utime(QFile::encodeName(path).constData(), &times);
     }},
    {"put back unchanged", false,
     [](const QString& path, const QByteArray&) { replaceByRename(path, bytesOf(path)); }},
    {"given a conflicted copy beside it", false,
     [](const QString& path, const QByteArray& theirs) {
         putBytes(QString(path).replace(u".journey"_s, u" (conflicted copy).journey"_s), theirs);
     }},
};

// True when what the client did was neither overwritten nor lost, and our work is in the draft.
bool survives(Soak& soak, const Meddling& meddling, bool isEdited, int round) {
    const QString home = soak.path(u"meddled-%1"_s.arg(round));
    QDir().mkpath(home);
    const QString path = home + u"/Map.journey"_s;
    const DraftFolder folder{home + u"/drafts"_s, {}};
    const Project theirs = randomProject(soak.random(), {.stages = 2, .cards = 10});
    Document document(randomProject(soak.random(), {.stages = 2, .cards = 10}));
    RandomIds ids;
    auto draft = Draft::create(folder, document.project());
    document.setLog(draft.get());
    std::optional<Result<FileStamp>> answer;
    QObject::connect(draft.get(), &Draft::published, &document,
                     [&](const QString&, const Result<FileStamp>& result) { answer = result; });
    const auto save = [&] {
        answer.reset();
        draft->publish(document.project(), path);
        (void)draft->flush();
        QCoreApplication::processEvents();
        return answer && answer->ok();
    };
    bool ok = save();
    if (isEdited)
        ok = document.commit(randomEdit(document.project(), soak.random(), ids)).ok() && ok;
    meddling.act(path, *journeyBytes(theirs));
    const bool wasThere = QFile::exists(path);
    const QByteArray before = bytesOf(path);
    if (soak.hasFault("no-check")) {
        draft->publish(document.project(), path, true);
        (void)draft->flush();
        ok = ok &&
             (!meddling.isChange || (bytesOf(path) == before && QFile::exists(path) == wasThere));
    } else if (meddling.isChange) {
        // Saving is refused, and what is there stays.
        const bool isRefused =
            !save() && answer &&
            answer->error().code == (wasThere ? ErrorCode::Changed : ErrorCode::NotFound);
        ok = ok && isRefused;
        ok = ok && bytesOf(path) == before && QFile::exists(path) == wasThere;
    } else {
        ok = ok && save();
    }
    document.setLog(nullptr);
    const QString id = draft->id();
    draft.reset();
    const auto content = readDraft(folder, id);
    return ok && content && content->project == document.project();
}

void meddle(Soak& soak) {
    int tried = 0;
    int wrong = 0;
    for (const Meddling& meddling : meddlings) {
        for (const bool isEdited : {false, true}) {
            for (int round = 0; round < soak.times(20, 2); ++round) {
                if (survives(soak, meddling, isEdited, ++tried))
                    continue;
                ++wrong;
                soak.note(u"%1, %2"_s.arg(QString::fromLatin1(meddling.name),
                                          isEdited ? u"edited"_s : u"clean"_s));
            }
        }
    }
    soak.report(
        u"A8, A14"_s,
        u"open file replaced, overwritten, deleted, cut short, touched … %1 times"_s.arg(tried),
        u"0 overwritten or made anew without a choice, 0 edits lost"_s, u"%1"_s.arg(wrong),
        wrong == 0);
}

// Two programs that each read the file, change it and save it over what they read.
void saveTogether(Soak& soak) {
    const QString path = soak.path(u"shared.journey"_s);
    const Project start = randomProject(soak.random(), {.stages = 2, .cards = 10});
    if (!publishJourney(start, path).ok())
        return;
    const int wanted = soak.times(200, 40);
    std::mutex mutex;
    std::set<QByteArray> replaced; // digests of versions over which somebody saved
    int silent = 0;
    int refused = 0;
    int saved = 0;
    const auto work = [&](int who) {
        std::mt19937_64 random{quint64(who)};
        RandomIds ids;
        for (int turn = 0; turn < wanted; ++turn) {
            const auto opened = readJourney(path);
            if (!opened)
                continue;
            Document document(opened->project);
            (void)document.commit(
                addPersona(document.project(), ids, u"%1-%2"_s.arg(who).arg(turn)));
            JourneyOptions options{.documentId = opened->documentId};
            if (!soak.hasFault("no-check"))
                options.expected = opened->stamp;
            const auto result = publishJourney(document.project(), path, options);
            const std::lock_guard guard(mutex);
            if (!result) {
                ++refused;
            } else {
                ++saved;
                silent += !replaced.insert(opened->stamp.digest).second;
            }
        }
    };
    std::thread first(work, 1);
    std::thread second(work, 2);
    first.join();
    second.join();
    soak.report(
        u"A15"_s,
        u"two programs save one file at the same time: %1 saves, %2 refused as changed"_s.arg(saved)
            .arg(refused),
        u"0 saves over a version that was not read"_s, u"%1"_s.arg(silent), silent == 0);
}

} // namespace

void runSyncRig(Soak& soak) {
    copyWhileSaving(soak);
    meddle(soak);
    saveTogether(soak);
}

} // namespace waymark
