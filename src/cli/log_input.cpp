#include "cli/log_input.h"

#include "cli/reporting.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

QList<QCommandLineOption> logColumnOptions() {
    return {
        {u"customer"_s, tr("The log's column that says who the customer is."), u"COLUMN"_s},
        {u"touchpoint"_s, tr("The log's column that says which touchpoint it was."), u"COLUMN"_s},
        {u"time"_s, tr("The log's column that says when it happened."), u"COLUMN"_s}};
}

QList<QCommandLineOption> logDateOptions() {
    return {{u"dates"_s,
             tr("What comes first in dates like 3/4/2026: day-first or month-first. Without it, "
                "the other dates of the file decide."),
             u"ORDER"_s},
            {u"zone"_s,
             tr("Where times without a time zone were written: a zone such as Europe/Stockholm, or "
                "local for this computer's. Without it they count as UTC."),
             u"ZONE"_s}};
}

QStringList logOptionNames() {
    QStringList names;
    for (const QCommandLineOption& option : logColumnOptions() + logDateOptions())
        names += option.names();
    return names;
}

std::optional<LogDates> askedDates(const QCommandLineParser& parser, const QString& command,
                                   const Streams& streams, int& code) {
    LogDates dates;
    if (parser.isSet(u"dates"_s)) {
        const QString order = parser.value(u"dates"_s).toLower();
        if (order != "day-first"_L1 && order != "month-first"_L1) {
            code = wrongCall(streams, tr("--dates is day-first or month-first."), command);
            return std::nullopt;
        }
        dates.order = order == "day-first"_L1 ? DayOrder::DayFirst : DayOrder::MonthFirst;
    }
    if (parser.isSet(u"zone"_s)) {
        const QString name = parser.value(u"zone"_s);
        dates.zone = name.compare("local"_L1, Qt::CaseInsensitive) == 0
                         ? QTimeZone::systemTimeZone()
                         : QTimeZone(name.toUtf8());
        if (name.isEmpty() || !dates.zone.isValid()) {
            code = wrongCall(streams,
                             tr("There is no time zone “%1”; zones are called after places, such "
                                "as Europe/Stockholm.")
                                 .arg(name),
                             command);
            return std::nullopt;
        }
    }
    return dates;
}

Result<LogRead> readAskedLog(const QCommandLineParser& parser, const QString& path,
                             const LogDates& dates) {
    return readLogFile(
        path, {parser.value(u"customer"_s), parser.value(u"touchpoint"_s), parser.value(u"time"_s)},
        {}, dates);
}

void tellSetAside(const std::vector<Warning>& warnings, const SetAside& setAside,
                  const QString& path, const Streams& streams) {
    for (const Warning& warning : warnings)
        warn(streams, warning.toString(), path);
    for (const SetAsideRow& row : setAside.rows)
        warn(streams, tr("line %1 was set aside: %2 (%3)").arg(row.line).arg(row.reason, row.text),
             path);
    const qint64 untold = setAside.count - qint64(setAside.rows.size());
    if (untold > 0)
        warn(streams, tr("%L1 more rows were set aside").arg(untold), path);
}

std::optional<LogRead> readPlacedLog(const QCommandLineParser& parser, const QString& path,
                                     const LogDates& dates, const Project& project, Id<Map> map,
                                     const Streams& streams) {
    Result<LogRead> read = readAskedLog(parser, path, dates);
    if (!read) {
        failed(streams, read.error(), path);
        return std::nullopt;
    }
    placeTouchpoints(project, map, read->log);
    setAsideUnplaced(*read);
    tellSetAside(read->warnings, read->setAside, path, streams);
    return read.take();
}

std::optional<Id<Map>> askedMap(const QCommandLineParser& parser, const Project& project,
                                const QString& path, const QString& command, const Streams& streams,
                                int& code) {
    const std::vector<Id<Map>> maps = project.roots<Map>();
    bool isNumber = true;
    const int number = parser.isSet(u"map"_s) ? parser.value(u"map"_s).toInt(&isNumber) : 1;
    if (!isNumber || number < 1) {
        code = wrongCall(streams, tr("--map takes the number of a map, from 1."), command);
        return std::nullopt;
    }
    if (maps.empty()) {
        code = failed(streams,
                      {ErrorCode::NotFound, tr("The file holds no map. Add one first."), {}}, path);
        return std::nullopt;
    }
    if (size_t(number) > maps.size()) {
        code = failed(streams,
                      {ErrorCode::NotFound,
                       tr("There is no map %1; the file holds %2. “waymark info” lists them.")
                           .arg(number)
                           .arg(maps.size()),
                       {}},
                      path);
        return std::nullopt;
    }
    return maps[size_t(number - 1)];
}

} // namespace waymark
