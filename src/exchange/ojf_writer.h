// Writes a map in OpenJourney Format 1.0.
#pragma once

#include "exchange/warnings.h"
#include "model/project.h"

#include <QByteArray>

namespace waymark {

// Touchpoints become nodes with score (-5 to 5) and sentiment, with the first of their cards as
// description; other cards become nodes of their own after them; frontstage, backstage and support
// become the node's blueprint. Warns of what the format has no room for.
QByteArray writeOjf(const Project& project, Id<Map> map, Warnings& warnings);

} // namespace waymark
