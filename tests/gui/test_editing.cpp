// A user's way through the window: open, change, save, open again.
#include "app/editor.h"
#include "app/open_document.h"
#include "app/status_line.h"
#include "app/top_bar.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("rename a stage, save, and find it again in the file") {
    Studio studio;
    studio.openSample();
    const AnyId stage = studio.find(u"Delivery"_s);
    QSignalSpy changes(&studio.document(), &Document::changed);
    studio.click(stage);
    REQUIRE(studio.canvas().current() == stage);
    studio.press(Qt::Key_F2);
    studio.press(Qt::Key_A, Qt::ControlModifier);
    studio.type(u"Arrival"_s);
    studio.press(Qt::Key_Return);
    CHECK(studio.project().find(Id<Stage>{stage.value})->name == u"Arrival"_s);
    CHECK(changes.count() == 1);

    studio.window->updateActions();
    CHECK(studio.action(u"undo"_s)->text() == u"&Undo rename stage"_s);
    CHECK_FALSE(studio.action(u"redo"_s)->isEnabled());
    CHECK(studio.window->isWindowModified());

    studio.saveAs(u"Coffee.journey"_s);
    Studio::waitUntil([&] { return !studio.window->isWindowModified(); });
    CHECK(studio.window->editor()->topBar().safetyText() == u"Saved"_s);
    CHECK(studio.window->windowTitle() == u"Coffee.journey[*] — Waymark"_s);
    const Project kept = studio.project();
    const auto file = readJourney(studio.path(u"Coffee.journey"_s));
    REQUIRE(file.ok());
    CHECK(file->project == kept);

    studio.trigger(u"close"_s);
    REQUIRE(studio.window->openDocument() == nullptr);
    studio.questions.openPath = studio.path(u"Coffee.journey"_s);
    studio.trigger(u"open"_s);
    Studio::waitUntil([&] { return studio.window->openDocument() != nullptr; });
    CHECK(studio.project() == kept);
    studio.trigger(u"undo"_s);
    CHECK(studio.project().find(Id<Stage>{stage.value})->name == u"Delivery"_s);
}

TEST_CASE("undo and redo name what they do and follow one another") {
    Studio studio;
    studio.openSample();
    const Project before = studio.project();
    studio.click(studio.find(u"Checkout"_s));
    studio.trigger(u"delete"_s);
    const Project after = studio.project();
    CHECK_FALSE(after == before);
    studio.trigger(u"undo"_s);
    CHECK(studio.project() == before);
    studio.window->updateActions();
    CHECK(studio.action(u"redo"_s)->text().startsWith(u"&Redo delete"_s));
    studio.trigger(u"redo"_s);
    CHECK(studio.project() == after);
}

TEST_CASE("adding stages, touchpoints and cards from the menu") {
    Studio studio;
    studio.openSample();
    const auto count = [&] { return studio.project().recordCount(); };
    for (const QString& id : {u"addStage"_s, u"addTouchpoint"_s, u"addCard"_s, u"duplicate"_s}) {
        CAPTURE(id);
        const auto before = count();
        studio.trigger(id);
        if (studio.canvas().isEditing())
            studio.type(u"New"_s);
        studio.canvas().finishEditing();
        CHECK(count() > before);
    }
    while (studio.document().canUndo())
        studio.document().undo();
    CHECK_FALSE(studio.document().canUndo());
}

TEST_CASE("lines of text become cards, one step of undo for all") {
    Studio studio;
    studio.openSample();
    studio.click(studio.find(u"Skims the receipt"_s));
    QApplication::clipboard()->setText(u"- one\n- two\n\n- three"_s);
    const int steps = studio.document().undoIndex();
    QTimer enter;
    QObject::connect(&enter, &QTimer::timeout, [] {
        if (QWidget* dialog = QApplication::activeModalWidget())
            QTest::keyClick(dialog, Qt::Key_Return);
    });
    enter.start(1);
    studio.trigger(u"paste"_s);
    CHECK(studio.document().undoIndex() == steps + 1);
    CHECK(studio.canvas().selection().size() == 3);
    CHECK(studio.find(u"two"_s).kind == Kind::Note);
}

TEST_CASE("a card is copied from one map to another") {
    Studio studio;
    studio.openSample();
    studio.click(studio.find(u"Skims the receipt"_s));
    studio.trigger(u"copy"_s);
    studio.trigger(u"nextMap"_s);
    const Id<Map> second = studio.window->editor()->map();
    const auto target = touchpointsOf(studio.project(), second).front();
    studio.canvas().select(anyId(target));
    studio.trigger(u"paste"_s);
    const AnyId pasted = studio.canvas().current();
    CHECK(mainText(*studio.project().find(pasted)) == u"Skims the receipt"_s);
    CHECK(mapOf(studio.project(), pasted) == second);
}

TEST_CASE("maps are added, duplicated as variants, deleted and brought back") {
    Studio studio;
    studio.openSample();
    const auto maps = [&] { return studio.project().roots<Map>(); };
    const auto before = maps().size();
    const Id<Map> first = studio.window->editor()->map();
    studio.trigger(u"duplicateMap"_s);
    REQUIRE(maps().size() == before + 1);
    const Map& variant = *studio.project().find(studio.window->editor()->map());
    CHECK(variant.basedOn == first);
    CHECK(variant.state == MapState::Future);
    studio.trigger(u"deleteMap"_s);
    CHECK(maps().size() == before);
    CHECK(studio.project().find(studio.window->editor()->map()));
    studio.trigger(u"undo"_s);
    CHECK(maps().size() == before + 1);
    studio.trigger(u"addMap"_s);
    CHECK(studio.canvas().isEditing());
    studio.canvas().finishEditing();
    studio.trigger(u"stateResearch"_s);
    CHECK(studio.project().find(studio.window->editor()->map())->state == MapState::Research);
    studio.trigger(u"scaleOneFive"_s);
    CHECK(studio.project().find(studio.window->editor()->map())->scale.max == 5);
    CHECK(studio.project().find(studio.window->editor()->map())->scale.min == 1);
}

TEST_CASE("a lane from the menu is on the map and selected") {
    Studio studio;
    studio.openSample();
    studio.trigger(u"addLane%1"_s.arg(int(LaneKind::Motivation)));
    const AnyId lane = studio.canvas().current();
    REQUIRE(lane.kind == Kind::Lane);
    CHECK(studio.project().find(Id<Lane>{lane.value})->lane == LaneKind::Motivation);
    CHECK(studio.canvas().layout().laneIndex({lane.value}) >= 0);
}

TEST_CASE("a file of another format is imported as a document of its own") {
    Studio studio;
    QFile file(studio.path(u"Trip.mmd"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("journey\n  title Trip\n  section Go\n    Pack: 3: Me\n    Drive: 5: Me\n");
    file.close();
    studio.questions.openPath = file.fileName();
    studio.trigger(u"import"_s);
    Studio::waitUntil([&] { return studio.window->openDocument() != nullptr; });
    CHECK(studio.find(u"Pack"_s).kind == Kind::Touchpoint);
    CHECK(studio.window->filePath().isEmpty());
    CHECK(studio.window->openDocument()->hasUnsavedEdits());
    studio.questions.savePath.clear();
    studio.trigger(u"saveAs"_s);
    CHECK(studio.questions.proposed.endsWith(u"/Trip.journey"_s));
}

TEST_CASE("a file that is no map is told about and changes nothing") {
    Studio studio;
    studio.openSample();
    QFile file(studio.path(u"Letter.journey"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Dear Sir or Madam");
    file.close();
    QSignalSpy opened(&studio.window->files(), &FileCommands::opened);
    studio.window->files().openPath(file.fileName());
    Studio::waitUntil([&] { return opened.count() == 1; });
    CHECK_FALSE(opened[0][1].toBool());
    CHECK(studio.questions.said.size() == 1);
    CHECK(studio.workspace.windows().size() == 1);
    CHECK(studio.find(u"Delivery"_s).kind == Kind::Stage);
}

TEST_CASE("a second file opens in a window of its own, and the same file only once") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"One.journey"_s);
    REQUIRE(QFile::copy(studio.path(u"One.journey"_s), studio.path(u"Two.journey"_s)));
    QSignalSpy opened(&studio.window->files(), &FileCommands::opened);
    studio.window->files().openPath(studio.path(u"Two.journey"_s));
    Studio::waitUntil([&] { return opened.count() == 1; });
    REQUIRE(studio.workspace.windows().size() == 2);
    CHECK(studio.workspace.windowOf(studio.path(u"Two.journey"_s)) ==
          studio.workspace.windows()[1]);
    studio.window->files().openPath(studio.path(u"Two.journey"_s));
    studio.window->files().openPath(studio.path(u"One.journey"_s));
    Studio::waitUntil([&] { return opened.count() == 3; });
    CHECK(studio.workspace.windows().size() == 2);
    CHECK(studio.workspace.recents().list().size() == 2);
}

TEST_CASE("files dropped on the window are opened") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"One.journey"_s);
    studio.trigger(u"close"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(studio.path(u"One.journey"_s))});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(studio.window, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(studio.window, &drop);
    Studio::waitUntil([&] { return studio.window->openDocument() != nullptr; });
    CHECK(studio.window->filePath() == studio.path(u"One.journey"_s));
}

TEST_CASE("the zoom of a file is remembered") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"One.journey"_s);
    studio.canvas().setZoom(1.75);
    studio.trigger(u"nextMap"_s);
    studio.canvas().setZoom(1.25);
    const Id<Map> second = studio.window->editor()->map();
    studio.trigger(u"close"_s);
    studio.window->files().openPath(studio.path(u"One.journey"_s));
    Studio::waitUntil([&] {
        return studio.window->editor() && studio.window->editor()->isVisible() &&
               studio.canvas().zoom() == 1.25;
    });
    CHECK(studio.window->editor()->map() == second);
}
