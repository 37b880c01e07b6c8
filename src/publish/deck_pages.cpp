#include "publish/deck_pages.h"

#include "publish/deck_content.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

DeckPages::DeckPages(const Theme& theme)
    : m_theme(theme) {
    m_deck.theme = &theme;
}

DeckSlide& DeckPages::begin(const QString& title, const QColor& bar) {
    m_group = 0;
    DeckSlide& slide = m_deck.slides.emplace_back();
    slide.title = title;
    SlideShape shape;
    shape.rect = QRectF(0, 0, deckSize.width(), 8);
    shape.fill = bar;
    shape.name = deckTr("Bar");
    slide.shapes.push_back(std::move(shape));
    return slide;
}

double DeckPages::addText(const SlideParagraph& paragraph, const QRectF& place, bool isTitle) {
    SlideShape shape;
    shape.text.paragraphs = {paragraph};
    const double height = measureParagraphs(shape.text.paragraphs, place.width());
    shape.rect = QRectF(place.topLeft(), QSizeF(place.width(), height));
    shape.name = isTitle ? deckTr("Title") : paragraph.text;
    shape.isTitle = isTitle;
    current().shapes.push_back(std::move(shape));
    return place.top() + height;
}

void DeckPages::addLine(double y) {
    SlideShape line;
    line.geometry = SlideShape::Geometry::Line;
    line.rect = QRectF(deckframe::left, y, deckframe::width, 0);
    line.stroke = {m_theme.line, 1};
    line.name = deckTr("Line");
    current().shapes.push_back(std::move(line));
}

double DeckPages::addTitle(const QString& title, const QPointF& place, double width,
                           std::initializer_list<double> sizes) {
    constexpr int mostLines = 2;
    constexpr int mostLinesAtLast = 4;
    SlideParagraph paragraph = deckParagraph(title, *sizes.begin(), FontCut::SemiBold, m_theme.ink);
    for (const double size : sizes) {
        paragraph.size = size;
        if (deckLines(paragraph, width) <= mostLines)
            break;
    }
    if (deckLines(paragraph, width) > mostLinesAtLast)
        return 0;
    return addText(paragraph, QRectF(place, QSizeF(width, 0)), true);
}

void DeckPages::addCards(const QString& eyebrow, const QString& title,
                         std::vector<DeckBlock> blocks, int columns) {
    constexpr double columnGap = 28;
    constexpr double leastColumn = 240;
    DeckFlow flow(blocks, m_theme.paper);
    // One more column rather than a second row for a single card.
    const int wanted = flow.count() <= columns + 1 ? std::max(flow.count(), 2) : columns;
    for (bool isFirst = true; !flow.isDone(); isFirst = false) {
        const QString heading = isFirst ? title : deckTr("%1 (continued)").arg(title);
        DeckSlide& slide = begin(heading, m_theme.accent);
        double y = 48;
        SlideParagraph above =
            deckParagraph(eyebrow, decksize::small, FontCut::Regular, m_theme.inkSoft);
        if (!eyebrow.isEmpty() && deckLines(above, deckframe::width) <= 2)
            y = addText(above, {deckframe::left, y, deckframe::width, 0});
        y = addText(deckParagraph(heading, decksize::listTitle, FontCut::SemiBold, m_theme.ink),
                    {deckframe::left, y + 2, deckframe::width, 0}, true);
        addLine(y + 16);
        const QRectF area(QPointF(deckframe::left, y + 38),
                          QPointF(deckframe::right, deckframe::bottom));
        // A few cards are as large as the slide allows, rather than small at its top.
        // More so where columns are wide enough for larger words.
        for (const double factor : {1.5, 1.35, 1.2}) {
            if (!isFirst || area.width() / wanted < leastColumn * factor)
                continue;
            std::vector<DeckBlock> large = enlarged(blocks, factor);
            if (breakWords(large, (area.width() - (wanted - 1) * columnGap) / wanted))
                continue;
            DeckFlow larger(std::move(large), m_theme.paper);
            if (!larger.isDone() && larger.fits(area, wanted, columnGap)) {
                flow = std::move(larger);
                break;
            }
        }
        // What flows on to further slides uses all columns.
        const int used = wanted < columns && !flow.fits(area, wanted, columnGap) ? columns : wanted;
        flow.fill(area, used, columnGap, slide.shapes, m_group);
    }
}

Deck DeckPages::finish() {
    int number = 0;
    for (DeckSlide& slide : m_deck.slides) {
        SlideShape shape;
        shape.text.paragraphs = {deckParagraph(QString::number(++number), decksize::small,
                                               FontCut::Regular, m_theme.inkFaint)};
        shape.text.paragraphs.front().alignment = Qt::AlignTrailing;
        const double height = measureParagraphs(shape.text.paragraphs, 80);
        shape.rect = QRectF(deckframe::right - 80, 678, 80, height);
        shape.name = deckTr("Page number");
        slide.shapes.push_back(std::move(shape));
    }
    return std::move(m_deck);
}

} // namespace waymark
