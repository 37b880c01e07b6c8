// A map with every kind of lane and record in it, for the tests of the drawing. Ids count from 1.
#pragma once

#include "model/project.h"

namespace waymark {

struct SampleMap {
    Project project;
    Id<Map> map;
    std::vector<Id<Stage>> stages;
    std::vector<Id<Touchpoint>> touchpoints;
};

SampleMap sampleMap();

} // namespace waymark
