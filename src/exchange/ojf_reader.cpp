#include "exchange/ojf_reader.h"

#include "exchange/header_words.h"
#include "exchange/json_tree.h"
#include "exchange/ojf_words.h"
#include "exchange/project_builder.h"
#include "exchange/text_decoding.h"
#include "model/edits.h"

#include <QSet>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

using Names = QSet<QString>;

class OjfReader {
public:
    OjfReader(const JsonNode& root, const ImportOptions& options, Warnings& warnings)
        : m_root(root)
        , m_options(options)
        , m_warnings(warnings)
        , m_builder(options.ids, warnings) {}

    Result<Project> read();

private:
    struct Swimlane {
        QString name;
        Heading heading = Heading::Unknown;
    };
    // A node on its way to a place in the map.
    struct Node {
        const JsonNode& json;
        QString title;
        QString description;
        QString purpose;
        Swimlane swimlane;
    };

    void readHead();
    void readStages();
    void readSwimlanes();
    void sortNodes();
    void readNode(const Node& node);
    void readCard(const Node& node);
    void addText(const Node& node, Touchpoint& touchpoint, Feeling* feeling);
    void addCard(const Node& node, const Place& place, const QString& text);
    void addDetails(const Node& node, Touchpoint& touchpoint);
    void addBlueprint(const Node& node, Id<Touchpoint> touchpoint);
    void addBlueprintLanes();
    Feeling* addFeeling(const Node& node, Touchpoint& touchpoint);
    [[nodiscard]] bool isCard(const Node& node) const;

    QString textOf(const JsonNode& object, QLatin1StringView name);
    void warnUnknown(const JsonNode& object, const Names& known, const QString& where);
    void keepRest(const JsonNode& object, const Names& known, Details& details);

    const JsonNode& m_root;
    const ImportOptions& m_options;
    Warnings& m_warnings;
    ProjectBuilder m_builder;
    Id<Persona> m_persona;
    std::vector<std::pair<QString, const JsonNode*>> m_stages; // by their id in the file
    QHash<QString, Swimlane> m_swimlanes;
    QHash<QString, std::vector<Node>> m_nodes; // by stage id
    Stage* m_stage = nullptr;
    Id<Touchpoint> m_last; // the touchpoint added last in the current stage
};

const JsonNode* listIn(const JsonNode& object, QLatin1StringView name) {
    const JsonNode* child = object.find(name);
    return child && child->isArray() ? child : nullptr;
}

QString OjfReader::textOf(const JsonNode& object, QLatin1StringView name) {
    const JsonNode* child = object.find(name);
    if (!child || child->type == JsonNode::Type::Null)
        return {};
    if (child->isArray() || child->isObject()) {
        m_warnings.add(child->line, u"“%1” is %2 where text belongs; it was left out."_s.arg(
                                        QString(name), child->typeName()));
        return {};
    }
    return m_builder.text(child->plainText().trimmed(), child->line);
}

void OjfReader::warnUnknown(const JsonNode& object, const Names& known, const QString& where) {
    for (const JsonNode& child : object.children)
        if (!known.contains(child.name))
            m_warnings.add(child.line, u"“%1” of %2 has no place in a map; it was left out."_s.arg(
                                           shortened(child.name), where));
}

// Plain values under names that the format does not know stay with the touchpoint.
void OjfReader::keepRest(const JsonNode& object, const Names& known, Details& details) {
    for (const JsonNode& child : object.children) {
        if (known.contains(child.name) || child.type == JsonNode::Type::Null)
            continue;
        if (child.isArray() || child.isObject())
            m_warnings.add(child.line, u"“%1” is %2, which has no place in a map; it was left "
                                       "out."_s.arg(shortened(child.name), child.typeName()));
        else
            details.push_back({m_builder.text(child.name, child.line),
                               m_builder.text(child.plainText(), child.line)});
    }
}

// Persona, point of view and title stand at the top or under "metadata".
void OjfReader::readHead() {
    static const JsonNode nothing{.type = JsonNode::Type::Object};
    const JsonNode* metadata = m_root.find(u"metadata");
    if (!metadata || !metadata->isObject())
        metadata = &nothing;
    const auto first = [&](std::initializer_list<QLatin1StringView> names) {
        for (const QLatin1StringView name : names)
            for (const JsonNode* object : {&m_root, metadata})
                if (const QString text = textOf(*object, name); !text.isEmpty())
                    return text;
        return QString();
    };
    const QString title = first({"title"_L1, "name"_L1});
    const QString persona = first({"persona"_L1});
    Map& map = m_builder.startMap(title.isEmpty() ? m_options.fallbackTitle : title, m_root.line);
    map.scenario = first({"pointOfView"_L1, "pov"_L1});
    if (const QString description = first({"description"_L1}); !description.isEmpty())
        map.scenario += map.scenario.isEmpty() ? description : u'\n' + description;
    map.goal = first({"goal"_L1});
    if (!persona.isEmpty())
        m_persona = m_builder.persona(persona, m_root.line);
    const Names head{u"title"_s, u"name"_s,        u"persona"_s, u"pointOfView"_s,
                     u"pov"_s,   u"description"_s, u"goal"_s,    u"version"_s};
    Names top = head;
    top.unite({u"metadata"_s, u"stages"_s, u"swimlanes"_s, u"nodes"_s, u"format"_s, u"$schema"_s});
    warnUnknown(m_root, top, u"the file"_s);
    warnUnknown(*metadata, head, u"the metadata"_s);
}

void OjfReader::readSwimlanes() {
    const JsonNode* lanes = listIn(m_root, "swimlanes"_L1);
    if (!lanes)
        return;
    for (const JsonNode& json : lanes->children) {
        if (!json.isObject()) {
            m_warnings.add(json.line, u"A swimlane is %1; it was left out."_s.arg(json.typeName()));
            continue;
        }
        Swimlane lane{.name = textOf(json, "name"_L1)};
        lane.heading = laneHeadingFor(lane.name);
        const QString id = json.find(u"id") ? json.find(u"id")->plainText() : QString();
        if (m_swimlanes.contains(id))
            m_warnings.add(
                json.line,
                u"Two swimlanes have the id “%1”; nodes go to the first."_s.arg(shortened(id)));
        else
            m_swimlanes.insert(id, lane);
        const bool isTouchpoints = lane.name == defaultTitle(LaneKind::Touchpoints);
        if (!lane.name.isEmpty() && !isTouchpoints)
            m_builder.lane(ojfLaneKind(lane.heading), lane.name);
        warnUnknown(json, {u"id"_s, u"name"_s}, u"a swimlane"_s);
    }
}

void OjfReader::readStages() {
    const JsonNode* stages = listIn(m_root, "stages"_L1);
    QSet<QString> ids;
    if (!stages)
        return;
    for (const JsonNode& json : stages->children) {
        if (!json.isObject()) {
            m_warnings.add(json.line, u"A stage is %1; it was left out."_s.arg(json.typeName()));
            continue;
        }
        QString id = json.find(u"id") ? json.find(u"id")->plainText() : QString();
        if (ids.contains(id)) {
            m_warnings.add(json.line, u"Two stages have the id “%1”; nodes go to the first."_s.arg(
                                          shortened(id)));
            id = u"\n%1"_s.arg(m_stages.size());
        }
        ids.insert(id);
        m_stages.emplace_back(id, &json);
        warnUnknown(json, {u"id"_s, u"name"_s, u"description"_s, u"goal"_s}, u"a stage"_s);
    }
}

// Hands the nodes to their stages, in the order of the file.
void OjfReader::sortNodes() {
    const JsonNode* nodes = listIn(m_root, "nodes"_L1);
    if (!nodes)
        return;
    QSet<QString> known;
    for (const auto& [id, json] : m_stages)
        known.insert(id);
    for (const JsonNode& json : nodes->children) {
        if (!json.isObject()) {
            m_warnings.add(json.line, u"A node is %1; it was left out."_s.arg(json.typeName()));
            continue;
        }
        const JsonNode* stage = json.find(u"stageId");
        QString stageId = stage ? stage->plainText() : QString();
        if (!known.contains(stageId)) {
            m_warnings.add(json.line,
                           u"The node “%1” names a stage that is not there; it stands in "
                           "a stage of its own."_s.arg(shortened(textOf(json, "title"_L1))));
            stageId = u"\nnone"_s;
        }
        const JsonNode* swimlane = json.find(u"swimlaneId");
        const QString swimlaneId = swimlane ? swimlane->plainText() : QString();
        if (!m_swimlanes.contains(swimlaneId))
            m_warnings.add(json.line,
                           u"The node “%1” names a swimlane that is not there; it stands "
                           "among the notes."_s.arg(shortened(textOf(json, "title"_L1))));
        m_nodes[stageId].push_back({json, textOf(json, "title"_L1), textOf(json, "description"_L1),
                                    textOf(json, "purpose"_L1), m_swimlanes.value(swimlaneId)});
    }
    if (m_nodes.contains(u"\nnone"_s))
        m_stages.emplace_back(u"\nnone"_s, nullptr);
}

// A node that says no more than a text: what the exporter writes for cards.
bool OjfReader::isCard(const Node& node) const {
    const JsonNode& json = node.json;
    const JsonNode* moment = json.find(u"isMomentOfTruth");
    const JsonNode* sentiment = json.find(u"sentiment");
    if (json.find(u"score") || (sentiment && !sentiment->text.isEmpty()) ||
        (moment && moment->flag) || json.find(u"blueprint"))
        return false;
    if (!node.purpose.isEmpty())
        return isCardPurpose(node.purpose);
    const Heading lane = node.swimlane.heading;
    return lane != Heading::TouchpointName && lane != Heading::Doing && lane != Heading::Received;
}

Feeling* OjfReader::addFeeling(const Node& node, Touchpoint& touchpoint) {
    const JsonNode* score = node.json.find(u"score");
    const QString sentiment = textOf(node.json, "sentiment"_L1);
    std::optional<double> received;
    if (score && score->isNumber()) {
        received = score->number;
    } else if (score && score->isText()) {
        bool isNumber = false;
        const double number = score->text.toDouble(&isNumber);
        if (isNumber)
            received = number;
        else
            touchpoint.details.push_back({u"Score"_s, m_builder.text(score->text, score->line)});
        m_warnings.add(score->line,
                       u"The score “%1” is text; %2."_s.arg(
                           shortened(score->text), isNumber ? u"it was read as a number"_s
                                                            : u"it stands among the details"_s));
    } else if (score && score->type != JsonNode::Type::Null) {
        m_warnings.add(score->line, u"The score is %1; it was left out."_s.arg(score->typeName()));
    }
    if (!received && sentiment.isEmpty() && node.swimlane.heading != Heading::Received)
        return nullptr;
    Feeling& feeling = m_builder.addFeeling(touchpoint, m_persona, received, node.json.line);
    feeling.emotion = sentiment;
    return &feeling;
}

// A card of the kind that its purpose or its swimlane tells.
void OjfReader::addCard(const Node& node, const Place& place, const QString& text) {
    const int line = node.json.line;
    LaneKind kind = ojfLaneKind(node.swimlane.heading);
    QString title = node.swimlane.name;
    if (const auto wanted = laneKindForPurpose(node.purpose); wanted && *wanted != kind) {
        kind = *wanted;
        title.clear();
    }
    Place at = place;
    at.lane = m_builder.lane(kind, title);
    switch (kind) {
    case LaneKind::PainPoints:
        m_builder.append(PainPoint{.place = at,
                                   .text = text,
                                   .severity = severityFromOjf(textOf(node.json, "severity"_L1))});
        break;
    case LaneKind::Opportunities:
        m_builder.append(Opportunity{.place = at, .text = text});
        break;
    case LaneKind::Loss:
        m_builder.append(Loss{.place = at, .reason = text});
        break;
    case LaneKind::Kpis:
        m_builder.append(Kpi{.place = at, .name = text});
        break;
    default:
        m_builder.addNote(at.lane, at, text, line);
    }
}

void OjfReader::addText(const Node& node, Touchpoint& touchpoint, Feeling* feeling) {
    const bool isPurposeCard = laneKindForPurpose(node.purpose).has_value();
    if (node.description.isEmpty()) {
        if (isPurposeCard)
            addCard(node, placeAt({}, touchpoint.id), node.title);
        return;
    }
    if (node.swimlane.heading == Heading::Received && feeling && !isPurposeCard)
        feeling->says = node.description;
    else
        addCard(node, placeAt({}, touchpoint.id), node.description);
}

void OjfReader::addDetails(const Node& node, Touchpoint& touchpoint) {
    static const Names known{
        u"id"_s,       u"stageId"_s,   u"swimlaneId"_s, u"title"_s,    u"description"_s,
        u"severity"_s, u"score"_s,     u"sentiment"_s,  u"purpose"_s,  u"isMomentOfTruth"_s,
        u"tags"_s,     u"blueprint"_s, u"icon"_s,       u"iconColor"_s};
    const auto keep = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            touchpoint.details.push_back({name, value});
    };
    keep(ojfPurposeDetail(), node.purpose);
    const auto purposeLane = laneKindForPurpose(node.purpose);
    const LaneKind kind = purposeLane.value_or(ojfLaneKind(node.swimlane.heading));
    if (kind != LaneKind::PainPoints)
        keep(ojfSeverityDetail(), textOf(node.json, "severity"_L1));
    // Where the card does not stand in the lane of its swimlane, the swimlane is kept here.
    if (purposeLane && *purposeLane != ojfLaneKind(node.swimlane.heading))
        keep(ojfSwimlaneDetail(), node.swimlane.name);
    keep(ojfIconDetail(), textOf(node.json, "icon"_L1));
    keep(ojfIconColourDetail(), textOf(node.json, "iconColor"_L1));
    keepRest(node.json, known, touchpoint.details);

    QStringList tags;
    if (const JsonNode* list = listIn(node.json, "tags"_L1))
        for (const JsonNode& tag : list->children)
            if (const QString text = tag.plainText().trimmed(); !text.isEmpty())
                tags << text;
    if (!tags.isEmpty())
        m_builder.addNote(m_builder.lane(LaneKind::Notes, ojfTagsLane()),
                          placeAt({}, touchpoint.id), tags.join(u", "_s), node.json.line);
}

// The rows of a service blueprint with its three lines, in their usual order.
void OjfReader::addBlueprintLanes() {
    for (const LaneKind kind :
         {LaneKind::LineOfInteraction, LaneKind::Frontstage, LaneKind::LineOfVisibility,
          LaneKind::Backstage, LaneKind::LineOfInternalInteraction, LaneKind::Support})
        m_builder.lane(kind);
}

// A blueprint's parts as cards: "Doorman: Opens taxi door", "Valet Stand (Physical)".
void OjfReader::addBlueprint(const Node& node, Id<Touchpoint> touchpoint) {
    const JsonNode* blueprint = node.json.find(u"blueprint");
    if (!blueprint || blueprint->type == JsonNode::Type::Null)
        return;
    if (!blueprint->isObject()) {
        m_warnings.add(blueprint->line,
                       u"The blueprint is %1; it was left out."_s.arg(blueprint->typeName()));
        return;
    }
    for (const OjfBlueprintPart& part : ojfBlueprintParts()) {
        const JsonNode* items = listIn(*blueprint, part.name);
        if (!items)
            continue;
        for (const JsonNode& item : items->children) {
            QString text = item.plainText();
            if (item.isObject()) {
                const QString first = textOf(item, part.first);
                const QString second = textOf(item, part.second);
                text = joinBlueprint(part, first, second);
                warnUnknown(item, {part.first, part.second}, u"a blueprint"_s);
            }
            if (part.lane != LaneKind::Notes)
                addBlueprintLanes();
            m_builder.addNote(m_builder.lane(part.lane, part.laneTitle), placeAt({}, touchpoint),
                              text, item.line);
        }
    }
    warnUnknown(*blueprint, {u"evidence"_s, u"onstage"_s, u"backstage"_s, u"support"_s},
                u"a blueprint"_s);
}

void OjfReader::readNode(const Node& node) {
    Touchpoint& touchpoint = m_builder.addTouchpoint(node.title, node.json.line);
    m_last = touchpoint.id;
    if (const JsonNode* moment = node.json.find(u"isMomentOfTruth");
        moment && moment->type == JsonNode::Type::Bool)
        touchpoint.momentOfTruth = moment->flag;
    Feeling* feeling = addFeeling(node, touchpoint);
    addText(node, touchpoint, feeling);
    addDetails(node, touchpoint);
    addBlueprint(node, touchpoint.id);
}

// A text card: title and description together, at the touchpoint before it.
void OjfReader::readCard(const Node& node) {
    QString text = node.title;
    if (!node.description.isEmpty())
        text += text.isEmpty() ? node.description : u'\n' + node.description;
    const Place place = m_last ? placeAt({}, m_last) : placeOver({}, m_stage->id);
    addCard(node, place, text);
}

Result<Project> OjfReader::read() {
    readHead();
    readSwimlanes();
    readStages();
    sortNodes();
    for (const auto& [id, json] : m_stages) {
        m_stage = &m_builder.addStage(json ? textOf(*json, "name"_L1) : u"(no stage)"_s,
                                      json ? json->line : 0);
        m_last = {};
        if (json) {
            m_stage->goal = textOf(*json, "goal"_L1);
            if (const QString about = textOf(*json, "description"_L1); !about.isEmpty())
                m_builder.addNote(m_builder.lane(LaneKind::Notes), placeOver({}, m_stage->id),
                                  about, json->line);
        }
        for (const Node& node : m_nodes.value(id)) {
            if (isCard(node))
                readCard(node);
            else
                readNode(node);
        }
    }
    return m_builder.finish();
}

} // namespace

bool isOjf(const JsonNode& root) {
    return root.isObject() && listIn(root, "stages"_L1) &&
           (listIn(root, "nodes"_L1) || listIn(root, "swimlanes"_L1));
}

Result<Project> readOjf(const JsonNode& root, const ImportOptions& options, Warnings& warnings) {
    return OjfReader(root, options, warnings).read();
}

} // namespace waymark
