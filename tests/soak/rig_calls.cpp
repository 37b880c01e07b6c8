// A4, A5, A6, A9, A10: every system call that has to do with the user's files fails in turn, in
// editing, saving, exporting and importing.
#include "soak/storm_life.h"
#include "soak/traced.h"

#include "storage/draft.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <functional>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Failing {
    QString error;
    QStringList calls;
    const char* hazard;
};

const QList<Failing>& failings() {
    static const QStringList writing{u"write"_s,     u"pwrite64"_s, u"fsync"_s,  u"fdatasync"_s,
                                     u"ftruncate"_s, u"openat"_s,   u"rename"_s, u"mkdir"_s};
    static const QList<Failing> all = {
        {u"ENOSPC"_s, writing, "A4"},
        {u"EIO"_s, writing + QStringList{u"read"_s, u"pread64"_s, u"unlink"_s, u"fcntl"_s}, "A5"},
        {u"EINTR"_s, {u"write"_s, u"read"_s, u"fsync"_s, u"fdatasync"_s, u"openat"_s}, "A5"},
        {u"EMFILE"_s, {u"openat"_s}, "A5"},
        {u"EDQUOT"_s, writing, "A6"},
    };
    return all;
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

QStringList leftoversIn(const QString& folder) {
    return QDir(folder).entryList({u".~*"_s}, QDir::AllEntries | QDir::Hidden);
}

// Something that a user asks for, how it is set up, and how its end is judged.
struct Operation {
    QString name;
    QString folder; // the calls in question concern files below it
    Traced traced;
    std::function<void()> prepare;
    // Empty, or why the end is wrong.
    std::function<QString(const TracedEnd& end)> judge;
    // Whether every sync that fails must be told: what it writes has no second chance. A draft
    // tries again, and may have succeeded in the end.
    bool tellsFailedSyncs = false;
};

struct Tally {
    int runs = 0;
    int wrong = 0;
};

// Without a power cut a file is whole whose sync failed, so its content tells nothing of that.
QString faultOf(const Operation& operation, const TracedEnd& end, const CallPlace& place,
                const QString& error) {
    if (end.crashed)
        return u"it crashed"_s;
    const bool isSync = place.call == u"fsync"_s || place.call == u"fdatasync"_s;
    if (operation.tellsFailedSyncs && isSync && error != u"EINTR"_s && end.exitCode == 0)
        return u"a sync failed, and it was said to be done"_s;
    return operation.judge(end);
}

// Fails each call of the operation with each error in turn; the sums are by hazard.
void failEach(Soak& soak, const Operation& operation, QMap<QString, Tally>& tallies) {
    operation.prepare();
    const TracedEnd calm = runTraced(soak, operation.traced, {});
    if (const QString fault = operation.judge(calm); !fault.isEmpty() || calm.exitCode != 0) {
        soak.note(
            u"%1, undisturbed: %2 %3"_s.arg(operation.name, fault, QString::fromUtf8(calm.errors)));
        ++tallies[u"A4"_s].wrong;
        return;
    }
    const QList<CallPlace> places = placesBelow(calm.trace, operation.folder);
    const int every = soak.times(1, operation.traced.waits ? 23 : 5);
    int turn = 0;
    for (const Failing& failing : failings()) {
        for (const CallPlace& place : places) {
            if (!failing.calls.contains(place.call))
                continue;
            for (const bool forEver : {false, true}) {
                if (forEver && failing.error != u"ENOSPC"_s)
                    continue;
                if (soak.isQuick() && ++turn % every != 0)
                    continue;
                const QString injection = u"%1:error=%2:when=%3%4"_s.arg(place.call, failing.error)
                                              .arg(place.nth)
                                              .arg(forEver ? u"+"_s : QString());
                operation.prepare();
                const TracedEnd end = runTraced(soak, operation.traced, injection);
                if (end.injected == 0)
                    continue;
                Tally& tally = tallies[QString::fromLatin1(failing.hazard)];
                ++tally.runs;
                const QString fault = faultOf(operation, end, place, failing.error);
                if (!fault.isEmpty()) {
                    ++tally.wrong;
                    soak.note(u"%1, %2: %3"_s.arg(operation.name, injection, fault));
                }
            }
        }
    }
}

// A call of the program that writes `target`, where something stands already.
Operation commandOperation(const Soak& soak, const QString& name, const QStringList& arguments,
                           const QString& folder, const QString& target) {
    Operation operation;
    operation.name = name;
    operation.folder = folder;
    operation.traced = {QStringLiteral(WAYMARK_PROGRAM), arguments, soak.environment(), false};
    operation.tellsFailedSyncs = true;
    const QByteArray old("what was there before\n");
    operation.prepare = [target, old] { putBytes(target, old); };
    auto whole = std::make_shared<QByteArray>();
    operation.judge = [target, old, folder, whole](const TracedEnd& end) -> QString {
        const QByteArray now = bytesOf(target);
        const QString said = QString::fromUtf8(end.errors);
        if (!leftoversIn(folder).isEmpty())
            return u"a temporary file is left"_s;
        if (end.exitCode == 0 && whole->isEmpty())
            *whole = now;
        if (end.exitCode == 0) {
            // A file made anew has ids of its own, and a PDF the time in it; else equal input gives
            // equal bytes.
            const bool isWhole = target.endsWith(u".journey"_s) ? readJourney(target).ok()
                                 : target.endsWith(u".pdf"_s)
                                     ? now.size() == whole->size() && now.endsWith("%%EOF\n")
                                     : now == *whole;
            return isWhole ? QString() : u"it was said to be done, and the file is not whole"_s;
        }
        if (now != old && !said.contains(u"was written, but"_s))
            return u"it failed, and the old file is not as it was: "_s + said;
        // Where nothing can be written, standard error cannot either; then the exit code tells.
        const bool isMute = said.isEmpty() && end.trace.contains("write(2<");
        if (!isMute && !said.contains(QFileInfo(target).fileName()) && !said.contains(folder))
            return u"the message names no path: "_s + said;
        return {};
    };
    return operation;
}

QList<Operation> commandOperations(const Soak& soak) {
    QList<Operation> operations;
    const QString folder = soak.path(u"commands"_s);
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    const QString input = folder + u"/in.journey"_s;
    QString said;
    if (runProgram(QStringLiteral(WAYMARK_PROGRAM),
                   {u"new"_s, input, u"--template"_s, u"classic-five-stages"_s}, &said) != 0)
        return {};
    QStringList endings{u"pdf"_s, u"png"_s, u"svg"_s, u"json"_s, u"csv"_s,
                        u"tsv"_s, u"mmd"_s, u"ojf"_s, u"md"_s};
    for (const QString& ending : endings) {
        const QString out = folder + u"/out."_s + ending;
        operations += commandOperation(soak, u"export to "_s + ending,
                                       {u"export"_s, input, u"-o"_s, out}, folder, out);
    }
    const QString table = folder + u"/table.csv"_s;
    runProgram(QStringLiteral(WAYMARK_PROGRAM), {u"export"_s, input, u"-o"_s, table});
    const QString imported = folder + u"/imported.journey"_s;
    operations += commandOperation(soak, u"import"_s, {u"import"_s, table, u"-o"_s, imported},
                                   folder, imported);
    return operations;
}

// Editing and saving, on a draft that is there already or on a new one.
Operation stormOperation(const Soak& soak, bool isNew) {
    Operation operation;
    operation.name = isNew ? u"edit and save a new draft"_s : u"edit and save"_s;
    const QString home = soak.path(isNew ? u"storm-new"_s : u"storm"_s);
    const QString start = home + u"-start"_s;
    operation.folder = home;
    const StormPlace place{home + u"/drafts"_s, home + u"/documents/Map.journey"_s};
    QDir(start).removeRecursively();
    QDir().mkpath(start + u"/documents"_s);
    QString id;
    if (!isNew) {
        const StormPlace first{start + u"/drafts"_s, start + u"/documents/Map.journey"_s};
        StormLife life(soak, first, {}, 1, {u"edits=6"_s, u"saves=3"_s, u"room=60"_s});
        life.waitForEnd();
        const auto drafts = listDrafts({first.drafts, {}});
        if (!drafts.empty())
            id = drafts[0].id;
    } else {
        putBytes(start + u"/documents/Map.journey"_s, "an older map");
    }
    auto before = std::make_shared<QByteArray>();
    operation.prepare = [=] {
        QDir(home).removeRecursively();
        runProgram(u"cp"_s, {u"-a"_s, start, home});
        *before = bytesOf(place.file);
    };
    operation.traced = {QStringLiteral(WAYMARK_STORM),
                        {place.drafts, id, place.file, u"7"_s, u"edits=5"_s, u"saves=4"_s,
                         u"room=60"_s, u"patient"_s, u"wait"_s},
                        soak.environment(),
                        true};
    operation.judge = [=](const TracedEnd& end) -> QString {
        Promises promises;
        promises.hear(end.said);
        if (!promises.wrong.isEmpty())
            return promises.wrong.first();
        QString found;
        // Where the draft could not be opened at all, nothing was promised.
        if (!promises.acknowledged.isEmpty())
            if (const QString fault = faultOfDraft(place, promises, found); !fault.isEmpty())
                return fault;
        bool isTold = end.exitCode == 0;
        for (const QString& failure : promises.failures) {
            isTold = true;
            if (failure.startsWith(u"save"_s) && !failure.contains(place.file))
                return u"the message names no path: "_s + failure;
        }
        if (!isTold)
            return u"it failed without a word"_s;
        if (!leftoversIn(home + u"/documents"_s).isEmpty())
            return u"a temporary file is left"_s;
        if (promises.saves == 0) {
            const bool isWritten = promises.failures.join(u' ').contains(u"was written, but"_s);
            if (bytesOf(place.file) != *before && !isWritten)
                return u"saving failed, and the old file is not as it was"_s;
            return {};
        }
        return faultOfFile(place, promises);
    };
    return operation;
}

// A9: renaming is refused for a while, and for ever.
void refuseRenames(Soak& soak) {
    int wrong = 0;
    int runs = 0;
    const QList<Operation> operations = commandOperations(soak);
    const Operation& import = operations.last();
    const int times = soak.times(10, 2);
    for (int refused = 1; refused <= times; ++refused) {
        const bool forEver = refused > 7 || (soak.isQuick() && refused == times);
        const QString error = refused % 2 == 0 ? u"EACCES"_s : u"EBUSY"_s;
        import.prepare();
        const TracedEnd end =
            runTraced(soak, import.traced,
                      forEver ? u"rename:error=%1:when=1+"_s.arg(error)
                              : u"rename:error=%1:when=1..%2"_s.arg(error).arg(refused));
        ++runs;
        QString fault = end.crashed ? u"it crashed"_s : import.judge(end);
        if (fault.isEmpty() && (end.exitCode == 0) == forEver)
            fault = u"it ended with %1"_s.arg(end.exitCode);
        if (!fault.isEmpty()) {
            ++wrong;
            soak.note(u"rename refused %1 times: %2"_s.arg(refused).arg(fault));
        }
    }
    soak.report(u"A9"_s, u"rename refused 1 to 7 times and for ever, in %1 saves"_s.arg(runs),
                u"up to 7 times: saved; for ever: told, old file whole, 0 temporary files"_s,
                u"%1 otherwise"_s.arg(wrong), wrong == 0);
}

// A10: a file system on which nothing can be locked.
void refuseLocks(Soak& soak) {
    int wrong = 0;
    int runs = 0;
    qint64 slowest = 0;
    for (const QString& error : {u"ENOLCK"_s, u"EACCES"_s, u"EAGAIN"_s}) {
        for (const bool isNew : {true, false}) {
            const Operation storm = stormOperation(soak, isNew);
            storm.prepare();
            QElapsedTimer timer;
            timer.start();
            const TracedEnd calm = runTraced(soak, storm.traced, {});
            const qint64 usual = timer.restart();
            storm.prepare();
            timer.restart();
            const TracedEnd end =
                runTraced(soak, storm.traced, u"fcntl:error=%1:when=1+"_s.arg(error));
            slowest = std::max(slowest, timer.elapsed() - usual);
            ++runs;
            QString fault = end.crashed ? u"it crashed"_s : storm.judge(end);
            if (fault.isEmpty() && (end.exitCode != 0 || end.injected == 0 || calm.exitCode != 0))
                fault = u"not all was protected: "_s + QString::fromUtf8(end.said.right(200));
            if (!fault.isEmpty()) {
                ++wrong;
                soak.note(u"locks refused with %1: %2"_s.arg(error, fault));
            }
        }
    }
    soak.report(
        u"A10"_s,
        u"every lock refused (ENOLCK, EACCES, EAGAIN), %1 runs of editing and saving"_s.arg(runs),
        u"all succeed, at most 1 s slower"_s, u"%1 did not, %2 ms slower"_s.arg(wrong).arg(slowest),
        wrong == 0 && slowest <= 1000);
}

// A6: a limit on the size of files.
void limitSizes(Soak& soak) {
    int wrong = 0;
    int runs = 0;
    const Operation storm = stormOperation(soak, false);
    for (int blocks = 4; blocks <= 400; blocks += soak.times(8, 100)) {
        storm.prepare();
        QProcess process;
        process.setProcessEnvironment(soak.environment());
        QStringList arguments = storm.traced.arguments;
        arguments.removeAll(u"wait"_s);
        process.start(u"bash"_s, QStringList{u"-c"_s, u"ulimit -f %1; exec \"$@\""_s.arg(blocks),
                                             u"bash"_s, storm.traced.program} +
                                     arguments);
        process.waitForFinished(60'000);
        TracedEnd end;
        end.crashed = process.exitStatus() != QProcess::NormalExit;
        end.exitCode = process.exitCode();
        end.said = process.readAllStandardOutput();
        ++runs;
        const QString fault = end.crashed ? u"it crashed"_s : storm.judge(end);
        if (!fault.isEmpty()) {
            ++wrong;
            soak.note(u"ulimit -f %1: %2"_s.arg(blocks).arg(fault));
        }
    }
    soak.report(u"A6"_s, u"files limited to 4 to 400 kB, %1 runs of editing and saving"_s.arg(runs),
                u"0 crashes, 0 silent failures, old file byte-identical"_s,
                u"%1 otherwise"_s.arg(wrong), wrong == 0);
}

} // namespace

void runCallsRig(Soak& soak) {
    if (!hasStrace()) {
        soak.reportImpossible(u"A4-A10"_s, u"every system call fails in turn"_s,
                              u"strace is not there"_s);
        return;
    }
    QMap<QString, Tally> storm;
    QMap<QString, Tally> commands;
    for (const Operation& operation : commandOperations(soak))
        failEach(soak, operation, commands);
    for (const bool isNew : {false, true})
        failEach(soak, stormOperation(soak, isNew), storm);
    const QString bar =
        u"0 silent failures, 0 crashes, old file byte-identical, message names the path"_s;
    const QMap<QString, QString> names{{u"A4"_s, u"ENOSPC, once and from then on"_s},
                                       {u"A5"_s, u"EIO, EINTR, EMFILE"_s},
                                       {u"A6"_s, u"EDQUOT"_s}};
    for (auto it = names.begin(); it != names.end(); ++it) {
        const Tally& edits = storm[it.key()];
        const Tally& others = commands[it.key()];
        soak.report(
            it.key(),
            u"%1 in each call of editing and saving, %2 runs"_s.arg(it.value()).arg(edits.runs),
            bar, u"%1 otherwise"_s.arg(edits.wrong), edits.wrong == 0 && edits.runs > 0);
        soak.report(it.key(),
                    u"%1 in each call of 9 exports and an import, %2 runs"_s.arg(it.value())
                        .arg(others.runs),
                    bar, u"%1 otherwise"_s.arg(others.wrong), others.wrong == 0 && others.runs > 0);
    }
    limitSizes(soak);
    refuseRenames(soak);
    refuseLocks(soak);
}

} // namespace waymark
