// Glyphs for the lines that are plain: text of the scripts that the bundled font has, left to
// right. It is HarfBuzz, asked as Qt asks it, without what Qt does around it, which costs several
// times more.
#pragma once

#include "drawing/bundled_fonts.h"

#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct hb_buffer_t;
struct hb_font_t;

namespace waymark {

// Units of glyph measures: an em has this many, as PDF has it.
inline constexpr double emUnits = 1000;

struct PlainGlyph {
    quint16 glyph = 0;
    quint16 start = 0;  // of the characters it stands for, in the line
    float advance = 0;  // em units, with kerning
    float ownWidth = 0; // em units, without
};

class LineShaper {
public:
    explicit LineShaper(FontCut cut);
    ~LineShaper();
    LineShaper(const LineShaper&) = delete;
    LineShaper& operator=(const LineShaper&) = delete;

    // The line's glyphs from left to right; false if it is not plain, or longer than 32,000
    // characters. `glyphs` is overwritten.
    bool shape(QStringView line, std::vector<PlainGlyph>& glyphs);

    // A glyph's advance without kerning, in em units.
    float widthOf(uint glyph);

private:
    // Letters, spaces, commas and full stops only get kerned, pair by pair, so their glyphs come
    // from a table; other characters change with what is around them.
    static constexpr char16_t pairCount = 128;
    static constexpr size_t mostWords = 20'000;

    struct HashWord {
        using is_transparent = void;
        size_t operator()(std::u16string_view word) const {
            return std::hash<std::u16string_view>()(word);
        }
    };
    using Words =
        std::unordered_map<std::u16string, std::vector<PlainGlyph>, HashWord, std::equal_to<>>;

    static bool isPairwise(QStringView text);
    // The characters from `from` up to `to`, with their starts counted from the line's.
    void shapePairwise(QStringView line, qsizetype from, qsizetype to,
                       std::vector<PlainGlyph>& glyphs);
    void shapeWord(QStringView line, qsizetype from, qsizetype to, std::vector<PlainGlyph>& glyphs);
    void shapeFully(QStringView line, std::vector<PlainGlyph>& glyphs);
    const PlainGlyph& ofPair(QChar first, QChar second);

    bool isPlain(QStringView line);

    enum class Plain : quint8 { Unknown, Yes, No };

    hb_font_t* m_font;
    hb_buffer_t* m_buffer;
    std::vector<Plain> m_plain;  // by UTF-16 unit
    std::vector<float> m_widths; // by glyph; negative: not asked yet
    // The first of each pair of characters, kerned; with glyph 0: not asked yet.
    std::vector<PlainGlyph> m_pairs = std::vector<PlainGlyph>(size_t(pairCount) * pairCount);
    Words m_words; // those that are not pairwise; the words of a map come again and again
};

} // namespace waymark
