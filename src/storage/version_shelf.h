// Versions: copies of a document's file as it was opened and each time it was saved, in the
// program's data folder, so that a file that was spoiled or lost can be had again. Thinned by age,
// never by the clock alone: the newest always stay.
#pragma once

#include "storage/draft.h"

#include <functional>

namespace waymark {

struct KeptVersion {
    qint64 sequence = 0; // counts up; the order of versions, whatever the clock said
    qint64 time = 0;     // milliseconds since 1970, UTC: when it was kept
    qint64 size = 0;     // bytes
    QString path;

    friend bool operator==(const KeptVersion&, const KeptVersion&) = default;
};

class VersionShelf {
public:
    static constexpr qint64 cap = 2'000'000'000; // bytes of one document's versions
    using Clock = std::function<qint64()>;       // milliseconds since 1970, UTC

    // Beside the folder of drafts.
    explicit VersionShelf(const DraftFolder& drafts, Clock clock = {}, qint64 bytes = cap);

    // Keeps the file at `path` if its content is that of the stamp (any content, if none is given)
    // and not that of the newest version; then thins. Errors: as for reading and writing files.
    Result<void> keepFile(const QString& documentId, const QString& path,
                          const std::optional<FileStamp>& stamp) const;
    // The same for bytes; `path` is the file that they are of.
    Result<void> keep(const QString& documentId, const QByteArray& bytes,
                      const QString& path = {}) const;
    // The newest first.
    [[nodiscard]] std::vector<KeptVersion> list(const QString& documentId) const;
    // The newest version of the file at `path` that is sound, for when the file is not. It is
    // looked for under the document that the file names, if that can still be read, and under the
    // path. Reads whole files: not for the thread of the window.
    [[nodiscard]] std::optional<KeptVersion> newestSound(const QString& path) const;

private:
    [[nodiscard]] QString folderOf(const QString& documentId) const;

    QString m_folder;
    Clock m_clock;
    qint64 m_cap;
};

// Which of a document's versions have had their time at `now`: kept are all of the last 24 hours,
// the last of each hour for 7 days, of each day for 30 days and of each month for 12 months, as far
// as they take no more than `cap` bytes together (the oldest go first). The newest 20 stay in any
// case. `versions` in any order.
std::vector<KeptVersion> versionsToDrop(std::vector<KeptVersion> versions, qint64 now, qint64 cap);

} // namespace waymark
