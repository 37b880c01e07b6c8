#include "soak/storm_life.h"

#include "storage/draft.h"

#include <QElapsedTimer>

#include <csignal>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int writeDelay = 100; // microseconds

} // namespace

void Promises::hear(const QByteArray& output) {
    QByteArrayList lines = output.split('\n');
    lines.removeLast();
    for (const QByteArray& line : lines) {
        const qsizetype space = line.indexOf(' ');
        const QByteArray word = line.left(space);
        const QByteArray rest = line.mid(space + 1);
        if (word == "doing") {
            pending += rest;
        } else if (word == "done") {
            acknowledged = rest;
            pending.clear();
            ++edits;
        } else if (word == "saving") {
            saving += rest;
        } else if (word == "saved") {
            saved = rest;
            saving.clear();
            ++saves;
        } else if (word == "failed") {
            failures += QString::fromUtf8(rest);
        } else if (word != "ready") {
            wrong += QString::fromUtf8(line);
        }
    }
}

StormLife::StormLife(const Soak& soak, const StormPlace& place, const QString& draftId, int seed,
                     const QStringList& options, const QString& program) {
    m_process.setProcessEnvironment(soak.environment(writeDelay));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, QStringList{place.drafts, draftId, place.file, QString::number(seed)} +
                                 options);
    m_process.waitForStarted();
}

void StormLife::listen(int milliseconds, bool fromStart, const QByteArray& word) {
    QElapsedTimer timer;
    timer.start();
    bool counts = fromStart;
    while (m_process.state() == QProcess::Running) {
        const qint64 left = (counts ? milliseconds : 60'000) - timer.elapsed();
        if (left <= 0)
            return;
        m_process.waitForReadyRead(int(left));
        m_said += m_process.readAllStandardOutput();
        if (!word.isEmpty() && m_said.contains(word))
            return;
        if (!counts && m_said.contains("done")) {
            counts = true;
            timer.restart();
        }
    }
}

void StormLife::stop(int signal) {
    // Never 0: that would be this program and all that belong to it.
    if (const qint64 process = m_process.processId(); process > 0)
        ::kill(pid_t(process), signal);
    waitForEnd();
}

bool StormLife::waitForEnd() {
    const bool ended =
        m_process.state() == QProcess::NotRunning || m_process.waitForFinished(60'000);
    if (!ended) {
        m_process.kill();
        m_process.waitForFinished();
    }
    m_said += m_process.readAllStandardOutput();
    return ended;
}

QString faultOfDraft(const StormPlace& place, const Promises& promises, QString& id) {
    const DraftFolder folder{place.drafts, {}};
    const auto drafts = listDrafts(folder);
    id.clear();
    if (drafts.empty())
        return promises.acknowledged.isEmpty() ? QString() : u"the draft is gone"_s;
    if (drafts.size() > 1)
        return u"there are %1 drafts"_s.arg(drafts.size());
    id = drafts[0].id;
    if (drafts[0].inUse)
        return u"the draft is said to be in use"_s;
    const auto content = readDraft(folder, id);
    if (!content)
        return u"the draft cannot be opened: "_s + content.error().message;
    if (promises.acknowledged.isEmpty())
        return {};
    const QByteArray hash = contentHash(content->project).toHex();
    if (hash != promises.acknowledged && !promises.pending.contains(hash))
        return u"an acknowledged edit is not in the draft"_s;
    return {};
}

QString faultOfFile(const StormPlace& place, Promises& promises) {
    const auto opened = readJourney(place.file);
    if (!opened) {
        // The very first save may not have come to its end.
        const bool isFine = opened.error().code == ErrorCode::NotFound && promises.saved.isEmpty();
        return isFine ? QString() : u"the file cannot be opened: "_s + opened.error().message;
    }
    const QByteArray hash = contentHash(opened->project).toHex();
    if (hash != promises.saved && !promises.saving.contains(hash))
        return u"the file is neither the old nor the new version"_s;
    promises.saved = hash;
    promises.saving.clear();
    return {};
}

} // namespace waymark
