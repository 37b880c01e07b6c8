// Logs of what really happened: CSV (one interaction a row) and XES (IEEE 1849) to an
// InteractionLog. Rows that cannot be read are set aside in a list, each with its reason.
#pragma once

#include "exchange/log_time.h"
#include "exchange/warnings.h"
#include "model/interaction_log.h"
#include "model/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace waymark {

enum class LogFormat { Csv, Xes };

// Which columns say who, where and when, by the names in the log's head; an empty one is found by
// what such columns are usually called, in the common languages.
struct LogColumnNames {
    QString customer;
    QString touchpoint;
    QString time;

    friend bool operator==(const LogColumnNames&, const LogColumnNames&) = default;
};

// A row that was not read, and why.
struct SetAsideRow {
    qint64 line = 0; // in the file, from 1
    QString reason;  // a plain sentence
    QString text;    // the row itself, shortened

    friend bool operator==(const SetAsideRow&, const SetAsideRow&) = default;
};

// All rows that were set aside: the first ones in full, the others counted.
struct SetAside {
    static constexpr size_t limit = 10'000;

    void add(SetAsideRow row);

    std::vector<SetAsideRow> rows;
    qint64 count = 0;
};

struct LogRead {
    InteractionLog log;         // without places; see placeTouchpoints()
    std::vector<quint32> lines; // of the rows of the log, in step with them
    qint64 rows = 0;            // in the file, without its head and blank lines
    SetAside setAside;          // rows without customer, touchpoint or time
    LogColumnNames columns;     // those that were read
    DayOrder order = DayOrder::Unknown;
    std::vector<Warning> warnings;
};

// Called now and then with how many bytes of how many are read; false stops the reading.
using LogProgress = std::function<bool(qint64 done, qint64 total)>;

inline constexpr qint64 maxLogBytes = 1024LL * 1024 * 1024;
inline constexpr qsizetype maxLogColumns = 1'000;

// Reads a log from memory. Errors: NotAMap (no head, nothing in it), NotFound (a column that is
// named or needed is not there; the sentence lists those that are), Damaged (XES that is no XML),
// TooLarge, Cancelled.
Result<LogRead> readLog(const QByteArray& bytes, LogFormat format, const LogColumnNames& columns,
                        const LogProgress& progress = {}, const LogDates& dates = {});

// Reads a log from a file; one that ends in .xes is XES. Errors: as above, NotFound, NotReadable.
Result<LogRead> readLogFile(const QString& path, const LogColumnNames& columns,
                            const LogProgress& progress = {}, const LogDates& dates = {});

// The first columns and rows of a log, to choose columns by.
struct LogHead {
    QStringList columns;
    std::vector<QStringList> rows; // at most as many as asked for
    LogColumnNames found;          // those that need no choosing; others are empty
    bool hasFixedColumns = false;  // XES says itself what is what

    // Whether who, where and when need no choosing.
    [[nodiscard]] bool isPlain() const {
        return !found.customer.isEmpty() && !found.touchpoint.isEmpty() && !found.time.isEmpty();
    }
};
// Of CSV.
Result<LogHead> readLogHead(const QByteArray& bytes, int rows);
// Of a file, of which only the beginning is read. Errors: those of readLogFile(), and NotAMap.
Result<LogHead> readLogHeadOfFile(const QString& path, int rows);

// Nothing, or TooLarge where a map file has no room for this project with the rows of `log`
// besides.
Result<void> checkLogRoom(const Project& project, const InteractionLog& log);

// Moves the rows whose touchpoint has no place on the map from the log to those set aside.
// Returns how many these were.
qint64 setAsideUnplaced(LogRead& read);

} // namespace waymark
