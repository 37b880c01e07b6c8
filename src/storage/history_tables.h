// The tables of the history, which a draft has always and a file where it is to keep its past.
#pragma once

#include "model/result.h"
#include "storage/history.h"

#include <memory>

namespace waymark {

class Database;

// Writes a history into empty tables.
Result<void> writeHistoryTables(Database& database, const FileHistory& history);

// All edits up to `last` and the names of the states they led to. Null where the sequence of edits
// has gaps: such a history leads nowhere.
Result<std::shared_ptr<const FileHistory>> readHistoryTables(Database& database, qint64 last);

// The lines of that range. Changesets are not read.
Result<std::vector<HistoryLine>> readHistoryLines(Database& database, const HistoryRange& range);

// The way from one state towards another, back or forth, as far as can be gone in a moment: over a
// few hundred edits or some megabytes. Call again from the state reached. Error: Damaged.
Result<Passage> readPassage(Database& database, qint64 from, qint64 to);

// Gives a state a name, or takes it away where it is empty.
Result<void> writeStateName(Database& database, qint64 sequence, const QString& name);

} // namespace waymark
