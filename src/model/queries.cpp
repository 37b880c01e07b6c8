// The questions that edits, views and importers ask of a project.
#include "model/edits.h"
#include "model/main_text.h"

#include <algorithm>

namespace waymark {

std::optional<Kind> cardKind(LaneKind lane) {
    switch (lane) {
    case LaneKind::Touchpoints:
    case LaneKind::Feeling:
    case LaneKind::LineOfInteraction:
    case LaneKind::LineOfVisibility:
    case LaneKind::LineOfInternalInteraction:
        return std::nullopt;
    case LaneKind::PainPoints:
        return Kind::PainPoint;
    case LaneKind::Opportunities:
        return Kind::Opportunity;
    case LaneKind::Loss:
        return Kind::Loss;
    case LaneKind::Kpis:
        return Kind::Kpi;
    default:
        return Kind::Note;
    }
}

QString defaultTitle(LaneKind lane) {
    switch (lane) {
    case LaneKind::Touchpoints:
        return QStringLiteral("Touchpoints");
    case LaneKind::Doing:
        return QStringLiteral("Doing");
    case LaneKind::Thinking:
        return QStringLiteral("Thinking");
    case LaneKind::Motivation:
        return QStringLiteral("Motivation");
    case LaneKind::Questions:
        return QStringLiteral("Questions");
    case LaneKind::Needs:
        return QStringLiteral("Needs");
    case LaneKind::Feeling:
        return QStringLiteral("Feeling");
    case LaneKind::PainPoints:
        return QStringLiteral("Pain points");
    case LaneKind::Opportunities:
        return QStringLiteral("Opportunities");
    case LaneKind::Loss:
        return QStringLiteral("Loss");
    case LaneKind::Kpis:
        return QStringLiteral("KPIs");
    case LaneKind::Images:
        return QStringLiteral("Images");
    case LaneKind::Frontstage:
        return QStringLiteral("Frontstage");
    case LaneKind::Backstage:
        return QStringLiteral("Backstage");
    case LaneKind::Support:
        return QStringLiteral("Support processes");
    case LaneKind::Notes:
        return QStringLiteral("Notes");
    case LaneKind::LineOfInteraction:
        return QStringLiteral("Line of interaction");
    case LaneKind::LineOfVisibility:
        return QStringLiteral("Line of visibility");
    case LaneKind::LineOfInternalInteraction:
        return QStringLiteral("Line of internal interaction");
    }
    return {};
}

QString mainText(const Record& record) {
    return std::visit(
        [](const auto& r) { return r.*mainTextField<std::remove_cvref_t<decltype(r)>>(); }, record);
}

std::optional<Place> placeOf(const Record& record) {
    return std::visit(
        [](const auto& r) -> std::optional<Place> {
            if constexpr (requires { r.place; })
                return r.place;
            else
                return std::nullopt;
        },
        record);
}

std::vector<Id<Touchpoint>> touchpointsOf(const Project& project, Id<Map> map) {
    std::vector<Id<Touchpoint>> result;
    for (const auto& stage : project.children(anyId(map), Kind::Stage))
        for (const auto& touchpoint : project.children({Kind::Stage, stage.id}, Kind::Touchpoint))
            result.push_back({touchpoint.id});
    return result;
}

std::vector<AnyId> cardsAt(const Project& project, const Place& place) {
    // By the column, which holds few cards, and not by the lane, which may hold ten thousand.
    const AnyId column = place.touchpoint ? anyId(place.touchpoint) : anyId(place.stage);
    if (column.isNull())
        return {};
    std::vector<std::pair<Rank, AnyId>> found;
    const auto collect = [&]<class T>(const T*) {
        for (const auto& child : project.children(column, T::kind)) {
            const T* card = project.find(Id<T>{child.id});
            if (card && card->place.lane == place.lane)
                found.emplace_back(child.rank, AnyId{T::kind, child.id});
        }
    };
    collect(static_cast<const Note*>(nullptr));
    collect(static_cast<const PainPoint*>(nullptr));
    collect(static_cast<const Opportunity*>(nullptr));
    collect(static_cast<const Loss*>(nullptr));
    collect(static_cast<const Kpi*>(nullptr));
    std::ranges::sort(found);
    std::vector<AnyId> result;
    result.reserve(found.size());
    for (const auto& [rank, id] : found)
        result.push_back(id);
    return result;
}

std::optional<Id<Lane>> laneOf(const Project& project, Id<Map> map, LaneKind kind) {
    for (const auto& child : project.children(anyId(map), Kind::Lane)) {
        const Lane* lane = project.find(Id<Lane>{child.id});
        if (lane && lane->lane == kind)
            return lane->id;
    }
    return std::nullopt;
}

} // namespace waymark
