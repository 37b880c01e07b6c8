// The one way in which a file is written for the user: whole or not at all. Saving and every export
// share it, so that a full disk, a pulled stick or a crash never costs what was there before.
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace waymark {

// Called with the path of the finished temporary file, just before it takes the target's place. An
// error from it stops the write and leaves the target as it was.
using BeforeReplacing = std::function<Result<void>(const QString& temporary)>;

// Puts `bytes` at `path`, replacing what is there in one step: writes a temporary file
// (.~XXXXXXXX.tmp) in the same folder, checks the count of every write, syncs it to the disk,
// renames it over the target and syncs the folder. Until the rename the old file is untouched;
// after any error it is byte-identical and no temporary file remains.
//
// Keeps the mode, owner and extended attributes of a file that is replaced; a symbolic link is
// written through. A new file gets the usual rights of the user. A file with more than one hard
// link is parted from the others (ask the user first, see hardLinkCount()).
//
// Errors: NotFound (the folder is missing), NotWritable (no permission, read-only, a folder or a
// device stands there), DiskFull (names the path and the bytes needed).
Result<void> writeFileAtomically(const QString& path, const QByteArray& bytes,
                                 const BeforeReplacing& beforeReplacing = {});

// How many names the file at `path` has; 0 where there is none.
int hardLinkCount(const QString& path);

// A write beyond the file-size limit of the process is to be an error (DiskFull), not the end of
// the program. Called by whatever writes files; leaves a handler that somebody installed alone.
void ignoreFileSizeSignal();

} // namespace waymark
