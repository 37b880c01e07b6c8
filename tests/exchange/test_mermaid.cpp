// Mermaid's journey diagrams, as people write them, and ours, as Mermaid reads them.
#include "exchange/exchange_support.h"

#include "exchange/mermaid_text.h"
#include "model/edits.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

#include <QRegularExpression>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

Imported journey(const char* text) {
    return importOk(Format::Mermaid, QByteArray("journey\n") + text);
}

// The feelings received at a touchpoint, as "persona=score", in order.
QStringList feelingsAt(const Project& project, const QString& touchpoint) {
    QStringList result;
    for (const Id<Touchpoint> id : touchpointsOf(project, project.roots<Map>().front())) {
        if (project.find(id)->name != touchpoint)
            continue;
        for (const Id<Feeling> feelingId : project.of<Feeling>(id)) {
            const Feeling& feeling = *project.find(feelingId);
            const Persona* persona = project.find(feeling.persona);
            result << (persona ? persona->name : u""_s) + u'=' +
                          (feeling.received ? QString::number(*feeling.received) : feeling.emotion);
        }
    }
    return result;
}

// Whether Mermaid's own lexer and grammar (journey.jison of mermaid 11) take a diagram; the rules
// are written out again here so that the writer is not judged by its own code.
bool mermaidAccepts(const QString& diagram, QString* why) {
    QString text = diagram;
    static const QRegularExpression code(u"#\\w+;"_s);
    text.replace(code, u"x"_s); // Mermaid hides entity codes before it parses
    const QStringList lines = text.split(u'\n');
    if (lines.value(0) != u"journey"_s) {
        *why = u"no journey"_s;
        return false;
    }
    const auto any = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression title(u"^title\\s[^#\\n;]+$"_s, any);
    static const QRegularExpression section(u"^section\\s[^#:\\n;]+$"_s, any);
    static const QRegularExpression keyword(
        u"^(journey|title\\s|section\\s|acctitle\\s*:|accdescr\\s*[:{]|.?%%)"_s, any);
    static const QRegularExpression task(u"^[^#:\\n;]+: ?([1-5])(?:: ?([^#\\n;:]+))?$"_s);
    for (const QString& line : lines.mid(1)) {
        const QString plain = line.trimmed();
        const bool isHead = title.match(plain).hasMatch() || section.match(plain).hasMatch();
        const bool isTask = !keyword.match(plain).hasMatch() && task.match(plain).hasMatch();
        if (plain.isEmpty() || isHead || isTask)
            continue;
        *why = plain;
        return false;
    }
    return true;
}

} // namespace

TEST_CASE("a bare diagram of another project comes in whole") {
    const QByteArray bytes = sampleBytes("Talentys-OSS-Data-Pl-user-journey.mmd");
    const Imported made = importOk(Format::Mermaid, bytes);
    const Project& project = made.project;
    const Id<Map> map = project.roots<Map>().front();

    CHECK(warningText(made.warnings) == u""_s);
    CHECK(mapTitles(project) == QStringList{u"Data Citizen Journey"_s});
    CHECK(stageNames(project, map) == QStringList{u"Discovery"_s, u"Setup"_s, u"Ingestion"_s,
                                                  u"Processing"_s, u"Analytics"_s, u"Advanced"_s});
    CHECK(project.all<Touchpoint>().size() == 19);
    CHECK(project.all<Persona>().size() == 3);
    CHECK(project.find(map)->personas.size() == 3);
    CHECK(project.find(map)->scale == FeelingScale{1, 5, {}});
    CHECK(feelingsAt(project, u"Read README"_s) ==
          QStringList{u"DataAnalyst=5"_s, u"DataEngineer=5"_s, u"Developer=5"_s});
    CHECK(missingWords(QString::fromUtf8(bytes).remove(
                           QRegularExpression(u"\\bjourney\\n|title|section|: \\d"_s)),
                       project)
              .isEmpty());
}

TEST_CASE("only the diagrams of a Markdown page count, each a map") {
    const Imported polestar =
        importOk(Format::Markdown, sampleBytes("polestar-journey-log-user-journey.md"));
    CHECK(mapTitles(polestar.project) == QStringList{u"User Journey: Analyzing EV Trip Data"_s});
    CHECK(polestar.project.all<Touchpoint>().size() == 28);
    CHECK(polestar.project.all<Stage>().size() == 7);

    // Two of its blocks are marked as mermaid; the same in ```text and ```csharp is documentation.
    const QByteArray page = sampleBytes("MermaidDotNet-user-journey-diagram.md");
    for (const Format format : {Format::Markdown, Format::Mermaid}) {
        const Imported made = importOk(format, page);
        const auto maps = made.project.roots<Map>();
        CHECK(mapTitles(made.project) ==
              QStringList{u"Simple user journey diagram"_s, u"My title"_s});
        CHECK(stageNames(made.project, maps[0]) ==
              QStringList{u"Journey"_s, u"Section 1"_s, u"Section 2"_s});
        CHECK(stageNames(made.project, maps[1])[0] == u"My title"_s);
        CHECK(touchpointNames(made.project, maps[1]) == QStringList{u"Task 1"_s, u"Task 2"_s,
                                                                    u"Task 3"_s, u"Task 4"_s,
                                                                    u"Task 5"_s, u"Task 6"_s});
        CHECK(made.project.find(maps[0])->scale == FeelingScale{1, 6, {}});
        CHECK(made.warnings.size() == 2);
        CHECK(made.warnings[0].line == 57);
        CHECK(made.project.all<Persona>().size() == 3);
    }
}

TEST_CASE("fences of other kinds are found, other diagrams are named") {
    const Imported tilde = importOk(Format::Markdown, "# T\n~~~mermaid\njourney\nA: 3\n~~~\n");
    CHECK(mapTitles(tilde.project) == QStringList{u"T"_s});
    CHECK(
        importOk(Format::Markdown, ":::mermaid\njourney\nA: 3\n:::\n").project.all<Map>().size() ==
        1);
    CHECK(importOk(Format::Markdown, "x\n```\njourney\nA: 3\n```\n").project.all<Map>().size() ==
          1);
    CHECK(importOk(Format::Markdown, "```mermaid\r\njourney\r\nA: 3: Me\r\n```\r\n")
              .project.all<Persona>()
              .begin()
              ->second.name == u"Me"_s);
    const Imported mixed = importOk(
        Format::Markdown, "```mermaid\nflowchart LR\n```\n```mermaid\njourney\nA: 3\n```\n");
    CHECK(warningText(mixed.warnings).contains(u"line 2: The diagram that begins here is no"_s));
    CHECK_FALSE(importWith(Format::Mermaid, "flowchart LR\nA-->B\n").ok());
    CHECK_FALSE(importWith(Format::Markdown, "# Only words\n").ok());
}

TEST_CASE("front matter, comments, drawing instructions and descriptions are no tasks") {
    const Imported made = importOk(Format::Mermaid, R"(---
title: "Front"
config:
  theme: dark
---
%%{init: {
  'theme': 'base'}}%%
%% a comment
journey
  accTitle: For screen readers
  accDescr: In short
  accDescr {
    In long
    and longer
  }
  section Buy %% not this
    Pay: 4: Me
)");
    const Map map = *made.project.find(made.project.roots<Map>().front());
    CHECK(map.title == u"Front"_s);
    CHECK(map.scenario == u"For screen readers\nIn short\nIn long\nand longer"_s);
    CHECK(stageNames(made.project, map.id) == QStringList{u"Buy"_s});
    CHECK(touchpointNames(made.project, map.id) == QStringList{u"Pay"_s});
    const QString warnings = warningText(made.warnings);
    CHECK(warnings.contains(u"line 4: “theme: dark” tells Mermaid how to draw"_s));
    CHECK(warnings.contains(u"line 6: “%%{init: {” tells Mermaid how to draw"_s));
    CHECK(warnings.contains(u"line 8: The comment “a comment” was left out"_s));
    CHECK(warnings.contains(u"line 16: The comment “not this” was left out"_s));
}

TEST_CASE("tasks that Mermaid would refuse are read as they were meant") {
    struct Case {
        const char* line;
        const char* name;
        QStringList feelings;
        const char* warning;
    };
    const Case cases[] = {
        {"Buy: 5: Me, You", "Buy", {u"Me=5"_s, u"You=5"_s}, ""},
        {"Buy: 5: Me, Me,", "Buy", {u"Me=5"_s}, ""},
        {"Buy: 5", "Buy", {u"=5"_s}, ""},
        {"Buy:5:Me", "Buy", {u"Me=5"_s}, ""},
        {"Buy: 3.5: Me", "Buy", {u"Me=3.5"_s}, ""},
        {"Comprar: 2, Usuario", "Comprar", {u"Usuario=2"_s}, "has a comma where a colon belongs"},
        {"Buy: 3,5: Me", "Buy", {u"Me=3.5"_s}, ""},
        {"Buy: 4/5: Me", "Buy", {u"Me=4"_s}, "was read as the score 4"},
        {"Buy: happy: Me", "Buy", {u"Me=happy"_s}, "“happy” is no number"},
        {"Buy: happy", "Buy", {u"=happy"_s}, "“happy” is no number"},
        {"Buy: -1: Me", "Buy", {u"Me=-1"_s}, "now runs from -1 to 5"},
        {"Buy: 9: Me", "Buy", {u"Me=9"_s}, "now runs from 1 to 9"},
        {"Buy: 999: Me", "Buy", {u"Me="_s}, "fits no scale"},
        {"Buy", "Buy", {}, "neither score nor actors"},
        {"Buy:", "Buy", {}, "has no score"},
        {"Step 1: the shop: 4: Me", "Step 1: the shop", {u"Me=4"_s}, "holds a colon"},
        {"Buy: 4: Me: and more", "Buy", {u"Me: and more=4"_s}, ""},
        {"Buy: 4: Me # said so", "Buy", {u"Me=4"_s}, "The comment “# said so” was left out"},
        {"Buy: 4: Me %% said so", "Buy", {u"Me=4"_s}, "The comment “said so” was left out"},
        {"Fix issue #12: 3: Dev", "Fix issue #12", {u"Dev=3"_s}, "here it was kept"},
        {"Learn C# well: 3: Dev", "Learn C# well", {u"Dev=3"_s}, "here it was kept"},
        {"Buy; slowly: 3: Me", "Buy; slowly", {u"Me=3"_s}, "kept as text"},
        {"Buy: 3: Me;", "Buy", {u"Me=3"_s}, ""},
        {"A#58; B#35;1: 3: Me#44; too", "A: B#1", {u"Me, too=3"_s}, ""},
        {"Line<br/>two: 3", "Line\ntwo", {u"=3"_s}, ""},
    };
    for (const Case& item : cases) {
        INFO(item.line);
        const Imported made = journey(item.line);
        const QString warnings = warningText(made.warnings);
        INFO(warnings.toStdString());
        REQUIRE(made.project.all<Touchpoint>().size() == 1);
        CHECK(made.project.all<Touchpoint>().begin()->second.name == QString::fromUtf8(item.name));
        CHECK(feelingsAt(made.project, QString::fromUtf8(item.name)) == item.feelings);
        if (*item.warning)
            CHECK(warnings.contains(QString::fromUtf8(item.warning)));
        else
            CHECK(warnings == u""_s);
    }
}

TEST_CASE("statements are told apart by line ends and semicolons, in any case") {
    const Imported made = journey("TITLE T; Section S; A: 1; B: 2: Me\njourney\nC: 3\n");
    CHECK(mapTitles(made.project) == QStringList{u"T"_s, u"File"_s});
    const auto maps = made.project.roots<Map>();
    CHECK(stageNames(made.project, maps[0]) == QStringList{u"S"_s});
    CHECK(touchpointNames(made.project, maps[0]) == QStringList{u"A"_s, u"B"_s});
    CHECK(touchpointNames(made.project, maps[1]) == QStringList{u"C"_s});
    CHECK(touchpointNames(journey("title T\nTitle page: 4: Reader").project, Id<Map>{1}) ==
          QStringList{u"Title page"_s});
}

TEST_CASE("actors who are no people stay, with a hint") {
    const Imported made =
        journey("A: 3: AS-IS, Lisa\nB: 4: Frustrated, 😀\nC: 2: Click the button");
    CHECK(made.project.all<Persona>().size() == 5);
    const QString warnings = warningText(made.warnings);
    CHECK(warnings.contains(u"“AS-IS” reads like a state of the journey"_s));
    CHECK(warnings.contains(u"“Frustrated” reads like an emotion"_s));
    CHECK(warnings.contains(u"“😀” reads like an emotion"_s));
    CHECK(warnings.contains(u"“Click the button” reads like an action"_s));
    CHECK_FALSE(warnings.contains(u"Lisa"_s));
}

TEST_CASE("names that mean something to Mermaid do not break the diagram and come back") {
    const QStringList names{
        u"a: b"_s,          u"#1"_s,         u"one; two"_s,    u"section two"_s,
        u"Title of it"_s,   u"Journey on"_s, u"accTitle: x"_s, u"accDescr {y"_s,
        u"%% no comment"_s, u"50%% off"_s,   u"A, B & C"_s,    u"<br> tag"_s,
        u"x#35;y"_s,        u"two\nlines"_s, u"tab\there"_s,   u"日本語：テスト"_s};
    Project project;
    CountingIds ids;
    Changeset edit;
    const Map map{.id = {1}, .title = u"Title: #1; \"x\""_s, .scale = {1, 5, {}}};
    const Stage stage{.id = {1}, .map = map.id, .name = u"section: #1"_s};
    edit.add(map);
    edit.add(stage);
    for (int i = 0; i < names.size(); ++i) {
        const Touchpoint touchpoint{.id = {i + 1}, .rank = i, .stage = stage.id, .name = names[i]};
        const Persona persona{.id = {i + 1}, .name = names[i]};
        edit.add(touchpoint);
        edit.add(persona);
        edit.add(Feeling{
            .id = {i + 1}, .touchpoint = touchpoint.id, .persona = persona.id, .received = 4});
    }
    REQUIRE(project.apply(edit).ok());

    const auto exported = exportProject(project, {.format = Format::Mermaid});
    REQUIRE(exported.ok());
    QString why;
    CHECK(mermaidAccepts(QString::fromUtf8(exported->bytes), &why));
    INFO(why.toStdString());
    CHECK(warningText(exported->warnings).contains(u"entity codes"_s));

    const Imported back = importOk(Format::Mermaid, exported->bytes);
    QStringList expected = names;
    expected.replace(expected.indexOf(u"tab\there"_s), u"tab here"_s);
    const Id<Map> again = back.project.roots<Map>().front();
    CHECK(touchpointNames(back.project, again) == expected);
    CHECK(mapTitles(back.project) == QStringList{map.title});
    CHECK(stageNames(back.project, again) == QStringList{stage.name});
    for (const auto& [id, persona] : back.project.all<Persona>())
        CHECK(
            expected.contains(persona.name.contains(u"lines"_s) ? u"two\nlines"_s : persona.name));
}

TEST_CASE("every random map becomes a diagram that Mermaid takes") {
    for (int seed = 1; seed <= 40; ++seed) {
        std::mt19937_64 random(static_cast<unsigned long>(seed));
        const Project project = randomProject(random);
        const auto exported = exportProject(project, {.format = Format::Mermaid});
        REQUIRE(exported.ok());
        QString why;
        const bool accepted = mermaidAccepts(QString::fromUtf8(exported->bytes), &why);
        INFO("seed " << seed << ": " << why.toStdString());
        CHECK(accepted);
        const Imported back = importOk(Format::Mermaid, exported->bytes);
        CHECK(back.project.all<Stage>().size() == project.all<Stage>().size());
    }
}

TEST_CASE("what a diagram has no room for is told") {
    const Imported made = importOk(Format::Csv, sampleBytes("tidy-en.csv"));
    const auto exported = exportProject(made.project, {.format = Format::Mermaid});
    REQUIRE(exported.ok());
    const QString warnings = warningText(exported->warnings);
    CHECK(warnings.contains(u"rounded to Mermaid's scores 1 to 5"_s));
    CHECK(warnings.contains(
        u"no room for 13 notes, 3 pain points, 2 opportunities, the desired feelings"_s));
}
