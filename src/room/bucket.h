// A bucket that fills at a steady rate and of which each deed takes one: the rate limit of those
// who send (the token bucket of traffic shaping).
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <optional>

namespace waymark {

class Bucket {
public:
    // Full at first; `perSecond` is above 0.
    Bucket(double capacity, double perSecond)
        : m_capacity(capacity)
        , m_perSecond(perSecond)
        , m_level(capacity) {}

    // Takes one, or says false. `now` in milliseconds of any clock that does not go back.
    bool take(qint64 now) {
        fill(now);
        if (m_level < 1)
            return false;
        m_level -= 1;
        return true;
    }
    // Puts one back that was taken for nothing.
    void giveBack() { m_level = std::min(m_capacity, m_level + 1); }
    // In how many whole seconds there is one again; 0: there is one.
    [[nodiscard]] int secondsToWait() const {
        return m_level >= 1 ? 0 : int(std::ceil((1 - m_level) / m_perSecond));
    }

private:
    void fill(qint64 now) {
        if (m_last && now > *m_last)
            m_level = std::min(m_capacity, m_level + double(now - *m_last) / 1000 * m_perSecond);
        m_last = std::max(now, m_last.value_or(now));
    }

    double m_capacity;
    double m_perSecond;
    double m_level;
    std::optional<qint64> m_last;
};

} // namespace waymark
