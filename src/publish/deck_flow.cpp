#include "publish/deck_flow.h"

#include "drawing/faces.h"
#include "drawing/theme.h"
#include "publish/deck_content.h"
#include "publish/shape_recorder.h"

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

constexpr double blockGap = 26;     // between blocks in one column
constexpr int mostHeadingLines = 3; // where a block goes on; a longer one is not repeated
constexpr double dotRadius = 5;
constexpr double dotStep = 15;
constexpr double dotsRoom = 3 * dotStep + 10;
constexpr double faceRadius = 17;
constexpr double faceRoom = 2 * faceRadius + 12;
constexpr double photoRadius = 28;
constexpr double photoRoom = 2 * photoRadius + 14;
constexpr double barHeight = 6;
constexpr double barRoom = barHeight + 10;
constexpr double leastImage = 60; // its height, before it waits for another column
constexpr double imageGap = 8;

bool hasPhoto(const DeckCard& card) {
    return !card.initials.isEmpty() || !card.photo.isNull();
}

double leftRoom(const DeckCard& card) {
    return card.padding.left() +
           ((card.mood ? faceRoom : 0) + (hasPhoto(card) ? photoRoom : 0)) * card.scale;
}

double rightRoom(const DeckCard& card) {
    return card.padding.right() + (card.dots > 0 ? dotsRoom * card.scale : 0);
}

double textRoom(const DeckCard& card, double width) {
    return std::max(20.0, width - card.indent - leftRoom(card) - rightRoom(card));
}

QSizeF imageRoom(const DeckCard& card, double width) {
    if (card.image.isNull())
        return {0, 0};
    const QSizeF room(width - card.indent - card.padding.left() - card.padding.right(),
                      card.tallestImage);
    return QSizeF(card.image.size()).scaled(room, Qt::KeepAspectRatio);
}

double roomAbove(const DeckCard& card, double width) {
    const double image = imageRoom(card, width).height();
    return card.padding.top() + (image > 0 && !card.paragraphs.empty() ? image + imageGap : image);
}

// Three of them, as many filled as it is severe.
void addDots(const DeckCard& card, const QRectF& rect, std::vector<SlideShape>& out) {
    for (int i = 0; i < 3 && card.dots > 0; ++i) {
        SlideShape& dot = out.emplace_back();
        dot.geometry = SlideShape::Geometry::Ellipse;
        const double whole = dotRadius * card.scale;
        const QPointF centre(rect.right() - card.padding.right() - whole -
                                 (2 - i) * dotStep * card.scale,
                             rect.center().y());
        const double radius = i < card.dots ? whole : whole - 0.7; // its line included
        dot.rect = QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
        dot.fill = i < card.dots ? card.sign : QColor();
        dot.stroke = {i < card.dots ? QColor() : card.sign, 1.4};
        if (i == 0)
            dot.description = card.description;
    }
}

void addPhoto(const DeckCard& card, const QRectF& rect, std::vector<SlideShape>& out) {
    const double side = 2 * photoRadius * card.scale;
    SlideShape& shape = out.emplace_back();
    shape.rect =
        QRectF(rect.left() + card.padding.left(), rect.top() + card.padding.top(), side, side);
    shape.name = deckTr("Photo");
    shape.description = card.description;
    if (!card.photo.isNull()) {
        shape.geometry = SlideShape::Geometry::Picture;
        shape.image = card.photo;
        shape.isRound = true;
        return;
    }
    shape.geometry = SlideShape::Geometry::Ellipse;
    shape.fill = card.sign;
    SlideParagraph initials = deckParagraph(card.initials, decksize::heading * card.scale,
                                            FontCut::SemiBold, readableOn(card.sign));
    initials.alignment = Qt::AlignHCenter;
    shape.text.paragraphs = {initials};
    shape.text.isCentredVertically = true;
    shape.text.wraps = false;
    measureParagraphs(shape.text.paragraphs, shape.rect.width());
}

double roomBelow(const DeckCard& card) {
    return card.padding.bottom() + (card.share ? barRoom * card.scale : 0);
}

} // namespace

std::vector<DeckBlock> enlarged(std::vector<DeckBlock> blocks, double factor) {
    const auto enlarge = [factor](SlideParagraph& paragraph) {
        paragraph.size *= factor;
        paragraph.before *= factor;
    };
    for (DeckBlock& block : blocks) {
        enlarge(block.continuedHeading);
        for (DeckCard& card : block.cards) {
            std::ranges::for_each(card.paragraphs, enlarge);
            card.padding *= factor;
            card.gap *= factor;
            card.indent *= factor;
            card.tallestImage *= factor;
            card.scale *= factor;
        }
    }
    return blocks;
}

bool breakWords(const std::vector<DeckBlock>& blocks, double width) {
    return std::ranges::any_of(blocks, [&](const DeckBlock& block) {
        return std::ranges::any_of(block.cards, [&](const DeckCard& card) {
            return std::ranges::any_of(card.paragraphs, [&](const SlideParagraph& paragraph) {
                return breaksWord(paragraph, textRoom(card, width));
            });
        });
    });
}

double cardHeight(const DeckCard& card, double width) {
    std::vector<SlideParagraph> paragraphs = card.paragraphs;
    const double text = measureParagraphs(paragraphs, textRoom(card, width));
    const double least = hasPhoto(card) ? 2 * photoRadius : card.mood ? 2 * faceRadius : 0.0;
    return roomAbove(card, width) + std::max(text, least * card.scale) + roomBelow(card);
}

DeckFlow::DeckFlow(std::vector<DeckBlock> blocks, const QColor& paper)
    : m_paper(paper) {
    for (DeckBlock& block : blocks) {
        if (!block.cards.empty())
            m_blocks.push_back(std::move(block));
    }
}

std::vector<DeckBlock> DeckFlow::takeRest() {
    std::vector<DeckBlock> rest(std::make_move_iterator(m_blocks.begin()),
                                std::make_move_iterator(m_blocks.end()));
    m_blocks.clear();
    m_goesOn = false;
    return rest;
}

void DeckFlow::place(const DeckCard& card, const QRectF& rect, std::vector<SlideShape>& out,
                     int& group) const {
    const size_t first = out.size();
    SlideShape shape;
    shape.rect = rect;
    shape.radius = card.fill.isValid() || card.border.isValid() ? 9 : 0;
    shape.fill = card.fill;
    shape.stroke = {card.border, 1};
    shape.name = card.name;
    shape.text.paragraphs = card.paragraphs;
    const double width = rect.width() + card.indent; // as the column's
    shape.text.insets = {leftRoom(card), roomAbove(card, width), rightRoom(card), roomBelow(card)};
    // Beside a taller photo too.
    const double needed = measureParagraphs(shape.text.paragraphs, textRoom(card, width));
    const bool isShort = !hasPhoto(card) || needed < 2 * photoRadius * card.scale;
    shape.text.isCentredVertically =
        !card.share && card.image.isNull() && card.fill.isValid() && isShort;
    if (shape.text.isCentredVertically) {
        shape.text.insets.setTop(0);
        shape.text.insets.setBottom(0);
    }
    out.push_back(std::move(shape));

    if (const QSizeF size = imageRoom(card, width); !size.isEmpty()) {
        SlideShape picture;
        picture.geometry = SlideShape::Geometry::Picture;
        picture.rect =
            QRectF(rect.topLeft() + QPointF(card.padding.left(), card.padding.top()), size);
        picture.image = card.image;
        picture.description = card.description;
        out.push_back(std::move(picture));
    }
    addDots(card, rect, out);
    if (hasPhoto(card))
        addPhoto(card, rect, out);
    if (card.mood) {
        ShapeRecorder recorder(out);
        const double radius = faceRadius * card.scale;
        const QPointF centre(rect.left() + card.padding.left() + radius,
                             card.fill.isValid() ? rect.center().y()
                                                 : rect.top() + card.padding.top() + radius);
        recorder.describeNext(card.description);
        drawFace(recorder, centre, radius, *card.mood, m_paper, card.sign);
    }
    if (card.share) {
        const double thick = barHeight * card.scale;
        const QRectF whole(rect.left() + card.padding.left(),
                           rect.bottom() - card.padding.bottom() - thick,
                           rect.width() - card.padding.left() - card.padding.right(), thick);
        SlideShape bar;
        bar.rect = whole;
        bar.rect.setWidth(std::max(thick, whole.width() * std::clamp(*card.share, 0.0, 1.0)));
        bar.radius = thick / 2;
        bar.fill = card.sign;
        bar.description = card.description;
        out.push_back(std::move(bar));
    }
    if (out.size() > first + 1) {
        ++group;
        for (size_t i = first; i < out.size(); ++i)
            out[i].group = group;
    }
}

double DeckFlow::heightOfBlock(const DeckBlock& block, double width) const {
    double height = 0;
    for (const DeckCard& card : block.cards)
        height += cardHeight(card, width) + (&card == &block.cards.front() ? 0 : card.gap);
    return height;
}

void DeckFlow::fillColumn(const Column& column, bool mayStack, std::vector<SlideShape>& out,
                          int& group) {
    double y = column.top;
    const auto put = [&](const DeckCard& card) {
        const double height = cardHeight(card, column.width);
        place(card, {column.left + card.indent, y, column.width - card.indent, height}, out, group);
        y += height;
    };
    bool isFirst = true;
    while (!m_blocks.empty()) {
        DeckBlock& block = m_blocks.front();
        if (!isFirst) {
            if (!mayStack ||
                y + blockGap + heightOfBlock(block, column.width) > column.bottom + 0.5)
                return;
            y += blockGap;
        } else if (m_goesOn && !block.continuedHeading.text.isEmpty() &&
                   deckLines(block.continuedHeading, column.width) <= mostHeadingLines) {
            DeckCard heading;
            heading.paragraphs = {block.continuedHeading};
            put(heading);
            y += 8;
        }
        isFirst = false;
        m_goesOn = false;
        bool isFirstCard = true;
        bool isBare = true; // only headings so far
        while (!block.cards.empty()) {
            DeckCard& card = block.cards.front();
            const double gap = isFirstCard ? 0 : card.gap;
            double height = cardHeight(card, column.width);
            const double excess = y + gap + height - column.bottom;
            const double image = imageRoom(card, column.width).height();
            if (image > 0 && excess > 0 && (isBare || image - excess >= leastImage)) {
                // A picture gives way before its card does.
                card.tallestImage = std::max(leastImage, image - excess);
                height = cardHeight(card, column.width);
            }
            double needed = height;
            if (card.keepsWithNext && block.cards.size() > 1)
                needed +=
                    block.cards[1].gap + std::min(cardHeight(block.cards[1], column.width), 60.0);
            if (y + gap + needed > column.bottom + 0.5 && !isBare) {
                m_goesOn = true;
                ++m_cuts;
                return;
            }
            y += gap;
            const double room = column.bottom - y - roomAbove(card, column.width) - roomBelow(card);
            if (height > column.bottom - y + 0.5) {
                auto [now, later] =
                    splitParagraphs(card.paragraphs, textRoom(card, column.width), room);
                if (!later.empty()) {
                    DeckCard part = card;
                    part.paragraphs = std::move(now);
                    part.share.reset();
                    put(part);
                    card.paragraphs = std::move(later);
                    card.image = QImage();
                    card.mood.reset();
                    card.initials.clear();
                    card.photo = QImage();
                    card.dots = 0;
                    m_goesOn = true;
                    ++m_cuts;
                    return;
                }
            }
            put(card);
            isBare = isBare && card.keepsWithNext;
            isFirstCard = false;
            block.cards.pop_front();
        }
        m_blocks.pop_front();
    }
}

void DeckFlow::fillColumns(const QRectF& area, int columns, double columnGap,
                           std::vector<SlideShape>& out, int& group) {
    const double width = (area.width() - (columns - 1) * columnGap) / columns;
    const bool mayStack = count() > columns;
    for (int i = 0; i < columns && !isDone(); ++i)
        fillColumn({area.left() + i * (width + columnGap), width, area.top(), area.bottom()},
                   mayStack, out, group);
}

bool DeckFlow::fits(const QRectF& area, int columns, double columnGap, bool mayCut) const {
    // No slide holds more cards than that, and trying it with all there are takes long.
    constexpr size_t mostCards = 100;
    size_t cards = 0;
    for (const DeckBlock& block : m_blocks) {
        cards += block.cards.size();
        if (cards > mostCards)
            return false;
    }
    DeckFlow copy = *this;
    std::vector<SlideShape> shapes;
    int group = 0;
    copy.fillColumns(area, columns, columnGap, shapes, group);
    const bool isUncut = mayCut || copy.m_cuts == m_cuts;
    return copy.isDone() && isUncut &&
           std::all_of(shapes.begin(), shapes.end(), [&](const SlideShape& shape) {
               return shape.area().bottom() <= area.bottom() + 1;
           });
}

// The least height from `least` on at which no block goes on in another column; `least`, if at
// none.
double DeckFlow::heightWithoutCuts(const QRectF& area, int columns, double columnGap,
                                   double least) const {
    constexpr double step = 12;
    for (double height = least; height <= area.height(); height += step)
        if (fits({area.topLeft(), QSizeF(area.width(), height)}, columns, columnGap, false))
            return height;
    return least;
}

void DeckFlow::fill(const QRectF& area, int columns, double columnGap, std::vector<SlideShape>& out,
                    int& group) {
    // The least height that takes everything, if there is one.
    const auto takesAll = [&](double height) {
        return fits({area.topLeft(), QSizeF(area.width(), height)}, columns, columnGap);
    };
    double height = area.height();
    if (columns > 1 && count() > columns && takesAll(height)) {
        double low = 0;
        while (height - low > 6) {
            const double middle = (low + height) / 2;
            (takesAll(middle) ? height : low) = middle;
        }
        height = std::min(area.height(), heightWithoutCuts(area, columns, columnGap, height));
    }
    fillColumns({area.topLeft(), QSizeF(area.width(), height)}, columns, columnGap, out, group);
}

} // namespace waymark
