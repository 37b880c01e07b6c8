#include "model/records.h"

namespace waymark {

AnyId idOf(const Record& record) {
    return std::visit([](const auto& r) { return anyId(r.id); }, record);
}

Rank rankOf(const Record& record) {
    return std::visit([](const auto& r) { return r.rank; }, record);
}

} // namespace waymark
