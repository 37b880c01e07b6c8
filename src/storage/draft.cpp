#include "storage/draft.h"

#include "storage/draft_worker.h"

#include <QDateTime>
#include <QUuid>

namespace waymark {

DraftOrigin originOf(const QString& path, const OpenedJourney& opened) {
    return {.path = path,
            .stamp = opened.stamp,
            .documentId = opened.documentId,
            .needsSaving = false,
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
                                     const DraftOrigin& origin) {
    DraftHeader header;
    header.origin = origin;
    if (header.origin.documentId.isEmpty())
        header.origin.documentId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    header.created = QDateTime::currentMSecsSinceEpoch();
    auto worker = std::make_unique<Worker>(
        folder, QUuid::createUuid().toString(QUuid::WithoutBraces), header);
    worker->fill({project, {}, 0});
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

void Draft::adopt(const DraftOrigin& origin) {
    m_worker->adopt(origin);
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

Result<void> Draft::discard() {
    m_worker->stop();
    return discardDraft(m_worker->place(), m_worker->id());
}

void Draft::refresh() {
    const Safety now = m_worker->safety();
    if (now == m_shown)
        return;
    m_shown = now;
    emit safetyChanged(now);
}

} // namespace waymark
