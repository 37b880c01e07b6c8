// Edit functions that move records among their siblings and from place to place.
#include "model/cards.h"
#include "model/edit_labels.h"
#include "model/edits.h"
#include "model/fresh_ids.h"
#include "model/remapping.h"
#include "model/seating.h"

namespace waymark {

namespace {

template <class T>
std::optional<AnyId> anyBefore(Before<T> before) {
    return before ? std::optional(anyId(*before)) : std::nullopt;
}

// `after` is `before` with its new parent; seats it in its new row.
Changeset moved(const Project& project, const Record& before, const Record& after,
                std::optional<AnyId> next) {
    const AnyId id = idOf(before);
    Seating seating(project);
    if (!seating.seatBefore(*rowOf(after), id, next))
        return {};
    Changeset changeset{editLabel(Deed::Move, id.kind), {}, {}};
    // Where only the parent's other fields differ (a card's span), the rank stays.
    const bool stays = rowOf(before) == rowOf(after) && seating.isUnchanged();
    if (stays && before == after)
        return {};
    if (stays) {
        changeset.changes.push_back({before, after});
        return changeset;
    }
    seating.settle(changeset);
    changeset.changes.push_back({before, withRank(after, seating.rankOf(id))});
    return changeset;
}

template <class T>
Changeset moveInRow(const Project& project, Id<T> id, Before<T> before) {
    const T* record = project.find(id);
    return record ? moved(project, *record, *record, anyBefore(before)) : Changeset{};
}

} // namespace

Changeset moveMap(const Project& project, Id<Map> id, Before<Map> before) {
    return moveInRow(project, id, before);
}

Changeset moveStage(const Project& project, Id<Stage> id, Before<Stage> before) {
    return moveInRow(project, id, before);
}

Changeset moveLane(const Project& project, Id<Lane> id, Before<Lane> before) {
    return moveInRow(project, id, before);
}

Changeset moveTouchpoint(const Project& project, Id<Touchpoint> id, Id<Stage> to,
                         Before<Touchpoint> before) {
    const Touchpoint* touchpoint = project.find(id);
    const Stage* stage = project.find(to);
    if (!touchpoint || !stage || project.find(touchpoint->stage)->map != stage->map)
        return {};
    Touchpoint after = *touchpoint;
    after.stage = to;
    return moved(project, *touchpoint, after, anyBefore(before));
}

Changeset moveCard(const Project& project, IdSource& source, AnyId card, const Place& to,
                   std::optional<AnyId> before, AnyId* movedTo) {
    const auto record = project.find(card);
    const Id<Map> map = mapOfPlace(project, to);
    if (!record || !placeOf(*record) || !map || mapOf(project, card) != map)
        return {};
    const Place place = withLegalSpan(to);
    const Kind kind = *cardKind(project.find(place.lane)->lane);
    if (kind == card.kind || placeOf(*record)->lane == place.lane) {
        if (movedTo)
            *movedTo = card;
        return moved(project, *record, withPlace(*record, place), before);
    }

    const AnyId id = FreshIds(project, source).make(kind);
    Changeset changeset{editLabel(Deed::Move, card.kind), {}, {}};
    Seating seating(project);
    if (!seating.seatBefore(cellKey(place), id, before))
        return {};
    seating.settle(changeset);
    changeset.changes.push_back(
        {std::nullopt, withRank(cardAs(id, place, *record), seating.rankOf(id))});
    // What was said about the card is said about what it became; what it answered for lets go.
    for (const AnyId referrer : project.referrers(card)) {
        const Record said = *project.find(referrer);
        auto after = withReferences(said, [&](AnyId target, OnRemove onRemove) {
            if (target != card)
                return target;
            return onRemove == OnRemove::GoAlong ? id : AnyId{};
        });
        changeset.changes.push_back({said, std::move(after)});
    }
    changeset.changes.push_back({record, std::nullopt});
    if (movedTo)
        *movedTo = id;
    return changeset;
}

} // namespace waymark
