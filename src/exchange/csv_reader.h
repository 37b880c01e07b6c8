// Reads maps from CSV and TSV: finds the separator, takes the rows apart, and hands the tables on.
#pragma once

#include "exchange/exchange.h"

namespace waymark {

Result<Project> readCsvMaps(const QString& text, const ImportOptions& options, Warnings& warnings);

} // namespace waymark
