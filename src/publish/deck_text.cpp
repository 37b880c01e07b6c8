#include "publish/deck_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

// How much larger a text is than the role that measures it.
double scaleOf(const SlideParagraph& paragraph) {
    return paragraph.size / fontSizeOf(measuringRole(paragraph.cut));
}

TextBlock linesOf(const SlideParagraph& paragraph, double width) {
    return breakText(paragraph.text, measuringRole(paragraph.cut), width / scaleOf(paragraph));
}

} // namespace

SlideParagraph deckParagraph(const QString& text, double size, FontCut cut, const QColor& colour,
                             double before) {
    SlideParagraph paragraph;
    paragraph.text = text;
    paragraph.size = size;
    paragraph.cut = cut;
    paragraph.colour = colour;
    paragraph.before = before;
    return paragraph;
}

TextRole measuringRole(FontCut cut) {
    switch (cut) {
    case FontCut::Regular:
        return TextRole::Card;
    case FontCut::Medium:
        return TextRole::CardMeta;
    case FontCut::SemiBold:
        return TextRole::StageName;
    case FontCut::Italic:
        return TextRole::Quote;
    }
    Q_UNREACHABLE();
}

double deckWidth(const QString& text, double size, FontCut cut) {
    const TextRole role = measuringRole(cut);
    // Rounded up, so that what is given this width breaks no line.
    return std::ceil(textWidth(text, role) * size / fontSizeOf(role)) + 1;
}

int deckLines(const SlideParagraph& paragraph, double width) {
    return int(linesOf(paragraph, width).lines.size());
}

bool breaksWord(const SlideParagraph& paragraph, double width) {
    static const QRegularExpression between(QStringLiteral("[\\s/\\-–—]+"));
    // Most texts are narrower as a whole.
    if (deckWidth(paragraph.text, paragraph.size, paragraph.cut) <= width)
        return false;
    const QStringList words = paragraph.text.split(between);
    return std::ranges::any_of(words, [&](const QString& word) {
        return deckWidth(word, paragraph.size, paragraph.cut) > width + 1;
    });
}

double measureParagraphs(std::vector<SlideParagraph>& paragraphs, double width) {
    double height = 0;
    for (SlideParagraph& paragraph : paragraphs) {
        const TextBlock block = linesOf(paragraph, width);
        paragraph.lineHeight = block.lineHeight * scaleOf(paragraph);
        if (&paragraph != &paragraphs.front())
            height += paragraph.before;
        height += paragraph.lineHeight * double(block.lines.size());
    }
    return height;
}

std::pair<std::vector<SlideParagraph>, std::vector<SlideParagraph>>
splitParagraphs(const std::vector<SlideParagraph>& paragraphs, double width, double height) {
    std::vector<SlideParagraph> first;
    std::vector<SlideParagraph> rest;
    double used = 0;
    for (const SlideParagraph& paragraph : paragraphs) {
        if (!rest.empty()) {
            rest.push_back(paragraph);
            continue;
        }
        const TextBlock block = linesOf(paragraph, width);
        const double lineHeight = block.lineHeight * scaleOf(paragraph);
        if (!first.empty())
            used += paragraph.before;
        size_t fitting = size_t(std::max(0.0, std::floor((height - used + 1e-6) / lineHeight)));
        if (first.empty())
            fitting = std::max<size_t>(fitting, 1);
        if (fitting >= block.lines.size()) {
            first.push_back(paragraph);
            used += lineHeight * double(block.lines.size());
            continue;
        }
        const int cut = block.lines[fitting].start;
        if (fitting > 0) {
            first.push_back(paragraph);
            const TextLine& last = block.lines[fitting - 1];
            first.back().text = paragraph.text.left(last.start + last.length);
        }
        rest.push_back(paragraph);
        rest.back().text = paragraph.text.mid(cut);
    }
    return {std::move(first), std::move(rest)};
}

} // namespace waymark
