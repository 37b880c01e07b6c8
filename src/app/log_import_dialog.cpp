#include "app/log_import_dialog.h"

#include "app/dialog_parts.h"
#include "app/panel_parts.h"
#include "app/plain_widgets.h"
#include "app/questions.h"
#include "model/atomic_file.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int waitForChoices = 150; // milliseconds
constexpr int shownSetAside = 1'000;
constexpr int shownDetails = 4; // lines of the list; it scrolls

QString number(qint64 count) {
    return QLocale().toString(count);
}

QString shortText(const QString& text) {
    constexpr qsizetype shown = 200;
    return visibleMarks(text.left(shown).simplified());
}

QTableWidget* makeTable(const QString& name) {
    auto* table = new QTableWidget;
    table->setAccessibleName(name);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    return table;
}

void limitWidth(QComboBox* box) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
}

} // namespace

LogImportDialog::LogImportDialog(const Project& project, Id<Map> map, const QString& path,
                                 const LogHead& head, const LogChoice& choice, Questions& questions,
                                 QWidget* parent)
    : QDialog(parent)
    , m_head(head)
    , m_path(path)
    , m_questions(questions)
    , m_reading(new LogImportReading(project, map, path, this))
    , m_customer(new QComboBox)
    , m_touchpoint(new QComboBox)
    , m_time(new QComboBox)
    , m_order(new QComboBox)
    , m_zone(new QComboBox)
    , m_details(new QListWidget)
    , m_pages(new QStackedWidget)
    , m_tabs(new QButtonGroup(this))
    , m_rows(makeTable(tr("First rows")))
    , m_setAside(makeTable(tr("Not taken")))
    , m_summary(new PlainLabel({}, LabelRole::Strong))
    , m_remark(new PlainLabel({}, LabelRole::Warning))
    , m_progress(new QProgressBar)
    , m_stop(makeButton(tr("Stop"), ButtonKind::Flat))
    , m_import(makeButton(tr("Import"), ButtonKind::Primary)) {
    setWindowTitle(tr("Import interaction log"));
    resize(940, 600);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 24, 24, 20);
    row->setSpacing(24);
    row->addWidget(makeShown(), 1);
    const ChoiceColumn side = makeChoiceColumn(tr("Interaction log"));
    row->addWidget(side.side);
    buildChoices(choice);
    const auto add = [&](const QString& caption, QWidget* control) {
        side.choices->addWidget(captioned(caption, control));
    };
    add(tr("&Who"), m_customer);
    add(tr("&Touchpoint"), m_touchpoint);
    add(tr("Whe&n"), m_time);
    add(tr("&Dates like 3/4/2026"), m_order);
    add(tr("Times without a time &zone are of"), m_zone);
    add(tr("Kept as detai&ls"), m_details);
    side.choices->addStretch();
    m_remark->setWordWrap(true);
    side.all->addWidget(m_remark);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch();
    auto* cancel = makeButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_import->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(cancel);
    foot->addWidget(m_import);
    side.all->addLayout(foot);

    m_soon.setSingleShot(true);
    m_soon.setInterval(waitForChoices);
    connect(&m_soon, &QTimer::timeout, this, [this] { m_reading->start(this->choice()); });
    connect(m_reading, &LogImportReading::progressed, m_progress, &QProgressBar::setValue);
    connect(m_reading, &LogImportReading::finished, this, &LogImportDialog::take);
    for (QComboBox* box : {m_customer, m_touchpoint, m_time, m_order, m_zone})
        connect(box, &QComboBox::currentIndexChanged, this, &LogImportDialog::readAgain);
    connect(m_details, &QListWidget::itemChanged, this, &LogImportDialog::readAgain);
    readAgain();
    (m_head.isPlain() ? static_cast<QWidget*>(m_import) : m_customer)->setFocus();
}

QWidget* LogImportDialog::makeShown() {
    auto* shown = new QWidget;
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    auto* busy = new QHBoxLayout;
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How much of the log is read"));
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_soon.stop();
        m_reading->stop();
        m_result.reset();
        m_wasStopped = true;
        refresh();
    });
    busy->addWidget(m_progress, 1);
    busy->addWidget(m_stop);
    column->addLayout(busy);
    auto* tabs = new QHBoxLayout;
    tabs->setSpacing(2);
    const auto addTab = [&](int page, const QString& text, const QString& tip) {
        auto* tab = addPanelTab(tabs, m_tabs, text, tip);
        tab->setAutoDefault(false);
        m_tabs->setId(tab, page);
        tab->setChecked(page == 0);
    };
    addTab(0, tr("First rows"), tr("The beginning of the log, as it is understood"));
    addTab(1, tr("Not taken"), tr("Rows that do not come onto the map, and why"));
    tabs->addStretch();
    column->addLayout(tabs);
    connect(m_tabs, &QButtonGroup::idClicked, m_pages, &QStackedWidget::setCurrentIndex);
    m_pages->addWidget(m_rows);
    m_pages->addWidget(makeSetAside());
    column->addWidget(m_pages, 1);
    return shown;
}

QWidget* LogImportDialog::makeSetAside() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_setAside->setColumnCount(3);
    m_setAside->setHorizontalHeaderLabels({tr("Line"), tr("Why"), tr("Row")});
    m_setAside->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(m_setAside, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_copy = makeButton(tr("Copy list"));
    m_save = makeButton(tr("Save list…"));
    for (QPushButton* button : {m_copy, m_save}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const LogImport* import = this->import())
            QApplication::clipboard()->setText(setAsideAsText(import->read.setAside));
    });
    connect(m_save, &QPushButton::clicked, this, &LogImportDialog::saveSetAside);
    return page;
}

void LogImportDialog::buildChoices(const LogChoice& choice) {
    const auto fill = [&](QComboBox* box, const QString& wanted, const QString& found) {
        limitWidth(box);
        box->addItem(tr("Choose a column"), QString());
        for (const QString& column : m_head.columns)
            box->addItem(shortText(column), column);
        const int at = box->findData(wanted.isEmpty() ? found : wanted);
        box->setCurrentIndex(std::max(0, at));
        box->setEnabled(!m_head.hasFixedColumns);
    };
    fill(m_customer, choice.columns.customer, m_head.found.customer);
    fill(m_touchpoint, choice.columns.touchpoint, m_head.found.touchpoint);
    fill(m_time, choice.columns.time, m_head.found.time);
    m_order->addItem(tr("As the log shows"), int(DayOrder::Unknown));
    m_order->addItem(tr("Day first: 3 April"), int(DayOrder::DayFirst));
    m_order->addItem(tr("Month first: March 4"), int(DayOrder::MonthFirst));
    m_order->setCurrentIndex(std::max(0, m_order->findData(int(choice.order))));
    m_order->setEnabled(!m_head.hasFixedColumns);
    limitWidth(m_order);
    m_zone->addItem(tr("UTC"), QByteArray("UTC"));
    if (const QByteArray here = QTimeZone::systemTimeZoneId(); !here.isEmpty() && here != "UTC")
        m_zone->addItem(tr("This computer: %1").arg(QString::fromUtf8(here)), here);
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
        if (zone.contains('/') && !zone.startsWith("Etc/"))
            m_zone->addItem(QString::fromUtf8(zone).replace(u'_', u' '), zone);
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(choice.zone)));
    limitWidth(m_zone);
    for (const QString& column : m_head.columns) {
        auto* item = new QListWidgetItem(shortText(column), m_details);
        item->setData(Qt::UserRole, column);
        item->setCheckState(choice.leftOut.contains(column) ? Qt::Unchecked : Qt::Checked);
    }
    m_details->setFixedHeight(m_details->sizeHintForRow(0) * shownDetails + 12);
}

LogChoice LogImportDialog::choice() const {
    LogChoice choice;
    if (!m_head.hasFixedColumns)
        choice.columns = {m_customer->currentData().toString(),
                          m_touchpoint->currentData().toString(), m_time->currentData().toString()};
    choice.order = DayOrder(m_order->currentData().toInt());
    choice.zone = m_zone->currentData().toByteArray();
    for (int i = 0; i < m_details->count(); ++i)
        if (m_details->item(i)->checkState() == Qt::Unchecked)
            choice.leftOut << m_details->item(i)->data(Qt::UserRole).toString();
    return choice;
}

const LogImport* LogImportDialog::import() const {
    return m_result && m_result->ok() ? &**m_result : nullptr;
}

void LogImportDialog::readAgain() {
    m_result.reset();
    m_wasStopped = false;
    m_reading->stop();
    const bool isWhole = m_customer->currentIndex() > 0 && m_touchpoint->currentIndex() > 0 &&
                         m_time->currentIndex() > 0;
    if (isWhole)
        m_soon.start();
    else
        m_soon.stop();
    refresh();
}

void LogImportDialog::take(const std::shared_ptr<Result<LogImport>>& result) {
    m_result = result;
    refresh();
}

void LogImportDialog::refresh() {
    const bool isBusy = m_soon.isActive() || m_reading->isReading();
    if (isBusy && !m_reading->isReading())
        m_progress->setValue(0);
    m_progress->setVisible(isBusy);
    m_stop->setVisible(isBusy);
    // A column is who, where or when, or else a detail.
    const QStringList used{m_customer->currentData().toString(),
                           m_touchpoint->currentData().toString(),
                           m_time->currentData().toString()};
    for (int i = 0; i < m_details->count(); ++i)
        m_details->item(i)->setHidden(
            used.contains(m_details->item(i)->data(Qt::UserRole).toString()));
    const LogImport* plan = import();
    m_import->setEnabled(plan && !plan->edit.isEmpty());
    m_summary->setText(summary());
    QStringList remarks;
    if (plan)
        for (const Warning& warning : plan->read.warnings)
            remarks << warning.toString();
    m_remark->setText(remarks.join(u'\n'));
    m_remark->setVisible(!remarks.isEmpty());
    fillFirstRows();
    fillSetAside();
}

QString LogImportDialog::summary() const {
    if (m_wasStopped)
        return tr("Reading was stopped. Choose again to read the log.");
    if (m_customer->currentIndex() <= 0 || m_touchpoint->currentIndex() <= 0 ||
        m_time->currentIndex() <= 0)
        return tr("Say which columns tell who, at which touchpoint, and when.");
    if (!m_result)
        return tr("Reading %1…").arg(isolated(QFileInfo(m_path).fileName()));
    const LogImport* plan = import();
    if (!plan)
        return m_result->error().message;
    const qint64 taken = qint64(plan->edit.changes.size());
    QStringList parts;
    parts << (taken == 1 ? tr("1 row comes onto the map")
                         : tr("%1 rows come onto the map").arg(number(taken)));
    if (plan->repeated > 0)
        parts << tr("%1 are there already").arg(number(plan->repeated));
    parts << tr("%1 are not taken").arg(number(plan->read.setAside.count));
    QString text = parts.join(tr(", ")) + u'.';
    if (taken == 0 && plan->repeated == 0)
        text += u' ' + tr("Check that the touchpoints of the map are called as in the log.");
    return text;
}

void LogImportDialog::fillFirstRows() {
    LogChoice chosen = choice();
    if (const LogImport* plan = import())
        chosen.order = plan->read.order;
    const int time = m_time->currentIndex() - 1;
    const auto role = [&](int column) {
        return column == m_customer->currentIndex() - 1     ? tr("%1: who")
               : column == m_touchpoint->currentIndex() - 1 ? tr("%1: touchpoint")
               : column == time                             ? tr("%1: when")
                                                            : u"%1"_s;
    };
    const auto columns = int(m_head.columns.size());
    m_rows->setColumnCount(columns);
    m_rows->setRowCount(int(m_head.rows.size()));
    QStringList names;
    for (int c = 0; c < columns; ++c)
        names << role(c).arg(shortText(m_head.columns[c]));
    m_rows->setHorizontalHeaderLabels(names);
    for (int r = 0; r < m_rows->rowCount(); ++r)
        for (int c = 0; c < columns; ++c) {
            const QString cell = m_head.rows[size_t(r)].value(c);
            QString text = shortText(cell);
            if (c == time && !cell.trimmed().isEmpty()) {
                const QString read = understoodTime(cell, chosen);
                text = tr("%1 → %2").arg(text, read.isEmpty() ? tr("no time") : read);
            }
            m_rows->setItem(r, c, new QTableWidgetItem(text));
        }
    m_rows->resizeColumnsToContents();
}

void LogImportDialog::fillSetAside() {
    const LogImport* plan = import();
    const qint64 count = plan ? plan->read.setAside.count : 0;
    m_tabs->button(1)->setText(count > 0 ? tr("Not taken: %1").arg(number(count))
                                         : tr("Not taken"));
    m_copy->setEnabled(count > 0);
    m_save->setEnabled(count > 0);
    const int shown =
        plan ? int(std::min<size_t>(plan->read.setAside.rows.size(), shownSetAside)) : 0;
    m_setAside->setRowCount(count > shown ? shown + 1 : shown);
    for (int r = 0; r < shown; ++r) {
        const SetAsideRow& row = plan->read.setAside.rows[size_t(r)];
        m_setAside->setItem(r, 0, new QTableWidgetItem(number(row.line)));
        m_setAside->setItem(r, 1, new QTableWidgetItem(shortText(row.reason)));
        m_setAside->setItem(r, 2, new QTableWidgetItem(shortText(row.text)));
    }
    if (count > shown && shown > 0)
        m_setAside->setItem(shown, 1,
                            new QTableWidgetItem(tr("… and %1 more").arg(number(count - shown))));
    m_setAside->resizeColumnsToContents();
}

void LogImportDialog::saveSetAside() {
    const LogImport* plan = import();
    if (!plan)
        return;
    const QFileInfo log(m_path);
    const QString path = m_questions.askSavePath(
        this, tr("Save the rows that were not taken"),
        log.path() + u'/' + tr("%1 not taken").arg(log.completeBaseName()) + ".csv"_L1);
    if (path.isEmpty())
        return;
    if (const auto written = writeFileAtomically(path, setAsideAsCsv(plan->read.setAside));
        !written)
        m_questions.tell(this, tr("The list was not saved"), written.error().message);
}

} // namespace waymark
