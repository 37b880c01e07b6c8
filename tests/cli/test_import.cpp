// waymark import: what comes in, what is warned about, and that failures leave the output alone.
#include "cli/cli_call.h"
#include "storage/journey_file.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QDir>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char* mermaid = "journey\n  title My day\n  section Work\n    Tea: 5: Me\n";
constexpr const char* csv = "Stage,Touchpoint,Channel,Feeling\nAwareness,Ad,Social,2\n";

Outcome import(const QString& input, const QString& output, const QStringList& more = {}) {
    return call(QStringList{u"import"_s, input, u"-o"_s, output} + more);
}

} // namespace

TEST_CASE("each kind of file comes in by its ending") {
    const Workplace place;
    const QByteArray tsv = QByteArray(csv).replace(',', '\t');
    const QByteArray page = QByteArray("# A page\n\n```mermaid\n") + mermaid + "```\n";
    const QByteArray json = R"({"format": "waymark", "version": 1, "project":
        {"maps": [{"title": "My day", "stages": [{"name": "Work"}]}]}})";
    const QStringList inputs{
        place.write(u"a.json"_s, json),       place.write(u"b.mmd"_s, mermaid),
        place.write(u"c.mermaid"_s, mermaid), place.write(u"d.md"_s, page),
        place.write(u"e.csv"_s, csv),         place.write(u"f.tsv"_s, tsv),
        place.write(u"G.CSV"_s, csv),
    };
    const QString output = place.path(u"out.journey"_s);
    for (const QString& input : inputs) {
        CAPTURE(input);
        const Outcome outcome = import(input, output);
        CHECK(outcome.code == 0);
        CHECK(outcome.out == QString());
        CHECK(outcome.err == QString());
        const Result<OpenedJourney> opened = readJourney(output);
        REQUIRE(opened.ok());
        CHECK(opened->project.all<Map>().size() == 1);
        CHECK(opened->project.all<Stage>().size() == 1);
    }
}

TEST_CASE("the option --as tells what the ending does not") {
    const Workplace place;
    const QString output = place.path(u"out.journey"_s);
    const QString input = place.write(u"note.txt"_s, mermaid);
    CHECK(import(input, output).code == 2);
    CHECK(import(input, output, {u"--as"_s, u"mermaid"_s}).code == 0);
    CHECK(readJourney(output)->project.all<Touchpoint>().size() == 1);
    // The ending does not overrule it.
    CHECK(import(place.write(u"x.json"_s, csv), output, {u"--as"_s, u"csv"_s}).code == 0);
    CHECK(readJourney(output)->project.all<Touchpoint>().size() == 1);
}

TEST_CASE("several diagrams on a page become several maps") {
    const Workplace place;
    const QByteArray block = QByteArray("```mermaid\n") + mermaid + "```\n\n";
    const QString output = place.path(u"out.journey"_s);
    CHECK(import(place.write(u"page.md"_s, block + block), output).code == 0);
    CHECK(readJourney(output)->project.all<Map>().size() == 2);
}

TEST_CASE("what could not be kept is told one a line, and the import is done") {
    const Workplace place;
    const QString input = place.write(
        u"own.json"_s,
        "{\"format\": \"waymark\", \"version\": 1, \"project\": {\"maps\": [{\"title\": \"T\",\n"
        "\"colour\": 1,\n\"links\": [{\"from\": \"a\\nb\", \"to\": \"c\"}]}]}}");
    const Outcome outcome = import(input, place.path(u"out.journey"_s));
    CHECK(outcome.code == 0);
    const QStringList lines = outcome.err.split(u'\n', Qt::SkipEmptyParts);
    CHECK(lines.size() >= 2);
    for (const QString& line : lines)
        CHECK(line.startsWith(u"waymark: warning: "_s + input + u": "_s));
    CHECK(readJourney(place.path(u"out.journey"_s)).ok());
}

TEST_CASE("an import that fails says why in one line and leaves the output as it was") {
    const Workplace place;
    const QByteArray deep = QByteArray(200'000, '[') + QByteArray(200'000, ']');
    const QByteArray garbage = QByteArray::fromHex("00ff00fe89504e470d0a1a0a").repeated(50);
    REQUIRE(QDir().mkdir(place.path(u"folder.json"_s)));
    const QStringList inputs{
        place.path(u"missing.json"_s),
        place.path(u"folder.json"_s),
        place.write(u"empty.json"_s, ""),
        place.write(u"empty.csv"_s, ""),
        place.write(u"empty.mmd"_s, ""),
        place.write(u"cut.json"_s, R"({"format": "waymark", "version": 1, "project": {"maps)"),
        place.write(u"other.json"_s, R"({"name": "left-pad"})"),
        place.write(u"future.json"_s, R"({"format": "waymark", "version": 99, "project": {}})"),
        place.write(u"nomap.json"_s, R"({"format": "waymark", "version": 1, "project": {}})"),
        place.write(u"deep.json"_s, deep),
        place.write(u"nan.json"_s, R"({"format": "waymark", "version": NaN})"),
        place.write(u"surrogate.json"_s, R"({"format": "\ud800"})"),
        place.write(u"garbage.json"_s, garbage),
        place.write(u"garbage.ojf"_s, garbage),
        place.write(u"other.mmd"_s, "flowchart TD\n  A --> B\n"),
        place.write(u"plain.md"_s, "# Nothing here\n\nOnly words.\n"),
        place.write(u"list.ojf"_s, "[1, 2, 3]"),
    };
    const QString output = place.write(u"out.journey"_s, "what stood here");
    const QStringList before = place.names();
    for (const QString& input : inputs) {
        CAPTURE(input);
        const Outcome outcome = import(input, output);
        CHECK(outcome.code == 1);
        CHECK(outcome.out == QString());
        CHECK(isOneLine(outcome.err));
        CHECK(outcome.err.contains(input.section(u'/', -1)));
        CHECK(bytesOf(output) == "what stood here");
    }
    CHECK(place.names() == before);
}

TEST_CASE("an output that cannot be written is told and nothing is left behind") {
    const Workplace place;
    const QString input = place.write(u"in.mmd"_s, mermaid);
    REQUIRE(QDir().mkdir(place.path(u"folder.journey"_s)));
    const QStringList before = place.names();
    for (const QString& output :
         {place.path(u"no/such/folder/out.journey"_s), place.path(u"folder.journey"_s)}) {
        const Outcome outcome = import(input, output);
        CHECK(outcome.code == 1);
        CHECK(isOneLine(outcome.err));
    }
    CHECK(place.names() == before);
}
