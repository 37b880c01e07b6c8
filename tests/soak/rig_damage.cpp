// A20, A21, A22: files that were damaged, that are no maps, or beside which another program left
// something.
#include "soak/soak.h"

#include "storage/database.h"
#include "storage/journey_file.h"
#include "support/destroyed_page.h"
#include "support/random_project.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype pageSize = 4096;

void putBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What SQLite alone would notice.
bool isSoundToSqlite(const QByteArray& bytes) {
    auto database = Database::openImage(bytes);
    if (!database)
        return false;
    const auto verdict = database->text("PRAGMA integrity_check(1)");
    return verdict && *verdict == u"ok"_s;
}

// Whether damaged bytes give a wrong map without a word.
bool deceives(const Soak& soak, const QByteArray& bytes, const Project& project) {
    const auto opened = readJourneyBytes(bytes, u"Map"_s);
    const bool isChanged = !opened || !(opened->project == project);
    if (soak.hasFault("no-sums"))
        return isChanged && isSoundToSqlite(bytes);
    return isChanged && opened.ok();
}

QByteArray randomBytes(std::mt19937_64& random, qsizetype count) {
    QByteArray bytes(count, '\0');
    for (char& byte : bytes)
        byte = char(random());
    return bytes;
}

void damagePages(Soak& soak, const QByteArray& whole, const Project& project) {
    int tried = 0;
    int unnoticed = 0;
    const qsizetype every = soak.times(1, 12);
    for (qsizetype page = 0; page < whole.size() / pageSize; page += every) {
        for (int kind = 0; kind < 3; ++kind) {
            QByteArray damaged = whole;
            if (kind == 2) {
                const qsizetype at = page * pageSize + randomBelow(soak.random(), int(pageSize));
                damaged[at] = char(damaged[at] ^ (1 << randomBelow(soak.random(), 8)));
            } else {
                const QByteArray filler =
                    kind == 0 ? QByteArray(pageSize, '\0') : randomBytes(soak.random(), pageSize);
                damaged.replace(page * pageSize, pageSize, filler);
            }
            ++tried;
            unnoticed += deceives(soak, damaged, project);
        }
    }
    for (int round = 0; round < soak.times(1000, 150); ++round) {
        QByteArray damaged = whole;
        const int at = randomBelow(soak.random(), int(whole.size()));
        damaged[at] = char(damaged[at] + 1 + randomBelow(soak.random(), 255));
        ++tried;
        unnoticed += deceives(soak, damaged, project);
    }
    soak.report(
        u"A20"_s,
        u"%1 files with a page zeroed, random or one bit flipped, or a random byte changed"_s.arg(
            tried),
        u"100 % of changes to the content noticed"_s,
        unnoticed == 0 ? u"100 %"_s : u"%1 not noticed"_s.arg(unnoticed), unnoticed == 0);
}

// Pages at which a table begins.
QList<qsizetype> rootPages(const QString& path) {
    QList<qsizetype> pages{0};
    sqlite3* handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    const auto collect = [](void* into, int, char** values, char**) {
        static_cast<QList<qsizetype>*>(into)->append(std::atoi(values[0]) - 1);
        return 0;
    };
    sqlite3_exec(handle, "SELECT rootpage FROM sqlite_schema WHERE rootpage > 0", collect, &pages,
                 nullptr);
    sqlite3_close(handle);
    return pages;
}

// What repairing gave of files with one page destroyed that is no root.
struct Repairs {
    int files = 0;
    int beyondPage = 0; // of which more was lost than the rows that were on the page
    double worst = 100; // per cent of the records kept
};

Repairs salvagePages(Soak& soak, const RandomShape& shape, int files) {
    const Project project = randomProject(soak.random(), shape);
    const auto bytes = journeyBytes(project);
    const QByteArray whole = bytes ? *bytes : QByteArray();
    const QString path = soak.path(u"damaged.journey"_s);
    putBytes(path, whole);
    const QList<qsizetype> roots = rootPages(path);
    Repairs repairs;
    const qsizetype every = std::max<qsizetype>(1, whole.size() / journeyPageSize / files);
    for (qsizetype page = 1; page < whole.size() / journeyPageSize; page += every) {
        if (roots.contains(page))
            continue;
        QByteArray damaged = whole;
        damaged.replace(page * journeyPageSize, journeyPageSize,
                        randomBytes(soak.random(), journeyPageSize));
        putBytes(path, damaged);
        const auto opened = salvageJourney(path);
        const qsizetype records = project.recordCount();
        const qsizetype lost = opened ? recordsLost(project, opened->project) : records;
        const qsizetype onPage = rowsOnPage(whole, page);
        ++repairs.files;
        repairs.worst = std::min(repairs.worst, 100.0 * double(records - lost) / double(records));
        if (lost > onPage) {
            ++repairs.beyondPage;
            soak.note(u"page %1 held %2 rows; lost are %3"_s.arg(page).arg(onPage).arg(lost));
        }
    }
    return repairs;
}

void salvageFiles(Soak& soak) {
    // On a small map one page may hold more than a row in a hundred; so what is promised of every
    // map is that nothing but what was on the page is lost.
    int files = 0;
    int beyondPage = 0;
    for (const int cards : {30, 300, 3000}) {
        const Repairs repairs =
            salvagePages(soak, {.maps = 2, .stages = 10, .touchpointsPerStage = 10, .cards = cards},
                         soak.times(10'000, 40));
        files += repairs.files;
        beyondPage += repairs.beyondPage;
    }
    const Repairs large =
        salvagePages(soak, {.stages = 40, .touchpointsPerStage = 25, .cards = 30'000, .lanes = 12},
                     soak.times(300, 12));
    files += large.files;
    beyondPage += large.beyondPage;
    soak.report(
        u"A20"_s,
        u"%1 files of 60 to 30,000 cards with one page that is no root destroyed, repaired"_s.arg(
            files),
        u"every row kept that was not on the page"_s,
        beyondPage == 0 ? u"all kept"_s : u"more was lost of %1 files"_s.arg(beyondPage),
        beyondPage == 0);
    soak.report(
        u"A20"_s,
        u"%1 of them of 30,000 cards, where a page holds less than a row in a hundred"_s.arg(
            large.files),
        u"at least 99 % of the rows kept"_s, u"worst %1 %"_s.arg(large.worst, 0, 'f', 2),
        large.worst >= 99);
}

struct Stranger {
    QString name;
    std::function<void(const QString& path)> make;
    ErrorCode code;
    QString word; // that the sentence must contain
};

void putSql(const QString& path, const char* sql) {
    sqlite3* handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    sqlite3_close(handle);
}

QList<Stranger> strangers(const QByteArray& whole) {
    const auto bytes = [](const QByteArray& content) {
        return [content](const QString& path) { putBytes(path, content); };
    };
    const auto version = [&](char high, char low) {
        QByteArray changed = whole;
        changed[62] = high;
        changed[63] = low;
        return bytes(changed);
    };
    return {
        {u"missing"_s, [](const QString&) {}, ErrorCode::NotFound, u"does not exist"_s},
        {u"folder"_s, [](const QString& path) { QDir().mkpath(path); }, ErrorCode::NotAMap,
         u"folder"_s},
        {u"fifo"_s, [](const QString& path) { ::mkfifo(path.toUtf8().constData(), 0600); },
         ErrorCode::NotAMap, u"device"_s},
        {u"to-null"_s, [](const QString& path) { QFile::link(u"/dev/null"_s, path); },
         ErrorCode::NotAMap, u"device"_s},
        {u"to-zero"_s, [](const QString& path) { QFile::link(u"/dev/zero"_s, path); },
         ErrorCode::NotAMap, u"device"_s},
        {u"round"_s, [](const QString& path) { QFile::link(path, path); }, ErrorCode::NotReadable,
         u"cannot be read"_s},
        {u"dangling"_s, [](const QString& path) { QFile::link(path + u"-no"_s, path); },
         ErrorCode::NotFound, u"does not exist"_s},
        {u"empty"_s, bytes({}), ErrorCode::Damaged, u"0 bytes"_s},
        {u"one-byte"_s, bytes("S"), ErrorCode::Damaged, u"cut short after 1 bytes"_s},
        {u"header-only"_s, bytes(whole.left(100)), ErrorCode::Damaged, u"cut short"_s},
        {u"half"_s, bytes(whole.left(whole.size() / 2)), ErrorCode::Damaged, u"cut short"_s},
        {u"last-byte"_s, bytes(whole.chopped(1)), ErrorCode::Damaged, u"cut short"_s},
        {u"text"_s, bytes("Dear diary\n"), ErrorCode::NotAMap, u"not a journey map"_s},
        {u"json"_s, bytes("{\"maps\": []}"), ErrorCode::NotAMap, u"JSON"_s},
        {u"zip"_s, bytes(QByteArray("PK\x03\x04", 4) + QByteArray(500, 'z')), ErrorCode::NotAMap,
         u"ZIP"_s},
        {u"pdf"_s, bytes("%PDF-1.7\n"), ErrorCode::NotAMap, u"PDF"_s},
        {u"picture"_s, bytes("\x89PNG\r\n\x1a\n"), ErrorCode::NotAMap, u"picture"_s},
        {u"html"_s, bytes("<!DOCTYPE html>"), ErrorCode::NotAMap, u"HTML"_s},
        {u"zeros"_s, bytes(QByteArray(8192, '\0')), ErrorCode::NotAMap, u"not a journey map"_s},
        {u"database"_s, [](const QString& path) { putSql(path, "CREATE TABLE t (a)"); },
         ErrorCode::NotAMap, u"another program"_s},
        {u"later"_s, version(char(0x23), char(0x29)), ErrorCode::TooNew, u"newer version"_s},
        {u"no-version"_s, version(0, 0), ErrorCode::Damaged, u"version"_s},
    };
}

void openStrangers(Soak& soak, const QByteArray& whole) {
    int wrong = 0;
    qint64 slowest = 0;
    const auto all = strangers(whole);
    for (const Stranger& stranger : all) {
        const QString path = soak.path(u"stranger-%1.journey"_s.arg(stranger.name));
        stranger.make(path);
        QElapsedTimer timer;
        timer.start();
        const auto opened = readJourney(path);
        slowest = std::max(slowest, timer.elapsed());
        const bool isRight = !opened && opened.error().code == stranger.code &&
                             opened.error().message.contains(stranger.word);
        if (!isRight) {
            ++wrong;
            soak.note(stranger.name + u": "_s +
                      (opened ? u"was opened"_s : opened.error().message));
        }
    }
    soak.report(
        u"A21"_s,
        u"%1 things that are no whole map: cut short, other programs', folders, devices"_s.arg(
            all.size()),
        u"each its own sentence within 1 s"_s, u"%1 wrong, slowest %2 ms"_s.arg(wrong).arg(slowest),
        wrong == 0 && slowest <= 1000);
}

// Has another process write to the database and dies in the middle of it, or right after.
void dieWriting(const QString& path, bool usesLog) {
    const pid_t child = ::fork();
    if (child == 0) {
        sqlite3* handle = nullptr;
        sqlite3_open(path.toUtf8().constData(), &handle);
        sqlite3_exec(handle,
                     usesLog ? "PRAGMA journal_mode = WAL; UPDATE lane SET title = title || 'x'; "
                               "UPDATE lane SET title = substr(title, 1, length(title) - 1); "
                               "BEGIN; UPDATE lane SET title = 'lost';"
                             : "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; UPDATE lane "
                               "SET title = title || ' lost'; UPDATE touchpoint SET name = name || "
                               "' lost'; UPDATE note SET text = text || ' lost';",
                     nullptr, nullptr, nullptr);
        ::raise(SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
}

void openInterrupted(Soak& soak, const Project& project, const QByteArray& whole) {
    int wrong = 0;
    int tried = 0;
    for (int round = 0; round < soak.times(20, 4); ++round) {
        for (const bool usesLog : {false, true}) {
            const QString path = soak.path(u"interrupted-%1-%2.journey"_s.arg(round).arg(usesLog));
            putBytes(path, whole);
            dieWriting(path, usesLog);
            const QString sibling = path + (usesLog ? u"-wal"_s : u"-journal"_s);
            const QByteArray main = bytesOf(path);
            const QByteArray beside = bytesOf(sibling);
            const bool isHot = !beside.isEmpty() && (usesLog || main != whole);
            auto opened =
                soak.hasFault("no-siblings") ? readJourneyBytes(main, u"Map"_s) : readJourney(path);
            ++tried;
            const bool isRight = isHot && opened && opened->project == project &&
                                 bytesOf(path) == main && bytesOf(sibling) == beside;
            if (!isRight) {
                ++wrong;
                soak.note(u"%1: %2"_s.arg(sibling, opened ? u"content or files differ"_s
                                                          : opened.error().message));
            }
        }
    }
    soak.report(u"A22"_s,
                u"%1 files beside which a killed program left a journal or a log"_s.arg(tried),
                u"content is the last commit; file and sibling byte-identical"_s,
                u"%1 otherwise"_s.arg(wrong), wrong == 0);
}

} // namespace

void runDamageRig(Soak& soak) {
    std::mt19937_64 random(5);
    const Project project =
        randomProject(random, {.stages = 10, .touchpointsPerStage = 10, .cards = 3000});
    const auto whole = journeyBytes(project);
    if (!whole) {
        soak.reportImpossible(u"A20"_s, u"damaged files"_s, whole.error().message);
        return;
    }
    damagePages(soak, *whole, project);
    salvageFiles(soak);
    openStrangers(soak, *whole);
    openInterrupted(soak, project, *whole);
}

} // namespace waymark
