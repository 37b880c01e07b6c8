// The file that a write goes to before it takes the target's place: made beside the target, held by
// a lock while its program lives, removed unless it became the target. What programs that were
// killed left of it can be told by that lock and cleared away.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

struct stat;

namespace waymark {

// Functions that give an int give an error number, or 0.
class TemporaryFile {
public:
    explicit TemporaryFile(const QByteArray& folder)
        : m_folder(folder) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    // Makes the file: .~XXXXXXXX.tmp, of which the first four digits say which machine and user it
    // is of. `mode` as for open().
    int create(unsigned mode);
    // Writes all of it; a short count is carried on.
    int write(const QByteArray& bytes);
    // Takes over owner, mode and extended attributes of the file it is to replace; what may not be
    // kept is let go.
    void takeOver(const QByteArray& target, const struct stat& old);
    int sync();
    // No more is written; the file stays held.
    int close();
    // Takes the place of `target`. Tried again for three seconds while somebody holds the target.
    int replace(const QByteArray& target);

    [[nodiscard]] const QByteArray& path() const { return m_path; }

private:
    bool hold();

    QByteArray m_folder;
    QByteArray m_path;
    int m_descriptor = -1;
    int m_lock = -1; // a second descriptor, which keeps the lock until the file has its place
    bool m_exists = false;
};

// Whether a rename that failed so may go well in a moment: programs that synchronise or scan
// folders hold files for a while.
bool mayPass(int error);
// Calls `rename`, which gives an error number or 0, up to eight times within three seconds.
int retriedWhileHeld(const std::function<int()>& rename);

// "/home/maya" for "/home/maya/Map.journey"; "." for a bare name.
QByteArray folderOf(const QByteArray& path);

// After this, names given and taken in the folder survive a power cut. An error number, or 0.
int syncFolder(const QByteArray& folder);

// Removes the temporary files that runs of this program which are dead left in the folder: only
// those of this machine and user that nobody holds. Says how many.
int removeLeftovers(const QString& folder);

} // namespace waymark
