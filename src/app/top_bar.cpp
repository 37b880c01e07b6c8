#include "app/top_bar.h"

#include "app/action_table.h"
#include "app/open_document.h"
#include "app/plain_widgets.h"

#include <QHBoxLayout>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

TopBar::TopBar(const OpenDocument& document, const ActionTable& actions, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_name(new PlainLabel)
    , m_safety(new PlainLabel) {
    setObjectName(u"topBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 10, 20, 11);
    row->setSpacing(8);

    m_name->setObjectName(u"fileName"_s);
    m_name->setElided(true);
    m_safety->setObjectName(u"safety"_s);
    m_safety->setElided(true);
    auto* names = new QHBoxLayout;
    names->setSpacing(20);
    names->addWidget(m_name);
    names->addWidget(m_safety);
    names->addStretch(1);
    row->addLayout(names, 1);

    const auto add = [&](const QString& id, const QString& text, ButtonKind kind) {
        auto* button = makeButton(text, kind);
        button->setFocusPolicy(Qt::TabFocus);
        bindButton(button, actions.action(id));
        row->addWidget(button);
    };
    add(u"undo"_s, tr("Undo"), ButtonKind::Ordinary);
    add(u"redo"_s, tr("Redo"), ButtonKind::Ordinary);
    row->addSpacing(14);
    add(u"addStage"_s, tr("Add stage"), ButtonKind::Ordinary);
    add(u"addTouchpoint"_s, tr("Add touchpoint"), ButtonKind::Ordinary);
    add(u"addCard"_s, tr("Add card"), ButtonKind::Ordinary);
    auto* space = new QHBoxLayout;
    space->addStretch(1);
    row->addLayout(space, 1);
    add(u"export"_s, tr("Export…"), ButtonKind::Primary);
    refresh();
}

void TopBar::refresh() {
    m_name->setText(m_document.name());
    m_safety->setText(m_document.safetyText());
    const bool alarm = !m_document.isProtected();
    if (m_safety->property("alarm").toBool() != alarm) {
        m_safety->setProperty("alarm", alarm);
        m_safety->style()->unpolish(m_safety);
        m_safety->style()->polish(m_safety);
    }
    setPlainToolTip(m_name, m_document.path());
    setPlainToolTip(m_safety, m_safety->text());
}

QString TopBar::safetyText() const {
    return m_safety->text();
}

} // namespace waymark
