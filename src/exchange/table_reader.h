// Tables in which people keep journey maps, from spreadsheets and Markdown pages: one touchpoint a
// row ("tidy"), or lanes as rows and stages as columns ("matrix"), told apart by their headings.
#pragma once

#include "exchange/csv_table.h"
#include "exchange/project_builder.h"
#include "exchange/table_cells.h"

namespace waymark {

// Adds one map for each table in `rows`; blank rows separate tables, and lines above a table give
// its title and persona. `fallbackTitle` is for tables without one. Returns how many maps were
// made.
int readTables(const std::vector<CsvRow>& rows, const QString& fallbackTitle, NumberStyle style,
               ProjectBuilder& builder);

// How many cells of a row are headings that are known.
int knownHeadings(const QStringList& cells);

} // namespace waymark
