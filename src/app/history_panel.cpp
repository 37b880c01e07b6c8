#include "app/history_panel.h"

#include "app/action_table.h"
#include "app/background.h"
#include "app/history_list.h"
#include "app/history_model.h"
#include "app/open_document.h"
#include "app/panel_parts.h"
#include "app/plain_widgets.h"
#include "storage/version_shelf.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int pathRole = Qt::UserRole;
constexpr int whenRole = Qt::UserRole + 1;

QString timeOf(qint64 time) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(time);
    return HistoryPanel::tr("%1, %2").arg(dayText(time, QDateTime::currentMSecsSinceEpoch()),
                                          QLocale().toString(at.time(), u"HH:mm"_s));
}

} // namespace

HistoryPanel::HistoryPanel(OpenDocument& document, HistoryModel& model, const ActionTable& actions,
                           QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_edits(new HistoryList(model))
    , m_versions(new QListWidget)
    , m_noVersions(new PlainLabel(tr("A version is kept each time the file is opened or saved."),
                                  LabelRole::Soft))
    , m_openVersion(makeButton(tr("Open as a copy")))
    , m_pages(new QStackedWidget)
    , m_keeps(new QCheckBox(tr("Keep history in the file"))) {
    setObjectName(u"historyPanel"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 12);
    column->setSpacing(0);

    const PanelTitle title = makePanelTitle(tr("History"), tr("Close the history"));
    title.row->setContentsMargins(20, 0, 12, 6);
    bindButton(title.close, actions.action(u"history"_s));
    title.close->setAccessibleName(tr("Close the history"));
    column->addLayout(title.row);

    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(14, 0, 20, 8);
    tabs->setSpacing(4);
    auto* group = new QButtonGroup(this);
    m_editsTab = addPanelTab(tabs, group, tr("Edits"), tr("Every edit, by day and sitting"));
    m_versionsTab = addPanelTab(tabs, group, tr("Versions"),
                                tr("The file as it was opened and each time it was saved"));
    tabs->addStretch();
    column->addLayout(tabs);
    connect(m_editsTab, &QPushButton::clicked, this, &HistoryPanel::showEdits);
    connect(m_versionsTab, &QPushButton::clicked, this, &HistoryPanel::showVersions);

    m_pages->addWidget(m_edits);
    m_pages->addWidget(makeVersionsPage());
    column->addWidget(m_pages, 1);

    setPlainToolTip(m_keeps, actions.action(u"keepHistory"_s)->statusTip());
    connect(m_keeps, &QCheckBox::clicked, actions.action(u"keepHistory"_s), &QAction::trigger);
    const auto showSwitch = [this] { m_keeps->setChecked(m_document.keepsHistory()); };
    connect(&document, &OpenDocument::safetyChanged, this, showSwitch);
    showSwitch();
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(20, 8, 20, 0);
    foot->addWidget(m_keeps);
    column->addLayout(foot);
    connect(&document, &OpenDocument::saved, this, &HistoryPanel::refreshVersions);
    showEdits();
}

QWidget* HistoryPanel::makeVersionsPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_noVersions->setWordWrap(true);
    m_noVersions->setContentsMargins(20, 4, 20, 4);
    m_versions->setProperty("kind", u"panel"_s);
    m_versions->setAccessibleName(tr("Versions of the file"));
    m_versions->setFrameShape(QFrame::NoFrame);
    m_versions->viewport()->setAutoFillBackground(false);
    column->addWidget(m_noVersions);
    auto* inner = new QHBoxLayout;
    inner->setContentsMargins(13, 0, 13, 0); // text stands below the headings
    inner->addWidget(m_versions);
    column->addLayout(inner, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(20, 0, 20, 0);
    row->addWidget(m_openVersion);
    column->addLayout(row);
    connect(m_versions, &QListWidget::itemActivated, this, &HistoryPanel::chooseVersion);
    connect(m_openVersion, &QPushButton::clicked, this, &HistoryPanel::chooseVersion);
    connect(m_versions, &QListWidget::currentRowChanged, this,
            [this](int at) { m_openVersion->setEnabled(at >= 0); });
    m_openVersion->setEnabled(false);
    return page;
}

void HistoryPanel::showEdits() {
    m_editsTab->setChecked(true);
    m_pages->setCurrentIndex(0);
}

void HistoryPanel::showVersions() {
    m_versionsTab->setChecked(true);
    m_pages->setCurrentIndex(1);
    refreshVersions();
}

void HistoryPanel::refreshVersions() {
    if (!m_document.draft() || m_pages->currentIndex() != 1)
        return;
    runInBackground(
        this,
        [folder = m_document.drafts(), id = m_document.draft()->origin().documentId] {
            return VersionShelf(folder).list(id);
        },
        [this](const std::shared_ptr<std::vector<KeptVersion>>& versions) {
            const int row = m_versions->currentRow();
            m_versions->clear();
            for (const KeptVersion& version : *versions) {
                const QString when = timeOf(version.time);
                auto* item = new QListWidgetItem(
                    tr("%1  ·  %2").arg(when, QLocale().formattedDataSize(version.size)),
                    m_versions);
                item->setData(pathRole, version.path);
                item->setData(whenRole, when);
            }
            m_noVersions->setVisible(versions->empty());
            m_versions->setCurrentRow(std::clamp(row, 0, std::max(0, m_versions->count() - 1)));
        });
}

void HistoryPanel::chooseVersion() {
    if (const QListWidgetItem* item = m_versions->currentItem())
        emit versionChosen(item->data(pathRole).toString(), item->data(whenRole).toString());
}

} // namespace waymark
