// Spreadsheets run a cell that begins like a formula, whoever wrote it. The guard is an apostrophe
// in front of such a text (OWASP, "CSV Injection"); reading takes it off again.
#pragma once

#include <QString>

namespace waymark {

// `text` so that no spreadsheet takes it for a formula. Plain numbers stay as they are.
QString guarded(const QString& text);

// `text` without a guard of ours.
QString unguarded(const QString& text);

} // namespace waymark
