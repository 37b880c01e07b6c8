// What the single checks share: the map they look at, and the list they add to.
#pragma once

#include "insight/checks.h"
#include "insight/visits.h"

namespace waymark {

class Checking {
public:
    Checking(const Project& p, Id<Map> m, const CheckOptions& o)
        : project(p)
        , map(*p.find(m))
        , options(o)
        , columns(p, m) {}

    // A finding about a stage, a touchpoint or the map, to be filled in further by the caller.
    // Valid until the next one.
    Finding& add(const char* code, Severity severity, AnyId about, const QString& text,
                 const QString& explanation);

    const Project& project;
    const Map& map;
    const CheckOptions& options;
    const MapColumns columns;
    std::vector<Finding> findings;
};

// The stages: what they are called, what starts and ends them, their order (check_stages.cpp).
void checkStages(Checking& checking);
// The order of stages, by the log, by dates and by what they are called (check_order.cpp).
void checkOrder(Checking& checking, const InteractionLog& log);
// Touchpoints and the quality of neighbours (check_touchpoints.cpp).
void checkTouchpoints(Checking& checking);
// Pain points, opportunities, losses, KPIs (check_cards.cpp).
void checkCards(Checking& checking);
// The map as a whole (check_map.cpp).
void checkWhole(Checking& checking);
// Ways that customers take and the map does not show (check_map.cpp).
void checkWays(Checking& checking, const InteractionLog& log);

} // namespace waymark
