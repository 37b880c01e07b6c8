// File systems of the rigs' own: mounted where no other program sees them, gone with the rig.
#pragma once

#include "soak/soak.h"

namespace waymark {

// Parts this process and its children from the mounts of the machine. Empty, or why that cannot be.
QString partFromMounts();

// A file system that is mounted while this lives.
class OwnMount {
public:
    // An ext4 in a file of so many megabytes, with mount options ("noauto_da_alloc,…", may be
    // empty).
    static std::unique_ptr<OwnMount> ext4(const QString& folder, int megabytes,
                                          const QString& options);
    // A tmpfs of so many bytes.
    static std::unique_ptr<OwnMount> memory(const QString& folder, qint64 bytes);
    ~OwnMount();
    OwnMount(const OwnMount&) = delete;
    OwnMount& operator=(const OwnMount&) = delete;

    [[nodiscard]] QString path(const QString& name = {}) const;
    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    bool mount();
    void unmount();
    // Everything that is not on the disk by now is lost, and nothing more can be written or read.
    bool cutPower();
    bool remount(const QString& options);

private:
    OwnMount(const QString& folder, QStringList how);

    QString m_folder;
    QStringList m_how; // arguments of mount
    bool m_isMounted = false;
};

} // namespace waymark
