// System calls that fail on request. This program defines write(), fsync(), rename() and open()
// itself, so that what the code under test calls passes through here; calls of other threads and
// those that nobody asked to fail go straight on.
#pragma once

#include <QtGlobal>

namespace waymark {

enum class SystemCall { Open, Read, Write, Fsync, Rename };

// From the `nth` (from 1) such call of this thread on, `times` of them (0: all) fail with `error`.
// Only opening for writing counts as Open. One at a time.
class FailingCalls {
public:
    FailingCalls(SystemCall call, int nth, int error, int times = 0);
    ~FailingCalls();
    FailingCalls(const FailingCalls&) = delete;
    FailingCalls& operator=(const FailingCalls&) = delete;

    [[nodiscard]] int failures() const;
};

// How long this thread asked to sleep since it asked last, in microseconds; it never does.
qint64 sleptMicroseconds();

// Each write() of this thread takes at most so many bytes.
class ShortWrites {
public:
    explicit ShortWrites(qint64 bytes);
    ~ShortWrites();
    ShortWrites(const ShortWrites&) = delete;
    ShortWrites& operator=(const ShortWrites&) = delete;
};

// One bit of what this thread writes is turned over at that offset of a write(), as by a bad disk.
class FlippedWrites {
public:
    explicit FlippedWrites(qint64 offset);
    ~FlippedWrites();
    FlippedWrites(const FlippedWrites&) = delete;
    FlippedWrites& operator=(const FlippedWrites&) = delete;
};

} // namespace waymark
