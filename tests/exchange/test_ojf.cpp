// OpenJourney Format: real files come in whole and go out again in the same form.
#include "exchange/exchange_support.h"

#include "model/edits.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// All texts of a JSON file that people read: not its ids.
void collectTexts(const QJsonValue& value, const QString& name, QStringList& texts) {
    if (value.isString() && name != u"id"_s && name != u"stageId"_s && name != u"swimlaneId"_s &&
        name != u"version"_s && name != u"severity"_s)
        texts << value.toString();
    for (const QJsonValue& item : value.toArray())
        collectTexts(item, name, texts);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collectTexts(it.value(), it.key(), texts);
}

QString textsOf(const QByteArray& json) {
    QStringList texts;
    collectTexts(QJsonDocument::fromJson(json).object(), {}, texts);
    return texts.join(u'\n');
}

const Touchpoint& touchpointCalled(const Project& project, const QString& name) {
    for (const auto& [id, touchpoint] : project.all<Touchpoint>())
        if (touchpoint.name == name)
            return touchpoint;
    FAIL("no touchpoint " << name.toStdString());
    throw 0;
}

QString textIn(const Project& project, const QString& touchpoint, LaneKind lane) {
    QStringList texts;
    const auto take = [&](const auto& table) {
        for (const auto& [id, card] : table)
            if (card.place.touchpoint == touchpointCalled(project, touchpoint).id &&
                project.find(card.place.lane)->lane == lane)
                texts << card.text;
    };
    take(project.all<Note>());
    take(project.all<PainPoint>());
    take(project.all<Opportunity>());
    texts.sort();
    return texts.join(u" | "_s);
}

QStringList laneTitles(const Project& project) {
    QStringList titles;
    for (const Id<Lane> id : project.of<Lane>(project.roots<Map>().front()))
        titles << project.find(id)->title;
    return titles;
}

// What the format's own description asks of a file.
void checkIsOjf(const QByteArray& bytes) {
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    CHECK(root[u"version"_s].toString() == u"1.0"_s);
    QSet<QString> stages;
    QSet<QString> swimlanes;
    for (const QJsonValue& stage : root[u"stages"_s].toArray()) {
        CHECK(stage[u"name"_s].isString());
        CHECK_FALSE(stages.contains(stage[u"id"_s].toString()));
        stages.insert(stage[u"id"_s].toString());
    }
    for (const QJsonValue& lane : root[u"swimlanes"_s].toArray()) {
        CHECK(lane[u"name"_s].isString());
        swimlanes.insert(lane[u"id"_s].toString());
    }
    CHECK(root[u"nodes"_s].isArray());
    for (const QJsonValue& node : root[u"nodes"_s].toArray()) {
        CHECK(stages.contains(node[u"stageId"_s].toString()));
        CHECK(swimlanes.contains(node[u"swimlaneId"_s].toString()));
        CHECK(node[u"title"_s].isString());
        CHECK(node[u"description"_s].isString());
        const QString severity = node[u"severity"_s].toString();
        CHECK((severity == u"low"_s || severity == u"medium"_s || severity == u"high"_s));
        const double score = node[u"score"_s].toDouble();
        CHECK((score >= -5 && score <= 5));
    }
}

} // namespace

TEST_CASE("every word of the OpenJourney samples is in the map") {
    struct Sample {
        const char* file;
        const char* title;
        size_t stages;
        size_t touchpoints;
    };
    for (const Sample& sample :
         {Sample{"b2b-software-purchase.ojf", "File", 5, 9},
          Sample{"ecommerce-return.ojf", "File", 4, 9},
          Sample{"hotel-check-in-blueprint.ojf", "Hotel Arrival & Check-in", 3, 4}}) {
        INFO(sample.file);
        const QByteArray bytes = sampleBytes(sample.file);
        const Imported made = importOk(Format::Ojf, bytes);
        CHECK(warningText(made.warnings) == u""_s);
        CHECK(mapTitles(made.project) == QStringList{QString::fromUtf8(sample.title)});
        CHECK(made.project.all<Stage>().size() == sample.stages);
        CHECK(made.project.all<Touchpoint>().size() == sample.touchpoints);
        CHECK(made.project.all<Feeling>().size() == sample.touchpoints);
        CHECK(made.project.all<Persona>().size() == 1);
        CHECK(missingWords(textsOf(bytes), made.project) == QStringList{});
        // The ending may be that of JSON in general.
        CHECK(importOk(Format::Json, bytes).project == made.project);
    }
}

TEST_CASE("a node becomes a touchpoint with its feeling, and its text stands in its lane") {
    const Imported made = importOk(Format::Ojf, sampleBytes("ecommerce-return.ojf"));
    const Project& project = made.project;
    const Id<Map> map = project.roots<Map>().front();
    CHECK(project.find(map)->scenario ==
          u"Trying to return a defective sweater she bought online"_s);
    CHECK(touchpointNames(project, map).mid(0, 3) ==
          QStringList{u"Opens Package"_s, u"Checks Return Policy"_s, u"Return Portal"_s});
    CHECK(laneTitles(project) == QStringList{u"Touchpoints"_s, u"Customer Actions"_s,
                                             u"Digital Touchpoints"_s, u"Physical Touchpoints"_s,
                                             u"Pain Points"_s, defaultTitle(LaneKind::Feeling),
                                             u"Tags"_s});
    const Touchpoint opens = touchpointCalled(project, u"Opens Package"_s);
    CHECK(opens.momentOfTruth);
    const Feeling feeling = *project.find(project.of<Feeling>(opens.id).front());
    CHECK(feeling.received == -2.0);
    CHECK(feeling.emotion == u"upset"_s);
    CHECK(project.find(feeling.persona)->name == u"Online Shopper (Sarah)"_s);
    CHECK(textIn(project, opens.name, LaneKind::Doing).startsWith(u"Sarah opens the delivery"_s));
    CHECK(textIn(project, u"Return Portal"_s, LaneKind::PainPoints)
              .startsWith(u"Logs into the return portal"_s));
    CHECK(textIn(project, u"Return Portal"_s, LaneKind::Notes) == u"bug, friction"_s);
    for (const auto& [id, pain] : project.all<PainPoint>())
        if (pain.text.startsWith(u"It has been"_s))
            CHECK(pain.severity == 1);
}

TEST_CASE("a blueprint fills the rows between the three lines") {
    const Imported made = importOk(Format::Ojf, sampleBytes("hotel-check-in-blueprint.ojf"));
    const Project& project = made.project;
    CHECK(project.find(project.roots<Map>().front())->scenario ==
          u"Checking into a premium hotel after a long flight"_s);
    CHECK(textIn(project, u"Arrive at Entrance"_s, LaneKind::Frontstage) ==
          u"Doorman: Opens taxi door and greets guest"_s);
    CHECK(textIn(project, u"Room Access"_s, LaneKind::Support) ==
          u"Housekeeping App: Notifies that guest has entered room | "
          "VingCard System: Syncs key authorization with PMS"_s);
    CHECK(textIn(project, u"Verification"_s, LaneKind::Notes) ==
          u"Reception Desk (Physical) | Registration Card (Digital/Physical)"_s);
    std::vector<LaneKind> kinds;
    for (const Id<Lane> id : project.of<Lane>(project.roots<Map>().front()))
        kinds.push_back(project.find(id)->lane);
    const std::vector<LaneKind> blueprint{LaneKind::LineOfInteraction,         LaneKind::Frontstage,
                                          LaneKind::LineOfVisibility,          LaneKind::Backstage,
                                          LaneKind::LineOfInternalInteraction, LaneKind::Support};
    CHECK(std::search(kinds.begin(), kinds.end(), blueprint.begin(), blueprint.end()) !=
          kinds.end());
}

TEST_CASE("OpenJourney files go out and come back the same") {
    for (const char* file :
         {"b2b-software-purchase.ojf", "ecommerce-return.ojf", "hotel-check-in-blueprint.ojf"}) {
        INFO(file);
        const Imported made = importOk(Format::Ojf, sampleBytes(file));
        const auto exported = exportProject(made.project, {.format = Format::Ojf});
        REQUIRE(exported.ok());
        checkIsOjf(exported->bytes);
        const Imported back = importOk(Format::Ojf, exported->bytes);
        QStringList before = allText(made.project).split(u'\n');
        QStringList after = allText(back.project).split(u'\n');
        before.sort();
        after.sort();
        CHECK(before == after);
        const auto again = exportProject(back.project, {.format = Format::Ojf});
        CHECK((again->bytes == exported->bytes));
    }
}

TEST_CASE("random maps go out in OpenJourney Format and keep stages, columns and cards") {
    for (int seed = 1; seed <= 30; ++seed) {
        INFO("seed " << seed);
        std::mt19937_64 random(static_cast<unsigned long>(seed));
        const Project project = randomProject(random);
        const auto exported = exportProject(project, {.format = Format::Ojf});
        REQUIRE(exported.ok());
        checkIsOjf(exported->bytes);
        const Imported back = importOk(Format::Ojf, exported->bytes);
        const Id<Map> map = project.roots<Map>().front();
        const Id<Map> again = back.project.roots<Map>().front();
        CHECK(stageNames(back.project, again) == stageNames(project, map));
        CHECK(touchpointNames(back.project, again).size() == touchpointNames(project, map).size());
    }
}

TEST_CASE("damaged OpenJourney files are set right with a warning") {
    const Imported made = importOk(Format::Ojf, R"({"version": 1, "extra": "x",
      "stages": [{"id": "s1", "name": "A"}, {"id": "s1", "name": "B"}, 7],
      "swimlanes": [{"id": "l1", "name": "Customer Actions"}],
      "nodes": [{"stageId": "s1", "swimlaneId": "l1", "title": "One", "score": "3"},
                {"stageId": "gone", "swimlaneId": "gone", "title": "Two", "description": "D",
                 "score": 7},
                {"stageId": "s1", "swimlaneId": "l1", "title": ["x"], "score": [1]},
                "no node"]})");
    const QString warnings = warningText(made.warnings);
    for (const char* expected :
         {"line 1: “extra” of the file has no place", "line 2: Two stages have the id “s1”",
          "line 2: A stage is a number", "line 4: The score “3” is text; it was read as a number",
          "line 5: The node “Two” names a stage that is not there",
          "line 5: The node “Two” names a swimlane that is not there",
          "line 5: The feeling 7 is outside the scale -5 to 5", "line 7: “title” is a list",
          "line 7: The score is a list", "line 8: A node is text"}) {
        INFO(expected << " in " << warnings.toStdString());
        CHECK(warnings.contains(QString::fromUtf8(expected)));
    }
    CHECK(stageNames(made.project, made.project.roots<Map>().front()) ==
          QStringList{u"A"_s, u"B"_s, u"(no stage)"_s});
    CHECK(made.project.all<Touchpoint>().size() == 3);
}
