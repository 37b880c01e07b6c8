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
constexpr Rank spreadRank(qsizetype index) { return (index + 1) * rankStep; }

} // namespace waymark
