#include "publish/line_shaper.h"

#include <hb.h>

#include <algorithm>
#include <array>

namespace waymark {

namespace {

bool hasPlainScript(QChar character) {
    if (character.isMark() || character.isSurrogate() || character.unicode() < 0x20)
        return false;
    switch (character.script()) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Common:
        break;
    default:
        return false;
    }
    // Joiners, marks of direction and the like are not drawn.
    return character.category() != QChar::Other_Format;
}

bool isPairwiseCharacter(QChar character) {
    const char16_t unit = character.unicode();
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || unit == u' ' ||
           unit == u',' || unit == u'.';
}

bool isSmallLetter(QChar character) {
    return character.unicode() >= u'a' && character.unicode() <= u'z';
}

// Behind the space that ends the word at `from`, or the end of the line. The font's rules for
// digits, capitals and signs look across a space, but none across one between small letters.
qsizetype endOfWord(QStringView line, qsizetype from) {
    for (qsizetype i = from + 1; i + 1 < line.size(); ++i) {
        if (line[i] == u' ' && isSmallLetter(line[i - 1]) && isSmallLetter(line[i + 1]))
            return i + 1;
    }
    return line.size();
}

} // namespace

LineShaper::LineShaper(FontCut cut)
    : m_font(glyphsOf(cut))
    , m_buffer(hb_buffer_create())
    , m_plain(0x10000, Plain::Unknown)
    , m_widths(hb_face_get_glyph_count(hb_font_get_face(m_font)), -1) {}

LineShaper::~LineShaper() {
    hb_buffer_destroy(m_buffer);
}

bool LineShaper::isPlain(QStringView line) {
    for (const QChar character : line) {
        Plain& plain = m_plain[character.unicode()];
        if (plain == Plain::Unknown) {
            hb_codepoint_t glyph = 0;
            const bool isKnown = hasPlainScript(character) &&
                                 hb_font_get_nominal_glyph(m_font, character.unicode(), &glyph);
            plain = isKnown ? Plain::Yes : Plain::No;
        }
        if (plain == Plain::No)
            return false;
    }
    return true;
}

float LineShaper::widthOf(uint glyph) {
    float& width = m_widths[glyph];
    if (width < 0) {
        int x = 0;
        int y = 0;
        hb_font_get_scale(m_font, &x, &y);
        width = float(hb_font_get_glyph_h_advance(m_font, glyph) * emUnits / x);
    }
    return width;
}

bool LineShaper::isPairwise(QStringView text) {
    return std::all_of(text.begin(), text.end(), isPairwiseCharacter);
}

const PlainGlyph& LineShaper::ofPair(QChar first, QChar second) {
    PlainGlyph& known = m_pairs[size_t(first.unicode()) * pairCount + second.unicode()];
    if (known.glyph == 0) {
        const std::array both{first, second};
        std::vector<PlainGlyph> pair;
        shapeFully(both, pair);
        known = pair.front();
    }
    return known;
}

void LineShaper::shapePairwise(QStringView line, qsizetype from, qsizetype to,
                               std::vector<PlainGlyph>& glyphs) {
    for (qsizetype i = from; i < to; ++i) {
        // The last one is asked for as if a space followed, without its kerning.
        const bool isLast = i + 1 == line.size();
        const PlainGlyph& known = ofPair(line[i], isLast ? QChar(u' ') : line[i + 1]);
        glyphs.push_back(
            {known.glyph, quint16(i), isLast ? known.ownWidth : known.advance, known.ownWidth});
    }
}

void LineShaper::shapeWord(QStringView line, qsizetype from, qsizetype to,
                           std::vector<PlainGlyph>& glyphs) {
    const QStringView word = line.sliced(from, to - from);
    const std::u16string_view key(word.utf16(), size_t(word.size()));
    auto known = m_words.find(key);
    if (known == m_words.end()) {
        if (m_words.size() >= mostWords)
            m_words.clear();
        std::vector<PlainGlyph> shaped;
        shapeFully(word, shaped);
        known = m_words.emplace(key, std::move(shaped)).first;
    }
    for (PlainGlyph glyph : known->second) {
        glyph.start = quint16(glyph.start + from);
        glyphs.push_back(glyph);
    }
    if (to < line.size() && !glyphs.empty()) // the space behind it, kerned with what follows
        glyphs.back().advance = ofPair(line[to - 1], line[to]).advance;
}

bool LineShaper::shape(QStringView line, std::vector<PlainGlyph>& glyphs) {
    constexpr qsizetype longest = 32'000;
    glyphs.clear();
    if (line.size() > longest || !isPlain(line))
        return false;
    glyphs.reserve(size_t(line.size()));
    for (qsizetype from = 0; from < line.size();) {
        const qsizetype to = endOfWord(line, from);
        if (isPairwise(line.sliced(from, to - from)))
            shapePairwise(line, from, to, glyphs);
        else
            shapeWord(line, from, to, glyphs);
        from = to;
    }
    return true;
}

void LineShaper::shapeFully(QStringView line, std::vector<PlainGlyph>& glyphs) {
    hb_buffer_clear_contents(m_buffer);
    hb_buffer_add_utf16(m_buffer, reinterpret_cast<const uint16_t*>(line.utf16()), int(line.size()),
                        0, int(line.size()));
    hb_buffer_guess_segment_properties(m_buffer);
    hb_buffer_set_direction(m_buffer, HB_DIRECTION_LTR);
    // The letter spacing of our fonts turns ligatures off.
    static constexpr std::array<hb_feature_t, 2> features{
        {{HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
         {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}}};
    hb_shape(m_font, m_buffer, features.data(), uint(features.size()));

    uint count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(m_buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(m_buffer, &count);
    int x = 0;
    int y = 0;
    hb_font_get_scale(m_font, &x, &y);
    const float toEm = float(emUnits / x);
    for (uint i = 0; i < count; ++i) {
        const hb_codepoint_t glyph = infos[i].codepoint;
        glyphs.push_back({quint16(glyph), quint16(infos[i].cluster),
                          float(positions[i].x_advance) * toEm, widthOf(glyph)});
    }
}

} // namespace waymark
