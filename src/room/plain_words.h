// What strangers typed, made into plain text: no control characters, no marks that turn the order
// of letters round, no towers of accents, no blanks around it.
#pragma once

#include <QString>

namespace waymark {

// One line: every run of blanks and line breaks becomes one blank.
QString plainLine(const QString& text);
// Several lines; empty ones at both ends go, of several in a row one stays.
QString plainLines(const QString& text);

// What two names have in common that somebody takes for the same: compatible letters, no case, and
// neither blanks nor punctuation.
QString nameKey(const QString& name);

} // namespace waymark
