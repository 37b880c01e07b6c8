// Drafts at their limits: on a full disk, damaged on the disk, with a long past.
#include "model/edits.h"
#include "storage/draft.h"
#include "storage/draft_store.h"
#include "storage/failing_vfs.h"
#include "storage/files.h"
#include "storage/version_shelf.h"
#include "support/destroyed_page.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <sqlite3.h>

#include <cmath>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// A draft with a document, worked on.
class Work {
public:
    explicit Work(const DraftFolder& folder, const Project& project = smallProject(),
                  const DraftOrigin& origin = {})
        : m_document(project)
        , m_draft(Draft::create(folder, project, origin)) {
        attach();
    }
    explicit Work(Draft::Reopened reopened)
        : m_document(std::move(reopened.content.project))
        , m_draft(std::move(reopened.draft)) {
        m_document.restoreHistory(std::move(reopened.content.steps), reopened.content.undoIndex);
        attach();
    }
    ~Work() { m_document.setLog(nullptr); }

    void edit() {
        REQUIRE(m_document.commit(randomEdit(m_document.project(), m_random, m_ids)).ok());
    }
    void rename(const QString& title) {
        Map map = *m_document.project().find(m_document.project().roots<Map>().front());
        Changeset change{u"Rename"_s, {}, {}};
        Map renamed = map;
        renamed.title = title;
        change.change(map, renamed);
        REQUIRE(m_document.commit(change).ok());
    }
    Result<void> flush() { return m_draft->flush(); }
    void save(const QString& path) {
        m_draft->publish(m_document.project(), path);
        REQUIRE(m_draft->flush().ok());
        QCoreApplication::processEvents();
    }
    Document& document() { return m_document; }
    Draft& draft() { return *m_draft; }

private:
    void attach() { m_document.setLog(m_draft.get()); }

    Document m_document;
    std::unique_ptr<Draft> m_draft;
    std::mt19937_64 m_random{11};
    RandomIds m_ids;
};

Draft::Reopened reopened(const DraftFolder& folder, const QString& id) {
    auto opened = Draft::open(folder, id);
    if (!opened)
        FAIL(opened.error());
    return opened.take();
}

QString fileOf(const DraftFolder& folder, const QString& id) {
    return folder.path + u'/' + id + u"/work.db"_s;
}

} // namespace

TEST_CASE("the past of a draft takes as much of its file as it may, whatever its edits are like") {
    // Letters of each title: rows that share a page, rows of some pages, rows of many.
    for (const int letters : {100, 1'250, 1'400, 2'500, 5'000, 6'500, 9'000}) {
        const TestFolder home;
        DraftFolder folder{home.path(u"drafts"_s), {}};
        folder.bounds.bytes = 2'000'000;
        std::mt19937_64 random(3);
        Work work(folder);
        // As much again as it may take, with titles that no packing makes smaller.
        for (qint64 bytes = 0; bytes < 2 * folder.bounds.bytes; bytes += 6 * letters + 100) {
            QString title(letters, u' ');
            for (QChar& c : title)
                c = QChar(0x4E00 + randomBelow(random, 0x4000));
            work.rename(title);
        }
        REQUIRE(work.flush().ok());
        const auto bare = Draft::create(folder, work.document().project());
        REQUIRE(bare->flush().ok());
        const qint64 taken = QFile(fileOf(folder, work.draft().id())).size() -
                             QFile(fileOf(folder, bare->id())).size();
        INFO(letters << " letters, " << taken << " bytes");
        CHECK(std::abs(double(taken) / double(folder.bounds.bytes) - 1) < 0.05);
    }
}

TEST_CASE("a draft on a full disk is taken up, and what is edited is written when there is room") {
    const TestFolder home;
    FailingVfs vfs;
    const DraftFolder folder{home.path(u"drafts"_s), FailingVfs::name()};
    QString id;
    Project left;
    {
        Work work(folder);
        work.rename(u"One"_s);
        REQUIRE(work.flush().ok());
        id = work.draft().id();
        left = work.document().project();
    }
    // SQLite cannot open it for writing, for whatever reason.
    vfs.failAt(FailingVfs::Call::Open, 1, SQLITE_CANTOPEN, true);
    CHECK(listDrafts(folder).front().unpublishedEdits == 1);
    CHECK(readDraft(folder, id)->project == left);
    Project edited;
    {
        Work work(reopened(folder, id));
        CHECK(work.document().project() == left);
        CHECK(work.document().canUndo());
        CHECK(work.draft().safety().state == SafetyState::NotProtected);
        CHECK_FALSE(work.draft().safety().reason.isEmpty());
        work.document().undo();
        work.rename(u"Two"_s);
        CHECK_FALSE(work.flush().ok());
        CHECK(work.draft().safety().state == SafetyState::NotProtected);
        edited = work.document().project();
        // Saving does not depend on it.
        work.draft().publishCopy(edited, home.path(u"Copy.journey"_s));
        (void)work.flush();
        CHECK(readJourney(home.path(u"Copy.journey"_s))->project == edited);

        vfs.stopFailing();
        work.draft().retry();
        CHECK(work.flush().ok());
        CHECK(work.draft().safety().state == SafetyState::Edited);
    }
    Work again(reopened(folder, id));
    CHECK(again.document().project() == edited);
    CHECK(again.draft().sequence() == 3);
    again.document().undo();
    CHECK(again.document().project() != edited);
}

TEST_CASE("a draft that somebody else went on with is not written over") {
    const TestFolder home;
    FailingVfs vfs;
    const DraftFolder folder{home.path(u"drafts"_s), FailingVfs::name()};
    QString id;
    {
        Work work(folder);
        work.edit();
        REQUIRE(work.flush().ok());
        id = work.draft().id();
    }
    vfs.failAt(FailingVfs::Call::Open, 1, SQLITE_CANTOPEN, true);
    Work work(reopened(folder, id));
    work.edit();
    vfs.stopFailing();
    {
        auto store = DraftStore::open(fileOf(folder, id), {});
        REQUIRE(store.ok());
        REQUIRE((*store)->appendNext({u"Theirs"_s, {}, {}}, 5).ok());
    }
    work.draft().retry();
    CHECK_FALSE(work.flush().ok());
    CHECK(work.draft().safety().state == SafetyState::NotProtected);
    CHECK(querySql(fileOf(folder, id),
                   "SELECT label FROM history ORDER BY sequence DESC LIMIT 1") == "Theirs");
}

TEST_CASE("edits that were all undone leave nothing to save") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    const QString path = home.path(u"Map.journey"_s);
    QString id;
    {
        Work work(folder);
        work.rename(u"One"_s);
        work.save(path);
        CHECK_FALSE(work.draft().hasUnpublishedEdits());
        id = work.draft().id();

        work.rename(u"Two"_s);
        work.rename(u"Three"_s);
        CHECK(work.draft().unpublishedEdits() == 2);
        work.document().undo();
        CHECK(work.draft().hasUnpublishedEdits());
        work.document().undo();
        REQUIRE(work.flush().ok());
        CHECK_FALSE(work.draft().hasUnpublishedEdits());
        CHECK(work.draft().unpublishedEdits() == 0);
        CHECK(work.draft().safety().state == SafetyState::Saved);
    }
    CHECK(listDrafts(folder).front().unpublishedEdits == 0);
    {
        // There is nothing to discard, and nothing of it in the history.
        Work work(reopened(folder, id));
        CHECK(work.draft().discard(u"Discard"_s).ok());
    }
    CHECK(querySql(fileOf(folder, id), "SELECT count(*) FROM history") == "5");
    {
        Work work(reopened(folder, id));
        CHECK(work.draft().safety().state == SafetyState::Saved);
        work.document().redo();
        CHECK(work.draft().hasUnpublishedEdits());
        work.document().undo();
        CHECK_FALSE(work.draft().hasUnpublishedEdits());
        // Undone beyond what is in the file, and another way to as many steps: not the same.
        work.document().undo();
        CHECK(work.draft().hasUnpublishedEdits());
        work.rename(u"Another"_s);
        CHECK(work.draft().hasUnpublishedEdits());
        work.document().undo();
        CHECK(work.draft().hasUnpublishedEdits());
        REQUIRE(work.flush().ok());
    }
    CHECK(listDrafts(folder).front().unpublishedEdits > 0);
}

TEST_CASE("steps of undo that were given up name no state any more") {
    UndoStates states({1, 2, 3}, 3);
    CHECK(states.current() == 3);
    const Changeset one{u"One"_s, {}, {Change{std::nullopt, Record(Map{.id = {1}})}}};
    // A document that lost its steps begins at 0 again; it is not in the state before step 1.
    states.add(4, {one, 0, 1, 0, one});
    CHECK(states.current() == 4);
    states.add(5, {one, 0, 0, 1, std::nullopt});
    CHECK(states.current() == UndoStates::unknown);
    states.add(6, {one, 0, 1, 1, std::nullopt});
    CHECK(states.current() == 4);
}

TEST_CASE("the past of a draft is bounded, and undo goes on with what is left of it") {
    const TestFolder home;
    DraftFolder folder{home.path(u"drafts"_s), {}};
    folder.bounds = {.bytes = 20'000, .steps = 1000};
    QString id;
    Project before;
    {
        Work work(folder);
        id = work.draft().id();
        for (int i = 0; i < 400; ++i) {
            before = work.document().project();
            work.rename(QString::number(i));
            if (i % 50 == 0)
                REQUIRE(work.flush().ok());
        }
        REQUIRE(work.flush().ok());
    }
    const QString file = fileOf(folder, id);
    const qint64 bytes =
        querySql(file, "SELECT sum(length(changeset) + 72) FROM history").toLongLong();
    CHECK(bytes <= folder.bounds.bytes * 105 / 100);
    CHECK(bytes >= folder.bounds.bytes * 90 / 100);
    CHECK(querySql(file, "PRAGMA foreign_key_check").isEmpty());
    const int kept = querySql(file, "SELECT count(*) FROM history").toInt();
    CHECK(kept < 400);
    {
        Work work(reopened(folder, id));
        CHECK(work.document().undoIndex() == kept);
        work.document().undo();
        CHECK(work.document().project() == before);
        while (work.document().canUndo())
            work.document().undo();
        const Map* map =
            work.document().project().find(work.document().project().roots<Map>().front());
        CHECK(map->title == QString::number(400 - kept - 1));
        CHECK(work.draft().hasUnpublishedEdits());
        REQUIRE(work.flush().ok());
        auto store = work.draft().sequence();
        CHECK(store == 400 + kept);
    }
    // Undone below what was dropped meanwhile, nothing can be done again; the map is what counts.
    folder.bounds.bytes = 5'000;
    {
        Work work(reopened(folder, id));
        for (int i = 0; i < 100; ++i)
            work.rename(u"again %1"_s.arg(i));
        for (int i = 0; i < 100; ++i)
            work.document().undo();
        REQUIRE(work.flush().ok());
        before = work.document().project();
    }
    Work last(reopened(folder, id));
    CHECK(last.document().project() == before);
    CHECK(last.document().undoIndex() == 0);
    last.rename(u"Goes on"_s);
    CHECK(last.flush().ok());
}

TEST_CASE("steps that are undone below what was dropped cannot be done again") {
    const TestFolder home;
    DraftFolder folder{home.path(u"drafts"_s), {}};
    folder.bounds = {.bytes = 20'000, .steps = 1000};
    QString id;
    Project before;
    {
        Work work(folder);
        id = work.draft().id();
        before = work.document().project();
        for (int i = 0; i < 100; ++i)
            work.rename(QString::number(i));
        for (int i = 0; i < 100; ++i)
            work.document().undo();
        REQUIRE(work.flush().ok());
    }
    const QString file = fileOf(folder, id);
    CHECK(querySql(file, "SELECT count(*) > 0 AND min(position) > 0 FROM undo_step") == "1");
    {
        const auto opened = reopened(folder, id);
        CHECK(opened.content.project == before);
        CHECK(opened.content.steps.empty());
    }
    CHECK(querySql(file, "SELECT count(*) FROM undo_step") == "0");
    CHECK(querySql(file, "SELECT undo_index FROM draft") == "0");
}

TEST_CASE("the newest twenty edits stay, however large they are") {
    const TestFolder home;
    DraftFolder folder{home.path(u"drafts"_s), {}};
    folder.bounds = {.bytes = 100, .steps = 1000};
    Work work(folder);
    for (int i = 0; i < 50; ++i)
        work.rename(QString(500, QChar(u'a' + i % 20)));
    REQUIRE(work.flush().ok());
    CHECK(work.draft().sequence() == 50);
    const QString id = work.draft().id();
    std::optional<std::vector<HistoryLine>> lines;
    work.draft().readHistory({}, [&](const Result<std::vector<HistoryLine>>& found) {
        REQUIRE(found.ok());
        lines = *found;
    });
    (void)work.flush();
    QCoreApplication::processEvents();
    REQUIRE(lines.has_value());
    CHECK(lines->size() == 20);
}

TEST_CASE("of very many steps of undo the newest are taken up again") {
    const TestFolder home;
    DraftFolder folder{home.path(u"drafts"_s), {}};
    folder.bounds.steps = 10;
    QString id;
    {
        Work work(folder);
        id = work.draft().id();
        for (int i = 0; i < 30; ++i)
            work.rename(QString::number(i));
        work.document().undo();
        REQUIRE(work.flush().ok());
    }
    Work work(reopened(folder, id));
    CHECK(work.document().steps().size() == 10);
    CHECK(work.document().undoIndex() == 9);
    work.document().redo();
    CHECK(work.document().project().find(work.document().project().roots<Map>().front())->title ==
          u"29"_s);
    // All of the history is there.
    REQUIRE(work.flush().ok());
    CHECK(work.draft().sequence() == 32);
}

TEST_CASE("a history whose beginning was dropped goes along into the file, counted anew") {
    const TestFolder home;
    DraftFolder folder{home.path(u"drafts"_s), {}};
    folder.bounds = {.bytes = 20'000, .steps = 1000};
    const QString path = home.path(u"Map.journey"_s);
    Work work(folder);
    for (int i = 0; i < 200; ++i)
        work.rename(QString::number(i));
    work.draft().setKeepsHistory(true);
    work.save(path);
    const auto opened = readJourney(path);
    REQUIRE(opened.ok());
    REQUIRE(opened->history != nullptr);
    CHECK(opened->history->rows.front().sequence == 1);
    CHECK(opened->history->rows.size() < 150);
}

TEST_CASE("parts of a later version that came by a Revert are still there after a restart") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    const QString path =
        spoiledWithSums(home, smallProject(),
                        "CREATE TABLE reminder (id INTEGER NOT NULL PRIMARY KEY, "
                        "text TEXT NOT NULL) STRICT;"
                        "INSERT INTO reminder VALUES (1, 'Remember'), (2, 'Me');"
                        "INSERT INTO checksum VALUES ('reminder', 0, '" +
                            QByteArray(64, '0') + "'); PRAGMA user_version = 1003");
    const auto theirs = readJourney(path);
    REQUIRE(theirs.ok());
    REQUIRE(theirs->unknown != nullptr);
    QString id;
    {
        // Opened when it had none of that.
        Work work(folder);
        id = work.draft().id();
        work.draft().adopt(originOf(path, *theirs));
        REQUIRE(work.flush().ok());
    }
    Work again(reopened(folder, id));
    REQUIRE(again.draft().origin().unknown != nullptr);
    again.rename(u"Edited"_s);
    again.save(path);
    CHECK(querySql(path, "SELECT text FROM reminder ORDER BY id") == "Remember\nMe");
    CHECK(querySql(path, "PRAGMA user_version") == "1003");
}

TEST_CASE("a draft leaves nothing of how it was made in its folder") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    Work work(folder);
    work.edit();
    REQUIRE(work.flush().ok());
    const QDir inside(folder.path + u'/' + work.draft().id());
    CHECK(inside.entryList({u"*.new*"_s}, QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("what is whole of a damaged draft is offered, opened and kept") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    QString id;
    Project left;
    {
        std::mt19937_64 random(3);
        Work work(folder, randomProject(random, {.stages = 6, .cards = 600}));
        work.rename(u"Precious"_s);
        REQUIRE(work.flush().ok());
        id = work.draft().id();
        left = work.document().project();
    }
    const QByteArray whole = bytesOf(fileOf(folder, id));
    const qsizetype pages = whole.size() / journeyPageSize;
    int offered = 0;
    for (qsizetype page = 1; page < pages; page += 4) {
        CAPTURE(page);
        QByteArray damaged = whole;
        damaged.replace(page * journeyPageSize, journeyPageSize, QByteArray(journeyPageSize, 'x'));
        writeBytes(fileOf(folder, id), damaged);
        const auto content = readDraft(folder, id);
        REQUIRE(content.ok());
        if (content->findings.isEmpty()) {
            // Only indexes, steps of undo or the history were hit.
            CHECK(content->project == left);
            continue;
        }
        ++offered;
        CHECK(recordsLost(left, content->project) <= rowsOnPage(whole, page));
        const auto drafts = listDrafts(folder);
        REQUIRE(drafts.size() == 1);
        CHECK_FALSE(drafts.front().inUse);
    }
    CHECK(offered > 5);

    auto repaired = Draft::repair(folder, id);
    REQUIRE(repaired.ok());
    const QString newId = repaired->draft->id();
    CHECK(newId != id);
    CHECK(repaired->draft->origin().path.isEmpty());
    CHECK(repaired->draft->hasUnpublishedEdits());
    const Project project = repaired->content.project;
    repaired->draft.reset();
    CHECK(readDraft(folder, newId)->project == project);
    REQUIRE(listDrafts(folder).size() == 1);
    REQUIRE(listDrafts(discardedDrafts(folder)).size() == 1);
}

TEST_CASE("a draft whose own row cannot be read is listed as damaged, with its title and time") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    QString id;
    {
        Work work(folder);
        work.rename(u"Precious"_s);
        REQUIRE(work.flush().ok());
        id = work.draft().id();
    }
    const QByteArray root =
        querySql(fileOf(folder, id), "SELECT rootpage FROM sqlite_schema WHERE name = 'draft'");
    QByteArray damaged = bytesOf(fileOf(folder, id));
    damaged.replace((root.toLongLong() - 1) * journeyPageSize, journeyPageSize,
                    QByteArray(journeyPageSize, '\xFF'));
    writeBytes(fileOf(folder, id), damaged);
    const auto drafts = listDrafts(folder);
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().isDamaged);
    CHECK(drafts.front().title == u"Precious"_s);
    CHECK(drafts.front().edited > 0);
    CHECK(drafts.front().origin.needsSaving);
    CHECK_FALSE(drafts.front().inUse);
    const auto repaired = Draft::repair(folder, id);
    REQUIRE(repaired.ok());
    CHECK(repaired->content.project.find(repaired->content.project.roots<Map>().front())->title ==
          u"Precious"_s);
}
