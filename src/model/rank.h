// Ranks order siblings and leave room between neighbours, so that a move changes one record.
#pragma once

#include "model/records.h"

#include <optional>

namespace waymark {

inline constexpr Rank rankStep = Rank(1) << 30;
inline constexpr Rank maxRank = (Rank(1) << 53) - 1; // exact in JSON, like ids

// A rank strictly between two neighbours; either may be missing at an end of the row.
// Nothing where no whole number fits between them: then the row must be spread out anew.
std::optional<Rank> rankBetween(std::optional<Rank> before, std::optional<Rank> after);

// The rank of the index-th of an evenly spread row.
constexpr Rank spreadRank(qsizetype index) {
    return (index + 1) * rankStep;
}

// Gives each place of a row that has no rank yet one between its neighbours, so that the row is in
// order. Where there is no room, every place of the row gets a new rank.
std::vector<Rank> fillRanks(const std::vector<std::optional<Rank>>& row);

} // namespace waymark
