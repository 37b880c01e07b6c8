#include "app/outline_view.h"

#include "app/outline_model.h"
#include "model/edits.h"
#include "model/validate.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// Texts are typed in a field that keeps their lines. Enter accepts, Ctrl+Enter makes a new line.
class OutlineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override {
        auto* editor = new QPlainTextEdit(parent);
        editor->setObjectName(u"outlineEditor"_s);
        editor->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        editor->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        editor->setLineWrapMode(QPlainTextEdit::NoWrap);
        editor->document()->setDocumentMargin(0);
        editor->setTabChangesFocus(true);
        // What is typed is on the map, and safe, at once.
        auto* delegate = const_cast<OutlineDelegate*>(this);
        connect(editor, &QPlainTextEdit::textChanged, delegate, [delegate, editor] {
            if (editor->property("shown").isValid())
                emit delegate->commitData(editor);
        });
        editor->setAccessibleName(index.siblingAtColumn(OutlineModel::WhatColumn)
                                      .data(Qt::AccessibleTextRole)
                                      .toString());
        return editor;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* field = static_cast<QPlainTextEdit*>(editor);
        const QString text = index.data(Qt::EditRole).toString();
        // The document follows what others do while one types; what is typed stays.
        if (field->property("shown").isValid())
            return;
        field->setPlainText(text);
        field->selectAll();
        field->setProperty("shown", true);
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override {
        const auto* field = static_cast<QPlainTextEdit*>(editor);
        model->setData(index, cleanText(field->toPlainText()).left(maxTextLength), Qt::EditRole);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), std::max(26, size.height())};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        auto* editor = qobject_cast<QPlainTextEdit*>(watched);
        if (!editor || event->type() != QEvent::KeyPress)
            return QStyledItemDelegate::eventFilter(watched, event);
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
            return QStyledItemDelegate::eventFilter(watched, event);
        if (key->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) {
            editor->textCursor().insertBlock();
            return true;
        }
        emit commitData(editor);
        emit closeEditor(editor);
        return true;
    }
};

template <class T>
Before<T> nextOf(const std::vector<Id<T>>& row, Id<T> id) {
    const auto at = std::ranges::find(row, id);
    return at == row.end() || at + 1 == row.end() ? Before<T>{} : Before<T>{*(at + 1)};
}

} // namespace

OutlineView::OutlineView(Document& document, IdSource& ids, QWidget* parent)
    : QTreeView(parent)
    , m_document(document)
    , m_ids(ids)
    , m_model(new OutlineModel(document, this)) {
    setObjectName(u"outline"_s);
    setAccessibleName(tr("Outline of the map"));
    setFrameShape(QFrame::NoFrame);
    setModel(m_model);
    setItemDelegate(new OutlineDelegate(this));
    setUniformRowHeights(true);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(OutlineModel::TextColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(OutlineModel::WhatColumn, QHeaderView::ResizeToContents);
    header()->setResizeContentsPrecision(50); // rows looked at, so that a large map opens at once
    connect(m_model, &OutlineModel::renamed, this, &OutlineView::rename);
}

void OutlineView::setMap(Id<Map> map) {
    if (map == m_model->map())
        return;
    m_model->setMap(map);
    expandToDepth(0);
}

AnyId OutlineView::current() const {
    return m_model->record(currentIndex());
}

void OutlineView::setCurrent(AnyId record) {
    if (record == current())
        return;
    const QModelIndex index = m_model->indexOf(record);
    const QScopedValueRollback following(m_following, true);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    } else {
        setCurrentIndex({});
    }
}

void OutlineView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    if (current.isValid() && !m_following && !m_model->isFollowing())
        emit chosen(m_model->record(current));
}

// Qt makes the first row the current one when the keyboard comes to a view that has none, but does
// not select it. Where the user brought the keyboard, that is a choice; otherwise it is none.
void OutlineView::focusInEvent(QFocusEvent* event) {
    {
        const QScopedValueRollback following(m_following, true);
        QTreeView::focusInEvent(event);
    }
    const bool byHand = event->reason() == Qt::TabFocusReason ||
                        event->reason() == Qt::BacktabFocusReason ||
                        event->reason() == Qt::ShortcutFocusReason;
    const QModelIndex index = currentIndex();
    if (!byHand || !index.isValid() || selectionModel()->isSelected(index))
        return;
    selectionModel()->select(index,
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    emit chosen(m_model->record(index));
}

// What comes is seen: below what is open, and open itself where it has something below.
void OutlineView::rowsInserted(const QModelIndex& parent, int first, int last) {
    QTreeView::rowsInserted(parent, first, last);
    if (!parent.isValid())
        for (int row = first; row <= last; ++row)
            expand(m_model->index(row, 0, parent));
}

bool OutlineView::commit(const Changeset& edit) {
    const auto done = m_document.commit(edit);
    if (!done)
        emit refused(done.error().message);
    return done.ok();
}

void OutlineView::rename(AnyId record, const QString& text) {
    Changeset change = waymark::rename(m_document.project(), record, text);
    change.gesture = m_gesture;
    commit(change);
}

bool OutlineView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    const AnyId record = m_model->record(index);
    const bool opens = trigger != NoEditTriggers && record != m_typed && !record.isNull();
    if (opens && record != m_new)
        m_gesture = u"outline-%1"_s.arg(++m_gestures);
    const auto found = m_document.project().find(record);
    if (!QTreeView::edit(index, trigger, event))
        return false;
    if (opens && state() == EditingState) {
        m_typed = record;
        m_original = found ? mainText(*found) : QString();
    }
    return true;
}

void OutlineView::add(Changeset added, AnyId record) {
    if (added.isEmpty())
        return;
    m_gesture = u"outline-%1"_s.arg(++m_gestures);
    added.gesture = m_gesture;
    if (!commit(added))
        return;
    m_new = record;
    const QModelIndex index = m_model->indexOf(record);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
    QTreeView::edit(index);
}

void OutlineView::setShown(std::optional<std::vector<ViewLane>> arrangement,
                           std::shared_ptr<const std::unordered_set<AnyId>> leftOut) {
    m_arrangement = std::move(arrangement);
    m_leftOut = std::move(leftOut);
    showWhatIsShown();
}

// What is typed stays until that is done.
void OutlineView::showWhatIsShown() {
    if (m_typed.isNull() && m_new.isNull())
        m_model->setShown(m_arrangement, m_leftOut);
}

void OutlineView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    QTreeView::closeEditor(editor, hint);
    // Not at once: what closes the editor may go on to another row.
    QMetaObject::invokeMethod(this, &OutlineView::showWhatIsShown, Qt::QueuedConnection);
    const AnyId typed = std::exchange(m_typed, AnyId{});
    const AnyId added = std::exchange(m_new, AnyId{});
    const bool isGivenUp = hint == QAbstractItemDelegate::RevertModelCache;
    const auto record = m_document.project().find(added.isNull() ? typed : added);
    if (!record)
        return;
    if (added.isNull()) {
        if (isGivenUp)
            rename(typed, m_original);
        return;
    }
    if (!isGivenUp && !mainText(*record).isEmpty())
        return;
    const QModelIndex above = m_model->indexOf(added);
    const QModelIndex near = indexAbove(above);
    Changeset back = remove(m_document.project(), {added});
    back.gesture = m_gesture;
    if (commit(back) && near.isValid())
        setCurrentIndex(near);
}

void OutlineView::addSibling() {
    const Project& project = m_document.project();
    const AnyId at = current();
    if (at.isNull() || at.kind == Kind::Stage) {
        Id<Stage> added;
        const auto before = nextOf(project.of<Stage>(m_model->map()), Id<Stage>{at.value});
        const Changeset edit = addStage(project, m_ids, m_model->map(), QString(), before, &added);
        add(edit, anyId(added));
    } else if (at.kind == Kind::Touchpoint) {
        const Id<Touchpoint> id{at.value};
        const Id<Stage> stage = project.find(id)->stage;
        Id<Touchpoint> added;
        const Changeset edit = addTouchpoint(project, m_ids, stage, QString(),
                                             nextOf(project.of<Touchpoint>(stage), id), &added);
        add(edit, anyId(added));
    } else if (const auto place = placeOf(*project.find(at))) {
        Place own = *place;
        own.span = 1;
        AnyId added;
        const Changeset edit = addCard(project, m_ids, own, QString(), &added);
        add(edit, added);
    }
}

std::optional<Place> OutlineView::placeForNewCard(Id<Touchpoint> touchpoint) const {
    for (const Id<Lane> id : m_document.project().of<Lane>(m_model->map())) {
        const Lane& lane = *m_document.project().find(id);
        if (m_model->isShown(lane) && cardKind(lane.lane))
            return Place{.lane = id, .touchpoint = touchpoint};
    }
    return {};
}

void OutlineView::addBelow() {
    const Project& project = m_document.project();
    const AnyId at = current();
    if (at.isNull()) {
        addSibling();
    } else if (at.kind == Kind::Stage) {
        expand(currentIndex());
        Id<Touchpoint> added;
        const Changeset edit = addTouchpoint(project, m_ids, {at.value}, QString(), {}, &added);
        add(edit, anyId(added));
    } else if (at.kind == Kind::Touchpoint) {
        expand(currentIndex());
        if (const auto place = placeForNewCard({at.value})) {
            AnyId added;
            const Changeset edit = addCard(project, m_ids, *place, QString(), &added);
            add(edit, added);
        } else {
            emit refused(tr("This map has no lane that holds cards. Add one first."));
        }
    } else {
        addSibling();
    }
}

void OutlineView::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (state() == EditingState)
            break;
        if (control)
            addBelow();
        else
            addSibling();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right: {
        if (!control)
            break;
        // Columns of the map are rows here.
        const Kind kind = current().kind;
        auto direction = Qt::Key(event->key());
        if (kind == Kind::Stage || kind == Kind::Touchpoint)
            direction =
                direction == Qt::Key_Up || direction == Qt::Key_Left ? Qt::Key_Left : Qt::Key_Right;
        emit moveRequested(direction);
        return;
    }
    default:
        break;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace waymark
