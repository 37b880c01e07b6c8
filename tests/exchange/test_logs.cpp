// Logs: what is read of them, and what is set aside and why.
#include "exchange/log_reader.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <random>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

LogRead readCsv(const QByteArray& text, const LogColumnNames& columns = {}) {
    auto read = readLog(text, LogFormat::Csv, columns);
    if (!read)
        FAIL(read.error());
    return read.take();
}

// "ana plans 0 device=phone", a row each; times in minutes from the first row's.
QStringList told(const LogRead& read) {
    QStringList rows;
    for (size_t i = 0; i < read.log.rows.size(); ++i) {
        const LogRow& row = read.log.rows[i];
        QString text = u"%1 %2 %3"_s
                           .arg(read.log.customers.name(row.customer),
                                read.log.touchpoints.name(row.touchpoint))
                           .arg((row.time - read.log.rows.front().time) / 60'000);
        for (const LogColumn& column : read.log.details)
            if (column.cells[i] != 0)
                text += u" %1=%2"_s.arg(column.name, column.values.name(column.cells[i]));
        rows << text;
    }
    return rows;
}

QStringList asides(const LogRead& read) {
    QStringList rows;
    for (const SetAsideRow& row : read.setAside.rows)
        rows << u"%1: %2"_s.arg(row.line).arg(row.reason);
    return rows;
}

constexpr auto head = "customer,touchpoint,time,device\n";

} // namespace

TEST_CASE("a log is read row by row, with every other column as a detail") {
    const LogRead read =
        readCsv("when,device,who,ad version,touchpoint\n"
                "2026-03-01T10:00:00,phone,ana,A,plans\r\n"
                "\n"
                "2026-03-01T10:05:00,,\"ben, jr\",\"say \"\"B\"\"\",\"two\nlines\"\n"
                "2026-03-01T10:07:00,laptop,ana",
                {u"WHO"_s, {}, {}});
    CHECK(asides(read) == QStringList{u"6: it names no touchpoint"_s});
    CHECK(told(read) == QStringList{u"ana plans 0 device=phone ad version=A"_s,
                                    u"ben, jr two\nlines 5 ad version=say \"B\""_s});
    CHECK(read.rows == 3);
    CHECK(read.lines == std::vector<quint32>{2, 4});
    CHECK(read.columns.customer == u"who"_s);
    CHECK(read.columns.time == u"when"_s);
}

TEST_CASE("damaged rows are set aside with their line and reason, and the others are read") {
    const LogRead read = readCsv(QByteArray(head) + ",plans,2026-03-01,phone\n"
                                                    "ana,plans,2026-02-31T10:00:00,phone\n"
                                                    "ana,,2026-03-01,phone\n"
                                                    "ana,plans,,phone\n"
                                                    "ana,plans,2026-03-01,phone,more\n"
                                                    "ana,plans,2026-03-01,phone,,\n");
    CHECK(asides(read) == QStringList{u"2: it names no customer"_s,
                                      u"3: “2026-02-31T10:00:00” is no time that there is"_s,
                                      u"4: it names no touchpoint"_s, u"5: it says no time"_s,
                                      u"6: it has 5 cells and the head has 4"_s});
    CHECK(read.setAside.count == 5);
    CHECK(read.rows == 6);
    CHECK(told(read) == QStringList{u"ana plans 0 device=phone"_s});
}

TEST_CASE("rows set aside beyond the limit are counted") {
    SetAside aside;
    for (size_t i = 0; i < SetAside::limit + 5; ++i)
        aside.add({qint64(i), {}, {}});
    CHECK(aside.rows.size() == SetAside::limit);
    CHECK(aside.count == qint64(SetAside::limit + 5));
}

TEST_CASE("the columns are known by their usual names in several languages") {
    const std::vector<QByteArray> heads{
        "Customer ID;Touchpoint;Timestamp;x",    "user_id,event_name,event_time,x",
        "Kunde;Kontaktpunkt;Zeitpunkt;x",        "case:concept:name,concept:name,time:timestamp,x",
        "Case ID\tActivity\tStart Timestamp\tx", "id_cliente,punto de contacto,fecha,x"};
    for (const QByteArray& line : heads) {
        CAPTURE(line.toStdString());
        const char separator = line.contains(';') ? ';' : line.contains('\t') ? '\t' : ',';
        QByteArray row("ana,plans,2026-03-01,y\n");
        row.replace(',', separator);
        CHECK(told(readCsv(line + '\n' + row + row)).value(0) == u"ana plans 0 x=y"_s);
    }
}

TEST_CASE("a column that is not found is told with those that are there") {
    const auto unnamed = readLog("a,b,c\n1,2,3\n", LogFormat::Csv, {});
    REQUIRE_FALSE(unnamed.ok());
    CHECK(unnamed.error().code == ErrorCode::NotFound);
    CHECK(unnamed.error().message.contains(u"a, b, c"_s));
    CHECK(unnamed.error().message.contains(u"--customer"_s));
    const auto wrong = readLog(head, LogFormat::Csv, {{}, {}, u"clock"_s});
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().message.contains(u"“clock”"_s));
    CHECK_FALSE(readLog(head, LogFormat::Csv, {u"time"_s, {}, u"time"_s}).ok());
    CHECK_FALSE(readLog("", LogFormat::Csv, {}).ok());
    CHECK_FALSE(readLog(" \n\n", LogFormat::Csv, {}).ok());
}

TEST_CASE("dates that prove the month to be first turn the whole log") {
    const LogRead read = readCsv(QByteArray(head) + "ana,plans,3/4/2026 10:00,\n"
                                                    "ana,plans,3/13/2026 10:00,\n");
    CHECK(read.order == DayOrder::MonthFirst);
    CHECK(asides(read).isEmpty());
    CHECK(told(read).value(1) == u"ana plans 12960"_s); // nine days
    CHECK(read.warnings.empty());
    const LogRead dayFirst =
        readCsv(QByteArray(head) + "ana,plans,3/4/2026,\nana,plans,13/4/2026,\n");
    CHECK(asides(dayFirst).isEmpty());
    CHECK(told(dayFirst).value(1) == u"ana plans 14400"_s);
    CHECK(readCsv(QByteArray(head) + "ana,plans,3/4/2026,\n").warnings.size() == 1);
}

TEST_CASE("other encodings, a mark at the beginning and a quote without end are read too") {
    CHECK(told(readCsv("\xEF\xBB\xBF" + QByteArray(head) + "ana,plans,2026-03-01,x\n")).size() ==
          1);
    const QByteArray latin = QByteArray(head) + "J\xF6rg,plans,2026-03-01,x\n";
    CHECK(told(readCsv(latin)).value(0) == u"Jörg plans 0 device=x"_s);
    const LogRead open =
        readCsv(QByteArray(head) + "ana,plans,2026-03-01,\"x\nben,plans,2026-03-01,y\n");
    CHECK(told(open).size() == 2);
    CHECK(open.warnings.size() == 1);
}

TEST_CASE("names of columns that are empty or alike are told apart") {
    const LogRead read = readCsv("customer,touchpoint,time,,note,Note\n"
                                 "ana,plans,2026-03-01,1,2,3\n");
    CHECK(told(read) == QStringList{u"ana plans 0 Column 4=1 note=2 Note (2)=3"_s});
}

TEST_CASE("reading stops when it is asked to") {
    QByteArray log = head;
    for (int i = 0; i < 50'000; ++i)
        log += "ana,plans,2026-03-01,x\n";
    int asked = 0;
    const auto stopped = readLog(log, LogFormat::Csv, {}, [&](qint64 done, qint64 total) {
        CHECK(done < total);
        return ++asked < 2;
    });
    REQUIRE_FALSE(stopped.ok());
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(asked == 2);
}

TEST_CASE("XES is read: traces are customers, events interactions, attributes details") {
    const QByteArray xes = R"(<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
 <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
 <global scope="trace"><string key="concept:name" value="none"/></global>
 <trace>
  <string key="concept:name" value="ana"/><string key="ad version" value="A"/>
  <event><string key="concept:name" value="plans"/>
   <date key="time:timestamp" value="2026-03-01T10:00:00.000+01:00"/>
   <string key="device" value="phone"><string key="inner" value="x"/></string></event>
  <event><string key="concept:name" value="checkout"/>
   <date key="time:timestamp" value="2026-03-01T09:30:00Z"/></event>
  <event><string key="concept:name" value="mail"/></event>
 </trace>
 <trace><event><string key="concept:name" value="plans"/></event></trace>
</log>)";
    const auto read = readLog(xes, LogFormat::Xes, {});
    REQUIRE(read.ok());
    CHECK(told(*read) == QStringList{u"ana plans 0 device=phone case:ad version=A"_s,
                                     u"ana checkout 30 case:ad version=A"_s});
    CHECK(asides(*read) == QStringList{u"12: it says no time"_s, u"14: it names no customer"_s});
    CHECK(readLog("<log><trace><event>", LogFormat::Xes, {}).error().code == ErrorCode::Damaged);
    CHECK(readLog("<html/>", LogFormat::Xes, {}).error().code == ErrorCode::NotAMap);
    CHECK(readLog("<log/>", LogFormat::Xes, {}).error().code == ErrorCode::NotAMap);
}

TEST_CASE("rows of touchpoints that the map does not have are set aside") {
    LogRead read = readCsv(QByteArray(head) + "ana,plans,2026-03-01,x\n"
                                              "ana,Fax machine,2026-03-02,y\n"
                                              "ana, PLANS ,2026-03-03,z\n");
    for (quint32 i = 0; i < read.log.touchpoints.size(); ++i)
        read.log.places.push_back(
            read.log.touchpoints.name(i).startsWith(u'F') ? Id<Touchpoint>() : Id<Touchpoint>{7});
    CHECK(setAsideUnplaced(read) == 1);
    CHECK(asides(read) == QStringList{u"3: the map has no touchpoint “Fax machine”"_s});
    CHECK(told(read) == QStringList{u"ana plans 0 device=x"_s, u"ana PLANS 2880 device=z"_s});
}

TEST_CASE("the head of a log is shown to choose columns by") {
    const auto shown = readLogHead("user,page,at\nana,plans,1\nben,plans,2\ncem,plans,3\n", 2);
    REQUIRE(shown.ok());
    CHECK(shown->columns == QStringList{u"user"_s, u"page"_s, u"at"_s});
    CHECK(shown->rows.size() == 2);
    CHECK(shown->found == LogColumnNames{u"user"_s, u"page"_s, {}});
}

TEST_CASE(
    "whatever a log is made into, its rows are read or set aside, and what is read can be kept") {
    const QByteArray xes = "<log><trace><string key=\"concept:name\" value=\"ana\"/><event><string "
                           "key=\"concept:name\" value=\"plans\"/><date key=\"time:timestamp\" "
                           "value=\"2026-03-01T10:00:00Z\"/><string key=\"device\" "
                           "value=\"\xF0\x9F\x98\x80\"/></event></trace></log>";
    const QByteArray csv = QByteArray(head) + "ana,plans,2026-03-01,\"phone, \"\"x\"\"\"\r\n"
                                              "ben,\xC3\xA4,3/13/2026,\n,,,\n";
    const QByteArray pieces[] = {"\"", ",",    "\n",  "\0",   "\xFF",
                                 "<",  "&lt;", "1e9", "2026", QByteArray(300, 'x')};
    std::mt19937_64 random(4);
    for (int round = 0; round < 3000; ++round) {
        CAPTURE(round);
        const bool isXes = round % 2 == 0;
        QByteArray bytes = isXes ? xes : csv;
        for (int i = int(random() % 6); i > 0; --i) {
            const auto at = qsizetype(random() % quint64(bytes.size() + 1));
            if (random() % 2 == 0)
                bytes.insert(at, pieces[random() % std::size(pieces)]);
            else
                bytes.remove(at, qsizetype(random() % 9));
        }
        const auto read = readLog(bytes, isXes ? LogFormat::Xes : LogFormat::Csv, {});
        if (!read) {
            CHECK(read.error().code != ErrorCode::Internal);
            CHECK_FALSE(read.error().message.isEmpty());
            continue;
        }
        InteractionLog log = read->log;
        REQUIRE(read->rows == qint64(log.rows.size()) + read->setAside.count);
        REQUIRE(read->lines.size() == log.rows.size());
        for (const LogColumn& column : log.details)
            REQUIRE(column.cells.size() == log.rows.size());
        Project project;
        CountingIds ids;
        Id<Map> map;
        REQUIRE(project.apply(addMap(project, ids, u"Map"_s, &map)).ok());
        log.places.assign(log.touchpoints.size(), touchpointsOf(project, map).front());
        REQUIRE(project.apply(addInteractions(project, ids, map, log)).ok());
        const InteractionLog back = logOf(project, map);
        REQUIRE(back.rows.size() == log.rows.size());
        REQUIRE(back.customers.size() == log.customers.size());
    }
}

TEST_CASE("a time that names no zone is of the zone that was chosen, one that does is not") {
    const auto minutes = [](const QByteArray& text, const char* zone, DayOrder order) {
        const auto read = readLog(QByteArray(head) + "ana,plans," + text + ",\n", LogFormat::Csv,
                                  {}, {}, {order, QTimeZone(zone)});
        REQUIRE(read.ok());
        return read->log.rows.empty()
                   ? QString()
                   : QDateTime::fromMSecsSinceEpoch(read->log.rows.front().time, Qt::UTC)
                         .toString(u"yyyy-MM-dd HH:mm"_s);
    };
    const auto any = DayOrder::Unknown;
    CHECK(minutes("2026-03-01T10:00:00", "UTC", any) == u"2026-03-01 10:00"_s);
    CHECK(minutes("2026-03-01T10:00:00", "Europe/Berlin", any) == u"2026-03-01 09:00"_s);
    CHECK(minutes("2026-07-01T10:00:00", "Europe/Berlin", any) == u"2026-07-01 08:00"_s);
    CHECK(minutes("2026-07-01T10:00:00Z", "Europe/Berlin", any) == u"2026-07-01 10:00"_s);
    CHECK(minutes("2026-07-01 10:00 +05:30", "Europe/Berlin", any) == u"2026-07-01 04:30"_s);
    CHECK(minutes("1782900000", "Asia/Tokyo", any) == u"2026-07-01 10:00"_s);
    CHECK(minutes("46204.5", "Asia/Tokyo", any) == u"2026-07-01 03:00"_s);
    // The hour that comes twice, and the one that never was.
    CHECK(minutes("2026-10-25T02:30:00", "Europe/Berlin", any) == u"2026-10-25 00:30"_s);
    CHECK(minutes("2026-03-29T02:30:00", "Europe/Berlin", any) == u"2026-03-29 01:30"_s);
    CHECK(minutes("3/4/2026", "UTC", DayOrder::MonthFirst) == u"2026-03-04 00:00"_s);
    CHECK(minutes("3/4/2026", "UTC", DayOrder::DayFirst) == u"2026-04-03 00:00"_s);
    // The order that was chosen holds, whatever a date would prove.
    CHECK(minutes("13/4/2026", "UTC", DayOrder::MonthFirst).isEmpty());
    CHECK(minutes("13/4/2026", "UTC", any) == u"2026-04-13 00:00"_s);
}

TEST_CASE("the head of a log file is read without the rest of it") {
    QTemporaryDir dir;
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile file(dir.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    const auto csv = readLogHeadOfFile(
        write(u"log.csv"_s,
              QByteArray(head) + QByteArray("ana,plans,2026-03-01,phone\n").repeated(40'000)),
        3);
    REQUIRE(csv.ok());
    CHECK(csv->isPlain());
    CHECK_FALSE(csv->hasFixedColumns);
    CHECK(csv->columns == QStringList{u"customer"_s, u"touchpoint"_s, u"time"_s, u"device"_s});
    CHECK(csv->rows.size() == 3);
    const QByteArray trace =
        "<trace><string key=\"concept:name\" value=\"ana\"/><event><string key=\"concept:name\" "
        "value=\"plans\"/><date key=\"time:timestamp\" value=\"2026-03-01T10:00:00Z\"/>"
        "<string key=\"device\" value=\"phone\"/></event></trace>";
    // Far longer than what is looked at, so it breaks off within a trace.
    const auto xes =
        readLogHeadOfFile(write(u"log.xes"_s, "<log>" + trace.repeated(4'000) + "</log>"), 2);
    REQUIRE(xes.ok());
    CHECK(xes->isPlain());
    CHECK(xes->hasFixedColumns);
    CHECK(xes->rows == std::vector<QStringList>(
                           2, {u"ana"_s, u"plans"_s, u"2026-03-01T10:00:00Z"_s, u"phone"_s}));
    const auto other = readLogHeadOfFile(write(u"table.csv"_s, "stage,colour\nBuy,red\n"), 3);
    REQUIRE(other.ok());
    CHECK_FALSE(other->isPlain());
    CHECK_FALSE(readLogHeadOfFile(write(u"empty.csv"_s, "\n"), 3).ok());
    CHECK_FALSE(readLogHeadOfFile(write(u"none.xes"_s, "<log></log>"), 3).ok());
    CHECK_FALSE(readLogHeadOfFile(dir.filePath(u"missing.csv"_s), 3).ok());
}
