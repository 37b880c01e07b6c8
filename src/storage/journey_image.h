// The content of a `.journey` file as bytes in memory: what is looked at before SQLite sees it, and
// the reading itself. Reading, publishing and salvaging share it.
#pragma once

#include "storage/journey_file.h"
#include "storage/schema.h"

namespace waymark {

inline constexpr qint64 maxJourneyBytes = 2'000'000'000;

// What the first hundred bytes say.
struct ImageHeader {
    int formatVersion = 0;
    QString oddity; // "it is cut short: …"; empty when the header fits the rest
};
// Errors: NotAMap, Damaged (empty), TooNew. `name` is how messages call the file.
Result<ImageHeader> readImageHeader(const QByteArray& bytes, const QString& name);

// The content of the file at `path`, with what an interrupted writer left beside it applied to a
// private copy. Errors: as readJourney().
struct JourneyContent {
    QByteArray bytes;
    FileStamp stamp; // of the file itself
};
Result<JourneyContent> readJourneyContent(const QString& path);

// SQLite opens an image only in rollback mode; one left in WAL mode, whose log is applied, differs
// in two bytes.
QByteArray inRollbackMode(QByteArray bytes);

// Every row is read and held against its checksum, its type, the rules of the model and what it
// refers to: no damaged value passes. SQLite's own check would add a third to the time of opening
// and nothing to the certainty. Errors: as readJourney().
Result<OpenedJourney> readImage(const QByteArray& bytes, const QString& name);

// For what was just made: that every row reads back as it should and that the records are those of
// `project`; and that SQLite itself finds nothing wrong with the structure. Each opens the image
// for itself, so that both can run at the same time. Errors: as readJourney().
Result<void> checkRecords(const QByteArray& bytes, const QString& name, const Project& project);
Result<void> checkStructure(const QByteArray& bytes, const QString& name);

// What salvageJourney() and salvageDraft() do with bytes that cannot be read strictly.
enum class SalvageSource : quint8 {
    File,
    Draft, // has tables besides, which are none of a map
};
Result<OpenedJourney> salvageImage(const QByteArray& bytes, const QString& name,
                                   SalvageSource source);

// "“Map.journey” is damaged: …" with what that means and what to do.
Error damagedFile(const QString& name, const QString& what);

} // namespace waymark
