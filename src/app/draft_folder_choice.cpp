#include "app/draft_folder_choice.h"

#include "app/background.h"
#include "app/plain_widgets.h"
#include "app/show_folder.h"
#include "app/workspace.h"
#include "storage/draft_place.h"

#include <QDir>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

DraftFolderChoice::DraftFolderChoice(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_path(new PlainLabel({}, LabelRole::Soft))
    , m_note(new PlainLabel({}, LabelRole::Soft))
    , m_choose(makeButton(tr("Choose fol&der…")))
    , m_usual(makeButton(tr("Usual &place"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_path->setElided(true);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_path);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* open = makeButton(tr("&Open folder"));
    for (QPushButton* button : {m_choose, m_usual, open}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    connect(m_choose, &QPushButton::clicked, this, &DraftFolderChoice::choose);
    connect(m_usual, &QPushButton::clicked, this, [this] { take({}, {}); });
    connect(open, &QPushButton::clicked, this, [this] { showFolder(m_workspace.drafts().path); });
    show();
}

void DraftFolderChoice::show() {
    const QString path = QDir::toNativeSeparators(m_workspace.drafts().path);
    m_path->setText(path);
    setPlainToolTip(m_path, path);
    m_choose->setEnabled(true);
    m_usual->setVisible(!m_workspace.settings().draftFolder().isEmpty());
    m_note->setText(
        m_workspace.isDraftFolderAway()
            ? tr("%1 is not there at the moment. Until it is back, unsaved work is kept in the "
                 "usual place.")
                  .arg(isolated(QDir::toNativeSeparators(m_workspace.settings().draftFolder())))
            : tr("Takes effect with the next map that you open. Unsaved work that is elsewhere "
                 "stays there and is found there."));
}

void DraftFolderChoice::choose() {
    const QString now = m_workspace.settings().draftFolder();
    const QString folder = m_workspace.questions().askFolder(
        this, tr("Folder for unsaved work"), now.isEmpty() ? QDir::homePath() : now);
    if (folder.isEmpty())
        return;
    m_choose->setEnabled(false);
    m_note->setText(tr("Trying whether drafts are safe there…"));
    runInBackground(
        this, [folder] { return tryDraftPlace(folder); },
        [this, folder](const std::shared_ptr<Result<QString>>& tried) {
            if (*tried)
                take(folder, **tried);
            else
                m_workspace.questions().tell(this, tr("Drafts cannot be kept there"),
                                             tried->error().message);
            show();
        });
}

void DraftFolderChoice::take(const QString& folder, const QString& doubt) {
    const bool agreed = doubt.isEmpty() ||
                        m_workspace.questions().confirm(this, tr("Keep drafts there all the same?"),
                                                        doubt, tr("Keep them there"));
    if (agreed)
        m_workspace.chooseDraftFolder(folder);
    else
        dropUnusedDraftPlace(folder);
    show();
}

} // namespace waymark
