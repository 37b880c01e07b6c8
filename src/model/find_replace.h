// Replacing what was found. Like every edit: a function from the project to a Changeset.
#pragma once

#include "model/find.h"

namespace waymark {

struct Replacement {
    Changeset edit;
    int count = 0;   // places replaced
    int tooLong = 0; // places left, because their text would become longer than texts may be
};

// Whether the words of a record may be replaced: what others said in comments stays as they said
// it.
constexpr bool isReplaceable(Kind kind) {
    return isSearched(kind) && kind != Kind::Comment;
}

// Puts `text` in the place of one hit.
Replacement replaceHit(const Project& project, const FindHit& hit, const QString& text);
// Puts `text` in the place of every hit of the index's query, on all maps.
Replacement replaceAll(const Project& project, const FindIndex& index, const QString& text);

} // namespace waymark
