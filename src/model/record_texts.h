// The texts of a record, one after the other: its names, notes, details, the names of its levels.
// Made from the lists of fields, so that what is added there is found and replaced too.
#pragma once

#include "model/fields.h"

#include <string_view>

namespace waymark {

// Calls visit(number, field, text) for each text of a record; `record` may be const or not, and so
// is the text. Numbers count from 0; `field` is the field's name in files.
template <class R, class Visitor>
void forEachText(R& record, Visitor&& visit) {
    using T = std::remove_const_t<R>;
    int number = 0;
    forEachField<T>([&](const auto& field) {
        auto& value = record.*field.member;
        using Value = std::remove_cvref_t<decltype(value)>;
        const std::string_view name = field.name;
        if constexpr (std::is_same_v<Value, QString>) {
            visit(number++, name, value);
        } else if constexpr (std::is_same_v<Value, Details>) {
            for (auto& detail : value) {
                visit(number++, name, detail.name);
                visit(number++, name, detail.value);
            }
        } else if constexpr (std::is_same_v<Value, FeelingScale>) {
            for (auto& level : value.names)
                visit(number++, name, level);
        }
    });
}

} // namespace waymark
