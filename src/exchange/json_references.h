// References in our own JSON: ids, keys chosen in the file, and names. They may point forward, so
// they are collected while reading and resolved at the end; what leads nowhere is reported.
#pragma once

#include "exchange/json_fields.h"
#include "exchange/project_builder.h"

namespace waymark {

class JsonReferences {
public:
    explicit JsonReferences(ProjectBuilder& builder)
        : m_builder(builder) {}

    template <class Value>
    static constexpr bool isReference = isId<Value> || std::is_same_v<Value, AnyId> ||
                                        std::is_same_v<Value, std::vector<Id<Persona>>> ||
                                        std::is_same_v<Value, std::vector<Id<PainPoint>>> ||
                                        std::is_same_v<Value, std::vector<ViewLane>>;

    // Fills `value` when all is read. `value` must stay where it is until resolve().
    template <class Record>
    void later(const JsonNode& node, const JsonPlace& at, Id<Map> map, Id<Record>& value) {
        m_pending.push_back(
            [this, &node, at, map, &value] { value = {find(node, at, Record::kind, map).value}; });
    }
    template <class Record>
    void later(const JsonNode& node, const JsonPlace& at, Id<Map> map,
               std::vector<Id<Record>>& value) {
        m_pending.push_back([this, &node, at, map, &value] {
            if (!node.isArray())
                return at.warnType(node, QStringLiteral("a list"));
            for (const JsonNode& child : node.children)
                if (const AnyId id = find(child, at, Record::kind, map); !id.isNull())
                    value.push_back({id.value});
        });
    }
    void later(const JsonNode& node, const JsonPlace& at, Id<Map> map, AnyId& value);
    // A lane of the map, by id, key, kind or title, or an object that says whether it is collapsed.
    void later(const JsonNode& node, const JsonPlace& at, Id<Map> map,
               std::vector<ViewLane>& value);

    // Makes a record known under its id and, if it has them, its key and name.
    template <class T>
    void remember(const T& record, const QString& key, Id<Map> map, const JsonNode& node,
                  const JsonPlace& at) {
        if constexpr (T::kind == Kind::Lane)
            rememberLane(record);
        if constexpr (T::kind == Kind::Persona)
            rememberName(anyId(record.id), {}, record.name);
        else if constexpr (T::kind == Kind::Touchpoint)
            rememberName(anyId(record.id), map, record.name);
        else if constexpr (T::kind == Kind::Map)
            rememberName(anyId(record.id), {}, record.title);
        if (!key.isEmpty())
            rememberKey(anyId(record.id), key, node, at);
    }

    // The lane that `node` names in that map: by id, key, kind or title. Null if there is none.
    [[nodiscard]] Id<Lane> lane(const JsonNode& node, Id<Map> map) const;
    // The lane of that kind and title in that map, made where there is none.
    Id<Lane> laneOrNew(LaneKind kind, const QString& title, Id<Map> map);
    [[nodiscard]] LaneKind kindOf(Id<Lane> lane) const { return m_laneKinds.value(lane.value); }

    // Fills all that was put off.
    void resolve();

private:
    // What a name or key is valid for: a kind, and for touchpoints and lanes one map.
    struct Name {
        Kind kind;
        qint64 map;
        QString text;
        friend bool operator==(const Name&, const Name&) = default;
        friend size_t qHash(const Name& name, size_t seed = 0) {
            return qHashMulti(seed, int(name.kind), name.map, name.text);
        }
    };

    AnyId find(const JsonNode& node, const JsonPlace& at, Kind kind, Id<Map> map) const;
    AnyId findAbout(const JsonNode& node, const JsonPlace& at) const;
    void rememberLane(const Lane& lane);
    void rememberName(AnyId id, Id<Map> map, const QString& name);
    void rememberKey(AnyId id, const QString& key, const JsonNode& node, const JsonPlace& at);

    ProjectBuilder& m_builder;
    std::vector<std::function<void()>> m_pending;
    QHash<Name, qint64> m_names;
    QHash<Name, qint64> m_keys;
    QHash<qint64, LaneKind> m_laneKinds;
};

} // namespace waymark
