// What the storage thread does beside edits: it answers questions about the history, takes the
// history along into the file where that is asked for, and keeps versions.
#include "storage/draft_worker.h"

#include "storage/history_tables.h"
#include "storage/version_shelf.h"

namespace waymark {

void Draft::Worker::ask(std::function<void(DraftStore*)> question) {
    {
        const std::lock_guard guard(m_mutex);
        m_questions.push_back(std::move(question));
    }
    m_wake.notify_all();
}

void Draft::Worker::setKeepsHistory(bool keeps) {
    {
        const std::lock_guard guard(m_mutex);
        m_header.origin.keepsHistory = keeps;
        m_header.origin.needsSaving = true;
        m_tasks.emplace_back(KeepsHistory{keeps});
    }
    m_wake.notify_all();
}

qint64 Draft::Worker::sequence() const {
    const std::lock_guard guard(m_mutex);
    return m_header.sequence;
}

qint64 Draft::Worker::created() const {
    const std::lock_guard guard(m_mutex);
    return m_header.created;
}

// Questions and versions: what is well to have, and never in the way of an edit or a Save.
void Draft::Worker::runQuestion(std::unique_lock<std::mutex>& guard) {
    const auto question = std::move(m_questions.front());
    m_questions.pop_front();
    m_isBusyBeside = true;
    guard.unlock();
    question(m_store.get());
    guard.lock();
    m_isBusyBeside = false;
}

void Draft::Worker::runVersion(std::unique_lock<std::mutex>& guard) {
    const Version version = std::move(m_versions.front());
    m_versions.pop_front();
    m_isBusyBeside = true;
    guard.unlock();
    // A version that cannot be kept is no fault of the user's work, which is safe elsewhere.
    const VersionShelf shelf(m_place);
    const DraftOrigin& origin = version.origin;
    if (version.bytes.isEmpty())
        (void)shelf.keepFile(origin.documentId, origin.path, *origin.stamp);
    else
        (void)shelf.keep(origin.documentId, version.bytes, origin.path);
    guard.lock();
    m_isBusyBeside = false;
}

Result<FileStamp> Draft::Worker::write(const SaveTask& save, const DraftOrigin& origin,
                                       JourneyOptions options, QByteArray* written) {
    // Whoever is written over goes to the versions first.
    if (!options.expected)
        (void)VersionShelf(m_place).keepFile(origin.documentId, save.path, {});
    const auto header = m_store ? m_store->header() : Result<DraftHeader>(Error{});
    // What the store lacks of the edits, a history in the file would lack as well.
    const bool hasAll = header && header->sequence >= save.sequence;
    if (origin.keepsHistory && hasAll && save.generation == m_filledGeneration)
        if (auto history = readHistoryTables(m_store->database(), save.sequence))
            options.history = history.take();
    auto result = publishJourney(save.project, save.path, options, written);
    if (result || !options.history || result.error().code != ErrorCode::Internal)
        return result;
    // Better a file without its history than none.
    options.history.reset();
    return publishJourney(save.project, save.path, options, written);
}

} // namespace waymark
