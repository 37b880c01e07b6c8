#include "model/remapping.h"

#include <algorithm>

namespace waymark {

namespace {

// Rewrites one reference, if it is set; false when it was cleared.
bool rewrite(AnyId& id, OnRemove onRemove, const Remap& remap) {
    if (id.isNull())
        return true;
    id = remap(id, onRemove);
    return !id.isNull();
}

template <class T>
bool rewrite(Id<T>& id, OnRemove onRemove, const Remap& remap) {
    if (!id)
        return true;
    AnyId any = anyId(id);
    const bool kept = rewrite(any, onRemove, remap);
    // What became a record of another kind cannot be named here any more.
    id.value = any.kind == T::kind ? any.value : 0;
    return kept && bool(id);
}

template <class T>
bool rewriteAll(T& record, const Remap& remap) {
    bool stands = true;
    forEachField<T>([&](const auto& field) {
        auto& value = record.*field.member;
        using Value = std::remove_cvref_t<decltype(value)>;
        bool kept = true;
        if constexpr (isId<Value> || std::is_same_v<Value, AnyId>) {
            kept = rewrite(value, field.onRemove, remap);
        } else if constexpr (std::is_same_v<Value, Place>) {
            kept = rewrite(value.lane, field.onRemove, remap) &&
                   rewrite(value.stage, field.onRemove, remap) &&
                   rewrite(value.touchpoint, field.onRemove, remap);
        } else if constexpr (std::is_same_v<Value, std::vector<Id<Persona>>> ||
                             std::is_same_v<Value, std::vector<Id<PainPoint>>>) {
            std::erase_if(value, [&](auto& id) { return !rewrite(id, field.onRemove, remap); });
        } else if constexpr (std::is_same_v<Value, std::vector<ViewLane>>) {
            std::erase_if(value, [&](ViewLane& shown) {
                return !rewrite(shown.lane, field.onRemove, remap);
            });
        }
        if (!kept && field.onRemove == OnRemove::GoAlong)
            stands = false;
    });
    return stands;
}

// Whether a reference of that kind counts as a tie; see Hanging.
bool isTie(Kind from, Kind to, OnRemove onRemove, Hanging hanging) {
    if (onRemove != OnRemove::GoAlong)
        return false;
    if (hanging == Hanging::Removal)
        return true;
    return !(from == Kind::Feeling && to == Kind::Persona) &&
           !(from == Kind::Interaction && to == Kind::Touchpoint);
}

} // namespace

std::optional<Record> withReferences(Record record, const Remap& remap) {
    if (!std::visit([&](auto& r) { return rewriteAll(r, remap); }, record))
        return std::nullopt;
    return record;
}

bool hangsOn(const Record& record, const std::unordered_set<AnyId>& owners, Hanging hanging) {
    bool hangs = false;
    std::visit(
        [&](const auto& r) {
            forEachReference(r, [&](AnyId target, OnRemove onRemove) {
                hangs = hangs ||
                        (isTie(r.kind, target.kind, onRemove, hanging) && owners.contains(target));
            });
        },
        record);
    return hangs;
}

std::vector<AnyId> hangingOn(const Project& project, const std::vector<AnyId>& roots,
                             Hanging hanging) {
    std::vector<AnyId> result;
    std::unordered_set<AnyId> seen;
    for (const AnyId root : roots)
        if (project.contains(root) && seen.insert(root).second)
            result.push_back(root);
    for (size_t i = 0; i < result.size(); ++i) {
        const std::vector<AnyId> referrers = project.referrers(result[i]);
        for (const AnyId referrer : referrers)
            if (!seen.contains(referrer) && hangsOn(*project.find(referrer), seen, hanging)) {
                seen.insert(referrer);
                result.push_back(referrer);
            }
    }
    std::ranges::stable_sort(result, {}, &AnyId::kind);
    return result;
}

} // namespace waymark
