// The Map menu, and what is added to a project as a whole: maps, lanes, personas.
#pragma once

#include "model/lane_sets.h"
#include "model/records.h"

namespace waymark {

class MainWindow;

class MapCommands {
public:
    explicit MapCommands(MainWindow& window)
        : m_window(window) {}

    void add();
    void rename();
    void duplicateAsVariant();
    void remove();
    void setState(MapState state);
    void setScale(int min, int max);
    // Shows the map that many places further on, going round.
    void showNext(int steps);

    void addLane(LaneKind kind);
    // Hides, or folds up and opens again, the lane of the selection.
    void hideLane();
    void collapseLane();
    void showLanes(LaneSet set);
    void addPersona();
    void editPersona(Id<Persona> persona);

private:
    MainWindow& m_window;
};

} // namespace waymark
