#include "publish/publish.h"

#include "drawing/bundled_fonts.h"
#include "model/atomic_file.h"
#include "publish/sheet.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("publish", text);
}

Result<void> checkOptions(PublishFormat format, const PublishOptions& options) {
    const auto invalid = [](const QString& message) {
        return Error{ErrorCode::Invalid, message, {}};
    };
    if (format == PublishFormat::Png && !(options.scale >= 0.05 && options.scale <= 20))
        return invalid(tr("The scale must be between 0.05 and 20; %1 is not.").arg(options.scale));
    if (options.dpi && (*options.dpi < 1 || *options.dpi > 10'000))
        return invalid(
            tr("The resolution must be between 1 and 10000 dpi; %1 is not.").arg(*options.dpi));
    if (!(options.marginMm >= 0 && options.marginMm <= 1000))
        return invalid(
            tr("The margin must be between 0 and 1000 mm; %1 is not.").arg(options.marginMm));
    if (options.tiles && !(options.tileOverlapMm >= 0 && options.tileOverlapMm <= 50))
        return invalid(
            tr("The overlap must be between 0 and 50 mm; %1 is not.").arg(options.tileOverlapMm));
    return {};
}

// Without what is of no meaning to files of the format.
PublishOptions fitting(PublishFormat format, PublishOptions options) {
    if (!takesTitleBlock(format, options))
        options.titleBlock.reset();
    return options;
}

// A zip archive, to the record at its end (APPNOTE.TXT, 4.3.16; without a comment it is 22 bytes).
bool isWholeZip(const QByteArray& bytes) {
    return bytes.startsWith("PK\3\4") &&
           bytes.last(std::min<qsizetype>(bytes.size(), 22)).startsWith("PK\5\6");
}

// How a file of the format ends when it is whole (PDF: ISO 32000-1, 7.5.5; PNG: the IEND chunk).
Result<void> checkWhole(PublishFormat format, const QByteArray& bytes) {
    static const QByteArray pngEnd("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
    const bool isWhole = [&] {
        switch (format) {
        case PublishFormat::Pdf:
            return bytes.startsWith("%PDF-") && bytes.endsWith("%%EOF\n");
        case PublishFormat::Png:
            return bytes.endsWith(pngEnd);
        case PublishFormat::Svg:
            return bytes.trimmed().endsWith("</svg>");
        case PublishFormat::Html:
            return bytes.trimmed().endsWith("</html>");
        case PublishFormat::Pptx:
        case PublishFormat::Xlsx:
            return isWholeZip(bytes);
        }
        Q_UNREACHABLE();
    }();
    if (isWhole)
        return {};
    return Error{ErrorCode::Internal,
                 tr("The file came out incomplete, so it was not written. Please try again, and "
                    "report this if it happens again."),
                 {}};
}

// The height of a card's letters, in points, on a page of these options.
double cardTextPoints(const QSizeF& map, const PublishOptions& options) {
    const double unitsPerMm = mapUnitsPerInch / mmPerInch;
    const QSizeF page = paperSizeInMm(options.paper, map) * unitsPerMm;
    const double margin = options.paper.size == PaperSize::Fit ? 0 : options.marginMm * unitsPerMm;
    const double scale = fittedRect(map, page, margin).width() / map.width();
    return fontSizeOf(TextRole::Card) * scale * pointsPerInch / mapUnitsPerInch;
}

// What publishingHints() says about sheets that are laid out.
QStringList hintsOn(const std::vector<Sheet>& sheets, PublishFormat format,
                    const PublishOptions& options) {
    constexpr double smallestLegible = 5; // points, for a reader with the page in hand
    QStringList hints;
    if (!hasPages(format) || options.slides) // what a deck has no room for flows on
        return hints;
    for (const Sheet& sheet : sheets) {
        if (sheet.layout.columns().empty() ||
            cardTextPoints(sheet.size(), options) >= smallestLegible)
            continue;
        // The smallest paper of the A series that would do, if there is one.
        PublishOptions larger = options;
        std::optional<PaperSize> enough;
        for (const PaperSize size : {PaperSize::A0, PaperSize::A1, PaperSize::A2, PaperSize::A3}) {
            larger.paper.size = size;
            if (cardTextPoints(sheet.size(), larger) >= smallestLegible)
                enough = size;
        }
        const QString advice =
            enough ? (options.tiles ? tr("Choose %1 or larger.")
                                    : tr("Choose %1 or larger; as a poster in tiles it prints on "
                                         "sheets of A4."))
                         .arg(paperNames().at(int(*enough)))
                   : tr("Let the page fit the map, or export fewer lanes or one stage.");
        hints.append(tr("On %1 the text of \"%2\" would be too small to read on paper. %3")
                         .arg(paperNames().at(int(options.paper.size)), sheet.map->title, advice));
    }
    return hints;
}

Result<QByteArray> renderSheets(const std::vector<Sheet>& sheets, PublishFormat format,
                                const PublishOptions& options, const Progress& progress) {
    const auto bytes = [&]() -> Result<QByteArray> {
        switch (format) {
        case PublishFormat::Pdf:
            return options.slides  ? renderDeckAsPdf(sheets, options, progress)
                   : options.tiles ? renderTiles(sheets, options, progress)
                                   : renderPdf(sheets, options, progress);
        case PublishFormat::Png:
            return renderPng(sheets.front(), options, progress);
        case PublishFormat::Svg:
            return renderSvg(sheets.front(), options, progress);
        case PublishFormat::Pptx:
            return options.slides ? renderDeckAsPptx(sheets, options, progress)
                                  : renderPptx(sheets, options, progress);
        case PublishFormat::Html:
            return renderHtml(sheets.front(), options, progress);
        case PublishFormat::Xlsx:
            return renderXlsx(sheets, options, progress);
        }
        Q_UNREACHABLE();
    }();
    if (!bytes)
        return bytes.error();
    if (const auto whole = checkWhole(format, *bytes); !whole)
        return whole.error();
    if (progress && !progress(1))
        return cancelled();
    return bytes;
}

} // namespace

Result<QByteArray> render(const Project& project, PublishFormat format,
                          const PublishOptions& wanted, const Progress& progress) {
    const PublishOptions options = fitting(format, wanted);
    if (const auto fits = checkOptions(format, options); !fits)
        return fits.error();
    const auto sheets = sheetsOf(project, options);
    if (!sheets)
        return sheets.error();
    return renderSheets(*sheets, format, options, progress);
}

Result<void> publishTo(const QString& path, const Project& project, PublishFormat format,
                       const PublishOptions& wanted, const Progress& progress, QStringList* hints) {
    const PublishOptions options = fitting(format, wanted);
    if (const auto fits = checkOptions(format, options); !fits)
        return fits.error();
    const auto sheets = sheetsOf(project, options);
    if (!sheets)
        return sheets.error();
    const auto bytes = renderSheets(*sheets, format, options, progress);
    if (!bytes)
        return bytes.error();
    if (hints)
        *hints = hintsOn(*sheets, format, options);
    return writeFileAtomically(path, *bytes);
}

QStringList publishingHints(const Project& project, PublishFormat format,
                            const PublishOptions& wanted) {
    if (!hasPages(format))
        return {};
    const PublishOptions options = fitting(format, wanted);
    const auto sheets = sheetsOf(project, options);
    return sheets ? hintsOn(*sheets, format, options) : QStringList();
}

} // namespace waymark
