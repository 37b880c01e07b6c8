// The frames of a deck's slides: what stands around their contents, and slides of cards under a
// title, as many as the cards need.
#pragma once

#include "publish/deck.h"
#include "publish/deck_flow.h"

namespace waymark {

namespace deckframe {
inline constexpr double left = 64;
inline constexpr double right = 1216;
inline constexpr double width = right - left;
inline constexpr double bottom = 664; // of contents; the page's number is below
} // namespace deckframe

class DeckPages {
public:
    explicit DeckPages(const Theme& theme);

    // Begins a slide with a bar in that colour at its top edge.
    DeckSlide& begin(const QString& title, const QColor& bar);
    [[nodiscard]] DeckSlide& current() { return m_deck.slides.back(); }
    // The last number of a group on the slide begun last.
    int& group() { return m_group; }

    // Adds a text to the current slide, as tall as it needs to be; gives its lower edge.
    double addText(const SlideParagraph& paragraph, const QRectF& place, bool isTitle = false);
    void addLine(double y);
    // The title in the largest size of `sizes` that takes no more than two lines, else in the last
    // of them. Gives the lower edge; 0 if it needs more than four lines even so and was not added.
    double addTitle(const QString& title, const QPointF& place, double width,
                    std::initializer_list<double> sizes);

    // Slides with a title and cards in `columns` columns (one more if that makes one row of them,
    // fewer if there are fewer); none without cards. Few cards are made larger.
    void addCards(const QString& eyebrow, const QString& title, std::vector<DeckBlock> blocks,
                  int columns);

    // The deck, with its slides numbered.
    Deck finish();

private:
    Deck m_deck;
    const Theme& m_theme;
    int m_group = 0;
};

} // namespace waymark
