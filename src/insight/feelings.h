// What is felt at a touchpoint as single numbers, which everything here compares.
#pragma once

#include "model/project.h"

namespace waymark {

struct Felt {
    std::optional<double> received;
    std::optional<double> desired;

    // How far what is received falls short of what is desired; below 0 where it surpasses it.
    [[nodiscard]] std::optional<double> gap() const {
        if (!received || !desired)
            return std::nullopt;
        return *desired - *received;
    }
};

// Of several feelings, what the customer as such gets and hopes for, or else the first persona of
// the map, or else the first feeling that says it.
Felt feltAt(const Project& project, Id<Touchpoint> touchpoint);

// What one touchpoint says of quality: gaps, steps and moments of a map are made of these.
struct TouchpointFeelings {
    // A feeling that says both.
    struct Told {
        Id<Persona> persona;
        double received = 0;
        double desired = 0;
    };

    Id<Touchpoint> touchpoint;
    Id<Stage> stage;
    Felt felt;
    std::vector<Told> told;
    QString channel; // without needless blanks, as is the owner
    QString owner;
    PointKind point = PointKind::Ordinary;
    bool reviewMoment = false;
    bool momentOfTruth = false;
};
// The touchpoint must exist.
TouchpointFeelings feelingsAt(const Project& project, Id<Touchpoint> touchpoint);

} // namespace waymark
