// The name under which somebody comments and votes.
#pragma once

#include <QString>

namespace waymark {

// The name chosen in the settings; until one is, what the system calls its user (user_name.h).
// Empty only where the system knows no name.
QString authorName();

} // namespace waymark
