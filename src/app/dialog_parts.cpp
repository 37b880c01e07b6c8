#include "app/dialog_parts.h"

#include "app/plain_widgets.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace waymark {

QWidget* captioned(const QString& caption, QWidget* control) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    auto* label = new PlainLabel(caption, LabelRole::Caption);
    label->setBuddy(control);
    column->addWidget(label);
    column->addWidget(control);
    control->setAccessibleName(QString(caption).remove(u'&'));
    return box;
}

ChoiceColumn makeChoiceColumn(const QString& heading) {
    constexpr int width = 264;
    constexpr int scrollBar = 16;
    constexpr int spacing = 12;
    auto* side = new QWidget;
    side->setFixedWidth(width + scrollBar);
    auto* all = new QVBoxLayout(side);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(spacing);
    all->addWidget(new PlainLabel(heading, LabelRole::Heading));
    auto* choices = new QWidget;
    choices->setFixedWidth(width);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(choices);
    choices->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    all->addWidget(scroll, 1);
    auto* column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return {side, all, column};
}

} // namespace waymark
