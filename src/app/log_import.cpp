#include "app/log_import.h"

#include "exchange/spreadsheet_guard.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::LogImport", text);
}

QString quoted(const QString& text) {
    return u'"' + QString(guarded(text)).replace(u'"', "\"\""_L1) + u'"';
}

} // namespace

Result<LogImport> planLogImport(const Project& project, Id<Map> map, const QString& path,
                                const LogChoice& choice, const LogProgress& progress) {
    Result<LogRead> read =
        readLogFile(path, choice.columns, progress, {choice.order, QTimeZone(choice.zone)});
    if (!read)
        return read.error();
    LogImport plan;
    plan.read = read.take();
    std::erase_if(plan.read.log.details,
                  [&](const LogColumn& column) { return choice.leftOut.contains(column.name); });
    placeTouchpoints(project, map, plan.read.log);
    setAsideUnplaced(plan.read);
    if (const Result<void> fits = checkLogRoom(project, plan.read.log); !fits)
        return fits.error();
    RandomIds ids;
    plan.edit = addInteractions(project, ids, map, plan.read.log, &plan.repeated);
    return plan;
}

QString understoodTime(const QString& text, const LogChoice& choice) {
    const auto time = readLogTime(text.toUtf8(), choice.order);
    if (!time)
        return {};
    const QTimeZone zone(choice.zone);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(LogZone(zone).toUtc(*time), Qt::UTC);
    return tr("%1 UTC").arg(QLocale().toString(at, u"d MMM yyyy HH:mm"_s));
}

QByteArray setAsideAsCsv(const SetAside& setAside) {
    QString text = QChar(QChar::ByteOrderMark) + quoted(tr("Line")) + u',' + quoted(tr("Why")) +
                   u',' + quoted(tr("Row")) + "\r\n"_L1;
    for (const SetAsideRow& row : setAside.rows)
        text += QString::number(row.line) + u',' + quoted(row.reason) + u',' + quoted(row.text) +
                "\r\n"_L1;
    return text.toUtf8();
}

QString setAsideAsText(const SetAside& setAside) {
    QString text;
    for (const SetAsideRow& row : setAside.rows)
        text += QString::number(row.line) + u'\t' + row.reason.simplified() + u'\t' +
                row.text.simplified() + u'\n';
    return text;
}

} // namespace waymark
