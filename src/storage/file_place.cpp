#include "storage/file_place.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace waymark {

std::optional<QString> findFile(const QString& path, const FileStamp& stamp) {
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink())
        return path;
    const QDir folder = info.dir();
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        const QString candidate = folder.filePath(name);
        struct stat found = {};
        if (::lstat(QFile::encodeName(candidate).constData(), &found) != 0 ||
            quint64(found.st_dev) != stamp.device || quint64(found.st_ino) != stamp.inode)
            continue;
        // A place on the disk that became free is given to the next file made there.
        if (looksUnchanged(candidate, stamp))
            return candidate;
        const auto now = stampOf(candidate);
        if (now && sameContent(*now, stamp))
            return candidate;
    }
    return std::nullopt;
}

} // namespace waymark
