#include "exchange/single_map.h"

#include "exchange/project_builder.h"
#include "model/fields.h"

namespace waymark {

Result<Project> singleMap(const Project& project, Id<Map> map, Warnings& warnings) {
    RandomIds noNewIds;
    ProjectBuilder part(noNewIds, warnings);
    std::vector<AnyId> used;
    const auto takeRecord = [&](const auto& record) {
        forEachReference(part.add(record), [&](AnyId target, OnRemove) {
            if (target.kind == Kind::Persona || target.kind == Kind::Attachment)
                used.push_back(target);
        });
    };
    const auto takeKind = [&]<class T>(std::type_identity<T>) {
        for (const auto& [id, record] : project.all<T>())
            if (mapOf(project, anyId(id)) == map)
                takeRecord(record);
    };
    Map alone = *project.find(map);
    alone.basedOn = {};
    takeRecord(alone);
    takeKind(std::type_identity<Stage>());
    takeKind(std::type_identity<Touchpoint>());
    takeKind(std::type_identity<Lane>());
    takeKind(std::type_identity<Feeling>());
    takeKind(std::type_identity<Note>());
    takeKind(std::type_identity<PainPoint>());
    takeKind(std::type_identity<Opportunity>());
    takeKind(std::type_identity<Loss>());
    takeKind(std::type_identity<Kpi>());
    takeKind(std::type_identity<Link>());
    takeKind(std::type_identity<Interaction>());
    takeKind(std::type_identity<Comment>());
    takeKind(std::type_identity<Vote>());
    takeKind(std::type_identity<SavedView>());
    // A persona may bring its photo, so the list grows while it is walked.
    for (size_t i = 0; i < used.size(); ++i)
        if (!part.contains(used[i]))
            std::visit([&](const auto& record) { takeRecord(record); }, *project.find(used[i]));
    return part.finish();
}

} // namespace waymark
