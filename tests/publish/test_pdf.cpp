// PDFs, looked at by poppler and qpdf.
#include "drawing/system_fonts.h"
#include "publish/map_maker.h"
#include "publish/pdf_document.h"
#include "publish/pdf_objects.h"
#include "publish/programs.h"
#include "publish/publish.h"
#include "support/printing.h"

#include <QRegularExpression>

#include <catch2/catch.hpp>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QByteArray pdfOf(const Project& project, const PublishOptions& options = {}) {
    const auto bytes = render(project, PublishFormat::Pdf, options);
    REQUIRE(bytes.ok());
    return *bytes;
}

// "595.276 x 841.89 pts (A4)" as millimetres.
QSizeF pageSizeInMm(const QString& path) {
    const QStringList parts = pdfInfo(path, u"Page size"_s).split(u' ');
    REQUIRE(parts.size() >= 3);
    return QSizeF(parts[0].toDouble(), parts[2].toDouble()) * (mmPerInch / pointsPerInch);
}

void checkByQpdf(const QString& path) {
    const Ran ran = runProgram(u"qpdf"_s, {u"--check"_s, path});
    INFO(ran.output.toStdString() << ran.errors.toStdString());
    CHECK(ran.exitCode == 0);
}

} // namespace

TEST_CASE("Every word of a map is in its PDF") {
    Files files;
    for (const Project& project : {coffeeMap(), longMap(1), longMap(40), emptyMap()}) {
        const QString path = files.write(u"map.pdf"_s, pdfOf(project));
        checkByQpdf(path);
        CHECK(pdfInfo(path, u"Pages"_s) == u"1"_s);
        const QString text = textOfPdf(path);
        for (const QString& word : wordsOf(project)) {
            INFO(word.toStdString());
            CHECK(text.contains(word));
        }
    }
}

TEST_CASE("Every letter of the bundled font is found in a PDF") {
    // Their codes are all sorts of bytes, among them brackets and line ends.
    MapMaker maker(u"Letters"_s);
    maker.stage(u"S"_s).touchpoint(u"T"_s);
    QStringList words;
    for (char16_t first = 0x21; first < 0x500; first += 8) {
        QString word;
        for (char16_t unit = first; unit < first + 8; ++unit)
            // Some Greek letters share the glyphs of Latin ones.
            if (QChar(unit).isLetter() && QChar(unit).script() != QChar::Script_Greek &&
                QChar(unit).decompositionTag() == QChar::NoDecomposition)
                word += QChar(unit);
        if (word.size() == 8 && isInBundledFont(word))
            words << word;
    }
    REQUIRE(words.size() > 10);
    maker.card(LaneKind::Doing, words.join(u' '));
    Files files;
    const QString path = files.write(u"letters.pdf"_s, pdfOf(maker.project()));
    checkByQpdf(path);
    const QString text = textOfPdf(path);
    for (const QString& word : std::as_const(words)) {
        INFO(word.toStdString());
        CHECK(text.contains(word));
    }
}

TEST_CASE("Numbers are written as PDF has them") {
    CHECK(pdfNumber(0) == "0");
    CHECK(pdfNumber(-0.001) == "0");
    CHECK(pdfNumber(12.5) == "12.5");
    CHECK(pdfNumber(-3.456) == "-3.46");
    CHECK(pdfNumber(0.05) == "0.05");
    CHECK(pdfNumber(10.999) == "11");
    CHECK(pdfNumber(100, 0) == "100");
    CHECK(pdfNumber(0.75, 5) == "0.75");
    CHECK(pdfNumber(-0.5, 0) == "-1");
    CHECK(pdfNumber(1e300, 5) == "1000000000000");
    CHECK(pdfNumber(std::nan("")) == "0");
}

TEST_CASE("No text is in a PDF twice") {
    Files files;
    const QString text = textOfPdf(files.write(u"map.pdf"_s, pdfOf(longMap(40))));
    const QStringList words = text.split(QRegularExpression(u"\\s+"_s));
    for (int stage = 1; stage <= 40; ++stage) {
        for (const QString& name : {u"Suffers%1"_s, u"Improves%1"_s, u"Meeting%1"_s})
            CHECK(words.count(name.arg(stage * 10 + 1)) == 1);
    }
}

TEST_CASE("Words of other scripts can be found in a PDF") {
    Files files;
    const QString path = files.write(u"map.pdf"_s, pdfOf(manyScripts()));
    checkByQpdf(path);
    const QString text = textOfPdf(path).simplified();
    CHECK(text.contains(u"Wörter"_s));
    CHECK(text.contains(u"日本語の地図"_s));
    CHECK(text.contains(u"広告を見る"_s));
    CHECK(text.contains(u"الشراء"_s));
    CHECK(text.contains(u"الدفع"_s));
    CHECK(text.contains(u"Смех и радость"_s));
    CHECK(text.contains(u"Χαρά"_s));
}

TEST_CASE("Fonts are embedded in a PDF and give their characters") {
    Files files;
    const QString path = files.write(u"map.pdf"_s, pdfOf(coffeeMap()));
    const Ran ran = runProgram(u"pdffonts"_s, {path});
    REQUIRE(ran.exitCode == 0);
    const QList<QByteArray> lines = ran.output.trimmed().split('\n');
    REQUIRE(lines.size() > 2);
    for (const QByteArray& line : lines.mid(2)) {
        INFO(line.toStdString());
        CHECK(line.contains("WaymarkSans"));
        CHECK(QString::fromLatin1(line).contains(
            QRegularExpression(u"Identity-H\\s+yes\\s+\\w+\\s+yes"_s)));
    }
}

TEST_CASE("A PDF tells its title and author") {
    Files files;
    PublishOptions options;
    options.author = u"Žofia (Ops) \\ Ψ"_s;
    QString path = files.write(u"map.pdf"_s, pdfOf(coffeeMap(), options));
    CHECK(pdfInfo(path, u"Title"_s) == u"Maya orders her first coffee subscription"_s);
    CHECK(pdfInfo(path, u"Author"_s) == options.author);
    CHECK(pdfInfo(path, u"Creator"_s) == u"Waymark"_s);
    CHECK(pdfInfo(path, u"Subject"_s).startsWith(u"Maya works"_s));
    options.title = u"日本 😀"_s;
    path = files.write(u"map.pdf"_s, pdfOf(coffeeMap(), options));
    CHECK(pdfInfo(path, u"Title"_s) == options.title);
}

TEST_CASE("A page has exactly the size of its paper") {
    Files files;
    const Project project = coffeeMap();
    const QSizeF map = MapLayout(project, project.roots<Map>().front()).size();
    for (const QString& name : paperNames()) {
        for (const QString& way : {u""_s, u"-portrait"_s, u"-landscape"_s}) {
            const auto paper = paperFromName(name + way);
            REQUIRE(paper);
            PublishOptions options;
            options.paper = *paper;
            const QString path = files.write(u"map.pdf"_s, pdfOf(project, options));
            const QSizeF found = pageSizeInMm(path);
            const QSizeF wanted = paperSizeInMm(*paper, map);
            INFO(name.toStdString() << way.toStdString());
            CHECK(found.width() == Approx(wanted.width()).margin(0.01));
            CHECK(found.height() == Approx(wanted.height()).margin(0.01));
            CHECK(pdfInfo(path, u"Pages"_s) == u"1"_s);
        }
    }
}

TEST_CASE("A map on paper is centred and inside its margins") {
    Files files;
    PublishOptions options;
    options.marginMm = 20;
    constexpr int dpi = 100;
    const double margin = options.marginMm / mmPerInch * dpi;
    for (const QString& name : {u"A4"_s, u"A3-portrait"_s, u"Letter"_s, u"16:9"_s}) {
        options.paper = *paperFromName(name);
        for (const Project& project : {coffeeMap(), longMap(1), longMap(40)}) {
            const QString path = files.write(u"map.pdf"_s, pdfOf(project, options));
            const QImage page = pictureOfPdf(path, 1, dpi);
            const QRect ink = inkOf(page, Qt::white);
            INFO(name.toStdString());
            REQUIRE(!ink.isEmpty());
            CHECK(ink.left() >= margin - 1);
            CHECK(ink.top() >= margin - 1);
            CHECK(ink.right() <= page.width() - margin + 1);
            CHECK(ink.bottom() <= page.height() - margin + 1);
            // It fills the page one way or the other, but for the map's own margin.
            const double filled = std::max(double(ink.width()) / (page.width() - 2 * margin),
                                           double(ink.height()) / (page.height() - 2 * margin));
            CHECK(filled > 0.8);
        }
    }
}

TEST_CASE("Margins that leave no room are refused") {
    PublishOptions options;
    options.paper = *paperFromName(u"A5"_s);
    options.marginMm = 100;
    const auto bytes = render(coffeeMap(), PublishFormat::Pdf, options);
    REQUIRE(!bytes.ok());
    CHECK(bytes.error().code == ErrorCode::Invalid);
}

TEST_CASE("Several maps become pages of one PDF") {
    Files files;
    const Project project = coffeeMap();
    PublishOptions options;
    const Id<Map> map = project.roots<Map>().front();
    options.maps = {map, map, map};
    options.paper = *paperFromName(u"A3"_s);
    const QString path = files.write(u"map.pdf"_s, pdfOf(project, options));
    checkByQpdf(path);
    CHECK(pdfInfo(path, u"Pages"_s) == u"3"_s);
    for (int page = 1; page <= 3; ++page)
        CHECK(!inkOf(pictureOfPdf(path, page, 30), Qt::white).isEmpty());
}

TEST_CASE("A PDF has bookmarks to the map and its stages") {
    Files files;
    const QString path = files.write(u"map.pdf"_s, pdfOf(coffeeMap()));
    const Ran ran = runProgram(u"qpdf"_s, {u"--json"_s, u"--json-key=outlines"_s, path});
    REQUIRE(ran.exitCode == 0);
    const QString outlines = QString::fromUtf8(ran.output);
    for (const QString& title : {u"Maya orders"_s, u"Awareness"_s, u"Delivery"_s, u"Loyalty"_s})
        CHECK(outlines.contains(title));
}

TEST_CASE("The same map gives the same PDF but for its dates") {
    static const QRegularExpression date(u"D:\\d{14}Z"_s);
    static const QRegularExpression id(u"/ID \\[.*\\]"_s);
    const auto undated = [&](const QByteArray& bytes) {
        return QString::fromLatin1(bytes).remove(date).remove(id);
    };
    const Project project = manyScripts();
    const QString first = undated(pdfOf(project));
    CHECK((first == undated(pdfOf(project))));
}

TEST_CASE("A map longer than a PDF page may be is made smaller") {
    Files files;
    const Project project = longMap(120);
    const QString path = files.write(u"map.pdf"_s, pdfOf(project));
    const QSizeF page = pageSizeInMm(path);
    CHECK(page.width() <= PdfDocument::longestSideMm + 0.1);
    CHECK(textOfPdf(path).contains(u"Stage120"_s));
}

TEST_CASE("A dark page is dark to its edges") {
    Files files;
    PublishOptions options;
    options.theme = ThemeChoice::Dark;
    options.paper = *paperFromName(u"A4"_s);
    const QImage page = pictureOfPdf(files.write(u"map.pdf"_s, pdfOf(coffeeMap(), options)), 1, 50);
    CHECK(page.pixelColor(0, 0).lightness() < 60);
    CHECK(page.pixelColor(page.width() - 1, page.height() - 1).lightness() < 60);
}
