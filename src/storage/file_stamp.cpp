#include "storage/file_stamp.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

constexpr int readTries = 3; // of a file that changes while it is read

Error readError(int error, const QString& path) {
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::NotFound,
                tr("“%1” does not exist. Nothing was opened. Look whether it was moved, renamed or "
                   "misspelt.")
                    .arg(path),
                path};
    case EACCES:
    case EPERM:
        return {
            ErrorCode::NotReadable,
            tr("“%1” cannot be read: you have no permission. Nothing was opened. Ask its owner, "
               "or open a copy that you may read.")
                .arg(path),
            path};
    default:
        return {ErrorCode::NotReadable,
                tr("“%1” cannot be read: %2. Nothing was opened. Check the disk or the connection, "
                   "then try again.")
                    .arg(path, qt_error_string(error)),
                path};
    }
}

Result<void> checkKind(const struct stat& info, const QString& path) {
    if (S_ISREG(info.st_mode))
        return {};
    if (S_ISDIR(info.st_mode))
        return Error{
            ErrorCode::NotAMap,
            tr("“%1” is a folder, not a file. Nothing was opened. Choose a file in it.").arg(path),
            path};
    return Error{ErrorCode::NotAMap,
                 tr("“%1” is a device, not a file. Nothing was opened. Choose a file.").arg(path),
                 path};
}

qint64 modifiedOf(const struct stat& info) {
#ifdef __APPLE__
    const timespec time = info.st_mtimespec;
#else
    const timespec time = info.st_mtim;
#endif
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

FileStamp stampWithoutDigest(const struct stat& info) {
    return {qint64(info.st_size), modifiedOf(info), quint64(info.st_dev), quint64(info.st_ino), {}};
}

// The bytes from the current position to the end; an error number on failure.
int readAll(int descriptor, qint64 expected, QByteArray& bytes) {
    bytes.resize(expected + 1); // one more, to see the end
    qint64 done = 0;
    for (;;) {
        if (done == bytes.size())
            bytes.resize(bytes.size() * 2);
        const ssize_t count = ::read(descriptor, bytes.data() + done, size_t(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        if (count == 0)
            break;
        done += count;
    }
    bytes.truncate(done);
    return 0;
}

} // namespace

Result<FileContent> readWholeFile(const QString& path, qint64 limit) {
    const QByteArray name = QFile::encodeName(path);
    for (int tries = 1;; ++tries) {
        // Asked before opening: to open a FIFO or a device may wait, or do something.
        struct stat before = {};
        if (::stat(name.constData(), &before) != 0)
            return readError(errno, path);
        if (auto kind = checkKind(before, path); !kind)
            return kind.error();
        if (before.st_size > limit)
            return Error{ErrorCode::TooLarge,
                         tr("“%1” is larger than %2 MB. Nothing was opened. It is not a file that "
                            "this program can hold.")
                             .arg(path, QString::number(limit / 1'000'000)),
                         path};
        const int descriptor =
            ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
        if (descriptor < 0)
            return readError(errno, path);
        FileContent content;
        struct stat opened = {};
        struct stat after = {};
        int error = ::fstat(descriptor, &opened) != 0 ? errno : 0;
        if (error == 0 && S_ISREG(opened.st_mode))
            error = readAll(descriptor, opened.st_size, content.bytes);
        if (error == 0 && ::fstat(descriptor, &after) != 0)
            error = errno;
        ::close(descriptor);
        if (error != 0)
            return readError(error, path);
        content.stamp = stampWithoutDigest(after);
        const bool isQuiet =
            stampWithoutDigest(opened) == content.stamp && content.bytes.size() == after.st_size;
        if (isQuiet) {
            content.stamp.digest =
                QCryptographicHash::hash(content.bytes, QCryptographicHash::Blake2b_256);
            return content;
        }
        if (tries == readTries)
            return Error{ErrorCode::NotReadable,
                         tr("“%1” is being changed by another program. Nothing was opened. Wait "
                            "until that is done, then try again.")
                             .arg(path),
                         path};
    }
}

Result<FileStamp> stampOf(const QString& path) {
    const auto content = readWholeFile(path, std::numeric_limits<qint64>::max());
    if (!content)
        return content.error();
    return content->stamp;
}

bool looksUnchanged(const QString& path, const FileStamp& stamp) {
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return false;
    FileStamp now = stampWithoutDigest(info);
    now.digest = stamp.digest;
    return now == stamp;
}

} // namespace waymark
