// The parts of a map that the export dialog offers for what is selected: its stage, its lane,
// itself.
#pragma once

#include "publish/publish.h"

namespace waymark {

struct ExportPart {
    QString name; // "This stage: Delivery"
    QString key;  // by which it is remembered, see exportPart()
    // Makes the project and the options those of the part; see publish/map_part.h.
    std::function<Result<void>(PublishOptions&, Project&)> show;
};

// Nothing where nothing on that map is selected. A card and a feeling lie in a stage and a lane.
std::vector<ExportPart> exportParts(const Project& project, Id<Map> map,
                                    const std::vector<AnyId>& selection);

// A part by its key, as it is now: a stage or lane that is still there, or what is selected.
std::optional<ExportPart> exportPart(const Project& project, Id<Map> map, const QString& key,
                                     const std::vector<AnyId>& selection);

// Keys of parts: a kind and a number, or one of these two.
inline const QString partSeen = QStringLiteral("seen");
inline const QString partSelected = QStringLiteral("selection");
QString keyOfPart(AnyId id);
// The null id for what is no such key.
AnyId idOfPart(const QString& key);

} // namespace waymark
