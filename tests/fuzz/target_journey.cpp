// The `.journey` file: what opens can be saved and opens again as the same; what does not open may
// be repaired, and what the repair yields can be saved.
#include "fuzz/targets.h"
#include "storage/journey_file.h"

#include <QFile>
#include <QTemporaryDir>

namespace waymark {

namespace {

void saveAndReopen(const OpenedJourney& opened) {
    const auto bytes = journeyBytes(opened.project, {.unknown = opened.unknown});
    mustHold(bytes.ok(), "what was opened can be saved");
    const auto again = readJourneyBytes(*bytes, QStringLiteral("again"));
    mustHold(again.ok() && again->project == opened.project, "and opens again as it was");
}

// A file that only this process uses; in memory where there is such a place.
QString scratchPath() {
    static const QTemporaryDir folder(QFile::exists(QStringLiteral("/dev/shm"))
                                          ? QStringLiteral("/dev/shm/waymark-fuzz-XXXXXX")
                                          : QStringLiteral("/tmp/waymark-fuzz-XXXXXX"));
    return folder.filePath(QStringLiteral("map.journey"));
}

} // namespace

void fuzzJourney(const QByteArray& bytes) {
    if (const auto opened = readJourneyBytes(bytes, QStringLiteral("map")); opened) {
        saveAndReopen(*opened);
        return;
    } else {
        mustHold(opened.error().code != ErrorCode::Internal && !opened.error().message.isEmpty(),
                 "what is refused is refused with a reason that is not our own fault");
    }
    // A damaged checksum stops reading early; repairing goes on and reads every row.
    {
        QFile file(scratchPath());
        mustHold(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(),
                 "there is room for a scratch file");
    }
    if (const auto salvaged = salvageJourney(scratchPath()))
        saveAndReopen(*salvaged);
}

} // namespace waymark
