// The page that phones show, and what a browser may do with it: run its one script, use its one
// style, ask this server, and nothing else.
#pragma once

#include "room/http_door.h"

namespace waymark {

// The page, made once; the same for everybody.
HttpAnswer roomPage();
// What is shown to whoever has no, or a wrong, key: nothing of the room.
HttpAnswer noRoomHere();

} // namespace waymark
