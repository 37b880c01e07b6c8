// Making what a plan of pasted text says (see paste_text.h).
#include "app/edit_steps.h"
#include "app/paste_text.h"
#include "exchange/cell_values.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

// The columns of the plan as places in the map, those that are new made.
std::vector<Place> makeColumns(EditSteps& steps, IdSource& ids, Id<Map> map, const PastePlan& plan,
                               std::vector<AnyId>& made) {
    std::vector<Place> places;
    Id<Stage> stageForAll;
    Id<Touchpoint> after = plan.after;
    for (const PastePlan::Column& column : plan.columns) {
        Place place;
        if (column.isNewStage) {
            steps.make(addStage(steps.project(), ids, map, column.name, {}, &place.stage));
            made.push_back(anyId(place.stage));
        } else if (column.isNewTouchpoint) {
            Id<Stage> stage = column.stage ? column.stage : stageForAll;
            if (!stage)
                steps.make(addStage(steps.project(), ids, map, {}, {}, &stage));
            stageForAll = stage;
            Before<Touchpoint> before;
            const auto row = steps.project().of<Touchpoint>(stage);
            if (const auto at = std::ranges::find(row, after); after && at != row.end())
                before = at + 1 == row.end() ? Before<Touchpoint>() : *(at + 1);
            steps.make(
                addTouchpoint(steps.project(), ids, stage, column.name, before, &place.touchpoint));
            after = place.touchpoint;
            made.push_back(anyId(place.touchpoint));
        } else if (column.touchpoint) {
            place.touchpoint = column.touchpoint;
        } else {
            place.stage = column.stage;
        }
        places.push_back(place);
    }
    return places;
}

std::vector<Id<Lane>> makeLanes(EditSteps& steps, IdSource& ids, Id<Map> map,
                                const PastePlan& plan) {
    std::vector<Id<Lane>> lanes;
    for (const PastePlan::Row& row : plan.rows) {
        Id<Lane> lane = row.lane;
        if (!lane)
            steps.make(addLane(steps.project(), ids, map, row.kind, row.title, {}, &lane));
        lanes.push_back(lane);
    }
    return lanes;
}

} // namespace

Changeset pasteAsPlanned(const Project& project, IdSource& ids, Id<Map> map, const PastePlan& plan,
                         std::vector<AnyId>* added) {
    if (plan.isEmpty() || !project.find(map))
        return {};
    EditSteps steps(project);
    std::vector<AnyId> columns;
    std::vector<AnyId> cards;
    const auto places = makeColumns(steps, ids, map, plan, columns);
    const auto lanes = makeLanes(steps, ids, map, plan);
    for (const PastePlan::Card& card : plan.cards) {
        Place place = places[size_t(card.column)];
        place.lane = lanes[size_t(card.row)];
        if (plan.rows[size_t(card.row)].kind == LaneKind::Feeling) {
            const auto value = numberIn(card.text, {});
            if (value && place.touchpoint)
                steps.make(setFeeling(steps.project(), ids, place.touchpoint, {},
                                      FeelingField::Received, value));
            continue;
        }
        AnyId id;
        if (steps.make(addCard(steps.project(), ids, place, card.text, &id)))
            cards.push_back(id);
    }
    const auto tr = [](const char* text, qsizetype count) {
        return QCoreApplication::translate("waymark::pasteText", text, nullptr, int(count));
    };
    if (added)
        *added = cards.empty() ? columns : cards;
    return steps.take(cards.empty() ? tr("Paste %n touchpoints", qsizetype(columns.size()))
                                    : tr("Paste %n cards", qsizetype(cards.size())));
}

} // namespace waymark
