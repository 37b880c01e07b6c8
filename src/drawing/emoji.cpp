#include "drawing/emoji.h"

#include <QGlyphRun>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double pictureSize = 128; // pixels an em, about what colour fonts hold

// The rectangle around everything that is not transparent.
QRect inkOf(const QImage& image) {
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        const auto* end = row + image.width();
        const auto hasInk = [](QRgb pixel) { return qAlpha(pixel) > 0; };
        const auto* first = std::find_if(row, end, hasInk);
        if (first == end)
            continue;
        const auto* last = end;
        while (!hasInk(*--last)) {
        }
        ink |= QRect(QPoint(int(first - row), y), QPoint(int(last - row), y));
    }
    return ink;
}

// The picture of a glyph, its place from the glyph's origin for a font of one pixel.
EmojiPicture pictureOf(const QRawFont& font, quint32 glyph) {
    QRawFont large = font;
    large.setPixelSize(pictureSize);
    // A bitmap glyph may be taller than its outline says: room for half an em all round.
    const double room = pictureSize / 2;
    const double width =
        std::max(large.advancesForGlyphIndexes({glyph}).value(0).x(), pictureSize) + 2 * room;
    QImage image(int(std::ceil(width)), int(2 * pictureSize + 2 * room),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QGlyphRun run;
    run.setRawFont(large);
    run.setGlyphIndexes({glyph});
    run.setPositions({QPointF()});
    const QPointF origin(room, pictureSize + room);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawGlyphRun(origin, run);
    painter.end();
    const QRect ink = inkOf(image);
    return {image.copy(ink), QRectF((QPointF(ink.topLeft()) - origin) / pictureSize,
                                    QSizeF(ink.size()) / pictureSize)};
}

} // namespace

// OpenType's tables of coloured glyphs: bitmaps (Google's and Apple's) and layers.
bool isColourFont(const QRawFont& font) {
    return !font.fontTable("CBDT").isEmpty() || !font.fontTable("sbix").isEmpty() ||
           !font.fontTable("COLR").isEmpty();
}

EmojiPicture emojiPicture(const QRawFont& font, quint32 glyph) {
    // Kept, so that a file holds a picture once however often it is shown.
    thread_local QHash<std::pair<QString, quint32>, EmojiPicture> pictures;
    const std::pair key(font.familyName(), glyph);
    const auto known = pictures.constFind(key);
    return known != pictures.constEnd() ? *known : *pictures.insert(key, pictureOf(font, glyph));
}

namespace {

void addPictures(const QGlyphRun& run, const QPointF& position,
                 std::vector<EmojiPicture>& pictures) {
    const QRawFont font = run.rawFont();
    const double size = font.pixelSize();
    const QList<quint32> glyphs = run.glyphIndexes();
    const QList<QPointF> positions = run.positions();
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const EmojiPicture picture = emojiPicture(font, glyphs[i]);
        const QRectF place(picture.place.topLeft() * size, picture.place.size() * size);
        if (!place.isEmpty())
            pictures.push_back({picture.image, place.translated(position + positions[i])});
    }
}

} // namespace

bool mayHaveEmoji(const QString& text) {
    constexpr char16_t firstSymbol = 0x203C; // no emoji but digits and © ® is below
    constexpr char16_t firstLetter = 0x3300; // CJK and other letters follow
    return std::any_of(text.begin(), text.end(), [](QChar unit) {
        return unit.isSurrogate() || (unit >= QChar(firstSymbol) && unit < QChar(firstLetter)) ||
               unit == QChar(0xFE0F) || unit == QChar(0x00A9) || unit == QChar(0x00AE);
    });
}

std::vector<EmojiRange> emojiRanges(const QTextLayout& layout) {
    std::vector<EmojiRange> ranges;
    const QString text = layout.text();
    if (!mayHaveEmoji(text))
        return ranges;
    for (int start = 0; start < text.size();) {
        const int end = layout.nextCursorPosition(start);
        if (end <= start)
            break;
        const QList<QGlyphRun> runs = layout.glyphRuns(start, end - start);
        if (!runs.isEmpty() && isColourFont(runs.front().rawFont())) {
            if (!ranges.empty() && ranges.back().start + ranges.back().length == start)
                ranges.back().length += end - start;
            else
                ranges.push_back({start, end - start});
        }
        start = end;
    }
    return ranges;
}

std::vector<EmojiPicture> emojiPictures(const QTextLayout& layout, const QPointF& position) {
    std::vector<EmojiPicture> pictures;
    for (const QGlyphRun& run : layout.glyphRuns()) {
        if (isColourFont(run.rawFont()))
            addPictures(run, position, pictures);
    }
    return pictures;
}

void drawWithEmojiPictures(QPainter& painter, const QTextLayout& layout, const QPointF& position) {
    for (const QGlyphRun& run : layout.glyphRuns()) {
        if (!isColourFont(run.rawFont()))
            painter.drawGlyphRun(position, run);
    }
    painter.save();
    painter.setRenderHints(QPainter::LosslessImageRendering | QPainter::SmoothPixmapTransform);
    for (const EmojiPicture& picture : emojiPictures(layout, position))
        painter.drawImage(picture.place, picture.image);
    painter.restore();
}

} // namespace waymark
