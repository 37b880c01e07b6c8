#include "drawing/text.h"

#include "drawing/bundled_fonts.h"

#include <QFontDatabase>
#include <QTextLayout>

#include <hb.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

namespace waymark {

namespace {

struct RoleStyle {
    int size; // pixels at 100 %
    FontCut cut;
    double lineHeight;
};

// A trace of letter spacing keeps the font from joining f and i into one glyph, which would hide
// such words from a search in a PDF.
constexpr double letterSpacing = 0.02;

constexpr std::array<RoleStyle, 21> styles{{
    {22, FontCut::SemiBold, 28}, // MapTitle
    {13, FontCut::Regular, 18},  // Scenario
    {11, FontCut::SemiBold, 16}, // Badge
    {12, FontCut::Medium, 16},   // PersonaName
    {12, FontCut::Regular, 16},  // PersonaRole
    {14, FontCut::SemiBold, 18}, // StageName
    {12, FontCut::Regular, 16},  // StageGoal
    {11, FontCut::Regular, 15},  // StageFact
    {13, FontCut::SemiBold, 17}, // LaneTitle
    {12, FontCut::SemiBold, 15}, // TouchpointName
    {11, FontCut::Regular, 15},  // TouchpointMeta
    {12, FontCut::Regular, 16},  // Card
    {12, FontCut::Italic, 16},   // Quote
    {11, FontCut::Medium, 15},   // CardMeta
    {10, FontCut::Regular, 12},  // ScaleLabel
    {11, FontCut::Regular, 16},  // Legend
    {13, FontCut::SemiBold, 17}, // LossAmount
    {11, FontCut::Regular, 15},  // LossReason
    {11, FontCut::Regular, 15},  // KpiName
    {13, FontCut::SemiBold, 18}, // KpiValue
    {11, FontCut::Regular, 15},  // KpiTarget
}};

const RoleStyle& styleOf(TextRole role) {
    return styles[size_t(role)];
}

QFont makeFont(const RoleStyle& style) {
    loadBundledFonts();
    QFont font;
    font.setFamilies({QStringLiteral("Waymark Sans"), QStringLiteral("Noto Color Emoji")});
    font.setPixelSize(style.size);
    font.setWeight(QFont::Weight(weightOf(style.cut)));
    font.setItalic(style.cut == FontCut::Italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, letterSpacing);
    return font;
}

// Advances of characters that stand for themselves: no shaping, no bidi, no combining. Letting a
// table answer for them is some twenty times quicker than shaping, and most text is such text.
class Advances {
public:
    explicit Advances(const RoleStyle& style)
        : m_font(glyphsOf(style.cut)) {
        int upem = 0;
        hb_font_get_scale(m_font, &upem, &upem);
        m_scale = double(style.size) / upem;
        hb_font_extents_t extents;
        hb_font_get_h_extents(m_font, &extents);
        m_ascent = inFractions(extents.ascender);
        m_descent = -inFractions(extents.descender);
        m_table.fill(-1);
    }

    // What lies above and below the baseline, in pixels.
    [[nodiscard]] double ascent() const { return m_ascent; }
    [[nodiscard]] double descent() const { return m_descent; }

    // The advance of a UTF-16 unit, or nothing where the character needs shaping.
    std::optional<float> of(char16_t unit) {
        if (!isSimple(unit))
            return std::nullopt;
        float& known = m_table[slot(unit)];
        if (known < 0) {
            hb_codepoint_t glyph = 0;
            if (!hb_font_get_nominal_glyph(m_font, unit, &glyph))
                return std::nullopt;
            known = float(inFractions(hb_font_get_glyph_h_advance(m_font, glyph)) + letterSpacing);
        }
        return known;
    }

private:
    static constexpr size_t lowCount = 0x530; // Latin, Greek, Cyrillic
    // Dashes, quotes, bullets, currency; after the combining ones arrows and signs of mathematics.
    static constexpr char16_t punctuation = 0x2010;
    static constexpr size_t punctuationCount = 0x2F0;

    static bool isSimple(char16_t unit) {
        if (unit < lowCount)
            return unit >= 0x20 && !(unit >= 0x300 && unit < 0x370) &&
                   !(unit >= 0x483 && unit <= 0x489) && unit != 0xAD;
        return unit >= punctuation && unit < punctuation + punctuationCount &&
               !(unit >= 0x2028 && unit <= 0x202F) && !(unit >= 0x205F && unit <= 0x206F) &&
               !(unit >= 0x20D0 && unit < 0x2190);
    }
    static size_t slot(char16_t unit) {
        return unit < lowCount ? unit : lowCount + (unit - punctuation);
    }

    // Pixels, in the 64ths that Qt and FreeType count in.
    [[nodiscard]] double inFractions(int units) const {
        return std::floor(units * m_scale * 64) / 64;
    }

    hb_font_t* m_font;
    double m_scale; // pixels a unit of the font
    double m_ascent;
    double m_descent;
    std::array<float, lowCount + punctuationCount> m_table;
};

Advances& advancesOf(TextRole role) {
    // One set a thread, because exports lay out on threads of their own.
    thread_local std::array<std::unique_ptr<Advances>, styles.size()> all;
    auto& advances = all[size_t(role)];
    if (!advances)
        advances = std::make_unique<Advances>(styleOf(role));
    return *advances;
}

bool mayBreakAfter(QStringView text, qsizetype i) {
    const char16_t unit = text[i].unicode();
    if (unit == u' ')
        return true;
    const bool letterFollows = i + 1 < text.size() && text[i + 1].isLetter();
    return letterFollows && i > 0 && !text[i - 1].isSpace() &&
           (unit == u'-' || unit == u'/' || unit == 0x2010 || unit == 0x2013 || unit == 0x2014);
}

// Breaks one paragraph by the table of advances. False if a character in it needs shaping.
bool breakSimply(const QString& text, int from, int to, Advances& advances, double width,
                 std::vector<TextLine>& lines) {
    const size_t before = lines.size();
    const QStringView view(text);
    int lineStart = from;
    double lineWidth = 0;    // up to i
    double inkWidth = 0;     // without trailing spaces
    int breakAt = -1;        // start of the next line if broken at the last opportunity
    double breakWidth = 0;   // ink width of the line if broken there
    double breakAdvance = 0; // full width up to the opportunity
    int inkEnd = from;
    int breakInkEnd = from;
    const auto emitLine = [&](int end, double w) {
        lines.push_back({lineStart, end - lineStart, w});
    };
    for (int i = from; i < to; ++i) {
        const auto advance = advances.of(view[i].unicode());
        if (!advance) {
            lines.resize(before);
            return false;
        }
        const bool isSpace = view[i] == u' ';
        if (!isSpace && lineWidth + *advance > width && i > lineStart) {
            if (breakAt > lineStart) {
                emitLine(breakInkEnd, breakWidth);
                lineStart = breakAt;
                lineWidth -= breakAdvance;
            } else {
                emitLine(i, lineWidth);
                lineStart = i;
                lineWidth = 0;
            }
            breakAt = -1;
            if (lineWidth + *advance > width && i > lineStart) {
                emitLine(i, lineWidth);
                lineStart = i;
                lineWidth = 0;
            }
            inkWidth = lineWidth;
        }
        lineWidth += *advance;
        if (!isSpace) {
            inkWidth = lineWidth;
            inkEnd = i + 1;
        }
        if (mayBreakAfter(view, i)) {
            breakAt = i + 1;
            breakWidth = inkWidth;
            breakAdvance = lineWidth;
            breakInkEnd = std::max(inkEnd, lineStart);
        }
    }
    emitLine(to, inkWidth);
    return true;
}

// Breaks one paragraph by shaping it: for every script there is. Returns the tallest line's height.
double breakByShaping(const QString& text, int from, int to, const QFont& font, double width,
                      std::vector<TextLine>& lines) {
    QTextLayout layout(text.mid(from, to - from), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(false);
    const size_t before = lines.size();
    double tallest = 0;
    double lineWidth = width;
    // A slanted last letter may lean out of the width that Qt breaks at: then break earlier.
    for (int attempt = 0; attempt < 4; ++attempt) {
        lines.resize(before);
        tallest = 0;
        double widest = 0;
        layout.beginLayout();
        while (true) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(lineWidth);
            lines.push_back({from + line.textStart(), line.textLength(), line.naturalTextWidth()});
            tallest = std::max(tallest, line.height());
            widest = std::max(widest, line.naturalTextWidth());
        }
        layout.endLayout();
        if (widest <= width || lineWidth < 20)
            break;
        lineWidth -= widest - width + 0.5;
    }
    return tallest;
}

} // namespace

void loadBundledFonts() {
    static const bool loaded = [] {
        for (int i = 0; i < fontCutCount; ++i)
            QFontDatabase::addApplicationFontFromData(fontData(FontCut(i)));
        return true;
    }();
    Q_UNUSED(loaded)
}

const QFont& fontOf(TextRole role) {
    static const std::array<QFont, styles.size()> fonts = [] {
        std::array<QFont, styles.size()> made;
        for (size_t i = 0; i < styles.size(); ++i)
            made[i] = makeFont(styles[i]);
        return made;
    }();
    return fonts[size_t(role)];
}

FontCut cutOf(TextRole role) {
    return styleOf(role).cut;
}

int fontSizeOf(TextRole role) {
    return styleOf(role).size;
}

double lineHeightOf(TextRole role) {
    return styleOf(role).lineHeight;
}

double baselineOf(TextRole role, const TextBlock& block) {
    const Advances& font = advancesOf(role);
    return (block.lineHeight - font.ascent() - font.descent()) / 2 + font.ascent();
}

double TextBlock::width() const {
    double widest = 0;
    for (const TextLine& line : lines)
        widest = std::max(widest, line.width);
    return widest;
}

TextBlock breakText(const QString& text, TextRole role, double width) {
    TextBlock block;
    block.lineHeight = lineHeightOf(role);
    if (text.isEmpty())
        return block;
    bool shaped = false;
    for (qsizetype from = 0; from <= text.size();) {
        qsizetype to = text.indexOf(u'\n', from);
        if (to < 0)
            to = text.size();
        if (from == to) {
            block.lines.push_back({int(from), 0, 0});
        } else if (!breakSimply(text, int(from), int(to), advancesOf(role), width, block.lines)) {
            shaped = true;
            const double tallest =
                breakByShaping(text, int(from), int(to), fontOf(role), width, block.lines);
            block.lineHeight = std::max(block.lineHeight, std::ceil(tallest));
        }
        from = to + 1;
    }
    block.isRightToLeft = shaped && text.isRightToLeft();
    return block;
}

double textHeight(const QString& text, TextRole role, double width) {
    return breakText(text, role, width).height();
}

double textWidth(const QString& text, TextRole role) {
    return breakText(text, role, 1e9).width();
}

QString quoted(const QString& text) {
    if (text.isEmpty())
        return text;
    return QChar(0x201C) + text + QChar(0x201D);
}

} // namespace waymark
