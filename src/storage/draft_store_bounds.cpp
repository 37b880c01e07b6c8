// How much of its past a draft keeps, and in which of its states it is.
#include "storage/draft_store.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr qint64 alwaysKept = 20; // edits, the newest
constexpr qint64 pageSize = 4096;
// Of the bound, after edits were dropped: so that this is not done at every edit.
constexpr qint64 keptPerCent = 99;

} // namespace

// After "B-tree Pages" in SQLite's description of its file format: a long row fills pages of its
// own, and what is left over for its table's page lies there with that of as many others as fit.
qint64 DraftStore::sizeInFile(qint64 length) {
    constexpr qint64 besides = 60; // the other columns
    constexpr qint64 most = pageSize - 35;
    constexpr qint64 least = (pageSize - 12) * 32 / 255 - 23;
    constexpr qint64 onPage = pageSize - 4; // of a page of its own; 4 bytes name the next one
    const auto shareOfPage = [](qint64 bytes) {
        return pageSize / std::max<qint64>((pageSize - 8) / (bytes + 12), 1);
    };
    const qint64 row = length + besides;
    if (row <= most)
        return shareOfPage(row);
    qint64 here = least + (row - least) % onPage;
    if (here > most)
        here = least;
    return (row - here + onPage - 1) / onPage * pageSize + shareOfPage(here);
}

// A history that cannot be read costs the names of its states, not the draft.
void DraftStore::readStates() {
    // Where there is no room to drop anything, that is for another time.
    (void)dropOldSteps();
    m_states = UndoStates({}, 0, UndoStates::unknown);
    const auto done = m_database.number("SELECT undo_index FROM draft");
    const auto first = m_database.number("SELECT first_state FROM draft");
    // The whole file is no less; what it is exactly is asked when that is too much.
    const auto pages = m_database.number("PRAGMA page_count");
    m_historyBytes = pages ? *pages * pageSize : 0;
    m_isCounted = false;
    auto rows =
        m_database.prepare("SELECT position, last_sequence FROM undo_step ORDER BY position");
    if (!done || !first || !rows)
        return;
    std::vector<qint64> steps;
    for (;;) {
        const auto row = rows->step();
        if (!row || (*row && rows->integer(0) != qint64(steps.size())))
            return;
        if (!*row)
            break;
        steps.push_back(rows->integer(1));
    }
    m_states = UndoStates(std::move(steps), int(*done), *first);
}

// The steps of undo that are left get positions from 0 again, after the oldest were dropped: here,
// because there are too many, or with their edits while the draft was last worked on.
Result<void> DraftStore::dropOldSteps() {
    const auto count = m_database.number("SELECT count(*) FROM undo_step");
    const auto lowest = m_database.number("SELECT coalesce(min(position), 0) FROM undo_step");
    const auto done = m_database.number("SELECT undo_index FROM draft");
    if (!count || !lowest || !done)
        return !count ? count.error() : !lowest ? lowest.error() : done.error();
    const qint64 surplus = std::max<qint64>(*count - m_bounds.steps, 0);
    const qint64 cut =
        *lowest + std::clamp<qint64>(surplus, 0, std::max<qint64>(*done - *lowest, 0));
    // Undone below what is left, they cannot be done again one after the other.
    const bool isParted = *lowest > *done || (*count == 0 && *done > 0);
    if (cut == 0 && !isParted)
        return {};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const QByteArray by = QByteArray::number(cut);
    const QByteArray sql =
        isParted ? QByteArray("DELETE FROM undo_step;"
                              "UPDATE draft SET undo_index = 0, first_state = -1")
                 : "DELETE FROM undo_step WHERE position < " + by +
                       "; UPDATE undo_step SET position = position - " + by +
                       "; UPDATE draft SET undo_index = undo_index - " + by + ", first_state = -1";
    if (auto ran = m_database.execute(sql); !ran)
        return ran;
    return transaction->commit();
}

// A step of undo goes with the first of its edits; the steps before it have gone by then.
Result<void> DraftStore::dropOldHistory() {
    if (!m_isCounted) {
        auto rows = m_database.prepare("SELECT length(changeset) FROM history");
        if (!rows)
            return rows.error();
        qint64 bytes = 0;
        for (;;) {
            const auto row = rows->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            bytes += sizeInFile(rows->integer(0));
        }
        m_historyBytes = bytes;
        m_isCounted = true;
        if (m_historyBytes <= m_bounds.bytes)
            return {};
    }
    const auto newest = m_database.number("SELECT coalesce(max(sequence), 0) FROM history");
    if (!newest)
        return newest.error();
    qint64 upTo = 0;
    qint64 left = m_historyBytes;
    {
        auto rows = m_database.prepare("SELECT sequence, length(changeset) FROM history "
                                       "ORDER BY sequence");
        if (!rows)
            return rows.error();
        while (left > m_bounds.bytes / 100 * keptPerCent) {
            const auto row = rows->step();
            if (!row)
                return row.error();
            if (!*row || rows->integer(0) > *newest - alwaysKept)
                break;
            upTo = rows->integer(0);
            left -= sizeInFile(rows->integer(1));
        }
    }
    if (upTo == 0)
        return {};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const QByteArray last = QByteArray::number(upTo);
    if (auto ran = m_database.execute("DELETE FROM undo_step WHERE first_sequence <= " + last +
                                      "; DELETE FROM history WHERE sequence <= " + last +
                                      "; DELETE FROM history_name WHERE sequence < " + last);
        !ran)
        return ran;
    if (auto done = transaction->commit(); !done)
        return done;
    m_historyBytes = left;
    return {};
}

} // namespace waymark
