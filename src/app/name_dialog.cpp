#include "app/name_dialog.h"

#include "app/plain_widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int longestName = 200; // more is no name

} // namespace

NameDialog::NameDialog(const QString& headline, const QString& proposal, const QString& action,
                       QWidget* parent)
    : QDialog(parent)
    , m_edit(new QLineEdit)
    , m_take(makeButton(action, ButtonKind::Primary)) {
    setWindowTitle(headline);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(12);
    column->addWidget(new PlainLabel(headline, LabelRole::Title));
    m_edit->setMinimumWidth(360);
    m_edit->setMaxLength(longestName);
    m_edit->setAccessibleName(tr("Name"));
    column->addWidget(m_edit);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    auto* cancel = makeButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    buttons->addWidget(cancel);
    m_take->setDefault(true);
    buttons->addWidget(m_take);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_edit, &QLineEdit::textChanged, this,
            [this] { m_take->setEnabled(!name().isEmpty()); });
    m_edit->setText(proposal);
    m_edit->selectAll();
    m_edit->setFocus();
    m_take->setEnabled(!name().isEmpty());
}

QString NameDialog::name() const {
    return m_edit->text().trimmed();
}

} // namespace waymark
