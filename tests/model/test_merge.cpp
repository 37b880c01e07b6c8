// Merging, case by case: what is taken, what is a conflict, and how it is told.
#include "model/edits.h"
#include "model/invariants.h"
#include "model/merge.h"
#include "model/rescale.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// A map "Coffee" with stages Look and Buy, a touchpoint Shop in Buy, and the card "Slow" there.
struct Bench {
    CountingIds ids;
    Project base;
    Project mine;
    Project theirs;
    Id<Map> map;
    Id<Stage> look;
    Id<Stage> buy;
    Id<Touchpoint> shop;
    Id<PainPoint> pain;

    Bench() {
        make(base, addMap(base, ids, u"Coffee"_s, &map));
        look = base.of<Stage>(map).front();
        make(base, rename(base, anyId(look), u"Look"_s));
        make(base, addStage(base, ids, map, u"Buy"_s, {}, &buy));
        make(base, addTouchpoint(base, ids, buy, u"Shop"_s, {}, &shop));
        AnyId card;
        make(base, addCard(base, ids, place(LaneKind::PainPoints), u"Slow"_s, &card));
        pain = {card.value};
        mine = base;
        theirs = base;
    }

    static void make(Project& project, const Changeset& edit) {
        const auto done = project.apply(edit);
        if (!done)
            FAIL(done.error());
    }
    template <class T, class Value>
    static void set(Project& project, Id<T> id, Value T::* field,
                    std::type_identity_t<Value> value) {
        make(project, setField(project, id, field, std::move(value), {}));
    }
    [[nodiscard]] Place place(LaneKind lane) const {
        return {*laneOf(base, map, lane), {}, shop, 1};
    }
    [[nodiscard]] Merged merged(const MergeChoices& choices = {}) const {
        auto result = merge(base, mine, theirs, choices);
        if (!result)
            FAIL(result.error());
        checkInvariants(result->project);
        return result.take();
    }
};

} // namespace

TEST_CASE("different fields of one record are both taken") {
    Bench bench;
    bench.set(bench.mine, bench.buy, &Stage::goal, u"An order"_s);
    bench.set(bench.theirs, bench.buy, &Stage::name, u"Order"_s);
    const Merged result = bench.merged();
    CHECK(result.conflicts.empty());
    CHECK(result.project.find(bench.buy)->goal == u"An order"_s);
    CHECK(result.project.find(bench.buy)->name == u"Order"_s);
}

TEST_CASE("one field changed in two ways is a conflict, told in words, and mine stays") {
    Bench bench;
    bench.set(bench.mine, bench.pain, &PainPoint::text, u"Too slow"_s);
    bench.set(bench.theirs, bench.pain, &PainPoint::text, u"Slow at noon"_s);
    const Merged result = bench.merged();
    REQUIRE(result.conflicts.size() == 1);
    const MergeConflict& conflict = result.conflicts[0];
    CHECK(conflict.what == MergeConflict::What::Changed);
    CHECK(conflict.record == anyId(bench.pain));
    CHECK(conflict.field == u"text"_s);
    CHECK(conflict.taken == MergeSide::Mine);
    CHECK(conflict.map == u"Coffee"_s);
    CHECK(conflict.stage == u"Buy"_s);
    CHECK(conflict.thing == u"Pain point “Too slow”"_s);
    CHECK(conflict.fieldName == u"Text"_s);
    CHECK(conflict.base == u"“Slow”"_s);
    CHECK(conflict.mine == u"“Too slow”"_s);
    CHECK(conflict.theirs == u"“Slow at noon”"_s);
    CHECK(result.project.find(bench.pain)->text == u"Too slow"_s);

    const Merged chosen = bench.merged({{keyOf(conflict), MergeSide::Theirs}});
    CHECK(chosen.project.find(bench.pain)->text == u"Slow at noon"_s);
    CHECK(chosen.conflicts[0].taken == MergeSide::Theirs);
}

TEST_CASE("values of all kinds are told in words") {
    Bench bench;
    const auto thirdOf = [&](auto id, auto member, const auto& a, const auto& b) {
        bench.mine = bench.base;
        bench.theirs = bench.base;
        bench.set(bench.mine, id, member, a);
        bench.set(bench.theirs, id, member, b);
        const Merged result = bench.merged();
        REQUIRE(result.conflicts.size() == 1);
        const MergeConflict& c = result.conflicts[0];
        return u"%1: %2 | %3 | %4"_s.arg(c.fieldName, c.base, c.mine, c.theirs);
    };
    CHECK(thirdOf(bench.pain, &PainPoint::severity, 3, 1) == u"Severity: 2 | 3 | 1"_s);
    CHECK(thirdOf(bench.pain, &PainPoint::evidence, Evidence::PartlyKnown, Evidence::Researched) ==
          u"Evidence: Assumed | Partly known | Researched"_s);
    CHECK(thirdOf(bench.buy, &Stage::colour, Colour{0x336699}, Colour{0xff0000}) ==
          u"Colour: (automatic) | #336699 | #ff0000"_s);
    CHECK(thirdOf(bench.buy, &Stage::doneWhen, u"paid"_s, u"sent"_s) ==
          u"Done when: (nothing) | “paid” | “sent”"_s);
    CHECK(thirdOf(bench.map, &Map::scale, FeelingScale{1, 5, {}}, FeelingScale{1, 10, {}}) ==
          u"Feeling scale: -5 to 5 | 1 to 5 | 1 to 10"_s);
}

TEST_CASE("what one side removed and the other left alone is gone") {
    Bench bench;
    bench.make(bench.mine, remove(bench.mine, {anyId(bench.buy)}));
    bench.set(bench.theirs, bench.look, &Stage::name, u"Search"_s);
    const Merged result = bench.merged();
    CHECK(result.conflicts.empty());
    CHECK_FALSE(result.project.find(bench.buy));
    CHECK_FALSE(result.project.find(bench.pain));
    CHECK(result.project.find(bench.look)->name == u"Search"_s);
}

TEST_CASE("a card changed in a stage that the other side removed stays, and its stage with it") {
    Bench bench;
    AnyId other;
    bench.make(bench.base,
               addCard(bench.base, bench.ids, bench.place(LaneKind::Doing), u"Pays"_s, &other));
    bench.mine = bench.theirs = bench.base;
    bench.make(bench.mine, remove(bench.mine, {anyId(bench.buy)}));
    bench.set(bench.theirs, bench.pain, &PainPoint::text, u"Slow at noon"_s);
    const Merged result = bench.merged();
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].what == MergeConflict::What::RemovedByMe);
    CHECK(result.conflicts[0].record == anyId(bench.buy));
    CHECK(result.conflicts[0].taken == MergeSide::Theirs);
    CHECK(result.conflicts[0].thing == u"Stage “Buy”"_s);
    CHECK(result.conflicts[0].mine == u"removed"_s);
    CHECK(result.conflicts[0].theirs == u"changed: Pain point “Slow at noon”"_s);
    CHECK(result.project.find(bench.pain)->text == u"Slow at noon"_s);
    CHECK(result.project.find(bench.shop));
    CHECK_FALSE(result.project.contains(other));

    const Merged chosen = bench.merged({{keyOf(result.conflicts[0]), MergeSide::Mine}});
    CHECK_FALSE(chosen.project.find(bench.buy));
    CHECK_FALSE(chosen.project.find(bench.pain));
}

TEST_CASE("a renamed stage that the other side removed stays with all its cards") {
    Bench bench;
    bench.set(bench.mine, bench.buy, &Stage::name, u"Order"_s);
    bench.make(bench.theirs, remove(bench.theirs, {anyId(bench.buy)}));
    const Merged result = bench.merged();
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].what == MergeConflict::What::RemovedByThem);
    CHECK(result.project.find(bench.pain));
}

TEST_CASE("what was put into a removed stage stays, unless the removal is chosen") {
    Bench bench;
    bench.make(bench.mine, remove(bench.mine, {anyId(bench.buy)}));
    AnyId card;
    bench.make(bench.theirs,
               addCard(bench.theirs, bench.ids, bench.place(LaneKind::Doing), u"Pays"_s, &card));
    const Merged result = bench.merged();
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].record == anyId(bench.buy));
    CHECK(result.project.contains(card));
    const Merged chosen = bench.merged({{keyOf(result.conflicts[0]), MergeSide::Mine}});
    CHECK_FALSE(chosen.project.contains(card));
    CHECK_FALSE(chosen.project.find(bench.buy));
}

TEST_CASE("a card moved into a stage whose removal is chosen stays where it was") {
    Bench bench;
    const Id<Touchpoint> first = bench.base.of<Touchpoint>(bench.look).front();
    Place there = bench.place(LaneKind::PainPoints);
    there.touchpoint = first;
    bench.make(bench.base, moveCard(bench.base, bench.ids, anyId(bench.pain), there));
    bench.mine = bench.theirs = bench.base;
    bench.make(bench.mine, moveCard(bench.mine, bench.ids, anyId(bench.pain),
                                    bench.place(LaneKind::PainPoints)));
    bench.make(bench.theirs, remove(bench.theirs, {anyId(bench.buy)}));
    const Merged result = bench.merged();
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.project.find(bench.pain)->place.touchpoint == bench.shop);
    const Merged chosen = bench.merged({{keyOf(result.conflicts[0]), MergeSide::Theirs}});
    CHECK(chosen.project.find(bench.pain)->place.touchpoint == first);
}

TEST_CASE("an image that one side uses anew is not lost with the other's last use of it") {
    Bench bench;
    const Attachment photo{.id = {900}, .rank = 1, .name = u"p.png"_s, .mediaType = u"image/png"_s};
    Changeset add;
    add.add(photo);
    bench.make(bench.base, add);
    Id<Persona> maya;
    bench.make(bench.base, addPersona(bench.base, bench.ids, u"Maya"_s, &maya));
    bench.mine = bench.theirs = bench.base;
    bench.set(bench.mine, maya, &Persona::photo, photo.id);
    bench.make(bench.theirs, remove(bench.theirs, {anyId(photo.id)}));
    const Merged result = bench.merged();
    CHECK(result.project.find(maya)->photo == photo.id);
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].what == MergeConflict::What::RemovedByThem);
}

TEST_CASE("details merge entry by entry") {
    Bench bench;
    bench.set(bench.base, bench.shop, &Touchpoint::details,
              {{u"who"_s, u"Ann"_s}, {u"weather"_s, u"sun"_s}, {u"ad"_s, u"A"_s}});
    bench.mine = bench.theirs = bench.base;
    bench.set(bench.mine, bench.shop, &Touchpoint::details,
              {{u"who"_s, u"Ann"_s}, {u"weather"_s, u"rain"_s}, {u"new"_s, u"1"_s}});
    bench.set(bench.theirs, bench.shop, &Touchpoint::details,
              {{u"ad"_s, u"A"_s}, {u"who"_s, u"Bob"_s}, {u"weather"_s, u"snow"_s}});
    const Merged result = bench.merged();
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].field == u"details/weather"_s);
    CHECK(result.conflicts[0].fieldName == u"Detail “weather”"_s);
    CHECK(result.conflicts[0].theirs == u"“snow”"_s);
    CHECK(result.project.find(bench.shop)->details ==
          Details{{u"who"_s, u"Bob"_s}, {u"weather"_s, u"rain"_s}, {u"new"_s, u"1"_s}});
}

TEST_CASE("a detail removed here and changed there stays") {
    Bench bench;
    bench.set(bench.base, bench.shop, &Touchpoint::details, {{u"who"_s, u"Ann"_s}});
    bench.mine = bench.theirs = bench.base;
    bench.set(bench.mine, bench.shop, &Touchpoint::details, {});
    bench.set(bench.theirs, bench.shop, &Touchpoint::details, {{u"who"_s, u"Bob"_s}});
    const Merged result = bench.merged();
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].taken == MergeSide::Theirs);
    CHECK(result.conflicts[0].mine == u"(removed)"_s);
    CHECK(result.project.find(bench.shop)->details == Details{{u"who"_s, u"Bob"_s}});
    const Merged chosen = bench.merged({{keyOf(result.conflicts[0]), MergeSide::Mine}});
    CHECK(chosen.project.find(bench.shop)->details.empty());
}

TEST_CASE("past values, personas and answers merge entry by entry") {
    Bench bench;
    AnyId kpi;
    bench.make(bench.base,
               addCard(bench.base, bench.ids, bench.place(LaneKind::Kpis), u"Sales"_s, &kpi));
    Id<Persona> maya;
    Id<Persona> tom;
    Id<Persona> lee;
    bench.make(bench.base, addPersona(bench.base, bench.ids, u"Maya"_s, &maya));
    bench.make(bench.base, addPersona(bench.base, bench.ids, u"Tom"_s, &tom));
    bench.make(bench.base, addPersona(bench.base, bench.ids, u"Lee"_s, &lee));
    const Id<Kpi> sales{kpi.value};
    bench.set(bench.base, sales, &Kpi::pastValues, {{1000, 1}, {2000, 2}});
    bench.set(bench.base, bench.map, &Map::personas, {maya});
    bench.mine = bench.theirs = bench.base;
    bench.set(bench.mine, sales, &Kpi::pastValues, {{1000, 1}, {2000, 2}, {4000, 4}});
    bench.set(bench.theirs, sales, &Kpi::pastValues, {{2000, 2.5}, {3000, 3}});
    bench.set(bench.mine, bench.map, &Map::personas, {tom});
    bench.set(bench.theirs, bench.map, &Map::personas, {maya, lee});
    const Merged result = bench.merged();
    CHECK(result.conflicts.empty());
    CHECK(result.project.find(sales)->pastValues ==
          std::vector<KpiValue>{{2000, 2.5}, {3000, 3}, {4000, 4}});
    CHECK(result.project.find(bench.map)->personas == std::vector{tom, lee});
}

TEST_CASE("a move wins over no move, and a move to another stage over one within it") {
    Bench bench;
    AnyId second;
    bench.make(bench.base, addCard(bench.base, bench.ids, bench.place(LaneKind::PainPoints),
                                   u"Dear"_s, &second));
    bench.mine = bench.theirs = bench.base;
    SECTION("no move") {
        bench.make(bench.theirs, moveCard(bench.theirs, bench.ids, second,
                                          bench.place(LaneKind::PainPoints), anyId(bench.pain)));
        bench.set(bench.mine, Id<PainPoint>{second.value}, &PainPoint::severity, 3);
        const Merged result = bench.merged();
        CHECK(result.conflicts.empty());
        CHECK(cardsAt(result.project, bench.place(LaneKind::PainPoints)).front() == second);
    }
    SECTION("another stage") {
        Place there = bench.place(LaneKind::PainPoints);
        there.touchpoint = bench.base.of<Touchpoint>(bench.look).front();
        bench.make(bench.theirs, moveCard(bench.theirs, bench.ids, second, there));
        bench.make(bench.mine, moveCard(bench.mine, bench.ids, second,
                                        bench.place(LaneKind::PainPoints), anyId(bench.pain)));
        const Merged result = bench.merged();
        CHECK(result.conflicts.empty());
        const auto* card = result.project.find(Id<PainPoint>{second.value});
        CHECK(*card == *bench.theirs.find(Id<PainPoint>{second.value}));
    }
    SECTION("moved and stretched") {
        Place there = bench.place(LaneKind::PainPoints);
        there.touchpoint = bench.base.of<Touchpoint>(bench.look).front();
        bench.make(bench.theirs, moveCard(bench.theirs, bench.ids, second, there));
        auto wide = *bench.mine.find(Id<PainPoint>{second.value});
        wide.place.span = 2;
        bench.make(bench.mine, setRecord(bench.mine, wide, {}));
        const Merged result = bench.merged();
        CHECK(result.conflicts.empty());
        there.span = 2;
        CHECK(result.project.find(Id<PainPoint>{second.value})->place == there);
    }
}

TEST_CASE("two moves within one row are a conflict of positions") {
    Bench bench;
    Id<Stage> use;
    Id<Stage> leave;
    bench.make(bench.base, addStage(bench.base, bench.ids, bench.map, u"Use"_s, {}, &use));
    bench.make(bench.base, addStage(bench.base, bench.ids, bench.map, u"Leave"_s, {}, &leave));
    bench.mine = bench.theirs = bench.base;
    bench.make(bench.mine, moveStage(bench.mine, leave, bench.look));
    bench.make(bench.theirs, moveStage(bench.theirs, leave, bench.buy));
    const Merged result = bench.merged();
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].fieldName == u"Position"_s);
    CHECK(result.conflicts[0].base == u"after Stage “Use”"_s);
    CHECK(result.conflicts[0].mine == u"first"_s);
    CHECK(result.conflicts[0].theirs == u"after Stage “Look”"_s);
    CHECK(result.project.of<Stage>(bench.map).front() == leave);
}

TEST_CASE("two things added at one spot get one order, whoever merges") {
    Bench bench;
    CountingIds others(500'000);
    bench.make(bench.mine, addStage(bench.mine, bench.ids, bench.map, u"Use"_s));
    bench.make(bench.theirs, addStage(bench.theirs, others, bench.map, u"Leave"_s));
    const Merged result = bench.merged();
    std::swap(bench.mine, bench.theirs);
    CHECK(bench.merged().project.of<Stage>(bench.map) == result.project.of<Stage>(bench.map));
    CHECK(result.project.of<Stage>(bench.map).size() == 4);
}

TEST_CASE("one move that both made is no conflict, and one order, whoever merges") {
    Bench bench;
    Id<Stage> leave;
    bench.make(bench.base, addStage(bench.base, bench.ids, bench.map, u"Leave"_s, {}, &leave));
    bench.mine = bench.theirs = bench.base;
    bench.make(bench.mine, moveStage(bench.mine, leave, bench.buy));
    // The same place, but with another number: something was put behind it first.
    Id<Stage> use;
    bench.make(bench.theirs,
               addStage(bench.theirs, bench.ids, bench.map, u"Use"_s, bench.buy, &use));
    bench.make(bench.theirs, moveStage(bench.theirs, leave, use));
    const Merged result = bench.merged();
    CHECK(result.conflicts.empty());
    CHECK(result.project.of<Stage>(bench.map) == std::vector{bench.look, leave, use, bench.buy});
    std::swap(bench.mine, bench.theirs);
    CHECK(bench.merged().project == result.project);
}

TEST_CASE("entries that both added to a list get one order, whoever merges") {
    Bench bench;
    bench.set(bench.mine, bench.shop, &Touchpoint::details, {{u"b"_s, u"1"_s}, {u"z"_s, u"2"_s}});
    bench.set(bench.theirs, bench.shop, &Touchpoint::details, {{u"a"_s, u"3"_s}});
    const Details both{{u"a"_s, u"3"_s}, {u"b"_s, u"1"_s}, {u"z"_s, u"2"_s}};
    CHECK(bench.merged().project.find(bench.shop)->details == both);
    std::swap(bench.mine, bench.theirs);
    CHECK(bench.merged().project.find(bench.shop)->details == both);
}

TEST_CASE("a feeling that both told for the first time becomes one") {
    Bench bench;
    CountingIds others(500'000);
    bench.make(bench.mine,
               setFeeling(bench.mine, bench.ids, bench.shop, {}, FeelingField::Received, -3));
    bench.make(bench.theirs,
               setFeeling(bench.theirs, others, bench.shop, {}, FeelingField::Desired, 4));
    SECTION("in two fields") {
        const Merged result = bench.merged();
        CHECK(result.conflicts.empty());
        REQUIRE(result.project.all<Feeling>().size() == 1);
        const Feeling& feeling = result.project.all<Feeling>().begin()->second;
        CHECK(feeling.received == -3);
        CHECK(feeling.desired == 4);
    }
    SECTION("in one field, with a comment on it") {
        bench.make(bench.theirs,
                   setFeeling(bench.theirs, others, bench.shop, {}, FeelingField::Received, 2));
        const AnyId about = anyId(bench.theirs.all<Feeling>().begin()->first);
        Changeset add;
        add.add(Comment{.id = {900}, .about = about, .who = u"Ann"_s, .text = u"Why?"_s});
        bench.make(bench.theirs, add);
        const Merged result = bench.merged();
        REQUIRE(result.conflicts.size() == 1);
        CHECK(result.conflicts[0].fieldName == u"Feeling received"_s);
        REQUIRE(result.project.all<Feeling>().size() == 1);
        CHECK(result.project.all<Feeling>().begin()->second.received == -3);
        CHECK(result.project.find(Id<Comment>{900}));
    }
}

TEST_CASE("feelings are brought to the scale that the other side chose") {
    Bench bench;
    bench.make(bench.base,
               setFeeling(bench.base, bench.ids, bench.shop, {}, FeelingField::Received, 0));
    const Id<Touchpoint> first = bench.base.of<Touchpoint>(bench.look).front();
    bench.mine = bench.theirs = bench.base;
    bench.make(bench.mine, rescaleFeelings(bench.mine, bench.map, {1, 5, {}}));
    bench.make(bench.theirs,
               setFeeling(bench.theirs, bench.ids, bench.shop, {}, FeelingField::Received, 5));
    bench.make(bench.theirs,
               setFeeling(bench.theirs, bench.ids, first, {}, FeelingField::Desired, -5));
    const Merged result = bench.merged();
    CHECK(result.conflicts.empty());
    CHECK(result.project.find(bench.map)->scale.max == 5);
    const Id<Feeling> atShop = result.project.of<Feeling>(bench.shop).front();
    CHECK(result.project.find(atShop)->received == 5);
    const Id<Feeling> atFirst = result.project.of<Feeling>(first).front();
    CHECK(result.project.find(atFirst)->desired == 1);
}

TEST_CASE("a share and a count of customers lost are not mixed") {
    Bench bench;
    AnyId card;
    bench.make(bench.base,
               addCard(bench.base, bench.ids, bench.place(LaneKind::Loss), u"Price"_s, &card));
    const Id<Loss> loss{card.value};
    bench.set(bench.base, loss, &Loss::amount, 0.25);
    bench.mine = bench.theirs = bench.base;
    Loss counted = *bench.mine.find(loss);
    counted.unit = LossUnit::Count;
    counted.amount = 120;
    bench.make(bench.mine, setRecord(bench.mine, counted, {}));
    bench.set(bench.theirs, loss, &Loss::amount, 0.5);
    const Merged result = bench.merged();
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].mine == u"120"_s);
    CHECK(result.conflicts[0].theirs == u"50 %"_s);
    const Merged chosen = bench.merged({{keyOf(result.conflicts[0]), MergeSide::Theirs}});
    CHECK(chosen.project.find(loss)->unit == LossUnit::Share);
    CHECK(chosen.project.find(loss)->amount == 0.5);
}

TEST_CASE("two maps that were based on one another, one by each side, do not lead in a circle") {
    Bench bench;
    Id<Map> second;
    bench.make(bench.base, addMap(bench.base, bench.ids, u"Tea"_s, &second));
    bench.mine = bench.theirs = bench.base;
    bench.set(bench.mine, bench.map, &Map::basedOn, second);
    bench.set(bench.theirs, second, &Map::basedOn, bench.map);
    const Merged result = bench.merged();
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].field == u"based_on"_s);
    CHECK(result.project.find(bench.map)->basedOn == second);
    CHECK_FALSE(result.project.find(second)->basedOn);
}

TEST_CASE("without a common base nothing counts as removed") {
    Bench bench;
    bench.make(bench.mine, remove(bench.mine, {anyId(bench.buy)}));
    bench.set(bench.theirs, bench.look, &Stage::name, u"Search"_s);
    const auto result = merge({}, bench.mine, bench.theirs);
    REQUIRE(result.ok());
    CHECK(result->project.find(bench.pain));
    REQUIRE(result->conflicts.size() == 1);
    CHECK(result->conflicts[0].base == QString());
    CHECK(result->project.find(bench.look)->name == u"Look"_s);
}
