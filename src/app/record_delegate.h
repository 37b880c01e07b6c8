// Paints the rows of the side bar's lists, and edits their names in place.
#pragma once

#include "app/record_list.h"

#include <QStyledItemDelegate>

namespace waymark {

enum RecordRole {
    RecordKindRole = Qt::UserRole,
    RecordIdRole,
    RecordDetailRole,
    RecordCheckedRole, // a bool; not set where there is nothing to tick
    RecordAvatarRole,
};

class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    RecordDelegate(RowStyle style, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_style(style) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    // Where the check box of a row stands, in the list's coordinates.
    static QRect checkRect(const QRect& row);

private:
    RowStyle m_style;
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::Avatar)
