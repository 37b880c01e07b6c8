// The checksums of the tables that a project is written into.
#pragma once

#include "model/project.h"
#include "storage/row.h"

namespace waymark {

// For each table of records or lists its row count and checksum, as docs/FILE_FORMAT.md has them.
// The tables of views are left out where there are none: a file without views has none.
TableSums sumsOf(const Project& project);

} // namespace waymark
