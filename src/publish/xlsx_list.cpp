#include "publish/xlsx_list.h"

#include "publish/xlsx_sheets.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// More names of details than this share one column: nobody reads a sheet that is wider.
constexpr int mostDetailColumns = 100;
constexpr double detailWidth = 18; // characters
constexpr double otherWidth = 44;

QString tr(const char* text) {
    return QCoreApplication::translate("publish", text);
}

// The rows from `first` on.
bool writePart(Workbook& workbook, const List& list, size_t first, size_t rows,
               const std::vector<bool>& isUsed, const Progress& progress, double from, double to) {
    const Theme& theme = Theme::lightTheme();
    workbook.beginSheet(list.name, theme.inkFaint);
    workbook.fitWidth();
    int columns = 0;
    for (size_t c = 0; c < list.columns.size(); ++c) {
        if (!isUsed[c])
            continue;
        workbook.setWidths(columns, columns, list.columns[c].width);
        workbook.text({0, columns}, list.columns[c].heading, workbook_look::heading());
        ++columns;
    }
    workbook.setHeight(0, 32);
    workbook.freeze(1, 0);
    workbook.filter({0, 0, int(rows) + 1, columns});
    for (size_t r = 0; r < rows; ++r) {
        if (r % 256 == 0 && !progress(from + (to - from) * double(r) / double(rows)))
            return false;
        const std::vector<ListCell> cells = list.row(first + r);
        CellStyle style = workbook_look::body();
        style.border = theme.line;
        double height = 17;
        int column = 0;
        for (size_t c = 0; c < cells.size(); ++c) {
            if (!isUsed[c])
                continue;
            const CellRange place{int(r) + 1, column++};
            style.number = cells[c].look;
            style.isCentred = cells[c].number.has_value();
            if (cells[c].time)
                workbook.time(place, *cells[c].time, style);
            else if (cells[c].number)
                workbook.number(place, *cells[c].number, style);
            else
                workbook.text(place, cells[c].text, style);
            // Most cells of a long log are one short line.
            if (cells[c].text.size() > 8)
                height = std::max(height, rowHeightFor(cells[c].text, list.columns[c].width));
        }
        workbook.setHeight(int(r) + 1, height);
    }
    return true;
}

} // namespace

void DetailColumns::see(const Details& details) {
    for (const Detail& detail : details) {
        if (m_names.size() >= mostDetailColumns)
            return;
        if (!m_names.contains(detail.name))
            m_names += detail.name;
    }
}

void DetailColumns::addTo(std::vector<ListColumn>& columns) const {
    for (const QString& name : m_names)
        columns.push_back({name.isEmpty() ? tr("Detail") : name, detailWidth, true});
    columns.push_back({tr("Other details"), otherWidth, true});
}

void DetailColumns::addTo(std::vector<ListCell>& row, const Details& details) const {
    std::vector<QStringList> values(size_t(m_names.size()));
    QStringList others;
    for (const Detail& detail : details) {
        const qsizetype at = m_names.indexOf(detail.name);
        if (at >= 0)
            values[size_t(at)] += detail.value;
        else
            others += detail.name + u": "_s + detail.value;
    }
    for (const QStringList& said : values)
        row.emplace_back(said.join(u'\n'));
    row.emplace_back(others.join(u'\n'));
}

bool writeList(Workbook& workbook, const List& list, const Progress& progress, double from,
               double to) {
    if (list.rows == 0)
        return true;
    std::vector<bool> isUsed(list.columns.size(), false);
    for (size_t c = 0; c < list.columns.size(); ++c)
        isUsed[c] = !list.columns[c].isOptional;
    for (size_t r = 0; r < list.rows && std::ranges::find(isUsed, false) != isUsed.end(); ++r) {
        if (r % 256 == 0 && !progress(from))
            return false;
        const std::vector<ListCell> cells = list.row(r);
        for (size_t c = 0; c < cells.size(); ++c)
            isUsed[c] = isUsed[c] || !cells[c].isEmpty();
    }
    constexpr size_t most = size_t(Workbook::mostRows) - 1;
    for (size_t first = 0; first < list.rows; first += most)
        if (!writePart(workbook, list, first, std::min(most, list.rows - first), isUsed, progress,
                       from, to))
            return false;
    return true;
}

} // namespace waymark
