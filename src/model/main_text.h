// Which field of a record is the text it is known by.
#pragma once

#include "model/records.h"

namespace waymark {

template <class T>
constexpr auto mainTextField() {
    if constexpr (std::is_same_v<T, Map> || std::is_same_v<T, Lane>)
        return &T::title;
    else if constexpr (std::is_same_v<T, Feeling>)
        return &T::emotion;
    else if constexpr (std::is_same_v<T, Loss>)
        return &T::reason;
    else if constexpr (std::is_same_v<T, Link>)
        return &T::label;
    else if constexpr (std::is_same_v<T, Interaction>)
        return &T::customer;
    else if constexpr (std::is_same_v<T, SavedView>)
        return &T::name;
    else if constexpr (requires { &T::text; })
        return &T::text;
    else
        return &T::name;
}

} // namespace waymark
