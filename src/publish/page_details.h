// What a web page tells beside its map: every text that can be searched, and the details of each
// touchpoint, stage and persona, as JSON that may stand within HTML.
#pragma once

#include "publish/sheet.h"

namespace waymark {

// Holds no "<", ">" or "&". Only what the map shows is told: nothing of hidden lanes, of cards left
// out, of other maps, of the log or of comments.
QByteArray pageDetails(const Sheet& sheet);

} // namespace waymark
