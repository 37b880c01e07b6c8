// Which lanes `--lanes a,b,c` means.
#pragma once

#include "model/project.h"

#include <QStringList>

#include <vector>

namespace waymark {

// The lanes of these maps that go by one of the names: a kind ("pain_points", "pain points") stands
// for all lanes of that kind, a title for the lanes of that title; capitals do not matter. Error:
// NotFound, naming the first that is no lane of any of these maps, and what there is.
Result<std::vector<Id<Lane>>> lanesNamed(const Project& project, const std::vector<Id<Map>>& maps,
                                         const QStringList& names);

// The project with these lanes visible, so that a lane that is asked for by name is shown even
// where it is hidden in the file.
Project withVisible(Project project, const std::vector<Id<Lane>>& lanes);

} // namespace waymark
