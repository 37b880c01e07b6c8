#include "app/notice_area.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

NoticeArea::NoticeArea(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    hide();
}

void NoticeArea::tell(const QString& name, NoticeTone tone, const QString& text,
                      const std::vector<NoticeAction>& actions, bool mayClose) {
    const auto shown = m_notices.constFind(name);
    if (shown != m_notices.constEnd() && shown->text == text && shown->tone == tone)
        return;
    clear(name);
    auto* row = new QWidget(this);
    row->setObjectName(u"notice"_s);
    row->setProperty("alarm", tone == NoticeTone::Alarm);
    row->setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(20, 4, 14, 4);
    line->setSpacing(4);
    auto* label = new PlainLabel(text);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(label, 1);
    for (const NoticeAction& action : actions) {
        auto* button = makeButton(action.text, action.kind);
        // The button may go while it acts: what it runs is kept until that is done.
        connect(
            button, &QPushButton::clicked, this, [run = action.run] { run(); },
            Qt::QueuedConnection);
        line->addWidget(button);
    }
    if (mayClose) {
        auto* button = makeButton(u"✕"_s, ButtonKind::Flat);
        button->setAccessibleName(tr("Close this notice"));
        setPlainToolTip(button, tr("Close this notice"));
        connect(
            button, &QPushButton::clicked, this, [this, name] { clear(name); },
            Qt::QueuedConnection);
        line->addWidget(button);
    }
    m_column->addWidget(row);
    m_notices.insert(name, {row, tone, text});
    setVisible(true);
    QAccessibleEvent event(label, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeArea::clear(const QString& name) {
    const Notice notice = m_notices.take(name);
    if (!notice.row)
        return;
    m_column->removeWidget(notice.row);
    notice.row->hide();
    notice.row->deleteLater();
    setVisible(!m_notices.isEmpty());
}

QList<QPushButton*> NoticeArea::buttons(const QString& name) const {
    const QWidget* row = m_notices.value(name).row;
    return row ? row->findChildren<QPushButton*>() : QList<QPushButton*>();
}

QString NoticeArea::text(const QString& name) const {
    return m_notices.value(name).text;
}

} // namespace waymark
