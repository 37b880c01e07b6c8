#include "model/changeset.h"

#include <algorithm>
#include <unordered_map>

namespace waymark {

Changeset inverse(const Changeset& changeset) {
    Changeset result{changeset.label, changeset.gesture, {}};
    result.changes.reserve(changeset.changes.size());
    for (auto it = changeset.changes.rbegin(); it != changeset.changes.rend(); ++it)
        result.changes.push_back({it->after, it->before});
    return result;
}

namespace {

// Additions must come with what they refer to first, removals with what refers to them first.
void orderByReference(std::vector<Change>& changes) {
    const auto phase = [](const Change& c) { return !c.before ? 0 : c.after ? 1 : 2; };
    std::stable_sort(changes.begin(), changes.end(), [&](const Change& a, const Change& b) {
        const int pa = phase(a);
        const int pb = phase(b);
        if (pa != pb)
            return pa < pb;
        if (pa == 0)
            return a.id().kind < b.id().kind;
        if (pa == 2)
            return a.id().kind > b.id().kind;
        return false;
    });
}

} // namespace

Changeset squash(const Changeset& first, const Changeset& second) {
    std::vector<Change> merged;
    std::unordered_map<AnyId, size_t> where;
    for (const Changeset* part : {&first, &second}) {
        for (const Change& change : part->changes) {
            const auto [it, isNew] = where.try_emplace(change.id(), merged.size());
            if (isNew)
                merged.push_back(change);
            else
                merged[it->second].after = change.after;
        }
    }
    std::erase_if(merged, [](const Change& c) { return c.before == c.after; });
    orderByReference(merged);
    return {first.label, first.gesture, std::move(merged)};
}

} // namespace waymark
