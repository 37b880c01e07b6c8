// One map of a project, taken out to stand alone.
#pragma once

#include "exchange/warnings.h"
#include "model/project.h"

namespace waymark {

// The map with all that hangs on it and the personas and attachments it uses. What leads to other
// maps (links, the map it is based on) is left out, links with a warning.
Result<Project> singleMap(const Project& project, Id<Map> map, Warnings& warnings);

} // namespace waymark
