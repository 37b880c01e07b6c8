#include "app/history_list.h"

#include "app/history_model.h"
#include "app/panel_parts.h"
#include "app/theme_style.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

#include <algorithm>

namespace waymark {

namespace {

constexpr int inset = 20; // of text, from the panel's edge

QFont withSize(QFont font, double points, QFont::Weight weight) {
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

// The sign of a state that has a name.
void paintFlag(QPainter& painter, QPointF foot, const QColor& colour) {
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(foot, foot - QPointF(0, 11));
    QPainterPath cloth(foot + QPointF(0, -11));
    cloth.lineTo(foot + QPointF(8, -8.2));
    cloth.lineTo(foot + QPointF(0, -5.4));
    cloth.closeSubpath();
    painter.fillPath(cloth, colour);
}

class HistoryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {60, std::max(30, option.fontMetrics.height() + 13)};
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex&) const override {
        editor->setGeometry(option.rect.adjusted(inset - 10, 0, -8, 0));
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex&) const override {
        auto* editor = new QLineEdit(parent);
        editor->setMaxLength(200);
        editor->setPlaceholderText(HistoryList::tr("Name of this state"));
        editor->setAccessibleName(HistoryList::tr("Name of this state"));
        return editor;
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isHeading = index.data(HistoryIsHeadingRole).toBool();
        if (!isHeading)
            paintListPlate(*painter, option, theme);
        const QString name = index.data(HistoryNameRole).toString();
        const QFont small = withSize(option.font, 8.7, QFont::Normal);
        const QString time = index.data(HistoryTimeRole).toString();
        QRectF text = QRectF(option.rect).adjusted(inset, 0, -inset, 0);
        painter->setFont(small);
        painter->setPen(theme.inkSoft);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, time);
        text.setRight(text.right() - QFontMetricsF(small).horizontalAdvance(time) - 8);
        if (!name.isEmpty()) {
            paintFlag(*painter, QPointF(text.left() + 2, text.center().y() + 5.5),
                      legible(theme.accent, theme.panel));
            text.setLeft(text.left() + 17);
        }
        const bool isStrong = isHeading || !name.isEmpty();
        const QFont font =
            isHeading ? withSize(option.font, 8.7, QFont::DemiBold)
                      : withSize(option.font, 9.4, isStrong ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(isHeading ? theme.inkSoft : theme.ink);
        const QString said = name.isEmpty() ? index.data().toString() : name;
        painter->drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetricsF(font).elidedText(said, Qt::ElideRight, text.width()));
        painter->restore();
    }
};

} // namespace

HistoryList::HistoryList(HistoryModel& model, QWidget* parent)
    : QListView(parent)
    , m_history(model) {
    setProperty("kind", QStringLiteral("panel"));
    setAccessibleName(tr("Past states of the map"));
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(EditKeyPressed);
    setMouseTracking(true);
    setItemDelegate(new HistoryDelegate(this));
    setModel(&model);
    viewport()->setAutoFillBackground(false);
}

void HistoryList::showState(qint64 sequence) {
    const int row = m_history.rowOf(sequence);
    if (row < 0 || row == currentIndex().row())
        return;
    m_showing = true;
    setCurrentIndex(m_history.index(row));
    m_showing = false;
}

void HistoryList::nameState(qint64 sequence) {
    showState(sequence);
    if (!currentIndex().isValid())
        return;
    setFocus();
    scrollTo(currentIndex());
    edit(currentIndex());
}

void HistoryList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (!m_showing && current.isValid() && hasFocus())
        emit chosen(m_history.sequenceAt(current.row()));
}

// Headings are passed over.
QModelIndex HistoryList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const QModelIndex to = QListView::moveCursor(action, modifiers);
    if (!to.isValid() || !to.data(HistoryIsHeadingRole).toBool())
        return to;
    const bool isUp = action == MoveUp || action == MovePageUp || action == MovePrevious;
    const QModelIndex next = m_history.index(to.row() + (isUp && to.row() > 0 ? -1 : 1));
    return next.isValid() ? next : currentIndex();
}

void HistoryList::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        emit stepped(event->key() == Qt::Key_Right);
        return;
    case Qt::Key_Escape:
        emit leftByKey();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

} // namespace waymark
