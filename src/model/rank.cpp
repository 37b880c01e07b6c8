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

std::vector<Rank> fillRanks(const std::vector<std::optional<Rank>>& row) {
    const size_t size = row.size();
    std::vector<Rank> ranks(size);
    const auto spread = [&] {
        for (size_t i = 0; i < size; ++i)
            ranks[i] = spreadRank(qsizetype(i));
        return ranks;
    };
    std::optional<Rank> before;
    for (size_t i = 0; i < size;) {
        if (row[i]) {
            before = ranks[i] = *row[i];
            ++i;
            continue;
        }
        size_t end = i;
        while (end < size && !row[end])
            ++end;
        const std::optional<Rank> after = end < size ? row[end] : std::nullopt;
        const auto missing = Rank(end - i);
        // A run at the head is counted down from what follows, so that it is laid out backwards.
        if (!before && after) {
            std::optional<Rank> next = after;
            for (size_t k = end; k > i; --k) {
                next = rankBetween(std::nullopt, next);
                if (!next)
                    return spread();
                ranks[k - 1] = *next;
            }
        } else if (before && after && missing > 1) {
            const Rank step = (*after - *before) / (missing + 1);
            if (step < 1)
                return spread();
            for (size_t k = i; k < end; ++k)
                ranks[k] = *before + step * Rank(k - i + 1);
        } else {
            for (size_t k = i; k < end; ++k) {
                before = rankBetween(before, after);
                if (!before)
                    return spread();
                ranks[k] = *before;
            }
        }
        i = end;
    }
    return ranks;
}

} // namespace waymark
