// Each entry of each menu, in each state of the window.
#include "app/action_table.h"
#include "app/canvas_menu.h"
#include "app/editor.h"
#include "app/file_commands.h"
#include "app/open_document.h"
#include "app/shortcut_sheet.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// Closes every dialog that opens, and counts them.
struct DialogCloser {
    int closed = 0;
    QTimer timer;

    DialogCloser() {
        QObject::connect(&timer, &QTimer::timeout, [this] {
            if (QWidget* dialog = QApplication::activeModalWidget()) {
                ++closed;
                dialog->close();
            }
        });
        timer.start(5);
    }
};

bool endsTheProgram(const QString& id) {
    return id == u"quit"_s || id == u"close"_s;
}

} // namespace

TEST_CASE("without a document only what can act is enabled, and it does not crash") {
    Studio studio;
    DialogCloser closer;
    studio.window->updateActions();
    for (const ActionRow& row : actionRows()) {
        CAPTURE(row.id);
        const bool enabled = studio.action(row.id)->isEnabled();
        CHECK(enabled == !row.needs);
        if (enabled && !endsTheProgram(row.id) && row.id != u"new"_s)
            studio.action(row.id)->trigger();
    }
    CHECK(studio.window->openDocument() == nullptr);
    CHECK(closer.closed == 5);
}

TEST_CASE("every entry can be chosen with the sample open") {
    for (const ActionRow& row : actionRows()) {
        if (endsTheProgram(row.id))
            continue;
        CAPTURE(row.id);
        Studio studio;
        studio.openSample();
        DialogCloser closer;
        studio.click(studio.find(u"Tracking"_s));
        studio.window->updateActions();
        if (studio.action(row.id)->isEnabled())
            studio.action(row.id)->trigger();
        QCoreApplication::processEvents();
        CHECK(studio.workspace.windows().size() <= 2);
        studio.questions.onClose = CloseAnswer::Discard;
    }
    // Full screen and theme are left as they were.
    Settings().setTheme(ThemeSetting::System);
    Settings().setSideBarShown(true);
    Settings().setInspectorShown(true);
    Settings().setFunnelShown(false);
}

TEST_CASE("every entry of the menu bar is an action of the table, and every row has an entry") {
    Studio studio;
    QSet<QString> found;
    const std::function<void(QMenu*)> walk = [&](QMenu* menu) {
        CHECK_FALSE(menu->title().isEmpty());
        for (QAction* action : menu->actions()) {
            if (action->menu())
                walk(action->menu());
            else if (!action->isSeparator())
                found.insert(action->objectName());
        }
    };
    for (QAction* top : studio.window->menuBar()->actions())
        walk(top->menu());
    for (const ActionRow& row : actionRows()) {
        CAPTURE(row.id);
        CHECK(found.contains(row.id));
    }
    CHECK(found.size() == int(actionRows().size()));
}

TEST_CASE("the menu of recent files opens them") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"R&D.journey"_s);
    studio.trigger(u"close"_s);
    QMenu* menu = studio.window->actions().menu(MenuId::OpenRecent);
    emit menu->aboutToShow();
    REQUIRE(menu->actions().size() == 3);
    CHECK(menu->actions()[0]->text() == u"R&&D"_s);
    menu->actions()[0]->trigger();
    Studio::waitUntil([&] { return studio.window->openDocument() != nullptr; });
    CHECK(studio.window->filePath() == studio.path(u"R&D.journey"_s));
}

TEST_CASE("panels can be hidden and stay so") {
    Studio studio;
    studio.openSample();
    studio.trigger(u"sideBar"_s);
    CHECK_FALSE(studio.window->editor()->isSideBarShown());
    CHECK_FALSE(studio.action(u"sideBar"_s)->isChecked());
    studio.trigger(u"inspector"_s);
    CHECK_FALSE(studio.window->editor()->isInspectorShown());
    studio.trigger(u"close"_s);
    studio.openSample();
    CHECK_FALSE(studio.window->editor()->isSideBarShown());
    studio.trigger(u"sideBar"_s);
    studio.trigger(u"inspector"_s);
    CHECK(studio.window->editor()->isInspectorShown());
}

TEST_CASE("the menu on the canvas offers what concerns the thing under the pointer") {
    Studio studio;
    studio.openSample();
    const Id<Map> map = studio.window->editor()->map();
    const auto offered = [&] {
        QCoreApplication::processEvents();
        const std::unique_ptr<QMenu> menu(
            canvasMenu(studio.window->actions(), studio.canvas(), studio.window));
        QStringList ids;
        for (const QAction* action : menu->actions())
            if (!action->isSeparator())
                ids += action->menu() ? action->menu()->title() : action->objectName();
        return ids;
    };
    const Id<Lane> doing = *laneOf(studio.project(), map, LaneKind::Doing);
    studio.canvas().select(anyId(doing));
    CHECK(offered().contains(u"collapseLane"_s));
    CHECK(offered().contains(u"hideLane"_s));
    CHECK_FALSE(offered().contains(u"wider"_s));
    const Id<Touchpoint> first = touchpointsOf(studio.project(), map).front();
    studio.canvas().select(anyId(first));
    CHECK(offered().contains(u"addLink"_s));
    studio.canvas().select(anyId(studio.project().of<Stage>(map).front()));
    CHECK(offered().contains(u"fitStage"_s));
    studio.canvas().select(cardsAt(studio.project(), {.lane = doing, .touchpoint = first}).front());
    CHECK(offered().contains(u"wider"_s));
    // Whatever it is: the clipboard, a comment, and what can be inserted, under its name.
    for (const QString& id : {u"cut"_s, u"paste"_s, u"delete"_s, u"addComment"_s, u"&Insert"_s})
        CHECK(offered().contains(id));
}

TEST_CASE("the sheet of keys has room for all that it says, also on a low screen") {
    ShortcutSheet sheet;
    const auto* scroll = sheet.findChild<QScrollArea*>();
    REQUIRE(scroll);
    for (const QSize size : {sheet.size(), QSize(760, 480)}) {
        sheet.resize(size);
        sheet.show();
        QCoreApplication::processEvents();
        CHECK(scroll->widget()->width() <= scroll->viewport()->width());
        for (const auto* label : scroll->widget()->findChildren<QLabel*>()) {
            CAPTURE(label->text().toStdString());
            CHECK(label->height() >= label->heightForWidth(label->width()));
            CHECK((label->wordWrap() || label->width() >= label->sizeHint().width()));
        }
    }
}
