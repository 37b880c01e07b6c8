// Posters in tiles: the plan, and the PDF as poppler and qpdf see it.
#include "publish/map_maker.h"
#include "publish/programs.h"
#include "publish/publish.h"
#include "publish/tile_plan.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

PublishOptions poster(const QString& paper, const QString& tiles) {
    PublishOptions options;
    options.paper = *paperFromName(paper);
    options.tiles = paperFromName(tiles);
    return options;
}

QSizeF sizeOf(const Project& project) {
    return MapLayout(project, project.roots<Map>().front()).size();
}

} // namespace

TEST_CASE("Tiles cover the poster, overlap as asked, and are at least half full") {
    for (const QSizeF& map : {QSizeF(4000, 1100), QSizeF(900, 1200), QSizeF(20000, 800)}) {
        for (const QString& paper : {u"A0"_s, u"A1"_s, u"A2-portrait"_s, u"Tabloid"_s}) {
            for (const QString& sheet : {u"A4"_s, u"A3"_s, u"Letter-landscape"_s}) {
                for (const double overlap : {0.0, 10.0, 25.0}) {
                    PublishOptions options = poster(paper, sheet);
                    options.tileOverlapMm = overlap;
                    const auto plan = tilePlan(map, options);
                    REQUIRE(plan.ok());
                    CAPTURE(paper, sheet, overlap, plan->columns, plan->rows);
                    const QRectF whole(QPointF(), plan->poster);
                    const QRectF first = plan->partOf(0, 0);
                    const QRectF last = plan->partOf(plan->columns - 1, plan->rows - 1);
                    CHECK((first | last).adjusted(-0.01, -0.01, 0.01, 0.01).contains(whole));
                    for (int column = 0; column < plan->columns; ++column) {
                        const QRectF part = plan->partOf(column, 0);
                        CHECK((part & whole).width() * 2 >=
                              std::min(part.width(), whole.width()) - 0.01);
                        if (column > 0)
                            CHECK(plan->partOf(column - 1, 0).right() - part.left() ==
                                  Approx(overlap).margin(0.001));
                    }
                    CHECK(plan->poster.width() == Approx(plan->scale * map.width()));
                }
            }
        }
    }
}

TEST_CASE("Tiles are lettered across and numbered down") {
    CHECK(TilePlan::label(0, 0) == u"A1"_s);
    CHECK(TilePlan::label(1, 2) == u"B3"_s);
    CHECK(TilePlan::label(25, 0) == u"Z1"_s);
    CHECK(TilePlan::label(26, 9) == u"AA10"_s);
}

TEST_CASE("A poster has a cover and a page a tile, none empty, with every word") {
    Files files;
    const Project project = longMap(8);
    const PublishOptions options = poster(u"A1"_s, u"A4"_s);
    const auto plan = tilePlan(sizeOf(project), options);
    REQUIRE(plan.ok());
    const auto bytes = render(project, PublishFormat::Pdf, options);
    REQUIRE(bytes.ok());
    const QString path = files.write(u"poster.pdf"_s, *bytes);
    const Ran check = runProgram(u"qpdf"_s, {u"--check"_s, path});
    INFO(check.output.toStdString() << check.errors.toStdString());
    CHECK(check.exitCode == 0);
    const int pages = plan->columns * plan->rows + 1;
    CHECK(pages > 4);
    CHECK(pdfInfo(path, u"Pages"_s) == QString::number(pages));
    CHECK(pdfInfo(path, u"Page size"_s).contains(u"A4"_s));

    const QString text = textOfPdf(path);
    for (const QString& word : wordsOf(project)) {
        CAPTURE(word);
        CHECK(text.contains(word));
    }
    const QStringList byPage = text.split(u'\f');
    // The words of the map are on the tiles, not on the cover.
    CHECK_FALSE(byPage[0].contains(u"Suffers"_s));
    constexpr int dpi = 30;
    for (int page = 2; page <= pages; ++page) {
        CAPTURE(page);
        const int tile = page - 2;
        CHECK(
            byPage[page - 1].contains(TilePlan::label(tile % plan->columns, tile / plan->columns)));
        const QImage picture = pictureOfPdf(path, page, dpi);
        const double pixels = dpi / mmPerInch;
        const QRectF window(plan->window().topLeft() * pixels, plan->window().size() * pixels);
        CHECK_FALSE(
            inkOf(picture.copy(window.toRect().adjusted(1, 1, -1, -1)), Qt::white).isEmpty());
    }
}

TEST_CASE("Neighbouring tiles show the same in the strip they share") {
    Files files;
    const Project project = longMap(8);
    const PublishOptions options = poster(u"A1"_s, u"A4"_s);
    const auto plan = tilePlan(sizeOf(project), options);
    REQUIRE(plan.ok());
    REQUIRE(plan->columns > 1);
    const auto bytes = render(project, PublishFormat::Pdf, options);
    REQUIRE(bytes.ok());
    const QString path = files.write(u"poster.pdf"_s, *bytes);
    constexpr int dpi = 127; // five pixels a millimetre
    const QRectF window(plan->window().topLeft() * 5, plan->window().size() * 5);
    const int strip = int(plan->overlap * 5);
    const auto cut = [&](int page, double left) {
        return pictureOfPdf(path, page, dpi)
            .copy(QRect(int(left), int(window.top()), strip, int(window.height())))
            .scaled(strip * 4, int(window.height()) * 4);
    };
    CHECK(difference(cut(2, window.right() - strip), cut(3, window.left())) < 12);
}

TEST_CASE("Posters that cannot be cut say why") {
    const Project project = longMap(2);
    const auto errorOf = [&](PublishOptions options) {
        const auto bytes = render(project, PublishFormat::Pdf, options);
        REQUIRE_FALSE(bytes.ok());
        CHECK(bytes.error().code == ErrorCode::Invalid);
        return bytes.error().message;
    };
    CHECK(errorOf(poster(u"fit"_s, u"A4"_s)).contains(u"papers"_s));
    CHECK(errorOf(poster(u"A0"_s, u"fit"_s)).contains(u"papers"_s));
    PublishOptions wide = poster(u"A0"_s, u"A5"_s);
    wide.tileOverlapMm = 60;
    CHECK(errorOf(wide).contains(u"overlap"_s));
    wide = poster(u"A0"_s, u"A4"_s);
    wide.marginMm = 500;
    CHECK(errorOf(wide).contains(u"argins"_s));
}

TEST_CASE("Of text too small for its paper is told that a poster would do") {
    PublishOptions options;
    options.paper = *paperFromName(u"A5"_s);
    const QStringList hints = publishingHints(longMap(6), PublishFormat::Pdf, options);
    REQUIRE(hints.size() == 1);
    CHECK(hints[0].contains(u"tiles"_s));
}
