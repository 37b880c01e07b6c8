// The File menu from outside: what Save does when it cannot, the file under other names, saving by
// itself, and the notices above the map.
#include "app/editor.h"
#include "app/notice_area.h"
#include "app/outside_changes.h"
#include "app/open_document.h"
#include "app/rename_dialog.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

struct SavedStudio : Studio {
    SavedStudio() {
        openSample();
        saveAs(u"One.journey"_s);
    }

    void rename(const QString& title) {
        const Id<Map> map = window->editor()->map();
        REQUIRE(window->commit(waymark::rename(project(), anyId(map), title)));
    }

    OpenDocument& open() const { return *window->openDocument(); }

    // Triggers Save and waits for how it went.
    bool save() {
        QSignalSpy saved(&open(), &OpenDocument::saved);
        QSignalSpy failed(&open(), &OpenDocument::saveFailed);
        trigger(u"save"_s);
        waitUntil([&] { return saved.count() + failed.count() > 0; });
        return saved.count() > 0;
    }

    QString titleIn(const QString& name) const {
        const auto file = readJourney(path(name));
        return file ? file->project.find(file->project.roots<Map>().front())->title : QString();
    }
};

} // namespace

TEST_CASE("a file that is gone is not made anew unless that is chosen") {
    SavedStudio studio;
    REQUIRE(QFile::remove(studio.path(u"One.journey"_s)));
    studio.rename(u"Changed"_s);
    studio.questions.onGone = GoneAnswer::Cancel;
    CHECK_FALSE(studio.save());
    CHECK_FALSE(QFile::exists(studio.path(u"One.journey"_s)));
    CHECK(studio.open().safetyText() == u"Edited – safe in draft"_s);
    studio.questions.onGone = GoneAnswer::SaveThere;
    QSignalSpy saved(&studio.open(), &OpenDocument::saved);
    studio.trigger(u"save"_s);
    Studio::waitUntil([&] { return saved.count() == 1; });
    CHECK(studio.titleIn(u"One.journey"_s) == u"Changed"_s);
    CHECK(studio.open().safetyText() == u"Saved"_s);
}

TEST_CASE("when the folder is gone, Save leads to Save as with a folder that is there") {
    SavedStudio studio;
    REQUIRE(QDir().mkpath(studio.path(u"stick"_s)));
    studio.questions.savePath = studio.path(u"stick/Map.journey"_s);
    studio.trigger(u"saveAs"_s);
    Studio::waitUntil([&] { return studio.window->filePath().contains(u"stick"_s); });
    REQUIRE(QDir(studio.path(u"stick"_s)).removeRecursively());
    studio.rename(u"Changed"_s);
    studio.questions.onGone = GoneAnswer::SaveAs;
    studio.questions.savePath = studio.path(u"Elsewhere.journey"_s);
    QSignalSpy saved(&studio.open(), &OpenDocument::saved);
    studio.trigger(u"save"_s);
    Studio::waitUntil([&] { return saved.count() == 1; });
    CHECK_FALSE(studio.questions.folderWasThere);
    CHECK_FALSE(studio.questions.proposed.contains(u"stick"_s));
    CHECK(studio.titleIn(u"Elsewhere.journey"_s) == u"Changed"_s);
}

TEST_CASE("a file that may not be written leads to Save as, with the reason") {
    SavedStudio studio;
    // A folder of that name is in the way of everybody, root included.
    REQUIRE(QFile::remove(studio.path(u"One.journey"_s)));
    REQUIRE(QDir().mkdir(studio.path(u"One.journey"_s)));
    studio.rename(u"Changed"_s);
    studio.questions.confirms = true;
    studio.questions.savePath = studio.path(u"Two.journey"_s);
    QSignalSpy saved(&studio.open(), &OpenDocument::saved);
    studio.trigger(u"save"_s);
    Studio::waitUntil([&] { return saved.count() == 1; });
    CHECK(studio.questions.said.contains(u"The file was not saved"_s));
    CHECK(studio.window->filePath() == studio.path(u"Two.journey"_s));
}

TEST_CASE("a file with further names is parted from them only when that is agreed to") {
    SavedStudio studio;
    const QString other = studio.path(u"Other.journey"_s);
    REQUIRE(::link(QFile::encodeName(studio.path(u"One.journey"_s)).constData(),
                   QFile::encodeName(other).constData()) == 0);
    const QString before = studio.titleIn(u"Other.journey"_s);
    studio.rename(u"Changed"_s);
    studio.questions.confirms = false;
    CHECK_FALSE(studio.save());
    CHECK(studio.titleIn(u"One.journey"_s) == before);
    studio.questions.confirms = true;
    QSignalSpy saved(&studio.open(), &OpenDocument::saved);
    studio.trigger(u"save"_s);
    Studio::waitUntil([&] { return saved.count() == 1; });
    CHECK(studio.titleIn(u"One.journey"_s) == u"Changed"_s);
    CHECK(studio.titleIn(u"Other.journey"_s) == before);
}

TEST_CASE("the file gets another name or folder, and the document goes along") {
    SavedStudio studio;
    studio.rename(u"Changed"_s);
    studio.questions.newName = u"Two.journey"_s;
    QSignalSpy moved(&studio.open(), &OpenDocument::moved);
    studio.trigger(u"renameFile"_s);
    Studio::waitUntil([&] { return moved.count() == 1; });
    CHECK_FALSE(QFile::exists(studio.path(u"One.journey"_s)));
    CHECK(studio.window->filePath() == studio.path(u"Two.journey"_s));
    CHECK(studio.window->windowTitle().startsWith(u"Two.journey"_s));
    CHECK(studio.workspace.recents().list().front().path == studio.path(u"Two.journey"_s));
    CHECK(studio.open().hasUnsavedEdits());

    REQUIRE(QDir().mkdir(studio.path(u"folder"_s)));
    studio.questions.folder = studio.path(u"folder"_s);
    studio.trigger(u"moveFile"_s);
    Studio::waitUntil([&] { return moved.count() == 2; });
    CHECK(studio.window->filePath() == studio.path(u"folder/Two.journey"_s));
    CHECK(studio.save());
    CHECK(studio.titleIn(u"folder/Two.journey"_s) == u"Changed"_s);
}

TEST_CASE("a name that is taken is refused, and the file keeps its own") {
    SavedStudio studio;
    QFile taken(studio.path(u"Taken.journey"_s));
    REQUIRE(taken.open(QIODevice::WriteOnly));
    studio.questions.newName = u"Taken.journey"_s;
    QSignalSpy failed(&studio.open(), &OpenDocument::moveFailed);
    studio.trigger(u"renameFile"_s);
    Studio::waitUntil([&] { return failed.count() == 1; });
    CHECK(studio.questions.said.contains(u"The file was not moved"_s));
    CHECK(studio.window->filePath() == studio.path(u"One.journey"_s));

    RenameDialog dialog(studio.dir.path(), u"One.journey"_s);
    auto* edit = dialog.findChild<QLineEdit*>();
    QPushButton* rename = nullptr;
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->text() == u"Rename"_s)
            rename = button;
    REQUIRE(rename);
    CHECK_FALSE(rename->isEnabled());
    for (const auto& bad : {u"Taken"_s, u""_s, u"a/b"_s, QString(300, u'x')}) {
        edit->setText(bad);
        CHECK_FALSE(rename->isEnabled());
    }
    edit->setText(u"Other"_s);
    CHECK(rename->isEnabled());
    CHECK(dialog.name() == u"Other.journey"_s);
}

TEST_CASE("a file renamed by somebody else is followed when the window is entered") {
    SavedStudio studio;
    REQUIRE(QFile::rename(studio.path(u"One.journey"_s), studio.path(u"Theirs.journey"_s)));
    studio.window->outside().look();
    Studio::waitUntil(
        [&] { return studio.window->filePath() == studio.path(u"Theirs.journey"_s); });
    CHECK(studio.window->windowTitle().startsWith(u"Theirs.journey"_s));
    studio.rename(u"Changed"_s);
    CHECK(studio.save());
    CHECK_FALSE(QFile::exists(studio.path(u"One.journey"_s)));
    CHECK(studio.titleIn(u"Theirs.journey"_s) == u"Changed"_s);
}

TEST_CASE("a duplicate is a new map in no file") {
    SavedStudio studio;
    studio.rename(u"Changed"_s);
    const Project before = studio.project();
    studio.trigger(u"duplicateFile"_s);
    REQUIRE(studio.workspace.windows().size() == 2);
    MainWindow* other = studio.workspace.windows().back();
    CHECK(other->filePath().isEmpty());
    CHECK(other->openDocument()->name() == u"One copy"_s);
    CHECK(other->openDocument()->project() == before);
    CHECK(other->openDocument()->hasUnsavedEdits());
    CHECK(studio.window->filePath() == studio.path(u"One.journey"_s));
    studio.questions.onClose = CloseAnswer::Discard;
    CHECK(other->close());
}

TEST_CASE("reverting takes what is on the disk, whoever wrote it, and can be undone") {
    SavedStudio studio;
    const Project mine = studio.project();
    CountingIds ids;
    Project theirs;
    REQUIRE(theirs.apply(addMap(theirs, ids, u"Theirs"_s)).ok());
    REQUIRE(publishJourney(theirs, studio.path(u"One.journey"_s)).ok());
    studio.rename(u"Changed"_s);
    const Project edited = studio.project();
    QSignalSpy reverted(&studio.open(), &OpenDocument::reverted);
    studio.trigger(u"revert"_s);
    Studio::waitUntil([&] { return reverted.count() == 1; });
    CHECK(studio.project() == theirs);
    Studio::waitUntil([&] { return studio.open().safetyText() == u"Saved"_s; });
    studio.document().undo();
    CHECK(studio.project() == edited);
    // It was theirs that was taken, so Save has nothing to ask.
    CHECK(studio.save());
    CHECK(studio.questions.changedQuestions == 0);
}

TEST_CASE("a file that is open in another window is not saved over") {
    SavedStudio studio;
    studio.trigger(u"duplicateFile"_s);
    MainWindow* other = studio.workspace.windows().back();
    studio.questions.savePath = studio.path(u"One.journey"_s);
    other->files().saveAs();
    CHECK(studio.questions.said.filter(u"open in another window"_s).size() == 1);
    CHECK(other->filePath().isEmpty());
    studio.questions.onClose = CloseAnswer::Discard;
    CHECK(other->close());
}

TEST_CASE("saving by itself is off until it is switched on, and then writes when one leaves") {
    SavedStudio studio;
    studio.rename(u"First"_s);
    studio.window->files().windowLeft();
    QCoreApplication::processEvents();
    CHECK_FALSE(studio.open().isSaving());

    studio.trigger(u"saveByItself"_s);
    studio.window->updateActions();
    CHECK(studio.action(u"saveByItself"_s)->isChecked());
    studio.window->files().windowLeft();
    Studio::waitUntil([&] { return studio.titleIn(u"One.journey"_s) == u"First"_s; });
    Studio::waitUntil([&] { return studio.open().safetyText() == u"Saved"_s; });
    studio.trigger(u"saveByItself"_s);
}

TEST_CASE("saving by itself never decides what a person has to decide") {
    SavedStudio studio;
    studio.trigger(u"saveByItself"_s);
    CountingIds ids;
    Project theirs;
    REQUIRE(theirs.apply(addMap(theirs, ids, u"Theirs"_s)).ok());
    REQUIRE(publishJourney(theirs, studio.path(u"One.journey"_s)).ok());
    studio.rename(u"Mine"_s);
    studio.window->files().windowLeft();
    const NoticeArea& notices = studio.window->editor()->notices();
    Studio::waitUntil([&] { return !notices.text(u"saveByItself"_s).isEmpty(); });
    CHECK(studio.titleIn(u"One.journey"_s) == u"Theirs"_s);
    CHECK(studio.questions.changedQuestions == 0);
    CHECK(studio.questions.said.isEmpty());
    // Asked for, it asks.
    studio.questions.onChanged = ChangedAnswer::Replace;
    QSignalSpy saved(&studio.open(), &OpenDocument::saved);
    studio.trigger(u"save"_s);
    Studio::waitUntil([&] { return saved.count() == 1; });
    CHECK(studio.questions.changedQuestions == 1);
    CHECK(studio.titleIn(u"One.journey"_s) == u"Mine"_s);
    CHECK(notices.text(u"saveByItself"_s).isEmpty());
    studio.trigger(u"saveByItself"_s);
}

TEST_CASE("what is typed goes to the draft when another window is turned to") {
    SavedStudio studio;
    const AnyId stage = studio.find(u"Awareness"_s);
    studio.click(stage);
    studio.press(Qt::Key_F2);
    studio.type(u"x"_s);
    CHECK(studio.open().safetyText() == u"Saving…"_s);
    CHECK_FALSE(studio.open().hasUnsavedEdits());
    QFocusEvent away(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QCoreApplication::sendEvent(studio.window->focusWidget(), &away);
    CHECK(studio.open().hasUnsavedEdits());
    CHECK(studio.canvas().isEditing());
    Studio::waitUntil([&] { return studio.open().safetyText() == u"Edited – safe in draft"_s; });
}

TEST_CASE("edits that are in memory only are told for as long as that is so") {
    Studio studio;
    QFile inTheWay(studio.workspace.drafts().path);
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    studio.openSample();
    const NoticeArea& notices = studio.window->editor()->notices();
    Studio::waitUntil([&] { return !notices.text(u"unprotected"_s).isEmpty(); });
    CHECK(studio.window->openDocument()->safetyText().startsWith(u"Not protected: "_s));
    REQUIRE(inTheWay.remove());
    studio.window->openDocument()->retry();
    Studio::waitUntil([&] { return notices.text(u"unprotected"_s).isEmpty(); });
}
