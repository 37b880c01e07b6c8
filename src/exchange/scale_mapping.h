// Feelings from one scale to another, for formats with a scale of their own.
#pragma once

#include "model/records.h"

namespace waymark {

// `value` on scale `from` as it stands, in proportion, on a scale from `min` to `max`. Values
// beyond `from` are brought to its ends.
double onScale(double value, const FeelingScale& from, double min, double max);

} // namespace waymark
