// What tells one state of a file from another: used to notice that somebody else changed it.
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QString>

namespace waymark {

struct FileStamp {
    qint64 size = 0;
    qint64 modified = 0; // nanoseconds since 1970
    quint64 device = 0;
    quint64 inode = 0;
    QByteArray digest; // BLAKE2b-256 of the whole content, 32 bytes

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

// Whether both say the same bytes, whatever the file's name, time or place on the disk: a file that
// a synchronising program put back unchanged has not changed.
inline bool sameContent(const FileStamp& a, const FileStamp& b) {
    return a.size == b.size && a.digest == b.digest;
}

// The stamp of the file as it is now; reads all of it. Errors: as for reading any file.
Result<FileStamp> stampOf(const QString& path);

// Whether size, time and place are still those of the stamp. Reads no content, so it is quick;
// where it says no, stampOf() tells whether the content differs.
bool looksUnchanged(const QString& path, const FileStamp& stamp);

// All bytes of a regular file, with their stamp. Never waits on a FIFO or a device. Errors:
// NotFound, NotReadable, NotAMap (a folder, a FIFO, a device), TooLarge (more than `limit` bytes).
struct FileContent {
    QByteArray bytes;
    FileStamp stamp;
};
Result<FileContent> readWholeFile(const QString& path, qint64 limit);

} // namespace waymark
