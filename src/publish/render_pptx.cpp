// Maps as slides: each whole map on one slide of native shapes, as large as the map or fitted into
// the paper chosen.
#include "publish/paper.h"
#include "publish/pptx_surface.h"
#include "publish/sheet.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// One size for all slides, as a presentation has it: the paper's, or the largest map's.
QSizeF slideSize(const std::vector<Sheet>& sheets, const PublishOptions& options) {
    constexpr double unitsPerMm = mapUnitsPerInch / mmPerInch;
    QSizeF largest;
    for (const Sheet& sheet : sheets)
        largest = largest.expandedTo(sheet.size());
    QSizeF size = options.paper.size == PaperSize::Fit
                      ? largest
                      : paperSizeInMm(options.paper, largest) * unitsPerMm;
    const double longest = std::max(size.width(), size.height());
    if (longest > PptxDocument::longestSide)
        size *= PptxDocument::longestSide / longest;
    return size.expandedTo({PptxDocument::shortestSide, PptxDocument::shortestSide});
}

// What the speaker says about each stage, in their order.
QString notesOf(const Sheet& sheet) {
    QStringList notes;
    for (const StageBox& box : sheet.layout.stages()) {
        const Stage* stage = sheet.project->find(box.id);
        if (stage && !stage->speakerNotes.isEmpty())
            notes << stage->name + u": "_s + stage->speakerNotes;
    }
    return notes.join(u'\n');
}

} // namespace

Result<QByteArray> renderPptx(const std::vector<Sheet>& sheets, const PublishOptions& options,
                              const Progress& progress) {
    PptxMetadata metadata;
    metadata.title = options.title.isEmpty() ? sheets.front().map->title : options.title;
    metadata.author = options.author;
    metadata.subject = sheets.front().map->scenario;
    const QSizeF size = slideSize(sheets, options);
    const double margin =
        options.paper.size == PaperSize::Fit ? 0 : options.marginMm * mapUnitsPerInch / mmPerInch;
    PptxDocument document(metadata, size, *sheets.front().theme);
    for (size_t i = 0; i < sheets.size(); ++i) {
        const Sheet& sheet = sheets[i];
        const QRectF place = fittedRect(sheet.size(), size, margin);
        if (place.isEmpty())
            return noRoom(options);
        SlideWriter writer(document.themeColours());
        writer.setPlace(place.width() / sheet.size().width(), place.topLeft());
        PptxSurface surface(document, writer);
        const double count = double(sheets.size());
        // The ground is the slide's own.
        if (!paintSheet(surface, sheet, {}, true, progress, double(i) / count,
                        double(i + 1) / count))
            return cancelled();
        document.addSlide(writer, sheet.theme->paper, notesOf(sheet));
    }
    return document.finish();
}

} // namespace waymark
