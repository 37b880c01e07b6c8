#include "exchange/ojf_writer.h"

#include "exchange/left_out.h"
#include "exchange/map_cards.h"
#include "exchange/ojf_words.h"
#include "exchange/scale_mapping.h"
#include "model/edits.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

using Json = nlohmann::ordered_json;

std::string utf8(const QString& text) {
    return text.toStdString();
}

class OjfWriter {
public:
    OjfWriter(const Project& project, Id<Map> map, Warnings& warnings)
        : m_project(project)
        , m_map(*project.find(map))
        , m_warnings(warnings)
        , m_lanes(project.of<Lane>(map)) {
        // Those that become swimlanes first, so that their numbers have no gaps.
        std::stable_partition(m_lanes.begin(), m_lanes.end(),
                              [this](Id<Lane> lane) { return !isPartOfNode(lane); });
    }

    QByteArray write();

private:
    void writeTouchpoint(const Touchpoint& touchpoint, const std::string& stageId);
    void writeCard(const MapCard& card, const std::string& stageId);
    const Feeling* chooseFeeling(Id<Touchpoint> touchpoint);
    [[nodiscard]] Json blueprintOf(const std::vector<MapCard>& cards) const;
    [[nodiscard]] bool isPartOfNode(Id<Lane> lane) const;
    std::string swimlaneId(Id<Lane> lane);
    std::string swimlaneFor(const Touchpoint& touchpoint, const MapCard* folded);
    [[nodiscard]] Json node(const std::string& stageId, const std::string& swimlane,
                            const QString& title, const QString& description,
                            const QString& severity);
    [[nodiscard]] Json swimlanes() const;
    void warnOfLosses();

    const Project& m_project;
    const Map& m_map;
    Warnings& m_warnings;
    Json m_nodes = Json::array();
    std::vector<Id<Lane>> m_lanes; // in the order of their ids in the file
    std::unordered_set<Id<Lane>> m_used;
    bool m_isScaled = false;
    int m_otherFeelings = 0;
    int m_desired = 0;
    int m_said = 0;
    int m_details = 0;
};

QString detailOf(const Touchpoint& touchpoint, const QString& name) {
    for (const Detail& detail : touchpoint.details)
        if (detail.name == name)
            return detail.value;
    return {};
}

bool isOjfDetail(const QString& name) {
    return name == ojfPurposeDetail() || name == ojfSeverityDetail() ||
           name == ojfSwimlaneDetail() || name == ojfIconDetail() || name == ojfIconColourDetail();
}

std::string OjfWriter::swimlaneId(Id<Lane> lane) {
    m_used.insert(lane);
    const auto at = std::find(m_lanes.begin(), m_lanes.end(), lane);
    return "sl" + std::to_string(at - m_lanes.begin() + 1);
}

Json OjfWriter::node(const std::string& stageId, const std::string& swimlane, const QString& title,
                     const QString& description, const QString& severity) {
    return {{"id", "n" + std::to_string(m_nodes.size() + 1)},
            {"stageId", stageId},
            {"swimlaneId", swimlane},
            {"title", utf8(title)},
            {"description", utf8(description)},
            {"severity", utf8(severity)}};
}

// Whether a lane's cards become parts of their touchpoint's node: tags, or pieces of the blueprint.
bool OjfWriter::isPartOfNode(Id<Lane> id) const {
    const Lane& lane = *m_project.find(id);
    if (lane.lane == LaneKind::Notes && lane.title == ojfTagsLane())
        return true;
    for (const OjfBlueprintPart& part : ojfBlueprintParts())
        if (part.lane == lane.lane && (part.laneTitle.isEmpty() || part.laneTitle == lane.title))
            return true;
    return false;
}

Json OjfWriter::blueprintOf(const std::vector<MapCard>& cards) const {
    Json blueprint;
    for (const OjfBlueprintPart& part : ojfBlueprintParts()) {
        for (const MapCard& card : cards) {
            const Lane& lane = *m_project.find(card.lane);
            if (lane.lane != part.lane ||
                (!part.laneTitle.isEmpty() && lane.title != part.laneTitle))
                continue;
            const auto [first, second] = splitBlueprint(part, card.text);
            blueprint[part.name.data()].push_back(
                {{part.first.data(), utf8(first)}, {part.second.data(), utf8(second)}});
        }
    }
    return blueprint;
}

// The one feeling that a node has room for; the others are counted.
const Feeling* OjfWriter::chooseFeeling(Id<Touchpoint> touchpoint) {
    const Feeling* chosen = nullptr;
    const Id<Persona> persona = m_map.personas.empty() ? Id<Persona>() : m_map.personas.front();
    const auto feelings = m_project.of<Feeling>(touchpoint);
    for (const Id<Feeling> id : feelings) {
        const Feeling& feeling = *m_project.find(id);
        if (!chosen || (feeling.persona == persona && chosen->persona != persona))
            chosen = &feeling;
        m_desired += feeling.desired.has_value();
        m_said += !feeling.says.isEmpty();
    }
    m_otherFeelings += std::max(0, int(feelings.size()) - 1);
    return chosen;
}

// The swimlane that an import noted, else the lane of the card that goes with the touchpoint.
std::string OjfWriter::swimlaneFor(const Touchpoint& touchpoint, const MapCard* folded) {
    const QString noted = detailOf(touchpoint, ojfSwimlaneDetail());
    const auto lanes = m_project.of<Lane>(m_map.id);
    for (const Id<Lane> lane : lanes)
        if (!noted.isEmpty() && m_project.find(lane)->title == noted)
            return swimlaneId(lane);
    if (folded)
        return swimlaneId(folded->lane);
    if (const auto lane = laneOf(m_project, m_map.id, LaneKind::Touchpoints))
        return swimlaneId(*lane);
    return lanes.empty() ? "sl1" : swimlaneId(lanes.front());
}

void OjfWriter::writeTouchpoint(const Touchpoint& touchpoint, const std::string& stageId) {
    const std::vector<MapCard> cards = cardsOf(m_project, touchpoint.id);
    const MapCard* folded = nullptr;
    QStringList tags;
    for (const MapCard& card : cards) {
        const Lane& lane = *m_project.find(card.lane);
        if (lane.lane == LaneKind::Notes && lane.title == ojfTagsLane())
            tags += card.text.split(u", "_s);
        else if (!folded && !isPartOfNode(card.lane))
            folded = &card;
    }
    const bool isPain = folded && folded->id.kind == Kind::PainPoint;
    const QString notedSeverity = detailOf(touchpoint, ojfSeverityDetail());
    const bool isWord =
        notedSeverity == "low"_L1 || notedSeverity == "medium"_L1 || notedSeverity == "high"_L1;
    Json json =
        node(stageId, swimlaneFor(touchpoint, folded), touchpoint.name,
             folded ? folded->text : QString(),
             isPain   ? severityToOjf(m_project.find(Id<PainPoint>{folded->id.value})->severity)
             : isWord ? notedSeverity
                      : u"low"_s);
    const Feeling* feeling = chooseFeeling(touchpoint.id);
    if (feeling && feeling->received) {
        const double exact = onScale(*feeling->received, m_map.scale, -5, 5);
        const double rounded = std::round(exact * 100) / 100;
        m_isScaled = m_isScaled || rounded != *feeling->received;
        json["score"] = rounded;
        if (rounded == std::trunc(rounded))
            json["score"] = int(rounded);
    }
    if (feeling && !feeling->emotion.isEmpty())
        json["sentiment"] = utf8(feeling->emotion);
    const Json blueprint = blueprintOf(cards);
    const bool isMarked = json.contains("score") || json.contains("sentiment") ||
                          touchpoint.momentOfTruth || !blueprint.is_null();
    QString purpose = detailOf(touchpoint, ojfPurposeDetail());
    if (purpose.isEmpty())
        purpose = folded && folded->id.kind != Kind::Note ? cardPurpose(folded->id.kind)
                                                          : u"touchpoint"_s;
    // Without anything else that makes it a touchpoint, it must not read like a card.
    if (!isMarked && isCardPurpose(purpose))
        purpose = u"touchpoint"_s;
    json["purpose"] = utf8(purpose);
    if (const QString icon = detailOf(touchpoint, ojfIconDetail()); !icon.isEmpty())
        json["icon"] = utf8(icon);
    if (const QString colour = detailOf(touchpoint, ojfIconColourDetail()); !colour.isEmpty())
        json["iconColor"] = utf8(colour);
    json["tags"] = Json::array();
    for (const QString& tag : tags)
        json["tags"].push_back(utf8(tag));
    json["isMomentOfTruth"] = touchpoint.momentOfTruth;
    if (!blueprint.is_null())
        json["blueprint"] = blueprint;
    m_nodes.push_back(std::move(json));
    for (const Detail& detail : touchpoint.details)
        m_details += !isOjfDetail(detail.name);
    for (const MapCard& card : cards)
        if (&card != folded && !isPartOfNode(card.lane))
            writeCard(card, stageId);
}

void OjfWriter::writeCard(const MapCard& card, const std::string& stageId) {
    const bool isPain = card.id.kind == Kind::PainPoint;
    Json json = node(stageId, swimlaneId(card.lane), card.text, {},
                     isPain ? severityToOjf(m_project.find(Id<PainPoint>{card.id.value})->severity)
                            : u"low"_s);
    json["purpose"] = utf8(cardPurpose(card.id.kind));
    m_nodes.push_back(std::move(json));
}

// The lanes that hold nodes, and those that could: an empty row is a part of the map too.
Json OjfWriter::swimlanes() const {
    Json result = Json::array();
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        const Lane& lane = *m_project.find(m_lanes[i]);
        const bool isOwn = cardKind(lane.lane).has_value() && !isPartOfNode(m_lanes[i]);
        if (m_used.contains(m_lanes[i]) || isOwn || lane.lane == LaneKind::Feeling)
            result.push_back({{"id", "sl" + std::to_string(i + 1)}, {"name", utf8(lane.title)}});
    }
    return result;
}

void OjfWriter::warnOfLosses() {
    if (m_isScaled)
        m_warnings.add(
            0, u"The feelings (%1 to %2) stand as scores from -5 to 5."_s.arg(m_map.scale.min)
                   .arg(m_map.scale.max));
    LeftOut left;
    left.add(m_otherFeelings, u"feeling of another persona"_s, u"feelings of other personas"_s);
    left.add(m_desired, u"desired feeling"_s, u"desired feelings"_s);
    left.add(m_said, u"sentence that customers say"_s, u"sentences that customers say"_s);
    left.add(m_details, u"detail"_s, u"details"_s);
    left.add(countInMap(m_project, m_map.id, Kind::Link), u"link"_s, u"links"_s);
    left.add(countInMap(m_project, m_map.id, Kind::SavedView), u"view"_s, u"views"_s);
    left.addIf(m_map.personas.size() > 1, u"more than one persona"_s);
    bool hasChannel = false;
    for (const Id<Touchpoint> id : touchpointsOf(m_project, m_map.id)) {
        const Touchpoint& touchpoint = *m_project.find(id);
        hasChannel = hasChannel || !touchpoint.channel.isEmpty() || !touchpoint.owner.isEmpty();
    }
    left.addIf(hasChannel, u"channels and owners"_s);
    bool hasNumbers = false;
    for (const Kind kind : {Kind::Opportunity, Kind::Loss, Kind::Kpi})
        hasNumbers = hasNumbers || countInMap(m_project, m_map.id, kind) > 0;
    left.addIf(hasNumbers, u"the figures of opportunities, losses and KPIs"_s);
    left.report(u"OpenJourney Format"_s, m_warnings);
}

QByteArray OjfWriter::write() {
    Json stages = Json::array();
    const auto stageIds = m_project.of<Stage>(m_map.id);
    for (size_t s = 0; s < stageIds.size(); ++s) {
        const std::string id = "s" + std::to_string(s + 1);
        stages.push_back({{"id", id}, {"name", utf8(m_project.find(stageIds[s])->name)}});
        for (const MapCard& card : cardsOf(m_project, stageIds[s]))
            writeCard(card, id);
        for (const Id<Touchpoint> touchpoint : m_project.of<Touchpoint>(stageIds[s]))
            writeTouchpoint(*m_project.find(touchpoint), id);
    }
    Json root{{"version", "1.0"}};
    if (!m_map.title.isEmpty())
        root["metadata"] = {{"title", utf8(m_map.title)}};
    if (!m_map.personas.empty())
        root["persona"] = utf8(m_project.find(m_map.personas.front())->name);
    if (!m_map.scenario.isEmpty())
        root["pointOfView"] = utf8(m_map.scenario);
    root["stages"] = std::move(stages);
    root["swimlanes"] = swimlanes();
    root["nodes"] = std::move(m_nodes);
    warnOfLosses();
    return QByteArray::fromStdString(root.dump(2, ' ', false, Json::error_handler_t::replace)) +
           '\n';
}

} // namespace

QByteArray writeOjf(const Project& project, Id<Map> map, Warnings& warnings) {
    return OjfWriter(project, map, warnings).write();
}

} // namespace waymark
