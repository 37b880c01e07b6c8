// The cards of one column, in the order in which they are read.
#pragma once

#include "model/project.h"

#include <algorithm>

namespace waymark {

// The cards of one kind at a touchpoint, or over a whole stage: lane by lane, and in each from top
// to bottom. Valid until the next edit.
template <class T>
std::vector<const T*> cardsIn(const Project& project, AnyId column) {
    std::vector<const T*> cards;
    for (const Project::Child& child : project.children(column, T::kind))
        cards.push_back(project.find(Id<T>{child.id}));
    const auto isEarlierLane = [&](const T* a, const T* b) {
        if (a->place.lane == b->place.lane)
            return false;
        const Rank one = project.find(a->place.lane)->rank;
        const Rank other = project.find(b->place.lane)->rank;
        return one != other ? one < other : a->place.lane.value < b->place.lane.value;
    };
    if (cards.size() > 1)
        std::stable_sort(cards.begin(), cards.end(), isEarlierLane);
    return cards;
}

} // namespace waymark
