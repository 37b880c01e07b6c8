// Damaged files and drafts in the window: what can be had of them is offered, and they stay as they
// are.
#include "app/open_document.h"
#include "gui/window_driver.h"
#include "storage/version_shelf.h"
#include "support/printing.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

constexpr qsizetype pageSize = 4096;

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void putBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

// The page of a file on which that text is becomes nonsense.
QByteArray spoilPageWith(const QString& path, const QByteArray& text) {
    QByteArray bytes = bytesOf(path);
    const qsizetype at = bytes.indexOf(text);
    REQUIRE(at >= pageSize);
    bytes.replace(at / pageSize * pageSize, pageSize, QByteArray(pageSize, 'x'));
    putBytes(path, bytes);
    return bytes;
}

void open(Studio& studio, const QString& path) {
    QSignalSpy opened(&studio.window->files(), &FileCommands::opened);
    studio.window->files().openPath(path);
    Studio::waitUntil([&] { return opened.count() == 1; });
}

QByteArray aStageOf(const Project& project) {
    return project.find(project.of<Stage>(project.roots<Map>().front()).front())->name.toUtf8();
}

} // namespace

TEST_CASE("of a damaged file the newest kept version is offered beside a repaired copy") {
    Studio studio;
    studio.openSample();
    const QString path = studio.path(u"Coffee.journey"_s);
    studio.saveAs(path);
    const Project saved = studio.project();
    const VersionShelf shelf(studio.workspace.drafts());
    const QString document = studio.window->openDocument()->draft()->origin().documentId;
    Studio::waitUntil([&] { return !shelf.list(document).empty(); });
    studio.window->files().newMap();
    const QByteArray damaged = spoilPageWith(path, aStageOf(saved));

    SECTION("nothing is opened when the user thinks better of it") {
        studio.questions.onDamaged = DamagedAnswer::Cancel;
        const auto before = studio.workspace.windows().size();
        open(studio, path);
        CHECK_FALSE(studio.questions.versionOffered.isEmpty());
        CHECK(studio.workspace.windows().size() == before);
    }
    SECTION("the version") {
        studio.questions.onDamaged = DamagedAnswer::OpenVersion;
        open(studio, path);
        MainWindow* window = studio.workspace.windows().last();
        CHECK(window->openDocument()->project() == saved);
        CHECK(window->openDocument()->path().isEmpty());
        CHECK(window->openDocument()->hasUnsavedEdits());
    }
    SECTION("the repaired copy") {
        studio.questions.onDamaged = DamagedAnswer::Repair;
        open(studio, path);
        MainWindow* window = studio.workspace.windows().last();
        CHECK(window->openDocument()->project().all<Note>() == saved.all<Note>());
        CHECK(window->openDocument()->name().contains(u"repaired"_s));
        CHECK(studio.questions.said.contains(u"This is a repaired copy"_s));
    }
    CHECK(bytesOf(path) == damaged);
}

TEST_CASE("where no version was kept, only a repaired copy is offered") {
    Studio studio;
    studio.openSample();
    const Project sample = studio.project();
    const QString path = studio.path(u"Stranger.journey"_s);
    REQUIRE(publishJourney(sample, path).ok());
    spoilPageWith(path, aStageOf(sample));
    studio.questions.onDamaged = DamagedAnswer::Cancel;
    studio.questions.versionOffered = u"something"_s;
    open(studio, path);
    CHECK(studio.questions.versionOffered == QString());
}

TEST_CASE("a damaged draft is opened repaired, and put away") {
    Studio studio;
    QString id;
    const DraftFolder& drafts = studio.workspace.drafts();
    {
        studio.openSample();
        const Project sample = studio.project();
        DraftOrigin origin;
        origin.needsSaving = true;
        const auto draft = Draft::create(drafts, sample, origin);
        REQUIRE(draft->flush().ok());
        id = draft->id();
    }
    const QString file = drafts.path + u'/' + id + u"/work.db"_s;
    spoilPageWith(file, aStageOf(studio.project()));
    studio.window->files().openDraft(id);
    CHECK(studio.questions.said.contains(u"The draft was damaged on the disk"_s));
    MainWindow* window = studio.workspace.windows().last();
    CHECK(window->openDocument()->name().contains(u"repaired"_s));
    CHECK(window->openDocument()->project().all<Note>() == studio.project().all<Note>());
    CHECK_FALSE(QFile::exists(file));
    CHECK(listDrafts(discardedDrafts(drafts)).size() == 1);
}
