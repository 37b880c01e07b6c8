#include "publish/map_part.h"

#include "model/shown_part.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

Error notThere() {
    return {ErrorCode::NotFound,
            QCoreApplication::translate("publish", "That part is not on a map of this project any "
                                                   "more, so nothing was exported."),
            {}};
}

// Whether a lane holds anything in a project.
bool saysSomething(const Project& project, const Lane& lane) {
    if (lane.lane == LaneKind::Touchpoints)
        return true;
    if (lane.lane == LaneKind::Feeling)
        return !project.all<Feeling>().empty();
    const auto kind = cardKind(lane.lane);
    return kind && !project.children(anyId(lane.id), *kind).empty();
}

// Records for the lanes that the drawing needs and the piece has none of.
std::vector<Record> withLanes(const Fragment& fragment, const Project& piece, Id<Map> map) {
    std::vector<Record> records = fragment.records;
    qint64 next = 1;
    const auto addLane = [&](LaneKind kind, Rank rank) {
        if (laneOf(piece, map, kind))
            return;
        while (piece.contains({Kind::Lane, next}))
            ++next;
        records.emplace_back(Lane{
            .id = {next++}, .rank = rank, .map = map, .lane = kind, .title = defaultTitle(kind)});
    };
    Rank first = 0;
    Rank last = 0;
    for (const auto& [id, lane] : piece.all<Lane>()) {
        first = std::min(first, lane.rank);
        last = std::max(last, lane.rank);
    }
    addLane(LaneKind::Touchpoints, first - 1);
    if (!piece.all<Feeling>().empty())
        addLane(LaneKind::Feeling, last + 1);
    return records;
}

void showOnly(PublishOptions& options, Id<Map> map, std::vector<Id<Lane>> lanes) {
    options.maps = {map};
    options.layout.showHead = false;
    options.layout.funnel = FunnelShown::Never; // it would be that of the part
    options.layout.lanes = std::move(lanes);
    options.layout.arrangement.reset();
}

} // namespace

void keepColours(Project& project, Id<Map> map, const Theme& theme) {
    if (!project.find(map))
        return;
    int index = 0;
    for (const Id<Stage> id : project.of<Stage>(map)) {
        const Stage& stage = *project.find(id);
        const Colour colour{stageColour(theme, stage, index++).rgb() & 0xFFFFFF};
        (void)project.apply(setField(project, id, &Stage::colour, colour, {}));
    }
    index = 0;
    for (const Id<Persona> id : project.find(map)->personas) {
        const Persona& persona = *project.find(id);
        const Colour colour{personaColour(theme, persona, index++).rgb() & 0xFFFFFF};
        (void)project.apply(setField(project, id, &Persona::colour, colour, {}));
    }
}

Result<void> showStage(PublishOptions& options, Project& project, Id<Stage> stage) {
    if (!project.find(stage))
        return notThere();
    const Id<Map> map = project.find(stage)->map;
    keepColours(project, map, themeOf(options.theme));
    std::vector<AnyId> others;
    for (const Id<Stage> id : project.of<Stage>(map))
        if (id != stage)
            others.push_back(anyId(id));
    for (const Id<Map> id : project.roots<Map>())
        if (id != map)
            others.push_back(anyId(id));
    if (const auto removed = project.apply(remove(project, others)); !removed)
        return removed.error();
    std::vector<Id<Lane>> lanes;
    for (const Id<Lane> id : project.of<Lane>(map)) {
        const Lane& lane = *project.find(id);
        const bool isWanted =
            !options.layout.lanes ||
            std::ranges::find(*options.layout.lanes, id) != options.layout.lanes->end();
        if (lane.visible && isWanted && saysSomething(project, lane))
            lanes.push_back(id);
    }
    showOnly(options, map, std::move(lanes));
    return {};
}

Result<void> showLane(PublishOptions& options, Project& project, Id<Lane> lane) {
    if (!project.find(lane))
        return notThere();
    Lane shown = *project.find(lane);
    shown.visible = true;
    shown.collapsed = false;
    if (const auto applied = project.apply(setRecord(project, shown, {})); !applied)
        return applied.error();
    // The stages' names are for finding one's way; what else they say is not of the lane.
    for (const Id<Stage> id : project.of<Stage>(shown.map)) {
        Stage bare = *project.find(id);
        for (QString Stage::* field :
             {&Stage::goal, &Stage::needs, &Stage::entersWhen, &Stage::doneWhen, &Stage::crmStage})
            (bare.*field).clear();
        if (const auto applied = project.apply(setRecord(project, bare, {})); !applied)
            return applied.error();
    }
    showOnly(options, shown.map, {lane});
    return {};
}

Result<void> showSelection(PublishOptions& options, Project& project,
                           const std::vector<AnyId>& selection) {
    Id<Map> map;
    for (const AnyId id : selection)
        if (!map)
            map = mapOf(project, id);
    if (!project.find(map))
        return notThere();
    keepColours(project, map, themeOf(options.theme));
    auto piece = drawablePiece(shownPart(copyFragment(project, selection)));
    if (!piece)
        return piece.error();
    project = piece.take();
    const std::vector<Id<Map>> maps = project.roots<Map>();
    if (maps.empty() || project.all<Stage>().empty())
        return notThere();
    options.maps = {maps.front()};
    options.layout.funnel = FunnelShown::Never;
    options.layout.showHead =
        std::ranges::any_of(selection, [](AnyId id) { return id.kind == Kind::Map; });
    options.layout.lanes.reset();
    options.layout.arrangement.reset();
    return {};
}

Result<Project> drawablePiece(const Fragment& piece) {
    const auto project = Project::fromRecords(piece.records);
    if (!project || project->all<Stage>().empty())
        return notThere();
    return Project::fromRecords(withLanes(piece, *project, project->roots<Map>().front()));
}

} // namespace waymark
