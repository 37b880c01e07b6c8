// Which of several feelings at a touchpoint stands for it.
#include "insight/feelings.h"
#include "model/edits.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// A map with one touchpoint and two personas, the first of whom it shows.
struct SmallMap {
    CountingIds ids;
    Project project;
    Id<Touchpoint> touchpoint;
    Id<Persona> shown;
    Id<Persona> other;

    SmallMap() {
        apply(addMap(project, ids, u"Map"_s));
        touchpoint = project.all<Touchpoint>().begin()->first;
        apply(addPersona(project, ids, u"Other"_s, &other));
        apply(addPersona(project, ids, u"Shown"_s, &shown));
        apply(setField(project, project.roots<Map>().front(), &Map::personas, {shown}, {}));
    }
    void apply(const Changeset& changeset) { REQUIRE(project.apply(changeset).ok()); }
    void feel(Id<Persona> persona, FeelingField field, double value) {
        apply(setFeeling(project, ids, touchpoint, persona, field, value));
    }
    [[nodiscard]] Felt overall() const { return feltAt(project, touchpoint); }
};

} // namespace

TEST_CASE("of several feelings the customer's as such counts, then the first persona's") {
    SmallMap map;
    CHECK_FALSE(map.overall().received.has_value());
    map.feel(map.other, FeelingField::Received, -4);
    CHECK(map.overall().received == -4.0);
    map.feel(map.shown, FeelingField::Received, 3);
    CHECK(map.overall().received == 3.0);
    map.feel({}, FeelingField::Received, 1);
    CHECK(map.overall().received == 1.0);
    CHECK_FALSE(map.overall().desired.has_value());
    map.feel(map.other, FeelingField::Desired, 5);
    CHECK(map.overall().desired == 5.0);
}
