// One open document: the Document that is edited, the draft that keeps every edit, and the user's
// file that Save writes. Knows no window; what must be asked is asked by its callers.
#pragma once

#include "model/document.h"
#include "storage/draft.h"

#include <QObject>

#include <memory>

namespace waymark {

class OpenDocument : public QObject {
    Q_OBJECT

public:
    // What came from no file: a template, an import, a duplicate. `name` is what the window calls
    // it until it is saved. With `needsSaving`, closing asks even if nothing was edited.
    static std::unique_ptr<OpenDocument> fromProject(const DraftFolder& drafts,
                                                     const Project& project, const QString& name,
                                                     bool needsSaving);
    // A file just read. Goes on with the draft that was kept for it, and its undo history, if there
    // is one.
    static std::unique_ptr<OpenDocument> fromFile(const DraftFolder& drafts, const QString& path,
                                                  OpenedJourney opened);
    // What is whole of a damaged draft, as an untitled document; `findings` receives what was left
    // out. See Draft::repair().
    static Result<std::unique_ptr<OpenDocument>>
    repairedFromDraft(const DraftFolder& drafts, const QString& draftId, QStringList* findings);
    // A draft that an earlier run left.
    static Result<std::unique_ptr<OpenDocument>> fromDraft(const DraftFolder& drafts,
                                                           const QString& draftId);
    ~OpenDocument() override;

    // From now on it lives on that thread; called on the one where it was made.
    void handTo(QThread* thread);

    [[nodiscard]] Document& document() { return m_document; }
    [[nodiscard]] const Project& project() const { return m_document.project(); }
    [[nodiscard]] IdSource& ids() { return m_ids; }
    // The draft, for its history; null for what may only be looked at.
    [[nodiscard]] Draft* draft() const { return m_draft.get(); }
    [[nodiscard]] const DraftFolder& drafts() const { return m_drafts; }
    // Whether Save takes the history along into the file.
    [[nodiscard]] bool keepsHistory() const;
    void setKeepsHistory(bool keeps);

    [[nodiscard]] QString path() const { return m_path; } // empty until saved
    [[nodiscard]] QString name() const;                   // "Coffee.journey", "Untitled"
    // Written by a newer version: may be looked at and exported, not edited or saved.
    [[nodiscard]] bool isReadOnly() const { return m_document.refusesEdits(); }
    // Whether closing without saving would leave something out of the file.
    [[nodiscard]] bool hasUnsavedEdits() const;
    // Nothing was done to it and it is in no file: it may be replaced without asking.
    [[nodiscard]] bool isUntouched() const;
    [[nodiscard]] bool isSaving() const { return m_saving; }

    // One of four: "Saved", "Edited – safe in draft", "Saving…", "Not protected: …".
    [[nodiscard]] QString safetyText() const;
    [[nodiscard]] bool isProtected() const;
    // Why edits are in memory only; empty while they are protected.
    [[nodiscard]] QString unprotectedReason() const;
    // Something is typed that is not handed over yet: until it is, nothing is called saved or safe.
    void setTyping(bool typing);

    // How many edits the file lacks (-1: nobody knows) and when the last one was made.
    [[nodiscard]] int unsavedCount() const;
    [[nodiscard]] qint64 lastEdit() const; // milliseconds since 1970; 0 when there was none
    // It was opened with edits of an earlier run that the file does not have.
    [[nodiscard]] bool wasReopened() const { return m_wasReopened; }

    // Writes the file and goes on with that path. Answers with saved() or saveFailed(); with the
    // error InUse when the file has further hard links, unless `partLinks`.
    void saveTo(const QString& path, bool replaceOthers = false, bool partLinks = false);
    // Writes another file and goes on with this one. Answers with copied() or copyFailed().
    void saveCopyTo(const QString& path);
    // Takes everything back to what the file holds, as an edit that can be undone. Reads the file
    // in the background; answers with reverted() or revertFailed().
    void revert();
    // Takes over what others wrote to the file, or what came of merging it, as an edit that can be
    // undone. From now on Save expects the file as they left it.
    Result<void> takeOver(const Project& content, const OpenedJourney& theirs,
                          const QString& label);
    // The file has another name by now; goes on with it under that.
    void followTo(const QString& path);
    // The file as it was last read or written; nothing for what is in no file, or only looked at.
    [[nodiscard]] std::optional<FileStamp> stamp() const;
    [[nodiscard]] QString draftId() const; // empty for what may only be looked at
    // Gives the file another name or folder. Answers with moved() or moveFailed().
    void moveTo(const QString& path);
    // Goes back to what the file holds, or puts the draft of what is in no file away (for 30 days).
    // Only the destructor may follow.
    void discard();
    // How this ends, for the next start; see DraftEnd.
    void setEnd(DraftEnd end);
    // Waits until every edit is in the draft.
    Result<void> flush();
    // Tries to bring unprotected edits into the draft now.
    void retry();

signals:
    void safetyChanged();
    // The draft was lost and made anew: states of the history have other numbers.
    void historyRestarted();
    void pathChanged();
    void saved(const QString& path);
    void copied(const QString& path);
    void copyFailed(const waymark::Error& error);
    void moved(const QString& path);
    void moveFailed(const waymark::Error& error);
    void saveFailed(const QString& path, const waymark::Error& error);
    void reverted();
    void revertFailed(const waymark::Error& error);

private:
    OpenDocument(const DraftFolder& drafts, Project project, std::unique_ptr<Draft> draft,
                 QString path, QString name);
    static std::unique_ptr<OpenDocument> resumed(const DraftFolder& drafts,
                                                 Draft::Reopened reopened);
    void finishSave(const QString& path, const Result<FileStamp>& result);
    void goTo(const QString& path);
    void takeFromFile(const OpenedJourney& opened);

    RandomIds m_ids;
    DraftFolder m_drafts;
    std::unique_ptr<Draft> m_draft; // null for what may only be looked at
    Document m_document;
    QString m_path;
    QString m_name;
    bool m_needsSaving = false; // in no file, and worth asking about even without an edit
    bool m_saving = false;
    bool m_typing = false;
    bool m_wasReopened = false;
};

} // namespace waymark
