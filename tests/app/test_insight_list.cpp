// The list of insights: it shows the lines it was given, and tells its view of those that differ.
#include "app/insight_list.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <QAbstractItemModelTester>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

InsightLine line(const QString& title, const QString& detail = {}) {
    InsightLine made;
    made.title = title;
    made.detail = detail;
    return made;
}

QStringList titlesOf(const QAbstractItemModel& model) {
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles << model.index(row, 0).data().toString();
    return titles;
}

} // namespace

TEST_CASE("a list of insights shows what it is filled with, whatever was there before") {
    std::mt19937_64 random(11);
    InsightList list;
    const QAbstractItemModelTester tester(list.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    std::vector<InsightLine> lines;
    for (int i = 0; i < 400; ++i) {
        // Some lines go, some come, some say something else.
        for (int change = randomBelow(random, 4); change > 0; --change) {
            const auto at = lines.begin() + randomBelow(random, int(lines.size()) + 1);
            const int kind = randomBelow(random, 3);
            if (kind == 0 || at == lines.end())
                lines.insert(at, line(u"line %1"_s.arg(randomBelow(random, 50))));
            else if (kind == 1)
                lines.erase(at);
            else
                at->detail = u"detail %1"_s.arg(i);
        }
        list.fill(lines);
        QStringList expected;
        for (const InsightLine& each : lines)
            expected << each.title;
        REQUIRE(titlesOf(*list.model()) == expected);
        REQUIRE(list.lines().size() == lines.size());
        REQUIRE(list.currentIndex().row() < int(lines.size()));
    }
}

TEST_CASE("lines that look as they did are not told of again, and the chosen one stays chosen") {
    InsightList list;
    std::vector<InsightLine> lines{line(u"a"_s), line(u"b"_s), line(u"c"_s), line(u"d"_s)};
    list.fill(lines);
    list.setCurrent(2);
    QStringList told;
    QObject::connect(list.model(), &QAbstractItemModel::rowsInserted, &list,
                     [&](const QModelIndex&, int first, int last) {
                         told << u"inserted %1 to %2"_s.arg(first).arg(last);
                     });
    QObject::connect(list.model(), &QAbstractItemModel::rowsRemoved, &list,
                     [&](const QModelIndex&, int first, int last) {
                         told << u"removed %1 to %2"_s.arg(first).arg(last);
                     });
    QObject::connect(list.model(), &QAbstractItemModel::dataChanged, &list,
                     [&](const QModelIndex& first, const QModelIndex& last) {
                         told << u"changed %1 to %2"_s.arg(first.row()).arg(last.row());
                     });
    int fixed = 0;
    lines[1].fix = [&fixed](const Project&, IdSource&) {
        ++fixed;
        return Changeset();
    };
    list.fill(lines);
    CHECK(told.isEmpty());
    RandomIds ids;
    REQUIRE(list.lines()[1].fix); // what does not show is taken over all the same
    (void)list.lines()[1].fix({}, ids);
    CHECK(fixed == 1);

    lines[1].detail = u"more"_s;
    list.fill(lines);
    CHECK(told == QStringList{u"changed 1 to 1"_s});
    told.clear();
    lines.insert(lines.begin(), line(u"new"_s));
    list.fill(lines);
    CHECK(told == QStringList{u"inserted 0 to 0"_s});
    REQUIRE(list.current());
    CHECK(list.current()->title == u"c"_s);
    told.clear();
    lines.erase(lines.begin() + 3); // the chosen one
    list.fill(lines);
    CHECK(told == QStringList{u"removed 3 to 3"_s});
    REQUIRE(list.current());
    CHECK(list.current()->title == u"d"_s);
}
