// Where the arrow keys lead: the map as a grid, from the head and the stages down through the
// lanes, with the lanes' titles as its first column. Pure functions over the layout.
#pragma once

#include "drawing/map_layout.h"

#include <optional>

namespace waymark {

inline constexpr int headRow = -2;  // the map's title, then the personas
inline constexpr int stageRow = -1; // the chevrons
inline constexpr int titleColumn = -1;

// A place of the keyboard's cursor. `row` is a lane's index or one of the two above. Without a
// record it is an empty cell.
struct KeyPosition {
    int row = headRow;
    int column = 0;
    AnyId record;
    friend bool operator==(const KeyPosition&, const KeyPosition&) = default;
};

enum class KeyStep : quint8 { Left, Right, Up, Down, RowStart, RowEnd, MapStart, MapEnd };

// Where a record or an empty cell lies; nothing for what the map does not show.
std::optional<KeyPosition> positionOf(const Project&, const MapLayout&, AnyId record);
std::optional<KeyPosition> positionOf(const MapLayout&, const Place& cell);

// What stands in one cell, top to bottom; cards that reach into the column included.
std::vector<AnyId> thingsAt(const Project&, const MapLayout&, int row, int column);
// The same for lanes, told as the place where something new would go: over the touchpoint, or over
// the stage where it has none. Nothing above the lanes and left of the columns.
std::optional<Place> placeAt(const MapLayout&, int row, int column);

// Whether a row is a lane that takes cards now: of such a kind, and not collapsed.
bool takesCards(const MapLayout&, int row);
// The next such row above (-1) or below (1); -1 if there is none.
int nextCardRow(const MapLayout&, int row, int direction);

// Where a step leads from `from`; the same position where there is nowhere to go. Moving up and
// down keeps to the column, also across cards that span several.
KeyPosition stepFrom(const Project&, const MapLayout&, const KeyPosition& from, KeyStep step);
// The first position of a map: its first stage, else its title.
KeyPosition firstPosition(const Project&, const MapLayout&);

} // namespace waymark
