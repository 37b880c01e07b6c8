// Telling feelings on another scale.
#include "model/edits.h"
#include "model/rescale.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("a new feeling scale converts what is on the map") {
    CountingIds ids;
    Project project;
    Id<Map> map;
    REQUIRE(project.apply(addMap(project, ids, u"Coffee"_s, &map)).ok());
    const Id<Touchpoint> touchpoint = touchpointsOf(project, map).front();
    const auto set = [&](FeelingField field, double value) {
        REQUIRE(project.apply(setFeeling(project, ids, touchpoint, {}, field, value)).ok());
    };
    set(FeelingField::Received, -5);
    set(FeelingField::Desired, 2);

    FeelingScale scale;
    scale.min = 1;
    scale.max = 5;
    const Changeset edit = rescaleFeelings(project, map, scale);
    REQUIRE(project.apply(edit).ok());
    const Feeling& feeling = *project.find(project.of<Feeling>(touchpoint).front());
    CHECK(feeling.received == 1.0);
    CHECK(feeling.desired == 3.8);
    CHECK(project.find(map)->scale == scale);
    CHECK(rescaleFeelings(project, map, scale).isEmpty());
}
