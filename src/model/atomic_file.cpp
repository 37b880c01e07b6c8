#include "model/atomic_file.h"

#include <QFile>
#include <QLocale>
#include <QRandomGenerator>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int renameTries = 8;
constexpr int renameWaitMicroseconds = 375'000; // 8 tries in 3 seconds

QString quoted(const QByteArray& path) {
    return u"“%1”"_s.arg(QFile::decodeName(path));
}

QByteArray folderOf(const QByteArray& path) {
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArray(".") : slash == 0 ? QByteArray("/") : path.left(slash);
}

QString megabytes(qint64 bytes) {
    return QLocale(QLocale::English).formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

// The sentence for a system error while writing `path`, of which `needed` bytes are to be stored.
Error writeError(int error, const QByteArray& path, qint64 needed) {
    const QString name = quoted(path);
    const QString kept = u" What was there before is unchanged."_s;
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
            free = u", and %1 are free"_s.arg(
                megabytes(qint64(space.f_bavail) * qint64(space.f_frsize)));
        const QString limit = error == ENOSPC ? u"The disk is full"_s
                                              : u"The limit on file size or disk use is reached"_s;
        return make(ErrorCode::DiskFull,
                    u"%1: %2 needs %3 (%4 bytes)%5.%6 Make room or save somewhere else."_s.arg(
                        limit, name, megabytes(needed), QString::number(needed), free, kept));
    }
    case ENOENT:
        return make(ErrorCode::NotFound,
                    u"%1 cannot be written: the folder %2 does not exist. Nothing was written. "
                    "Create the folder or choose another."_s.arg(name, quoted(folderOf(path))));
    case ENOTDIR:
        return make(ErrorCode::NotFound,
                    u"%1 cannot be written: %2 is not a folder. Nothing was written. Choose "
                    "another folder."_s.arg(name, quoted(folderOf(path))));
    case EACCES:
    case EPERM:
        return make(ErrorCode::NotWritable,
                    u"%1 cannot be written: you have no permission to write there.%2 Save "
                    "somewhere else or ask for the right to write."_s.arg(name, kept));
    case EROFS:
        return make(ErrorCode::NotWritable,
                    u"%1 cannot be written: the disk is read-only.%2 Save somewhere else."_s.arg(
                        name, kept));
    case ENAMETOOLONG:
        return make(ErrorCode::NotWritable,
                    u"%1 cannot be written: the name is too long. Nothing was written. Choose a "
                    "shorter name."_s.arg(name));
    case EISDIR:
        return make(
            ErrorCode::NotWritable,
            u"%1 is a folder, so no file can be written there. Choose a name inside it."_s.arg(
                name));
    case ELOOP:
        return make(ErrorCode::NotWritable,
                    u"%1 cannot be written: it is a link that leads round in a circle. Choose "
                    "another name."_s.arg(name));
    default:
        return make(ErrorCode::NotWritable,
                    u"%1 cannot be written: %2.%3 Try again or save somewhere else."_s.arg(
                        name, qt_error_string(error), kept));
    }
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

// The temporary file: closed and removed unless it took the target's place.
class Temporary {
public:
    explicit Temporary(const QByteArray& folder)
        : m_folder(folder) {}
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        if (m_exists)
            ::unlink(m_path.constData());
    }

    // Each of these returns an error number, or 0.
    int create(mode_t mode) {
        for (int tries = 0; tries < 100; ++tries) {
            const quint32 number = QRandomGenerator::system()->generate();
            m_path =
                m_folder + "/.~" + QByteArray::number(number, 16).rightJustified(8, '0') + ".tmp";
            m_descriptor =
                ::open(m_path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
            if (m_descriptor >= 0) {
                m_exists = true;
                return 0;
            }
            if (errno != EEXIST && errno != EINTR)
                return errno;
        }
        return EEXIST;
    }

    int write(const QByteArray& bytes) {
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

    // The new file looks like the one it replaces; what may not be kept is let go.
    void takeOver(const QByteArray& target, const struct stat& old) {
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
            const ssize_t size = ::getxattr(target.constData(), name.constData(), value.data(),
                                            size_t(value.size()));
            if (size >= 0)
                ::fsetxattr(m_descriptor, name.constData(), value.constData(), size_t(size), 0);
        }
#endif
    }

    int sync() {
        return retried([this] { return ::fsync(m_descriptor); });
    }

    int close() {
        // After close() the descriptor is gone, whatever it returns.
        const int descriptor = std::exchange(m_descriptor, -1);
        return ::close(descriptor) == 0 || errno == EINTR ? 0 : errno;
    }

    // Programs that synchronise or scan folders hold files for a moment: asked again, they let go.
    int replace(const QByteArray& target) {
        for (int tries = 1;; ++tries) {
            if (::rename(m_path.constData(), target.constData()) == 0) {
                m_exists = false;
                return 0;
            }
            const bool mayPass = errno == EACCES || errno == EPERM || errno == EBUSY ||
                                 errno == ETXTBSY || errno == EINTR;
            if (!mayPass || tries == renameTries)
                return errno;
            ::usleep(renameWaitMicroseconds);
        }
    }

    // After this the new name survives a power cut.
    int syncFolder() {
        const int folder = ::open(m_folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (folder < 0)
            return errno == EACCES ? 0 : errno; // a folder may be writable but not readable
        const int error = retried([&] { return ::fsync(folder); });
        ::close(folder);
        return error == EINVAL || error == ENOTSUP ? 0 : error; // some network file systems
    }

    [[nodiscard]] const QByteArray& path() const { return m_path; }

private:
    template <class Call>
    static int retried(Call call) {
        while (call() != 0)
            if (errno != EINTR)
                return errno;
        return 0;
    }

    QByteArray m_folder;
    QByteArray m_path;
    int m_descriptor = -1;
    bool m_exists = false;
};

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
                     u"%1 is a device, not a file, so it cannot be replaced by one. Nothing was "
                     "written. Choose a name in a folder."_s.arg(quoted(target)),
                     path};
    // A file that its owner protected stays as it is, though its folder would let it be replaced.
    if (replaces && ::access(target.constData(), W_OK) != 0)
        return failed(errno);

    Temporary temporary(folderOf(target));
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
        return failed(error);
    if (const int error = temporary.syncFolder())
        return Error{ErrorCode::NotWritable,
                     u"%1 was written, but the disk did not confirm it (%2). It may be lost in a "
                     "power cut. Save again, or save somewhere else."_s.arg(quoted(target),
                                                                            qt_error_string(error)),
                     path};
    return {};
}

} // namespace waymark
