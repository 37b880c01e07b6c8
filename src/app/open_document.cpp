#include "app/open_document.h"

#include "app/background.h"
#include "model/difference.h"
#include "storage/file_place.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

OpenDocument::OpenDocument(const DraftFolder& drafts, Project project, std::unique_ptr<Draft> draft,
                           QString path, QString name)
    : m_drafts(drafts)
    , m_draft(std::move(draft))
    , m_document(std::move(project))
    , m_path(std::move(path))
    , m_name(std::move(name)) {
    connect(&m_document, &Document::historyChanged, this, &OpenDocument::safetyChanged);
    if (!m_draft)
        return;
    m_document.setLog(m_draft.get());
    connect(m_draft.get(), &Draft::safetyChanged, this, &OpenDocument::safetyChanged);
    connect(m_draft.get(), &Draft::published, this, &OpenDocument::finishSave);
    connect(m_draft.get(), &Draft::copied, this,
            [this](const QString& to, const Result<FileStamp>& result) {
                if (result)
                    emit copied(to);
                else
                    emit copyFailed(result.error());
            });
    connect(m_draft.get(), &Draft::moved, this,
            [this](const QString& to, const Result<void>& done) {
                m_saving = false;
                if (done) {
                    goTo(to);
                    emit moved(to);
                } else {
                    emit moveFailed(done.error());
                }
                emit safetyChanged();
            });
    connect(m_draft.get(), &Draft::needsRebuild, this, [this] {
        m_draft->rebuild({m_document.project(), m_document.steps(), m_document.undoIndex(), {}});
        emit historyRestarted();
    });
}

OpenDocument::~OpenDocument() {
    m_document.setLog(nullptr);
}

void OpenDocument::handTo(QThread* thread) {
    if (m_draft)
        m_draft->moveToThread(thread);
    m_document.moveToThread(thread);
    moveToThread(thread);
}

std::unique_ptr<OpenDocument> OpenDocument::fromProject(const DraftFolder& drafts,
                                                        const Project& project, const QString& name,
                                                        bool needsSaving) {
    DraftOrigin origin;
    origin.needsSaving = needsSaving;
    std::unique_ptr<OpenDocument> result(
        new OpenDocument(drafts, project, Draft::create(drafts, project, origin), {}, name));
    result->m_needsSaving = needsSaving;
    return result;
}

std::unique_ptr<OpenDocument> OpenDocument::fromFile(const DraftFolder& drafts, const QString& path,
                                                     OpenedJourney opened) {
    if (opened.readOnly) {
        std::unique_ptr<OpenDocument> result(
            new OpenDocument(drafts, std::move(opened.project), nullptr, path, {}));
        result->m_document.refuseEdits(
            {ErrorCode::TooNew,
             tr("This file was written by a newer version of Waymark. It can be looked at and "
                "exported here; to edit it, use the newer version."),
             {}});
        return result;
    }
    if (const auto kept = findDraft(drafts, path, opened.stamp)) {
        if (auto reopened = fromDraft(drafts, kept->id)) {
            auto document = reopened.take();
            if (document->path() != path) {
                // It was renamed since.
                document->goTo(path);
                document->m_draft->rebind(path);
            }
            return document;
        }
    }
    // The file's own history tells more than that of a draft from before others edited it.
    if (const auto earlier =
            opened.history ? std::nullopt : findEarlierDraft(drafts, path, opened.documentId)) {
        auto taken = Draft::takeUp(drafts, earlier->id, opened.project, originOf(path, opened),
                                   tr("Changes made elsewhere"));
        if (taken)
            return resumed(drafts, taken.take());
    }
    auto draft = Draft::create(drafts, opened.project, originOf(path, opened), opened.history);
    return std::unique_ptr<OpenDocument>(
        new OpenDocument(drafts, std::move(opened.project), std::move(draft), path, {}));
}

Result<std::unique_ptr<OpenDocument>> OpenDocument::fromDraft(const DraftFolder& drafts,
                                                              const QString& draftId) {
    auto reopened = Draft::open(drafts, draftId);
    if (!reopened)
        return reopened.error();
    return resumed(drafts, reopened.take());
}

Result<std::unique_ptr<OpenDocument>> OpenDocument::repairedFromDraft(const DraftFolder& drafts,
                                                                      const QString& draftId,
                                                                      QStringList* findings) {
    auto repaired = Draft::repair(drafts, draftId);
    if (!repaired)
        return repaired.error();
    *findings = repaired->content.findings;
    const Project& project = repaired->content.project;
    const auto maps = project.roots<Map>();
    const QString title = maps.empty() ? QString() : project.find(maps.front())->title;
    std::unique_ptr<OpenDocument> result(
        new OpenDocument(drafts, project, std::move(repaired->draft), {},
                         tr("%1 (repaired)").arg(title.isEmpty() ? tr("Untitled") : title)));
    result->m_needsSaving = true;
    return result;
}

std::unique_ptr<OpenDocument> OpenDocument::resumed(const DraftFolder& drafts,
                                                    Draft::Reopened reopened) {
    const QString path = reopened.draft->origin().path;
    const bool needsSaving = reopened.draft->origin().needsSaving;
    DraftContent& content = reopened.content;
    std::unique_ptr<OpenDocument> result(
        new OpenDocument(drafts, std::move(content.project), std::move(reopened.draft), path, {}));
    result->m_needsSaving = needsSaving;
    result->m_document.restoreHistory(std::move(content.steps), content.undoIndex);
    result->m_wasReopened = result->hasUnsavedEdits();
    return result;
}

bool OpenDocument::keepsHistory() const {
    return m_draft && m_draft->origin().keepsHistory;
}

void OpenDocument::setKeepsHistory(bool keeps) {
    if (!m_draft)
        return;
    m_draft->setKeepsHistory(keeps);
    emit safetyChanged();
}

QString OpenDocument::name() const {
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    return m_name.isEmpty() ? tr("Untitled") : m_name;
}

bool OpenDocument::hasUnsavedEdits() const {
    return m_draft && m_draft->hasUnpublishedEdits();
}

bool OpenDocument::isUntouched() const {
    return m_path.isEmpty() && !m_saving && m_document.steps().empty() && !hasUnsavedEdits();
}

bool OpenDocument::isProtected() const {
    return !m_draft || m_draft->safety().state != SafetyState::NotProtected;
}

QString OpenDocument::safetyText() const {
    if (!m_draft)
        return tr("Saved"); // only to be looked at, as it was read from the file
    const Safety safety = m_draft->safety();
    switch (m_typing && safety.state != SafetyState::NotProtected ? SafetyState::Saving
                                                                  : safety.state) {
    case SafetyState::Saving:
        return tr("Saving…");
    case SafetyState::NotProtected:
        return tr("Not protected: %1").arg(safety.reason);
    case SafetyState::Edited:
        return tr("Edited – safe in draft");
    case SafetyState::Saved:
        break;
    }
    return tr("Saved");
}

QString OpenDocument::unprotectedReason() const {
    return isProtected() ? QString() : m_draft->safety().reason;
}

void OpenDocument::setTyping(bool typing) {
    if (std::exchange(m_typing, typing) != typing)
        emit safetyChanged();
}

int OpenDocument::unsavedCount() const {
    return m_draft ? m_draft->unpublishedEdits() : 0;
}

qint64 OpenDocument::lastEdit() const {
    return m_draft ? m_draft->lastEdit() : 0;
}

void OpenDocument::saveTo(const QString& path, bool replaceOthers, bool partLinks) {
    if (!m_draft)
        return;
    m_saving = true;
    m_draft->publish(m_document.project(), path, replaceOthers, partLinks);
    emit safetyChanged();
}

void OpenDocument::finishSave(const QString& path, const Result<FileStamp>& result) {
    m_saving = false;
    if (!result) {
        emit safetyChanged();
        emit saveFailed(path, result.error());
        return;
    }
    m_needsSaving = false;
    goTo(path);
    emit safetyChanged();
    emit saved(path);
}

void OpenDocument::goTo(const QString& path) {
    if (path == m_path)
        return;
    m_path = path;
    emit pathChanged();
}

void OpenDocument::saveCopyTo(const QString& path) {
    if (m_draft)
        m_draft->publishCopy(m_document.project(), path);
}

void OpenDocument::moveTo(const QString& path) {
    if (!m_draft)
        return;
    m_saving = true;
    m_draft->moveFile(path);
    emit safetyChanged();
}

void OpenDocument::revert() {
    runInBackground(
        this, [path = m_path] { return readJourney(path); },
        [this](const std::shared_ptr<Result<OpenedJourney>>& opened) {
            if (*opened)
                takeFromFile(**opened);
            else
                emit revertFailed(opened->error());
        });
}

Result<void> OpenDocument::takeOver(const Project& content, const OpenedJourney& theirs,
                                    const QString& label) {
    if (!m_draft)
        return {};
    m_document.endGesture();
    if (auto done = m_document.commit(difference(m_document.project(), content, label)); !done)
        return done;
    m_document.endGesture();
    DraftOrigin origin = originOf(m_path, theirs);
    if (origin.documentId.isEmpty())
        origin.documentId = m_draft->origin().documentId;
    origin.keepsHistory = m_draft->origin().keepsHistory;
    m_draft->adopt(origin, content == theirs.project);
    emit safetyChanged();
    return {};
}

void OpenDocument::followTo(const QString& path) {
    if (!m_draft || path == m_path)
        return;
    m_draft->rebind(path);
    goTo(path);
}

std::optional<FileStamp> OpenDocument::stamp() const {
    return m_draft ? m_draft->origin().stamp : std::nullopt;
}

QString OpenDocument::draftId() const {
    return m_draft ? m_draft->id() : QString();
}

void OpenDocument::takeFromFile(const OpenedJourney& opened) {
    m_document.endGesture();
    const auto done =
        m_document.commit(difference(m_document.project(), opened.project, tr("Revert to saved")));
    if (!done) {
        emit revertFailed(done.error());
        return;
    }
    m_document.endGesture();
    // What is on the screen is now what is in the file, whoever wrote it last.
    DraftOrigin origin = originOf(m_path, opened);
    if (origin.documentId.isEmpty())
        origin.documentId = m_draft->origin().documentId;
    m_draft->adopt(origin);
    emit reverted();
    emit safetyChanged();
}

void OpenDocument::setEnd(DraftEnd end) {
    if (m_draft)
        m_draft->setEnd(end);
}

Result<void> OpenDocument::flush() {
    return m_draft ? m_draft->flush() : Result<void>();
}

void OpenDocument::retry() {
    if (m_draft)
        m_draft->retry();
}

void OpenDocument::discard() {
    if (!m_draft)
        return;
    m_document.setLog(nullptr);
    m_draft->setEnd(DraftEnd::Closed);
    // A draft that cannot be put away stays where it is: nothing is lost by that.
    (void)m_draft->discard(tr("Discard edits"));
}

} // namespace waymark
