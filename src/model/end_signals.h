// The signals by which a program is told to end (SIGTERM, SIGHUP, SIGINT), as a call on the thread
// of the event loop, where everything may be done that a signal's handler may not.
#pragma once

#include <QObject>

#include <functional>

namespace waymark {

class EndSignals : public QObject {
    Q_OBJECT

public:
    // Only one at a time. Without pipes to be had, the signals end the program as ever.
    explicit EndSignals(std::function<void()> onSignal, QObject* parent = nullptr);
    ~EndSignals() override;

private:
    std::function<void()> m_onSignal;
};

} // namespace waymark
