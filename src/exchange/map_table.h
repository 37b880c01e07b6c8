// A map as a table, one touchpoint a row; what a touchpoint has several of continues in rows below
// that name neither stage nor touchpoint. table_reader finds everything again.
#pragma once

#include "exchange/csv_table.h"
#include "model/project.h"

namespace waymark {

// The rows, the headings first. Warns of what a table has no room for.
std::vector<CsvRow> mapAsTable(const Project& project, Id<Map> map, Warnings& warnings);

} // namespace waymark
