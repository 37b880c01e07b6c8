// Waymark's own JSON: lossless both ways, pleasant by hand, tolerant of faults.
#include "exchange/exchange_support.h"

#include "model/edits.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

#include <QThread>

#include <memory>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray exported(const Project& project, Id<Map> map = {}) {
    auto result = exportProject(project, {.format = Format::Json, .map = map});
    REQUIRE(result.ok());
    CHECK(warningText(result->warnings) == u""_s);
    return result->bytes;
}

QByteArray inMap(const QByteArray& content) {
    return R"({"format":"waymark","version":1,"project":{"maps":[{"title":"M",)" + content + "}]}}";
}

template <class T>
T only(const Project& project) {
    REQUIRE(project.all<T>().size() == 1);
    return project.all<T>().begin()->second;
}

const char* const handWritten = R"({"format": "waymark", "version": 1, "project": {
  "attachments": [{"key": "photo", "name": "Lisa", "media_type": "image/png", "bytes": "AAEC"}],
  "personas": [{"key": "lisa", "name": "Lisa Berg", "role": "Buyer", "photo": "photo"}],
  "maps": [
    {"title": "Coffee", "state": "today", "personas": ["lisa"],
     "lanes": ["touchpoints", "doing", {"kind": "notes", "title": "Ideas"}, "pain_points"],
     "stages": [
       {"name": "Awareness", "colour": "#ff8800",
        "cards": [{"lane": "Ideas", "text": "over the stage"}],
        "touchpoints": [
          {"name": "Ad", "channel": "Social", "details": {"who called": "Ana"},
           "feelings": [{"persona": "Lisa Berg", "received": 2, "desired": 3.5}],
           "cards": [
             {"lane": "doing", "text": "Scrolls"},
             {"lane": "opportunities", "text": "Smaller", "answers": ["slow"]},
             {"lane": "pain_points", "key": "slow", "text": "Slow", "severity": 3},
             {"lane": "loss", "reason": "Price", "amount": 0.3},
             {"lane": "kpis", "name": "Clicks", "unit": "%", "target": 4,
              "past_values": [{"time": "2026-01-01", "value": 2.5}]}]},
          {"key": "shop", "name": "Shop"}]}],
     "links": [{"from": "Ad", "to": "shop", "label": "again"}]},
    {"title": "Future", "state": "future", "based_on": "Coffee"}],
  "comments": [{"about": "slow", "who": "Tom", "text": "true", "when": "2026-05-02T04:19:00Z"}]}})";

} // namespace

TEST_CASE("random projects come back equal from our JSON") {
    for (int seed = 1; seed <= 60; ++seed) {
        std::mt19937_64 random(static_cast<unsigned long>(seed));
        const Project project = randomProject(random, {.maps = 1 + seed % 3, .views = 3});
        const QByteArray bytes = exported(project);
        const Imported back = importOk(Format::Json, bytes);
        INFO("seed " << seed);
        CHECK(warningText(back.warnings) == u""_s);
        REQUIRE(back.project == project);
        REQUIRE(exported(back.project) == bytes);
    }
}

TEST_CASE("JSON written by hand needs no ids and refers by key or name") {
    const Imported made = importOk(Format::Json, handWritten);
    const Project& project = made.project;
    CHECK(warningText(made.warnings) == u""_s);

    CHECK(mapTitles(project) == QStringList{u"Coffee"_s, u"Future"_s});
    const auto maps = project.roots<Map>();
    const Persona lisa = only<Persona>(project);
    CHECK(project.find(maps[0])->personas == std::vector{lisa.id});
    CHECK(project.find(maps[1])->basedOn == maps[0]);
    CHECK(project.find(lisa.photo)->bytes == QByteArray("\0\1\2", 3));
    CHECK(project.find(lisa.photo)->sha256.size() == 32);
    CHECK(touchpointNames(project, maps[0]) == QStringList{u"Ad"_s, u"Shop"_s});

    const Feeling feeling = only<Feeling>(project);
    CHECK(feeling.persona == lisa.id);
    CHECK(feeling.received == 2.0);
    CHECK(feeling.desired == 3.5);
    const PainPoint pain = only<PainPoint>(project);
    CHECK(pain.severity == 3);
    CHECK(only<Opportunity>(project).answers == std::vector{pain.id});
    CHECK(only<Loss>(project).amount == 0.3);
    CHECK(only<Kpi>(project).pastValues.front().time == 1767225600000);
    CHECK(only<Comment>(project).about == anyId(pain.id));
    CHECK(only<Comment>(project).when == 1777695540000);
    const Link link = only<Link>(project);
    CHECK(project.find(link.from)->name == u"Ad"_s);
    CHECK(project.find(link.to)->name == u"Shop"_s);

    // Lanes that cards name and the list does not have come after it.
    QStringList lanes;
    for (const Id<Lane> id : project.of<Lane>(maps[0]))
        lanes << project.find(id)->title;
    CHECK(lanes.mid(0, 3) == QStringList{defaultTitle(LaneKind::Touchpoints),
                                         defaultTitle(LaneKind::Doing), u"Ideas"_s});
    CHECK(lanes.contains(defaultTitle(LaneKind::Loss)));
}

TEST_CASE("one map is exported with what it needs and nothing else") {
    const Imported made = importOk(Format::Json, handWritten);
    const auto maps = made.project.roots<Map>();

    const Imported future = importOk(Format::Json, exported(made.project, maps[1]));
    CHECK(mapTitles(future.project) == QStringList{u"Future"_s});
    CHECK(future.project.all<Persona>().empty());
    CHECK(future.project.find(maps[1])->basedOn.isNull());

    const Imported today = importOk(Format::Json, exported(made.project, maps[0]));
    CHECK(mapTitles(today.project) == QStringList{u"Coffee"_s});
    CHECK(today.project.all<Attachment>().size() == 1);
    CHECK(today.project.all<Comment>().size() == 1);
}

TEST_CASE("a wrong type is reported with its path and the field keeps its default") {
    struct Fault {
        const char* content;
        const char* warning;
    };
    const Fault faults[] = {
        {R"("goal":["x"])", "maps[0].goal: a list stands where text belongs"},
        {R"("state":"past")", "maps[0].state: “past” is not one of its words"},
        {R"("scale":{"min":5,"max":1})", "maps[0].scale: A feeling scale must run upwards"},
        {R"("scale":{"min":1.5})", "maps[0].scale.min: 1.5 is no whole number in range"},
        {R"("id":-4)", "maps[0]: -4 is no id; it got a new one"},
        {R"("id":9007199254740992)", "maps[0]: 9007199254740992 is no id"},
        {R"("id":1e30)", "is no id"},
        {R"("rank":9223372036854775807)", "is no rank"},
        {R"("personas":["nobody"])", "maps[0].personas: there is nothing called “nobody”"},
        {R"("personas":[77])", "maps[0].personas: there is nothing with the id 77"},
        {R"("based_on":"M")", "is based on itself"},
        {R"("stages":{"name":"x"})", "maps[0].stages: an object stands where a list belongs"},
        {R"("stages":[5])", "maps[0].stages[0]: a number stands where an object belongs"},
        {R"("stages":[{"colour":"red"}])", "maps[0].stages[0].colour: “red” is no colour"},
        {R"("stages":[{"nmae":"x"}])", "maps[0].stages[0]: “nmae” means nothing here"},
        {R"("stages":[{"cards":[{"lane":"pain_points","severity":9}]}])", "Severity runs from 1"},
        {R"("stages":[{"cards":[{"lane":"pain_points","severity":1e10}]}])",
         "cards[0].severity: 1e+10 is no whole number in range"},
        {R"("stages":[{"cards":[{"lane":"loss","amount":1.5}]}])", "A loss is a share"},
        {R"("stages":[{"cards":[{"lane":"loss","amount":"half"}]}])", "text stands where a number"},
        {R"("stages":[{"cards":[{"lane":"doing","span":0}]}])", "0 is no number of columns"},
        {R"("stages":[{"cards":[{"lane":"nowhere","text":"x"}]}])", "there is no lane “nowhere”"},
        {R"("stages":[{"cards":[{"kind":"map","text":"x"}]}])", "a map is no card"},
        {R"("stages":[{"touchpoints":[{"moment_of_truth":1}]}])", "a number stands where true or"},
        {R"("links":[{"from":1,"to":2}])", "A link belongs to something that is not in the file"},
        {R"("lanes":["sideways"])", "“sideways” is no kind of lane"},
        {R"("title":"twice")", "“title” is there twice"},
    };
    for (const Fault& fault : faults) {
        const Imported made = importOk(Format::Json, inMap(fault.content));
        INFO(fault.content << " gives " << warningText(made.warnings).toStdString());
        CHECK(warningText(made.warnings).contains(QString::fromUtf8(fault.warning)));
        CHECK(made.project.all<Map>().size() == 1);
    }
}

TEST_CASE("ids that are there twice, comments on nothing and rings of comments are set right") {
    const Imported made = importOk(Format::Json, R"({"format":"waymark","version":1,"project":{
        "maps":[{"id":1,"title":"A","based_on":2},{"id":2,"title":"B","based_on":1},
                {"id":1,"title":"C"}],
        "comments":[{"id":1,"about":{"kind":"comment","id":2},"text":"a"},
                    {"id":2,"about":{"kind":"comment","id":1},"text":"b"},
                    {"id":3,"about":{"kind":"comment","id":3},"text":"c"},
                    {"id":4,"about":{"kind":"stage","id":9},"text":"d"},
                    {"id":5,"about":{"kind":"comment","id":4},"text":"e"},
                    {"id":6,"about":{"kind":"map","id":1},"text":"stays"}]}})");
    CHECK(made.project.all<Map>().size() == 3);
    CHECK(made.project.all<Comment>().size() == 1);
    const QString warnings = warningText(made.warnings);
    CHECK(warnings.contains(u"The id 1 of a map is there already"_s));
    CHECK(warnings.count(u"is about itself in the end"_s) == 3);
    CHECK(warnings.count(u"A comment belongs to something that is not in the file"_s) == 2);
    for (const auto& [id, map] : made.project.all<Map>())
        CHECK(map.basedOn.isNull());
}

TEST_CASE("what is no map is refused in a sentence with its line") {
    struct Bad {
        QByteArray bytes;
        ErrorCode code;
        const char* message;
    };
    const auto nested = [](int levels) {
        return QByteArray("{\"format\":\"waymark\",\"x\":") + QByteArray(levels - 1, '[');
    };
    const Bad bad[] = {
        {"", ErrorCode::NotAMap, "empty"},
        {"  \n ", ErrorCode::NotAMap, "empty"},
        {"{", ErrorCode::Damaged, "ends before it is complete"},
        {"[1,2]", ErrorCode::NotAMap, "a list where a map was expected"},
        {"{\"a\":1}", ErrorCode::NotAMap, "holds no journey map"},
        {"{\"format\":\"waymark\",\"version\":2}", ErrorCode::TooNew, "later version"},
        {"{\"format\":\"waymark\",\"version\":1,\"project\":{}}", ErrorCode::NotAMap, "no list of"},
        {"{\"maps\":[],\n\"x\":NaN}", ErrorCode::Damaged, "near"},
        {"{\"maps\":[],\"x\":1e999}", ErrorCode::Damaged, "1e999 is too large"},
        {"{\"maps\":[],\"x\":\"\\ud800\"}", ErrorCode::Damaged, "half a character"},
        {"{\"maps\":[],\"x\":\"\\udc00x\"}", ErrorCode::Damaged, "half a character"},
        {nested(65), ErrorCode::TooLarge, "64 levels"},
        {nested(100'000), ErrorCode::TooLarge, "64 levels"},
        {nested(1'000'000), ErrorCode::TooLarge, "64 levels"},
        {QByteArray(65 * 1024 * 1024, ' '), ErrorCode::TooLarge, "64 MB"},
        {"[" + QByteArray("0,").repeated(6'000'000) + "0]", ErrorCode::TooLarge, "values"},
    };
    for (const Bad& item : bad) {
        const auto made = importWith(Format::Json, item.bytes);
        INFO(item.bytes.left(60).toStdString());
        REQUIRE_FALSE(made.ok());
        INFO(made.error());
        CHECK(made.error().code == item.code);
        CHECK(made.error().message.contains(QString::fromUtf8(item.message)));
    }
    CHECK(importWith(Format::Json, "{\"maps\":[],\n\"x\":NaN}").error().position == u"line 2"_s);
    CHECK(importWith(Format::Json, nested(64) + QByteArray(63, ']') + ",\"maps\":[]}").ok());
}

TEST_CASE("depth is refused on a stack of 256 kB as well") {
    std::unique_ptr<QThread> reader(QThread::create([] {
        for (const int levels : {65, 100'000, 1'000'000})
            for (const char* bracket : {"[", "{\"a\":"}) {
                const auto made =
                    importWith(Format::Json, "{\"format\":\"waymark\",\"x\":" +
                                                 QByteArray(bracket).repeated(levels));
                REQUIRE_FALSE(made.ok());
                CHECK(made.error().code == ErrorCode::TooLarge);
            }
    }));
    reader->setStackSize(256 * 1024);
    reader->start();
    CHECK(reader->wait());
}

TEST_CASE("texts that cannot be stored are altered with a warning, never silently") {
    const QByteArray longName(1'000'000, 'x');
    const Imported cut = importOk(Format::Json, inMap("\"goal\":\"" + longName + "\""));
    CHECK(cut.project.all<Map>().begin()->second.goal.size() == 20'000);
    CHECK(warningText(cut.warnings).contains(u"is 1000000 characters long"_s));

    const Imported nul = importOk(Format::Json, inMap(R"("goal":"a\u0000b")"));
    CHECK(nul.project.all<Map>().begin()->second.goal == u"a\uFFFDb"_s);
    CHECK(warningText(nul.warnings).contains(u"maps[0].goal: 1 characters of"_s));

    const Imported broken = importOk(Format::Json, inMap("\"goal\":\"a\xFF b \xC3\xA4\""));
    CHECK(broken.project.all<Map>().begin()->second.goal == u"a\uFFFD b ä"_s);
    CHECK(warningText(broken.warnings).contains(u"1 characters could not be read"_s));
}
