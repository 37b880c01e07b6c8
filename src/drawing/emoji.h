// Colour emoji for paper and files. Their glyphs are pictures, which a PDF font cannot hold
// (written as text they leave a gap) and many programs draw in black. So they are drawn as the
// pictures they are.
#pragma once

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;
class QRawFont;
class QTextLayout;

namespace waymark {

// Whether a text may hold emoji; a quick look that says yes too often, but never no in error.
bool mayHaveEmoji(const QString& text);

// Whether a font's glyphs are pictures.
bool isColourFont(const QRawFont& font);

struct EmojiPicture {
    QImage image;
    QRectF place;
};
// A glyph of such a font; its place is from the glyph's origin, for a font of one pixel.
EmojiPicture emojiPicture(const QRawFont& font, quint32 glyph);

// The parts of a layout's text that are drawn with a colour font, in order.
struct EmojiRange {
    int start = 0;
    int length = 0;
};
std::vector<EmojiRange> emojiRanges(const QTextLayout& layout);

// The pictures of these parts, for a layout drawn at `position`.
std::vector<EmojiPicture> emojiPictures(const QTextLayout& layout, const QPointF& position);

// As layout.draw(), with every glyph of a colour font as a picture.
void drawWithEmojiPictures(QPainter& painter, const QTextLayout& layout, const QPointF& position);

} // namespace waymark
