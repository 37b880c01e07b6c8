#include "model/paste_places.h"

#include "model/cards.h"

#include <algorithm>
#include <set>

namespace waymark {

namespace {

// Leads columns of the fragment, from left to right, to columns of the project.
template <class T>
std::unordered_map<Id<T>, Id<T>> lead(const std::vector<Id<T>>& from, const std::vector<Id<T>>& to,
                                      std::optional<Id<T>> start, StandIns& standIns) {
    std::unordered_map<Id<T>, Id<T>> result;
    if (to.empty())
        return result;
    const bool stay = !start && std::ranges::all_of(from, [&](Id<T> id) {
        return standIns.of(anyId(id)) == anyId(id);
    });
    size_t next = start ? size_t(std::ranges::find(to, *start) - to.begin()) : 0;
    for (const Id<T> id : from) {
        result[id] = stay ? id : to[std::min(next, to.size() - 1)];
        ++next;
    }
    return result;
}

// The columns named by `used`, from left to right, each once.
template <class T>
std::vector<Id<T>> inOrder(const std::set<Id<T>>& used,
                           const std::unordered_map<AnyId, int>& order) {
    std::vector<Id<T>> result(used.begin(), used.end());
    std::ranges::sort(result, {}, [&](Id<T> id) { return order.at(anyId(id)); });
    return result;
}

// A place, or for a feeling as much of one as it has.
std::optional<Place> columnOf(const Record& record) {
    if (const auto* feeling = std::get_if<Feeling>(&record))
        return Place{{}, {}, feeling->touchpoint};
    return placeOf(record);
}

} // namespace

std::unordered_map<AnyId, int> columnOrder(const Project& project) {
    std::unordered_map<AnyId, int> order;
    int next = 0;
    for (const Id<Map> map : project.roots<Map>())
        for (const auto& stage : project.children(anyId(map), Kind::Stage)) {
            const AnyId stageId{Kind::Stage, stage.id};
            order[stageId] = next++;
            for (const auto& touchpoint : project.children(stageId, Kind::Touchpoint))
                order[{Kind::Touchpoint, touchpoint.id}] = next++;
        }
    return order;
}

std::unordered_map<AnyId, Place> placesForRoots(const Project& project, const Project& fragment,
                                                const std::unordered_set<AnyId>& roots,
                                                const PasteTarget& at, StandIns& standIns) {
    std::set<Id<Touchpoint>> usedTouchpoints;
    std::set<Id<Stage>> usedStages;
    std::set<Id<Lane>> usedLanes;
    for (const AnyId root : roots)
        if (const auto place = columnOf(*fragment.find(root))) {
            if (place->touchpoint)
                usedTouchpoints.insert(place->touchpoint);
            if (place->stage)
                usedStages.insert(place->stage);
            if (place->lane)
                usedLanes.insert(place->lane);
        }
    if (usedTouchpoints.empty() && usedStages.empty())
        return {};

    const auto order = columnOrder(fragment);
    const std::vector<Id<Stage>> stages = project.of<Stage>(at.map);
    std::optional<Id<Touchpoint>> firstTouchpoint;
    if (at.touchpoint)
        firstTouchpoint = at.touchpoint;
    else if (const auto row = project.of<Touchpoint>(at.stage); at.stage && !row.empty())
        firstTouchpoint = row.front();
    const auto firstStage = at.stage ? std::optional(at.stage) : std::nullopt;
    const bool toEmptyStage = at.stage && !firstTouchpoint;

    const auto touchpoints =
        lead(inOrder(usedTouchpoints, order),
             toEmptyStage ? std::vector<Id<Touchpoint>>{} : touchpointsOf(project, at.map),
             firstTouchpoint, standIns);
    const auto wide = lead(inOrder(usedStages, order), stages, firstStage, standIns);

    const Lane* lane = project.find(at.lane);
    const bool intoLane = lane && cardKind(lane->lane) && usedLanes.size() == 1;
    std::unordered_map<AnyId, Place> places;
    for (const AnyId root : roots) {
        auto place = columnOf(*fragment.find(root));
        if (!place)
            continue;
        if (const auto to = touchpoints.find(place->touchpoint); to != touchpoints.end()) {
            place->touchpoint = to->second;
        } else if (const auto stage = wide.find(place->stage); stage != wide.end()) {
            place->stage = stage->second;
        } else if (root.kind != Kind::Feeling && !stages.empty()) {
            place->touchpoint = {};
            place->stage = at.stage ? at.stage : stages.front();
        } else {
            continue;
        }
        if (place->lane)
            place->lane.value = intoLane ? at.lane.value : standIns.of(anyId(place->lane)).value;
        places[root] = withLegalSpan(*place);
    }
    return places;
}

} // namespace waymark
