// What the speaker has beside the editor during a show, screens that come and go, and the minutes.
#include "app/editor.h"
#include "app/open_document.h"
#include "app/present_commands.h"
#include "app/presenter_panel.h"
#include "app/presenting_screen.h"
#include "app/presenting_window.h"
#include "app/workshop.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QListWidget>
#include <QMenu>
#include <QScreen>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

struct Desk : Studio {
    Desk() {
        openSample();
        workspace.settings().setReducesMotion(true);
        trigger(u"present"_s);
    }
    [[nodiscard]] PresentingWindow& show() const { return *window->presenting().show(); }
    [[nodiscard]] PresenterPanel& panel() const { return *window->presenting().panel(); }
    [[nodiscard]] Id<Stage> stage(int index) const {
        return project().of<Stage>(window->editor()->map())[size_t(index)];
    }
};

} // namespace

TEST_CASE("on one screen the show covers the editor, and the speaker's panel is not in its way") {
    const Desk desk;
    CHECK_FALSE(desk.window->presenting().isPanelShown());
    desk.trigger(u"speakersPanel"_s);
    CHECK(desk.window->presenting().isPanelShown());
    CHECK(desk.action(u"speakersPanel"_s)->isChecked());
    desk.trigger(u"presentEnd"_s);
    CHECK_FALSE(desk.window->presenting().isPanelShown());
    desk.window->updateActions();
    CHECK_FALSE(desk.action(u"speakersPanel"_s)->isEnabled());
}

TEST_CASE("the panel says where the show stands, what to say and what comes next") {
    const Desk desk;
    REQUIRE(desk.document().commit(setField(desk.project(), desk.stage(1), &Stage::speakerNotes,
                                            u"Tell of the <b>parcel</b>"_s, u"Notes"_s)));
    desk.show().steps().goToStage(desk.stage(1));
    const Stage& here = *desk.project().find(desk.stage(1));
    CHECK(desk.panel().nowText().contains(here.name));
    CHECK(desk.panel().nextText().contains(desk.project().find(desk.stage(2))->name));
    CHECK(desk.panel().notesText() == u"Tell of the <b>parcel</b>"_s);
    CHECK(desk.panel().stageList().currentRow() == 2);
    // A name that changes is followed; a stage is jumped to.
    REQUIRE(desk.document().commit(rename(desk.project(), anyId(desk.stage(2)), u"Trying"_s)));
    CHECK(desk.panel().nextText().contains(u"Trying"_s));
    QListWidget& stages = desk.panel().stageList();
    CHECK(stages.count() == 6);
    const QRect last = stages.visualItemRect(stages.item(5));
    stages.scrollToItem(stages.item(5));
    emit stages.itemClicked(stages.item(5));
    CHECK(last.isValid());
    CHECK(desk.show().steps().step().stage == desk.stage(4));
    CHECK(desk.panel().nextText().endsWith(u"none"_s));
}

TEST_CASE("the editor goes on beside a show, and the show follows") {
    const Desk desk;
    desk.show().steps().goToStage(desk.stage(0));
    const AnyId touchpoint = anyId(desk.project().of<Touchpoint>(desk.stage(0)).front());
    desk.canvas().select(touchpoint);
    desk.canvas().editCurrent();
    REQUIRE(desk.canvas().isEditing());
    QTest::keyClicks(desk.window->focusWidget(), u" and more"_s);
    desk.canvas().finishEditing();
    CHECK(mainText(*desk.project().find(touchpoint)).endsWith(u" and more"_s));
    CHECK_FALSE(desk.show().canvas().viewRectOf(touchpoint).isNull());
}

TEST_CASE("a show survives screens that come and go") {
    const Desk desk;
    desk.show().steps().goToStage(desk.stage(3));
    QScreen* screen = QGuiApplication::primaryScreen();
    emit qApp->screenAdded(screen);
    emit qApp->screenRemoved(screen);
    QCoreApplication::processEvents();
    REQUIRE(desk.window->presenting().isPresenting());
    CHECK(desk.show().isVisible());
    CHECK(desk.show().isFullScreen());
    CHECK(desk.show().geometry() == screen->geometry());
    CHECK(desk.show().steps().step().stage == desk.stage(3));
}

TEST_CASE("the screen that was chosen is remembered, and done without while it is unplugged") {
    const Desk desk;
    QScreen* screen = QGuiApplication::primaryScreen();
    CHECK(screenToPresentOn(u"A projector far away"_s, screen) == screen);
    QMenu menu;
    desk.window->presenting().listScreens(menu);
    REQUIRE(menu.actions().size() == QGuiApplication::screens().size());
    CHECK(menu.actions().front()->isChecked());
    menu.actions().front()->trigger();
    CHECK(desk.window->workspace().settings().presentingScreen() == screen->name());
    CHECK(desk.show().isFullScreen());
}

// Run with two screens; see tests/CMakeLists.txt.
TEST_CASE("the show takes the projector, and the speaker keeps the editor and a panel",
          "[.two-screens]") {
    REQUIRE(QGuiApplication::screens().size() == 2);
    const Desk desk;
    QScreen* laptop = QGuiApplication::screens().front();
    QScreen* projector = QGuiApplication::screens().back();
    CHECK(desk.show().geometry() == projector->geometry());
    CHECK(desk.window->screen() == laptop);
    CHECK(desk.window->presenting().isPanelShown());
    // Chosen by hand, it comes to the laptop, and the panel is not in its way.
    QMenu menu;
    desk.window->presenting().listScreens(menu);
    REQUIRE(menu.actions().size() == 2);
    CHECK(menu.actions().back()->isChecked());
    menu.actions().front()->trigger();
    CHECK(desk.show().geometry() == laptop->geometry());
    CHECK_FALSE(desk.window->presenting().isPanelShown());
    desk.window->workspace().settings().setPresentingScreen({});
}

TEST_CASE("the minutes tell what happened since the first show, and not what was there before") {
    Studio studio;
    studio.openSample();
    const Id<Map> map = studio.window->editor()->map();
    const Id<Stage> stage = studio.project().of<Stage>(map)[1];
    const Id<Touchpoint> touchpoint = studio.project().of<Touchpoint>(stage).front();
    const Id<Lane> lane = *laneOf(studio.project(), map, LaneKind::PainPoints);
    const auto add = [&](const QString& text) {
        AnyId card;
        REQUIRE(
            studio.document().commit(addCard(studio.project(), studio.window->openDocument()->ids(),
                                             {lane, {}, touchpoint}, text, &card)));
        return card;
    };
    studio.window->updateActions();
    CHECK_FALSE(studio.action(u"minutes"_s)->isEnabled());
    add(u"Written at home"_s);
    studio.trigger(u"present"_s);
    const AnyId card = add(u"Said in the room"_s);
    studio.window->presenting().show()->workshop().vote(card, u"Ben"_s);
    add(u"Said by mistake"_s);
    studio.document().undo();
    studio.trigger(u"presentEnd"_s);

    studio.questions.savePath = studio.path(u"minutes.md"_s);
    studio.trigger(u"minutes"_s);
    CHECK(studio.questions.proposed.endsWith(u".md"_s));
    Studio::waitUntil([&] { return QFile::exists(studio.path(u"minutes.md"_s)); });
    QFile file(studio.path(u"minutes.md"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    INFO(text.toStdString());
    CHECK(text.contains(u"## "_s + studio.project().find(stage)->name + u"\n"_s));
    CHECK(text.contains(u"Said in the room"_s));
    CHECK(text.contains(u"Ben 1"_s));
    CHECK_FALSE(text.contains(u"Written at home"_s));
    CHECK_FALSE(text.contains(u"mistake"_s));
    // Again, from the same beginning; a path that cannot be written is told.
    studio.questions.said.clear();
    studio.questions.savePath = studio.path(u"no/such/folder/minutes.md"_s);
    studio.trigger(u"minutes"_s);
    Studio::waitUntil([&] { return !studio.questions.said.isEmpty(); });
}
