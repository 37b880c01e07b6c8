#include "publish/slide_check.h"

#include "publish/deck_text.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

namespace waymark {

namespace {

constexpr double smallest = 16; // units, which are 12 pt

} // namespace

QString textOf(const DeckSlide& slide) {
    QStringList lines;
    for (const SlideShape& shape : slide.shapes) {
        for (const SlideParagraph& paragraph : shape.text.paragraphs)
            lines << paragraph.text;
    }
    return lines.join(u'\n');
}

QString textOf(const Deck& deck) {
    QStringList all;
    for (const DeckSlide& slide : deck.slides)
        all << textOf(slide);
    return all.join(u'\n');
}

void checkSlide(const DeckSlide& slide) {
    std::vector<std::pair<QRectF, int>> texts; // and their groups
    INFO(slide.title.toStdString());
    for (const SlideShape& shape : slide.shapes) {
        INFO(shape.name.toStdString());
        const QRectF area = shape.area();
        CHECK(area.left() >= 0);
        CHECK(area.top() >= 0);
        CHECK(area.right() <= deckSize.width());
        CHECK(area.bottom() <= deckSize.height());
        if (shape.text.isEmpty())
            continue;
        std::vector<SlideParagraph> paragraphs = shape.text.paragraphs;
        for (const SlideParagraph& paragraph : paragraphs) {
            CHECK(paragraph.size >= smallest);
            CHECK(paragraph.colour.isValid());
            CHECK_FALSE(paragraph.text.isEmpty());
        }
        const QRectF box = shape.rect.marginsRemoved(shape.text.insets);
        const double width = shape.text.wraps ? box.width() : 1e5;
        CHECK(measureParagraphs(paragraphs, width) <= box.height() + 0.5);
        texts.emplace_back(shape.rect.adjusted(0.5, 0.5, -0.5, -0.5), shape.group);
    }
    for (size_t i = 0; i < texts.size(); ++i) {
        for (size_t k = i + 1; k < texts.size(); ++k) {
            const auto& [one, group] = texts[i];
            const auto& [other, otherGroup] = texts[k];
            INFO(one.top() << ' ' << other.top());
            // A persona's initials stand on her card.
            if (group == 0 || group != otherGroup)
                CHECK_FALSE(one.intersects(other));
        }
    }
}

} // namespace waymark
