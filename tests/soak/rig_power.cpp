// A3: the power fails while a document is edited and saved. The file system is shut down as if the
// machine had lost its power, then mounted again as after a start.
#include "soak/own_mounts.h"
#include "soak/storm_life.h"

#include <QDir>

#include <csignal>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestLife = 250; // milliseconds after the first acknowledgement
constexpr int livesOfADraft = 25;

struct Count {
    int cuts = 0;
    int edits = 0;
    int saves = 0;
    int badDrafts = 0;
    int badFiles = 0;
};

Count cutLoop(Soak& soak, int cuts, const QString& options) {
    Count count;
    std::unique_ptr<OwnMount> disk;
    StormPlace place;
    QString id;
    Promises promises;
    for (int round = 0; round < cuts; ++round) {
        if (round % livesOfADraft == 0 || !disk) {
            disk.reset();
            disk = OwnMount::ext4(soak.path(u"disk"_s), 64, options);
            if (!disk)
                break;
            QDir().mkpath(disk->path(u"documents"_s));
            place = {disk->path(u"drafts"_s), disk->path(u"documents/Map.journey"_s)};
            promises = {};
            id.clear();
            // What an installed system has on its disk long since.
            ::sync();
        }
        StormLife life(soak, place, id, round, {u"saves=3"_s, u"patient"_s});
        life.listen(std::uniform_int_distribution(0, longestLife)(soak.random()));
        const bool isCut = disk->cutPower();
        life.stop(SIGKILL);
        promises.hear(life.said());
        disk->unmount();
        if (!isCut || !disk->mount())
            break;
        ++count.cuts;
        bool isBad = false;
        if (const QString fault = faultOfDraft(place, promises, id); !fault.isEmpty()) {
            soak.note(u"power cut %1: %2"_s.arg(round).arg(fault));
            ++count.badDrafts;
            isBad = true;
        }
        if (const QString fault = faultOfFile(place, promises); !fault.isEmpty()) {
            soak.note(u"power cut %1: %2"_s.arg(round).arg(fault));
            ++count.badFiles;
            isBad = true;
        }
        count.edits += std::exchange(promises.edits, 0);
        count.saves += std::exchange(promises.saves, 0);
        if (isBad)
            disk.reset();
    }
    return count;
}

} // namespace

void runPowerRig(Soak& soak) {
    if (const QString why = partFromMounts(); !why.isEmpty()) {
        soak.reportImpossible(u"A3"_s, u"power cuts"_s, why);
        return;
    }
    const int wanted = soak.times(250, 15);
    for (const QString& options : {QString(), u"noauto_da_alloc,data=writeback"_s}) {
        const Count count = cutLoop(soak, wanted, options);
        soak.report(
            u"A3"_s,
            u"%1 power cuts on ext4 (%2), %3 edits and %4 saves acknowledged"_s.arg(count.cuts)
                .arg(options.isEmpty() ? u"default"_s : options)
                .arg(count.edits)
                .arg(count.saves),
            u"0 acknowledged edits lost, 0 bad files, 0 saved versions lost"_s,
            u"%1 drafts and %2 files"_s.arg(count.badDrafts).arg(count.badFiles),
            count.cuts == wanted && count.badDrafts + count.badFiles == 0);
    }
}

} // namespace waymark
