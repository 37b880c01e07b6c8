// Bytes of unknown encoding to text.
#include "exchange/exchange_support.h"

#include "exchange/text_decoding.h"
#include "model/validate.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QSet>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

QString decoded(const QByteArray& bytes, QString* told = nullptr) {
    Warnings warnings;
    const QString text = decodeText(bytes, warnings);
    if (told)
        *told = warningText(warnings.take());
    return text;
}

// Texts that programs trip over: signs of every plane, marks, directions, quotes, line ends.
QStringList trickyTexts() {
    QStringList texts{u"a\tb"_s,
                      u"line\nline"_s,
                      u"\"quoted\""_s,
                      u"'quoted'"_s,
                      u"comma, semi; tab"_s,
                      u"back\\slash"_s,
                      u"<b>&amp;</b>"_s,
                      u"| pipe |"_s,
                      u"# hash"_s,
                      u"`code` *star* _under_"_s,
                      u"100 %"_s,
                      u"{brace}"_s,
                      u"العربية"_s,
                      u"עברית"_s,
                      u"日本語テスト"_s,
                      u"中文"_s,
                      u"한국어"_s,
                      u"ไทย"_s,
                      u"हिन्दी"_s,
                      u"👩‍👩‍👧‍👦🇩🇪👍🏽"_s,
                      u"e\u0301"_s,
                      u"a\u202Eb"_s,
                      u"\u200Bzero"_s,
                      u"\uFEFFmark inside"_s,
                      u"\uFFFD"_s,
                      u"\uE000"_s,
                      u"=1+1"_s,
                      u"-5"_s};
    for (char32_t c = 0xA1; c < 0x2FFFF; c += 1187)
        if (c < 0xD800 || c > 0xDFFF)
            texts << u"x"_s + QString::fromUcs4(&c, 1) + u"y"_s;
    return texts;
}

} // namespace

TEST_CASE("encodings are told by their mark, by their zeros, or by their faults") {
    const QString text = u"Gefühl; 漢字 😀\r\nzweite Zeile"_s;
    for (const auto encoding :
         {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE,
          QStringConverter::Utf32LE, QStringConverter::Utf32BE}) {
        QStringEncoder marked(encoding, QStringConverter::Flag::WriteBom);
        CHECK(decoded(marked(text)) == text);
    }
    CHECK(decoded(text.toUtf8()) == text);
    QString told;
    CHECK(decoded("Gef\xFChl \x93so\x94 \x80", &told) == u"Gefühl “so” €"_s);
    CHECK(told.contains(u"Windows-1252"_s));
    CHECK(decoded("\xC3\xA4\xC3\xB6 \xFF \xC3\xBC", &told) == u"äö \uFFFD ü"_s);
    CHECK(told.contains(u"1 characters could not be read"_s));
    CHECK(decoded(QByteArray("a\0b", 3), &told) == u"a\uFFFDb"_s);
    CHECK(told.contains(u"1 characters"_s));
    CHECK(decoded("a\xEF\xBF\xBD", &told) == u"a\uFFFD"_s);
    CHECK(told == u""_s);
    CHECK(decoded(QByteArray("\xFF\xFE\x00\xD8x\x00", 6), &told) == u"\uFFFDx"_s);
    CHECK(told.contains(u"1 characters"_s));
    CHECK(decoded({}) == u""_s);
}

TEST_CASE("tricky texts survive every format that holds cards") {
    const QStringList texts = trickyTexts();
    CHECK(texts.size() > 180);
    Changeset edit;
    const Map map{.id = {1}, .title = u"M"_s};
    const Stage stage{.id = {1}, .map = map.id, .name = u"S"_s};
    const Lane lane{.id = {1}, .map = map.id, .lane = LaneKind::Doing, .title = u"Doing"_s};
    const Lane top{
        .id = {2}, .map = map.id, .lane = LaneKind::Touchpoints, .title = u"Touchpoints"_s};
    edit.add(map);
    edit.add(stage);
    edit.add(lane);
    edit.add(top);
    for (qint64 i = 0; i < texts.size(); ++i) {
        edit.add(Touchpoint{.id = {i + 1}, .rank = i, .stage = stage.id, .name = texts[i]});
        edit.add(Note{.id = {i + 1},
                      .place = {.lane = lane.id, .stage = {}, .touchpoint = {i + 1}},
                      .text = texts[i]});
    }
    Project project;
    REQUIRE(project.apply(edit).ok());
    const QStringList expected = touchpointNames(project, map.id);
    for (const Format format : {Format::Json, Format::Ojf, Format::Csv, Format::Mermaid}) {
        INFO("format " << int(format));
        const auto exported = exportProject(project, {.format = format});
        REQUIRE(exported.ok());
        const Imported back = importOk(format, exported->bytes);
        QStringList names = expected;
        if (format == Format::Mermaid)
            names.replaceInStrings(u"\t"_s, u" "_s);
        CHECK(difference(touchpointNames(back.project, back.project.roots<Map>().front()), names) ==
              u""_s);
        if (format == Format::Mermaid)
            continue;
        QSet<QString> notes;
        for (const auto& [id, note] : back.project.all<Note>())
            notes.insert(note.text);
        for (const QString& text : texts) {
            INFO(text.toStdString());
            CHECK(notes.contains(text));
        }
    }
}

TEST_CASE("files that cannot be read are refused in a sentence") {
    QTemporaryDir folder;
    const auto path = [&](const char* name) { return folder.filePath(QLatin1StringView(name)); };
    const auto codeOf = [](const QString& file) {
        const auto made = importFile(file);
        REQUIRE_FALSE(made.ok());
        CHECK(made.error().message.contains(u"Nothing was imported"_s));
        return made.error().code;
    };
    CHECK(codeOf(path("gone.csv")) == ErrorCode::NotFound);
    CHECK(codeOf(path("what.xyz")) == ErrorCode::Unsupported);
    REQUIRE(QDir(folder.path()).mkdir(u"folder.csv"_s));
    CHECK(codeOf(path("folder.csv")) == ErrorCode::NotReadable);
    REQUIRE(::mkfifo(QFile::encodeName(path("pipe.csv")).constData(), 0600) == 0);
    CHECK(codeOf(path("pipe.csv")) == ErrorCode::NotReadable);
    QFile empty(path("empty.json"));
    REQUIRE(empty.open(QIODevice::WriteOnly));
    CHECK(codeOf(path("empty.json")) == ErrorCode::NotAMap);
    QFile table(path("Coffee at home.csv"));
    REQUIRE(table.open(QIODevice::WriteOnly));
    table.write("Stage,Touchpoint\nA,a\n");
    table.close();
    const auto made = importFile(table.fileName());
    REQUIRE(made.ok());
    CHECK(mapTitles(made->project) == QStringList{u"Coffee at home"_s});
}

TEST_CASE("archives and XML are not read, whatever they are called") {
    const QByteArrayList contents{
        QByteArray::fromHex("504b0304140000000800") + QByteArray(400, '\x07'), // a ZIP
        QByteArray::fromHex("1f8b080000000000") + QByteArray(400, '\x07'),     // gzip
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d "
        "\"&b;&b;\">]><map title=\"&d;\"/>",
    };
    for (const QByteArray& bytes : contents)
        for (const Format format :
             {Format::Json, Format::Ojf, Format::Mermaid, Format::Csv, Format::Markdown}) {
            INFO(bytes.left(20).toStdString() << " as " << int(format));
            const auto made = importWith(format, bytes);
            REQUIRE_FALSE(made.ok());
            CHECK(made.error().message.endsWith(u'.'));
        }
}

TEST_CASE("formats are told by the ending or by name") {
    CHECK(formatForFile(u"a/b.JSON"_s) == Format::Json);
    CHECK(formatForFile(u"b.mmd"_s) == Format::Mermaid);
    CHECK(formatForFile(u"b.tsv"_s) == Format::Csv);
    CHECK(formatForFile(u"b.md"_s) == Format::Markdown);
    CHECK(formatForFile(u"b.ojf"_s) == Format::Ojf);
    CHECK_FALSE(formatForFile(u"b"_s).has_value());
    CHECK(formatFromName(u"Mermaid"_s) == Format::Mermaid);
    CHECK_FALSE(formatFromName(u"xlsx"_s).has_value());
}
