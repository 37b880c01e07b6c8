#include "model/difference.h"

#include "model/fields.h"

#include <algorithm>

namespace waymark {

namespace {

// The ids of one table in ascending order, so that equal projects give equal Changesets.
template <class T>
std::vector<Id<T>> sortedIds(const Project& project) {
    std::vector<Id<T>> ids;
    ids.reserve(project.all<T>().size());
    for (const auto& [id, record] : project.all<T>())
        ids.push_back(id);
    std::ranges::sort(ids);
    return ids;
}

} // namespace

Changeset difference(const Project& from, const Project& to, const QString& label) {
    Changeset result;
    result.label = label;
    std::vector<Change> removals;
    forEachKind([&]<class T>(const T*) {
        for (const Id<T> id : sortedIds<T>(to)) {
            const T& after = *to.find(id);
            if (const T* before = from.find(id))
                result.change(*before, after);
            else
                result.add(after);
        }
        for (const Id<T> id : sortedIds<T>(from)) {
            if (!to.find(id))
                removals.push_back({Record(*from.find(id)), std::nullopt});
        }
    });
    result.changes.insert(result.changes.end(), std::make_move_iterator(removals.rbegin()),
                          std::make_move_iterator(removals.rend()));
    return result;
}

} // namespace waymark
