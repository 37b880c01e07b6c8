// Received against desired, neighbours, moments, KPIs and losses.
#include "insight/gaps.h"
#include "insight/log_maker.h"
#include "insight/measures.h"
#include "insight/paths.h"
#include "model/edits.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct FeltMap : LoggedMap {
    FeltMap()
        : LoggedMap(u"a b | c d"_s) {
        apply(addPersona(project, ids, u"Ana"_s, &ana));
        apply(addPersona(project, ids, u"Ben"_s, &ben));
        apply(setField(project, map, &Map::personas, {ana}, u"x"_s));
    }
    void feel(const QString& name, Id<Persona> persona, double received, double desired) {
        apply(setFeeling(project, ids, at(name), persona, FeelingField::Received, received));
        apply(setFeeling(project, ids, at(name), persona, FeelingField::Desired, desired));
    }
    [[nodiscard]] QString name(Id<Touchpoint> id) const { return project.find(id)->name; }

    Id<Persona> ana, ben;
};

} // namespace

TEST_CASE("gaps are ranked by touchpoint, stage, channel, owner and persona") {
    FeltMap made;
    made.feel(u"a"_s, made.ana, 1, 3);
    made.feel(u"b"_s, made.ana, -2, 2);
    made.feel(u"b"_s, made.ben, 0, 0);
    made.feel(u"c"_s, made.ana, -1, 4);
    made.apply(setFeeling(made.project, made.ids, made.at(u"d"_s), {}, FeelingField::Received, 2));
    made.apply(setField(made.project, made.at(u"a"_s), &Touchpoint::channel, u"Web"_s, u"x"_s));
    made.apply(setField(made.project, made.at(u"c"_s), &Touchpoint::channel, u"Web"_s, u"x"_s));
    made.apply(setField(made.project, made.at(u"b"_s), &Touchpoint::owner, u"Shop"_s, u"x"_s));
    const Gaps gaps = gapsOf(made.project, made.map);
    REQUIRE(gaps.touchpoints.size() == 3); // nothing is desired at d
    CHECK(made.name(gaps.touchpoints[0].touchpoint) == u"c"_s);
    CHECK(gaps.touchpoints[0].gap.width() == 5);
    CHECK(gaps.touchpoints[1].gap.width() == 2); // a before b, which is 2 wide too
    CHECK(made.name(gaps.touchpoints[1].touchpoint) == u"a"_s);
    CHECK(gaps.touchpoints[2].gap.points == 2);
    REQUIRE(gaps.stages.size() == 2);
    CHECK(gaps.stages[0].gap.width() == 5);
    CHECK(gaps.stages[1].gap.width() == 2);
    REQUIRE(gaps.channels.size() == 1);
    CHECK(gaps.channels[0].name == u"Web"_s);
    CHECK(gaps.channels[0].gap.width() == 3.5);
    REQUIRE(gaps.owners.size() == 1);
    CHECK(gaps.owners[0].gap.width() == 2);
    REQUIRE(gaps.personas.size() == 2);
    CHECK(gaps.personas[0].persona == made.ana);
    CHECK(gaps.personas[1].gap.width() == 0);
}

TEST_CASE("moments are peaks, pits, ends and what is marked") {
    FeltMap made;
    CHECK(momentsOf(made.project, made.map).size() == 1); // the end
    made.feel(u"a"_s, made.ana, 1, 1);
    made.feel(u"b"_s, made.ana, -3, 1);
    made.feel(u"c"_s, made.ana, 4, 4);
    made.apply(setField(made.project, made.at(u"b"_s), &Touchpoint::momentOfTruth, true, u"x"_s));
    const auto moments = momentsOf(made.project, made.map);
    REQUIRE(moments.size() == 4);
    CHECK(moments[0].kind == MomentKind::Peak);
    CHECK(made.name(moments[0].touchpoint) == u"c"_s);
    CHECK(moments[1].kind == MomentKind::Pit);
    CHECK(moments[1].received == -3.0);
    CHECK(made.name(moments[2].touchpoint) == u"d"_s);
    CHECK(moments[3].kind == MomentKind::MomentOfTruth);
    const auto steps = mismatchesOf(made.project, made.map);
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].step() == 7);
    CHECK(steps[1].step() == -4);
}

TEST_CASE("a KPI is met or missed in its direction, and gets better or worse") {
    Kpi kpi{.id = {1}};
    CHECK(readKpi(kpi).status == KpiStatus::Unknown);
    CHECK(readKpi(kpi).trend == Trend::Unknown);
    kpi.target = 75;
    kpi.actual = 61;
    kpi.pastValues = {{1, 66}, {2, 61}};
    CHECK(readKpi(kpi).status == KpiStatus::Missed);
    CHECK(readKpi(kpi).margin == -14.0);
    CHECK(readKpi(kpi).trend == Trend::Worsening); // the actual value repeats the last
    kpi.better = Better::Lower;
    CHECK(readKpi(kpi).status == KpiStatus::Met);
    CHECK(readKpi(kpi).trend == Trend::Improving);
    kpi.actual = 61.3;
    CHECK(readKpi(kpi).trend == Trend::Steady);
}

TEST_CASE("losses entered by hand give what remains, stage by stage") {
    LoggedMap made(u"a b | c | d"_s);
    const Id<Lane> lane = laneOf(made.project, made.map, LaneKind::Loss).value();
    const auto lose = [&](const Place& place, LossUnit unit, double amount) {
        AnyId added;
        made.apply(addCard(made.project, made.ids, place, u"why"_s, &added));
        Loss loss = *made.project.find(Id<Loss>{added.value});
        loss.unit = unit;
        loss.amount = amount;
        made.apply(setRecord(made.project, Record(loss), u"x"_s));
    };
    const auto stages = made.project.of<Stage>(made.map);
    lose({.lane = lane, .stage = stages[2], .touchpoint = {}}, LossUnit::Share, 0.5);
    lose({.lane = lane, .stage = {}, .touchpoint = made.at(u"b"_s)}, LossUnit::Share, 0.2);
    lose({.lane = lane, .stage = stages[0], .touchpoint = {}}, LossUnit::Count, 100);
    made.apply(
        setField(made.project, made.at(u"b"_s), &Touchpoint::point, PointKind::FalseEnd, u"x"_s));
    const auto losses = lossesOf(made.project, made.map);
    REQUIRE(losses.size() == 3);
    CHECK(losses[0].stage == stages[0]);
    CHECK_FALSE(bool(losses[0].touchpoint));
    CHECK(losses[1].touchpoint == made.at(u"b"_s));
    CHECK(losses[1].isFalseEnd);
    CHECK_FALSE(losses[0].isFalseEnd);
    const auto remaining = remainingOf(made.project, made.map, 1000);
    REQUIRE(remaining.size() == 3);
    CHECK(remaining[0].after == Approx(0.7)); // 20 % and 100 of 1000
    CHECK(remaining[1].after == Approx(0.7));
    CHECK(remaining[2].before == Approx(0.7));
    CHECK(remaining[2].after == Approx(0.35));
    CHECK(remainingOf(made.project, made.map)[0].after == Approx(0.8));
}

TEST_CASE("real paths are counted without repeats, with entries, loops and skips") {
    LoggedMap made(u"a b | c d"_s);
    for (const QString& customer : {u"1"_s, u"2"_s}) {
        made.add(customer, u"a"_s, 1);
        made.add(customer, u"a"_s, 2);
        made.add(customer, u"b"_s, 3);
    }
    made.add(u"3"_s, u"b"_s, 1);
    made.add(u"3"_s, u"d"_s, 2);
    made.add(u"3"_s, u"b"_s, 3);
    made.add(u"3"_s, u"d"_s, 4);
    const RealPaths paths = pathsOf(made.project, made.map, made.log());
    CHECK(paths.customers == 3);
    REQUIRE(paths.commonest.size() == 2);
    CHECK(paths.commonest[0].customers == 2);
    CHECK(paths.commonest[0].touchpoints == std::vector{made.at(u"a"_s), made.at(u"b"_s)});
    CHECK(paths.commonest[1].touchpoints.size() == 4);
    REQUIRE(paths.entries.size() == 2);
    CHECK(paths.entries[0].touchpoint == made.at(u"a"_s));
    CHECK(paths.entries[0].customers == 2);
    REQUIRE(paths.loops.size() == 1);
    CHECK(paths.loops[0].from == made.at(u"d"_s));
    CHECK(paths.loops[0].customers == 1);
    CHECK_FALSE(paths.loops[0].isDrawn);
    REQUIRE(paths.skips.size() == 1); // once, though the customer went twice
    CHECK(paths.skips[0].customers == 1);
    CHECK(paths.skips[0].to == made.at(u"d"_s));
}

TEST_CASE("of random logs every customer has one path and one entry") {
    std::mt19937_64 random(5);
    for (int round = 0; round < 60; ++round) {
        const LoggedMap made = randomLog(random);
        const RealPaths paths = pathsOf(made.project, made.map, made.log());
        qint64 entries = 0;
        for (const Entry& entry : paths.entries)
            entries += entry.customers;
        CHECK(entries == paths.customers);
        qint64 onPaths = 0;
        for (const RealPath& path : paths.commonest)
            onPaths += path.customers;
        CHECK(onPaths <= paths.customers);
        CHECK((paths.commonest.size() == 10 || onPaths == paths.customers));
    }
}
