#include "storage/journey_file.h"

#include "storage/columns.h"
#include "storage/files.h"
#include "storage/schema.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("what is published is read back equal") {
    const TestFolder folder;
    for (quint64 seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const Project project = smallProject(seed);
        const QString path = soundFile(folder, project);

        const auto opened = readJourney(path);

        if (!opened)
            FAIL(opened.error());
        CHECK(opened->project == project);
        CHECK(opened->formatVersion == plainFormatVersion);
        CHECK_FALSE(opened->readOnly);
        CHECK(opened->findings.isEmpty());
        CHECK(contentHash(opened->project) == contentHash(project));
    }
    CHECK(folder.names() == QStringList{u"Map.journey"_s});
}

TEST_CASE("an empty project is a file too") {
    const TestFolder folder;
    const auto opened = readJourney(soundFile(folder, {}));
    REQUIRE(opened.ok());
    CHECK(opened->project == Project());
}

TEST_CASE("every text that may be in a project survives the file") {
    Changeset edit;
    const QStringList texts{u"\uFEFFbegins like an encoding mark"_s,
                            u"\uFEFF\uFEFF"_s,
                            u"\uFFFD really a replacement character"_s,
                            u"'; DROP TABLE note; --"_s,
                            u"tab\there\nand a line"_s,
                            u"😀 عربي 日本 \u202Edrawkcab"_s,
                            QString(20'000, u'x'),
                            QString()};
    qint64 id = 0;
    for (const QString& text : texts)
        edit.add(Persona{.id = {++id}, .name = text, .about = text});
    Project project;
    REQUIRE(project.apply(edit).ok());
    const TestFolder folder;

    const auto opened = readJourney(soundFile(folder, project));

    REQUIRE(opened.ok());
    CHECK(opened->project == project);
}

TEST_CASE("equal projects give equal bytes, whatever way they came about") {
    const Project project = smallProject();
    std::vector<Record> records = recordsOf(project);
    std::reverse(records.begin(), records.end());
    const auto again = Project::fromRecords(records);
    REQUIRE(again.ok());

    const auto first = journeyBytes(project);
    const auto second = journeyBytes(*again);

    REQUIRE(first.ok());
    REQUIRE(second.ok());
    CHECK(*first == *second);
    CHECK(contentHash(project) == contentHash(*again));
}

TEST_CASE("projects that differ in one field differ in content hash") {
    Project project = smallProject();
    const QByteArray before = contentHash(project);
    const Map map = project.all<Map>().begin()->second;
    Map renamed = map;
    renamed.title += u"!"_s;
    Changeset edit;
    edit.change(map, renamed);
    REQUIRE(project.apply(edit).ok());
    CHECK(contentHash(project) != before);
}

TEST_CASE("the file says what it is to other programs") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject());
    CHECK(querySql(path, "PRAGMA application_id") == QByteArray::number(journeyApplicationId));
    CHECK(querySql(path, "PRAGMA user_version") == "1000");
    CHECK(querySql(path, "PRAGMA journal_mode") == "delete");
    CHECK(querySql(path, "PRAGMA integrity_check") == "ok");
    CHECK(querySql(path, "PRAGMA foreign_key_check").isEmpty());
    CHECK((bytesOf(path).sliced(68, 4) == "WAY1"));
}

TEST_CASE("the columns of each table come in the order of the record's fields") {
    const TestFolder folder;
    std::mt19937_64 random(1);
    const QString path = soundFile(folder, randomProject(random, {.views = 1}));
    const auto columnsInFile = [&](const QByteArray& table) {
        return querySql(path, "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid");
    };
    forEachKind([&]<class T>(const T*) {
        CHECK(columnsInFile(tableName<T>()) == columnsOfRecord<T>().join('\n'));
        forEachList<T>([&](const auto& field) {
            using Value = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
            CHECK(columnsInFile(listTableName<T, Value>(field.name)) ==
                  columnsOfList<T, Value>().join('\n'));
        });
    });
}

TEST_CASE("the id of the document travels with the file") {
    const TestFolder folder;
    const QString path = folder.path(u"Map.journey"_s);
    REQUIRE(publishJourney(smallProject(), path, {.documentId = u"doc-1"_s}).ok());
    const auto opened = readJourney(path);
    REQUIRE(opened.ok());
    CHECK(opened->documentId == u"doc-1"_s);
}

TEST_CASE("deleted text is not in the file that is published next") {
    const TestFolder folder;
    Project project = smallProject();
    const Persona secret{.id = {7}, .name = u"SecretNameOfSomebody"_s};
    Changeset add;
    add.add(secret);
    REQUIRE(project.apply(add).ok());
    const QString path = soundFile(folder, project);
    REQUIRE(bytesOf(path).contains("SecretNameOfSomebody"));

    REQUIRE(project.apply(inverse(add)).ok());
    soundFile(folder, project);

    CHECK_FALSE(bytesOf(path).contains("SecretNameOfSomebody"));
}

TEST_CASE("a stamp tells one content from another and forgives a touch") {
    const TestFolder folder;
    const QString path = soundFile(folder, smallProject(1));
    const auto first = stampOf(path);
    REQUIRE(first.ok());
    CHECK(looksUnchanged(path, *first));

    const QByteArray bytes = bytesOf(path);
    writeBytes(path, bytes);
    const auto touched = stampOf(path);
    REQUIRE(touched.ok());
    CHECK(sameContent(*first, *touched));

    soundFile(folder, smallProject(2));
    CHECK_FALSE(looksUnchanged(path, *first));
    CHECK_FALSE(sameContent(*first, *stampOf(path)));
}
