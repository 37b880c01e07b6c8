// Text as it is compared when people look for something: without case, accents, widths and kinds of
// dash or quotation mark. Keeps for each sign where it came from.
#pragma once

#include <QString>

#include <vector>

namespace waymark {

struct FoldedText {
    QString text;
    // For each UTF-16 unit of `text`, where in the original its character begins, and at the end
    // the original's length. Empty when both are equally long, sign for sign.
    std::vector<int> origins;

    // Whether a range of `text` begins and ends between two characters of the original.
    [[nodiscard]] bool isWhole(qsizetype start, qsizetype length) const;
    // Where a place of `text` lies in the original, 0 … its length.
    [[nodiscard]] qsizetype origin(qsizetype at) const;
};

// Folds character by character. Vowel signs and the like, without which a word would be another
// one, stay; so do the marks of kana and the syllables of Hangul.
FoldedText folded(const QString& text);

} // namespace waymark
