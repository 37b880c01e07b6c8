// Drafts in more than one folder: each is found, opened, put away and brought back where it is, and
// new ones go where they should.
#include "storage/draft_place.h"

#include "model/edits.h"
#include "storage/files.h"
#include "storage/merge_base.h"
#include "storage/version_shelf.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

Project named(const QString& title) {
    CountingIds ids;
    Project project;
    REQUIRE(project.apply(addMap(project, ids, title)).ok());
    return project;
}

// A draft of an untitled map, closed again; gives its id.
QString leave(const DraftFolder& folder, const QString& title) {
    DraftOrigin origin;
    origin.needsSaving = true;
    const auto draft = Draft::create(folder, named(title), origin);
    REQUIRE(draft->flush().ok());
    draft->setEnd(DraftEnd::Closed);
    return draft->id();
}

QStringList titles(const DraftFolder& folder) {
    QStringList all;
    for (const DraftInfo& draft : listDrafts(folder))
        all.append(draft.title);
    all.sort();
    return all;
}

// The program's own folder, one that was chosen, and one chosen before.
struct Places {
    TestFolder home;
    QString usual = home.path(u"data/drafts"_s);
    QString stick = home.path(u"stick/Waymark drafts/drafts"_s);

    [[nodiscard]] DraftFolder atHome() const {
        return {.path = usual, .vfs = {}, .others = {stick}, .home = home.path(u"data"_s)};
    }
    [[nodiscard]] DraftFolder onStick() const {
        return {.path = stick, .vfs = {}, .others = {usual}, .home = home.path(u"data"_s)};
    }
};

} // namespace

TEST_CASE("drafts of all folders are found, whichever new ones go to") {
    const Places places;
    REQUIRE(QDir().mkpath(places.stick));
    const QString early = leave(places.atHome(), u"Early"_s);
    const QString late = leave(places.onStick(), u"Late"_s);
    CHECK(QFileInfo::exists(places.usual + u'/' + early + u"/work.db"_s));
    CHECK(QFileInfo::exists(places.stick + u'/' + late + u"/work.db"_s));
    for (const DraftFolder& folder : {places.atHome(), places.onStick()}) {
        CHECK(titles(folder) == QStringList{u"Early"_s, u"Late"_s});
        for (const QString& id : {early, late}) {
            CHECK(readDraft(folder, id).ok());
            CHECK(Draft::open(folder, id).ok());
        }
    }
}

TEST_CASE("a draft taken up stays in its folder, with what is edited, put away and brought back") {
    const Places places;
    const QString id = leave(places.atHome(), u"Coffee"_s);
    REQUIRE(QDir().mkpath(places.stick));
    const DraftFolder now = places.onStick();
    {
        auto reopened = Draft::open(now, id);
        REQUIRE(reopened.ok());
        Document document(std::move(reopened->content.project));
        document.setLog(reopened->draft.get());
        const Id<Map> map = document.project().roots<Map>().front();
        REQUIRE(document.commit(rename(document.project(), anyId(map), u"Tea"_s)).ok());
        REQUIRE(reopened->draft->flush().ok());
        document.setLog(nullptr);
    }
    CHECK(titles(now) == QStringList{u"Tea"_s});
    CHECK(QDir(places.stick).isEmpty());
    CHECK(countCrash(now, listDrafts(now).front()) == 1);
    CHECK(listDrafts(now).front().wasOpen);

    REQUIRE(discardDraft(now, id).ok());
    CHECK(listDrafts(now).empty());
    const auto away = listDrafts(discardedDrafts(now));
    REQUIRE(away.size() == 1);
    CHECK(readDraft(discardedDrafts(now), away.front().id).ok());
    CHECK(QFileInfo::exists(places.home.path(u"data/discarded/"_s + away.front().id)));
    const auto back = restoreDraft(now, away.front().id);
    REQUIRE(back.ok());
    CHECK(*back == id);
    CHECK(QFileInfo::exists(places.usual + u'/' + id + u"/work.db"_s));

    REQUIRE(discardDraft(now, id).ok());
    purgeDiscarded(now, std::numeric_limits<qint64>::max());
    CHECK(listDrafts(discardedDrafts(now)).empty());
}

TEST_CASE("drafts of a disk that was away are found again when it is back") {
    const Places places;
    REQUIRE(QDir().mkpath(places.stick));
    const QString id = leave(places.onStick(), u"On the stick"_s);
    REQUIRE(QDir().rename(places.home.path(u"stick"_s), places.home.path(u"elsewhere"_s)));
    CHECK(isAway(places.onStick()));
    leave(places.atHome(), u"Meanwhile"_s);
    CHECK(titles(places.atHome()) == QStringList{u"Meanwhile"_s});
    CHECK(Draft::open(places.atHome(), id).error().code == ErrorCode::NotFound);

    REQUIRE(QDir().rename(places.home.path(u"elsewhere"_s), places.home.path(u"stick"_s)));
    CHECK_FALSE(isAway(places.onStick()));
    CHECK(titles(places.onStick()) == QStringList{u"Meanwhile"_s, u"On the stick"_s});
}

TEST_CASE("a folder that is away is not made anew, and the edits say that they are not protected") {
    const Places places;
    const auto draft = Draft::create(places.onStick(), named(u"Coffee"_s));
    CHECK_FALSE(draft->flush().ok());
    CHECK(draft->safety().state == SafetyState::NotProtected);
    CHECK_FALSE(QFileInfo::exists(places.stick));
    // Once it is there, they are written.
    REQUIRE(QDir().mkpath(places.stick));
    draft->retry();
    CHECK(draft->flush().ok());
    CHECK(QFileInfo::exists(places.stick + u'/' + draft->id() + u"/work.db"_s));
}

TEST_CASE("of a draft that somebody copied, the one written to last counts") {
    const Places places;
    const QString id = leave(places.atHome(), u"Coffee"_s);
    REQUIRE(QDir().mkpath(places.stick + u'/' + id));
    const QString copy = places.stick + u'/' + id + u"/work.db"_s;
    const QString original = places.usual + u'/' + id + u"/work.db"_s;
    REQUIRE(QFile::copy(original, copy));
    const auto age = [](const QString& path, int seconds) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        const QDateTime time = QFileInfo(path).lastModified().addSecs(-seconds);
        REQUIRE(file.setFileTime(time, QFileDevice::FileModificationTime));
    };
    age(copy, 100);
    CHECK(placeOfDraft(places.onStick(), id).path == places.usual);
    age(original, 1000);
    CHECK(placeOfDraft(places.onStick(), id).path == places.stick);
    CHECK(titles(places.onStick()) == QStringList{u"Coffee"_s});
}

TEST_CASE("what is kept beside drafts stays in the program's folder") {
    const Places places;
    const QByteArray bytes("a version");
    REQUIRE(VersionShelf(places.onStick()).keep(u"document"_s, bytes).ok());
    CHECK(VersionShelf(places.atHome()).list(u"document"_s).size() == 1);
    writeBytes(places.home.path(u"odd"_s), "no map");
    REQUIRE(keepAside(places.onStick(), places.home.path(u"odd"_s)).ok());
    CHECK(QDir(places.home.path(u"data/replaced"_s)).count() > 0);
    CHECK_FALSE(QFileInfo::exists(places.home.path(u"stick"_s)));
}

TEST_CASE("a folder is tried with a real draft before it is used, and left as it was") {
    const TestFolder home;
    const QString chosen = home.path(u"mine"_s);
    CHECK(tryDraftPlace(chosen).error().code == ErrorCode::NotFound);
    REQUIRE(QDir().mkpath(chosen));
    CHECK(tryDraftPlace(chosen).ok());
    const QString drafts = draftsInChosen(chosen);
    CHECK(drafts == chosen + u"/Waymark drafts/drafts"_s);
    CHECK(draftsInChosen(chosen + u"/Waymark drafts/"_s) == drafts);
    CHECK(QDir(drafts).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    dropUnusedDraftPlace(chosen);
    CHECK(QDir(chosen).isEmpty());
    // With something in it, it stays.
    leave({drafts, {}}, u"Coffee"_s);
    dropUnusedDraftPlace(chosen);
    CHECK(titles({drafts, {}}) == QStringList{u"Coffee"_s});
}

TEST_CASE("a folder that may not be written is refused in plain words") {
    if (::geteuid() == 0) {
        // Nothing is forbidden to this user, but a file in the way stops everybody.
        const TestFolder home;
        writeBytes(home.path(u"Waymark drafts"_s), "a file");
        const auto tried = tryDraftPlace(home.path());
        REQUIRE_FALSE(tried.ok());
        CHECK(tried.error().code == ErrorCode::NotWritable);
        CHECK(tried.error().message.contains(u"Drafts stay where they are"_s));
        CHECK(home.names() == QStringList{u"Waymark drafts"_s});
        return;
    }
    const TestFolder home;
    REQUIRE(::chmod(QFile::encodeName(home.path()).constData(), S_IRUSR | S_IXUSR) == 0);
    const auto tried = tryDraftPlace(home.path());
    ::chmod(QFile::encodeName(home.path()).constData(), S_IRWXU);
    REQUIRE_FALSE(tried.ok());
    CHECK(tried.error().code == ErrorCode::NotWritable);
    CHECK(home.names().isEmpty());
}

TEST_CASE("network shares are refused, and folders that a service synchronises doubted") {
    for (const auto* type : {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs"})
        CHECK_FALSE(refusalOfFileSystem(QString::fromLatin1(type)).isEmpty());
    for (const auto* type :
         {"ext4", "btrfs", "xfs", "vfat", "exfat", "fuseblk", "overlay", "tmpfs"})
        CHECK(refusalOfFileSystem(QString::fromLatin1(type)).isEmpty());

    const TestFolder home;
    REQUIRE(QDir().mkpath(home.path(u"cloud/below/it"_s)));
    CHECK(doubtOfFolder(home.path(u"cloud/below/it"_s)).isEmpty());
    writeBytes(home.path(u"cloud/.sync_0a1b2c.db"_s), {});
    CHECK(doubtOfFolder(home.path(u"cloud/below/it"_s)).contains(u"Nextcloud"_s));
    REQUIRE(QDir().mkpath(home.path(u"OneDrive - Firm/maps"_s)));
    CHECK(doubtOfFolder(home.path(u"OneDrive - Firm/maps"_s)).contains(u"OneDrive"_s));
}
