#include "model/shown_part.h"

#include "model/remapping.h"

#include <unordered_set>

namespace waymark {

Fragment shownPart(const Fragment& fragment) {
    const auto project = Project::fromRecords(fragment.records);
    if (!project)
        return {};
    const auto copied = hangingOn(*project, fragment.roots, Hanging::Copying);
    std::unordered_set<AnyId> own(copied.begin(), copied.end());
    std::unordered_set<AnyId> taken;
    Fragment part;
    part.roots = fragment.roots;
    const auto take = [&](AnyId id) {
        if (taken.insert(id).second)
            part.records.push_back(*project->find(id));
    };
    for (const AnyId id : copied) {
        // What is said about a piece is not shown of it, and a link whose other end was not copied
        // would bring a column along.
        if (id.kind == Kind::Comment || id.kind == Kind::Vote)
            continue;
        const Link* link = id.kind == Kind::Link ? project->find(Id<Link>{id.value}) : nullptr;
        if (!link || (own.contains(anyId(link->from)) && own.contains(anyId(link->to))))
            take(id);
    }
    for (size_t i = 0; i < part.records.size(); ++i) {
        const Record record = part.records[i];
        const auto whole = withReferences(record, [&](AnyId target, OnRemove onRemove) {
            const bool isStranger = onRemove == OnRemove::LetGo && !own.contains(target) &&
                                    target.kind != Kind::Attachment && target.kind != Kind::Persona;
            if (isStranger)
                return AnyId{};
            take(target);
            return target;
        });
        if (whole)
            part.records[i] = *whole;
    }
    return part;
}

} // namespace waymark
