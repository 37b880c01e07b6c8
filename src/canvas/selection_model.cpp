#include "canvas/selection_model.h"

#include <algorithm>

namespace waymark {

namespace {

bool holdsCell(const Project& project, const Place& cell) {
    const bool column = cell.touchpoint ? project.find(cell.touchpoint) != nullptr
                                        : project.find(cell.stage) != nullptr;
    return column && project.find(cell.lane);
}

} // namespace

bool SelectionModel::set(std::vector<AnyId> records) {
    std::unordered_set<AnyId> known;
    std::erase_if(records, [&](AnyId id) { return id.isNull() || !known.insert(id).second; });
    if (records == m_records && !m_cell)
        return false;
    m_records = std::move(records);
    m_known = std::move(known);
    m_cell.reset();
    return true;
}

bool SelectionModel::setCell(const Place& cell) {
    if (m_records.empty() && m_cell == cell)
        return false;
    m_records.clear();
    m_known.clear();
    m_cell = cell;
    return true;
}

bool SelectionModel::toggle(AnyId id) {
    if (!contains(id))
        return add(id);
    std::vector<AnyId> rest = m_records;
    std::erase(rest, id);
    return set(std::move(rest));
}

bool SelectionModel::add(AnyId id) {
    if (id.isNull() || id == current())
        return false;
    std::vector<AnyId> all = m_records;
    std::erase(all, id);
    all.push_back(id);
    return set(std::move(all));
}

bool SelectionModel::clear() {
    return set({});
}

bool SelectionModel::prune(const Project& project) {
    if (m_cell && !holdsCell(project, *m_cell))
        return clear();
    const bool whole = std::all_of(m_records.begin(), m_records.end(),
                                   [&](AnyId id) { return project.contains(id); });
    if (whole)
        return false;
    std::vector<AnyId> rest = m_records;
    std::erase_if(rest, [&](AnyId id) { return !project.contains(id); });
    return set(std::move(rest));
}

} // namespace waymark
