// Where a file is now that is no longer where it was: renamed by a file manager, say.
#pragma once

#include "storage/file_stamp.h"

#include <optional>

namespace waymark {

// The path under which the file of that stamp is to be found: `path` itself while something is
// there, else the file of the same folder that is the very same one (by its place on the disk and
// its content) under another name. Nothing when it was deleted or moved away.
std::optional<QString> findFile(const QString& path, const FileStamp& stamp);

} // namespace waymark
