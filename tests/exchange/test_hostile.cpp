// Input made to break readers: nothing crashes, nothing hangs, and what comes in is a legal
// project.
#include "exchange/exchange_support.h"

#include "support/printing.h"
#include "support/random_project.h"

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
        for (int run = 0; run < 60; ++run) {
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
        for (int run = 0; run < 60; ++run) {
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

TEST_CASE("graphs with seeded faults come in legal, each fault reported") {
    std::mt19937_64 random(99);
    for (int run = 0; run < 300; ++run) {
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
