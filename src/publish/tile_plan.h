// How a poster is cut into sheets of a smaller paper: neighbours share a strip, so that each can be
// glued over the next.
#pragma once

#include "publish/publish.h"

namespace waymark {

struct TilePlan {
    QSizeF sheet;     // of paper, mm, as the tiles are turned
    QSizeF poster;    // of the map on the wall, mm
    double scale = 1; // mm a map unit
    double overlap = 0;
    int columns = 0;
    int rows = 0;
    QPointF origin; // of the first tile's window on the poster, mm; not right of or below (0, 0)

    // What of a sheet is printed on, mm; the rest is margin, for printers and for marks.
    [[nodiscard]] QRectF window() const;
    // The part of the poster that a tile shows, mm; with the overlaps.
    [[nodiscard]] QRectF partOf(int column, int row) const;
    // "A1", "B1" … across, "A2" … below.
    [[nodiscard]] static QString label(int column, int row);
};

inline constexpr double tileMarginMm = 12; // on each side of a sheet
inline constexpr int mostTiles = 400;

// The plan for a map of that size in map units, on options that ask for tiles. The map is as large
// as it is on the whole paper; the tiles are turned so that they are fewest. Each is at least half
// full, up and down and across. Errors: Invalid (no room within the margins, more sheets than
// mostTiles, nothing to cut).
Result<TilePlan> tilePlan(const QSizeF& map, const PublishOptions& options);

} // namespace waymark
