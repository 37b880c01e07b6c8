#include "app/rename_dialog.h"

#include "app/plain_widgets.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

const auto ending = u".journey"_s;
constexpr qsizetype longestName = 255; // bytes, of nearly all file systems

} // namespace

QString problemWithName(const QString& name) {
    QString stem = name;
    if (stem.endsWith(ending))
        stem.chop(ending.size());
    if (stem.trimmed().isEmpty())
        return RenameDialog::tr("A file needs a name.");
    const bool hasControl = std::ranges::any_of(name, [](QChar c) { return c < u' '; });
    if (name.contains(u'/') || hasControl)
        return RenameDialog::tr("A name cannot hold “/” or line breaks.");
    if (QFile::encodeName(name).size() > longestName)
        return RenameDialog::tr("The name is too long.");
    return {};
}

RenameDialog::RenameDialog(const QString& folder, const QString& name, QWidget* parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_old(name)
    , m_edit(new QLineEdit)
    , m_problem(new PlainLabel({}, LabelRole::Warning))
    , m_rename(makeButton(tr("Rename"), ButtonKind::Primary)) {
    setWindowTitle(tr("Rename"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(tr("Rename the file"), LabelRole::Title));
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    m_edit->setMinimumWidth(360);
    m_edit->setAccessibleName(tr("New name"));
    line->addWidget(m_edit);
    line->addWidget(new PlainLabel(ending, LabelRole::Soft));
    column->addLayout(line);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(m_problem->fontMetrics().lineSpacing());
    column->addWidget(m_problem);
    column->addSpacing(4);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    auto* cancel = makeButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    buttons->addWidget(cancel);
    m_rename->setDefault(true);
    buttons->addWidget(m_rename);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_rename, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_edit, &QLineEdit::textChanged, this, &RenameDialog::check);
    QString stem = name;
    if (stem.endsWith(ending, Qt::CaseInsensitive))
        stem.chop(ending.size());
    m_edit->setText(stem);
    m_edit->selectAll();
    m_edit->setFocus();
    check();
}

QString RenameDialog::name() const {
    QString name = m_edit->text().trimmed();
    if (!name.endsWith(ending, Qt::CaseInsensitive))
        name += ending;
    return name;
}

void RenameDialog::check() {
    QString problem = problemWithName(name());
    const bool isSame = name() == m_old;
    // Another spelling of the same name is no other file.
    if (problem.isEmpty() && name().compare(m_old, Qt::CaseInsensitive) != 0 &&
        QFileInfo::exists(m_folder + u'/' + name()))
        problem = tr("There is a file of that name already.");
    m_problem->setText(problem);
    m_rename->setEnabled(problem.isEmpty() && !isSame);
}

} // namespace waymark
