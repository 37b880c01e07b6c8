// The files opened last.
#include "app/recent_files.h"
#include "model/edits.h"
#include "storage/journey_file.h"
#include "support/printing.h"

#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("the file opened last comes first, each once, and the list stays short") {
    Settings settings;
    RecentFiles recents(settings);
    recents.clear();
    for (int i = 0; i < 20; ++i)
        recents.add(u"/nowhere/%1.journey"_s.arg(i));
    recents.add(u"/nowhere/15.journey"_s);
    CHECK(recents.list().size() == RecentFiles::limit);
    CHECK(recents.list()[0].path == u"/nowhere/15.journey"_s);
    CHECK(recents.list()[1].path == u"/nowhere/19.journey"_s);
    RecentFiles again(settings);
    CHECK(again.list().size() == RecentFiles::limit);
    CHECK(again.list()[0].path == u"/nowhere/15.journey"_s);
    recents.clear();
    CHECK(settings.recentFiles().isEmpty());
}

TEST_CASE("recent files are looked at in the background") {
    QTemporaryDir dir;
    CountingIds ids;
    Project project;
    REQUIRE(project.apply(addMap(project, ids, u"One"_s)).ok());
    REQUIRE(project.apply(addMap(project, ids, u"Two"_s)).ok());
    const QString path = dir.filePath(u"Two maps.journey"_s);
    REQUIRE(publishJourney(project, path).ok());

    Settings settings;
    RecentFiles recents(settings);
    recents.clear();
    recents.add(dir.filePath(u"gone.journey"_s));
    recents.add(path);
    recents.refresh();
    REQUIRE(QTest::qWaitFor(
        [&] { return recents.list()[0].maps == 2 && !recents.list()[1].exists; }, 20'000));
    REQUIRE(recents.list()[0].project);
    CHECK(*recents.list()[0].project == project);
    recents.clear();
}

TEST_CASE("times are told the way people tell them") {
    const QDateTime now(QDate(2024, 11, 20), QTime(15, 0));
    CHECK(friendlyTime(QDateTime(QDate(2024, 11, 20), QTime(14, 2)), now) == u"Today 14:02"_s);
    CHECK(friendlyTime(QDateTime(QDate(2024, 11, 19), QTime(23, 59)), now) == u"Yesterday"_s);
    CHECK(friendlyTime(QDateTime(QDate(2024, 11, 11), QTime(1, 0)), now) == u"11 Nov"_s);
    CHECK(friendlyTime(QDateTime(QDate(2023, 11, 11), QTime(1, 0)), now) == u"11 Nov 2023"_s);
}
