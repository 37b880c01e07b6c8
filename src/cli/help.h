// The texts of --help.
#pragma once

#include "cli/command.h"

namespace waymark {

// Of the whole program: every command with its summary, examples, exit codes.
QString programHelp(const std::vector<Command>& commands);
// Of one command: its call, options and examples.
QString commandHelp(const Command& command);

} // namespace waymark
