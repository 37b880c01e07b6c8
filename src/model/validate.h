// What a record may say by itself, whatever else is in the project. Files, imports and edits are
// all held against these rules, so nothing illegal gets in by a side door.
#pragma once

#include "model/records.h"
#include "model/result.h"

namespace waymark {

inline constexpr int maxTextLength = 20'000; // UTF-16 units in one field
inline constexpr int maxDetails = 1'000;     // in one record
inline constexpr qint64 maxAttachmentBytes = 25LL * 1024 * 1024;
inline constexpr int maxSpan = 10'000;
inline constexpr int maxViewEntries = 10'000; // in one list of a view

// Nothing, or Invalid with the field at fault as position.
Result<void> validate(const Record& record);

// `text` as it may be stored: no NUL, no lone surrogates (each becomes U+FFFD), line ends as \n, at
// most maxTextLength long. `changed`, if given, is set when something had to be altered.
QString cleanText(QString text, bool* changed = nullptr);

// `value` brought into the scale and rounded to a tenth; what is no number counts as 0.
double clampToScale(double value, const FeelingScale& scale);

} // namespace waymark
