#include "insight/uncertainty.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double z = 1.959963984540054; // of 95 %, both sides

} // namespace

Interval wilson(const Share& share) {
    if (share.of <= 0)
        return {0, 1};
    const auto n = double(share.of);
    const double p = share.value();
    const double middle = p + z * z / (2 * n);
    const double reach = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {std::max(0.0, (middle - reach) / scale), std::min(1.0, (middle + reach) / scale)};
}

Interval newcombe(const Share& a, const Share& b) {
    const Interval wa = wilson(a);
    const Interval wb = wilson(b);
    const double pa = a.value();
    const double pb = b.value();
    const double difference = pb - pa;
    return {difference - std::hypot(pb - wb.low, wa.high - pa),
            difference + std::hypot(wb.high - pb, pa - wa.low)};
}

std::optional<Median> medianOf(std::vector<qint64>& values) {
    if (values.empty())
        return std::nullopt;
    const auto n = qint64(values.size());
    const auto at = [&](qint64 index) {
        const auto place = values.begin() + std::clamp<qint64>(index, 0, n - 1);
        std::nth_element(values.begin(), place, values.end());
        return double(*place);
    };
    Median median;
    const double upper = at(n / 2);
    median.value = n % 2 == 1 ? upper : (at(n / 2 - 1) + upper) / 2;
    const double reach = z * std::sqrt(double(n)) / 2;
    median.interval = {at(qint64(std::floor(double(n) / 2 - reach)) - 1),
                       at(qint64(std::ceil(double(n) / 2 + reach)))};
    return median;
}

} // namespace waymark
