#include "app/merge_dialog.h"

#include "app/plain_widgets.h"

#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr size_t mostShown = 200; // more than that nobody decides one by one

QString whereOf(const MergeConflict& conflict) {
    QStringList parts;
    for (const QString& part : {conflict.map, conflict.stage})
        if (!part.isEmpty())
            parts.append(isolated(part));
    return parts.join(u" › "_s);
}

} // namespace

MergeDialog::MergeDialog(const QString& name, const std::vector<MergeConflict>& conflicts,
                         QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Merge"));
    constexpr int oneConflict = 110; // pixels, about
    resize(660, std::min(220 + oneConflict * int(conflicts.size()), 560));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(8);
    auto* heading = new PlainLabel(conflicts.size() == 1 ? tr("One thing was changed by both")
                                                         : tr("%n things were changed by both",
                                                              nullptr, int(conflicts.size())),
                                   LabelRole::Heading);
    column->addWidget(heading);
    auto* text =
        new PlainLabel(tr("Everything else that you and others changed in %1 goes together. Choose "
                          "what stays here; Undo brings your version back.")
                           .arg(isolated(name)));
    text->setWordWrap(true);
    column->addWidget(text);
    column->addSpacing(4);

    auto* list = new QWidget;
    list->setAutoFillBackground(false);
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setSpacing(4);
    for (const MergeConflict& conflict : conflicts) {
        if (m_rows.size() < mostShown)
            addConflict(rows, conflict);
        else
            m_rest[keyOf(conflict)] = conflict.taken;
    }
    if (!m_rest.empty()) {
        auto* more =
            new PlainLabel(tr("%n more are not listed; they follow “All mine” and “All theirs”.",
                              nullptr, int(m_rest.size())),
                           LabelRole::Soft);
        more->setWordWrap(true);
        rows->addWidget(more);
    }
    rows->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(list);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto add = [&](const QString& label, ButtonKind kind, const auto& run) {
        auto* button = makeButton(label, kind, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, run);
        buttons->addWidget(button);
        return button;
    };
    if (conflicts.size() > 1) {
        add(tr("&All mine"), ButtonKind::Flat, [this] { chooseAll(MergeSide::Mine); });
        add(tr("All &theirs"), ButtonKind::Flat, [this] { chooseAll(MergeSide::Theirs); });
    }
    buttons->addStretch();
    add(tr("Cancel"), ButtonKind::Ordinary, [this] { reject(); });
    add(tr("Merge"), ButtonKind::Primary, [this] { accept(); })->setDefault(true);
    column->addLayout(buttons);
    setAccessibleDescription(heading->text() + u'\n' + text->text());
    if (!m_rows.empty())
        (m_rows.front().mine->isChecked() ? m_rows.front().mine : m_rows.front().theirs)
            ->setFocus();
}

void MergeDialog::addConflict(QVBoxLayout* column, const MergeConflict& conflict) {
    if (!m_rows.empty()) {
        auto* line = new QFrame;
        line->setFrameShape(QFrame::HLine);
        column->addWidget(line);
    }
    const QString where = whereOf(conflict);
    if (!where.isEmpty()) {
        auto* at = new PlainLabel(where, LabelRole::Soft);
        at->setWordWrap(true);
        column->addWidget(at);
    }
    const QString what = conflict.fieldName.isEmpty()
                             ? conflict.thing
                             : tr("%1: %2").arg(isolated(conflict.thing), conflict.fieldName);
    auto* thing = new PlainLabel(what, LabelRole::Strong);
    thing->setWordWrap(true);
    column->addWidget(thing);

    auto* group = new QButtonGroup(this);
    const auto side = [&](const QString& label, const QString& value) {
        QRadioButton* radio = addSide(column, label, value);
        radio->setAccessibleName(tr("%1, %2: %3").arg(what, label, value));
        group->addButton(radio);
        return radio;
    };
    QRadioButton* mine = side(tr("Mine"), conflict.mine);
    QRadioButton* theirs = side(tr("Theirs"), conflict.theirs);
    (conflict.taken == MergeSide::Mine ? mine : theirs)->setChecked(true);
    if (!conflict.base.isEmpty()) {
        auto* before =
            new PlainLabel(tr("Before: %1").arg(isolated(conflict.base)), LabelRole::Soft);
        before->setWordWrap(true);
        column->addWidget(before);
    }
    m_rows.push_back({keyOf(conflict), mine, theirs});
}

QRadioButton* MergeDialog::addSide(QVBoxLayout* column, const QString& side, const QString& value) {
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    auto* radio = new QRadioButton(side);
    radio->setMinimumWidth(84);
    row->addWidget(radio, 0, Qt::AlignTop);
    auto* text = new PlainLabel(value);
    text->setWordWrap(true);
    text->setMinimumHeight(24);
    row->addWidget(text, 1);
    column->addLayout(row);
    return radio;
}

void MergeDialog::chooseAll(MergeSide side) {
    for (const Row& row : m_rows)
        (side == MergeSide::Mine ? row.mine : row.theirs)->setChecked(true);
    for (auto& [key, chosen] : m_rest)
        chosen = side;
}

MergeChoices MergeDialog::choices() const {
    MergeChoices choices = m_rest;
    for (const Row& row : m_rows)
        choices[row.key] = row.mine->isChecked() ? MergeSide::Mine : MergeSide::Theirs;
    return choices;
}

} // namespace waymark
