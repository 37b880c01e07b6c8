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

} // namespace waymark
