// Work that must not hold up the window: reading files, looking at folders, making exports. The
// work gets values and returns one; nothing alive crosses the thread.
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace waymark {

// Runs `work()` on another thread and then `done(result)` on this one, which must be the
// application's, unless `receiver` is gone by then. The result comes as a shared pointer, so that
// large ones are not copied.
template <class Work, class Done>
void runInBackground(QObject* receiver, Work work, Done done) {
    using Value = std::invoke_result_t<Work>;
    // The way back goes through the application, which waits for the pool before it ends; whether
    // the receiver still lives is looked at only on the receiver's own thread.
    auto deliver = [receiver = QPointer<QObject>(receiver),
                    done = std::move(done)](const std::shared_ptr<Value>& value) {
        if (receiver)
            done(value);
    };
    QThreadPool::globalInstance()->start([app = QCoreApplication::instance(),
                                          work = std::move(work),
                                          deliver = std::move(deliver)]() mutable {
        auto value = std::make_shared<Value>(work());
        QMetaObject::invokeMethod(
            app, [deliver = std::move(deliver), value = std::move(value)] { deliver(value); },
            Qt::QueuedConnection);
    });
}

} // namespace waymark
