#include "bench/sized_project.h"

#include "model/edits.h"
#include "support/random_project.h"

#include <map>

namespace waymark {

const Project& sizedProject(int touchpoints) {
    constexpr int touchpointsPerStage = 5;
    constexpr int cardsPerTouchpoint = 5;
    static std::map<int, Project> made;
    const auto it = made.find(touchpoints);
    if (it != made.end())
        return it->second;
    std::mt19937_64 random(7);
    Project project = randomProject(random, {.stages = touchpoints / touchpointsPerStage,
                                             .touchpointsPerStage = touchpointsPerStage,
                                             .cards = touchpoints * cardsPerTouchpoint,
                                             .wildTexts = false});
    return made.emplace(touchpoints, std::move(project)).first->second;
}

Id<Map> theMap(const Project& project) {
    return project.roots<Map>().front();
}

Id<Touchpoint> middleTouchpoint(const Project& project) {
    const std::vector<Id<Touchpoint>> all = touchpointsOf(project, theMap(project));
    return all[all.size() / 2];
}

} // namespace waymark
