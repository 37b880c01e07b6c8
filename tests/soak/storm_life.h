// One life of tests/storage/storm: how it is started and stopped, what it was promised, and whether
// the draft and the file keep those promises afterwards.
#pragma once

#include "soak/soak.h"

#include <QByteArrayList>
#include <QProcess>

namespace waymark {

// The promises, over several lives of one draft.
struct Promises {
    QByteArray acknowledged; // hash of the last content that is promised to be in the draft
    QByteArrayList pending;  // … of what was handed over after that
    QByteArray saved;        // … of what is promised to be in the file
    QByteArrayList saving;   // … of saves that were begun after that
    int edits = 0;           // acknowledged
    int saves = 0;           // reported as done
    QStringList failures;    // "edit: REASON", "save: REASON"
    QStringList wrong;       // promises that the program itself found broken

    // Takes in what a storm said; a line that was cut short is none.
    void hear(const QByteArray& output);
};

struct StormPlace {
    QString drafts;
    QString file;
};

// A storm that is running.
class StormLife {
public:
    StormLife(const Soak& soak, const StormPlace& place, const QString& draftId, int seed,
              const QStringList& options, const QString& program = QStringLiteral(WAYMARK_STORM));

    // Reads what it says until so long after its first acknowledgement (or, `fromStart`, from now
    // on), or until it ends, or until it said `word`.
    void listen(int milliseconds, bool fromStart = false, const QByteArray& word = {});
    // Sends a signal and waits for the end.
    void stop(int signal);
    // Waits for an end of its own; false when it did not come within a minute.
    bool waitForEnd();

    [[nodiscard]] const QByteArray& said() const { return m_said; }
    [[nodiscard]] const QProcess& process() const { return m_process; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    QProcess m_process;
    QByteArray m_said;
};

// Why the draft in that place does not keep the promises; empty when it does. `id` receives the
// draft's, or becomes empty where there rightly is none yet.
QString faultOfDraft(const StormPlace& place, const Promises& promises, QString& id);
// The same of the file. What was found becomes what is promised from now on.
QString faultOfFile(const StormPlace& place, Promises& promises);

} // namespace waymark
