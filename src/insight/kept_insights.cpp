#include "insight/kept_insights.h"

#include "insight/check_parts.h"

#include <algorithm>

namespace waymark {

namespace {

Id<Persona> firstPersona(const Map& map) {
    return map.personas.empty() ? Id<Persona>() : map.personas.front();
}

// Calls visit(const T&) for what the record was and is, if it is of kind T.
template <class T, class Visitor>
void forEachSide(const Change& change, Visitor&& visit) {
    for (const std::optional<Record>* side : {&change.before, &change.after})
        if (*side)
            if (const T* record = std::get_if<T>(&**side))
                visit(*record);
}

// What the record was and is, where it is of kind T and both are there; else null.
template <class T>
std::pair<const T*, const T*> bothSides(const Change& change) {
    if (!change.before || !change.after)
        return {};
    return {std::get_if<T>(&*change.before), std::get_if<T>(&*change.after)};
}

// What `part` gives for each place of a map, stages before their touchpoints.
template <class T, class Member>
std::vector<T> along(const MapParts& parts, Member&& member) {
    std::vector<T> all;
    const auto add = [&](const std::vector<T>& here) {
        all.insert(all.end(), here.begin(), here.end());
    };
    for (const MapParts::StageColumns& stage : parts.stages) {
        add(member(*stage.own));
        for (size_t i = stage.begin; i < stage.end; ++i)
            add(member(*parts.touchpoints[i]));
    }
    return all;
}

} // namespace

KeptInsights::KeptInsights(const Project& project, Id<Map> map, const InteractionLog* log)
    : m_project(project)
    , m_map(map)
    , m_givenLog(log) {}

KeptInsights::~KeptInsights() = default;

void KeptInsights::setMap(Id<Map> map) {
    if (map == m_map)
        return;
    m_map = map;
    forget();
}

void KeptInsights::forget() {
    m_isAllOld = true;
}

// --- following edits -----------------------------------------------------------------------------

void KeptInsights::follow(const Changeset& done) {
    if (m_isAllOld)
        return;
    for (const Change& change : done.changes)
        touch(change);
}

void KeptInsights::touchColumn(AnyId column) {
    if (column.kind == Kind::Stage)
        m_oldStages.insert({column.value});
    else
        m_oldTouchpoints.insert({column.value});
}

void KeptInsights::touchPlace(const Place& place) {
    if (place.stage)
        touchColumn(anyId(place.stage));
    if (place.touchpoint)
        touchColumn(anyId(place.touchpoint));
}

void KeptInsights::touch(const Change& change) {
    switch (change.id().kind) {
    case Kind::Map: {
        // What counts as felt at a touchpoint depends on the persona that comes first.
        const auto [before, after] = bothSides<Map>(change);
        m_isAllOld |= change.id() == anyId(m_map) &&
                      (!before || firstPersona(*before) != firstPersona(*after));
        return;
    }
    case Kind::Stage: {
        const auto [before, after] = bothSides<Stage>(change);
        m_isOrderOld |= !before || before->rank != after->rank || before->map != after->map;
        touchColumn(change.id());
        return;
    }
    case Kind::Touchpoint: {
        const auto [before, after] = bothSides<Touchpoint>(change);
        m_isOrderOld |= !before || before->rank != after->rank || before->stage != after->stage ||
                        before->point != after->point;
        touchColumn(change.id());
        if (!before || before->stage != after->stage)
            forEachSide<Touchpoint>(change,
                                    [&](const Touchpoint& t) { touchColumn(anyId(t.stage)); });
        return;
    }
    case Kind::Feeling:
        forEachSide<Feeling>(change, [&](const Feeling& f) { touchColumn(anyId(f.touchpoint)); });
        return;
    case Kind::PainPoint:
        forEachSide<PainPoint>(change, [&](const PainPoint& pain) { touchPlace(pain.place); });
        return;
    case Kind::Opportunity:
        forEachSide<Opportunity>(change, [&](const Opportunity& opportunity) {
            touchPlace(opportunity.place);
            for (const Id<PainPoint> id : opportunity.answers)
                if (const PainPoint* pain = m_project.find(id))
                    touchPlace(pain->place);
        });
        return;
    case Kind::Loss:
        forEachSide<Loss>(change, [&](const Loss& loss) { touchPlace(loss.place); });
        return;
    case Kind::Kpi:
        forEachSide<Kpi>(change, [&](const Kpi& kpi) {
            touchPlace(kpi.place);
            // It may measure the goal of the stage.
            if (const Touchpoint* touchpoint = m_project.find(kpi.place.touchpoint))
                touchColumn(anyId(touchpoint->stage));
        });
        return;
    case Kind::Lane:
        touchLane(change);
        return;
    case Kind::Link:
        m_areLinksOld = true;
        return;
    case Kind::Interaction:
        forEachSide<Interaction>(change, [&](const Interaction& interaction) {
            if (interaction.map == m_map)
                m_log.reset();
        });
        return;
    default:
        return;
    }
}

// A lane that moves changes the order of its cards and those of other lanes of its kind.
void KeptInsights::touchLane(const Change& change) {
    const auto [before, after] = bothSides<Lane>(change);
    if (!before || before->rank == after->rank)
        return;
    const auto isOfItsKind = [&, kind = after->lane](const Project::Child& child) {
        return m_project.find(Id<Lane>{child.id})->lane == kind;
    };
    if (std::ranges::count_if(m_project.children(anyId(after->map), Kind::Lane), isOfItsKind) < 2)
        return;
    const auto touchCards = [&]<class T>(const T*) {
        for (const Project::Child& child : m_project.children(anyId(after->id), T::kind))
            touchPlace(m_project.find(Id<T>{child.id})->place);
    };
    touchCards(static_cast<const PainPoint*>(nullptr));
    touchCards(static_cast<const Opportunity*>(nullptr));
    touchCards(static_cast<const Loss*>(nullptr));
    touchCards(static_cast<const Kpi*>(nullptr));
}

// --- bringing up to date -------------------------------------------------------------------------

void KeptInsights::update() {
    const bool isThere = m_project.find(m_map) != nullptr;
    if (m_isAllOld || !isThere) {
        m_touchpoints.clear();
        m_stages.clear();
        m_parts = {};
        m_log.reset();
        m_oldTouchpoints.clear();
        m_oldStages.clear();
        m_isOrderOld = true;
        m_isAllOld = !isThere;
    }
    for (const Id<Touchpoint> id : m_oldTouchpoints)
        if (const auto part = m_touchpoints.find(id);
            part != m_touchpoints.end() && m_project.find(id))
            part->second = partOf(m_project, id);
    for (const Id<Stage> id : m_oldStages)
        if (const auto part = m_stages.find(id); part != m_stages.end() && m_project.find(id))
            part->second = partOf(m_project, id);
    m_oldTouchpoints.clear();
    m_oldStages.clear();
    if (m_isOrderOld)
        arrange();
    m_isOrderOld = false;
    if (m_areLinksOld && m_facts)
        markDrawn(m_project, m_facts->paths);
    m_areLinksOld = false;
}

// Puts the parts into their order, makes those that are new and drops those that are gone.
void KeptInsights::arrange() {
    m_parts = {};
    for (const Project::Child& stageChild : m_project.children(anyId(m_map), Kind::Stage)) {
        const Id<Stage> stage{stageChild.id};
        auto own = m_stages.find(stage);
        if (own == m_stages.end())
            own = m_stages.emplace(stage, partOf(m_project, stage)).first;
        const size_t begin = m_parts.touchpoints.size();
        for (const Project::Child& child : m_project.children(anyId(stage), Kind::Touchpoint)) {
            const Id<Touchpoint> id{child.id};
            auto part = m_touchpoints.find(id);
            if (part == m_touchpoints.end())
                part = m_touchpoints.emplace(id, partOf(m_project, id)).first;
            m_parts.touchpoints.push_back(&part->second);
            m_parts.feelings.push_back(&part->second.feelings);
        }
        m_parts.stages.push_back({stage, &own->second, begin, m_parts.touchpoints.size()});
    }
    if (m_touchpoints.size() > m_parts.touchpoints.size()) {
        std::unordered_set<Id<Touchpoint>> kept;
        for (const TouchpointFeelings* at : m_parts.feelings)
            kept.insert(at->touchpoint);
        std::erase_if(m_touchpoints,
                      [&](const auto& entry) { return !kept.contains(entry.first); });
    }
    if (m_stages.size() > m_parts.stages.size()) {
        std::unordered_set<Id<Stage>> kept;
        for (const MapParts::StageColumns& stage : m_parts.stages)
            kept.insert(stage.stage);
        std::erase_if(m_stages, [&](const auto& entry) { return !kept.contains(entry.first); });
    }
    m_columns.reset();
    m_facts.reset();
    m_funnel.reset();
    m_comparison.reset();
}

const MapColumns& KeptInsights::columns() {
    if (!m_columns)
        m_columns.emplace(m_project, m_map);
    return *m_columns;
}

const InteractionLog& KeptInsights::log() {
    update();
    if (m_givenLog)
        return *m_givenLog;
    if (!m_log) {
        m_log = logOf(m_project, m_map);
        m_facts.reset();
        m_funnel.reset();
        m_comparison.reset();
    }
    return *m_log;
}

void KeptInsights::countLog() {
    const InteractionLog& all = log();
    if (!m_facts)
        m_facts = std::make_unique<LogFacts>(
            all.rows.empty() ? LogFacts() : logFactsOf(m_project, columns(), all));
}

// --- what it says --------------------------------------------------------------------------------

FoundOnMap KeptInsights::findings(size_t most, const CheckOptions& options) {
    const Map* map = m_project.find(m_map);
    if (!map)
        return {};
    countLog();
    return findingsOf(Checking(m_project, *map, options, m_parts, *m_facts), most);
}

Gaps KeptInsights::gaps() {
    update();
    return gapsOf(m_parts.feelings);
}

std::vector<Mismatch> KeptInsights::mismatches() {
    update();
    const Map* map = m_project.find(m_map);
    return map ? mismatchesOf(m_parts.feelings, map->scale) : std::vector<Mismatch>();
}

std::vector<Moment> KeptInsights::moments() {
    update();
    return momentsOf(m_parts.feelings);
}

std::vector<KpiReading> KeptInsights::kpis() {
    update();
    return along<KpiReading>(m_parts, [](const auto& part) -> const auto& { return part.kpis; });
}

std::vector<LossBranch> KeptInsights::losses() {
    update();
    return along<LossBranch>(m_parts, [](const auto& part) -> const auto& { return part.losses; });
}

std::vector<Remaining> KeptInsights::remaining() {
    return remainingOf(m_project, m_project.of<Stage>(m_map), losses());
}

const Funnel& KeptInsights::funnel() {
    const InteractionLog& all = log();
    if (!m_funnel)
        m_funnel = funnelOf(columns(), all);
    return *m_funnel;
}

const RealPaths& KeptInsights::paths() {
    countLog();
    return m_facts->paths;
}

const DetailComparison* KeptInsights::comparison(const QString& detail) {
    const LogColumn* column = detail.isEmpty() ? nullptr : log().column(detail);
    if (!column)
        return nullptr;
    if (m_comparison && m_comparison->detail == column->name)
        return &*m_comparison;
    const auto [a, b] = commonestValues(*column);
    if (b.isEmpty())
        return nullptr;
    m_comparison = compareValues(m_project, m_map, log(), *column, a, b);
    return &*m_comparison;
}

} // namespace waymark
