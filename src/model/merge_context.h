// What the parts of a merge share: the three projects, the choices made, the conflicts found.
#pragma once

#include "model/merge.h"

#include <optional>

namespace waymark {

struct MergeContext {
    const Project& base;
    const Project& mine;
    const Project& theirs;
    const MergeChoices& choices;
    std::vector<MergeConflict> conflicts;

    [[nodiscard]] const Project& of(MergeSide side) const {
        return side == MergeSide::Mine ? mine : theirs;
    }
    // What was chosen for a conflict, if anything was.
    [[nodiscard]] std::optional<MergeSide> choice(AnyId record, const QString& field) const {
        const auto it = choices.find({record, field});
        return it == choices.end() ? std::nullopt : std::optional(it->second);
    }

    struct Values {
        QString base;
        QString mine;
        QString theirs;
    };
    // Notes that both gave a field of a record different values, and says whose stays.
    MergeSide decide(AnyId record, const QString& field, const Values& values);
    // Notes any conflict, with the words on where it is.
    void note(MergeConflict conflict);
};

// The feelings of a side are told on the scale of that side's map; these say where.
const FeelingScale* scaleOf(const Project& project, const Feeling& feeling);
// `feeling`, told on scale `from`, as it is told on scale `to`.
Feeling onScale(Feeling feeling, const FeelingScale& from, const FeelingScale& to);

// One record of what both sides made of it. `base` is null where it was not there. All have the
// same id.
Record mergedRecord(MergeContext& context, const Record* base, const Record& mine,
                    const Record& theirs);

} // namespace waymark
