// Every colour that a map or a window is drawn in. Three themes: light and dark for the screen,
// print for paper. Text colours keep a contrast of at least 4.5:1 on the grounds they stand on.
#pragma once

#include "model/records.h"

#include <QColor>

#include <array>

namespace waymark {

// The colours of one kind of card.
struct CardColours {
    QColor fill;
    QColor border;
    QColor ink; // of what is said in the card's own colour: dots, meta line
};

struct Theme {
    bool isDark = false;

    QColor window;   // behind everything
    QColor panel;    // side bars, top bar
    QColor paper;    // under the map
    QColor ink;      // text
    QColor inkSoft;  // second line of text
    QColor inkFaint; // labels
    QColor line;     // between lanes and stages
    QColor lineSoft; // the zero line of the feeling
    QColor border;   // of cards and controls
    QColor accent;
    QColor accentSoft; // ground of what is selected in a list
    QColor onAccent;
    QColor hover; // ground of what the pointer is over

    CardColours card;
    CardColours thought;
    CardColours pain;
    CardColours opportunity;

    QColor good;
    QColor middling;
    QColor bad;
    std::array<QColor, 5> stages; // taken in turn; white text is legible on each

    static const Theme& lightTheme();
    static const Theme& darkTheme();
    static const Theme& printTheme();
};

// The colour of a stage: its own or, by its place in the map, the theme's.
QColor stageColour(const Theme&, const Stage&, int index);
// The colour of a persona: its own or, by its place, the theme's.
QColor personaColour(const Theme&, const Persona&, int index);
// White or near-black, whichever is easier to read on `ground`.
QColor readableOn(const QColor& ground);
// `share` of `over` laid on `ground`; opaque.
QColor mix(const QColor& ground, const QColor& over, double share);
// WCAG 2 contrast ratio, 1 … 21, of two opaque colours.
double contrastRatio(const QColor& a, const QColor& b);
// `colour`, made darker or lighter just as much as `ground` needs for a contrast of 4.5:1.
QColor legible(QColor colour, const QColor& ground);

} // namespace waymark
