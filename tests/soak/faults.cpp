// Faults that are put into a program from outside, by loading this library before all others
// (LD_PRELOAD), to see whether the rigs notice. SOAK_FAULT names the one to plant:
//
//   no-journal   the draft's database keeps its journal in memory only
//   no-sync      nothing is ever synced to the disk
//   in-place     a finished file is not renamed over the target; the target is written over
//   deaf-write   write() tells that all was written when the disk is full
//   deaf-sync    fsync() tells of no error
//   no-rename-check   rename() tells of no error
//
// SOAK_DELAY, no fault, makes each write to a file take so many microseconds longer, as on a slow
// disk: what is killed is then more often in the middle of something.
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace {

bool isPlanted(const char* name) {
    static const char* fault = std::getenv("SOAK_FAULT");
    return fault && std::strcmp(fault, name) == 0;
}

void delay() {
    static const char* text = std::getenv("SOAK_DELAY");
    static const int microseconds = text ? std::atoi(text) : 0;
    if (microseconds > 0)
        ::usleep(useconds_t(microseconds));
}

template <class Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

bool endsWith(const std::string& text, const std::string& end) {
    return text.size() >= end.size() &&
           text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// As a program that edits the user's file where it stands: piece by piece, with time in between.
int copyOver(const char* from, const char* to) {
    const int in = ::open(from, O_RDONLY);
    const int out = ::open(to, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    char piece[4096];
    for (;;) {
        const ssize_t count = ::read(in, piece, sizeof piece);
        if (count <= 0)
            break;
        if (::write(out, piece, size_t(count)) != count)
            break;
        ::usleep(50);
        delay();
    }
    ::close(in);
    ::close(out);
    ::unlink(from);
    return 0;
}

} // namespace

extern "C" {

using Callback = int (*)(void*, int, char**, char**);

int sqlite3_exec(void* database, const char* sql, Callback callback, void* argument,
                 char** message) {
    static const auto next =
        real<int (*)(void*, const char*, Callback, void*, char**)>("sqlite3_exec");
    std::string changed(sql ? sql : "");
    if (isPlanted("no-journal")) {
        const std::string wanted = "journal_mode = TRUNCATE";
        if (const size_t at = changed.find(wanted); at != std::string::npos)
            changed.replace(at, wanted.size(), "journal_mode = MEMORY");
    }
    return next(database, changed.c_str(), callback, argument, message);
}

int fsync(int descriptor) {
    static const auto next = real<int (*)(int)>("fsync");
    if (isPlanted("no-sync"))
        return 0;
    const int result = next(descriptor);
    return isPlanted("deaf-sync") ? 0 : result;
}

int fdatasync(int descriptor) {
    static const auto next = real<int (*)(int)>("fdatasync");
    if (isPlanted("no-sync"))
        return 0;
    const int result = next(descriptor);
    return isPlanted("deaf-sync") ? 0 : result;
}

ssize_t write(int descriptor, const void* bytes, size_t count) {
    static const auto next = real<ssize_t (*)(int, const void*, size_t)>("write");
    const ssize_t written = next(descriptor, bytes, count);
    return written < 0 && errno != EINTR && isPlanted("deaf-write") ? ssize_t(count) : written;
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t offset) {
    static const auto next = real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    delay();
    const ssize_t written = next(descriptor, bytes, count, offset);
    return written < 0 && errno != EINTR && isPlanted("deaf-write") ? ssize_t(count) : written;
}

int rename(const char* from, const char* to) {
    static const auto next = real<int (*)(const char*, const char*)>("rename");
    if (isPlanted("in-place") && endsWith(to, ".journey"))
        return copyOver(from, to);
    delay();
    const int result = next(from, to);
    return isPlanted("no-rename-check") ? 0 : result;
}
}
