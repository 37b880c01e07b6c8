// What becomes of edits when a window closes.
#include "app/editor.h"
#include "app/open_document.h"
#include "app/picture_buttons.h"
#include "app/recovery_dialog.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

void rename(Studio& studio) {
    const Id<Map> map = studio.window->editor()->map();
    REQUIRE(studio.window->commit(waymark::rename(studio.project(), anyId(map), u"Changed"_s)));
}

QString titleIn(const QString& path) {
    const auto file = readJourney(path);
    return file ? file->project.find(file->project.roots<Map>().front())->title : QString();
}

} // namespace

TEST_CASE("a window in which nothing was done closes without a question") {
    Studio studio;
    studio.openSample();
    CHECK(studio.window->close());
    CHECK(studio.questions.closeQuestions == 0);
    CHECK(listDrafts(studio.workspace.drafts()).empty());
}

TEST_CASE("Cancel keeps the window open") {
    Studio studio;
    studio.openSample();
    rename(studio);
    studio.questions.onClose = CloseAnswer::Cancel;
    CHECK_FALSE(studio.window->close());
    CHECK(studio.questions.closeQuestions == 1);
    CHECK(studio.window->openDocument());
}

TEST_CASE("Save writes the file first and then closes") {
    Studio studio;
    studio.openSample();
    rename(studio);
    studio.questions.onClose = CloseAnswer::Save;
    studio.questions.savePath = studio.path(u"Kept.journey"_s);
    CHECK_FALSE(studio.window->close());
    Studio::waitUntil([&] { return !studio.window; });
    CHECK(titleIn(studio.path(u"Kept.journey"_s)) == u"Changed"_s);
    CHECK(studio.questions.closeQuestions == 1);
}

TEST_CASE("Save without a name chosen keeps the window open") {
    Studio studio;
    studio.openSample();
    rename(studio);
    studio.questions.onClose = CloseAnswer::Save;
    studio.questions.savePath.clear();
    CHECK_FALSE(studio.window->close());
    CHECK_FALSE(studio.window->close());
    CHECK(studio.questions.closeQuestions == 2);
}

TEST_CASE("Keep draft closes, and the next start offers the work") {
    Studio studio;
    studio.openSample();
    rename(studio);
    studio.questions.onClose = CloseAnswer::KeepDraft;
    CHECK(studio.window->close());
    Studio::waitUntil([&] { return !studio.window; });
    QSignalSpy left(&studio.workspace, &Workspace::leftDrafts);
    MainWindow* next = studio.workspace.openWindow();
    studio.workspace.lookForDrafts();
    Studio::waitUntil([&] { return left.count() == 1; });
    const auto drafts = listDrafts(studio.workspace.drafts());
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].title == u"Changed"_s);
    {
        RecoveryDialog dialog(studio.workspace.drafts(), studio.questions);
        auto* row = dialog.findChild<DraftButton*>();
        REQUIRE(row);
        CHECK(row->text() == u"Changed"_s);
        row->click();
        CHECK(dialog.result() == QDialog::Accepted);
        CHECK(dialog.chosenDraft() == drafts[0].id);
    }
    next->files().openDraft(drafts[0].id);
    REQUIRE(next->openDocument());
    CHECK(next->openDocument()->document().canUndo());
    studio.questions.onClose = CloseAnswer::Discard;
    CHECK(next->close());
}

TEST_CASE("Discard leaves the file as it was and nothing to offer") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"One.journey"_s);
    const QString before = titleIn(studio.path(u"One.journey"_s));
    rename(studio);
    studio.questions.onClose = CloseAnswer::Discard;
    CHECK(studio.window->close());
    Studio::waitUntil([&] { return !studio.window; });
    CHECK(titleIn(studio.path(u"One.journey"_s)) == before);
    // The draft stays for its history, and holds nothing that the file does not.
    const auto drafts = listDrafts(studio.workspace.drafts());
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].unpublishedEdits == 0);
    CHECK(drafts[0].title == before);
}

TEST_CASE("a file changed by somebody else is replaced only when that is chosen") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"One.journey"_s);
    CountingIds ids;
    Project theirs;
    REQUIRE(theirs.apply(addMap(theirs, ids, u"Theirs"_s)).ok());
    REQUIRE(publishJourney(theirs, studio.path(u"One.journey"_s)).ok());
    rename(studio);
    QSignalSpy failed(studio.window->openDocument(), &OpenDocument::saveFailed);
    QSignalSpy saved(studio.window->openDocument(), &OpenDocument::saved);
    studio.trigger(u"save"_s);
    Studio::waitUntil([&] { return failed.count() == 1; });
    CHECK(titleIn(studio.path(u"One.journey"_s)) == u"Theirs"_s);

    studio.questions.onChanged = ChangedAnswer::SaveCopy;
    studio.questions.savePath = studio.path(u"Mine.journey"_s);
    studio.trigger(u"save"_s);
    Studio::waitUntil([&] { return saved.count() == 1; });
    CHECK(titleIn(studio.path(u"One.journey"_s)) == u"Theirs"_s);
    CHECK(titleIn(studio.path(u"Mine.journey"_s)) == u"Changed"_s);
    CHECK(studio.window->filePath() == studio.path(u"Mine.journey"_s));
}

TEST_CASE("Close goes back to the welcome screen, quitting closes all") {
    Studio studio;
    studio.openSample();
    studio.trigger(u"close"_s);
    REQUIRE(studio.window);
    CHECK(studio.window->isVisible());
    CHECK(studio.window->openDocument() == nullptr);
    studio.openSample();
    studio.workspace.openWindow();
    studio.trigger(u"quit"_s);
    Studio::waitUntil([&] { return studio.workspace.windows().isEmpty(); });
}
