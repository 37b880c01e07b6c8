// The file of a draft, work.db: the records, the history and the steps of undo, each edit in one
// transaction. Used from one thread at a time; knows no queue and no window.
#pragma once

#include "storage/draft.h"
#include "storage/record_writer.h"

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
};

class DraftStore {
public:
    // Makes a complete draft at `file`, in place of any that is there. Until it is complete nothing
    // stands under that name. `vfs` as in DraftFolder.
    static Result<std::unique_ptr<DraftStore>> create(const QString& file, const QByteArray& vfs,
                                                      const DraftHeader& header,
                                                      const DraftContent& content);
    // Errors: NotFound, Damaged, TooNew, and what SQLite reports.
    static Result<std::unique_ptr<DraftStore>> open(const QString& file, const QByteArray& vfs);

    Result<DraftHeader> header();
    Result<DraftContent> content();
    // Of the first map; empty without one.
    QString title();

    // One edit in one transaction. When this returns without error, the edit is on the disk.
    Result<void> append(qint64 sequence, const EditLog::Entry& entry);
    Result<void> notePublished(const DraftOrigin& origin, qint64 sequence, qint64 time);
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

private:
    DraftStore(Database database, const QString& file);
    Result<void> fill(const DraftHeader& header, const DraftContent& content);
    Result<void> writeHeader(const DraftHeader& header, int undoIndex);
    Result<void> writeHistory(qint64 sequence, qint64 time, int undoIndex, HistoryKind kind,
                              const Changeset& changeset);
    Result<void> fillHistory(DraftHeader& header, const DraftContent& content);
    Result<HistoryKind> kindOf(const EditLog::Entry& entry);
    Result<void> writeStep(qint64 sequence, const EditLog::Entry& entry);
    Result<std::vector<Changeset>> steps();
    Result<Statement*> prepared(Statement& slot, const char* sql);

    Database m_database;
    QString m_file;
    quint64 m_device = 0;
    quint64 m_inode = 0;
    RecordWriter m_writer;
    Statement m_insertHistory;
    Statement m_selectStep;
    Statement m_dropSteps;
    Statement m_insertStep;
    Statement m_updateHeader;
};

// Whether the edit went on with a step that was there.
bool hasGrown(const EditLog::Entry& entry);
Error damagedDraft(const QString& what);

} // namespace waymark
