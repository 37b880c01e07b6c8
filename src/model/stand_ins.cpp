#include "model/stand_ins.h"

#include "model/edits.h"
#include "model/remapping.h"

#include <algorithm>

namespace waymark {

StandIns::StandIns(const Project& project, const Project& fragment, Id<Map> map, FreshIds& ids,
                   Seating& seating, std::vector<Record>& added)
    : m_project(project)
    , m_fragment(fragment)
    , m_map(map)
    , m_ids(ids)
    , m_seating(seating)
    , m_added(added) {}

AnyId StandIns::of(AnyId original) {
    if (const auto known = m_standIns.find(original); known != m_standIns.end())
        return known->second;
    const AnyId standIn = find(original);
    m_standIns[original] = standIn;
    return standIn;
}

AnyId StandIns::find(AnyId original) {
    const auto record = m_fragment.find(original);
    if (!record)
        return {};
    AnyId found;
    if (const auto* persona = std::get_if<Persona>(&*record))
        found = findPersona(*persona);
    else if (const auto* attachment = std::get_if<Attachment>(&*record))
        found = findAttachment(*attachment);
    else if (const auto* lane = std::get_if<Lane>(&*record))
        found = m_map ? findLane(*lane) : original;
    else
        return isSameRecord(original) ? original : AnyId{};
    return found.isNull() ? addCopy(original) : found;
}

AnyId StandIns::findPersona(const Persona& original) {
    const auto isLike = [&](const Persona* persona) {
        return persona && persona->name == original.name && persona->role == original.role &&
               !m_takenPersonas.contains(anyId(persona->id));
    };
    const Persona* found = m_project.find(original.id);
    if (!isLike(found)) {
        const auto row = m_project.children(AnyId{}, Kind::Persona);
        const auto like = std::ranges::find_if(
            row, [&](const auto& child) { return isLike(m_project.find(Id<Persona>{child.id})); });
        found = like == row.end() ? nullptr : m_project.find(Id<Persona>{like->id});
    }
    if (!found)
        return {};
    m_takenPersonas.insert(anyId(found->id));
    return anyId(found->id);
}

AnyId StandIns::findAttachment(const Attachment& original) const {
    const auto isLike = [&](const Attachment* attachment) {
        return attachment && attachment->mediaType == original.mediaType &&
               attachment->sha256 == original.sha256 && attachment->bytes == original.bytes;
    };
    if (isLike(m_project.find(original.id)))
        return anyId(original.id);
    for (const auto& child : m_project.children(AnyId{}, Kind::Attachment))
        if (isLike(m_project.find(Id<Attachment>{child.id})))
            return {Kind::Attachment, child.id};
    return {};
}

AnyId StandIns::findLane(const Lane& original) const {
    const Lane* best = nullptr;
    for (const auto& child : m_project.children(anyId(m_map), Kind::Lane)) {
        const Lane* lane = m_project.find(Id<Lane>{child.id});
        if (lane->lane != original.lane)
            continue;
        if (lane->id == original.id)
            return anyId(lane->id);
        if (!best || (lane->title == original.title && best->title != original.title))
            best = lane;
    }
    return best ? anyId(best->id) : AnyId{};
}

// Files made from one template share ids, so an id alone does not tell that it is the same record.
bool StandIns::isSameRecord(AnyId id) const {
    const auto there = m_project.find(id);
    if (!there || mainText(*there) != mainText(*m_fragment.find(id)))
        return false;
    return id.kind == Kind::Map || (m_map && mapOf(m_project, id) == m_map);
}

AnyId StandIns::addCopy(AnyId original) {
    const AnyId id = m_ids.make(original.kind);
    auto copy = withReferences(*m_fragment.find(original), [&](AnyId target, OnRemove) {
        return target.kind == Kind::Map ? anyId(m_map) : of(target);
    });
    std::visit([&](auto& r) { r.id.value = id.value; }, *copy);
    m_seating.seatBefore(*rowOf(*copy), id);
    m_added.push_back(std::move(*copy));
    return id;
}

} // namespace waymark
