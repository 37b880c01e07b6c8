// A map as PNG, painted and encoded in strips: while one strip is encoded, the next is painted, and
// no more than a few of them are in memory.
#include "drawing/painter_surface.h"
#include "publish/png_encoder.h"
#include "publish/sheet.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <future>

namespace waymark {

namespace {

constexpr qint64 stripBytes = 24LL * 1024 * 1024;
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
    auto encoder = PngEncoder::begin(info);
    if (!encoder)
        return encoder.error();

    const auto paintFormat =
        options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    const int rows =
        int(std::clamp<qint64>(stripBytes / (qint64(pixels.width()) * 4), 1, pixels.height()));
    std::future<Result<void>> encoding;
    Result<void> encoded;
    for (int top = 0; top < pixels.height(); top += rows) {
        if (progress && !progress(double(top) / pixels.height())) {
            if (encoding.valid())
                encoding.wait();
            return cancelled();
        }
        QImage strip(pixels.width(), std::min(rows, pixels.height() - top), paintFormat);
        if (strip.isNull())
            encoded = Error{ErrorCode::TooLarge,
                            QCoreApplication::translate(
                                "publish", "There is not enough memory for a picture of this size; "
                                           "nothing was written. Choose a smaller scale."),
                            {}};
        else
            paintStrip(strip, top, sheet, options);
        if (encoding.valid())
            encoded = encoding.get();
        if (!encoded)
            return encoded.error();
        encoding = std::async(std::launch::async, [&encoder, strip = std::move(strip)]() mutable {
            return encoder->addRows(std::move(strip).convertToFormat(encoder->format()));
        });
    }
    encoded = encoding.get();
    if (!encoded)
        return encoded.error();
    return encoder->finish();
}

} // namespace waymark
