// Pieces of maps as spreadsheets, documents and mails get them: the exact texts.
#include "exchange/piece_table.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// Two stages; in "Find" the touchpoints "Ad" and "Shop", in "Buy" the touchpoint "Till".
struct Sample {
    Sample() {
        REQUIRE(project.apply(addMap(project, ids, u"Coffee"_s, &map)).ok());
        find = project.of<Stage>(map).front();
        ad = project.of<Touchpoint>(find).front();
        make(rename(project, anyId(find), u"Find"_s));
        make(rename(project, anyId(ad), u"Ad"_s));
        make(addTouchpoint(project, ids, find, u"Shop"_s, {}, &shop));
        make(addStage(project, ids, map, u"Buy"_s, {}, &buy));
        for (const Id<Touchpoint> each : project.of<Touchpoint>(buy))
            make(remove(project, {anyId(each)}));
        make(addTouchpoint(project, ids, buy, u"Till"_s, {}, &till));
    }
    void make(const Changeset& edit) { REQUIRE(project.apply(edit).ok()); }
    AnyId card(LaneKind lane, Id<Touchpoint> at, const QString& text) {
        AnyId id;
        make(addCard(project, ids, {.lane = *laneOf(project, map, lane), .touchpoint = at}, text,
                     &id));
        return id;
    }
    [[nodiscard]] PieceTable table(const std::vector<AnyId>& roots,
                                   Headings headings = Headings::AsSelected) const {
        return tableOfPiece(copyFragment(project, roots), headings);
    }

    CountingIds ids;
    Project project;
    Id<Map> map;
    Id<Stage> find;
    Id<Stage> buy;
    Id<Touchpoint> ad;
    Id<Touchpoint> shop;
    Id<Touchpoint> till;
};

} // namespace

TEST_CASE("cards of one cell are their lines") {
    Sample s;
    const AnyId one = s.card(LaneKind::Doing, s.ad, u"Scrolls <b>\nat lunch"_s);
    const AnyId two = s.card(LaneKind::Doing, s.ad, u"=1+1"_s);
    const PieceTable table = s.table({one, two});
    CHECK(plainText(table) == u"Scrolls <b>\nat lunch\n=1+1"_s);
    CHECK(htmlText(table) == u"<meta charset=\"utf-8\"><p>Scrolls &lt;b&gt;<br>at lunch</p>"
                             "<p>=1+1</p>"_s);
    CHECK(csvText(table) == "\"Scrolls <b>\nat lunch\n=1+1\"\r\n");
}

TEST_CASE("cards of several cells are a grid of cells, without names that were not selected") {
    Sample s;
    const AnyId one = s.card(LaneKind::Doing, s.ad, u"Scrolls"_s);
    const AnyId two = s.card(LaneKind::Thinking, s.shop, u"Nice, \"really\"\nnice"_s);
    const AnyId three = s.card(LaneKind::Thinking, s.till, u"=cmd|' /C calc'!A0"_s);
    s.card(LaneKind::Thinking, s.ad, u"not selected"_s);
    const PieceTable table = s.table({three, one, two});
    CHECK(plainText(table) ==
          u"Scrolls\t\t\n\t\"Nice, \"\"really\"\"\nnice\"\t'=cmd|' /C calc'!A0"_s);
    CHECK(csvText(table) ==
          "Scrolls,,\r\n,\"Nice, \"\"really\"\"\nnice\",\"'=cmd|' /C calc'!A0\"\r\n");
    const auto cell = [](const char* text) {
        return u"<td valign=\"top\" style=\"mso-number-format:'\\@'\">"_s +
               QString::fromLatin1(text) + u"</td>"_s;
    };
    CHECK(
        htmlText(table) ==
        u"<meta charset=\"utf-8\"><table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr>"_s +
            cell("Scrolls") + cell("") + cell("") + u"</tr><tr>"_s + cell("") +
            cell("Nice, &quot;really&quot;<br>nice") + cell("=cmd|' /C calc'!A0") +
            u"</tr></table>"_s);
}

TEST_CASE("stages and touchpoints bring their names, and those of the lanes") {
    Sample s;
    s.card(LaneKind::Doing, s.ad, u"Scrolls"_s);
    s.card(LaneKind::Doing, s.ad, u"Taps"_s);
    s.card(LaneKind::PainPoints, s.shop, u"Slow"_s);
    CHECK(plainText(s.table({anyId(s.find)})) ==
          u"\tFind\t\n\tAd\tShop\nDoing\t\"Scrolls\nTaps\"\t\nPain points\t\tSlow"_s);
    CHECK(plainText(s.table({anyId(s.shop)})) == u"\tShop\nPain points\tSlow"_s);
    CHECK(plainText(s.table({anyId(s.till)})) == u"Till"_s);
    CHECK(
        plainText(s.table({anyId(s.map)})) ==
        u"\tFind\t\tBuy\n\tAd\tShop\tTill\nDoing\t\"Scrolls\nTaps\"\t\t\nPain points\t\tSlow\t"_s);
}

TEST_CASE("as a table everything has its names") {
    Sample s;
    const AnyId slow = s.card(LaneKind::PainPoints, s.shop, u"Slow"_s);
    CHECK(plainText(s.table({slow}, Headings::All)) == u"\tFind\n\tShop\nPain points\tSlow"_s);
}

TEST_CASE("figures stand beside the words of losses, KPIs and feelings") {
    CHECK(cellText(Loss{.reason = u"Price"_s, .amount = 0.305}) == u"Price, 30.5 %"_s);
    CHECK(cellText(Loss{.unit = LossUnit::Count, .amount = 40}) == u"40"_s);
    CHECK(cellText(Kpi{.name = u"Clicks"_s, .unit = u"%"_s, .target = 4, .actual = 3.1}) ==
          u"Clicks: 3.1 %, target 4 %"_s);
    CHECK(cellText(Kpi{.name = u"Clicks"_s}) == u"Clicks"_s);
    Sample s;
    s.make(setFeeling(s.project, s.ids, s.ad, {}, FeelingField::Received, -2));
    CHECK(plainText(s.table({anyId(s.ad)})) == u"\tAd\nFeeling\t-2"_s);
}

TEST_CASE("personas are a row each") {
    Sample s;
    Id<Persona> lisa;
    s.make(addPersona(s.project, s.ids, u"Lisa"_s, &lisa));
    s.make(setField(s.project, lisa, &Persona::goals, u"Sleep\nCoffee"_s, {}));
    CHECK(plainText(s.table({anyId(lisa)})) == u"Lisa\t\"Sleep\nCoffee\""_s);
}

TEST_CASE("what is no whole piece is no table") {
    Fragment broken;
    broken.records.emplace_back(Touchpoint{.id = {5}, .stage = {9}, .name = u"lost"_s});
    broken.roots.push_back({Kind::Touchpoint, 5});
    CHECK(tableOfPiece(broken, Headings::All).rows.empty());
    CHECK(plainText(tableOfPiece(broken, Headings::All)).isEmpty());
}

TEST_CASE("what is pasted says the same as what was copied, cell by cell") {
    std::mt19937_64 random(11);
    for (int i = 0; i < 40; ++i) {
        Project project = randomProject(random, {.stages = 4, .touchpointsPerStage = 3});
        const Id<Map> map = project.roots<Map>().front();
        const bool stages = randomBelow(random, 2) == 0;
        std::vector<AnyId> all;
        for (const Id<Stage> stage : project.of<Stage>(map)) {
            if (stages)
                all.push_back(anyId(stage));
            else
                for (const Id<Touchpoint> touchpoint : project.of<Touchpoint>(stage))
                    all.push_back(anyId(touchpoint));
        }
        std::vector<AnyId> roots;
        for (const AnyId id : all)
            if (randomBelow(random, 2) == 0)
                roots.push_back(id);
        const Fragment copied = copyFragment(project, roots);
        CountingIds ids(700'000);
        std::vector<AnyId> added;
        REQUIRE(project.apply(paste(project, ids, copied, {.map = map}, &added)).ok());
        CHECK(added.size() == roots.size());
        CHECK(plainText(tableOfPiece(copyFragment(project, added), Headings::AsSelected)) ==
              plainText(tableOfPiece(copied, Headings::AsSelected)));
    }
}
