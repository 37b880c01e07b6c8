#include "canvas/accessible_canvas.h"

#include "canvas/accessible_cell.h"
#include "canvas/describe.h"
#include "drawing/funnel_band.h"

#include <QAccessible>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    if (className != "waymark::Canvas"_L1)
        return nullptr;
    auto* canvas = qobject_cast<Canvas*>(object);
    return canvas ? new AccessibleCanvas(canvas) : nullptr;
}

AccessibleCanvas* interfaceOf(Canvas& canvas) {
    return dynamic_cast<AccessibleCanvas*>(QAccessible::queryAccessibleInterface(&canvas));
}

void announceCurrent(Canvas& canvas, const Announce& announce) {
    AccessibleCanvas* table = interfaceOf(canvas);
    if (!table)
        return;
    QAccessibleInterface* current = table->current();
    QAccessibleEvent selection(current, QAccessible::SelectionWithin);
    announce(&selection);
    if (canvas.hasFocus()) {
        QAccessibleEvent focus(current, QAccessible::Focus);
        announce(&focus);
    }
}

void announceContent(Canvas& canvas, bool rearranged, const Announce& announce) {
    AccessibleCanvas* table = interfaceOf(canvas);
    if (!table)
        return;
    if (rearranged) {
        table->forget();
        QAccessibleTableModelChangeEvent reset(&canvas,
                                               QAccessibleTableModelChangeEvent::ModelReset);
        announce(&reset);
    } else {
        QAccessibleEvent name(table->current(), QAccessible::NameChanged);
        announce(&name);
    }
}

} // namespace

AccessibleCanvas::AccessibleCanvas(Canvas* canvas)
    : QAccessibleWidget(canvas, QAccessible::Table) {}

AccessibleCanvas::~AccessibleCanvas() {
    forget();
}

void AccessibleCanvas::install() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

Canvas& AccessibleCanvas::canvas() const {
    return *static_cast<Canvas*>(object());
}

std::vector<KeyPosition> AccessibleCanvas::positionsAt(int row, int column) const {
    const MapLayout& layout = canvas().layout();
    std::vector<KeyPosition> result;
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return result;
    const int mapRow = row == 0 ? (column == 0 ? headRow : stageRow) : row - 1;
    const int mapColumn = column - 1;
    for (const AnyId id : thingsAt(canvas().document().project(), layout, mapRow, mapColumn))
        result.push_back({mapRow, mapRow == headRow ? int(result.size()) : mapColumn, id});
    if (result.empty())
        result.push_back({mapRow, mapColumn, {}});
    return result;
}

std::pair<int, int> AccessibleCanvas::cellOf(const KeyPosition& position) const {
    if (position.row == headRow)
        return {0, 0};
    return {position.row == stageRow ? 0 : position.row + 1, position.column + 1};
}

QAccessibleInterface* AccessibleCanvas::cell(int row, int column, int item) const {
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return nullptr;
    // A stage's header is one cell, at the first of its columns.
    if (row == 0 && column > 0) {
        const MapLayout& layout = canvas().layout();
        const Column& at = layout.columns()[size_t(column - 1)];
        column = layout.stages()[size_t(at.stage)].firstColumn + 1;
    }
    const auto key = std::tuple(row, column, item);
    if (const auto it = m_cells.find(key); it != m_cells.end())
        return QAccessible::accessibleInterface(it->second);
    auto* made = new AccessibleCell(*this, row, column, item);
    m_cells.emplace(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface* AccessibleCanvas::current() const {
    auto* self = const_cast<AccessibleCanvas*>(this);
    const AnyId record = canvas().current();
    const auto& empty = canvas().currentCell();
    const auto at = empty ? positionOf(canvas().layout(), *empty)
                          : positionOf(canvas().document().project(), canvas().layout(), record);
    if (!at)
        return self;
    const auto [row, column] = cellOf(*at);
    const std::vector<KeyPosition> all = positionsAt(row, column);
    for (size_t i = 0; all.size() > 1 && i < all.size(); ++i) {
        if (all[i].record == record)
            return cell(row, column, int(i));
    }
    return cell(row, column);
}

void AccessibleCanvas::forget() {
    const auto cells = std::exchange(m_cells, {});
    for (const auto& [key, id] : cells)
        QAccessible::deleteAccessibleInterface(id);
}

void* AccessibleCanvas::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

int AccessibleCanvas::rowCount() const {
    return canvas().map().isNull() ? 0 : int(canvas().layout().lanes().size()) + 1;
}

int AccessibleCanvas::columnCount() const {
    return canvas().map().isNull() ? 0 : int(canvas().layout().columns().size()) + 1;
}

int AccessibleCanvas::childCount() const {
    return rowCount() * columnCount();
}

QAccessibleInterface* AccessibleCanvas::child(int index) const {
    if (index < 0 || index >= childCount())
        return nullptr;
    return cell(index / columnCount(), index % columnCount());
}

int AccessibleCanvas::indexOfChild(const QAccessibleInterface* other) const {
    const auto* cell = dynamic_cast<const AccessibleCell*>(other);
    return cell && cell->isCell() ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
}

QAccessibleInterface* AccessibleCanvas::cellAt(int row, int column) const {
    return cell(row, column);
}

QAccessibleInterface* AccessibleCanvas::childAt(int x, int y) const {
    const QPoint view = canvas().viewport()->mapFromGlobal(QPoint(x, y));
    const auto at = canvas().positionUnder(view);
    if (!at)
        return nullptr;
    const auto [row, column] = cellOf(*at);
    return cell(row, column);
}

QAccessibleInterface* AccessibleCanvas::focusChild() const {
    return canvas().hasFocus() ? current() : QAccessibleWidget::focusChild();
}

QString AccessibleCanvas::text(QAccessible::Text text) const {
    const Project& project = canvas().document().project();
    const Map* map = project.find(canvas().map());
    if (text == QAccessible::Name && map)
        return describe(project, canvas().layout(), {headRow, 0, anyId(map->id)});
    if (text == QAccessible::Description && map) {
        QStringList parts{describeFurther(project, anyId(map->id)),
                          funnelSummary(project, canvas().layout())};
        parts.removeAll(QString());
        return parts.join(u". "_s);
    }
    return QAccessibleWidget::text(text);
}

int AccessibleCanvas::selectedCellCount() const {
    return int(selectedCells().size());
}

QList<QAccessibleInterface*> AccessibleCanvas::selectedCells() const {
    QList<QAccessibleInterface*> cells;
    const Project& project = canvas().document().project();
    for (const AnyId id : canvas().selection()) {
        if (const auto at = positionOf(project, canvas().layout(), id)) {
            const auto [row, column] = cellOf(*at);
            QAccessibleInterface* found = cell(row, column);
            if (!cells.contains(found))
                cells.append(found);
        }
    }
    if (canvas().currentCell())
        cells.append(current());
    return cells;
}

QString AccessibleCanvas::columnDescription(int column) const {
    const MapLayout& layout = canvas().layout();
    if (column < 1 || column >= columnCount())
        return {};
    const Column& at = layout.columns()[size_t(column - 1)];
    const Project& project = canvas().document().project();
    if (const Touchpoint* touchpoint = project.find(at.touchpoint))
        return touchpoint->name;
    const Stage* stage = project.find(layout.stages()[size_t(at.stage)].id);
    return stage ? stage->name : QString();
}

QString AccessibleCanvas::rowDescription(int row) const {
    if (row == 0)
        return Canvas::tr("Stages");
    if (row < 0 || row >= rowCount())
        return {};
    const Lane* lane =
        canvas().document().project().find(canvas().layout().lanes()[size_t(row - 1)].id);
    return lane ? lane->title : QString();
}

void announceChanges(Canvas& canvas, const Announce& announce) {
    QObject::connect(&canvas, &Canvas::selectionChanged, &canvas,
                     [&canvas, announce] { announceCurrent(canvas, announce); });
    QObject::connect(&canvas, &Canvas::followed, &canvas, [&canvas, announce](bool rearranged) {
        announceContent(canvas, rearranged, announce);
    });
}

} // namespace waymark
