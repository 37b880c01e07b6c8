#include "app/notice_bar.h"

#include <QAccessible>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new PlainLabel)
    , m_row(new QHBoxLayout(this)) {
    setObjectName(u"notice"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->setContentsMargins(20, 7, 14, 7);
    m_row->setSpacing(8);
    m_row->addWidget(m_text, 1);
    hide();
}

void NoticeBar::tell(const QString& text, const std::vector<Button>& buttons) {
    clear();
    m_text->setText(text);
    for (const Button& button : buttons) {
        auto* made = makeButton(button.text, button.kind, this);
        // What it runs may take the button away.
        connect(
            made, &QPushButton::clicked, this, [run = button.run] { run(); }, Qt::QueuedConnection);
        m_row->addWidget(made);
        m_buttons.append(made);
    }
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::clear() {
    hide();
    m_text->clear();
    for (QPushButton* old : std::as_const(m_buttons)) {
        m_row->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_buttons.clear();
}

QString NoticeBar::text() const {
    return m_text->text();
}

} // namespace waymark
