#include "model/rescale.h"

#include "model/edits.h"
#include "model/validate.h"

#include <QCoreApplication>

namespace waymark {

double rescaled(double value, const FeelingScale& from, const FeelingScale& to) {
    if ((from.min == to.min && from.max == to.max) || from.max <= from.min)
        return value;
    const double stretch = double(to.max - to.min) / double(from.max - from.min);
    return clampToScale(to.min + (value - from.min) * stretch, to);
}

Changeset rescaleFeelings(const Project& project, Id<Map> id, const FeelingScale& scale) {
    const Map* map = project.find(id);
    if (!map || scale.max <= scale.min)
        return {};
    Changeset edit;
    edit.label = QCoreApplication::translate("edits", "Change feeling scale");
    Map after = *map;
    after.scale = scale;
    edit.change(*map, after);

    const auto convert = [&](std::optional<double>& value) {
        if (value)
            value = rescaled(*value, map->scale, scale);
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
