// A file layer for SQLite that fails on request: the Nth write, sync, truncation, opening or
// deletion returns an error, once or from then on. Everything else goes to the ordinary layer.
#pragma once

#include <QByteArray>

#include <mutex>

namespace waymark {

class FailingVfs {
public:
    enum class Call { Write, Sync, Truncate, Open, Delete, Lock };

    // Registered with SQLite under name() as long as it lives.
    FailingVfs();
    ~FailingVfs();
    FailingVfs(const FailingVfs&) = delete;
    FailingVfs& operator=(const FailingVfs&) = delete;

    // In place of an error: the process is killed there.
    static constexpr int kill = -1;

    [[nodiscard]] static QByteArray name() { return "failing"; }

    // The `nth` (from 1) such call from now on returns `sqliteError`, and with `forEver` every
    // later one too.
    void failAt(Call call, int nth, int sqliteError, bool forEver);
    void stopFailing();
    // While the lock lives, whoever syncs a file waits: what is under way stays under way.
    [[nodiscard]] std::unique_lock<std::mutex> holdSyncs();
    // How many calls have been failed since failAt().
    [[nodiscard]] int failures() const;
};

} // namespace waymark
