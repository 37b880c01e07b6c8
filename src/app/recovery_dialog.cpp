#include "app/recovery_dialog.h"

#include "app/background.h"
#include "app/compare_dialog.h"
#include "app/left_drafts.h"
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

namespace {

QString editTime(const DraftInfo& draft) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(std::max(draft.edited, draft.created));
    return friendlyTime(time, QDateTime::currentDateTime());
}

QString sizeOf(const DraftInfo& draft) {
    return QLocale().formattedDataSize(draft.size, 0, QLocale::DataSizeTraditionalFormat);
}

QString detailOf(const DraftInfo& draft) {
    QStringList first{editTime(draft)};
    if (draft.unpublishedEdits == 1)
        first.append(RecoveryDialog::tr("1 edit"));
    else if (draft.unpublishedEdits > 1)
        first.append(RecoveryDialog::tr("%n edits", nullptr, draft.unpublishedEdits));
    first.append(sizeOf(draft));
    QStringList lines{first.join(u" · "_s),
                      draft.origin.path.isEmpty()
                          ? RecoveryDialog::tr("In no file yet")
                          : RecoveryDialog::tr("Of %1").arg(isolated(draft.origin.path))};
    if (draft.isDamaged)
        lines.append(RecoveryDialog::tr("Damaged on the disk; what is whole of it can be opened"));
    if (isSuspicious(draft))
        lines.append(
            RecoveryDialog::tr("Open when Waymark stopped, %1 times in a row").arg(draft.crashes));
    return lines.join(u'\n');
}

} // namespace

RecoveryDialog::RecoveryDialog(const DraftFolder& folder, Questions& questions, QWidget* parent,
                               RecoveryReason reason)
    : QDialog(parent)
    , m_folder(folder)
    , m_questions(questions)
    , m_list(new QVBoxLayout)
    , m_toggle(makeButton({}, ButtonKind::Link))
    , m_close(makeButton(tr("Close"))) {
    const bool afterCrashes = reason == RecoveryReason::AfterCrashes;
    setWindowTitle(tr("Unsaved work"));
    resize(720, 480);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(afterCrashes ? tr("Waymark stopped several times in a row")
                                                  : tr("Unsaved work"),
                                     LabelRole::Heading));
    auto* text = new PlainLabel(
        afterCrashes
            ? tr("So the map that was open each time was not opened again by itself. Nothing of it "
                 "is lost. Try it once more, or put it away and open its file as it was last "
                 "saved.")
            : tr("These edits are in no file yet. Go on with one of them, compare it with its "
                 "file, or put away what you do not need: it stays for another 30 days."));
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
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(rows);
    rows->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    m_close->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_toggle->setAutoDefault(false);
    connect(m_toggle, &QPushButton::clicked, this, [this] { showDiscarded(!m_showsDiscarded); });
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_toggle);
    foot->addStretch();
    foot->addWidget(m_close);
    column->addLayout(foot);
    showDiscarded(false);
}

void RecoveryDialog::showDiscarded(bool shown) {
    m_showsDiscarded = shown;
    m_toggle->setText(shown ? tr("Back to unsaved work") : tr("Put away in the last 30 days"));
    fill();
}

void RecoveryDialog::fill() {
    while (QLayoutItem* item = m_list->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const DraftInfo& draft :
         listDrafts(m_showsDiscarded ? discardedDrafts(m_folder) : m_folder)) {
        if (!draft.inUse && (hasUnsavedWork(draft) || isSuspicious(draft)))
            m_list->addWidget(makeRow(draft));
    }
    if (m_list->isEmpty())
        m_list->addWidget(new PlainLabel(m_showsDiscarded
                                             ? tr("Nothing was put away.")
                                             : tr("There is none: everything is in its file.")));
    orderKeys();
}

// Tab goes as one reads, and begins with the first draft.
void RecoveryDialog::orderKeys() {
    QWidget* last = nullptr;
    m_first = nullptr;
    for (int i = 0; i < m_list->count(); ++i)
        for (auto* button : m_list->itemAt(i)->widget()->findChildren<QAbstractButton*>()) {
            if (last)
                setTabOrder(last, button);
            else
                m_first = button;
            last = button;
        }
    if (last)
        setTabOrder(last, m_toggle);
    setTabOrder(m_toggle, m_close);
    if (m_first && isVisible())
        m_first->setFocus();
}

void RecoveryDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    // Not before: what is not shown yet does not tell the window of its focus.
    if (m_first)
        m_first->setFocus();
}

QWidget* RecoveryDialog::makeRow(const DraftInfo& draft) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    auto* open =
        new DraftButton(draft.title.isEmpty() ? tr("Untitled") : draft.title, detailOf(draft));
    setPlainToolTip(open, tr("Go on with this draft"));
    connect(open, &DraftButton::clicked, this, [this, id = draft.id] { choose(id); });
    line->addWidget(open, 1);
    const bool suspicious = isSuspicious(draft);
    auto* go = makeButton(suspicious         ? tr("Try once more")
                          : m_showsDiscarded ? tr("Bring back")
                                             : tr("Go on"));
    go->setAutoDefault(false);
    connect(go, &QPushButton::clicked, this, [this, id = draft.id] { choose(id); });
    line->addWidget(go);
    QPushButton* compare = nullptr;
    if (!draft.origin.path.isEmpty() && !suspicious && !m_showsDiscarded) {
        compare = makeButton(tr("Compare…"), ButtonKind::Flat);
        compare->setAutoDefault(false);
        compare->setEnabled(false);
        line->addWidget(compare);
    }
    if (!m_showsDiscarded) {
        auto* away = makeButton(tr("Put away"), ButtonKind::Flat);
        away->setAutoDefault(false);
        connect(away, &QPushButton::clicked, this, [this, draft] { putAway(draft); });
        line->addWidget(away);
    }
    // What may have made the program stop is not so much as drawn before it is asked for.
    if (!suspicious)
        read(draft, open, compare);
    return row;
}

void RecoveryDialog::read(const DraftInfo& draft, DraftButton* button, QWidget* compareButton) {
    runInBackground(
        button,
        [folder = m_showsDiscarded ? discardedDrafts(m_folder) : m_folder, id = draft.id] {
            return readDraft(folder, id);
        },
        [this, draft, button, compareButton](const std::shared_ptr<Result<DraftContent>>& content) {
            if (!*content)
                return;
            auto project = std::make_shared<const Project>(std::move((*content)->project));
            button->setProject(project);
            auto* press = qobject_cast<QPushButton*>(compareButton);
            if (!press)
                return;
            press->setEnabled(true);
            connect(press, &QPushButton::clicked, this,
                    [this, draft, project] { compare(draft, project); });
        });
}

void RecoveryDialog::compare(const DraftInfo& draft,
                             const std::shared_ptr<const Project>& project) {
    CompareDialog dialog(draft.origin.path, project, tr("In the draft"),
                         editTime(draft) + u" · "_s + sizeOf(draft),
                         {tr("Put the draft away"), tr("Go on with the draft")}, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.choice() == 0)
        putAway(draft);
    else
        choose(draft.id);
}

void RecoveryDialog::choose(const QString& id) {
    m_chosen = id;
    if (m_showsDiscarded) {
        const auto restored = restoreDraft(m_folder, id);
        if (!restored) {
            m_questions.tell(this, tr("The draft could not be brought back"),
                             restored.error().message);
            return;
        }
        m_chosen = *restored;
    }
    accept();
}

void RecoveryDialog::putAway(const DraftInfo& draft) {
    if (const auto done = discardDraft(m_folder, draft.id); !done)
        m_questions.tell(this, tr("The draft could not be put away"), done.error().message);
    fill();
}

} // namespace waymark
