// waymark import-kpis: fresh values onto the map they belong to, nothing lost in silence.
#include "cli/cli_call.h"
#include "storage/journey_file.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// The KPI of that name on the map of that number, from 0.
Kpi kpiOf(const QString& path, int map, const QString& name) {
    const Project project = readJourney(path)->project;
    for (const auto& [id, kpi] : project.all<Kpi>())
        if (kpi.name == name && mapOf(project, anyId(id)) == project.roots<Map>()[size_t(map)])
            return kpi;
    FAIL("there is no such KPI");
    return {};
}

} // namespace

TEST_CASE("values of KPIs come onto the map that has most of them") {
    const Workplace place;
    const QString map = place.journey();
    const QString table = place.write(u"kpis.csv"_s, "kpi,date,actual\n"
                                                     "Checkout,2026-11-30,64\n"
                                                     "On time,2026-11-30,86\n"
                                                     "Click-through,2026-11-30,2.4\n"
                                                     "No such thing,2026-11-30,1\n");
    const Outcome done = call({u"import-kpis"_s, table, u"-o"_s, map});
    CHECK(done.code == 0);
    CHECK(done.out == u"3 values of 3 KPIs are now on “Maya orders her first coffee subscription”; "
                      "1 rows were set aside.\n"_s);
    CHECK(isOneLine(done.err));
    CHECK(done.err.contains(u"line 5 was set aside"_s));
    const Kpi checkout = kpiOf(map, 0, u"Checkout"_s);
    CHECK(checkout.actual == 64);
    CHECK(checkout.pastValues.size() == 5);
    CHECK_FALSE(kpiOf(map, 1, u"Checkout"_s).actual.has_value());

    const QByteArray before = bytesOf(map);
    const Outcome again = call({u"import-kpis"_s, table, u"-o"_s, map});
    CHECK(again.code == 0);
    CHECK(again.out.startsWith(u"Nothing changed"_s));
    CHECK(bytesOf(map) == before);
}

TEST_CASE("KPI values go onto the map that is named, with dates as the call says") {
    const Workplace place;
    const QString map = place.journey();
    const QString table = place.write(u"kpis.csv"_s, "kpi,date,actual\n"
                                                     "Checkout,3/4/2026,70\n"
                                                     "Checkout,2/5/2026,71\n");
    REQUIRE(call({u"import-kpis"_s, table, u"-o"_s, map, u"--map"_s, u"2"_s, u"--dates"_s,
                  u"month-first"_s})
                .code == 0);
    CHECK(kpiOf(map, 1, u"Checkout"_s).actual == 70); // of the fourth of March
    CHECK(kpiOf(map, 0, u"Checkout"_s).actual == 61);
    REQUIRE(call({u"import-kpis"_s, table, u"-o"_s, map, u"--map"_s, u"2"_s, u"--dates"_s,
                  u"day-first"_s})
                .code == 0);
    CHECK(kpiOf(map, 1, u"Checkout"_s).actual == 71); // of the second of May
}

TEST_CASE("KPI values that cannot be taken over fail and leave the file as it was") {
    const Workplace place;
    const QString map = place.journey();
    const QByteArray before = bytesOf(map);
    const QString strange = place.write(u"strange.csv"_s, "kpi,actual\nHeight of the moon,3\n");
    const QString headless = place.write(u"headless.csv"_s, "a,b\n1,2\n");
    for (const QStringList& arguments :
         {QStringList{u"import-kpis"_s, headless, u"-o"_s, map},
          QStringList{u"import-kpis"_s, place.path(u"none.csv"_s), u"-o"_s, map},
          QStringList{u"import-kpis"_s, strange, u"-o"_s, place.path(u"no.journey"_s)},
          QStringList{u"import-kpis"_s, strange, u"-o"_s, map, u"--map"_s, u"9"_s}}) {
        CAPTURE(arguments.join(u' '));
        const Outcome outcome = call(arguments);
        CHECK(outcome.code == 1);
        CHECK(outcome.out == QString());
        CHECK(isOneLine(outcome.err));
    }
    const Outcome none = call({u"import-kpis"_s, strange, u"-o"_s, map});
    CHECK(none.code == 1);
    CHECK(none.err.contains(u"No row of the table fits a KPI"_s));
    CHECK(bytesOf(map) == before);
}
