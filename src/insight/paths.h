// The ways customers really take, beside the one that is drawn.
#pragma once

#include "insight/visits.h"

namespace waymark {

// One way through the map: the touchpoints in the order in which they were met, without those that
// only repeat the one before.
struct RealPath {
    std::vector<Id<Touchpoint>> touchpoints;
    qint64 customers = 0;
};

// Going from one touchpoint to another, by some customers at least once.
struct Passing {
    Id<Touchpoint> from;
    Id<Touchpoint> to;
    qint64 customers = 0;
    bool isDrawn = false; // there is a Link for it
};

struct Entry {
    Id<Touchpoint> touchpoint;
    qint64 customers = 0; // whose first interaction is there
};

struct RealPaths {
    qint64 customers = 0;
    std::vector<RealPath> commonest; // at most ten, the commonest first
    std::vector<Entry> entries;      // all, the commonest first
    std::vector<Passing> loops;      // back to the left on the map, the commonest first
    std::vector<Passing> skips;      // to the right over at least one touchpoint; likewise
};

RealPaths pathsOf(const Project& project, Id<Map> map, const InteractionLog& log);

} // namespace waymark
