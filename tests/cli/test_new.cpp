// waymark new.
#include "cli/cli_call.h"
#include "exchange/templates.h"
#include "storage/journey_file.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("every template that is listed can be made") {
    const Outcome list = call({u"new"_s, u"--list-templates"_s});
    REQUIRE(list.code == 0);
    const QStringList lines = list.out.split(u'\n', Qt::SkipEmptyParts);
    CHECK(lines.size() == qsizetype(templates().size()) + 1);
    const Workplace place;
    for (const QString& line : lines) {
        const QString key = line.section(u' ', 0, 0);
        CAPTURE(key);
        const QString path = place.path(key + u".journey"_s);
        const Outcome made = call({u"new"_s, path, u"--template"_s, key});
        CHECK(made.code == 0);
        CHECK(made.out == QString());
        CHECK(made.err == QString());
        const Result<OpenedJourney> opened = readJourney(path);
        REQUIRE(opened.ok());
        CHECK(opened->findings.isEmpty());
        CHECK_FALSE(opened->project.roots<Map>().empty());
    }
}

TEST_CASE("a template goes by its title too, and without one the map is empty") {
    const Workplace place;
    REQUIRE(call({u"new"_s, place.path(u"a.journey"_s), u"-t"_s, u"support CASE"_s}).code == 0);
    CHECK(readJourney(place.path(u"a.journey"_s))->project.all<Stage>().size() == 5);
    REQUIRE(call({u"new"_s, place.path(u"b.journey"_s)}).code == 0);
    CHECK(readJourney(place.path(u"b.journey"_s))->project.all<Stage>().size() == 1);
}

TEST_CASE("two new maps share no ids") {
    const Workplace place;
    const Project a = readJourney(place.journey(u"a.journey"_s))->project;
    const Project b = readJourney(place.journey(u"b.journey"_s))->project;
    for (const auto& [id, stage] : a.all<Stage>())
        CHECK(b.find(id) == nullptr);
}

TEST_CASE("a file that is there is replaced only by force") {
    const Workplace place;
    const QString path = place.write(u"map.journey"_s, "precious");
    const Outcome refused = call({u"new"_s, path});
    CHECK(refused.code == 1);
    CHECK(isOneLine(refused.err));
    CHECK(refused.err.contains(u"--force"_s));
    CHECK(bytesOf(path) == "precious");
    CHECK(place.names() == QStringList{u"map.journey"_s});
    CHECK(call({u"new"_s, path, u"--force"_s}).code == 0);
    CHECK(readJourney(path).ok());
}

TEST_CASE("new says so when the folder is missing") {
    const Workplace place;
    const Outcome outcome = call({u"new"_s, place.path(u"no/such/map.journey"_s)});
    CHECK(outcome.code == 1);
    CHECK(isOneLine(outcome.err));
    CHECK(place.names().isEmpty());
}
