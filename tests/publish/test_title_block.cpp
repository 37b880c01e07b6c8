// The title block below a map, as programs that are not ours see it.
#include "publish/map_legend.h"
#include "publish/map_maker.h"
#include "publish/programs.h"
#include "publish/publish.h"
#include "support/printing.h"

#include <QPainter>

#include <catch2/catch.hpp>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QByteArray published(const Project& project, PublishFormat format, const PublishOptions& options) {
    const auto bytes = render(project, format, options);
    REQUIRE(bytes.ok());
    return *bytes;
}

// A green picture of twice its height's width.
QImage logo() {
    QImage picture(200, 100, QImage::Format_RGB32);
    picture.fill(QColor(0, 160, 60));
    return picture;
}

PublishOptions withBlock() {
    PublishOptions options;
    options.titleBlock = TitleBlock{logo(), u"4.2b"_s, QDate(2025, 3, 31), true};
    return options;
}

double heightOf(const Project& project, const PublishOptions& options) {
    const auto sheets = sheetsOf(project, options);
    REQUIRE(sheets.ok());
    return sheets->front().size().height();
}

} // namespace

TEST_CASE("A title block says version, date and signs below the map, and shows the logo") {
    Files files;
    const Project project = coffeeMap();
    PublishOptions options = withBlock();
    const QString pdf = files.write(u"map.pdf"_s, published(project, PublishFormat::Pdf, options));
    const QString text = textOfPdf(pdf);
    CHECK(text.count(u"Version 4.2b"_s) == 1);
    CHECK(text.count(u"2025"_s) == 1);
    CHECK(text.count(u"people leave here"_s) == 1);
    CHECK(text.count(u"how bad, up to three"_s) == 1);
    CHECK_FALSE(text.contains(u"stage in the CRM"_s)); // the map has none
    for (const QString& word : wordsOf(project)) {
        CAPTURE(word);
        CHECK(text.contains(word));
    }

    options.scale = 1;
    const QImage png = QImage::fromData(published(project, PublishFormat::Png, options));
    const QString svg = files.write(u"map.svg"_s, published(project, PublishFormat::Svg, options));
    CHECK(png.height() == std::lround(heightOf(project, options)));
    CHECK(difference(png, pictureOfPdf(pdf, 1, 96)) < 13);
    CHECK(difference(png, pictureOfSvg(svg, 1)) < 13);
    // The logo is below the map, at its left.
    const int below = int(heightOf(project, {})) + 20;
    CHECK(png.pixelColor(60, below) == QColor(0, 160, 60));
    // The map itself is as it is without.
    PublishOptions plain;
    plain.scale = 1;
    const QImage bare = QImage::fromData(published(project, PublishFormat::Png, plain));
    CHECK(png.copy(bare.rect().adjusted(0, 0, 0, -8)) ==
          bare.copy(bare.rect().adjusted(0, 0, 0, -8)));
}

TEST_CASE("A title block with nothing to say takes no room, and others have none") {
    const Project project = coffeeMap();
    PublishOptions nothing;
    nothing.titleBlock = TitleBlock{{}, {}, {}, false};
    CHECK(heightOf(project, nothing) == heightOf(project, {}));
    for (const auto format : {PublishFormat::Html, PublishFormat::Xlsx, PublishFormat::Pptx})
        CHECK((published(project, format, withBlock()) == published(project, format, {})));
    PublishOptions deck = withBlock();
    deck.slides = true;
    CHECK_FALSE(takesTitleBlock(PublishFormat::Pdf, deck));
}

TEST_CASE("A title block fits below the narrowest map") {
    const Project project = emptyMap();
    PublishOptions options = withBlock();
    options.layout.showHead = false; // the block says the title instead
    const auto sheets = sheetsOf(project, options);
    REQUIRE(sheets.ok());
    const QSizeF size = sheets->front().size();
    options.scale = 2;
    const QImage png = QImage::fromData(published(project, PublishFormat::Png, options));
    const QRect ink = inkOf(png, QColor(Qt::white));
    CHECK(ink.left() >= 2 * 20);
    CHECK(ink.right() <= 2 * (size.width() - 20));
    CHECK(ink.bottom() <= 2 * size.height() - 8);
    Files files;
    const QString pdf = files.write(u"map.pdf"_s, published(project, PublishFormat::Pdf, options));
    CHECK(textOfPdf(pdf).contains(u"Nothing yet"_s));
}

TEST_CASE("The legend of a map has the signs that are on it, in one order") {
    const auto signsOf = [](const Project& project, const PublishOptions& options) {
        const auto sheets = sheetsOf(project, options);
        REQUIRE(sheets.ok());
        return signsOn(sheets->front());
    };
    using enum MapSign;
    CHECK(signsOf(emptyMap(), {}).empty());
    CHECK((signsOf(coffeeMap(), {}) ==
           std::vector{Thought, PainPoint, Severity, Opportunity, Feeling, DesiredFeeling, Loss}));
    // Only of what is shown.
    const Project project = coffeeMap();
    PublishOptions options;
    options.layout.lanes.emplace();
    for (const auto& [id, lane] : project.all<Lane>())
        if (lane.lane == LaneKind::PainPoints)
            options.layout.lanes->push_back(id);
    CHECK((signsOf(project, options) == std::vector{PainPoint, Severity}));
}

TEST_CASE("A logo is read from a picture, and from nothing else") {
    Files files;
    const QString path = files.path(u"logo.png"_s);
    REQUIRE(logo().save(path));
    const auto read = readLogo(path);
    REQUIRE(read.ok());
    CHECK(read->size() == QSize(200, 100));
    const auto missing = readLogo(files.path(u"none.png"_s));
    REQUIRE(!missing.ok());
    CHECK(missing.error().code == ErrorCode::NotFound);
    const auto other = readLogo(files.write(u"words.png"_s, "no picture at all"));
    REQUIRE(!other.ok());
    CHECK(other.error().message.contains(u"words.png"_s));
}

TEST_CASE("A poster in tiles has its title block once") {
    Files files;
    PublishOptions options = withBlock();
    options.paper = *paperFromName(u"A1"_s);
    options.tiles = paperFromName(u"A4"_s);
    options.tileOverlapMm = 0;
    const QString pdf =
        files.write(u"poster.pdf"_s, published(coffeeMap(), PublishFormat::Pdf, options));
    CHECK(textOfPdf(pdf).contains(u"Version 4.2b"_s));
}
