#include "exchange/scale_mapping.h"

#include <algorithm>

namespace waymark {

double onScale(double value, const FeelingScale& from, double min, double max) {
    const double share = (value - from.min) / (from.max - from.min);
    return min + std::clamp(share, 0.0, 1.0) * (max - min);
}

} // namespace waymark
