#include "canvas/canvas_driver.h"
#include "canvas/key_moves.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// Every record the map shows, as far as one can stand on it.
std::set<AnyId> shown(const CanvasDriver& driver) {
    std::set<AnyId> all{anyId(driver.map())};
    for (const auto& chip : driver.layout().head().personas)
        all.insert(anyId(chip.id));
    for (const StageBox& stage : driver.layout().stages())
        all.insert(anyId(stage.id));
    for (const LaneRow& lane : driver.layout().lanes()) {
        all.insert(anyId(lane.id));
        for (const Cell& cell : lane.cells)
            for (const Box& box : cell.boxes)
                all.insert(box.id);
        for (const LinkTrack& link : lane.links)
            all.insert(anyId(link.id));
        if (lane.kind == LaneKind::Feeling && !lane.collapsed)
            for (const Column& column : driver.layout().columns())
                for (const Id<Feeling> id : driver.project().of<Feeling>(column.touchpoint))
                    all.insert(anyId(id));
    }
    return all;
}

// All that the four arrows reach from the first position.
std::set<AnyId> reachable(const CanvasDriver& driver) {
    std::set<AnyId> found;
    std::vector<KeyPosition> todo{firstPosition(driver.project(), driver.layout())};
    std::set<std::tuple<int, int, AnyId>> seen;
    while (!todo.empty()) {
        const KeyPosition at = todo.back();
        todo.pop_back();
        if (!seen.insert({at.row, at.column, at.record}).second)
            continue;
        if (!at.record.isNull())
            found.insert(at.record);
        for (const KeyStep step : {KeyStep::Left, KeyStep::Right, KeyStep::Up, KeyStep::Down})
            todo.push_back(stepFrom(driver.project(), driver.layout(), at, step));
    }
    return found;
}

void set(CanvasDriver& driver, const Changeset& changeset) {
    REQUIRE(driver.document.commit(changeset).ok());
}

} // namespace

TEST_CASE("the arrows reach every record that is shown, and nothing else") {
    CanvasDriver driver(fullJourney({2, 3, 1}));
    SECTION("one card a cell") {}
    SECTION("wide cards, several in a cell, a card over a stage, an empty stage") {
        Opportunity wide = *driver.project().find(
            Id<Opportunity>{driver.cards(LaneKind::Opportunities, 1)[0].value});
        wide.place.span = 3;
        set(driver, setRecord(driver.project(), wide, {}));
        for (int i = 0; i < 3; ++i)
            set(driver,
                addCard(driver.project(), driver.ids, driver.cell(LaneKind::Doing, 2), u"more"_s));
        set(driver, addCard(driver.project(), driver.ids,
                            {.lane = driver.lane(LaneKind::Loss), .stage = driver.stage(1)},
                            u"over the stage"_s));
        set(driver, addStage(driver.project(), driver.ids, driver.map(), u"empty"_s));
    }
    SECTION("collapsed and hidden lanes") {
        set(driver,
            setField(driver.project(), driver.lane(LaneKind::Doing), &Lane::collapsed, true, {}));
        set(driver,
            setField(driver.project(), driver.lane(LaneKind::Feeling), &Lane::collapsed, true, {}));
        set(driver,
            setField(driver.project(), driver.lane(LaneKind::Loss), &Lane::visible, false, {}));
        set(driver, addLane(driver.project(), driver.ids, driver.map(), LaneKind::LineOfVisibility,
                            u"Line of visibility"_s));
    }
    SECTION("no touchpoints at all") {
        std::vector<AnyId> all;
        for (const Id<Touchpoint> id : touchpointsOf(driver.project(), driver.map()))
            all.push_back(anyId(id));
        set(driver, remove(driver.project(), all));
    }
    SECTION("no stages at all") {
        std::vector<AnyId> all;
        for (const Id<Stage> id : driver.project().of<Stage>(driver.map()))
            all.push_back(anyId(id));
        set(driver, remove(driver.project(), all));
    }
    CHECK(reachable(driver) == shown(driver));
}

TEST_CASE("arrows walk as in a spreadsheet and keep their column across wide cards") {
    CanvasDriver driver(fullJourney({3, 1}));
    Opportunity wide =
        *driver.project().find(Id<Opportunity>{driver.cards(LaneKind::Opportunities, 0)[0].value});
    wide.place.span = 2;
    set(driver, remove(driver.project(), {driver.cards(LaneKind::Opportunities, 1)[0]}));
    set(driver, setRecord(driver.project(), wide, {}));
    driver.changes = 0;

    driver.canvas.select(driver.cards(LaneKind::PainPoints, 1)[0]);
    driver.key(Qt::Key_Down);
    CHECK(driver.canvas.current() == anyId(wide.id));
    driver.key(Qt::Key_Down);
    CHECK(driver.canvas.current() == driver.cards(LaneKind::Loss, 1)[0]);
    driver.key(Qt::Key_Up);
    driver.key(Qt::Key_Right);
    CHECK(driver.canvas.current() == driver.cards(LaneKind::Opportunities, 2)[0]);
    driver.key(Qt::Key_Left);
    driver.key(Qt::Key_Left);
    CHECK(driver.canvas.current() == anyId(driver.lane(LaneKind::Opportunities)));
    driver.key(Qt::Key_End);
    CHECK(driver.canvas.current() == driver.cards(LaneKind::Opportunities, 3)[0]);
    driver.key(Qt::Key_Home);
    CHECK(driver.canvas.current() == anyId(wide.id));
    driver.key(Qt::Key_End, Qt::ControlModifier);
    CHECK(driver.canvas.current() == driver.cards(LaneKind::Kpis, 3)[0]);
    driver.key(Qt::Key_Home, Qt::ControlModifier);
    CHECK(driver.canvas.current() == anyId(driver.stage(0)));
    driver.key(Qt::Key_Up);
    CHECK(driver.canvas.current() == anyId(driver.map()));
    CHECK(driver.changes == 0);
}

TEST_CASE("the cursor stands on empty cells, and what is selected is in view") {
    CanvasDriver driver(journey(std::vector<int>(40, 1)), {800, 500});
    driver.canvas.select(anyId(driver.touchpoint(0)));
    driver.key(Qt::Key_Down);
    REQUIRE(driver.canvas.currentCell());
    CHECK(*driver.canvas.currentCell() == driver.cell(LaneKind::Doing, 0));
    for (int i = 0; i < 50; ++i) {
        driver.key(Qt::Key_Right);
        const QRectF rect = driver.canvas.viewRectOf(*driver.canvas.currentCell());
        REQUIRE(QRectF(driver.canvas.viewport()->rect()).contains(rect));
        REQUIRE(rect.left() > 132); // not below the lanes' names
    }
    CHECK(*driver.canvas.currentCell() == driver.cell(LaneKind::Doing, 39));
}

TEST_CASE("control and the arrows move the thing itself") {
    CanvasDriver driver(fullJourney({2, 2}));
    const AnyId first = driver.cards(LaneKind::Doing, 0)[0];
    SECTION("a card to the next column and back") {
        driver.canvas.select(first);
        driver.key(Qt::Key_Right, Qt::ControlModifier);
        CHECK(driver.texts(LaneKind::Doing, 1) == QStringList{u"Doing 2"_s, u"Doing 1"_s});
        driver.key(Qt::Key_Up, Qt::ControlModifier);
        CHECK(driver.texts(LaneKind::Doing, 1) == QStringList{u"Doing 1"_s, u"Doing 2"_s});
        driver.key(Qt::Key_Left, Qt::ControlModifier);
        CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"Doing 1"_s});
        driver.key(Qt::Key_Left, Qt::ControlModifier); // it stands at the edge
        CHECK(driver.changes == 3);
    }
    SECTION("a card into the next lane that holds cards") {
        const AnyId thought = driver.cards(LaneKind::Thinking, 0)[0];
        driver.canvas.select(thought);
        driver.key(Qt::Key_Down, Qt::ControlModifier);
        CHECK(driver.texts(LaneKind::PainPoints, 0) ==
              QStringList{u"Thinking 1"_s, u"Pain points 1"_s});
        CHECK(driver.text(driver.canvas.current()) == u"Thinking 1"_s);
        CHECK(driver.changes == 1);
    }
    SECTION("a touchpoint across stages") {
        driver.canvas.select(anyId(driver.touchpoint(1)));
        driver.key(Qt::Key_Right, Qt::ControlModifier);
        CHECK(driver.names() == QStringList{u"T1"_s, u"T2"_s, u"T3"_s, u"T4"_s});
        CHECK(driver.layout().columns()[1].stage == 1);
        driver.key(Qt::Key_Right, Qt::ControlModifier);
        CHECK(driver.names() == QStringList{u"T1"_s, u"T3"_s, u"T2"_s, u"T4"_s});
        CHECK(driver.changes == 2);
    }
    SECTION("several touchpoints at once") {
        driver.canvas.setSelection({anyId(driver.touchpoint(0)), anyId(driver.touchpoint(1))});
        driver.key(Qt::Key_Right, Qt::ControlModifier);
        CHECK(driver.layout().columns()[1].stage == 1);
        CHECK(driver.changes == 1);
    }
    SECTION("stages and lanes") {
        driver.canvas.select(anyId(driver.stage(0)));
        driver.key(Qt::Key_Right, Qt::ControlModifier);
        CHECK(driver.names() == QStringList{u"T3"_s, u"T4"_s, u"T1"_s, u"T2"_s});
        driver.canvas.select(anyId(driver.lane(LaneKind::Thinking)));
        driver.key(Qt::Key_Up, Qt::ControlModifier);
        CHECK(driver.layout().lanes()[1].kind == LaneKind::Thinking);
        CHECK(driver.changes == 2);
    }
}

TEST_CASE("adding, duplicating and deleting act on the selection, one edit each") {
    CanvasDriver driver(fullJourney({2, 1}));
    SECTION("delete goes on to what is left in the cell") {
        driver.canvas.select(driver.cards(LaneKind::Doing, 1)[0]);
        driver.key(Qt::Key_Delete);
        CHECK(driver.cards(LaneKind::Doing, 1).empty());
        REQUIRE(driver.canvas.currentCell());
        CHECK(*driver.canvas.currentCell() == driver.cell(LaneKind::Doing, 1));
        CHECK(driver.changes == 1);
    }
    SECTION("duplicate selects the copy") {
        const AnyId first = driver.cards(LaneKind::Doing, 1)[0];
        driver.canvas.select(first);
        driver.key(Qt::Key_D, Qt::ControlModifier);
        CHECK(driver.texts(LaneKind::Doing, 1) == QStringList{u"Doing 2"_s, u"Doing 2"_s});
        CHECK(driver.canvas.current() == driver.cards(LaneKind::Doing, 1)[1]);
        CHECK(driver.changes == 1);
    }
    SECTION("a stage comes after that of the selection") {
        driver.canvas.select(driver.cards(LaneKind::Doing, 0)[0]);
        driver.canvas.addStage();
        REQUIRE(driver.canvas.isEditing());
        driver.canvas.finishEditing();
        CHECK(driver.layout().stages().size() == 3);
        CHECK(driver.canvas.current() == anyId(driver.stage(1)));
    }
    SECTION("a touchpoint comes after that of the selection") {
        driver.canvas.select(driver.cards(LaneKind::Doing, 0)[0]);
        driver.canvas.addTouchpoint();
        driver.type(u"New"_s);
        driver.canvas.finishEditing();
        CHECK(driver.names() == QStringList{u"T1"_s, u"New"_s, u"T2"_s, u"T3"_s});
    }
    SECTION("a card comes into the lane of the selection") {
        driver.canvas.select(driver.cards(LaneKind::PainPoints, 2)[0]);
        driver.canvas.addCard();
        driver.type(u"Slow"_s);
        driver.canvas.finishEditing();
        CHECK(driver.texts(LaneKind::PainPoints, 2) == QStringList{u"Pain points 3"_s, u"Slow"_s});
    }
    SECTION("without a selection into the first lane of cards") {
        driver.canvas.addCard();
        driver.type(u"First"_s);
        driver.canvas.finishEditing();
        CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"Doing 1"_s, u"First"_s});
    }
    SECTION("deleting the last stage leaves a map that says what to press") {
        driver.canvas.setSelection({anyId(driver.stage(0)), anyId(driver.stage(1))});
        driver.key(Qt::Key_Delete);
        CHECK(driver.layout().stages().empty());
        CHECK(driver.changes == 1);
        driver.canvas.deleteSelection(); // the map's title is not deleted from here
        CHECK(driver.project().find(driver.map()));
        driver.canvas.addCard();
        CHECK(driver.canvas.isEditing());
    }
    CHECK(driver.document.undoIndex() <= 2);
}

TEST_CASE("shift and the arrows select more, and less on the way back") {
    CanvasDriver driver(fullJourney({3}));
    driver.canvas.select(driver.cards(LaneKind::Doing, 0)[0]);
    driver.key(Qt::Key_Right, Qt::ShiftModifier);
    driver.key(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(driver.canvas.selection().size() == 3);
    driver.key(Qt::Key_Left, Qt::ShiftModifier);
    CHECK(driver.canvas.selection().size() == 2);
    driver.key(Qt::Key_Escape);
    CHECK(driver.canvas.selection() == std::vector{driver.cards(LaneKind::Doing, 1)[0]});
    driver.key(Qt::Key_Escape);
    CHECK(driver.canvas.selection().empty());
}
