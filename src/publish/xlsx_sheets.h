// The sheets of a workbook that tells maps: each map as it looks, lanes down and touchpoints
// across, and a list of every kind of record, for sorting and counting.
#pragma once

#include "publish/sheet.h"
#include "publish/workbook.h"

namespace waymark {

// Looks and measures that the sheets share.
namespace workbook_look {
inline constexpr double points = 10;
CellStyle title();
CellStyle soft();    // what is said about a map
CellStyle heading(); // of a column
CellStyle body();
} // namespace workbook_look

// The height in points that a text of 10 points needs in cells of that width (in characters), at
// least one line and at most what a row may have.
double rowHeightFor(const QString& text, double widthInCharacters);

// A map as lanes × touchpoints: stages over theirs, each card a cell of its own, in the map's
// colours. Hidden lanes become hidden rows.
void writeMapSheet(Workbook& workbook, const Sheet& sheet, const PublishOptions& options);

// The lists of what the maps hold: stages, touchpoints, pain points, opportunities, losses, KPIs,
// personas and interactions; those without a row are left out. False when it was cancelled.
bool writeListSheets(Workbook& workbook, const std::vector<Sheet>& sheets,
                     const PublishOptions& options, const Progress& progress);

} // namespace waymark
