// Removing records with all that hangs on them.
#include "model/edit_labels.h"
#include "model/edits.h"
#include "model/remapping.h"

#include <algorithm>
#include <unordered_set>

namespace waymark {

Changeset remove(const Project& project, const std::vector<AnyId>& ids) {
    const std::vector<AnyId> gone = hangingOn(project, ids, Hanging::Removal);
    if (gone.empty())
        return {};
    const std::unordered_set<AnyId> goneSet(gone.begin(), gone.end());

    std::vector<AnyId> named;
    for (const AnyId id : ids)
        if (project.contains(id) && std::ranges::find(named, id) == named.end())
            named.push_back(id);
    Changeset changeset{editLabel(Deed::Remove, named), {}, {}};

    std::unordered_set<AnyId> cleared;
    for (const AnyId id : gone) {
        for (const AnyId referrer : project.referrers(id)) {
            if (goneSet.contains(referrer) || !cleared.insert(referrer).second)
                continue;
            const auto before = project.find(referrer);
            auto after = withReferences(*before, [&](AnyId target, OnRemove) {
                return goneSet.contains(target) ? AnyId{} : target;
            });
            changeset.changes.push_back({before, std::move(after)});
        }
    }
    for (auto id = gone.rbegin(); id != gone.rend(); ++id)
        changeset.changes.push_back({project.find(*id), std::nullopt});
    return changeset;
}

} // namespace waymark
