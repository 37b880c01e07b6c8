#include "storage/lost_parents.h"

#include "model/fields.h"
#include "model/rank.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

// Each look at all records carries what is known of a map one reference further; a card knows it
// of its lane, which tells its touchpoint, which tells its stage.
constexpr int looks = 3;

bool isCard(Kind kind) {
    return kind == Kind::Note || kind == Kind::PainPoint || kind == Kind::Opportunity ||
           kind == Kind::Loss || kind == Kind::Kpi;
}

bool canHaveStandIn(Kind kind) {
    return kind == Kind::Persona || kind == Kind::Map || kind == Kind::Stage ||
           kind == Kind::Touchpoint || kind == Kind::Lane || isCard(kind);
}

// The lane in which people would look for a card of that kind.
LaneKind laneFor(Kind kind) {
    switch (kind) {
    case Kind::PainPoint:
        return LaneKind::PainPoints;
    case Kind::Opportunity:
        return LaneKind::Opportunities;
    case Kind::Loss:
        return LaneKind::Loss;
    case Kind::Kpi:
        return LaneKind::Kpis;
    default:
        return LaneKind::Notes;
    }
}

// "1 lost touchpoint is replaced by …", "3 lost touchpoints are …"
QString standInSentence(Kind kind, qint64 count) {
    switch (kind) {
    case Kind::Persona:
        return tr("Lost personas: %1. “Recovered persona” stands for each, with what was told of "
                  "it elsewhere.")
            .arg(count);
    case Kind::Map:
        return tr("Lost maps: %1. “Recovered map” stands for each and holds its stages and lanes.")
            .arg(count);
    case Kind::Stage:
        return tr("Lost stages: %1. “Recovered stage” stands for each and holds its touchpoints "
                  "and cards.")
            .arg(count);
    case Kind::Touchpoint:
        return tr("Lost touchpoints: %1. “Recovered touchpoint” stands for each and holds its "
                  "cards; look for them at the end of the map.")
            .arg(count);
    case Kind::Lane:
        return tr("Lost lanes: %1. “Recovered lane” stands for each and holds its cards.")
            .arg(count);
    default:
        return tr("Lost cards that others say something about: %1. “Recovered card” stands for "
                  "each, at the end of the map.")
            .arg(count);
    }
}

class Reconnection {
public:
    Reconnection(std::vector<Record>& records, QStringList& findings)
        : m_records(records)
        , m_findings(findings) {
        for (const Record& record : records)
            note(record);
        for (int look = 0; look < looks; ++look)
            for (const Record& record : records)
                std::visit([&](const auto& r) { learn(r); }, record);
    }

    void run() {
        std::set<AnyId> missing;
        for (const Record& record : m_records)
            std::visit([&](const auto& r) { collect(r, missing); }, record);
        // In the order of the kinds, in which a stand-in finds what it needs itself.
        std::map<Kind, qint64> counts;
        for (const AnyId id : missing) {
            add(standInFor(id));
            ++counts[isCard(id.kind) ? Kind::Note : id.kind];
        }
        for (const auto& [kind, count] : counts)
            m_findings += standInSentence(kind, count);
        moveToMap();
        clearDangling();
    }

private:
    bool isThere(AnyId id) const { return m_there.contains(id); }

    void note(const Record& record) {
        m_there.insert(idOf(record));
        if (const auto* map = std::get_if<Map>(&record))
            if (!m_firstMap || std::pair(map->rank, map->id) < std::pair(m_firstRank, m_firstMap)) {
                m_firstMap = map->id;
                m_firstRank = map->rank;
            }
        const auto noteRank = [&](Kind kind, Id<Map> map, Rank rank) {
            Rank& last = m_lastRanks[{kind, map.value}];
            last = std::max(last, rank);
        };
        if (const auto* stage = std::get_if<Stage>(&record))
            noteRank(Kind::Stage, stage->map, stage->rank);
        else if (const auto* lane = std::get_if<Lane>(&record))
            noteRank(Kind::Lane, lane->map, lane->rank);
        else if (std::holds_alternative<Map>(record) || std::holds_alternative<Persona>(record))
            noteRank(idOf(record).kind, {}, rankOf(record));
    }

    void add(const Record& record) {
        note(record);
        m_records.push_back(record);
    }

    // --- which map something is of -----------------------------------------------------------

    void setMap(AnyId id, Id<Map> map) {
        if (!id.isNull() && map)
            m_maps.emplace(id, map);
    }
    Id<Map> knownMap(AnyId id) const {
        const auto found = m_maps.find(id);
        return found == m_maps.end() ? Id<Map>() : found->second;
    }
    // What is one of the things of a map, with each other's help.
    void learnTogether(std::initializer_list<AnyId> ids) {
        Id<Map> map;
        for (const AnyId id : ids)
            if (!map && !id.isNull())
                map = knownMap(id);
        for (const AnyId id : ids)
            setMap(id, map);
    }
    template <class T>
    void learn(const T& record) {
        if constexpr (requires { record.place; }) {
            learnTogether({anyId(record.place.lane), anyId(record.place.stage),
                           anyId(record.place.touchpoint), anyId(record.id)});
            m_cardKinds.emplace(record.place.lane.value, T::kind);
        } else if constexpr (std::is_same_v<T, Stage> || std::is_same_v<T, Lane> ||
                             std::is_same_v<T, Interaction> || std::is_same_v<T, SavedView>) {
            setMap(anyId(record.id), record.map);
            if constexpr (std::is_same_v<T, Interaction>)
                setMap(anyId(record.touchpoint), record.map);
        } else if constexpr (std::is_same_v<T, Touchpoint>) {
            learnTogether({anyId(record.stage), anyId(record.id)});
        } else if constexpr (std::is_same_v<T, Link>) {
            learnTogether({anyId(record.from), anyId(record.to)});
        }
    }

    Id<Map> firstMap() {
        if (!m_firstMap) {
            Map map{.id = freshId<Map>(), .title = tr("Recovered map")};
            map.rank = nextRank(Kind::Map, {});
            add(map);
        }
        return m_firstMap;
    }
    Id<Map> mapOf(AnyId id) {
        const Id<Map> map = knownMap(id);
        return map ? map : firstMap();
    }

    // --- stand-ins -----------------------------------------------------------------------------

    // What `record` cannot be without and is not there, where something can stand in for it.
    template <class T>
    void collect(const T& record, std::set<AnyId>& missing) const {
        forEachReference(record, [&](AnyId target, OnRemove onRemove) {
            if (onRemove == OnRemove::GoAlong && !isThere(target) && canHaveStandIn(target.kind))
                missing.insert(target);
        });
    }

    template <class T>
    Id<T> freshId() {
        Id<T> id = m_ids.make<T>();
        while (isThere(anyId(id)))
            id = m_ids.make<T>();
        return id;
    }

    Rank nextRank(Kind kind, Id<Map> map) {
        Rank& last = m_lastRanks[{kind, map.value}];
        last = std::min(last + rankStep, maxRank);
        return last;
    }

    Record standInFor(AnyId id) {
        switch (id.kind) {
        case Kind::Persona:
            return Persona{.id = {id.value},
                           .rank = nextRank(Kind::Persona, {}),
                           .name = tr("Recovered persona")};
        case Kind::Map:
            return Map{
                .id = {id.value}, .rank = nextRank(Kind::Map, {}), .title = tr("Recovered map")};
        case Kind::Stage: {
            const Id<Map> map = mapOf(id);
            return Stage{.id = {id.value},
                         .rank = nextRank(Kind::Stage, map),
                         .map = map,
                         .name = tr("Recovered stage")};
        }
        case Kind::Touchpoint:
            return Touchpoint{.id = {id.value},
                              .rank = spreadRank(m_touchpoints++),
                              .stage = recoveryStage(mapOf(id)),
                              .name = tr("Recovered touchpoint")};
        case Kind::Lane: {
            const Id<Map> map = mapOf(id);
            const auto kind = m_cardKinds.find(id.value);
            return Lane{.id = {id.value},
                        .rank = nextRank(Kind::Lane, map),
                        .map = map,
                        .lane = laneFor(kind == m_cardKinds.end() ? Kind::Note : kind->second),
                        .title = tr("Recovered lane")};
        }
        case Kind::PainPoint:
            return card<PainPoint>(id, &PainPoint::text);
        case Kind::Opportunity:
            return card<Opportunity>(id, &Opportunity::text);
        case Kind::Loss:
            return card<Loss>(id, &Loss::reason);
        case Kind::Kpi:
            return card<Kpi>(id, &Kpi::name);
        default:
            return card<Note>(id, &Note::text);
        }
    }

    template <class T>
    Record card(AnyId id, QString T::* text) {
        T record;
        record.id.value = id.value;
        record.rank = spreadRank(m_cards++);
        const Id<Map> map = mapOf(id);
        record.place.lane = recoveryLane(map, T::kind);
        record.place.stage = recoveryStage(map);
        record.*text = tr("Recovered card");
        return record;
    }

    Id<Stage> recoveryStage(Id<Map> map) {
        Id<Stage>& stage = m_recoveryStages[map];
        if (!stage) {
            stage = freshId<Stage>();
            add(Stage{.id = stage,
                      .rank = nextRank(Kind::Stage, map),
                      .map = map,
                      .name = tr("Recovered touchpoints")});
        }
        return stage;
    }
    Id<Lane> recoveryLane(Id<Map> map, Kind kind) {
        Id<Lane>& lane = m_recoveryLanes[{map, kind}];
        if (!lane) {
            lane = freshId<Lane>();
            add(Lane{.id = lane,
                     .rank = nextRank(Kind::Lane, map),
                     .map = map,
                     .lane = laneFor(kind),
                     .title = tr("Recovered cards")});
        }
        return lane;
    }

    // --- what cannot have a stand-in -----------------------------------------------------------

    // A comment on a lost comment is better kept with the map than not at all.
    void moveToMap() {
        qint64 moved = 0;
        const auto move = [&](AnyId& about) {
            if (isThere(about))
                return;
            about = anyId(firstMap());
            ++moved;
        };
        // Making a map adds a record.
        for (size_t i = 0; i < m_records.size(); ++i) {
            AnyId about;
            if (const auto* comment = std::get_if<Comment>(&m_records[i]))
                about = comment->about;
            else if (const auto* vote = std::get_if<Vote>(&m_records[i]))
                about = vote->about;
            else
                continue;
            move(about);
            if (auto* comment = std::get_if<Comment>(&m_records[i]))
                comment->about = about;
            else
                std::get<Vote>(m_records[i]).about = about;
        }
        if (moved > 0)
            m_findings +=
                tr("Comments and votes on what is lost: %1. They are on the map as a whole now.")
                    .arg(moved);
    }

    // References that a record can be without.
    void clearDangling() {
        qint64 cleared = 0;
        const auto clear = [&](auto& record) {
            using T = std::remove_cvref_t<decltype(record)>;
            forEachField<T>([&](const auto& field) {
                auto& value = record.*field.member;
                using Value = std::remove_cvref_t<decltype(value)>;
                if constexpr (isId<Value>) {
                    if (value && !isThere(anyId(value))) {
                        value = {};
                        ++cleared;
                    }
                } else if constexpr (std::is_same_v<Value, std::vector<Id<Persona>>> ||
                                     std::is_same_v<Value, std::vector<Id<PainPoint>>>) {
                    cleared +=
                        qint64(std::erase_if(value, [&](auto id) { return !isThere(anyId(id)); }));
                } else if constexpr (std::is_same_v<Value, std::vector<ViewLane>>) {
                    cleared += qint64(std::erase_if(
                        value, [&](const ViewLane& shown) { return !isThere(anyId(shown.lane)); }));
                }
            });
        };
        for (Record& record : m_records)
            std::visit(clear, record);
        if (cleared > 0)
            m_findings += tr("References to what is lost: %1. They were removed.").arg(cleared);
    }

    std::vector<Record>& m_records;
    QStringList& m_findings;
    std::unordered_set<AnyId> m_there;
    std::unordered_map<AnyId, Id<Map>> m_maps;
    std::unordered_map<qint64, Kind> m_cardKinds; // of a card in each lane
    std::map<std::pair<Kind, qint64>, Rank> m_lastRanks;
    std::map<Id<Map>, Id<Stage>> m_recoveryStages;
    std::map<std::pair<Id<Map>, Kind>, Id<Lane>> m_recoveryLanes;
    Id<Map> m_firstMap;
    Rank m_firstRank = 0;
    qsizetype m_touchpoints = 0;
    qsizetype m_cards = 0;
    RandomIds m_ids;
};

} // namespace

void replaceLostParents(std::vector<Record>& records, QStringList& findings) {
    Reconnection(records, findings).run();
}

} // namespace waymark
