#include "canvas/stretch.h"

#include "canvas/key_moves.h"
#include "model/edits.h"

#include <QCoreApplication>

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

} // namespace waymark
