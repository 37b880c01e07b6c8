// docs/FILE_FORMAT.md is held against the files themselves: it names every table and column, and
// the SQL in it runs.
#include "model/edits.h"
#include "model/saved_views.h"
#include "storage/files.h"
#include "storage/history.h"
#include "storage/journey_file.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// With every table that a file can have.
QString fileWithHistory(const TestFolder& folder, Project project) {
    CountingIds ids(8'000'000);
    Id<Map> map;
    REQUIRE(project.apply(addMap(project, ids, u"Seen"_s, &map)).ok());
    SavedView view;
    view.map = map;
    REQUIRE(project.apply(saveView(project, ids, view)).ok());
    QString path = soundFile(folder, project);
    REQUIRE(publishJourney(project, path, {.history = std::make_shared<const FileHistory>()}).ok());
    return path;
}

QString page() {
    return QString::fromUtf8(bytesOf(QStringLiteral(WAYMARK_SOURCE "/docs/FILE_FORMAT.md")));
}

} // namespace

TEST_CASE("the page on the file format names every table and every column") {
    const TestFolder folder;
    const QString path = fileWithHistory(folder, {});
    const QString text = page();
    for (const QByteArray& table :
         querySql(path, "SELECT name FROM sqlite_schema WHERE type = 'table'").split('\n')) {
        CAPTURE(table.toStdString());
        const QString name = QString::fromLatin1(table);
        CHECK((text.contains(u"`%1`"_s.arg(name)) || text.contains(u"### %1\n"_s.arg(name)) ||
               text.contains(u"### comment, vote"_s)));
        for (const QByteArray& column :
             querySql(path, "SELECT name FROM pragma_table_info('" + table + "')").split('\n')) {
            CAPTURE(column.toStdString());
            CHECK(text.contains(u"`%1`"_s.arg(QString::fromLatin1(column))));
        }
    }
}

TEST_CASE("the questions on the page on the file format can be asked") {
    const TestFolder folder;
    const QString path = fileWithHistory(folder, smallProject());
    const QStringList parts = page().split(u"```sql\n"_s);
    REQUIRE(parts.size() >= 6);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QString sql = parts[i].section(u"```"_s, 0, 0);
        CAPTURE(sql);
        querySql(path, sql.toUtf8());
    }
}
