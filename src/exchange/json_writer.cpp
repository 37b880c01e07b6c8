#include "exchange/json_writer.h"

#include "exchange/json_fields.h"
#include "exchange/map_cards.h"
#include "model/edits.h"
#include "model/rank.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

using Json = nlohmann::ordered_json;

Json toJson(const QString& text) {
    return text.toStdString();
}
Json toJson(bool value) {
    return value;
}
Json toJson(int value) {
    return value;
}
Json toJson(const std::optional<int>& value) {
    return *value;
}

// Whole numbers without a point; -0 keeps its sign.
Json toJson(double value) {
    if (std::trunc(value) == value && std::abs(value) <= double(maxId) && !std::signbit(value))
        return qint64(value);
    if (std::trunc(value) == value && value < 0 && value >= -double(maxId))
        return qint64(value);
    return value;
}
Json toJson(const std::optional<double>& value) {
    return toJson(*value);
}

Json toJson(qint64 time) {
    const auto iso = isoTime(time);
    return iso ? Json(iso->toStdString()) : Json(time);
}

template <class Enum>
    requires std::is_enum_v<Enum>
Json toJson(Enum value) {
    return std::string(nameOf(value));
}

Json toJson(const Colour& colour) {
    return u"#%1"_s.arg(*colour.rgb, 6, 16, '0'_L1).toStdString();
}

Json toJson(const Details& details) {
    std::unordered_set<std::string> names;
    bool isPlain = true;
    for (const Detail& detail : details)
        isPlain = names.insert(detail.name.toStdString()).second && isPlain;
    Json result = isPlain ? Json::object() : Json::array();
    for (const Detail& detail : details) {
        if (isPlain)
            result[detail.name.toStdString()] = toJson(detail.value);
        else
            result.push_back({{"name", toJson(detail.name)}, {"value", toJson(detail.value)}});
    }
    return result;
}

Json toJson(const FeelingScale& scale) {
    Json result{{"min", scale.min}, {"max", scale.max}};
    for (const QString& name : scale.names)
        result["names"].push_back(toJson(name));
    return result;
}

Json toJson(const std::vector<KpiValue>& values) {
    Json result = Json::array();
    for (const KpiValue& past : values)
        result.push_back({{"time", toJson(past.time)}, {"value", toJson(past.value)}});
    return result;
}

template <class T>
Json toJson(Id<T> id) {
    return id.value;
}

template <class T>
Json toJson(const std::vector<Id<T>>& ids) {
    Json result = Json::array();
    for (const Id<T> id : ids)
        result.push_back(id.value);
    return result;
}

Json toJson(const QStringList& texts) {
    Json result = Json::array();
    for (const QString& text : texts)
        result.push_back(toJson(text));
    return result;
}

Json toJson(const std::vector<Evidence>& evidence) {
    Json result = Json::array();
    for (const Evidence each : evidence)
        result.push_back(toJson(each));
    return result;
}

Json toJson(const std::vector<ViewLane>& lanes) {
    Json result = Json::array();
    for (const ViewLane& shown : lanes) {
        if (shown.collapsed)
            result.push_back({{"lane", shown.lane.value}, {"collapsed", true}});
        else
            result.push_back(shown.lane.value);
    }
    return result;
}

Json toJson(AnyId id) {
    return {{"kind", toJson(id.kind)}, {"id", id.value}};
}

class OwnJsonWriter {
public:
    explicit OwnJsonWriter(const Project& project)
        : m_project(project) {}

    Json write();

private:
    template <class T>
    Json record(const T& record, size_t index) const;
    template <class T>
    void list(Json& owner, const char* name, const std::vector<Id<T>>& ids) const;
    template <class T>
    std::vector<Id<T>> inOrder() const;
    Json map(const Map& map, size_t index) const;
    Json laneName(Id<Lane> lane, Id<Map> map) const;
    template <class P>
    void cards(Json& owner, Id<P> parent, Id<Map> map) const;

    const Project& m_project;
};

// A record's fields but those that its place in the file tells, and but defaults.
template <class T>
Json OwnJsonWriter::record(const T& record, size_t index) const {
    Json result;
    result["id"] = record.id.value;
    if (record.rank != spreadRank(qsizetype(index)))
        result["rank"] = record.rank;
    forEachField<T>([&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(record.*field.member)>;
        const Value& value = record.*field.member;
        const std::string_view name = field.name;
        if constexpr (std::is_same_v<Value, Place>) {
            if (value.span != 1)
                result["span"] = value.span;
        } else if constexpr (std::is_same_v<Value, QByteArray>) {
            if (name == "sha256")
                result[field.name] = value.toHex().toStdString();
            else
                result[field.name] = value.toBase64().toStdString();
        } else {
            const bool isLaneTitle = T::kind == Kind::Lane && name == "title";
            const bool isScale = T::kind == Kind::Map && name == "scale";
            if (isImplied<T>(name) || isLaneTitle)
                return;
            if (!(value == T{}.*field.member) || isScale)
                result[field.name] = toJson(value);
        }
    });
    if constexpr (T::kind == Kind::Lane) {
        result["kind"] = toJson(record.lane);
        if (record.title != defaultTitle(record.lane))
            result["title"] = toJson(record.title);
    }
    return result;
}

template <class T>
void OwnJsonWriter::list(Json& owner, const char* name, const std::vector<Id<T>>& ids) const {
    for (size_t i = 0; i < ids.size(); ++i)
        owner[name].push_back(record(*m_project.find(ids[i]), i));
}

// All records of a kind by rank, for those that hang on more than one thing.
template <class T>
std::vector<Id<T>> OwnJsonWriter::inOrder() const {
    std::vector<std::pair<Rank, Id<T>>> ranked;
    for (const auto& [id, record] : m_project.all<T>())
        ranked.emplace_back(record.rank, id);
    std::sort(ranked.begin(), ranked.end());
    std::vector<Id<T>> result;
    for (const auto& [rank, id] : ranked)
        result.push_back(id);
    return result;
}

// The kind where that leads to this lane, else its id.
Json OwnJsonWriter::laneName(Id<Lane> lane, Id<Map> map) const {
    const LaneKind kind = m_project.find(lane)->lane;
    const auto first = laneOf(m_project, map, kind);
    return first == lane ? toJson(kind) : toJson(lane);
}

// The cards of all kinds that start at a stage or touchpoint, lane by lane.
template <class P>
void OwnJsonWriter::cards(Json& owner, Id<P> parent, Id<Map> map) const {
    const std::vector<MapCard> found = cardsOf(m_project, parent);
    for (size_t i = 0; i < found.size(); ++i) {
        const auto write = [&]<class T>(const T& card) {
            Json json{{"lane", laneName(card.place.lane, map)}};
            const LaneKind lane = m_project.find(card.place.lane)->lane;
            if (cardKind(lane).value_or(Kind::Note) != T::kind)
                json["kind"] = toJson(T::kind);
            json.update(record(card, i));
            owner["cards"].push_back(std::move(json));
        };
        const qint64 id = found[i].id.value;
        switch (found[i].id.kind) {
        case Kind::PainPoint:
            write(*m_project.find(Id<PainPoint>{id}));
            break;
        case Kind::Opportunity:
            write(*m_project.find(Id<Opportunity>{id}));
            break;
        case Kind::Loss:
            write(*m_project.find(Id<Loss>{id}));
            break;
        case Kind::Kpi:
            write(*m_project.find(Id<Kpi>{id}));
            break;
        default:
            write(*m_project.find(Id<Note>{id}));
        }
    }
}

Json OwnJsonWriter::map(const Map& map, size_t index) const {
    Json result = record(map, index);
    list(result, "lanes", m_project.of<Lane>(map.id));
    const auto stages = m_project.of<Stage>(map.id);
    for (size_t s = 0; s < stages.size(); ++s) {
        Json stage = record(*m_project.find(stages[s]), s);
        const auto touchpoints = m_project.of<Touchpoint>(stages[s]);
        for (size_t t = 0; t < touchpoints.size(); ++t) {
            Json touchpoint = record(*m_project.find(touchpoints[t]), t);
            list(touchpoint, "feelings", m_project.of<Feeling>(touchpoints[t]));
            cards(touchpoint, touchpoints[t], map.id);
            stage["touchpoints"].push_back(std::move(touchpoint));
        }
        cards(stage, stages[s], map.id);
        result["stages"].push_back(std::move(stage));
    }
    std::vector<Id<Link>> links;
    for (const Id<Link> id : inOrder<Link>())
        if (mapOf(m_project, anyId(m_project.find(id)->from)) == map.id)
            links.push_back(id);
    list(result, "links", links);
    list(result, "interactions", m_project.of<Interaction>(map.id));
    list(result, "views", m_project.of<SavedView>(map.id));
    return result;
}

Json OwnJsonWriter::write() {
    Json project = Json::object();
    list(project, "attachments", m_project.roots<Attachment>());
    list(project, "personas", m_project.roots<Persona>());
    project["maps"] = Json::array();
    const auto maps = m_project.roots<Map>();
    for (size_t i = 0; i < maps.size(); ++i)
        project["maps"].push_back(map(*m_project.find(maps[i]), i));
    list(project, "comments", inOrder<Comment>());
    list(project, "votes", inOrder<Vote>());
    list(project, "versions", m_project.roots<Version>());
    return {{"format", "waymark"}, {"version", 1}, {"project", std::move(project)}};
}

} // namespace

QByteArray writeOwnJson(const Project& project) {
    // Text that is no valid UTF-16 cannot be in a Project; replace is for safety, not for use.
    const std::string text =
        OwnJsonWriter(project).write().dump(2, ' ', false, Json::error_handler_t::replace);
    return QByteArray::fromStdString(text) + '\n';
}

} // namespace waymark
