// Strong ids. Every record is named by a random positive 53-bit integer, so ids survive JSON,
// two copies of a file can be merged, and an id of one kind cannot be handed over as another.
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <functional>

namespace waymark {

// The id of a record of type Record; 0 names nothing.
template <class Record>
struct Id {
    qint64 value = 0;

    [[nodiscard]] bool isNull() const { return value == 0; }
    explicit operator bool() const { return value != 0; }
    friend bool operator==(Id, Id) = default;
    friend auto operator<=>(Id, Id) = default;
};

inline constexpr qint64 maxId = (qint64(1) << 53) - 1;

// Whether a number read from outside may serve as an id.
inline bool isValidId(qint64 value) {
    return value > 0 && value <= maxId;
}

template <class Record>
size_t qHash(Id<Record> id, size_t seed = 0) {
    return ::qHash(id.value, seed);
}

// Where new ids come from. Collaborators receive one, so that tests can make theirs predictable.
class IdSource {
public:
    virtual ~IdSource() = default;
    // A fresh id in 1 … maxId.
    virtual qint64 next() = 0;

    template <class Record>
    Id<Record> make() {
        return {next()};
    }
};

// Ids from the operating system's random numbers.
class RandomIds : public IdSource {
public:
    qint64 next() override;
};

// Ids first, first + 1, … for tests and for files whose bytes must not change from run to run.
class CountingIds : public IdSource {
public:
    explicit CountingIds(qint64 first = 1)
        : m_next(first) {}
    qint64 next() override { return m_next++; }

private:
    qint64 m_next;
};

} // namespace waymark

template <class Record>
struct std::hash<waymark::Id<Record>> {
    size_t operator()(waymark::Id<Record> id) const noexcept {
        return std::hash<qint64>()(id.value);
    }
};
