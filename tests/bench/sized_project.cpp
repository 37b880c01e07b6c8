#include "bench/sized_project.h"

#include "model/edits.h"
#include "model/rank.h"

#include <array>
#include <cstdlib>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int touchpointsInStage = 5;

// Sentences as long as those that people write on cards.
const std::array<QString, 8> sentences{
    u"Hears about us from a friend"_s,
    u"Which of these would taste like the one at the café?"_s,
    u"Compares three plans that look the same"_s,
    u"Is asked to make an account before seeing the price"_s,
    u"Waits"_s,
    u"Is told in plain words when the parcel will be at the door, and can change it"_s,
    u"Writes to support, gets an answer that helps within the hour"_s,
    u"Skips a delivery while on holiday"_s,
};
const std::array<QString, 4> channels{u"Web"_s, u"E-mail"_s, u"Shop"_s, u"Phone"_s};
constexpr std::array cardLanes{LaneKind::Doing, LaneKind::Thinking, LaneKind::PainPoints,
                               LaneKind::Opportunities, LaneKind::Kpis};

const QString& sentence(int index) {
    return sentences[size_t(index) % sentences.size()];
}

class Maker {
public:
    std::vector<Record> make(int touchpoints) {
        for (const auto& name : {u"Ana"_s, u"Bela"_s}) {
            Persona persona{.id = m_ids.make<Persona>(), .rank = nextRank(), .name = name};
            m_map.personas.push_back(persona.id);
            m_records.emplace_back(persona);
        }
        m_map.id = m_ids.make<Map>();
        m_map.title = u"Home coffee subscription"_s;
        m_map.scenario = u"From the first thought of better coffee to the second year"_s;
        m_records.emplace_back(m_map);
        addLane(LaneKind::Touchpoints);
        addLane(LaneKind::Feeling);
        for (const LaneKind kind : cardLanes)
            m_lanes.push_back(addLane(kind));
        for (int i = 0; i < touchpoints; ++i) {
            if (i % touchpointsInStage == 0)
                addStage(i / touchpointsInStage);
            addTouchpoint(i);
        }
        return std::move(m_records);
    }

private:
    Rank nextRank() { return m_rank += rankStep; }

    Id<Lane> addLane(LaneKind kind) {
        const Lane lane{.id = m_ids.make<Lane>(),
                        .rank = nextRank(),
                        .map = m_map.id,
                        .lane = kind,
                        .title = defaultTitle(kind)};
        m_records.emplace_back(lane);
        return lane.id;
    }

    void addStage(int index) {
        m_stage = m_ids.make<Stage>();
        m_records.emplace_back(Stage{.id = m_stage,
                                     .rank = nextRank(),
                                     .map = m_map.id,
                                     .name = u"Stage %1"_s.arg(index + 1),
                                     .goal = sentence(index),
                                     .entersWhen = sentence(index + 1),
                                     .doneWhen = sentence(index + 2)});
    }

    void addTouchpoint(int index) {
        const auto id = m_ids.make<Touchpoint>();
        m_records.emplace_back(Touchpoint{.id = id,
                                          .rank = nextRank(),
                                          .stage = m_stage,
                                          .name = u"Touchpoint %1"_s.arg(index + 1),
                                          .channel = channels[size_t(index) % channels.size()],
                                          .owner = u"Marketing"_s});
        for (size_t i = 0; i < m_map.personas.size(); ++i) {
            m_records.emplace_back(Feeling{.id = m_ids.make<Feeling>(),
                                           .rank = nextRank(),
                                           .touchpoint = id,
                                           .persona = m_map.personas[i],
                                           .received = double((index * 3 + int(i)) % 11 - 5),
                                           .desired = double(index % 4 + 1)});
        }
        for (size_t i = 0; i < m_lanes.size(); ++i)
            addCard(cardLanes[i], {.lane = m_lanes[i], .touchpoint = id}, index + int(i));
    }

    void addCard(LaneKind lane, const Place& place, int index) {
        const QString& text = sentence(index);
        switch (lane) {
        case LaneKind::PainPoints:
            m_records.emplace_back(PainPoint{.id = m_ids.make<PainPoint>(),
                                             .rank = nextRank(),
                                             .place = place,
                                             .text = text,
                                             .severity = index % 3 + 1});
            break;
        case LaneKind::Opportunities:
            m_records.emplace_back(Opportunity{.id = m_ids.make<Opportunity>(),
                                               .rank = nextRank(),
                                               .place = place,
                                               .text = text,
                                               .impact = index % 5 + 1,
                                               .effort = index % 4 + 1});
            break;
        case LaneKind::Kpis:
            m_records.emplace_back(Kpi{.id = m_ids.make<Kpi>(),
                                       .rank = nextRank(),
                                       .place = place,
                                       .name = u"Completed"_s,
                                       .unit = u"%"_s,
                                       .target = 80.0,
                                       .actual = double(index % 100)});
            break;
        default:
            m_records.emplace_back(
                Note{.id = m_ids.make<Note>(), .rank = nextRank(), .place = place, .text = text});
        }
    }

    CountingIds m_ids;
    Rank m_rank = 0;
    Map m_map;
    Id<Stage> m_stage;
    std::vector<Id<Lane>> m_lanes; // of cardLanes
    std::vector<Record> m_records;
};

} // namespace

const Project& sizedProject(int touchpoints) {
    static std::map<int, Project> made;
    const auto it = made.find(touchpoints);
    if (it != made.end())
        return it->second;
    Result<Project> project = Project::fromRecords(Maker().make(touchpoints));
    if (!project)
        qFatal("The project to measure with is not sound: %s", qPrintable(project.error().message));
    return made.emplace(touchpoints, project.take()).first->second;
}

Id<Map> theMap(const Project& project) {
    return project.roots<Map>().front();
}

Id<Touchpoint> middleTouchpoint(const Project& project) {
    const std::vector<Id<Touchpoint>> all = touchpointsOf(project, theMap(project));
    return all[all.size() / 2];
}

} // namespace waymark
