// The folder of drafts: where things lie in it, and what recovery finds there.
#include "storage/draft_worker.h"

#include "model/atomic_file.h"
#include "model/difference.h"
#include "storage/draft_place.h"
#include "storage/journey_image.h"
#include "storage/open_mark.h"
#include "storage/publish_note.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <functional>
#include <map>
#include <mutex>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

constexpr std::chrono::milliseconds secondLook(20);
constexpr qint64 discardedFor = 30LL * 24 * 3600 * 1000; // milliseconds

QString originFileOf(const DraftFolder& folder, const QString& id) {
    return draftFolderOf(folder, id) + u"/origin.json"_s;
}

// Discarded drafts lie beside the drafts, each under the time and its id.
QString discardedFolder(const DraftFolder& folder) {
    return QFileInfo(folder.path).absolutePath() + u"/discarded"_s;
}

// Looking into a draft locks it for a moment. Within this program such looks take turns, so that
// none mistakes another for a window in which the draft is open.
std::mutex& turn() {
    static std::mutex mutex;
    return mutex;
}

// Killed between making a lock and writing its number into it, or by a power cut after that, a
// program leaves a lock that names no program whose end could be noticed.
bool namesNobody(const QLockFile& lock) {
    qint64 process = 0;
    QString host;
    QString program;
    return !lock.getLockInfo(&process, &host, &program);
}

// Whoever makes a lock also locks the file, which ends with the process.
bool isAbandoned(const QString& path) {
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isFree = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    ::close(descriptor);
    return isFree;
}

struct LockedStore {
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<DraftStore> store;
    std::optional<Error> notWritable; // set: why the store is a copy in memory
};

enum class Access : quint8 {
    Write,
    Read, // a copy in memory will do
};

// Whether what cannot be opened for writing may still be read.
bool mayBeReadable(ErrorCode code) {
    return code == ErrorCode::DiskFull || code == ErrorCode::NotWritable ||
           code == ErrorCode::NotReadable;
}

Result<LockedStore> openLocked(const DraftFolder& folder, const QString& id, Access access) {
    if (!QFileInfo::exists(draftFileOf(folder, id)))
        return Error{ErrorCode::NotFound,
                     tr("The draft is no longer there. Your file is not affected."), id};
    LockedStore result;
    result.lock = lockDraft(folder, id);
    if (!result.lock)
        return Error{ErrorCode::InUse,
                     tr("The draft is open in another window. Go on working there."), id};
    auto store = DraftStore::open(draftFileOf(folder, id), folder.vfs, folder.bounds);
    if (!store && access == Access::Read && mayBeReadable(store.error().code)) {
        if (auto copy = DraftStore::openCopy(draftFileOf(folder, id))) {
            result.notWritable = store.error();
            store = std::move(copy);
        }
    }
    if (!store)
        return store.error();
    result.store = store.take();
    if (!result.notWritable)
        settlePublication(folder, id, *result.store);
    return result;
}

// What is whole in a draft that SQLite cannot read. It is only read.
Result<DraftContent> salvageDraft(const DraftFolder& folder, const QString& id) {
    const auto lock = lockDraft(folder, id);
    if (!lock)
        return Error{ErrorCode::InUse,
                     tr("The draft is open in another window. Go on working there."), id};
    const auto bytes = readJourneyContent(draftFileOf(folder, id));
    if (!bytes)
        return bytes.error();
    auto salvaged = salvageImage(bytes->bytes, id, SalvageSource::Draft);
    if (!salvaged)
        return salvaged.error();
    return DraftContent{std::move(salvaged->project), {}, 0, {}, salvaged->findings};
}

// What of a damaged draft can be listed.
void describeDamaged(const DraftFolder& folder, DraftInfo& info) {
    const auto content = salvageDraft(folder, info.id);
    if (!content)
        return;
    info.isDamaged = true;
    // What can be saved of it is in no file.
    info.origin.needsSaving = true;
    const auto maps = content->project.roots<Map>();
    if (!maps.empty())
        info.title = content->project.find(maps.front())->title;
    info.edited = QFileInfo(draftFileOf(folder, info.id)).lastModified().toMSecsSinceEpoch();
}

DraftInfo infoOf(const DraftFolder& folder, const QString& id) {
    DraftInfo info;
    info.id = id;
    info.size = QFileInfo(draftFileOf(folder, id)).size();
    const std::lock_guard guard(turn());
    auto opened = openLocked(folder, id, Access::Read);
    if (!opened) {
        info.inUse = opened.error().code == ErrorCode::InUse;
        info.origin = readOriginFile(folder, id);
        if (opened.error().code == ErrorCode::Damaged)
            describeDamaged(folder, info);
        return info;
    }
    const auto header = opened->store->header();
    if (!header) {
        info.origin = readOriginFile(folder, id);
        opened = Error{}; // lets go of the lock
        describeDamaged(folder, info);
        return info;
    }
    info.title = opened->store->title();
    info.origin = header->origin;
    info.created = header->created;
    info.edited = header->edited;
    info.published = header->published;
    info.unpublishedEdits =
        header->isPublished() ? 0 : int(header->sequence - header->publishedSequence);
    // A mark without a program that holds the draft was left by one that is gone.
    if (const auto mark = readOpenMark(folder, id)) {
        info.wasOpen = true;
        info.sessionEnded = mark->sessionEnded;
        info.crashes = mark->crashes;
    }
    return info;
}

// The names of the drafts' folders, and where each is. A name that is in two places is told once.
std::map<QString, DraftFolder> draftsIn(const DraftFolder& folder) {
    std::map<QString, DraftFolder> found;
    for (const DraftFolder& place : draftPlaces(folder))
        for (const QString& id : QDir(place.path).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (!found.emplace(id, place).second)
                found[id] = placeOfDraft(folder, id);
    return found;
}

} // namespace

DraftFolder defaultDraftFolder() {
    return {QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/drafts"_s,
            {}};
}

QString draftFolderOf(const DraftFolder& folder, const QString& id) {
    return folder.path + u'/' + id;
}

QString draftFileOf(const DraftFolder& folder, const QString& id) {
    return draftFolderOf(folder, id) + u"/work.db"_s;
}

std::unique_ptr<QLockFile> lockDraft(const DraftFolder& folder, const QString& id) {
    // A lock that is just being made names nobody either. Within this program that is not looked at
    // before it is done; of other programs it is looked at twice.
    static std::mutex making;
    const std::lock_guard guard(making);
    const QString path = draftFolderOf(folder, id) + u".lock"_s;
    auto lock = std::make_unique<QLockFile>(path);
    // A lock is stale when its process is gone, however old it is.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError) {
        const auto looksLeft = [&] { return namesNobody(*lock) && isAbandoned(path); };
        bool isLeft = looksLeft();
        if (isLeft) {
            std::this_thread::sleep_for(secondLook);
            isLeft = looksLeft() && QFile::remove(path);
        }
        return isLeft && lock->tryLock(0) ? std::move(lock) : nullptr;
    }
    // On a full disk no lock can be made. The draft can be read all the same, and SQLite's own lock
    // keeps others from writing.
    return QFileInfo::exists(path) ? nullptr : std::move(lock);
}

void writeOriginFile(const DraftFolder& folder, const QString& id, const DraftOrigin& origin) {
    QJsonObject object{{u"path"_s, origin.path}, {u"document"_s, origin.documentId}};
    if (origin.stamp) {
        object.insert(u"device"_s, QString::number(origin.stamp->device));
        object.insert(u"inode"_s, QString::number(origin.stamp->inode));
    }
    // A convenience for other windows; the draft itself knows better.
    const auto written =
        writeFileAtomically(originFileOf(folder, id), QJsonDocument(object).toJson());
    Q_UNUSED(written);
}

DraftOrigin readOriginFile(const DraftFolder& folder, const QString& id) {
    QFile file(originFileOf(folder, id));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    DraftOrigin origin;
    origin.path = object.value(u"path"_s).toString();
    origin.documentId = object.value(u"document"_s).toString();
    if (object.contains(u"inode"_s)) {
        origin.stamp.emplace();
        origin.stamp->device = object.value(u"device"_s).toString().toULongLong();
        origin.stamp->inode = object.value(u"inode"_s).toString().toULongLong();
    }
    return origin;
}

std::vector<DraftInfo> listDrafts(const DraftFolder& folder) {
    std::multimap<qint64, DraftInfo, std::greater<>> byTime;
    for (const auto& [id, place] : draftsIn(folder))
        if (QFileInfo::exists(draftFileOf(place, id))) {
            DraftInfo info = infoOf(place, id);
            const qint64 time = std::max(info.created, info.edited);
            byTime.emplace(time, std::move(info));
        }
    std::vector<DraftInfo> drafts;
    for (auto& [time, info] : byTime)
        drafts.push_back(std::move(info));
    return drafts;
}

std::optional<DraftInfo> findDraft(const DraftFolder& folder, const QString& path,
                                   const FileStamp& stamp) {
    const auto isOfFile = [&](const DraftOrigin& origin) {
        if (origin.path == path)
            return true;
        // Renamed while nobody looked: the same place on the disk, and nothing at the old name.
        return origin.stamp && !origin.path.isEmpty() && origin.stamp->inode == stamp.inode &&
               origin.stamp->device == stamp.device && !QFileInfo::exists(origin.path);
    };
    std::optional<DraftInfo> best;
    for (const auto& [id, place] : draftsIn(folder)) {
        // Looked into only where the note beside it does not rule it out: there may be many.
        const DraftOrigin noted = readOriginFile(place, id);
        if (!noted.documentId.isEmpty() && !isOfFile(noted) && !hasPublishNote(place, id))
            continue;
        if (!QFileInfo::exists(draftFileOf(place, id)))
            continue;
        DraftInfo draft = infoOf(place, id);
        const bool fits = !draft.inUse && isOfFile(draft.origin) && draft.origin.stamp &&
                          sameContent(*draft.origin.stamp, stamp);
        if (fits && (!best || draft.edited > best->edited))
            best = std::move(draft);
    }
    return best;
}

int countCrash(const DraftFolder& folder, const DraftInfo& draft) {
    const int crashes = draft.sessionEnded ? 0 : draft.crashes + 1;
    writeOpenMark(placeOfDraft(folder, draft.id), draft.id, {false, crashes});
    return crashes;
}

std::optional<DraftInfo> findEarlierDraft(const DraftFolder& folder, const QString& path,
                                          const QString& documentId) {
    for (DraftInfo& draft : listDrafts(folder)) {
        const bool isOfFile = !documentId.isEmpty() && draft.origin.path == path &&
                              draft.origin.documentId == documentId;
        if (isOfFile && !draft.inUse && draft.unpublishedEdits == 0 && !draft.origin.needsSaving)
            return std::move(draft);
    }
    return std::nullopt;
}

bool goBackToFile(const DraftFolder& folder, const QString& id, const QString& label) {
    const std::lock_guard guard(turn());
    const auto opened = openLocked(folder, id, Access::Write);
    const auto header = opened ? opened->store->header() : Result<DraftHeader>(opened.error());
    if (!header || header->origin.path.isEmpty() || header->origin.needsSaving ||
        header->publishedSequence < 0)
        return false;
    if (header->isPublished())
        return true;
    auto back = opened->store->wholePassage(header->sequence, header->publishedSequence);
    if (!back)
        return false;
    back->label = label;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (!opened->store->appendNext(*back, now))
        return false;
    // With the edit stored, the draft holds what the file does; if this last note fails, it is
    // found again as a draft with an edit more.
    return opened->store
        ->notePublished(header->origin, header->sequence + 1, opened->store->states().current(),
                        header->published)
        .ok();
}

Result<DraftContent> readDraft(const DraftFolder& all, const QString& id) {
    const DraftFolder folder = placeOfDraft(all, id);
    const std::lock_guard guard(turn());
    auto opened = openLocked(folder, id, Access::Read);
    auto content = opened ? opened->store->content() : Result<DraftContent>(opened.error());
    if (content || content.error().code != ErrorCode::Damaged)
        return content;
    opened = Error{}; // lets go of the lock
    auto salvaged = salvageDraft(folder, id);
    return salvaged ? std::move(salvaged) : std::move(content);
}

Result<void> discardDraft(const DraftFolder& all, const QString& id) {
    const DraftFolder folder = placeOfDraft(all, id);
    const QString from = draftFolderOf(folder, id);
    if (!QFileInfo::exists(from))
        return {};
    const std::lock_guard guard(turn());
    const auto lock = lockDraft(folder, id);
    if (!lock)
        return Error{ErrorCode::InUse,
                     tr("The draft is open in another window. Close it there first."), id};
    const QString to = discardedFolder(folder) + u'/' +
                       QString::number(QDateTime::currentMSecsSinceEpoch()) + u'-' + id;
    if (!QDir().mkpath(discardedFolder(folder)) || !QDir().rename(from, to))
        return Error{
            ErrorCode::NotWritable,
            tr("The draft could not be put away. It stays where it is. Check the folder %1.")
                .arg(folder.path),
            id};
    return {};
}

DraftFolder discardedDrafts(const DraftFolder& folder) {
    DraftFolder discarded = folder;
    discarded.path = discardedFolder(folder);
    for (QString& path : discarded.others)
        path = discardedFolder({path, {}});
    return discarded;
}

Result<QString> restoreDraft(const DraftFolder& all, const QString& discardedId) {
    // It comes back beside where it was put away.
    const std::vector<DraftFolder> places = draftPlaces(all);
    const auto holding = std::ranges::find_if(places, [&](const DraftFolder& place) {
        return QFileInfo::exists(draftFolderOf(discardedDrafts(place), discardedId));
    });
    const DraftFolder& folder = holding == places.end() ? places.front() : *holding;
    const QString from = draftFolderOf(discardedDrafts(folder), discardedId);
    // It was put away under the time and its id.
    const QString id = discardedId.section(u'-', 1);
    if (id.isEmpty() || !QFileInfo::exists(from))
        return Error{ErrorCode::NotFound,
                     tr("That draft is no longer kept: it was put away more than 30 days ago, or "
                        "deleted."),
                     discardedId};
    const std::lock_guard guard(turn());
    if (!QDir().mkpath(folder.path) || QFileInfo::exists(draftFolderOf(folder, id)) ||
        !QDir().rename(from, draftFolderOf(folder, id)))
        return Error{
            ErrorCode::NotWritable,
            tr("The draft could not be brought back. It stays where it is. Check the folder "
               "%1.")
                .arg(folder.path),
            discardedId};
    return id;
}

void purgeDiscarded(const DraftFolder& folder, qint64 now) {
    for (const auto& [name, place] : draftsIn(discardedDrafts(folder))) {
        bool isTime = false;
        const qint64 time = name.section(u'-', 0, 0).toLongLong(&isTime);
        if (isTime && time < now - discardedFor)
            QDir(draftFolderOf(place, name)).removeRecursively();
    }
}

Result<Draft::Reopened> Draft::open(const DraftFolder& all, const QString& id) {
    const DraftFolder folder = placeOfDraft(all, id);
    const std::lock_guard guard(turn());
    auto opened = openLocked(folder, id, Access::Read);
    if (!opened)
        return opened.error();
    return resume(folder, id, opened->lock, opened->store, opened->notWritable);
}

Result<Draft::Reopened> Draft::repair(const DraftFolder& folder, const QString& id) {
    auto content = readDraft(folder, id);
    if (!content)
        return content.error();
    DraftOrigin untitled;
    untitled.needsSaving = true;
    auto draft = create(folder, content->project, untitled);
    Reopened repaired{std::move(draft), content.take()};
    repaired.content.steps.clear();
    repaired.content.undoIndex = 0;
    // Kept where it is as long as there is nothing in its place.
    if (repaired.draft->flush())
        (void)discardDraft(folder, id);
    return repaired;
}

Result<Draft::Reopened> Draft::takeUp(const DraftFolder& all, const QString& id,
                                      const Project& project, const DraftOrigin& origin,
                                      const QString& label) {
    const DraftFolder folder = placeOfDraft(all, id);
    const std::lock_guard guard(turn());
    auto opened = openLocked(folder, id, Access::Write);
    if (!opened)
        return opened.error();
    const auto header = opened->store->header();
    if (!header)
        return header.error();
    if (header->origin.unknown || origin.unknown)
        return Error{
            ErrorCode::Unsupported,
            tr("The draft holds parts of another version of the file. It is kept as it is."), id};
    const auto content = opened->store->content();
    if (!content)
        return content.error();
    qint64 sequence = header->sequence;
    const Changeset change = difference(content->project, project, label);
    if (!change.isEmpty()) {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (auto done = opened->store->appendNext(change, now); !done)
            return done.error();
        ++sequence;
    }
    DraftOrigin now = origin;
    now.keepsHistory = now.keepsHistory || header->origin.keepsHistory;
    if (auto done = opened->store->notePublished(now, sequence, opened->store->states().current(),
                                                 header->published);
        !done)
        return done.error();
    return resume(folder, id, opened->lock, opened->store, std::nullopt);
}

Result<Draft::Reopened> Draft::resume(const DraftFolder& folder, const QString& id,
                                      std::unique_ptr<QLockFile>& lock,
                                      std::unique_ptr<DraftStore>& store,
                                      const std::optional<Error>& notWritable) {
    const auto header = store->header();
    if (!header)
        return header.error();
    auto content = store->content();
    if (!content)
        return content.error();
    writeOriginFile(folder, id, header->origin);
    const auto mark = readOpenMark(folder, id);
    writeOpenMark(folder, id, {false, mark ? mark->crashes : 0});
    const UndoStates states = store->states();
    if (notWritable)
        store.reset();
    auto worker = std::make_unique<Worker>(folder, id, *header, std::move(lock), std::move(store));
    if (notWritable)
        worker->reopenLater(*notWritable, states);
    return Reopened{std::unique_ptr<Draft>(new Draft(std::move(worker))), content.take()};
}

} // namespace waymark
