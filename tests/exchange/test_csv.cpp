// CSV and TSV: tables taken apart and put together, and the maps in them.
#include "exchange/exchange_support.h"

#include "exchange/cell_values.h"
#include "exchange/csv_table.h"
#include "exchange/header_words.h"
#include "exchange/spreadsheet_guard.h"
#include "model/edits.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

#include <QRegularExpression>
#include <QStringEncoder>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<CsvRow> rowsOf(const QString& text, QChar separator = u',') {
    Warnings warnings;
    auto rows = readCsv(text, separator, warnings);
    REQUIRE(rows.ok());
    CHECK(warnings.isEmpty());
    return rows.take();
}

// What hangs on each touchpoint of a map, in words that do not depend on ids.
QStringList digest(const Project& project) {
    QStringList lines;
    const Id<Map> map = project.roots<Map>().front();
    const FeelingScale& scale = project.find(map)->scale;
    lines << u"scale %1 %2"_s.arg(scale.min).arg(scale.max);
    for (const Id<Lane> id : project.of<Lane>(map))
        lines << u"lane %1 %2"_s.arg(int(project.find(id)->lane)).arg(project.find(id)->title);
    const auto number = [](const std::optional<double>& value) {
        return value ? QString::number(*value) : u"-"_s;
    };
    for (const Id<Stage> stage : project.of<Stage>(map)) {
        lines << u"stage "_s + project.find(stage)->name + u' ' + project.find(stage)->goal;
        for (const Id<Touchpoint> id : project.of<Touchpoint>(stage)) {
            const Touchpoint& touchpoint = *project.find(id);
            lines << u"touchpoint "_s + touchpoint.name + u'|' + touchpoint.channel + u'|' +
                         touchpoint.owner + (touchpoint.momentOfTruth ? u"!"_s : u""_s);
            // A table knows which details there are, not in which order.
            QStringList details;
            for (const Detail& detail : touchpoint.details)
                details << u"detail "_s + detail.name + u'=' + detail.value;
            details.sort();
            lines << details;
            for (const Id<Feeling> feelingId : project.of<Feeling>(id)) {
                const Feeling& feeling = *project.find(feelingId);
                const Persona* persona = project.find(feeling.persona);
                lines << u"feels %1 %2 %3 %4 %5"_s.arg(
                    persona ? persona->name : u"-"_s, number(feeling.received),
                    number(feeling.desired), feeling.emotion, feeling.says);
            }
            for (const Id<Note> card : project.of<Note>(id))
                lines << u"note "_s + project.find(project.find(card)->place.lane)->title + u' ' +
                             project.find(card)->text;
            for (const Id<PainPoint> card : project.of<PainPoint>(id))
                lines << u"pain %1 "_s.arg(project.find(card)->severity) + project.find(card)->text;
            for (const Id<Opportunity> card : project.of<Opportunity>(id))
                lines << u"opportunity %1 %2 "_s.arg(project.find(card)->impact.value_or(0))
                                 .arg(project.find(card)->effort.value_or(0)) +
                             project.find(card)->text;
            for (const Id<Loss> card : project.of<Loss>(id))
                lines << u"loss %1 "_s.arg(number(project.find(card)->amount)) +
                             project.find(card)->reason + project.find(card)->whereTo;
            for (const Id<Kpi> card : project.of<Kpi>(id))
                lines << u"kpi %1 %2 "_s.arg(number(project.find(card)->target),
                                             number(project.find(card)->actual)) +
                             project.find(card)->name + project.find(card)->unit;
        }
    }
    return lines;
}

QByteArray utf16(const QByteArray& utf8, QStringConverter::Encoding encoding, bool mark) {
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom
                                          : QStringConverter::Flag::Default);
    return encoder(QString::fromUtf8(utf8));
}

} // namespace

TEST_CASE("a table is taken apart after RFC 4180") {
    CHECK(rowsOf(u"a,b\r\nc,d"_s) ==
          std::vector<CsvRow>{{1, {u"a"_s, u"b"_s}}, {2, {u"c"_s, u"d"_s}}});
    CHECK(rowsOf(u"\"a,\"\"b\"\"\nc\",d\re"_s) ==
          std::vector<CsvRow>{{1, {u"a,\"b\"\nc"_s, u"d"_s}}, {3, {u"e"_s}}});
    CHECK(rowsOf(u",\n\n,,"_s) ==
          std::vector<CsvRow>{{1, {u""_s, u""_s}}, {2, {u""_s}}, {3, {u""_s, u""_s, u""_s}}});
    CHECK(rowsOf(u"a \"b\" c,d"_s) == std::vector<CsvRow>{{1, {u"a \"b\" c"_s, u"d"_s}}});
    CHECK(rowsOf(u"\"a\"b,c"_s) == std::vector<CsvRow>{{1, {u"ab"_s, u"c"_s}}});
    CHECK(rowsOf({}).empty());
}

TEST_CASE("a quote that is never closed is text, with a warning") {
    Warnings warnings;
    const auto rows = readCsv(u"a,\"b\nc,\"d\"e\",f\n"_s, u',', warnings);
    REQUIRE(rows.ok());
    const auto list = warnings.take();
    // The quotes pair up differently than meant, but the last one is alone.
    CHECK(rows->front().cells[0] == u"a"_s);
    Warnings alone;
    const auto odd = readCsv(u"a,\"b\nc,\"d\n"_s + u"e,\"f"_s, u',', alone);
    REQUIRE(odd.ok());
    CHECK(warningText(alone.take()).contains(u"is never closed"_s));
    CHECK((*odd).back().cells.back() == u"\"f"_s);
}

TEST_CASE("the separator is found by how evenly it divides the lines") {
    CHECK(guessSeparator(u"a;b;c\n1,5;2;3\n"_s) == u';');
    CHECK(guessSeparator(u"a,b,c\n\"x;y\",2,3\n"_s) == u',');
    CHECK(guessSeparator(u"a\tb, c\td\n1\t2, 3, 4\t5\n"_s) == u'\t');
    CHECK(guessSeparator(u"one column\n"_s) == u',');
}

TEST_CASE("rows that are written are read the same, byte for byte again") {
    std::mt19937_64 random(7);
    const QString alphabet = u"ab,;\t\"\n ='ä漢😀"_s;
    for (int run = 0; run < 300; ++run) {
        std::vector<CsvRow> rows;
        for (int r = 0; r <= randomBelow(random, 5); ++r) {
            CsvRow row;
            for (int c = 0; c < 2 + randomBelow(random, 4); ++c) {
                QString cell;
                for (int k = randomBelow(random, 6); k > 0; --k)
                    cell += alphabet[randomBelow(random, int(alphabet.size()) - 2)];
                row.cells << cell;
            }
            rows.push_back(row);
        }
        for (const QChar separator : {QChar(u','), QChar(u';'), QChar(u'\t')}) {
            const QString text = writeCsv(rows, separator);
            std::vector<CsvRow> back = rowsOf(text, separator);
            CHECK(writeCsv(back, separator) == text);
            for (CsvRow& row : back)
                row.line = 0;
            CHECK(back == rows);
        }
    }
}

TEST_CASE("tables too large for any map are refused") {
    const auto wide = importWith(Format::Csv, "Stage" + QByteArray(1'000'000, ','));
    REQUIRE_FALSE(wide.ok());
    CHECK(wide.error().code == ErrorCode::TooLarge);
    CHECK(wide.error().message.contains(u"more than 10000 columns"_s));
    const auto longCell =
        importWith(Format::Csv, "Stage,Touchpoint\n" + QByteArray(1'100'000, 'x'));
    REQUIRE_FALSE(longCell.ok());
    CHECK(longCell.error().position == u"line 2"_s);
    CHECK_FALSE(importWith(Format::Csv, QByteArray(100 * 1024 * 1024, 'x')).ok());
    CHECK_FALSE(importWith(Format::Csv, QByteArray("a,a\n").repeated(1'500'000)).ok());
}

TEST_CASE("numbers are read as tables write them") {
    const NumberStyle comma{.commaIsDecimal = true};
    const NumberStyle point{.commaIsDecimal = false};
    CHECK(numberIn(u"2,5"_s, comma) == 2.5);
    CHECK(numberIn(u"2,5"_s, point) == 2.5);
    CHECK(numberIn(u"1,234"_s, comma) == 1.234);
    CHECK(numberIn(u"1,234"_s, point) == 1234.0);
    CHECK(numberIn(u"1.234,5"_s, point) == 1234.5);
    CHECK(numberIn(u"1,234.5"_s, comma) == 1234.5);
    CHECK(numberIn(u" +3 "_s, comma) == 3.0);
    CHECK(numberIn(u"−3,5"_s, comma) == -3.5);
    CHECK(numberIn(u"12\u00A0000"_s, comma) == 12000.0);
    for (const QString& word :
         {u"nan"_s, u"inf"_s, u"1e5"_s, u"0x10"_s, u"--1"_s, u"1-2"_s, u""_s, u"three"_s, u"-"_s})
        CHECK_FALSE(numberIn(word, comma).has_value());
    CHECK(shareIn(u"30 %"_s, comma) == 0.3);
    CHECK(shareIn(u"0,3"_s, comma) == 0.3);
    CHECK(shareIn(u"30"_s, comma) == 0.3);
    CHECK_FALSE(shareIn(u"-1"_s, comma).has_value());
    CHECK(severityIn(u"hoch"_s, comma) == 3);
    CHECK(severityIn(u"2"_s, comma) == 2);
    CHECK_FALSE(severityIn(u"4"_s, comma).has_value());
    CHECK(levelIn(u"medium"_s, comma) == 3);
    CHECK(yesNoIn(u"Ja"_s) == true);
    CHECK(yesNoIn(u"no"_s) == false);
    CHECK_FALSE(yesNoIn(u"maybe"_s).has_value());
}

TEST_CASE("one pair of quotation marks round a thought comes off, in any language") {
    for (const QString& quoted : {u"„Wo?“"_s, u"“Wo?”"_s, u"\"Wo?\""_s, u"« Wo? »"_s, u"»Wo?«"_s,
                                  u"「Wo?」"_s, u"‘Wo?’"_s, u" „Wo?” "_s})
        CHECK(unquoted(quoted) == u"Wo?"_s);
    CHECK(unquoted(u"“a” and “b”"_s) == u"“a” and “b”"_s);
    CHECK(unquoted(u"it's"_s) == u"it's"_s);
    CHECK(unquoted(u"\""_s) == u"\""_s);
}

TEST_CASE("headings are known in twelve languages") {
    struct Word {
        const char* text;
        Heading heading;
    };
    for (const Word& word : {Word{"Stage", Heading::StageName},
                             {"PHASE:", Heading::StageName},
                             {"Étape", Heading::StageName},
                             {"Etapa", Heading::StageName},
                             {"Fase", Heading::StageName},
                             {"阶段", Heading::StageName},
                             {"ステージ", Heading::StageName},
                             {"Skede", Heading::StageName},
                             {"Touch-Point", Heading::TouchpointName},
                             {"Kontaktpunkte", Heading::TouchpointName},
                             {"Point de contact", Heading::TouchpointName},
                             {"Punto de contacto", Heading::TouchpointName},
                             {"Contactpunt", Heading::TouchpointName},
                             {"タッチポイント", Heading::TouchpointName},
                             {"触点", Heading::TouchpointName},
                             {"Kanał", Heading::Channel},
                             {"Kanal", Heading::Channel},
                             {"Canal", Heading::Channel},
                             {"Abteilung", Heading::Owner},
                             {"Responsável", Heading::Owner},
                             {"Ansvarlig", Heading::Owner},
                             {"Doing", Heading::Doing},
                             {"Tun", Heading::Doing},
                             {"Acciones", Heading::Doing},
                             {"Działania", Heading::Doing},
                             {"行動", Heading::Doing},
                             {"Denken", Heading::Thinking},
                             {"Pensées", Heading::Thinking},
                             {"Tänker", Heading::Thinking},
                             {"Gefühl (-5..5)", Heading::Received},
                             {"Satisfaction [1-10]", Heading::Received},
                             {"Desired", Heading::Desired},
                             {"Pain points", Heading::PainPoint},
                             {"Schmerzpunkt", Heading::PainPoint},
                             {"Irritants", Heading::PainPoint},
                             {"痛点", Heading::PainPoint},
                             {"Smärtpunkter", Heading::PainPoint},
                             {"Schwere", Heading::Severity},
                             {"Chancen", Heading::Opportunity},
                             {"Opportunité", Heading::Opportunity},
                             {"Szanse", Heading::Opportunity},
                             {"Impatto", Heading::Impact},
                             {"Aufwand", Heading::Effort},
                             {"Bedürfnisse", Heading::Needs},
                             {"Ερωτήσεις", Heading::Unknown},
                             {"Preguntas", Heading::Questions},
                             {"Kennzahlen", Heading::Kpi},
                             {"KPI", Heading::Kpi},
                             {"weather", Heading::Unknown},
                             {"", Heading::Unknown}}) {
        INFO(word.text);
        CHECK(headingFor(QString::fromUtf8(word.text)) == word.heading);
    }
    CHECK(laneHeadingFor(u"Vendor Touchpoints"_s) == Heading::TouchpointName);
    CHECK(laneHeadingFor(u"Internal Blockers"_s) == Heading::PainPoint);
    CHECK(laneHeadingFor(u"Business Goals"_s) == Heading::Unknown);
    CHECK(scaleIn(u"Feeling (−2 to 2)"_s) == FeelingScale{-2, 2, {}});
    CHECK(scaleIn(u"Feeling (1–10)"_s) == FeelingScale{1, 10, {}});
    CHECK_FALSE(scaleIn(u"Feeling (Lisa)"_s).has_value());
}

TEST_CASE("one touchpoint a row comes in whole, from a file and from the clipboard") {
    const QByteArray bytes = sampleBytes("tidy-en.csv");
    const Imported made = importOk(Format::Csv, bytes, u"Coffee"_s);
    const Project& project = made.project;
    const Id<Map> map = project.roots<Map>().front();
    CHECK(warningText(made.warnings) == u""_s);
    CHECK(mapTitles(project) == QStringList{u"Coffee"_s});
    CHECK(stageNames(project, map) == QStringList{u"Awareness"_s, u"Consideration"_s, u"Purchase"_s,
                                                  u"Delivery"_s, u"Loyalty"_s});
    CHECK(touchpointNames(project, map) ==
          QStringList{u"Instagram ad"_s, u"Compare plans"_s, u"Read reviews"_s, u"Checkout"_s,
                      u"Order email"_s, u"Tracking"_s, u"Unboxing"_s, u"Refill reminder"_s});
    CHECK(project.all<Note>().size() == 13);
    CHECK(project.all<PainPoint>().size() == 3);
    CHECK(project.all<Opportunity>().size() == 2);
    CHECK(project.all<Feeling>().size() == 8);
    const QStringList all = digest(project);
    CHECK(all.contains(u"touchpoint Tracking|Email + web|Logistics"_s));
    CHECK(all.contains(u"feels - 0.5 2  "_s));
    CHECK(all.contains(u"note Doing Reads the plan table,\nopens two tabs"_s));
    CHECK(all.contains(u"pain 3 No arrival day on carrier page"_s));
    CHECK(all.contains(u"opportunity 4 3 Plan finder: 3 questions, 1 answer"_s));
    QString body = QString::fromUtf8(bytes);
    CHECK(
        missingWords(body.mid(body.indexOf(u'\n')), project).filter(QRegularExpression(u"\\D"_s)) ==
        QStringList{});
    // The clipboard says the same with tabs.
    CHECK(difference(digest(importOk(Format::Csv, sampleBytes("clipboard.tsv")).project), all) ==
          u""_s);
}

TEST_CASE("lanes as rows and stages as columns come in whole") {
    const QByteArray bytes = sampleBytes("matrix-de.csv");
    const Imported made = importOk(Format::Csv, bytes);
    const Project& project = made.project;
    const Id<Map> map = project.roots<Map>().front();
    CHECK(warningText(made.warnings) == u""_s);
    CHECK(stageNames(project, map) ==
          QStringList{u"Aufmerksamkeit"_s, u"Vergleich"_s, u"Kauf"_s, u"Lieferung"_s, u"Treue"_s});
    CHECK(touchpointNames(project, map) == QStringList{u"Anzeige"_s, u"Preisseite"_s,
                                                       u"Bewertungen"_s, u"Kasse"_s,
                                                       u"Sendungsverfolgung"_s, u"Erinnerung"_s});
    // The empty stage cell continues the one on its left.
    CHECK(project.of<Touchpoint>(project.of<Stage>(map)[1]).size() == 2);
    const QStringList all = digest(project);
    CHECK(all.contains(u"feels - -3.5 -  "_s));
    CHECK(all.contains(u"feels - 2.5 -  "_s));
    CHECK(all.contains(u"note Tun Liest \"echte\" Bewertungen"_s));
    CHECK(all.contains(u"note Denken Wo ist mein Kaffee?"_s));
    CHECK(all.contains(u"pain 2 Telefonnummer ist Pflicht"_s));
    CHECK(missingWords(QString::fromUtf8(bytes), project).filter(QRegularExpression(u"\\D"_s)) ==
          QStringList{});
}

TEST_CASE("a table may come in any encoding") {
    const QByteArray utf8 = sampleBytes("matrix-de.csv").mid(3);
    const QStringList expected = digest(importOk(Format::Csv, utf8).project);
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE})
        for (const bool mark : {true, false})
            CHECK(digest(importOk(Format::Csv, utf16(utf8, encoding, mark)).project) == expected);
    const Imported latin =
        importOk(Format::Csv, "Phase;Kontaktpunkt;Gef\xFChl\r\nK\xE4ufer;Gr\xF6\xDF"
                              "e \x80;2,5\r\n");
    CHECK(touchpointNames(latin.project, latin.project.roots<Map>().front()) ==
          QStringList{u"Größe €"_s});
    CHECK(warningText(latin.warnings).contains(u"it was read as Windows-1252"_s));
}

TEST_CASE("tables as people keep them") {
    SECTION("merged cells leave blanks below, lines above tell title and persona") {
        const Imported made =
            importOk(Format::Csv, "Coffee at home,,\nPersona,Lisa,\nSince 2024,,\n\n"
                                  "Phase,Touchpoint,Feeling\nSee,Ad,2\n,Shop,3\n"
                                  "Buy,Till,1\n");
        const Id<Map> map = made.project.roots<Map>().front();
        CHECK(mapTitles(made.project) == QStringList{u"Coffee at home"_s});
        CHECK(made.project.find(map)->scenario == u"Since 2024"_s);
        CHECK(stageNames(made.project, map) == QStringList{u"See"_s, u"Buy"_s});
        CHECK(digest(made.project).contains(u"feels Lisa 3 -  "_s));
    }
    SECTION("several tables are several maps") {
        const Imported made = importOk(Format::Csv, "One,\nStage,Touchpoint\nA,a\n\nTwo,\n"
                                                    "Stage,Touchpoint\nB,b\n\nC,c\n");
        CHECK(mapTitles(made.project) == QStringList{u"One"_s, u"Two"_s});
        CHECK(stageNames(made.project, made.project.roots<Map>()[1]) ==
              QStringList{u"B"_s, u"C"_s});
    }
    SECTION("so does a column that names the map") {
        const Imported made = importOk(Format::Csv, "Map,Stage,Touchpoint\nX,A,a\n,A,b\nY,A,c\n");
        CHECK(mapTitles(made.project) == QStringList{u"X"_s, u"Y"_s});
        CHECK(made.project.all<Stage>().size() == 2);
    }
    SECTION("columns nobody knows become lanes, cells beyond the header too") {
        const Imported made = importOk(Format::Csv, "Stage,Touchpoint,Competitor\nA,a,Acme,more\n");
        CHECK(digest(made.project).contains(u"note Competitor Acme"_s));
        CHECK(digest(made.project).contains(u"note Column 4 more"_s));
    }
    SECTION("words where numbers belong are kept") {
        const Imported made = importOk(
            Format::Csv, "Stage,Touchpoint,Feeling,Desired,Severity\nA,a,happy,much,bad\n");
        const QStringList all = digest(made.project);
        CHECK(all.contains(u"feels - - - happy "_s));
        CHECK(all.contains(u"detail Desired=much"_s));
        CHECK(all.contains(u"detail Severity=bad"_s));
        CHECK(made.warnings.size() == 3);
        CHECK(made.warnings[0].line == 2);
    }
    SECTION("the scale is told by the heading or by the numbers") {
        const auto scaleOf = [](const QByteArray& csv) {
            const Imported made = importOk(Format::Csv, csv);
            return made.project.find(made.project.roots<Map>().front())->scale;
        };
        CHECK(scaleOf("Stage,Touchpoint,Feeling (1-5)\nA,a,3\n") == FeelingScale{1, 5, {}});
        CHECK(scaleOf("Stage,Touchpoint,Feeling\nA,a,3\n") == FeelingScale{});
        CHECK(scaleOf("Stage,Touchpoint,Feeling\nA,a,8\nA,b,2\n") == FeelingScale{1, 10, {}});
        CHECK(scaleOf("Stage,Touchpoint,Feeling (1-5)\nA,a,7\n") == FeelingScale{1, 7, {}});
    }
    SECTION("two curves in two columns, named in brackets") {
        const Imported made =
            importOk(Format::Csv, "Stage,Touchpoint,Feeling (Lisa),Feeling (Tom)\nA,a,1,2\n");
        CHECK(digest(made.project).contains(u"feels Lisa 1 -  "_s));
        CHECK(digest(made.project).contains(u"feels Tom 2 -  "_s));
    }
    SECTION("the first line may name the separator") {
        CHECK(importOk(Format::Csv, "sep=|\nStage|Touchpoint\nA|a\n")
                  .project.all<Touchpoint>()
                  .size() == 1);
    }
    SECTION("a matrix without stages, with a lane of several rows") {
        const Imported made = importOk(
            Format::Csv, "Touchpoint,Ad,Shop\nDoing,sees,walks\n,taps,asks\nPain,,queue\n");
        CHECK(stageNames(made.project, made.project.roots<Map>().front()) ==
              QStringList{u"Journey"_s});
        CHECK(digest(made.project).contains(u"note Doing taps"_s));
        CHECK(digest(made.project).contains(u"pain 2 queue"_s));
    }
    SECTION("what is no map is refused") {
        CHECK(importWith(Format::Csv, "name,age\nLisa,34\n").error().code == ErrorCode::NotAMap);
        CHECK(importWith(Format::Csv, "customer,touchpoint,time\nC1,Ad,2026-01-01\n")
                  .error()
                  .message.contains(u"is a log"_s));
    }
}

TEST_CASE("what is exported as CSV comes back the same") {
    for (const char* file : {"tidy-en.csv", "matrix-de.csv"}) {
        const Imported made = importOk(Format::Csv, sampleBytes(file));
        for (const char separator : {',', ';', '\t'}) {
            const auto exported =
                exportProject(made.project, {.format = Format::Csv, .separator = separator});
            REQUIRE(exported.ok());
            CHECK(warningText(exported->warnings) == u""_s);
            CHECK(difference(digest(importOk(Format::Csv, exported->bytes).project),
                             digest(made.project)) == u""_s);
        }
    }
    for (const char* file : {"b2b-software-purchase.ojf", "ecommerce-return.ojf"}) {
        const Imported made = importOk(Format::Ojf, sampleBytes(file));
        const auto exported = exportProject(made.project, {.format = Format::Csv});
        CHECK(difference(digest(importOk(Format::Csv, exported->bytes).project),
                         digest(made.project)) == u""_s);
    }
}

TEST_CASE("random maps keep stages, columns and words through CSV") {
    for (int seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        std::mt19937_64 random(static_cast<unsigned long>(seed));
        const Project project = randomProject(random, {.wildTexts = seed % 2 == 0});
        const auto exported = exportProject(project, {.format = Format::Csv});
        REQUIRE(exported.ok());
        const Imported back = importOk(Format::Csv, exported->bytes);
        const Id<Map> map = project.roots<Map>().front();
        CHECK(qsizetype(back.project.all<Touchpoint>().size()) >=
              touchpointNames(project, map).size());
        const auto again = exportProject(back.project, {.format = Format::Csv});
        const Imported twice = importOk(Format::Csv, again->bytes);
        CHECK(difference(digest(twice.project), digest(back.project)) == u""_s);
    }
}

TEST_CASE("no text becomes a formula in a spreadsheet, and the guard comes off again") {
    const QStringList payloads{u"=1+1"_s,
                               u"+1+1"_s,
                               u"-1+1"_s,
                               u"@SUM(A1)"_s,
                               u"=HYPERLINK(\"http://x\")"_s,
                               u"=cmd|' /C calc'!A0"_s,
                               u"\t=1"_s,
                               u" =1"_s,
                               u"\n=1"_s,
                               u"＝1+1"_s,
                               u"＋1"_s,
                               u"－1"_s,
                               u"＠x"_s,
                               u"'=1"_s,
                               u"''=1"_s,
                               u"-"_s,
                               u"+49 30 1234"_s,
                               u"=\"\""_s,
                               u"-2+3+cmd|' /C'!A0"_s};
    for (const QString& payload : payloads) {
        INFO(payload.toStdString());
        const QString cell = guarded(payload);
        CHECK(cell.startsWith(u'\''));
        CHECK(unguarded(cell) == payload);
    }
    for (const QString& harmless :
         {u"-5"_s, u"+3.5"_s, u"-2,5"_s, u"a=b"_s, u"it's"_s, u"'tis"_s, u""_s, u"'"_s}) {
        CHECK(guarded(harmless) == harmless);
        CHECK(unguarded(harmless) == harmless);
    }

    Project project = importOk(Format::Csv, "Stage,Touchpoint,Doing\nA,a,x\n").project;
    Note note = project.all<Note>().begin()->second;
    Changeset edit;
    Note evil = note;
    evil.text = u"=1+1"_s;
    edit.change(note, evil);
    REQUIRE(project.apply(edit).ok());
    const auto safe = exportProject(project, {.format = Format::Csv});
    CHECK(safe->bytes.contains(",\"'=1+1\"\r\n"));
    CHECK(difference(digest(importOk(Format::Csv, safe->bytes).project), digest(project)) == u""_s);
    const auto exact = exportProject(project, {.format = Format::Csv, .exactData = true});
    CHECK(exact->bytes.contains(",=1+1\r\n"));
}
