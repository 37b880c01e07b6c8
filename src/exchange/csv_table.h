// Comma-separated values after RFC 4180: text to rows of cells and back. Knows nothing of maps.
#pragma once

#include "exchange/warnings.h"
#include "model/result.h"

#include <QStringList>

#include <vector>

namespace waymark {

inline constexpr int maxCsvColumns = 10'000;
inline constexpr int maxCsvCells = 2'000'000;
inline constexpr qsizetype maxCsvCellLength = 1'000'000; // UTF-16 units

struct CsvRow {
    int line = 0; // of its first character in the input, from 1
    QStringList cells;

    friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

// The separator that takes the first lines of `text` apart most evenly: ',', ';' or tab.
QChar guessSeparator(const QString& text);

// Takes `text` apart. Line ends are \n, \r\n or \r. A quote that is never closed is taken for text,
// with a warning. Fails (TooLarge) on rows, cells or tables beyond the limits above.
Result<std::vector<CsvRow>> readCsv(const QString& text, QChar separator, Warnings& warnings);

// Rows as text, with \r\n after each. Cells are quoted where they must be, and where another
// program might take them apart at another separator.
QString writeCsv(const std::vector<CsvRow>& rows, QChar separator);

} // namespace waymark
