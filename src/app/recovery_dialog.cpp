#include "app/recovery_dialog.h"

#include "app/background.h"
#include "app/picture_buttons.h"
#include "app/plain_widgets.h"
#include "app/questions.h"
#include "app/recent_files.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

RecoveryDialog::RecoveryDialog(const DraftFolder& folder, Questions& questions, QWidget* parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_questions(questions)
    , m_list(new QVBoxLayout) {
    setWindowTitle(tr("Unsaved work"));
    resize(620, 440);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(tr("Unsaved work"), LabelRole::Heading));
    auto* text = new PlainLabel(tr("These edits are in no file yet. Go on with one of them, or put "
                                   "away what you do not need: it stays for another 30 days."));
    text->setWordWrap(true);
    column->addWidget(text);
    column->addSpacing(6);

    auto* rows = new QWidget;
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(6);
    auto* inner = new QVBoxLayout(rows);
    inner->setContentsMargins(0, 0, 8, 0);
    inner->addLayout(m_list);
    inner->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(rows);
    rows->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    auto* close = makeButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(close, 0, Qt::AlignRight);
    fill();
}

void RecoveryDialog::fill() {
    while (QLayoutItem* item = m_list->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const DraftInfo& draft : listDrafts(m_folder)) {
        if (!draft.inUse && (draft.unpublishedEdits > 0 || draft.origin.needsSaving))
            m_list->addWidget(makeRow(draft));
    }
    if (m_list->isEmpty())
        m_list->addWidget(new PlainLabel(tr("There is none: everything is in its file.")));
}

QWidget* RecoveryDialog::makeRow(const DraftInfo& draft) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(std::max(draft.edited, draft.created));
    QStringList detail{friendlyTime(time, QDateTime::currentDateTime())};
    if (draft.unpublishedEdits == 1)
        detail.append(tr("1 edit"));
    else if (draft.unpublishedEdits > 1)
        detail.append(tr("%n edits", nullptr, draft.unpublishedEdits));
    detail.append(QLocale().formattedDataSize(draft.size));
    if (!draft.origin.path.isEmpty())
        detail.append(QFileInfo(draft.origin.path).fileName());
    auto* open = new RecentButton(draft.title.isEmpty() ? tr("Untitled") : draft.title,
                                  detail.join(u" · "_s));
    setPlainToolTip(open, draft.origin.path);
    connect(open, &RecentButton::clicked, this, [this, id = draft.id] {
        m_chosen = id;
        accept();
    });
    line->addWidget(open, 1);
    auto* away = makeButton(tr("Put away"), ButtonKind::Flat);
    away->setAutoDefault(false);
    connect(away, &QPushButton::clicked, this, [this, draft] { putAway(draft); });
    line->addWidget(away);
    runInBackground(
        open, [folder = m_folder, id = draft.id] { return readDraft(folder, id); },
        [open](const std::shared_ptr<Result<DraftContent>>& content) {
            if (*content)
                open->setProject(std::make_shared<const Project>(std::move((*content)->project)));
        });
    return row;
}

void RecoveryDialog::putAway(const DraftInfo& draft) {
    if (const auto done = discardDraft(m_folder, draft.id); !done)
        m_questions.tell(this, tr("The draft could not be put away"), done.error().message);
    fill();
}

} // namespace waymark
