#include "app/insights_panel.h"

#include "app/author_name.h"
#include "app/insight_list.h"
#include "app/panel_parts.h"
#include "app/plain_text.h"
#include "app/plain_widgets.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int footEdge = 20; // left and right of the buttons below the list

} // namespace

InsightsPanel::InsightsPanel(Document& document, IdSource& ids, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_ids(ids)
    , m_insights(document.project())
    , m_tabs(new QButtonGroup(this))
    , m_summary(new PlainLabel({}, LabelRole::Soft))
    , m_details(new QComboBox)
    , m_list(new InsightList) {
    setObjectName(u"insightsPanel"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 12);
    column->setSpacing(0);
    column->addWidget(makeHead());
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(20, 4, 20, 4);
    column->addWidget(m_summary);
    auto* details = new QHBoxLayout;
    details->setContentsMargins(20, 4, 20, 4);
    details->addWidget(m_details);
    column->addLayout(details);
    m_details->setAccessibleName(tr("Compare by"));
    column->addWidget(m_list, 1);
    column->addWidget(makeFoot());

    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &InsightsPanel::refresh);
    connect(m_details, &QComboBox::activated, this, [this] {
        m_isOld = true;
        refresh();
    });
    connect(m_list, &InsightList::chosen, this, &InsightsPanel::showChosen);
    connect(m_list, &InsightList::activated, this, &InsightsPanel::goThere);
    connect(m_list, &InsightList::entered, this, [this] {
        goThere();
        emit leftByKey();
    });
    connect(m_list, &InsightList::leftByKey, this, &InsightsPanel::leftByKey);
    connect(&document, &Document::changed, this, &InsightsPanel::follow);
    connect(&document, &Document::wasReset, this, [this] {
        m_insights.forget();
        m_isLogOld = true;
        outdate();
    });
    showChosen();
}

QWidget* InsightsPanel::makeHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(6);
    const PanelTitle title = makePanelTitle(tr("Insights"), tr("Close the insights"));
    connect(title.close, &QPushButton::clicked, this, &InsightsPanel::closeRequested);
    column->addLayout(title.row);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(2);
    const auto addTab = [&](InsightPage page, const QString& text, const QString& tip) {
        auto* tab = addPanelTab(row, m_tabs, text, tip);
        m_tabs->setId(tab, int(page));
        tab->setChecked(page == m_page);
    };
    addTab(InsightPage::Open, tr("Open"), tr("What the map leaves open"));
    addTab(InsightPage::Gaps, tr("Gaps"), tr("What customers receive against what they desire"));
    addTab(InsightPage::Funnel, tr("Lost"), tr("Where customers are lost, and the ways they take"));
    addTab(InsightPage::Measures, tr("KPIs"), tr("KPIs against their targets"));
    row->addStretch();
    auto* pictures = makeButton(tr("Pictures…"), ButtonKind::Link);
    setPlainToolTip(pictures, tr("Opportunities, pain points, channels and curves as pictures to "
                                 "decide by"));
    connect(pictures, &QPushButton::clicked, this, &InsightsPanel::picturesRequested);
    // Beside the title: the row of pages is full in languages with longer words.
    title.row->insertWidget(title.row->count() - 1, pictures);
    column->addLayout(row);
    connect(m_tabs, &QButtonGroup::idClicked, this,
            [this](int page) { showPage(InsightPage(page)); });
    return head;
}

QWidget* InsightsPanel::makeFoot() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(footEdge, 8, footEdge, 0);
    column->setSpacing(6);
    m_deeds = new QWidget;
    auto* deeds = new QHBoxLayout(m_deeds);
    deeds->setContentsMargins(0, 0, 0, 0);
    deeds->setSpacing(6);
    m_fix = makeButton({});
    m_off = makeButton(tr("Switch off…"), ButtonKind::Flat);
    m_on = makeButton(tr("Switch on"), ButtonKind::Flat);
    setPlainToolTip(m_off, tr("This check does not concern this map, for a reason"));
    setPlainToolTip(m_on, tr("Let this check look at this map again"));
    for (QPushButton* deed : {m_fix, m_off, m_on})
        deeds->addWidget(deed, 0, Qt::AlignLeft);
    deeds->addStretch();
    column->addWidget(m_deeds);
    connect(m_fix, &QPushButton::clicked, this, &InsightsPanel::mend);
    connect(m_off, &QPushButton::clicked, this, &InsightsPanel::askReason);
    connect(m_on, &QPushButton::clicked, this, &InsightsPanel::switchOn);

    m_reasonRow = new QWidget;
    auto* row = new QVBoxLayout(m_reasonRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto* caption = new PlainLabel(tr("Why does it not concern this map?"), LabelRole::Caption);
    m_reason = new QLineEdit;
    m_reason->setAccessibleName(caption->text());
    m_reason->setPlaceholderText(tr("Enter switches the check off"));
    row->addWidget(caption);
    row->addWidget(m_reason);
    column->addWidget(m_reasonRow);
    m_reasonRow->hide();
    connect(m_reason, &QLineEdit::returnPressed, this, &InsightsPanel::switchOff);
    return foot;
}

void InsightsPanel::setMap(Id<Map> map) {
    if (map == m_insights.map())
        return;
    m_insights.setMap(map);
    m_isLogOld = true;
    outdate();
}

void InsightsPanel::showPage(InsightPage page) {
    m_page = page;
    m_tabs->button(int(page))->setChecked(true);
    m_isOld = true;
    refresh();
}

void InsightsPanel::pointToFunnel(AnyId record) {
    showPage(InsightPage::Funnel);
    const auto lineOf = [this](AnyId place) {
        const auto& lines = m_list->lines();
        return int(std::ranges::find(lines, place, &InsightLine::place) - lines.begin());
    };
    int line = lineOf(record);
    // What was entered is told stage by stage.
    const Touchpoint* touchpoint = record.kind == Kind::Touchpoint
                                       ? m_document.project().find(Id<Touchpoint>{record.value})
                                       : nullptr;
    if (line == int(m_list->lines().size()) && touchpoint)
        line = lineOf(anyId(touchpoint->stage));
    if (line < int(m_list->lines().size()))
        m_list->setCurrent(line);
}

void InsightsPanel::follow(const Changeset& edit) {
    m_insights.follow(edit);
    m_lastChanged = QDateTime::currentMSecsSinceEpoch();
    m_isLogOld |= std::ranges::any_of(edit.changes, [](const Change& change) {
        const Kind kind = change.id().kind;
        return kind == Kind::Interaction || kind == Kind::Map;
    });
    outdate();
}

void InsightsPanel::outdate() {
    m_isOld = true;
    if (isVisible())
        m_soon.start();
}

void InsightsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void InsightsPanel::refresh() {
    m_soon.stop();
    if (!m_isOld)
        return;
    m_isOld = false;
    if (m_isLogOld) {
        m_isLogOld = false;
        fillDetails();
    }
    const bool isFunnel = m_page == InsightPage::Funnel;
    m_details->setVisible(isFunnel && m_details->count() > 1);
    InsightContents contents = insightContents(
        m_insights, m_page, m_details->currentData().toString(),
        {.log = nullptr, .lastChanged = m_lastChanged, .now = QDateTime::currentMSecsSinceEpoch()});
    m_summary->setText(contents.summary);
    m_list->fill(std::move(contents.lines));
}

// The details of the log by which customers can be told apart.
void InsightsPanel::fillDetails() {
    const QSignalBlocker quiet(m_details);
    const QString before = m_details->currentData().toString();
    m_details->clear();
    m_details->addItem(tr("Compare by…"), QString());
    for (const LogColumn& column : m_insights.log().details)
        if (column.values.size() > 2 && column.values.size() <= maxFunnelValues)
            m_details->addItem(tr("Compare by: %1").arg(visibleMarks(column.name)), column.name);
    m_details->setCurrentIndex(std::max(0, m_details->findData(before)));
}

void InsightsPanel::showChosen() {
    m_reasonRow->hide();
    const InsightLine* line = m_list->current();
    const bool mayEdit = line && !m_document.refusesEdits();
    m_fix->setVisible(mayEdit && line->fix);
    if (line && line->fix)
        m_fix->setText(visibleMarks(line->fixLabel).replace(u'&', "&&"_L1));
    m_off->setVisible(mayEdit && !line->code.isEmpty() && !line->isSwitchedOff);
    m_on->setVisible(mayEdit && line->isSwitchedOff);
    m_deeds->setVisible(!m_fix->isHidden() || !m_off->isHidden() || !m_on->isHidden());
    arrangeDeeds();
}

// Side by side, or one below the other where their words need it: what mends may be named at
// length.
void InsightsPanel::arrangeDeeds() {
    auto* deeds = qobject_cast<QBoxLayout*>(m_deeds->layout());
    const int room = width() - 2 * footEdge;
    int needed = 0;
    for (QPushButton* deed : {m_fix, m_off, m_on})
        if (!deed->isHidden())
            needed += (needed > 0 ? deeds->spacing() : 0) + deed->sizeHint().width();
    deeds->setDirection(needed > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void InsightsPanel::goThere() {
    if (const InsightLine* line = m_list->current();
        line && m_document.project().contains(line->place))
        emit recordChosen(line->place);
}

void InsightsPanel::commit(const Changeset& edit) {
    if (edit.isEmpty())
        return;
    m_document.endGesture();
    if (const auto done = m_document.commit(edit); !done)
        emit refused(done.error().message);
    refresh();
}

void InsightsPanel::mend() {
    const InsightLine* line = m_list->current();
    if (!line || !line->fix)
        return;
    // The line may go while its edit is carried out.
    const AnyId place = line->place;
    commit(line->fix(m_document.project(), m_ids));
    if (m_document.project().contains(place))
        emit recordChosen(place);
}

void InsightsPanel::askReason() {
    m_reason->clear();
    m_reasonRow->show();
    m_reason->setFocus();
}

void InsightsPanel::switchOff() {
    const InsightLine* line = m_list->current();
    if (!line || m_reason->text().trimmed().isEmpty())
        return;
    commit(switchCheckOff(m_document.project(), m_ids, m_insights.map(), line->code,
                          m_reason->text(), authorName(), QDateTime::currentMSecsSinceEpoch()));
    m_reasonRow->hide();
    m_list->setFocus();
}

void InsightsPanel::switchOn() {
    if (const InsightLine* line = m_list->current())
        commit(switchCheckOn(m_document.project(), m_insights.map(), line->code));
}

} // namespace waymark
