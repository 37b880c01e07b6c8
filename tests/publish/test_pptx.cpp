// Presentations, opened again by programs that are not ours.
#include "model/validate.h"
#include "publish/deck.h"
#include "publish/map_maker.h"
#include "publish/pptx_file.h"
#include "publish/programs.h"
#include "publish/publish.h"
#include "publish/run_scripts.h"
#include "publish/xml_text.h"
#include "support/printing.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QByteArray pptxOf(const Project& project, bool slides, PublishOptions options = {}) {
    options.slides = slides;
    const auto bytes = render(project, PublishFormat::Pptx, options);
    REQUIRE(bytes.ok());
    return *bytes;
}

// A map whose texts try to be something else than text.
Project hostile() {
    using enum LaneKind;
    MapMaker maker(u"=cmd|'/C calc'!A1"_s, u"</a:t></a:r><p:bad/>"_s);
    maker.stage(u"<script>alert(1)</script>"_s, u"&#0; ]]> <!-- -->"_s)
        .notes(cleanText(u"Notes \x01\x02 and </a:t>"_s))
        .touchpoint(cleanText(u"Bell\aand\vtab\f"_s), u"\" onload=\""_s)
        .feels(-5, 5)
        .card(Doing, cleanText(QString(QChar(0xD800)) + u"lone"_s + QChar(0xDC00)))
        .card(Thinking, cleanText(QString(QChar(0xFFFF)) + u"end"_s + QChar(0xFFFE)))
        .card(PainPoints, cleanText(u"\x1F unit \x7F delete"_s))
        .card(Opportunities, u"HYPERLINK \"file:///etc/passwd\""_s)
        .loss(0.5, u"{DDEAUTO c:\\\\}"_s);
    return maker.project();
}

} // namespace

TEST_CASE("A presentation lists every part it has, and has every part it lists") {
    Files files;
    for (const bool slides : {false, true}) {
        const PptxFile pptx(files.write(u"map.pptx"_s, pptxOf(coffeeMap(), slides)));
        const QMap<QString, QByteArray>& parts = pptx.parts();
        const QStringList listed =
            attributesOf(parts[u"[Content_Types].xml"_s], u"Override"_s, u"PartName"_s);
        for (const QString& name : listed)
            CHECK(parts.contains(name.mid(1)));
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            CAPTURE(part.key());
            if (part.key().endsWith(u".xml"_s) && !part.key().startsWith(u'['))
                CHECK(listed.contains(u'/' + part.key()));
            if (!part.key().endsWith(u".rels"_s))
                continue;
            // "ppt/slides/_rels/slide1.xml.rels" speaks from "ppt/slides".
            const QString folder = part.key().section(u"_rels/"_s, 0, 0);
            for (const QString& target :
                 attributesOf(part.value(), u"Relationship"_s, u"Target"_s)) {
                CAPTURE(target);
                CHECK(parts.contains(QDir::cleanPath(folder + target)));
            }
            CHECK_FALSE(part.value().contains("External"));
        }
    }
}

TEST_CASE("The whole map on one slide has each of its texts once") {
    Files files;
    const Project project = longMap(5);
    const PptxFile pptx(files.write(u"map.pptx"_s, pptxOf(project, false)));
    REQUIRE(pptx.slides() == 1);
    CHECK(pptx.parts()[u"ppt/slides/slide1.xml"_s].count("<p:ph type=\"title\"/>") == 1);
    const QString text = pptx.text();
    for (const QString& word : wordsOf(project)) {
        INFO(word.toStdString());
        CHECK(text.contains(word));
    }
    const QStringList words = text.split(QRegularExpression(u"\\s+"_s));
    for (int stage = 1; stage <= 5; ++stage) {
        for (const QString& name : {u"Suffers%1"_s, u"Improves%1"_s, u"Meeting%1"_s})
            CHECK(words.count(name.arg(stage * 10 + 1)) == 1);
    }
}

TEST_CASE("The whole map's cards are shapes with their texts in them, its stages arrows") {
    Files files;
    const PptxFile pptx(files.write(u"map.pptx"_s, pptxOf(coffeeMap(), false)));
    const QByteArray slide = pptx.parts()[u"ppt/slides/slide1.xml"_s];
    const QStringList kinds = attributesOf(slide, u"a:prstGeom"_s, u"prst"_s);
    CHECK(kinds.count(u"homePlate"_s) == 5);
    CHECK(kinds.count(u"roundRect"_s) >= 20);
    CHECK(slide.contains("<a:custGeom>"));
    // One shape: fill, border and text.
    const qsizetype at = slide.indexOf(">No arrival day shown<");
    REQUIRE(at > 0);
    const QByteArray shape = slide.mid(slide.lastIndexOf("<p:sp>", at));
    CHECK(shape.left(shape.indexOf("</p:sp>")).contains("roundRect"));
    CHECK(shape.left(shape.indexOf("</p:sp>")).contains("<a:solidFill>"));
    CHECK(shape.left(shape.indexOf("</p:sp>")).contains("<a:ln w="));
}

TEST_CASE("A deck as presentation has the same slides, titles, notes and the theme's fonts") {
    Files files;
    const Project project = coffeeMap();
    PublishOptions options;
    const auto sheets = sheetsOf(project, options);
    REQUIRE(sheets.ok());
    const Deck deck = deckOf(*sheets);
    const PptxFile pptx(files.write(u"deck.pptx"_s, pptxOf(project, true)));
    REQUIRE(pptx.slides() == int(deck.slides.size()));
    for (int i = 0; i < pptx.slides(); ++i) {
        const DeckSlide& slide = deck.slides[size_t(i)];
        const QByteArray part = pptx.parts()[u"ppt/slides/slide%1.xml"_s.arg(i + 1)];
        CAPTURE(i + 1);
        CHECK(pptx.textsOf(i + 1).contains(slide.title));
        CHECK(pptx.notesOf(i + 1) == slide.notes);
        CHECK(part.count("<p:ph type=\"title\"") == 1);
        for (const SlideShape& shape : slide.shapes) {
            for (const SlideParagraph& paragraph : shape.text.paragraphs)
                CHECK(pptx.textsOf(i + 1).contains(paragraph.text));
        }
        for (const QString& size : attributesOf(part, u"a:rPr"_s, u"sz"_s))
            CHECK(size.toInt() >= 1200);
        CHECK(part.contains("typeface=\"+mn-lt\""));
        CHECK(part.contains("<a:schemeClr val=\"dk1\""));
        const QStringList names = attributesOf(part, u"p:cNvPr"_s, u"name"_s);
        CHECK(names.count(QString()) == 1); // the tree itself
    }
    CHECK(pptx.parts()[u"ppt/slides/slide6.xml"_s].contains("descr=\"Feeling at Tracking: −3\""));
    CHECK(pptx.parts()[u"ppt/slides/slide6.xml"_s].contains("prst=\"chevron\""));
}

TEST_CASE("The same map gives the same presentation") {
    Files files;
    for (const bool slides : {false, true}) {
        PptxFile one(files.write(u"one.pptx"_s, pptxOf(manyScripts(), slides)));
        PptxFile other(files.write(u"other.pptx"_s, pptxOf(manyScripts(), slides)));
        QMap<QString, QByteArray> first = one.parts();
        QMap<QString, QByteArray> second = other.parts();
        // It holds the time at which it was made.
        first.remove(u"docProps/core.xml"_s);
        second.remove(u"docProps/core.xml"_s);
        CHECK(first == second);
    }
}

TEST_CASE("Texts made to break out of a presentation stay texts") {
    Files files;
    const Project project = hostile();
    for (const bool slides : {false, true}) {
        const PptxFile pptx(files.write(u"map.pptx"_s, pptxOf(project, slides)));
        const QString text = pptx.text();
        for (const auto& [id, note] : project.all<Note>())
            CHECK(text.contains(xmlSafe(note.text)));
        CHECK(text.contains(u"<script>alert(1)</script>"_s));
        CHECK(text.contains(u"=cmd|'/C calc'!A1"_s));
        for (const QByteArray& part : pptx.parts()) {
            CHECK_FALSE(part.contains("<p:bad"));
            CHECK_FALSE(part.contains("hlinkClick"));
            CHECK_FALSE(part.contains("TargetMode"));
        }
    }
}

TEST_CASE("Scripts and emoji are named as what they are") {
    Files files;
    const PptxFile pptx(files.write(u"map.pptx"_s, pptxOf(manyScripts(), true)));
    QByteArray all;
    for (int i = 1; i <= pptx.slides(); ++i)
        all += pptx.parts()[u"ppt/slides/slide%1.xml"_s.arg(i)];
    for (const char* sign : {"rtl=\"1\"", "lang=\"ar-SA\"", "lang=\"ja-JP\"", "lang=\"hi-IN\"",
                             "typeface=\"Segoe UI Emoji\""}) {
        CAPTURE(sign);
        CHECK(all.contains(sign));
    }
    const QString text = u"Waves 👋🏽 and 👨‍👩‍👧 smile ❤️."_s;
    QStringList emoji;
    QString joined;
    for (const ScriptRun& run : scriptRuns(text)) {
        joined += text.mid(run.start, run.length);
        if (run.isEmoji)
            emoji << text.mid(run.start, run.length);
    }
    CHECK(joined == text);
    CHECK(emoji == QStringList{u"👋🏽"_s, u"👨‍👩‍👧"_s, u"❤️"_s});
    CHECK(scriptRuns({}).empty());
    CHECK(languageOf(u"地図"_s) == u"zh-CN"_s);
    CHECK(languageOf(u"Karte"_s) == u"en-GB"_s);
}

TEST_CASE("LibreOffice opens presentations as they were meant") {
    struct Case {
        QString name;
        Project project;
        bool slides;
    };
    const std::vector<Case> cases{{u"whole"_s, coffeeMap(), false},
                                  {u"deck"_s, coffeeMap(), true},
                                  {u"long"_s, longMap(12), true},
                                  {u"scripts"_s, manyScripts(), true},
                                  {u"hostile"_s, hostile(), true}};
    Files files;
    QStringList arguments{
        u"--headless"_s,   u"-env:UserInstallation=file://"_s + files.path(u"home"_s),
        u"--convert-to"_s, u"pdf"_s,
        u"--outdir"_s,     files.path(u"out"_s)};
    QMap<QString, int> slides;
    for (const Case& each : cases) {
        const QString path = files.write(each.name + u".pptx"_s, pptxOf(each.project, each.slides));
        slides[each.name] = PptxFile(path).slides();
        arguments << path;
    }
    // All at once: starting it takes most of the time. What it exits with says nothing.
    runProgram(u"soffice"_s, arguments);
    for (const Case& each : cases) {
        const QString pdf = files.path(u"out/"_s + each.name + u".pdf"_s);
        CAPTURE(each.name);
        REQUIRE(QFileInfo::exists(pdf));
        CHECK(pdfInfo(pdf, u"Pages"_s).toInt() == slides[each.name]);
    }
    const Project coffee = coffeeMap();
    const auto isLaneTitle = [&](const QString& word) {
        return std::ranges::any_of(coffee.all<Lane>(), [&](const auto& entry) {
            return entry.second.title.contains(word);
        });
    };
    for (const QString& name : {u"whole"_s, u"deck"_s}) {
        const QString text = textOfPdf(files.path(u"out/"_s + name + u".pdf"_s));
        for (const QString& word : wordsOf(coffeeMap())) {
            if (name == u"deck"_s && isLaneTitle(word))
                continue; // a deck tells what is in lanes, not the lanes
            INFO(word.toStdString());
            CHECK(text.contains(word));
        }
    }
    // Where the fonts are wider or narrower, cards still stand where they stood.
    PublishOptions options;
    options.slides = true;
    const auto own = render(coffeeMap(), PublishFormat::Pdf, options);
    REQUIRE(own.ok());
    const QString ours = files.write(u"ours.pdf"_s, *own);
    for (const int page : {1, 3, 6, 9}) {
        CAPTURE(page);
        CHECK(difference(pictureOfPdf(ours, page, 48),
                         pictureOfPdf(files.path(u"out/deck.pdf"_s), page, 48)) < 60);
    }
}

TEST_CASE("A presentation on a paper is of that size, and margins that leave no room are told") {
    Files files;
    PublishOptions options;
    options.paper = *paperFromName(u"16:9"_s);
    const PptxFile pptx(files.write(u"map.pptx"_s, pptxOf(coffeeMap(), false, options)));
    const QByteArray part = pptx.parts()[u"ppt/presentation.xml"_s];
    CHECK(attributesOf(part, u"p:sldSz"_s, u"cx"_s) == QStringList{u"12192000"_s});
    CHECK(attributesOf(part, u"p:sldSz"_s, u"cy"_s) == QStringList{u"6858000"_s});
    options.marginMm = 200;
    const auto refused = render(coffeeMap(), PublishFormat::Pptx, options);
    REQUIRE(!refused.ok());
    CHECK(refused.error().code == ErrorCode::Invalid);
}
