// What commands say on standard error: one line a failure, one line a warning.
#pragma once

#include "cli/command_line.h"
#include "model/result.h"

namespace waymark {

// `text` without line ends and other control characters, which could break a line of output in two
// or play tricks on the terminal; blanks are drawn together.
QString onOneLine(const QString& text);

// "waymark: INPUT: line 12: message", on one line. Returns ExitFailed. The input is left out where
// it is empty or the message names it already.
int failed(const Streams& streams, const Error& error, const QString& input = {});

// "waymark: message See "waymark COMMAND --help".", on one line. Returns ExitWrongCall.
int wrongCall(const Streams& streams, const QString& message, const QString& command = {});

// "waymark: warning: INPUT: text", on one line.
void warn(const Streams& streams, const QString& text, const QString& input = {});

} // namespace waymark
