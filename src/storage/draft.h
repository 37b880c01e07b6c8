// The working copy of an open document: every edit is a committed transaction in it moments after
// it was made, with its place in the history, so that neither a crash nor a power cut costs an
// edit. Drafts live in the program's own data folder, one folder each, away from the user's file.
#pragma once

#include "model/document.h"
#include "storage/history.h"
#include "storage/journey_file.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

class QLockFile;

namespace waymark {

class DraftStore;

// How much of its past a draft keeps; docs/RELIABILITY.md gives the reasons. The oldest goes first,
// the newest 20 edits never.
struct HistoryBounds {
    qint64 bytes = 256'000'000; // that all edits together take in the draft
    int steps = 1000;           // of undo, when a draft is taken up again
};

// The folder that holds all drafts, one sub-folder each.
struct DraftFolder {
    QString path; // where new ones are made
    QByteArray
        vfs; // which SQLite file layer to use; empty for the ordinary one (tests name theirs)
    HistoryBounds bounds = {};
    QStringList others = {}; // further folders in which there may be drafts (see draft_place.h)
    QString home = {};       // of what is kept beside drafts; empty: the folder above `path`
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
    bool needsSaving = false;  // the content is in no file yet (imported, repaired, duplicated)
    bool keepsHistory = false; // Save writes the history into the file, too
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
    // It cannot be read as it is, but some of it can be repaired: then nobody knows of its edits.
    bool isDamaged = false;
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
    // What led to the project before those steps: of a file that carries its history.
    std::shared_ptr<const FileHistory> history;
    QStringList findings = {}; // of a damaged draft: what was left out of it, in plain sentences
};

class Draft : public QObject, public EditLog {
    Q_OBJECT

public:
    // A new draft of this content. If the folder cannot be used, the draft works from memory and
    // says NotProtected with the reason: editing and saving go on.
    // `history` is what a file says of its past.
    static std::unique_ptr<Draft> create(const DraftFolder& folder, const Project& project,
                                         const DraftOrigin& origin = {},
                                         const std::shared_ptr<const FileHistory>& history = {});

    // Takes up a draft that an earlier run left. Where it can be read and not written (a full
    // disk), it is NotProtected with the reason, and what is edited waits in memory until it can
    // be. Errors: NotFound, InUse, Damaged, NotReadable.
    struct Reopened {
        std::unique_ptr<Draft> draft;
        DraftContent content;
    };
    static Result<Reopened> open(const DraftFolder& folder, const QString& id);
    // Makes a new, untitled draft of what is whole in one that is damaged, and puts that one away
    // as discard() does once the new one is on the disk. Errors: as open(), Damaged where nothing
    // can be read.
    static Result<Reopened> repair(const DraftFolder& folder, const QString& id);
    // The same as open(), for a draft all of whose edits were in its file when somebody else
    // changed that: what they did becomes the last edit of its history, with that label. Error
    // besides: Unsupported, where the draft or the file has parts that this program does not know.
    static Result<Reopened> takeUp(const DraftFolder& folder, const QString& id,
                                   const Project& project, const DraftOrigin& origin,
                                   const QString& label);

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
    // Or, unless `holdsAll`, what others wrote there was taken into account, and Save may replace
    // it.
    void adopt(const DraftOrigin& origin, bool holdsAll = true);
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

    // Starts the draft's store anew from memory, after needsRebuild(). The history begins anew.
    void rebuild(const DraftContent& content);

    // Lets go of the draft. One whose file has all but the last edits goes back to what the file
    // holds, as an edit of its history with that label; any other is put away for 30 days (see
    // purgeDiscarded()). Only the destructor may follow.
    Result<void> discard(const QString& label = {});

    // --- the history; read on the storage thread. `done` is called on this object's thread, not at
    // all when the draft is gone by then.
    template <class T>
    using Answer = std::function<void(const Result<T>&)>;
    void readHistory(const HistoryRange& range, Answer<std::vector<HistoryLine>> done);
    // As readPassage() in history_tables.h: some of the way; ask again from where it led.
    void readPassage(qint64 from, qint64 to, Answer<Passage> done);
    // An empty name takes the name away.
    void nameState(qint64 sequence, const QString& name, Answer<void> done);
    // How many edits were handed over so far: the state that the document is in.
    [[nodiscard]] qint64 sequence() const;
    // When the draft was made: the time of state 0.
    [[nodiscard]] qint64 created() const;
    // From the next Save on the file carries the history, or does so no longer.
    void setKeepsHistory(bool keeps);

signals:
    void safetyChanged(const waymark::Safety& safety);
    void published(const QString& path, const waymark::Result<waymark::FileStamp>& result);
    void copied(const QString& path, const waymark::Result<waymark::FileStamp>& result);
    void moved(const QString& path, const waymark::Result<void>& result);
    // The draft on the disk is gone or no longer fits what is in memory: answer with rebuild().
    void needsRebuild();

private:
    class Worker;
    static Result<Reopened> resume(const DraftFolder& folder, const QString& id,
                                   std::unique_ptr<QLockFile>& lock,
                                   std::unique_ptr<DraftStore>& store,
                                   const std::optional<Error>& notWritable);
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
// The draft of that document and file in which nothing waits to be saved, if there is one: for when
// the file was changed by others.
std::optional<DraftInfo> findEarlierDraft(const DraftFolder& folder, const QString& path,
                                          const QString& documentId);
// What a draft holds, without opening it for editing; of a damaged one, what is whole of it.
// Errors: as Draft::open().
Result<DraftContent> readDraft(const DraftFolder& folder, const QString& id);
// Puts away a draft that is not open. Error: InUse.
Result<void> discardDraft(const DraftFolder& folder, const QString& id);
// Where the drafts are that were put away: listDrafts() and readDraft() work there, too.
DraftFolder discardedDrafts(const DraftFolder& folder);
// Brings back a draft that was put away; gives its id among the drafts. Errors: NotFound,
// NotWritable.
Result<QString> restoreDraft(const DraftFolder& folder, const QString& discardedId);
// A start that is about to reopen a draft which a crash left counts that crash first, so that one
// which crashes the program is not reopened for ever. Gives the crashes in a row.
int countCrash(const DraftFolder& folder, const DraftInfo& draft);
// Removes drafts that were discarded more than 30 days before `now` (milliseconds since 1970).
void purgeDiscarded(const DraftFolder& folder, qint64 now);

} // namespace waymark
