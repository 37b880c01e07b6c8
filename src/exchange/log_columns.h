// The head of a log: what its columns are called, and which of them say who, where and when.
#pragma once

#include "exchange/log_reader.h"

namespace waymark {

// The three columns that every log needs, as numbers from 0; -1 where there is none.
struct LogColumnPlaces {
    int customer = -1;
    int touchpoint = -1;
    int time = -1;
};

// A name of a detail, cut where it is longer than anybody would read.
QString detailName(const QString& name);

// The head's names made fit to be the names of details: none empty, no two alike.
QStringList namedColumns(const QStringList& head);

// Finds the columns by the names asked for, or by their usual ones.
LogColumnPlaces findColumns(const QStringList& names, const LogColumnNames& wanted);

// Nothing, or NotFound with a sentence that names what is missing and what is there.
Result<void> checkColumns(const LogColumnPlaces& places, const QStringList& names,
                          const LogColumnNames& wanted);

} // namespace waymark
