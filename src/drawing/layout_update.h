// Brings a layout up to date after a Changeset, touching no more than the Changeset does.
#pragma once

#include "drawing/map_layout.h"

#include <set>

namespace waymark {

class LayoutUpdate {
public:
    LayoutUpdate(const Project& project, MapLayout& layout)
        : m_project(project)
        , m_layout(layout) {}

    // Returns the area to repaint, in map units; null when nothing on this map changed.
    QRectF follow(const Changeset& changeset);

private:
    void note(const Change& change);
    void noteCard(const Record& record);
    void noteCell(Id<Lane> lane, int column);
    void rearrange();
    // Which columns keep the boxes that they had in an old layout.
    struct KeptColumns {
        int before = 0;           // so many at the left are what they were, and where they were
        int after = 0;            // and so many at the right, perhaps elsewhere
        std::vector<int> between; // of each other its old column; -1: it is to be measured
    };
    [[nodiscard]] KeptColumns keptColumns(const MapLayout& old) const;
    void takeCells(LaneRow& row, LaneRow& oldRow, const MapLayout& old, const KeptColumns& kept);
    [[nodiscard]] bool isKept(const MapLayout& old, int oldColumn, int column) const;
    [[nodiscard]] bool isWholeIn(const Cell& cell, const MapLayout& old, int oldColumn,
                                 int column) const;
    [[nodiscard]] bool isPlacedAlike(const MapLayout& old, int oldColumn, int column) const;
    QRectF relayCells();
    QRectF recountFunnel();
    [[nodiscard]] QRectF rowArea(const LaneRow& row) const;
    [[nodiscard]] QRectF everything() const;

    const Project& m_project;
    MapLayout& m_layout;

    // Whether the column width has to follow the names; brings it up to date.
    bool widthChanged();

    bool m_arrangement = false; // columns or lanes came, went or moved
    double m_widestNew = 0;     // what the names that came need
    double m_widestGone = 0;    // and those that went
    bool m_head = false;
    bool m_stages = false;
    std::set<Id<Stage>> m_changedStages;
    bool m_funnel = false;                   // its figures are others
    bool m_log = false;                      // and so is the log they come from
    bool m_feeling = false;                  // the curve, wherever it is
    bool m_personas = false;                 // whose curves there are
    std::set<int> m_relinked;                // lanes whose links changed
    std::set<int> m_titles;                  // lanes whose title or colour changed
    std::set<std::pair<int, int>> m_cells;   // lane and column
    std::set<Id<Touchpoint>> m_dirtyColumns; // to be measured anew when rearranging
};

} // namespace waymark
