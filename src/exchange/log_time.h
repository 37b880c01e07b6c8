// The times in logs, in the many forms in which programs and people write them.
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QTimeZone>

#include <optional>

namespace waymark {

// Whether 3/4/2026 is the third of April. Unknown until a date settles it.
enum class DayOrder : quint8 { Unknown, DayFirst, MonthFirst };

struct LogTime {
    qint64 time = 0; // milliseconds since 1970, UTC
    // What the form of this date proves: 13/4/2026 has its day first, 4/13/2026 its month.
    DayOrder proves = DayOrder::Unknown;
    // Read by `order` alone: another order would give another day.
    bool isAmbiguous = false;
    // It names its zone, or counts seconds, and so is UTC wherever it was written.
    bool hasZone = false;
};

// Reads one time, in any of these forms:
//   2026-03-01T10:00:00.250+01:00, 2026-03-01 10:00, 2026/03/01, 20260301T100000Z
//   1.3.2026 10:00, 01/03/2026 10:00 PM, 3-1-26 (by `order`; unknown: the day is first)
//   1 Mar 2026 10:00, Mar 1, 2026, Sun, 01 Mar 2026 10:00:00 +0100 (months in six languages)
//   1772359200 (seconds), 1772359200000 (milliseconds), 46082.5 (a spreadsheet's days)
// A time without zone counts as UTC, so that a log gives the same figures on every machine; LogZone
// moves it to where it was written. Nothing for what is no time, or a day that does not exist.
// Years run from 1900 to 2199.
std::optional<LogTime> readLogTime(QByteArrayView text, DayOrder order);

// How a log's times are to be understood.
struct LogDates {
    DayOrder order = DayOrder::Unknown; // unknown: found out from the log
    QTimeZone zone = QTimeZone::utc();  // of times that name none
};

// The clock of a zone, asked for each row of a log. Where the clock was put back, the first of two
// equal times is meant; where it was put forward, a time that did not exist is moved on.
class LogZone {
public:
    explicit LogZone(const QTimeZone& zone)
        : m_zone(zone)
        , m_isUtc(zone == QTimeZone::utc()) {}

    // Of a time that readLogTime() took for UTC: milliseconds since 1970, UTC.
    qint64 toUtc(const LogTime& time);

private:
    QTimeZone m_zone;
    bool m_isUtc;
    QHash<qint64, qint64> m_shifts; // by quarter of an hour; clocks are put on at such
};

} // namespace waymark
