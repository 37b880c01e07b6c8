// Merging two edited copies of a project against the state both began from: record by record and
// field by field, so that only what both sides changed differently has to be decided by somebody.
#pragma once

#include "model/project.h"

#include <map>

namespace waymark {

enum class MergeSide : quint8 { Mine, Theirs };

// What both sides did differently to the same thing.
struct MergeConflict {
    enum class What : quint8 {
        Changed,       // both gave one field different values
        RemovedByMe,   // mine removed it, theirs changed it or something in it
        RemovedByThem, // the other way round
    };
    What what = What::Changed;
    AnyId record;
    QString field; // its name in files; "details/weather" for one detail; empty for removals
    MergeSide taken = MergeSide::Mine; // whose version the merged project holds

    // The same in plain words, for people; each may be empty.
    QString map;       // the title of the map it is on
    QString stage;     // the name of the stage it is in
    QString thing;     // "Card “Reads reviews”"
    QString fieldName; // "Text"
    QString base;
    QString mine;
    QString theirs;
};

// Names a conflict from one merge to the next of the same projects.
struct MergeKey {
    AnyId record;
    QString field;

    friend bool operator==(const MergeKey&, const MergeKey&) = default;
    friend bool operator<(const MergeKey& a, const MergeKey& b) {
        return a.record != b.record ? a.record < b.record : a.field < b.field;
    }
};
inline MergeKey keyOf(const MergeConflict& conflict) {
    return {conflict.record, conflict.field};
}

// Which side decides a conflict, where it is not the one that merge() would take by itself.
using MergeChoices = std::map<MergeKey, MergeSide>;

struct Merged {
    Project project;
    std::vector<MergeConflict> conflicts; // in the order of the records' kinds
};

// `base` with what both sides did to it:
// - What one side changed, added, moved or removed is taken; so is what both did alike. Lists
//   (details, past values, personas, answers) merge entry by entry.
// - Where both changed one field differently, mine stays and the conflict is listed.
// - What one side removed and the other changed (or put something into) stays, with all that the
//   change needs to stand, and is listed: nothing that was typed is lost.
// - Two feelings of one persona at one touchpoint, one from each side, become one; feelings told on
//   another scale are brought to the map's.
// `choices` decides conflicts otherwise. Without a common base give an empty project: then nothing
// counts as removed. The result is always a whole project. Takes time linear in the size of the
// projects (but for sorting). Error: Internal, when one of the projects was not whole.
Result<Merged> merge(const Project& base, const Project& mine, const Project& theirs,
                     const MergeChoices& choices = {});

} // namespace waymark
