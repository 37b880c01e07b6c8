// The tables of a `.journey` file and of a draft, as the SQL files in resources/sql make them, and
// the comparison of a stranger's tables with them.
#pragma once

#include "storage/database.h"
#include "storage/journey_file.h"

#include <QByteArrayList>
#include <QStringList>

namespace waymark {

inline constexpr qint64 journeyApplicationId = 0x57415931; // "WAY1", at byte 68 of the file
inline constexpr int majorOf(int formatVersion) {
    return formatVersion / 1000;
}

// Brings an empty or older database to the newest format, or to `version`: each step that it lacks
// in one transaction, with its version number in it.
Result<void> migrate(Database& database, int version = journeyFormatVersion);

// The tables that a file has only where it needs them.
struct OptionalTables {
    bool history = false; // from format 1.1 on
    bool views = false;   // from format 1.2 on
};
// Makes the tables of a file in an empty database, with the version number that goes with them.
Result<void> createFileTables(Database& database, OptionalTables wanted);
// Makes those that are missing, and leaves the version number alone.
Result<void> createMissingTables(Database& database, OptionalTables wanted);

// The tables that a draft has besides: its state, the steps of undo, and the indexes that make
// checking references quick.
Result<void> createDraftTables(Database& database);
// Adds the columns that drafts of an earlier program lack.
Result<void> extendDraftTables(Database& database);

// Every table of the format, in the order in which they are written and summed.
const QByteArrayList& journeyTables();

// How a database differs from what this program would have written.
struct SchemaDifferences {
    QStringList findings;         // sentences; empty when there is no difference that matters
    QByteArrayList unreadable;    // tables of ours that are missing or no plain tables
    QByteArrayList unknownTables; // plain tables that a later minor version added
    // The CREATE TABLE statements of a later minor version's file, in its order. Each is a single
    // plain definition that computes nothing, so it may be run to publish such a file again.
    QByteArrayList definitions;
    bool hasHistory = false; // the tables of the history are there
};
// Compares token by token; statistics that SQLite keeps are no difference. `formatVersion` is what
// the database says of itself: from format 1.1 on there may be a history, from 1.2 on views; for
// one of a later minor version, more tables and more columns at the end of ours are no finding.
Result<SchemaDifferences> compareSchema(Database& database, int formatVersion);

} // namespace waymark
