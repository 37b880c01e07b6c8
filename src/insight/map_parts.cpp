#include "insight/map_parts.h"

#include "insight/check_parts.h"

namespace waymark {

TouchpointPart partOf(const Project& project, Id<Touchpoint> id) {
    const Touchpoint& touchpoint = *project.find(id);
    TouchpointPart part{.feelings = feelingsAt(project, id),
                        .sightings = {},
                        .kpis = kpisIn(project, anyId(id)),
                        .losses = lossesIn(project, anyId(id)),
                        .dates = datesOf(touchpoint),
                        .channelFolded = {}};
    sightTouchpoint(touchpoint, part.feelings.felt, part.sightings);
    sightCards(project, anyId(id), part.sightings);
    if (!part.feelings.owner.isEmpty())
        part.channelFolded = comparableName(touchpoint.channel);
    return part;
}

StagePart partOf(const Project& project, Id<Stage> id) {
    const Stage& stage = *project.find(id);
    StagePart part{.sightings = {},
                   .kpis = kpisIn(project, anyId(id)),
                   .losses = lossesIn(project, anyId(id)),
                   .hasCrmStage = !stage.crmStage.trimmed().isEmpty()};
    sightNameOf(stage, part);
    sightStage(project, stage, part.sightings);
    sightCards(project, anyId(id), part.sightings);
    return part;
}

} // namespace waymark
