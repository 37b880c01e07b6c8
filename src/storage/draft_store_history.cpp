// The draft's history: how edits get into it, and how a draft goes on without a Document.
#include "storage/draft_store.h"

#include "storage/history_tables.h"
#include "storage/record_codec.h"

#include <QCoreApplication>

namespace waymark {

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

} // namespace

using namespace Qt::Literals::StringLiterals;

Error damagedDraft(const QString& what) {
    return {ErrorCode::Damaged,
            tr("The draft is damaged: %1. Your file is not affected; open that instead.").arg(what),
            {}};
}

// Each step becomes one edit, after those of the history.
UndoStates statesOf(const DraftContent& content) {
    const qint64 before = content.history ? qint64(content.history->rows.size()) : 0;
    std::vector<qint64> steps;
    for (size_t i = 1; i <= content.steps.size(); ++i)
        steps.push_back(before + qint64(i));
    return UndoStates(std::move(steps), content.undoIndex);
}

// The steps of undo become history; those that are undone are taken back in it, so that it leads to
// what the project is.
Result<void> DraftStore::fillHistory(DraftHeader& header, const DraftContent& content) {
    if (content.history) {
        if (auto done = writeHistoryTables(m_database, *content.history); !done)
            return done;
        header.sequence = qint64(content.history->rows.size());
    }
    const int count = int(content.steps.size());
    for (int position = 0; position < count; ++position) {
        const Changeset& step = content.steps[size_t(position)];
        const qint64 sequence = ++header.sequence;
        if (auto done =
                writeHistory(sequence, header.edited, position + 1, HistoryKind::Edit, step);
            !done)
            return done;
        if (auto done = writeStep(sequence, {step, header.edited, position + 1, position, step});
            !done)
            return done;
    }
    for (int position = count; position > content.undoIndex; --position) {
        const Changeset back = inverse(content.steps[size_t(position) - 1]);
        if (auto done = writeHistory(++header.sequence, header.edited, position - 1,
                                     HistoryKind::Undo, back);
            !done)
            return done;
    }
    return {};
}

Result<void> DraftStore::writeHistory(qint64 sequence, qint64 time, int undoIndex, HistoryKind kind,
                                      const Changeset& changeset) {
    const auto insert =
        prepared(m_insertHistory, "INSERT INTO history (sequence, time, label, undo_index, "
                                  "changeset, kind) VALUES (?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    RowWriter row(**insert);
    row.put(sequence);
    row.put(time);
    row.put(changeset.label);
    row.put(undoIndex);
    const QByteArray encoded = encodeChangeset(changeset);
    m_newBytes = sizeInFile(encoded.size());
    row.put(encoded);
    row.putText(nameOfHistoryKind(kind));
    return (*insert)->run();
}

// What the entry is to the steps of undo, told by how many were done before and are after it.
Result<HistoryKind> DraftStore::kindOf(const EditLog::Entry& entry) {
    if (entry.step)
        return hasGrown(entry) ? HistoryKind::More : HistoryKind::Edit;
    const auto before = m_database.number("SELECT undo_index FROM draft");
    if (!before)
        return before.error();
    if (entry.undoIndex > *before)
        return HistoryKind::Redo;
    // A gesture that came back to where it began takes its own step away.
    return entry.firstStep > entry.undoIndex ? HistoryKind::Undo : HistoryKind::More;
}

Result<void> DraftStore::appendNext(const Changeset& changeset, qint64 time) {
    const auto sequence = m_database.number("SELECT sequence FROM draft");
    const auto done = m_database.number("SELECT undo_index FROM draft");
    if (!sequence || !done)
        return sequence ? done.error() : sequence.error();
    const int index = int(*done);
    return append(*sequence + 1, {changeset, time, index + 1, index, changeset});
}

Result<Changeset> DraftStore::wholePassage(qint64 from, qint64 to) {
    Changeset all;
    while (from != to) {
        auto part = readPassage(m_database, from, to);
        if (!part)
            return part.error();
        if (part->reached == from)
            return damagedDraft(tr("a part of its history is missing"));
        from = part->reached;
        all = squash(all, part->changeset);
    }
    return all;
}

} // namespace waymark
