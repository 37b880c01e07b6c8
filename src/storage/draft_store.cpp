#include "storage/draft_store.h"

#include "model/atomic_file.h"
#include "storage/history_tables.h"
#include "storage/journey_image.h"
#include "storage/record_codec.h"
#include "storage/record_reader.h"
#include "storage/schema.h"
#include "storage/unknown_parts.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

// TRUNCATE with EXTRA lost no acknowledged edit in power cuts; see docs/RELIABILITY.md.
constexpr char pragmas[] = "PRAGMA locking_mode = EXCLUSIVE;"
                           "PRAGMA journal_mode = TRUNCATE;"
                           "PRAGMA synchronous = EXTRA;"
                           "PRAGMA mmap_size = 0;"
                           "PRAGMA temp_store = MEMORY;"
                           "PRAGMA cell_size_check = ON;"
                           "PRAGMA foreign_keys = ON";

QByteArray encodeStamp(const std::optional<FileStamp>& stamp) {
    QByteArray bytes;
    if (stamp) {
        QDataStream out(&bytes, QIODevice::WriteOnly);
        out.setVersion(QDataStream::Qt_6_4);
        out << stamp->size << stamp->modified << stamp->device << stamp->inode << stamp->digest;
    }
    return bytes;
}

std::optional<FileStamp> decodeStamp(const QByteArray& bytes) {
    if (bytes.isEmpty())
        return std::nullopt;
    FileStamp stamp;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    in >> stamp.size >> stamp.modified >> stamp.device >> stamp.inode >> stamp.digest;
    return in.status() == QDataStream::Ok ? std::optional(stamp) : std::nullopt;
}

// A new name survives a power cut only when its folder is synced.
void syncFolderOf(const QString& file) {
    const QByteArray folder = QFile::encodeName(QFileInfo(file).path());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

// Whether this file system can lock files at all: tried on one that nobody else can know.
bool locksWork(const QString& file) {
    const QString probe = file + u".locks"_s;
    QFile::remove(probe);
    bool works = false;
    if (auto database = Database::openFile(probe); database)
        works = database->execute("BEGIN IMMEDIATE; ROLLBACK").ok();
    QFile::remove(probe);
    return works;
}

// Where files cannot be locked (some network folders), the lock beside the draft, which is a file
// of its own, has to do; whoever opens a draft holds it.
constexpr char lockless[] = "unix-none";

// A draft as an older program left it, beside what it is about to become.
Result<void> keepAsItWas(Database& database, const QString& file, qint64 version) {
    const auto image = database.image();
    if (!image)
        return image.error();
    return writeFileAtomically(file + u'.' + QString::number(version), *image);
}

// With the tables and columns that this program works with.
Result<Database> upToDate(Database database) {
    if (auto done = migrate(database); !done)
        return done.error();
    if (auto done = extendDraftTables(database); !done)
        return done.error();
    return database;
}

Result<Database> openDatabase(const QString& file, const QByteArray& vfs,
                              const QByteArray& settings) {
    const auto open = [&](const QByteArray& layer) -> Result<Database> {
        auto database = Database::openFile(file, layer);
        if (!database)
            return database;
        // The first that asks for the lock and keeps it.
        if (auto done = database->execute(settings + "; BEGIN IMMEDIATE; COMMIT"); !done)
            return done.error();
        return database;
    };
    auto database = open(vfs);
    const bool isRefused = !database && database.error().code == ErrorCode::InUse;
    return isRefused && vfs.isEmpty() && !locksWork(file) ? open(lockless) : std::move(database);
}

} // namespace

DraftStore::DraftStore(Database database, const QString& file, const HistoryBounds& bounds)
    : m_database(std::move(database))
    , m_file(file)
    , m_bounds(bounds)
    , m_writer(m_database) {
    struct stat info = {};
    if (::stat(QFile::encodeName(file).constData(), &info) == 0) {
        m_device = quint64(info.st_dev);
        m_inode = quint64(info.st_ino);
    }
}

bool DraftStore::isInPlace() const {
    struct stat info = {};
    return ::stat(QFile::encodeName(m_file).constData(), &info) == 0 &&
           quint64(info.st_dev) == m_device && quint64(info.st_ino) == m_inode;
}

Result<Statement*> DraftStore::prepared(Statement& slot, const char* sql) {
    if (!slot.isPrepared()) {
        auto made = m_database.prepare(sql);
        if (!made)
            return made.error();
        slot = made.take();
    }
    return &slot;
}

// --- making and opening -------------------------------------------------------------------------

Result<std::unique_ptr<DraftStore>> DraftStore::create(const QString& file, const QByteArray& vfs,
                                                       const DraftHeader& header,
                                                       const DraftContent& content,
                                                       const HistoryBounds& bounds) {
    const QString unfinished = file + u".new"_s;
    QFile::remove(unfinished);
    QFile::remove(unfinished + u"-journal"_s);
    {
        // The records come from a checked project; checking them again would take as long again.
        auto database = openDatabase(
            unfinished, vfs,
            pragmas +
                QByteArray("; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON"));
        if (!database)
            return database.error();
        DraftStore store(database.take(), unfinished, bounds);
        if (auto done = store.fill(header, content); !done)
            return done.error();
    }
    QFile::remove(file + u"-journal"_s);
    if (std::rename(QFile::encodeName(unfinished).constData(),
                    QFile::encodeName(file).constData()) != 0)
        return Error{ErrorCode::NotWritable, qt_error_string(errno), file};
    syncFolderOf(file);
    return open(file, vfs, bounds);
}

Result<void> DraftStore::fill(const DraftHeader& header, const DraftContent& content) {
    if (auto done = migrate(m_database); !done)
        return done;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto written = m_writer.writeAll(content.project); !written)
        return written.error();
    // After the records: indexes are quicker to build than to keep up.
    if (auto done = createDraftTables(m_database); !done)
        return done;
    DraftHeader filled = header;
    if (auto done = fillHistory(filled, content); !done)
        return done;
    filled.publishedState = header.publishedSequence == filled.sequence
                                ? statesOf(content).current()
                                : UndoStates::unknown;
    if (auto done = writeHeader(filled, content.undoIndex, 0); !done)
        return done;
    return transaction->commit();
}

Result<std::unique_ptr<DraftStore>> DraftStore::open(const QString& file, const QByteArray& vfs,
                                                     const HistoryBounds& bounds) {
    if (!QFileInfo::exists(file))
        return Error{ErrorCode::NotFound, tr("The draft is no longer there."), file};
    auto database = openDatabase(file, vfs, pragmas);
    if (!database)
        return database.error();
    const auto version = database->number("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version > journeyFormatVersion)
        return Error{ErrorCode::TooNew,
                     tr("The draft was made by a newer version of this program. It is kept. Update "
                        "the program to open it."),
                     file};
    if (*version < journeyFormatVersion)
        if (auto kept = keepAsItWas(*database, file, *version); !kept)
            return kept.error();
    auto store = upToDate(database.take());
    if (!store)
        return store.error();
    std::unique_ptr<DraftStore> opened(new DraftStore(store.take(), file, bounds));
    opened->readStates();
    // What making it has left, just now or before it was killed at that.
    QFile::remove(file + u".new-journal"_s);
    return opened;
}

Result<std::unique_ptr<DraftStore>> DraftStore::openCopy(const QString& file) {
    const auto content = readJourneyContent(file);
    if (!content)
        return content.error();
    auto copy = Database::openCopy(content->bytes);
    auto store = copy ? upToDate(copy.take()) : std::move(copy);
    if (!store)
        return store.error();
    std::unique_ptr<DraftStore> opened(new DraftStore(store.take(), file, {}));
    opened->readStates();
    return opened;
}

// --- the header ---------------------------------------------------------------------------------

Result<void> DraftStore::writeHeader(const DraftHeader& header, int undoIndex, qint64 firstState) {
    auto insert = m_database.prepare(
        "INSERT OR REPLACE INTO draft (id, document, path, stamp, unknown, needs_saving, created, "
        "edited, published, sequence, published_sequence, undo_index, keeps_history, "
        "published_state, first_state) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    RowWriter row(*insert);
    row.put(header.origin.documentId);
    row.put(header.origin.path);
    row.put(encodeStamp(header.origin.stamp));
    row.put(header.origin.unknown ? encodeUnknownParts(*header.origin.unknown) : QByteArray());
    row.put(header.origin.needsSaving);
    row.put(header.created);
    row.put(header.edited);
    row.put(header.published);
    row.put(header.sequence);
    row.put(header.publishedSequence);
    row.put(undoIndex);
    row.put(header.origin.keepsHistory);
    row.put(header.publishedState);
    row.put(firstState);
    return insert->run();
}

Result<DraftHeader> DraftStore::header() {
    auto rows = m_database.prepare("SELECT document, path, stamp, unknown, needs_saving, created, "
                                   "edited, published, sequence, published_sequence, "
                                   "keeps_history, published_state FROM draft");
    if (!rows)
        return rows.error();
    const auto found = rows->step();
    if (!found)
        return found.error();
    if (!*found)
        return damagedDraft(tr("it does not say what it belongs to"));
    DraftHeader header;
    RowReader row(*rows);
    QByteArray stamp;
    QByteArray unknown;
    // Early drafts have NULL where there is none.
    const bool whole = row.read(header.origin.documentId) && row.read(header.origin.path) &&
                       (row.skipNull() || row.read(stamp)) &&
                       (row.skipNull() || row.read(unknown)) &&
                       row.read(header.origin.needsSaving) && row.read(header.created) &&
                       row.read(header.edited) && row.read(header.published) &&
                       row.read(header.sequence) && row.read(header.publishedSequence) &&
                       row.read(header.origin.keepsHistory) && row.read(header.publishedState);
    if (!whole)
        return damagedDraft(tr("what it says of itself cannot be read"));
    header.state = m_states.current();
    header.origin.stamp = decodeStamp(stamp);
    header.origin.unknown = decodeUnknownParts(unknown);
    return header;
}

Result<void> DraftStore::notePublished(const DraftOrigin& origin, qint64 sequence, qint64 state,
                                       qint64 time) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto update = m_database.prepare(
        "UPDATE draft SET document = ?, path = ?, stamp = ?, unknown = ?, needs_saving = ?, "
        "published = ?, published_sequence = ?, keeps_history = ?, published_state = ?");
    if (!update)
        return update.error();
    RowWriter row(*update);
    row.put(origin.documentId);
    row.put(origin.path);
    row.put(encodeStamp(origin.stamp));
    row.put(origin.unknown ? encodeUnknownParts(*origin.unknown) : QByteArray());
    row.put(origin.needsSaving);
    row.put(time);
    row.put(sequence);
    row.put(origin.keepsHistory);
    row.put(state);
    if (auto done = update->run(); !done)
        return done;
    return transaction->commit();
}

Result<void> DraftStore::noteKeepsHistory(bool keeps) {
    // The file has to be written for it to hold.
    return m_database.execute("UPDATE draft SET needs_saving = 1, keeps_history = " +
                              QByteArray::number(int(keeps)));
}

QString DraftStore::title() {
    const auto title = m_database.text("SELECT title FROM map ORDER BY rank, id LIMIT 1");
    return title ? *title : QString();
}

// --- edits --------------------------------------------------------------------------------------

Result<void> DraftStore::append(qint64 sequence, const EditLog::Entry& entry) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    // A COMMIT can fail at its very last step, with the edit on the disk already. Then trying again
    // only has to make sure that it stays there.
    const auto stored = m_database.number("SELECT sequence FROM draft");
    if (!stored)
        return stored.error();
    if (*stored != sequence) {
        if (auto done = m_writer.write(entry.done); !done)
            return done;
        const auto kind = kindOf(entry);
        if (!kind)
            return kind.error();
        if (auto done = writeHistory(sequence, entry.time, entry.undoIndex, *kind, entry.done);
            !done)
            return done;
        if (auto done = writeStep(sequence, entry); !done)
            return done;
    }
    UndoStates states = m_states;
    states.add(sequence, entry);
    const auto update =
        prepared(m_updateHeader,
                 "UPDATE draft SET sequence = ?, edited = ?, undo_index = ?, first_state = ?");
    if (!update)
        return update.error();
    RowWriter row(**update);
    row.put(sequence);
    row.put(entry.time);
    row.put(entry.undoIndex);
    row.put(states.start());
    if (auto done = (*update)->run(); !done)
        return done;
    if (auto done = transaction->commit(); !done)
        return done;
    m_states = std::move(states);
    m_historyBytes += std::exchange(m_newBytes, 0);
    // The edit is safe. What goes of the past can wait for the next one.
    if (m_historyBytes > m_bounds.bytes)
        (void)dropOldHistory();
    return {};
}

// A step is kept as the stretch of history that it sums up, so no edit is stored twice.
Result<void> DraftStore::writeStep(qint64 sequence, const EditLog::Entry& entry) {
    qint64 first = sequence;
    if (hasGrown(entry)) {
        const auto select =
            prepared(m_selectStep, "SELECT first_sequence FROM undo_step WHERE position = ?");
        if (!select)
            return select.error();
        (*select)->bind(1, qint64(entry.firstStep));
        const auto found = (*select)->step();
        if (!found)
            return found.error();
        if (*found)
            first = (*select)->integer(0);
        (*select)->reset();
    }
    const auto drop = prepared(m_dropSteps, "DELETE FROM undo_step WHERE position >= ?");
    if (!drop)
        return drop.error();
    (*drop)->bind(1, qint64(entry.firstStep));
    if (auto done = (*drop)->run(); !done)
        return done;
    if (!entry.step)
        return {};
    const auto insert = prepared(
        m_insertStep,
        "INSERT INTO undo_step (position, first_sequence, last_sequence) VALUES (?, ?, ?)");
    if (!insert)
        return insert.error();
    RowWriter row(**insert);
    row.put(entry.firstStep);
    row.put(first);
    row.put(sequence);
    return (*insert)->run();
}

// --- reading back -------------------------------------------------------------------------------

Result<std::vector<Changeset>> DraftStore::steps() {
    auto rows = m_database.prepare(
        "SELECT position, changeset FROM undo_step JOIN history "
        "ON history.sequence BETWEEN first_sequence AND last_sequence ORDER BY position, sequence");
    if (!rows)
        return rows.error();
    std::vector<Changeset> steps;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return steps;
        auto part = decodeChangeset(rows->blob(1));
        if (!part)
            return part.error();
        const qint64 position = rows->integer(0);
        if (position == qint64(steps.size()))
            steps.push_back(part.take());
        else if (position == qint64(steps.size()) - 1)
            steps.back() = squash(steps.back(), *part);
        else
            return damagedDraft(tr("a step of undo is missing"));
    }
}

Result<DraftContent> DraftStore::content() {
    auto read = readRecords(m_database, false);
    if (!read)
        return read.error();
    auto project = Project::fromRecords(std::move(read->records));
    if (!project)
        return damagedDraft(project.error().message);
    DraftContent content{project.take(), {}, 0, {}};
    // The map matters more than the undo history: without the one the other still opens.
    if (auto undo = steps()) {
        const auto index = m_database.number("SELECT undo_index FROM draft");
        if (index && *index >= 0 && *index <= qint64(undo->size())) {
            content.steps = undo.take();
            content.undoIndex = int(*index);
        }
    }
    return content;
}

} // namespace waymark
