// The parking lot: a lane of a map for what comes up in a workshop and is to be talked about later.
// It is an ordinary lane of notes, known by its title.
#pragma once

#include "model/edits.h"

namespace waymark {

// The title that the lane is given and known by.
QString parkingLotTitle();
// The first lane of notes with that title in any case; null where the map has none.
Id<Lane> parkingLotOf(const Project&, Id<Map>);

// Adds the lane, last on its map, or shows the one that was hidden or folded up; empty where it can
// be seen already. `lane` receives it.
Changeset openParkingLot(const Project&, IdSource&, Id<Map>, Id<Lane>* lane);

} // namespace waymark
