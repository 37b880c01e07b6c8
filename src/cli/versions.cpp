#include "cli/versions.h"

#include "cli/reporting.h"
#include "storage/database.h"

#include <QCoreApplication>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

int tellVersions(const Streams& streams) {
    const SqliteVersion sqlite = sqliteVersion();
    streams.out << u"waymark %1\n"_s.arg(QStringLiteral(WAYMARK_VERSION))
                << tr("Qt %1 (pictures, texts, windows; built with %2)\n")
                       .arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR))
                << tr("SQLite %1 (files and drafts; at least %2, as earlier ones can be harmed by "
                      "files made for that)\n")
                       .arg(sqlite.name, sqlite.oldestName);
    if (sqlite.isRecentEnough)
        return ExitDone;
    return failed(streams, {ErrorCode::Unsupported,
                            tr("The SQLite library of this system is older than %1, so a file made "
                               "by a stranger could do harm. Bring the system up to date.")
                                .arg(sqlite.oldestName),
                            {}});
}

} // namespace waymark
