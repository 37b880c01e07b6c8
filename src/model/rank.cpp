#include "model/rank.h"

namespace waymark {

std::optional<Rank> rankBetween(std::optional<Rank> before, std::optional<Rank> after) {
    if (!before && !after)
        return rankStep;
    if (!after)
        return *before <= maxRank - rankStep ? std::optional(*before + rankStep) : std::nullopt;
    if (!before)
        return *after >= -maxRank + rankStep ? std::optional(*after - rankStep) : std::nullopt;
    const Rank middle = *before + (*after - *before) / 2;
    if (middle <= *before || middle >= *after)
        return std::nullopt;
    return middle;
}

} // namespace waymark
