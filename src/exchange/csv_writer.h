// Writes a map as CSV or TSV, one touchpoint a row (map_table.h). csv_reader finds everything
// again.
#pragma once

#include "exchange/exchange.h"

namespace waymark {

// UTF-8 with byte order mark (without it spreadsheets take it for Latin-1), \r\n after each row.
// Text that a spreadsheet would run as a formula is guarded unless the options want exact data.
QByteArray writeCsvMap(const Project& project, Id<Map> map, const ExportOptions& options,
                       Warnings& warnings);

} // namespace waymark
