// Input made to break readers: nothing crashes, nothing hangs, and what comes in is a legal
// project.
#include "exchange/exchange_support.h"

#include "support/printing.h"
#include "support/random_project.h"
#include "support/soak.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Format allFormats[] = {Format::Json, Format::Ojf, Format::Mermaid, Format::Csv,
                                 Format::Markdown};

// Imports; what comes in must go out in every format and, in ours, come back equal.
void survive(Format format, const QByteArray& bytes) {
    const auto made = importWith(format, bytes);
    if (!made) {
        CHECK(made.error().message.endsWith(u'.'));
        CHECK(made.error().code != ErrorCode::Internal);
        CHECK(made.error().code != ErrorCode::Invalid);
        return;
    }
    for (const Format out : allFormats) {
        const auto exported = exportProject(made->project, {.format = out});
        if (made->project.roots<Map>().empty())
            continue;
        REQUIRE(exported.ok());
        if (out == Format::Json) {
            const auto back = importWith(Format::Json, exported->bytes);
            REQUIRE(back.ok());
            CHECK(back->project == made->project);
        }
    }
}

// One random change: a flipped bit, a byte of meaning to some format, a piece doubled or cut out.
void mutate(QByteArray& bytes, std::mt19937_64& random) {
    static const auto signs =
        QByteArrayLiteral("{}[]\",:;#|`-~\n\r\t\\%0\0\xFF\xED\xA0\xEF\xBB\xBF");
    const int at = randomBelow(random, int(bytes.size()));
    switch (randomBelow(random, 5)) {
    case 0:
        bytes[at] = char(bytes[at] ^ (1 << randomBelow(random, 8)));
        break;
    case 1:
        bytes[at] = signs[randomBelow(random, int(signs.size()))];
        break;
    case 2:
        bytes.insert(at, signs[randomBelow(random, int(signs.size()))]);
        break;
    case 3:
        bytes.remove(at, 1 + randomBelow(random, 40));
        break;
    default:
        bytes.insert(at, bytes.mid(randomBelow(random, int(bytes.size())), 60));
    }
    if (bytes.isEmpty())
        bytes = "x";
}

struct Sample {
    const char* file;
    Format format;
};
constexpr Sample samples[] = {
    {"Talentys-OSS-Data-Pl-user-journey.mmd", Format::Mermaid},
    {"polestar-journey-log-user-journey.md", Format::Markdown},
    {"MermaidDotNet-user-journey-diagram.md", Format::Markdown},
    {"mintlens-customer-journey-map.md", Format::Markdown},
    {"b2b-software-purchase.ojf", Format::Ojf},
    {"hotel-check-in-blueprint.ojf", Format::Ojf},
    {"tidy-en.csv", Format::Csv},
    {"matrix-de.csv", Format::Csv},
    {"clipboard.tsv", Format::Csv},
};

} // namespace

TEST_CASE("mutated samples never crash an importer and come in legal") {
    std::mt19937_64 random(20260521);
    for (const Sample& sample : samples) {
        const QByteArray original = sampleBytes(sample.file);
        for (int run = 0; run < (isSoak() ? 1200 : 60); ++run) {
            QByteArray bytes = original;
            for (int k = 1 + randomBelow(random, 12); k > 0; --k)
                mutate(bytes, random);
            INFO(sample.file << " run " << run);
            survive(sample.format, bytes);
        }
    }
}

TEST_CASE("mutated files of our own never crash the importer and come in legal") {
    std::mt19937_64 random(4711);
    for (int seed = 1; seed <= 6; ++seed) {
        std::mt19937_64 projectRandom(static_cast<unsigned long>(seed));
        const Project project = randomProject(projectRandom, {.stages = 2, .cards = 12});
        const QByteArray original = exportProject(project, {.format = Format::Json})->bytes;
        for (int run = 0; run < (isSoak() ? 1200 : 60); ++run) {
            QByteArray bytes = original;
            for (int k = 1 + randomBelow(random, 6); k > 0; --k)
                mutate(bytes, random);
            INFO("seed " << seed << " run " << run);
            survive(Format::Json, bytes);
        }
    }
}

TEST_CASE("every sample survives being read as every other format") {
    for (const Sample& sample : samples)
        for (const Format format : allFormats) {
            INFO(sample.file << " as " << int(format));
            survive(format, sampleBytes(sample.file));
        }
}

TEST_CASE("graphs whose ids clash, dangle and go in circles come in legal") {
    std::mt19937_64 random(99);
    for (int run = 0; run < (isSoak() ? 10'000 : 300); ++run) {
        // Ids from a small range clash, dangle, and point in circles.
        const auto id = [&] { return QByteArray::number(1 + randomBelow(random, 6)); };
        QByteArray maps;
        for (int m = 0; m < 3; ++m)
            maps += QByteArray(m ? "," : "") + "{\"id\":" + id() + ",\"based_on\":" + id() +
                    ",\"personas\":[" + id() + "," + id() + "],\"stages\":[{\"id\":" + id() +
                    ",\"touchpoints\":[{\"id\":" + id() + ",\"feelings\":[{\"persona\":" + id() +
                    "}],\"cards\":[{\"lane\":" + id() + ",\"id\":" + id() +
                    "},{\"kind\":\"opportunity\",\"answers\":[" + id() +
                    "]}]}]}],\"links\":[{\"from\":" + id() + ",\"to\":" + id() +
                    "}],\"interactions\":[{\"touchpoint\":" + id() + "}]}";
        QByteArray comments;
        for (int c = 0; c < 6; ++c)
            comments += QByteArray(c ? "," : "") + "{\"id\":" + QByteArray::number(c + 1) +
                        ",\"about\":{\"kind\":\"" + (c % 2 ? "comment" : "touchpoint") +
                        "\",\"id\":" + id() + "}}";
        const QByteArray bytes =
            "{\"format\":\"waymark\",\"version\":1,\"project\":{\"personas\":[{\"id\":" + id() +
            "}],\"maps\":[" + maps + "],\"comments\":[" + comments + "]}}";
        INFO(bytes.toStdString());
        const Imported made = importOk(Format::Json, bytes);
        CHECK(made.project.all<Map>().size() == 3);
        survive(Format::Json, bytes);
    }
}

namespace {

// A project in which everything refers to something; each number is an id or a reference to one.
// `numbers` are the 27 of them in the order of the text.
QByteArray graphOf(const std::vector<int>& numbers) {
    const QByteArray form = R"({"format":"waymark","version":1,"project":{
        "personas":[{"id":#,"name":"Maya"},{"id":#,"name":"Jonas"}],
        "maps":[{"id":#,"title":"A","personas":[#],
          "lanes":[{"id":#,"kind":"doing"},{"id":#,"kind":"pain_points"},
                   {"id":#,"kind":"opportunities"}],
          "stages":[{"id":#,"name":"Before","touchpoints":[
            {"id":#,"name":"Ad","feelings":[{"persona":#,"received":2}],
             "cards":[{"lane":#,"text":"Looks"},{"lane":#,"id":#,"text":"Waits"},
                      {"lane":#,"answers":[#],"text":"Be quick"}]},
            {"id":#,"name":"Shop"}]}],
          "links":[{"from":#,"to":#}],
          "interactions":[{"customer":"7","touchpoint":#,"time":"2026-05-01T10:00:00Z"}]},
         {"id":#,"title":"B","based_on":#}],
        "comments":[{"id":#,"about":{"kind":"touchpoint","id":#},"text":"Really?"},
                    {"id":#,"about":{"kind":"comment","id":#},"text":"Yes"},
                    {"id":#,"about":{"kind":"map","id":#},"text":"Good"}]}})";
    const QByteArrayList parts = form.split('#');
    QByteArray text = parts.front();
    REQUIRE(parts.size() == qsizetype(numbers.size()) + 1);
    for (size_t i = 0; i < numbers.size(); ++i)
        text += QByteArray::number(numbers[i]) + parts[qsizetype(i) + 1];
    return text;
}

// The numbers of a sound graph; at `definitions` stand ids, in groups of one kind, at `references`
// what refers to one.
const std::vector<int> soundNumbers{1,   2,   10,  1,   101, 102, 103, 201, 301,
                                    1,   101, 102, 401, 103, 401, 302, 301, 302,
                                    301, 20,  10,  501, 301, 502, 501, 503, 20};
const std::vector<std::vector<size_t>> definitions{
    {0, 1}, {2, 19}, {4, 5, 6}, {8, 15}, {21, 23, 25}};
const std::vector<size_t> references{3, 9, 10, 11, 13, 14, 16, 17, 18, 20, 22, 24, 26};

} // namespace

TEST_CASE("each fault that is seeded into a sound graph is reported") {
    const Imported sound = importOk(Format::Json, graphOf(soundNumbers));
    INFO(warningText(sound.warnings).toStdString());
    REQUIRE(sound.warnings.empty());
    std::mt19937_64 random(98);
    for (int run = 0; run < (isSoak() ? 10'000 : 300); ++run) {
        std::vector<int> numbers = soundNumbers;
        if (randomBelow(random, 2) == 0) {
            const size_t at = references[size_t(randomBelow(random, int(references.size())))];
            numbers[at] = 1'000 + randomBelow(random, 1'000'000);
        } else {
            const auto& kind = definitions[size_t(randomBelow(random, int(definitions.size())))];
            const size_t second = 1 + size_t(randomBelow(random, int(kind.size()) - 1));
            numbers[kind[second]] = numbers[kind[second - 1]];
        }
        const QByteArray bytes = graphOf(numbers);
        INFO(bytes.toStdString());
        CHECK_FALSE(importOk(Format::Json, bytes).warnings.empty());
        survive(Format::Json, bytes);
    }
    // What is about itself.
    for (const auto& [at, to] : {std::pair<size_t, int>{20, 20}, {24, 502}}) {
        std::vector<int> numbers = soundNumbers;
        numbers[at] = to;
        INFO("number " << at);
        CHECK_FALSE(importOk(Format::Json, graphOf(numbers)).warnings.empty());
        survive(Format::Json, graphOf(numbers));
    }
}

TEST_CASE("input that grows without bound is read or refused in little time") {
    QElapsedTimer clock;
    const auto within = [&](int milliseconds, Format format, const QByteArray& bytes) {
        clock.start();
        const auto made = importWith(format, bytes);
        INFO("format " << int(format) << ", begins " << bytes.left(20).toStdString() << ", took "
                       << clock.elapsed() << " ms");
        CHECK(clock.elapsed() < milliseconds);
        return made.ok();
    };
    constexpr int limit = 600'000; // only a hang takes that long
    const int many = 5'000;
    CHECK(within(limit, Format::Mermaid, "journey\n" + QByteArray("a: 3: b\n").repeated(many)));
    CHECK(within(limit, Format::Mermaid, "journey\na: 3: " + QByteArray("b,").repeated(many)));
    CHECK(within(limit, Format::Mermaid, "journey\n" + QByteArray("a:").repeated(many)));
    CHECK(within(limit, Format::Mermaid, "journey\n" + QByteArray("a;").repeated(many)));
    CHECK(within(limit, Format::Mermaid, "journey\n" + QByteArray("%%{\n").repeated(many)));
    CHECK(within(limit, Format::Mermaid, "journey\naccDescr {" + QByteArray("x\n").repeated(many)));
    CHECK(within(limit, Format::Mermaid, QByteArray("journey\n").repeated(many / 10)));
    CHECK(within(limit, Format::Csv, "Stage,Touchpoint\n" + QByteArray("A,a\n").repeated(many)));
    CHECK(within(limit, Format::Csv, "Stage,Touchpoint\n" + QByteArray("\"\n").repeated(many)));
    CHECK(within(limit, Format::Csv,
                 "Stage,Touchpoint" + QByteArray(",x").repeated(9'990) + "\n" +
                     QByteArray("A,a" + QByteArray(",y").repeated(9'990) + "\n").repeated(3)));
    CHECK_FALSE(within(limit, Format::Markdown, QByteArray("|a|b|\n|-|-|\n").repeated(many)));
    CHECK_FALSE(within(limit, Format::Markdown, QByteArray("```\n").repeated(many)));
    CHECK_FALSE(within(limit, Format::Markdown, QByteArray("#").repeated(many)));
    CHECK_FALSE(within(limit, Format::Csv, QByteArray("\n").repeated(200'000)));
    const QByteArray head = "{\"format\":\"waymark\",\"version\":1,\"project\":{\"maps\":[";
    CHECK(within(limit, Format::Json, head + QByteArray("{},").repeated(many) + "{}]}}"));
    CHECK(within(limit, Format::Json,
                 head + "{\"stages\":[{\"cards\":[" + QByteArray("{\"x\":1},").repeated(many) +
                     "{}]}]}]}}"));
    QByteArray chain =
        head + "{\"id\":1}],\"comments\":[{\"id\":1,\"about\":{\"kind\":\"map\",\"id\":7}}";
    for (int i = 2; i < many / 2; ++i)
        chain += ",{\"id\":" + QByteArray::number(i) +
                 ",\"about\":{\"kind\":\"comment\",\"id\":" + QByteArray::number(i - 1) + "}}";
    CHECK(within(limit, Format::Json, chain + "]}}"));
    QByteArray keys = "{\"format\":\"waymark\",\"maps\":[{";
    for (int i = 0; i < many; ++i)
        keys += "\"k" + QByteArray::number(i % 1000) + "\":1,";
    CHECK(within(limit, Format::Json, keys + "\"title\":\"x\"}]}"));
}
