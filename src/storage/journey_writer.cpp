// Publishing: a project becomes the bytes of a database, and the bytes a checked file.
#include "model/atomic_file.h"
#include "storage/history_tables.h"
#include "storage/journey_image.h"
#include "storage/record_sums.h"
#include "storage/record_writer.h"
#include "storage/unknown_parts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <functional>
#include <future>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

Result<void> writeMeta(Database& database, const QByteArray& name, const QString& value) {
    if (value.isEmpty())
        return {};
    auto insert = database.prepare("INSERT INTO meta (name, value) VALUES (?, ?)");
    if (!insert)
        return insert.error();
    insert->bindText(1, QByteArrayView(name));
    insert->bindText(2, value);
    return insert->run();
}

// The tables, as this file is to have them.
Result<void> createTables(Database& database, const Project& project,
                          const JourneyOptions& options) {
    const OptionalTables wanted{.history = options.history != nullptr,
                                .views = !project.all<SavedView>().empty()};
    if (!options.unknown)
        return createFileTables(database, wanted);
    if (auto done = createUnknownTables(database, *options.unknown); !done)
        return done;
    return createMissingTables(database, wanted);
}

// A program that knows of no history writes no such line of its own, so that the history that it
// passes on is not taken for one that leads to what it wrote.
Result<void> writeHistory(Database& database, const FileHistory& history, TableSums& sums) {
    if (auto done = writeMeta(database, "history", u"whole"_s); !done)
        return done;
    if (auto done = writeHistoryTables(database, history); !done)
        return done;
    for (const char* table : {"history", "history_name"}) {
        const auto sum = sumOfTable(database, table);
        if (!sum)
            return sum.error();
        sums.insert(table, *sum);
    }
    return {};
}

Result<void> writeSums(Database& database, const TableSums& sums) {
    QByteArrayList tables = sums.keys();
    std::sort(tables.begin(), tables.end());
    auto insert =
        database.prepare("INSERT INTO checksum (table_name, row_count, blake2b) VALUES (?, ?, ?)");
    if (!insert)
        return insert.error();
    for (const QByteArray& table : tables) {
        insert->bindText(1, QByteArrayView(table));
        insert->bind(2, sums[table].rows);
        insert->bindText(3, QByteArrayView(sums[table].checksum));
        if (auto done = insert->run(); !done)
            return done;
    }
    return {};
}

// With parts of a later version, the sums are of what came together in the tables.
Result<void> addUnknown(Database& database, const UnknownParts& parts, TableSums& sums) {
    if (auto done = writeUnknownParts(database, parts); !done)
        return done;
    for (const QByteArrayList& tables : {parts.columns.keys(), parts.tables.keys()})
        for (const QByteArray& table : tables) {
            const auto sum = sumOfTable(database, table);
            if (!sum)
                return sum.error();
            sums.insert(table, *sum);
        }
    return {};
}

Result<void> fill(Database& database, const Project& project, const JourneyOptions& options) {
    // Both are checked as a whole when the finished file is read back.
    if (auto done = database.execute("PRAGMA foreign_keys = OFF; "
                                     "PRAGMA ignore_check_constraints = ON");
        !done)
        return done;
    if (auto made = createTables(database, project, options); !made)
        return made;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    // Taken beside the writing, from the records and not from what SQLite makes of them.
    auto taken = std::async(sumsOf, std::cref(project));
    if (auto done = RecordWriter(database).writeAll(project); !done)
        return done;
    TableSums sums = taken.get();
    if (auto done = writeMeta(database, "document", options.documentId); !done)
        return done;
    if (options.history)
        if (auto done = writeHistory(database, *options.history, sums); !done)
            return done;
    const auto metaSum = sumOfTable(database, "meta");
    if (!metaSum)
        return metaSum.error();
    sums.insert("meta", *metaSum);
    if (options.unknown)
        if (auto done = addUnknown(database, *options.unknown, sums); !done)
            return done;
    if (auto done = writeSums(database, sums); !done)
        return done;
    return transaction->commit();
}

Error notVerified(const QString& path, const QString& what) {
    return {ErrorCode::Internal,
            tr("“%1” was not saved: what was written did not read back as it should (%2). The file "
               "there before is unchanged. Try again, or save on another disk.")
                .arg(path, what),
            path};
}

// The new file has taken the old one's place, but nobody can say that it is whole.
Error notConfirmed(const QString& path, const QString& what) {
    return {ErrorCode::NotReadable,
            tr("“%1” was written, but could not be read back as it should (%2). Do not rely on it. "
               "Save again, or save on another disk.")
                .arg(path, what),
            path};
}

// Programs on this computer that save into one folder take turns, so that none replaces a file
// between another's look at it and its own replacing of it. Where folders cannot be locked, and
// towards other computers, the look alone has to do.
class FolderTurn {
public:
    explicit FolderTurn(const QString& path) {
        const QFileInfo info(path);
        const QString target = info.exists() ? info.canonicalPath() : info.absolutePath();
        m_descriptor =
            ::open(QFile::encodeName(target).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        for (int tries = 0; m_descriptor >= 0 && tries < turnTries; ++tries) {
            if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
                return;
            std::this_thread::sleep_for(turnWait);
        }
    }
    FolderTurn(const FolderTurn&) = delete;
    FolderTurn& operator=(const FolderTurn&) = delete;
    ~FolderTurn() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

private:
    static constexpr int turnTries = 500; // five seconds: longer than somebody else's save takes
    static constexpr std::chrono::milliseconds turnWait{10};

    int m_descriptor = -1;
};

// What is at the path must still be what the user opened.
Result<void> checkExpected(const QString& path, const FileStamp& expected) {
    const auto now = stampOf(path);
    if (now && sameContent(*now, expected))
        return {};
    if (!now && now.error().code != ErrorCode::NotFound)
        return now.error();
    if (!now)
        return Error{ErrorCode::NotFound,
                     tr("“%1” is no longer there: it was moved or deleted since you opened it. It "
                        "was not created anew. Choose where to save.")
                         .arg(path),
                     path};
    return Error{
        ErrorCode::Changed,
        tr("“%1” was changed by somebody else since you opened it. It was not written over. "
           "Keep yours under another name, replace theirs, or open theirs beside yours.")
            .arg(path),
        path};
}

} // namespace

Result<QByteArray> journeyBytes(const Project& project, const JourneyOptions& options) {
    auto database = Database::openMemory();
    if (!database)
        return database.error();
    if (auto done = fill(*database, project, options); !done)
        return done.error();
    return database->image();
}

Result<FileStamp> publishJourney(const Project& project, const QString& path,
                                 const JourneyOptions& options, QByteArray* written) {
    if (!options.partLinks && hardLinkCount(path) > 1)
        return Error{
            ErrorCode::InUse,
            tr("“%1” has further names, in this folder or another, that mean the same file. "
               "It was not written, since saving would part it from them. Save it all the "
               "same, or under another name.")
                .arg(path),
            path};
    const auto bytes = journeyBytes(project, options);
    if (!bytes)
        return notVerified(path, bytes.error().message);
    // What is read back from the disk has to be the same bytes, so that these can be looked at
    // while they are on their way there.
    auto records = std::async(checkRecords, std::cref(*bytes), path, std::cref(project));
    auto structure = std::async(checkStructure, std::cref(*bytes), path);
    const auto verify = [&](const QString& temporary) -> Result<void> {
        const auto there = readWholeFile(temporary, bytes->size());
        if (!there)
            return notVerified(path, there.error().message);
        if (there->bytes != *bytes)
            return notVerified(path, tr("some bytes differ"));
        for (auto* check : {&records, &structure})
            if (auto done = check->get(); !done)
                return notVerified(path, done.error().message);
        if (options.expected)
            if (auto done = checkExpected(path, *options.expected); !done)
                return done;
        if (options.aboutToReplace)
            options.aboutToReplace(there->stamp);
        return {};
    };
    const FolderTurn turn(path);
    if (auto done = writeFileAtomically(path, *bytes, verify); !done)
        return done.error();
    const auto content = readWholeFile(path, maxJourneyBytes);
    if (!content)
        return notConfirmed(path, content.error().message);
    if (content->bytes != *bytes)
        return notConfirmed(path, tr("somebody else wrote there at the same moment"));
    if (written)
        *written = *bytes;
    return content->stamp;
}

} // namespace waymark
