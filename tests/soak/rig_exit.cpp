// A16, A26, A27, A29: the program is told to end, crashes by itself, runs out of memory, or meets
// the lock of a program that is no longer there.
#include "soak/storm_life.h"

#include "storage/draft_worker.h"
#include "support/random_project.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <csignal>
#include <cstdlib>
#include <sqlite3.h>
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Storms that end in the same way, one after the other on one draft.
int endAgainAndAgain(Soak& soak, const QString& name, int times,
                     const std::function<QStringList(int round)>& options,
                     const std::function<void(StormLife&)>& end) {
    const StormPlace place{soak.path(name + u"/drafts"_s),
                           soak.path(name + u"/documents/Map.journey"_s)};
    QDir().mkpath(soak.path(name + u"/documents"_s));
    QString id;
    Promises promises;
    int wrong = 0;
    for (int round = 0; round < times; ++round) {
        StormLife life(soak, place, id, round, options(round));
        end(life);
        promises.hear(life.said());
        QString fault = faultOfDraft(place, promises, id);
        if (fault.isEmpty())
            fault = faultOfFile(place, promises);
        if (fault.isEmpty() && !promises.wrong.isEmpty())
            fault = promises.wrong.takeFirst();
        if (fault.isEmpty())
            continue;
        ++wrong;
        soak.note(u"%1 %2: %3"_s.arg(name).arg(round).arg(fault));
    }
    return wrong;
}

void tellToEnd(Soak& soak) {
    for (const auto& [signal, name] :
         {std::pair(SIGTERM, u"SIGTERM"_s), std::pair(SIGHUP, u"SIGHUP"_s)}) {
        const int times = soak.times(100, 15);
        const int wrong = endAgainAndAgain(
            soak, name, times, [](int) { return QStringList{u"saves=5"_s}; },
            [&, signal = signal](StormLife& life) {
                life.listen(std::uniform_int_distribution(0, 60)(soak.random()));
                life.stop(signal);
            });
        soak.report(u"A27"_s, u"%1 sent %2 times while working"_s.arg(name).arg(times),
                    u"0 edits lost"_s, u"%1"_s.arg(wrong), wrong == 0);
    }
}

void crash(Soak& soak) {
    const int times = soak.times(500, 40);
    const int wrong = endAgainAndAgain(
        soak, u"abort"_s, times,
        [&](int) {
            return QStringList{u"abort=%1"_s.arg(1 + randomBelow(soak.random(), 12)), u"saves=4"_s};
        },
        [](StormLife& life) { life.waitForEnd(); });
    soak.report(u"A29"_s,
                u"abort() right after a random action, %1 times on one draft"_s.arg(times),
                u"all reopened with content and undo, 0 acknowledged edits lost"_s,
                u"%1 otherwise"_s.arg(wrong), wrong == 0);
}

// Lock files as others leave them: of a process that is gone, of a number that another program has
// now, of another computer.
void meetLocks(Soak& soak) {
    const DraftFolder folder{soak.path(u"locks/drafts"_s), {}};
    std::mt19937_64 random(4);
    const Project project = randomProject(random, {.stages = 2, .cards = 10});
    QString id;
    {
        const auto draft = Draft::create(folder, project);
        (void)draft->flush();
        id = draft->id();
    }
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    const QByteArray machine = QSysInfo::machineUniqueId();
    const QByteArray boot = QSysInfo::bootUniqueId();
    const auto lock = [&](const QByteArray& pid, const QByteArray& name, const QByteArray& bootId) {
        return pid + '\n' + name + '\n' + host + '\n' + machine + '\n' + bootId + '\n';
    };
    const QByteArray stale[] = {lock("999999", "waymark", boot),
                                lock("1", "waymark", boot),
                                lock(QByteArray::number(::getppid()), "waymark", boot),
                                lock("1", "waymark", "00000000-0000-0000-0000-000000000000"),
                                QByteArray(),
                                QByteArray("nonsense")};
    int wrong = 0;
    int tried = 0;
    for (const QByteArray& left : stale) {
        QFile file(draftFolderOf(folder, id) + u".lock"_s);
        if (file.open(QIODevice::WriteOnly))
            file.write(left);
        file.close();
        ++tried;
        auto reopened = Draft::open(folder, id);
        if (!reopened) {
            ++wrong;
            soak.note(u"stale lock “%1”: %2"_s.arg(QString::fromUtf8(left.simplified()),
                                                   reopened.error().message));
            continue;
        }
        // Open, it is open once only.
        const auto second = Draft::open(folder, id);
        wrong += second.ok() || second.error().code != ErrorCode::InUse;
    }
    soak.report(u"A16"_s, u"%1 locks of programs that are gone; then opened twice"_s.arg(tried),
                u"0 false “in use”, 0 double openings"_s, u"%1"_s.arg(wrong), wrong == 0);
}

// Memory of SQLite that runs out at the nth request.
int memoryLeft = -1;
sqlite3_mem_methods realMemory;

void* shortAllocate(int size) {
    if (memoryLeft == 0)
        return nullptr;
    if (memoryLeft > 0)
        --memoryLeft;
    return realMemory.xMalloc(size);
}

void* shortReallocate(void* old, int size) {
    if (memoryLeft == 0)
        return nullptr;
    if (memoryLeft > 0)
        --memoryLeft;
    return realMemory.xRealloc(old, size);
}

void runOutOfMemory(Soak& soak) {
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &realMemory);
    sqlite3_mem_methods methods = realMemory;
    methods.xMalloc = shortAllocate;
    methods.xRealloc = shortReallocate;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
    sqlite3_initialize();
    std::mt19937_64 random(4);
    const Project project = randomProject(random, {.stages = 3, .cards = 40});
    const QString path = soak.path(u"memory.journey"_s);
    const auto first = publishJourney(project, path);
    int tried = 0;
    int wrong = !first.ok();
    const int step = soak.times(1, 40);
    for (int nth = 0;; nth += step) {
        memoryLeft = nth;
        const auto read = readJourney(path);
        const bool readAll = memoryLeft > 0;
        memoryLeft = nth;
        const auto saved = publishJourney(project, path);
        const bool savedAll = memoryLeft > 0;
        memoryLeft = -1;
        tried += 2;
        // Either an error that says so, or the right content.
        wrong += read.ok() && !(read->project == project);
        wrong += readAll && !read.ok();
        wrong += savedAll && !saved.ok();
        const auto after = readJourney(path);
        wrong += !after.ok() || !(after->project == project);
        if (readAll && savedAll)
            break;
    }
    soak.report(
        u"A26"_s,
        u"memory of the database refused at every request while opening and saving, %1 runs"_s.arg(
            tried),
        u"0 crashes, 0 wrong contents"_s, u"%1"_s.arg(wrong), wrong == 0);
}

} // namespace

void runExitRig(Soak& soak) {
    tellToEnd(soak);
    crash(soak);
    meetLocks(soak);
    runOutOfMemory(soak);
}

} // namespace waymark
