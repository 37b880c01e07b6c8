// Workbooks, read by a reader that is not ours and by LibreOffice.
#include "publish/map_maker.h"
#include "publish/programs.h"
#include "publish/publish.h"
#include "support/printing.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QByteArray workbookOf(const Project& project, const PublishOptions& options = {}) {
    PublishOptions all = options;
    if (all.maps.empty())
        all.maps = project.roots<Map>();
    const auto bytes = render(project, PublishFormat::Xlsx, all);
    REQUIRE(bytes.ok());
    return *bytes;
}

// The sheets as read_xlsx.py tells them.
QJsonArray sheetsIn(const QByteArray& workbook) {
    Files files;
    const QString path = files.write(u"book.xlsx"_s, workbook);
    const Ran ran =
        runProgram(u"python3"_s, {QStringLiteral(WAYMARK_TEST_DATA "/publish/read_xlsx.py"), path});
    INFO(ran.errors.toStdString());
    REQUIRE(ran.exitCode == 0);
    return QJsonDocument::fromJson(ran.output).object()[u"sheets"_s].toArray();
}

QJsonObject sheetNamed(const QJsonArray& sheets, const QString& name) {
    for (const QJsonValue& sheet : sheets)
        if (sheet[u"name"_s] == name)
            return sheet.toObject();
    return {};
}

QStringList namesOf(const QJsonArray& sheets) {
    QStringList names;
    for (const QJsonValue& sheet : sheets)
        names += sheet[u"name"_s].toString();
    return names;
}

QStringList textsOf(const QJsonObject& sheet) {
    QStringList texts;
    for (const QJsonValue& cell : sheet[u"cells"_s].toObject())
        if (cell.isString())
            texts += cell.toString();
    return texts;
}

// The row of the sheet in which column A, B … says `text`, from 1; 0 if none does.
int rowSaying(const QJsonObject& sheet, QChar column, const QString& text) {
    const QJsonObject cells = sheet[u"cells"_s].toObject();
    for (int row = 1; row < 500; ++row)
        if (cells[column + QString::number(row)] == text)
            return row;
    return 0;
}

// The letters of the column whose heading, in row 1, is that.
QString columnHeaded(const QJsonObject& sheet, const QString& heading) {
    const QJsonObject cells = sheet[u"cells"_s].toObject();
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter)
        if (cells[QString(QChar(letter)) + u'1'] == heading)
            return QChar(letter);
    return {};
}

} // namespace

TEST_CASE("A map's sheet says every word of the map, and each card once") {
    for (const Project& project : {coffeeMap(), longMap(1), longMap(40), manyScripts()}) {
        const QJsonArray sheets = sheetsIn(workbookOf(project));
        const QJsonObject map = sheets.first().toObject();
        const QString all = textsOf(map).join(u'\n');
        for (const QString& word : wordsOf(project)) {
            CAPTURE(word);
            CHECK(all.contains(word));
        }
        for (const auto& [id, pain] : project.all<PainPoint>())
            CHECK(std::ranges::count_if(textsOf(map), [&](const QString& text) {
                      return text.startsWith(pain.text + u'\n');
                  }) == 1);
        CHECK(map[u"frozen"_s].toBool());
    }
}

TEST_CASE("Stages are cells over their touchpoints, and figures are numbers") {
    const QJsonArray sheets = sheetsIn(workbookOf(longMap(3)));
    const QJsonObject map = sheets.first().toObject();
    // Lane titles are in A; three stages of two touchpoints follow.
    const int row = rowSaying(map, u'B', u"Stage1"_s);
    REQUIRE(row > 0);
    for (const QString& range : {u"B%1:C%1"_s, u"D%1:E%1"_s, u"F%1:G%1"_s})
        CHECK(map[u"merged"_s].toArray().contains(range.arg(row)));
    const QJsonObject cells = map[u"cells"_s].toObject();
    const int received = rowSaying(map, u'A', u"Feeling (received)"_s);
    REQUIRE(received > 0);
    CHECK(cells[u"B%1"_s.arg(received)].toDouble(99) == (11 * 7) % 11 - 5);

    const QJsonObject kpis = sheetNamed(sheets, u"KPIs"_s);
    CHECK(kpis[u"filter"_s].toString().startsWith(u"A1:"_s));
    CHECK(kpis[u"frozen"_s].toBool());
    CHECK(kpis[u"cells"_s][columnHeaded(kpis, u"Actual"_s) + u'2'].toDouble() == 11);
    const QJsonObject losses = sheetNamed(sheets, u"Losses"_s);
    CHECK(losses[u"cells"_s][columnHeaded(losses, u"Share lost"_s) + u'2'].toDouble() ==
          Approx(0.05));
    CHECK(namesOf(sheets) == QStringList{u"A long way"_s, u"Stages"_s, u"Touchpoints"_s,
                                         u"Pain points"_s, u"Opportunities"_s, u"Losses"_s,
                                         u"KPIs"_s});
}

TEST_CASE("The log has a row for each interaction, with its time as a time") {
    Project project = longMap(1);
    const Id<Map> map = project.roots<Map>().front();
    const Id<Touchpoint> touchpoint = project.all<Touchpoint>().begin()->first;
    Changeset changes;
    for (int i = 1; i <= 3; ++i) {
        Interaction interaction;
        interaction.id = {9000 + i};
        interaction.rank = i;
        interaction.map = map;
        interaction.customer = u"Customer %1"_s.arg(i);
        interaction.touchpoint = touchpoint;
        // Noon of 1 March 2024, spreadsheets' day 45352; and one that they cannot count.
        interaction.time = i < 3 ? 1'709'294'400'000 : -4'000'000'000'000;
        interaction.details = {{u"Weather"_s, u"rain"_s}};
        changes.add(interaction);
    }
    REQUIRE(project.apply(changes).ok());
    const QJsonObject log = sheetNamed(sheetsIn(workbookOf(project)), u"Interactions"_s);
    const QString time = columnHeaded(log, u"Time (UTC)"_s);
    CHECK(log[u"cells"_s][time + u'2'].toDouble() == 45352.5);
    CHECK(log[u"cells"_s][time + u'4'].toString().startsWith(u"1843-"_s));
    CHECK(log[u"cells"_s][columnHeaded(log, u"Weather"_s) + u'3'] == u"rain"_s);
    CHECK(log[u"filter"_s].toString().endsWith(u'4'));
}

TEST_CASE("Whatever a text begins with, it stays a text") {
    const QStringList texts{u"=cmd|' /C calc'!A0"_s,
                            u"+1+1"_s,
                            u"-2+3"_s,
                            u"@SUM(1)"_s,
                            u"=HYPERLINK(\"http://x\")"_s,
                            u"_x0041_ and _x000D_"_s,
                            u"<script>&amp;]]>"_s,
                            u"'quoted"_s,
                            u"  spaces  "_s,
                            u"12"_s};
    MapMaker maker(texts.front());
    maker.stage(texts.front());
    for (const QString& text : texts)
        maker.touchpoint(text, text)
            .card(LaneKind::Doing, text)
            .card(LaneKind::PainPoints, text)
            .loss(0.5, text)
            .kpi(text, 1, 2, text);
    const QByteArray workbook = workbookOf(maker.project());
    const QJsonArray sheets = sheetsIn(workbook);
    for (const QJsonValue& sheet : sheets)
        CHECK(sheet[u"formulas"_s].toInt() == 0);
    const QJsonObject pains = sheetNamed(sheets, u"Pain points"_s);
    const QString column = columnHeaded(pains, u"Pain point"_s);
    for (int i = 0; i < texts.size(); ++i)
        CHECK(pains[u"cells"_s][column + QString::number(i + 2)] == texts[i]);
}

TEST_CASE("Sheets have legal names, each its own") {
    const QStringList titles{u"A title that is longer than a sheet's name may be"_s,
                             u"A title that is longer than a sheet's name may be"_s,
                             u"[a]:b*c?d/e\\f"_s,
                             u"'apostrophes'"_s,
                             u"History"_s,
                             u"kpis"_s,
                             u"KPIs"_s,
                             QString(),
                             u"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"_s};
    Project project = longMap(1);
    Changeset changes;
    for (int i = 0; i < titles.size(); ++i) {
        Map map;
        map.id = {7000 + i};
        map.rank = 1000 + i;
        map.title = titles[i];
        changes.add(map);
    }
    REQUIRE(project.apply(changes).ok());
    const QStringList names = namesOf(sheetsIn(workbookOf(project)));
    CHECK(names.size() == 1 + titles.size() + 6);
    QStringList folded;
    for (const QString& name : names) {
        CAPTURE(name);
        CHECK_FALSE(name.isEmpty());
        CHECK(name.size() <= 31);
        CHECK_FALSE(name.contains(QRegularExpression(u"[\\[\\]:*?/\\\\']"_s)));
        CHECK(name.compare("history"_L1, Qt::CaseInsensitive) != 0);
        CHECK_FALSE(folded.contains(name.toCaseFolded()));
        folded += name.toCaseFolded();
    }
}

TEST_CASE("The same map gives the same workbook, byte by byte") {
    CHECK(workbookOf(coffeeMap()) == workbookOf(coffeeMap()));
}

TEST_CASE("Hidden lanes are hidden rows") {
    Project project = longMap(1);
    const Project before = project;
    for (const auto& [id, lane] : before.all<Lane>())
        if (lane.lane == LaneKind::Doing) {
            Lane hidden = lane;
            hidden.visible = false;
            Changeset change;
            change.changes.push_back({Record(lane), Record(hidden)});
            REQUIRE(project.apply(change).ok());
        }
    const QJsonObject map = sheetsIn(workbookOf(project)).first().toObject();
    const int row = rowSaying(map, u'A', u"Doing"_s);
    REQUIRE(row > 0);
    CHECK(map[u"hidden"_s].toArray() == QJsonArray{row});
}

TEST_CASE("LibreOffice reads a workbook") {
    Files files;
    const QString path = files.write(u"book.xlsx"_s, workbookOf(manyScripts()));
    const QString folder = QFileInfo(path).path();
    const Ran ran =
        runProgram(u"soffice"_s,
                   {u"--headless"_s, u"-env:UserInstallation=file://"_s + files.path(u"profile"_s),
                    u"--convert-to"_s, u"csv:Text - txt - csv (StarCalc):44,34,76"_s, u"--outdir"_s,
                    folder, path});
    INFO(ran.errors.toStdString());
    REQUIRE(QFileInfo::exists(files.path(u"book.csv"_s)));
    const QString csv = QString::fromUtf8(Files::read(files.path(u"book.csv"_s)));
    CHECK(csv.contains(u"お昼休みにスクロールして広告をタップする"_s));
    CHECK(csv.contains(u"يكتب العنوان ورقم البطاقة"_s));
    CHECK(csv.contains(u"Waves 👋🏽 and a family 👨‍👩‍👧 smiles"_s));
}
