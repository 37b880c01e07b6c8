// How the system calls the person who uses it.
#pragma once

#include <QString>

namespace waymark {

// The full name that the system has for its user, else the name under which they log in; empty
// where it knows neither.
QString systemUserName();

} // namespace waymark
