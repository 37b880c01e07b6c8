#include "model/atomic_file.h"

#include "model/temporary_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <cerrno>
#include <csignal>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

QString quoted(const QByteArray& path) {
    return u"“%1”"_s.arg(QFile::decodeName(path));
}

QString megabytes(qint64 bytes) {
    return QLocale(QLocale::English).formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

// The sentence for a system error while writing `path`, of which `needed` bytes are to be stored.
Error writeError(int error, const QByteArray& path, qint64 needed) {
    const QString name = quoted(path);
    const QString kept = tr(" What was there before is unchanged.");
    const auto make = [&](ErrorCode code, const QString& text) {
        return Error{code, text, QFile::decodeName(path)};
    };
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: {
        struct statvfs space = {};
        QString free;
        if (error == ENOSPC && ::statvfs(folderOf(path).constData(), &space) == 0)
            free = tr(", and %1 are free")
                       .arg(megabytes(qint64(space.f_bavail) * qint64(space.f_frsize)));
        const QString limit = error == ENOSPC ? tr("The disk is full")
                                              : tr("The limit on file size or disk use is reached");
        return make(ErrorCode::DiskFull,
                    tr("%1: %2 needs %3 (%4 bytes)%5.%6 Make room or save somewhere else.")
                        .arg(limit, name, megabytes(needed), QString::number(needed), free, kept));
    }
    case ENOENT:
        return make(ErrorCode::NotFound,
                    tr("%1 cannot be written: the folder %2 does not exist. Nothing was written. "
                       "Create the folder or choose another.")
                        .arg(name, quoted(folderOf(path))));
    case ENOTDIR:
        return make(ErrorCode::NotFound,
                    tr("%1 cannot be written: %2 is not a folder. Nothing was written. Choose "
                       "another folder.")
                        .arg(name, quoted(folderOf(path))));
    case EACCES:
    case EPERM:
        return make(ErrorCode::NotWritable,
                    tr("%1 cannot be written: you have no permission to write there.%2 Save "
                       "somewhere else or ask for the right to write.")
                        .arg(name, kept));
    case EROFS:
        return make(ErrorCode::NotWritable,
                    tr("%1 cannot be written: the disk is read-only.%2 Save somewhere else.")
                        .arg(name, kept));
    case ENAMETOOLONG:
        return make(ErrorCode::NotWritable,
                    tr("%1 cannot be written: the name is too long. Nothing was written. Choose a "
                       "shorter name.")
                        .arg(name));
    case EISDIR:
        return make(ErrorCode::NotWritable,
                    tr("%1 is a folder, so no file can be written there. Choose a name inside it.")
                        .arg(name));
    case ELOOP:
        return make(ErrorCode::NotWritable,
                    tr("%1 cannot be written: it is a link that leads round in a circle. Choose "
                       "another name.")
                        .arg(name));
    default:
        return make(ErrorCode::NotWritable,
                    tr("%1 cannot be written: %2.%3 Try again or save somewhere else.")
                        .arg(name, qt_error_string(error), kept));
    }
}

// The folder takes files, but the rename was refused all the same: somebody holds the old one.
Error heldError(int error, const QByteArray& path) {
    return {
        ErrorCode::NotWritable,
        tr("%1 cannot be replaced: another program, such as one that synchronises or scans the "
           "folder, holds it and did not let go for three seconds (%2). What was there before is "
           "unchanged. Wait a moment and try again, or save under another name.")
            .arg(quoted(path), qt_error_string(error)),
        QFile::decodeName(path)};
}

// Where a write to `path` really lands: symbolic links followed, also one that leads to a file
// which does not exist yet. An error number, or 0.
int resolveLinks(QByteArray& path) {
    for (int links = 0; links < 40; ++links) {
        struct stat info = {};
        if (::lstat(path.constData(), &info) != 0)
            return errno == ENOENT ? 0 : errno;
        if (!S_ISLNK(info.st_mode))
            return 0;
        QByteArray target(4096, '\0');
        const ssize_t length = ::readlink(path.constData(), target.data(), size_t(target.size()));
        if (length < 0)
            return errno;
        if (length == target.size())
            return ENAMETOOLONG;
        target.truncate(length);
        path = target.startsWith('/') ? target : folderOf(path) + '/' + target;
    }
    return ELOOP;
}

} // namespace

void ignoreFileSizeSignal() {
    struct sigaction now = {};
    if (::sigaction(SIGXFSZ, nullptr, &now) == 0 && now.sa_handler == SIG_DFL)
        ::signal(SIGXFSZ, SIG_IGN);
}

int hardLinkCount(const QString& path) {
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_nlink) : 0;
}

Result<void> writeFileAtomically(const QString& path, const QByteArray& bytes,
                                 const BeforeReplacing& beforeReplacing) {
    ignoreFileSizeSignal();
    QByteArray target = QFile::encodeName(path);
    const qint64 size = bytes.size();
    const auto failed = [&](int error) { return writeError(error, target, size); };
    if (target.isEmpty())
        return failed(ENOENT);
    if (const int error = resolveLinks(target))
        return failed(error);

    struct stat old = {};
    const bool replaces = ::stat(target.constData(), &old) == 0;
    if (!replaces && errno != ENOENT)
        return failed(errno);
    if (replaces && S_ISDIR(old.st_mode))
        return failed(EISDIR);
    if (replaces && !S_ISREG(old.st_mode))
        return Error{ErrorCode::NotWritable,
                     tr("%1 is a device, not a file, so it cannot be replaced by one. Nothing was "
                        "written. Choose a name in a folder.")
                         .arg(quoted(target)),
                     path};
    // A file that its owner protected stays as it is, though its folder would let it be replaced.
    if (replaces && ::access(target.constData(), W_OK) != 0)
        return failed(errno);

    TemporaryFile temporary(folderOf(target));
    if (const int error = temporary.create(replaces ? 0600 : 0666))
        return failed(error);
    if (const int error = temporary.write(bytes))
        return failed(error);
    if (replaces)
        temporary.takeOver(target, old);
    if (const int error = temporary.sync())
        return failed(error);
    if (const int error = temporary.close())
        return failed(error);
    if (beforeReplacing)
        if (auto agreed = beforeReplacing(QFile::decodeName(temporary.path())); !agreed)
            return agreed;
    if (const int error = temporary.replace(target))
        return mayPass(error) ? heldError(error, target) : failed(error);
    if (const int error = syncFolder(folderOf(target)))
        return Error{ErrorCode::NotWritable,
                     tr("%1 was written, but the disk did not confirm it (%2). It may be lost in a "
                        "power cut. Save again, or save somewhere else.")
                         .arg(quoted(target), qt_error_string(error)),
                     path};
    removeLeftovers(QFile::decodeName(folderOf(target)));
    return {};
}

} // namespace waymark
