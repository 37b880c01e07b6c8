#include "exchange/project_builder.h"

#include "exchange/text_decoding.h"
#include "model/edits.h"

#include <algorithm>
#include <cmath>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString kindName(Kind kind) {
    const std::string_view name = nameOf(kind);
    return QString::fromLatin1(name.data(), qsizetype(name.size())).replace(u'_', u' ');
}

// A comment or vote on itself, or a ring of them, hangs on nothing.
template <class T>
AnyId parentAmongRemarks(const T& record) {
    return record.about.kind == Kind::Comment || record.about.kind == Kind::Vote ? record.about
                                                                                 : AnyId{};
}

// The ids from which following `parent` never ends.
std::unordered_set<AnyId> idsInRings(const std::unordered_map<AnyId, AnyId>& parent) {
    enum class State : quint8 { Running, Free, Caught };
    std::unordered_map<AnyId, State> states;
    for (const auto& [start, unused] : parent) {
        std::vector<AnyId> way;
        AnyId at = start;
        while (parent.contains(at) && !states.contains(at)) {
            states[at] = State::Running;
            way.push_back(at);
            at = parent.at(at);
        }
        const auto seen = states.find(at);
        const State end =
            seen != states.end() && seen->second != State::Free ? State::Caught : State::Free;
        for (const AnyId id : way)
            states[id] = end;
    }
    std::unordered_set<AnyId> caught;
    for (const auto& [id, state] : states)
        if (state == State::Caught)
            caught.insert(id);
    return caught;
}

// Whether a record lacks what it hangs on. A feeling may be without a persona.
template <class T>
bool hangsOnNothing(const T& record) {
    bool result = false;
    forEachField<T>([&](const auto& field) {
        const auto& value = record.*field.member;
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (isId<Value> && !std::is_same_v<Value, Id<Persona>>)
            result = result || (field.onRemove == OnRemove::GoAlong && value.isNull());
        else if constexpr (std::is_same_v<Value, AnyId>)
            result = result || value.isNull();
    });
    return result;
}

} // namespace

Map& ProjectBuilder::startMap(const QString& title, int line) {
    m_map = &append(Map{.title = text(title, line)});
    m_stage = {};
    m_firstLane = all<Lane>().size();
    lane(LaneKind::Touchpoints);
    return *m_map;
}

Stage& ProjectBuilder::addStage(const QString& name, int line) {
    Stage& stage = append(Stage{.map = m_map->id, .name = text(name, line)});
    m_stage = stage.id;
    return stage;
}

Touchpoint& ProjectBuilder::addTouchpoint(const QString& name, int line) {
    return append(Touchpoint{.stage = m_stage, .name = text(name, line)});
}

Id<Lane> ProjectBuilder::lane(LaneKind kind, const QString& title) {
    // The lanes of the current map are the last ones.
    auto& lanes = all<Lane>();
    for (size_t i = m_firstLane; i < lanes.size(); ++i)
        if (lanes[i].lane == kind && (title.isEmpty() || lanes[i].title == title))
            return lanes[i].id;
    return append(Lane{.map = m_map->id,
                       .lane = kind,
                       .title = title.isEmpty() ? defaultTitle(kind) : text(title, 0)})
        .id;
}

Lane* ProjectBuilder::laneOfKind(LaneKind kind) {
    auto& lanes = all<Lane>();
    for (size_t i = m_firstLane; i < lanes.size(); ++i)
        if (lanes[i].lane == kind)
            return &lanes[i];
    return nullptr;
}

Id<Persona> ProjectBuilder::persona(const QString& name, int line) {
    const QString clean = text(name.simplified(), line);
    auto known = m_personas.constFind(clean);
    if (known == m_personas.constEnd())
        known = m_personas.insert(clean, append(Persona{.name = clean}).id);
    const Id<Persona> id = *known;
    if (m_map &&
        std::find(m_map->personas.begin(), m_map->personas.end(), id) == m_map->personas.end())
        m_map->personas.push_back(id);
    return id;
}

void ProjectBuilder::addNote(Id<Lane> lane, const Place& place, const QString& words, int line) {
    if (words.trimmed().isEmpty())
        return;
    Place at = place;
    at.lane = lane;
    append(Note{.place = at, .text = text(words.trimmed(), line)});
}

Feeling& ProjectBuilder::addFeeling(Touchpoint& touchpoint, Id<Persona> persona,
                                    std::optional<double> received, int line) {
    lane(LaneKind::Feeling);
    if (received && !widenScale(*received, line)) {
        touchpoint.details.push_back({u"Score"_s, QString::number(*received)});
        received.reset();
    }
    return append(Feeling{.touchpoint = touchpoint.id, .persona = persona, .received = received});
}

bool ProjectBuilder::widenScale(double value, int line) {
    FeelingScale& scale = m_map->scale;
    if (value >= scale.min && value <= scale.max)
        return true;
    if (!std::isfinite(value) || value < -100 || value > 100) {
        m_warnings.add(line, u"The feeling %1 fits no scale (-100 to 100); it stands among the "
                             "touchpoint's details."_s.arg(value));
        return false;
    }
    const FeelingScale before = scale;
    scale.min = std::min(scale.min, int(std::floor(value)));
    scale.max = std::max(scale.max, int(std::ceil(value)));
    m_warnings.add(line, u"The feeling %1 is outside the scale %2 to %3; the map's scale now runs "
                         "from %4 to %5."_s.arg(value)
                             .arg(before.min)
                             .arg(before.max)
                             .arg(scale.min)
                             .arg(scale.max));
    return true;
}

QString ProjectBuilder::text(const QString& text, int line) {
    return storableText(text, line, m_warnings);
}

void ProjectBuilder::warnTaken(int line, AnyId id) {
    m_warnings.add(
        line, u"The id %1 of a %2 is there already; this one got a new id."_s.arg(id.value).arg(
                  kindName(id.kind)));
}

template <class T>
void ProjectBuilder::letGo(T& record, const std::unordered_set<AnyId>& dropped) {
    const auto isGone = [&](AnyId id) { return dropped.contains(id) || !contains(id); };
    forEachField<T>([&](const auto& field) {
        auto& value = record.*field.member;
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (isId<Value>) {
            if (value && isGone(anyId(value)))
                value = {};
        } else if constexpr (requires {
                                 value.front().value;
                                 value.pop_back();
                             }) {
            if constexpr (isId<typename Value::value_type>)
                std::erase_if(value, [&](const auto& id) { return isGone(anyId(id)); });
        } else if constexpr (std::is_same_v<Value, std::vector<ViewLane>>) {
            std::erase_if(value, [&](const ViewLane& shown) { return isGone(anyId(shown.lane)); });
        }
    });
}

// Drops what hangs on a record that is not there, and what hangs on that, and so on; clears the
// references that may be empty. Each record is looked at a fixed number of times, however deep.
void ProjectBuilder::dropDangling() {
    std::unordered_set<AnyId> dropped;
    std::unordered_map<AnyId, std::vector<AnyId>> hangers;
    std::vector<AnyId> open;
    const auto drop = [&](AnyId id) {
        if (dropped.insert(id).second)
            open.push_back(id);
    };
    const auto collect = [&](const auto& list) {
        for (const auto& record : list) {
            if (hangsOnNothing(record))
                drop(anyId(record.id));
            forEachReference(record, [&](AnyId target, OnRemove onRemove) {
                if (onRemove != OnRemove::GoAlong)
                    return;
                if (contains(target))
                    hangers[target].push_back(anyId(record.id));
                else
                    drop(anyId(record.id));
            });
        }
    };
    std::apply([&](const auto&... list) { (collect(list), ...); }, m_lists);
    while (!open.empty()) {
        const AnyId id = open.back();
        open.pop_back();
        if (const auto on = hangers.find(id); on != hangers.end())
            std::for_each(on->second.begin(), on->second.end(), drop);
    }
    const auto clear = [&](auto& list) {
        std::erase_if(list, [&](const auto& record) {
            const bool gone = dropped.contains(anyId(record.id));
            if (gone)
                m_warnings.add(0, u"A %1 belongs to something that is not in the file; it was "
                                  "left out."_s.arg(kindName(anyId(record.id).kind)));
            return gone;
        });
        for (auto& record : list)
            letGo(record, dropped);
    };
    std::apply([&](auto&... list) { (clear(list), ...); }, m_lists);
    for (const AnyId id : dropped)
        m_taken.erase(id);
}

void ProjectBuilder::breakCycles() {
    std::unordered_map<AnyId, AnyId> remarks;
    const auto note = [&](const auto& list) {
        for (const auto& record : list)
            if (const AnyId up = parentAmongRemarks(record); !up.isNull())
                remarks[anyId(record.id)] = up;
    };
    note(all<Comment>());
    note(all<Vote>());
    const auto rings = idsInRings(remarks);
    const auto drop = [&](auto& list) {
        std::erase_if(list, [&](const auto& record) {
            const bool caught = rings.contains(anyId(record.id));
            if (caught) {
                m_taken.erase(anyId(record.id));
                m_warnings.add(0, u"A %1 is about itself in the end; it was left out."_s.arg(
                                      kindName(anyId(record.id).kind)));
            }
            return caught;
        });
    };
    drop(all<Comment>());
    drop(all<Vote>());

    std::unordered_map<AnyId, AnyId> bases;
    for (const Map& map : all<Map>())
        if (map.basedOn)
            bases[anyId(map.id)] = anyId(map.basedOn);
    const auto circular = idsInRings(bases);
    for (Map& map : all<Map>()) {
        if (!circular.contains(anyId(map.id)))
            continue;
        map.basedOn = {};
        m_warnings.add(0, u"The map “%1” is based on itself in the end; that was left out."_s.arg(
                              shortened(map.title)));
    }
}

Result<Project> ProjectBuilder::finish() {
    if (isFull())
        return Error{ErrorCode::TooLarge,
                     u"The file holds more than %1 records, which no map needs. Nothing was "
                     "imported. Split it."_s.arg(maxRecords),
                     {}};
    breakCycles();
    dropDangling();
    std::vector<Record> records;
    const auto take = [&](auto& list) {
        for (auto& record : list)
            records.emplace_back(std::move(record));
        list.clear();
    };
    std::apply([&](auto&... list) { (take(list), ...); }, m_lists);
    return Project::fromRecords(std::move(records));
}

} // namespace waymark
