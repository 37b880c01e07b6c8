// A map as PNG, painted and encoded strip by strip, with one strip in memory. Encoding takes a
// small part of the time that painting takes, so a second thread would gain next to nothing.
#include "drawing/painter_surface.h"
#include "publish/png_encoder.h"
#include "publish/sheet.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

// What is drawn across several strips is set up for each of them, and memory is slow to come by.
constexpr qint64 stripBytes = 4LL * 1024 * 1024;
// Viewers and printers stop somewhere near these; a larger drawing is what PDF is for.
constexpr qint64 mostPixels = 600'000'000;
constexpr int longestSide = 100'000;
// The raster engine's coordinates end at 32767.
constexpr int widestPainting = 16'384;

QSize pixelsOf(const QSizeF& map, double scale) {
    return {std::max(1, int(std::lround(map.width() * scale))),
            std::max(1, int(std::lround(map.height() * scale)))};
}

// The largest scale at which the picture stays within the limits, in hundredths.
double largestScale(const QSizeF& map) {
    const double bySide = longestSide / std::max(map.width(), map.height());
    const double byArea = std::sqrt(double(mostPixels) / (map.width() * map.height()));
    return std::floor(std::min(bySide, byArea) * 100) / 100;
}

Result<void> checkPixels(const QSizeF& map, double scale) {
    const QSizeF wanted = map * scale;
    const bool fits = wanted.width() <= longestSide && wanted.height() <= longestSide &&
                      wanted.width() * wanted.height() <= double(mostPixels);
    if (fits)
        return {};
    const QLocale locale;
    return Error{ErrorCode::TooLarge,
                 QCoreApplication::translate(
                     "publish", "A picture of %1 × %2 pixels is more than most programs can open, "
                                "so none was written. Choose a scale of at most %3, or export as "
                                "PDF or SVG, which stay sharp at any size.")
                     .arg(locale.toString(qint64(wanted.width())),
                          locale.toString(qint64(wanted.height())),
                          locale.toString(largestScale(map), 'f', 2)),
                 {}};
}

// Paints the rows from `top` on into `strip`, in pieces no wider than the raster engine is good
// for.
void paintStrip(QImage& strip, int top, const Sheet& sheet, const PublishOptions& options) {
    if (options.transparent)
        strip.fill(Qt::transparent);
    for (int left = 0; left < strip.width(); left += widestPainting) {
        const int width = std::min(widestPainting, strip.width() - left);
        QImage piece(strip.scanLine(0) + qsizetype(left) * 4, width, strip.height(),
                     strip.bytesPerLine(), strip.format());
        QPainter painter(&piece);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                               QPainter::SmoothPixmapTransform);
        painter.translate(-left, -top);
        painter.scale(options.scale, options.scale);
        // A little more than the strip, for what reaches into it from outside.
        const double slack = 2;
        const QRectF exposed = QRectF(left / options.scale, top / options.scale,
                                      width / options.scale, strip.height() / options.scale)
                                   .adjusted(-slack, -slack, slack, slack);
        PainterSurface surface(painter);
        paintSheet(surface, sheet, exposed, options.transparent, {}, 0, 0);
    }
}

} // namespace

Result<QByteArray> renderPng(const Sheet& sheet, const PublishOptions& options,
                             const Progress& progress) {
    if (const auto fits = checkPixels(sheet.size(), options.scale); !fits)
        return fits.error();
    const QSize pixels = pixelsOf(sheet.size(), options.scale);
    PngInfo info;
    info.size = pixels;
    info.hasAlpha = options.transparent;
    info.dotsPerMetre =
        (options.dpi ? *options.dpi : mapUnitsPerInch * options.scale) / (mmPerInch / 1000);
    info.title = options.title.isEmpty() ? sheet.map->title : options.title;
    info.author = options.author;
    PngEncoder encoder(info);

    const auto paintFormat =
        options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    const int rows =
        int(std::clamp<qint64>(stripBytes / (qint64(pixels.width()) * 4), 1, pixels.height()));
    QImage memory(pixels.width(), rows, paintFormat);
    if (memory.isNull())
        return Error{ErrorCode::TooLarge,
                     QCoreApplication::translate(
                         "publish", "There is not enough memory for a picture of this size; "
                                    "nothing was written. Choose a smaller scale."),
                     {}};
    for (int top = 0; top < pixels.height(); top += rows) {
        if (progress && !progress(double(top) / pixels.height()))
            return cancelled();
        QImage strip(memory.bits(), memory.width(), std::min(rows, pixels.height() - top),
                     memory.bytesPerLine(), paintFormat);
        paintStrip(strip, top, sheet, options);
        if (const auto added = encoder.addRows(strip); !added)
            return added.error();
    }
    return encoder.finish();
}

} // namespace waymark
