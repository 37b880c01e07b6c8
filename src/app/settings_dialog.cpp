#include "app/settings_dialog.h"

#include "app/author_name.h"
#include "app/draft_folder_choice.h"
#include "app/editor.h"
#include "app/language.h"
#include "app/main_window.h"
#include "app/plain_widgets.h"
#include "app/workspace.h"
#include "model/user_name.h"
#include "publish/paper.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int captionWidth = 150;

// A row: what it is about, and what is chosen.
void addRow(QVBoxLayout* column, const QString& caption, QWidget* control,
            Qt::Alignment alignment = {}) {
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* label = new PlainLabel(caption);
    label->setFixedWidth(captionWidth);
    label->setBuddy(control);
    control->setAccessibleName(QString(caption).remove(u'&'));
    row->addWidget(label, 0, alignment);
    row->addWidget(control, 1);
    column->addLayout(row);
}

// A line below a row's control.
void addNote(QVBoxLayout* column, const QString& text) {
    auto* row = new QHBoxLayout;
    row->addSpacing(captionWidth + 16);
    row->addWidget(new PlainLabel(text, LabelRole::Soft), 1);
    column->addLayout(row);
}

// A switch below the rows' captions.
void addSwitch(QVBoxLayout* column, QCheckBox* box) {
    auto* row = new QHBoxLayout;
    row->addSpacing(captionWidth + 16);
    row->addWidget(box, 1);
    column->addLayout(row);
}

void addSection(QVBoxLayout* column, const QString& title) {
    column->addSpacing(12);
    column->addWidget(new PlainLabel(title.toUpper(), LabelRole::Section));
}

} // namespace

SettingsDialog::SettingsDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(new QComboBox)
    , m_language(new QComboBox)
    , m_reducedMotion(new QCheckBox(tr("Reduce &motion: nothing glides")))
    , m_paper(new QComboBox)
    , m_author(new QLineEdit)
    , m_savesByItself(new QCheckBox(tr("Save &files by themselves, a few seconds after an edit"))) {
    setWindowTitle(tr("Settings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(tr("Settings"), LabelRole::Heading));

    addSection(column, tr("Look"));
    m_theme->addItem(tr("As the system"), int(ThemeSetting::System));
    m_theme->addItem(tr("Light"), int(ThemeSetting::Light));
    m_theme->addItem(tr("Dark"), int(ThemeSetting::Dark));
    addRow(column, tr("&Theme"), m_theme);
    m_language->addItem(tr("As the system"), QString());
    for (const Language& language : languages())
        m_language->addItem(language.name, language.code);
    addRow(column, tr("&Language"), m_language);
    addNote(column, tr("Another language takes effect at the next start."));
    addSwitch(column, m_reducedMotion);

    addSection(column, tr("Comments"));
    m_author->setMaxLength(80);
    m_author->setPlaceholderText(systemUserName());
    addRow(column, tr("&Name for comments"), m_author);

    addSection(column, tr("Paper"));
    const QStringList papers = paperNames();
    for (int i = int(PaperSize::A0); i < int(PaperSize::Slide); ++i)
        m_paper->addItem(papers[i], papers[i]);
    addRow(column, tr("&Usual paper"), m_paper);

    addSection(column, tr("Saving"));
    addSwitch(column, m_savesByItself);
    addRow(column, tr("Unsaved work is in"), new DraftFolderChoice(workspace), Qt::AlignTop);

    column->addStretch();
    column->addSpacing(12);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    auto* close = makeButton(tr("Close"), ButtonKind::Primary);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(close);
    column->addLayout(foot);
    resize(560, sizeHint().height());
    restore();
    connectControls();
    m_theme->setFocus();
}

void SettingsDialog::restore() {
    const Settings& settings = m_workspace.settings();
    m_theme->setCurrentIndex(
        std::max(0, m_theme->findData(int(m_workspace.appearance().setting()))));
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language())));
    m_reducedMotion->setChecked(settings.reducesMotion());
    m_author->setText(settings.authorName());
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(settings.defaultPaper())));
    m_savesByItself->setChecked(settings.usuallySavesByItself());
}

void SettingsDialog::connectControls() {
    Settings& settings = m_workspace.settings();
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this] {
        m_workspace.appearance().choose(ThemeSetting(m_theme->currentData().toInt()));
        m_workspace.updateActions();
    });
    connect(m_language, &QComboBox::currentIndexChanged, this,
            [this, &settings] { settings.setLanguage(m_language->currentData().toString()); });
    connect(m_reducedMotion, &QCheckBox::toggled, this, [this, &settings](bool on) {
        settings.setReducesMotion(on);
        for (const MainWindow* window : m_workspace.windows())
            if (Editor* editor = window->editor())
                editor->setReducedMotion(on);
    });
    connect(m_author, &QLineEdit::textChanged, this,
            [&settings](const QString& name) { settings.setAuthorName(name); });
    connect(m_paper, &QComboBox::currentIndexChanged, this,
            [this, &settings] { settings.setDefaultPaper(m_paper->currentData().toString()); });
    connect(m_savesByItself, &QCheckBox::toggled, this, [this, &settings](bool on) {
        settings.setUsuallySavesByItself(on);
        for (MainWindow* window : m_workspace.windows())
            window->files().followSavingByItself();
        m_workspace.updateActions();
    });
}

} // namespace waymark
