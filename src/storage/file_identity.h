// Whether two paths lead to one file: by another spelling, a symbolic link, a hard link, a folder
// that is mounted twice, or upper and lower case where those do not count.
#pragma once

#include <QString>

namespace waymark {

struct FileIdentity {
    QString path;       // canonical; empty where there is no file
    quint64 device = 0; // with inode, its place on the disk; 0 where there is no file
    quint64 inode = 0;
};

// As the file is now. Touches the disk: not for the thread of the window.
FileIdentity identityOf(const QString& path);

// Never true for files that are not there.
bool isSameFile(const FileIdentity& a, const FileIdentity& b);

} // namespace waymark
