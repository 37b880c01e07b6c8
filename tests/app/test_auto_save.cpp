// When a document is saved by itself, by a clock that the test sets.
#include "app/auto_save.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("without an edit nothing is due") {
    AutoSavePlan plan;
    CHECK_FALSE(plan.due());
    plan.left(5);
    CHECK_FALSE(plan.due());
    plan.saved(10);
    CHECK_FALSE(plan.due());
}

TEST_CASE("three seconds after the last edit it is due") {
    AutoSavePlan plan;
    plan.edited(1'000);
    CHECK(plan.due() == 4'000);
    plan.edited(3'500);
    CHECK(plan.due() == 6'500);
    plan.saved(6'500);
    CHECK_FALSE(plan.due());
}

TEST_CASE("not oftener than every thirty seconds") {
    AutoSavePlan plan;
    plan.saved(10'000);
    plan.edited(11'000);
    CHECK(plan.due() == 40'000);
    plan.edited(39'000);
    CHECK(plan.due() == 42'000);
}

TEST_CASE("whoever turns to another window finds the file written") {
    AutoSavePlan plan;
    plan.saved(10'000);
    plan.edited(11'000);
    plan.left(11'500);
    CHECK(plan.due() <= 11'500);
    // And edits made after that wait for their pause again.
    plan.edited(12'000);
    CHECK(plan.due() == 40'000);
}

TEST_CASE("it asks once for the edits so far, and not while it is off") {
    AutoSave save({.pause = 0, .shortest = 0});
    QSignalSpy wanted(&save, &AutoSave::saveWanted);
    save.noteEdit();
    save.noteLeft();
    QCoreApplication::processEvents();
    CHECK(wanted.count() == 0);
    save.setOn(true, true);
    REQUIRE(QTest::qWaitFor([&] { return wanted.count() == 1; }, 20'000));
    QCoreApplication::processEvents();
    CHECK(wanted.count() == 1);
    save.noteEdit();
    REQUIRE(QTest::qWaitFor([&] { return wanted.count() == 2; }, 20'000));
}

TEST_CASE("switched on without unsaved edits it waits for one") {
    AutoSave save({.pause = 0, .shortest = 0});
    QSignalSpy wanted(&save, &AutoSave::saveWanted);
    save.setOn(true, false);
    QCoreApplication::processEvents();
    CHECK(wanted.count() == 0);
}
