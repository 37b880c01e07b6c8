#include "model/seating.h"

#include "model/edits.h"
#include "model/rank.h"

#include <algorithm>

namespace waymark {

RowKey cellKey(const Place& place) {
    return {place.touchpoint ? anyId(place.touchpoint) : anyId(place.stage), Kind::Note,
            place.lane};
}

std::optional<RowKey> rowOf(const Record& record) {
    if (const auto place = placeOf(record))
        return cellKey(*place);
    const Kind kind = idOf(record).kind;
    switch (kind) {
    case Kind::Attachment:
    case Kind::Persona:
    case Kind::Map:
    case Kind::Version:
        return RowKey{{}, kind, {}};
    case Kind::Stage:
        return RowKey{anyId(std::get<Stage>(record).map), kind, {}};
    case Kind::Touchpoint:
        return RowKey{anyId(std::get<Touchpoint>(record).stage), kind, {}};
    case Kind::Lane:
        return RowKey{anyId(std::get<Lane>(record).map), kind, {}};
    case Kind::Feeling:
        return RowKey{anyId(std::get<Feeling>(record).touchpoint), kind, {}};
    default:
        return std::nullopt;
    }
}

std::vector<Seating::Seat>& Seating::seats(const RowKey& row) {
    const auto [it, isNew] = m_rows.try_emplace(row);
    if (isNew) {
        if (row.lane) {
            const bool wide = row.parent.kind == Kind::Stage;
            const Place place{
                row.lane, {wide ? row.parent.value : 0}, {wide ? 0 : row.parent.value}};
            for (const AnyId id : cardsAt(m_project, place))
                it->second.push_back({id, waymark::rankOf(*m_project.find(id))});
        } else {
            for (const auto& child : m_project.children(row.parent, row.kind))
                it->second.push_back({{row.kind, child.id}, child.rank});
        }
    }
    return it->second;
}

bool Seating::seatBefore(const RowKey& row, AnyId id, std::optional<AnyId> before) {
    auto& list = seats(row);
    if (before) {
        if (std::ranges::find(list, *before, &Seat::id) == list.end())
            return false;
        if (*before == id) { // before itself: where it is
            const auto self = std::ranges::find(list, id, &Seat::id);
            before = self + 1 == list.end() ? std::nullopt : std::optional((self + 1)->id);
        }
    }
    std::erase_if(list, [&](const Seat& seat) { return seat.id == id; });
    const auto at = before ? std::ranges::find(list, *before, &Seat::id) : list.end();
    list.insert(at, {id, std::nullopt});
    return true;
}

void Seating::seatAfter(const RowKey& row, AnyId id, AnyId after) {
    auto& list = seats(row);
    const auto found = std::ranges::find(list, after, &Seat::id);
    list.insert(found == list.end() ? found : found + 1, {id, std::nullopt});
}

bool Seating::isUnchanged() const {
    for (const auto& [key, list] : m_rows) {
        Seating untouched(m_project);
        const auto& before = untouched.seats(key);
        if (!std::ranges::equal(list, before, {}, &Seat::id, &Seat::id))
            return false;
    }
    return true;
}

void Seating::settle(Changeset& changeset) {
    for (const auto& [key, list] : m_rows) {
        std::vector<std::optional<Rank>> row;
        row.reserve(list.size());
        for (const Seat& seat : list)
            row.push_back(seat.rank);
        const std::vector<Rank> ranks = fillRanks(row);
        for (size_t i = 0; i < list.size(); ++i) {
            if (!list[i].rank) {
                m_ranks[list[i].id] = ranks[i];
            } else if (*list[i].rank != ranks[i]) {
                Record sibling = *m_project.find(list[i].id);
                Record moved = withRank(sibling, ranks[i]);
                changeset.changes.push_back({std::move(sibling), std::move(moved)});
            }
        }
    }
}

Record Seating::seated(Record record) const {
    const auto rank = m_ranks.find(idOf(record));
    return rank == m_ranks.end() ? record : withRank(std::move(record), rank->second);
}

Record withRank(Record record, Rank rank) {
    std::visit([&](auto& r) { r.rank = rank; }, record);
    return record;
}

} // namespace waymark
