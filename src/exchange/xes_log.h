// Logs as XES, the process miners' exchange format (IEEE Std 1849-2016).
#pragma once

#include "exchange/log_builder.h"

namespace waymark {

// A trace is a customer (by its concept:name), an event an interaction (concept:name,
// time:timestamp); all other attributes become details, those of a trace named "case:…". Columns
// asked for by name stand for these attributes. XES dates need no order.
Result<LogRead> readXesLog(const QByteArray& bytes, const LogColumnNames& columns,
                           const LogProgress& progress, const LogDates& dates);

// The first events of a log, of which only the beginning may be at hand.
Result<LogHead> readXesHead(const QByteArray& bytes, int events);

} // namespace waymark
