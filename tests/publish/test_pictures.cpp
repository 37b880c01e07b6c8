// PNG and SVG, and whether they and the PDF show the same.
#include "publish/map_maker.h"
#include "publish/map_part.h"
#include "publish/programs.h"
#include "publish/publish.h"
#include "support/printing.h"

#include <QImageReader>
#include <QPainter>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QByteArray published(const Project& project, PublishFormat format,
                     const PublishOptions& options = {}) {
    const auto bytes = render(project, format, options);
    REQUIRE(bytes.ok());
    return *bytes;
}

// All text inside <text>, a space after each.
QString textOfSvg(const QByteArray& svg) {
    QXmlStreamReader xml(svg);
    QString text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text"_s)
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements) + u' ';
    }
    REQUIRE(!xml.hasError());
    return text;
}

} // namespace

TEST_CASE("A PNG has the pixels, the resolution and the title that were asked for") {
    const Project project = coffeeMap();
    const QSizeF map = MapLayout(project, project.roots<Map>().front()).size();
    PublishOptions options;
    options.author = u"Žofia"_s;
    for (const double scale : {0.3, 1.0, 2.5}) {
        options.scale = scale;
        options.dpi.reset();
        QImage picture = QImage::fromData(published(project, PublishFormat::Png, options));
        CHECK(picture.width() == int(std::lround(map.width() * scale)));
        CHECK(picture.height() == int(std::lround(map.height() * scale)));
        CHECK(picture.dotsPerMeterX() == int(std::lround(96 * scale / 0.0254)));
        CHECK(picture.text(u"Title"_s) == u"Maya orders her first coffee subscription"_s);
        CHECK(picture.text(u"Author"_s) == u"Žofia"_s);
        options.dpi = 300;
        picture = QImage::fromData(published(project, PublishFormat::Png, options));
        CHECK(picture.dotsPerMeterX() == 11811);
        CHECK(picture.dotsPerMeterY() == 11811);
    }
}

TEST_CASE("A PNG has no ground when it is to be transparent") {
    PublishOptions options;
    options.scale = 1;
    const QImage filled = QImage::fromData(published(coffeeMap(), PublishFormat::Png, options));
    CHECK(!filled.hasAlphaChannel());
    CHECK(filled.pixelColor(1, 1) == QColor(Qt::white));
    options.transparent = true;
    const QImage clear = QImage::fromData(published(coffeeMap(), PublishFormat::Png, options));
    REQUIRE(clear.hasAlphaChannel());
    CHECK(clear.pixelColor(1, 1).alpha() == 0);
    QImage onWhite(clear.size(), QImage::Format_RGB32);
    onWhite.fill(Qt::white);
    QPainter(&onWhite).drawImage(0, 0, clear);
    CHECK(difference(filled, onWhite) < 4);
}

TEST_CASE("A picture made in strips has no seams") {
    // At this scale the picture is more than one strip and wider than one piece.
    PublishOptions options;
    options.scale = 4;
    const Project project = longMap(20);
    const QByteArray bytes = published(project, PublishFormat::Png, options);
    QImageReader::setAllocationLimit(0);
    const QImage large = QImage::fromData(bytes);
    QImageReader::setAllocationLimit(128);
    REQUIRE(large.width() > 16'384);
    options.scale = 1;
    const QImage small = QImage::fromData(published(project, PublishFormat::Png, options));
    CHECK(difference(small, large) < 8);
}

TEST_CASE("A picture of too many pixels is refused with a scale that would do") {
    PublishOptions options;
    options.scale = 20;
    const auto bytes = render(longMap(40), PublishFormat::Png, options);
    REQUIRE(!bytes.ok());
    CHECK(bytes.error().code == ErrorCode::TooLarge);
    CHECK(bytes.error().message.contains(u"scale of at most"_s));
}

TEST_CASE("Every word of a map is in its SVG once and as text") {
    for (const Project& project : {coffeeMap(), longMap(40), manyScripts(), emptyMap()}) {
        const QByteArray svg = published(project, PublishFormat::Svg);
        const QString text = textOfSvg(svg);
        for (const QString& word : wordsOf(project)) {
            INFO(word.toStdString());
            CHECK(text.contains(word));
        }
    }
    const QString text = textOfSvg(published(longMap(40), PublishFormat::Svg));
    CHECK(text.count(u"Suffers41 "_s) == 1);
    CHECK(text.contains(u"something at length that takes"_s));
}

TEST_CASE("An SVG is well formed and keeps to itself") {
    Files files;
    MapMaker maker(u"<script>alert(1)</script> & \u0001 \uFFFE \"x\" ]]>"_s);
    maker.stage(u"a < b & c > d"_s).touchpoint(u"\v<b>"_s).card(LaneKind::Doing, u"'--><!--"_s);
    for (const Project& project : {coffeeMap(), manyScripts(), maker.project()}) {
        const QString path = files.write(u"map.svg"_s, published(project, PublishFormat::Svg));
        const Ran ran = runProgram(u"xmllint"_s, {u"--nonet"_s, u"--noout"_s, path});
        INFO(ran.errors.toStdString());
        CHECK(ran.exitCode == 0);
        QXmlStreamReader xml(Files::read(path));
        int groups = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            CHECK(xml.name() != u"script"_s);
            groups += xml.name() == u"g"_s;
            for (const QXmlStreamAttribute& attribute : xml.attributes()) {
                CHECK(!attribute.name().startsWith(u"on"_s));
                if (attribute.name() == u"href"_s)
                    CHECK(attribute.value().startsWith(u"data:image/png"_s));
            }
        }
        CHECK(!xml.hasError());
        CHECK(groups > 3);
    }
}

TEST_CASE("An SVG names its author when there is one") {
    PublishOptions options;
    CHECK_FALSE(published(coffeeMap(), PublishFormat::Svg, options).contains("metadata"));
    options.author = u"Ž & <Ö>"_s;
    Files files;
    const QString path =
        files.write(u"map.svg"_s, published(coffeeMap(), PublishFormat::Svg, options));
    const Ran ran = runProgram(
        u"xmllint"_s, {u"--nonet"_s, u"--xpath"_s, u"string(//*[local-name()='creator'])"_s, path});
    CHECK(QString::fromUtf8(ran.output).trimmed() == options.author);
}

TEST_CASE("An SVG carries the fonts it uses and no more") {
    const QByteArray svg = published(coffeeMap(), PublishFormat::Svg);
    CHECK(svg.count("@font-face") >= 3);
    CHECK(svg.count("data:font/otf;base64,") == svg.count("@font-face"));
    CHECK(svg.size() < 300'000);
}

TEST_CASE("PNG, PDF and SVG show the same picture") {
    Files files;
    PublishOptions options;
    options.scale = 2;
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Print}) {
        options.theme = theme;
        for (const Project& project : {coffeeMap(), longMap(3)}) {
            const QImage png = QImage::fromData(published(project, PublishFormat::Png, options));
            const QString pdf =
                files.write(u"map.pdf"_s, published(project, PublishFormat::Pdf, options));
            const QString svg =
                files.write(u"map.svg"_s, published(project, PublishFormat::Svg, options));
            CHECK(difference(png, pictureOfPdf(pdf, 1, 192)) < 13);
            CHECK(difference(png, pictureOfSvg(svg, 2)) < 13);
        }
    }
}

TEST_CASE("Emoji are seen in every format") {
    Files files;
    MapMaker maker(u"E"_s);
    maker.stage(u"S"_s).touchpoint(u"T"_s).card(LaneKind::Doing, u"😀🎉👨‍👩‍👧"_s);
    const Project project = maker.project();
    PublishOptions options;
    options.layout.showHead = false;
    const auto hasYellow = [](const QImage& picture) {
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor colour = picture.pixelColor(x, y);
                if (colour.red() > 220 && colour.green() > 160 && colour.blue() < 130)
                    return true;
            }
        }
        return false;
    };
    CHECK(hasYellow(QImage::fromData(published(project, PublishFormat::Png, options))));
    CHECK(hasYellow(pictureOfPdf(
        files.write(u"map.pdf"_s, published(project, PublishFormat::Pdf, options)), 1, 150)));
    CHECK(hasYellow(pictureOfSvg(
        files.write(u"map.svg"_s, published(project, PublishFormat::Svg, options)), 2)));
}

TEST_CASE("The same map gives the same picture") {
    for (const auto format : {PublishFormat::Png, PublishFormat::Svg})
        CHECK((published(manyScripts(), format) == published(manyScripts(), format)));
}

TEST_CASE("the funnel along the map is in every whole drawing of it") {
    const Project project = coffeeMap();
    PublishOptions options;
    const auto svg = [&] {
        const auto made = render(project, PublishFormat::Svg, options);
        REQUIRE(made.ok());
        return QString::fromUtf8(*made);
    };
    const QString without = svg();
    options.layout.funnel = FunnelShown::WhereKnown;
    const QString with = svg();
    CHECK_FALSE(without.contains(u"of all who begin come here"_s));
    CHECK(with.contains(u"of all who begin come here"_s));
    for (const PublishFormat format :
         {PublishFormat::Pdf, PublishFormat::Png, PublishFormat::Pptx, PublishFormat::Html}) {
        const auto made = render(project, format, options);
        CHECK(made.ok());
    }
    // A map of which nothing is known has none, and no advice about it on paper.
    const Project bare = emptyMap();
    const auto advice = render(bare, PublishFormat::Svg, options);
    REQUIRE(advice.ok());
    CHECK_FALSE(QString::fromUtf8(*advice).contains(u"No funnel yet"_s));
}

TEST_CASE("a part of a map is drawn without the funnel, which would be that of the part") {
    Project project = coffeeMap();
    PublishOptions options;
    options.layout.funnel = FunnelShown::WhereKnown;
    REQUIRE(showStage(options, project, project.of<Stage>(project.roots<Map>().front())[1]).ok());
    const auto made = render(project, PublishFormat::Svg, options);
    REQUIRE(made.ok());
    CHECK_FALSE(QString::fromUtf8(*made).contains(u"of all who begin come here"_s));
}
