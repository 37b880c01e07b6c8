// The name under which somebody comments and votes.
#pragma once

#include <QString>

namespace waymark {

// The name chosen in the settings; until one is, the full name that the system knows of its user,
// or the name under which they log in. Empty only where the system knows neither.
QString authorName();
// What authorName() gives while none is chosen.
QString systemAuthorName();

} // namespace waymark
