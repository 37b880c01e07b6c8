// Edit functions that add records.
#include "model/cards.h"
#include "model/edit_labels.h"
#include "model/edits.h"
#include "model/fresh_ids.h"
#include "model/lane_words.h"
#include "model/rank.h"
#include "model/seating.h"
#include "model/validate.h"

#include <QCoreApplication>

namespace waymark {

namespace {

constexpr LaneKind usualLanes[] = {
    LaneKind::Touchpoints, LaneKind::Doing,         LaneKind::Thinking, LaneKind::Feeling,
    LaneKind::PainPoints,  LaneKind::Opportunities, LaneKind::Loss,     LaneKind::Kpis};

// Adds `record` in its row, before a sibling or last.
template <class T>
Changeset addInRow(const Project& project, T record, Before<T> before, Id<T>* added) {
    Changeset changeset{editLabel(Deed::Add, T::kind), {}, {}};
    Seating seating(project);
    const AnyId id = anyId(record.id);
    if (!seating.seatBefore(*rowOf(Record(record)), id,
                            before ? std::optional(anyId(*before)) : std::nullopt))
        return {};
    seating.settle(changeset);
    record.rank = seating.rankOf(id);
    if (added)
        *added = record.id;
    changeset.add(std::move(record));
    return changeset;
}

} // namespace

Changeset addMap(const Project& project, IdSource& source, const QString& title, Id<Map>* added) {
    FreshIds ids(project, source);
    const Map map{.id = ids.make<Map>(), .title = cleanText(title)};
    Changeset changeset = addInRow<Map>(project, map, {}, added);
    const Stage stage{.id = ids.make<Stage>(),
                      .rank = spreadRank(0),
                      .map = map.id,
                      .name = QCoreApplication::translate("edits", "Stage 1")};
    changeset.add(stage);
    changeset.add(Touchpoint{.id = ids.make<Touchpoint>(),
                             .rank = spreadRank(0),
                             .stage = stage.id,
                             .name = QCoreApplication::translate("edits", "Touchpoint 1")});
    qsizetype index = 0;
    for (const LaneKind kind : usualLanes)
        changeset.add(Lane{.id = ids.make<Lane>(),
                           .rank = spreadRank(index++),
                           .map = map.id,
                           .lane = kind,
                           .title = laneWord(kind)});
    return changeset;
}

Changeset addStage(const Project& project, IdSource& source, Id<Map> map, const QString& name,
                   Before<Stage> before, Id<Stage>* added) {
    if (!project.find(map))
        return {};
    const auto id = FreshIds(project, source).make<Stage>();
    return addInRow<Stage>(project, {.id = id, .map = map, .name = cleanText(name)}, before, added);
}

Changeset addTouchpoint(const Project& project, IdSource& source, Id<Stage> stage,
                        const QString& name, Before<Touchpoint> before, Id<Touchpoint>* added) {
    if (!project.find(stage))
        return {};
    const auto id = FreshIds(project, source).make<Touchpoint>();
    return addInRow<Touchpoint>(project, {.id = id, .stage = stage, .name = cleanText(name)},
                                before, added);
}

Changeset addLane(const Project& project, IdSource& source, Id<Map> map, LaneKind kind,
                  const QString& title, Before<Lane> before, Id<Lane>* added) {
    if (!project.find(map))
        return {};
    const auto id = FreshIds(project, source).make<Lane>();
    return addInRow<Lane>(project, {.id = id, .map = map, .lane = kind, .title = cleanText(title)},
                          before, added);
}

Changeset addPersona(const Project& project, IdSource& source, const QString& name,
                     Id<Persona>* added) {
    const auto id = FreshIds(project, source).make<Persona>();
    return addInRow<Persona>(project, {.id = id, .name = cleanText(name)}, {}, added);
}

Changeset addCard(const Project& project, IdSource& source, const Place& place, const QString& text,
                  AnyId* added) {
    if (!mapOfPlace(project, place))
        return {};
    const Kind kind = *cardKind(project.find(place.lane)->lane);
    const AnyId id = FreshIds(project, source).make(kind);
    Changeset changeset{editLabel(Deed::Add, kind), {}, {}};
    Seating seating(project);
    seating.seatBefore(cellKey(place), id);
    seating.settle(changeset);
    changeset.changes.push_back(
        {std::nullopt,
         withRank(makeCard(id, withLegalSpan(place), cleanText(text)), seating.rankOf(id))});
    if (added)
        *added = id;
    return changeset;
}

} // namespace waymark
