#include "canvas/accessible_canvas.h"
#include "canvas/canvas_driver.h"
#include "support/printing.h"

#include <QAccessible>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// What was announced: event type and the name of what it is about.
QList<std::pair<QAccessible::Event, QString>> heard;

void listen(QAccessibleEvent* event) {
    QString name;
    if (QAccessibleInterface* about = event->accessibleInterface())
        name = about->text(QAccessible::Name);
    heard.append({event->type(), name});
}

struct Reader {
    explicit Reader(CanvasDriver& driver) {
        heard.clear();
        announceChanges(driver.canvas, listen);
        root = QAccessible::queryAccessibleInterface(&driver.canvas);
        REQUIRE(root);
        table = root->tableInterface();
        REQUIRE(table);
    }
    ~Reader() { QAccessible::installUpdateHandler(nullptr); }
    [[nodiscard]] QString name(int row, int column) const {
        return table->cellAt(row, column)->text(QAccessible::Name);
    }

    QAccessibleInterface* root = nullptr;
    QAccessibleTableInterface* table = nullptr;
};

} // namespace

TEST_CASE("a screen reader meets the map as a table of lanes and touchpoints") {
    CanvasDriver driver(fullJourney({2, 1}));
    Reader reader(driver);
    CHECK(reader.root->role() == QAccessible::Table);
    CHECK(reader.root->text(QAccessible::Name) == u"Map: A journey"_s);
    CHECK(reader.table->rowCount() == 9); // the stages and eight lanes
    CHECK(reader.table->columnCount() == 4);
    CHECK(reader.name(0, 1) == u"Stage 1 of 2: S1"_s);
    CHECK(reader.name(0, 3) == u"Stage 2 of 2: S2"_s);
    CHECK(reader.name(1, 0) == u"Touchpoints, lane"_s);
    CHECK(reader.name(1, 2) == u"Touchpoints, S1: T2"_s);
    CHECK(reader.name(2, 3) == u"Doing, T3: Doing 3"_s);
    CHECK(reader.name(4, 1) == u"Feeling, T1: Maya Okafor, received -2, desired +4"_s);
    CHECK(reader.name(5, 1) == u"Pain points, T1: Pain points 1, severity 2 of 3"_s);
    CHECK(reader.table->cellAt(1, 2)->text(QAccessible::Description) == u"Channel: Website"_s);
    CHECK(reader.table->rowDescription(2) == u"Doing"_s);
    CHECK(reader.table->columnDescription(3) == u"T3"_s);

    QAccessibleInterface* cell = reader.table->cellAt(2, 3);
    CHECK(cell->role() == QAccessible::Cell);
    CHECK(reader.table->cellAt(2, 0)->role() == QAccessible::RowHeader);
    CHECK(reader.table->cellAt(0, 2)->role() == QAccessible::ColumnHeader);
    CHECK(reader.table->cellAt(0, 2)->tableCellInterface()->columnExtent() == 2);
    CHECK(cell->parent() == reader.root);
    CHECK(reader.root->child(reader.root->indexOfChild(cell)) == cell);
    CHECK(cell->tableCellInterface()->rowHeaderCells() == QList{reader.table->cellAt(2, 0)});
    const QRectF view = driver.canvas.viewRectOf(driver.cards(LaneKind::Doing, 2)[0]);
    const QPoint middle = driver.canvas.viewport()->mapToGlobal(view.center().toPoint());
    CHECK(cell->rect().contains(middle));
    CHECK(reader.root->childAt(middle.x(), middle.y()) == cell);
}

TEST_CASE("several cards in a cell are its children, an empty cell says so") {
    CanvasDriver driver(fullJourney({2}));
    REQUIRE(driver.document
                .commit(addCard(driver.project(), driver.ids, driver.cell(LaneKind::Doing, 0),
                                u"More"_s))
                .ok());
    REQUIRE(
        driver.document.commit(remove(driver.project(), driver.cards(LaneKind::Doing, 1))).ok());
    Reader reader(driver);
    CHECK(reader.name(2, 1) == u"Doing, T1: Doing 1; More"_s);
    QAccessibleInterface* cell = reader.table->cellAt(2, 1);
    REQUIRE(cell->childCount() == 2);
    CHECK(cell->child(1)->text(QAccessible::Name) == u"Doing, T1: More"_s);
    CHECK(cell->child(1)->parent() == cell);
    CHECK(reader.name(2, 2) == u"Doing, T2: empty"_s);
    driver.canvas.select(driver.cards(LaneKind::Doing, 0)[1]);
    CHECK(reader.root->focusChild() == cell->child(1));
}

TEST_CASE("selection and focus are told and can be set") {
    CanvasDriver driver(fullJourney({2, 1}));
    Reader reader(driver);
    driver.canvas.select(driver.cards(LaneKind::Doing, 0)[0]);
    CHECK(heard.contains({QAccessible::Focus, u"Doing, T1: Doing 1"_s}));
    CHECK(reader.table->cellAt(2, 1)->state().focused);
    CHECK(reader.table->cellAt(2, 1)->state().selected);
    CHECK_FALSE(reader.table->cellAt(2, 2)->state().selected);
    CHECK(reader.table->selectedCells() == QList{reader.table->cellAt(2, 1)});

    driver.key(Qt::Key_Right);
    CHECK(heard.contains({QAccessible::Focus, u"Doing, T2: Doing 2"_s}));
    reader.table->cellAt(6, 1)->actionInterface()->doAction(
        QAccessibleActionInterface::setFocusAction());
    CHECK(driver.canvas.current() == driver.cards(LaneKind::Opportunities, 0)[0]);
}

TEST_CASE("actions edit, and a value can be set, by the same road as everything") {
    CanvasDriver driver(fullJourney({2, 1}));
    Reader reader(driver);
    reader.table->cellAt(2, 1)->actionInterface()->doAction(u"Edit"_s);
    REQUIRE(driver.canvas.isEditing());
    driver.type(u"!"_s);
    driver.canvas.finishEditing();
    CHECK(driver.texts(LaneKind::Doing, 0) == QStringList{u"Doing 1!"_s});
    reader.table->cellAt(2, 2)->setText(QAccessible::Value, u"Set"_s);
    CHECK(reader.table->cellAt(2, 2)->text(QAccessible::Value) == u"Set"_s);
    CHECK(driver.changes == 2);
    CHECK(driver.document.undoIndex() == 2);
}

TEST_CASE("changes of the map are told, and what is gone is gone") {
    CanvasDriver driver(fullJourney({2, 1}));
    Reader reader(driver);
    driver.canvas.select(driver.cards(LaneKind::Doing, 0)[0]);
    heard.clear();
    REQUIRE(
        driver.document.commit(rename(driver.project(), driver.canvas.current(), u"Other"_s)).ok());
    CHECK(heard.contains({QAccessible::NameChanged, u"Doing, T1: Other"_s}));
    heard.clear();
    REQUIRE(driver.document.commit(remove(driver.project(), {anyId(driver.stage(0))})).ok());
    REQUIRE_FALSE(heard.isEmpty());
    CHECK(std::any_of(heard.begin(), heard.end(), [](const auto& event) {
        return event.first == QAccessible::TableModelChanged;
    }));
    CHECK(reader.table->columnCount() == 2);
    CHECK(reader.name(1, 1) == u"Touchpoints, S2: T3"_s);
    CHECK(reader.table->cellAt(1, 2) == nullptr);
    driver.document.reset(Project());
    CHECK(reader.table->rowCount() == 0);
    CHECK(reader.root->childCount() == 0);
}
