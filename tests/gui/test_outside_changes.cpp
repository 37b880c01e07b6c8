// The open file changed by others, in the real window: nothing is written over without a choice,
// and both versions stay to be had.
#include "app/editor.h"
#include "app/merge_dialog.h"
#include "app/notice_area.h"
#include "app/open_document.h"
#include "app/outside_changes.h"
#include "gui/window_driver.h"
#include "model/atomic_file.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QDir>
#include <QFile>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// A window with a saved map, and somebody else who has the same file.
struct Shared : Studio {
    QString file = path(u"Map.journey"_s);
    Project theirs;
    Id<Map> map;
    Id<Stage> stage;

    Shared() {
        openSample();
        saveAs(u"Map.journey"_s);
        theirs = project();
        map = theirs.roots<Map>().front();
        stage = theirs.of<Stage>(map).front();
        apply(rename(theirs, anyId(stage), u"Their stage"_s));
        // The base of a merge is kept in the background.
        waitUntil([&] { return QFile::exists(baseFile()); });
    }
    [[nodiscard]] QString baseFile() const {
        return path(u"drafts/"_s + window->openDocument()->draftId() + u"/base.journey"_s);
    }
    void apply(const Changeset& edit) { REQUIRE(theirs.apply(edit).ok()); }
    void edit(const QString& goal = u"My goal"_s) const {
        REQUIRE(window->commit(setField(project(), stage, &Stage::goal, goal, u"Goal"_s)));
    }
    // Writes their version as another program would, by one rename.
    void writeTheirs() const { REQUIRE(publishJourney(theirs, file).ok()); }
    [[nodiscard]] QString told() const {
        return window->editor()->notices().text(OutsideChanges::noticeName());
    }
    [[nodiscard]] QList<QPushButton*> buttons() const {
        return window->editor()->notices().buttons(OutsideChanges::noticeName());
    }
    void waitForBar() const {
        waitUntil([&] { return !told().isEmpty(); });
    }
    [[nodiscard]] QPushButton* button(const QString& text) const {
        for (QPushButton* each : buttons())
            if (each->text().remove(u'&') == text)
                return each;
        FAIL("there is no button " << text.toStdString());
        return nullptr;
    }
    [[nodiscard]] QString nameInFile() const {
        const auto opened = readJourney(file);
        return opened ? opened->project.find(stage)->name : QString();
    }
    // Saves and waits for what comes of it.
    void saveAndWait() {
        OpenDocument* document = window->openDocument();
        QSignalSpy saved(document, &OpenDocument::saved);
        QSignalSpy failed(document, &OpenDocument::saveFailed);
        window->files().save();
        waitUntil([&] { return saved.count() + failed.count() > 0; });
    }
    void settle(const std::function<void()>& act, bool expected = true) const {
        QSignalSpy settled(&window->outside(), &OutsideChanges::settled);
        act();
        waitUntil([&] { return settled.count() == 1; });
        CHECK(settled[0][0].toBool() == expected);
    }
};

} // namespace

TEST_CASE("what others do to the open file is told, and Save writes over nothing by itself") {
    const QString how = GENERATE(u"replaced"_s, u"overwritten"_s, u"recreated"_s);
    const bool isEdited = GENERATE(false, true);
    CAPTURE(how, isEdited);
    Shared shared;
    if (isEdited)
        shared.edit();
    const Project mine = shared.project();
    const QByteArray bytes = journeyBytes(shared.theirs).value();
    if (how == u"replaced"_s) {
        shared.writeTheirs();
    } else {
        if (how == u"recreated"_s)
            REQUIRE(QFile::remove(shared.file));
        QFile file(shared.file);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        REQUIRE(file.write(bytes) == bytes.size());
        file.close();
    }
    shared.waitForBar();
    Studio::waitUntil([&] { return shared.window->outside().isChanged(); });
    CHECK(shared.told().contains(u"Map.journey"_s));
    CHECK(shared.buttons().size() == (isEdited ? 3 : 2));
    CHECK(shared.project() == mine);

    shared.edit(u"Another goal"_s);
    shared.questions.onChanged = ChangedAnswer::Cancel;
    shared.saveAndWait();
    CHECK(shared.nameInFile() == u"Their stage"_s);
    CHECK(shared.window->openDocument()->hasUnsavedEdits());
}

TEST_CASE("a file that is deleted is not made again by itself") {
    const bool isEdited = GENERATE(false, true);
    CAPTURE(isEdited);
    Shared shared;
    if (isEdited)
        shared.edit();
    REQUIRE(QFile::remove(shared.file));
    shared.waitForBar();
    CHECK(shared.told().contains(u"no longer"_s));
    CHECK_FALSE(QFile::exists(shared.file));
    QSignalSpy saved(shared.window->openDocument(), &OpenDocument::saved);
    shared.button(u"Save there again"_s)->click();
    Studio::waitUntil([&] { return saved.count() == 1; });
    CHECK(readJourney(shared.file)->project == shared.project());
    CHECK(shared.told() == QString());
}

TEST_CASE("a file that is renamed is followed, and saved where it is") {
    const bool isEdited = GENERATE(false, true);
    CAPTURE(isEdited);
    Shared shared;
    if (isEdited)
        shared.edit();
    const QString renamed = shared.path(u"New name.journey"_s);
    REQUIRE(QFile::rename(shared.file, renamed));
    Studio::waitUntil([&] { return shared.window->filePath() == renamed; });
    CHECK(shared.window->windowTitle().startsWith(u"New name.journey"_s));
    CHECK(shared.told() == QString());
    CHECK(shared.window->openDocument()->hasUnsavedEdits() == isEdited);
    shared.edit(u"Another goal"_s);
    shared.saveAndWait();
    CHECK(readJourney(renamed)->project == shared.project());
    CHECK_FALSE(QFile::exists(shared.file));
}

TEST_CASE("a file that is put back as it was is no change any more, nor is one saved here") {
    Shared shared;
    QFile file(shared.file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    shared.writeTheirs();
    shared.waitForBar();
    REQUIRE(writeFileAtomically(shared.file, before).ok());
    Studio::waitUntil([&] { return shared.told().isEmpty(); });
    shared.edit();
    shared.saveAndWait();
    CHECK_FALSE(shared.window->openDocument()->hasUnsavedEdits());
    CHECK(lookOutside(shared.file, *shared.window->openDocument()->stamp()).state ==
          OutsideLook::State::Same);
}

TEST_CASE("taking theirs can be undone, and then counts as edited") {
    Shared shared;
    shared.edit();
    const Project mine = shared.project();
    shared.writeTheirs();
    shared.waitForBar();
    shared.settle([&] { shared.button(u"Take theirs"_s)->click(); });
    CHECK(shared.project() == shared.theirs);
    CHECK_FALSE(shared.window->openDocument()->hasUnsavedEdits());
    CHECK(shared.told() == QString());
    shared.document().undo();
    CHECK(shared.project() == mine);
    CHECK(shared.window->openDocument()->hasUnsavedEdits());
    shared.saveAndWait();
    CHECK(readJourney(shared.file)->project == mine);
}

TEST_CASE("merging takes what both did, as one step of undo, and saves without another question") {
    Shared shared;
    shared.edit();
    const Project mine = shared.project();
    shared.writeTheirs();
    shared.waitForBar();
    shared.settle([&] { shared.button(u"Merge…"_s)->click(); });
    CHECK(shared.questions.asked.empty());
    CHECK(shared.project().find(shared.stage)->name == u"Their stage"_s);
    CHECK(shared.project().find(shared.stage)->goal == u"My goal"_s);
    CHECK(shared.window->openDocument()->hasUnsavedEdits());
    const Project both = shared.project();
    shared.document().undo();
    CHECK(shared.project() == mine);
    shared.document().redo();
    shared.saveAndWait();
    CHECK_FALSE(shared.window->openDocument()->hasUnsavedEdits());
    CHECK(readJourney(shared.file)->project == both);
}

TEST_CASE("a merge asks about true conflicts and goes by the answer, or leaves all as it was") {
    Shared shared;
    REQUIRE(shared.window->commit(rename(shared.project(), anyId(shared.stage), u"My stage"_s)));
    const Project mine = shared.project();
    shared.writeTheirs();
    shared.waitForBar();

    shared.questions.merges = false;
    shared.settle([&] { shared.button(u"Merge…"_s)->click(); }, false);
    REQUIRE(shared.questions.asked.size() == 1);
    CHECK(shared.questions.asked[0].fieldName == u"Name"_s);
    CHECK(shared.project() == mine);
    CHECK_FALSE(shared.told().isEmpty());

    shared.questions.merges = true;
    shared.questions.takes = MergeSide::Theirs;
    shared.settle([&] { shared.button(u"Merge…"_s)->click(); });
    CHECK(shared.project().find(shared.stage)->name == u"Their stage"_s);
}

TEST_CASE("after a restart a merge still knows the common base") {
    Shared shared;
    shared.edit();
    shared.questions.onClose = CloseAnswer::KeepDraft;
    const QString id = shared.window->openDocument()->draftId();
    MainWindow* next = shared.workspace.openWindow();
    REQUIRE(shared.window->close());
    Studio::waitUntil([&] { return !shared.window; });
    shared.window = next;
    shared.writeTheirs();
    shared.window->files().openDraft(id);
    REQUIRE(shared.window->editor());
    shared.waitForBar();
    shared.settle([&] { shared.button(u"Merge…"_s)->click(); });
    CHECK(shared.questions.asked.empty());
    CHECK(shared.project().find(shared.stage)->name == u"Their stage"_s);
    CHECK(shared.project().find(shared.stage)->goal == u"My goal"_s);
}

TEST_CASE("a version that is replaced stays among the drafts") {
    Shared shared;
    shared.edit();
    shared.writeTheirs();
    shared.questions.onChanged = ChangedAnswer::Replace;
    QSignalSpy saved(shared.window->openDocument(), &OpenDocument::saved);
    shared.window->files().save();
    Studio::waitUntil([&] { return saved.count() == 1; });
    CHECK(readJourney(shared.file)->project == shared.project());
    bool isKept = false;
    for (const DraftInfo& draft : listDrafts(shared.workspace.drafts())) {
        const auto content = draft.inUse ? Result<DraftContent>(Error{})
                                         : readDraft(shared.workspace.drafts(), draft.id);
        isKept = isKept || (content && content->project == shared.theirs);
    }
    CHECK(isKept);
}

TEST_CASE("what is no map is kept as it is when it is replaced") {
    Shared shared;
    shared.edit();
    QFile file(shared.file);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("something else");
    file.close();
    shared.questions.onChanged = ChangedAnswer::Replace;
    QSignalSpy saved(shared.window->openDocument(), &OpenDocument::saved);
    shared.window->files().save();
    Studio::waitUntil([&] { return saved.count() == 1; });
    const QDir replaced(shared.path(u"replaced"_s));
    const QStringList kept = replaced.entryList(QDir::Files);
    REQUIRE(kept.size() == 1);
    QFile copy(replaced.filePath(kept[0]));
    REQUIRE(copy.open(QIODevice::ReadOnly));
    CHECK(copy.readAll() == "something else");
}

TEST_CASE("the question at Save leads to theirs and to a merge as well") {
    const ChangedAnswer answer = GENERATE(ChangedAnswer::TakeTheirs, ChangedAnswer::Merge);
    Shared shared;
    shared.edit();
    shared.writeTheirs();
    shared.questions.onChanged = answer;
    shared.settle([&] { shared.window->files().save(); });
    CHECK(shared.project().find(shared.stage)->name == u"Their stage"_s);
    CHECK(shared.project().find(shared.stage)->goal ==
          (answer == ChangedAnswer::Merge ? u"My goal"_s : shared.theirs.find(shared.stage)->goal));
    CHECK(shared.nameInFile() == u"Their stage"_s);
}

TEST_CASE("the list of conflicts is decided by keyboard alone") {
    std::vector<MergeConflict> conflicts(3);
    for (int i = 0; i < 3; ++i) {
        conflicts[size_t(i)].record = {Kind::Stage, i + 1};
        conflicts[size_t(i)].thing = u"Stage <b>%1"_s.arg(i);
        conflicts[size_t(i)].fieldName = u"Name"_s;
        conflicts[size_t(i)].mine = u"“A & B”"_s;
        conflicts[size_t(i)].theirs = u"“C”"_s;
        conflicts[size_t(i)].taken = i == 1 ? MergeSide::Theirs : MergeSide::Mine;
    }
    MergeDialog dialog(u"Map.journey"_s, conflicts);
    dialog.show();
    REQUIRE(QTest::qWaitForWindowActive(&dialog, 60'000));
    CHECK(dialog.choices().at(keyOf(conflicts[1])) == MergeSide::Theirs);
    auto* first = qobject_cast<QRadioButton*>(dialog.focusWidget());
    REQUIRE(first);
    CHECK(first->accessibleName() == u"\u2068Stage <b>0\u2069: Name, Mine: “A & B”"_s);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Down);
    CHECK(dialog.choices().at(keyOf(conflicts[0])) == MergeSide::Theirs);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
    CHECK(dialog.choices().at(keyOf(conflicts[1])) == MergeSide::Mine);
    QTest::keyClick(&dialog, Qt::Key_T, Qt::AltModifier);
    Studio::waitUntil([&] {
        return std::ranges::all_of(dialog.choices(), [](const auto& choice) {
            return choice.second == MergeSide::Theirs;
        });
    });
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    CHECK(dialog.result() == QDialog::Accepted);
}

TEST_CASE("the notice is read out and its buttons have keys") {
    Shared shared;
    shared.edit();
    shared.writeTheirs();
    shared.waitForBar();
    for (const QPushButton* button : shared.buttons())
        CHECK_FALSE(button->shortcut().isEmpty());
    QSignalSpy settled(&shared.window->outside(), &OutsideChanges::settled);
    QTest::keyClick(shared.window, Qt::Key_G, Qt::AltModifier);
    Studio::waitUntil([&] { return settled.count() == 1; });
    CHECK(shared.project().find(shared.stage)->name == u"Their stage"_s);
}
