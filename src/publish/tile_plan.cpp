#include "publish/tile_plan.h"

#include "publish/sheet.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

// How many windows of that length cover so much, each sharing `overlap` with the next.
int windowsFor(double length, double window, double overlap) {
    constexpr double grain = 1e-6; // no window for an error of rounding
    return std::max(1, int(std::ceil((length - overlap - grain) / (window - overlap))));
}

// Counts the tiles of sheets of that size and puts the poster in their middle.
bool cover(TilePlan& plan, const QSizeF& sheet) {
    plan.sheet = sheet;
    const QSizeF window = plan.window().size();
    if (window.width() <= 2 * plan.overlap || window.height() <= 2 * plan.overlap)
        return false;
    plan.columns = windowsFor(plan.poster.width(), window.width(), plan.overlap);
    plan.rows = windowsFor(plan.poster.height(), window.height(), plan.overlap);
    const auto covered = [&](int count, double length) {
        return count * (length - plan.overlap) + plan.overlap;
    };
    plan.origin = {(plan.poster.width() - covered(plan.columns, window.width())) / 2,
                   (plan.poster.height() - covered(plan.rows, window.height())) / 2};
    return true;
}

} // namespace

QRectF TilePlan::window() const {
    return QRectF(QPointF(), sheet)
        .adjusted(tileMarginMm, tileMarginMm, -tileMarginMm, -tileMarginMm);
}

QRectF TilePlan::partOf(int column, int row) const {
    const QSizeF size = window().size();
    return {origin + QPointF(column * (size.width() - overlap), row * (size.height() - overlap)),
            size};
}

QString TilePlan::label(int column, int row) {
    QString letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(char16_t(u'A' + rest % 26)));
    return letters + QString::number(row + 1);
}

Result<TilePlan> tilePlan(const QSizeF& map, const PublishOptions& options) {
    const auto invalid = [](const char* text) {
        return Error{ErrorCode::Invalid, QCoreApplication::translate("publish", text), {}};
    };
    if (!options.tiles || options.tiles->size == PaperSize::Fit ||
        options.paper.size == PaperSize::Fit)
        return invalid("A poster is cut out of a paper of some size into sheets of another. Choose "
                       "both papers; \"fit\" is neither.");
    TilePlan plan;
    plan.overlap = options.tileOverlapMm;
    const QSizeF paper = paperSizeInMm(options.paper, map);
    const QRectF place = fittedRect(map, paper, options.marginMm);
    if (place.isEmpty())
        return noRoom(options);
    plan.poster = place.size();
    plan.scale = place.width() / map.width();

    Paper tile = *options.tiles;
    TilePlan upright = plan;
    TilePlan wide = plan;
    const auto isTurned = [&](Orientation orientation, TilePlan& to) {
        tile.orientation = orientation;
        return (options.tiles->orientation == Orientation::Automatic ||
                options.tiles->orientation == orientation) &&
               cover(to, paperSizeInMm(tile, map));
    };
    const bool mayStand = isTurned(Orientation::Portrait, upright);
    const bool mayLie = isTurned(Orientation::Landscape, wide);
    if (!mayStand && !mayLie)
        return invalid("The sheets are too small for tiles with this overlap. Choose larger sheets "
                       "or a smaller overlap.");
    const bool stands =
        mayStand && (!mayLie || upright.columns * upright.rows <= wide.columns * wide.rows);
    const TilePlan& best = stands ? upright : wide;
    if (qint64(best.columns) * best.rows > mostTiles)
        return invalid("The poster would take more than 400 sheets. Choose larger sheets or a "
                       "smaller poster.");
    return best;
}

} // namespace waymark
