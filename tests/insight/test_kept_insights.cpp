// Insights that follow edits: after any edits they are those that a fresh count gives.
#include "insight/kept_insights.h"
#include "insight/log_maker.h"
#include "model/comments.h"
#include "model/document.h"
#include "model/links.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t all = std::numeric_limits<size_t>::max();

QStringList told(const std::vector<Finding>& findings) {
    QStringList lines;
    for (const Finding& finding : findings)
        lines << QStringList{finding.code,
                             QString::number(int(finding.severity)),
                             QString::number(finding.map.value),
                             QString::number(finding.stage.value),
                             QString::number(finding.touchpoint.value),
                             QString::number(int(finding.about.kind)),
                             QString::number(finding.about.value),
                             finding.text,
                             finding.explanation,
                             finding.fixLabel}
                     .join(u" | "_s);
    return lines;
}

// What the fixes of all findings would do.
std::vector<Changeset> fixesOf(const std::vector<Finding>& findings, const Project& project) {
    std::vector<Changeset> fixes;
    for (const Finding& finding : findings) {
        CountingIds ids(9'000'000);
        if (finding.fix)
            fixes.push_back(finding.fix(project, ids));
    }
    return fixes;
}

void checkAgainstFreshCount(KeptInsights& kept, bool withFixes) {
    const Project& project = kept.project();
    const Id<Map> map = kept.map();
    if (!project.find(map)) {
        CHECK(kept.findings(all).findings.empty());
        CHECK(kept.gaps() == Gaps());
        return;
    }
    const CheckOptions options{.log = nullptr, .lastChanged = 0, .now = 1LL << 40};
    const std::vector<Finding> fresh = checkMap(project, map, options);
    const FoundOnMap found = kept.findings(all, options);
    REQUIRE(told(found.findings) == told(fresh));
    REQUIRE(found.count == qsizetype(fresh.size()));
    if (withFixes)
        REQUIRE(fixesOf(found.findings, project) == fixesOf(fresh, project));
    REQUIRE(kept.gaps() == gapsOf(project, map));
    REQUIRE(kept.mismatches() == mismatchesOf(project, map));
    REQUIRE(kept.moments() == momentsOf(project, map));
    REQUIRE(kept.kpis() == kpisOf(project, map));
    REQUIRE(kept.losses() == lossesOf(project, map));
    REQUIRE(kept.remaining() == remainingOf(project, map));
    const InteractionLog log = logOf(project, map);
    REQUIRE(kept.log().rows.size() == log.rows.size());
    REQUIRE(kept.funnel() == funnelOf(project, map, log));
    REQUIRE(kept.paths() == pathsOf(project, map, log));
}

// Edits of what insights look at, more of them than randomEdit() makes.
class InsightEditor {
public:
    InsightEditor(const Project& project, std::mt19937_64& random, IdSource& ids)
        : m_project(project)
        , m_random(random)
        , m_ids(ids) {}

    Changeset run() {
        switch (randomBelow(m_random, 25)) {
        case 0:
            return set(&Touchpoint::owner, word());
        case 1:
            return set(&Touchpoint::channel, word());
        case 2:
            return set(&Touchpoint::point, PointKind(randomBelow(m_random, 5)));
        case 3:
            return set(&Touchpoint::reviewMoment, randomBelow(m_random, 2) == 0);
        case 4:
            return set(&Touchpoint::details,
                       Details{{u"when"_s, u"2026-0%1-11"_s.arg(1 + randomBelow(m_random, 9))}});
        case 5:
            return set(&Stage::crmStage, word());
        case 6:
            return set(&Stage::entersWhen, word());
        case 7:
            return set(&Stage::doneWhen, word());
        case 8:
            return set(&Stage::name, randomBelow(m_random, 2) == 0 ? u"Purchase"_s : u"Research"_s);
        case 9:
            return set(&Stage::goal, word());
        case 10:
            return set(&Opportunity::owner, word());
        case 11:
            return set(&Opportunity::status, OpportunityStatus(randomBelow(m_random, 4)));
        case 12:
            return set(&Loss::reason, word());
        case 13:
            return set(&Loss::amount, std::optional(randomBelow(m_random, 10) / 10.0));
        case 14:
            return set(&Kpi::actual, std::optional(double(randomBelow(m_random, 10))));
        case 15:
            return set(&Map::title, randomBelow(m_random, 2) == 0 ? u"Sales"_s : u"Map"_s);
        case 16: {
            const Id<Persona> persona = any<Persona>();
            return set(&Map::personas, persona && randomBelow(m_random, 2) == 0
                                           ? std::vector{persona}
                                           : std::vector<Id<Persona>>());
        }
        case 17:
            return set(&Persona::name, word());
        case 18:
            return set(&PainPoint::severity, 1 + randomBelow(m_random, 3));
        case 19:
            return moveLane(m_project, laneOfPains(), laneOfPains());
        case 20:
            return addLane(m_project, m_ids, any<Map>(), LaneKind::PainPoints, word(), any<Lane>());
        case 21:
            return addLink(m_project, m_ids, any<Touchpoint>(), any<Touchpoint>(), {});
        case 22:
            return randomBelow(m_random, 2) == 0 ? switchCheckOff(m_project, m_ids, any<Map>(),
                                                                  someCode(), u"why"_s, u"me"_s, 1)
                                                 : switchCheckOn(m_project, any<Map>(), someCode());
        case 23:
            return addCard(m_project, m_ids,
                           {.lane = laneOfPains(), .stage = {}, .touchpoint = any<Touchpoint>()},
                           u"Too slow"_s);
        default:
            return interaction();
        }
    }

private:
    QString word() {
        static const QStringList words{{}, u"  "_s, u"Web"_s, u"web "_s, u"Shop"_s, u"Sales"_s};
        return words[randomBelow(m_random, int(words.size()))];
    }
    QString someCode() {
        const std::vector<CheckKind> kinds = checkKinds();
        return kinds[size_t(randomBelow(m_random, int(kinds.size())))].code;
    }
    // One of several, so that their order matters.
    Id<Lane> laneOfPains() {
        std::vector<Id<Lane>> lanes;
        for (const auto& [id, lane] : m_project.all<Lane>())
            if (lane.lane == LaneKind::PainPoints)
                lanes.push_back(id);
        std::ranges::sort(lanes, {}, &Id<Lane>::value);
        return lanes.empty() ? Id<Lane>() : lanes[size_t(randomBelow(m_random, int(lanes.size())))];
    }
    template <class T>
    Id<T> any() {
        const auto& table = m_project.all<T>();
        return table.empty()
                   ? Id<T>()
                   : std::next(table.begin(), randomBelow(m_random, int(table.size())))->first;
    }
    template <class T, class Value>
    Changeset set(Value T::* field, const Value& value) {
        return setField(m_project, any<T>(), field, value, u"x"_s);
    }
    Changeset interaction() {
        Changeset edit{u"x"_s, {}, {}};
        const Id<Touchpoint> at = any<Touchpoint>();
        if (const Id<Map> map = mapOf(m_project, anyId(at)))
            for (int i = 0; i < 6; ++i)
                edit.add(Interaction{.id = m_ids.make<Interaction>(),
                                     .map = map,
                                     .customer = QString::number(randomBelow(m_random, 20)),
                                     .touchpoint = at,
                                     .time = randomBelow(m_random, 1000)});
        return edit;
    }

    const Project& m_project;
    std::mt19937_64& m_random;
    IdSource& m_ids;
};

} // namespace

TEST_CASE("after random edits, insights that followed them equal those of a fresh count") {
    const auto seed = quint64(GENERATE(1, 2, 3, 4));
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    CountingIds ids(1'000'000);
    Document document(
        randomProject(random, {.maps = 2, .stages = 4, .touchpointsPerStage = 3, .cards = 60}));
    const auto someMap = [&] {
        const std::vector<Id<Map>> maps = document.project().roots<Map>();
        return maps.empty() ? Id<Map>{1} : maps[size_t(randomBelow(random, int(maps.size())))];
    };
    KeptInsights kept(document.project(), someMap());
    QObject::connect(&document, &Document::changed, &document,
                     [&](const Changeset& done) { kept.follow(done); });
    for (int i = 0; i < 500; ++i) {
        CAPTURE(i);
        // Now and then several edits come before somebody asks.
        for (int edits = randomBelow(random, 3); edits >= 0; --edits) {
            if (randomBelow(random, 6) == 0)
                randomBelow(random, 3) == 0 ? document.redo() : document.undo();
            else if (randomBelow(random, 2) == 0)
                REQUIRE(document.commit(randomEdit(document.project(), random, ids, 500)));
            else
                REQUIRE(document.commit(InsightEditor(document.project(), random, ids).run()));
        }
        if (randomBelow(random, 60) == 0 || !document.project().find(kept.map()))
            kept.setMap(someMap());
        checkAgainstFreshCount(kept, i % 20 == 0);
    }
}

TEST_CASE("findings of one touchpoint come lane by lane, also after a lane was moved") {
    LoggedMap made(u"ad"_s);
    Id<Lane> second;
    made.apply(
        addLane(made.project, made.ids, made.map, LaneKind::PainPoints, u"More"_s, {}, &second));
    const Id<Lane> first = *laneOf(made.project, made.map, LaneKind::PainPoints);
    for (const Id<Lane> lane : {first, second}) {
        AnyId added;
        made.apply(addCard(made.project, made.ids,
                           {.lane = lane, .stage = {}, .touchpoint = made.at(u"ad"_s)},
                           lane == first ? u"one"_s : u"two"_s, &added));
        made.apply(setField(made.project, Id<PainPoint>{added.value}, &PainPoint::severity, 3, {}));
    }
    KeptInsights kept(made.project, made.map);
    const auto pains = [&] {
        QStringList texts;
        for (const Finding& finding : kept.findings(all).findings)
            if (finding.code == u"unanswered_pain"_s)
                texts << finding.explanation;
        return texts;
    };
    CHECK(pains() == QStringList{u"one"_s, u"two"_s});
    const Changeset edit = moveLane(made.project, second, first);
    made.apply(edit);
    kept.follow(edit);
    CHECK(pains() == QStringList{u"two"_s, u"one"_s});
}

TEST_CASE("of a kind of finding as many are told as are asked for, and all are counted") {
    std::mt19937_64 random(5);
    const Project project = randomProject(random, {.stages = 4, .touchpointsPerStage = 10});
    KeptInsights kept(project, project.roots<Map>().front());
    const FoundOnMap whole = kept.findings(all);
    const FoundOnMap few = kept.findings(2);
    CHECK(few.count == whole.count);
    CHECK(few.counts == whole.counts);
    REQUIRE(whole.counts.value(u"no_feeling"_s) > 2);
    QStringList expected;
    QHash<QString, int> told;
    for (const Finding& finding : whole.findings)
        if (++told[finding.code] <= 2)
            expected << finding.text;
    QStringList texts;
    for (const Finding& finding : few.findings)
        texts << finding.text;
    CHECK(texts == expected);
    qsizetype sum = 0;
    for (const qsizetype count : whole.counts)
        sum += count;
    CHECK(sum == whole.count);
}

TEST_CASE("insights of a project that was replaced are counted anew") {
    LoggedMap one(u"ad plans | checkout mail"_s);
    Project project = one.project;
    KeptInsights kept(project, one.map);
    const auto before = kept.findings(all).count;
    LoggedMap other(u"ad"_s);
    project = other.project;
    kept.setMap(other.map);
    kept.forget();
    CHECK(kept.findings(all).count < before);
    CHECK(told(kept.findings(all).findings) == told(checkMap(project, other.map)));
    kept.setMap({4711});
    CHECK(kept.findings(all).count == 0);
    CHECK(kept.kpis().empty());
}
