#include "exchange/csv_reader.h"

#include "exchange/csv_table.h"
#include "exchange/project_builder.h"
#include "exchange/spreadsheet_guard.h"
#include "exchange/table_reader.h"

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// A log of what customers did (customer, touchpoint, time) names touchpoints, but is no map.
bool isLog(const std::vector<CsvRow>& rows) {
    if (rows.empty())
        return false;
    bool hasCustomer = false;
    bool hasTouchpoint = false;
    bool hasTime = false;
    for (const QString& cell : rows.front().cells) {
        const QString word = cell.simplified().toLower();
        hasCustomer = hasCustomer || word.startsWith("customer"_L1) || word.startsWith("user"_L1) ||
                      word.startsWith("kunde"_L1) || word.startsWith("client"_L1);
        hasTime = hasTime || word == "time"_L1 || word == "timestamp"_L1 || word == "date"_L1 ||
                  word == "zeit"_L1 || word == "datum"_L1 || word == "zeitpunkt"_L1;
        hasTouchpoint = hasTouchpoint || headingFor(cell) == Heading::TouchpointName;
        if (headingFor(cell) == Heading::StageName)
            return false;
    }
    return hasCustomer && hasTouchpoint && hasTime;
}

} // namespace

Result<Project> readCsvMaps(const QString& text, const ImportOptions& options, Warnings& warnings) {
    QString content = text;
    QChar separator = guessSeparator(content);
    // Some spreadsheets write a first line that names the separator: sep=;
    const bool namesSeparator = content.startsWith("sep="_L1, Qt::CaseInsensitive) &&
                                content.size() > 5 && (content[5] == u'\r' || content[5] == u'\n');
    if (namesSeparator) {
        separator = content[4];
        content.replace(0, 5, QString());
    }
    auto rows = readCsv(content, separator, warnings);
    if (!rows)
        return rows.error();
    for (CsvRow& row : *rows)
        for (QString& cell : row.cells)
            cell = unguarded(cell);
    if (isLog(*rows))
        return Error{
            ErrorCode::NotAMap,
            u"The table is a log of what customers did (customer, touchpoint, time), not a "
            "map. Nothing was imported."_s,
            u"line 1"_s};
    ProjectBuilder builder(options.ids, warnings);
    // Where commas separate cells, a number with a comma in it is more likely one in thousands.
    const NumberStyle style{.commaIsDecimal = separator != u','};
    if (readTables(*rows, options.fallbackTitle, style, builder) == 0)
        return Error{
            ErrorCode::NotAMap,
            u"The table is no journey map: neither its first row nor its first column "
            "has headings such as Stage, Touchpoint, Doing, Feeling or Pain point. Nothing "
            "was imported. Add a row of headings."_s,
            u"line 1"_s};
    return builder.finish();
}

} // namespace waymark
