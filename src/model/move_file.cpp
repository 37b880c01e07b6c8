#include "model/move_file.h"

#include "model/atomic_file.h"
#include "model/temporary_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

Error moveError(int error, const QString& from, const QString& to) {
    const auto make = [&](ErrorCode code, const QString& text) { return Error{code, text, to}; };
    switch (error) {
    case EEXIST:
    case ENOTEMPTY:
        return make(ErrorCode::InUse,
                    tr("“%1” is there already. It was not replaced, and your file keeps its name. "
                       "Choose another name.")
                        .arg(to));
    case ENOENT:
    case ENOTDIR:
        return make(
            ErrorCode::NotFound,
            tr("“%1” could not be moved to “%2”: the file or the folder is no longer there. "
               "Look whether it was moved or deleted.")
                .arg(from, to));
    case ENAMETOOLONG:
        return make(
            ErrorCode::NotWritable,
            tr("“%1” is too long for a name. The file keeps the one it has. Choose a shorter one.")
                .arg(QFileInfo(to).fileName()));
    default:
        return make(ErrorCode::NotWritable,
                    tr("“%1” could not be moved to “%2”: %3. It is where it was. Choose another "
                       "folder, or save a copy there.")
                        .arg(from, to, qt_error_string(error)));
    }
}

// A rename that fails where the name is taken. An error number, or 0.
int renameOnly(const QByteArray& from, const QByteArray& to) {
#ifdef __linux__
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
#endif
    // File systems that do not know that: look first.
    struct stat there = {};
    if (::lstat(to.constData(), &there) == 0)
        return EEXIST;
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

// "map.journey" to "Map.journey" where both mean the same file.
bool isOtherSpelling(const QByteArray& from, const QByteArray& to) {
    struct stat a = {};
    struct stat b = {};
    return QFile::decodeName(from).compare(QFile::decodeName(to), Qt::CaseInsensitive) == 0 &&
           ::lstat(from.constData(), &a) == 0 && ::lstat(to.constData(), &b) == 0 &&
           a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

Result<void> moveToOtherDisk(const QString& from, const QString& to) {
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return moveError(EACCES, from, to);
    const QByteArray bytes = source.readAll();
    if (bytes.size() != source.size() || source.error() != QFile::NoError)
        return moveError(EIO, from, to);
    const auto check = [&](const QString& temporary) -> Result<void> {
        QFile written(temporary);
        if (!written.open(QIODevice::ReadOnly) || written.readAll() != bytes)
            return moveError(EIO, from, to);
        return QFileInfo::exists(to) ? Result<void>(moveError(EEXIST, from, to)) : Result<void>();
    };
    if (auto done = writeFileAtomically(to, bytes, check); !done)
        return done;
    if (!QFile::remove(from))
        return Error{
            ErrorCode::NotWritable,
            tr("“%1” is in its new place, but could not be removed from the old one, “%2”. "
               "Remove it there yourself.")
                .arg(to, from),
            to};
    return {};
}

} // namespace

Result<void> moveFile(const QString& from, const QString& to) {
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (source == target)
        return {};
    const QByteArray oldFolder = folderOf(source);
    const QByteArray newFolder = folderOf(target);
    if (oldFolder != newFolder && QFileInfo(from).isSymLink())
        return Error{
            ErrorCode::Unsupported,
            tr("“%1” is a link to a file in another folder. It stays where it is. Move the "
               "file that it leads to, “%2”.")
                .arg(from, QFileInfo(from).symLinkTarget()),
            from};
    for (const QByteArray& folder : {oldFolder, newFolder})
        if (::access(folder.constData(), W_OK) != 0)
            return moveError(errno, from, to);
    const bool spelling = isOtherSpelling(source, target);
    const int error = retriedWhileHeld([&] {
        if (spelling)
            return ::rename(source.constData(), target.constData()) == 0 ? 0 : errno;
        return renameOnly(source, target);
    });
    if (error == EXDEV)
        return moveToOtherDisk(from, to);
    if (error != 0)
        return moveError(error, from, to);
    // Not worth an error: at worst the file has its old name after a power cut.
    syncFolder(newFolder);
    if (oldFolder != newFolder)
        syncFolder(oldFolder);
    return {};
}

} // namespace waymark
