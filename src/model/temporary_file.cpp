#include "model/temporary_file.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSysInfo>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int renameTries = 8;
constexpr int renameWaitMicroseconds = 375'000; // 8 tries in 3 seconds

template <class Call>
int untilDone(Call call) {
    while (call() != 0)
        if (errno != EINTR)
            return errno;
    return 0;
}

QByteArray fourDigits(quint32 number) {
    return QByteArray::number(number & 0xFFFF, 16).rightJustified(4, '0');
}

// The same for all runs of one user on one machine: in a folder that several machines see, each
// clears away its own only.
const QByteArray& ownMark() {
    static const QByteArray mark = [] {
        const QByteArray owner = QSysInfo::machineUniqueId() +
                                 QSysInfo::machineHostName().toUtf8() +
                                 QByteArray::number(::getuid());
        return fourDigits(qChecksum(owner));
    }();
    return mark;
}

} // namespace

QByteArray folderOf(const QByteArray& path) {
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArray(".") : slash == 0 ? QByteArray("/") : path.left(slash);
}

bool mayPass(int error) {
    return error == EACCES || error == EPERM || error == EBUSY || error == ETXTBSY ||
           error == EINTR;
}

int retriedWhileHeld(const std::function<int()>& rename) {
    for (int tries = 1;; ++tries) {
        const int error = rename();
        if (error == 0 || !mayPass(error) || tries == renameTries)
            return error;
        ::usleep(renameWaitMicroseconds);
    }
}

TemporaryFile::~TemporaryFile() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (m_exists)
        ::unlink(m_path.constData());
    if (m_lock >= 0)
        ::close(m_lock);
}

int TemporaryFile::create(unsigned mode) {
    for (int tries = 0; tries < 100; ++tries) {
        m_path = m_folder + "/.~" + ownMark() + fourDigits(QRandomGenerator::system()->generate()) +
                 ".tmp";
        m_descriptor =
            ::open(m_path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode));
        if (m_descriptor < 0) {
            if (errno != EEXIST && errno != EINTR)
                return errno;
            continue;
        }
        if (hold()) {
            m_exists = true;
            return 0;
        }
        ::close(std::exchange(m_descriptor, -1));
        ::close(std::exchange(m_lock, -1));
    }
    return EEXIST;
}

// False when another program took the new file for a leftover before it was locked. Where files
// cannot be locked nobody clears away either.
bool TemporaryFile::hold() {
    m_lock = ::fcntl(m_descriptor, F_DUPFD_CLOEXEC, 0);
    if (m_lock < 0)
        return true;
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0)
        return errno != EWOULDBLOCK;
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(m_descriptor, &opened) == 0 && ::lstat(m_path.constData(), &named) == 0 &&
           opened.st_ino == named.st_ino;
}

int TemporaryFile::write(const QByteArray& bytes) {
    qint64 done = 0;
    while (done < bytes.size()) {
        const ssize_t count =
            ::write(m_descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count < 0 ? errno : ENOSPC;
        done += count;
    }
    return 0;
}

void TemporaryFile::takeOver(const QByteArray& target, const struct stat& old) {
    if (old.st_uid != ::geteuid() || old.st_gid != ::getegid())
        if (::fchown(m_descriptor, old.st_uid, old.st_gid) != 0 &&
            ::fchown(m_descriptor, uid_t(-1), old.st_gid) != 0)
            errno = 0;
    ::fchmod(m_descriptor, old.st_mode & 07777);
#ifdef __linux__
    QByteArray names(64 * 1024, '\0');
    const ssize_t length = ::listxattr(target.constData(), names.data(), size_t(names.size()));
    for (ssize_t at = 0; at < length;) {
        const QByteArray name(names.constData() + at);
        at += name.size() + 1;
        QByteArray value(64 * 1024, '\0');
        const ssize_t size =
            ::getxattr(target.constData(), name.constData(), value.data(), size_t(value.size()));
        if (size >= 0)
            ::fsetxattr(m_descriptor, name.constData(), value.constData(), size_t(size), 0);
    }
#endif
}

int TemporaryFile::sync() {
    return untilDone([this] { return ::fsync(m_descriptor); });
}

int TemporaryFile::close() {
    // After close() the descriptor is gone, whatever it returns.
    const int descriptor = std::exchange(m_descriptor, -1);
    return ::close(descriptor) == 0 || errno == EINTR ? 0 : errno;
}

int TemporaryFile::replace(const QByteArray& target) {
    const int error = retriedWhileHeld(
        [&] { return ::rename(m_path.constData(), target.constData()) == 0 ? 0 : errno; });
    if (error == 0)
        m_exists = false;
    return error;
}

int syncFolder(const QByteArray& folder) {
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES ? 0 : errno; // a folder may be writable but not readable
    const int error = untilDone([&] { return ::fsync(descriptor); });
    ::close(descriptor);
    return error == EINVAL || error == ENOTSUP ? 0 : error; // some network file systems
}

int removeLeftovers(const QString& folder) {
    static const QRegularExpression pattern(
        u"^\\.~%1[0-9a-f]{4}\\.tmp$"_s.arg(QString::fromLatin1(ownMark())));
    int removed = 0;
    const QStringList names =
        QDir(folder).entryList({u".~*.tmp"_s}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QString& name : names) {
        if (!pattern.match(name).hasMatch())
            continue;
        const QByteArray path = QFile::encodeName(folder + u'/' + name);
        const int descriptor =
            ::open(path.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (descriptor < 0)
            continue;
        struct stat info = {};
        const bool isOurs = ::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode) &&
                            info.st_nlink == 1 && info.st_uid == ::geteuid();
        // The lock goes with the process that holds it, however that ended.
        if (isOurs && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 &&
            ::unlink(path.constData()) == 0)
            ++removed;
        ::close(descriptor);
    }
    return removed;
}

} // namespace waymark
