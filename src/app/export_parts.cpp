#include "app/export_parts.h"

#include "app/plain_text.h"
#include "publish/map_part.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::ExportDialog", text);
}

} // namespace

std::vector<ExportPart> exportParts(const Project& project, Id<Map> map,
                                    const std::vector<AnyId>& selection) {
    if (selection.empty() || mapOf(project, selection.back()) != map)
        return {};
    std::vector<ExportPart> parts;
    // A stage or lane is its own; a card and a feeling lie in both.
    Id<Stage> stage;
    Id<Lane> lane;
    Id<Touchpoint> touchpoint;
    const AnyId current = selection.back();
    const Record record = *project.find(current);
    if (current.kind == Kind::Stage)
        stage = {current.value};
    else if (current.kind == Kind::Lane)
        lane = {current.value};
    else if (current.kind == Kind::Touchpoint)
        touchpoint = {current.value};
    else if (const auto* feeling = std::get_if<Feeling>(&record))
        touchpoint = feeling->touchpoint;
    else if (const auto place = placeOf(record)) {
        stage = place->stage;
        touchpoint = place->touchpoint;
        lane = place->lane;
    }
    if (current.kind == Kind::Feeling)
        lane = laneOf(project, map, LaneKind::Feeling).value_or(Id<Lane>{});
    if (touchpoint)
        stage = project.find(touchpoint)->stage;
    const auto named = [](const QString& words, const QString& name) {
        return words.arg(visibleMarks(name.simplified()));
    };
    if (stage)
        parts.push_back({named(tr("This stage: %1"), project.find(stage)->name),
                         [stage](PublishOptions& options, Project& part) {
                             return showStage(options, part, stage);
                         }});
    if (lane)
        parts.push_back({named(tr("This lane: %1"), project.find(lane)->title),
                         [lane](PublishOptions& options, Project& part) {
                             return showLane(options, part, lane);
                         }});
    if (current.kind != Kind::Lane && current.kind != Kind::Map)
        parts.push_back({tr("The selection"), [selection](PublishOptions& options, Project& part) {
                             return showSelection(options, part, selection);
                         }});
    return parts;
}

} // namespace waymark
