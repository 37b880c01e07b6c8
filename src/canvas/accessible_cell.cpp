#include "canvas/accessible_cell.h"

#include "canvas/describe.h"
#include "drawing/text_spots.h"
#include "model/edits.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

const auto editAction = u"Edit"_s;

} // namespace

std::optional<KeyPosition> AccessibleCell::position() const {
    const std::vector<KeyPosition> all = m_table.positionsAt(m_row, m_column);
    const size_t index = size_t(std::max(0, m_item));
    if (index >= all.size())
        return {};
    return all[index];
}

bool AccessibleCell::isValid() const {
    return m_table.isValid() && position();
}

QAccessibleInterface* AccessibleCell::parent() const {
    if (isCell())
        return table();
    return m_table.cell(m_row, m_column);
}

QAccessibleInterface* AccessibleCell::table() const {
    return const_cast<AccessibleCanvas*>(&m_table);
}

int AccessibleCell::childCount() const {
    if (!isCell())
        return 0;
    const auto count = int(m_table.positionsAt(m_row, m_column).size());
    return count > 1 ? count : 0;
}

QAccessibleInterface* AccessibleCell::child(int index) const {
    return index >= 0 && index < childCount() ? m_table.cell(m_row, m_column, index) : nullptr;
}

int AccessibleCell::indexOfChild(const QAccessibleInterface* other) const {
    const auto* cell = dynamic_cast<const AccessibleCell*>(other);
    const bool mine = cell && isCell() && cell->m_row == m_row && cell->m_column == m_column;
    return mine ? cell->m_item : -1;
}

QAccessibleInterface* AccessibleCell::childAt(int x, int y) const {
    for (int i = 0; i < childCount(); ++i) {
        if (child(i)->rect().contains(x, y))
            return child(i);
    }
    return nullptr;
}

QString AccessibleCell::text(QAccessible::Text text) const {
    const Canvas& canvas = m_table.canvas();
    const Project& project = canvas.document().project();
    const std::vector<KeyPosition> all = m_table.positionsAt(m_row, m_column);
    const auto at = position();
    if (!at)
        return {};
    switch (text) {
    case QAccessible::Name: {
        if (!isCell() || all.size() < 2 || at->row == headRow)
            return describe(project, canvas.layout(), *at);
        QStringList parts{describe(project, canvas.layout(), all.front())};
        for (size_t i = 1; i < all.size(); ++i)
            parts.append(describe(project, canvas.layout(), all[i]).section(u": "_s, 1));
        return parts.join(u"; "_s);
    }
    case QAccessible::Description:
        return describeFurther(project, canvas.layout(), at->record);
    case QAccessible::Value: {
        const auto record = project.find(at->record);
        return record ? mainText(*record) : QString();
    }
    default:
        return {};
    }
}

void AccessibleCell::setText(QAccessible::Text text, const QString& value) {
    const auto at = position();
    if (!at || text != QAccessible::Value || at->record.isNull())
        return;
    Document& document = m_table.canvas().document();
    // Refused is what another state made impossible: the value stays, and can be read again.
    const auto done =
        document.commit(setSpotText(document.project(), at->record, TextField::Main, value));
    Q_UNUSED(done)
}

QRect AccessibleCell::rect() const {
    const auto at = position();
    if (!at)
        return {};
    const Canvas& canvas = m_table.canvas();
    QRectF view;
    const std::vector<KeyPosition> all = m_table.positionsAt(m_row, m_column);
    if (isCell() && at->row != headRow) {
        for (const KeyPosition& each : all)
            view |= canvas.viewRectOf(each.record);
    } else {
        view = canvas.viewRectOf(at->record);
    }
    if (at->record.isNull()) {
        if (const auto place = placeAt(canvas.layout(), at->row, at->column))
            view = canvas.viewRectOf(*place);
    }
    const QRect rect = view.toAlignedRect();
    return {canvas.viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::Role AccessibleCell::role() const {
    if (!isCell())
        return QAccessible::ListItem;
    if (m_row == 0 && m_column > 0)
        return QAccessible::ColumnHeader;
    return m_column == 0 && m_row > 0 ? QAccessible::RowHeader : QAccessible::Cell;
}

QAccessible::State AccessibleCell::state() const {
    QAccessible::State state;
    const auto at = position();
    if (!at) {
        state.invalid = true;
        return state;
    }
    const Canvas& canvas = m_table.canvas();
    state.focusable = true;
    state.selectable = true;
    state.selected = isSelected();
    state.focused = canvas.hasFocus() && m_table.current() == this;
    state.editable = !at->record.isNull() && at->record.kind != Kind::Feeling;
    const QRect view(canvas.viewport()->mapToGlobal(QPoint()), canvas.viewport()->size());
    state.offscreen = !view.intersects(rect());
    return state;
}

void* AccessibleCell::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::TableCellInterface && isCell())
        return static_cast<QAccessibleTableCellInterface*>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface*>(this);
    return nullptr;
}

bool AccessibleCell::isSelected() const {
    const Canvas& canvas = m_table.canvas();
    const std::vector<KeyPosition> all = m_table.positionsAt(m_row, m_column);
    const auto chosen = [&](const KeyPosition& each) {
        if (each.record.isNull())
            return canvas.currentCell() &&
                   canvas.currentCell() == placeAt(canvas.layout(), each.row, each.column);
        const auto& records = canvas.selection();
        return std::find(records.begin(), records.end(), each.record) != records.end();
    };
    if (isCell())
        return std::any_of(all.begin(), all.end(), chosen);
    const auto at = position();
    return at && chosen(*at);
}

QList<QAccessibleInterface*> AccessibleCell::columnHeaderCells() const {
    if (m_row == 0 || m_column == 0)
        return {};
    return {m_table.cell(0, m_column)};
}

QList<QAccessibleInterface*> AccessibleCell::rowHeaderCells() const {
    if (m_row == 0 || m_column == 0)
        return {};
    return {m_table.cell(m_row, 0)};
}

int AccessibleCell::columnExtent() const {
    const auto at = position();
    if (m_row != 0 || !at || at->row != stageRow)
        return 1;
    const int stage = m_table.canvas().layout().stageIndex({at->record.value});
    return stage < 0 ? 1 : m_table.canvas().layout().stages()[size_t(stage)].columns;
}

QStringList AccessibleCell::actionNames() const {
    return {pressAction(), setFocusAction(), editAction};
}

void AccessibleCell::choose() const {
    const auto at = position();
    if (!at)
        return;
    Canvas& canvas = m_table.canvas();
    if (!at->record.isNull()) {
        canvas.select(at->record);
        canvas.reveal(at->record);
    } else if (const auto place = placeAt(canvas.layout(), at->row, at->column)) {
        canvas.selectCell(*place);
    }
    canvas.setFocus();
}

void AccessibleCell::doAction(const QString& name) {
    if (!actionNames().contains(name))
        return;
    choose();
    if (name == editAction)
        m_table.canvas().editCurrent();
}

QString AccessibleCell::localizedActionName(const QString& name) const {
    return name == editAction ? Canvas::tr("Edit")
                              : QAccessibleActionInterface::localizedActionName(name);
}

QString AccessibleCell::localizedActionDescription(const QString& name) const {
    return name == editAction ? Canvas::tr("Edits the text, or adds a card")
                              : QAccessibleActionInterface::localizedActionDescription(name);
}

} // namespace waymark
