// Comparing two values of a detail: who counts for which, and what is claimed of it.
#include "insight/detail_comparison.h"
#include "insight/log_maker.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// `of` customers at a with that value, the first `going` of whom go on to b.
void walk(LoggedMap& made, const QString& value, int of, int going, int minutes = 5) {
    for (int i = 0; i < of; ++i) {
        const QString customer = value + QString::number(i);
        made.add(customer, u"a"_s, 10, value);
        if (i < going)
            made.add(customer, u"b"_s, 10 + minutes, value);
    }
}

DetailComparison compare(const LoggedMap& made, const QString& a, const QString& b) {
    const InteractionLog log = made.log();
    return compareValues(made.project, made.map, log, *log.column(u"of"_s), a, b);
}

} // namespace

TEST_CASE("a difference beyond chance is told in points, with how far it may be off") {
    LoggedMap made(u"a b"_s);
    walk(made, u"A"_s, 100, 40);
    walk(made, u"B"_s, 100, 70, 7);
    const DetailComparison comparison = compare(made, u"A"_s, u"B"_s);
    REQUIRE(comparison.steps.size() == 1);
    const ComparedStep& step = comparison.steps.front();
    CHECK(step.a.count == 40);
    CHECK(step.b.of == 100);
    CHECK(*step.difference == Approx(0.3));
    CHECK(step.interval == newcombe({40, 100}, {70, 100}));
    CHECK(step.isClear());
    CHECK(step.sentence == u"B brings 30 points more here (±14)"_s);
    CHECK(step.timeA->value == 5 * 60'000);
    CHECK(step.timeB->value == 7 * 60'000);
    CHECK(comparison.sentence.startsWith(u"At 1 of 1 steps"_s));
    CHECK(comparison.sentence.contains(u"no proof of its cause"_s));
    CHECK(compare(made, u"B"_s, u"A"_s).steps.front().sentence == step.sentence);
}

TEST_CASE("what chance would explain is called no difference, and few are not compared") {
    LoggedMap made(u"a b"_s);
    walk(made, u"A"_s, 100, 50);
    walk(made, u"B"_s, 100, 55);
    walk(made, u"C"_s, 19, 0);
    const DetailComparison even = compare(made, u"A"_s, u"B"_s);
    CHECK(even.steps.front().sentence == u"no difference to speak of"_s);
    CHECK(even.sentence.startsWith(u"At none of 1 steps"_s));
    const DetailComparison few = compare(made, u"A"_s, u"C"_s);
    CHECK_FALSE(few.steps.front().difference.has_value());
    CHECK(few.steps.front().sentence == u"too few customers to tell (100 and 19)"_s);
    CHECK(few.sentence == u"There are too few customers of A or C to compare them."_s);
    CHECK(compare(made, u"A"_s, u"nobody"_s).steps.front().b.of == 0);
}

TEST_CASE("a customer with both values counts once, for that of the first visit that has one") {
    LoggedMap made(u"a b"_s);
    made.add(u"1"_s, u"a"_s, 1);
    made.add(u"1"_s, u"a"_s, 2, u"B"_s);
    made.add(u"1"_s, u"a"_s, 3, u"A"_s);
    made.add(u"1"_s, u"b"_s, 4, u"A"_s);
    made.add(u"2"_s, u"b"_s, 1, u"A"_s); // was never at a
    const DetailComparison comparison = compare(made, u"A"_s, u"B"_s);
    CHECK(comparison.steps.front().a.of == 0);
    CHECK(comparison.steps.front().b.of == 1);
    CHECK(comparison.steps.front().b.count == 1);
    CHECK(comparison.steps.front().timeB->value == 3 * 60'000);
}

TEST_CASE("the commonest values of a detail are offered, and nothing is no value") {
    LoggedMap made(u"a b"_s);
    walk(made, u"z"_s, 3, 0);
    walk(made, u"y"_s, 2, 0);
    walk(made, u"x"_s, 1, 0);
    for (int i = 0; i < 9; ++i)
        made.add(u"q"_s, u"a"_s, i);
    const InteractionLog log = made.log();
    CHECK(commonestValues(*log.column(u"of"_s)) == std::pair(u"y"_s, u"z"_s));
    CHECK(commonestValues(LogColumn(u"empty"_s)) == std::pair(QString(), QString()));
}
