#include "insight/visits.h"

#include <algorithm>

namespace waymark {

MapColumns::MapColumns(const Project& project, Id<Map> map)
    : stages(project.of<Stage>(map)) {
    for (size_t stage = 0; stage < stages.size(); ++stage)
        for (const Id<Touchpoint> id : project.of<Touchpoint>(stages[stage])) {
            columnOf.insert(id.value, int(touchpoints.size()));
            touchpoints.push_back(id);
            stageOf.push_back(int(stage));
            keepsCustomers.push_back(project.find(id)->point == PointKind::Exit);
        }
    if (!keepsCustomers.empty())
        keepsCustomers.back() = true;
}

namespace {

std::vector<int> columnsOfPlaces(const MapColumns& columns, const InteractionLog& log) {
    std::vector<int> columnOf(log.places.size());
    for (size_t i = 0; i < log.places.size(); ++i)
        columnOf[i] = columns.columnOf.value(log.places[i].value, -1);
    return columnOf;
}

} // namespace

Visits::Visits(const MapColumns& columns, const InteractionLog& log)
    : Visits(columnsOfPlaces(columns, log), log) {}

Visits::Visits(const std::vector<int>& columnOf, const InteractionLog& log) {
    // Laid out by customer in two passes, so that only each customer's few visits are sorted.
    std::vector<size_t> ends(log.customers.size() + 1, 0);
    for (const LogRow& row : log.rows)
        if (columnOf[row.touchpoint] >= 0)
            ++ends[row.customer + 1];
    for (size_t i = 1; i < ends.size(); ++i)
        ends[i] += ends[i - 1];
    m_visits.resize(ends.back());
    std::vector<size_t> next(ends.begin(), ends.end());
    for (size_t row = 0; row < log.rows.size(); ++row) {
        const LogRow& from = log.rows[row];
        if (const int column = columnOf[from.touchpoint]; column >= 0)
            m_visits[next[from.customer]++] = {from.time, column, quint32(row)};
    }
    m_begins.push_back(0);
    for (size_t customer = 0; customer + 1 < ends.size(); ++customer) {
        if (ends[customer] == ends[customer + 1])
            continue;
        std::sort(m_visits.begin() + qsizetype(ends[customer]),
                  m_visits.begin() + qsizetype(ends[customer + 1]),
                  [](const Visit& a, const Visit& b) {
                      return a.time != b.time ? a.time < b.time : a.row < b.row;
                  });
        m_begins.push_back(ends[customer + 1]);
    }
}

} // namespace waymark
