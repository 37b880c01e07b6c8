#include "insight/feelings.h"

#include <algorithm>

namespace waymark {

Felt feltAt(const Project& project, Id<Touchpoint> id) {
    Id<Persona> first;
    if (const Touchpoint* touchpoint = project.find(id))
        if (const Stage* stage = project.find(touchpoint->stage))
            if (const Map* map = project.find(stage->map); map && !map->personas.empty())
                first = map->personas.front();
    std::vector<const Feeling*> feelings;
    for (const Id<Feeling> feeling : project.of<Feeling>(id))
        feelings.push_back(project.find(feeling));
    const auto precedence = [first](const Feeling* feeling) {
        return !feeling->persona ? 0 : feeling->persona == first ? 1 : 2;
    };
    std::stable_sort(feelings.begin(), feelings.end(), [&](const Feeling* a, const Feeling* b) {
        return precedence(a) < precedence(b);
    });
    Felt felt;
    for (const Feeling* feeling : feelings) {
        if (!felt.received)
            felt.received = feeling->received;
        if (!felt.desired)
            felt.desired = feeling->desired;
    }
    return felt;
}

} // namespace waymark
