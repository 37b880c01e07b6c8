// The canvas as a screen reader meets it: a table. Its first row holds the stages and its first
// column the lanes' titles, so each cell of the map has its headers; the corner is the map itself
// with its personas. A cell with several cards has them as children.
#pragma once

#include "canvas/canvas.h"
#include "canvas/key_moves.h"

#include <QAccessibleWidget>

#include <functional>
#include <map>

namespace waymark {

class AccessibleCell;

class AccessibleCanvas final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit AccessibleCanvas(Canvas* canvas);
    ~AccessibleCanvas() override;

    // Makes Qt use this class for every Canvas. To be called before anything asks for the interface
    // of one; harmless when called again.
    static void install();

    [[nodiscard]] Canvas& canvas() const;
    // What stands in a cell of the table, and the cell of a position of the map.
    [[nodiscard]] std::vector<KeyPosition> positionsAt(int row, int column) const;
    [[nodiscard]] std::pair<int, int> cellOf(const KeyPosition& position) const;
    // The interface of a cell (`item` -1) or of one of its things.
    [[nodiscard]] QAccessibleInterface* cell(int row, int column, int item = -1) const;
    // The interface of what is selected and current; the table's own if there is nothing.
    [[nodiscard]] QAccessibleInterface* current() const;
    // All cells are others now.
    void forget();

    // QAccessibleInterface
    void* interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;

    // QAccessibleTableInterface
    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override;
    [[nodiscard]] int selectedCellCount() const override;
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override;
    [[nodiscard]] QString columnDescription(int column) const override;
    [[nodiscard]] QString rowDescription(int row) const override;
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return 0; }
    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override { forget(); }

private:
    // By row, column and item; made when asked for, owned by Qt's cache.
    mutable std::map<std::tuple<int, int, int>, QAccessible::Id> m_cells;
};

// Tells screen readers what happens on a canvas, by QAccessible::updateAccessibility or whatever
// else takes events.
using Announce = std::function<void(QAccessibleEvent*)>;
void announceChanges(Canvas& canvas, const Announce& announce);

} // namespace waymark
