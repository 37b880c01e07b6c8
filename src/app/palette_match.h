// How well a few typed letters fit a name, for the command palette. Pure functions on text.
#pragma once

#include <QString>

#include <optional>

namespace waymark {

// The text as it is compared: without case and accents.
QString foldedForMatch(const QString& text);

// How well `query` fits `name`, both folded: smaller is better, nothing where it does not fit. Each
// word of the query must stand in the name: best at its beginning, then at the beginning of a word,
// then as letters that begin words ("as" for "add stage"), then anywhere. An empty query fits all
// alike.
std::optional<int> matchScore(QStringView name, QStringView query);

} // namespace waymark
