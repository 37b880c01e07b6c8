// Files of newer versions in the window: looked at, exported, never written.
#include "app/editor.h"
#include "app/open_document.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QtEndian>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// A map file that says it has that version of the format, as a later program might write it.
QString fileOfVersion(const Studio& studio, int version) {
    CountingIds ids;
    Project project;
    REQUIRE(project.apply(addMap(project, ids, u"From tomorrow"_s)).ok());
    QByteArray bytes = journeyBytes(project).value();
    qToBigEndian<quint32>(quint32(version), bytes.data() + 60); // SQLite's user_version
    QFile file(studio.path(u"Newer.journey"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

void open(Studio& studio, const QString& path) {
    QSignalSpy opened(&studio.window->files(), &FileCommands::opened);
    studio.window->files().openPath(path);
    Studio::waitUntil([&] { return opened.count() == 1; });
}

bool tells(const Studio& studio, const QString& words) {
    const auto labels = studio.window->editor()->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(words);
    });
}

} // namespace

TEST_CASE("a file of the next major version can be looked at and exported, and stays as it is") {
    Studio studio;
    const QString path = fileOfVersion(studio, 2000);
    const QByteArray before = bytesOf(path);
    open(studio, path);
    REQUIRE(studio.window->editor());
    CHECK(tells(studio, u"newer version"_s));
    CHECK(studio.window->openDocument()->isReadOnly());
    CHECK(studio.project().all<Map>().size() == 1);
    studio.window->updateActions();
    for (const QString& id : {u"save"_s, u"saveAs"_s, u"undo"_s, u"addStage"_s, u"revert"_s})
        CHECK_FALSE(studio.action(id)->isEnabled());
    CHECK(studio.action(u"export"_s)->isEnabled());

    const Id<Map> map = studio.window->editor()->map();
    CHECK_FALSE(studio.window->commit(rename(studio.project(), anyId(map), u"Mine"_s)));
    studio.window->files().save();
    CHECK(studio.window->close());
    CHECK(studio.questions.closeQuestions == 0);
    CHECK(bytesOf(path) == before);
    CHECK(listDrafts(studio.workspace.drafts()).empty());
}

TEST_CASE("a file of a version far ahead is told about, and stays as it is") {
    Studio studio;
    const QString path = fileOfVersion(studio, 4000);
    const QByteArray before = bytesOf(path);
    open(studio, path);
    CHECK_FALSE(studio.window->editor());
    CHECK(studio.questions.said == QStringList{u"The file could not be opened"_s});
    CHECK(bytesOf(path) == before);
}

TEST_CASE("a file of the next minor version is edited and saved as what it is") {
    Studio studio;
    const QString path = fileOfVersion(studio, journeyFormatVersion + 1);
    open(studio, path);
    REQUIRE(studio.window->editor());
    CHECK_FALSE(tells(studio, u"newer version"_s));
    const Id<Map> map = studio.window->editor()->map();
    REQUIRE(studio.window->commit(rename(studio.project(), anyId(map), u"Mine"_s)));
    QSignalSpy saved(studio.window->openDocument(), &OpenDocument::saved);
    studio.trigger(u"save"_s);
    Studio::waitUntil([&] { return saved.count() == 1; });
    const auto again = readJourney(path);
    REQUIRE(again.ok());
    CHECK(again->formatVersion == journeyFormatVersion + 1);
    CHECK(again->project == studio.project());
}
