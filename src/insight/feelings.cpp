#include "insight/feelings.h"

namespace waymark {

namespace {

// The number with the lowest precedence, the first of equals.
class Foremost {
public:
    void offer(int precedence, const std::optional<double>& number) {
        if (number && (!m_number || precedence < m_precedence)) {
            m_precedence = precedence;
            m_number = number;
        }
    }
    [[nodiscard]] std::optional<double> number() const { return m_number; }

private:
    int m_precedence = 0;
    std::optional<double> m_number;
};

} // namespace

Felt feltAt(const Project& project, Id<Touchpoint> id) {
    Id<Persona> first;
    if (const Touchpoint* touchpoint = project.find(id))
        if (const Stage* stage = project.find(touchpoint->stage))
            if (const Map* map = project.find(stage->map); map && !map->personas.empty())
                first = map->personas.front();
    Foremost received;
    Foremost desired;
    for (const Project::Child& child : project.children(anyId(id), Kind::Feeling)) {
        const Feeling& feeling = *project.find(Id<Feeling>{child.id});
        const int precedence = !feeling.persona ? 0 : feeling.persona == first ? 1 : 2;
        received.offer(precedence, feeling.received);
        desired.offer(precedence, feeling.desired);
    }
    return {received.number(), desired.number()};
}

TouchpointFeelings feelingsAt(const Project& project, Id<Touchpoint> id) {
    const Touchpoint& touchpoint = *project.find(id);
    TouchpointFeelings feelings{.touchpoint = id,
                                .stage = touchpoint.stage,
                                .felt = feltAt(project, id),
                                .told = {},
                                .channel = touchpoint.channel.simplified(),
                                .owner = touchpoint.owner.simplified(),
                                .point = touchpoint.point,
                                .reviewMoment = touchpoint.reviewMoment,
                                .momentOfTruth = touchpoint.momentOfTruth};
    for (const Project::Child& child : project.children(anyId(id), Kind::Feeling)) {
        const Feeling& feeling = *project.find(Id<Feeling>{child.id});
        if (feeling.received && feeling.desired)
            feelings.told.push_back({feeling.persona, *feeling.received, *feeling.desired});
    }
    return feelings;
}

} // namespace waymark
