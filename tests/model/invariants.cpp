#include "model/invariants.h"

#include "model/edits.h"
#include "model/fields.h"
#include "model/validate.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

namespace waymark {

namespace {

bool sameIndexes(const Project& a, const Project& b, const std::vector<AnyId>& parents) {
    return std::ranges::all_of(parents, [&](AnyId parent) {
        for (int kind = 0; kind < kindCount; ++kind)
            if (!std::ranges::equal(a.children(parent, Kind(kind)), b.children(parent, Kind(kind))))
                return false;
        return true;
    });
}

std::vector<AnyId> parentsOf(const std::vector<Record>& records) {
    std::vector<AnyId> parents{AnyId{}};
    for (const Record& record : records)
        parents.push_back(idOf(record));
    return parents;
}

void checkLiesInOneMap(const Project& project, const Record& record) {
    if (const auto place = placeOf(record)) {
        const Id<Map> map = mapOf(project, anyId(place->lane));
        CHECK(map);
        const AnyId column = place->touchpoint ? anyId(place->touchpoint) : anyId(place->stage);
        CHECK(mapOf(project, column) == map);
    }
    if (const auto* link = std::get_if<Link>(&record))
        CHECK(mapOf(project, anyId(link->from)) == mapOf(project, anyId(link->to)));
    if (const auto* interaction = std::get_if<Interaction>(&record))
        CHECK(mapOf(project, anyId(interaction->touchpoint)) == interaction->map);
    if (const auto* opportunity = std::get_if<Opportunity>(&record))
        for (const Id<PainPoint> painPoint : opportunity->answers)
            CHECK(project.find(painPoint));
}

} // namespace

void checkInvariants(const Project& project, const std::vector<AnyId>& known) {
    const std::vector<Record> records = recordsOf(project);
    for (const Record& record : records) {
        const auto legal = validate(record);
        if (!legal)
            FAIL_CHECK(legal.error());
        std::visit(
            [&](const auto& r) {
                forEachReference(r,
                                 [&](AnyId target, OnRemove) { CHECK(project.contains(target)); });
            },
            record);
        checkLiesInOneMap(project, record);
    }
    std::set<std::pair<Id<Touchpoint>, Id<Persona>>> felt;
    for (const auto& [id, feeling] : project.all<Feeling>())
        CHECK(felt.emplace(feeling.touchpoint, feeling.persona).second);

    const auto rebuilt = Project::fromRecords(records);
    REQUIRE(rebuilt.ok());
    CHECK(project == *rebuilt);
    CHECK(sameIndexes(project, *rebuilt, parentsOf(records)));
    CHECK(sameIndexes(project, *rebuilt, known));
}

bool sameWithIndexes(const Project& a, const Project& b) {
    return a == b && sameIndexes(a, b, parentsOf(recordsOf(a)));
}

} // namespace waymark
