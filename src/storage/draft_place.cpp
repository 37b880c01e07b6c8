#include "storage/draft_place.h"

#include "storage/draft_worker.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUuid>

#include <algorithm>
#include <array>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

DraftFolder alone(const DraftFolder& folder, const QString& path) {
    return {.path = path,
            .vfs = folder.vfs,
            .bounds = folder.bounds,
            .others = {},
            .home = dataHomeOf(folder)};
}

// What services leave in the folder that they synchronise.
struct Service {
    QLatin1StringView trace; // a name, or a pattern of one
    QLatin1StringView name;
};
constexpr Service services[] = {
    {".dropbox"_L1, "Dropbox"_L1},
    {".dropbox.cache"_L1, "Dropbox"_L1},
    {".sync_*.db"_L1, "Nextcloud"_L1},
    {"._sync_*.db"_L1, "Nextcloud"_L1},
    {".owncloudsync.log"_L1, "Nextcloud"_L1},
    {".stfolder"_L1, "Syncthing"_L1},
    {".seafile-data"_L1, "Seafile"_L1},
    {".849C9593-D756-4E56-8D6E-42412F2A707B"_L1, "OneDrive"_L1},
    {".insync*"_L1, "Insync"_L1},
    {".tmp.driveupload"_L1, "Google Drive"_L1},
};

QString serviceNote(const QString& name) {
    return tr("The folder is synchronised by %1, which sends each edit away and may write to the "
              "drafts while Waymark does. Edits can be lost so.")
        .arg(name);
}

// A draft that is made, written to, closed, opened and read, as one is in use.
Result<void> tryDraft(const DraftFolder& folder) {
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!QDir().mkpath(draftFolderOf(folder, id)))
        return Error{ErrorCode::NotWritable, {}, folder.path};
    Result<void> done;
    {
        const auto lock = lockDraft(folder, id);
        if (!lock || !lock->isLocked())
            done = Error{ErrorCode::Unsupported, tr("files cannot be locked there"), folder.path};
        if (done) {
            DraftHeader header;
            header.created = QDateTime::currentMSecsSinceEpoch();
            const auto store =
                DraftStore::create(draftFileOf(folder, id), folder.vfs, header, {}, folder.bounds);
            if (!store)
                done = store.error();
        }
        if (done) {
            const auto store = DraftStore::open(draftFileOf(folder, id), folder.vfs);
            if (!store)
                done = store.error();
        }
    }
    QDir(draftFolderOf(folder, id)).removeRecursively();
    return done;
}

Error refused(const QString& chosen, const Error& why) {
    switch (why.code) {
    case ErrorCode::DiskFull:
        return {ErrorCode::DiskFull,
                tr("There is no room left on the disk of %1. Drafts stay where they are. Make room "
                   "there, or choose another folder.")
                    .arg(chosen),
                chosen};
    case ErrorCode::Unsupported:
        return {
            ErrorCode::Unsupported,
            tr("%1 cannot hold drafts: files cannot be locked there, and two programs could write "
               "to one draft. Drafts stay where they are. Choose a folder on a disk of this "
               "computer.")
                .arg(chosen),
            chosen};
    default:
        return {
            ErrorCode::NotWritable,
            tr("%1 cannot be written. Drafts stay where they are. Allow writing there, or choose "
               "another folder.")
                .arg(chosen),
            chosen};
    }
}

} // namespace

std::vector<DraftFolder> draftPlaces(const DraftFolder& folder) {
    std::vector<DraftFolder> places{alone(folder, folder.path)};
    for (const QString& path : folder.others)
        if (std::ranges::find(places, path, &DraftFolder::path) == places.end())
            places.push_back(alone(folder, path));
    return places;
}

DraftFolder placeOfDraft(const DraftFolder& folder, const QString& id) {
    if (folder.others.isEmpty())
        return folder;
    std::vector<DraftFolder> places = draftPlaces(folder);
    std::vector<DraftFolder> holding;
    std::ranges::copy_if(places, std::back_inserter(holding), [&](const DraftFolder& place) {
        return QFileInfo::exists(draftFileOf(place, id));
    });
    if (holding.empty())
        return places.front();
    return *std::ranges::max_element(holding, {}, [&](const DraftFolder& place) {
        return QFileInfo(draftFileOf(place, id)).lastModified();
    });
}

QString dataHomeOf(const DraftFolder& folder) {
    return folder.home.isEmpty() ? QFileInfo(folder.path).absolutePath() : folder.home;
}

bool isAway(const DraftFolder& folder) {
    return QFileInfo(folder.path).absolutePath() != dataHomeOf(folder) &&
           !QFileInfo::exists(folder.path);
}

QString chosenFolderName() {
    return QStringLiteral("Waymark drafts");
}

QString draftsInChosen(const QString& chosen) {
    const QString path = QDir::cleanPath(chosen);
    const QString own = QFileInfo(path).fileName() == chosenFolderName()
                            ? path
                            : QDir(path).filePath(chosenFolderName());
    return own + u"/drafts"_s;
}

Result<QString> tryDraftPlace(const QString& chosen) {
    const QFileInfo info(chosen);
    if (!info.isDir())
        return Error{ErrorCode::NotFound,
                     tr("There is no folder %1. Drafts stay where they are. Choose one that is "
                        "there.")
                         .arg(chosen),
                     chosen};
    const auto type = QString::fromUtf8(QStorageInfo(chosen).fileSystemType());
    if (const QString refusal = refusalOfFileSystem(type); !refusal.isEmpty())
        return Error{
            ErrorCode::Unsupported,
            tr("%1 cannot hold drafts: %2 Drafts stay where they are. Choose a folder on a "
               "disk of this computer.")
                .arg(chosen, refusal),
            chosen};
    const QString drafts = draftsInChosen(chosen);
    Result<void> done;
    if (QDir().mkpath(drafts))
        done = tryDraft({drafts, {}});
    else
        done = Error{ErrorCode::NotWritable, {}, chosen};
    if (done)
        return type == "tmpfs"_L1 || type == "ramfs"_L1
                   ? tr("What is in that folder lives in memory and is gone when the computer "
                        "stops, and with it every edit that is in no file.")
                   : doubtOfFolder(chosen);
    dropUnusedDraftPlace(chosen);
    return refused(chosen, done.error());
}

void dropUnusedDraftPlace(const QString& chosen) {
    const QString drafts = draftsInChosen(chosen);
    // Of these, only a folder with nothing in it goes.
    QDir().rmdir(drafts);
    if (const QString own = QFileInfo(drafts).absolutePath(); own != QDir::cleanPath(chosen))
        QDir().rmdir(own);
}

QString refusalOfFileSystem(const QString& type) {
    static constexpr std::array network{"nfs"_L1,
                                        "cifs"_L1,
                                        "smb"_L1,
                                        "9p"_L1,
                                        "afs"_L1,
                                        "ceph"_L1,
                                        "glusterfs"_L1,
                                        "fuse.sshfs"_L1,
                                        "fuse.gvfsd-fuse"_L1,
                                        "fuse.rclone"_L1,
                                        "fuse.davfs"_L1,
                                        "davfs"_L1,
                                        "fuse.glusterfs"_L1,
                                        "fuse.s3fs"_L1,
                                        "ncpfs"_L1};
    static constexpr std::array readOnly{"squashfs"_L1, "iso9660"_L1, "udf"_L1};
    const auto isOne = [&](QLatin1StringView name) { return type.startsWith(name); };
    if (std::ranges::any_of(network, isOne))
        return tr(
            "it is a network share, where an edit that was written can still be lost and locks "
            "do not hold.");
    if (std::ranges::any_of(readOnly, isOne))
        return tr("what is there can only be read.");
    return {};
}

QString doubtOfFolder(const QString& chosen) {
    QDir folder(chosen);
    // A folder below the one that a service looks after is looked after as well.
    do {
        for (const Service& service : services)
            if (!folder
                     .entryList({QString(service.trace)},
                                QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System)
                     .isEmpty())
                return serviceNote(service.name);
        if (folder.dirName().startsWith("OneDrive"_L1) || folder.dirName() == "Google Drive"_L1)
            return serviceNote(folder.dirName());
    } while (!folder.isRoot() && folder.cdUp());
    return {};
}

} // namespace waymark
