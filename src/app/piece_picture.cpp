#include "app/piece_picture.h"

#include "drawing/map_layout.h"
#include "drawing/paint_map.h"
#include "drawing/painter_surface.h"
#include "exchange/piece_table.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr QSizeF slide(1920, 1080); // pixels
constexpr double sharpest = 3;      // a single card does not become as large as a wall
constexpr double smallest = 0.1;

// Records for the lanes that the drawing needs and the piece has none of: a card brings its own
// lane, but not the one in which the name of its touchpoint stands.
std::vector<Record> withLanes(const Fragment& fragment, const Project& piece, Id<Map> map) {
    std::vector<Record> records = fragment.records;
    qint64 next = 1;
    const auto addLane = [&](LaneKind kind, Rank rank) {
        if (laneOf(piece, map, kind))
            return;
        while (piece.contains({Kind::Lane, next}))
            ++next;
        records.emplace_back(Lane{
            .id = {next++}, .rank = rank, .map = map, .lane = kind, .title = defaultTitle(kind)});
    };
    Rank first = 0;
    Rank last = 0;
    for (const auto& [id, lane] : piece.all<Lane>()) {
        first = std::min(first, lane.rank);
        last = std::max(last, lane.rank);
    }
    addLane(LaneKind::Touchpoints, first - 1);
    if (!piece.all<Feeling>().empty())
        addLane(LaneKind::Feeling, last + 1);
    return records;
}

} // namespace

Result<QByteArray> pictureOfPiece(const Fragment& fragment) {
    const Error nothing{ErrorCode::NotFound,
                        QCoreApplication::translate("waymark::clipboard",
                                                    "There is nothing of a map to make a picture "
                                                    "of. Nothing was copied."),
                        {}};
    const Fragment shown = shownPart(fragment);
    const auto piece = Project::fromRecords(shown.records);
    if (!piece || piece->all<Stage>().empty())
        return nothing;
    const Id<Map> map = piece->roots<Map>().front();
    const auto drawn = Project::fromRecords(withLanes(shown, *piece, map));
    if (!drawn)
        return drawn.error();

    LayoutOptions options;
    options.showHead =
        std::ranges::any_of(fragment.roots, [](AnyId root) { return root.kind == Kind::Map; });
    const MapLayout layout(*drawn, map, options);
    QSizeF size = layout.size();
    // A map is never narrower than its head; a piece is as wide as its columns.
    if (!options.showHead)
        size.setWidth(std::min(size.width(), layout.contentRight() + measure::margin));
    const double scale = std::clamp(
        std::min(slide.width() / size.width(), slide.height() / size.height()), smallest, sharpest);
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return nothing;
    const Theme& theme = Theme::lightTheme();
    image.fill(theme.paper);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    PaintOptions paint;
    paint.scale = scale;
    paint.fullDetail = true;
    PainterSurface surface(painter);
    paintMap(surface, *drawn, layout, theme, paint);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace waymark
