#include "app/find_bar.h"

#include "app/plain_widgets.h"
#include "model/validate.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int fieldWidth = 240; // at most
constexpr int narrowField = 64;
constexpr int besideField = 330; // what the buttons and the count need
constexpr int narrowBar = 400;   // where nothing is said of where the hit is

QLineEdit* makeField(const QString& name) {
    auto* field = new QLineEdit;
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setMaxLength(maxTextLength);
    field->setFixedWidth(fieldWidth);
    return field;
}

QHBoxLayout* makeRow(QWidget* widget) {
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(16, 4, 12, 4);
    row->setSpacing(6);
    return row;
}

} // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent)
    , m_words(makeField(tr("Find in all maps")))
    , m_replacement(makeField(tr("Replace with")))
    , m_count(new PlainLabel({}, LabelRole::Strong))
    , m_where(new PlainLabel({}, LabelRole::Soft))
    , m_second(new QWidget) {
    setObjectName(u"findBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Find"));
    setMinimumWidth(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 1);
    column->setSpacing(0);

    auto* first = new QWidget;
    QHBoxLayout* row = makeRow(first);
    m_first = row;
    row->addWidget(m_words);
    m_case = addButton(row, u"Aa"_s, tr("Match case"),
                       tr("Find only what is written just like this (Alt+C)"));
    m_whole = addButton(row, u"[ab]"_s, tr("Whole words"),
                        tr("Find only whole words, not parts of longer ones (Alt+W)"));
    m_whole->setFixedWidth(40);
    m_case->setShortcut(QKeySequence(Qt::ALT | Qt::Key_C));
    m_whole->setShortcut(QKeySequence(Qt::ALT | Qt::Key_W));
    m_previous = addButton(row, u"↑"_s, tr("Previous"), tr("Go to the hit before (Shift+F3)"));
    m_next = addButton(row, u"↓"_s, tr("Next"), tr("Go to the next hit (F3)"));
    row->addSpacing(4);
    row->addWidget(m_count);
    m_where->setElided(true);
    row->addWidget(m_where, 1);
    QPushButton* close = addButton(row, u"×"_s, tr("Close"), tr("Close (Esc)"));
    column->addWidget(first);

    row = makeRow(m_second);
    row->addWidget(m_replacement);
    m_replace = makeButton(tr("&Replace"));
    setPlainToolTip(m_replace, tr("Replace this hit and go to the next (Enter)"));
    m_replaceAll = makeButton(tr("Replace &all"));
    setPlainToolTip(m_replaceAll, tr("Replace every hit on all maps, as one step of undo"));
    row->addWidget(m_replace);
    row->addWidget(m_replaceAll);
    row->addStretch();
    column->addWidget(m_second);
    m_second->hide();

    for (QPushButton* toggle : {m_case, m_whole}) {
        toggle->setCheckable(true);
        connect(toggle, &QPushButton::toggled, this, &FindBar::queryChanged);
    }
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::queryChanged);
    connect(m_previous, &QPushButton::clicked, this, &FindBar::previousRequested);
    connect(m_next, &QPushButton::clicked, this, &FindBar::nextRequested);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceRequested);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAllRequested);
    connect(close, &QPushButton::clicked, this, &FindBar::closeRequested);
    // From what is looked for straight to what comes in its place, as one writes them.
    const QList<QWidget*> order{m_words, m_replacement, m_replace, m_replaceAll, m_case,
                                m_whole, m_previous,    m_next,    close};
    for (int i = 0; i + 1 < order.size(); ++i)
        setTabOrder(order[i], order[i + 1]);
    m_words->installEventFilter(this);
    m_replacement->installEventFilter(this);
    showCount(-1, 0, {});
    hide();
}

QPushButton* FindBar::addButton(QHBoxLayout* row, const QString& text, const QString& name,
                                const QString& tip) {
    QPushButton* button = makeButton(text, ButtonKind::Flat);
    button->setAccessibleName(name);
    button->setFixedWidth(32);
    setPlainToolTip(button, tip);
    row->addWidget(button);
    return button;
}

void FindBar::open(bool replacing) {
    m_second->setVisible(replacing);
    show();
    m_words->setFocus();
    m_words->selectAll();
}

bool FindBar::isReplacing() const {
    return !m_second->isHidden();
}

void FindBar::setQuery(const FindQuery& query) {
    m_words->setText(query.words);
    m_case->setChecked(query.matchCase);
    m_whole->setChecked(query.wholeWords);
}

FindQuery FindBar::query() const {
    return {m_words->text(), m_case->isChecked(), m_whole->isChecked()};
}

QString FindBar::replacement() const {
    return m_replacement->text();
}

void FindBar::showCount(int at, int count, const QString& where) {
    QString said;
    if (count > 0)
        said = at < 0 ? tr("%Ln found", nullptr, count)
                      : tr("%1 of %2").arg(locale().toString(at + 1), locale().toString(count));
    else if (!m_words->text().isEmpty())
        said = tr("Nothing found");
    m_where->setText(where);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (said == m_count->text())
        return;
    m_count->setText(said);
    QAccessibleEvent event(m_count, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void FindBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int fits = std::clamp(width() - besideField, narrowField, fieldWidth);
    m_words->setFixedWidth(fits);
    m_replacement->setFixedWidth(fits);
    const bool isNarrow = width() < narrowBar;
    m_where->setVisible(!isNarrow);
    m_first->setSpacing(isNarrow ? 1 : 6);
    m_first->setContentsMargins(isNarrow ? 6 : 16, 4, isNarrow ? 2 : 12, 4);
}

void FindBar::setReplaceable(bool one, bool all) {
    m_replace->setEnabled(one);
    m_replaceAll->setEnabled(all);
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject* object, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isShift = key->modifiers().testFlag(Qt::ShiftModifier);
    if (isEnter && object == m_replacement && !isShift) {
        if (m_replace->isEnabled())
            emit replaceRequested();
        return true;
    }
    if (isEnter || key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
        if (key->key() == Qt::Key_Up || (isEnter && isShift))
            emit previousRequested();
        else
            emit nextRequested();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace waymark
