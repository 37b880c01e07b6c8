#include "storage/version_shelf.h"

#include "model/atomic_file.h"
#include "storage/draft_place.h"
#include "storage/journey_image.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>
#include <set>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

constexpr size_t alwaysKept = 20;
constexpr qint64 hour = 3'600'000; // milliseconds
constexpr qint64 day = 24 * hour;
constexpr int lockPatience = 2000; // milliseconds
const auto ending = u".journey"_s;
const auto pathNote = u"/path"_s; // in a document's folder: where its file is
constexpr qint64 maxNoteBytes = 100'000;

// Ids come from files, and a file may come from anybody: none becomes a path.
QString folderName(const QString& documentId) {
    const bool isPlain =
        !documentId.isEmpty() && documentId.size() <= 64 &&
        std::ranges::all_of(documentId, [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
        });
    if (isPlain)
        return documentId;
    return u"x"_s +
           QString::fromLatin1(
               QCryptographicHash::hash(documentId.toUtf8(), QCryptographicHash::Sha256).toHex());
}

// In which stretch of time a version is the one to keep, of those of the same stretch; empty for
// versions that need no other's leave, nothing for those whose time is over.
std::optional<QString> stretchOf(qint64 time, qint64 now) {
    const qint64 age = now - time;
    if (age <= day)
        return QString();
    if (age <= 7 * day)
        return u"h%1"_s.arg(time / hour);
    if (age <= 30 * day)
        return u"d%1"_s.arg(time / day);
    const QDate date = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).date();
    const int months = (today.year() - date.year()) * 12 + today.month() - date.month();
    if (months <= 12)
        return u"m%1-%2"_s.arg(date.year()).arg(date.month());
    return std::nullopt;
}

// The versions in the folder of one document, the newest first.
std::vector<KeptVersion> listFolder(const QString& path) {
    std::vector<KeptVersion> versions;
    const QDir folder(path);
    for (const QFileInfo& file : folder.entryInfoList({u'*' + ending}, QDir::Files)) {
        bool isNumber = false;
        const qint64 sequence = file.completeBaseName().toLongLong(&isNumber);
        if (isNumber && sequence > 0)
            versions.push_back({sequence, file.lastModified().toMSecsSinceEpoch(), file.size(),
                                file.absoluteFilePath()});
    }
    std::ranges::sort(versions, std::ranges::greater(), &KeptVersion::sequence);
    return versions;
}

// The document that a file says it is, which may be damaged; empty where that cannot be read.
QString documentNamedIn(const QString& path) {
    const auto content = readWholeFile(path, maxJourneyBytes);
    if (!content)
        return {};
    const QByteArray image = inRollbackMode(content->bytes);
    auto database = Database::openImage(image);
    if (!database)
        return {};
    const auto id = database->text("SELECT value FROM meta WHERE name = 'document'");
    return id ? *id : QString();
}

} // namespace

std::vector<KeptVersion> versionsToDrop(std::vector<KeptVersion> versions, qint64 now, qint64 cap) {
    std::ranges::sort(versions, std::ranges::greater(), &KeptVersion::sequence);
    std::vector<KeptVersion> dropped;
    std::vector<KeptVersion> kept;
    std::set<QString> taken;
    for (const KeptVersion& version : versions) {
        const auto stretch = stretchOf(version.time, now);
        const bool isFirst = stretch && (stretch->isEmpty() || taken.insert(*stretch).second);
        const bool stays = size_t(&version - versions.data()) < alwaysKept || isFirst;
        (stays ? kept : dropped).push_back(version);
    }
    qint64 bytes = 0;
    for (const KeptVersion& version : kept)
        bytes += version.size;
    while (kept.size() > alwaysKept && bytes > cap) {
        bytes -= kept.back().size;
        dropped.push_back(kept.back());
        kept.pop_back();
    }
    return dropped;
}

VersionShelf::VersionShelf(const DraftFolder& drafts, Clock clock, qint64 bytes)
    : m_folder(dataHomeOf(drafts) + u"/history"_s)
    , m_clock(clock ? std::move(clock) : [] { return QDateTime::currentMSecsSinceEpoch(); })
    , m_cap(bytes) {}

QString VersionShelf::folderOf(const QString& documentId) const {
    return m_folder + u'/' + folderName(documentId);
}

std::vector<KeptVersion> VersionShelf::list(const QString& documentId) const {
    return listFolder(folderOf(documentId));
}

Result<void> VersionShelf::keepFile(const QString& documentId, const QString& path,
                                    const std::optional<FileStamp>& stamp) const {
    if (!QFileInfo(path).isFile())
        return {};
    const auto content = readWholeFile(path, maxJourneyBytes);
    if (!content)
        return content.error();
    if (stamp && !sameContent(content->stamp, *stamp))
        return {};
    if (!readImageHeader(content->bytes, path))
        return {};
    return keep(documentId, content->bytes, path);
}

std::optional<KeptVersion> VersionShelf::newestSound(const QString& path) const {
    std::vector<KeptVersion> versions;
    if (const QString id = documentNamedIn(path); !id.isEmpty())
        versions = list(id);
    const QString canonical = QFileInfo(path).absoluteFilePath();
    for (const QString& name : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto note = readWholeFile(m_folder + u'/' + name + pathNote, maxNoteBytes);
        if (note && QString::fromUtf8(note->bytes) == canonical)
            std::ranges::copy(listFolder(m_folder + u'/' + name), std::back_inserter(versions));
    }
    std::ranges::stable_sort(versions, std::ranges::greater(), &KeptVersion::time);
    for (const KeptVersion& version : versions)
        if (readJourney(version.path))
            return version;
    return std::nullopt;
}

Result<void> VersionShelf::keep(const QString& documentId, const QByteArray& bytes,
                                const QString& path) const {
    const QString folder = folderOf(documentId);
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::NotWritable,
                     tr("The version could not be kept: the folder %1 cannot be made. Your file is "
                        "not affected.")
                         .arg(folder),
                     folder};
    QLockFile lock(folder + u".lock"_s);
    if (!lock.tryLock(lockPatience))
        return Error{
            ErrorCode::InUse,
            tr("The version could not be kept: another window is keeping one just now. Your "
               "file is not affected."),
            folder};
    // Without the note the versions are still found by the document's name.
    if (!path.isEmpty())
        (void)writeFileAtomically(folder + pathNote, QFileInfo(path).absoluteFilePath().toUtf8());
    const std::vector<KeptVersion> before = list(documentId);
    if (!before.empty() && before.front().size == bytes.size())
        if (const auto newest = readWholeFile(before.front().path, maxJourneyBytes);
            newest && newest->bytes == bytes)
            return {};
    const qint64 sequence = before.empty() ? 1 : before.front().sequence + 1;
    const QString version = folder + u'/' + QString::number(sequence) + ending;
    if (auto written = writeFileAtomically(version, bytes); !written)
        return written;
    const qint64 now = m_clock();
    if (QFile file(version); file.open(QIODevice::ReadWrite))
        file.setFileTime(QDateTime::fromMSecsSinceEpoch(now), QFileDevice::FileModificationTime);
    for (const KeptVersion& dropped : versionsToDrop(list(documentId), now, m_cap))
        QFile::remove(dropped.path);
    return {};
}

} // namespace waymark
