// waymark import-log, funnel and import --as log: a log in, figures out, nothing lost in silence.
#include "cli/cli_call.h"
#include "model/edits.h"
#include "storage/journey_file.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <random>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<const char*, 8> way{"Instagram ad", "Compare plans",  "Read reviews",
                                         "Checkout",     "Order email",    "Tracking",
                                         "Unboxing",     "Refill reminder"};
// How many customers of version A and B reach each touchpoint.
constexpr std::array<int, 8> reachA{100, 41, 33, 25, 19, 19, 18, 9};
constexpr std::array<int, 8> reachB{90, 46, 30, 31, 25, 25, 24, 15};

// A log whose counts are known: shuffled, with repeats, skips and four rows that are not for use.
QByteArray madeLog() {
    std::mt19937_64 random(3);
    std::vector<QByteArray> rows;
    int number = 0;
    for (const auto& [version, reach] : {std::pair("A", &reachA), std::pair("B", &reachB)})
        for (int c = 0; c < reach->front(); ++c) {
            const QByteArray customer = "C" + QByteArray::number(++number);
            for (size_t point = 0; point < way.size(); ++point) {
                if (c >= (*reach)[point])
                    continue;
                for (unsigned again = random() % 10 == 0 ? 2 : 1; again > 0; --again) {
                    const QByteArray day =
                        QByteArray::number(int(point) + 1).rightJustified(2, '0');
                    rows.push_back(customer + "," + way[point] + ",2026-03-" + day + "T1" +
                                   QByteArray::number(int(random() % 10)) + ":00:00," + version +
                                   "," + (random() % 2 == 0 ? "phone" : "laptop"));
                }
            }
        }
    rows.push_back(",Checkout,2026-03-04T10:00:00,A,phone");
    rows.push_back("C1,Checkout,2026-02-31T10:00:00,A,");
    rows.push_back("C2,Fax machine,2026-03-04T10:00:00,B,");
    rows.push_back("C3,Checkout,,A,");
    std::shuffle(rows.begin(), rows.end(), random);
    QByteArray log = "customer,touchpoint,time,ad version,device\n";
    for (const QByteArray& row : rows)
        log += row + '\n';
    return log;
}

QJsonObject jsonOf(const Outcome& outcome) {
    REQUIRE(outcome.code == 0);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(outcome.out.toUtf8(), &error);
    REQUIRE(error.error == QJsonParseError::NoError);
    return document.object();
}

void checkCounts(const QJsonObject& funnel, bool by) {
    const QJsonArray points = funnel[u"touchpoints"_s].toArray();
    REQUIRE(points.size() == 8);
    int reachedTotal = 0;
    for (int i = 0; i < 8; ++i) {
        const QJsonValue point = points[i];
        CAPTURE(way[size_t(i)]);
        CHECK(point[u"name"_s].toString() == QString::fromLatin1(way[size_t(i)]));
        CHECK(point[u"reached"_s].toInt() == reachA[size_t(i)] + reachB[size_t(i)]);
        reachedTotal += point[u"reached"_s].toInt();
        const QJsonValue values = point[u"by"_s];
        CHECK(values.toObject().keys() == (by ? QStringList{u"A"_s, u"B"_s} : QStringList()));
        if (by) {
            CHECK(values[u"A"_s][u"reached"_s].toInt() == reachA[size_t(i)]);
            CHECK(values[u"B"_s][u"reached"_s].toInt() == reachB[size_t(i)]);
            CHECK(values[u"A"_s][u"lost"_s].toInt() + values[u"B"_s][u"lost"_s].toInt() ==
                  point[u"lost"_s].toInt());
        }
    }
    CHECK(reachedTotal > 0);
    // Customers are taken in order, so those who go no further than the ad are lost there.
    CHECK(points[0][u"lost"_s].toInt() == 100 - 41 + 90 - 46);
    CHECK(points[7][u"lost"_s].toInt() == 0);
}

} // namespace

TEST_CASE("a log goes onto the map and is counted to the last customer") {
    const Workplace place;
    const QString map = place.journey();
    const QString log = place.write(u"log.csv"_s, madeLog());
    const Outcome imported = call({u"import-log"_s, log, u"-o"_s, map});
    CHECK(imported.code == 0);
    const QStringList told = imported.err.split(u'\n', Qt::SkipEmptyParts);
    CHECK(told.size() == 4);
    for (const QString& line : told) {
        CHECK(line.startsWith(u"waymark: warning: "_s));
        CHECK(line.contains(u" was set aside: "_s));
    }
    CHECK(imported.err.contains(u"it names no customer"_s));
    CHECK(imported.err.contains(u"“2026-02-31T10:00:00” is no time that there is"_s));
    CHECK(imported.err.contains(u"the map has no touchpoint “Fax machine”"_s));
    CHECK(imported.err.contains(u"it says no time"_s));
    CHECK(isOneLine(imported.out));

    const QJsonObject plain = jsonOf(call({u"funnel"_s, map, u"--json"_s}));
    CHECK(plain[u"map"_s].toString() == u"Maya orders her first coffee subscription"_s);
    CHECK(plain[u"customers"_s].toInt() == 190);
    CHECK(plain[u"most_vulnerable"_s].toString() == u"Awareness"_s);
    checkCounts(plain, false);
    const QJsonArray stages = plain[u"stages"_s].toArray();
    REQUIRE(stages.size() == 5);
    for (const QJsonValue stage : stages)
        for (const QString& key : {u"name"_s, u"reached"_s, u"lost"_s, u"by"_s})
            CHECK(stage.toObject().contains(key));
    checkCounts(jsonOf(call({u"funnel"_s, map, u"--json"_s, u"--by"_s, u"Ad Version"_s})), true);

    const QJsonObject compared =
        jsonOf(call({u"funnel"_s, map, u"--json"_s, u"--by"_s, u"ad version"_s}));
    const QJsonValue step = compared[u"comparison"_s][u"steps"_s][0];
    CHECK(step[u"to"_s].toString() == u"Compare plans"_s);
    CHECK(step[u"a"_s][u"count"_s].toInt() == 41);
    CHECK(step[u"b"_s][u"of"_s].toInt() == 90);
    CHECK(step[u"low"_s].toDouble() < step[u"difference"_s].toDouble());
    CHECK(step[u"text"_s].toString() == u"no difference to speak of"_s);
    CHECK_FALSE(plain.contains(u"comparison"_s));
    const Outcome text = call({u"funnel"_s, map, u"--by"_s, u"device"_s});
    CHECK(text.out.contains(u"laptop against phone"_s));
    CHECK(text.out.contains(u"190 customers"_s));
    CHECK(text.out.contains(u"Most vulnerable: Awareness"_s));
    CHECK(text.out.contains(u"phone: reached by"_s));
}

TEST_CASE("a log that is imported twice is on the map once, and every column is a detail") {
    const Workplace place;
    const QString map = place.journey();
    const QString log = place.write(u"log.csv"_s, madeLog());
    REQUIRE(call({u"import-log"_s, log, u"-o"_s, map}).code == 0);
    const QByteArray once = bytesOf(map);
    const Outcome again = call({u"import-log"_s, log, u"-o"_s, map});
    CHECK(again.code == 0);
    CHECK(again.out.contains(u"were on the map already"_s));
    CHECK(bytesOf(map) == once);
    const Project project = readJourney(map)->project;
    const Id<Map> first = project.roots<Map>().front();
    REQUIRE(project.children(anyId(first), Kind::Interaction).size() > 100);
    for (const Id<Interaction> id : project.of<Interaction>(first)) {
        const Interaction& interaction = *project.find(id);
        REQUIRE(interaction.details.size() == 2);
        CHECK(interaction.details[0].name == u"ad version"_s);
        CHECK(interaction.details[1].name == u"device"_s);
    }
}

TEST_CASE("a log is counted beside the map without changing it") {
    const Workplace place;
    const QString map = place.journey();
    const QByteArray before = bytesOf(map);
    const QString log = place.write(u"log.csv"_s, madeLog());
    const Outcome counted = call({u"funnel"_s, map, u"--log"_s, log, u"--json"_s});
    checkCounts(jsonOf(counted), false);
    CHECK(counted.err.count(u'\n') == 4);
    CHECK(bytesOf(map) == before);
}

TEST_CASE("the map that the log speaks of is found, or the one that is named taken") {
    const Workplace place;
    const QString map = place.journey();
    const QString log = place.write(u"log.csv"_s, "customer,touchpoint,time\n"
                                                  "c1,Monday box,2026-03-01\n"
                                                  "c1,First invoice,2026-03-02\n");
    REQUIRE(call({u"import-log"_s, log, u"-o"_s, map}).code == 0);
    CHECK(jsonOf(call({u"funnel"_s, map, u"--json"_s}))[u"map"_s].toString() ==
          u"Today: Office manager"_s);
    const QByteArray before = bytesOf(map);
    const Outcome none = call({u"import-log"_s, log, u"-o"_s, map, u"--map"_s, u"1"_s});
    CHECK(none.code == 1);
    CHECK(none.err.count(u'\n') == 3); // two rows set aside, and why nothing was done
    CHECK(bytesOf(map) == before);
    CHECK(call({u"import-log"_s, log, u"-o"_s, map, u"--map"_s, u"9"_s}).code == 1);
}

TEST_CASE("what cannot be counted or read fails with one line and leaves the file as it was") {
    const Workplace place;
    const QString map = place.journey();
    const QByteArray before = bytesOf(map);
    const QString headless = place.write(u"log.csv"_s, "a,b,c\n1,2,3\n");
    const QString missing = place.path(u"missing.csv"_s);
    for (const QStringList& arguments :
         {QStringList{u"import-log"_s, headless, u"-o"_s, map},
          QStringList{u"import-log"_s, missing, u"-o"_s, map},
          QStringList{u"import-log"_s, headless, u"-o"_s, place.path(u"no.journey"_s)},
          QStringList{u"import-log"_s, headless, u"-o"_s, map, u"--time"_s, u"when"_s},
          QStringList{u"funnel"_s, place.path(u"no.journey"_s)},
          QStringList{u"funnel"_s, map, u"--by"_s, u"weather"_s},
          QStringList{u"funnel"_s, map, u"--map"_s, u"9"_s},
          QStringList{u"funnel"_s, map, u"--log"_s, missing},
          QStringList{u"import"_s, headless, u"--as"_s, u"log"_s, u"-o"_s,
                      place.path(u"new.journey"_s)}}) {
        CAPTURE(arguments.join(u' '));
        const Outcome outcome = call(arguments);
        CHECK(outcome.code == 1);
        CHECK(outcome.out == QString());
        CHECK(isOneLine(outcome.err));
    }
    CHECK(bytesOf(map) == before);
    CHECK(place.names() == QStringList{u"log.csv"_s, u"map.journey"_s});
}

TEST_CASE("a map without a log has a funnel of nobody") {
    const Workplace place;
    const QJsonObject funnel =
        jsonOf(call({u"funnel"_s, place.journey(), u"--map"_s, u"1"_s, u"--json"_s}));
    CHECK(funnel[u"customers"_s].toInt() == 0);
    CHECK(funnel[u"most_vulnerable"_s].isNull());
    CHECK(funnel[u"touchpoints"_s].toArray().size() == 8);
}

TEST_CASE("dates and times of a log are read as the call says") {
    const Workplace place;
    const QString log = place.write(u"log.csv"_s, "customer,touchpoint,time\n"
                                                  "1,Checkout,3/4/2026 23:30\n"
                                                  "2,Checkout,2026-04-05T10:00:00Z\n");
    // When customer 1 was at the checkout, in UTC.
    const auto timeBy = [&](const QStringList& options) {
        const QString map = place.journey(u"%1.journey"_s.arg(place.names().size()));
        REQUIRE(call(QStringList{u"import-log"_s, log, u"-o"_s, map} + options).code == 0);
        const Project project = readJourney(map)->project;
        for (const auto& [id, interaction] : project.all<Interaction>()) {
            if (interaction.customer == u"2"_s)
                CHECK(interaction.time == 1'775'383'200'000); // says its zone itself
            else if (interaction.customer == u"1"_s)
                return QDateTime::fromMSecsSinceEpoch(interaction.time, Qt::UTC)
                    .toString(Qt::ISODate);
        }
        return QString();
    };
    CHECK(timeBy({}) == u"2026-04-03T23:30:00Z"_s);
    CHECK(timeBy({u"--dates"_s, u"day-first"_s}) == u"2026-04-03T23:30:00Z"_s);
    CHECK(timeBy({u"--dates"_s, u"month-first"_s}) == u"2026-03-04T23:30:00Z"_s);
    CHECK(timeBy({u"--dates"_s, u"Month-First"_s, u"--zone"_s, u"America/New_York"_s}) ==
          u"2026-03-05T04:30:00Z"_s);
    CHECK(timeBy({u"--zone"_s, u"Europe/Stockholm"_s}) == u"2026-04-03T21:30:00Z"_s);
}

TEST_CASE("a log beside the map and one that becomes a map are read as the call says, too") {
    const Workplace place;
    const QString log = place.write(u"log.csv"_s, "customer,touchpoint,time\n"
                                                  "1,Checkout,2026-03-04 23:30\n"
                                                  "1,Tracking,2026-03-05T04:00:00Z\n");
    // In New York it was 04:30 UTC, so the checkout came last.
    const QStringList newYork{u"--zone"_s, u"America/New_York"_s};
    const auto lostAt = [&](const QStringList& options) {
        const QJsonObject funnel = jsonOf(call(
            QStringList{u"funnel"_s, place.journey(u"f.journey"_s), u"--log"_s, log, u"--json"_s} +
            options));
        for (const QJsonValue point : funnel[u"touchpoints"_s].toArray())
            if (point[u"lost"_s].toInt() == 1)
                return point[u"name"_s].toString();
        return QString();
    };
    CHECK(lostAt({}) == u"Tracking"_s);
    CHECK(QFile::remove(place.path(u"f.journey"_s)));
    CHECK(lostAt(newYork) == u"Checkout"_s);
    const QString map = place.path(u"new.journey"_s);
    REQUIRE(call(QStringList{u"import"_s, log, u"--as"_s, u"log"_s, u"-o"_s, map} + newYork).code ==
            0);
    const Project project = readJourney(map)->project;
    const auto columns = touchpointsOf(project, project.roots<Map>().front());
    CHECK(project.find(columns.front())->name == u"Tracking"_s);
}

TEST_CASE("a log becomes a map of its own, in the order in which customers meet its touchpoints") {
    const Workplace place;
    const QString log = place.write(u"log.csv"_s, madeLog());
    const QString map = place.path(u"new.journey"_s);
    const Outcome made = call({u"import"_s, log, u"--as"_s, u"log"_s, u"-o"_s, map});
    CHECK(made.code == 0);
    CHECK(made.err.count(u'\n') == 3); // the fax machine is a touchpoint like any other here
    const QJsonObject funnel = jsonOf(call({u"funnel"_s, map, u"--json"_s}));
    CHECK(funnel[u"map"_s].toString() == u"log"_s);
    CHECK(funnel[u"customers"_s].toInt() == 190);
    QStringList names;
    for (const QJsonValue point : funnel[u"touchpoints"_s].toArray())
        if (const QString name = point[u"name"_s].toString(); name != u"Fax machine"_s)
            names << name;
    QStringList wanted;
    for (const char* name : way)
        wanted << QString::fromLatin1(name);
    CHECK(names == wanted);
}
