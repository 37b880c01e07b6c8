// Versions: which are kept, in what order, and that none ever stands in the way of saving.
#include "storage/version_shelf.h"

#include "storage/files.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <set>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;
constexpr qint64 now = 1'790'000'000'000; // a day in September 2026

std::set<qint64> keptOf(const std::vector<KeptVersion>& all, qint64 cap = VersionShelf::cap) {
    std::set<qint64> kept;
    for (const KeptVersion& version : all)
        kept.insert(version.sequence);
    for (const KeptVersion& version : versionsToDrop(all, now, cap))
        kept.erase(version.sequence);
    return kept;
}

// One every `step` for `span` before now; sequences count up with time.
std::vector<KeptVersion> series(qint64 span, qint64 step, qint64 size = 1000) {
    std::vector<KeptVersion> all;
    for (qint64 age = span; age >= 0; age -= step)
        all.push_back({qint64(all.size()) + 1, now - age, size, {}});
    return all;
}

} // namespace

TEST_CASE("versions thin out with age") {
    const auto all = series(400 * day, 20 * hour / 60); // every 20 minutes for 400 days
    const auto kept = keptOf(all);
    int lastDay = 0;
    int week = 0;
    int month = 0;
    int year = 0;
    int older = 0;
    for (const KeptVersion& version : all) {
        if (!kept.contains(version.sequence))
            continue;
        const qint64 age = now - version.time;
        ++(age <= day         ? lastDay
           : age <= 7 * day   ? week
           : age <= 30 * day  ? month
           : age <= 396 * day ? year
                              : older);
    }
    CHECK(lastDay == 73);
    CHECK(week >= 6 * 24);
    CHECK(week <= 6 * 24 + 1);
    CHECK(month >= 23);
    CHECK(month <= 24);
    CHECK(year >= 11);
    CHECK(year <= 13);
    CHECK(older == 0);
}

TEST_CASE("of each stretch the last version stays") {
    std::vector<KeptVersion> all = series(0, 1);
    all.clear();
    const qint64 start = (now - 3 * day) / hour * hour;
    for (int i = 0; i < 3; ++i)
        all.push_back({i + 1, start + i * 60'000, 1000, {}});
    for (int i = 0; i < 20; ++i)
        all.push_back({i + 100, now, 1000, {}});
    const auto kept = keptOf(all);
    CHECK_FALSE(kept.contains(1));
    CHECK_FALSE(kept.contains(2));
    CHECK(kept.contains(3));
}

TEST_CASE("the newest twenty stay, whatever the clock says") {
    for (const qint64 error : {-400 * day, 400 * day, 27'000 * day}) {
        CAPTURE(error);
        std::vector<KeptVersion> all;
        for (int i = 0; i < 50; ++i)
            all.push_back({i + 1, now - error + i, 1000, {}});
        const auto kept = keptOf(all);
        for (qint64 sequence = 31; sequence <= 50; ++sequence)
            CHECK(kept.contains(sequence));
    }
}

TEST_CASE("the oldest go when versions take too much room, the newest twenty never") {
    const auto all = series(20 * day, hour, 1'000'000);
    const auto within = keptOf(all, 40'000'000);
    CHECK(within.size() == 40);
    CHECK(*within.begin() > qint64(all.size()) - 45);
    CHECK(keptOf(all, 1).size() == 20);
}

TEST_CASE("a version is kept once for each content, under a number that counts up") {
    const TestFolder home;
    const DraftFolder drafts{home.path(u"drafts"_s), {}};
    qint64 clock = now;
    const VersionShelf shelf(drafts, [&] { return clock; });
    const QString document = u"5a3c1f0e-0000-4000-8000-000000000001"_s;
    CHECK(shelf.list(document).empty());
    REQUIRE(shelf.keep(document, "first").ok());
    REQUIRE(shelf.keep(document, "first").ok());
    clock -= 100 * day;
    REQUIRE(shelf.keep(document, "second").ok());
    const auto versions = shelf.list(document);
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].sequence == 2);
    CHECK(versions[0].time == now - 100 * day);
    CHECK(versions[0].size == 6);
    CHECK(versions[0].path == home.path(u"history/"_s + document + u"/2.journey"_s));
    CHECK((bytesOf(versions[1].path) == "first"));
    CHECK(shelf.list(u"another"_s).empty());
}

TEST_CASE("versions beyond the room for them are removed from the disk") {
    const TestFolder home;
    qint64 clock = now;
    const VersionShelf shelf({home.path(u"drafts"_s), {}}, [&] { return clock; }, 30'000);
    for (int i = 0; i < 60; ++i) {
        clock += 60'000;
        REQUIRE(shelf.keep(u"doc"_s, QByteArray(1000, char('a' + i % 20)) + char('A' + i)).ok());
    }
    const auto versions = shelf.list(u"doc"_s);
    CHECK(versions.size() == 29);
    CHECK(versions.front().sequence == 60);
}

TEST_CASE("an id from a file never becomes a path") {
    const TestFolder home;
    const VersionShelf shelf({home.path(u"data/drafts"_s), {}});
    for (const QString& id :
         {u"../../evil"_s, u"/etc"_s, u".."_s, u""_s, u"a/b"_s, QString(300, u'a')}) {
        CAPTURE(id);
        REQUIRE(shelf.keep(id, "bytes").ok());
        REQUIRE(shelf.list(id).size() == 1);
        CHECK(shelf.list(id).front().path.startsWith(home.path(u"data/history/x"_s)));
    }
    CHECK(home.names() == QStringList{u"data"_s});
}

TEST_CASE("the opened original and every saved state become versions") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    const QString path = soundFile(home, smallProject(1));
    const QByteArray original = bytesOf(path);
    const auto opened = readJourney(path);
    REQUIRE(opened.ok());
    auto draft = Draft::create(folder, opened->project, originOf(path, *opened));
    REQUIRE(draft->flush().ok());
    const QString document = draft->origin().documentId;
    const VersionShelf shelf(folder);
    REQUIRE(shelf.list(document).size() == 1);
    CHECK((bytesOf(shelf.list(document)[0].path) == original));

    draft->publish(smallProject(2), path);
    REQUIRE(draft->flush().ok());
    REQUIRE(shelf.list(document).size() == 2);
    CHECK((bytesOf(shelf.list(document)[0].path) == bytesOf(path)));

    // Somebody else's file that is written over is kept first.
    soundFile(home, smallProject(3));
    const QByteArray theirs = bytesOf(path);
    draft->publish(smallProject(2), path, true);
    REQUIRE(draft->flush().ok());
    const auto versions = shelf.list(document);
    REQUIRE(versions.size() == 4);
    CHECK((bytesOf(versions[1].path) == theirs));
    CHECK((bytesOf(versions[0].path) == bytesOf(path)));

    // Closing at once after Save does not cost the version.
    draft->publish(smallProject(4), path);
    draft.reset();
    CHECK((bytesOf(shelf.list(document)[0].path) == bytesOf(path)));
}

TEST_CASE("where no version can be kept, saving goes on") {
    const TestFolder home;
    const DraftFolder folder{home.path(u"drafts"_s), {}};
    writeBytes(home.path(u"history"_s), "a file in the way");
    auto draft = Draft::create(folder, smallProject());
    draft->publish(smallProject(), home.path(u"Map.journey"_s));
    REQUIRE(draft->flush().ok());
    QCoreApplication::processEvents();
    CHECK(draft->safety().state == SafetyState::Saved);
    CHECK(readJourney(home.path(u"Map.journey"_s))->project == smallProject());
    const VersionShelf shelf(folder);
    CHECK_FALSE(shelf.keep(draft->origin().documentId, "bytes").ok());
}

TEST_CASE("for a damaged file the newest version that is sound is found") {
    const TestFolder home;
    const DraftFolder drafts{home.path(u"drafts"_s), {}};
    qint64 clock = now;
    const VersionShelf shelf(drafts, [&] { return clock += hour; });
    const Project project = smallProject();
    const QString path = home.path(u"Map.journey"_s);
    CHECK_FALSE(shelf.newestSound(path).has_value());

    // A file that can still say which document it is.
    JourneyOptions options;
    options.documentId = u"one-document"_s;
    REQUIRE(publishJourney(project, path, options).ok());
    const QByteArray sound = bytesOf(path);
    REQUIRE(shelf.keep(u"one-document"_s, sound).ok());
    QByteArray damaged = sound;
    damaged.replace(damaged.size() - 3 * 4096, 4096, QByteArray(4096, 'x'));
    writeBytes(path, damaged);
    REQUIRE(shelf.newestSound(path).has_value());
    CHECK(shelf.newestSound(path)->sequence == 1);

    // A version that is damaged itself is passed over.
    REQUIRE(shelf.keep(u"one-document"_s, damaged).ok());
    CHECK(shelf.newestSound(path)->sequence == 1);

    // A file of which nothing can be read is known by its path.
    writeBytes(path, QByteArray(9000, 'z'));
    CHECK_FALSE(shelf.newestSound(path).has_value());
    REQUIRE(publishJourney(smallProject(2), home.path(u"Later.journey"_s), options).ok());
    const QByteArray newer = bytesOf(home.path(u"Later.journey"_s));
    REQUIRE(shelf.keep(u"one-document"_s, newer, path).ok());
    REQUIRE(shelf.newestSound(path).has_value());
    CHECK(bytesOf(shelf.newestSound(path)->path) == newer);
    CHECK_FALSE(shelf.newestSound(home.path(u"Other.journey"_s)).has_value());
}
