// The intervals, held against the examples of the papers they are from.
#include "insight/uncertainty.h"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

void checkInterval(const Interval& interval, double low, double high) {
    CHECK(interval.low == Approx(low).margin(0.00006));
    CHECK(interval.high == Approx(high).margin(0.00006));
}

} // namespace

TEST_CASE("Wilson's interval is that of the literature") {
    // R. G. Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I.
    checkInterval(wilson({81, 263}), 0.2553, 0.3662);
    checkInterval(wilson({15, 148}), 0.0624, 0.1605);
    checkInterval(wilson({0, 20}), 0.0, 0.1611);
    checkInterval(wilson({1, 29}), 0.0061, 0.1718);
    checkInterval(wilson({0, 0}), 0, 1);
}

TEST_CASE("Newcombe's interval is that of the literature") {
    // R. G. Newcombe, Interval estimation for the difference between independent proportions, 1998,
    // table II, method 10.
    checkInterval(newcombe({48, 80}, {56, 70}), 0.0524, 0.3339);
    checkInterval(newcombe({3, 10}, {9, 10}), 0.1705, 0.8090);
    checkInterval(newcombe({0, 10}, {10, 10}), 0.6075, 1.0000);
}

TEST_CASE("a median lies in its interval, which narrows with the number of values") {
    std::vector<qint64> none;
    CHECK_FALSE(medianOf(none).has_value());
    std::vector<qint64> few{5, 1, 9};
    const auto three = medianOf(few);
    CHECK(three->value == 5);
    CHECK(three->interval == Interval{1, 9});
    std::vector<qint64> even{4, 1, 2, 3};
    CHECK(medianOf(even)->value == 2.5);
    std::vector<qint64> many;
    for (int i = 0; i < 1000; ++i)
        many.push_back((i * 7919) % 1000);
    const auto thousand = medianOf(many);
    CHECK(thousand->value == 499.5);
    CHECK(thousand->interval.low == 468);
    CHECK(thousand->interval.high == 531);
}
