// Looking at the past of a map: the panel, the slider, the banner, and what they lead to.
#include "app/editor.h"
#include "app/history_list.h"
#include "app/history_model.h"
#include "app/history_panel.h"
#include "app/history_view.h"
#include "app/open_document.h"
#include "app/past_view.h"
#include "app/time_line.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "storage/record_codec.h"
#include "storage/version_shelf.h"
#include "support/printing.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QString titleOf(const Project& project) {
    return project.find(project.roots<Map>().front())->title;
}

void rename(Studio& studio, const QString& title) {
    const Id<Map> map = studio.window->editor()->map();
    REQUIRE(studio.window->commit(waymark::rename(studio.project(), anyId(map), title)));
}

HistoryView& history(const Studio& studio) {
    return studio.window->editor()->history();
}

TimeSlider& slider(const Studio& studio) {
    return history(studio).timeLine()->slider();
}

HistoryList& list(const Studio& studio) {
    return history(studio).panel()->edits();
}

// Opens the panel and waits until all of the history is listed.
void showHistory(const Studio& studio) {
    studio.trigger(u"history"_s);
    REQUIRE(studio.window->editor()->isHistoryShown());
    Studio::waitUntil([&] { return history(studio).model().isComplete(); });
}

void waitForPast(const Studio& studio, const QString& title) {
    Studio::waitUntil([&] {
        const Project* past = history(studio).pastProject();
        return past && titleOf(*past) == title;
    });
}

QStringList rows(const Studio& studio) {
    QStringList texts;
    const HistoryModel& model = history(studio).model();
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.data(model.index(row), Qt::DisplayRole).toString();
    return texts;
}

// One more edit of the map's title, made at that time (milliseconds since 1970).
void renameAt(Project& project, FileHistory& past, qint64 time) {
    const int number = int(past.rows.size()) + 1;
    const Changeset edit =
        waymark::rename(project, anyId(project.roots<Map>().front()), u"Title %1"_s.arg(number));
    REQUIRE(project.apply(edit).ok());
    past.rows.push_back(
        {number, time, edit.label, number, encodeChangeset(edit), HistoryKind::Edit});
}

} // namespace

TEST_CASE("a new day and a pause of more than half an hour each begin a sitting") {
    Studio studio;
    CountingIds ids;
    Project project;
    REQUIRE(project.apply(addMap(project, ids, u"Title 0"_s)).ok());
    auto past = std::make_shared<FileHistory>();
    const QDateTime noon(QDate(2025, 3, 14), QTime(12, 0));
    for (const int minutes : {0, 29, 58, 89, 90, 12 * 60 - 1, 12 * 60 + 1})
        renameAt(project, *past, noon.addSecs(60LL * minutes).toMSecsSinceEpoch());
    const QString path = studio.path(u"Sittings.journey"_s);
    REQUIRE(publishJourney(project, path, {.history = past}).ok());
    studio.window->files().openPath(path);
    Studio::waitUntil([&] { return studio.window->openDocument() != nullptr; });
    showHistory(studio);
    QStringList headings;
    const HistoryModel& model = history(studio).model();
    for (int row = 0; row < model.rowCount(); ++row)
        if (const auto index = model.index(row); index.data(HistoryIsHeadingRole).toBool())
            headings += index.data().toString() + u' ' + index.data(HistoryTimeRole).toString();
    CHECK(headings == QStringList{u"15 March 2025 00:01"_s, u"14 March 2025 23:59"_s,
                                  u"14 March 2025 13:29 – 13:30"_s,
                                  u"14 March 2025 12:00 – 12:58"_s,
                                  u"Today "_s + headings.last().section(u' ', 1)});
}

TEST_CASE("the panel lists every edit, undone ones too, and follows those to come") {
    Studio studio;
    studio.openSample();
    rename(studio, u"One"_s);
    rename(studio, u"Two"_s);
    studio.trigger(u"undo"_s);
    showHistory(studio);
    const QString label = studio.document().steps().front().label;
    CHECK(rows(studio) ==
          QStringList{u"Today"_s, u"Undo: %1"_s.arg(label), label, label, u"The beginning"_s});
    CHECK_FALSE(studio.window->editor()->isInspectorShown());

    rename(studio, u"Three"_s);
    Studio::waitUntil([&] { return rows(studio).size() == 6; });
    CHECK(rows(studio)[1] == label);
    studio.trigger(u"history"_s);
    CHECK_FALSE(studio.window->editor()->isHistoryShown());
    CHECK(studio.window->editor()->isInspectorShown());
}

TEST_CASE("the slider shows the map as it was, on a canvas that changes nothing") {
    Studio studio;
    studio.openSample();
    const QString first = titleOf(studio.project());
    for (const QString& title : {u"One"_s, u"Two"_s, u"Three"_s})
        rename(studio, title);
    showHistory(studio);
    CHECK(slider(studio).maximum() == 3);
    CHECK(slider(studio).value() == 3);
    slider(studio).setValue(1);
    waitForPast(studio, u"One"_s);
    CHECK(titleOf(studio.project()) == u"Three"_s);
    CHECK(history(studio).banner()->isVisible());
    CHECK(history(studio).banner()->text().startsWith(u"You are looking at Today, "_s));
    CHECK(studio.canvas().accessibleName() == u"Map as it was"_s);
    CHECK(titleOf(studio.canvas().document().project()) == u"One"_s);

    // Nothing that would edit can be done.
    for (const QString& id : {u"addStage"_s, u"addCard"_s, u"paste"_s, u"undo"_s, u"export"_s,
                              u"find"_s, u"filter"_s, u"nextView"_s}) {
        CAPTURE(id);
        CHECK_FALSE(studio.action(id)->isEnabled());
        CHECK(studio.action(id)->toolTip().contains(u"while the past is shown"_s));
    }
    CHECK_FALSE(studio.action(u"zoomIn"_s)->toolTip().contains(u"past"_s));
    CHECK(studio.window->actions().menu(MenuId::Edit)->toolTipsVisible());
    const Id<Map> map = studio.window->editor()->map();
    CHECK_FALSE(studio.window->commit(waymark::rename(studio.project(), anyId(map), u"No"_s)));
    const Project then = *history(studio).pastProject();
    studio.canvas().setFocus();
    QTest::mouseClick(studio.canvas().viewport(), Qt::LeftButton, {}, QPoint(300, 200));
    QTest::mouseDClick(studio.canvas().viewport(), Qt::LeftButton, {}, QPoint(300, 200));
    QTest::keyClicks(&studio.canvas(), u"typed"_s);
    QTest::keyClick(&studio.canvas(), Qt::Key_Delete);
    CHECK(*history(studio).pastProject() == then);
    CHECK(titleOf(studio.project()) == u"Three"_s);

    slider(studio).setValue(0);
    waitForPast(studio, first);
    slider(studio).setValue(3);
    CHECK_FALSE(history(studio).isInPast());
    CHECK_FALSE(history(studio).banner()->isVisible());
    CHECK(studio.canvas().accessibleName() == u"Map"_s);
    studio.window->updateActions();
    CHECK_FALSE(studio.action(u"find"_s)->toolTip().contains(u"past"_s));
    CHECK(studio.action(u"find"_s)->toolTip().contains(u"Ctrl+F"_s));
    CHECK_FALSE(studio.window->actions().menu(MenuId::Edit)->toolTipsVisible());
}

TEST_CASE("the past is gone through and left by keys alone") {
    Studio studio;
    studio.openSample();
    for (const QString& title : {u"One"_s, u"Two"_s, u"Three"_s})
        rename(studio, title);
    showHistory(studio);
    REQUIRE(slider(studio).hasFocus());
    studio.press(Qt::Key_Left);
    waitForPast(studio, u"Two"_s);
    studio.press(Qt::Key_Left);
    waitForPast(studio, u"One"_s);
    studio.press(Qt::Key_Right);
    waitForPast(studio, u"Two"_s);
    studio.press(Qt::Key_Escape);
    CHECK_FALSE(history(studio).isInPast());

    // In the list, up and down; headings are passed over.
    list(studio).setFocus();
    CHECK(list(studio).currentIndex().row() == 1);
    studio.press(Qt::Key_Down);
    waitForPast(studio, u"Two"_s);
    CHECK(slider(studio).value() == 2);
    studio.press(Qt::Key_Up);
    CHECK_FALSE(history(studio).isInPast());
    studio.press(Qt::Key_Up);
    CHECK(list(studio).currentIndex().row() == 1);

    // On the canvas of the past.
    studio.press(Qt::Key_Down);
    waitForPast(studio, u"Two"_s);
    studio.canvas().setFocus();
    studio.press(Qt::Key_Left);
    waitForPast(studio, u"One"_s);
    studio.press(Qt::Key_Escape);
    Studio::waitUntil([&] { return !history(studio).isInPast(); });
    CHECK(studio.canvas().hasFocus());
}

TEST_CASE("restoring is one edit that undo takes back") {
    Studio studio;
    studio.openSample();
    rename(studio, u"One"_s);
    const Project then = studio.project();
    rename(studio, u"Two"_s);
    REQUIRE(studio.window->commit(remove(studio.project(), {studio.find(u"Delivery"_s)})));
    const Project now = studio.project();
    const int steps = studio.document().undoIndex();
    showHistory(studio);
    slider(studio).setValue(1);
    waitForPast(studio, u"One"_s);
    studio.trigger(u"restorePast"_s);
    CHECK_FALSE(history(studio).isInPast());
    CHECK(studio.project() == then);
    CHECK(studio.document().undoIndex() == steps + 1);
    CHECK(studio.document().undoLabel().startsWith(u"Restore Today, "_s));
    studio.trigger(u"undo"_s);
    CHECK(studio.project() == now);
}

TEST_CASE("a moment of the past opens as a copy in a window of its own") {
    Studio studio;
    studio.openSample();
    rename(studio, u"One"_s);
    const Project then = studio.project();
    rename(studio, u"Two"_s);
    showHistory(studio);
    slider(studio).setValue(1);
    waitForPast(studio, u"One"_s);
    studio.trigger(u"copyPast"_s);
    const auto windows = studio.workspace.windows();
    REQUIRE(windows.size() == 2);
    CHECK(windows[1]->openDocument()->project() == then);
    CHECK(windows[1]->filePath().isEmpty());
    CHECK(windows[1]->openDocument()->hasUnsavedEdits());
    studio.questions.onClose = CloseAnswer::Discard;
    windows[1]->close();
}

TEST_CASE("a state is named in the list, keeps its name, and marks the slider") {
    Studio studio;
    studio.openSample();
    rename(studio, u"One"_s);
    rename(studio, u"Two"_s);
    showHistory(studio);
    slider(studio).setValue(1);
    waitForPast(studio, u"One"_s);
    studio.trigger(u"namePast"_s);
    auto* editor = list(studio).findChild<QLineEdit*>();
    REQUIRE(editor);
    QTest::keyClicks(editor, u"Before <b>lunch</b>"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    Studio::waitUntil([&] { return history(studio).model().named().size() == 1; });
    CHECK(history(studio).model().named().front() == 1);
    CHECK(history(studio).banner()->text().endsWith(u"Before <b>lunch</b>"_s));

    // And is there when the file is opened again, with all that came before.
    studio.trigger(u"backToNow"_s);
    studio.saveAs(u"Named.journey"_s);
    const QString path = studio.path(u"Named.journey"_s);
    studio.trigger(u"close"_s);
    Studio::waitUntil([&] { return !studio.window->openDocument(); });
    studio.window->files().openPath(path);
    Studio::waitUntil([&] { return studio.window->openDocument() != nullptr; });
    CHECK(studio.document().canUndo());
    showHistory(studio);
    CHECK(history(studio).model().named() == std::vector<qint64>{1});
    CHECK(rows(studio).last() == u"The beginning"_s);
    slider(studio).setValue(1);
    waitForPast(studio, u"One"_s);
}

TEST_CASE("the history in a file from elsewhere is listed, and moves through ten thousand edits") {
    Studio studio;
    CountingIds ids;
    Project project;
    REQUIRE(project.apply(addMap(project, ids, u"Title 0"_s)).ok());
    auto past = std::make_shared<FileHistory>();
    for (int i = 1; i <= 10'000; ++i)
        renameAt(project, *past, 1'790'000'000'000 + i * 60'000LL);
    const QString path = studio.path(u"Long.journey"_s);
    REQUIRE(publishJourney(project, path, {.history = past}).ok());
    studio.window->files().openPath(path);
    Studio::waitUntil([&] { return studio.window->openDocument() != nullptr; });
    CHECK(studio.window->openDocument()->keepsHistory());
    REQUIRE(studio.window->openDocument()->draft()->flush().ok());

    showHistory(studio);
    CHECK(history(studio).model().rowCount() > 10'001);
    slider(studio).setValue(9'900);
    waitForPast(studio, u"Title 9900"_s);
    slider(studio).setValue(1);
    waitForPast(studio, u"Title 1"_s);
}

TEST_CASE("versions are listed as they are saved, and open as copies") {
    Studio studio;
    studio.openSample();
    rename(studio, u"One"_s);
    studio.saveAs(u"Versions.journey"_s);
    rename(studio, u"Two"_s);
    studio.trigger(u"save"_s);
    Studio::waitUntil([&] { return !studio.window->openDocument()->hasUnsavedEdits(); });
    REQUIRE(studio.window->openDocument()->draft()->flush().ok());
    showHistory(studio);
    HistoryPanel& panel = *history(studio).panel();
    panel.showVersions();
    Studio::waitUntil([&] { return panel.versions().count() == 2; });
    panel.versions().setCurrentRow(1);
    QTest::keyClick(&panel.versions(), Qt::Key_Return);
    Studio::waitUntil([&] { return studio.workspace.windows().size() == 2; });
    MainWindow* copy = studio.workspace.windows()[1];
    CHECK(titleOf(copy->openDocument()->project()) == u"One"_s);
    studio.questions.onClose = CloseAnswer::Discard;
    copy->close();
}

TEST_CASE("the switch keeps the history in the file from the next Save on") {
    Studio studio;
    studio.openSample();
    rename(studio, u"A secret title"_s);
    rename(studio, u"Harmless"_s);
    studio.saveAs(u"Kept.journey"_s);
    const auto holdsSecret = [&] {
        QFile file(studio.path(u"Kept.journey"_s));
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("A secret title");
    };
    CHECK_FALSE(holdsSecret());
    CHECK_FALSE(studio.action(u"keepHistory"_s)->isChecked());
    studio.trigger(u"keepHistory"_s);
    CHECK(studio.window->openDocument()->keepsHistory());
    CHECK(studio.action(u"keepHistory"_s)->isChecked());
    CHECK(studio.window->openDocument()->hasUnsavedEdits());
    studio.trigger(u"save"_s);
    Studio::waitUntil([&] { return !studio.window->openDocument()->hasUnsavedEdits(); });
    CHECK(holdsSecret());
}
