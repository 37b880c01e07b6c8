// Logs as CSV: UTF-8 taken apart in place, so that a row costs no text of its own.
#pragma once

#include "exchange/log_builder.h"

namespace waymark {

// Takes CSV apart cell by cell. Line ends are \n, \r\n or \r; a quote that is never closed is taken
// for text.
class CsvCells {
public:
    // `utf8` must outlive this.
    CsvCells(QByteArrayView utf8, char separator)
        : m_utf8(utf8)
        , m_separator(separator) {}

    // The cells of the next row; valid until the call after. False at the end.
    bool next(std::vector<QByteArrayView>& cells);
    // Where the row that next() gave begins, from 1.
    [[nodiscard]] qint64 line() const { return m_rowLine; }
    [[nodiscard]] qint64 done() const { return m_at; }
    // The line of the quote that nothing closes; 0 for none.
    [[nodiscard]] qint64 openQuote() const { return m_openQuote; }

private:
    QByteArrayView plainCell();
    bool quotedCell(QByteArrayView& cell);

    QByteArrayView m_utf8;
    char m_separator;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_rowLine = 1;
    qint64 m_openQuote = 0;
    std::vector<QByteArray> m_unquoted; // cells of this row that had quotes in them
};

// The text as UTF-8 without byte order mark, whatever its encoding was.
QByteArray utf8Of(const QByteArray& bytes, std::vector<Warning>& warnings);

// The separator of a CSV log, and its head.
char separatorOf(QByteArrayView utf8);

Result<LogRead> readCsvLog(QByteArrayView utf8, const LogColumnNames& columns,
                           const LogProgress& progress, const LogDates& dates);

} // namespace waymark
