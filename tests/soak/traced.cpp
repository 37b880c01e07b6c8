#include "soak/traced.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto calls = u"openat,read,pread64,write,pwrite64,fsync,fdatasync,ftruncate,rename,renameat2,"
                   "linkat,unlink,mkdir,fallocate,fcntl"_s;
constexpr int longest = 60'000; // milliseconds

// What it said before it was ready is of no interest.
void startWaiting(QProcess& process, const Traced& traced) {
    process.start(traced.program, traced.arguments);
    while (process.state() != QProcess::NotRunning) {
        if (process.canReadLine()) {
            if (process.readLine().startsWith("ready"))
                return;
        } else if (!process.waitForReadyRead(longest)) {
            return;
        }
    }
}

} // namespace

bool hasStrace() {
    return !QStandardPaths::findExecutable(u"strace"_s).isEmpty();
}

TracedEnd runTraced(const Soak& soak, const Traced& traced, const QString& injection) {
    const QString traceFile = soak.path(u"trace"_s);
    QFile::remove(traceFile);
    QStringList options{u"-f"_s, u"-y"_s, u"-o"_s, traceFile, u"-e"_s, u"trace="_s + calls};
    if (!injection.isEmpty())
        options += {u"-e"_s, u"inject="_s + injection};

    QProcess process;
    process.setProcessEnvironment(traced.environment);
    QProcess strace;
    if (traced.waits) {
        startWaiting(process, traced);
        if (traced.files)
            for (const QString& file : traced.files())
                options += {u"-P"_s, file};
        strace.start(u"strace"_s,
                     options + QStringList{u"-p"_s, QString::number(process.processId())});
        // It says "Process N attached" once it is.
        strace.setReadChannel(QProcess::StandardError);
        strace.waitForStarted();
        while (strace.state() == QProcess::Running && !strace.canReadLine())
            if (!strace.waitForReadyRead(longest))
                break;
        process.write("go\n");
    } else {
        process.start(u"strace"_s,
                      options + QStringList{u"-qq"_s, traced.program} + traced.arguments);
    }
    process.closeWriteChannel();
    TracedEnd end;
    if (!process.waitForFinished(traced.mayTake)) {
        process.kill();
        process.waitForFinished();
        end.crashed = true;
    }
    if (traced.waits)
        strace.waitForFinished(longest);
    end.crashed = end.crashed || process.exitStatus() != QProcess::NormalExit;
    end.exitCode = process.exitCode();
    // strace ends as the program it started did, or says 128 and the signal.
    end.crashed = end.crashed || end.exitCode > 128;
    end.said = process.readAllStandardOutput();
    end.errors = process.readAllStandardError();
    QFile file(traceFile);
    if (file.open(QIODevice::ReadOnly))
        end.trace = file.readAll();
    end.injected = int(end.trace.count("(INJECTED)"));
    return end;
}

QList<CallPlace> placesBelow(const QByteArray& trace, const QString& folder) {
    static const QRegularExpression entry(uR"(^(\d+)\s+(\w+)\()"_s);
    QMap<QString, int> counts; // by thread and call
    QSet<QString> seen;
    QList<CallPlace> places;
    for (const QByteArray& line : trace.split('\n')) {
        const QString text = QString::fromUtf8(line);
        const auto match = entry.match(text);
        if (!match.hasMatch())
            continue;
        const QString call = match.captured(2);
        const int nth = ++counts[match.captured(1) + u' ' + call];
        const QString place = u"%1 %2"_s.arg(call).arg(nth);
        if (!text.contains(folder) || seen.contains(place))
            continue;
        seen.insert(place);
        places.append({call, nth});
    }
    return places;
}

} // namespace waymark
