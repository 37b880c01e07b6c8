#include "drawing/text.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QFontInfo>
#include <QFontMetricsF>
#include <QStringList>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList linesOf(const QString& text, double width, TextRole role = TextRole::Card) {
    QStringList lines;
    for (const TextLine& line : breakText(text, role, width).lines)
        lines << text.mid(line.start, line.length);
    return lines;
}

} // namespace

TEST_CASE("plain text is measured without Qt's fonts as Qt would measure it") {
    const QString text = u"Žluťoučký“kůň”–Ωραία,дорога→3≤5−2€"_s;
    for (int i = 0; i <= int(TextRole::KpiTarget); ++i) {
        const auto role = TextRole(i);
        INFO(i);
        QFont unkerned = fontOf(role);
        unkerned.setKerning(false);
        const QFontMetricsF metrics(unkerned);
        for (const QChar character : text) {
            INFO(int(character.unicode()));
            CHECK(textWidth(QString(character), role) ==
                  Approx(metrics.horizontalAdvance(character) + 0.02).margin(1.0 / 60));
        }
        const TextBlock block = breakText(text, role, 1e6);
        CHECK(baselineOf(role, block) ==
              Approx((lineHeightOf(role) - metrics.ascent() - metrics.descent()) / 2 +
                     metrics.ascent())
                  .margin(0.01));
    }
}

TEST_CASE("text breaks at spaces and loses none of its words") {
    const QString text = u"Reads the plan table, opens two tabs and compares"_s;
    const QStringList lines = linesOf(text, 104);
    CHECK(lines.size() > 2);
    CHECK(lines.join(u' ') == text);
}

TEST_CASE("no line is wider than asked for") {
    const QString texts[] = {
        u"Reads the plan table, opens two tabs and compares"_s,
        u"Donaudampfschifffahrtsgesellschaftskapitänswitwe"_s,
        u"AVAVAVAV To Te Ty WAWAWA"_s,
        u"コーヒーの定期購入をはじめて注文するお客さま"_s,
        u"القهوة التي تصل في موعدها كل أسبوع"_s,
        u"กาแฟที่มาส่งถึงบ้านทุกสัปดาห์"_s,
        u"🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉"_s,
        u"a-b/c-d/e-f https://example.com/a/very/long/path?with=query"_s,
    };
    for (const QString& text : texts)
        for (const double width : {40.0, 88.0, 104.0, 200.0}) {
            CAPTURE(text, width);
            const TextBlock block = breakText(text, TextRole::Card, width);
            CHECK_FALSE(block.lines.empty());
            for (const TextLine& line : block.lines)
                CHECK(line.width <= width + 0.01);
        }
}

TEST_CASE("every character of a text is on one of its lines") {
    const QString texts[] = {u"  leading and   inner   spaces"_s, u"one\n\ntwo\nthree"_s,
                             u"Donaudampfschifffahrtsgesellschaft und noch mehr"_s,
                             u"日本語とEnglishを混ぜた文章"_s};
    for (const QString& text : texts) {
        CAPTURE(text);
        QString together;
        for (const QString& line : linesOf(text, 60))
            together += line;
        QString expected = text;
        for (const QChar c : {u' ', u'\n'}) {
            together.remove(c);
            expected.remove(c);
        }
        CHECK(together == expected);
    }
}

TEST_CASE("the quick way of measuring agrees with shaping") {
    // Kerning is left out of the quick way, so it may differ by a little, never by much.
    const QString text = u"Plan finder: 3 questions, 1 answer — “Überprüfung” für Ёлка"_s;
    const double shaped = QFontMetricsF(fontOf(TextRole::Card)).horizontalAdvance(text);
    CHECK(textWidth(text, TextRole::Card) == Approx(shaped).epsilon(0.02));
}

TEST_CASE("line ends in the text end lines, and an empty text has none") {
    CHECK(linesOf(u"one\ntwo"_s, 500) == QStringList{u"one"_s, u"two"_s});
    CHECK(linesOf(u"one\n\ntwo"_s, 500).size() == 3);
    CHECK(linesOf(QString(), 500).isEmpty());
    CHECK(textHeight(QString(), TextRole::Card, 100) == 0);
}

TEST_CASE("hyphens and slashes may end a line, but a minus sign stays with its number") {
    CHECK(linesOf(u"well-known/hidden"_s, 60).first().endsWith(u'-'));
    for (const QString& line : linesOf(u"it fell by -500000 or so"_s, 70))
        CHECK_FALSE(line.endsWith(u'-'));
}

TEST_CASE("right-to-left text says so") {
    CHECK(breakText(u"أين قهوتي؟"_s, TextRole::Card, 100).isRightToLeft);
    CHECK_FALSE(breakText(u"Where is my coffee?"_s, TextRole::Card, 100).isRightToLeft);
}

TEST_CASE("the fonts are the bundled ones") {
    CHECK(QFontInfo(fontOf(TextRole::Card)).family() == u"Waymark Sans"_s);
    CHECK(QFontInfo(fontOf(TextRole::StageName)).weight() == QFont::DemiBold);
    CHECK(QFontInfo(fontOf(TextRole::Quote)).italic());
}

TEST_CASE("very long texts without a space break quickly and within the width") {
    const QString text(20'000, u'x');
    const TextBlock block = breakText(text, TextRole::Card, 104);
    CHECK(block.lines.size() > 900);
}
