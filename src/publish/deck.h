// A deck that tells a map's journey: cover, the whole journey, a slide for each stage, the moments
// that matter, the worst pain points with what answers them and how many they reach, where
// customers are lost, opportunities by impact and effort, and the next steps by owner. What has
// nothing to show is left out; what needs more room goes on on further slides; no text is smaller
// than 12 pt.
#pragma once

#include "drawing/decision_picture.h"
#include "publish/sheet.h"
#include "publish/slide_shape.h"

#include <functional>
#include <memory>

namespace waymark {

// 16:9, 13.333 × 7.5 inches, in units of 1/96 inch.
inline constexpr QSizeF deckSize{1280, 720};

struct DeckSlide {
    QString title; // for bookmarks
    std::vector<SlideShape> shapes;
    QString notes; // the speaker's
    // A picture to decide by, drawn into that place above the shapes; null on other slides.
    std::shared_ptr<const DecisionPicture> picture;
    QRectF picturePlace;
};

struct Deck {
    std::vector<DeckSlide> slides;
    const Theme* theme = nullptr;
};

// The slides of these maps, one map after the other; at least one. Only what the sheets show is
// told: hidden and collapsed lanes are not. The project and theme must outlive the deck.
Deck deckOf(const std::vector<Sheet>& sheets);

// A surface to draw a slide on, with the means to draw larger or smaller for a while.
struct SlideCanvas {
    Surface& surface;
    std::function<void(const QTransform&)> push; // until the matching pop()
    std::function<void()> pop;
};
// Draws a slide in its own units; `share` of all work is done then. False when it was cancelled.
bool drawSlide(const SlideCanvas& canvas, const Deck& deck, const DeckSlide& slide,
               const Progress& progress, double share);

} // namespace waymark
