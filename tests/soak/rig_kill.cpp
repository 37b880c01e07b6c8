// A1, A2, A30: the program is killed at random moments of editing and of saving.
#include "soak/storm_life.h"

#include <QDir>

#include <csignal>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestLife = 80; // milliseconds after the first acknowledgement
constexpr int livesOfADraft = 40;

struct Count {
    int kills = 0;
    int edits = 0;
    int saves = 0;
    int badDrafts = 0;
    int badFiles = 0;
    int wrong = 0;
    int leftovers = 0;
};

// Kills one draft's storms again and again, then takes a new one.
Count killLoop(Soak& soak, int kills, const QStringList& options) {
    Count count;
    QString id;
    Promises promises;
    StormPlace place;
    for (int round = 0; round < kills; ++round) {
        if (round % livesOfADraft == 0 || (id.isEmpty() && round > 0)) {
            const QString home = soak.path(u"kill-%1-%2"_s.arg(options.join(u'-')).arg(round));
            QDir().mkpath(home + u"/documents"_s);
            place = {home + u"/drafts"_s, home + u"/documents/Map.journey"_s};
            promises = {};
            id.clear();
        }
        StormLife life(soak, place, id, round, options);
        // Now and then at any moment from the start on: while a draft is made or taken up.
        life.listen(std::uniform_int_distribution(0, longestLife)(soak.random()), round % 5 == 4);
        life.stop(SIGKILL);
        promises.hear(life.said());
        ++count.kills;

        if (const QString fault = faultOfDraft(place, promises, id); !fault.isEmpty()) {
            soak.note(u"kill %1: %2"_s.arg(round).arg(fault));
            ++count.badDrafts;
            id.clear();
        }
        if (const QString fault = faultOfFile(place, promises); !fault.isEmpty()) {
            soak.note(u"kill %1: %2"_s.arg(round).arg(fault));
            ++count.badFiles;
        }
        const auto all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
        count.leftovers =
            std::max(count.leftovers,
                     int(QDir(place.file + u"/.."_s).entryList({u".~*.tmp"_s}, all).size()));
        count.edits += std::exchange(promises.edits, 0);
        count.saves += std::exchange(promises.saves, 0);
        for (const QString& wrong : std::exchange(promises.wrong, {})) {
            soak.note(u"kill %1: %2"_s.arg(round).arg(wrong));
            ++count.wrong;
        }
    }
    return count;
}

} // namespace

void runKillRig(Soak& soak) {
    const Count editing = killLoop(soak, soak.times(1000, 60), {u"saves=0"_s});
    soak.report(
        u"A1"_s,
        u"%1 kills while editing, %2 edits acknowledged"_s.arg(editing.kills).arg(editing.edits),
        u"0 acknowledged edits lost, 0 drafts that do not open"_s, u"%1"_s.arg(editing.badDrafts),
        editing.badDrafts == 0);

    const Count saving = killLoop(soak, soak.times(1000, 60), {u"saves=3"_s});
    soak.report(
        u"A2"_s,
        u"%1 kills while saving after every 3rd edit, %2 saves"_s.arg(saving.kills)
            .arg(saving.saves),
        u"0 files that are neither the old nor the new version, 0 drafts that lost an edit"_s,
        u"%1 and %2"_s.arg(saving.badFiles).arg(saving.badDrafts),
        saving.badFiles + saving.badDrafts == 0);
    soak.report(u"A2"_s,
                u"temporary files of killed saves, over up to %1 kills beside one document"_s.arg(
                    livesOfADraft),
                u"at most 1 at any time"_s, u"%1"_s.arg(saving.leftovers), saving.leftovers <= 1);
    soak.report(u"A30"_s,
                u"%1 times “safe in draft” and %2 times “Saved”, held against draft and file"_s
                    .arg(editing.edits + saving.edits)
                    .arg(saving.saves),
                u"0 that were not so"_s, u"%1"_s.arg(editing.wrong + saving.wrong),
                editing.wrong + saving.wrong == 0);
}

} // namespace waymark
