#include "exchange/json_references.h"

#include "exchange/text_decoding.h"

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString laneKindName(LaneKind kind) {
    const std::string_view name = nameOf(kind);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

} // namespace

void JsonReferences::later(const JsonNode& node, const JsonPlace& at, Id<Map>, AnyId& value) {
    m_pending.push_back([this, &node, at, &value] { value = findAbout(node, at); });
}

void JsonReferences::later(const JsonNode& node, const JsonPlace& at, Id<Map> map,
                           std::vector<ViewLane>& value) {
    m_pending.push_back([this, &node, at, map, &value] {
        if (!node.isArray())
            return at.warnType(node, u"a list"_s);
        for (const JsonNode& child : node.children) {
            const JsonNode* named = child.isObject() ? child.find(u"lane") : &child;
            const Id<Lane> found = named ? lane(*named, map) : Id<Lane>();
            if (!found) {
                at.warn(child, u"there is no such lane; it was left out"_s);
                continue;
            }
            ViewLane& shown = value.emplace_back(ViewLane{found, false});
            if (const JsonNode* collapsed = child.isObject() ? child.find(u"collapsed") : nullptr)
                readJson(*collapsed, at, shown.collapsed);
        }
    });
}

void JsonReferences::rememberName(AnyId id, Id<Map> map, const QString& name) {
    const Name known{id.kind, map.value, name};
    if (!name.isEmpty() && !m_names.contains(known))
        m_names.insert(known, id.value);
}

void JsonReferences::rememberKey(AnyId id, const QString& key, const JsonNode& node,
                                 const JsonPlace& at) {
    const Name known{id.kind, 0, key};
    if (m_keys.contains(known))
        at.warn(node, u"the key “%1” is there already; references to it lead to the first"_s.arg(
                          shortened(key)));
    else
        m_keys.insert(known, id.value);
}

void JsonReferences::rememberLane(const Lane& lane) {
    m_laneKinds.insert(lane.id.value, lane.lane);
    rememberName(anyId(lane.id), lane.map, lane.title);
    // A kind in words names the first lane of that kind, before any title that reads the same.
    const Name first{Kind::Lane, lane.map.value, u'\n' + laneKindName(lane.lane)};
    if (!m_names.contains(first))
        m_names.insert(first, lane.id.value);
}

Id<Lane> JsonReferences::lane(const JsonNode& node, Id<Map> map) const {
    if (node.type == JsonNode::Type::Integer)
        return m_builder.contains({Kind::Lane, node.integer}) ? Id<Lane>{node.integer} : Id<Lane>{};
    if (!node.isText())
        return {};
    if (const auto key = m_keys.constFind({Kind::Lane, 0, node.text}); key != m_keys.constEnd())
        return {*key};
    if (const auto kind = m_names.constFind({Kind::Lane, map.value, u'\n' + node.text});
        kind != m_names.constEnd())
        return {*kind};
    return {m_names.value({Kind::Lane, map.value, node.text})};
}

Id<Lane> JsonReferences::laneOrNew(LaneKind kind, const QString& title, Id<Map> map) {
    const auto first = m_names.constFind({Kind::Lane, map.value, u'\n' + laneKindName(kind)});
    if (kind != LaneKind::Notes && first != m_names.constEnd())
        return {*first};
    if (const qint64 known = m_names.value({Kind::Lane, map.value, title}))
        return {known};
    const Lane& made = m_builder.append(Lane{.map = map, .lane = kind, .title = title});
    rememberLane(made);
    return made.id;
}

AnyId JsonReferences::find(const JsonNode& node, const JsonPlace& at, Kind kind,
                           Id<Map> map) const {
    if (node.type == JsonNode::Type::Null)
        return {};
    if (node.type == JsonNode::Type::Integer) {
        if (m_builder.contains({kind, node.integer}))
            return {kind, node.integer};
        at.warn(node,
                u"there is nothing with the id %1; the reference was left out"_s.arg(node.integer));
        return {};
    }
    if (!node.isText()) {
        at.warnType(node, u"an id or a key"_s);
        return {};
    }
    if (const auto key = m_keys.constFind({kind, 0, node.text}); key != m_keys.constEnd())
        return {kind, *key};
    const qint64 inMap = kind == Kind::Touchpoint ? map.value : 0;
    if (const auto name = m_names.constFind({kind, inMap, node.text}); name != m_names.constEnd())
        return {kind, *name};
    at.warn(node, u"there is nothing called “%1”; the reference was left out"_s.arg(
                      shortened(node.text)));
    return {};
}

AnyId JsonReferences::findAbout(const JsonNode& node, const JsonPlace& at) const {
    if (node.isText()) {
        for (int kind = 0; kind < kindCount; ++kind)
            if (const auto key = m_keys.constFind({Kind(kind), 0, node.text});
                key != m_keys.constEnd())
                return {Kind(kind), *key};
        at.warn(node, u"there is nothing called “%1”"_s.arg(shortened(node.text)));
        return {};
    }
    const JsonNode* kind = node.isObject() ? node.find(u"kind") : nullptr;
    const JsonNode* id = node.isObject() ? node.find(u"id") : nullptr;
    if (!kind || !id) {
        at.warnType(node, u"a key, or a kind and an id,"_s);
        return {};
    }
    Kind known = Kind::Map;
    Warnings& warnings = at.warnings;
    const JsonPlace kindAt{at.path + u".kind"_s, warnings};
    if (!kind->isText() || !enumFromName<Kind>(kind->text.toStdString())) {
        kindAt.warn(*kind, u"there is no such kind of record"_s);
        return {};
    }
    readJson(*kind, kindAt, known);
    return find(*id, {at.path + u".id"_s, warnings}, known, {});
}

void JsonReferences::resolve() {
    for (const auto& fill : m_pending)
        fill();
    m_pending.clear();
}

} // namespace waymark
