// What of a sheet is drawn for a look at it on a screen.
#include "publish/sheet.h"

#include "drawing/surface.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

class TextCounter : public Surface {
public:
    int texts = 0;

    void rect(const QRectF&, double, const QColor&, const Stroke&) override {}
    void ellipse(const QPointF&, double, const QColor&, const Stroke&) override {}
    void line(const QPointF&, const QPointF&, const Stroke&) override {}
    void path(const QPainterPath&, const QColor&, const Stroke&) override {}
    void gradientPath(const QPainterPath&, const std::vector<std::pair<double, QColor>>&,
                      double) override {}
    void text(const TextRun&) override { ++texts; }
    void image(const QRectF&, const QImage&, bool) override {}
};

} // namespace

TEST_CASE("a preview shows every text that has a pixel, and none where nobody could see it") {
    std::mt19937_64 random(1);
    const Project project = randomProject(random);
    const auto sheets = sheetsOf(project, {});
    REQUIRE(sheets.ok());
    TextCounter paper;
    paintSheet(paper, sheets->front(), {}, true, {}, 0, 1);
    CHECK(paper.texts > 50);
    TextCounter preview;
    paintSheetFromAfar(preview, sheets->front(), 0.3);
    CHECK(preview.texts == paper.texts);
    TextCounter speck;
    paintSheetFromAfar(speck, sheets->front(), 0.01);
    CHECK(speck.texts == 0);
}
