// The past of a document: listing it, walking through it, naming states, taking it along in a file.
#include "storage/history_tables.h"

#include "model/edits.h"
#include "storage/draft.h"
#include "storage/draft_store.h"
#include "storage/files.h"
#include "storage/unknown_parts.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QFile>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// A document at work on a draft, which remembers each state it went through.
struct Sitting {
    explicit Sitting(std::unique_ptr<Draft> d, DraftContent content = {})
        : draft(std::move(d))
        , document(std::move(content.project)) {
        document.restoreHistory(std::move(content.steps), content.undoIndex);
        document.setLog(draft.get());
    }
    ~Sitting() { document.setLog(nullptr); }

    void edit(std::mt19937_64& random, int count, std::map<qint64, Project>* states = nullptr) {
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
            if (states)
                states->insert_or_assign(draft->sequence(), document.project());
        }
    }
    void rename(const QString& title, const QString& gesture = {}) {
        const Map map = document.project().all<Map>().begin()->second;
        Map renamed = map;
        renamed.title = title;
        Changeset edit{u"Rename map"_s, gesture, {}};
        edit.change(map, renamed);
        REQUIRE(document.commit(edit).ok());
    }
    // Calls one of the draft's questions and waits for the answer.
    template <class T, class Ask>
    T answer(Ask ask) {
        std::optional<Result<T>> answer;
        ask([&](const Result<T>& result) { answer = result; });
        REQUIRE(draft->flush().ok());
        QCoreApplication::processEvents();
        REQUIRE(answer.has_value());
        if (!*answer)
            FAIL(answer->error());
        return answer->take();
    }
    std::vector<HistoryLine> lines(const HistoryRange& range = {}) {
        return answer<std::vector<HistoryLine>>(
            [&](auto done) { draft->readHistory(range, done); });
    }
    Passage passage(qint64 from, qint64 to) {
        return answer<Passage>([&](auto done) { draft->readPassage(from, to, done); });
    }
    // The project at a state, reached from another.
    Project walk(Project project, qint64 from, qint64 to) {
        while (from != to) {
            const Passage part = passage(from, to);
            REQUIRE(part.reached != from);
            const auto applied = project.apply(part.changeset);
            if (!applied)
                FAIL(applied.error());
            from = part.reached;
        }
        return project;
    }
    void name(qint64 sequence, const QString& text) {
        bool isDone = false;
        draft->nameState(sequence, text, [&](const Result<void>& done) { isDone = done.ok(); });
        REQUIRE(draft->flush().ok());
        QCoreApplication::processEvents();
        CHECK(isDone);
    }
    FileStamp save(const QString& path) {
        std::optional<Result<FileStamp>> result;
        QObject::connect(draft.get(), &Draft::published, draft.get(),
                         [&](const QString&, const Result<FileStamp>& r) { result = r; });
        draft->publish(document.project(), path);
        Q_UNUSED(draft->flush());
        QCoreApplication::processEvents();
        draft->disconnect();
        REQUIRE(result.has_value());
        if (!*result)
            FAIL(result->error());
        return **result;
    }

    std::unique_ptr<Draft> draft;
    Document document;
};

Sitting start(const DraftFolder& folder, const Project& project, const DraftOrigin& origin = {}) {
    return Sitting(Draft::create(folder, project, origin), {project, {}, 0, {}});
}

Sitting startFrom(const DraftFolder& folder, const QString& path) {
    const auto opened = readJourney(path);
    if (!opened)
        FAIL(opened.error());
    return Sitting(Draft::create(folder, opened->project, originOf(path, *opened), opened->history),
                   {opened->project, {}, 0, {}});
}

Sitting resume(const DraftFolder& folder, const QString& id) {
    auto reopened = Draft::open(folder, id);
    if (!reopened)
        FAIL(reopened.error());
    return Sitting(std::move(reopened->draft), std::move(reopened->content));
}

QStringList labels(const std::vector<HistoryLine>& lines) {
    QStringList result;
    for (const HistoryLine& line : lines)
        result += line.label;
    return result;
}

} // namespace

TEST_CASE("any past state is reached from any other, back and forth") {
    for (quint64 seed = 1; seed <= 3; ++seed) {
        CAPTURE(seed);
        const TestFolder home;
        const DraftFolder folder{home.path(u"drafts"_s), {}};
        std::mt19937_64 random(seed);
        std::map<qint64, Project> states{{0, smallProject(seed)}};
        Sitting sitting = start(folder, smallProject(seed));
        sitting.edit(random, 60, &states);
        REQUIRE(states.size() > 40);
        qint64 at = sitting.draft->sequence();
        Project project = sitting.document.project();
        for (int i = 0; i < 30; ++i) {
            const qint64 to = i == 0 ? 0 : randomBelow(random, int(states.size()));
            CAPTURE(at, to);
            project = sitting.walk(std::move(project), at, to);
            REQUIRE(project == states.at(to));
            at = to;
        }
    }
}

TEST_CASE("a long way is gone in stretches, and what cancels out is not gone at all") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    Sitting sitting = start(folder, smallProject());
    for (int i = 0; i < 1000; ++i)
        sitting.rename(u"Title %1"_s.arg(i));
    const Passage first = sitting.passage(1000, 0);
    CHECK(first.reached > 0);
    CHECK(first.reached < 1000);
    CHECK(first.changeset.changes.size() == 1);
    CHECK(sitting.walk(sitting.document.project(), 1000, 0) == smallProject());
    CHECK(sitting.passage(7, 7).changeset.isEmpty());
}

TEST_CASE("the history is listed by pages, the latest first, without its changes") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    Sitting sitting = start(folder, smallProject());
    for (int i = 1; i <= 25; ++i)
        sitting.rename(u"Title %1"_s.arg(i));
    const auto page = sitting.lines({.count = 10});
    REQUIRE(page.size() == 10);
    CHECK(page.front().sequence == 25);
    CHECK(page.back().sequence == 16);
    const auto next = sitting.lines({.before = 16, .count = 10});
    REQUIRE(next.size() == 10);
    CHECK(next.front().sequence == 15);
    const auto since = sitting.lines({.after = 23});
    REQUIRE(since.size() == 2);
    CHECK(since.front().label == u"Rename map"_s);
    CHECK(since.front().time > 0);
}

TEST_CASE("typing is one line, undoing and redoing are lines of their own") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    Sitting sitting = start(folder, smallProject());
    for (const QString& text : {u"A"_s, u"An"_s, u"Ana"_s})
        sitting.rename(text, u"typing-1"_s);
    sitting.document.undo();
    sitting.document.redo();
    const auto lines = sitting.lines();
    REQUIRE(lines.size() == 3);
    CHECK(lines[2].sequence == 3);
    CHECK(lines[2].kind == HistoryKind::Edit);
    CHECK(lines[1].kind == HistoryKind::Undo);
    CHECK(lines[1].label == u"Rename map"_s);
    CHECK(lines[0].kind == HistoryKind::Redo);

    // What comes back to where it began is none.
    sitting.rename(u"Elsewhere"_s, u"drag-1"_s);
    sitting.rename(u"Ana"_s, u"drag-1"_s);
    CHECK(sitting.lines().size() == 3);

    // A named state inside a run of typing stays a line.
    sitting.name(2, u"Before Ana"_s);
    CHECK(sitting.lines().size() == 4);
}

TEST_CASE("names of states survive closing and opening, and can be taken away") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    QString id;
    {
        Sitting sitting = start(folder, smallProject());
        id = sitting.draft->id();
        sitting.rename(u"One"_s);
        sitting.rename(u"Two"_s);
        sitting.name(1, u"Before the <b>workshop</b>"_s);
        sitting.name(2, u"After"_s);
        sitting.name(2, {});
    }
    Sitting again = resume(folder, id);
    const auto lines = again.lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].name == u"Before the <b>workshop</b>"_s);
    CHECK(lines[0].name.isEmpty());
}

TEST_CASE("history and undo go on after saving, closing and opening the file again") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    const QString path = home.path(u"Map.journey"_s);
    std::map<qint64, Project> states;
    std::mt19937_64 random(5);
    {
        Sitting sitting = start(folder, smallProject());
        sitting.edit(random, 20, &states);
        sitting.save(path);
    }
    const auto stamp = stampOf(path);
    REQUIRE(stamp.ok());
    const auto kept = findDraft(folder, path, *stamp);
    REQUIRE(kept.has_value());
    Sitting second = resume(folder, kept->id);
    const qint64 before = second.draft->sequence();
    second.edit(random, 10, &states);
    second.save(path);
    CHECK(second.lines().front().sequence == before + 10);
    CHECK(second.lines().back().sequence <= 2);
    CHECK(second.walk(second.document.project(), before + 10, 5) == states.at(5));
    while (second.document.canUndo())
        second.document.undo();
    CHECK(second.document.project() == smallProject());
}

TEST_CASE("discarding edits goes back to the file and keeps the history") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    const QString path = home.path(u"Map.journey"_s);
    Sitting sitting = start(folder, smallProject());
    sitting.rename(u"Saved"_s);
    sitting.save(path);
    const Project saved = sitting.document.project();
    sitting.rename(u"Not wanted"_s);
    sitting.rename(u"Nor this"_s);
    sitting.document.setLog(nullptr);
    const QString id = sitting.draft->id();
    REQUIRE(sitting.draft->discard(u"Discard edits"_s).ok());
    sitting.draft.reset();

    const auto drafts = listDrafts(folder);
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].unpublishedEdits == 0);
    Sitting again = resume(folder, id);
    CHECK(again.document.project() == saved);
    CHECK_FALSE(again.draft->hasUnpublishedEdits());
    CHECK(again.lines().front().label == u"Discard edits"_s);
    again.document.undo();
    CHECK(again.document.project().all<Map>().begin()->second.title == u"Nor this"_s);
}

TEST_CASE("a file that others changed takes the history up, with what they did as its last edit") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    const QString path = home.path(u"Map.journey"_s);
    {
        Sitting sitting = start(folder, smallProject());
        sitting.rename(u"Mine"_s);
        sitting.save(path);
    }
    const auto mine = readJourney(path);
    REQUIRE(mine.ok());
    Project theirs = mine->project;
    CountingIds ids(77'000);
    REQUIRE(theirs.apply(addMap(theirs, ids, u"Theirs"_s)).ok());
    REQUIRE(publishJourney(theirs, path, {.documentId = mine->documentId}).ok());
    const auto opened = readJourney(path);
    REQUIRE(opened.ok());
    CHECK_FALSE(findDraft(folder, path, opened->stamp).has_value());
    const auto earlier = findEarlierDraft(folder, path, opened->documentId);
    REQUIRE(earlier.has_value());
    auto taken = Draft::takeUp(folder, earlier->id, opened->project, originOf(path, *opened),
                               u"Changed elsewhere"_s);
    if (!taken)
        FAIL(taken.error());
    Sitting again(std::move(taken->draft), std::move(taken->content));
    CHECK(again.document.project() == theirs);
    CHECK(again.draft->safety().state == SafetyState::Saved);
    CHECK(labels(again.lines()) == QStringList{u"Changed elsewhere"_s, u"Rename map"_s});
    again.rename(u"On"_s);
    again.save(path);

    // With edits that are in no file, the draft is left to be recovered.
    again.rename(u"Only here"_s);
    again.document.setLog(nullptr);
    again.draft.reset();
    CHECK_FALSE(findEarlierDraft(folder, path, opened->documentId).has_value());
}

TEST_CASE("a draft built anew has a history that leads to what is in memory") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    Sitting sitting = start(folder, smallProject());
    for (int i = 0; i < 6; ++i)
        sitting.rename(u"Title %1"_s.arg(i));
    sitting.document.undo();
    sitting.document.undo();
    sitting.draft->rebuild(
        {sitting.document.project(), sitting.document.steps(), sitting.document.undoIndex(), {}});
    REQUIRE(sitting.draft->flush().ok());
    sitting.rename(u"After"_s);
    const qint64 now = sitting.draft->sequence();
    CHECK(now == 9);
    CHECK(sitting.lines().front().sequence == now);
    CHECK(sitting.walk(sitting.document.project(), now, 0) == smallProject());
}

TEST_CASE("a published file holds no deleted text unless it is to keep its history") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    const QString path = home.path(u"Map.journey"_s);
    const QByteArray secret = "Xyzzy-the-secret-title";
    Sitting sitting = start(folder, smallProject());
    sitting.rename(QString::fromLatin1(secret));
    sitting.rename(u"Harmless"_s);
    sitting.save(path);
    CHECK_FALSE(bytesOf(path).contains(secret));
    CHECK(querySql(path, "PRAGMA user_version") == "1000");
    CHECK(querySql(path, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'history%'") == "0");

    sitting.draft->setKeepsHistory(true);
    CHECK(sitting.draft->hasUnpublishedEdits());
    sitting.save(path);
    CHECK(bytesOf(path).contains(secret));
    CHECK(querySql(path, "PRAGMA user_version") == "1001");
    CHECK(querySql(path, "SELECT group_concat(label, '|') FROM history") ==
          "Rename map|Rename map");

    sitting.draft->setKeepsHistory(false);
    sitting.save(path);
    CHECK_FALSE(bytesOf(path).contains(secret));
    CHECK(querySql(path, "PRAGMA user_version") == "1000");
}

TEST_CASE("a file that keeps its history brings it to another machine") {
    const TestFolder home;
    const DraftFolder here{home.path(u"here/drafts"_s), {}};
    const DraftFolder there{home.path(u"there/drafts"_s), {}};
    const QString path = home.path(u"Map.journey"_s);
    std::map<qint64, Project> states;
    std::mt19937_64 random(9);
    {
        Sitting sitting = start(here, smallProject());
        sitting.draft->setKeepsHistory(true);
        sitting.edit(random, 15, &states);
        sitting.name(4, u"Fourth"_s);
        sitting.save(path);
    }
    QString id;
    {
        Sitting far = startFrom(there, path);
        id = far.draft->id();
        CHECK(far.draft->origin().keepsHistory);
        CHECK(far.draft->sequence() == 15);
        const auto lines = far.lines();
        REQUIRE_FALSE(lines.empty());
        CHECK(lines.front().sequence == 15);
        CHECK(
            std::ranges::any_of(lines, [](const auto& line) { return line.name == u"Fourth"_s; }));
        far.edit(random, 5, &states);
        CHECK(far.walk(far.document.project(), 20, 3) == states.at(3));
        far.save(path);
        CHECK(querySql(path, "SELECT count(*) FROM history") == "20");
    }
    // And survives there as any draft does.
    CHECK(resume(there, id).lines().front().sequence == 20);
}

TEST_CASE("a history that no longer leads to the map is left out, and one with gaps too") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    const QString path = home.path(u"Map.journey"_s);
    Sitting sitting = start(folder, smallProject());
    sitting.draft->setKeepsHistory(true);
    for (int i = 0; i < 5; ++i)
        sitting.rename(u"Title %1"_s.arg(i));
    sitting.save(path);
    const auto whole = readJourney(path);
    REQUIRE(whole.ok());
    REQUIRE(whole->history != nullptr);
    FileHistory gap = *whole->history;
    gap.rows.erase(gap.rows.begin() + 2);
    const QString other = home.path(u"Gap.journey"_s);
    REQUIRE(
        publishJourney(whole->project, other, {.history = std::make_shared<const FileHistory>(gap)})
            .ok());
    const auto read = readJourney(other);
    REQUIRE(read.ok());
    CHECK(read->history == nullptr);
    CHECK(read->project == whole->project);

    // What a program of format 1.0 passes on without knowing it: the rows, not the mark in meta.
    const QString passed = home.path(u"Passed.journey"_s);
    REQUIRE(QFile::copy(path, passed));
    runSql(passed, "DELETE FROM meta WHERE name = 'history'");
    {
        auto database = Database::openImage(bytesOf(passed));
        REQUIRE(database.ok());
        const auto sum = sumOfTable(*database, "meta");
        REQUIRE(sum.ok());
        runSql(passed, "UPDATE checksum SET row_count = 1, blake2b = '" + sum->checksum +
                           "' WHERE table_name = 'meta'");
    }
    const auto byOthers = readJourney(passed);
    if (!byOthers)
        FAIL(byOthers.error());
    CHECK(byOthers->history == nullptr);
    CHECK(byOthers->project == whole->project);
}

TEST_CASE("a changed history in a file is damage like any other") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    const QString path = home.path(u"Map.journey"_s);
    Sitting sitting = start(folder, smallProject());
    sitting.draft->setKeepsHistory(true);
    sitting.rename(u"One"_s);
    sitting.save(path);
    runSql(path, "UPDATE history SET label = 'Something else'");
    const auto read = readJourney(path);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == ErrorCode::Damaged);
    CHECK(salvageJourney(path).ok());
}

TEST_CASE("a draft of an earlier program is extended when it is opened") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    QString id;
    {
        Sitting sitting = start(folder, smallProject());
        id = sitting.draft->id();
        sitting.rename(u"One"_s);
    }
    const QString file = folder.path + u'/' + id + u"/work.db"_s;
    runSql(file, "DROP TABLE history_name; ALTER TABLE history DROP COLUMN kind;"
                 "ALTER TABLE draft DROP COLUMN keeps_history; PRAGMA user_version = 1000");
    Sitting again = resume(folder, id);
    again.rename(u"Two"_s);
    again.name(1, u"Old"_s);
    const auto lines = again.lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].name == u"Old"_s);
}
