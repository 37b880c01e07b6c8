#include "app/piece_picture.h"

#include "drawing/map_layout.h"
#include "drawing/paint_map.h"
#include "drawing/painter_surface.h"
#include "exchange/piece_table.h"
#include "publish/map_part.h"

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

} // namespace

Result<QByteArray> pictureOfPiece(const Fragment& fragment) {
    const Error nothing{ErrorCode::NotFound,
                        QCoreApplication::translate("waymark::clipboard",
                                                    "There is nothing of a map to make a picture "
                                                    "of. Nothing was copied."),
                        {}};
    const Fragment shown = shownPart(fragment);
    const auto drawn = drawablePiece(shown);
    if (!drawn)
        return drawn.error().code == ErrorCode::NotFound ? nothing : drawn.error();
    const Id<Map> map = drawn->roots<Map>().front();

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
