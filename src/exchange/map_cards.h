// The cards of one column or stage, whatever their kind, as the exporters walk over them.
#pragma once

#include "model/project.h"

namespace waymark {

struct MapCard {
    Id<Lane> lane;
    AnyId id;
    QString text; // what the card is known by: its text, a loss's reason, a KPI's name
};

// The cards that start at a touchpoint, or over a stage: lane by lane, top to bottom.
std::vector<MapCard> cardsOf(const Project& project, Id<Touchpoint> touchpoint);
std::vector<MapCard> cardsOf(const Project& project, Id<Stage> stage);

} // namespace waymark
