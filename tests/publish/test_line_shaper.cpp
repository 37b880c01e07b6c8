#include "drawing/shaped_text.h"
#include "publish/line_shaper.h"
#include "support/printing.h"

#include <QTextLayout>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

TextRole roleOf(FontCut cut) {
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
    return TextRole::Card;
}

} // namespace

TEST_CASE("Plain lines get the glyphs and the width that Qt gives them") {
    for (const FontCut cut :
         {FontCut::Regular, FontCut::Medium, FontCut::SemiBold, FontCut::Italic}) {
        LineShaper shaper(cut);
        const TextRole role = roleOf(cut);
        REQUIRE(cutOf(role) == cut);
        const double size = fontOf(role).pixelSize();
        for (const QString& text :
             {u"Try To Wait, Yet AVAtar. LTV"_s, u"office fjord ffl affix"_s, u"4x4 -> (A) 10:30"_s,
              u"Žluťoučký kůň"_s, u"Ταξίδι"_s, u"Путешествие"_s, u"“Quoted”, he’s – said"_s}) {
            INFO(text.toStdString());
            std::vector<PlainGlyph> glyphs;
            REQUIRE(shaper.shape(text, glyphs));
            const ShapedText& shaped = shapedText(text, role, 10'000);
            REQUIRE(shaped.lines.size() == 1);
            QList<quint32> wanted;
            for (const QGlyphRun& run : shaped.lines[0].layout->glyphRuns())
                wanted += run.glyphIndexes();
            QList<quint32> found;
            double width = 0;
            for (const PlainGlyph& glyph : glyphs) {
                found += glyph.glyph;
                width += glyph.advance * size / emUnits + fontOf(role).letterSpacing();
            }
            CHECK((found == wanted));
            CHECK(width == Approx(shaped.lines[0].width).margin(0.2 * double(text.size())));
        }
    }
}

TEST_CASE("Words of a line are shaped as in the whole line, also when they come again") {
    LineShaper shaper(FontCut::Regular);
    for (const QString& text :
         {u"it’s the 2nd of 10:30 calls and it’s late"_s, u"4 x 4 and 10x 4 x (A) B-c d"_s,
          u"waits -> calls (Support) again, then -> waits"_s, u"über größe naïve AV To über"_s,
          u"a 100% (b) c–d “quoted words” in a row, 7 days"_s, u" leads and trails - "_s}) {
        for (int round = 0; round < 2; ++round) {
            INFO(text.toStdString());
            std::vector<PlainGlyph> glyphs;
            REQUIRE(shaper.shape(text, glyphs));
            const ShapedText& shaped = shapedText(text, TextRole::Card, 10'000);
            REQUIRE(shaped.lines.size() == 1);
            QList<quint32> wanted;
            for (const QGlyphRun& run : shaped.lines[0].layout->glyphRuns())
                wanted += run.glyphIndexes();
            QList<quint32> found;
            double width = 0;
            for (size_t i = 0; i < glyphs.size(); ++i) {
                found += glyphs[i].glyph;
                width += glyphs[i].advance * fontSizeOf(TextRole::Card) / emUnits +
                         fontOf(TextRole::Card).letterSpacing();
                if (i > 0)
                    CHECK(glyphs[i].start > glyphs[i - 1].start);
            }
            CHECK((found == wanted));
            CHECK(width == Approx(shaped.lines[0].layout->lineAt(0).horizontalAdvance())
                               .margin(0.02 * double(text.size())));
        }
    }
}

TEST_CASE("What the bundled font does not have is not plain") {
    LineShaper shaper(FontCut::Regular);
    std::vector<PlainGlyph> glyphs;
    for (const QString& text :
         {u"日本"_s, u"الدفع"_s, u"कोई"_s, u"a 😀"_s, u"e\u0301"_s, u"a\nb"_s})
        CHECK(!shaper.shape(text, glyphs));
}
