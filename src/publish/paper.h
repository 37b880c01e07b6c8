// The papers a map can be put on: their names, sizes and how a map is fitted into them.
#pragma once

#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

enum class PaperSize : quint8 { Fit, A0, A1, A2, A3, A4, A5, Letter, Tabloid, Slide };
enum class Orientation : quint8 { Automatic, Portrait, Landscape };

struct Paper {
    PaperSize size = PaperSize::Fit;                  // Fit: the page is as large as the map
    Orientation orientation = Orientation::Automatic; // Automatic: as the map is; of no use to Fit

    friend bool operator==(const Paper&, const Paper&) = default;
};

// "fit", "A0" … "A5", "Letter", "Tabloid", "16:9", in any case; optionally followed by "-portrait"
// or "-landscape". Nothing for any other name.
std::optional<Paper> paperFromName(const QString& name);
// The names paperFromName() knows, in the order of PaperSize, for help texts and menus.
QStringList paperNames();

// Width and height in millimetres for a map of `map` size (map units; decides Fit and Automatic).
// A map unit is 1/96 inch. Fit adds no margin.
QSizeF paperSizeInMm(const Paper& paper, const QSizeF& map);

inline constexpr double mapUnitsPerInch = 96;
inline constexpr double mmPerInch = 25.4;
inline constexpr double pointsPerInch = 72;

// The rectangle, in the page's units, that something of size `content` takes when it is made as
// large as the page allows inside its margin and centred. Null if the margin leaves no room.
QRectF fittedRect(const QSizeF& content, const QSizeF& page, double margin);

} // namespace waymark
