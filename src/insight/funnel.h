// How many customers reach each touchpoint and stage, and where they are lost, counted from the
// log.
#pragma once

#include "insight/visits.h"

namespace waymark {

struct Reach {
    qint64 reached = 0; // customers with at least one interaction here
    qint64 lost = 0;    // customers whose last interaction is here, unless customers may end here

    friend bool operator==(const Reach&, const Reach&) = default;
};

struct FunnelPoint {
    Id<Touchpoint> touchpoint;
    Id<Stage> stage;
    Reach all;
    std::vector<Reach> by; // in step with Funnel::values
    qint64 visits = 0;     // interactions
    qint64 repeats = 0;    // visits beyond each customer's first
    // Customers who are here last, wherever that leaves them: lost, or through.
    qint64 endHere = 0;
    // Of the customers who reached the touchpoint before this one on the map, those who reached
    // this one as well. Unset at the first.
    std::optional<qint64> fromPrevious;
    // The middle of the times, in milliseconds, from the interaction before at another touchpoint
    // to the first here. Unset where all begin here.
    std::optional<double> sinceLast;

    friend bool operator==(const FunnelPoint&, const FunnelPoint&) = default;
};

struct FunnelStage {
    Id<Stage> stage;
    Reach all;
    std::vector<Reach> by;

    friend bool operator==(const FunnelStage&, const FunnelStage&) = default;
};

struct Funnel {
    qint64 customers = 0;
    qint64 interactions = 0;
    qint64 firstTime = 0; // of the log; both 0 for an empty one
    qint64 lastTime = 0;
    QStringList values;              // of the detail that was asked for, sorted
    std::vector<FunnelPoint> points; // as on the map, left to right
    std::vector<FunnelStage> stages;
    // Where the share of customers lost is surely the largest: the stage whose Wilson interval has
    // the highest lower end, so that one lost of one does not outweigh five hundred of a thousand.
    // Null where nobody is lost.
    Id<Stage> mostVulnerable;

    friend bool operator==(const Funnel&, const Funnel&) = default;
};

// More values than can be told apart side by side.
inline constexpr quint32 maxFunnelValues = 1'000;

// Counts. With `by`, each value of that detail is counted for itself: reached by the customers with
// an interaction of that value there, lost where the last interaction of a customer has it.
// Interactions that say nothing of the detail count in all and in no value. `by` must be of `log`.
Funnel funnelOf(const Project& project, Id<Map> map, const InteractionLog& log,
                const LogColumn* by = nullptr);
// The same for a map whose columns are known.
Funnel funnelOf(const MapColumns& columns, const InteractionLog& log,
                const LogColumn* by = nullptr);

} // namespace waymark
