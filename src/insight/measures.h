// KPIs against their targets, and the losses entered by hand as a funnel of their own.
#pragma once

#include "model/project.h"

namespace waymark {

enum class KpiStatus { Unknown, Met, Missed };
enum class Trend { Unknown, Improving, Steady, Worsening };

struct KpiReading {
    Id<Kpi> kpi;
    KpiStatus status = KpiStatus::Unknown; // unknown without target or actual
    Trend trend = Trend::Unknown;          // unknown with less than two values
    // How far the actual value is beyond its target in the direction that is better; below 0 where
    // it falls short. Unset without both.
    std::optional<double> margin;

    friend bool operator==(const KpiReading&, const KpiReading&) = default;
};

// The trend compares the latest value with the one before it; a change of less than a hundredth of
// the larger is steady. The actual value is the latest unless it repeats the last of the past.
KpiReading readKpi(const Kpi& kpi);
// Of all KPIs of a map, left to right and, in one place, top to bottom.
std::vector<KpiReading> kpisOf(const Project& project, Id<Map> map);

// What is said about customers who leave at one place.
struct LossBranch {
    Id<Loss> loss;
    Id<Stage> stage;           // where it is, also for one at a touchpoint
    Id<Touchpoint> touchpoint; // null: over the whole stage
    bool isFalseEnd = false;   // the touchpoint is one: they think they are through
    bool isFalseStart = false; // they never meant to begin

    friend bool operator==(const LossBranch&, const LossBranch&) = default;
};
// All losses of a map, left to right.
std::vector<LossBranch> lossesOf(const Project& project, Id<Map> map);

// How many of a hundred who begin are still there, stage by stage.
struct Remaining {
    Id<Stage> stage;
    double before = 1; // share of those who began that comes in
    double after = 1;  // and goes on

    friend bool operator==(const Remaining&, const Remaining&) = default;
};
// From losses entered as shares; stages without any keep all. Counts are shares of `customers`, the
// number of those who begin, or are left out where that is unset.
std::vector<Remaining> remainingOf(const Project& project, Id<Map> map,
                                   std::optional<double> customers = {});

// --- in parts, of which those of a whole map are put together
// -------------------------------------

// Of one touchpoint, or of what lies over one whole stage, from top to bottom.
std::vector<KpiReading> kpisIn(const Project& project, AnyId column);
std::vector<LossBranch> lossesIn(const Project& project, AnyId column);
// Of these stages, left to right, with all losses there, likewise.
std::vector<Remaining> remainingOf(const Project& project, std::span<const Id<Stage>> stages,
                                   std::span<const LossBranch> losses,
                                   std::optional<double> customers = {});

} // namespace waymark
