// A4, A12, A13: small and full disks, places that may not be written, a stick that is pulled.
#include "soak/own_mounts.h"
#include "soak/storm_life.h"

#include "storage/draft.h"
#include "support/random_project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QThread>

#include <sys/stat.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Runs a storm to its own end; what it promised.
Promises workAt(const Soak& soak, const StormPlace& place, const QString& id, int seed,
                const QStringList& options) {
    StormLife life(soak, place, id, seed, options + QStringList{u"patient"_s});
    life.waitForEnd();
    Promises promises;
    promises.hear(life.said());
    if (life.process().exitStatus() != QProcess::NormalExit)
        promises.wrong += u"it crashed"_s;
    return promises;
}

QString idOfDraft(const QString& drafts) {
    const auto all = listDrafts({drafts, {}});
    return all.empty() ? QString() : all[0].id;
}

// Empty, or what went wrong on a disk of that size which holds the documents or the drafts.
QString fillDisk(Soak& soak, qint64 size, bool holdsDrafts, int round) {
    const QString home = soak.path(u"small-%1"_s.arg(round));
    QDir().mkpath(home + u"/documents"_s);
    const auto disk = OwnMount::memory(home + u"/disk"_s, size);
    if (!disk)
        return u"nothing could be mounted"_s;
    const StormPlace place{holdsDrafts ? disk->path(u"drafts"_s) : home + u"/drafts"_s,
                           holdsDrafts ? home + u"/documents/Map.journey"_s
                                       : disk->path(u"Map.journey"_s)};
    // First a little that fits (on all but the smallest disks), then more and more.
    Promises all = workAt(soak, place, {}, round, {u"edits=3"_s, u"saves=3"_s, u"room=60"_s});
    QString id = idOfDraft(place.drafts);
    // What fills the rest of the disk is somebody else's.
    QFile ballast(disk->path(u"ballast"_s));
    if (ballast.open(QIODevice::WriteOnly))
        while (ballast.write(QByteArray(4096, 'b')) == 4096 && ballast.flush()) {
        }
    ballast.close();
    const QByteArray before = bytesOf(place.file);
    const Promises full =
        workAt(soak, place, id, round + 1, {u"edits=30"_s, u"saves=6"_s, u"room=2000"_s});
    QStringList wrong = all.wrong + full.wrong;
    if (!wrong.isEmpty())
        return wrong.first();
    if (full.saves == 0 && bytesOf(place.file) != before)
        return u"saving failed, and the old file is not as it was"_s;
    for (const QString& failure : full.failures)
        if (failure.startsWith(u"save"_s) && !failure.contains(place.file))
            return u"the message names no path: "_s + failure;
    Promises promised = full;
    if (promised.acknowledged.isEmpty())
        promised.acknowledged = all.acknowledged;
    promised.saved = full.saves > 0 ? full.saved : all.saved;
    QString found;
    if (!id.isEmpty())
        if (const QString fault = faultOfDraft(place, promised, found); !fault.isEmpty())
            return fault;
    if (QFile::exists(place.file))
        if (const QString fault = faultOfFile(place, promised); !fault.isEmpty())
            return fault;
    // Room again: saving works at once, where the disk is large enough at all.
    QFile::remove(disk->path(u"ballast"_s));
    if (size < 1'000'000)
        return {};
    const Promises freed = workAt(soak, place, idOfDraft(place.drafts), round + 2,
                                  {u"edits=3"_s, u"saves=3"_s, u"room=60"_s});
    return freed.saves == 1 ? QString()
                            : u"with room again, saving failed: "_s + freed.failures.join(u' ');
}

void fillDisks(Soak& soak) {
    int runs = 0;
    int wrong = 0;
    for (qint64 size = 100'000; size <= 4'000'000; size += soak.times(100'000, 975'000)) {
        for (const bool holdsDrafts : {false, true}) {
            const QString fault = fillDisk(soak, size, holdsDrafts, 10 * ++runs);
            if (fault.isEmpty())
                continue;
            ++wrong;
            soak.note(u"%1 bytes for the %2: %3"_s.arg(size).arg(
                holdsDrafts ? u"drafts"_s : u"document"_s, fault));
        }
    }
    soak.report(
        u"A4"_s,
        u"disks of 100 kB to 4 MB filled up, under the document and under the drafts: %1 runs"_s
            .arg(runs),
        u"0 silent failures, old file whole, message names the path; with room again it saves"_s,
        u"%1 otherwise"_s.arg(wrong), wrong == 0);
}

// A12: the place turns read-only while the document is open.
QString turnReadOnly(Soak& soak, int round) {
    const QString home = soak.path(u"protected-%1"_s.arg(round));
    const auto disk = OwnMount::memory(home + u"/disk"_s, 8'000'000);
    if (!disk)
        return u"nothing could be mounted"_s;
    const StormPlace place{home + u"/drafts"_s, disk->path(u"Map.journey"_s)};
    const Promises first = workAt(soak, place, {}, round, {u"edits=3"_s, u"saves=3"_s});
    const QByteArray before = bytesOf(place.file);
    if (!disk->remount(u"ro"_s))
        return u"the disk did not turn read-only"_s;
    const Promises second =
        workAt(soak, place, idOfDraft(place.drafts), round, {u"edits=4"_s, u"saves=2"_s});
    if (first.saves != 1 || second.saves != 0 || second.edits < 4)
        return u"%1 and %2 saves, %3 edits"_s.arg(first.saves).arg(second.saves).arg(second.edits);
    if (second.failures.isEmpty() || !second.failures[0].contains(u"read-only"_s))
        return u"the message does not say why: "_s + second.failures.join(u' ');
    if (bytesOf(place.file) != before)
        return u"the file changed"_s;
    QString id;
    return faultOfDraft(place, second, id);
}

// … or its folder or file belongs to somebody else, for a user who is not root.
QString forbid(Soak& soak, bool isFolder, int round) {
    const QString home = soak.path(u"forbidden-%1"_s.arg(round));
    QDir().mkpath(home + u"/documents"_s);
    const StormPlace place{home + u"/drafts"_s, home + u"/documents/Map.journey"_s};
    const Promises first = workAt(soak, place, {}, round, {u"edits=3"_s, u"saves=3"_s});
    const QByteArray before = bytesOf(place.file);
    ::chmod(QFile::encodeName(soak.path()).constData(), 0755);
    runProgram(u"chown"_s, {u"-R"_s, u"65534:65534"_s, home});
    const QString target = isFolder ? home + u"/documents"_s : place.file;
    ::chmod(QFile::encodeName(target).constData(), isFolder ? 0555 : 0444);
    QString said;
    runProgram(u"setpriv"_s,
               {u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s,
                QStringLiteral(WAYMARK_STORM), place.drafts, idOfDraft(place.drafts), place.file,
                u"5"_s, u"edits=4"_s, u"saves=2"_s, u"patient"_s},
               &said, soak.environment());
    runProgram(u"chown"_s, {u"-R"_s, u"0:0"_s, home});
    Promises second;
    second.hear(said.toUtf8());
    if (first.saves != 1 || second.saves != 0 || second.edits < 4)
        return u"%1 and %2 saves, %3 edits: %4"_s.arg(first.saves)
            .arg(second.saves)
            .arg(second.edits)
            .arg(said);
    if (second.failures.isEmpty() || !second.failures[0].contains(u"permission"_s))
        return u"the message does not say why: "_s + second.failures.join(u' ');
    return bytesOf(place.file) == before ? QString() : u"the file changed"_s;
}

void protectPlaces(Soak& soak) {
    int runs = 0;
    int wrong = 0;
    for (int round = 0; round < soak.times(10, 2); ++round) {
        for (const QString& fault :
             {turnReadOnly(soak, 3 * round), forbid(soak, true, 3 * round + 1),
              forbid(soak, false, 3 * round + 2)}) {
            ++runs;
            if (fault.isEmpty())
                continue;
            ++wrong;
            soak.note(fault);
        }
    }
    soak.report(
        u"A12"_s,
        u"disk remounted read-only, folder and file without the right to write: %1 runs"_s.arg(
            runs),
        u"editing goes on, 0 edits lost, the message says why"_s, u"%1 otherwise"_s.arg(wrong),
        wrong == 0);
}

// A13: the disk with the document is gone in the middle of a save.
QString pullStick(Soak& soak, int round) {
    const QString home = soak.path(u"stick-%1"_s.arg(round));
    QDir().mkpath(home);
    auto disk = OwnMount::ext4(home + u"/disk"_s, 16, {});
    if (!disk)
        return u"nothing could be mounted"_s;
    const DraftFolder folder{home + u"/drafts"_s, {}};
    Document document(randomProject(soak.random(), {.stages = 2, .cards = 400}));
    RandomIds ids;
    auto draft = Draft::create(folder, document.project());
    document.setLog(draft.get());
    std::optional<Result<FileStamp>> answer;
    QObject::connect(draft.get(), &Draft::published, &document,
                     [&](const QString&, const Result<FileStamp>& result) { answer = result; });
    const auto saveTo = [&](const QString& path, const std::function<void()>& meanwhile) {
        answer.reset();
        draft->publish(document.project(), path);
        meanwhile();
        (void)draft->flush();
        QCoreApplication::processEvents();
        return answer && answer->ok();
    };
    QString fault;
    if (!saveTo(disk->path(u"Map.journey"_s), [] {}))
        fault = u"it could not be saved at all"_s;
    (void)document.commit(randomEdit(document.project(), soak.random(), ids));
    (void)saveTo(disk->path(u"Map.journey"_s), [&] {
        QThread::usleep(ulong(std::uniform_int_distribution(0, 30'000)(soak.random())));
        disk->cutPower();
    });
    (void)document.commit(randomEdit(document.project(), soak.random(), ids));
    disk->unmount();
    const QString elsewhere = home + u"/Elsewhere.journey"_s;
    if (fault.isEmpty() && !saveTo(elsewhere, [] {}))
        fault = u"Save As failed"_s;
    const auto opened = readJourney(elsewhere);
    if (fault.isEmpty() && (!opened || !(opened->project == document.project())))
        fault = u"the file saved elsewhere is not whole"_s;
    document.setLog(nullptr);
    const QString id = draft->id();
    draft.reset();
    const auto content = readDraft(folder, id);
    if (fault.isEmpty() && (!content || !(content->project == document.project())))
        fault = u"an edit is not in the draft"_s;
    QFile::remove(home + u"/disk.img"_s);
    return fault;
}

} // namespace

void runSpaceRig(Soak& soak) {
    if (const QString why = partFromMounts(); !why.isEmpty()) {
        soak.reportImpossible(u"A4, A12, A13"_s, u"small, protected and pulled disks"_s, why);
        return;
    }
    fillDisks(soak);
    protectPlaces(soak);
    const int wanted = soak.times(100, 8);
    int wrong = 0;
    for (int round = 0; round < wanted; ++round) {
        const QString fault = pullStick(soak, round);
        wrong += !fault.isEmpty();
        if (!fault.isEmpty())
            soak.note(u"stick %1: %2"_s.arg(round).arg(fault));
    }
    soak.report(u"A13"_s,
                u"disk of the document gone in the middle of a save, %1 times"_s.arg(wanted),
                u"0 edits lost, Save As works"_s, u"%1 otherwise"_s.arg(wrong), wrong == 0);
}

} // namespace waymark
