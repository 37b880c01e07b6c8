// The ends of the program that leave no time for a question: the computer is shut down, the user
// logs out, somebody sends SIGTERM.
#pragma once

#include "model/end_signals.h"

#include <QObject>

#include <functional>

namespace waymark {

class SessionEnd : public QObject {
    Q_OBJECT

public:
    // `keepAll` brings everything to where the next start finds it; it must return soon. After a
    // signal the program ends; at the end of a session, the session decides.
    explicit SessionEnd(std::function<void()> keepAll, QObject* parent = nullptr);

private:
    std::function<void()> m_keepAll;
    EndSignals m_signals;
};

} // namespace waymark
