// Maps as PDF: a page each, as large as the map or on a paper with the map fitted and centred.
#include "publish/pdf_document.h"
#include "publish/sheet.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr double unitsPerMm = mapUnitsPerInch / mmPerInch;

// Where a map goes on its page, both in 1/96 inch.
struct Placing {
    QSizeF page;
    QRectF map;
};

Placing placeOnPaper(const QSizeF& map, const PublishOptions& options) {
    if (options.paper.size != PaperSize::Fit) {
        const QSizeF page = paperSizeInMm(options.paper, map) * unitsPerMm;
        return {page, fittedRect(map, page, options.marginMm * unitsPerMm)};
    }
    const double longest = std::max(map.width(), map.height());
    const double scale = std::min(1.0, PdfDocument::longestSideMm * unitsPerMm / longest);
    return {map * scale, QRectF(QPointF(), map * scale)};
}

// A bookmark to the map and, below it, to each of its stages.
void addBookmarks(PdfDocument& document, const Sheet& sheet, const QRectF& place) {
    const double scale = place.width() / sheet.size().width();
    document.addBookmark(sheet.map->title, 0, place.topLeft());
    const std::vector<StageBox>& stages = sheet.layout.stages();
    for (size_t i = 0; i < stages.size(); ++i) {
        const Stage* stage = sheet.project->find(stages[i].id);
        if (stage && !stage->name.isEmpty())
            document.addBookmark(
                stage->name, 1, place.topLeft() + sheet.layout.stageRect(int(i)).topLeft() * scale);
    }
}

} // namespace

Result<QByteArray> renderPdf(const std::vector<Sheet>& sheets, const PublishOptions& options,
                             const Progress& progress) {
    PdfMetadata metadata;
    metadata.title = options.title.isEmpty() ? sheets.front().map->title : options.title;
    metadata.author = options.author;
    metadata.subject = sheets.front().map->scenario;
    PdfDocument document(metadata);
    for (size_t i = 0; i < sheets.size(); ++i) {
        const Sheet& sheet = sheets[i];
        const Placing placing = placeOnPaper(sheet.size(), options);
        if (placing.map.isEmpty())
            return noRoom(options);
        PdfSurface& surface = document.beginPage(placing.page / unitsPerMm);
        if (sheet.theme->isDark) // over the edges, so that no white hair remains there
            surface.rect(QRectF(QPointF(), placing.page).adjusted(-1, -1, 1, 1), 0,
                         sheet.theme->paper, {});
        const double scale = placing.map.width() / sheet.size().width();
        surface.save(
            QTransform::fromTranslate(placing.map.left(), placing.map.top()).scale(scale, scale));
        const double count = double(sheets.size());
        const bool isDone = paintSheet(surface, sheet, {}, false, progress, double(i) / count,
                                       double(i + 1) / count);
        surface.restore();
        if (!isDone)
            return cancelled();
        addBookmarks(document, sheet, placing.map);
    }
    return document.finish();
}

} // namespace waymark
