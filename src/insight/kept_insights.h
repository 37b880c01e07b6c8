// The insights of one map, kept up to date: an edit is followed by its Changeset, only the stages
// and touchpoints that it touches are looked at again, and what the map says as a whole is put
// together from the parts when it is asked for. What is kept always equals what the pure functions
// (checkMap(), gapsOf(), …) give from scratch.
#pragma once

#include "insight/checks.h"
#include "insight/detail_comparison.h"
#include "insight/funnel.h"
#include "insight/gaps.h"
#include "insight/map_parts.h"
#include "insight/measures.h"
#include "insight/paths.h"

#include <memory>
#include <unordered_set>

namespace waymark {

struct LogFacts;

class KeptInsights {
public:
    // The project must outlive this, as must `log`, which if given is the map's; else the map's log
    // is taken from the project.
    explicit KeptInsights(const Project& project, Id<Map> map = {},
                          const InteractionLog* log = nullptr);
    ~KeptInsights();

    void setMap(Id<Map> map);
    [[nodiscard]] Id<Map> map() const { return m_map; }
    [[nodiscard]] const Project& project() const { return m_project; }
    // Looks at everything anew when next asked: for a project that was replaced.
    void forget();
    // `done` has happened to the project. Cheap; what it touches is looked at when next asked.
    void follow(const Changeset& done);

    // Everything below brings itself up to date, and is empty where there is no such map.
    // Of each kind of finding at most `most` are put into words.
    FoundOnMap findings(size_t most, const CheckOptions& options = {});
    Gaps gaps();
    std::vector<Mismatch> mismatches();
    std::vector<Moment> moments();
    std::vector<KpiReading> kpis();
    std::vector<LossBranch> losses();
    std::vector<Remaining> remaining(); // see remainingOf()
    // Of the log. Valid until the next edit.
    const InteractionLog& log();
    const Funnel& funnel();
    const RealPaths& paths();
    // The two commonest values of a detail of the log against each other; null without two.
    const DetailComparison* comparison(const QString& detail);

private:
    void touch(const Change& change);
    void touchPlace(const Place& place);
    void touchColumn(AnyId column);
    void touchLane(const Change& change);
    void update();
    void arrange();
    void countLog();
    const MapColumns& columns();

    const Project& m_project;
    Id<Map> m_map;
    const InteractionLog* m_givenLog;

    std::unordered_map<Id<Touchpoint>, TouchpointPart> m_touchpoints;
    std::unordered_map<Id<Stage>, StagePart> m_stages;
    MapParts m_parts; // of these two, in their order

    // What edits have left old.
    bool m_isAllOld = true;
    bool m_isOrderOld = true;
    bool m_areLinksOld = false;
    std::unordered_set<Id<Touchpoint>> m_oldTouchpoints;
    std::unordered_set<Id<Stage>> m_oldStages;

    // What the log says, unset until somebody asks.
    std::optional<InteractionLog> m_log;
    std::optional<MapColumns> m_columns; // of the map; what counting a log goes by
    std::unique_ptr<LogFacts> m_facts;
    std::optional<Funnel> m_funnel;
    std::optional<DetailComparison> m_comparison;
};

} // namespace waymark
