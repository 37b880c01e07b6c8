// Seats new and moved records among their siblings. Rows may be worked on in any order and number;
// at the end settle() gives ranks, touching other siblings only where there is no room.
#pragma once

#include "model/project.h"

#include <map>

namespace waymark {

// A row of siblings: a map's stages, a stage's touchpoints; or the cards of one cell.
struct RowKey {
    AnyId parent; // null for what belongs to the project as such
    Kind kind = Kind::Note;
    Id<Lane> lane; // set for cells only; the kind is of no meaning then

    friend auto operator<=>(const RowKey&, const RowKey&) = default;
};
RowKey cellKey(const Place& place);

// The row in which a record sits, or nothing for kinds that are not ordered by the user.
std::optional<RowKey> rowOf(const Record& record);

class Seating {
public:
    explicit Seating(const Project& project)
        : m_project(project) {}

    // Seats `id` (new, or moved within or into this row) before another or, with none, last. False
    // when `before` is not in the row; then nothing happens.
    bool seatBefore(const RowKey& row, AnyId id, std::optional<AnyId> before = {});
    // Seats `id` right behind `after`, or last when that is not in the row.
    void seatAfter(const RowKey& row, AnyId id, AnyId after);

    // Whether every seated record stands where it stood already.
    [[nodiscard]] bool isUnchanged() const;

    // Fixes all ranks. Siblings that have to make room are changed in `changeset`.
    void settle(Changeset& changeset);
    // After settle(): the rank of a record that was seated.
    [[nodiscard]] Rank rankOf(AnyId id) const { return m_ranks.at(id); }
    // After settle(): `record` with the rank of its seat, if it was given one.
    [[nodiscard]] Record seated(Record record) const;

private:
    struct Seat {
        AnyId id;
        std::optional<Rank> rank; // none: seated by us
    };
    std::vector<Seat>& seats(const RowKey& row);

    const Project& m_project;
    std::map<RowKey, std::vector<Seat>> m_rows;
    std::unordered_map<AnyId, Rank> m_ranks;
};

// `record` with another rank.
Record withRank(Record record, Rank rank);

} // namespace waymark
