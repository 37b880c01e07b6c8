// Builds a MapLayout: columns, head, stages and lanes, each step on its own, so that an edit can
// repeat just those it touches.
#pragma once

#include "drawing/map_layout.h"

#include <set>

namespace waymark {

class LayoutBuilder {
public:
    LayoutBuilder(const Project& project, MapLayout& layout)
        : m_project(project)
        , m_layout(layout) {}

    void buildAll();

    // The steps of buildAll(); each relies on those before it.
    void arrangeColumns();
    void measureNames(); // of all touchpoints
    void chooseColumnWidth();
    void measureHead();
    // With `old`, a layout of the same column width, stages other than the `changed` keep what they
    // needed there.
    void measureStages(const MapLayout* old = nullptr,
                       const std::set<Id<Stage>>* changed = nullptr);
    // The funnel's figures, counted anew, for a layout that shows it; and the room it needs.
    void countFunnel();
    void measureFunnel();
    void arrangeLanes();
    void placeRows(); // the tops of rows, from the heights above them

    // One lane, or one column of it, measured and stacked anew.
    void measureLane(LaneRow& row);
    void measureCell(LaneRow& row, int column);
    void stackLane(LaneRow& row);
    void findLinks(LaneRow& row); // of the touchpoints lane
    [[nodiscard]] double titleHeight(const LaneRow& row) const;

private:
    void appendBox(LaneRow& row, Cell& cell, int column, AnyId id, int columns);

    const Project& m_project;
    MapLayout& m_layout;
};

// The column width that keeps the words of a touchpoint's name whole.
double columnWidthFor(const Touchpoint& touchpoint);

// The personas whose feelings a map shows, in order: those the map names, then any other persona
// that has feelings in it; a null id stands for the customer as such.
std::vector<Id<Persona>> feelingPersonas(const Project& project, Id<Map> map);

} // namespace waymark
