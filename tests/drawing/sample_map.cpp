#include "sample_map.h"

#include "model/edits.h"
#include "model/rank.h"

#include <catch2/catch.hpp>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

class Builder {
public:
    template <class T>
    Id<T> add(T record) {
        record.id = m_ids.make<T>();
        record.rank = spreadRank(m_count++);
        m_records.emplace_back(record);
        return record.id;
    }
    Project finish() {
        auto project = Project::fromRecords(m_records);
        REQUIRE(project.ok());
        return project.take();
    }

private:
    CountingIds m_ids;
    qsizetype m_count = 0;
    std::vector<Record> m_records;
};

} // namespace

SampleMap sampleMap() {
    SampleMap sample;
    Builder b;
    const auto maya = b.add(Persona{.name = u"Maya Okafor"_s, .role = u"Remote designer, 34"_s});
    Map map{.title = u"Maya orders her first coffee subscription"_s,
            .scenario = u"Scenario: Maya works from home and wants good beans without thinking "
                        "about it. “I just want coffee that shows up.”"_s};
    map.personas = {maya};
    sample.map = b.add(map);

    std::map<LaneKind, Id<Lane>> lanes;
    for (LaneKind kind :
         {LaneKind::Touchpoints, LaneKind::Doing, LaneKind::Thinking, LaneKind::Feeling,
          LaneKind::PainPoints, LaneKind::Opportunities, LaneKind::Loss, LaneKind::Kpis,
          LaneKind::LineOfVisibility, LaneKind::Backstage, LaneKind::Support})
        lanes[kind] = b.add(Lane{.map = sample.map, .lane = kind, .title = defaultTitle(kind)});

    struct StageText {
        const char16_t *name, *goal, *enters, *done;
    };
    for (const StageText& s : {
             StageText{u"Awareness", u"Find a better cup", u"Sees an ad", u"Visits the site"},
             StageText{u"Consideration", u"Be sure it is worth it", u"Opens pricing",
                       u"Adds a plan to the basket"},
             StageText{u"Purchase", u"Order in five minutes", u"Starts checkout",
                       u"Payment confirmed"},
             StageText{u"Delivery", u"Have coffee by Friday", u"Order accepted", u""},
             StageText{u"Loyalty", u"Never run out", u"First bag is empty", u"Second order"},
         })
        sample.stages.push_back(b.add(Stage{.map = sample.map,
                                            .name = QString::fromUtf16(s.name),
                                            .goal = QString::fromUtf16(s.goal),
                                            .entersWhen = QString::fromUtf16(s.enters),
                                            .doneWhen = QString::fromUtf16(s.done)}));

    struct PointText {
        size_t stage;
        const char16_t *name, *channel, *doing, *thinking;
        double received, desired;
    };
    for (const PointText& p : {
             PointText{0, u"Instagram ad", u"Social", u"Scrolls at lunch, taps the ad",
                       u"Nice box. How much is it?", 2, 3},
             PointText{1, u"Compare plans", u"Website", u"Reads plan table, opens two tabs",
                       u"Which plan am I?", -1, 2},
             PointText{1, u"Read reviews", u"Web", u"Checks reviews on another site", u"", 1, 2},
             PointText{2, u"Checkout", u"Website", u"Types address and card",
                       u"Why do they need my phone?", -2, 2},
             PointText{2, u"Order email", u"Email", u"Skims the receipt", u"", 0.5, 2},
             PointText{3, u"Tracking", u"Email + web", u"Refreshes the carrier page",
                       u"Where is my coffee?", -3, 2},
             PointText{3, u"Unboxing", u"Parcel", u"Films the box opening", u"This smells amazing",
                       4, 4},
             PointText{4, u"Refill reminder", u"Email", u"Pauses, then moves the date", u"", 1, 3},
         }) {
        const auto id = b.add(Touchpoint{.stage = sample.stages[p.stage],
                                         .name = QString::fromUtf16(p.name),
                                         .channel = QString::fromUtf16(p.channel),
                                         .momentOfTruth = p.received == -2,
                                         .reviewMoment = p.received == 4});
        sample.touchpoints.push_back(id);
        b.add(Note{.place = {lanes[LaneKind::Doing], {}, id}, .text = QString::fromUtf16(p.doing)});
        if (*p.thinking)
            b.add(Note{.place = {lanes[LaneKind::Thinking], {}, id},
                       .text = QString::fromUtf16(p.thinking),
                       .evidence = p.received < -2 ? Evidence::Researched : Evidence::Assumed});
        b.add(Feeling{.touchpoint = id, .received = p.received, .desired = p.desired});
    }
    const auto at = [&](LaneKind lane, size_t touchpoint) {
        return Place{lanes[lane], {}, sample.touchpoints[touchpoint]};
    };
    const auto over = [&](LaneKind lane, size_t stage) {
        return Place{lanes[lane], sample.stages[stage], {}};
    };
    const auto pain = b.add(PainPoint{.place = at(LaneKind::PainPoints, 1),
                                      .text = u"Three plans look the same"_s,
                                      .severity = 2});
    b.add(PainPoint{.place = at(LaneKind::PainPoints, 3),
                    .text = u"Phone number is required"_s,
                    .severity = 1});
    b.add(PainPoint{.place = at(LaneKind::PainPoints, 5),
                    .text = u"No arrival day on carrier page"_s,
                    .severity = 3});
    Opportunity finder{.place = over(LaneKind::Opportunities, 1),
                       .text = u"Plan finder: 3 questions, 1 answer"_s,
                       .impact = 4,
                       .effort = 3,
                       .owner = u"Product"_s};
    finder.answers = {pain};
    b.add(finder);
    b.add(Opportunity{.place = over(LaneKind::Opportunities, 3),
                      .text = u"Own tracking page, promised day"_s,
                      .impact = 5,
                      .effort = 2,
                      .owner = u"Logistics"_s});
    const auto loss = [&](size_t stage, const char16_t* reason, double share) {
        b.add(Loss{.place = over(LaneKind::Loss, stage),
                   .reason = QString::fromUtf16(reason),
                   .amount = share});
    };
    loss(0, u"not now", 0.62);
    loss(1, u"price unclear", 0.31);
    loss(2, u"phone field", 0.18);
    loss(3, u"refund", 0.04);
    const auto kpi = [&](size_t touchpoint, const char16_t* name, double actual, double target) {
        Kpi record{.place = at(LaneKind::Kpis, touchpoint),
                   .name = QString::fromUtf16(name),
                   .unit = u"%"_s,
                   .target = target,
                   .actual = actual};
        if (touchpoint == 0)
            record.pastValues = {{0, 1.2}, {1, 1.5}, {2, 1.4}, {3, 2.1}};
        b.add(record);
    };
    kpi(0, u"Click-through", 2.1, 1.5);
    kpi(3, u"Checkout", 61, 75);
    kpi(5, u"On time", 83, 95);
    kpi(7, u"2nd order", 44, 40);
    b.add(Note{.place = {lanes[LaneKind::Backstage], {}, sample.touchpoints[4], 3},
               .text = u"Roastery packs the bag on the day it is roasted"_s});
    b.add(Link{
        .from = sample.touchpoints[7], .to = sample.touchpoints[3], .label = u"orders again"_s});
    sample.project = b.finish();
    return sample;
}

} // namespace waymark
