// What the tests of slides ask of each of them.
#pragma once

#include "publish/deck.h"

namespace waymark {

// What is said on it, a line for each paragraph.
QString textOf(const DeckSlide& slide);
QString textOf(const Deck& deck);
// Checks that nothing is cut, lies over something else or is too small to read.
void checkSlide(const DeckSlide& slide);

} // namespace waymark
