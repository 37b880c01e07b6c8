// What a canvas marks on the records it shows, without knowing why: where looked-for words stand,
// and what was said about a record. Asked while painting, for the records in view only.
#pragma once

#include "drawing/map_layout.h"

#include <functional>

class QPainter;

namespace waymark {

class CanvasParts;

// A looked-for word in a text of a record.
struct FoundText {
    std::optional<TextField> field; // nothing: the text does not stand on the map
    int start = 0;                  // in the text, UTF-16 units
    int length = 0;
};

struct CanvasMarks {
    std::function<std::vector<FoundText>(AnyId)> found;     // empty: nothing is looked for
    AnyId current;                                          // the record of the hit one is at
    std::function<int(AnyId)> comments;                     // how many open ones; empty: not shown
    std::shared_ptr<const std::unordered_set<AnyId>> faded; // what one does not look at now
    std::function<int(AnyId)> votes; // how many dots to draw; empty: none
    // What lies face down: its place is seen, what it says is not. Null: nothing.
    std::shared_ptr<const std::unordered_set<AnyId>> covered;
};

// Over the map, below the selection. The painter draws in viewport pixels.
void paintMarks(QPainter&, const CanvasParts&);

} // namespace waymark
