#include "model/rescale.h"

#include "model/edits.h"
#include "model/validate.h"

#include <QCoreApplication>

namespace waymark {

Changeset rescaleFeelings(const Project& project, Id<Map> id, const FeelingScale& scale) {
    const Map* map = project.find(id);
    if (!map || scale.max <= scale.min)
        return {};
    Changeset edit;
    edit.label = QCoreApplication::translate("waymark::edits", "Change feeling scale");
    Map after = *map;
    after.scale = scale;
    edit.change(*map, after);

    const double stretch = double(scale.max - scale.min) / double(map->scale.max - map->scale.min);
    const auto convert = [&](std::optional<double>& value) {
        if (value)
            value = clampToScale(scale.min + (*value - map->scale.min) * stretch, scale);
    };
    for (const Id<Touchpoint> touchpoint : touchpointsOf(project, id)) {
        for (const Id<Feeling> feeling : project.of<Feeling>(touchpoint)) {
            Feeling told = *project.find(feeling);
            convert(told.received);
            convert(told.desired);
            edit.change(*project.find(feeling), told);
        }
    }
    return edit;
}

} // namespace waymark
