#include "soak/soak.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int proofTimes = 10; // how many times less is done to prove a rig than in a full run
// … and how many times longer a write takes then: few kills must suffice to hit one.
constexpr int proofSlowness = 20;
constexpr int mostNotes = 8;

// In memory where there is such a place: a kill shows nothing of the disk, and syncing takes most
// of the time. The rigs to which the disk matters mount one of their own.
QString folderTemplate() {
    const QFileInfo memory(u"/dev/shm"_s);
    const bool isThere = memory.isDir() && memory.isWritable();
    return (isThere ? memory.filePath() : QDir::tempPath()) + u"/waymark-soak-XXXXXX"_s;
}

} // namespace

Soak::Soak(bool isQuick, bool isBrief, QString fault)
    : m_isQuick(isQuick)
    , m_isBrief(isBrief)
    , m_fault(std::move(fault))
    , m_folder(folderTemplate()) {}

int Soak::times(int full, int quick) const {
    if (m_isBrief)
        return std::max(std::min(full / proofTimes, quick), 1);
    return m_isQuick ? quick : full;
}

bool Soak::hasFault(const char* name) const {
    return m_fault == QLatin1String(name);
}

QProcessEnvironment Soak::environment(int writeDelay) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"HOME"_s, path());
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    if (!m_fault.isEmpty() || writeDelay > 0)
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(WAYMARK_FAULTS));
    if (!m_fault.isEmpty())
        environment.insert(u"SOAK_FAULT"_s, m_fault);
    if (writeDelay > 0)
        environment.insert(u"SOAK_DELAY"_s,
                           QString::number(writeDelay * (m_fault.isEmpty() ? 1 : proofSlowness)));
    return environment;
}

QString Soak::path(const QString& name) const {
    return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
}

void Soak::report(const QString& hazard, const QString& done, const QString& bar,
                  const QString& reached, bool ok) {
    m_rows.push_back({hazard, done, bar, reached, ok});
}

void Soak::reportImpossible(const QString& hazard, const QString& done, const QString& why) {
    report(hazard, done, u"can be tried"_s, u"not tried: "_s + why, false);
}

void Soak::note(const QString& what) {
    if (++m_notes <= mostNotes)
        std::fprintf(stderr, "    %s\n", qUtf8Printable(what));
}

int runProgram(const QString& program, const QStringList& arguments, QString* output,
               const QProcessEnvironment& environment) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    const bool ended = process.waitForFinished(120'000);
    if (!ended && process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
    if (output)
        *output = QString::fromUtf8(process.readAll());
    return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

bool isRoot() {
    return ::geteuid() == 0;
}

} // namespace waymark
