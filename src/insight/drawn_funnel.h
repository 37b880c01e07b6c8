// The funnel as it is drawn along a map: touchpoint by touchpoint how many of those who begin are
// still there, and how many of them are lost. From the log; without one from the losses entered.
#pragma once

#include "model/interaction_log.h"

namespace waymark {

// One column of the map.
struct FunnelStep {
    Id<Stage> stage;
    Id<Touchpoint> touchpoint; // null: the stage has none
    double share = 0;          // of all who begin, those who come here: 0 … 1
    double lost = 0;           // of all who begin, those who are lost here: 0 … share
    // Of those who come here (by the log), or into this stage (as entered), the lost.
    double lostHere = 0;
    std::optional<double> onward;  // of those at the column before, who came here
    std::optional<qint64> reached; // customers, by the log
    std::optional<double> count;   // customers lost, by the log or entered as a number
    AnyId source;                  // what says how many are lost: a loss or the touchpoint
    PointKind point = PointKind::Ordinary;

    friend bool operator==(const FunnelStep&, const FunnelStep&) = default;
};

struct DrawnFunnel {
    enum class Source : quint8 { Nothing, Losses, Log };

    Source source = Source::Nothing;
    qint64 customers = 0;          // by the log
    std::vector<FunnelStep> steps; // left to right; a stage without touchpoints has one step
    Id<Stage> mostVulnerable;      // null where nobody is lost
    double vulnerableLost = 0;     // of those who come into that stage, the lost: 0 … 1

    friend bool operator==(const DrawnFunnel&, const DrawnFunnel&) = default;
};

// `log` is the map's. Without rows in it the losses count as remainingOf() counts them: a share is
// of those who come into the stage, and what is entered for a stage as a whole goes at its last
// touchpoint. Without either the funnel has no steps.
DrawnFunnel drawnFunnelOf(const Project& project, Id<Map> map, const InteractionLog& log);

} // namespace waymark
