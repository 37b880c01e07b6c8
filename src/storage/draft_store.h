// The file of a draft, work.db: the records, the history and the steps of undo, each edit in one
// transaction. Used from one thread at a time; knows no queue and no window.
#pragma once

#include "storage/draft.h"
#include "storage/record_writer.h"
#include "storage/undo_states.h"

#include <memory>

namespace waymark {

// The draft's one row about itself.
struct DraftHeader {
    DraftOrigin origin;
    qint64 created = 0; // times: milliseconds since 1970, UTC
    qint64 edited = 0;
    qint64 published = 0;
    qint64 sequence = 0;          // of the last edit
    qint64 publishedSequence = 0; // of the last edit that is in the file
    // The same by name of state (see undo_states.h), which edits that were undone come back to.
    qint64 state = UndoStates::unknown;
    qint64 publishedState = UndoStates::unknown;

    // Whether the file holds what the draft does.
    [[nodiscard]] bool isPublished() const {
        return sequence == publishedSequence ||
               (state != UndoStates::unknown && state == publishedState);
    }
};

class DraftStore {
public:
    // Makes a complete draft at `file`, in place of any that is there. Until it is complete nothing
    // stands under that name. `vfs` as in DraftFolder.
    static Result<std::unique_ptr<DraftStore>> create(const QString& file, const QByteArray& vfs,
                                                      const DraftHeader& header,
                                                      const DraftContent& content,
                                                      const HistoryBounds& bounds = {});
    // A draft of an older format is brought to the newest; a copy of how it was stays beside it
    // under its name and version, "work.db.1000". Errors: NotFound, Damaged, TooNew, and what
    // SQLite reports.
    static Result<std::unique_ptr<DraftStore>> open(const QString& file, const QByteArray& vfs,
                                                    const HistoryBounds& bounds = {});
    // The same from a copy in memory, for where the draft cannot be written now. What is done to
    // the copy is lost.
    static Result<std::unique_ptr<DraftStore>> openCopy(const QString& file);

    Result<DraftHeader> header();
    Result<DraftContent> content();
    // Of the first map; empty without one.
    QString title();

    // One edit in one transaction. When this returns without error, the edit is on the disk.
    Result<void> append(qint64 sequence, const EditLog::Entry& entry);
    // `sequence` and `state` are those of what the file holds.
    Result<void> notePublished(const DraftOrigin& origin, qint64 sequence, qint64 state,
                               qint64 time);
    Result<void> noteKeepsHistory(bool keeps);

    // The history, as history_tables.h has it.
    Database& database() { return m_database; }
    // Makes one more edit, as append() does, after those stored; for edits made without a Document.
    Result<void> appendNext(const Changeset& changeset, qint64 time);
    // The whole way between two states.
    Result<Changeset> wholePassage(qint64 from, qint64 to);

    // Whether the file that is written to still has its name: one that was deleted or replaced
    // takes writes, but nobody will ever find them.
    [[nodiscard]] bool isInPlace() const;
    [[nodiscard]] const UndoStates& states() const { return m_states; }

private:
    DraftStore(Database database, const QString& file, const HistoryBounds& bounds);
    // What a changeset of that many bytes takes in the file, for m_historyBytes.
    static qint64 sizeInFile(qint64 length);
    void readStates();
    Result<void> dropOldSteps();
    Result<void> dropOldHistory();
    Result<void> fill(const DraftHeader& header, const DraftContent& content);
    Result<void> writeHeader(const DraftHeader& header, int undoIndex, qint64 firstState);
    Result<void> writeHistory(qint64 sequence, qint64 time, int undoIndex, HistoryKind kind,
                              const Changeset& changeset);
    Result<void> fillHistory(DraftHeader& header, const DraftContent& content);
    Result<HistoryKind> kindOf(const EditLog::Entry& entry);
    Result<void> writeStep(qint64 sequence, const EditLog::Entry& entry);
    Result<std::vector<Changeset>> steps();
    Result<Statement*> prepared(Statement& slot, const char* sql);

    Database m_database;
    QString m_file;
    HistoryBounds m_bounds;
    UndoStates m_states;
    qint64 m_historyBytes = 0; // what the history takes in the file, or, until counted, at most
    bool m_isCounted = false;
    qint64 m_newBytes = 0; // of the one that is being written
    quint64 m_device = 0;
    quint64 m_inode = 0;
    RecordWriter m_writer;
    Statement m_insertHistory;
    Statement m_selectStep;
    Statement m_dropSteps;
    Statement m_insertStep;
    Statement m_updateHeader;
};

// The states of a draft that is newly made of this.
UndoStates statesOf(const DraftContent& content);
Error damagedDraft(const QString& what);

} // namespace waymark
