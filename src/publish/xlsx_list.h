// One list on a sheet of a workbook: a row a record, with a heading that stays in view and filters.
#pragma once

#include "publish/publish.h"
#include "publish/workbook.h"

namespace waymark {

struct ListCell {
    QString text;
    std::optional<double> number;
    NumberLook look = NumberLook::General;
    std::optional<qint64> time; // milliseconds since 1970

    ListCell() = default;
    ListCell(QString said)
        : text(std::move(said)) {}
    ListCell(const std::optional<double>& value, NumberLook as = NumberLook::General)
        : number(value)
        , look(as) {}

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && !number && !time; }
};

struct ListColumn {
    QString heading;
    double width = 16;      // characters
    bool isOptional = true; // left out where no row says anything
};

// A sheet's rows, each made when it is asked for: a log may have a million.
struct List {
    QString name;
    std::vector<ListColumn> columns;
    size_t rows = 0;
    std::function<std::vector<ListCell>(size_t)> row;
};

// The names of details that records have, in the order in which they turn up, and their values; a
// column each, up to a hundred.
class DetailColumns {
public:
    void see(const Details& details);
    void addTo(std::vector<ListColumn>& columns) const;
    void addTo(std::vector<ListCell>& row, const Details& details) const;

private:
    QStringList m_names;
};

// Writes the list on a sheet of its own, or on several where it is longer than one may be; nothing
// without a row. `from` and `to` are its part of the whole work. False when it was cancelled.
bool writeList(Workbook& workbook, const List& list, const Progress& progress, double from,
               double to);

} // namespace waymark
