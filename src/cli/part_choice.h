// Which stage or lane `--stage NAME` and `--lane NAME` mean.
#pragma once

#include "publish/publish.h"

namespace waymark {

// Makes the project and the options those of one stage: the one of that name, or of that number
// counted from 1, on the first of the maps that has it; capitals do not matter. Error: NotFound,
// which names the stages that there are.
Result<void> takeStage(PublishOptions& options, Project& project, const std::vector<Id<Map>>& maps,
                       const QString& name);

// The same for one lane, by title or kind as `--lanes` knows them.
Result<void> takeLane(PublishOptions& options, Project& project, const std::vector<Id<Map>>& maps,
                      const QString& name);

} // namespace waymark
