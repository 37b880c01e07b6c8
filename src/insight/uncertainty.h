// How sure a counted share is, and a difference of two. Standard methods, named at each function.
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace waymark {

// A share counted from `of` customers.
struct Share {
    qint64 count = 0;
    qint64 of = 0;

    [[nodiscard]] double value() const { return of > 0 ? double(count) / double(of) : 0; }
};

struct Interval {
    double low = 0;
    double high = 0;

    friend bool operator==(const Interval&, const Interval&) = default;
};

// The 95 % interval of a share, 0 … 1: Wilson's score interval (E. B. Wilson, 1927), which holds
// for small counts and for shares near 0 and 1 too. The whole range where nothing was counted.
Interval wilson(const Share& share);

// The 95 % interval of the difference b − a of two shares of different customers: Newcombe's hybrid
// score interval without continuity correction (R. G. Newcombe, 1998, method 10), made of the two
// Wilson intervals.
Interval newcombe(const Share& a, const Share& b);

// A middle value with its 95 % interval.
struct Median {
    double value = 0;
    Interval interval;
};
// The median, and the interval that order statistics give it by the normal approximation to the
// binomial (W. J. Conover, Practical Nonparametric Statistics, 3.2): no shape is assumed. Nothing
// for no values. Reorders `values`.
std::optional<Median> medianOf(std::vector<qint64>& values);

} // namespace waymark
