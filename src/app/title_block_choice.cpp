#include "app/title_block_choice.h"

#include "app/plain_widgets.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

TitleBlockChoice::TitleBlockChoice(QWidget* parent)
    : QWidget(parent)
    , m_isShown(new QCheckBox(tr("Title block below the map")))
    , m_details(new QWidget)
    , m_logoButton(makeButton(tr("Choose a logo…")))
    , m_noLogo(makeButton(tr("Remove")))
    , m_fault(new PlainLabel({}, LabelRole::Warning))
    , m_version(new QLineEdit)
    , m_date(new QCheckBox(tr("Today's date")))
    , m_legend(new QCheckBox(tr("Legend of the signs"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_isShown);
    column->addWidget(m_details);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(22, 0, 0, 0); // below the words of the box
    details->setSpacing(8);
    m_version->setPlaceholderText(tr("Version, such as 1.2"));
    m_version->setAccessibleName(tr("Version"));
    m_version->setMaxLength(60);
    details->addWidget(m_version);
    details->addWidget(m_date);
    details->addWidget(m_legend);
    auto* logo = new QHBoxLayout;
    logo->setSpacing(8);
    logo->addWidget(m_logoButton, 1);
    logo->addWidget(m_noLogo);
    details->addLayout(logo);
    m_fault->setWordWrap(true);
    details->addWidget(m_fault);
    m_isShown->setObjectName(u"titleBlock"_s);
    m_version->setObjectName(u"titleBlockVersion"_s);
    for (QPushButton* button : {m_logoButton, m_noLogo})
        button->setAutoDefault(false);
    connect(m_logoButton, &QPushButton::clicked, this, &TitleBlockChoice::chooseLogo);
    connect(m_noLogo, &QPushButton::clicked, this, [this] { emit logoChosen({}); });
    for (QCheckBox* box : {m_isShown, m_date, m_legend})
        connect(box, &QCheckBox::toggled, this, &TitleBlockChoice::refresh);
    connect(m_version, &QLineEdit::textChanged, this, &TitleBlockChoice::changed);
    restore({});
}

void TitleBlockChoice::restore(const TitleBlockSetting& setting) {
    const QSignalBlocker quiet(this);
    m_isShown->setChecked(setting.isShown);
    m_version->setText(setting.version);
    m_date->setChecked(setting.hasDate);
    m_legend->setChecked(setting.hasLegend);
    refresh();
}

TitleBlockSetting TitleBlockChoice::setting() const {
    return {m_isShown->isChecked(), m_version->text().simplified(), m_date->isChecked(),
            m_legend->isChecked()};
}

std::optional<TitleBlock> TitleBlockChoice::block() const {
    if (!m_isShown->isChecked())
        return std::nullopt;
    return TitleBlock{m_logo, m_version->text().simplified(),
                      m_date->isChecked() ? QDate::currentDate() : QDate(), m_legend->isChecked()};
}

void TitleBlockChoice::showLogo(const QImage& logo) {
    m_logo = logo;
    m_logoButton->setText(logo.isNull() ? tr("Choose a logo…") : tr("Another logo…"));
    sayFault({});
}

void TitleBlockChoice::sayFault(const QString& fault) {
    m_fault->setText(fault);
    refresh();
}

void TitleBlockChoice::chooseLogo() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose a logo"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif)"));
    if (!path.isEmpty())
        emit logoChosen(path);
}

void TitleBlockChoice::refresh() {
    m_details->setVisible(m_isShown->isChecked());
    m_noLogo->setVisible(!m_logo.isNull());
    m_fault->setVisible(!m_fault->text().isEmpty());
    emit changed();
}

} // namespace waymark
