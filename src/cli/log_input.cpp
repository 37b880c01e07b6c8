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

Result<LogRead> readAskedLog(const QCommandLineParser& parser, const QString& path) {
    return readLogFile(path, {parser.value(u"customer"_s), parser.value(u"touchpoint"_s),
                              parser.value(u"time"_s)});
}

void tellSetAside(const LogRead& read, const QString& path, const Streams& streams) {
    for (const Warning& warning : read.warnings)
        warn(streams, warning.toString(), path);
    for (const SetAsideRow& row : read.setAside.rows)
        warn(streams, tr("line %1 was set aside: %2 (%3)").arg(row.line).arg(row.reason, row.text),
             path);
    const qint64 untold = read.setAside.count - qint64(read.setAside.rows.size());
    if (untold > 0)
        warn(streams, tr("%L1 more rows were set aside").arg(untold), path);
}

std::optional<LogRead> readPlacedLog(const QCommandLineParser& parser, const QString& path,
                                     const Project& project, Id<Map> map, const Streams& streams) {
    Result<LogRead> read = readAskedLog(parser, path);
    if (!read) {
        failed(streams, read.error(), path);
        return std::nullopt;
    }
    placeTouchpoints(project, map, read->log);
    setAsideUnplaced(*read);
    tellSetAside(*read, path, streams);
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
