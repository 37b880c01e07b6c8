// What the map tells: a log of a million rows read and counted, and the checks and gaps of a map.
#include "bench/sized_project.h"
#include "bench/sizes.h"

#include "exchange/log_reader.h"
#include "insight/checks.h"
#include "insight/funnel.h"
#include "insight/gaps.h"
#include "insight/kept_insights.h"
#include "insight/measures.h"
#include "model/edits.h"

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int rows = 1'000'000;

// A map of eight touchpoints, called 0 to 7.
struct LoggedMap {
    LoggedMap() {
        CountingIds ids;
        (void)project.apply(addMap(project, ids, u"Map"_s, &map));
        const Id<Stage> stage = project.of<Stage>(map).front();
        for (int i = 0; i < 8; ++i)
            (void)project.apply(addTouchpoint(project, ids, stage, u"Touchpoint %1"_s.arg(i)));
    }

    Project project;
    Id<Map> map;
};

// 250,000 customers, seven columns, in no order.
const QByteArray& millionRows() {
    static const QByteArray log = [] {
        std::mt19937 random(1);
        QByteArray text = "customer,touchpoint,time,ad version,device,weather,caller\n";
        for (int row = 0; row < rows; ++row) {
            const auto minute = int(random() % 1440);
            text += "C" + QByteArray::number(random() % 250'000) + ",Touchpoint " +
                    QByteArray::number(random() % 8) + ",2026-0" +
                    QByteArray::number(1 + random() % 9) + "-" +
                    QByteArray::number(10 + random() % 18) + "T" +
                    QByteArray::number(minute / 60).rightJustified(2, '0') + ":" +
                    QByteArray::number(minute % 60).rightJustified(2, '0') + ":00," +
                    (random() % 2 == 0 ? "A" : "B") + "," +
                    (random() % 2 == 0 ? "phone" : "laptop") + ",rain,\n";
        }
        return text;
    }();
    return log;
}

} // namespace

static void readMillionRows(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(readLog(millionRows(), LogFormat::Csv, {}));
}
BENCHMARK(readMillionRows)->Unit(benchmark::kMillisecond);

static void countMillionRows(benchmark::State& state) {
    const LoggedMap made;
    auto read = readLog(millionRows(), LogFormat::Csv, {});
    placeTouchpoints(made.project, made.map, read->log);
    const LogColumn* by = read->log.column(u"ad version"_s);
    for (auto _ : state)
        benchmark::DoNotOptimize(funnelOf(made.project, made.map, read->log, by));
}
BENCHMARK(countMillionRows)->Unit(benchmark::kMillisecond);

static void checkTheMap(benchmark::State& state) {
    const Project& project = sizedProject(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(checkMap(project, theMap(project)));
}
BENCHMARK(checkTheMap)->Apply(atEachSize);

static void gapsAndMeasures(benchmark::State& state) {
    const Project& project = sizedProject(int(state.range(0)));
    const Id<Map> map = theMap(project);
    for (auto _ : state) {
        benchmark::DoNotOptimize(gapsOf(project, map));
        benchmark::DoNotOptimize(mismatchesOf(project, map));
        benchmark::DoNotOptimize(momentsOf(project, map));
        benchmark::DoNotOptimize(kpisOf(project, map));
    }
}
BENCHMARK(gapsAndMeasures)->Apply(atEachSize);

// Everything that the Insights panel can show, as much of it as it lists.
static void askForAll(KeptInsights& insights) {
    constexpr size_t listed = 60;
    benchmark::DoNotOptimize(insights.findings(listed));
    benchmark::DoNotOptimize(insights.gaps());
    benchmark::DoNotOptimize(insights.mismatches());
    benchmark::DoNotOptimize(insights.moments());
    benchmark::DoNotOptimize(insights.kpis());
    benchmark::DoNotOptimize(insights.remaining());
    benchmark::DoNotOptimize(&insights.funnel());
    benchmark::DoNotOptimize(&insights.paths());
}

static void allInsightsFromScratch(benchmark::State& state) {
    const Project& project = sizedProject(int(state.range(0)));
    for (auto _ : state) {
        KeptInsights insights(project, theMap(project));
        askForAll(insights);
    }
}
BENCHMARK(allInsightsFromScratch)->Apply(atEachSize);

// Makes an edit and its inverse in turn, and asks for everything after each.
static void measureAfterEdit(benchmark::State& state, Project& project, const Changeset& edit) {
    const Changeset back = inverse(edit);
    KeptInsights insights(project, theMap(project));
    askForAll(insights);
    bool isDone = false;
    for (auto _ : state) {
        const Changeset& next = isDone ? back : edit;
        isDone = !isDone;
        if (!project.apply(next))
            state.SkipWithError("the edit does not fit");
        insights.follow(next);
        askForAll(insights);
    }
}

static void allInsightsAfterAFeeling(benchmark::State& state) {
    Project project = sizedProject(int(state.range(0)));
    CountingIds ids(1LL << 50);
    measureAfterEdit(
        state, project,
        setFeeling(project, ids, middleTouchpoint(project), {}, FeelingField::Received, 4.5));
}
BENCHMARK(allInsightsAfterAFeeling)->Apply(atEachSize);

static void allInsightsAfterAPainPoint(benchmark::State& state) {
    Project project = sizedProject(int(state.range(0)));
    CountingIds ids(1LL << 50);
    const Place place{.lane = *laneOf(project, theMap(project), LaneKind::PainPoints),
                      .stage = {},
                      .touchpoint = middleTouchpoint(project)};
    measureAfterEdit(state, project, addCard(project, ids, place, u"Too many forms"_s));
}
BENCHMARK(allInsightsAfterAPainPoint)->Apply(atEachSize);

static void allInsightsAfterATouchpoint(benchmark::State& state) {
    Project project = sizedProject(int(state.range(0)));
    CountingIds ids(1LL << 50);
    const Id<Touchpoint> middle = middleTouchpoint(project);
    measureAfterEdit(
        state, project,
        addTouchpoint(project, ids, project.find(middle)->stage, u"Checkout"_s, middle));
}
BENCHMARK(allInsightsAfterATouchpoint)->Apply(atEachSize);

} // namespace waymark
