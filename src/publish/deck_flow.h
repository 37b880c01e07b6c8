// Cards that flow through the columns of one slide after another, as text does through those of a
// newspaper: what does not fit goes on in the next column, or on the next slide. Nothing is cut.
#pragma once

#include "publish/deck_text.h"

#include <deque>
#include <optional>

namespace waymark {

// A card or a bare text: one shape with its text in it, and what stands on it.
struct DeckCard {
    std::vector<SlideParagraph> paragraphs;
    QColor fill; // without fill and border it is a bare text
    QColor border;
    QMarginsF padding;
    double gap = 10;             // above it, unless it stands first in its column
    double indent = 0;           // from the column's left edge
    bool keepsWithNext = false;  // a heading
    int dots = 0;                // of three, at the right: how severe it is
    std::optional<double> mood;  // a face at the left, −1 … +1
    std::optional<double> share; // a bar at the foot, 0 … 1 of its width
    QColor sign;                 // the colour of dots, face and bar
    QImage image;                // above the text
    double tallestImage = 190;
    QString initials; // in a disc at the left, of a persona; the photo instead, if any
    QImage photo;
    double scale = 1;    // of the signs, see enlarged()
    QString name;        // what kind of thing it is, "Pain point"
    QString description; // of image and face, for screen readers
};

// Cards under one heading.
struct DeckBlock {
    std::deque<DeckCard> cards;
    // The heading when the block goes on in another column; none if it has no text.
    SlideParagraph continuedHeading;
};

class DeckFlow {
public:
    // `paper` is the ground under faces.
    DeckFlow(std::vector<DeckBlock> blocks, const QColor& paper);

    [[nodiscard]] bool isDone() const { return m_blocks.empty(); }
    // Blocks that are left, the one that goes on included.
    [[nodiscard]] int count() const { return int(m_blocks.size()); }
    // Whether all that is left fits into these columns of an area; without `mayCut` no block may go
    // on in another column.
    [[nodiscard]] bool fits(const QRectF& area, int columns, double columnGap,
                            bool mayCut = true) const;

    // How many blocks have gone on in another column.
    [[nodiscard]] int cuts() const { return m_cuts; }

    // What is left, which is nothing of this flow any more.
    std::vector<DeckBlock> takeRest();

    // Puts into `columns` columns of `area` as much as fits, at least one line, and adds its shapes
    // to `out`. When everything fits, the columns are about equally long. `group` is the last group
    // number used; it grows.
    void fill(const QRectF& area, int columns, double columnGap, std::vector<SlideShape>& out,
              int& group);

private:
    struct Column {
        double left;
        double width;
        double top;
        double bottom;
    };
    void fillColumns(const QRectF& area, int columns, double columnGap,
                     std::vector<SlideShape>& out, int& group);
    void fillColumn(const Column& column, bool mayStack, std::vector<SlideShape>& out, int& group);
    [[nodiscard]] double heightWithoutCuts(const QRectF& area, int columns, double columnGap,
                                           double least) const;
    [[nodiscard]] double heightOfBlock(const DeckBlock& block, double width) const;
    void place(const DeckCard& card, const QRectF& rect, std::vector<SlideShape>& out,
               int& group) const;

    std::deque<DeckBlock> m_blocks;
    QColor m_paper;
    bool m_goesOn = false; // the first block began in an earlier column
    int m_cuts = 0;        // blocks that went on in another column
};

// The same cards with everything that many times as large.
std::vector<DeckBlock> enlarged(std::vector<DeckBlock> blocks, double factor);

// Whether a column of that width is too narrow for a word of theirs.
bool breakWords(const std::vector<DeckBlock>& blocks, double width);

// The height of a card in a column of that width.
double cardHeight(const DeckCard& card, double width);

} // namespace waymark
