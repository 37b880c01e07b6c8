// Whether a map looks the same in every format: each card, stage and lane title of the PNG is
// looked for in what other programs make of the PDF, the SVG and the presentation.
#include "publish/map_maker.h"
#include "publish/programs.h"
#include "publish/publish.h"
#include "publish/sheet.h"
#include "support/printing.h"

#include "model/edits.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

constexpr double zoom = 2; // pixels a map unit in all pictures

QByteArray published(const Project& project, PublishFormat format,
                     const PublishOptions& options = {}) {
    const auto bytes = render(project, format, options);
    REQUIRE(bytes.ok());
    return *bytes;
}

QImage pngOf(const Project& project, PublishOptions options = {}) {
    options.scale = zoom;
    return QImage::fromData(published(project, PublishFormat::Png, options));
}

QImage pdfOf(const Project& project, const PublishOptions& options = {}) {
    Files files;
    return pictureOfPdf(files.write(u"map.pdf"_s, published(project, PublishFormat::Pdf, options)),
                        1, 192);
}

QImage svgOf(const Project& project, const PublishOptions& options = {}) {
    Files files;
    return pictureOfSvg(files.write(u"map.svg"_s, published(project, PublishFormat::Svg, options)),
                        zoom);
}

// As LibreOffice shows the slide.
QImage slideOf(const Project& project, const PublishOptions& options = {}) {
    Files files;
    const QString path =
        files.write(u"map.pptx"_s, published(project, PublishFormat::Pptx, options));
    runProgram(u"soffice"_s,
               {u"--headless"_s, u"-env:UserInstallation=file://"_s + files.path(u"home"_s),
                u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, files.path(u"out"_s), path});
    return pictureOfPdf(files.path(u"out/map.pdf"_s), 1, 192);
}

// The places that a map's picture is made of, in map units.
std::vector<QRectF> placesOf(const Project& project, const PublishOptions& options = {}) {
    const auto sheets = sheetsOf(project, options);
    REQUIRE(sheets.ok());
    const MapLayout& layout = sheets->front().layout;
    std::vector<QRectF> places;
    for (const LaneRow& row : layout.lanes()) {
        for (const Cell& cell : row.cells)
            for (const Box& box : cell.boxes)
                places.push_back(box.rect.translated(0, row.top));
        if (row.kind == LaneKind::Feeling)
            for (int column = 0; column < int(layout.columns().size()); ++column)
                places.emplace_back(layout.columnX(column), row.top, layout.cardWidth(),
                                    row.height);
    }
    for (int stage = 0; stage < int(layout.stages().size()); ++stage)
        places.push_back(layout.stageRect(stage));
    return places;
}

std::array<double, 3> meanOf(const QImage& picture, const QRect& part) {
    std::array<double, 3> sum{};
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            sum[0] += qRed(pixel);
            sum[1] += qGreen(pixel);
            sum[2] += qBlue(pixel);
        }
    for (double& channel : sum)
        channel /= double(part.width()) * part.height();
    return sum;
}

// How far the mean colour of the place that differs most is off, 0 … 255. Of a card left out it is
// the ink of its text and frame and the tint of its ground: 15 and more.
double worstPlace(const QImage& one, const QImage& other, const std::vector<QRectF>& places) {
    const QImage brought =
        other.scaled(one.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double worst = 0;
    for (const QRectF& place : places) {
        const QRect part =
            QRectF(place.topLeft() * zoom, place.size() * zoom).toAlignedRect() & one.rect();
        const auto first = meanOf(one, part);
        const auto second = meanOf(brought, part);
        for (size_t channel = 0; channel < 3; ++channel)
            worst = std::max(worst, std::abs(first[channel] - second[channel]));
    }
    return worst;
}

// What letters drawn by other programs, or in another font, make is 2 to 5.
constexpr double same = 8;

} // namespace

TEST_CASE("Each card looks the same in PNG, PDF, SVG and on a slide") {
    const Project project = coffeeMap();
    const auto places = placesOf(project);
    REQUIRE(places.size() > 40);
    const QImage png = pngOf(project);
    CHECK(worstPlace(png, pdfOf(project), places) < same);
    CHECK(worstPlace(png, svgOf(project), places) < same);
    CHECK(worstPlace(png, slideOf(project), places) < same);
    PublishOptions dark;
    dark.theme = ThemeChoice::Dark;
    const QImage night = pngOf(project, dark);
    CHECK(worstPlace(night, pdfOf(project, dark), places) < same);
    CHECK(worstPlace(night, svgOf(project, dark), places) < same);
}

TEST_CASE("Comparing pictures finds a card left out, another colour and a lane out of place") {
    const Project project = coffeeMap();
    const auto places = placesOf(project);
    const QImage png = pngOf(project);
    const auto sheets = sheetsOf(project, {});
    REQUIRE(sheets.ok());
    int lanes = 0;
    for (const LaneRow& row : sheets->front().layout.lanes()) {
        const auto cell =
            std::ranges::find_if(row.cells, [](const Cell& each) { return !each.boxes.empty(); });
        if (cell == row.cells.end() || row.kind == LaneKind::Touchpoints)
            continue;
        PublishOptions without;
        without.layout.leftOut = std::make_shared<const std::unordered_set<AnyId>>(
            std::unordered_set<AnyId>({cell->boxes.front().id}));
        CAPTURE(project.find(row.id)->title);
        CHECK(worstPlace(png, pngOf(project, without), places) > same);
        ++lanes;
    }
    CHECK(lanes >= 5);
    PublishOptions dark;
    dark.theme = ThemeChoice::Dark;
    CHECK(worstPlace(png, pngOf(project, dark), places) > same);

    Project recoloured = project;
    const Id<Stage> stage = recoloured.of<Stage>(recoloured.roots<Map>().front()).front();
    const Colour red{0xC03030};
    REQUIRE(recoloured.apply(setField(recoloured, stage, &Stage::colour, red, u"Colour"_s)).ok());
    CHECK(worstPlace(png, svgOf(recoloured), places) > same);

    QImage shifted(png.size(), png.format());
    shifted.fill(Qt::white);
    const int by = int(12 * zoom);
    for (int y = by; y < shifted.height(); ++y)
        std::memcpy(shifted.scanLine(y), png.constScanLine(y - by), size_t(png.bytesPerLine()));
    CHECK(worstPlace(png, shifted, places) > same);
}
