// The slides of one stage.
#pragma once

#include "publish/deck_pages.h"

namespace waymark {

// Adds the slides of the stage at that place in the sheet's layout; none if nothing is said of it.
// `personas` are those who feel something on the map.
void addStageSlides(DeckPages& pages, const Sheet& sheet, int stage,
                    const std::vector<Id<Persona>>& personas);

// "Maya's first order · Today"
QString mapAndState(const Map& map);

} // namespace waymark
