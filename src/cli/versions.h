// The option --versions: which libraries this program runs with.
#pragma once

#include "cli/command_line.h"

namespace waymark {

// Prints the program and the libraries that read what strangers wrote, a line each, with the oldest
// whose defences were tested. Returns ExitFailed where the one that runs is older, else ExitDone.
int tellVersions(const Streams& streams);

} // namespace waymark
