// Pictures to decide by: every record has its place, nothing lies on anything else, and a point of
// the matrix is an impact and an effort.
#include "drawing/decision_picture.h"
#include "drawing/sample_map.h"
#include "model/edits.h"
#include "model/opportunities.h"
#include "model/rank.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QLineF>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// A map with a stage of some touchpoints, and lanes for pain points and opportunities.
struct Small {
    Small() {
        apply(addMap(project, ids, u"Shop"_s, &map));
        stage = project.of<Stage>(map).front();
        while (project.of<Touchpoint>(stage).size() < 3)
            apply(addTouchpoint(project, ids, stage, u"Point"_s));
        points = project.of<Touchpoint>(stage);
        apply(addLane(project, ids, map, LaneKind::PainPoints, {}, {}, &pains));
        apply(addLane(project, ids, map, LaneKind::Opportunities, {}, {}, &chances));
    }
    void apply(const Changeset& edit) { REQUIRE(project.apply(edit).ok()); }
    Id<Opportunity> opportunity(const QString& text, int impact, int effort) {
        AnyId added;
        apply(addCard(project, ids, {.lane = chances, .touchpoint = points[0]}, text, &added));
        const Id<Opportunity> id{added.value};
        if (impact > 0)
            apply(judgeOpportunity(project, id, impact, effort));
        return id;
    }
    Id<PainPoint> pain(const QString& text, int severity, Id<Touchpoint> at) {
        AnyId added;
        apply(addCard(project, ids, {.lane = pains, .touchpoint = at}, text, &added));
        const Id<PainPoint> id{added.value};
        apply(setField(project, id, &PainPoint::severity, severity, u"x"_s));
        return id;
    }
    // A customer comes to a point, after all that came before.
    void visit(int customer, Id<Touchpoint> at) {
        Changeset edit;
        edit.add(Interaction{.id = {ids.next()},
                             .rank = time += rankStep,
                             .map = map,
                             .customer = QString::number(customer),
                             .touchpoint = at,
                             .time = time});
        apply(edit);
    }
    [[nodiscard]] DecisionPicture picture(PictureKind kind) const {
        return layOutPicture(project, {.kind = kind, .map = map}, Theme::lightTheme());
    }

    CountingIds ids;
    Project project;
    Id<Map> map;
    Id<Stage> stage;
    std::vector<Id<Touchpoint>> points;
    Id<Lane> pains;
    Id<Lane> chances;
    Rank time = 0;
};

const PictureDot& dotOf(const DecisionPicture& picture, AnyId record) {
    for (const PictureDot& dot : picture.dots)
        if (dot.record == record)
            return dot;
    FAIL("the record has no dot");
    return picture.dots.front();
}

// No two texts of the picture share a spot, and all are on it.
void checkTexts(const DecisionPicture& picture) {
    const QRectF whole(QPointF(), picture.size);
    for (size_t i = 0; i < picture.texts.size(); ++i) {
        const QRectF box = picture.texts[i].box;
        CAPTURE(picture.texts[i].text);
        CHECK(whole.contains(box));
        for (size_t k = i + 1; k < picture.texts.size(); ++k) {
            const QRectF other = picture.texts[k].box.adjusted(0.5, 0.5, -0.5, -0.5);
            CAPTURE(picture.texts[k].text);
            CHECK_FALSE(box.intersects(other));
        }
    }
}

} // namespace

TEST_CASE("an opportunity lies where its impact and effort put it, the best is number 1") {
    Small small;
    const auto leave = small.opportunity(u"Leave it"_s, 1, 5);
    const auto best = small.opportunity(u"Do it"_s, 5, 1);
    const auto unjudged = small.opportunity(u"Who knows"_s, 0, 0);
    const DecisionPicture picture = small.picture(PictureKind::Opportunities);
    REQUIRE(picture.dots.size() == 3);
    CHECK(picture.dots[0].record == anyId(best));
    CHECK(picture.dots[0].number == u"1"_s);
    CHECK(picture.dots[2].record == anyId(unjudged));
    CHECK(worthAt(picture, dotOf(picture, anyId(best)).centre) == Worth{5, 1});
    CHECK(worthAt(picture, dotOf(picture, anyId(leave)).centre) == Worth{1, 5});
    CHECK_FALSE(worthAt(picture, dotOf(picture, anyId(unjudged)).centre));
    const QRectF matrix = picture.matrix;
    CHECK(worthAt(picture, matrix.center()) == Worth{3, 3});
    CHECK(worthAt(picture, matrix.topLeft()) == Worth{5, 1});
    CHECK_FALSE(worthAt(picture, matrix.topLeft() - QPointF(1, 1)));
    CHECK(picture.words.size() == 3);
    for (const auto& [record, rect] : picture.words)
        CHECK(recordAt(picture, rect.center()) == record);
    checkTexts(picture);
}

TEST_CASE("forty opportunities in one cell keep apart") {
    Small small;
    for (int i = 0; i < 40; ++i)
        small.opportunity(u"Idea %1"_s.arg(i), 4, 2);
    const DecisionPicture picture = small.picture(PictureKind::Opportunities);
    REQUIRE(picture.dots.size() == 40);
    std::set<AnyId> found;
    for (const PictureDot& dot : picture.dots) {
        CHECK(worthAt(picture, dot.centre) == Worth{4, 2});
        CHECK(recordAt(picture, dot.centre) == dot.record);
        found.insert(dot.record);
        for (const PictureDot& other : picture.dots)
            if (&other != &dot)
                CHECK(QLineF(dot.centre, other.centre).length() >= dot.radius + other.radius);
    }
    CHECK(found.size() == 40);
    checkTexts(picture);
    // A slide shows all dots, and as many words as there is room for.
    const DecisionPicture slide =
        layOutPicture(small.project, {.map = small.map, .isOnSlide = true}, Theme::lightTheme());
    CHECK(slide.dots.size() == 40);
    CHECK(slide.words.size() < 20);
    CHECK(slide.size.height() < 640);
}

TEST_CASE("a pain point lies by its severity and by the customers who come there") {
    Small small;
    const auto early = small.pain(u"Early"_s, 3, small.points[0]);
    const auto late = small.pain(u"Late"_s, 1, small.points[2]);
    // Ten come to the first point, one to the last.
    for (int i = 0; i < 10; ++i)
        small.visit(i, small.points[0]);
    small.visit(3, small.points[2]);
    const DecisionPicture picture = small.picture(PictureKind::PainPoints);
    const PictureDot& first = dotOf(picture, anyId(early));
    const PictureDot& last = dotOf(picture, anyId(late));
    CHECK(first.number == u"1"_s);
    CHECK(first.centre.x() > last.centre.x() + 300);
    CHECK(first.centre.y() < last.centre.y() - 200);
    CHECK(first.spoken.contains(u"100 % of customers"_s));
    CHECK(last.spoken.contains(u"10 % of customers"_s));
    checkTexts(picture);
}

TEST_CASE("channels stand by stage, each touchpoint once") {
    Small small;
    small.apply(setField(small.project, small.points[0], &Touchpoint::channel, u"Web"_s, u"x"_s));
    small.apply(setField(small.project, small.points[1], &Touchpoint::channel, u" web"_s, u"x"_s));
    small.apply(
        setFeeling(small.project, small.ids, small.points[0], {}, FeelingField::Received, -4));
    const DecisionPicture picture = small.picture(PictureKind::Channels);
    REQUIRE(picture.dots.size() == touchpointsOf(small.project, small.map).size());
    REQUIRE(dotOf(picture, anyId(small.points[0])).mood);
    CHECK(*dotOf(picture, anyId(small.points[0])).mood < -0.5);
    CHECK_FALSE(dotOf(picture, anyId(small.points[1])).mood);
    CHECK(dotOf(picture, anyId(small.points[0])).centre.x() ==
          dotOf(picture, anyId(small.points[2])).centre.x());
    const auto rows = std::ranges::count_if(
        picture.texts, [](const TextRun& run) { return run.text == u"Web"_s; });
    CHECK(rows == 1);
    checkTexts(picture);
}

TEST_CASE("curve against curve says what was added and what it comes to") {
    Small small;
    const auto feel = [&](Id<Touchpoint> at, double value) {
        small.apply(setFeeling(small.project, small.ids, at, {}, FeelingField::Received, value));
    };
    feel(small.points[0], -2);
    feel(small.points[1], 1);
    std::vector<AnyId> copies;
    small.apply(duplicate(small.project, small.ids, {anyId(small.map)}, &copies));
    const Id<Map> future{copies.front().value};
    const auto theirs = touchpointsOf(small.project, future);
    feel(theirs[0], 2);
    small.apply(addTouchpoint(small.project, small.ids, small.project.find(theirs[0])->stage,
                              u"Call back"_s));
    const DecisionPicture alone = small.picture(PictureKind::Curves);
    CHECK(alone.dots.size() == 2);
    const DecisionPicture both = layOutPicture(
        small.project, {.kind = PictureKind::Curves, .map = small.map, .other = future},
        Theme::lightTheme());
    CHECK(both.dots.size() == 4);
    const auto says = [&](const QString& text) {
        return std::ranges::any_of(both.texts,
                                   [&](const TextRun& run) { return run.text.contains(text); });
    };
    CHECK(says(u"Gains add up to +4, losses to 0; 1 added, 0 removed"_s));
    CHECK(says(u"+ added"_s));
    CHECK(says(u"≠ changed: received"_s));
    checkTexts(both);

    for (const Theme* theme : {&Theme::lightTheme(), &Theme::darkTheme()}) {
        const DecisionPicture picture =
            layOutPicture(small.project,
                          {.kind = PictureKind::Curves, .map = small.map, .other = future}, *theme);
        std::set<int> hues; // degrees
        for (const PictureDot& dot : picture.dots)
            hues.insert(dot.fill.hslHue());
        REQUIRE(hues.size() == 2);
        const int apart = *hues.rbegin() - *hues.begin();
        CHECK(std::min(apart, 360 - apart) > 90);
    }
}

TEST_CASE("the funnel says who comes, who goes on from the point before, and who is lost") {
    Small small;
    for (int i = 0; i < 8; ++i)
        small.visit(i, small.points[0]);
    for (int i = 0; i < 4; ++i)
        small.visit(i, small.points[1]);
    small.visit(0, small.points[2]);
    const DecisionPicture picture = small.picture(PictureKind::Funnel);
    REQUIRE(picture.dots.size() == touchpointsOf(small.project, small.map).size());
    const auto says = [&](const QString& text) {
        return std::ranges::any_of(picture.texts,
                                   [&](const TextRun& run) { return run.text == text; });
    };
    CHECK(says(u"8 · 100 %"_s));
    CHECK(says(u"4 · 50 %"_s));
    CHECK(says(u"50 % →"_s));
    CHECK(says(u"25 % →"_s));
    CHECK(says(u"50 % lost"_s));
    CHECK(says(u"75 % lost"_s));
    const PictureDot& first = dotOf(picture, anyId(small.points[0]));
    const PictureDot& second = dotOf(picture, anyId(small.points[1]));
    CHECK(second.centre.y() - first.centre.y() == Approx(130));
    CHECK(first.spoken.endsWith(u"8, 100 % come here, 50 % of them are lost"_s));
    checkTexts(picture);
}

TEST_CASE("without a log the funnel goes by the losses that were entered") {
    Small small;
    Id<Lane> lane;
    small.apply(addLane(small.project, small.ids, small.map, LaneKind::Loss, {}, {}, &lane));
    AnyId added;
    small.apply(addCard(small.project, small.ids, {.lane = lane, .stage = small.stage},
                        u"Too dear"_s, &added));
    small.apply(setField(small.project, Id<Loss>{added.value}, &Loss::amount,
                         std::optional<double>(0.3), u"x"_s));
    const DecisionPicture picture = small.picture(PictureKind::Funnel);
    REQUIRE(picture.dots.size() == small.project.of<Stage>(small.map).size());
    CHECK(picture.dots.front().spoken.endsWith(u"100 % come here, 30 % of them are lost"_s));
    checkTexts(picture);
}

TEST_CASE("a map with nothing to show says so in every picture") {
    CountingIds ids;
    Project project;
    Id<Map> map;
    REQUIRE(project.apply(addMap(project, ids, u"Shop"_s, &map)).ok());
    for (const auto kind : {PictureKind::Opportunities, PictureKind::PainPoints,
                            PictureKind::Curves, PictureKind::Funnel}) {
        const DecisionPicture picture =
            layOutPicture(project, {.kind = kind, .map = map}, Theme::darkTheme());
        CHECK(picture.isEmpty);
        CHECK(picture.dots.empty());
        checkTexts(picture);
    }
}

TEST_CASE("judging an opportunity is one edit within one to five") {
    Small small;
    const auto id = small.opportunity(u"Do it"_s, 0, 0);
    const Changeset edit = judgeOpportunity(small.project, id, 9, -1);
    CHECK(edit.changes.size() == 1);
    small.apply(edit);
    CHECK(small.project.find(id)->impact == 5);
    CHECK(small.project.find(id)->effort == 1);
    CHECK(judgeOpportunity(small.project, id, 5, 1).isEmpty());
}
