// Copying a self-contained piece out of a project.
#include "model/edits.h"
#include "model/remapping.h"

#include <algorithm>
#include <unordered_set>

namespace waymark {

Fragment copyFragment(const Project& project, const std::vector<AnyId>& ids) {
    Fragment fragment;
    for (const AnyId id : ids)
        if (project.contains(id) && std::ranges::find(fragment.roots, id) == fragment.roots.end())
            fragment.roots.push_back(id);

    std::unordered_set<AnyId> taken;
    for (const AnyId id : hangingOn(project, fragment.roots, Hanging::Copying)) {
        taken.insert(id);
        fragment.records.push_back(*project.find(id));
    }
    // What the copied records refer to comes along, so that a paste elsewhere knows the lane of a
    // card and the persona of a feeling.
    const size_t copied = fragment.records.size();
    for (size_t i = 0; i < fragment.records.size(); ++i) {
        const Record record = fragment.records[i];
        // A map that comes along only because its lanes do need not bring its personas as well.
        const bool isFrame = i >= copied && idOf(record).kind == Kind::Map;
        const auto whole = withReferences(record, [&](AnyId target, OnRemove onRemove) {
            if (isFrame && onRemove == OnRemove::LetGo)
                return AnyId{};
            if (taken.insert(target).second)
                fragment.records.push_back(*project.find(target));
            return target;
        });
        fragment.records[i] = *whole;
    }
    std::ranges::stable_sort(fragment.records, {}, [](const Record& r) { return idOf(r).kind; });
    return fragment;
}

} // namespace waymark
