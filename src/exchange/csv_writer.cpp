#include "exchange/csv_writer.h"

#include "exchange/map_table.h"
#include "exchange/spreadsheet_guard.h"

namespace waymark {

QByteArray writeCsvMap(const Project& project, Id<Map> map, const ExportOptions& options,
                       Warnings& warnings) {
    std::vector<CsvRow> rows = mapAsTable(project, map, warnings);
    if (!options.exactData)
        for (CsvRow& row : rows)
            for (QString& cell : row.cells)
                cell = guarded(cell);
    return "\xEF\xBB\xBF" + writeCsv(rows, QLatin1Char(options.separator)).toUtf8();
}

} // namespace waymark
