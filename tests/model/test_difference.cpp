// Turning one project into another.
#include "model/difference.h"
#include "model/edits.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

void make(Project& project, const Changeset& edit) {
    REQUIRE(project.apply(edit).ok());
}

} // namespace

TEST_CASE("the difference of two projects turns one into the other") {
    CountingIds ids;
    Project from;
    make(from, addMap(from, ids, u"One"_s));
    Project to = from;
    const Id<Map> map = to.roots<Map>().front();
    const Id<Stage> stage = to.of<Stage>(map).front();
    make(to, rename(to, anyId(stage), u"Discover"_s));
    make(to, addStage(to, ids, map, u"Buy"_s));
    make(to, addMap(to, ids, u"Two"_s));
    make(from, addPersona(from, ids, u"Maya"_s));

    const Changeset forth = difference(from, to, u"Go back"_s);
    CHECK(forth.label == u"Go back"_s);
    Project turned = from;
    make(turned, forth);
    CHECK(turned == to);
    make(turned, inverse(forth));
    CHECK(turned == from);
    CHECK(difference(to, to, {}).isEmpty());
}

TEST_CASE("the difference to an empty project removes all, what refers first") {
    CountingIds ids;
    Project full;
    make(full, addMap(full, ids, u"One"_s));
    const Changeset clear = difference(full, {}, u"Clear"_s);
    CHECK(qsizetype(clear.changes.size()) == full.recordCount());
    Project project = full;
    make(project, clear);
    CHECK(project == Project());
}
