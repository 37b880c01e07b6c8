// A show in the real window: stepping, editing in front of the room, voting, ending.
#include "app/editor.h"
#include "app/open_document.h"
#include "app/present_commands.h"
#include "app/presenting_glass.h"
#include "app/presenting_strip.h"
#include "app/presenting_tools.h"
#include "app/presenting_window.h"
#include "app/saved_views.h"
#include "app/workshop.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "model/parking_lot.h"
#include "model/saved_views.h"
#include "model/votes.h"
#include "support/printing.h"

#include <QAction>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

using What = ShowStep::What;
using Blank = PresentingGlass::Blank;

// A show of the sample, on a screen of that size.
struct Theatre : Studio {
    explicit Theatre(QSize size = {1920, 1080}, const QString& action = u"present"_s) {
        openSample();
        workspace.settings().setReducesMotion(true);
        trigger(action);
        resize(size);
    }
    void resize(QSize size) const {
        show().resize(size);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] bool isOn() const { return window->presenting().isPresenting(); }
    [[nodiscard]] PresentingWindow& show() const {
        REQUIRE(isOn());
        return *window->presenting().show();
    }
    [[nodiscard]] Canvas& map() const { return show().canvas(); }
    [[nodiscard]] ShowStep step() const { return show().steps().step(); }
    [[nodiscard]] Id<Stage> stage(int index) const {
        return project().of<Stage>(window->editor()->map())[size_t(index)];
    }
    // A key for whatever has the keyboard in the show.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QWidget* focus = show().focusWidget();
        QTest::keyClick(focus ? focus : &map(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void keys(const QString& text) const {
        // The first letter may bring the keyboard elsewhere.
        for (const QChar letter : text)
            QTest::keyClicks(show().focusWidget(), QString(letter));
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QPoint placeInShow(AnyId record) const {
        return map().viewRectOf(record).center().toPoint();
    }
    // To the page of its stage that shows a record.
    void bring(AnyId record) const {
        REQUIRE(show().steps().goToRecord(record));
        QCoreApplication::processEvents();
    }
    [[nodiscard]] AnyId firstCard(int stageIndex, LaneKind kind) const {
        const Id<Lane> lane = *laneOf(project(), window->editor()->map(), kind);
        for (const Id<Touchpoint> touchpoint : project().of<Touchpoint>(stage(stageIndex)))
            if (const auto cards = cardsAt(project(), {lane, {}, touchpoint}); !cards.empty())
                return cards.front();
        FAIL("no such card");
        return {};
    }
};

} // namespace

TEST_CASE("a show begins with the whole map and goes stage by stage, as a clicker steps") {
    const Theatre theatre;
    CHECK(theatre.show().isFullScreen());
    CHECK(theatre.step() == ShowStep{});
    // All of it is seen, and nothing besides.
    const MapLayout& whole = theatre.map().layout();
    CHECK(whole.size().width() * theatre.map().zoom() <= theatre.map().width() + 1);
    CHECK(whole.size().height() * theatre.map().zoom() <= theatre.map().height() + 1);
    CHECK_FALSE(theatre.show().areToolsShown());

    std::vector<Id<Stage>> seen;
    int steps = 0;
    while (theatre.show().steps().step() != ShowStep{} || steps == 0) {
        theatre.key(Qt::Key_PageDown);
        const ShowStep now = theatre.step();
        REQUIRE(now.what == What::Stage);
        if (seen.empty() || seen.back() != now.stage)
            seen.push_back(now.stage);
        CHECK(theatre.map().layout().stages().size() == 1);
        CHECK(theatre.map().zoom() == Approx(presentingZoom(theatre.show().mapArea().size())));
        if (++steps > 60 ||
            (now.stage == theatre.stage(4) && now.page + 1 == theatre.show().steps().pageCount()))
            break;
    }
    CHECK(seen == theatre.project().of<Stage>(theatre.window->editor()->map()));
    CHECK(theatre.show().strip().done() == Approx(5));
    const ShowStep last = theatre.step();
    theatre.key(Qt::Key_PageDown); // there is no more
    CHECK(theatre.step() == last);
    for (int i = 0; i < steps; ++i)
        theatre.key(Qt::Key_PageUp);
    CHECK(theatre.step() == ShowStep{});
}

TEST_CASE("every key of a show does what it says") {
    const Theatre theatre;
    for (const Qt::Key forward : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Space, Qt::Key_Return}) {
        theatre.key(Qt::Key_Home);
        REQUIRE(theatre.step() == ShowStep{});
        theatre.key(forward);
        CHECK(theatre.step() == ShowStep{What::Stage, theatre.stage(0), 0, {}});
    }
    for (const Qt::Key back : {Qt::Key_Left, Qt::Key_Up, Qt::Key_Backspace}) {
        theatre.key(Qt::Key_1);
        theatre.key(back);
        CHECK(theatre.step() == ShowStep{});
    }
    theatre.key(Qt::Key_4);
    CHECK(theatre.step().stage == theatre.stage(3));
    theatre.key(Qt::Key_9); // there is no ninth
    CHECK(theatre.step().stage == theatre.stage(3));
    theatre.key(Qt::Key_0);
    CHECK(theatre.step() == ShowStep{});
    theatre.key(Qt::Key_End);
    CHECK(theatre.step().stage == theatre.stage(4));

    theatre.key(Qt::Key_B);
    CHECK(theatre.show().glass().blank() == Blank::Black);
    theatre.key(Qt::Key_PageDown); // the map comes back, and one is where one was
    CHECK(theatre.show().glass().blank() == Blank::None);
    CHECK(theatre.step().stage == theatre.stage(4));
    theatre.key(Qt::Key_W);
    CHECK(theatre.show().glass().blank() == Blank::White);
    theatre.key(Qt::Key_W);

    theatre.key(Qt::Key_2);
    theatre.key(Qt::Key_Escape);
    Studio::waitUntil([&] { return !theatre.isOn(); });
    // The editor shows where the show ended.
    const QRectF chevron = theatre.canvas().viewRectOf(anyId(theatre.stage(1)));
    CHECK(QRectF(theatre.canvas().viewport()->rect()).contains(chevron.center()));
}

TEST_CASE("with more than nine stages, a number of two digits is waited for") {
    Studio studio;
    studio.openSample();
    studio.workspace.settings().setReducesMotion(true);
    const Id<Map> map = studio.window->editor()->map();
    for (int i = 0; i < 8; ++i)
        REQUIRE(studio.document().commit(addStage(
            studio.project(), studio.window->openDocument()->ids(), map, u"More %1"_s.arg(i))));
    studio.trigger(u"present"_s);
    PresentingWindow& show = *studio.window->presenting().show();
    const auto stages = studio.project().of<Stage>(map);
    QTest::keyClick(&show.canvas(), Qt::Key_1);
    CHECK(show.steps().step() == ShowStep{});
    QTest::keyClick(&show.canvas(), Qt::Key_2);
    CHECK(show.steps().step().stage == stages[11]);
    QTest::keyClick(&show.canvas(), Qt::Key_1);
    QTest::keyClick(&show.canvas(), Qt::Key_Return);
    CHECK(show.steps().step().stage == stages[0]);
}

TEST_CASE("a show can begin at the stage of the selection") {
    Studio studio;
    studio.openSample();
    const auto stages = studio.project().of<Stage>(studio.window->editor()->map());
    studio.canvas().select(anyId(studio.project().of<Touchpoint>(stages[2]).back()));
    studio.trigger(u"presentHere"_s);
    CHECK(studio.window->presenting().show()->steps().step().stage == stages[2]);
}

TEST_CASE("a show goes on through the views that were saved") {
    Studio studio;
    studio.openSample();
    studio.workspace.settings().setReducesMotion(true);
    const Id<Map> map = studio.window->editor()->map();
    const Id<Lane> feelings = *laneOf(studio.project(), map, LaneKind::Feeling);
    SavedView view;
    view.map = map;
    view.name = u"Feelings"_s;
    view.lanes = {{feelings, false}};
    Id<SavedView> id;
    REQUIRE(studio.document().commit(
        saveView(studio.project(), studio.window->openDocument()->ids(), view, &id)));
    studio.trigger(u"present"_s);
    PresentingWindow& show = *studio.window->presenting().show();
    QTest::keyClick(&show.canvas(), Qt::Key_End);
    CHECK(show.steps().step().view == id);
    CHECK(show.canvas().layout().lanes().size() == 1);
    QTest::keyClick(&show.canvas(), Qt::Key_PageUp);
    CHECK(show.steps().step().stage == studio.project().of<Stage>(map).back());
    CHECK(show.canvas().layout().lanes().size() > 1);
    QTest::keyClick(&show.canvas(), Qt::Key_V);
    CHECK(show.steps().step().view == id);
    // The view goes while it is shown: the show goes on.
    studio.document().undo();
    CHECK(show.steps().step().what == What::Stage);
}

TEST_CASE("what the room says is typed where it stands, and the map holds still") {
    const Theatre theatre;
    const AnyId card = theatre.firstCard(1, LaneKind::PainPoints);
    theatre.bring(card);
    const ShowStep step = theatre.step();
    const double zoom = theatre.map().zoom();
    const QRectF before = theatre.map().viewRectOf(card);
    QTest::mouseDClick(theatre.map().viewport(), Qt::LeftButton, {}, theatre.placeInShow(card));
    REQUIRE(theatre.map().isEditing());
    const auto* editor = theatre.map().findChild<QTextEdit*>(u"inPlaceEditor"_s);
    REQUIRE(editor);
    // What is typed is as large as what is shown, for a screen of any size.
    const double share = zoom / presentingZoom({1920, 1080});
    CHECK(QFontMetricsF(editor->document()->defaultFont()).capHeight() >= 19.9 * share);
    theatre.key(Qt::Key_A, Qt::ControlModifier);
    theatre.keys(u"Nobody knows when it comes"_s);
    theatre.key(Qt::Key_Return);
    CHECK_FALSE(theatre.map().isEditing());
    CHECK(mainText(*theatre.project().find(card)) == u"Nobody knows when it comes"_s);
    CHECK(theatre.step() == step);
    CHECK(theatre.map().zoom() == zoom);
    CHECK(theatre.map().viewRectOf(card).topLeft() == before.topLeft());
    // Keys step again, and undo works without leaving.
    theatre.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(mainText(*theatre.project().find(card)) != u"Nobody knows when it comes"_s);
    theatre.key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(mainText(*theatre.project().find(card)) == u"Nobody knows when it comes"_s);
    theatre.key(Qt::Key_Home);
    CHECK(theatre.step() == ShowStep{});
}

TEST_CASE("E types the selected card, keys work as in the editor until Esc, and then step again") {
    const Theatre theatre;
    theatre.key(Qt::Key_2);
    theatre.key(Qt::Key_Tab);
    const AnyId first = theatre.map().current();
    REQUIRE_FALSE(first.isNull());
    theatre.key(Qt::Key_E);
    REQUIRE(theatre.map().isEditing());
    CHECK(theatre.show().isWorking());
    theatre.keys(u"!"_s);
    theatre.key(Qt::Key_Return);
    CHECK(mainText(*theatre.project().find(first)).endsWith(u'!'));
    const ShowStep step = theatre.step();
    theatre.key(Qt::Key_Right); // walks on the map, or in the next text
    CHECK(theatre.step() == step);
    theatre.key(Qt::Key_PageDown); // a clicker still steps
    CHECK(theatre.step() != step);
    CHECK_FALSE(theatre.map().isEditing());
    theatre.key(Qt::Key_Escape);
    CHECK_FALSE(theatre.show().isWorking());
    CHECK(theatre.isOn());
    theatre.key(Qt::Key_Home);
    CHECK(theatre.step() == ShowStep{});
}

TEST_CASE("on the whole map, editing goes to where it can be read from the back") {
    const Theatre theatre;
    const AnyId card = theatre.firstCard(3, LaneKind::Doing);
    QTest::mouseDClick(theatre.map().viewport(), Qt::LeftButton, {}, theatre.placeInShow(card));
    CHECK(theatre.step().stage == theatre.stage(3));
    CHECK(theatre.map().isEditing());
    CHECK(theatre.map().current() == card);
}

TEST_CASE("lines are captured in front of the room") {
    const Theatre theatre;
    theatre.key(Qt::Key_1);
    const auto count = theatre.project().recordCount();
    theatre.key(Qt::Key_C);
    REQUIRE(theatre.map().isCapturing());
    theatre.keys(u"B is a letter here"_s); // and not a black screen
    theatre.key(Qt::Key_Return, Qt::ShiftModifier);
    theatre.keys(u"So is this"_s);
    theatre.key(Qt::Key_Return);
    theatre.key(Qt::Key_Escape);
    CHECK_FALSE(theatre.map().isCapturing());
    CHECK(theatre.project().recordCount() == count + 2);
    CHECK(theatre.show().glass().blank() == Blank::None);
    CHECK(theatre.isOn());
}

TEST_CASE("where a page has no lane for cards, capturing goes to one that has") {
    const Theatre theatre({1920, 1080});
    const Id<Lane> feelings =
        *laneOf(theatre.project(), theatre.window->editor()->map(), LaneKind::Feeling);
    REQUIRE(theatre.show().steps().goToLane(theatre.stage(3), feelings));
    theatre.key(Qt::Key_C);
    CHECK(theatre.map().isCapturing());
    theatre.keys(u"hush"_s);
    theatre.key(Qt::Key_Return);
    theatre.key(Qt::Key_Escape);
    CHECK_FALSE(theatre.find(u"hush"_s).isNull());
    CHECK(theatre.isOn());
}

TEST_CASE("a feeling is dragged in front of the room") {
    const Theatre theatre;
    const Id<Touchpoint> touchpoint = theatre.project().of<Touchpoint>(theatre.stage(1)).front();
    const auto feelings = theatre.project().of<Feeling>(touchpoint);
    REQUIRE_FALSE(feelings.empty());
    const Id<Feeling> feeling = feelings.front();
    theatre.bring(anyId(feeling));
    const auto before = theatre.project().find(feeling)->received;
    const QPoint from = theatre.placeInShow(anyId(feeling));
    const QPoint to = from + QPoint(0, before.value_or(0) > 0 ? 60 : -60);
    QWidget* viewport = theatre.map().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    for (const QPoint at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &move);
    }
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    CHECK(theatre.project().find(feeling)->received != before);
}

TEST_CASE("a stage that grows flows on to one more page, and one stays with what was typed") {
    const Theatre theatre;
    const AnyId card = theatre.firstCard(1, LaneKind::PainPoints);
    theatre.bring(card);
    const int pages = theatre.show().steps().pageCount();
    QTest::mouseDClick(theatre.map().viewport(), Qt::LeftButton, {}, theatre.placeInShow(card));
    theatre.key(Qt::Key_A, Qt::ControlModifier);
    theatre.keys(u"Much was said of this, and all of it had to be kept. "_s.repeated(16));
    CHECK(theatre.show().steps().pageCount() == pages); // while somebody types, nothing moves
    theatre.key(Qt::Key_Return);
    CHECK(theatre.show().steps().pageCount() > pages);
    CHECK_FALSE(theatre.map().viewRectOf(card).isNull());
}

TEST_CASE(
    "each press of D is a dot, hidden dots are not drawn, and undo brings cleared ones back") {
    const Theatre theatre;
    const AnyId card = theatre.firstCard(1, LaneKind::PainPoints);
    theatre.bring(card);
    theatre.map().select(card);
    for (int i = 0; i < 3; ++i)
        theatre.key(Qt::Key_D);
    theatre.key(Qt::Key_D, Qt::ShiftModifier);
    CHECK(voteCount(theatre.project(), card) == 2);
    const QImage shown = theatre.map().viewport()->grab().toImage();
    theatre.key(Qt::Key_H);
    CHECK(theatre.map().viewport()->grab().toImage() != shown);
    theatre.key(Qt::Key_H);
    CHECK(theatre.map().viewport()->grab().toImage() == shown);
    theatre.key(Qt::Key_O); // nothing to sort in a cell of one: says so
    theatre.key(Qt::Key_Z);
    CHECK(voteCount(theatre.project(), card) == 0);
    theatre.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(voteCount(theatre.project(), card) == 2);
}

TEST_CASE("what comes up is parked for later, in a lane of its own") {
    const Theatre theatre;
    theatre.key(Qt::Key_3);
    theatre.key(Qt::Key_P);
    REQUIRE(theatre.map().isEditing());
    theatre.keys(u"Ask the warehouse"_s);
    theatre.key(Qt::Key_Return);
    const Id<Map> map = theatre.window->editor()->map();
    const Id<Lane> lane = parkingLotOf(theatre.project(), map);
    REQUIRE(lane);
    const auto cards = cardsAt(theatre.project(), {lane, theatre.stage(2), {}});
    REQUIRE(cards.size() == 1);
    CHECK(mainText(*theatre.project().find(cards[0])) == u"Ask the warehouse"_s);
    CHECK(theatre.step().stage == theatre.stage(2));
    CHECK_FALSE(theatre.map().viewRectOf(cards[0]).isNull());
    // A card left without a word is no card; the lane stays for the next.
    theatre.key(Qt::Key_P);
    theatre.key(Qt::Key_Escape);
    CHECK(cardsAt(theatre.project(), {lane, theatre.stage(2), {}}).size() == 1);
}

TEST_CASE("cards lie face down until R turns them up") {
    const Theatre theatre;
    theatre.key(Qt::Key_1);
    theatre.key(Qt::Key_R);
    theatre.key(Qt::Key_C);
    theatre.keys(u"one"_s);
    theatre.key(Qt::Key_Return, Qt::ShiftModifier);
    theatre.keys(u"two"_s);
    theatre.key(Qt::Key_Return);
    theatre.key(Qt::Key_Escape);
    const Workshop& workshop = theatre.show().workshop();
    CHECK(workshop.covered()->size() == 2);
    theatre.key(Qt::Key_R);
    CHECK(workshop.covered()->size() == 1);
    theatre.key(Qt::Key_R, Qt::ShiftModifier);
    CHECK(workshop.covered()->empty());
}

TEST_CASE("the words of the tools grow with the screen") {
    QWidget screen;
    PresentingTools tools(&screen);
    tools.add(u"Spotlight"_s, u"S"_s, [] {});
    screen.resize(3840, 2160);
    screen.show();
    const int usual = tools.heightForWidth(3840);
    tools.setTextScale(0.7); // never smaller than in the editor
    CHECK(tools.heightForWidth(3840) == usual);
    tools.setTextScale(2);
    CHECK(tools.heightForWidth(3840) > 1.3 * usual);
}

TEST_CASE("tools are shown and hidden by one key, and each button does what its key does") {
    const Theatre theatre({1024, 768});
    theatre.key(Qt::Key_M);
    REQUIRE(theatre.show().areToolsShown());
    const PresentingTools& tools = theatre.show().tools();
    for (const QPushButton* button : tools.findChildren<QPushButton*>()) {
        CAPTURE(button->text());
        CHECK(tools.rect().contains(button->geometry()));
    }
    QTest::mouseClick(tools.button(u"S"_s), Qt::LeftButton);
    CHECK(theatre.show().glass().hasSpotlight());
    theatre.key(Qt::Key_S);
    CHECK_FALSE(tools.button(u"S"_s)->isChecked());
    QTest::mouseClick(tools.button(u"T"_s), Qt::LeftButton);
    CHECK_FALSE(theatre.show().glass().time().isEmpty());
    theatre.key(Qt::Key_T, Qt::ShiftModifier);
    CHECK(theatre.show().glass().time().isEmpty());
    theatre.key(Qt::Key_L);
    CHECK(theatre.show().glass().hasLaser());
    theatre.key(Qt::Key_M);
    CHECK_FALSE(theatre.show().areToolsShown());
}

TEST_CASE("with motion, a step glides, and the next key does not wait for it") {
    Theatre theatre;
    theatre.show().setReducedMotion(false);
    theatre.key(Qt::Key_PageDown);
    CHECK(theatre.show().glass().isMoving());
    theatre.key(Qt::Key_PageDown);
    CHECK(theatre.step() != ShowStep{What::Stage, theatre.stage(0), 0, {}});
    theatre.show().glass().endMove();
    CHECK_FALSE(theatre.show().glass().isMoving());
}

TEST_CASE("a show survives that its stage goes, and ends with its map") {
    const Theatre theatre;
    theatre.key(Qt::Key_5);
    REQUIRE(theatre.document().commit(remove(theatre.project(), {anyId(theatre.stage(4))})));
    QCoreApplication::processEvents();
    CHECK(theatre.step().stage == theatre.stage(3));
    theatre.document().undo();
    CHECK(theatre.project().of<Stage>(theatre.window->editor()->map()).size() == 5);
    REQUIRE(theatre.document().commit(
        remove(theatre.project(), {anyId(theatre.window->editor()->map())})));
    Studio::waitUntil([&] { return !theatre.isOn(); });
}

TEST_CASE("a show ends with its document") {
    const Theatre theatre;
    theatre.window->setDocument(nullptr);
    CHECK_FALSE(theatre.isOn());
}

TEST_CASE("a whole sitting: edit in five stages, vote, undo, end, and everything is kept") {
    Theatre theatre;
    std::vector<AnyId> edited;
    for (int number = 1; number <= 5; ++number) {
        CAPTURE(number);
        theatre.key(Qt::Key(Qt::Key_0 + number));
        REQUIRE(theatre.step().stage == theatre.stage(number - 1));
        theatre.key(Qt::Key_Tab);
        edited.push_back(theatre.map().current());
        theatre.key(Qt::Key_E);
        REQUIRE(theatre.map().isEditing());
        theatre.keys(u" (room)"_s);
        theatre.key(Qt::Key_Return);
        if (theatre.map().isEditing()) // Enter went on to the next text
            theatre.key(Qt::Key_Escape);
        REQUIRE(theatre.show().isWorking());
        theatre.key(Qt::Key_Escape);
        REQUIRE(theatre.isOn());
        theatre.map().select(edited.back());
        for (int dots = 0; dots < number; ++dots)
            theatre.key(Qt::Key_D);
        CHECK(voteCount(theatre.project(), edited.back()) == number);
    }
    for (const AnyId id : edited)
        CHECK(mainText(*theatre.project().find(id)).endsWith(u" (room)"_s));
    theatre.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(voteCount(theatre.project(), edited.back()) == 4);
    theatre.key(Qt::Key_Escape);
    Studio::waitUntil([&] { return !theatre.isOn(); });
    CHECK(theatre.canvas().isVisible());
    theatre.saveAs(u"sitting.journey"_s);
    CHECK_FALSE(theatre.window->openDocument()->hasUnsavedEdits());
    CHECK(voteCount(theatre.project(), theatre.window->editor()->map()) == 14);
}
