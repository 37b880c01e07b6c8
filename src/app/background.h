// Work that must not hold up the window: reading files, looking at folders, making exports. The
// work gets values and returns one; nothing alive crosses the thread.
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace waymark {

// Runs `work()` on another thread and then `done(result)` on this one, unless `receiver` is gone by
// then. The result comes as a shared pointer, so that large ones are not copied.
template <class Work, class Done>
void runInBackground(QObject* receiver, Work work, Done done) {
    using Value = std::invoke_result_t<Work>;
    using Shared = std::shared_ptr<Value>;
    auto promise = std::make_shared<QPromise<Shared>>();
    promise->start();
    promise->future().then(receiver, std::move(done));
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(std::make_shared<Value>(work()));
        promise->finish();
    });
}

} // namespace waymark
