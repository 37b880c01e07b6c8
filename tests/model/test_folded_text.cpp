// Text as it is compared, and where each sign of it came from.
#include "model/folded_text.h"

#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("case, accents, widths and kinds of quotation mark count for nothing") {
    CHECK(folded(u"Café CRÈME"_s).text == u"cafe creme");
    CHECK(folded(u"Cafe\u0301"_s).text == u"cafe");
    CHECK(folded(u"Straße, Øl, Łódź"_s).text == u"strasse, ol, lodz");
    CHECK(folded(u"ＡＢＣ ﬁn"_s).text == u"abc fin");
    CHECK(folded(u"don’t – “so”"_s).text == u"don't - \"so\"");
    CHECK(folded(u"one\ntwo\u00A0three"_s).text == u"one two three");
    CHECK(folded(u"Ёлка ΆΛΦΑ"_s).text == u"елка αλφα");
    CHECK(folded(u"مُحَمَّد"_s).text == u"محمد");
}

TEST_CASE("signs that make another word of it stay") {
    CHECK(folded(u"がか"_s).text == u"がか");
    CHECK(folded(u"한국"_s).text == u"한국");
    CHECK(folded(u"हिन्दी"_s).text == u"हिन्दी");
    CHECK(folded(u"กี่"_s).text == u"กี่");
    CHECK(folded(u"🙂a"_s).text == u"🙂a");
}

TEST_CASE("a folded text knows where its signs come from") {
    const FoldedText plain = folded(u"Plain Text"_s);
    CHECK(plain.origins.empty());
    CHECK(plain.origin(6) == 6);

    const FoldedText text = folded(u"aﬁße\u0301z"_s); // a fi ss e z
    REQUIRE(text.text == u"afissez");
    CHECK(text.origin(0) == 0);
    CHECK(text.origin(1) == 1);
    CHECK(text.origin(3) == 2);
    CHECK(text.origin(5) == 3);
    CHECK(text.origin(6) == 5);
    CHECK(text.origin(7) == 6);
    CHECK(text.isWhole(1, 2));
    CHECK_FALSE(text.isWhole(1, 1)); // half a ligature
    CHECK_FALSE(text.isWhole(4, 2)); // half an ß
    CHECK(text.isWhole(5, 1));
}
