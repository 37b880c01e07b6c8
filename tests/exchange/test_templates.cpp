// The templates and the sample: whole, free of slips, and saying what they promise.
#include "exchange/exchange.h"
#include "exchange/templates.h"
#include "model/edits.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>

#include <algorithm>
#include <set>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

Project made(const QString& key) {
    CountingIds ids;
    Result<Project> project = projectFromTemplate(key, ids);
    REQUIRE(project.ok());
    return project.take();
}

Project sample() {
    CountingIds ids;
    Result<Project> project = sampleProject(ids);
    REQUIRE(project.ok());
    return project.take();
}

QStringList stageNames(const Project& project, Id<Map> map) {
    QStringList names;
    for (const Id<Stage> stage : project.of<Stage>(map))
        names << project.find(stage)->name;
    return names;
}

QStringList touchpointNames(const Project& project, Id<Map> map) {
    QStringList names;
    for (const Id<Touchpoint> touchpoint : touchpointsOf(project, map))
        names << project.find(touchpoint)->name;
    return names;
}

std::vector<LaneKind> laneKinds(const Project& project, Id<Map> map) {
    std::vector<LaneKind> kinds;
    for (const Id<Lane> lane : project.of<Lane>(map))
        kinds.push_back(project.find(lane)->lane);
    return kinds;
}

// What a feeling says at each touchpoint, left to right.
std::vector<double> curve(const Project& project, Id<Map> map,
                          std::optional<double> Feeling::* value) {
    std::vector<double> values;
    for (const Id<Touchpoint> touchpoint : touchpointsOf(project, map)) {
        const std::vector<Id<Feeling>> feelings = project.of<Feeling>(touchpoint);
        REQUIRE(feelings.size() == 1);
        const std::optional<double> said = project.find(feelings.front())->*value;
        REQUIRE(said.has_value());
        values.push_back(*said);
    }
    return values;
}

// The texts of all cards in the first lane of a kind, left to right.
QStringList cardTexts(const Project& project, Id<Map> map, LaneKind kind) {
    const std::optional<Id<Lane>> lane = laneOf(project, map, kind);
    REQUIRE(lane.has_value());
    QStringList texts;
    const auto addAt = [&](const Place& place) {
        for (const AnyId card : cardsAt(project, place))
            texts << mainText(*project.find(card));
    };
    for (const Id<Stage> stage : project.of<Stage>(map)) {
        addAt({.lane = *lane, .stage = stage});
        for (const Id<Touchpoint> touchpoint : project.of<Touchpoint>(stage))
            addAt({.lane = *lane, .touchpoint = touchpoint});
    }
    return texts;
}

} // namespace

TEST_CASE("every embedded file comes in whole, without a warning") {
    const QString folder = GENERATE(u":/templates"_s, u":/samples"_s);
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s});
    REQUIRE_FALSE(files.isEmpty());
    for (const QFileInfo& info : files) {
        CAPTURE(info.fileName());
        QFile file(info.filePath());
        REQUIRE(file.open(QIODevice::ReadOnly));
        CountingIds ids;
        const Result<Imported> imported = importBytes(file.readAll(), Format::Json, {ids, {}});
        REQUIRE(imported.ok());
        for (const Warning& warning : imported->warnings)
            FAIL_CHECK(warning.toString().toStdString());
    }
}

TEST_CASE("the list of templates and the embedded files are the same") {
    QStringList listed;
    for (const Template& entry : templates()) {
        listed << entry.key;
        CHECK_FALSE(entry.name.isEmpty());
        CHECK_FALSE(entry.description.isEmpty());
    }
    CHECK(listed.last() == u"empty"_s);
    listed.sort();
    QStringList embedded;
    for (const QFileInfo& info : QDir(u":/templates"_s).entryInfoList())
        embedded << info.completeBaseName();
    embedded.sort();
    CHECK(listed == embedded);
}

TEST_CASE("templates have the stages they are known for") {
    const std::vector<std::pair<QString, QStringList>> expected{
        {u"classic-five-stages"_s,
         {u"Awareness"_s, u"Consideration"_s, u"Purchase"_s, u"Retention and service"_s,
          u"Loyalty"_s}},
        {u"three-stages"_s, {u"Awareness"_s, u"Consideration"_s, u"Decision and after"_s}},
        {u"discover-try-buy-use-help"_s,
         {u"Discover"_s, u"Try"_s, u"Buy"_s, u"Use"_s, u"Get help"_s}},
        {u"saas-lifecycle"_s,
         {u"Visit"_s, u"Sign-up"_s, u"Activation"_s, u"Engagement"_s, u"Payment"_s, u"Expansion"_s,
          u"Advocacy"_s}},
        {u"pirate-metrics"_s,
         {u"Acquisition"_s, u"Activation"_s, u"Retention"_s, u"Referral"_s, u"Revenue"_s}},
    };
    for (const auto& [key, stages] : expected) {
        const Project project = made(key);
        CHECK(stageNames(project, project.roots<Map>().front()) == stages);
    }
}

TEST_CASE("every template but the empty one teaches in each stage and at each touchpoint") {
    for (const Template& entry : templates()) {
        if (entry.key == "empty"_L1)
            continue;
        CAPTURE(entry.key);
        const Project project = made(entry.key);
        REQUIRE(project.roots<Map>().size() == 1);
        const Map& map = *project.find(project.roots<Map>().front());
        CHECK_FALSE(map.title.isEmpty());
        CHECK_FALSE(map.scenario.isEmpty());
        CHECK_FALSE(map.goal.isEmpty());
        CHECK_FALSE(map.personas.empty());
        for (const Id<Stage> id : project.of<Stage>(map.id)) {
            const Stage& stage = *project.find(id);
            CAPTURE(stage.name);
            CHECK_FALSE(stage.goal.isEmpty());
            CHECK_FALSE(stage.entersWhen.isEmpty());
            CHECK_FALSE(stage.doneWhen.isEmpty());
        }
        const Id<Lane> doing = laneOf(project, map.id, LaneKind::Doing).value();
        for (const Id<Touchpoint> id : touchpointsOf(project, map.id)) {
            CAPTURE(project.find(id)->name);
            CHECK_FALSE(project.find(id)->channel.isEmpty());
            CHECK_FALSE(cardsAt(project, {.lane = doing, .touchpoint = id}).empty());
        }
        const std::vector<double> received = curve(project, map.id, &Feeling::received);
        CHECK(*std::min_element(received.begin(), received.end()) <= -2);
        CHECK(*std::max_element(received.begin(), received.end()) >= 3);
        (void)curve(project, map.id, &Feeling::desired); // checks that each is said

        CHECK_FALSE(project.all<PainPoint>().empty());
        CHECK(std::any_of(project.all<Opportunity>().begin(), project.all<Opportunity>().end(),
                          [](const auto& pair) { return !pair.second.answers.empty(); }));
    }
}

TEST_CASE("a lane of a template is there for something") {
    for (const Template& entry : templates()) {
        if (entry.key == "empty"_L1)
            continue;
        const Project project = made(entry.key);
        for (const Id<Lane> id : project.of<Lane>(project.roots<Map>().front())) {
            const Lane& lane = *project.find(id);
            const std::optional<Kind> holds = cardKind(lane.lane);
            if (!holds)
                continue;
            CAPTURE(entry.key, lane.title);
            CHECK_FALSE(project.children(anyId(id), *holds).empty());
        }
    }
}

TEST_CASE("the service blueprint has its three lines between the right lanes") {
    const Project project = made(u"service-blueprint"_s);
    const std::vector<LaneKind> kinds = laneKinds(project, project.roots<Map>().front());
    const std::vector<LaneKind> middle{LaneKind::Doing,      LaneKind::LineOfInteraction,
                                       LaneKind::Frontstage, LaneKind::LineOfVisibility,
                                       LaneKind::Backstage,  LaneKind::LineOfInternalInteraction,
                                       LaneKind::Support};
    CHECK(std::search(kinds.begin(), kinds.end(), middle.begin(), middle.end()) != kinds.end());
}

TEST_CASE("the B2B sale names a bucket for each stage and a way back for each loss") {
    const Project project = made(u"b2b-sale"_s);
    std::set<QString> buckets;
    for (const auto& [id, stage] : project.all<Stage>()) {
        CHECK_FALSE(stage.crmStage.isEmpty());
        buckets.insert(stage.crmStage);
    }
    CHECK(buckets.size() == project.all<Stage>().size());
    CHECK(project.all<Loss>().size() == project.all<Stage>().size() - 1);
    for (const auto& [id, loss] : project.all<Loss>()) {
        CHECK_FALSE(loss.reason.isEmpty());
        CHECK_FALSE(loss.whereTo.isEmpty());
        CHECK_FALSE(loss.winBack.isEmpty());
    }
    REQUIRE(project.all<Link>().size() == 1);
    const Link& link = project.all<Link>().begin()->second;
    CHECK(project.find(link.from)->point == PointKind::FalseEnd);
}

TEST_CASE("the empty template has one stage, one touchpoint and the usual lanes") {
    const Project project = made(u"empty"_s);
    const Id<Map> map = project.roots<Map>().front();
    CHECK(project.of<Stage>(map).size() == 1);
    CHECK(touchpointsOf(project, map).size() == 1);
    CHECK(laneKinds(project, map).size() == 8);
    CHECK(project.all<Note>().empty());
    CHECK(project.all<Persona>().empty());
}

TEST_CASE("an unknown key is an error that names it") {
    CountingIds ids;
    const Result<Project> project = projectFromTemplate(u"no-such"_s, ids);
    REQUIRE_FALSE(project.ok());
    CHECK(project.error().code == ErrorCode::NotFound);
    CHECK(project.error().message.contains(u"no-such"_s));
}

TEST_CASE("ids come from the source given") {
    CountingIds first;
    CountingIds same;
    CountingIds other(1000);
    const Project project = sampleProject(first).take();
    CHECK(project == sampleProject(same).take());
    CHECK_FALSE(project == sampleProject(other).take());
}

TEST_CASE("the sample's today map is that of the picture") {
    const Project project = sample();
    const std::vector<Id<Map>> maps = project.roots<Map>();
    REQUIRE(maps.size() == 4);
    const Map& today = *project.find(maps[0]);
    CHECK(today.title == u"Maya orders her first coffee subscription"_s);
    CHECK(today.state == MapState::Today);
    CHECK(stageNames(project, today.id) == QStringList{u"Awareness"_s, u"Consideration"_s,
                                                       u"Purchase"_s, u"Delivery"_s, u"Loyalty"_s});
    CHECK(touchpointNames(project, today.id) ==
          QStringList{u"Instagram ad"_s, u"Compare plans"_s, u"Read reviews"_s, u"Checkout"_s,
                      u"Order email"_s, u"Tracking"_s, u"Unboxing"_s, u"Refill reminder"_s});
    CHECK(curve(project, today.id, &Feeling::received) ==
          std::vector<double>{2, -1, 1, -2, 0.5, -3, 4, 1});
    CHECK(curve(project, today.id, &Feeling::desired) ==
          std::vector<double>{3, 2, 2, 2, 2, 2, 4, 3});
    CHECK(cardTexts(project, today.id, LaneKind::PainPoints) ==
          QStringList{u"Three plans look the same"_s, u"Phone number is required"_s,
                      u"No arrival day on carrier page"_s});
    CHECK(cardTexts(project, today.id, LaneKind::Loss) ==
          QStringList{u"not now"_s, u"price unclear"_s, u"phone field"_s, u"refund"_s});
    CHECK(cardTexts(project, today.id, LaneKind::Kpis) ==
          QStringList{u"Click-through"_s, u"Checkout"_s, u"On time"_s, u"2nd order"_s});

    const std::vector<Id<Touchpoint>> touchpoints = touchpointsOf(project, today.id);
    const Touchpoint& tracking = *project.find(touchpoints[5]);
    CHECK(tracking.details == Details{{u"Carrier"_s, u"PostNord"_s},
                                      {u"Email variant"_s, u"B"_s},
                                      {u"Sent at"_s, u"07:40"_s},
                                      {u"Tickets / week"_s, u"41"_s}});
    for (const Id<Touchpoint> id : touchpoints)
        CHECK(project.find(id)->reviewMoment == (project.find(id)->name == u"Unboxing"_s));
    const auto isRefill = [&](const auto& pair) {
        return pair.second.from == touchpoints[7] && pair.second.to == touchpoints[3];
    };
    CHECK(std::any_of(project.all<Link>().begin(), project.all<Link>().end(), isRefill));
    for (const auto& [id, kpi] : project.all<Kpi>())
        if (mapOf(project, anyId(id)) == today.id)
            CHECK(kpi.pastValues.size() >= 3);
    // Delivery has no measure of being done; the map is there to show that.
    CHECK(project.find(project.of<Stage>(today.id)[3])->doneWhen.isEmpty());
}

TEST_CASE("the sample's future map is based on today's and feels no worse anywhere") {
    const Project project = sample();
    const std::vector<Id<Map>> maps = project.roots<Map>();
    const Map& future = *project.find(maps[1]);
    CHECK(future.title == u"To-be: Maya, first order"_s);
    CHECK(future.state == MapState::Future);
    CHECK(future.basedOn == maps[0]);
    CHECK(stageNames(project, future.id) == stageNames(project, maps[0]));
    const std::vector<double> before = curve(project, maps[0], &Feeling::received);
    const std::vector<double> after = curve(project, future.id, &Feeling::received);
    REQUIRE(before.size() == after.size());
    for (size_t i = 0; i < before.size(); ++i)
        CHECK(after[i] > before[i]);
}

TEST_CASE("the sample has two personas, each with a map of their own") {
    const Project project = sample();
    const std::vector<Id<Persona>> personas = project.roots<Persona>();
    REQUIRE(personas.size() == 2);
    for (const Id<Persona> id : personas) {
        const Persona& persona = *project.find(id);
        CHECK_FALSE(persona.quote.isEmpty());
        CHECK_FALSE(persona.goals.isEmpty());
        CHECK_FALSE(persona.frustrations.isEmpty());
    }
    const std::vector<Id<Map>> maps = project.roots<Map>();
    CHECK(project.find(maps[0])->personas == std::vector{personas[0]});
    CHECK(project.find(maps[2])->personas == std::vector{personas[1]});
    CHECK(project.find(maps[2])->title == u"Today: Office manager"_s);
}
