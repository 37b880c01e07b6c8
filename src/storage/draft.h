// The working copy of an open document: every edit is a committed transaction in it moments after
// it was made, with its place in the history, so that neither a crash nor a power cut costs an
// edit. Drafts live in the program's own data folder, one folder each, away from the user's file.
#pragma once

#include "model/document.h"
#include "storage/journey_file.h"

#include <QObject>

#include <memory>

namespace waymark {

// The folder that holds all drafts, one sub-folder each.
struct DraftFolder {
    QString path;
    QByteArray
        vfs; // which SQLite file layer to use; empty for the ordinary one (tests name theirs)
};
// <data folder of the program>/drafts
DraftFolder defaultDraftFolder();

// What the window says about the user's work. Never more than what was verified.
enum class SafetyState : quint8 {
    Saved,        // the file holds exactly this
    Edited,       // edits that are not in the file yet are safe in the draft
    Saving,       // edits are on their way to the disk, or the file is being written
    NotProtected, // edits are in memory only; `reason` says why
};
struct Safety {
    SafetyState state = SafetyState::Saved;
    QString reason;

    friend bool operator==(const Safety&, const Safety&) = default;
};

// Where a draft's content came from and where Save puts it.
struct DraftOrigin {
    QString path;                   // the user's file; empty for an untitled document
    std::optional<FileStamp> stamp; // that file as read or last published
    QString documentId;             // empty: a new one is made
    bool needsSaving = false; // the content is in no file yet (imported, repaired, duplicated)
    std::shared_ptr<const UnknownParts> unknown;
};
// The origin of a file just read.
DraftOrigin originOf(const QString& path, const OpenedJourney& opened);

// One draft, as listed for recovery.
struct DraftInfo {
    QString id;    // the name of its folder
    QString title; // of its first map
    DraftOrigin origin;
    qint64 created = 0;   // milliseconds since 1970, UTC
    qint64 edited = 0;    // time of the last edit; 0 when there was none
    qint64 published = 0; // time of the last save; 0 when there was none
    qint64 size = 0;      // bytes on disk
    int unpublishedEdits = 0;
    bool inUse = false; // open in another window or program: then only id and origin are known
    // The program ended with this draft open: by a crash, or (sessionEnded) because it was told to.
    bool wasOpen = false;
    bool sessionEnded = false;
    int crashes = 0; // in a row, before the last run
};

// How the work on a draft ends, for the next start.
enum class DraftEnd : quint8 {
    None,         // not at all: what is found so is taken for a crash
    Closed,       // the user closed the document
    SessionEnded, // the program was told to end while it was open: reopen it
};

// What a kept draft holds.
struct DraftContent {
    Project project;
    std::vector<Changeset> steps; // for Document::restoreHistory()
    int undoIndex = 0;
};

class Draft : public QObject, public EditLog {
    Q_OBJECT

public:
    // A new draft of this content. If the folder cannot be used, the draft works from memory and
    // says NotProtected with the reason: editing and saving go on.
    static std::unique_ptr<Draft> create(const DraftFolder& folder, const Project& project,
                                         const DraftOrigin& origin = {});

    // Takes up a draft that an earlier run left. Errors: NotFound, InUse, Damaged, NotReadable.
    struct Reopened {
        std::unique_ptr<Draft> draft;
        DraftContent content;
    };
    static Result<Reopened> open(const DraftFolder& folder, const QString& id);

    // Waits for what is under way and lets go of the draft; it stays on the disk.
    ~Draft() override;

    [[nodiscard]] QString id() const;
    [[nodiscard]] DraftOrigin origin() const;
    [[nodiscard]] Safety safety() const;
    // Whether closing would leave edits (or content that is in no file at all) out of the file.
    [[nodiscard]] bool hasUnpublishedEdits() const;

    // How many edits the file lacks (-1: nobody knows), and when the last edit was made.
    [[nodiscard]] int unpublishedEdits() const;
    [[nodiscard]] qint64 lastEdit() const; // milliseconds since 1970; 0 when there was none

    // Hands the edit over to the storage thread and returns at once.
    void append(const Entry& entry) override;

    // The content is, as it stands, what that file holds: it was just taken from there (Revert).
    void adopt(const DraftOrigin& origin);
    // The file has another name by now; it belongs to the draft as before.
    void rebind(const QString& path);
    // Rename and Move: moves the draft's file there and goes on with it; answers with moved().
    void moveFile(const QString& to);

    // Save and Save As: publishes on the storage thread, after the edits appended so far; answers
    // with published(). On success the draft belongs to that file from then on. The stamp of the
    // file last read or published is expected at the draft's own path; `replaceOthers` skips that.
    // A file that was renamed in its folder is followed. One with further hard links is left alone
    // (error InUse) unless `partLinks`.
    void publish(const Project& project, const QString& path, bool replaceOthers = false,
                 bool partLinks = false);
    // Save a Copy: the same, but the draft goes on belonging to its file; answers with copied().
    void publishCopy(const Project& project, const QString& path);

    // Waits until nothing is queued. Error: why some edits are not in the draft.
    Result<void> flush();
    // Tries failed edits again now (they are tried again every few seconds anyway).
    void retry();

    // What the next start is told. SessionEnded is noted at once.
    void setEnd(DraftEnd end);

    // Starts the draft's store anew from memory, after needsRebuild().
    void rebuild(const DraftContent& content);

    // Lets go of the draft and puts it away for 30 days (see purgeDiscarded()). Only the destructor
    // may follow.
    Result<void> discard();

signals:
    void safetyChanged(const waymark::Safety& safety);
    void published(const QString& path, const waymark::Result<waymark::FileStamp>& result);
    void copied(const QString& path, const waymark::Result<waymark::FileStamp>& result);
    void moved(const QString& path, const waymark::Result<void>& result);
    // The draft on the disk is gone or no longer fits what is in memory: answer with rebuild().
    void needsRebuild();

private:
    class Worker;
    explicit Draft(std::unique_ptr<Worker> worker);
    void refresh();

    std::unique_ptr<Worker> m_worker;
    Safety m_shown;
};

// Every draft in the folder, the last edited first.
std::vector<DraftInfo> listDrafts(const DraftFolder& folder);
// The draft kept for this file in this state, if there is one: reopen it to go on with its undo
// history. Also found when the file was renamed meanwhile: then its origin names another path.
std::optional<DraftInfo> findDraft(const DraftFolder& folder, const QString& path,
                                   const FileStamp& stamp);
// What a draft holds, without opening it for editing. Errors: as Draft::open().
Result<DraftContent> readDraft(const DraftFolder& folder, const QString& id);
// Puts away a draft that is not open. Error: InUse.
Result<void> discardDraft(const DraftFolder& folder, const QString& id);
// A start that is about to reopen a draft which a crash left counts that crash first, so that one
// which crashes the program is not reopened for ever. Gives the crashes in a row.
int countCrash(const DraftFolder& folder, const DraftInfo& draft);
// Removes drafts that were discarded more than 30 days before `now` (milliseconds since 1970).
void purgeDiscarded(const DraftFolder& folder, qint64 now);

} // namespace waymark
