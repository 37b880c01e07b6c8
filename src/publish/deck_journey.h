// The slides of the whole journey: its stages, how they feel, where customers meet us, and how much
// there is to say of each, in letters that a room can read. A long way goes on on further slides.
#pragma once

#include "publish/deck_pages.h"
#include "publish/sheet.h"

namespace waymark {

// `personas` are those who feel something on the map. Nothing for a map without stages.
void addJourneySlides(DeckPages& pages, const Sheet& sheet,
                      const std::vector<Id<Persona>>& personas, const QString& eyebrow);

} // namespace waymark
