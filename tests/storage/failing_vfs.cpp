#include "storage/failing_vfs.h"

#include <atomic>
#include <csignal>
#include <cstring>
#include <sqlite3.h>

namespace waymark {

namespace {

// One file layer at a time, used from the storage thread and set up from the test's.
struct Plan {
    std::atomic<int> call = -1;
    std::atomic<int> countdown = 0;
    std::atomic<int> error = SQLITE_OK;
    std::atomic<bool> forEver = false;
    std::atomic<int> failures = 0;
};
Plan plan;
std::mutex gate;

// The error that this call is to return, or SQLITE_OK.
int verdict(FailingVfs::Call call) {
    if (plan.call.load() != int(call))
        return SQLITE_OK;
    const int left = --plan.countdown;
    if (left > 0 || (left < 0 && !plan.forEver))
        return SQLITE_OK;
    ++plan.failures;
    if (plan.error == FailingVfs::kill)
        ::raise(SIGKILL);
    return plan.error;
}

sqlite3_vfs* ordinary() {
    static sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
    return vfs;
}

struct File {
    sqlite3_file base;
    sqlite3_file* real; // lies behind this struct
};

sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<File*>(file)->real;
}

int onClose(sqlite3_file* f) {
    return real(f)->pMethods->xClose(real(f));
}
int onRead(sqlite3_file* f, void* into, int count, sqlite3_int64 at) {
    return real(f)->pMethods->xRead(real(f), into, count, at);
}
int onWrite(sqlite3_file* f, const void* from, int count, sqlite3_int64 at) {
    if (const int error = verdict(FailingVfs::Call::Write)) {
        // As on a disk that fills up: part of the data arrives.
        real(f)->pMethods->xWrite(real(f), from, count / 2, at);
        return error;
    }
    return real(f)->pMethods->xWrite(real(f), from, count, at);
}
int onTruncate(sqlite3_file* f, sqlite3_int64 size) {
    if (const int error = verdict(FailingVfs::Call::Truncate))
        return error;
    return real(f)->pMethods->xTruncate(real(f), size);
}
int onSync(sqlite3_file* f, int flags) {
    const std::lock_guard passing(gate);
    if (const int error = verdict(FailingVfs::Call::Sync))
        return error;
    return real(f)->pMethods->xSync(real(f), flags);
}
int onFileSize(sqlite3_file* f, sqlite3_int64* size) {
    return real(f)->pMethods->xFileSize(real(f), size);
}
int onLock(sqlite3_file* f, int level) {
    if (const int error = verdict(FailingVfs::Call::Lock))
        return error;
    return real(f)->pMethods->xLock(real(f), level);
}
int onUnlock(sqlite3_file* f, int level) {
    return real(f)->pMethods->xUnlock(real(f), level);
}
int onCheckReserved(sqlite3_file* f, int* out) {
    return real(f)->pMethods->xCheckReservedLock(real(f), out);
}
int onFileControl(sqlite3_file* f, int op, void* arg) {
    return real(f)->pMethods->xFileControl(real(f), op, arg);
}
int onSectorSize(sqlite3_file* f) {
    return real(f)->pMethods->xSectorSize(real(f));
}
int onCharacteristics(sqlite3_file* f) {
    return real(f)->pMethods->xDeviceCharacteristics(real(f));
}

const sqlite3_io_methods methods = {.iVersion = 1,
                                    .xClose = onClose,
                                    .xRead = onRead,
                                    .xWrite = onWrite,
                                    .xTruncate = onTruncate,
                                    .xSync = onSync,
                                    .xFileSize = onFileSize,
                                    .xLock = onLock,
                                    .xUnlock = onUnlock,
                                    .xCheckReservedLock = onCheckReserved,
                                    .xFileControl = onFileControl,
                                    .xSectorSize = onSectorSize,
                                    .xDeviceCharacteristics = onCharacteristics,
                                    .xShmMap = nullptr,
                                    .xShmLock = nullptr,
                                    .xShmBarrier = nullptr,
                                    .xShmUnmap = nullptr,
                                    .xFetch = nullptr,
                                    .xUnfetch = nullptr};

int onOpen(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    auto* opened = reinterpret_cast<File*>(file);
    opened->base.pMethods = nullptr;
    opened->real = reinterpret_cast<sqlite3_file*>(opened + 1);
    if (const int error = verdict(FailingVfs::Call::Open))
        return error;
    const int code = ordinary()->xOpen(ordinary(), name, opened->real, flags, outFlags);
    if (code == SQLITE_OK)
        opened->base.pMethods = &methods;
    return code;
}

int onDelete(sqlite3_vfs*, const char* name, int sync) {
    if (const int error = verdict(FailingVfs::Call::Delete))
        return error;
    return ordinary()->xDelete(ordinary(), name, sync);
}

sqlite3_vfs& failing() {
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs made = *ordinary();
        made.zName = "failing";
        made.szOsFile = int(sizeof(File)) + ordinary()->szOsFile;
        made.pNext = nullptr;
        made.xOpen = onOpen;
        made.xDelete = onDelete;
        return made;
    }();
    return vfs;
}

} // namespace

FailingVfs::FailingVfs() {
    stopFailing();
    sqlite3_vfs_register(&failing(), 0);
}

FailingVfs::~FailingVfs() {
    sqlite3_vfs_unregister(&failing());
}

void FailingVfs::failAt(Call call, int nth, int sqliteError, bool forEver) {
    plan.failures = 0;
    plan.error = sqliteError;
    plan.forEver = forEver;
    plan.countdown = nth;
    plan.call = int(call);
}

void FailingVfs::stopFailing() {
    plan.call = -1;
}

std::unique_lock<std::mutex> FailingVfs::holdSyncs() {
    return std::unique_lock(gate);
}

int FailingVfs::failures() const {
    return plan.failures;
}

} // namespace waymark
