// Reads the records of a project from the tables of the format, in one pass.
#pragma once

#include "model/project.h"
#include "storage/row.h"

#include <vector>

namespace waymark {

struct RecordsRead {
    std::vector<Record> records;
    TableSums sums;
};

// Every record, kind by kind in the order of ids. Rows are not yet held against the rules of
// model/validate.h or against one another; Project::fromRecords() does that.
// Errors: Damaged (a value that cannot be one, a list without its record; names table and record)
// and whatever SQLite reports. `withSums` asks for the checksums, which cost a little.
Result<RecordsRead> readRecords(Database& database, bool withSums);

// Reads every record in the same way, one after the other, and says whether they are all that
// `project` holds. Errors: as readRecords().
struct RecordsCompared {
    bool areSame = false;
    TableSums sums;
};
Result<RecordsCompared> compareRecords(Database& database, const Project& project);

} // namespace waymark
