#include "insight/funnel.h"

#include "insight/uncertainty.h"

#include <algorithm>

namespace waymark {

namespace {

// Remembers for one customer at a time what was seen, without clearing in between.
class Seen {
public:
    explicit Seen(size_t places)
        : m_by(places, 0) {}
    // Whether the customer meets this place for the first time.
    bool isNew(size_t place, quint32 customer) {
        if (m_by[place] == customer + 1)
            return false;
        m_by[place] = customer + 1;
        return true;
    }
    [[nodiscard]] bool has(size_t place, quint32 customer) const {
        return m_by[place] == customer + 1;
    }

private:
    std::vector<quint32> m_by;
};

// The values of a detail that occur in these visits, sorted, and where each stands in that order.
struct Values {
    Values(const LogColumn* by, const std::vector<Visit>& visits) {
        if (!by)
            return;
        std::vector<bool> occurs(by->values.size(), false);
        for (const Visit& visit : visits)
            occurs[by->cells[visit.row]] = true;
        std::vector<std::pair<QString, quint32>> sorted;
        for (quint32 number = 1; number < by->values.size() && sorted.size() < maxFunnelValues;
             ++number)
            if (occurs[number])
                sorted.emplace_back(by->values.name(number), number);
        std::sort(sorted.begin(), sorted.end());
        placeOf.assign(by->values.size(), -1);
        for (const auto& [name, number] : sorted) {
            placeOf[number] = int(names.size());
            names << name;
        }
    }

    QStringList names;
    std::vector<int> placeOf; // of each number; -1 for none
};

class Counting {
public:
    Counting(const MapColumns& columns, const InteractionLog& log, const LogColumn* by)
        : m_columns(columns)
        , m_visits(m_columns, log)
        , m_by(by)
        , m_values(by, m_visits.all())
        , m_seenPoint(m_columns.touchpoints.size())
        , m_seenStage(m_columns.stages.size())
        , m_seenPointBy(m_columns.touchpoints.size() * size_t(m_values.names.size()))
        , m_seenStageBy(m_columns.stages.size() * size_t(m_values.names.size()))
        , m_since(m_columns.touchpoints.size()) {}

    Funnel count();

private:
    [[nodiscard]] int valueOf(const Visit& visit) const {
        return m_by ? m_values.placeOf[m_by->cells[visit.row]] : -1;
    }
    void countCustomer(quint32 customer, std::span<const Visit> visits);
    void countReached(quint32 customer, const Visit& visit);
    void findMostVulnerable();

    const MapColumns& m_columns;
    Visits m_visits;
    const LogColumn* m_by;
    Values m_values;
    Seen m_seenPoint;
    Seen m_seenStage;
    Seen m_seenPointBy;
    Seen m_seenStageBy;
    std::vector<size_t> m_met; // columns, by the customer who is counted
    std::vector<std::vector<qint64>> m_since;
    Funnel m_funnel;
};

void Counting::countReached(quint32 customer, const Visit& visit) {
    const auto column = size_t(visit.column);
    const auto stage = size_t(m_columns.stageOf[column]);
    FunnelPoint& point = m_funnel.points[column];
    ++point.visits;
    if (m_seenPoint.isNew(column, customer)) {
        ++point.all.reached;
        m_met.push_back(column);
    } else {
        ++point.repeats;
    }
    if (m_seenStage.isNew(stage, customer))
        ++m_funnel.stages[stage].all.reached;
    if (const int value = valueOf(visit); value >= 0) {
        const auto values = size_t(m_values.names.size());
        if (m_seenPointBy.isNew(column * values + size_t(value), customer))
            ++point.by[size_t(value)].reached;
        if (m_seenStageBy.isNew(stage * values + size_t(value), customer))
            ++m_funnel.stages[stage].by[size_t(value)].reached;
    }
}

void Counting::countCustomer(quint32 customer, std::span<const Visit> visits) {
    m_met.clear();
    for (size_t i = 0; i < visits.size(); ++i) {
        const Visit& visit = visits[i];
        const bool isFirstHere = !m_seenPoint.has(size_t(visit.column), customer);
        if (isFirstHere && i > 0)
            m_since[size_t(visit.column)].push_back(visit.time - visits[i - 1].time);
        countReached(customer, visit);
    }
    for (const size_t column : m_met)
        if (column > 0 && m_seenPoint.has(column - 1, customer))
            ++*m_funnel.points[column].fromPrevious;
    const Visit& last = visits.back();
    const auto column = size_t(last.column);
    ++m_funnel.points[column].endHere;
    if (m_columns.keepsCustomers[column])
        return;
    FunnelStage& stage = m_funnel.stages[size_t(m_columns.stageOf[column])];
    ++m_funnel.points[column].all.lost;
    ++stage.all.lost;
    if (const int value = valueOf(last); value >= 0) {
        ++m_funnel.points[column].by[size_t(value)].lost;
        ++stage.by[size_t(value)].lost;
    }
}

void Counting::findMostVulnerable() {
    double worst = 0;
    for (const FunnelStage& stage : m_funnel.stages) {
        if (stage.all.lost == 0)
            continue;
        const double surely = wilson({stage.all.lost, stage.all.reached}).low;
        if (!m_funnel.mostVulnerable || surely > worst) {
            worst = surely;
            m_funnel.mostVulnerable = stage.stage;
        }
    }
}

Funnel Counting::count() {
    const auto values = size_t(m_values.names.size());
    m_funnel.values = m_values.names;
    for (size_t i = 0; i < m_columns.touchpoints.size(); ++i) {
        FunnelPoint point{.touchpoint = m_columns.touchpoints[i],
                          .stage = m_columns.stages[size_t(m_columns.stageOf[i])]};
        point.by.resize(values);
        if (i > 0)
            point.fromPrevious = 0;
        m_funnel.points.push_back(std::move(point));
    }
    for (const Id<Stage> id : m_columns.stages)
        m_funnel.stages.push_back({id, {}, std::vector<Reach>(values)});
    m_funnel.customers = qint64(m_visits.customers());
    m_funnel.interactions = qint64(m_visits.all().size());
    for (const Visit& visit : m_visits.all()) {
        const bool isFirst = &visit == &m_visits.all().front();
        m_funnel.firstTime = isFirst ? visit.time : std::min(m_funnel.firstTime, visit.time);
        m_funnel.lastTime = isFirst ? visit.time : std::max(m_funnel.lastTime, visit.time);
    }
    for (size_t customer = 0; customer < m_visits.customers(); ++customer)
        countCustomer(quint32(customer), m_visits.of(customer));
    for (size_t i = 0; i < m_since.size(); ++i)
        if (const auto median = medianOf(m_since[i]))
            m_funnel.points[i].sinceLast = median->value;
    findMostVulnerable();
    return std::move(m_funnel);
}

} // namespace

Funnel funnelOf(const Project& project, Id<Map> map, const InteractionLog& log,
                const LogColumn* by) {
    return funnelOf(MapColumns(project, map), log, by);
}

Funnel funnelOf(const MapColumns& columns, const InteractionLog& log, const LogColumn* by) {
    return Counting(columns, log, by).count();
}

} // namespace waymark
