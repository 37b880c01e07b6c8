#include "storage/failing_calls.h"

#include <QByteArray>

#include <cerrno>
#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace waymark {

namespace {

struct Plan {
    int call = -1;
    int before = 0; // so many succeed first
    int left = 0;   // so many fail; negative: all
    int error = 0;
    int failures = 0;
    qint64 shortTo = -1;
    qint64 flipAt = -1;
};
thread_local Plan plan;
thread_local qint64 slept = 0;

bool fails(SystemCall call) {
    if (plan.call != int(call))
        return false;
    if (plan.before > 0) {
        --plan.before;
        return false;
    }
    if (plan.left == 0)
        return false;
    if (plan.left > 0)
        --plan.left;
    ++plan.failures;
    errno = plan.error;
    return true;
}

template <class Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

FailingCalls::FailingCalls(SystemCall call, int nth, int error, int times) {
    plan = {};
    plan.before = nth - 1;
    plan.left = times == 0 ? -1 : times;
    plan.error = error;
    plan.call = int(call);
}

FailingCalls::~FailingCalls() {
    plan = {};
}

int FailingCalls::failures() const {
    return plan.failures;
}

qint64 sleptMicroseconds() {
    return std::exchange(slept, 0);
}

ShortWrites::ShortWrites(qint64 bytes) {
    plan.shortTo = bytes;
}

ShortWrites::~ShortWrites() {
    plan = {};
}

FlippedWrites::FlippedWrites(qint64 offset) {
    plan.flipAt = offset;
}

FlippedWrites::~FlippedWrites() {
    plan = {};
}

} // namespace waymark

using namespace waymark;

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t count) {
    static const auto next = real<ssize_t (*)(int, const void*, size_t)>("write");
    if (fails(SystemCall::Write))
        return -1;
    if (plan.shortTo >= 0 && count > size_t(plan.shortTo))
        count = size_t(plan.shortTo);
    if (plan.flipAt >= 0 && count > size_t(plan.flipAt)) {
        QByteArray flipped(static_cast<const char*>(bytes), qsizetype(count));
        flipped[plan.flipAt] = char(flipped[plan.flipAt] ^ 0x10);
        return next(descriptor, flipped.constData(), count);
    }
    return next(descriptor, bytes, count);
}

ssize_t read(int descriptor, void* bytes, size_t count) {
    static const auto next = real<ssize_t (*)(int, void*, size_t)>("read");
    return fails(SystemCall::Read) ? -1 : next(descriptor, bytes, count);
}

int fsync(int descriptor) {
    static const auto next = real<int (*)(int)>("fsync");
    return fails(SystemCall::Fsync) ? -1 : next(descriptor);
}

int rename(const char* from, const char* to) {
    static const auto next = real<int (*)(const char*, const char*)>("rename");
    return fails(SystemCall::Rename) ? -1 : next(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) {
    static const auto next =
        real<int (*)(int, const char*, int, const char*, unsigned)>("renameat2");
    return fails(SystemCall::Rename) ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int usleep(useconds_t microseconds) {
    slept += qint64(microseconds);
    return 0;
}

int open(const char* path, int flags, ...) {
    static const auto next = real<int (*)(const char*, int, ...)>("open");
    mode_t mode = 0;
    if (flags & O_CREAT) {
        va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    if ((flags & O_ACCMODE) != O_RDONLY && fails(SystemCall::Open))
        return -1;
    return next(path, flags, mode);
}
}
