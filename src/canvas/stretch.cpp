#include "canvas/stretch.h"

#include "canvas/key_moves.h"
#include "model/edits.h"

#include <QCoreApplication>

#include <algorithm>
#include <type_traits>

namespace waymark {

Changeset setSpan(const Project& project, const MapLayout& layout, AnyId card, int columns) {
    const auto record = project.find(card);
    const auto at = positionOf(project, layout, card);
    if (!record || !at)
        return {};
    Record after = *record;
    const bool isCard = std::visit(
        [&](auto& value) {
            if constexpr (requires { value.place; }) {
                Place& place = value.place;
                // One that covers its stage stays as it is until another width is asked for.
                const int stage = place.stage ? layout.stageIndex(place.stage) : -1;
                if (stage >= 0 && layout.stages()[size_t(stage)].columns == columns)
                    return true;
                if (place.stage) {
                    const auto from = placeAt(layout, at->row, at->column);
                    if (!from || !from->touchpoint)
                        return false;
                    place.stage = {};
                    place.touchpoint = from->touchpoint;
                }
                place.span = columns;
                return true;
            }
            return false;
        },
        after);
    if (!isCard)
        return {};
    return setRecord(project, after, QCoreApplication::translate("edits", "Stretch card"));
}

PlannedEdit stretchByStep(const Project& project, const MapLayout& layout,
                          const std::vector<AnyId>& records, int columns) {
    PlannedEdit edit;
    EditBatch batch(project);
    for (const AnyId id : records) {
        const auto record = project.find(id);
        const auto place = record ? placeOf(*record) : std::nullopt;
        const auto at = place ? positionOf(project, layout, id) : std::nullopt;
        if (!at)
            continue;
        const int stage = place->stage ? layout.stageIndex(place->stage) : -1;
        const int now = stage >= 0 ? layout.stages()[size_t(stage)].columns : place->span;
        const int room = int(layout.columns().size()) - at->column;
        const int wanted = std::clamp(now + columns, 1, std::max(1, room));
        if (wanted != now)
            batch.add(setSpan(batch.project(), layout, id, wanted));
        edit.select.push_back(id);
    }
    edit.changeset = batch.take();
    return edit;
}

PlannedEdit spreadOverStage(const Project& project, IdSource& ids, const MapLayout& layout,
                            const std::vector<AnyId>& records) {
    const auto stagePlaceOf = [&](AnyId id) -> std::optional<Place> {
        const auto record = project.find(id);
        const auto at = record && placeOf(*record) ? positionOf(project, layout, id) : std::nullopt;
        if (!at)
            return {};
        const int stage = layout.columns()[size_t(at->column)].stage;
        return Place{.lane = placeOf(*record)->lane, .stage = layout.stages()[size_t(stage)].id};
    };
    const bool allSpread = std::ranges::all_of(records, [&](AnyId id) {
        const auto place = stagePlaceOf(id);
        return !place || placeOf(*project.find(id))->stage;
    });
    PlannedEdit edit;
    EditBatch batch(project);
    for (const AnyId id : records) {
        const auto whole = stagePlaceOf(id);
        if (!whole)
            continue;
        if (allSpread) {
            // A stage without touchpoints has no smaller place to go back to.
            const auto touchpoints = project.of<Touchpoint>(whole->stage);
            if (!touchpoints.empty())
                batch.add(moveCard(batch.project(), ids, id,
                                   {.lane = whole->lane, .touchpoint = touchpoints.front()}));
        } else if (!placeOf(*project.find(id))->stage) {
            batch.add(moveCard(batch.project(), ids, id, *whole));
        }
        edit.select.push_back(id);
    }
    edit.changeset = batch.take();
    if (!edit.changeset.isEmpty())
        edit.changeset.label = QCoreApplication::translate("edits", "Stretch card");
    return edit;
}

} // namespace waymark
