// Two values of a detail side by side, step by step: version A against B, phone against laptop,
// rain or sun. Says how sure a difference is, and no more than the numbers bear.
#pragma once

#include "insight/uncertainty.h"
#include "insight/visits.h"

namespace waymark {

// One step, from the touchpoint before to this one.
struct ComparedStep {
    Id<Touchpoint> from;
    Id<Touchpoint> to;
    // Of the customers who were at `from` with that value, those who came to `to` as well, at any
    // time. A customer counts for the value of their first visit to `from` that has one, so nobody
    // is in both groups.
    Share a;
    Share b;
    // The difference b − a with its 95 % interval (Newcombe's); unset where either group is smaller
    // than fewestToCompare.
    std::optional<double> difference;
    Interval interval;
    // From the first visit to `from` on to the first to `to` after it, in milliseconds.
    std::optional<Median> timeA;
    std::optional<Median> timeB;
    QString sentence; // "B brings 5 points more here (±4)"

    // Whether the interval leaves out no difference.
    [[nodiscard]] bool isClear() const {
        return difference && (interval.low > 0 || interval.high < 0);
    }
};

struct DetailComparison {
    QString detail;
    QString a; // the values
    QString b;
    std::vector<ComparedStep> steps; // of neighbouring touchpoints, left to right
    QString sentence;                // what it comes to, and what it does not say
};

inline constexpr qint64 fewestToCompare = 20;

// The two values that most interactions have, in alphabetical order; "" where there are none.
std::pair<QString, QString> commonestValues(const LogColumn& column);

// Compares two values of a column of `log`.
DetailComparison compareValues(const Project& project, Id<Map> map, const InteractionLog& log,
                               const LogColumn& column, const QString& a, const QString& b);

} // namespace waymark
