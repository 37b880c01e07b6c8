// Which calls are commands, what --help says, and that wrong calls end with 2 and one line.
#include "cli/cli_call.h"
#include "cli/command.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QRegularExpression>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("files open the editor, everything else is a command") {
    const auto isCall = [](const QStringList& arguments) {
        return isCommandLineCall(QStringList{u"waymark"_s} + arguments);
    };
    CHECK_FALSE(isCall({}));
    CHECK_FALSE(isCall({u"shop.journey"_s}));
    CHECK_FALSE(isCall({u"/home/maya/shop"_s}));
    CHECK_FALSE(isCall({u"./export"_s}));
    CHECK_FALSE(isCall({u"missing.journey"_s}));
    const Workplace place;
    CHECK_FALSE(isCall({place.write(u"map"_s, "x")}));
    for (const Command& command : commands())
        CHECK(isCall({command.name}));
    CHECK(isCall({u"--help"_s}));
    CHECK(isCall({u"-v"_s}));
    CHECK(isCall({u"--no-such"_s}));
    CHECK(isCall({u"exprot"_s, u"shop.journey"_s}));
}

TEST_CASE("help goes to standard output and names every command and option with examples") {
    const Outcome help = call({u"--help"_s});
    CHECK(help.code == 0);
    CHECK(help.err == QString());
    for (const Command& command : commands()) {
        CAPTURE(command.name);
        CHECK(help.out.contains(u"waymark "_s + command.name + u' '));
        const Outcome own = call({command.name, u"--help"_s});
        CHECK(own.code == 0);
        CHECK(own.err == QString());
        CHECK(own.out.startsWith(u"Usage: waymark "_s + command.name + u' '));
        for (const QCommandLineOption& option : command.options) {
            CHECK(own.out.contains(u"--"_s + option.names().last()));
            CHECK_FALSE(option.description().isEmpty());
        }
        REQUIRE_FALSE(command.examples.empty());
        CHECK(own.out.contains(command.examples.front().call));
        for (const QString& line : own.out.split(u'\n'))
            CHECK(line.size() <= 80);
    }
    CHECK(call({u"-h"_s}).out == help.out);
}

TEST_CASE("the version is one line with three numbers") {
    const Outcome version = call({u"--version"_s});
    CHECK(version.code == 0);
    CHECK(QRegularExpression(u"^waymark \\d+\\.\\d+\\.\\d+\n$"_s).match(version.out).hasMatch());
    CHECK(call({u"-v"_s}).out == version.out);
}

TEST_CASE("the versions of the libraries that read files are told, and are recent enough") {
    const Outcome versions = call({u"--versions"_s});
    CHECK(versions.code == 0);
    CHECK(QRegularExpression(u"^waymark \\d+\\.\\d+\\.\\d+\nQt 6\\.\\d+\\.\\d+ .*\n"
                             "SQLite 3\\.\\d+\\.\\d+ .*at least 3\\.40\\.0.*\n$"_s)
              .match(versions.out)
              .hasMatch());
}

TEST_CASE("a wrong call ends with 2, one line on standard error and nothing else") {
    const Workplace place;
    const QString map = place.journey();
    const QString out = place.path(u"out.journey"_s);
    const QStringList before = place.names();
    const QByteArray content = bytesOf(map);
    const std::vector<QStringList> calls{
        {},
        {u"exprot"_s},
        {u"--no-such"_s},
        {u"import-log"_s},
        {u"import-log"_s, u"log.csv"_s},
        {u"import-log"_s, u"log.csv"_s, u"more.csv"_s, u"-o"_s, map},
        {u"import-log"_s, u"log.csv"_s, u"-o"_s, place.path(u"out.pdf"_s)},
        {u"import-log"_s, u"log.csv"_s, u"-o"_s, map, u"--map"_s, u"0"_s},
        {u"import-log"_s, u"log.csv"_s, u"-o"_s, map, u"--dates"_s, u"year-first"_s},
        {u"import-log"_s, u"log.csv"_s, u"-o"_s, map, u"--zone"_s, u"Nowhere/Atlantis"_s},
        {u"import-kpis"_s},
        {u"import-kpis"_s, u"kpis.csv"_s},
        {u"import-kpis"_s, u"kpis.csv"_s, u"more.csv"_s, u"-o"_s, map},
        {u"import-kpis"_s, u"kpis.csv"_s, u"-o"_s, place.path(u"out.pdf"_s)},
        {u"import-kpis"_s, u"kpis.csv"_s, u"-o"_s, map, u"--map"_s, u"0"_s},
        {u"import-kpis"_s, u"kpis.csv"_s, u"-o"_s, map, u"--zone"_s, QString()},
        {u"check"_s},
        {u"check"_s, map, map},
        {u"check"_s, map, u"--fix"_s},
        {u"funnel"_s},
        {u"funnel"_s, map, map},
        {u"funnel"_s, map, u"--map"_s, u"x"_s},
        {u"funnel"_s, map, u"--by"_s},
        {u"funnel"_s, map, u"--time"_s, u"at"_s},
        {u"funnel"_s, map, u"--zone"_s, u"UTC"_s},
        {u"compare"_s, map},
        {u"compare"_s, map, u"1"_s},
        {u"compare"_s, map, u"1"_s, u"2"_s, u"3"_s},
        {u"new"_s},
        {u"new"_s, out, out},
        {u"new"_s, out, u"--no-such"_s},
        {u"new"_s, out, u"--template"_s},
        {u"new"_s, out, u"--template"_s, u"no-such"_s},
        {u"new"_s, place.path(u"out.pdf"_s)},
        {u"new"_s, out, u"--list-templates"_s},
        {u"import"_s},
        {u"import"_s, u"a.csv"_s},
        {u"import"_s, u"-o"_s, out},
        {u"import"_s, u"a.csv"_s, u"b.csv"_s, u"-o"_s, out},
        {u"import"_s, u"a.csv"_s, u"-o"_s, place.path(u"out.pdf"_s)},
        {u"import"_s, u"a.xlsx"_s, u"-o"_s, out},
        {u"import"_s, u"a.csv"_s, u"--as"_s, u"no-such"_s, u"-o"_s, out},
        {u"import"_s, u"a.csv"_s, u"--time"_s, u"at"_s, u"-o"_s, out},
        {u"export"_s},
        {u"export"_s, map},
        {u"export"_s, map, u"-o"_s},
        {u"export"_s, map, u"-o"_s, place.path(u"out.docx"_s)},
        {u"export"_s, map, u"-o"_s, place.path(u"out"_s)},
        {u"export"_s, map, u"-o"_s, map},
        {u"export"_s, map, u"-o"_s, place.path(u"o.pdf"_s), u"-o"_s, place.path(u"o.docx"_s)},
        {u"export"_s, map, u"-o"_s, place.path(u"o.pdf"_s), u"-o"_s, place.path(u"o.pdf"_s)},
        {u"export"_s, map, u"-o"_s, place.path(u"o.pdf"_s), u"--tiles"_s, u"A4"_s},
        {u"export"_s, map, u"-o"_s, place.path(u"o.pdf"_s), u"--paper"_s, u"A9"_s},
        {u"export"_s, map, u"-o"_s, place.path(u"o.pdf"_s), u"--theme"_s, u"pink"_s},
        {u"export"_s, map, u"-o"_s, place.path(u"o.pdf"_s), u"--map"_s, u"0"_s},
        {u"export"_s, map, u"-o"_s, place.path(u"o.pdf"_s), u"--map"_s, u"first"_s},
        {u"export"_s, map, u"-o"_s, place.path(u"o.pdf"_s), u"--lanes"_s, u","_s},
        {u"export"_s, map, u"-o"_s, place.path(u"o.png"_s), u"--scale"_s, u"0"_s},
        {u"export"_s, map, u"-o"_s, place.path(u"o.png"_s), u"--scale"_s, u"nan"_s},
        {u"export"_s, map, u"-o"_s, place.path(u"o.png"_s), u"--scale"_s, u"1e9"_s},
        {u"export"_s, map, u"-o"_s, place.path(u"o.png"_s), u"--dpi"_s, u"1.5"_s},
        {u"export"_s, map, u"-o"_s, place.path(u"o.png"_s), u"--dpi"_s, u"99999999999"_s},
        {u"info"_s},
        {u"info"_s, map, map},
        {u"info"_s, map, u"--jason"_s},
    };
    for (const QStringList& arguments : calls) {
        CAPTURE(arguments.join(u' '));
        const Outcome outcome = call(arguments);
        CHECK(outcome.code == 2);
        CHECK(outcome.out == QString());
        CHECK(isOneLine(outcome.err));
        CHECK(outcome.err.startsWith(u"waymark: "_s));
        CHECK(outcome.err.contains(u"--help"_s));
    }
    CHECK(place.names() == before);
    CHECK(bytesOf(map) == content);
}
