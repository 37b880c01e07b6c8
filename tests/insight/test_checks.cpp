// The journey checks: each finds what it is for and nothing else, and its fix mends it.
#include "insight/checks.h"
#include "insight/log_maker.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// A map that leaves nothing open: two stages of two touchpoints, whole in every way.
struct WholeMap : LoggedMap {
    WholeMap()
        : LoggedMap(u"ad plans | checkout mail"_s) {
        Id<Persona> maya;
        apply(addPersona(project, ids, u"Maya"_s, &maya));
        set(map, &Map::personas, {maya});
        for (const Id<Stage> stage : project.of<Stage>(map)) {
            set(stage, &Stage::entersWhen, u"Sees it"_s);
            set(stage, &Stage::doneWhen, u"Has it"_s);
            for (const Id<Touchpoint> id : project.of<Touchpoint>(stage)) {
                set(id, &Touchpoint::channel, u"Web"_s);
                set(id, &Touchpoint::owner, u"Product"_s);
                apply(setFeeling(project, ids, id, maya, FeelingField::Received, 1));
            }
        }
        set(at(u"mail"_s), &Touchpoint::reviewMoment, true);
    }
    template <class T, class Value>
    void set(Id<T> id, Value T::* field, Value value) {
        apply(setField(project, id, field, value, u"x"_s));
    }
    [[nodiscard]] Id<Stage> stage(int number) const {
        return project.of<Stage>(map)[size_t(number)];
    }
    AnyId card(LaneKind kind, const QString& touchpoint, const QString& text) {
        AnyId added;
        apply(addCard(
            project, ids,
            {.lane = laneOf(project, map, kind).value(), .stage = {}, .touchpoint = at(touchpoint)},
            text, &added));
        return added;
    }
    [[nodiscard]] std::vector<Finding> findings(const CheckOptions& options = {}) const {
        return checkMap(project, map, options);
    }
    // The findings' codes, with a space between.
    [[nodiscard]] QString codes(const CheckOptions& options = {}) const {
        QStringList list;
        for (const Finding& finding : findings(options))
            list << finding.code;
        return list.join(u' ');
    }
    // Carries out the fix of the only finding.
    void mend() {
        const std::vector<Finding> found = findings();
        REQUIRE(found.size() == 1);
        REQUIRE_FALSE(found.front().fixLabel.isEmpty());
        REQUIRE(found.front().fix);
        apply(found.front().fix(project, ids));
    }
};

} // namespace

TEST_CASE("a map that is whole has no findings") {
    CHECK(WholeMap().codes() == QString());
}

TEST_CASE("stages are asked for their beginning, end, touchpoints and CRM stage") {
    WholeMap made;
    made.set(made.stage(0), &Stage::entersWhen, u"  "_s);
    CHECK(made.codes() == u"no_stage_start"_s);
    CHECK(made.findings().front().severity == Severity::Warning);
    CHECK(made.findings().front().stage == made.stage(0));
    CHECK_FALSE(bool(made.findings().front().touchpoint));
    made.set(made.stage(0), &Stage::entersWhen, u"Sees an ad"_s);
    made.set(made.stage(1), &Stage::doneWhen, QString());
    CHECK(made.codes() == u"no_stage_end"_s);
    CHECK(made.findings().front().severity == Severity::Error);
    made.set(made.stage(1), &Stage::doneWhen, u"Paid"_s);
    made.set(made.stage(0), &Stage::crmStage, u"Lead"_s);
    CHECK(made.codes() == u"no_crm_stage"_s); // of the other stage
    made.set(made.stage(1), &Stage::crmStage, u"Customer"_s);
    CHECK(made.codes() == QString());

    Id<Stage> empty;
    made.apply(addStage(made.project, made.ids, made.map, u"Delivery"_s, {}, &empty));
    made.set(empty, &Stage::entersWhen, u"Ordered"_s);
    made.set(empty, &Stage::doneWhen, u"Has it"_s);
    made.set(empty, &Stage::crmStage, u"Customer"_s);
    CHECK(made.codes() == u"empty_stage"_s);
    made.mend();
    CHECK(made.project.of<Touchpoint>(empty).size() == 1);
}

TEST_CASE("stages named after what the company does are found, those of customers are not") {
    WholeMap made;
    for (const QString& name :
         {u"Follow-up email sent"_s, u"Sent follow up"_s, u"Lead qualified"_s,
          u"Angebot versendet"_s, u"Proposal sent"_s, u"Retargeting"_s, u"Invoice issued"_s}) {
        CAPTURE(name);
        made.set(made.stage(0), &Stage::name, name);
        CHECK(made.codes() == u"company_stage"_s);
    }
    for (const QString& name :
         {u"Awareness"_s, u"Sends the form back"_s, u"Opens the email"_s, u"Looking around"_s,
          u"Delivery"_s, u"Asks for a quote"_s, u"Onboarding"_s, u"Reads the proposal"_s}) {
        CAPTURE(name);
        made.set(made.stage(0), &Stage::name, name);
        CHECK(made.codes() == QString());
    }
}

TEST_CASE("touchpoints are asked for feeling, channel and owner") {
    WholeMap made;
    const Id<Touchpoint> ad = made.at(u"ad"_s);
    made.set(ad, &Touchpoint::channel, QString());
    CHECK(made.codes() == u"no_channel"_s);
    made.set(ad, &Touchpoint::channel, u"web"_s);
    made.set(ad, &Touchpoint::owner, QString());
    CHECK(made.codes() == u"no_owner"_s);
    CHECK(made.findings().front().touchpoint == ad);
    CHECK(made.findings().front().stage == made.stage(0));
    made.mend(); // all others of the channel are Product's
    CHECK(made.project.find(ad)->owner == u"Product"_s);
    made.apply(remove(made.project, {anyId(made.project.of<Feeling>(ad).front())}));
    CHECK(made.codes() == u"no_feeling"_s);
}

TEST_CASE("neighbours whose quality differs by three tenths of the scale are named") {
    WholeMap made;
    const Id<Persona> maya = made.project.roots<Persona>().front();
    const auto feel = [&](double value) {
        made.apply(setFeeling(made.project, made.ids, made.at(u"mail"_s), maya,
                              FeelingField::Received, value));
    };
    feel(-1.9);
    CHECK(made.codes() == QString());
    feel(-2);
    CHECK(made.codes() == u"quality_step"_s);
    CHECK(made.findings().front().text == u"“checkout” → “mail”: quality drops by 3"_s);
    CHECK(made.findings().front().explanation == u"checkout +1 (Product), mail −2 (Product)"_s);
    feel(5);
    CHECK(made.findings().front().text == u"“checkout” → “mail”: quality rises by 4"_s);
}

TEST_CASE("severe pain points want an opportunity, and get one") {
    WholeMap made;
    const AnyId pain = made.card(LaneKind::PainPoints, u"plans"_s, u"No price"_s);
    const Id<PainPoint> id{pain.value};
    CHECK(made.codes() == QString());
    made.set(id, &PainPoint::severity, 3);
    CHECK(made.codes() == u"unanswered_pain"_s);
    CHECK(made.findings().front().touchpoint == made.at(u"plans"_s));
    CHECK(made.findings().front().about == pain);
    made.mend();
    CHECK(made.codes() == u"unowned_opportunity"_s);
    const Opportunity& opportunity = made.project.all<Opportunity>().begin()->second;
    CHECK(opportunity.answers == std::vector{id});
    CHECK(opportunity.place.touchpoint == made.at(u"plans"_s));
    made.mend();
    CHECK(made.codes() == QString());
    CHECK(made.project.all<Opportunity>().begin()->second.owner == u"Product"_s);
}

TEST_CASE("an opportunity that stands beside a severe pain point is linked to it") {
    WholeMap made;
    const Id<PainPoint> pain{made.card(LaneKind::PainPoints, u"plans"_s, u"No price"_s).value};
    const Id<Opportunity> idea{made.card(LaneKind::Opportunities, u"plans"_s, u"Name it"_s).value};
    made.set(idea, &Opportunity::owner, u"Product"_s);
    made.set(pain, &PainPoint::severity, 3);
    made.mend();
    CHECK(made.project.find(idea)->answers == std::vector{pain});
    CHECK(made.codes() == QString());
}

TEST_CASE("a pain point is answered in a map without a lane for it") {
    WholeMap made;
    const Id<PainPoint> pain{made.card(LaneKind::PainPoints, u"plans"_s, u"No price"_s).value};
    made.set(pain, &PainPoint::severity, 3);
    made.apply(remove(made.project,
                      {anyId(laneOf(made.project, made.map, LaneKind::Opportunities).value())}));
    made.mend();
    CHECK(laneOf(made.project, made.map, LaneKind::Opportunities).has_value());
    CHECK(made.project.all<Opportunity>().size() == 1);
}

TEST_CASE("losses want a reason, goals a KPI, maps a persona and a review moment") {
    WholeMap made;
    const Id<Loss> loss{made.card(LaneKind::Loss, u"plans"_s, u"price"_s).value};
    made.set(loss, &Loss::reason, QString());
    CHECK(made.codes() == u"loss_without_reason"_s);
    made.set(loss, &Loss::reason, u"price"_s);
    made.set(made.stage(0), &Stage::goal, u"Be sure"_s);
    CHECK(made.codes() == u"unmeasured_goal"_s);
    made.mend();
    CHECK(made.project.all<Kpi>().begin()->second.name == u"Be sure"_s);
    CHECK(made.codes() == QString());
    made.set(made.map, &Map::personas, std::vector<Id<Persona>>());
    CHECK(made.codes() == u"no_persona"_s);
    made.mend();
    CHECK(made.project.find(made.map)->personas.size() == 1);
    made.set(made.at(u"mail"_s), &Touchpoint::reviewMoment, false);
    CHECK(made.codes() == u"no_review_moment"_s);
    CHECK(made.findings().front().touchpoint == made.at(u"ad"_s)); // the first of equals
    made.mend();
    CHECK(made.project.find(made.at(u"ad"_s))->reviewMoment);
}

TEST_CASE("a map is untouched after half a year") {
    const WholeMap made;
    constexpr qint64 day = 24LL * 3600 * 1000;
    CHECK(made.codes({.lastChanged = 0, .now = 179 * day}) == QString());
    CHECK(made.codes({.lastChanged = 0, .now = 200 * day}) == u"untouched_map"_s);
    CHECK(made.codes({.lastChanged = {}, .now = 900 * day}) == QString());
}

TEST_CASE("stages are out of order by the log, by dates, or by what they are called") {
    WholeMap made;
    made.set(made.stage(0), &Stage::name, u"Purchase"_s);
    made.set(made.stage(1), &Stage::name, u"Consideration"_s);
    CHECK(made.codes() == u"stage_order"_s);
    made.mend();
    CHECK(made.codes() == QString());
    CHECK(made.project.find(made.stage(0))->name == u"Consideration"_s);

    WholeMap dated;
    dated.set(dated.at(u"ad"_s), &Touchpoint::details, {{u"Date"_s, u"2026-05-01"_s}});
    dated.set(dated.at(u"mail"_s), &Touchpoint::details, {{u"Date"_s, u"1.4.2026"_s}});
    CHECK(dated.codes() == u"stage_order"_s);

    WholeMap logged;
    for (int i = 0; i < 12; ++i) {
        logged.add(u"c%1"_s.arg(i), u"checkout"_s, i < 9 ? 1 : 5);
        logged.add(u"c%1"_s.arg(i), u"ad"_s, 3);
    }
    const std::vector<Finding> found = logged.findings();
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().code == u"stage_order"_s);
    CHECK(found.front().explanation.contains(u"9 of the 12"_s));
}

TEST_CASE("ways in and ways back that customers take are found until they are drawn") {
    WholeMap made;
    for (int i = 0; i < 20; ++i) {
        const QString customer = u"c%1"_s.arg(i);
        if (i < 16)
            made.add(customer, u"ad"_s, 1);
        made.add(customer, u"checkout"_s, 2); // four come in here
        made.add(customer, u"mail"_s, 3);
    }
    CHECK(made.codes() == u"second_entry"_s);
    CHECK(made.findings().front().text == u"4 customers begin at “checkout”"_s);
    made.mend();
    CHECK(made.codes() == QString());
    for (int i = 0; i < 3; ++i)
        made.add(u"c%1"_s.arg(i), u"plans"_s, 4);
    CHECK(made.codes() == u"undrawn_loop"_s);
    made.mend();
    CHECK(made.codes() == QString());
    CHECK(made.project.all<Link>().size() == 1);
}

TEST_CASE("errors come before warnings before hints, and from left to right") {
    WholeMap made;
    made.set(made.at(u"plans"_s), &Touchpoint::channel, QString());
    made.set(made.at(u"ad"_s), &Touchpoint::channel, QString());
    made.set(made.stage(0), &Stage::entersWhen, QString());
    made.set(made.stage(1), &Stage::doneWhen, QString());
    CHECK(made.codes() == u"no_stage_end no_stage_start no_channel no_channel"_s);
    CHECK(made.findings()[2].touchpoint == made.at(u"ad"_s));
}

TEST_CASE("a check is switched off for a map with a reason, and on again") {
    WholeMap made;
    made.set(made.stage(0), &Stage::entersWhen, QString());
    CHECK(switchCheckOff(made.project, made.ids, made.map, u"no_stage_start"_s, u" "_s, {}, 1)
              .isEmpty());
    CHECK(
        switchCheckOff(made.project, made.ids, made.map, u"nonsense"_s, u"so"_s, {}, 1).isEmpty());
    made.apply(switchCheckOff(made.project, made.ids, made.map, u"no_stage_start"_s,
                              u"Nobody knows\nyet"_s, u"Ana"_s, 1));
    CHECK(made.codes() == QString());
    const auto off = switchedOffChecks(made.project, made.map);
    REQUIRE(off.size() == 1);
    CHECK(off.front().code == u"no_stage_start"_s);
    CHECK(off.front().reason == u"Nobody knows\nyet"_s);
    CHECK(made.project.find(off.front().comment)->who == u"Ana"_s);
    CHECK(switchCheckOff(made.project, made.ids, made.map, u"no_stage_start"_s, u"so"_s, {}, 1)
              .isEmpty());
    made.apply(switchCheckOn(made.project, made.map, u"no_stage_start"_s));
    CHECK(made.codes() == u"no_stage_start"_s);
    CHECK(switchCheckOn(made.project, made.map, u"no_stage_start"_s).isEmpty());
}

TEST_CASE("on maps made up at random every finding has a place, and every fix fits") {
    std::mt19937_64 random(11);
    QSet<QString> kinds;
    for (const CheckKind& kind : checkKinds())
        kinds.insert(kind.code);
    for (int round = 0; round < 12; ++round) {
        CAPTURE(round);
        const Project project = randomProject(random);
        CountingIds ids(1'000'000);
        for (const Id<Map> map : project.roots<Map>())
            for (const Finding& finding :
                 checkMap(project, map, {.log = {}, .lastChanged = 0, .now = 1LL << 45})) {
                CHECK(kinds.contains(finding.code));
                CHECK(finding.map == map);
                CHECK(project.contains(finding.about));
                CHECK_FALSE(finding.text.isEmpty());
                CHECK_FALSE(finding.explanation.isNull());
                CHECK(bool(finding.fix) == !finding.fixLabel.isEmpty());
                if (!finding.fix)
                    continue;
                Project mended = project;
                const Changeset edit = finding.fix(project, ids);
                CHECK_FALSE(edit.label.isEmpty());
                CHECK(mended.apply(edit).ok());
            }
    }
}
