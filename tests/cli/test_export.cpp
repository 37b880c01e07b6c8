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

const QStringList endings{u"pdf"_s, u"png"_s, u"svg"_s, u"json"_s, u"csv"_s,
                          u"tsv"_s, u"mmd"_s, u"ojf"_s, u"md"_s};

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
        {u"pdf"_s, "%PDF-"}, {u"png"_s, "\x89PNG"}, {u"svg"_s, "<?xml"},
        {u"json"_s, "{"},    {u"ojf"_s, "{"},       {u"mmd"_s, "journey"},
        {u"csv"_s, ""},      {u"tsv"_s, ""},        {u"md"_s, ""},
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
    CHECK(pagesOf(output) == 3);
    REQUIRE(exportTo(map, output, {u"--map"_s, u"3"_s}).code == 0);
    CHECK(pagesOf(output) == 1);
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
            {map, u"--map"_s, u"4"_s},
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
