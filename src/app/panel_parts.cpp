#include "app/panel_parts.h"

#include "app/plain_widgets.h"
#include "drawing/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOptionViewItem>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

PanelTitle makePanelTitle(const QString& title, const QString& whatItCloses) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(20, 0, 12, 0);
    row->addWidget(new PlainLabel(title.toUpper(), LabelRole::Section));
    row->addStretch();
    auto* close = makeButton(u"×"_s, ButtonKind::Flat);
    close->setAccessibleName(whatItCloses);
    setPlainToolTip(close, whatItCloses);
    row->addWidget(close);
    return {row, close};
}

QPushButton* addPanelTab(QHBoxLayout* row, QButtonGroup* group, const QString& text,
                         const QString& tip) {
    auto* tab = makeButton(text, ButtonKind::Flat);
    tab->setCheckable(true);
    setPlainToolTip(tab, tip);
    group->addButton(tab);
    row->addWidget(tab);
    return tab;
}

void paintListPlate(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme) {
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const QRectF plate = QRectF(option.rect).adjusted(10, 1, -10, -1);
    painter.setPen(Qt::NoPen);
    if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setBrush(isCurrent ? theme.accentSoft : theme.hover);
        painter.drawRoundedRect(plate, 7, 7);
    }
    if (isCurrent && option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 1.5));
        painter.drawRoundedRect(plate.adjusted(0.75, 0.75, -0.75, -0.75), 6.5, 6.5);
    }
}

} // namespace waymark
