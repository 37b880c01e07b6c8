// What single cells of other people's tables say: numbers with comma or point, yes and no, levels
// in words, thoughts in quotation marks.
#pragma once

#include "model/records.h"

namespace waymark {

// How a table writes its numbers.
struct NumberStyle {
    bool commaIsDecimal = true; // "1,234" is 1.234, else 1234
};

// The number that a cell is: "2,5", "-3.5", "−1", "+2", "1.234,5". Nothing for any other text.
std::optional<double> numberIn(const QString& cell, NumberStyle style);
// A share from 0 to 1: "30 %", "0.3"; numbers above 1 are percent.
std::optional<double> shareIn(const QString& cell, NumberStyle style);
// Whether a cell says yes or no: "yes", "x", "✓", "ja", "1"; "no", "nein", "0".
std::optional<bool> yesNoIn(const QString& cell);
// A severity 1 … 3: a number, or low, medium, high in the common languages.
std::optional<int> severityIn(const QString& cell, NumberStyle style);
// A level 1 … 5: a number, or low, medium, high as 1, 3, 5.
std::optional<int> levelIn(const QString& cell, NumberStyle style);

// `text` without one pair of quotation marks, of any language, round all of it.
QString unquoted(const QString& text);

} // namespace waymark
