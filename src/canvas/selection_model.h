// What is selected: records in the order in which they were chosen (the last is the current one),
// or, with none, one empty cell under the keyboard's cursor. A value; the canvas tells the world.
#pragma once

#include "model/project.h"

#include <optional>
#include <unordered_set>
#include <vector>

namespace waymark {

class SelectionModel {
public:
    [[nodiscard]] const std::vector<AnyId>& records() const { return m_records; }
    [[nodiscard]] AnyId current() const { return m_records.empty() ? AnyId{} : m_records.back(); }
    [[nodiscard]] bool contains(AnyId id) const { return m_known.contains(id); }
    [[nodiscard]] bool isEmpty() const { return m_records.empty() && !m_cell; }
    // The empty cell the cursor stands on; a place over a stage that has no touchpoints names it.
    [[nodiscard]] const std::optional<Place>& cell() const { return m_cell; }

    // Each says whether anything changed. Null ids and repetitions are left out.
    bool set(std::vector<AnyId> records);
    bool setCell(const Place& cell);
    bool toggle(AnyId id);
    bool add(AnyId id); // and makes it the current one
    bool clear();
    // Drops what the project does not hold any more.
    bool prune(const Project& project);

private:
    std::vector<AnyId> m_records;
    std::unordered_set<AnyId> m_known;
    std::optional<Place> m_cell;
};

} // namespace waymark
