#include "drawing/paint_map.h"
#include "drawing/painter_surface.h"
#include "model/edits.h"
#include "sample_map.h"
#include "support/golden.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

QImage picture(const Project& project, Id<Map> map, const Theme& theme, double scale,
               PaintOptions options = {}) {
    const MapLayout layout(project, map);
    QImage image((layout.size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(theme.paper);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    PainterSurface surface(painter);
    options.scale = scale;
    paintMap(surface, project, layout, theme, options);
    return image;
}

// Collects the texts that are drawn, and the feeling curve of one persona.
class TextCollector : public Surface {
public:
    QStringList texts;
    QPainterPath curve;

    void rect(const QRectF&, double, const QColor&, const Stroke&) override {}
    void ellipse(const QPointF&, double, const QColor&, const Stroke&) override {}
    void line(const QPointF&, const QPointF&, const Stroke&) override {}
    void path(const QPainterPath&, const QColor&, const Stroke&) override {}
    void gradientPath(const QPainterPath& path, const std::vector<std::pair<double, QColor>>&,
                      double) override {
        curve = path;
    }
    void text(const TextRun& run) override { texts << run.text; }
    void image(const QRectF&, const QImage&, bool) override {}
};

} // namespace

TEST_CASE("the sample map looks as it should") {
    const auto sample = sampleMap();
    const auto& p = sample.project;
    CHECK(isGolden(picture(p, sample.map, Theme::lightTheme(), 1), u"drawing/sample-light"_s));
    CHECK(isGolden(picture(p, sample.map, Theme::darkTheme(), 1), u"drawing/sample-dark"_s));
    CHECK(isGolden(picture(p, sample.map, Theme::printTheme(), 2), u"drawing/sample-print-2x"_s));
}

TEST_CASE("from afar detail gives way in steps") {
    const auto sample = sampleMap();
    const auto& p = sample.project;
    CHECK(isGolden(picture(p, sample.map, Theme::lightTheme(), 0.35), u"drawing/far-title"_s));
    CHECK(isGolden(picture(p, sample.map, Theme::lightTheme(), 0.18), u"drawing/far-block"_s));
    CHECK(isGolden(picture(p, sample.map, Theme::lightTheme(), 0.08), u"drawing/far-strip"_s));
}

TEST_CASE("painting in pieces gives the same picture as painting at once") {
    const auto sample = sampleMap();
    const MapLayout layout(sample.project, sample.map);
    const QImage whole = picture(sample.project, sample.map, Theme::lightTheme(), 1);
    QImage pieces(whole.size(), whole.format());
    pieces.fill(Theme::lightTheme().paper);
    QPainter painter(&pieces);
    painter.setRenderHint(QPainter::Antialiasing);
    PainterSurface surface(painter);
    for (int y = 0; y < pieces.height(); y += 230)
        for (int x = 0; x < pieces.width(); x += 310) {
            PaintOptions options;
            options.exposed = QRectF(x, y, 310, 230);
            painter.setClipRect(options.exposed);
            paintMap(surface, sample.project, layout, Theme::lightTheme(), options);
        }
    painter.end();
    const auto difference = comparePictures(whole, pieces);
    REQUIRE(difference.sameSize);
    CHECK(difference.shareDiffering < 0.0005);
}

TEST_CASE("every text of every record is drawn") {
    auto sample = sampleMap();
    CountingIds ids(9000);
    const auto edit =
        setField(sample.project, sample.project.of<Feeling>(sample.touchpoints[5]).front(),
                 &Feeling::says, u"I have looked three times today"_s, {});
    REQUIRE(sample.project.apply(edit).ok());
    const MapLayout layout(sample.project, sample.map);
    TextCollector collector;
    PaintOptions options;
    options.fullDetail = true;
    paintMap(collector, sample.project, layout, Theme::printTheme(), options);
    const QString all = collector.texts.join(u'\n');

    const auto drawn = [&](const QString& text) { return text.isEmpty() || all.contains(text); };
    for (const auto& [id, r] : sample.project.all<Note>())
        CHECK(drawn(r.text));
    for (const auto& [id, r] : sample.project.all<Touchpoint>()) {
        CHECK(drawn(r.name));
        CHECK(drawn(r.channel));
    }
    for (const auto& [id, r] : sample.project.all<Stage>())
        for (const QString& text : {r.name, r.goal, r.entersWhen, r.doneWhen})
            CHECK(drawn(text));
    for (const auto& [id, r] : sample.project.all<Opportunity>()) {
        CHECK(drawn(r.text));
        CHECK(drawn(r.owner));
    }
    for (const auto& [id, r] : sample.project.all<PainPoint>())
        CHECK(drawn(r.text));
    for (const auto& [id, r] : sample.project.all<Loss>())
        CHECK(drawn(r.reason));
    for (const auto& [id, r] : sample.project.all<Kpi>())
        CHECK(drawn(r.name));
    for (const auto& [id, r] : sample.project.all<Lane>())
        CHECK(drawn(r.title));
    for (const auto& [id, r] : sample.project.all<Link>())
        CHECK(drawn(r.label));
    CHECK(drawn(u"I have looked three times today"_s));
    CHECK(drawn(u"Maya Okafor"_s));
}

TEST_CASE("the text being edited is left out, and only that") {
    const auto sample = sampleMap();
    const MapLayout layout(sample.project, sample.map);
    TextCollector collector;
    PaintOptions options;
    options.hidden = anyId(sample.stages[0]);
    paintMap(collector, sample.project, layout, Theme::lightTheme(), options);
    CHECK_FALSE(collector.texts.contains(u"Awareness"_s));
    CHECK(collector.texts.contains(u"Find a better cup"_s));
}

TEST_CASE("a feeling being dragged is drawn where it is held") {
    const auto sample = sampleMap();
    PaintOptions options;
    options.preview = PaintOptions::Preview{sample.touchpoints[5], {}, false, 5};
    const QImage dragged = picture(sample.project, sample.map, Theme::lightTheme(), 1, options);
    const QImage still = picture(sample.project, sample.map, Theme::lightTheme(), 1);
    CHECK(comparePictures(dragged, still).shareDiffering > 0.0005);
}

TEST_CASE("on a stage alone the curve goes on to where it leads") {
    const auto sample = sampleMap();
    const Project& project = sample.project;
    const auto stages = project.of<Stage>(sample.map);
    for (size_t i = 0; i < stages.size(); ++i) {
        CAPTURE(i);
        LayoutOptions options;
        options.stage = stages[i];
        const MapLayout layout(project, sample.map, options);
        TextCollector collector;
        paintMap(collector, project, layout, Theme::lightTheme(), {});
        const QRectF shown = collector.curve.boundingRect();
        const double first = layout.columnX(0);
        if (i == 0) // where the journey begins, there is nothing before
            CHECK(shown.left() > first + 10);
        else
            CHECK(shown.left() == Approx(first));
        if (i + 1 == stages.size())
            CHECK(shown.right() < layout.contentRight() - 10);
        else
            CHECK(shown.right() == Approx(layout.contentRight()));
    }
}
