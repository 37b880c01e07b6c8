// Steps of the history as bytes: they come back equal, and nothing else is taken for one.
#include "storage/record_codec.h"

#include "model/fields.h"
#include "support/printing.h"
#include "support/random_project.h"
#include "support/soak.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// Everything there is in a random project, as one edit that adds it.
Changeset everything(unsigned long seed) {
    std::mt19937_64 random(seed);
    const Project project = randomProject(random, {.stages = 2, .cards = 8});
    Changeset all{u"Add everything"_s, {}, {}};
    forEachKind([&]<class T>(const T*) {
        for (const auto& [id, record] : project.all<T>())
            all.add(record);
    });
    return all;
}

} // namespace

TEST_CASE("a step comes back as it was written") {
    for (unsigned long seed = 1; seed <= 20; ++seed) {
        const Changeset step = everything(seed);
        const auto back = decodeChangeset(encodeChangeset(step));
        REQUIRE(back.ok());
        CHECK(back->label == step.label);
        CHECK(back->changes == step.changes);
    }
}

TEST_CASE("a step that is cut short or too long is damaged, wherever that is") {
    const QByteArray whole = encodeChangeset(everything(3));
    REQUIRE(decodeChangeset(whole).ok());
    int taken = 0;
    for (qsizetype length = 0; length < whole.size(); ++length)
        taken += decodeChangeset(QByteArray(whole.constData(), length)).ok() ? 1 : 0;
    CHECK(taken == 0);
    CHECK_FALSE(decodeChangeset(whole + '\0').ok());
}

TEST_CASE("a step with a byte changed is damaged or another step, and does no harm") {
    const QByteArray whole = encodeChangeset(everything(4));
    std::mt19937_64 random(5);
    for (int run = 0; run < (isSoak() ? 200'000 : 2'000); ++run) {
        QByteArray bytes = whole;
        for (int k = 1 + randomBelow(random, 3); k > 0; --k)
            bytes[randomBelow(random, int(bytes.size()))] = char(randomBelow(random, 256));
        if (const auto step = decodeChangeset(bytes)) {
            const auto back = decodeChangeset(encodeChangeset(*step));
            REQUIRE(back.ok());
            CHECK(back->changes.size() == step->changes.size());
        }
    }
}
