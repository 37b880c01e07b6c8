// Merging lists entry by entry: entries that one side added or removed are added and removed, the
// order is that of the side which changed it.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace waymark {

// One side's list: keys, each once, and what stands under them.
template <class Key, class Value>
using KeyedList = std::vector<std::pair<Key, Value>>;

namespace merging {

template <class Key, class Value>
std::map<Key, Value> lookup(const KeyedList<Key, Value>& list) {
    return std::map<Key, Value>(list.begin(), list.end());
}

template <class Key, class Value, class Belongs>
std::vector<Key> keysWhere(const KeyedList<Key, Value>& list, const Belongs& belongs) {
    std::vector<Key> keys;
    for (const auto& [key, value] : list)
        if (belongs(key))
            keys.push_back(key);
    return keys;
}

// What stands in one list only goes after the entry before it there; of two such runs at one spot
// that with the smaller key comes first, so that neither side matters.
template <class Key>
struct Runs {
    std::vector<Key> mine;
    std::vector<Key> theirs;

    void appendTo(std::vector<Key>& row) const {
        const bool mineFirst = theirs.empty() || (!mine.empty() && mine.front() < theirs.front());
        const auto& first = mineFirst ? mine : theirs;
        const auto& second = mineFirst ? theirs : mine;
        row.insert(row.end(), first.begin(), first.end());
        row.insert(row.end(), second.begin(), second.end());
    }
};

} // namespace merging

// Merges three lists.
//   decide(key, base, mine, theirs)  whose entry stays where both changed it differently; each is a
//                                    pointer to a value, null where that list lacks it. True: mine.
//   decideOrder()                    whose order stays where both put the same entries in different
//                                    orders. True: mine.
template <class Key, class Value, class Decide, class DecideOrder>
KeyedList<Key, Value> mergeLists(const KeyedList<Key, Value>& base,
                                 const KeyedList<Key, Value>& mine,
                                 const KeyedList<Key, Value>& theirs, const Decide& decide,
                                 const DecideOrder& decideOrder) {
    const auto inBase = merging::lookup(base);
    const auto inMine = merging::lookup(mine);
    const auto inTheirs = merging::lookup(theirs);
    const auto find = [](const std::map<Key, Value>& in, const Key& key) {
        const auto it = in.find(key);
        return it == in.end() ? nullptr : &it->second;
    };

    std::map<Key, Value> kept;
    const auto settle = [&](const Key& key) {
        const Value* b = find(inBase, key);
        const Value* m = find(inMine, key);
        const Value* t = find(inTheirs, key);
        const auto same = [](const Value* x, const Value* y) {
            return x == y || (x && y && *x == *y);
        };
        const Value* taken = same(m, t) || same(t, b) ? m
                             : same(m, b)             ? t
                             : decide(key, b, m, t)   ? m
                                                      : t;
        if (taken)
            kept.emplace(key, *taken);
    };
    for (const auto& [key, value] : mine)
        settle(key);
    for (const auto& [key, value] : theirs)
        if (!inMine.contains(key))
            settle(key);

    const auto isCommon = [&](const Key& key) {
        return kept.contains(key) && inMine.contains(key) && inTheirs.contains(key);
    };
    const std::vector<Key> myOrder = merging::keysWhere(mine, isCommon);
    const std::vector<Key> theirOrder = merging::keysWhere(theirs, isCommon);
    std::vector<Key> order = myOrder;
    if (myOrder != theirOrder) {
        const auto wasThere = [&](const Key& key) { return isCommon(key) && inBase.contains(key); };
        const std::vector<Key> before = merging::keysWhere(base, wasThere);
        const bool mineMoved = merging::keysWhere(mine, wasThere) != before;
        const bool theirsMoved = merging::keysWhere(theirs, wasThere) != before;
        if (mineMoved == theirsMoved ? !decideOrder() : theirsMoved)
            order = theirOrder;
    }

    std::map<std::optional<Key>, merging::Runs<Key>> runs;
    const auto collect = [&](const KeyedList<Key, Value>& list,
                             std::vector<Key> merging::Runs<Key>::* run) {
        std::optional<Key> anchor;
        for (const auto& [key, value] : list) {
            if (isCommon(key))
                anchor = key;
            else if (kept.contains(key))
                (runs[anchor].*run).push_back(key);
        }
    };
    collect(mine, &merging::Runs<Key>::mine);
    collect(theirs, &merging::Runs<Key>::theirs);
    std::vector<Key> row;
    runs[std::nullopt].appendTo(row);
    for (const Key& key : order) {
        row.push_back(key);
        if (const auto it = runs.find(key); it != runs.end())
            it->second.appendTo(row);
    }

    KeyedList<Key, Value> result;
    for (const Key& key : row)
        result.emplace_back(key, kept.at(key));
    return result;
}

} // namespace waymark
