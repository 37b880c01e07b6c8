// waymark info: its keys and values, and its text.
#include "cli/cli_call.h"
#include "cli/info_report.h"
#include "model/edits.h"
#include "storage/journey_file.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList keysOf(const QJsonValue& value) {
    return value.toObject().keys(); // sorted
}

// A map with one touchpoint and a persona.
struct SmallMap {
    CountingIds ids;
    Project project;
    Id<Touchpoint> touchpoint;
    Id<Persona> shown;

    SmallMap() {
        apply(addMap(project, ids, u"Map"_s));
        touchpoint = project.all<Touchpoint>().begin()->first;
        apply(addPersona(project, ids, u"Shown"_s, &shown));
        apply(setField(project, project.roots<Map>().front(), &Map::personas, {shown}, {}));
    }
    void apply(const Changeset& changeset) { REQUIRE(project.apply(changeset).ok()); }
};

} // namespace

TEST_CASE("info --json has exactly the promised keys and the sample's values") {
    const Workplace place;
    const Outcome outcome = call({u"info"_s, place.journey(), u"--json"_s});
    REQUIRE(outcome.code == 0);
    CHECK(outcome.err == QString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(outcome.out.toUtf8(), &error);
    REQUIRE(error.error == QJsonParseError::NoError);

    const QJsonObject info = document.object();
    CHECK(info.keys() == QStringList{u"format"_s, u"maps"_s, u"personas"_s});
    CHECK(info[u"format"_s].toInt() == plainFormatVersion);
    CHECK(info[u"personas"_s].toInt() == 2);
    const QJsonArray maps = info[u"maps"_s].toArray();
    REQUIRE(maps.size() == 4);
    for (const QJsonValue map : maps) {
        CHECK(keysOf(map) ==
              QStringList{u"counts"_s, u"lanes"_s, u"stages"_s, u"state"_s, u"title"_s});
        CHECK(keysOf(map[u"counts"_s]) == QStringList{u"feelings"_s, u"interactions"_s, u"kpis"_s,
                                                      u"links"_s, u"losses"_s, u"notes"_s,
                                                      u"opportunities"_s, u"pain_points"_s});
        for (const QJsonValue lane : map[u"lanes"_s].toArray())
            CHECK(keysOf(lane) == QStringList{u"kind"_s, u"title"_s});
        for (const QJsonValue stage : map[u"stages"_s].toArray()) {
            CHECK(keysOf(stage) == QStringList{u"name"_s, u"touchpoints"_s});
            for (const QJsonValue touchpoint : stage[u"touchpoints"_s].toArray())
                CHECK(keysOf(touchpoint) ==
                      QStringList{u"channel"_s, u"desired"_s, u"name"_s, u"received"_s});
        }
    }

    const QJsonValue today = maps[0];
    CHECK(today[u"title"_s].toString() == u"Maya orders her first coffee subscription"_s);
    CHECK(today[u"state"_s].toString() == u"today"_s);
    CHECK(maps[1][u"state"_s].toString() == u"future"_s);
    const QJsonValue tracking = today[u"stages"_s][3][u"touchpoints"_s][0];
    CHECK(tracking[u"name"_s].toString() == u"Tracking"_s);
    CHECK(tracking[u"channel"_s].toString() == u"Email + web"_s);
    CHECK(tracking[u"received"_s].toDouble() == -3);
    CHECK(tracking[u"desired"_s].toDouble() == 2);
    CHECK(today[u"lanes"_s][5][u"kind"_s].toString() == u"pain_points"_s);
    CHECK(today[u"lanes"_s][5][u"title"_s].toString() == u"Pain points"_s);
    const QJsonValue counts = today[u"counts"_s];
    CHECK(counts[u"notes"_s].toInt() == 16);
    CHECK(counts[u"pain_points"_s].toInt() == 3);
    CHECK(counts[u"opportunities"_s].toInt() == 2);
    CHECK(counts[u"losses"_s].toInt() == 4);
    CHECK(counts[u"kpis"_s].toInt() == 4);
    CHECK(counts[u"feelings"_s].toInt() == 8);
    CHECK(counts[u"links"_s].toInt() == 1);
    CHECK(counts[u"interactions"_s].toInt() == 0);
}

TEST_CASE("where nothing is said, received and desired are null") {
    const Workplace place;
    const Outcome outcome =
        call({u"info"_s, place.journey(u"m.journey"_s, u"empty"_s), u"--json"_s});
    const QJsonValue touchpoint = QJsonDocument::fromJson(
        outcome.out.toUtf8())[u"maps"_s][0][u"stages"_s][0][u"touchpoints"_s][0];
    CHECK(touchpoint[u"received"_s].isNull());
    CHECK(touchpoint[u"desired"_s].isNull());
}

TEST_CASE("text that would break JSON or a terminal's line comes through whole") {
    SmallMap map;
    const QString name = u"a \"quoted\"\n\\ tab\t emoji \U0001F600 \u0639\u0631\u0628\u064A"_s;
    map.apply(rename(map.project, anyId(map.touchpoint), name));
    const QJsonDocument document = QJsonDocument::fromJson(infoJson(map.project, 1000));
    CHECK(document[u"maps"_s][0][u"stages"_s][0][u"touchpoints"_s][0][u"name"_s].toString() ==
          name);
}

TEST_CASE("info tells people about maps, stages, touchpoints and hidden lanes") {
    const Workplace place;
    const Outcome outcome = call({u"info"_s, place.journey()});
    REQUIRE(outcome.code == 0);
    CHECK(outcome.out.contains(u"1. Maya orders her first coffee subscription (today)"_s));
    CHECK(outcome.out.contains(u"2. To-be: Maya, first order (future)"_s));
    CHECK(outcome.out.contains(u"Maya Okafor, Remote designer, 34"_s));
    CHECK(outcome.out.contains(u"5 stages, 8 touchpoints"_s));
    CHECK(outcome.out.contains(u"Tracking · Email + web · received −3 · desired +2"_s));
    CHECK(outcome.out.contains(u"Questions (hidden)"_s));
}

TEST_CASE("names with line ends or control characters keep to their lines in the text for people") {
    SmallMap map;
    const qsizetype lines = infoText(map.project, 1000, u"m"_s).count(u'\n');
    map.apply(rename(map.project, anyId(map.touchpoint), u"one\ntwo\x1b[2J"_s));
    map.apply(rename(map.project, anyId(map.project.roots<Map>().front()), u"a\nb"_s));
    map.apply(rename(map.project, anyId(map.shown), u"c\nd"_s));
    const QString text = infoText(map.project, 1000, u"m"_s);
    CHECK(text.contains(u"one two [2J\n"_s));
    CHECK(text.count(u'\n') == lines);
    CHECK_FALSE(text.contains(QChar(0x1b)));
}

TEST_CASE("info on what is no map fails with one line") {
    const Workplace place;
    const QStringList paths{
        place.path(u"missing.journey"_s),
        place.write(u"empty.journey"_s, ""),
        place.write(u"text.journey"_s, "hello"),
        place.path(u"."_s),
        place.write(u"cut.journey"_s, bytesOf(place.journey()).left(5000)),
    };
    for (const QString& path : paths) {
        for (const QStringList& more : {QStringList{}, QStringList{u"--json"_s}}) {
            CAPTURE(path);
            const Outcome outcome = call(QStringList{u"info"_s, path} + more);
            CHECK(outcome.code == 1);
            CHECK(outcome.out == QString());
            CHECK(isOneLine(outcome.err));
        }
    }
}
