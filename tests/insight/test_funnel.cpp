// The funnel: what it counts by its definition, against counting in the plainest way.
#include "insight/funnel.h"
#include "insight/log_maker.h"
#include "insight/map_from_log.h"
#include "model/edits.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Funnel funnelOf(const LoggedMap& made, const QString& by = {}) {
    const InteractionLog log = made.log();
    return waymark::funnelOf(made.project, made.map, log, by.isEmpty() ? nullptr : log.column(by));
}

// "a 3/1 | b 2/0": reached and lost of each point.
QString told(const LoggedMap& made, const Funnel& funnel) {
    QStringList points;
    for (const FunnelPoint& point : funnel.points)
        points << u"%1 %2/%3"_s.arg(made.project.find(point.touchpoint)->name)
                      .arg(point.all.reached)
                      .arg(point.all.lost);
    return points.join(u" | "_s);
}

// The second implementation: sets of names, one question after the other, no sorting of its own.
struct Naive {
    explicit Naive(const LoggedMap& made)
        : project(made.project)
        , map(made.map) {
        for (const Id<Interaction> id : project.of<Interaction>(map)) // by rank
            rows.push_back(project.find(id));
    }
    [[nodiscard]] static bool hasValue(const Interaction& row, const QString& value) {
        for (const Detail& detail : row.details)
            if (detail.name == "of"_L1 && detail.value == value)
                return true;
        return value.isEmpty();
    }
    [[nodiscard]] const Interaction& lastOf(const QString& customer) const {
        const Interaction* last = nullptr;
        for (const Interaction* row : rows)
            if (row->customer == customer && (!last || row->time >= last->time))
                last = row;
        return *last;
    }
    [[nodiscard]] bool mayEndAt(Id<Touchpoint> id) const {
        return project.find(id)->point == PointKind::Exit ||
               touchpointsOf(project, map).back() == id;
    }
    // Of one touchpoint, or of all in a stage; for one value, or ("") for all.
    [[nodiscard]] Reach reach(const std::vector<Id<Touchpoint>>& points,
                              const QString& value) const {
        std::set<QString> reached;
        std::set<QString> lost;
        const auto isHere = [&](Id<Touchpoint> id) {
            return std::find(points.begin(), points.end(), id) != points.end();
        };
        for (const Interaction* row : rows) {
            if (isHere(row->touchpoint) && hasValue(*row, value))
                reached.insert(row->customer);
            const Interaction& last = lastOf(row->customer);
            if (isHere(last.touchpoint) && hasValue(last, value) && !mayEndAt(last.touchpoint))
                lost.insert(row->customer);
        }
        return {qint64(reached.size()), qint64(lost.size())};
    }

    const Project& project;
    Id<Map> map;
    std::vector<const Interaction*> rows;
};

} // namespace

TEST_CASE("reached are customers, lost are those who are last seen where nobody should end") {
    LoggedMap made(u"ad plans | checkout mail"_s);
    made.add(u"ana"_s, u"ad"_s, 1);
    made.add(u"ana"_s, u"checkout"_s, 3); // skips plans
    made.add(u"ana"_s, u"mail"_s, 4);     // the last touchpoint: through
    made.add(u"ben"_s, u"plans"_s, 9);    // the log is not in order of time
    made.add(u"ben"_s, u"ad"_s, 2);
    made.add(u"ben"_s, u"ad"_s, 5);
    made.add(u"cem"_s, u"ad"_s, 2);
    const Funnel funnel = funnelOf(made);
    CHECK(funnel.customers == 3);
    CHECK(funnel.interactions == 7);
    CHECK(told(made, funnel) == u"ad 3/1 | plans 1/1 | checkout 1/0 | mail 1/0"_s);
    CHECK(funnel.points[0].visits == 4);
    CHECK(funnel.points[0].repeats == 1);
    CHECK_FALSE(funnel.points[0].fromPrevious.has_value());
    CHECK(funnel.points[1].fromPrevious == 1);
    CHECK(funnel.points[2].fromPrevious == 0); // nobody who compared plans
    CHECK(funnel.points[3].fromPrevious == 1);
    CHECK(funnel.points[3].sinceLast == 60'000.0);
    CHECK(funnel.firstTime == 60'000);
    CHECK(funnel.lastTime == 9 * 60'000);
    REQUIRE(funnel.stages.size() == 2);
    CHECK(funnel.stages[0].all == Reach{3, 2});
    CHECK(funnel.stages[1].all == Reach{1, 0});
    CHECK(funnel.mostVulnerable == funnel.stages[0].stage);
}

TEST_CASE("an exit keeps its customers") {
    LoggedMap made(u"a b c"_s);
    made.add(u"ana"_s, u"a"_s, 1);
    made.add(u"ana"_s, u"b"_s, 2);
    CHECK(told(made, funnelOf(made)) == u"a 1/0 | b 1/1 | c 0/0"_s);
    made.apply(setField(made.project, made.at(u"b"_s), &Touchpoint::point, PointKind::Exit, {}));
    CHECK(told(made, funnelOf(made)) == u"a 1/0 | b 1/0 | c 0/0"_s);
    CHECK_FALSE(bool(funnelOf(made).mostVulnerable));
}

TEST_CASE("in the same moment the order of the log decides which came last") {
    LoggedMap made(u"a b c"_s);
    made.add(u"ana"_s, u"b"_s, 1);
    made.add(u"ana"_s, u"a"_s, 1);
    CHECK(told(made, funnelOf(made)) == u"a 1/1 | b 1/0 | c 0/0"_s);
}

TEST_CASE("one lost of one does not outweigh many lost of many") {
    LoggedMap made(u"a | b | c"_s);
    for (int i = 0; i < 50; ++i) {
        made.add(u"c%1"_s.arg(i), u"a"_s, 1);
        if (i >= 40)
            made.add(u"c%1"_s.arg(i), u"c"_s, 2);
    }
    made.add(u"single"_s, u"b"_s, 1);
    const Funnel funnel = funnelOf(made);
    CHECK(funnel.mostVulnerable == funnel.stages[0].stage);
}

TEST_CASE("a map without a log has nobody") {
    const LoggedMap made(u"a b"_s);
    const Funnel funnel = funnelOf(made);
    CHECK(funnel.customers == 0);
    CHECK(told(made, funnel) == u"a 0/0 | b 0/0"_s);
    CHECK_FALSE(bool(funnel.mostVulnerable));
}

TEST_CASE("every count is that of the plainest counting, on logs made up at random") {
    std::mt19937_64 random(7);
    for (int round = 0; round < 150; ++round) {
        CAPTURE(round);
        const LoggedMap made = randomLog(random);
        const InteractionLog log = made.log();
        const LogColumn* by = log.column(u"OF"_s);
        const Funnel funnel = waymark::funnelOf(made.project, made.map, log, by);
        const Naive naive(made);
        std::set<QString> customers;
        for (const Interaction* row : naive.rows)
            customers.insert(row->customer);
        CHECK(funnel.customers == qint64(customers.size()));
        for (const FunnelPoint& point : funnel.points) {
            CHECK(point.all == naive.reach({point.touchpoint}, {}));
            for (qsizetype i = 0; i < funnel.values.size(); ++i)
                CHECK(point.by[size_t(i)] == naive.reach({point.touchpoint}, funnel.values[i]));
        }
        for (const FunnelStage& stage : funnel.stages) {
            const auto points = made.project.of<Touchpoint>(stage.stage);
            CHECK(stage.all == naive.reach(points, {}));
            for (qsizetype i = 0; i < funnel.values.size(); ++i)
                CHECK(stage.by[size_t(i)] == naive.reach(points, funnel.values[i]));
        }
    }
}

TEST_CASE("a map out of a log has its touchpoints as customers typically meet them") {
    LoggedMap from(u"c a b"_s);
    for (const QString& customer : {u"1"_s, u"2"_s, u"3"_s}) {
        from.add(customer, u"a"_s, 1);
        from.add(customer, u"b"_s, 2);
        from.add(customer, u"c"_s, 3);
    }
    from.add(u"4"_s, u"c"_s, 1); // one goes the other way
    from.add(u"4"_s, u"a"_s, 2);
    InteractionLog log = from.log();
    for (size_t i = 0; i < log.places.size(); ++i) // as a reader of files would name them
        CHECK(bool(log.places[i]));
    const std::vector<quint32> order = typicalOrder(log);
    QString names;
    for (const quint32 number : order)
        names += from.project.find(log.places[number])->name;
    CHECK(names == u"abc"_s);

    Project project;
    CountingIds ids(1000);
    Id<Map> map;
    const auto edit = addMapFromLog(project, ids, u"Log"_s, log, &map);
    REQUIRE(edit.ok());
    REQUIRE(project.apply(*edit).ok());
    CHECK(touchpointsOf(project, map).size() == 3);
    CHECK(project.of<Stage>(map).size() == 1);
    CHECK(project.of<Interaction>(map).size() == 11);
    CHECK(waymark::funnelOf(project, map, logOf(project, map)).customers == 4);
}
