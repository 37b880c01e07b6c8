#include "storage/file_identity.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace waymark {

FileIdentity identityOf(const QString& path) {
    struct stat info = {};
    if (path.isEmpty() || ::stat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return {QFileInfo(path).canonicalFilePath(), quint64(info.st_dev), quint64(info.st_ino)};
}

bool isSameFile(const FileIdentity& a, const FileIdentity& b) {
    if (a.path.isEmpty() || b.path.isEmpty())
        return false;
    return a.path == b.path || (a.inode != 0 && a.inode == b.inode && a.device == b.device);
}

} // namespace waymark
