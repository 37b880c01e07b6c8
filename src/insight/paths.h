// The ways customers really take, beside the one that is drawn.
#pragma once

#include "insight/visits.h"

namespace waymark {

// One way through the map: the touchpoints in the order in which they were met, without those that
// only repeat the one before.
struct RealPath {
    std::vector<Id<Touchpoint>> touchpoints;
    qint64 customers = 0;

    friend bool operator==(const RealPath&, const RealPath&) = default;
};

// Going from one touchpoint to another, by some customers at least once.
struct Passing {
    Id<Touchpoint> from;
    Id<Touchpoint> to;
    qint64 customers = 0;
    bool isDrawn = false; // there is a Link for it

    friend bool operator==(const Passing&, const Passing&) = default;
};

struct Entry {
    Id<Touchpoint> touchpoint;
    qint64 customers = 0; // whose first interaction is there

    friend bool operator==(const Entry&, const Entry&) = default;
};

struct RealPaths {
    qint64 customers = 0;
    std::vector<RealPath> commonest; // at most ten, the commonest first
    std::vector<Entry> entries;      // all, the commonest first
    std::vector<Passing> loops;      // back to the left on the map, the commonest first
    std::vector<Passing> skips;      // to the right over at least one touchpoint; likewise

    friend bool operator==(const RealPaths&, const RealPaths&) = default;
};

RealPaths pathsOf(const Project& project, Id<Map> map, const InteractionLog& log);
// The same for a map whose columns are known.
RealPaths pathsOf(const Project& project, const MapColumns& columns, const InteractionLog& log);
// Says anew which of the passings are drawn, after links were edited.
void markDrawn(const Project& project, RealPaths& paths);

} // namespace waymark
