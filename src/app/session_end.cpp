#include "app/session_end.h"

#include <QGuiApplication>
#include <QSessionManager>

namespace waymark {

SessionEnd::SessionEnd(std::function<void()> keepAll, QObject* parent)
    : QObject(parent)
    , m_keepAll(std::move(keepAll))
    , m_signals([this] {
        m_keepAll();
        // Not quit(), which asks the windows first.
        QCoreApplication::exit(0);
    }) {
    // The session waits while this runs.
    connect(
        qGuiApp, &QGuiApplication::commitDataRequest, this,
        [this](QSessionManager&) { m_keepAll(); }, Qt::DirectConnection);
}

} // namespace waymark
