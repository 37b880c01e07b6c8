#include "model/changeset.h"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("the inverse of a changeset turns each change round, last first") {
    Persona ana{.id = {1}, .name = QStringLiteral("Ana")};
    Persona bea = ana;
    bea.name = QStringLiteral("Bea");
    Changeset edit;
    edit.add(ana);
    edit.change(ana, bea);

    const Changeset back = inverse(edit);

    REQUIRE(back.changes.size() == 2);
    CHECK(back.changes[0].before == Record(bea));
    CHECK(back.changes[0].after == Record(ana));
    CHECK(back.changes[1].after == std::nullopt);
    CHECK(inverse(back) == edit);
}

TEST_CASE("squashing keeps one change a record and drops what ends as it began") {
    const Persona ana{.id = {1}, .name = QStringLiteral("Ana")};
    Persona bea = ana;
    bea.name = QStringLiteral("Bea");
    Changeset there;
    there.change(ana, bea);
    Changeset back;
    back.change(bea, ana);

    CHECK(squash(there, back).isEmpty());
    CHECK(squash(there, {}) == there);
}
