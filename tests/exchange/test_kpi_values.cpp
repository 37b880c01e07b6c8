// Fresh values of KPIs: what a table says of which KPI, in one edit, and what is set aside and why.
#include "exchange/kpi_values.h"
#include "model/edits.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// A map with a stage "Buy", its first touchpoint "Checkout", and KPIs there.
struct KpiMap {
    KpiMap() {
        apply(addMap(project, ids, u"Shop"_s, &map));
        stage = project.of<Stage>(map).front();
        apply(rename(project, anyId(stage), u"Buy"_s));
        checkout = project.of<Touchpoint>(stage).front();
        apply(rename(project, anyId(checkout), u"Checkout"_s));
        apply(addLane(project, ids, map, LaneKind::Kpis, {}, {}, &lane));
    }
    void apply(const Changeset& edit) { REQUIRE(project.apply(edit).ok()); }
    Id<Kpi> add(const QString& name, bool onStage = false) {
        AnyId added;
        Place place{.lane = lane};
        if (onStage)
            place.stage = stage;
        else
            place.touchpoint = checkout;
        apply(addCard(project, ids, place, name, &added));
        return {added.value};
    }
    KpiRefresh read(const QByteArray& text) const {
        auto refresh = refreshKpis(project, map, text);
        if (!refresh)
            FAIL(refresh.error());
        return refresh.take();
    }

    CountingIds ids;
    Project project;
    Id<Map> map;
    Id<Stage> stage;
    Id<Touchpoint> checkout;
    Id<Lane> lane;
};

QStringList asides(const KpiRefresh& refresh) {
    QStringList rows;
    for (const SetAsideRow& row : refresh.setAside.rows)
        rows << u"%1: %2"_s.arg(row.line).arg(row.reason);
    return rows;
}

qint64 day(int year, int month, int dayOfMonth) {
    return QDateTime(QDate(year, month, dayOfMonth), {}, Qt::UTC).toMSecsSinceEpoch();
}

} // namespace

TEST_CASE("a table of KPIs brings actual values and targets in one edit") {
    KpiMap kpis;
    const auto rate = kpis.add(u"Conversion"_s);
    const auto time = kpis.add(u"Time to pay"_s);
    const KpiRefresh refresh = kpis.read("KPI;Actual;Target\n"
                                         " conversion ;12,5 %;15 %\n"
                                         "Time to pay;4.2 days;\n");
    CHECK(asides(refresh).isEmpty());
    CHECK(refresh.values == 2);
    CHECK(refresh.kpis == 2);
    CHECK(refresh.edit.changes.size() == 2);
    kpis.apply(refresh.edit);
    CHECK(kpis.project.find(rate)->actual == 12.5);
    CHECK(kpis.project.find(rate)->target == 15.0);
    CHECK(kpis.project.find(time)->actual == 4.2);
    CHECK_FALSE(kpis.project.find(time)->target);
    // The same table again says nothing new.
    CHECK(kpis.read("KPI;Actual\nConversion;12,5\n").edit.isEmpty());
}

TEST_CASE("dated values become the past, the latest the actual one") {
    KpiMap kpis;
    const auto id = kpis.add(u"Conversion"_s);
    kpis.apply(kpis.read("name,date,value\n"
                         "Conversion,2026-03-01,14\n"
                         "Conversion,2026-01-01,10\n"
                         "Conversion,2026-02-01,12\n")
                   .edit);
    const std::vector<KpiValue> past{
        {day(2026, 1, 1), 10}, {day(2026, 2, 1), 12}, {day(2026, 3, 1), 14}};
    CHECK(kpis.project.find(id)->pastValues == past);
    CHECK(kpis.project.find(id)->actual == 14.0);
    // One that comes late fills its place, one of a known day takes the other's.
    kpis.apply(kpis.read("name,date,value\n"
                         "Conversion,2025-12-01,9\n"
                         "Conversion,2026-02-01,13\n")
                   .edit);
    const Kpi& now = *kpis.project.find(id);
    CHECK(now.actual == 14.0);
    REQUIRE(now.pastValues.size() == 4);
    CHECK(now.pastValues[0] == KpiValue{day(2025, 12, 1), 9});
    CHECK(now.pastValues[2] == KpiValue{day(2026, 2, 1), 13});
}

TEST_CASE("rows that fit no KPI are set aside with their reason") {
    KpiMap kpis;
    kpis.add(u"Conversion"_s);
    const auto onStage = kpis.add(u"Conversion"_s, true);
    kpis.add(u"Time"_s);
    const KpiRefresh refresh = kpis.read("kpi,stage,value,date\n"
                                         "Conversion,,1,\n"
                                         "\n"
                                         "Conversion,Buy,2,\n"
                                         "Conversion,Sell,3,\n"
                                         "Nonsense,,4,\n"
                                         ",,5,\n"
                                         "Time,,much,\n"
                                         "Time,,,\n"
                                         "Time,,7,yesterday\n");
    CHECK(asides(refresh) ==
          QStringList{u"2: the map has 2 KPIs “Conversion”; a column “touchpoint” or “stage” tells "
                      "which is meant"_s,
                      u"5: there is no KPI “Conversion” at “Sell”"_s,
                      u"6: the map has no KPI “Nonsense”"_s, u"7: it names no KPI"_s,
                      u"8: “much” is no number"_s, u"9: it says no value"_s,
                      u"10: “yesterday” is no time that there is"_s});
    CHECK(refresh.values == 1);
    kpis.apply(refresh.edit);
    CHECK(kpis.project.find(onStage)->actual == 2.0);
}

TEST_CASE("a table without the columns it needs changes nothing") {
    KpiMap kpis;
    kpis.add(u"Conversion"_s);
    for (const QByteArray& text : {QByteArray(), QByteArray("\n,,\n"), QByteArray("a,b\n1,2\n"),
                                   QByteArray("kpi,colour\nConversion,red\n")}) {
        CAPTURE(text.toStdString());
        const auto refresh = refreshKpis(kpis.project, kpis.map, text);
        REQUIRE_FALSE(refresh.ok());
        CHECK(refresh.error().message.contains(u"Nothing was changed"_s));
    }
    CHECK_FALSE(refreshKpisFromFile(kpis.project, kpis.map, u"/nowhere/kpis.csv"_s).ok());
}
