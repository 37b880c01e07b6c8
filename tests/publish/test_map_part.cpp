// Parts of a map: one stage, one lane, a selection.
#include "publish/map_maker.h"
#include "publish/map_part.h"
#include "publish/programs.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QString svgOf(const Project& project, const PublishOptions& options) {
    const auto bytes = render(project, PublishFormat::Svg, options);
    REQUIRE(bytes.ok());
    return QString::fromUtf8(*bytes);
}

Id<Stage> stageNumber(const Project& project, size_t number) {
    return project.of<Stage>(project.roots<Map>().front()).at(number - 1);
}

} // namespace

TEST_CASE("One stage is drawn with all that is its own, in its colour") {
    Project project = longMap(4);
    PublishOptions options;
    REQUIRE(showStage(options, project, stageNumber(project, 3)).ok());
    const QString svg = svgOf(project, options);
    for (const QString& text : {u"Stage3"_s, u"Meeting31"_s, u"Suffers32"_s, u"Measures31"_s})
        CHECK(svg.contains(text));
    for (const QString& text : {u"Stage2"_s, u"Meeting41"_s, u"A long way</tspan>"_s})
        CHECK_FALSE(svg.contains(text));
    CHECK(svg.contains(u"fill=\"%1\""_s.arg(Theme::lightTheme().stages[2].name())));
    CHECK_FALSE(svg.contains(u"fill=\"%1\""_s.arg(Theme::lightTheme().stages[0].name())));
}

TEST_CASE("One lane is drawn below the names of the stages") {
    Project project = longMap(4);
    PublishOptions options;
    const Id<Map> map = project.roots<Map>().front();
    REQUIRE(showLane(options, project, *laneOf(project, map, LaneKind::Feeling)).ok());
    const QString svg = svgOf(project, options);
    CHECK(svg.contains(u"Stage4"_s));
    CHECK(svg.contains(u"linearGradient"_s)); // the curve
    for (const QString& text : {u"Goal4"_s, u"Suffers11"_s, u"Does11"_s, u"A long way</tspan>"_s})
        CHECK_FALSE(svg.contains(text));

    PublishOptions png = options;
    png.transparent = true;
    png.dpi = 300;
    const auto bytes = render(project, PublishFormat::Png, png);
    REQUIRE(bytes.ok());
    const QImage picture = QImage::fromData(*bytes);
    CHECK(picture.pixelColor(1, 1).alpha() == 0);
    CHECK(picture.dotsPerMeterX() == Approx(300 / 0.0254).margin(1));
}

TEST_CASE("A hidden lane is shown when it is asked for") {
    Project project = longMap(1);
    const auto lane = *laneOf(project, project.roots<Map>().front(), LaneKind::PainPoints);
    REQUIRE(project.apply(setField(project, lane, &Lane::visible, false, {})).ok());
    PublishOptions options;
    REQUIRE(showLane(options, project, lane).ok());
    CHECK(svgOf(project, options).contains(u"Suffers11"_s));
}

TEST_CASE("A selection is drawn with its columns, and what is on no map is refused") {
    Project project = longMap(4);
    std::vector<AnyId> cards;
    for (const auto& [id, pain] : project.all<PainPoint>())
        if (pain.text == u"Suffers32"_s)
            cards.push_back(anyId(id));
    PublishOptions options;
    REQUIRE(showSelection(options, project, cards).ok());
    const QString svg = svgOf(project, options);
    CHECK(svg.contains(u"Suffers32"_s));
    CHECK(svg.contains(u"Meeting32"_s));
    CHECK(svg.contains(Theme::lightTheme().stages[2].name()));
    CHECK_FALSE(svg.contains(u"Suffers31"_s));

    Project other = longMap(1);
    CHECK(showSelection(options, other, {}).error().code == ErrorCode::NotFound);
    CHECK(showStage(options, other, {4711}).error().code == ErrorCode::NotFound);
    CHECK(showLane(options, other, {4711}).error().code == ErrorCode::NotFound);
}
