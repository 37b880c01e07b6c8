#include "canvas/key_edits.h"

#include "canvas/landing.h"
#include "model/edits.h"
#include "model/validate.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

template <class T>
std::optional<Id<T>> at(const std::vector<Id<T>>& list, qsizetype index) {
    if (index < 0 || index >= qsizetype(list.size()))
        return {};
    return list[size_t(index)];
}

template <class T>
qsizetype indexIn(const std::vector<T>& list, const T& value) {
    return std::find(list.begin(), list.end(), value) - list.begin();
}

Changeset moveCardSideways(const Project& project, IdSource& ids, const MapLayout& layout,
                           AnyId card, const Place& own, int direction, AnyId* moved) {
    const auto from = positionOf(project, layout, card);
    if (!from)
        return {};
    Place to = own;
    if (own.stage && !project.of<Touchpoint>(own.stage).empty()) {
        const int stage = layout.stageIndex(own.stage) + direction;
        if (stage < 0 || stage >= int(layout.stages().size()))
            return {};
        to.stage = layout.stages()[size_t(stage)].id;
    } else {
        const auto place = placeAt(layout, from->row, from->column + direction);
        if (!place)
            return {};
        to.stage = place->stage;
        to.touchpoint = place->touchpoint;
    }
    return moveCard(project, ids, card, to, {}, moved);
}

Changeset moveCardUpDown(const Project& project, IdSource& ids, const MapLayout& layout, AnyId card,
                         const Place& own, int direction, AnyId* moved) {
    const std::vector<AnyId> here = cardsAt(project, own);
    const qsizetype index = indexIn(here, card);
    const qsizetype last = qsizetype(here.size()) - 1;
    if (direction < 0 && index > 0)
        return moveCard(project, ids, card, own, here[size_t(index - 1)], moved);
    if (direction > 0 && index < last) {
        const std::optional<AnyId> before =
            index + 2 <= last ? std::optional(here[size_t(index + 2)]) : std::nullopt;
        return moveCard(project, ids, card, own, before, moved);
    }
    const int row = nextCardRow(layout, layout.laneIndex(own.lane), direction);
    if (row < 0)
        return {};
    Place to = own;
    to.lane = layout.lanes()[size_t(row)].id;
    const std::vector<AnyId> there = cardsAt(project, to);
    const std::optional<AnyId> before =
        direction > 0 && !there.empty() ? std::optional(there.front()) : std::nullopt;
    return moveCard(project, ids, card, to, before, moved);
}

Changeset moveTouchpointByStep(const Project& project, const MapLayout& layout, Id<Touchpoint> id,
                               int direction) {
    const Touchpoint* touchpoint = project.find(id);
    if (!touchpoint)
        return {};
    const std::vector<Id<Touchpoint>> row = project.of<Touchpoint>(touchpoint->stage);
    const qsizetype index = indexIn(row, id);
    if (direction < 0 && index > 0)
        return moveTouchpoint(project, id, touchpoint->stage, at(row, index - 1));
    if (direction > 0 && index + 1 < qsizetype(row.size()))
        return moveTouchpoint(project, id, touchpoint->stage, at(row, index + 2));
    const int stage = layout.stageIndex(touchpoint->stage) + direction;
    if (stage < 0 || stage >= int(layout.stages().size()))
        return {};
    const Id<Stage> to = layout.stages()[size_t(stage)].id;
    return moveTouchpoint(project, id, to,
                          direction > 0 ? at(project.of<Touchpoint>(to), 0) : std::nullopt);
}

Changeset moveStageByStep(const Project& project, Id<Stage> id, int direction) {
    const Stage* stage = project.find(id);
    if (!stage)
        return {};
    const std::vector<Id<Stage>> row = project.of<Stage>(stage->map);
    const qsizetype index = indexIn(row, id) + (direction < 0 ? -1 : 2);
    if (index < 0 || index > qsizetype(row.size()))
        return {};
    return moveStage(project, id, at(row, index));
}

// Among the lanes that are shown: a hidden one does not count as a place.
Changeset moveLaneByStep(const Project& project, const MapLayout& layout, Id<Lane> id,
                         int direction) {
    const int row = layout.laneIndex(id);
    const int before = row + (direction < 0 ? -1 : 2);
    const int count = int(layout.lanes().size());
    if (row < 0 || before < 0 || before > count)
        return {};
    return moveLane(project, id,
                    before < count ? std::optional(layout.lanes()[size_t(before)].id)
                                   : std::nullopt);
}

FeelingScale scaleOf(const Project& project, Id<Map> id) {
    const Map* map = project.find(id);
    return map ? map->scale : FeelingScale();
}

} // namespace

PlannedEdit moveByStep(const Project& project, IdSource& ids, const MapLayout& layout,
                       const std::vector<AnyId>& records, KeyStep step) {
    if (records.empty())
        return {};
    const bool sideways = step == KeyStep::Left || step == KeyStep::Right;
    const int direction = step == KeyStep::Left || step == KeyStep::Up ? -1 : 1;
    std::vector<AnyId> moving = draggedWith(project, layout, records, records.back());
    // The foremost goes first, so that the others follow instead of overtaking it.
    if (direction > 0)
        std::reverse(moving.begin(), moving.end());

    PlannedEdit edit;
    EditBatch batch(project);
    for (const AnyId id : moving) {
        const Project& now = batch.project();
        Changeset one;
        AnyId moved = id;
        switch (dragKindOf(id)) {
        case DragKind::Cards: {
            const auto place = placeOf(*now.find(id));
            if (!place)
                continue;
            one = sideways ? moveCardSideways(now, ids, layout, id, *place, direction, &moved)
                           : moveCardUpDown(now, ids, layout, id, *place, direction, &moved);
            break;
        }
        case DragKind::Touchpoints:
            if (sideways)
                one = moveTouchpointByStep(now, layout, {id.value}, direction);
            break;
        case DragKind::Stages:
            if (sideways)
                one = moveStageByStep(now, {id.value}, direction);
            break;
        case DragKind::Lanes:
            if (!sideways)
                one = moveLaneByStep(now, layout, {id.value}, direction);
            break;
        case DragKind::Nothing:
            break;
        }
        // Where the foremost cannot go on, the rest would close up to it: stay as they are.
        if (one.isEmpty())
            return {};
        batch.add(one);
        edit.select.push_back(moved.isNull() ? id : moved);
    }
    if (direction > 0)
        std::reverse(edit.select.begin(), edit.select.end());
    edit.changeset = batch.take();
    return edit;
}

double levelOfDigit(const FeelingScale& scale, int digit) {
    const int levels = scale.max - scale.min + 1;
    if (levels <= 9 || scale.min == 1)
        return clampToScale(scale.min + digit - 1, scale);
    return clampToScale(std::round(scale.min + (digit - 1) * (scale.max - scale.min) / 8.0), scale);
}

PlannedEdit setLevel(const Project& project, IdSource& ids, const MapLayout& layout,
                     const std::vector<AnyId>& records, const std::optional<Place>& cell,
                     int digit) {
    PlannedEdit edit;
    EditBatch batch(project);
    const double level = levelOfDigit(scaleOf(project, layout.map()), digit);
    if (cell && cell->touchpoint) {
        const int row = layout.laneIndex(cell->lane);
        if (row < 0 || layout.lanes()[size_t(row)].kind != LaneKind::Feeling)
            return {};
        edit.changeset = setFeeling(project, ids, cell->touchpoint,
                                    personaForNewFeeling(project, layout, cell->touchpoint),
                                    FeelingField::Received, level);
        if (!edit.changeset.isEmpty())
            edit.select = {edit.changeset.changes.front().id()};
        return edit;
    }
    for (const AnyId id : records) {
        if (id.kind == Kind::Feeling) {
            if (const Feeling* feeling = project.find(Id<Feeling>{id.value}))
                batch.add(setFeeling(batch.project(), ids, feeling->touchpoint, feeling->persona,
                                     FeelingField::Received, level));
        } else if (id.kind == Kind::PainPoint && digit <= 3) {
            batch.add(setField(batch.project(), Id<PainPoint>{id.value}, &PainPoint::severity,
                               digit, QStringLiteral("Change severity")));
        } else {
            continue;
        }
        edit.select.push_back(id);
    }
    edit.changeset = batch.take();
    return edit;
}

PlannedEdit nudgeFeelings(const Project& project, IdSource& ids, const std::vector<AnyId>& records,
                          int levels, bool desired) {
    PlannedEdit edit;
    EditBatch batch(project);
    for (const AnyId id : records) {
        if (id.kind != Kind::Feeling)
            continue;
        const Feeling* feeling = project.find(Id<Feeling>{id.value});
        if (!feeling)
            continue;
        const FeelingScale scale = scaleOf(project, mapOf(project, id));
        const auto& now = desired ? feeling->desired : feeling->received;
        const double from = now.value_or((scale.min + scale.max) / 2.0);
        batch.add(setFeeling(batch.project(), ids, feeling->touchpoint, feeling->persona,
                             desired ? FeelingField::Desired : FeelingField::Received,
                             clampToScale(from + levels, scale)));
        edit.select.push_back(id);
    }
    edit.changeset = batch.take();
    return edit;
}

Id<Persona> personaForNewFeeling(const Project& project, const MapLayout& layout,
                                 Id<Touchpoint> touchpoint) {
    const auto tells = [&](Id<Touchpoint> of, Id<Persona> persona) {
        const std::vector<Id<Feeling>> feelings = project.of<Feeling>(of);
        return std::any_of(feelings.begin(), feelings.end(),
                           [&](Id<Feeling> id) { return project.find(id)->persona == persona; });
    };
    for (const Column& column : layout.columns()) {
        for (const Id<Feeling> id : project.of<Feeling>(column.touchpoint)) {
            const Id<Persona> persona = project.find(id)->persona;
            if (!tells(touchpoint, persona))
                return persona;
        }
    }
    const Map* map = project.find(layout.map());
    return map && !map->personas.empty() ? map->personas.front() : Id<Persona>();
}

} // namespace waymark
