#include "storage/draft.h"

#include "model/edits.h"
#include "storage/failing_vfs.h"
#include "storage/files.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// A document at work on a draft, as the window has it.
struct Session {
    explicit Session(std::unique_ptr<Draft> d, DraftContent content = {})
        : draft(std::move(d))
        , document(std::move(content.project)) {
        document.restoreHistory(std::move(content.steps), content.undoIndex);
        document.setLog(draft.get());
    }

    void edit(std::mt19937_64& random, int count) {
        RandomIds ids;
        const qint64 end = document.revision() + count;
        while (document.revision() < end) {
            const int dice = randomBelow(random, 10);
            if (dice == 0)
                document.undo();
            else if (dice == 1)
                document.redo();
            else
                CHECK(document.commit(randomEdit(document.project(), random, ids)).ok());
        }
    }

    void close() {
        document.setLog(nullptr);
        draft.reset();
    }

    std::unique_ptr<Draft> draft;
    Document document;
};

Session start(const DraftFolder& folder, const Project& project, const DraftOrigin& origin = {}) {
    return Session(Draft::create(folder, project, origin), {project, {}, 0});
}

Session resume(const DraftFolder& folder, const QString& id) {
    auto reopened = Draft::open(folder, id);
    if (!reopened)
        FAIL(reopened.error());
    return Session(std::move(reopened->draft), std::move(reopened->content));
}

// Saves and waits for the answer.
Result<FileStamp> save(Session& session, const QString& path, bool replaceOthers = false) {
    std::optional<Result<FileStamp>> answer;
    QObject::connect(session.draft.get(), &Draft::published, session.draft.get(),
                     [&](const QString&, const Result<FileStamp>& result) { answer = result; });
    session.draft->publish(session.document.project(), path, replaceOthers);
    Q_UNUSED(session.draft->flush());
    QCoreApplication::processEvents();
    session.draft->disconnect();
    REQUIRE(answer.has_value());
    return *answer;
}

} // namespace

TEST_CASE("a draft reopens with the project and the history of undo as they were") {
    for (quint64 seed = 1; seed <= 3; ++seed) {
        CAPTURE(seed);
        const TestFolder home;
        const DraftFolder folder{home.path(u"drafts"_s), {}};
        std::mt19937_64 random(seed);
        QString id;
        Project project;
        std::vector<Changeset> steps;
        int undoIndex = 0;
        {
            Session session = start(folder, smallProject(seed));
            session.edit(random, 60);
            REQUIRE(session.draft->flush().ok());
            id = session.draft->id();
            project = session.document.project();
            steps = session.document.steps();
            undoIndex = session.document.undoIndex();
        }

        Session again = resume(folder, id);

        CHECK(again.document.project() == project);
        CHECK(again.document.steps() == steps);
        CHECK(again.document.undoIndex() == undoIndex);

        // And goes on: everything undone, redone, and reopened once more.
        while (again.document.canUndo())
            again.document.undo();
        CHECK(again.document.project() == smallProject(seed));
        while (again.document.canRedo())
            again.document.redo();
        again.edit(random, 20);
        project = again.document.project();
        steps = again.document.steps();
        REQUIRE(again.draft->flush().ok());
        again.close();
        const auto content = readDraft(folder, id);
        REQUIRE(content.ok());
        CHECK(content->project == project);
        CHECK(content->steps == steps);
    }
}

TEST_CASE("edits of one gesture come back as one step of undo") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    const Project project = smallProject();
    const Map map = project.all<Map>().begin()->second;
    QString id;
    {
        Session session = start(folder, project);
        id = session.draft->id();
        Map before = map;
        for (const QString& title : {u"A"_s, u"An"_s, u"Ana"_s}) {
            Map after = before;
            after.title = title;
            Changeset typed{u"Type"_s, u"typing-1"_s, {}};
            typed.change(before, after);
            REQUIRE(session.document.commit(typed).ok());
            before = after;
        }
        REQUIRE(session.document.steps().size() == 1);
    }
    const auto content = readDraft(folder, id);
    REQUIRE(content.ok());
    REQUIRE(content->steps.size() == 1);
    REQUIRE(content->steps[0].changes.size() == 1);
    CHECK(content->steps[0].changes[0].before == Record(map));
    CHECK(content->undoIndex == 1);
    CHECK(content->project.find(map.id)->title == u"Ana"_s);
}

TEST_CASE("a gesture that ends as it began leaves no step in the draft either") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    const Project project = smallProject();
    const Map map = project.all<Map>().begin()->second;
    Map moved = map;
    moved.title = u"elsewhere"_s;
    Session session = start(folder, project);
    Changeset there{u"Drag"_s, u"drag-1"_s, {}};
    there.change(map, moved);
    Changeset back{u"Drag"_s, u"drag-1"_s, {}};
    back.change(moved, map);
    REQUIRE(session.document.commit(there).ok());
    REQUIRE(session.document.commit(back).ok());
    const QString id = session.draft->id();
    session.close();
    const auto content = readDraft(folder, id);
    REQUIRE(content.ok());
    CHECK(content->steps.empty());
    CHECK(content->project == project);
}

TEST_CASE("what is safe where is told at each step") {
    const TestFolder home;
    FailingVfs vfs;
    const DraftFolder folder{home.path(u"drafts"_s), FailingVfs::name()};
    const Project project = smallProject();
    const QString path = soundFile(home, project);
    const auto opened = readJourney(path);
    REQUIRE(opened.ok());
    Session session = start(folder, opened->project, originOf(path, *opened));
    CHECK(session.draft->safety() == Safety{SafetyState::Saved, {}});
    CHECK_FALSE(session.draft->hasUnpublishedEdits());
    QList<SafetyState> told;
    QObject::connect(session.draft.get(), &Draft::safetyChanged,
                     [&](const Safety& safety) { told += safety.state; });

    REQUIRE(session.draft->flush().ok());
    CHECK(told.isEmpty());

    std::mt19937_64 random(1);
    {
        const auto held = vfs.holdSyncs();
        session.edit(random, 1);
        CHECK(session.draft->hasUnpublishedEdits());
        CHECK(session.draft->safety().state == SafetyState::Saving);
    }
    REQUIRE(session.draft->flush().ok());
    CHECK(told == QList{SafetyState::Saving, SafetyState::Edited});

    told.clear();
    session.draft->publish(session.document.project(), path);
    REQUIRE(session.draft->flush().ok());
    CHECK(told.last() == SafetyState::Saved);
    CHECK_FALSE(told.contains(SafetyState::Edited));
    CHECK_FALSE(session.draft->hasUnpublishedEdits());
    const auto saved = readJourney(path);
    REQUIRE(saved.ok());
    CHECK(saved->project == session.document.project());
    CHECK(sameContent(*session.draft->origin().stamp, saved->stamp));
}

TEST_CASE("an untitled document is never called saved before it has a file") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    Session session = start(folder, smallProject());
    REQUIRE(session.draft->flush().ok());
    CHECK(session.draft->safety().state == SafetyState::Edited);
    CHECK_FALSE(session.draft->hasUnpublishedEdits());

    REQUIRE(save(session, home.path(u"New.journey"_s)).ok());
    CHECK(session.draft->safety().state == SafetyState::Saved);

    Session imported = start(folder, smallProject(), {.needsSaving = true});
    CHECK(imported.draft->hasUnpublishedEdits());
}

TEST_CASE("a copy is written elsewhere and changes nothing about the draft") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    Session session = start(folder, smallProject());
    const QString copy = home.path(u"Copy.journey"_s);
    session.draft->publishCopy(session.document.project(), copy);
    REQUIRE(session.draft->flush().ok());
    CHECK(session.draft->origin().path.isEmpty());
    const auto opened = readJourney(copy);
    REQUIRE(opened.ok());
    CHECK(opened->project == session.document.project());
}

TEST_CASE("a file that somebody else changed is not written over") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    Session session = start(folder, smallProject(1));
    const QString path = home.path(u"Map.journey"_s);
    REQUIRE(save(session, path).ok());
    soundFile(home, smallProject(2));
    const QByteArray theirs = bytesOf(path);

    auto refused = save(session, path);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Changed);
    CHECK((bytesOf(path) == theirs));

    QFile::remove(path);
    refused = save(session, path);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::NotFound);
    CHECK_FALSE(QFile::exists(path));

    CHECK(save(session, path, true).ok());
    CHECK(readJourney(path)->project == smallProject(1));
}

TEST_CASE("recovery finds what an earlier run left, and what is in the file is left alone") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    std::mt19937_64 random(3);
    const QString path = soundFile(home, smallProject());
    const auto opened = readJourney(path);
    REQUIRE(opened.ok());
    QString id;
    {
        Session session = start(folder, opened->project, originOf(path, *opened));
        id = session.draft->id();
        session.edit(random, 7);
        REQUIRE(session.draft->flush().ok());

        const auto whileOpen = listDrafts(folder);
        REQUIRE(whileOpen.size() == 1);
        CHECK(whileOpen[0].inUse);
        CHECK(whileOpen[0].origin.path == path);
        CHECK(readDraft(folder, id).error().code == ErrorCode::InUse);
        CHECK(Draft::open(folder, id).error().code == ErrorCode::InUse);
        CHECK(discardDraft(folder, id).error().code == ErrorCode::InUse);
        CHECK_FALSE(findDraft(folder, path, opened->stamp).has_value());
    }
    const auto drafts = listDrafts(folder);
    REQUIRE(drafts.size() == 1);
    CHECK_FALSE(drafts[0].inUse);
    CHECK(drafts[0].id == id);
    CHECK(drafts[0].unpublishedEdits > 0);
    CHECK(drafts[0].edited > 0);
    CHECK(drafts[0].size > 0);
    CHECK_FALSE(drafts[0].title.isEmpty());
    CHECK(findDraft(folder, path, opened->stamp)->id == id);

    REQUIRE(discardDraft(folder, id).ok());
    CHECK(listDrafts(folder).empty());
    CHECK(QDir(home.path(u"discarded"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1);
    // Brought back, it is a draft like any other.
    const auto away = listDrafts(discardedDrafts(folder));
    REQUIRE(away.size() == 1);
    const auto restored = restoreDraft(folder, away[0].id);
    REQUIRE(restored.ok());
    CHECK(readDraft(folder, *restored).ok());
    CHECK(restoreDraft(folder, away[0].id).error().code == ErrorCode::NotFound);
    REQUIRE(discardDraft(folder, *restored).ok());

    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    constexpr qint64 day = 24LL * 3600 * 1000;
    purgeDiscarded(folder, now + 29 * day);
    CHECK(QDir(home.path(u"discarded"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1);
    purgeDiscarded(folder, now + 31 * day);
    CHECK(QDir(home.path(u"discarded"_s)).isEmpty());
}

TEST_CASE("without a folder for drafts the work goes on, with a warning, and can be saved") {
    const TestFolder home;
    writeBytes(home.path(u"file"_s), "no folder");
    const DraftFolder folder{home.path(u"file/drafts"_s), {}};
    Session session = start(folder, smallProject());
    std::mt19937_64 random(1);
    session.edit(random, 3);

    CHECK_FALSE(session.draft->flush().ok());
    CHECK(session.draft->safety().state == SafetyState::NotProtected);
    CHECK_FALSE(session.draft->safety().reason.isEmpty());
    const QString path = home.path(u"Map.journey"_s);
    CHECK(save(session, path).ok());
    CHECK(readJourney(path)->project == session.document.project());

    // The folder becomes usable: the draft catches up by itself.
    QFile::remove(home.path(u"file"_s));
    session.draft->retry();
    REQUIRE(session.draft->flush().ok());
    CHECK(session.draft->safety().state == SafetyState::Saved);
    const QString id = session.draft->id();
    const Project project = session.document.project();
    session.close();
    CHECK(readDraft(folder, id)->project == project);
}

TEST_CASE("a draft that is deleted while in use is noticed and built anew") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    Session session = start(folder, smallProject());
    std::mt19937_64 random(1);
    session.edit(random, 5);
    REQUIRE(session.draft->flush().ok());
    int asked = 0;
    QObject::connect(session.draft.get(), &Draft::needsRebuild, [&] { ++asked; });
    REQUIRE(QDir(folder.path + u'/' + session.draft->id()).removeRecursively());

    session.edit(random, 5);
    CHECK_FALSE(session.draft->flush().ok());
    CHECK(session.draft->safety().state == SafetyState::NotProtected);
    QCoreApplication::processEvents();
    REQUIRE(asked == 1);
    session.draft->rebuild(
        {session.document.project(), session.document.steps(), session.document.undoIndex()});
    REQUIRE(session.draft->flush().ok());
    session.edit(random, 5);
    REQUIRE(session.draft->flush().ok());
    CHECK(session.draft->safety().state == SafetyState::Edited);

    const QString id = session.draft->id();
    const Project project = session.document.project();
    const std::vector<Changeset> steps = session.document.steps();
    session.close();
    const auto content = readDraft(folder, id);
    REQUIRE(content.ok());
    CHECK(content->project == project);
    CHECK(content->steps == steps);
}

TEST_CASE("a damaged draft is an error that says so, and others are still listed") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    QString id;
    {
        Session session = start(folder, smallProject());
        REQUIRE(session.draft->flush().ok());
        id = session.draft->id();
    }
    const QString file = folder.path + u'/' + id + u"/work.db"_s;
    writeBytes(file, "not a database, but long enough to look at " + QByteArray(5000, 'x'));
    Session other = start(folder, smallProject());
    REQUIRE(other.draft->flush().ok());

    const auto content = readDraft(folder, id);
    REQUIRE_FALSE(content.ok());
    CHECK(content.error().code == ErrorCode::Damaged);
    CHECK(readDraft(folder, u"no-such-draft"_s).error().code == ErrorCode::NotFound);
    CHECK(listDrafts(folder).size() == 2);
}
