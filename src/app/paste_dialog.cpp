#include "app/paste_dialog.h"

#include "app/dialog_parts.h"
#include "app/plain_text.h"
#include "app/plain_widgets.h"
#include "model/lane_words.h"
#include "model/validate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// What is shown of a large paste; the summary tells the rest.
constexpr int shownColumns = 40;
constexpr int shownRows = 40;
constexpr int shownCards = 12; // of one cell
constexpr qsizetype shownLetters = 200;

QString shortText(const QString& text) {
    const QString line = text.left(shownLetters).simplified();
    return visibleMarks(text.size() > shownLetters ? line + u'…' : line);
}

QString number(qsizetype count) {
    return QLocale().toString(qint64(count));
}

} // namespace

PasteDialog::PasteDialog(const Project& project, Id<Map> map, const PastedText& text,
                         const PasteChoice& choice, QWidget* parent)
    : QDialog(parent)
    , m_project(project)
    , m_map(map)
    , m_text(text)
    , m_shape(new QComboBox)
    , m_firstRow(new QComboBox)
    , m_rows(new QComboBox)
    , m_column(new QComboBox)
    , m_lane(new QComboBox)
    , m_preview(new QTableWidget)
    , m_summary(new PlainLabel({}, LabelRole::Strong))
    , m_remark(new PlainLabel({}, LabelRole::Warning))
    , m_paste(makeButton(tr("Paste"), ButtonKind::Primary)) {
    setWindowTitle(tr("Paste"));
    resize(880, 520);
    buildChoices();

    const auto choose = [](QComboBox* box, const QVariant& value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    choose(m_shape, int(choice.shape));
    choose(m_firstRow, int(choice.firstRow));
    choose(m_rows, int(choice.rows));
    choose(m_lane, choice.start.lane.value);
    const auto at = std::ranges::find_if(m_starts, [&](const Place& place) {
        return choice.start.touchpoint ? place.touchpoint == choice.start.touchpoint
                                       : place.stage == choice.start.stage;
    });
    if (at != m_starts.end())
        m_column->setCurrentIndex(int(at - m_starts.begin()));
    for (QComboBox* box : {m_shape, m_firstRow, m_rows, m_column, m_lane})
        connect(box, &QComboBox::currentIndexChanged, this, &PasteDialog::refresh);
    refresh();
    m_shape->setFocus();
}

void PasteDialog::buildChoices() {
    if (m_text.isTable)
        m_shape->addItem(tr("A card for each cell"), int(PasteShape::CardPerCell));
    m_shape->addItem(tr("A card for each line"), int(PasteShape::CardPerLine));
    m_shape->addItem(m_text.isTable ? tr("A touchpoint for each row")
                                    : tr("A touchpoint for each line"),
                     int(PasteShape::TouchpointPerLine));
    m_shape->addItem(tr("One card with everything"), int(PasteShape::OneCard));
    m_rows->addItem(tr("All into one lane"), int(PasteRows::OneLane));
    m_rows->addItem(tr("A lane for each, downwards"), int(PasteRows::LaneEach));
    m_rows->addItem(tr("Lanes are named in the first"), int(PasteRows::Named));
    m_firstRow->addItem(tr("Is cards like the others"), int(PasteFirstRow::Cards));
    m_firstRow->addItem(tr("Names touchpoints"), int(PasteFirstRow::Touchpoints));
    m_firstRow->addItem(tr("Names stages"), int(PasteFirstRow::Stages));

    const auto nameOr = [](const QString& name, const QString& instead) {
        return name.isEmpty() ? instead : shortText(name);
    };
    for (const Id<Stage> stage : m_project.of<Stage>(m_map)) {
        const QString stageName = nameOr(m_project.find(stage)->name, tr("Stage without a name"));
        const auto touchpoints = m_project.of<Touchpoint>(stage);
        if (touchpoints.empty()) {
            m_starts.push_back({.stage = stage});
            m_column->addItem(stageName);
        }
        for (const Id<Touchpoint> id : touchpoints) {
            m_starts.push_back({.touchpoint = id});
            m_column->addItem(tr("%1: %2").arg(
                stageName, nameOr(m_project.find(id)->name, tr("Touchpoint without a name"))));
        }
    }
    if (m_starts.empty()) {
        m_starts.emplace_back();
        m_column->addItem(tr("A new stage"));
    }
    for (const Id<Lane> id : m_project.of<Lane>(m_map)) {
        const Lane& lane = *m_project.find(id);
        if (lane.visible && cardKind(lane.lane))
            m_lane->addItem(nameOr(lane.title, laneWord(lane.lane)), id.value);
    }
    if (m_lane->count() == 0)
        m_lane->addItem(laneWord(LaneKind::Notes), 0);
    for (QComboBox* box : {m_column, m_lane}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }

    auto* side = new QWidget;
    side->setFixedWidth(264);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new PlainLabel(tr("Paste"), LabelRole::Heading));
    column->addWidget(captioned(tr("&Becomes"), m_shape));
    m_firstRowBox = captioned(tr("First &row"), m_firstRow);
    m_rowsBox = captioned(tr("Ro&ws"), m_rows);
    m_laneBox = captioned(tr("Starting in the &lane"), m_lane);
    column->addWidget(m_firstRowBox);
    column->addWidget(m_rowsBox);
    column->addWidget(captioned(tr("Starting &at"), m_column));
    column->addWidget(m_laneBox);
    m_remark->setWordWrap(true);
    column->addWidget(m_remark);
    column->addStretch();
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch();
    auto* cancel = makeButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_paste->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_paste, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(cancel);
    foot->addWidget(m_paste);
    column->addLayout(foot);

    m_preview->setAccessibleName(tr("What goes where"));
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setTabKeyNavigation(false);
    m_preview->setWordWrap(true);
    m_preview->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_preview->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_preview->horizontalHeader()->setDefaultSectionSize(140);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_preview->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_preview->verticalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_summary);
    left->addWidget(m_preview, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 24, 24, 20);
    row->setSpacing(24);
    row->addLayout(left, 1);
    row->addWidget(side);
}

PasteChoice PasteDialog::choice() const {
    PasteChoice choice;
    choice.shape = PasteShape(m_shape->currentData().toInt());
    choice.firstRow = PasteFirstRow(m_firstRow->currentData().toInt());
    choice.rows = PasteRows(m_rows->currentData().toInt());
    choice.start = m_starts[size_t(std::max(0, m_column->currentIndex()))];
    choice.start.lane = {m_lane->currentData().toLongLong()};
    return choice;
}

void PasteDialog::refresh() {
    PasteChoice chosen = choice();
    const bool cards =
        chosen.shape == PasteShape::CardPerCell || chosen.shape == PasteShape::CardPerLine;
    const bool touchpoints = chosen.shape == PasteShape::TouchpointPerLine;
    m_firstRowBox->setVisible(m_text.isTable && cards);
    m_rowsBox->setVisible(m_text.isTable && (cards || touchpoints));
    m_laneBox->setVisible(!touchpoints || m_text.isTable);
    m_laneBox->setEnabled(!m_text.isTable || chosen.rows != PasteRows::Named);
    m_plan = planPaste(m_project, m_map, m_text, chosen);
    m_paste->setEnabled(!m_plan.isEmpty());
    m_summary->setText(summary());
    QStringList remarks;
    if (m_text.leftOut > 0)
        remarks += tr("Only the first %1 characters are used; %2 are left out.")
                       .arg(number(maxPastedText), number(m_text.leftOut));
    if (m_plan.leftOut > 0)
        remarks += tr("%1 cards are left out: at most %2 can be pasted at once.")
                       .arg(number(m_plan.leftOut), number(maxPastedCards));
    if (m_plan.shortened > 0)
        remarks += tr("%1 texts are longer than the %2 characters that a card holds, and are "
                      "shortened.")
                       .arg(number(m_plan.shortened), number(maxTextLength));
    m_remark->setText(remarks.join(u'\n'));
    m_remark->setVisible(!remarks.isEmpty());
    fillPreview();
}

QString PasteDialog::summary() const {
    QStringList parts;
    if (!m_plan.cards.empty())
        parts += m_plan.cards.size() == 1
                     ? tr("1 card")
                     : tr("%1 cards").arg(number(qsizetype(m_plan.cards.size())));
    const auto stages = std::ranges::count_if(m_plan.columns, &PastePlan::Column::isNewStage);
    const auto touchpoints = m_plan.newColumns() - stages;
    if (stages > 0)
        parts += stages == 1 ? tr("1 new stage") : tr("%1 new stages").arg(number(stages));
    if (touchpoints > 0)
        parts += touchpoints == 1 ? tr("1 new touchpoint")
                                  : tr("%1 new touchpoints").arg(number(touchpoints));
    const auto lanes =
        std::ranges::count_if(m_plan.rows, [](const auto& row) { return row.lane.isNull(); });
    if (lanes > 0 && !m_plan.cards.empty())
        parts += lanes == 1 ? tr("1 new lane") : tr("%1 new lanes").arg(number(lanes));
    return parts.isEmpty() ? tr("Nothing to paste") : parts.join(tr(", "));
}

void PasteDialog::fillPreview() {
    m_preview->clear();
    const int columns = int(std::min<size_t>(m_plan.columns.size(), shownColumns));
    const int rows = int(std::min<size_t>(m_plan.rows.size(), shownRows));
    m_preview->setColumnCount(columns);
    m_preview->setRowCount(rows);
    const auto shown = [](const QString& name, bool isNew, const QString& nameless) {
        const QString text = name.isEmpty() ? nameless : shortText(name);
        return isNew ? tr("New: %1").arg(text) : text;
    };
    QStringList names;
    for (int c = 0; c < columns; ++c) {
        const PastePlan::Column& column = m_plan.columns[size_t(c)];
        names += shown(column.name, column.isNewStage || column.isNewTouchpoint,
                       column.isNewStage ? tr("Stage") : tr("Touchpoint"));
    }
    m_preview->setHorizontalHeaderLabels(names);
    names.clear();
    for (int r = 0; r < rows; ++r) {
        const PastePlan::Row& row = m_plan.rows[size_t(r)];
        names += shown(row.title, row.lane.isNull(), laneWord(row.kind));
    }
    m_preview->setVerticalHeaderLabels(names);
    std::vector<QStringList> cells(size_t(rows) * size_t(columns));
    std::vector<int> more(cells.size(), 0);
    for (const PastePlan::Card& card : m_plan.cards) {
        if (card.row >= rows || card.column >= columns)
            continue;
        const size_t at = size_t(card.row) * size_t(columns) + size_t(card.column);
        if (cells[at].size() < shownCards)
            cells[at].append(shortText(card.text));
        else
            ++more[at];
    }
    for (size_t at = 0; at < cells.size(); ++at) {
        if (more[at] > 0)
            cells[at].append(tr("… and %1 more").arg(number(more[at])));
        m_preview->setItem(int(at) / columns, int(at) % columns,
                           new QTableWidgetItem(cells[at].join(u'\n')));
    }
    m_preview->resizeRowsToContents();
}

} // namespace waymark
