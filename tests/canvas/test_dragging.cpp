#include "canvas/canvas_driver.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

AnyId card(const CanvasDriver& driver, LaneKind kind, int column) {
    return driver.cards(kind, column).front();
}

QRectF rectOf(const CanvasDriver& driver, AnyId id) {
    return driver.layout().rectOf(driver.project(), id);
}

} // namespace

TEST_CASE("a card is dragged to another column and stays above or below who is there") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId first = card(driver, LaneKind::Doing, 0);
    const QRectF target = rectOf(driver, card(driver, LaneKind::Doing, 2));
    SECTION("below") {
        driver.press(driver.middle(first));
        driver.move(driver.middle(first) + QPointF(60, 0));
        driver.move(target.center() + QPointF(10, 8));
        driver.grab(u"drag"_s);
        CHECK(driver.changes == 0);
        driver.release(target.center() + QPointF(10, 8));
        CHECK(driver.texts(LaneKind::Doing, 2) == QStringList{u"Doing 3"_s, u"Doing 1"_s});
    }
    SECTION("above") {
        driver.drag(driver.middle(first), target.center() + QPointF(10, -8));
        CHECK(driver.texts(LaneKind::Doing, 2) == QStringList{u"Doing 1"_s, u"Doing 3"_s});
    }
    CHECK(driver.cards(LaneKind::Doing, 0).empty());
    CHECK(driver.changes == 1);
    CHECK(driver.canvas.current() == first);
    driver.document.undo();
    CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"Doing 1"_s});
}

TEST_CASE("a card dragged to a lane of another kind becomes one of its kind") {
    CanvasDriver driver(fullJourney({2, 1}));
    driver.drag(driver.middle(card(driver, LaneKind::Thinking, 0)),
                driver.middle(card(driver, LaneKind::PainPoints, 1)) + QPointF(0, 15));
    CHECK(driver.texts(LaneKind::PainPoints, 1) ==
          QStringList{u"Pain points 2"_s, u"Thinking 1"_s});
    CHECK(driver.cards(LaneKind::Thinking, 0).empty());
    CHECK(driver.canvas.current() == driver.cards(LaneKind::PainPoints, 1).back());
    CHECK(driver.changes == 1);
}

TEST_CASE("several cards are dragged together and keep their distance") {
    CanvasDriver driver(fullJourney({3, 2}));
    const AnyId a = card(driver, LaneKind::Doing, 0);
    const AnyId b = card(driver, LaneKind::Doing, 1);
    const AnyId c = card(driver, LaneKind::Thinking, 1);
    driver.canvas.setSelection({a, b, c});
    driver.drag(driver.middle(a), driver.middle(card(driver, LaneKind::Doing, 2)) + QPointF(0, 12));
    CHECK(driver.texts(LaneKind::Doing, 2) == QStringList{u"Doing 3"_s, u"Doing 1"_s});
    CHECK(driver.texts(LaneKind::Doing, 3) == QStringList{u"Doing 4"_s, u"Doing 2"_s});
    CHECK(driver.texts(LaneKind::Thinking, 3) == QStringList{u"Thinking 4"_s, u"Thinking 2"_s});
    CHECK(driver.changes == 1);
    CHECK(driver.document.undoIndex() == 1);
    CHECK(driver.canvas.selection().size() == 3);
}

TEST_CASE("Alt drags copies") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId first = card(driver, LaneKind::Doing, 0);
    driver.drag(driver.middle(first),
                driver.middle(card(driver, LaneKind::Doing, 2)) + QPointF(0, 12), Qt::AltModifier);
    CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"Doing 1"_s});
    CHECK(driver.texts(LaneKind::Doing, 2) == QStringList{u"Doing 3"_s, u"Doing 1"_s});
    CHECK(driver.canvas.current() == driver.cards(LaneKind::Doing, 2).back());
    CHECK(driver.changes == 1);
}

TEST_CASE("Ctrl drags copies too, of all that is selected") {
    CanvasDriver driver(fullJourney({2, 2}));
    const AnyId first = card(driver, LaneKind::Doing, 0);
    driver.canvas.setSelection({first, card(driver, LaneKind::Doing, 1)});
    driver.drag(driver.middle(first),
                driver.middle(card(driver, LaneKind::Doing, 2)) + QPointF(0, 12),
                Qt::ControlModifier);
    CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"Doing 1"_s});
    CHECK(driver.texts(LaneKind::Doing, 2) == QStringList{u"Doing 3"_s, u"Doing 1"_s});
    CHECK(driver.texts(LaneKind::Doing, 3) == QStringList{u"Doing 4"_s, u"Doing 2"_s});
    CHECK(driver.changes == 1);
}

TEST_CASE("escape leaves a dragged card where it was") {
    CanvasDriver driver(fullJourney({2, 1}));
    const Project before = driver.project();
    const AnyId first = card(driver, LaneKind::Doing, 0);
    const QPointF to = driver.middle(card(driver, LaneKind::Doing, 2));
    driver.press(driver.middle(first));
    driver.move(to);
    driver.key(Qt::Key_Escape);
    driver.move(to);
    driver.release(to);
    CHECK(driver.project() == before);
    CHECK(driver.changes == 0);
}

TEST_CASE("undo and delete while dragging take the drag back and break nothing") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId first = card(driver, LaneKind::Doing, 0);
    const QPointF to = driver.middle(card(driver, LaneKind::Doing, 2));
    driver.canvas.select(first);
    driver.canvas.duplicateSelection();
    REQUIRE(driver.changes == 1);
    SECTION("undo of what is dragged") {
        const AnyId copy = driver.canvas.current();
        driver.press(driver.middle(copy));
        driver.move(to);
        CHECK(driver.canvas.cancelInteraction()); // what undo does first
        CHECK_FALSE(driver.canvas.cancelInteraction());
        driver.press(driver.middle(copy));
        driver.move(to);
        driver.document.undo();
        driver.move(to);
        driver.release(to);
        CHECK_FALSE(driver.project().contains(copy));
        CHECK(driver.changes == 2);
    }
    SECTION("delete what is dragged") {
        driver.press(driver.middle(first));
        driver.move(to);
        driver.canvas.deleteSelection();
        driver.move(to);
        driver.release(to);
        CHECK_FALSE(driver.project().contains(first));
        CHECK(driver.changes == 2);
    }
    SECTION("delete the lane that is dragged") {
        const AnyId lane = anyId(driver.lane(LaneKind::Thinking));
        driver.press(driver.middle(lane));
        driver.move(driver.middle(anyId(driver.lane(LaneKind::Kpis))));
        REQUIRE(driver.document.commit(remove(driver.project(), {lane})).ok());
        driver.release(driver.middle(anyId(driver.lane(LaneKind::Kpis))));
        CHECK(driver.changes == 2);
    }
    CHECK(driver.texts(LaneKind::Doing, 2) == QStringList{u"Doing 3"_s});
    CHECK(driver.refusals.isEmpty());
}

TEST_CASE("escape takes back a rubber band, a stretch and a drag of a stage") {
    CanvasDriver driver(fullJourney({2, 1}));
    const Project before = driver.project();
    const auto tryOut = [&](QPointF from, QPointF to) {
        driver.press(from);
        driver.move(from + (to - from) * 0.5);
        driver.move(to);
        driver.key(Qt::Key_Escape);
        driver.move(to);
        driver.release(to);
    };
    const QRectF opportunity = rectOf(driver, card(driver, LaneKind::Opportunities, 0));
    tryOut({opportunity.right() - 1, opportunity.center().y()},
           {opportunity.right() + 200, opportunity.center().y()});
    tryOut(driver.middle(anyId(driver.stage(0))), driver.middle(anyId(driver.stage(1))));
    driver.canvas.select({});
    const QRectF first = rectOf(driver, card(driver, LaneKind::Doing, 0));
    tryOut(first.bottomLeft() + QPointF(-3, 5), driver.middle(card(driver, LaneKind::Thinking, 1)));
    CHECK(driver.canvas.selection().empty());
    CHECK(driver.project() == before);
    CHECK(driver.changes == 0);
}

TEST_CASE("Alt copies touchpoints, stages and lanes too") {
    CanvasDriver driver(fullJourney({2, 1}));
    const AnyId touchpoint = anyId(driver.touchpoint(0));
    driver.drag(driver.middle(touchpoint),
                driver.middle(anyId(driver.touchpoint(2))) + QPointF(40, 0), Qt::AltModifier);
    CHECK(driver.names() == QStringList{u"T1"_s, u"T2"_s, u"T3"_s, u"T1"_s});
    CHECK(driver.texts(LaneKind::Doing, 3) == QStringList{u"Doing 1"_s});
    const size_t lanes = driver.layout().lanes().size();
    driver.drag(driver.middle(anyId(driver.lane(LaneKind::Doing))),
                driver.middle(anyId(driver.lane(LaneKind::Thinking))) + QPointF(0, 12),
                Qt::AltModifier);
    CHECK(driver.layout().lanes().size() == lanes + 1);
    driver.drag(driver.middle(anyId(driver.stage(0))),
                driver.middle(anyId(driver.stage(1))) + QPointF(60, 0), Qt::AltModifier);
    CHECK(driver.layout().stages().size() == 3);
    CHECK(driver.changes == 3);
}

TEST_CASE("keys make cards wider, narrower, and as wide as their stage") {
    CanvasDriver driver(fullJourney({3, 1}));
    const AnyId opportunity = card(driver, LaneKind::Opportunities, 0);
    const auto place = [&] {
        return driver.project().find(Id<Opportunity>{opportunity.value})->place;
    };
    driver.canvas.select(opportunity);
    driver.canvas.stretchSelection(1);
    CHECK(place().span == 2);
    driver.canvas.stretchSelection(7);
    CHECK(place().span == 4); // no farther than the map
    driver.canvas.stretchSelection(-1);
    CHECK(place().span == 3);
    driver.canvas.stretchSelection(-9);
    CHECK(place().span == 1);
    driver.changes = 0;
    driver.canvas.stretchSelection(-1);
    CHECK(driver.changes == 0);

    driver.canvas.spreadSelection();
    CHECK(place().stage == driver.stage(0));
    CHECK(driver.canvas.current() == opportunity);
    driver.canvas.spreadSelection();
    CHECK(place().touchpoint == driver.touchpoint(0));
    CHECK(driver.changes == 2);

    // Several at once; what is no card is passed over.
    const AnyId loss = card(driver, LaneKind::Loss, 3);
    driver.canvas.setSelection({anyId(driver.touchpoint(1)), loss, opportunity});
    driver.canvas.spreadSelection();
    CHECK(place().stage == driver.stage(0));
    CHECK(driver.project().find(Id<Loss>{loss.value})->place.stage == driver.stage(1));
    CHECK(driver.changes == 3);
    CHECK(driver.document.undoLabel() == u"Stretch card"_s);
}

TEST_CASE("a drop where nothing can lie, or on itself, changes nothing") {
    CanvasDriver driver(fullJourney({2, 1}));
    const Project before = driver.project();
    const AnyId first = card(driver, LaneKind::Doing, 0);
    driver.drag(driver.middle(first), driver.middle(anyId(driver.touchpoint(1))));
    driver.drag(driver.middle(first), driver.middle(first) + QPointF(30, 8));
    const AnyId lane = anyId(driver.lane(LaneKind::Doing));
    driver.drag(driver.middle(lane), driver.middle(lane) + QPointF(15, 3));
    const AnyId stage = anyId(driver.stage(0));
    driver.drag(driver.middle(stage), driver.middle(stage) + QPointF(20, 0));
    const AnyId touchpoint = anyId(driver.touchpoint(0));
    driver.drag(driver.middle(touchpoint), driver.middle(touchpoint) + QPointF(20, 0));
    CHECK(driver.project() == before);
    CHECK(driver.changes == 0);
    CHECK(driver.refusals.isEmpty());
}

TEST_CASE("touchpoints are dragged to another place and into another stage") {
    CanvasDriver driver(fullJourney({3, 1}));
    const QRectF third = rectOf(driver, anyId(driver.touchpoint(2)));
    driver.drag(driver.middle(anyId(driver.touchpoint(0))), third.center() + QPointF(30, 0));
    CHECK(driver.names() == QStringList{u"T2"_s, u"T3"_s, u"T1"_s, u"T4"_s});
    const QRectF fourth = rectOf(driver, anyId(driver.touchpoint(3)));
    driver.drag(driver.middle(anyId(driver.touchpoint(0))), fourth.center() + QPointF(-30, 0));
    CHECK(driver.names() == QStringList{u"T3"_s, u"T1"_s, u"T2"_s, u"T4"_s});
    CHECK(driver.layout().columns()[2].stage == 1);
    CHECK(driver.changes == 2);
}

TEST_CASE("several touchpoints are dragged in their order") {
    CanvasDriver driver(fullJourney({4}));
    const AnyId a = anyId(driver.touchpoint(0));
    const AnyId b = anyId(driver.touchpoint(1));
    driver.canvas.setSelection({b, a});
    driver.drag(driver.middle(a), driver.middle(anyId(driver.touchpoint(3))) + QPointF(30, 0));
    CHECK(driver.names() == QStringList{u"T3"_s, u"T4"_s, u"T1"_s, u"T2"_s});
    CHECK(driver.changes == 1);
}

TEST_CASE("stages and lanes are dragged among their like") {
    CanvasDriver driver(fullJourney({1, 1, 1}));
    const AnyId first = anyId(driver.stage(0));
    driver.drag(driver.middle(first), driver.middle(anyId(driver.stage(2))) + QPointF(40, 0));
    CHECK(driver.names() == QStringList{u"T2"_s, u"T3"_s, u"T1"_s});

    const AnyId thinking = anyId(driver.lane(LaneKind::Thinking));
    driver.drag(driver.middle(thinking),
                driver.middle(anyId(driver.lane(LaneKind::Doing))) + QPointF(0, -12));
    CHECK(driver.layout().lanes()[1].kind == LaneKind::Thinking);
    CHECK(driver.layout().lanes()[2].kind == LaneKind::Doing);
    CHECK(driver.changes == 2);
}

TEST_CASE("a card's edge stretches it over columns and back") {
    CanvasDriver driver(fullJourney({3, 1}));
    const AnyId opportunity = card(driver, LaneKind::Opportunities, 0);
    const auto span = [&] {
        return driver.project().find(Id<Opportunity>{opportunity.value})->place.span;
    };
    const auto edge = [&] {
        const QRectF rect = rectOf(driver, opportunity);
        return QPointF(rect.right() - 1, rect.center().y());
    };
    driver.drag(edge(), edge() + QPointF(2.2 * driver.layout().options().columnWidth, 0));
    CHECK(span() == 3);
    CHECK(driver.canvas.current() == opportunity);
    driver.grab(u"stretched"_s);
    driver.drag(edge(), edge() - QPointF(900, 0));
    CHECK(span() == 1);
    driver.drag(edge(), edge() + QPointF(4000, 0));
    CHECK(span() == 4);
    CHECK(driver.changes == 3);
}

TEST_CASE("a drag at the edge of the view scrolls on") {
    CanvasDriver driver(fullJourney(std::vector<int>(12, 1)), {700, 600});
    const QPointF from = driver.middle(card(driver, LaneKind::Doing, 0));
    driver.press(from);
    driver.move(from + QPointF(100, 0));
    const QPoint edge(driver.canvas.viewport()->width() - 4, driver.view(from).y());
    driver.move(QPointF(edge) / driver.canvas.zoom());
    REQUIRE(QTest::qWaitFor(
        [&] {
            return driver.canvas.horizontalScrollBar()->value() ==
                   driver.canvas.horizontalScrollBar()->maximum();
        },
        60'000));
    QMouseEvent release(QEvent::MouseButtonRelease, edge,
                        driver.canvas.viewport()->mapToGlobal(edge), Qt::LeftButton, Qt::NoButton,
                        {});
    QApplication::sendEvent(driver.canvas.viewport(), &release);
    CHECK(driver.texts(LaneKind::Doing, 11).contains(u"Doing 1"_s));
    CHECK(driver.changes == 1);
}

TEST_CASE("the plus signs add where they stand") {
    CanvasDriver driver(fullJourney({2, 1}));
    const MapLayout& layout = driver.layout();
    SECTION("between two touchpoints") {
        const double x = layout.columnX(1) - measure::columnGap / 2;
        const double y = driver.middle(anyId(driver.touchpoint(0))).y();
        driver.hover({x, y});
        driver.grab(u"plus"_s);
        driver.click({x, y});
        driver.type(u"New"_s);
        driver.canvas.finishEditing();
        CHECK(driver.names() == QStringList{u"T1"_s, u"New"_s, u"T2"_s, u"T3"_s});
    }
    SECTION("between two stages") {
        const double x = layout.columnX(2) - measure::columnGap / 2;
        driver.click({x, driver.middle(anyId(driver.stage(0))).y()});
        driver.type(u"Between"_s);
        driver.canvas.finishEditing();
        CHECK(driver.project().find(driver.stage(1))->name == u"Between"_s);
    }
    SECTION("below a card") {
        const QRectF rect = rectOf(driver, card(driver, LaneKind::Doing, 1));
        const QPointF below(rect.center().x(), rect.bottom() + 9);
        driver.click(below);
        REQUIRE(driver.canvas.isEditing());
        driver.type(u"More"_s);
        driver.canvas.finishEditing();
        CHECK(driver.texts(LaneKind::Doing, 1) == QStringList{u"Doing 2"_s, u"More"_s});
    }
    CHECK(driver.document.undoIndex() == 1);
}

TEST_CASE("a lane that is dragged by its name does not scroll the map to the side") {
    CanvasDriver driver(fullJourney(std::vector<int>(12, 1)), {700, 400});
    driver.canvas.horizontalScrollBar()->setValue(300);
    const int across = driver.canvas.horizontalScrollBar()->value();
    REQUIRE(across > 0);
    const int down = driver.canvas.verticalScrollBar()->value();
    // Names of lanes stay at the left, so this is where it is taken hold of.
    const QPoint name =
        driver.canvas.viewRectOf(anyId(driver.lane(LaneKind::Doing))).center().toPoint();
    const auto send = [&](QEvent::Type type, QPoint at) {
        const bool isMove = type == QEvent::MouseMove;
        QMouseEvent event(type, at, driver.canvas.viewport()->mapToGlobal(at),
                          isMove ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
        QApplication::sendEvent(driver.canvas.viewport(), &event);
    };
    send(QEvent::MouseButtonPress, {20, name.y()});
    send(QEvent::MouseMove, {20, name.y() + 40});
    const QPoint bottom(20, driver.canvas.viewport()->height() - 3);
    send(QEvent::MouseMove, bottom);
    // Down it scrolls, and while it does, not to the left.
    REQUIRE(QTest::qWaitFor([&] { return driver.canvas.verticalScrollBar()->value() > down + 20; },
                            60'000));
    CHECK(driver.canvas.horizontalScrollBar()->value() == across);
    driver.key(Qt::Key_Escape);
    send(QEvent::MouseButtonRelease, bottom);
    CHECK(driver.changes == 0);
}
