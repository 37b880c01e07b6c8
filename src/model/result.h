// What a user, a disk or a file can cause comes back as a value: Result<T> holds the answer, or an
// Error that says what happened, what it means for the user's work, and what to do next.
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace waymark {

enum class ErrorCode {
    NotFound,    // no such file, folder or record
    NotReadable, // it is there, but may not or cannot be read
    NotWritable, // read-only, no permission, device gone
    DiskFull,    // no room left, quota or size limit reached
    NotAMap,     // some other kind of file
    Damaged,     // ours, but not whole
    TooNew,      // written by a later version
    TooLarge,    // beyond the limits that keep the program responsive
    Invalid,     // well-formed, but says something impossible
    Changed,     // somebody else changed it meanwhile
    InUse,       // open elsewhere
    Unsupported, // a format or an option that does not exist
    Cancelled,   // the user asked to stop
    Internal,    // a fault of ours
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message;  // plain sentences, fit for a message box and for standard error
    QString position; // where in the input: "line 12", "stages[3].name"; empty when it is no place

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::move(value)) {}
    Result(Error error)
        : m_state(std::move(error)) {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }

    // Both need the caller to have asked ok() before.
    T& value() { return std::get<T>(m_state); }
    const T& value() const { return std::get<T>(m_state); }
    T take() { return std::move(std::get<T>(m_state)); }
    const Error& error() const { return std::get<Error>(m_state); }

    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error)) {}

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace waymark
