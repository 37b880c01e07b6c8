// Real maps of others go in, are told about, and go out in every format.
#include "cli/cli_call.h"
#include "exchange/exchange.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList realFiles() {
    QStringList files;
    QDirIterator it(QStringLiteral(WAYMARK_TEST_DATA "/exchange/data"), QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        if (const QString path = it.next(); formatForFile(path) && it.fileName() != "SOURCES.md"_L1)
            files << path; // SOURCES.md tells where the others are from
    files.sort();
    return files;
}

} // namespace

TEST_CASE("every real file goes in and out again by every command") {
    const QStringList files = realFiles();
    REQUIRE(files.size() >= 5);
    for (const QString& file : files) {
        CAPTURE(file);
        const Workplace place;
        const QString map = place.path(u"map.journey"_s);
        const Outcome imported = call({u"import"_s, file, u"-o"_s, map});
        CHECK(imported.out == QString());
        for (const QString& line : imported.err.split(u'\n', Qt::SkipEmptyParts))
            CHECK(line.startsWith(u"waymark: warning: "_s));
        REQUIRE(imported.code == 0);

        const Outcome info = call({u"info"_s, map, u"--json"_s});
        REQUIRE(info.code == 0);
        CHECK(info.err == QString());
        const QJsonDocument json = QJsonDocument::fromJson(info.out.toUtf8());
        CHECK(json[u"maps"_s].toArray().size() >= 1);
        CHECK(json[u"maps"_s][0][u"stages"_s].toArray().size() >= 1);

        for (const QString& ending : {u"pdf"_s, u"png"_s, u"svg"_s, u"json"_s, u"csv"_s, u"tsv"_s,
                                      u"mmd"_s, u"ojf"_s, u"md"_s}) {
            CAPTURE(ending);
            const QString output = place.path(u"out."_s + ending);
            const Outcome exported = call({u"export"_s, map, u"-o"_s, output});
            CHECK(exported.code == 0);
            CHECK(exported.out == QString());
            CHECK_FALSE(bytesOf(output).isEmpty());
        }
        const Outcome again =
            call({u"import"_s, place.path(u"out.json"_s), u"-o"_s, place.path(u"again.journey"_s)});
        CHECK(again.code == 0);
        CHECK(again.err == QString());
    }
}
