#include "publish/picture_file.h"

#include "drawing/painter_surface.h"
#include "model/atomic_file.h"
#include "publish/pdf_document.h"
#include "publish/png_encoder.h"
#include "publish/svg_surface.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double mostPixels = 100'000'000;

QString tr(const char* text) {
    return QCoreApplication::translate("publish", text);
}

Result<QByteArray> asPdf(const DecisionPicture& picture, const QString& title, const Theme& theme,
                         const PublishOptions& options) {
    PdfMetadata metadata;
    metadata.title = title;
    metadata.author = options.author;
    PdfDocument document(metadata);
    constexpr double mmPerUnit = mmPerInch / mapUnitsPerInch;
    const double longest = std::max(picture.size.width(), picture.size.height()) * mmPerUnit;
    const double scale = std::min(1.0, PdfDocument::longestSideMm / longest);
    PdfSurface& surface = document.beginPage(picture.size * scale * mmPerUnit);
    surface.save(QTransform::fromScale(scale, scale));
    paintPicture(surface, picture, theme);
    surface.restore();
    return document.finish();
}

Result<QByteArray> asPng(const DecisionPicture& picture, const QString& title, const Theme& theme,
                         const PublishOptions& options) {
    const QSizeF wanted = picture.size * options.scale;
    if (wanted.width() * wanted.height() > mostPixels)
        return Error{ErrorCode::TooLarge,
                     tr("The picture would have more pixels than most programs can open, so none "
                        "was written. Choose a smaller scale, or PDF or SVG."),
                     {}};
    QImage image(std::max(1, int(std::lround(wanted.width()))),
                 std::max(1, int(std::lround(wanted.height()))), QImage::Format_RGB32);
    if (image.isNull())
        return Error{ErrorCode::TooLarge,
                     tr("There is not enough memory for a picture of this size; nothing was "
                        "written. Choose a smaller scale."),
                     {}};
    image.fill(theme.paper);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(options.scale, options.scale);
    PainterSurface surface(painter);
    paintPicture(surface, picture, theme);
    painter.end();
    PngEncoder encoder(
        {.size = image.size(),
         .hasAlpha = false,
         .dotsPerMetre =
             (options.dpi ? *options.dpi : mapUnitsPerInch * options.scale) / (mmPerInch / 1000),
         .title = title,
         .author = options.author});
    if (const auto added = encoder.addRows(image); !added)
        return added.error();
    return encoder.finish();
}

} // namespace

bool takesPicture(PublishFormat format) {
    return format == PublishFormat::Pdf || format == PublishFormat::Png ||
           format == PublishFormat::Svg;
}

Result<QByteArray> renderPicture(const Project& project, PublishFormat format,
                                 const PictureChoice& choice, const PublishOptions& options) {
    const Map* map = project.find(choice.map);
    if (!map || (choice.other && !project.find(choice.other)))
        return Error{ErrorCode::NotFound,
                     tr("The map of the picture is no longer there. Nothing was written."),
                     {}};
    if (!takesPicture(format))
        return Error{ErrorCode::Invalid,
                     tr("A picture to decide by is written as PDF, PNG or SVG. Nothing was "
                        "written. Choose another ending."),
                     {}};
    const Theme& theme = themeOf(options.theme);
    const DecisionPicture picture = layOutPicture(project, choice, theme);
    const QString title = options.title.isEmpty() ? picture.title : options.title;
    if (format == PublishFormat::Pdf)
        return asPdf(picture, title, theme, options);
    if (format == PublishFormat::Png)
        return asPng(picture, title, theme, options);
    SvgSurface surface(picture.size, title, map->title, options.author);
    paintPicture(surface, picture, theme);
    return surface.finish();
}

Result<void> publishPicture(const QString& path, const Project& project, PublishFormat format,
                            const PictureChoice& choice, const PublishOptions& options) {
    const auto bytes = renderPicture(project, format, choice, options);
    if (!bytes)
        return bytes.error();
    return writeFileAtomically(path, *bytes);
}

} // namespace waymark
