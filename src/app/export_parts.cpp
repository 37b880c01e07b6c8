#include "app/export_parts.h"

#include "app/plain_text.h"
#include "model/fields.h"
#include "publish/map_part.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::ExportDialog", text);
}

QString named(const QString& words, const QString& name) {
    return words.arg(visibleMarks(name.simplified()));
}

ExportPart partOf(const Project& project, Id<Stage> stage) {
    return {named(tr("This stage: %1"), project.find(stage)->name), keyOfPart(anyId(stage)),
            [stage](PublishOptions& options, Project& part) {
                return showStage(options, part, stage);
            }};
}

ExportPart partOf(const Project& project, Id<Lane> lane) {
    return {
        named(tr("This lane: %1"), project.find(lane)->title), keyOfPart(anyId(lane)),
        [lane](PublishOptions& options, Project& part) { return showLane(options, part, lane); }};
}

ExportPart partOf(const std::vector<AnyId>& selection) {
    return {tr("The selection"), partSelected, [selection](PublishOptions& options, Project& part) {
                return showSelection(options, part, selection);
            }};
}

} // namespace

QString keyOfPart(AnyId id) {
    const auto kind = nameOf(id.kind);
    return QString::fromLatin1(kind.data(), qsizetype(kind.size())) + u' ' +
           QString::number(id.value);
}

AnyId idOfPart(const QString& key) {
    for (const Kind kind : {Kind::Stage, Kind::Lane, Kind::SavedView}) {
        const AnyId id{kind, key.section(u' ', -1).toLongLong()};
        if (keyOfPart(id) == key)
            return id;
    }
    return {};
}

std::optional<ExportPart> exportPart(const Project& project, Id<Map> map, const QString& key,
                                     const std::vector<AnyId>& selection) {
    const bool isSelected = !selection.empty() && mapOf(project, selection.back()) == map;
    if (key == partSelected && isSelected)
        return partOf(selection);
    const AnyId id = idOfPart(key);
    if (id.isNull() || !project.find(id) || mapOf(project, id) != map)
        return std::nullopt;
    if (id.kind == Kind::Stage)
        return partOf(project, Id<Stage>{id.value});
    if (id.kind == Kind::Lane)
        return partOf(project, Id<Lane>{id.value});
    return std::nullopt;
}

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
    if (stage)
        parts.push_back(partOf(project, stage));
    if (lane)
        parts.push_back(partOf(project, lane));
    if (current.kind != Kind::Lane && current.kind != Kind::Map)
        parts.push_back(partOf(selection));
    return parts;
}

} // namespace waymark
