// What undo and the history call an edit: "Rename stage", "Delete 3 cards". Translated when the
// edit is made; the history keeps the words it was made with.
#pragma once

#include "model/records.h"

#include <span>

namespace waymark {

enum class Deed { Add, Rename, Move, Remove, Duplicate };

// Of one record of that kind: "Move card".
QString editLabel(Deed deed, Kind kind);
// Of several: "Delete 3 stages", "Delete 3 cards", and "Delete 3 items" when they are mixed. For
// Remove and Duplicate.
QString editLabel(Deed deed, std::span<const AnyId> records);

} // namespace waymark
