// Giving a file another name or another folder, without ever replacing what is there already.
#pragma once

#include "model/result.h"

#include <QString>

namespace waymark {

// Moves the file in one step; to another disk by writing it there whole, reading it back and only
// then removing it here. A symbolic link is renamed itself, and cannot be moved to another folder.
// Errors: NotFound (the file or the folder is missing), InUse (something of that name is there),
// NotWritable, DiskFull, Unsupported (a link to another folder). After an error the file is where
// it was.
Result<void> moveFile(const QString& from, const QString& to);

} // namespace waymark
