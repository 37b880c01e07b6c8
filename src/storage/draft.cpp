#include "storage/draft.h"

#include "storage/draft_worker.h"
#include "storage/history_tables.h"

#include <QDateTime>
#include <QUuid>

namespace waymark {

DraftOrigin originOf(const QString& path, const OpenedJourney& opened) {
    return {.path = path,
            .stamp = opened.stamp,
            .documentId = opened.documentId,
            .needsSaving = false,
            .keepsHistory = opened.history != nullptr,
            .unknown = opened.unknown};
}

Draft::Draft(std::unique_ptr<Worker> worker)
    : m_worker(std::move(worker)) {
    m_shown = m_worker->safety();
    // The storage thread reports by posting to this object's thread.
    m_worker->start(
        {.changed = [this] { QMetaObject::invokeMethod(this, [this] { refresh(); }); },
         .needsRebuild =
             [this] { QMetaObject::invokeMethod(this, [this] { emit needsRebuild(); }); },
         .published =
             [this](const QString& path, bool isCopy, const Result<FileStamp>& result) {
                 QMetaObject::invokeMethod(this, [this, path, isCopy, result] {
                     refresh();
                     if (isCopy)
                         emit copied(path, result);
                     else
                         emit published(path, result);
                 });
             },
         .moved =
             [this](const QString& path, const Result<void>& result) {
                 QMetaObject::invokeMethod(this, [this, path, result] {
                     refresh();
                     emit moved(path, result);
                 });
             }});
}

Draft::~Draft() {
    m_worker->stop();
}

std::unique_ptr<Draft> Draft::create(const DraftFolder& folder, const Project& project,
                                     const DraftOrigin& origin,
                                     const std::shared_ptr<const FileHistory>& history) {
    DraftHeader header;
    header.origin = origin;
    if (header.origin.documentId.isEmpty())
        header.origin.documentId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    header.created = QDateTime::currentMSecsSinceEpoch();
    auto worker = std::make_unique<Worker>(
        folder, QUuid::createUuid().toString(QUuid::WithoutBraces), header);
    worker->fill({project, {}, 0, history});
    return std::unique_ptr<Draft>(new Draft(std::move(worker)));
}

QString Draft::id() const {
    return m_worker->id();
}

DraftOrigin Draft::origin() const {
    return m_worker->origin();
}

Safety Draft::safety() const {
    return m_worker->safety();
}

bool Draft::hasUnpublishedEdits() const {
    return m_worker->hasUnpublishedEdits();
}

int Draft::unpublishedEdits() const {
    return m_worker->unpublishedEdits();
}

qint64 Draft::lastEdit() const {
    return m_worker->lastEdit();
}

void Draft::append(const Entry& entry) {
    m_worker->append(entry);
    refresh();
}

void Draft::adopt(const DraftOrigin& origin, bool holdsAll) {
    m_worker->adopt(origin, holdsAll);
    refresh();
}

void Draft::rebind(const QString& path) {
    m_worker->rebind(path);
}

void Draft::moveFile(const QString& to) {
    m_worker->moveFile(to);
    refresh();
}

void Draft::publish(const Project& project, const QString& path, bool replaceOthers,
                    bool partLinks) {
    m_worker->publish(
        {.project = project, .path = path, .replaceOthers = replaceOthers, .partLinks = partLinks});
    refresh();
}

void Draft::publishCopy(const Project& project, const QString& path) {
    m_worker->publish({.project = project,
                       .path = path,
                       .replaceOthers = true,
                       .partLinks = false,
                       .purpose = SavePurpose::Copy});
    refresh();
}

void Draft::setEnd(DraftEnd end) {
    m_worker->setEnd(end);
}

Result<void> Draft::flush() {
    auto result = m_worker->flush();
    refresh();
    return result;
}

void Draft::retry() {
    m_worker->retry();
}

void Draft::rebuild(const DraftContent& content) {
    m_worker->fill(content);
    refresh();
}

Result<void> Draft::discard(const QString& label) {
    m_worker->stop();
    if (goBackToFile(m_worker->place(), m_worker->id(), label))
        return {};
    return discardDraft(m_worker->place(), m_worker->id());
}

// --- the history --------------------------------------------------------------------------------

namespace {

Error noHistory() {
    return {ErrorCode::NotReadable,
            QStringLiteral("The history cannot be read, because the draft of this document cannot "
                           "be. The map itself is in the window: save it."),
            {}};
}

} // namespace

void Draft::readHistory(const HistoryRange& range, Answer<std::vector<HistoryLine>> done) {
    m_worker->ask([this, range, done = std::move(done)](DraftStore* store) {
        Result<std::vector<HistoryLine>> lines = noHistory();
        if (store)
            lines = readHistoryLines(store->database(), range);
        QMetaObject::invokeMethod(
            this, [done, lines = std::move(lines)] { done(lines); }, Qt::QueuedConnection);
    });
}

void Draft::readPassage(qint64 from, qint64 to, Answer<Passage> done) {
    m_worker->ask([this, from, to, done = std::move(done)](DraftStore* store) {
        Result<Passage> passage = noHistory();
        if (store)
            passage = waymark::readPassage(store->database(), from, to);
        QMetaObject::invokeMethod(
            this, [done, passage = std::move(passage)] { done(passage); }, Qt::QueuedConnection);
    });
}

void Draft::nameState(qint64 sequence, const QString& name, Answer<void> done) {
    m_worker->ask([this, sequence, name, done = std::move(done)](DraftStore* store) {
        Result<void> result = noHistory();
        if (store)
            result = writeStateName(store->database(), sequence, name);
        QMetaObject::invokeMethod(
            this, [done, result = std::move(result)] { done(result); }, Qt::QueuedConnection);
    });
}

qint64 Draft::sequence() const {
    return m_worker->sequence();
}

qint64 Draft::created() const {
    return m_worker->created();
}

void Draft::setKeepsHistory(bool keeps) {
    if (m_worker->origin().keepsHistory == keeps)
        return;
    m_worker->setKeepsHistory(keeps);
    refresh();
}

void Draft::refresh() {
    const Safety now = m_worker->safety();
    if (now == m_shown)
        return;
    m_shown = now;
    emit safetyChanged(now);
}

} // namespace waymark
