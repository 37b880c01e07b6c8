#include "storage/draft_worker.h"

#include "storage/draft_place.h"

#include "model/move_file.h"
#include "storage/file_place.h"
#include "storage/open_mark.h"
#include "storage/publish_note.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

#include <algorithm>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

constexpr std::chrono::seconds retryInterval(3);

// How long nothing must come before the memory of a save or of a new draft goes back to the system.
constexpr std::chrono::seconds timeToGiveBack(1);

// Of what is free, the C library keeps much at hand for whoever asks next.
void giveBackSpareMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

// Why edits are in memory only, for the status line.
QString reasonFor(const Error& error) {
    switch (error.code) {
    case ErrorCode::DiskFull:
        return tr("the disk that holds the drafts is full");
    case ErrorCode::InUse:
        return tr("another program holds the draft");
    case ErrorCode::NotWritable:
    case ErrorCode::NotReadable:
        return tr("the folder of the drafts cannot be written (%1)").arg(error.message);
    default:
        return error.message;
    }
}

} // namespace

Draft::Worker::Worker(const DraftFolder& folder, const QString& id, const DraftHeader& header,
                      std::unique_ptr<QLockFile> lock, std::unique_ptr<DraftStore> store)
    : m_place(folder)
    , m_id(id)
    , m_lock(std::move(lock))
    , m_store(std::move(store))
    , m_header(header)
    , m_isFilled(m_store != nullptr) {
    if (m_store)
        m_states = m_store->states();
    // The opened original; where the draft goes on with the file, it is a version already.
    if (header.origin.stamp)
        m_versions.push_back({header.origin, {}});
}

Draft::Worker::~Worker() {
    stop();
}

void Draft::Worker::reopenLater(const Error& why, const UndoStates& states) {
    m_states = states;
    m_tasks.push_back(Reopen{m_header.sequence});
    m_failure = reasonFor(why);
    m_retryAt = Clock::now() + retryInterval;
}

void Draft::Worker::start(Callbacks callbacks) {
    m_callbacks = std::move(callbacks);
    m_thread = std::thread([this] { run(); });
}

void Draft::Worker::stop() {
    {
        const std::lock_guard guard(m_mutex);
        m_stops = true;
        m_retryAt = Clock::now();
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    if (m_lock && m_end == DraftEnd::Closed)
        removeOpenMark(m_place, m_id);
    if (m_lock && m_end == DraftEnd::SessionEnded)
        writeOpenMark(m_place, m_id, {true, 0});
    m_store.reset();
    m_lock.reset();
}

QString Draft::Worker::folder() const {
    return draftFolderOf(m_place, m_id);
}

// --- from the thread of the window --------------------------------------------------------------

void Draft::Worker::fill(DraftContent content) {
    {
        const std::lock_guard guard(m_mutex);
        // The content holds what the edits still waiting would have done.
        m_tasks.clear();
        m_unsafe = m_isFilled ? std::max(m_unsafe, 1) : 0;
        ++m_generation;
        DraftHeader header = m_header;
        // The steps of undo become the new history, those that are undone with their undoing; what
        // the file lacks of it stays unknown.
        const bool isPublished = m_header.isPublished();
        header.sequence = 0;
        m_header.sequence = 2 * qint64(content.steps.size()) - content.undoIndex;
        if (content.history)
            m_header.sequence += qint64(content.history->rows.size());
        m_header.publishedSequence = isPublished ? m_header.sequence : -1;
        header.publishedSequence = m_header.publishedSequence;
        m_states = statesOf(content);
        m_header.state = m_states.current();
        m_header.publishedState = isPublished ? m_states.current() : UndoStates::unknown;
        m_tasks.push_back(Fill{header, std::move(content)});
        m_retryAt = Clock::now();
    }
    m_wake.notify_all();
}

void Draft::Worker::append(const EditLog::Entry& entry) {
    {
        const std::lock_guard guard(m_mutex);
        m_header.edited = entry.time;
        m_tasks.push_back(Edit{++m_header.sequence, entry});
        m_states.add(m_header.sequence, entry);
        m_header.state = m_states.current();
        ++m_unsafe;
    }
    m_wake.notify_all();
}

void Draft::Worker::publish(SaveTask save) {
    {
        const std::lock_guard guard(m_mutex);
        save.sequence = m_header.sequence;
        save.state = m_states.current();
        save.generation = m_generation;
        m_saves.push_back(std::move(save));
    }
    m_wake.notify_all();
}

void Draft::Worker::moveFile(const QString& to) {
    publish({.project = {}, .path = to, .purpose = SavePurpose::Move});
}

void Draft::Worker::adopt(const DraftOrigin& origin, bool holdsAll) {
    {
        const std::lock_guard guard(m_mutex);
        m_header.published = QDateTime::currentMSecsSinceEpoch();
        noteOrigin(origin, holdsAll ? m_header.sequence : -1,
                   holdsAll ? m_states.current() : UndoStates::unknown);
    }
    m_wake.notify_all();
}

void Draft::Worker::rebind(const QString& path) {
    {
        const std::lock_guard guard(m_mutex);
        DraftOrigin origin = m_header.origin;
        origin.path = path;
        noteOrigin(origin, m_header.publishedSequence, m_header.publishedState);
    }
    m_wake.notify_all();
}

// With the mutex held: `sequence` is the last edit that the file holds, `state` what that led to.
void Draft::Worker::noteOrigin(const DraftOrigin& origin, qint64 sequence, qint64 state) {
    m_header.origin = origin;
    m_header.publishedSequence = sequence;
    m_header.publishedState = state;
    m_tasks.push_back(Published{origin, sequence, state, m_header.published});
}

void Draft::Worker::setEnd(DraftEnd end) {
    {
        const std::lock_guard guard(m_mutex);
        m_end = end;
    }
    if (end == DraftEnd::SessionEnded)
        if (auto mark = readOpenMark(m_place, m_id))
            writeOpenMark(m_place, m_id, {true, 0});
}

void Draft::Worker::retry() {
    {
        const std::lock_guard guard(m_mutex);
        m_retryAt = Clock::now();
    }
    m_wake.notify_all();
}

Result<void> Draft::Worker::flush() {
    std::unique_lock guard(m_mutex);
    m_done.wait(guard, [this] {
        const bool isIdle = !m_isRunningTask && !m_isSaving && m_saves.empty() && !m_isBusyBeside &&
                            m_questions.empty() && m_versions.empty();
        return isIdle && (m_tasks.empty() || !mayRunTask());
    });
    if (m_failure.isEmpty())
        return {};
    return Error{
        ErrorCode::NotWritable,
        tr("The last edits are not in the draft: %1. They are still in the window. Save, or "
           "make room and wait a moment.")
            .arg(m_failure),
        {}};
}

DraftOrigin Draft::Worker::origin() const {
    const std::lock_guard guard(m_mutex);
    return m_header.origin;
}

bool Draft::Worker::holdsAll() const {
    return m_header.isPublished() && !m_header.origin.needsSaving;
}

Safety Draft::Worker::safety() const {
    const std::lock_guard guard(m_mutex);
    if (!m_failure.isEmpty())
        return {SafetyState::NotProtected, m_failure};
    const bool isInFile = holdsAll() && !m_header.origin.path.isEmpty();
    if (m_isSaving || !m_saves.empty() || m_unsafe > 0 || (!m_isFilled && !isInFile))
        return {SafetyState::Saving, {}};
    return {isInFile ? SafetyState::Saved : SafetyState::Edited, {}};
}

bool Draft::Worker::hasUnpublishedEdits() const {
    const std::lock_guard guard(m_mutex);
    return !holdsAll();
}

int Draft::Worker::unpublishedEdits() const {
    const std::lock_guard guard(m_mutex);
    if (m_header.isPublished())
        return 0;
    return m_header.publishedSequence < 0 ? -1
                                          : int(m_header.sequence - m_header.publishedSequence);
}

qint64 Draft::Worker::lastEdit() const {
    const std::lock_guard guard(m_mutex);
    return m_header.edited;
}

// --- on the storage thread ----------------------------------------------------------------------

bool Draft::Worker::mayRunTask() const {
    return !m_tasks.empty() && (m_failure.isEmpty() || Clock::now() >= m_retryAt);
}

void Draft::Worker::run() {
    std::unique_lock guard(m_mutex);
    for (;;) {
        if (mayRunTask()) {
            runTask(guard);
        } else if (!m_saves.empty()) {
            // A draft that cannot be written does not keep the user from saving.
            runSave(guard);
        } else if (!m_questions.empty()) {
            runQuestion(guard);
        } else if (!m_versions.empty()) {
            runVersion(guard);
        } else if (m_stops) {
            return;
        } else {
            m_done.notify_all();
            rest(guard);
        }
    }
}

// Waits for work, or until what failed may be tried again.
void Draft::Worker::rest(std::unique_lock<std::mutex>& guard) {
    const auto hasWork = [this] {
        return m_stops || !m_saves.empty() || !m_questions.empty() || mayRunTask();
    };
    if (!m_tasks.empty()) {
        m_wake.wait_until(guard, m_retryAt, hasWork);
    } else if (!m_holdsSpareMemory) {
        m_wake.wait(guard, hasWork);
    } else if (!m_wake.wait_for(guard, timeToGiveBack, hasWork)) {
        m_holdsSpareMemory = false;
        guard.unlock();
        giveBackSpareMemory();
        guard.lock();
    }
}

void Draft::Worker::runTask(std::unique_lock<std::mutex>& guard) {
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    m_holdsSpareMemory |= std::holds_alternative<Fill>(task);
    const qint64 generation = m_generation;
    m_isRunningTask = true;
    guard.unlock();
    const Result<void> done = perform(task);
    guard.lock();
    bool wantsRebuild = false;
    // What became of a task from before a fill() is of no interest any more.
    if (generation == m_generation && done) {
        m_failure.clear();
        if (std::holds_alternative<Reopen>(task)) {
            m_isFilled = true;
        } else if (std::holds_alternative<Fill>(task)) {
            m_isFilled = true;
            m_filledGeneration = generation;
            m_unsafe = int(std::count_if(m_tasks.begin(), m_tasks.end(), [](const Task& waiting) {
                return std::holds_alternative<Edit>(waiting);
            }));
        } else if (std::holds_alternative<Edit>(task)) {
            --m_unsafe;
        }
    } else if (generation == m_generation) {
        // Trying again helps against a full disk, but not when the draft itself is gone.
        const bool isGone =
            done.error().code == ErrorCode::NotFound || done.error().code == ErrorCode::Damaged;
        wantsRebuild = !std::holds_alternative<Fill>(task) && !m_store &&
                       (isGone || !std::holds_alternative<Reopen>(task));
        m_tasks.push_front(std::move(task));
        m_failure = reasonFor(done.error());
        m_retryAt = Clock::now() + retryInterval;
    }
    guard.unlock();
    m_callbacks.changed();
    if (wantsRebuild)
        m_callbacks.needsRebuild();
    guard.lock();
    // Only now: who waits for the task is to find what it reported.
    m_isRunningTask = false;
}

Result<void> Draft::Worker::perform(const Task& task) {
    if (const auto* fill = std::get_if<Fill>(&task))
        return performFill(*fill);
    if (const auto* reopen = std::get_if<Reopen>(&task))
        return performReopen(*reopen);
    Result<void> done = Error{ErrorCode::NotWritable, tr("the draft is gone"), {}};
    if (!m_store)
        return done;
    if (m_store->isInPlace()) {
        if (const auto* edit = std::get_if<Edit>(&task)) {
            done = m_store->append(edit->sequence, edit->entry);
        } else if (const auto* published = std::get_if<Published>(&task)) {
            done = m_store->notePublished(published->origin, published->sequence, published->state,
                                          published->time);
            writeOriginFile(m_place, m_id, published->origin);
            if (done)
                removePublishNote(m_place, m_id);
        } else if (const auto* history = std::get_if<KeepsHistory>(&task)) {
            done = m_store->noteKeepsHistory(history->keeps);
        }
    }
    const bool isBeyondRetry = !done && (done.error().code == ErrorCode::Internal ||
                                         done.error().code == ErrorCode::Damaged ||
                                         done.error().code == ErrorCode::Invalid);
    if (!m_store->isInPlace() || isBeyondRetry) {
        m_store.reset();
        if (done)
            done = Error{ErrorCode::NotWritable, tr("the draft was deleted"), {}};
    }
    return done;
}

Result<void> Draft::Worker::performFill(const Fill& fill) {
    m_store.reset();
    if (isAway(m_place) || !QDir().mkpath(folder()))
        return Error{ErrorCode::NotWritable, folder(), folder()};
    if (!m_lock) {
        m_lock = lockDraft(m_place, m_id);
        if (!m_lock)
            return Error{ErrorCode::NotWritable, tr("it cannot be locked"), folder()};
    }
    // What a note says of edits by their number is about others now.
    removePublishNote(m_place, m_id);
    auto store = DraftStore::create(draftFileOf(m_place, m_id), m_place.vfs, fill.header,
                                    fill.content, m_place.bounds);
    if (!store)
        return store.error();
    m_store = store.take();
    writeOriginFile(m_place, m_id, fill.header.origin);
    if (!readOpenMark(m_place, m_id))
        writeOpenMark(m_place, m_id, {});
    return {};
}

Result<void> Draft::Worker::performReopen(const Reopen& reopen) {
    if (!m_lock || !m_lock->isLocked())
        m_lock = lockDraft(m_place, m_id);
    if (!m_lock)
        return Error{ErrorCode::InUse, {}, folder()};
    auto store = DraftStore::open(draftFileOf(m_place, m_id), m_place.vfs, m_place.bounds);
    if (!store)
        return store.error();
    const auto header = (*store)->header();
    if (!header)
        return header.error();
    // Without a lock another program may have gone on with it. That is not to be written over.
    if (header->sequence != reopen.sequence)
        return Error{ErrorCode::InUse, {}, folder()};
    m_store = store.take();
    writeOriginFile(m_place, m_id, header->origin);
    if (!readOpenMark(m_place, m_id))
        writeOpenMark(m_place, m_id, {});
    return {};
}

void Draft::Worker::runSave(std::unique_lock<std::mutex>& guard) {
    SaveTask save = std::move(m_saves.front());
    m_saves.pop_front();
    if (save.purpose == SavePurpose::Move) {
        runMove(save.path, guard);
        return;
    }
    DraftOrigin origin = m_header.origin;
    const bool isCopy = save.purpose == SavePurpose::Copy;
    m_isSaving = true;
    m_holdsSpareMemory = true;
    guard.unlock();
    m_callbacks.changed();

    JourneyOptions options{.documentId = origin.documentId, .unknown = origin.unknown};
    options.partLinks = save.partLinks;
    if (!save.replaceOthers && !isCopy && save.path == origin.path && origin.stamp) {
        options.expected = origin.stamp;
        save.path = findFile(save.path, *origin.stamp).value_or(save.path);
    }
    if (!isCopy && save.generation == m_filledGeneration)
        options.aboutToReplace = [&](const FileStamp& content) {
            writePublishNote(m_place, m_id,
                             {save.path, content, origin.keepsHistory, save.sequence, save.state});
        };
    QByteArray written;
    const Result<FileStamp> result = write(save, origin, options, &written);

    guard.lock();
    m_isSaving = false;
    if (result && !isCopy) {
        origin.path = save.path;
        origin.stamp = *result;
        // The switch may have been thrown while the file was written.
        origin.needsSaving = m_header.origin.keepsHistory != origin.keepsHistory;
        origin.keepsHistory = m_header.origin.keepsHistory;
        m_header.published = QDateTime::currentMSecsSinceEpoch();
        // After a rebuild the count began anew: what was saved is no number of it.
        const bool isCounted = save.generation == m_generation;
        noteOrigin(origin, isCounted ? save.sequence : -1,
                   isCounted ? save.state : UndoStates::unknown);
        m_versions.push_back({origin, written});
    }
    m_isBusyBeside = true;
    guard.unlock();
    m_callbacks.changed();
    m_callbacks.published(save.path, isCopy, result);
    guard.lock();
    m_isBusyBeside = false;
}

void Draft::Worker::runMove(const QString& to, std::unique_lock<std::mutex>& guard) {
    DraftOrigin origin = m_header.origin;
    m_isSaving = true;
    guard.unlock();
    const Result<void> done = waymark::moveFile(origin.path, to);
    guard.lock();
    m_isSaving = false;
    if (done) {
        // On another disk it has another place; its content is the same.
        if (const auto stamp = stampOf(to);
            stamp && origin.stamp && sameContent(*stamp, *origin.stamp))
            origin.stamp = *stamp;
        origin.path = to;
        noteOrigin(origin, m_header.publishedSequence, m_header.publishedState);
    }
    m_isBusyBeside = true;
    guard.unlock();
    m_callbacks.changed();
    m_callbacks.moved(to, done);
    guard.lock();
    m_isBusyBeside = false;
}

} // namespace waymark
