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

#include <algorithm>

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

// The window of the document whose name has that in it.
const MainWindow* windowOf(const Studio& studio, const QString& name) {
    for (const MainWindow* window : studio.workspace.windows())
        if (window->openDocument() && window->openDocument()->name().contains(name))
            return window;
    FAIL("no window of " << name.toStdString());
    return nullptr;
}

QByteArray aStageOf(const Project& project) {
    return project.find(project.of<Stage>(project.roots<Map>().front()).front())->name.toUtf8();
}

} // namespace

TEST_CASE("of a damaged file the newest kept version is offered beside a repaired copy") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"Coffee.journey"_s);
    const Project saved = studio.project();
    const VersionShelf shelf(studio.workspace.drafts());
    const QString document = studio.window->openDocument()->draft()->origin().documentId;
    Studio::waitUntil([&] { return !shelf.list(document).empty(); });
    // The same document elsewhere: this one is open.
    const QString path = studio.path(u"Other.journey"_s);
    REQUIRE(QFile::copy(studio.path(u"Coffee.journey"_s), path));
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
        const MainWindow* window = windowOf(studio, u"Other, "_s);
        CHECK(window->openDocument()->project() == saved);
        CHECK(window->openDocument()->path().isEmpty());
        CHECK(window->openDocument()->hasUnsavedEdits());
    }
    SECTION("the repaired copy") {
        studio.questions.onDamaged = DamagedAnswer::Repair;
        open(studio, path);
        const MainWindow* window = windowOf(studio, u"Other (repaired)"_s);
        CHECK(window->openDocument()->project().all<Note>() == saved.all<Note>());
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
    const auto notes = studio.project().all<Note>();
    studio.window->files().openDraft(id);
    CHECK(studio.questions.said.contains(u"The draft was damaged on the disk"_s));
    const MainWindow* window = windowOf(studio, u"repaired"_s);
    CHECK(window->openDocument()->project().all<Note>() == notes);
    CHECK_FALSE(QFile::exists(file));
    CHECK(std::ranges::any_of(listDrafts(discardedDrafts(drafts)),
                              [&](const DraftInfo& draft) { return draft.id.endsWith(id); }));
}
