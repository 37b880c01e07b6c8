// How text on slides is measured and broken into lines: as the map's text is, at any size. Measures
// are in units of 1/96 inch.
#pragma once

#include "publish/slide_shape.h"

#include <utility>

namespace waymark {

// The sizes of text on a deck. The smallest is 12 pt, which a room can read.
namespace decksize {
inline constexpr double cover = 54;
inline constexpr double title = 42;
inline constexpr double listTitle = 36;
inline constexpr double figure = 28; // an amount that is looked at first
inline constexpr double lead = 20;
inline constexpr double heading = 20;
inline constexpr double caption = 18; // of a group of cards
inline constexpr double card = 18;
inline constexpr double body = 17;
inline constexpr double small = 16;
} // namespace decksize

SlideParagraph deckParagraph(const QString& text, double size, FontCut cut, const QColor& colour,
                             double before = 0);

// A role of the map's text that is set in that cut: what it measures stands for every size.
TextRole measuringRole(FontCut cut);

// The width of a text on one line.
double deckWidth(const QString& text, double size, FontCut cut);
// How many lines a text takes in that width.
int deckLines(const SlideParagraph& paragraph, double width);

// Whether a word of it is wider than that, and so would be broken.
bool breaksWord(const SlideParagraph& paragraph, double width);

// The height that these paragraphs take in that width, the room above all but the first included.
// Sets their line heights.
double measureParagraphs(std::vector<SlideParagraph>& paragraphs, double width);

// The lines that fit into `height` (at least one line), and the rest. Paragraphs are cut between
// lines.
std::pair<std::vector<SlideParagraph>, std::vector<SlideParagraph>>
splitParagraphs(const std::vector<SlideParagraph>& paragraphs, double width, double height);

} // namespace waymark
