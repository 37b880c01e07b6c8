// The sample shows a finding of each kind that Waymark has.
#include "exchange/templates.h"
#include "insight/checks.h"
#include "insight/funnel.h"
#include "insight/gaps.h"
#include "insight/measures.h"
#include "insight/paths.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QSet>

#include <set>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

Project sample() {
    CountingIds ids;
    Result<Project> project = sampleProject(ids);
    REQUIRE(project.ok());
    return project.take();
}

} // namespace

TEST_CASE("each check finds something in the sample that is half a year old, and nothing is off") {
    const Project project = sample();
    constexpr qint64 halfYearMs = 183LL * 24 * 60 * 60 * 1000;
    QHash<QString, int> found;
    for (const Id<Map> map : project.roots<Map>()) {
        CHECK(switchedOffChecks(project, map).empty());
        for (const Finding& finding :
             checkMap(project, map, {.log = nullptr, .lastChanged = 0, .now = halfYearMs}))
            ++found[finding.code];
    }
    for (const CheckKind& kind : checkKinds()) {
        CAPTURE(kind.code);
        CHECK(found.value(kind.code) > 0);
    }
}

TEST_CASE("the sample has gaps of each kind, and each kind of moment") {
    const Project project = sample();
    std::set<MomentKind> moments;
    size_t stages = 0;
    size_t channels = 0;
    size_t owners = 0;
    size_t personas = 0;
    bool isSurpassed = false;
    bool rises = false;
    bool drops = false;
    for (const Id<Map> map : project.roots<Map>()) {
        const Gaps gaps = gapsOf(project, map);
        stages = std::max(stages, gaps.stages.size());
        channels = std::max(channels, gaps.channels.size());
        owners = std::max(owners, gaps.owners.size());
        personas = std::max(personas, gaps.personas.size());
        for (const TouchpointGap& gap : gaps.touchpoints)
            isSurpassed |= gap.gap.width() < 0;
        for (const Mismatch& step : mismatchesOf(project, map))
            (step.step() > 0 ? rises : drops) = true;
        for (const Moment& moment : momentsOf(project, map))
            moments.insert(moment.kind);
    }
    // What there is one of is no ranking.
    CHECK(stages > 1);
    CHECK(channels > 1);
    CHECK(owners > 1);
    CHECK(personas > 1);
    CHECK(isSurpassed);
    CHECK(rises);
    CHECK(drops);
    CHECK(moments.size() == 5);
}

TEST_CASE("the sample has KPIs of each status and trend") {
    const Project project = sample();
    std::set<KpiStatus> statuses;
    std::set<Trend> trends;
    for (const Id<Map> map : project.roots<Map>())
        for (const KpiReading& reading : kpisOf(project, map)) {
            statuses.insert(reading.status);
            trends.insert(reading.trend);
        }
    CHECK(statuses == std::set{KpiStatus::Unknown, KpiStatus::Met, KpiStatus::Missed});
    CHECK(trends == std::set{Trend::Unknown, Trend::Improving, Trend::Steady, Trend::Worsening});
}

TEST_CASE("customers of the sample are lost in every way, and take ways of their own") {
    const Project project = sample();
    bool byHand = false;
    bool isFalseStart = false;
    bool isFalseEnd = false;
    bool byLog = false;
    for (const Id<Map> map : project.roots<Map>()) {
        const InteractionLog log = logOf(project, map);
        for (const LossBranch& branch : lossesOf(project, map)) {
            isFalseStart |= branch.isFalseStart;
            isFalseEnd |= branch.isFalseEnd;
            byHand |= log.rows.empty();
        }
        if (log.rows.empty())
            continue;
        byLog = true;
        const Funnel funnel = funnelOf(project, map, log);
        CHECK(funnel.customers == 17);
        CHECK(funnel.mostVulnerable);
        const RealPaths paths = pathsOf(project, map, log);
        CHECK(paths.commonest.size() > 1);
        CHECK(paths.entries.size() > 1);
        CHECK_FALSE(paths.loops.empty());
        CHECK_FALSE(paths.skips.empty());
    }
    CHECK(byHand);
    CHECK(isFalseStart);
    CHECK(isFalseEnd);
    CHECK(byLog);
}
