#include "app/record_list.h"

#include "app/record_delegate.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

RecordList::RecordList(RowStyle style, const QString& accessibleName, QWidget* parent)
    : QListWidget(parent)
    , m_style(style) {
    setProperty("kind", u"panel"_s);
    setAccessibleName(accessibleName);
    setItemDelegate(new RecordDelegate(style, this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setDragDropMode(InternalMove);
    setEditTriggers(EditKeyPressed);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_filling && row >= 0)
            emit chosen(idAt(row));
    });
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (!m_filling)
            emit renamed(idAt(row(item)), item->text());
    });
}

void RecordList::setRows(const std::vector<RecordRow>& rows) {
    if (state() == EditingState)
        return;
    m_filling = true;
    const AnyId kept = current();
    while (count() > int(rows.size()))
        delete takeItem(count() - 1);
    while (count() < int(rows.size()))
        addItem(new QListWidgetItem);
    for (int i = 0; i < count(); ++i) {
        const RecordRow& row = rows[size_t(i)];
        QListWidgetItem* shown = item(i);
        shown->setText(row.text);
        shown->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable |
                        Qt::ItemIsDragEnabled);
        shown->setData(RecordKindRole, int(row.id.kind));
        shown->setData(RecordIdRole, row.id.value);
        shown->setData(RecordDetailRole, row.detail);
        shown->setData(RecordCheckedRole, row.checked ? QVariant(*row.checked) : QVariant());
        shown->setData(RecordAvatarRole, QVariant::fromValue(row.avatar));
        QString spoken = row.detail.isEmpty() ? row.text : row.text + ", "_L1 + row.detail;
        if (row.checked)
            spoken += *row.checked ? tr(", shown") : tr(", hidden");
        shown->setData(Qt::AccessibleTextRole, spoken);
    }
    setCurrent(kept);
    m_filling = false;
    updateGeometry();
}

void RecordList::setCurrent(AnyId id) {
    const bool wasFilling = std::exchange(m_filling, true);
    int row = -1;
    for (int i = 0; i < count() && row < 0; ++i) {
        if (idAt(i) == id)
            row = i;
    }
    setCurrentRow(row);
    m_filling = wasFilling;
}

AnyId RecordList::idAt(int row) const {
    const QListWidgetItem* at = item(row);
    if (!at)
        return {};
    return {Kind(at->data(RecordKindRole).toInt()), at->data(RecordIdRole).toLongLong()};
}

AnyId RecordList::current() const {
    return idAt(currentRow());
}

bool RecordList::canRemove() const {
    return currentRow() >= 0 && count() > m_fewest;
}

void RecordList::removeCurrent() {
    if (canRemove())
        emit removed(current());
}

void RecordList::renameCurrent() {
    if (currentItem())
        editItem(currentItem());
}

QSize RecordList::sizeHint() const {
    int height = 0;
    for (int i = 0; i < count(); ++i)
        height += sizeHintForRow(i);
    return {120, height};
}

bool RecordList::isOnCheckBox(const QPoint& at) const {
    const QModelIndex index = indexAt(at);
    return index.isValid() && index.data(RecordCheckedRole).isValid() &&
           RecordDelegate::checkRect(visualRect(index)).adjusted(-6, -6, 6, 6).contains(at);
}

void RecordList::moveTo(int from, int to) {
    // `to` is the row before which it goes.
    if (from < 0 || to == from || to == from + 1 || to < 0 || to > count())
        return;
    emit moved(idAt(from), to < count() ? idAt(to) : AnyId{});
}

void RecordList::keyPressEvent(QKeyEvent* event) {
    const int row = currentRow();
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && event->key() == Qt::Key_Up) {
        moveTo(row, row - 1);
    } else if (alt && event->key() == Qt::Key_Down) {
        moveTo(row, row + 2);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (row >= 0)
            emit activated(idAt(row));
    } else if (event->key() == Qt::Key_Space && currentItem() &&
               currentItem()->data(RecordCheckedRole).isValid()) {
        emit toggled(current(), !currentItem()->data(RecordCheckedRole).toBool());
    } else {
        QListWidget::keyPressEvent(event);
    }
}

void RecordList::mousePressEvent(QMouseEvent* event) {
    if (isOnCheckBox(event->pos()))
        return; // the release ticks
    QListWidget::mousePressEvent(event);
}

void RecordList::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && isOnCheckBox(event->pos())) {
        const QListWidgetItem* at = itemAt(event->pos());
        emit toggled(idAt(row(at)), !at->data(RecordCheckedRole).toBool());
        return;
    }
    QListWidget::mouseReleaseEvent(event);
}

void RecordList::mouseDoubleClickEvent(QMouseEvent* event) {
    const QListWidgetItem* at = itemAt(event->pos());
    if (!at || isOnCheckBox(event->pos()))
        return;
    if (m_style == RowStyle::Persona)
        emit activated(idAt(row(at)));
    else
        editItem(itemAt(event->pos()));
}

void RecordList::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint at = byKey ? visualItemRect(currentItem()).center() : event->pos();
    QListWidgetItem* hit = byKey ? currentItem() : itemAt(at);
    if (hit)
        setCurrentItem(hit);
    emit menuRequested(hit ? idAt(row(hit)) : AnyId{}, viewport()->mapToGlobal(at));
}

void RecordList::dropEvent(QDropEvent* event) {
    // The document moves the record; the list then shows what it says.
    if (event->source() != this)
        return;
    const QPoint at = event->position().toPoint();
    const QModelIndex over = indexAt(at);
    int to = count();
    if (over.isValid())
        to = at.y() > visualRect(over).center().y() ? over.row() + 1 : over.row();
    const int from = currentRow();
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    moveTo(from, to);
}

void RecordList::focusInEvent(QFocusEvent* event) {
    const bool wasFilling = std::exchange(m_filling, true);
    QListWidget::focusInEvent(event);
    if (currentRow() < 0 && count() > 0)
        setCurrentRow(0);
    m_filling = wasFilling;
}

} // namespace waymark
