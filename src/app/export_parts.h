// The parts of a map that the export dialog offers for what is selected: its stage, its lane,
// itself.
#pragma once

#include "publish/publish.h"

namespace waymark {

struct ExportPart {
    QString name; // "This stage: Delivery"
    // Makes the project and the options those of the part; see publish/map_part.h.
    std::function<Result<void>(PublishOptions&, Project&)> show;
};

// Nothing where nothing on that map is selected. A card and a feeling lie in a stage and a lane.
std::vector<ExportPart> exportParts(const Project& project, Id<Map> map,
                                    const std::vector<AnyId>& selection);

} // namespace waymark
