// Pieces of maps as other windows and programs see them: the same piece comes back, and what a
// stranger puts there is held against the rules.
#include "exchange/fragment_json.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

Project emptyProject(Id<Map>& map) {
    CountingIds ids(900'000);
    Project project;
    REQUIRE(project.apply(addMap(project, ids, u"Elsewhere"_s, &map)).ok());
    return project;
}

Project pasted(const Fragment& fragment) {
    Id<Map> map;
    Project project = emptyProject(map);
    CountingIds ids(500'000);
    REQUIRE(project.apply(paste(project, ids, fragment, {.map = map})).ok());
    return project;
}

} // namespace

TEST_CASE("what is copied comes back equal, and so does what is pasted from it") {
    std::mt19937_64 random(7);
    const Project project = randomProject(random, {.maps = 2, .stages = 3, .cards = 50, .views = 3});
    const std::vector<Record> records = recordsOf(project);
    for (int i = 0; i < 60; ++i) {
        std::vector<AnyId> ids;
        for (int n = randomBelow(random, 5) + 1; n > 0; --n)
            ids.push_back(idOf(records[size_t(randomBelow(random, int(records.size())))]));
        const Fragment fragment = copyFragment(project, ids);
        const auto read = readFragment(writeFragment(fragment));
        if (!read)
            FAIL(read.error());
        CHECK(read->warnings.empty());
        CHECK(read->fragment.roots == fragment.roots);
        CHECK(*Project::fromRecords(read->fragment.records) ==
              *Project::fromRecords(fragment.records));
        CHECK(pasted(read->fragment) == pasted(fragment));
    }
}

TEST_CASE("what is no piece of a map is refused with a sentence") {
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("{"), QByteArray("null"), QByteArray("[1, 2]"), deep,
          QByteArray("{\"format\": \"other\", \"version\": 1, \"project\": {\"maps\": []}}"),
          QByteArray("{\"format\": \"waymark\", \"version\": 1}"),
          QByteArray("{\"format\": \"waymark\", \"version\": 99, \"project\": {\"maps\": []}}"),
          // Names nothing that is there, or what is no id.
          QByteArray("{\"format\": \"waymark\", \"version\": 1, \"selection\": [{\"kind\": "
                     "\"note\", \"id\": 7}], \"project\": {\"maps\": []}}"),
          QByteArray("{\"format\": \"waymark\", \"version\": 1, \"selection\": [{\"kind\": 3}, 7, "
                     "{\"kind\": \"ghost\", \"id\": -1}], \"project\": {\"maps\": []}}"),
          QByteArray("\xff\xfe\x00\x41", 4), QByteArray(maxFragmentBytes + 1, ' ')}) {
        CAPTURE(bytes.left(80).toStdString());
        const auto read = readFragment(bytes);
        REQUIRE_FALSE(read);
        CHECK(read.error().message.contains(u"Nothing was pasted."));
    }
}

TEST_CASE("damaged parts of a piece are set right, and what is pasted obeys the rules") {
    const auto read = readFragment(
        "{\"format\": \"waymark\", \"version\": 1, \"selection\": [{\"kind\": \"pain_point\", "
        "\"id\": 5}], \"project\": {\"maps\": [{\"id\": 1, \"title\": \"M\", \"lanes\": "
        "[\"pain_points\"], \"stages\": [{\"id\": 2, \"name\": \"S\", \"touchpoints\": [{\"id\": "
        "3, \"name\": \"T\", \"cards\": [{\"id\": 5, \"lane\": \"pain_points\", \"text\": "
        "\"slow\", \"severity\": 900, \"span\": -4}]}]}]}]}}");
    REQUIRE(read);
    CHECK_FALSE(read->warnings.empty());
    const Project project = pasted(read->fragment);
    REQUIRE(project.all<PainPoint>().size() == 1);
    CHECK(project.all<PainPoint>().begin()->second.text == u"slow");
    CHECK(project.all<PainPoint>().begin()->second.severity == 2);
}
