// System calls of a program, seen and failed from outside with strace.
#pragma once

#include "soak/soak.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <functional>

namespace waymark {

// How a program is started under strace.
struct Traced {
    QString program;
    QStringList arguments;
    QProcessEnvironment environment;
    // Set for a program that says "ready" and begins at a line on standard input: strace then sees
    // only what it does after that, and none of the loading of libraries.
    bool waits = false;
    // Set: only calls that have to do with these files are seen and failed; asked once it waits.
    std::function<QStringList()> files;
    int mayTake = 60'000; // milliseconds, then it is ended
};

struct TracedEnd {
    bool crashed = false; // ended by a signal, or had to be ended
    int exitCode = 0;
    QByteArray said;   // on standard output
    QByteArray errors; // on standard error
    int injected = 0;  // calls that were failed
    QByteArray trace;
};

// Runs it with strace's option -e `injection` (none when empty).
TracedEnd runTraced(const Soak& soak, const Traced& traced, const QString& injection);

// One call of a program: "the 3rd write() of a thread".
struct CallPlace {
    QString call;
    int nth = 0;
};
// The places of the calls, in the trace of an undisturbed run, that have to do with files below
// `folder`.
QList<CallPlace> placesBelow(const QByteArray& trace, const QString& folder);

bool hasStrace();

} // namespace waymark
