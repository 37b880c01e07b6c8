// A1, A2, A11 in the whole program: a real window is killed while it is edited, typed into and
// saved; and it goes on answering while the disk does not.
#include "soak/storm_life.h"
#include "soak/traced.h"

#include "storage/draft.h"
#include "support/random_project.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <csignal>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int typingMayLose = 2000; // milliseconds

void killWindows(Soak& soak) {
    // A life is short, and most of it is not a write: it takes many to hit one.
    const int times = soak.times(400, 40);
    int wrong = 0;
    QString id;
    Promises promises;
    const StormPlace place{soak.path(u"window/drafts"_s),
                           soak.path(u"window/documents/Map.journey"_s)};
    QDir().mkpath(soak.path(u"window/documents"_s));
    for (int round = 0; round < times; ++round) {
        StormLife life(soak, place, id, round, {u"saves=3"_s},
                       QStringLiteral(WAYMARK_WINDOW_STORM));
        life.listen(std::uniform_int_distribution(0, 400)(soak.random()));
        life.stop(SIGKILL);
        promises.hear(life.said());
        QString fault = faultOfDraft(place, promises, id);
        if (fault.isEmpty())
            fault = faultOfFile(place, promises);
        if (fault.isEmpty() && !promises.wrong.isEmpty())
            fault = promises.wrong.takeFirst();
        if (fault.isEmpty())
            continue;
        ++wrong;
        soak.note(u"window %1: %2"_s.arg(round).arg(fault));
    }
    soak.report(
        u"A1, A2"_s,
        u"%1 kills of the whole program, %2 edits and %3 saves as its window told them"_s.arg(times)
            .arg(promises.edits)
            .arg(promises.saves),
        u"0 edits lost, 0 files neither old nor new"_s, u"%1"_s.arg(wrong),
        wrong == 0 && promises.edits > times);
}

void killWhileTyping(Soak& soak) {
    const int times = soak.times(12, 2);
    int wrong = 0;
    int typed = 0;
    for (int round = 0; round < times; ++round) {
        const QString drafts = soak.path(u"typing-%1/drafts"_s.arg(round));
        StormLife life(soak, {drafts, soak.path(u"typing.journey"_s)}, {}, round, {u"type"_s},
                       QStringLiteral(WAYMARK_WINDOW_STORM));
        life.listen(60'000, true, "typed");
        QElapsedTimer timer;
        timer.start();
        QList<qint64> letters;
        qsizetype heard = 0;
        const int length = 3000 + randomBelow(soak.random(), 2000);
        while (timer.elapsed() < length) {
            life.listen(10, true);
            for (const qsizetype now = life.said().count("typed"); heard < now; ++heard)
                letters += timer.elapsed();
        }
        life.stop(SIGKILL);
        const qint64 end = timer.elapsed();
        const auto old =
            std::ranges::count_if(letters, [&](qint64 at) { return at < end - typingMayLose; });
        typed += int(letters.size());
        const auto all = listDrafts({drafts, {}});
        const auto content =
            all.empty() ? Result<DraftContent>(Error{}) : readDraft({drafts, {}}, all[0].id);
        QString name;
        if (content)
            name =
                content->project
                    .find(content->project.of<Stage>(content->project.roots<Map>().front()).front())
                    ->name;
        if (!content || name.size() < old) {
            ++wrong;
            soak.note(u"typing %1: %2 letters in the draft, %3 older than 2 s"_s.arg(round)
                          .arg(name.size())
                          .arg(old));
        }
    }
    soak.report(u"A1"_s,
                u"%1 kills while typing without a pause, %2 letters"_s.arg(times).arg(typed),
                u"nothing typed more than 2 s before lost"_s, u"%1 times"_s.arg(wrong), wrong == 0);
}

void answerWhileDiskHangs(Soak& soak) {
    if (!hasStrace()) {
        soak.reportImpossible(u"A11"_s, u"a disk that hangs"_s, u"strace is not there"_s);
        return;
    }
    const int seconds = soak.times(60, 8);
    const QString drafts = soak.path(u"beat/drafts"_s);
    const QString file = soak.path(u"beat.journey"_s);
    Traced traced{QStringLiteral(WAYMARK_WINDOW_STORM),
                  {drafts, QString(), file, u"9"_s, u"beat=%1"_s.arg(seconds)},
                  soak.environment(),
                  true,
                  [&] {
                      QStringList slow{file};
                      for (const DraftInfo& draft : listDrafts({drafts, {}}))
                          for (const QString& name : {u"/work.db"_s, u"/work.db-journal"_s})
                              slow += drafts + u'/' + draft.id + name;
                      return slow;
                  },
                  seconds * 1000 + 60'000};
    const TracedEnd end = runTraced(soak, traced,
                                    u"fsync,fdatasync,rename,openat:delay_enter=%1"_s.arg(
                                        soak.isQuick() ? 2'000'000 : 10'000'000));
    const qsizetype at = end.said.indexOf("gap ");
    const int gap = at < 0 ? -1 : end.said.mid(at + 4).trimmed().toInt();
    soak.report(u"A11"_s,
                u"disk of the file and of the draft answers %1 s late, edits and saves for %2 s"_s
                    .arg(soak.isQuick() ? 2 : 10)
                    .arg(seconds),
                u"the window never stops answering for more than 100 ms"_s, u"%1 ms"_s.arg(gap),
                !end.crashed && gap >= 0 && gap <= 100);
}

} // namespace

void runWindowRig(Soak& soak) {
    killWindows(soak);
    killWhileTyping(soak);
    answerWhileDiskHangs(soak);
}

} // namespace waymark
