// Files whose history somebody made up, with checksums that fit: each is refused or harmless, its
// map opens as it is, and a draft made of it works. Nothing that a history claims is believed.
#include "storage/draft.h"
#include "storage/files.h"
#include "storage/record_codec.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// Edits of a random map, with what led to it.
struct Past {
    Project project = smallProject();
    std::shared_ptr<const FileHistory> history = std::make_shared<const FileHistory>();

    explicit Past(int edits = 12) {
        std::mt19937_64 random(4);
        RandomIds ids;
        for (int i = 0; i < edits; ++i) {
            const Changeset edit = randomEdit(project, random, ids);
            if (!edit.isEmpty() && project.apply(edit).ok())
                history = withEdit(history, edit, 1'000'000 + i);
        }
    }
};

// Opens the file as the window does, looks at all of its past, edits, undoes and saves.
void workWith(const TestFolder& home, const QString& path, const Project& project) {
    QElapsedTimer timer;
    timer.start();
    auto opened = readJourney(path);
    CHECK(timer.elapsed() < 10'000);
    if (!opened) {
        CHECK_FALSE(opened.error().message.isEmpty());
        return;
    }
    CHECK(opened->project == project);
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    auto draft = Draft::create(folder, opened->project, originOf(path, *opened), opened->history);
    Document document(opened->project);
    document.setLog(draft.get());
    CHECK(draft->flush().ok());
    bool hasListed = false;
    draft->readHistory({}, [&](const Result<std::vector<HistoryLine>>&) { hasListed = true; });
    draft->nameState(1, u"Named"_s, [](const Result<void>&) {});
    qint64 at = draft->sequence();
    CHECK(at >= 0);
    // There and back again, as far as it goes.
    for (const qint64 target : {qint64(0), draft->sequence()}) {
        for (bool goesOn = true; goesOn;) {
            goesOn = false;
            draft->readPassage(at, target, [&](const Result<Passage>& passage) {
                goesOn = passage && passage->reached != at;
                if (goesOn)
                    at = passage->reached;
            });
            (void)draft->flush();
            QCoreApplication::processEvents();
        }
    }
    CHECK(hasListed);
    std::mt19937_64 random(6);
    RandomIds ids;
    REQUIRE(document.commit(randomEdit(document.project(), random, ids)).ok());
    const Project edited = document.project();
    document.undo();
    CHECK(document.project() == project);
    document.redo();
    draft->publish(edited, path, true);
    CHECK(draft->flush().ok());
    const QString id = draft->id();
    document.setLog(nullptr);
    draft.reset();
    const auto again = Draft::open(folder, id);
    REQUIRE(again.ok());
    CHECK(again->content.project == edited);
    const auto saved = readJourney(path);
    REQUIRE(saved.ok());
    CHECK(saved->project == edited);
}

} // namespace

TEST_CASE("a made-up history in a file is refused or harmless") {
    const Past past;
    const QByteArray foreign = [] {
        Changeset changeset{u"Remove what never was"_s, {}, {}};
        changeset.remove(Stage{.id = {77}, .map = {78}, .name = u"Nowhere"_s});
        return encodeChangeset(changeset).toHex();
    }();
    const QByteArrayList deeds{
        "UPDATE history SET changeset = randomblob(300)",
        "UPDATE history SET changeset = x''",
        "UPDATE history SET changeset = zeroblob(4000)",
        "UPDATE history SET changeset = x'ffffffffffffffffffffffffffffffff'",
        "UPDATE history SET changeset = substr(changeset, 1, length(changeset) / 2)",
        "UPDATE history SET changeset = CAST(changeset || changeset AS BLOB)",
        "UPDATE history SET changeset = x'" + foreign + "'",
        "UPDATE history SET changeset = (SELECT changeset FROM history AS other WHERE "
        "other.sequence = (SELECT count(*) FROM history) + 1 - history.sequence)",
        "UPDATE history SET sequence = sequence + 100",
        "UPDATE history SET sequence = -sequence",
        "UPDATE history SET sequence = sequence + 4611686018427387904",
        "UPDATE history SET sequence = 9223372036854775807 WHERE sequence = 1",
        "UPDATE history SET sequence = -9223372036854775807 WHERE sequence = 1",
        "DELETE FROM history WHERE sequence = 3",
        "DELETE FROM history",
        "UPDATE history SET time = -9223372036854775807",
        "UPDATE history SET time = 9223372036854775807",
        "UPDATE history SET time = 1000000000 - time",
        "UPDATE history SET undo_index = -1",
        "UPDATE history SET undo_index = 2147483647",
        "UPDATE history SET undo_index = 9223372036854775807",
        "UPDATE history SET kind = 'more'",
        "UPDATE history SET kind = 'undo'",
        "UPDATE history SET kind = 'nothing that there is'",
        "UPDATE history SET label = ''",
        "UPDATE history SET label = replace(hex(zeroblob(500000)), '0', 'ab')",
        "UPDATE history SET label = char(0x202E, 0x2067, 10, 13, 7, 0xFFFE) || "
        "'<img src=file:///etc/passwd>'",
        "UPDATE history SET label = CAST(x'41c328fffe42' AS TEXT)",
        "UPDATE history SET label = 'a' || char(0) || 'b'",
        "INSERT INTO history_name VALUES (-5, 'before'), (99999, 'after'), "
        "(9223372036854775807, 'never'), (2, ''), (3, replace(hex(zeroblob(50000)), '0', 'x'))",
        "INSERT INTO history SELECT value + 12, 0, 'Line ' || value, 1, x'00', 'more' FROM "
        "(WITH RECURSIVE c(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM c LIMIT 30000) "
        "SELECT value FROM c)",
        "UPDATE meta SET value = 'no' WHERE name = 'history'",
        "UPDATE history SET changeset = zeroblob(30000000) WHERE sequence = 2",
    };
    for (const QByteArray& deed : deeds) {
        CAPTURE(deed.left(120).toStdString());
        const TestFolder home;
        const QString path = home.path(u"Map.journey"_s);
        JourneyOptions options;
        options.history = past.history;
        REQUIRE(publishJourney(past.project, path, options).ok());
        spoilWithSums(path, deed);
        workWith(home, path, past.project);
    }
}

TEST_CASE("a row of the history that is larger than any edit is refused quickly") {
    const Past past;
    const TestFolder home;
    const QString path = home.path(u"Map.journey"_s);
    JourneyOptions options;
    options.history = past.history;
    REQUIRE(publishJourney(past.project, path, options).ok());
    spoilWithSums(path, "UPDATE history SET changeset = zeroblob(60000000) WHERE sequence = 2");
    runSql(path, "UPDATE history SET changeset = zeroblob(80000000) WHERE sequence = 2");
    QElapsedTimer timer;
    timer.start();
    const auto opened = readJourney(path);
    CHECK(timer.elapsed() < 10'000);
    REQUIRE_FALSE(opened.ok());
    // The map can be had nevertheless.
    const auto salvaged = salvageJourney(path);
    REQUIRE(salvaged.ok());
    CHECK(salvaged->project == past.project);
}

TEST_CASE("a text that only the history holds is in no file that keeps none") {
    const TestFolder home;
    const QString path = home.path(u"Map.journey"_s);
    Project project = smallProject();
    const Map before = *project.find(project.roots<Map>().front());
    Map secret = before;
    secret.title = u"Our secret title"_s;
    Changeset there{u"Tell"_s, {}, {}};
    there.change(before, secret);
    Changeset back{u"Hide"_s, {}, {}};
    back.change(secret, before);
    JourneyOptions options;
    options.history = withEdit(withEdit(std::make_shared<const FileHistory>(), there, 1), back, 2);
    REQUIRE(publishJourney(project, path, options).ok());
    CHECK(bytesOf(path).contains("Our secret title"));
    const auto opened = readJourney(path);
    REQUIRE(opened.ok());
    REQUIRE(publishJourney(opened->project, path).ok());
    CHECK_FALSE(bytesOf(path).contains("Our secret title"));
    CHECK_FALSE(bytesOf(path).contains("Hide"));
}
