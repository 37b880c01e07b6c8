// A log in the order in which its customers lived it: the one sorting that all counting shares.
#pragma once

#include "model/interaction_log.h"

#include <QHash>

#include <span>

namespace waymark {

// The touchpoints of a map, left to right, with their stages.
struct MapColumns {
    MapColumns(const Project& project, Id<Map> map);

    std::vector<Id<Touchpoint>> touchpoints;
    std::vector<Id<Stage>> stages;
    std::vector<int> stageOf;    // of each touchpoint, as an index into stages
    QHash<qint64, int> columnOf; // by the touchpoint's id
    std::vector<bool>
        keepsCustomers; // exits, and the last touchpoint: who is there last is not lost
};

// One interaction at a touchpoint of the map.
struct Visit {
    qint64 time = 0; // milliseconds since 1970, UTC
    int column = 0;  // of the map
    quint32 row = 0; // of the log
};

// The visits of every customer, one customer after the other, each in order of time; what happened
// in the same millisecond stays in the order of the log. Rows without place on the map are left
// out.
class Visits {
public:
    Visits(const MapColumns& columns, const InteractionLog& log);
    // The same with a column for each touchpoint of the log, in step with log.touchpoints; -1:
    // none.
    Visits(const std::vector<int>& columnOf, const InteractionLog& log);

    [[nodiscard]] size_t customers() const { return m_begins.empty() ? 0 : m_begins.size() - 1; }
    // At least one visit each.
    [[nodiscard]] std::span<const Visit> of(size_t customer) const {
        return std::span(m_visits).subspan(m_begins[customer],
                                           m_begins[customer + 1] - m_begins[customer]);
    }
    [[nodiscard]] const std::vector<Visit>& all() const { return m_visits; }

private:
    std::vector<Visit> m_visits;
    std::vector<size_t> m_begins; // where each customer's visits begin, and the end
};

} // namespace waymark
