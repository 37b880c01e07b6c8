// Reading and publishing the user's `.journey` file. SQLite never opens that file: it is read as
// bytes and replaced as a whole (docs/FILE_FORMAT.md tells what is in it).
#pragma once

#include "model/project.h"
#include "storage/file_stamp.h"

#include <functional>
#include <memory>

namespace waymark {

// The newest version of the format that this program knows: 1000 times the major number plus the
// minor. A file that holds views has it.
inline constexpr int journeyFormatVersion = 1002;
// The version that a file with a history and no views has.
inline constexpr int historyFormatVersion = 1001;
// The version that a file with neither has, so that it opens in the oldest program.
inline constexpr int plainFormatVersion = 1000;

// What a later version of the program wrote beyond what this one knows; kept and published back.
struct UnknownParts;
// The history in a file; see history.h.
struct FileHistory;

struct OpenedJourney {
    Project project;
    FileStamp stamp;
    int formatVersion = plainFormatVersion;
    bool readOnly = false; // written by a newer major version: may be looked at and exported
    QString documentId;    // names the document across renames; empty in files that have none
    QStringList findings;  // what is odd about it, in plain sentences; empty for a sound file
    std::shared_ptr<const UnknownParts> unknown; // null when there is nothing unknown
    // Null when the file keeps none, or was edited since by a program that knows of none.
    std::shared_ptr<const FileHistory> history;
};

// Reads a `.journey` file. Strict: whatever is not as it was published is an error that names what
// is wrong, so a file that opens is whole. The file and its neighbours are only read.
// Errors: NotFound, NotReadable, NotAMap (a folder, a device, some other file), Damaged, TooNew,
// TooLarge.
Result<OpenedJourney> readJourney(const QString& path);

// Reads what can be saved of a damaged file: every record that is whole and refers to nothing that
// is missing. `findings` says what was left out. For "Open repaired copy": publish it elsewhere.
// Errors: as above, where not even that much is left.
Result<OpenedJourney> salvageJourney(const QString& path);

// The same for bytes that are in memory already. `name` is how messages call the file.
Result<OpenedJourney> readJourneyBytes(const QByteArray& bytes, const QString& name);

// How a `.journey` file is published. (Not called JourneyOptions: publish/publish.h has that name.)
struct JourneyOptions {
    // The file as it was opened or last published. If something else is at the path by now,
    // publishing stops with Changed, and with NotFound if nothing is. Unset: replace whatever is
    // there.
    std::optional<FileStamp> expected;
    QString documentId; // written into the file; may be empty
    std::shared_ptr<const UnknownParts> unknown;
    // What led to the project, for the file to carry along. Null: the file says nothing of its
    // past, and holds no text that was deleted.
    std::shared_ptr<const FileHistory> history;
    // A file that has further names (hard links) is parted from them; if not, it is left alone and
    // publishing stops with InUse, so that its user can be asked.
    bool partLinks = true;
    // Called when the new file is complete and verified, just before it takes its place, with the
    // size and digest of what will be there.
    std::function<void(const FileStamp&)> aboutToReplace;
};

// Writes the project to `path`: builds a new database in a fixed order (equal projects give equal
// bytes), writes it beside the target, reads it back, checks it (integrity, references, checksums,
// every record equal to the project's) and only then lets it take the target's place.
// Returns the stamp of the file as read back after that; `written`, if given, receives its bytes.
// On any error the old file is untouched. Errors: NotFound (no such folder, or the expected file is
// gone), NotWritable, DiskFull, Changed, InUse (further names, see partLinks), and Internal where
// the check fails.
Result<FileStamp> publishJourney(const Project& project, const QString& path,
                                 const JourneyOptions& options = {}, QByteArray* written = nullptr);

// The bytes that publishJourney() would write.
Result<QByteArray> journeyBytes(const Project& project, const JourneyOptions& options = {});

// A hash of all records, the same for equal projects, whatever file or version they come from.
// 32 bytes (BLAKE2b-256).
QByteArray contentHash(const Project& project);

} // namespace waymark
