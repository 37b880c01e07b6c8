// Notices that somebody else touched the open file: another program, another
// machine by way of a shared folder, or the user in a file manager. Looks at
// the disk on other threads only.
#pragma once

#include "storage/file_stamp.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace waymark {

// What stands in the place of a file.
struct OutsideLook {
    enum class State : quint8 {
        Same,    // what was read or written last, or nothing can be said about it
        Changed, // something else
        Moved,   // the same file, under another name in its folder
        Gone,    // nothing
    };
    State state = State::Same;
    std::optional<FileStamp> stamp; // of what is there (Same, Changed)
    QString movedTo;

    friend bool operator==(const OutsideLook&, const OutsideLook&) = default;
};
// Compares the file with what it was. Reads it where its time or size differs.
OutsideLook lookOutside(const QString& path, const FileStamp& expected);

class OutsideWatch : public QObject {
    Q_OBJECT

public:
    explicit OutsideWatch(QObject* parent = nullptr);

    // Watches the file from now on; `stamp` is what it was when it was read or
    // written last. Without one (or without a path) nothing is watched.
    void watch(const QString& path, const std::optional<FileStamp>& stamp);
    // Looks soon. For when the window is activated: on network drives nobody
    // tells of changes.
    void look();
    // What was found last.
    [[nodiscard]] const OutsideLook& found() const { return m_found; }

signals:
    // What is there is something else than it was at the last look.
    void foundOther(const waymark::OutsideLook& look);

private:
    void lookNow();
    void finishLook(const OutsideLook& look, int round);
    void addPaths(bool isThere);

    QFileSystemWatcher m_watcher;
    QTimer m_soon; // many notices of one change become one look
    QString m_path;
    std::optional<FileStamp> m_stamp; // with the time and place of the last look that saw it
    OutsideLook m_found;
    int m_round = 0; // looks of before the last watch() do not count
    bool m_isLooking = false;
};

} // namespace waymark
