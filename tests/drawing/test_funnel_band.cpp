// The funnel along the map: where its bars and numbers stand, what they say and lead to, and what
// an edit lays out anew.
#include "drawing/funnel_band.h"

#include "drawing/hit_test.h"
#include "drawing/paint_map.h"
#include "drawing/painter_surface.h"
#include "model/edits.h"
#include "sample_map.h"
#include "support/golden.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

#include <QPainter>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;
using What = FunnelPart::What;

namespace {

LayoutOptions withFunnel(FunnelShown shown = FunnelShown::Always) {
    LayoutOptions options;
    options.funnel = shown;
    return options;
}

void commit(Project& project, const Changeset& edit) {
    REQUIRE(project.apply(edit).ok());
}

// The sample, with losses at a false start, a false end and an ordinary touchpoint, and none else.
struct Losing {
    SampleMap sample = sampleMap();
    std::vector<Id<Loss>> losses;

    Losing() {
        Changeset edit;
        const Project& project = sample.project;
        for (const auto& [id, loss] : project.all<Loss>())
            edit.remove(loss);
        const auto lane = laneOf(project, sample.map, LaneKind::Loss);
        CountingIds ids(700'000);
        const auto lose = [&](size_t touchpoint, double share, const QString& reason) {
            losses.push_back(ids.make<Loss>());
            edit.add(Loss{.id = losses.back(),
                          .rank = 1,
                          .place = {*lane, {}, sample.touchpoints[touchpoint]},
                          .reason = reason,
                          .amount = share,
                          .whereTo = u"the shop next door"_s});
        };
        lose(0, 0.2, u"Clicked by mistake"_s);
        lose(3, 0.4, u"Shipping costs come late"_s);
        lose(6, 0.1, u"Believes the parcel is on its way"_s);
        const auto turn = [&](size_t touchpoint, PointKind point) {
            Touchpoint changed = *project.find(sample.touchpoints[touchpoint]);
            const Touchpoint before = changed;
            changed.point = point;
            edit.change(before, changed);
        };
        turn(0, PointKind::FalseStart);
        turn(6, PointKind::FalseEnd);
        commit(sample.project, edit);
    }
    [[nodiscard]] MapLayout layout() const {
        return MapLayout(sample.project, sample.map, withFunnel());
    }
};

QImage picture(const Project& project, const MapLayout& layout, const Theme& theme, double scale) {
    const QRectF area(0, layout.stagesTop() - 8, layout.size().width(),
                      layout.lanesTop() - layout.stagesTop() + 60);
    QImage image((area.size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(theme.paper);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.translate(-area.topLeft());
    PainterSurface surface(painter);
    PaintOptions options;
    options.scale = scale;
    options.exposed = area;
    paintMap(surface, project, layout, theme, options);
    return image;
}

std::vector<FunnelPart> allParts(const MapLayout& layout) {
    std::vector<FunnelPart> all;
    for (int column = 0; column < int(layout.columns().size()); ++column)
        for (const FunnelPart& part : funnelParts(layout, column))
            all.push_back(part);
    return all;
}

// Whether nothing in the band leaves it or lies over another text.
void checkNothingCollides(const MapLayout& layout) {
    std::vector<FunnelPart> parts = allParts(layout);
    if (const auto mark = vulnerablePart(layout))
        parts.push_back(*mark);
    const FunnelBand& band = layout.funnel();
    for (size_t i = 0; i < parts.size(); ++i) {
        CAPTURE(parts[i].text, parts[i].column);
        CHECK(parts[i].rect.top() >= band.top);
        CHECK(parts[i].rect.bottom() <= band.bottom());
        CHECK(parts[i].rect.width() >= textWidth(parts[i].text, TextRole::CardMeta));
        for (size_t k = i + 1; k < parts.size(); ++k) {
            CAPTURE(parts[k].text, parts[k].column);
            CHECK_FALSE(parts[i].rect.intersects(parts[k].rect));
        }
    }
}

} // namespace

TEST_CASE("the funnel stands between stages and lanes, and takes no room when it is off") {
    const Losing made;
    const MapLayout off(made.sample.project, made.sample.map);
    const MapLayout on = made.layout();
    CHECK(off.funnel().height == 0);
    CHECK(off.funnel().figures.steps.empty());
    CHECK(on.funnel().height > 80);
    CHECK(on.funnel().top == off.lanesTop());
    CHECK(on.lanesTop() == on.funnel().bottom());
    CHECK(on.size().height() == Approx(off.size().height() + on.funnel().height));
    // Of one stage alone there is no funnel.
    LayoutOptions stage = withFunnel();
    stage.stage = made.sample.stages[1];
    CHECK(MapLayout(made.sample.project, made.sample.map, stage).funnel().height == 0);
}

TEST_CASE("bars are as tall as the share that comes, and narrow where customers are lost") {
    const Losing made;
    const MapLayout layout = made.layout();
    const double full = funnelColumn(layout, 0).bar.height();
    CHECK(full > 40);
    CHECK(funnelColumn(layout, 0).lost.height() == Approx(full * 0.2));
    CHECK(funnelColumn(layout, 1).bar.height() == Approx(full * 0.8));
    CHECK(funnelColumn(layout, 1).lost.isNull());
    CHECK(funnelColumn(layout, 3).lost.height() == Approx(full * 0.8 * 0.4));
    CHECK(funnelColumn(layout, 4).bar.height() == Approx(full * 0.8 * 0.6));
    for (int column = 0; column + 1 < int(layout.columns().size()); ++column) {
        const FunnelColumn at = funnelColumn(layout, column);
        CHECK(at.bar.bottom() == Approx(funnelFloor(layout)));
        CHECK(at.flow.boundingRect().left() == Approx(at.bar.right()));
        CHECK(at.flow.boundingRect().right() ==
              Approx(funnelColumn(layout, column + 1).bar.left()));
    }
    CHECK(funnelColumn(layout, int(layout.columns().size()) - 1).flow.isEmpty());
}

TEST_CASE("each number of the funnel says what it is and leads to where it comes from") {
    const Losing made;
    const Project& project = made.sample.project;
    const MapLayout layout = made.layout();
    const auto partOf = [&](int column, What what) {
        for (const FunnelPart& part : funnelParts(layout, column))
            if (part.what == what)
                return part;
        return FunnelPart{};
    };
    const auto hitAt = [&](const FunnelPart& part) {
        const Hit hit = hitTest(project, layout, part.rect.center());
        CHECK(hit.part == HitPart::Funnel);
        return hit.record;
    };
    CHECK(partOf(1, What::Share).text == u"80 %"_s);
    CHECK(hitAt(partOf(1, What::Share)) == anyId(made.sample.touchpoints[1]));
    CHECK(partOf(1, What::Onward).text == u"80 % →"_s);
    CHECK(partOf(3, What::Lost).text == u"−40 %"_s);
    CHECK(hitAt(partOf(3, What::Lost)) == anyId(made.losses[1]));
    CHECK(partOf(0, What::Words).text == u"false start"_s);
    CHECK(partOf(6, What::Words).text == u"false end"_s);
    const QString sentence = funnelSentence(project, layout, partOf(3, What::Lost));
    CHECK(sentence.contains(u"40 %"_s));
    CHECK(sentence.contains(u"Shipping costs come late"_s));
    CHECK(sentence.contains(u"the shop next door"_s));
    // The bar is as good as its number.
    const QRectF lost = funnelColumn(layout, 3).lost;
    CHECK(hitTest(project, layout, lost.center()).record == anyId(made.losses[1]));
    // The most vulnerable stage is named at the left and marked in its place.
    const auto mark = vulnerablePart(layout);
    REQUIRE(mark);
    const Id<Stage> stage = project.find(made.sample.touchpoints[3])->stage;
    CHECK(mark->record == anyId(stage));
    CHECK(hitTest(project, layout, mark->rect.center()).record == anyId(stage));
    CHECK(funnelTitle(project, layout).back().text.contains(project.find(stage)->name));
    CHECK(funnelSummary(project, layout).contains(project.find(stage)->name));
    // Beside all that there is nothing to hit, and below it a lane.
    CHECK(hitTest(project, layout, {layout.columnX(1) - 6, layout.funnel().top + 3}).part ==
          HitPart::Nothing);
    CHECK(hitTest(project, layout, {40, layout.lanesTop() + 20}).part == HitPart::LaneTitle);
}

TEST_CASE("a map without losses and log says what to enter, but not on paper") {
    auto sample = sampleMap();
    Changeset edit;
    for (const auto& [id, loss] : sample.project.all<Loss>())
        edit.remove(loss);
    commit(sample.project, edit);
    const MapLayout screen(sample.project, sample.map, withFunnel());
    CHECK(screen.funnel().height > 0);
    CHECK(isFunnelEmpty(screen));
    CHECK(funnelSummary(sample.project, screen).contains(u"Add a card in the loss lane"_s));
    const MapLayout paper(sample.project, sample.map, withFunnel(FunnelShown::WhereKnown));
    CHECK(paper.funnel().height == 0);
    CHECK(funnelSummary(sample.project, paper).isEmpty());
}

TEST_CASE("a log of many customers and narrow columns leave every number whole") {
    auto sample = sampleMap();
    CountingIds ids(800'000);
    Changeset edit;
    Rank rank = 0;
    for (int customer = 0; customer < 1234; ++customer)
        for (size_t i = 0; i < sample.touchpoints.size(); ++i)
            if (customer % 8 >= int(i))
                edit.add(Interaction{.id = ids.make<Interaction>(),
                                     .rank = rank += 10,
                                     .map = sample.map,
                                     .customer = QString::number(customer),
                                     .touchpoint = sample.touchpoints[i],
                                     .time = rank});
    commit(sample.project, edit);
    for (const double width : {104.0, 136.0, 220.0}) {
        LayoutOptions options = withFunnel();
        options.columnWidth = width;
        const MapLayout layout(sample.project, sample.map, options);
        CHECK(layout.funnel().figures.customers == 1234);
        checkNothingCollides(layout);
    }
    checkNothingCollides(Losing().layout());
}

TEST_CASE("the funnel looks as it should") {
    const Losing made;
    const Project& p = made.sample.project;
    CHECK(isGolden(picture(p, made.layout(), Theme::lightTheme(), 1), u"drawing/funnel-light"_s));
    CHECK(isGolden(picture(p, made.layout(), Theme::darkTheme(), 1), u"drawing/funnel-dark"_s));
}

TEST_CASE("a funnel that followed edits is the funnel made anew") {
    for (int seed = 1; seed <= 4; ++seed) {
        std::mt19937_64 random(static_cast<unsigned>(seed));
        Project project = randomProject(random, {});
        CountingIds ids(1'000'000);
        const Id<Map> map = project.roots<Map>().front();
        MapLayout followed(project, map, withFunnel());
        for (int step = 0; step < 120; ++step) {
            const Changeset edit = randomEdit(project, random, ids);
            CAPTURE(seed, step, edit.label);
            commit(project, edit);
            followed.update(project, edit);
            if (!project.find(map))
                break;
            const MapLayout anew(project, map, withFunnel());
            CHECK(followed.funnel().figures == anew.funnel().figures);
            CHECK(followed.funnel().height == anew.funnel().height);
            CHECK(followed.funnel().top == Approx(anew.funnel().top));
            CHECK(followed.lanesTop() == Approx(anew.lanesTop()));
        }
    }
}

TEST_CASE("an edit repaints what of the funnel it changes, and leaves the rest alone") {
    Losing made;
    Project& project = made.sample.project;
    MapLayout layout = made.layout();
    // The words of a loss change no figure.
    const auto reason = rename(project, anyId(made.losses[1]), u"Too dear"_s);
    commit(project, reason);
    CHECK(layout.update(project, reason).top() >= layout.funnel().bottom() - 2);
    // Its amount changes its column and those after it.
    const auto more = setField(project, made.losses[2], &Loss::amount, std::optional(0.3), {});
    commit(project, more);
    const QRectF dirty = layout.update(project, more);
    CHECK(dirty.top() <= layout.funnel().top);
    CHECK(layout.funnel().figures.steps[6].lostHere == Approx(0.3));
    // The log is read again only when it changes.
    const auto log = layout.funnel().log;
    const auto taken = inverse(reason);
    commit(project, taken);
    layout.update(project, taken);
    CHECK(layout.funnel().log == log);
}

TEST_CASE("a map of one stage has no most vulnerable one, for lack of others") {
    Losing made;
    const std::vector<Id<Stage>>& stages = made.sample.stages;
    Project& project = made.sample.project;
    for (size_t i = 0; i < stages.size(); ++i)
        if (i != 2)
            commit(project, remove(project, {anyId(stages[i])}));
    const MapLayout layout = made.layout();
    REQUIRE_FALSE(isFunnelEmpty(layout));
    CHECK_FALSE(vulnerablePart(layout));
    CHECK(vulnerableRect(layout).isNull());
    CHECK_FALSE(funnelSummary(project, layout).contains(u"Most vulnerable"_s));
}
