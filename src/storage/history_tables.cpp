#include "storage/history_tables.h"

#include "storage/record_codec.h"
#include "storage/row.h"

namespace waymark {

namespace {

constexpr int longestPassage = 400; // edits
constexpr qint64 mostSequence = qint64(1) << 53;
constexpr qint64 largestPassage = 8'000'000; // bytes of changesets

void append(std::vector<Change>& to, std::vector<Change> changes) {
    to.insert(to.end(), std::make_move_iterator(changes.begin()),
              std::make_move_iterator(changes.end()));
}

} // namespace

QByteArray nameOfHistoryKind(HistoryKind kind) {
    switch (kind) {
    case HistoryKind::Edit:
        break;
    case HistoryKind::More:
        return "more";
    case HistoryKind::Undo:
        return "undo";
    case HistoryKind::Redo:
        return "redo";
    }
    return "edit";
}

HistoryKind historyKindNamed(QByteArrayView name) {
    for (const HistoryKind kind : {HistoryKind::More, HistoryKind::Undo, HistoryKind::Redo})
        if (name == nameOfHistoryKind(kind))
            return kind;
    return HistoryKind::Edit;
}

std::shared_ptr<const FileHistory> withEdit(const std::shared_ptr<const FileHistory>& history,
                                            const Changeset& edit, qint64 time) {
    if (!history || edit.isEmpty())
        return history;
    auto longer = std::make_shared<FileHistory>(*history);
    HistoryRow row;
    row.sequence = qint64(longer->rows.size()) + 1;
    row.time = time;
    row.label = edit.label;
    row.undoIndex = longer->rows.empty() ? 1 : longer->rows.back().undoIndex + 1;
    row.changeset = encodeChangeset(edit);
    longer->rows.push_back(std::move(row));
    return longer;
}

Result<void> writeHistoryTables(Database& database, const FileHistory& history) {
    auto insert = database.prepare("INSERT INTO history (sequence, time, label, undo_index, "
                                   "changeset, kind) VALUES (?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    for (const HistoryRow& row : history.rows) {
        RowWriter writer(*insert);
        writer.put(row.sequence);
        writer.put(row.time);
        writer.put(row.label);
        writer.put(row.undoIndex);
        writer.put(row.changeset);
        writer.putText(nameOfHistoryKind(row.kind));
        if (auto done = insert->run(); !done)
            return done;
    }
    for (const auto& [sequence, name] : history.names)
        if (auto done = writeStateName(database, sequence, name); !done)
            return done;
    return {};
}

Result<std::shared_ptr<const FileHistory>> readHistoryTables(Database& database, qint64 last) {
    auto history = std::make_shared<FileHistory>();
    qint64 dropped = 0;
    auto rows = database.prepare("SELECT sequence, time, label, undo_index, changeset, kind "
                                 "FROM history WHERE sequence <= ? ORDER BY sequence");
    if (!rows)
        return rows.error();
    rows->bind(1, last);
    for (;;) {
        const auto found = rows->step();
        if (!found)
            return found.error();
        if (!*found)
            break;
        HistoryRow row;
        RowReader reader(*rows);
        const bool isWhole = reader.read(row.sequence) && reader.read(row.time) &&
                             reader.read(row.label) && reader.read(row.undoIndex) &&
                             reader.read(row.changeset);
        if (history->rows.empty())
            dropped = row.sequence - 1;
        // Counted from 1 again where the oldest edits were dropped.
        if (isWhole)
            row.sequence -= dropped;
        const bool isNext = row.sequence == qint64(history->rows.size()) + 1;
        if (!isWhole || dropped < 0 || dropped > mostSequence || !isNext)
            return std::shared_ptr<const FileHistory>();
        row.kind = historyKindNamed(rows->bytes(5));
        history->rows.push_back(std::move(row));
    }
    auto names = database.prepare("SELECT sequence, name FROM history_name");
    if (!names)
        return names.error();
    for (;;) {
        const auto found = names->step();
        if (!found)
            return found.error();
        if (!*found)
            return std::shared_ptr<const FileHistory>(std::move(history));
        const qint64 named = names->integer(0);
        const qint64 sequence = named < 0 || named > mostSequence ? -1 : named - dropped;
        if (sequence >= 0 && sequence <= qint64(history->rows.size()))
            history->names.emplace(sequence, names->text(1));
    }
}

Result<std::vector<HistoryLine>> readHistoryLines(Database& database, const HistoryRange& range) {
    auto rows = database.prepare(
        // A run of edits is called what its first was, and is no line if it came back to nothing.
        "SELECT h.sequence, h.time, h.kind, first.label, n.name "
        "FROM history AS h LEFT JOIN history_name AS n ON n.sequence = h.sequence "
        "JOIN history AS first ON first.sequence = (SELECT sequence FROM history "
        "  WHERE sequence <= h.sequence AND (kind <> 'more' OR sequence = 1) "
        "  ORDER BY sequence DESC LIMIT 1) "
        "WHERE h.sequence > ?1 AND h.sequence < ?2 AND (n.name IS NOT NULL OR NOT EXISTS "
        "  (SELECT 1 FROM history WHERE sequence = h.sequence + 1 AND kind = 'more')) "
        "  AND (n.name IS NOT NULL OR h.kind <> 'more' OR h.undo_index >= first.undo_index) "
        "ORDER BY h.sequence DESC LIMIT ?3");
    if (!rows)
        return rows.error();
    rows->bind(1, range.after);
    rows->bind(2, range.before);
    rows->bind(3, qint64(range.count));
    std::vector<HistoryLine> lines;
    for (;;) {
        const auto found = rows->step();
        if (!found)
            return found.error();
        if (!*found)
            return lines;
        HistoryLine line{rows->integer(0), rows->integer(1), historyKindNamed(rows->bytes(2)),
                         rows->text(3), rows->text(4)};
        if (line.kind == HistoryKind::More)
            line.kind = HistoryKind::Edit;
        lines.push_back(std::move(line));
    }
}

Result<Passage> readPassage(Database& database, qint64 from, qint64 to) {
    const bool isForward = to > from;
    auto rows = database.prepare(
        isForward ? "SELECT sequence, changeset FROM history WHERE sequence > ?1 AND sequence <= "
                    "?2 ORDER BY sequence"
                  : "SELECT sequence, changeset FROM history WHERE sequence <= ?1 AND sequence > "
                    "?2 ORDER BY sequence DESC");
    if (!rows)
        return rows.error();
    rows->bind(1, from);
    rows->bind(2, to);
    Passage passage{from, {}};
    qint64 bytes = 0;
    for (int edits = 0; edits < longestPassage && bytes < largestPassage; ++edits) {
        const auto found = rows->step();
        if (!found)
            return found.error();
        if (!*found)
            break;
        const qint64 sequence = rows->integer(0);
        const QByteArray blob = rows->blob(1);
        bytes += blob.size();
        auto changeset = decodeChangeset(blob);
        if (!changeset)
            return changeset.error();
        append(passage.changeset.changes,
               isForward ? std::move(changeset->changes) : inverse(*changeset).changes);
        passage.reached = isForward ? sequence : sequence - 1;
    }
    // What was done and taken back on the way is not gone through.
    passage.changeset = squash(passage.changeset, {});
    return passage;
}

Result<void> writeStateName(Database& database, qint64 sequence, const QString& name) {
    auto statement = database.prepare(
        name.isEmpty() ? "DELETE FROM history_name WHERE sequence = ?1"
                       : "INSERT OR REPLACE INTO history_name (sequence, name) VALUES (?1, ?2)");
    if (!statement)
        return statement.error();
    statement->bind(1, sequence);
    if (!name.isEmpty())
        statement->bindText(2, name);
    return statement->run();
}

} // namespace waymark
