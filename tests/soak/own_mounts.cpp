#include "soak/own_mounts.h"

#include <QDir>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr unsigned long shutdownRequest = 0x8004587d; // FS_IOC_SHUTDOWN of Linux
constexpr quint32 withoutFlushing = 2;                // what is only in memory is lost

} // namespace

QString partFromMounts() {
    static const QString why = [] {
        if (!isRoot())
            return u"mounting needs root"_s;
        if (::unshare(CLONE_NEWNS) != 0 ||
            ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            return u"no mounts of one's own: "_s + qt_error_string(errno);
        return QString();
    }();
    return why;
}

OwnMount::OwnMount(const QString& folder, QStringList how)
    : m_folder(folder)
    , m_how(std::move(how)) {
    QDir().mkpath(folder);
}

OwnMount::~OwnMount() {
    unmount();
}

std::unique_ptr<OwnMount> OwnMount::ext4(const QString& folder, int megabytes,
                                         const QString& options) {
    const QString image = folder + u".img"_s;
    QFile::remove(image);
    QFile file(image);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(qint64(megabytes) * 1024 * 1024))
        return nullptr;
    file.close();
    if (runProgram(u"mkfs.ext4"_s, {u"-qF"_s, image}) != 0)
        return nullptr;
    QString all = u"loop"_s;
    if (!options.isEmpty())
        all += u',' + options;
    std::unique_ptr<OwnMount> mount(new OwnMount(folder, {u"-o"_s, all, image}));
    return mount->mount() ? std::move(mount) : nullptr;
}

std::unique_ptr<OwnMount> OwnMount::memory(const QString& folder, qint64 bytes) {
    std::unique_ptr<OwnMount> mount(
        new OwnMount(folder, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=%1"_s.arg(bytes), u"tmpfs"_s}));
    return mount->mount() ? std::move(mount) : nullptr;
}

QString OwnMount::path(const QString& name) const {
    return name.isEmpty() ? m_folder : m_folder + u'/' + name;
}

bool OwnMount::mount() {
    QString said;
    m_isMounted = runProgram(u"mount"_s, m_how + QStringList{m_folder}, &said) == 0;
    if (!m_isMounted)
        qWarning("mount: %s", qUtf8Printable(said));
    return m_isMounted;
}

void OwnMount::unmount() {
    for (int tries = 0; m_isMounted && tries < 100; ++tries) {
        if (::umount2(QFile::encodeName(m_folder).constData(), 0) == 0)
            m_isMounted = false;
        else
            QThread::msleep(20);
    }
    if (m_isMounted)
        ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
    m_isMounted = false;
}

bool OwnMount::cutPower() {
    const int descriptor =
        ::open(QFile::encodeName(m_folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    quint32 flag = withoutFlushing;
    const bool done = ::ioctl(descriptor, shutdownRequest, &flag) == 0;
    ::close(descriptor);
    return done;
}

bool OwnMount::remount(const QString& options) {
    return runProgram(u"mount"_s, {u"-o"_s, u"remount,"_s + options, m_folder}) == 0;
}

} // namespace waymark
