// A deck as a presentation and as PDF pages: the same shapes, written by either.
#include "publish/deck_file.h"
#include "publish/pdf_document.h"
#include "publish/pptx_surface.h"

namespace waymark {

namespace {

DeckFacts factsOf(const std::vector<Sheet>& sheets, const PublishOptions& options) {
    const Map& first = *sheets.front().map;
    return {options.title.isEmpty() ? first.title : options.title, options.author, first.scenario};
}

void writeShapes(PptxDocument& document, SlideWriter& writer,
                 const std::vector<SlideShape>& shapes) {
    const auto write = [&](const SlideShape& shape) {
        if (shape.geometry == SlideShape::Geometry::Picture)
            writer.picture(shape, document.addPicture(shape.image));
        else
            writer.shape(shape);
    };
    for (size_t i = 0; i < shapes.size();) {
        size_t end = i + 1;
        while (end < shapes.size() && shapes[i].group != 0 && shapes[end].group == shapes[i].group)
            ++end;
        if (end == i + 1) {
            write(shapes[i]);
        } else {
            QRectF area = shapes[i].area();
            for (size_t k = i; k < end; ++k) {
                // Not united(): that skips what has no height, like a line.
                const QRectF one = shapes[k].area();
                area = QRectF(
                    QPointF(std::min(area.left(), one.left()), std::min(area.top(), one.top())),
                    QPointF(std::max(area.right(), one.right()),
                            std::max(area.bottom(), one.bottom())));
            }
            writer.beginGroup(shapes[i].name, area);
            for (size_t k = i; k < end; ++k)
                write(shapes[k]);
            writer.endGroup();
        }
        i = end;
    }
}

} // namespace

Result<QByteArray> deckAsPptx(const Deck& deck, const DeckFacts& facts, const Progress& progress) {
    PptxMetadata metadata;
    metadata.title = facts.title;
    metadata.author = facts.author;
    metadata.subject = facts.subject;
    PptxDocument document(metadata, deckSize, *deck.theme);
    const double count = double(deck.slides.size());
    for (size_t i = 0; i < deck.slides.size(); ++i) {
        const DeckSlide& slide = deck.slides[i];
        SlideWriter writer(document.themeColours());
        writeShapes(document, writer, slide.shapes);
        if (slide.picture) {
            writer.setPlace(slide.picturePlace.width() / slide.picture->size.width(),
                            slide.picturePlace.topLeft());
            PptxSurface surface(document, writer);
            paintPicture(surface, *slide.picture, *deck.theme, {.isGroundless = true});
        }
        if (progress && !progress(double(i + 1) / count))
            return cancelled();
        document.addSlide(writer, deck.theme->paper, slide.notes);
    }
    return document.finish();
}

Result<QByteArray> deckAsPdf(const Deck& deck, const DeckFacts& facts, const Progress& progress) {
    PdfMetadata metadata;
    metadata.title = facts.title;
    metadata.author = facts.author;
    metadata.subject = facts.subject;
    PdfDocument document(metadata);
    const double count = double(deck.slides.size());
    for (size_t i = 0; i < deck.slides.size(); ++i) {
        const DeckSlide& slide = deck.slides[i];
        PdfSurface& surface = document.beginPage(deckSize * (mmPerInch / mapUnitsPerInch));
        const SlideCanvas canvas{
            surface, [&surface](const QTransform& transform) { surface.save(transform); },
            [&surface] { surface.restore(); }};
        if (!drawSlide(canvas, deck, slide, progress, double(i + 1) / count))
            return cancelled();
        document.addBookmark(slide.title, 0, {0, 0});
    }
    return document.finish();
}

Result<QByteArray> renderDeckAsPptx(const std::vector<Sheet>& sheets, const PublishOptions& options,
                                    const Progress& progress) {
    return deckAsPptx(deckOf(sheets), factsOf(sheets, options), progress);
}

Result<QByteArray> renderDeckAsPdf(const std::vector<Sheet>& sheets, const PublishOptions& options,
                                   const Progress& progress) {
    return deckAsPdf(deckOf(sheets), factsOf(sheets, options), progress);
}

} // namespace waymark
