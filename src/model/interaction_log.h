// The log of one map in columns: what a million Interaction records say, in some fifty bytes a row.
// Readers of logs fill it, counting works on it, and it goes into a Project as Interaction records.
#pragma once

#include "model/name_table.h"
#include "model/project.h"

namespace waymark {

// One row. Customer and touchpoint are numbers in the tables of its log.
struct LogRow {
    qint64 time = 0; // milliseconds since 1970, UTC
    quint32 customer = 0;
    quint32 touchpoint = 0;
};

// One detail of all rows, in step with them. The value "" has the number 0 and says nothing.
struct LogColumn {
    explicit LogColumn(const QString& columnName)
        : name(columnName) {
        values.number(QByteArrayView(""));
    }

    QString name;
    NameTable values;
    std::vector<quint32> cells;
};

struct InteractionLog {
    NameTable customers;
    NameTable touchpoints; // as the log calls them
    // Which touchpoints of a map these are, in step with them; null where the map has none such.
    std::vector<Id<Touchpoint>> places;
    std::vector<LogRow> rows; // in the order of the log
    std::vector<LogColumn> details;

    // The column of that name, upper or lower case; null where there is none.
    [[nodiscard]] const LogColumn* column(const QString& name) const;
};

// The interactions that a project holds of a map.
InteractionLog logOf(const Project& project, Id<Map> map);

// Fills log.places: touchpoints of the map by name, whatever their case and the blanks in them. Of
// several touchpoints of one name the first is meant.
void placeTouchpoints(const Project& project, Id<Map> map, InteractionLog& log);

// The name as names are held against each other here and in comparisons of maps.
QString comparableName(const QString& name);

// Adds the rows of a log whose touchpoints have places, after what the map's log holds. A row that
// is there already to the letter (customer, touchpoint, time, details) is not added again, so that
// the same file can be imported twice; `repeated`, if given, receives how many these were.
Changeset addInteractions(const Project&, IdSource&, Id<Map>, const InteractionLog& log,
                          qint64* repeated = nullptr);

} // namespace waymark
