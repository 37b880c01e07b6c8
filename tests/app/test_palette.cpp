#include "app/palette_entries.h"
#include "app/palette_match.h"
#include "support/printing.h"

#include <QAction>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

std::optional<int> score(const QString& name, const QString& query) {
    return matchScore(foldedForMatch(name), foldedForMatch(query));
}

} // namespace

TEST_CASE("letters fit a name best at its beginning, then where words begin, then within") {
    const QString name = u"Add stage"_s;
    REQUIRE(score(name, u"add"_s));
    REQUIRE(score(name, u"sta"_s));
    REQUIRE(score(name, u"as"_s));
    REQUIRE(score(name, u"tag"_s));
    CHECK(*score(name, u"add"_s) < *score(name, u"sta"_s));
    CHECK(*score(name, u"sta"_s) < *score(name, u"as"_s));
    CHECK(*score(name, u"as"_s) < *score(name, u"tag"_s));
    CHECK_FALSE(score(name, u"stages"_s));
    CHECK_FALSE(score(name, u"t"_s)); // a single letter has to begin a word
    CHECK_FALSE(score(name, u"sa"_s));
}

TEST_CASE("each word of a query has to fit, in any order, without case and accents") {
    CHECK(score(u"Zoom in on the stage"_s, u"STAGE zoo"_s));
    CHECK_FALSE(score(u"Zoom in"_s, u"zoom out"_s));
    CHECK(score(u"Café, Łódź und Größe"_s, u"cafe grosse"_s));
    CHECK(score(u"店で買う"_s, u"買"_s));
    CHECK(score(u"القهوة"_s, u"القهوة"_s));
    CHECK(score(u"shorter"_s, u"short"_s) < score(u"short, but longer"_s, u"short"_s));
}

TEST_CASE("the palette shows a bounded number of things, the best first") {
    std::vector<PaletteEntry> entries;
    for (int i = 0; i < 20'000; ++i) {
        const QString text = u"Card number %1"_s.arg(i);
        entries.push_back(
            {text, u"Card"_s, foldedForMatch(text), {}, nullptr, {Kind::Note, i + 1}});
    }
    PaletteModel model(std::move(entries));
    CHECK(model.rowCount() == 0); // no commands, and nothing was asked for
    model.search(u"number 1999"_s);
    REQUIRE(model.rowCount() > 0);
    CHECK(model.entry(0).text == u"Card number 1999"_s);
    model.search(u"card"_s);
    CHECK(model.rowCount() == 60);
    model.search(u"nothing like it"_s);
    CHECK(model.rowCount() == 0);
}

TEST_CASE("commands come before things that fit as well, and their tips find them last") {
    QAction redo;
    QAction zoom;
    std::vector<PaletteEntry> entries;
    const auto add = [&](const QString& text, const QString& tip, QAction* action) {
        entries.push_back({text, {}, foldedForMatch(text), foldedForMatch(tip), action, {}});
    };
    add(u"Zoom in"_s, u"Make what is on the map larger and read it"_s, &zoom);
    add(u"Refund"_s, {}, nullptr);
    add(u"Redo"_s, u"Do again what was taken back"_s, &redo);
    PaletteModel model(std::move(entries));
    model.search(u"re"_s);
    REQUIRE(model.rowCount() == 3);
    CHECK(model.entry(0).text == u"Redo"_s);
    CHECK(model.entry(1).text == u"Refund"_s);
    CHECK(model.entry(2).text == u"Zoom in"_s);
}
