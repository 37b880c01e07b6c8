// Markdown pages in which people keep maps, and ours to read.
#include "exchange/exchange_support.h"

#include "exchange/markdown_blocks.h"
#include "model/edits.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a map kept as one table a stage comes in, other tables are named") {
    const Imported made =
        importOk(Format::Markdown, sampleBytes("mintlens-customer-journey-map.md"));
    const Project& project = made.project;
    const Id<Map> map = project.roots<Map>().front();
    CHECK(mapTitles(project) == QStringList{u"Journey Map"_s});
    CHECK(stageNames(project, map) ==
          QStringList{u"Awareness"_s, u"Consideration"_s, u"Decision (Signup → First Value)"_s,
                      u"Onboarding (Integration → Activation)"_s, u"Daily Use & Loyalty"_s});
    CHECK(touchpointNames(project, map).mid(0, 3) ==
          QStringList{u"Google search"_s, u"Hacker News"_s, u"Reddit"_s});
    CHECK(touchpointNames(project, map)
              .contains(u"Dashboard (Overview, Cost Explorer, Budgets, Tenants)"_s));
    CHECK(project.all<Kpi>().size() == 20);
    QStringList lanes;
    for (const Id<Lane> id : project.of<Lane>(map))
        lanes << project.find(id)->title;
    CHECK(lanes == QStringList{u"Touchpoints"_s, u"Customer Actions"_s, u"Customer Experience"_s,
                               u"KPIs"_s, u"Business Goals"_s, u"Teams Involved"_s});
    CHECK(
        warningText(made.warnings).contains(u"line 122: The table “Stage: Awareness” is no map"_s));
}

TEST_CASE("a page of ours comes back the same") {
    const Imported made = importOk(Format::Csv, sampleBytes("tidy-en.csv"), u"Coffee *2* | #1"_s);
    const auto page = exportProject(made.project, {.format = Format::Markdown});
    REQUIRE(page.ok());
    const Imported back = importOk(Format::Markdown, page->bytes);
    CHECK(mapTitles(back.project) == QStringList{u"Coffee *2* | #1"_s});
    const Id<Map> a = made.project.roots<Map>().front();
    const Id<Map> b = back.project.roots<Map>().front();
    CHECK(stageNames(back.project, b) == stageNames(made.project, a));
    CHECK(touchpointNames(back.project, b) == touchpointNames(made.project, a));
    const auto csv = exportProject(made.project, {.format = Format::Csv});
    const auto again = exportProject(back.project, {.format = Format::Csv});
    CHECK(QString::fromUtf8(again->bytes) == QString::fromUtf8(csv->bytes));
}

TEST_CASE("marks come off and escapes bring text through") {
    CHECK(withoutMarks(u"**bold** *it* `code` [text](http://x) a<br>b"_s) ==
          u"bold it code text a\nb"_s);
    CHECK(withoutMarks(u"2 * 3 * 4, snake_case_name"_s) == u"2 * 3 * 4, snake_case_name"_s);
    for (const QString& text :
         {u"a|b"_s, u"*x*"_s, u"`x` \\ [y](z)"_s, u"a\nb"_s, u"<br>"_s, u"# h"_s, u"__init__"_s})
        CHECK(withoutMarks(withEscapes(text)) == text);
}

TEST_CASE("fences and tables are found as Markdown has them") {
    const MarkdownPage page = readMarkdownPage(u"# Title #\n## Part\n````mermaid\n```\n````\n"
                                               "|a|b|\n|:-|-:|\n|1\\|2|`x|y`|\n\nno | table\n"
                                               "~~~\nnever closed"_s);
    CHECK(page.title == u"Title"_s);
    REQUIRE(page.fences.size() == 2);
    CHECK(page.fences[0].lines == QStringList{u"```"_s});
    CHECK(page.fences[0].headings.nearest == u"Part"_s);
    CHECK(page.fences[0].headings.above == u"Title"_s);
    CHECK(page.fences[1].lines == QStringList{u"never closed"_s});
    REQUIRE(page.tables.size() == 1);
    CHECK(page.tables[0].line == 6);
    CHECK(page.tables[0].rows.size() == 2);
    CHECK(withoutMarks(page.tables[0].rows[1][0]) == u"1|2"_s);
    CHECK(page.tables[0].rows[1][1] == u"`x|y`"_s);
}
