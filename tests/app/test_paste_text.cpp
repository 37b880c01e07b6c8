// Text from spreadsheets and pages: taken apart, planned, and made as one edit.
#include "app/paste_text.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// One stage "Find" with the touchpoints "Ad" and "Shop", and the usual lanes.
struct Sample {
    Sample() {
        REQUIRE(project.apply(addMap(project, ids, u"Coffee"_s, &map)).ok());
        stage = project.of<Stage>(map).front();
        ad = project.of<Touchpoint>(stage).front();
        make(rename(project, anyId(stage), u"Find"_s));
        make(rename(project, anyId(ad), u"Ad"_s));
        make(addTouchpoint(project, ids, stage, u"Shop"_s, {}, &shop));
    }
    void make(const Changeset& edit) { REQUIRE(project.apply(edit).ok()); }
    [[nodiscard]] Place at(LaneKind kind, Id<Touchpoint> touchpoint) const {
        return {.lane = *laneOf(project, map, kind), .touchpoint = touchpoint};
    }
    // Pastes with what the text suggests, changed by `change`.
    template <class Change>
    PastePlan paste(const QString& text, Change&& change) {
        const PastedText pasted = readPastedText(text);
        PasteChoice choice = suggestedChoice(
            project, map, pasted, {.rows = PasteRows::LaneEach, .start = at(LaneKind::Doing, ad)});
        change(choice);
        const PastePlan plan = planPaste(project, map, pasted, choice);
        const Changeset edit = pasteAsPlanned(project, ids, map, plan, &added);
        if (!edit.isEmpty())
            make(edit);
        return plan;
    }
    PastePlan paste(const QString& text) {
        return paste(text, [](PasteChoice&) {});
    }
    [[nodiscard]] QString cell(LaneKind kind, Id<Touchpoint> touchpoint) const {
        QStringList texts;
        for (const AnyId id : cardsAt(project, at(kind, touchpoint)))
            texts.append(mainText(*project.find(id)));
        return texts.join(u" | "_s);
    }
    [[nodiscard]] QString columns() const {
        QStringList names;
        for (const Id<Touchpoint> id : touchpointsOf(project, map))
            names.append(project.find(id)->name);
        return names.join(u" | "_s);
    }

    CountingIds ids;
    Project project;
    Id<Map> map;
    Id<Stage> stage;
    Id<Touchpoint> ad;
    Id<Touchpoint> shop;
    std::vector<AnyId> added;
};

} // namespace

TEST_CASE("cells are taken apart as spreadsheets write them") {
    const PastedText pasted =
        readPastedText(u"a\t\"two\nlines, \"\"quoted\"\"\"\r\n\tb\r\n'=1+1\t\r\n\r\n"_s);
    CHECK(pasted.isTable);
    REQUIRE(pasted.rows.size() == 3);
    CHECK(pasted.rows[0] == QStringList{u"a"_s, u"two\nlines, \"quoted\""_s});
    CHECK(pasted.rows[1] == QStringList{QString(), u"b"_s});
    CHECK(pasted.rows[2] == QStringList{u"=1+1"_s, QString()});
    CHECK_FALSE(pasted.isOneLine());
}

TEST_CASE("cells of which none says anything make nothing") {
    for (const QString& blank : {u"\t"_s, u"\t\t\n\t\n"_s, u" \t \r\n"_s, u"\n\n"_s, QString()}) {
        CHECK_FALSE(readPastedText(blank).isTable);
        Sample sample;
        CHECK(sample.paste(blank).isEmpty());
    }
}

TEST_CASE("a page of text is its lines without list marks") {
    const PastedText pasted = readPastedText(u"- one\n\n  * two\n3. three\n\"Quoted\" four\n"_s);
    CHECK_FALSE(pasted.isTable);
    CHECK(pasted.rows ==
          std::vector<QStringList>{{u"one"_s}, {u"two"_s}, {u"three"_s}, {u"\"Quoted\" four"_s}});
    CHECK(readPastedText(u"one line"_s).isOneLine());
    CHECK(readPastedText({}).isOneLine());
    // One column of a spreadsheet, with a line end in a cell.
    CHECK(readPastedText(u"\"a\nb\"\nc"_s).rows == std::vector<QStringList>{{u"a\nb"_s}, {u"c"_s}});
}

TEST_CASE("each cell becomes a card, rows in lanes and columns in touchpoints") {
    Sample s;
    s.paste(u"one\ttwo\tthree\nfour\t\tfive"_s);
    CHECK(s.columns() == u"Ad | Shop | ");
    CHECK(s.cell(LaneKind::Doing, s.ad) == u"one");
    CHECK(s.cell(LaneKind::Doing, s.shop) == u"two");
    CHECK(s.cell(LaneKind::Thinking, s.ad) == u"four");
    const Id<Touchpoint> third = touchpointsOf(s.project, s.map)[2];
    CHECK(s.cell(LaneKind::Doing, third) == u"three");
    CHECK(s.cell(LaneKind::Thinking, third) == u"five");
    CHECK(s.added.size() == 5);
}

TEST_CASE("rows may all go into one lane, in their order") {
    Sample s;
    s.paste(u"one\ttwo\nthree\tfour"_s, [](PasteChoice& c) { c.rows = PasteRows::OneLane; });
    CHECK(s.cell(LaneKind::Doing, s.ad) == u"one | three");
    CHECK(s.cell(LaneKind::Doing, s.shop) == u"two | four");
}

TEST_CASE("names of lanes and touchpoints are found again, and made where there are none") {
    Sample s;
    s.paste(u"\tShop\tTill\nPain points\tslow\tqueue\nMood board\t\tblue\nFeeling\t3\tangry"_s);
    CHECK(s.columns() == u"Ad | Shop | Till");
    const Id<Touchpoint> till = touchpointsOf(s.project, s.map)[2];
    CHECK(s.cell(LaneKind::PainPoints, s.shop) == u"slow");
    CHECK(s.cell(LaneKind::PainPoints, till) == u"queue");
    const auto lanes = s.project.of<Lane>(s.map);
    CHECK(s.project.find(lanes.back())->title == u"Mood board");
    CHECK(mainText(*s.project.find(
              cardsAt(s.project, {.lane = lanes.back(), .touchpoint = till}).front())) == u"blue");
    REQUIRE(s.project.of<Feeling>(s.shop).size() == 1);
    CHECK(s.project.find(s.project.of<Feeling>(s.shop)[0])->received == 3);
}

TEST_CASE("the first row may name stages") {
    Sample s;
    s.paste(u"Find\tBuy\none\ttwo"_s);
    const auto stages = s.project.of<Stage>(s.map);
    REQUIRE(stages.size() == 2);
    CHECK(s.project.find(stages[1])->name == u"Buy");
    CHECK(s.cell(LaneKind::Doing, s.ad) == u"one");
    CHECK(
        cardsAt(s.project, {.lane = *laneOf(s.project, s.map, LaneKind::Doing), .stage = stages[1]})
            .size() == 1);
}

TEST_CASE("a table of one touchpoint a row is turned round") {
    Sample s;
    const PastePlan plan =
        s.paste(u"Touchpoint\tDoing\tPain points\nCall\tasks\twaits\nVisit\tlooks\t"_s);
    CHECK(plan.newColumns() == 2);
    CHECK(s.columns() == u"Ad | Call | Visit | Shop");
    const auto columns = touchpointsOf(s.project, s.map);
    CHECK(s.cell(LaneKind::Doing, columns[1]) == u"asks");
    CHECK(s.cell(LaneKind::PainPoints, columns[1]) == u"waits");
    CHECK(s.cell(LaneKind::Doing, columns[2]) == u"looks");
}

TEST_CASE("lines become cards, touchpoints or one card") {
    Sample s;
    s.paste(u"- one\n- two"_s);
    CHECK(s.cell(LaneKind::Doing, s.ad) == u"one | two");
    s.paste(u"1. Call\n2. Visit"_s,
            [](PasteChoice& c) { c.shape = PasteShape::TouchpointPerLine; });
    CHECK(s.columns() == u"Ad | Call | Visit | Shop");
    CHECK(s.added.size() == 2);
    s.paste(u"all\nof it"_s, [&](PasteChoice& c) {
        c.shape = PasteShape::OneCard;
        c.start = s.at(LaneKind::Thinking, s.shop);
    });
    CHECK(s.cell(LaneKind::Thinking, s.shop) == u"all\nof it");
}

TEST_CASE("a map without stages or lanes gets them") {
    CountingIds ids;
    Project project;
    Changeset bare;
    bare.add(Map{.id = {1}, .title = u"Bare"_s});
    REQUIRE(project.apply(bare).ok());
    const PastedText pasted = readPastedText(u"a\tb\nc\td"_s);
    const PastePlan plan = planPaste(project, {1}, pasted, {.rows = PasteRows::LaneEach});
    const Changeset edit = pasteAsPlanned(project, ids, {1}, plan);
    REQUIRE(project.apply(edit).ok());
    CHECK(project.all<Note>().size() == 4);
    CHECK(touchpointsOf(project, {1}).size() == 2);
    REQUIRE(project.apply(inverse(edit)).ok());
    CHECK(project.recordCount() == 1);
}

TEST_CASE("what is too much is left out and counted") {
    Sample s;
    const PastePlan cards = s.paste(u"a card\tanother\n"_s.repeated(800));
    CHECK(cards.cards.size() == maxPastedCards);
    CHECK(cards.leftOut == 600);
    const PastedText huge = readPastedText(u"cell\tcell\n"_s.repeated(1'000'000));
    CHECK(huge.leftOut == 10'000'000 - maxPastedText);
    const PastePlan wide = planPaste(s.project, s.map, readPastedText(u"x\t"_s.repeated(2000)), {});
    CHECK(wide.newColumns() == maxPastedColumns);
    CHECK(wide.leftOut > 1700);
    const PastePlan longCell =
        planPaste(s.project, s.map, readPastedText(QString(50'000, u'x') + u"\ty"_s), {});
    CHECK(longCell.shortened == 1);
    CHECK(longCell.cards[0].text.size() <= 20'000);
}
