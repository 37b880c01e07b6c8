// Which texts need no other font than the bundled one. Leaving the system's fonts cannot be taken
// back, so no test of this program does it.
#include "drawing/bundled_fonts.h"
#include "drawing/sample_map.h"
#include "drawing/system_fonts.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QRawFont>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("Letters that stand for themselves are in the bundled font") {
    for (const QString& text : {u""_s, u"Checkout, “fast”: 10 × 3 – 50 %\nand −62 → 5"_s,
                                u"Žluťoučký kůň"_s, u"Ταξίδι"_s, u"Путешествие"_s, u"€ ★ ✓"_s})
        CHECK(isInBundledFont(text));
    for (const QString& text : {u"日本"_s, u"الدفع"_s, u"कोई"_s, u"a 😀"_s, u"e\u0301"_s,
                                u"★\uFE0F"_s, u"a\u200Db"_s, u"\t"_s, u"ไทย"_s})
        CHECK_FALSE(isInBundledFont(text));
}

TEST_CASE("All cuts of the bundled font have the same characters") {
    for (const FontCut cut : {FontCut::Medium, FontCut::SemiBold, FontCut::Italic}) {
        const QRawFont regular(fontData(FontCut::Regular), 12);
        const QRawFont other(fontData(cut), 12);
        for (uint unit = 0x20; unit < 0xD800; ++unit)
            REQUIRE(regular.supportsCharacter(unit) == other.supportsCharacter(unit));
    }
}

TEST_CASE("One text in another script makes a project need other fonts") {
    Project project = sampleMap().project;
    CHECK(isInBundledFont(project));
    REQUIRE_FALSE(project.all<Note>().empty());
    const Id<Note> note = project.all<Note>().begin()->first;
    REQUIRE(project.apply(setField(project, note, &Note::text, u"waits 待つ"_s, {})).ok());
    CHECK_FALSE(isInBundledFont(project));
}
