// The funnel along the map: figures of every column, from the log or from what was entered.
#include "insight/drawn_funnel.h"
#include "insight/log_maker.h"
#include "insight/measures.h"
#include "model/edits.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Three stages: two touchpoints, none, and two; a loss lane to enter losses in.
struct EnteredLosses {
    Project project;
    CountingIds ids{100};
    Id<Map> map = ids.make<Map>();
    std::vector<Id<Stage>> stages;
    std::vector<Id<Touchpoint>> touchpoints;
    Id<Lane> lane = ids.make<Lane>();

    EnteredLosses() {
        Changeset edit;
        edit.add(Map{.id = map});
        edit.add(Lane{.id = lane, .rank = 1, .map = map, .lane = LaneKind::Loss});
        for (int i = 0; i < 3; ++i) {
            stages.push_back(ids.make<Stage>());
            edit.add(Stage{.id = stages.back(), .rank = i + 1, .map = map});
            for (int k = 0; k < (i == 1 ? 0 : 2); ++k) {
                touchpoints.push_back(ids.make<Touchpoint>());
                edit.add(
                    Touchpoint{.id = touchpoints.back(), .rank = k + 1, .stage = stages.back()});
            }
        }
        REQUIRE(project.apply(edit).ok());
    }
    Id<Loss> lose(Place place, LossUnit unit, double amount) {
        const auto id = ids.make<Loss>();
        Changeset edit;
        place.lane = lane;
        edit.add(Loss{.id = id, .rank = 1, .place = place, .unit = unit, .amount = amount});
        REQUIRE(project.apply(edit).ok());
        return id;
    }
    [[nodiscard]] DrawnFunnel funnel() const { return drawnFunnelOf(project, map, {}); }
};

Place at(Id<Touchpoint> touchpoint) {
    return {.touchpoint = touchpoint};
}

} // namespace

TEST_CASE("without a log and without losses there is no funnel") {
    EnteredLosses made;
    CHECK(made.funnel() == DrawnFunnel{});
    // A loss that says nothing of how many is none to draw either.
    Changeset edit;
    edit.add(Loss{.id = made.ids.make<Loss>(),
                  .rank = 1,
                  .place = {.lane = made.lane, .touchpoint = made.touchpoints[0]},
                  .reason = u"too dear"_s});
    REQUIRE(made.project.apply(edit).ok());
    CHECK(made.funnel().source == DrawnFunnel::Source::Nothing);
}

TEST_CASE("losses entered narrow the funnel touchpoint by touchpoint") {
    EnteredLosses made;
    const auto small = made.lose(at(made.touchpoints[0]), LossUnit::Share, 0.1);
    const auto large = made.lose(at(made.touchpoints[0]), LossUnit::Share, 0.2);
    const auto stage = made.lose({.stage = made.stages[2]}, LossUnit::Share, 0.5);
    const auto count = made.lose(at(made.touchpoints[2]), LossUnit::Count, 120);
    const DrawnFunnel funnel = made.funnel();

    REQUIRE(funnel.source == DrawnFunnel::Source::Losses);
    REQUIRE(funnel.steps.size() == 5);
    const auto& steps = funnel.steps;
    CHECK(steps[0].share == 1);
    CHECK(steps[0].lost == Approx(0.3));
    CHECK(steps[0].lostHere == Approx(0.3));
    CHECK(steps[0].source == anyId(large));
    CHECK(steps[0].source != anyId(small));
    CHECK_FALSE(steps[0].onward);
    CHECK(steps[1].share == Approx(0.7));
    CHECK(steps[1].lost == 0);
    CHECK(steps[1].onward == Approx(0.7));
    // A stage without touchpoints lets everybody pass.
    CHECK(steps[2].touchpoint.isNull());
    CHECK(steps[2].share == Approx(0.7));
    // A count takes nobody away: it is a part of nobody knows how many.
    CHECK(steps[3].count == 120.0);
    CHECK(steps[3].lost == 0);
    CHECK(steps[3].source == anyId(count));
    // What is lost over a whole stage goes at its last touchpoint.
    CHECK(steps[4].share == Approx(0.7));
    CHECK(steps[4].lost == Approx(0.35));
    CHECK(steps[4].lostHere == Approx(0.5));
    CHECK(steps[4].source == anyId(stage));
    CHECK(funnel.mostVulnerable == made.stages[2]);
    CHECK(funnel.vulnerableLost == Approx(0.5));
}

TEST_CASE("stage by stage the drawn funnel is the one of the panel") {
    EnteredLosses made;
    made.lose(at(made.touchpoints[0]), LossUnit::Share, 0.4);
    made.lose(at(made.touchpoints[1]), LossUnit::Share, 0.4);
    made.lose({.stage = made.stages[0]}, LossUnit::Share, 0.4); // more than there are
    made.lose(at(made.touchpoints[3]), LossUnit::Share, 0.25);
    const DrawnFunnel funnel = made.funnel();
    for (const Remaining& remaining : remainingOf(made.project, made.map)) {
        double before = -1;
        double after = -1;
        for (const FunnelStep& step : funnel.steps)
            if (step.stage == remaining.stage) {
                before = before < 0 ? step.share : before;
                after = step.share - step.lost;
            }
        CHECK(before == Approx(remaining.before));
        CHECK(after == Approx(remaining.after));
    }
}

TEST_CASE("from a log every column has the customers that the log counts") {
    LoggedMap made(u"a b | c"_s);
    for (const QString& customer : {u"1"_s, u"2"_s, u"3"_s, u"4"_s})
        made.add(customer, u"a"_s, 1);
    for (const QString& customer : {u"1"_s, u"2"_s})
        made.add(customer, u"b"_s, 2);
    made.add(u"1"_s, u"c"_s, 3);
    const DrawnFunnel funnel = drawnFunnelOf(made.project, made.map, made.log());
    REQUIRE(funnel.source == DrawnFunnel::Source::Log);
    CHECK(funnel.customers == 4);
    REQUIRE(funnel.steps.size() == 3);
    CHECK(funnel.steps[0].reached == 4);
    CHECK(funnel.steps[0].lost == Approx(0.5));
    CHECK(funnel.steps[0].lostHere == Approx(0.5));
    CHECK(funnel.steps[0].count == 2.0);
    CHECK(funnel.steps[1].share == Approx(0.5));
    CHECK(funnel.steps[1].onward == Approx(0.5));
    CHECK(funnel.steps[1].lost == Approx(0.25));
    CHECK(funnel.steps[1].lostHere == Approx(0.5));
    CHECK(funnel.steps[2].lost == 0);
    CHECK(funnel.steps[2].source == anyId(funnel.steps[2].touchpoint));
}
