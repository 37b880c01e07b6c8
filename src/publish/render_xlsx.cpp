// Maps as a workbook: a sheet a map, then the lists.
#include "drawing/bundled_fonts.h"
#include "publish/xlsx_sheets.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

// Of the whole work: the maps' sheets, then the lists, then packing.
constexpr double mapsShare = 0.3;

Error tooWide(const Map& map) {
    return {ErrorCode::TooLarge,
            QCoreApplication::translate("publish",
                                        "\"%1\" has more touchpoints than a spreadsheet has "
                                        "columns, so nothing was written. Export it as CSV, which "
                                        "has a row for each.")
                .arg(map.title),
            {}};
}

} // namespace

namespace workbook_look {

CellStyle title() {
    CellStyle style = body();
    style.points = 16;
    style.isBold = true;
    style.wraps = false;
    style.isInMiddle = true;
    return style;
}

CellStyle soft() {
    CellStyle style = body();
    style.ink = Theme::lightTheme().inkSoft;
    style.wraps = false;
    return style;
}

CellStyle heading() {
    CellStyle style = body();
    style.fill = Theme::lightTheme().accentSoft;
    style.border = Theme::lightTheme().line;
    style.isBold = true;
    style.isInMiddle = true;
    return style;
}

CellStyle body() {
    CellStyle style;
    style.points = points;
    style.ink = Theme::lightTheme().ink;
    return style;
}

} // namespace workbook_look

double rowHeightFor(const QString& text, double widthInCharacters) {
    constexpr double lineHeight = 13; // points, of Arial 10 in a row
    constexpr double padding = 4;
    constexpr double highest = 409; // what the programs allow
    // A character of the usual font is 7 pixels wide, a cell has 5 more; text of 10 points is set
    // at 13.3 pixels. It is measured in the map's own font, which is wider by this factor.
    constexpr double wider = 1.08;
    constexpr double indent = 9; // pixels
    const double pixels = 7 * widthInCharacters - 5 - indent;
    const double mapUnits = pixels * wider * fontSizeOf(TextRole::Card) / 13.33;
    const double lines =
        textHeight(text, TextRole::Card, std::max(20.0, mapUnits)) / lineHeightOf(TextRole::Card);
    return std::min(highest, std::max(1.0, std::ceil(lines)) * lineHeight + padding);
}

Result<QByteArray> renderXlsx(const std::vector<Sheet>& sheets, const PublishOptions& options,
                              const Progress& progress) {
    const Map& first = *sheets.front().map;
    Workbook workbook(options.title.isEmpty() ? first.title : options.title, options.author,
                      first.scenario);
    for (size_t i = 0; i < sheets.size(); ++i) {
        if (progress && !progress(mapsShare * double(i) / double(sheets.size())))
            return cancelled();
        if (sheets[i].layout.columns().size() >= size_t(Workbook::mostColumns))
            return tooWide(*sheets[i].map);
        writeMapSheet(workbook, sheets[i], options);
    }
    const Progress ofLists = [&progress](double share) {
        return !progress || progress(mapsShare + (1 - mapsShare) * share);
    };
    if (!writeListSheets(workbook, sheets, options, ofLists))
        return cancelled();
    return workbook.finish();
}

} // namespace waymark
