// waymark export: every ending, every option, and that failures leave the output alone.
#include "cli/cli_call.h"
#include "storage/journey_file.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QImage>
#include <QRegularExpression>

#include <algorithm>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList endings{u"pdf"_s, u"pptx"_s, u"png"_s, u"svg"_s, u"json"_s,
                          u"csv"_s, u"tsv"_s,  u"mmd"_s, u"ojf"_s, u"md"_s};

Outcome exportTo(const QString& input, const QString& output, const QStringList& more = {}) {
    return call(QStringList{u"export"_s, input, u"-o"_s, output} + more);
}

// What a PDF says, its compressed parts unpacked.
QString pdfText(const QString& path) {
    const QByteArray bytes = bytesOf(path);
    QByteArray text = bytes;
    for (qsizetype at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at)) {
        at += 7;
        const qsizetype end = bytes.indexOf("endstream", at);
        if (end < 0)
            break;
        // qUncompress() wants a guess of the length before the zlib data.
        const QByteArray packed = bytes.mid(at, end - at);
        if (packed.startsWith('\x78'))
            text += qUncompress(QByteArray("\0\1\0\0", 4) + packed);
        at = end + 9;
    }
    return QString::fromLatin1(text);
}

qsizetype pagesOf(const QString& pdf) {
    return pdfText(pdf).count(QRegularExpression(u"/Type\\s*/Page\\b"_s));
}

bool saysEachOnALine(const QString& err) {
    const QStringList lines = err.split(u'\n', Qt::SkipEmptyParts);
    return std::all_of(lines.begin(), lines.end(), [](const QString& line) {
        return line.startsWith(u"waymark: warning: "_s);
    });
}

} // namespace

TEST_CASE("every ending makes a file that begins as its kind does") {
    const Workplace place;
    const QString map = place.journey();
    const QHash<QString, QByteArray> starts{
        {u"pdf"_s, "%PDF-"}, {u"pptx"_s, "PK\3\4"}, {u"png"_s, "\x89PNG"}, {u"svg"_s, "<?xml"},
        {u"json"_s, "{"},    {u"ojf"_s, "{"},       {u"mmd"_s, "journey"}, {u"csv"_s, ""},
        {u"tsv"_s, ""},      {u"md"_s, ""},
    };
    for (const QString& ending : endings) {
        CAPTURE(ending);
        const QString output = place.path(u"out."_s + ending);
        const Outcome outcome = exportTo(map, output, {u"--map"_s, u"1"_s});
        CHECK(outcome.code == 0);
        CHECK(outcome.out == QString());
        CHECK(saysEachOnALine(outcome.err));
        CHECK(bytesOf(output).size() > 100);
        CHECK(bytesOf(output).startsWith(starts[ending]));
    }
    CHECK(bytesOf(place.path(u"out.tsv"_s)).contains('\t'));
    CHECK(exportTo(map, place.path(u"OUT.PDF"_s)).code == 0);
}

TEST_CASE("a map that went out as JSON and came in again is the same project") {
    const Workplace place;
    const QString map = place.journey();
    const QString json = place.path(u"out.json"_s);
    const QString again = place.path(u"again.journey"_s);
    REQUIRE(exportTo(map, json).err == QString());
    REQUIRE(call({u"import"_s, json, u"-o"_s, again}).err == QString());
    CHECK(readJourney(map)->project == readJourney(again)->project);
}

TEST_CASE("a PDF has a page for each map, or the one that --map names") {
    const Workplace place;
    const QString map = place.journey();
    const QString output = place.path(u"out.pdf"_s);
    REQUIRE(exportTo(map, output).err == QString());
    CHECK(pagesOf(output) == 4);
    REQUIRE(exportTo(map, output, {u"--map"_s, u"3"_s}).code == 0);
    CHECK(pagesOf(output) == 1);
}

TEST_CASE("one call makes several files, with --slides a deck as PDF and as presentation") {
    const Workplace place;
    const QString map = place.journey();
    const QString pdf = place.path(u"deck.pdf"_s);
    const QString pptx = place.path(u"deck.pptx"_s);
    const QString table = place.path(u"map.csv"_s);
    const QStringList one{u"--map"_s, u"1"_s, u"--slides"_s};
    REQUIRE(exportTo(map, pdf, one + QStringList{u"-o"_s, pptx, u"-o"_s, table}).code == 0);
    const qsizetype pages = pagesOf(pdf);
    CHECK(pages > 8);
    // The names of a zip archive's parts are not packed; each is named there and in the list at
    // the end.
    CHECK(bytesOf(pptx).count("ppt/slides/slide") == 2 * pages);
    CHECK(bytesOf(table).contains("Instagram"));
    REQUIRE(exportTo(map, pptx, {u"--map"_s, u"1"_s}).code == 0);
    CHECK(bytesOf(pptx).count("ppt/slides/slide") == 2);
}

TEST_CASE("a file that cannot be made does not keep the others of the call from being made") {
    const Workplace place;
    const QString map = place.journey(u"m.journey"_s, u"empty"_s);
    const QString missing = place.path(u"no/such/out.pdf"_s);
    const QString good = place.path(u"out.svg"_s);
    const Outcome outcome = exportTo(map, missing, {u"-o"_s, good});
    CHECK(outcome.code == 1);
    CHECK(isOneLine(outcome.err));
    CHECK(bytesOf(good).contains("<svg"));
}

TEST_CASE("options of no use to any file of a call are told once") {
    const Workplace place;
    const QString map = place.journey(u"m.journey"_s, u"empty"_s);
    const QString png = place.path(u"out.png"_s);
    const QString pdf = place.path(u"out.pdf"_s);
    CHECK(exportTo(map, pdf, {u"-o"_s, png, u"--scale"_s, u"1"_s, u"--paper"_s, u"A4"_s}).err ==
          QString());
    const Outcome slides = exportTo(map, png, {u"--slides"_s});
    CHECK(isOneLine(slides.err));
    CHECK(slides.err.contains(u"--slides"_s));
    const Outcome paper = exportTo(map, pdf, {u"--slides"_s, u"--paper"_s, u"A4"_s});
    CHECK(isOneLine(paper.err));
    CHECK(paper.err.contains(u"--paper"_s));
}

TEST_CASE("a picture shows the map named, and without a name tells that there are others") {
    const Workplace place;
    const QString map = place.journey();
    const QString output = place.path(u"out.svg"_s);
    const Outcome first = exportTo(map, output);
    CHECK(first.code == 0);
    CHECK(isOneLine(first.err));
    CHECK(first.err.contains(u"2 (To-be: Maya, first order)"_s));
    CHECK(bytesOf(output).contains("Maya orders her first"));
    const Outcome second = exportTo(map, output, {u"--map"_s, u"2"_s});
    CHECK(second.code == 0);
    CHECK(second.err == QString());
    CHECK(bytesOf(output).contains("To-be: Maya"));
}

TEST_CASE("the option --scale and --dpi decide how large a picture is") {
    const Workplace place;
    const QString map = place.journey(u"m.journey"_s, u"empty"_s);
    const QString output = place.path(u"out.png"_s);
    const auto made = [&](const QStringList& options) {
        REQUIRE(exportTo(map, output, options).code == 0);
        return QImage(output);
    };
    const QImage one = made({u"--scale"_s, u"1"_s});
    REQUIRE_FALSE(one.isNull());
    CHECK(made({}).size() == one.size() * 2);
    CHECK(made({u"--scale"_s, u"3"_s}).size() == one.size() * 3);
    const QImage forPrint = made({u"--dpi"_s, u"288"_s});
    CHECK(forPrint.size() == one.size() * 3);
    CHECK(forPrint.dotsPerMeterX() == Approx(288 / 0.0254).margin(1));
    const QImage both = made({u"--dpi"_s, u"300"_s, u"--scale"_s, u"1"_s});
    CHECK(both.size() == one.size());
    CHECK(both.dotsPerMeterX() == Approx(300 / 0.0254).margin(1));
}

TEST_CASE("the option --theme changes the ground, --paper the page, --author the properties") {
    const Workplace place;
    const QString map = place.journey(u"m.journey"_s, u"empty"_s);
    const QString png = place.path(u"out.png"_s);
    REQUIRE(exportTo(map, png).code == 0);
    const int light = QImage(png).pixelColor(2, 2).lightness();
    REQUIRE(exportTo(map, png, {u"--theme"_s, u"dark"_s}).code == 0);
    CHECK(QImage(png).pixelColor(2, 2).lightness() < light / 2);

    const QString pdf = place.path(u"out.pdf"_s);
    REQUIRE(exportTo(map, pdf, {u"--paper"_s, u"a4-portrait"_s}).code == 0);
    CHECK(pdfText(pdf).contains(QRegularExpression(u"/MediaBox\\s*\\[\\S+ \\S+ 595[. ]"_s)));
    CHECK_FALSE(pdfText(pdf).contains(u"/Author"_s));
    REQUIRE(exportTo(map, pdf, {u"--author"_s, u"Maya"_s}).code == 0);
    CHECK(pdfText(pdf).contains(u"/Author"_s));
}

TEST_CASE("the option --lanes shows only what it names, also what is hidden") {
    const Workplace place;
    const QString map = place.journey();
    const QString output = place.path(u"out.svg"_s);
    const auto shows = [&](const QString& lanes, const char* text) {
        const Outcome outcome = exportTo(map, output, {u"--map"_s, u"1"_s, u"--lanes"_s, lanes});
        REQUIRE(outcome.code == 0);
        return bytesOf(output).contains(text);
    };
    CHECK(shows(u"pain_points"_s, "Three plans"));
    CHECK_FALSE(shows(u"pain_points"_s, "Types address"));
    CHECK(shows(u"Pain points,doing"_s, "Types address"));
    CHECK(shows(u" DOING , pain-points"_s, "Three plans"));
    CHECK(shows(u"questions"_s, "before the"));
    // The file itself still hides it.
    CHECK(call({u"info"_s, map}).out.contains(u"Questions (hidden)"_s));
}

TEST_CASE("the option --view shows what a view of the file shows") {
    const Workplace place;
    const QString json = place.write(u"views.json"_s, R"({"format": "waymark", "version": 1,
        "project": {"maps": [{"title": "First"}, {"title": "Shop", "lanes": ["touchpoints", "doing",
        {"kind": "thinking", "visible": false}],
        "stages": [{"name": "Buy", "touchpoints": [
          {"name": "Web", "channel": "Web", "cards": [{"lane": "doing", "text": "Clicks"},
            {"lane": "thinking", "text": "Hopes"}]},
          {"name": "Phone", "channel": "Phone", "cards": [{"lane": "doing", "text": "Dials"}]}]}],
        "views": [{"name": "Thoughts", "lanes": ["thinking"]},
          {"name": "Online only", "channels": ["Web"], "hides_others": true},
          {"name": "Online", "channels": ["Web"]}]}]}})");
    const QString map = place.path(u"map.journey"_s);
    const Outcome imported = call({u"import"_s, json, u"-o"_s, map});
    REQUIRE(imported.code == 0);
    CHECK(imported.err == QString());
    CHECK(call({u"info"_s, map}).out.contains(u"Views: Thoughts, Online only, Online\n"_s));
    CHECK(call({u"info"_s, map, u"--json"_s}).out.contains(u"\"views\""_s));
    const QString output = place.path(u"out.svg"_s);
    const auto drawn = [&](const QString& view) {
        const Outcome outcome = exportTo(map, output, {u"--view"_s, view});
        CHECK(outcome.err == QString());
        REQUIRE(outcome.code == 0);
        return bytesOf(output);
    };
    const QByteArray thoughts = drawn(u" thoughts"_s);
    CHECK(thoughts.contains("Hopes"));
    CHECK_FALSE(thoughts.contains("Clicks"));
    const QByteArray hidden = drawn(u"Online only"_s);
    CHECK(hidden.contains("Clicks"));
    CHECK_FALSE(hidden.contains("Dials"));
    CHECK_FALSE(hidden.contains("Hopes"));
    const QByteArray faded = drawn(u"Online"_s);
    CHECK(faded.contains("Dials"));
    CHECK(exportTo(map, place.path(u"plain.svg"_s), {u"--map"_s, u"2"_s}).code == 0);
    CHECK(faded != bytesOf(place.path(u"plain.svg"_s)));

    for (const QStringList& more : {QStringList{u"--view"_s, u"none"_s},
                                    QStringList{u"--view"_s, u"Online"_s, u"--map"_s, u"1"_s}}) {
        const Outcome none = exportTo(map, output, more);
        CHECK(none.code == 1);
        CHECK(isOneLine(none.err));
    }
    CHECK(exportTo(map, output, {u"--view"_s, u"none"_s}).err.contains(u"Online only"_s));
    CHECK(bytesOf(output) == faded);
}

TEST_CASE("an option that says nothing about this kind of file is told about") {
    const Workplace place;
    const QString map = place.journey(u"m.journey"_s, u"empty"_s);
    const Outcome outcome =
        exportTo(map, place.path(u"out.json"_s), {u"--paper"_s, u"A4"_s, u"--theme"_s, u"dark"_s});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.count(u'\n') == 2);
    CHECK(outcome.err.contains(u"--paper"_s));
    CHECK(outcome.err.contains(u"--theme"_s));
}

TEST_CASE("an export that fails says why in one line and leaves the output as it was") {
    const Workplace place;
    const QString map = place.journey();
    const QString damaged = place.write(u"damaged.journey"_s, bytesOf(map).left(9000));
    const QString text = place.write(u"text.journey"_s, "no map at all");
    const QString missing = place.path(u"missing.journey"_s);
    for (const QString& ending : endings) {
        const QString output = place.write(u"out."_s + ending, "what stood here");
        const QStringList before = place.names();
        const std::vector<QStringList> calls{
            {damaged},
            {text},
            {missing},
            {map, u"--map"_s, u"5"_s},
        };
        for (const QStringList& arguments : calls) {
            CAPTURE(ending, arguments.join(u' '));
            const Outcome outcome = exportTo(arguments.front(), output, arguments.mid(1));
            CHECK(outcome.code == 1);
            CHECK(outcome.out == QString());
            CHECK(isOneLine(outcome.err));
            CHECK(bytesOf(output) == "what stood here");
        }
        CHECK(place.names() == before);
    }
    const QString pdf = place.path(u"out.pdf"_s);
    const Outcome noLane = exportTo(map, pdf, {u"--lanes"_s, u"doing,no such lane"_s});
    CHECK(noLane.code == 1);
    CHECK(isOneLine(noLane.err));
    CHECK(noLane.err.contains(u"no such lane"_s));
    CHECK(noLane.err.contains(u"Pain points"_s));
    CHECK(bytesOf(pdf) == "what stood here");
}

TEST_CASE("an export to where nothing can be written is told") {
    const Workplace place;
    const QString map = place.journey(u"m.journey"_s, u"empty"_s);
    for (const QString& ending : endings) {
        CAPTURE(ending);
        REQUIRE(QDir().mkdir(place.path(u"folder."_s + ending)));
        const QStringList before = place.names();
        for (const QString& output :
             {place.path(u"no/such/out."_s + ending), place.path(u"folder."_s + ending)}) {
            const Outcome outcome = exportTo(map, output);
            CHECK(outcome.code == 1);
            CHECK(isOneLine(outcome.err));
        }
        CHECK(place.names() == before);
    }
}
