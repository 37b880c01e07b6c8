// The forms in which logs write their times.
#include "exchange/log_time.h"

#include <catch2/catch.hpp>

#include <QDateTime>
#include <QTimeZone>

using namespace waymark;

namespace {

// "2026-03-01T10:00:00.000Z", or "none".
std::string read(const char* text, DayOrder order = DayOrder::Unknown) {
    const auto time = readLogTime(text, order);
    if (!time)
        return "none";
    return QDateTime::fromMSecsSinceEpoch(time->time, Qt::UTC)
        .toString(Qt::ISODateWithMs)
        .toStdString();
}

} // namespace

TEST_CASE("times are read in the forms of programs and of people") {
    const std::string ten = "2026-03-01T10:00:00.000Z";
    for (const char* text : {"2026-03-01T10:00:00",
                             "2026-03-01 10:00:00",
                             " 2026-03-01 10:00 ",
                             "2026-03-01T10:00:00Z",
                             "2026-03-01T11:00:00+01:00",
                             "2026-03-01T05:00:00-0500",
                             "20260301T100000Z",
                             "20260301T1000",
                             "2026/03/01 10:00",
                             "2026.03.01 10:00:00",
                             "1.3.2026 10:00",
                             "1. 3. 2026 10:00",
                             "01/03/2026 10:00",
                             "1-3-26 10:00",
                             "1 Mar 2026 10:00",
                             "1. März 2026 um 10:00",
                             "01-Mar-2026 10:00:00",
                             "Mar 1, 2026, 10:00 AM",
                             "March 1st, 2026 at 10:00",
                             "Sun, 01 Mar 2026 11:00:00 +0100",
                             "Sunday, 1 March 2026 10:00",
                             "1 mars 2026 à 10:00",
                             "1 marzo 2026 10:00",
                             "2026-03-01 11:00 CET",
                             "1772359200",
                             "1772359200000",
                             "1772359200000000",
                             "1772359200.0",
                             "46082.4166666667"}) {
        CAPTURE(text);
        CHECK(read(text) == ten);
    }
    CHECK(read("2026-03-01") == "2026-03-01T00:00:00.000Z");
    CHECK(read("20260301") == "2026-03-01T00:00:00.000Z");
    CHECK(read("1 Mar 2026") == "2026-03-01T00:00:00.000Z");
    CHECK(read("2026-03-01T10:00:00.125Z") == "2026-03-01T10:00:00.125Z");
    CHECK(read("1.3.2026 10:00:00,5") == "2026-03-01T10:00:00.500Z");
    CHECK(read("1/3/2026 12:05 AM") == "2026-03-01T00:05:00.000Z");
    CHECK(read("1/3/2026 12:05 pm") == "2026-03-01T12:05:00.000Z");
    CHECK(read("1/3/2026 10 PM") == "2026-03-01T22:00:00.000Z");
    CHECK(read("1970-01-01T00:00:00") == "1970-01-01T00:00:00.000Z");
    CHECK(read("2000-02-29T00:00:00") == "2000-02-29T00:00:00.000Z");
}

TEST_CASE("days and hours that do not exist are no times") {
    for (const char* text : {"",
                             "soon",
                             "2026-02-31T10:00:00",
                             "2026-02-30",
                             "1900-02-29",
                             "2026-13-01",
                             "2026-00-10",
                             "2026-03-01T25:00:00",
                             "2026-03-01 10:61",
                             "31.4.2026",
                             "13/13/2026",
                             "99",
                             "12345678901",
                             "2026-03-01T10:00:00 or so",
                             "10:00",
                             "1 Foo 2026",
                             "2026-3",
                             "2026-03-01T1x:00:00",
                             "2026-03-01Q10:00:00",
                             "Mar",
                             "1/3/2026 13:00 PM",
                             "3000-01-01",
                             "1.3.",
                             "--",
                             "+5"}) {
        CAPTURE(text);
        CHECK(read(text) == "none");
    }
}

TEST_CASE("which of two numbers is the day follows the order asked for, or what is possible") {
    CHECK(read("3/4/2026", DayOrder::DayFirst) == "2026-04-03T00:00:00.000Z");
    CHECK(read("3/4/2026", DayOrder::MonthFirst) == "2026-03-04T00:00:00.000Z");
    CHECK(read("3.4.2026", DayOrder::MonthFirst) ==
          "2026-04-03T00:00:00.000Z"); // nobody writes that
    CHECK(readLogTime("3/4/2026", DayOrder::Unknown)->isAmbiguous);
    CHECK_FALSE(readLogTime("3.4.2026", DayOrder::Unknown)->isAmbiguous);
    CHECK_FALSE(readLogTime("4/4/2026", DayOrder::Unknown)->isAmbiguous);
    CHECK(readLogTime("13/4/2026", DayOrder::Unknown)->proves == DayOrder::DayFirst);
    CHECK(readLogTime("4/13/2026", DayOrder::MonthFirst)->proves == DayOrder::MonthFirst);
}

TEST_CASE("every day of four centuries is the day that the calendar says") {
    const QDate first(1900, 1, 1);
    for (QDate day = first; day < QDate(2200, 1, 1); day = day.addDays(17)) {
        const auto time = readLogTime(day.toString(Qt::ISODate).toUtf8(), DayOrder::Unknown);
        REQUIRE(time.has_value());
        REQUIRE(time->time == QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
    }
}
