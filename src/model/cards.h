// Cards: the records that sit at a place in a lane. Helpers of the edit functions.
#pragma once

#include "model/project.h"

namespace waymark {

// The map in which all of a place lies; null when it names something that is not there, lies in
// two maps, names not exactly one of stage and touchpoint, or its lane holds no cards.
Id<Map> mapOfPlace(const Project& project, const Place& place);

// `place` with a span that may be stored.
Place withLegalSpan(Place place);

// A card of that kind, with nothing but an id, a place and its text. `kind` is a kind of card.
Record makeCard(AnyId id, const Place& place, const QString& text);

// `card` under another id and in another place, and as a record of the id's kind. What has a room
// in the new kind is kept, texts without one follow the main text line by line; numbers go.
Record cardAs(AnyId id, const Place& place, const Record& card);

// The same card elsewhere; `card` must be one.
Record withPlace(Record card, const Place& place);

} // namespace waymark
