// The import of a log, as far as it needs no window: the choices of the dialog, reading by them,
// and what of it comes onto the map.
#pragma once

#include "exchange/log_reader.h"
#include "model/edits.h"

namespace waymark {

// How a log is to be read.
struct LogChoice {
    LogColumnNames columns;
    QStringList leftOut; // other columns that are not kept as details
    DayOrder order = DayOrder::Unknown;
    QByteArray zone = "UTC"; // of times that name none, as IANA calls it

    friend bool operator==(const LogChoice&, const LogChoice&) = default;
};

// What reading a log by a choice would bring onto a map.
struct LogImport {
    LogRead read;   // only rows that have their place on the map
    Changeset edit; // empty where all is on the map already
    qint64 repeated = 0;
};

// Reads the log and places it on the map; may be called on any thread. Errors: those of
// readLogFile(), and TooLarge where the map file has no room for it.
Result<LogImport> planLogImport(const Project& project, Id<Map> map, const QString& path,
                                const LogChoice& choice, const LogProgress& progress);

// A time of the log as it would be understood, "2 May 2026 04:19 UTC"; empty where it is none.
QString understoodTime(const QString& text, const LogChoice& choice);

// What was not taken, one row each: line, reason and the row itself. As CSV it is UTF-8 with byte
// order mark and guarded against formulas; as text its cells stand between tabs.
QByteArray setAsideAsCsv(const SetAside& setAside);
QString setAsideAsText(const SetAside& setAside);

} // namespace waymark
