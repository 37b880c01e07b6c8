// Fresh values of KPIs from a table (CSV), one value a row: which KPI, the value, and if the table
// says so when it was measured, its target, and the place of the KPI where several share a name.
#pragma once

#include "exchange/log_reader.h"
#include "model/project.h"

namespace waymark {

struct KpiRefresh {
    Changeset edit;    // all values in one; empty where all are as they were
    int values = 0;    // rows that were taken, also those that say what is known already
    int kpis = 0;      // KPIs that they belong to
    SetAside setAside; // rows that were not taken, each with its reason
    std::vector<Warning> warnings;
};

// What a table says about the KPIs of a map. Its columns are found by their usual names in the
// common languages. A row with a date becomes a past value, and the value of the latest date the
// actual one; without a date the last row of a KPI is its actual value. Errors: NotAMap (nothing in
// it), NotFound (no column for the KPI or none for its value; the sentence lists those there are).
Result<KpiRefresh> refreshKpis(const Project& project, Id<Map> map, const QByteArray& bytes,
                               const LogDates& dates = {});

// Reads the table from a file of at most 16 MB. Errors: as above, NotFound, NotReadable, TooLarge.
Result<KpiRefresh> refreshKpisFromFile(const Project& project, Id<Map> map, const QString& path,
                                       const LogDates& dates = {});

} // namespace waymark
