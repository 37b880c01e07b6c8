#include "app/filter_bar.h"

#include "app/plain_widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStyle>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int fieldWidth = 100;
constexpr int countsWidth = 84; // at least
constexpr int longestChip = 15; // letters of what is chosen; more of it is in the tool tip

// For menus and buttons, where "&" would mark a key.
QString asLabel(QString text) {
    return visibleMarks(text.replace(u'&', "&&"_L1));
}

template <class List, class Value>
void toggle(List& list, const Value& value, bool on) {
    const auto at = std::ranges::find(list, value);
    if (on && at == list.end())
        list.push_back(value);
    else if (!on && at != list.end())
        list.erase(at);
}

template <class List, class Values>
std::vector<bool> chosenOf(const List& list, const Values& all) {
    std::vector<bool> chosen;
    for (const auto& value : all)
        chosen.push_back(std::ranges::find(list, value) != list.end());
    return chosen;
}

QStringList named(const QStringList& names, const QString& none) {
    QStringList texts;
    for (const QString& name : names)
        texts.append(name.isEmpty() ? none : name);
    return texts;
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_chips(new QWidget)
    , m_rest(new QWidget)
    , m_text(new QLineEdit)
    , m_counts(new PlainLabel({}, LabelRole::Soft)) {
    setObjectName(u"findBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Filter"));
    setMinimumWidth(1);
    m_parts->setContentsMargins(16, 4, 12, 5);
    m_parts->setSpacing(6);
    m_parts->addWidget(m_chips, 0, Qt::AlignLeft);
    m_parts->addWidget(m_rest, 1);
    const auto makeRow = [](QWidget* part) {
        auto* row = new QHBoxLayout(part);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        return row;
    };
    auto* row = makeRow(m_chips);
    m_personas = addChip(row, tr("Persona"));
    m_channels = addChip(row, tr("Channel"));
    m_owners = addChip(row, tr("Owner"));
    m_evidence = addChip(row, tr("Evidence"));
    row = makeRow(m_rest);
    m_text->setPlaceholderText(tr("Words"));
    m_text->setAccessibleName(tr("Words"));
    m_text->setFixedWidth(fieldWidth);
    m_text->setMaxLength(200);
    row->addWidget(m_text);
    row->addSpacing(4);
    m_counts->setElided(true);
    m_counts->setMinimumWidth(countsWidth);
    row->addWidget(m_counts, 1);
    m_hide = makeButton(tr("&Hide rest"), ButtonKind::Flat);
    m_hide->setCheckable(true);
    setPlainToolTip(m_hide, tr("Leave out other cards, instead of fading them (Alt+H)"));
    row->addWidget(m_hide);
    auto* clear = makeButton(tr("C&lear"), ButtonKind::Flat);
    setPlainToolTip(clear, tr("Show everything again (Esc)"));
    row->addWidget(clear);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        change([&](RecordFilter& filter) { filter.text = text; });
    });
    connect(m_hide, &QPushButton::toggled, this, &FilterBar::hidingChanged);
    connect(clear, &QPushButton::clicked, this, &FilterBar::clearRequested);
    hide();
}

QPushButton* FilterBar::addChip(QHBoxLayout* row, const QString& name) {
    auto* chip = makeButton(name);
    chip->setProperty("chip", true);
    chip->setAccessibleName(name);
    chip->setMenu(new QMenu(chip));
    chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(chip);
    return chip;
}

void FilterBar::fillChip(QPushButton* chip, const QStringList& texts,
                         const std::vector<bool>& chosen,
                         const std::function<void(int, bool)>& choose) {
    QMenu* menu = chip->menu();
    menu->clear();
    QStringList on;
    for (int i = 0; i < int(texts.size()); ++i) {
        QAction* entry = menu->addAction(asLabel(texts[i]));
        entry->setCheckable(true);
        setPlainToolTip(entry, texts[i]);
        entry->setChecked(chosen[size_t(i)]);
        // The menu is filled anew by what it chooses.
        connect(
            entry, &QAction::triggered, this, [choose, i](bool checked) { choose(i, checked); },
            Qt::QueuedConnection);
        if (chosen[size_t(i)])
            on.append(texts[i]);
    }
    chip->setEnabled(!texts.isEmpty());
    const QString name = chip->accessibleName();
    QString said = name;
    if (on.size() == 1)
        said = on[0].size() > longestChip ? on[0].left(longestChip - 1) + u'…' : on[0];
    else if (on.size() > 1)
        said = tr("%1: %2").arg(name, locale().toString(on.size()));
    // The mark at the end says that a menu opens.
    chip->setText(asLabel(said) + u" ▾"_s);
    setPlainToolTip(chip, on.isEmpty() ? name : tr("%1: %2").arg(name, on.join(u", "_s)));
    chip->setAccessibleDescription(on.join(u", "_s));
    chip->setProperty("kind", on.isEmpty() ? u"ordinary"_s : u"chosen"_s);
    // The style looks at properties only when it is asked to.
    chip->style()->unpolish(chip);
    chip->style()->polish(chip);
}

void FilterBar::change(const std::function<void(RecordFilter&)>& how) {
    if (m_loading)
        return;
    RecordFilter filter = m_filter;
    how(filter);
    if (filter != m_filter)
        emit filterChanged(filter);
}

void FilterBar::setFilter(const Project& project, Id<Map> map, const RecordFilter& filter) {
    m_filter = filter;
    m_loading = true;
    std::vector<Id<Persona>> personas = project.roots<Persona>();
    QStringList names;
    for (const Id<Persona> id : personas)
        names.append(project.find(id)->name);
    fillChip(m_personas, named(names, tr("No name")), chosenOf(filter.personas, personas),
             [this, personas](int at, bool on) {
                 change([&](RecordFilter& f) { toggle(f.personas, personas[size_t(at)], on); });
             });
    const QStringList channels = channelsOn(project, map);
    fillChip(m_channels, named(channels, tr("No channel")), chosenOf(filter.channels, channels),
             [this, channels](int at, bool on) {
                 change([&](RecordFilter& f) { toggle(f.channels, channels[at], on); });
             });
    const QStringList owners = ownersOn(project, map);
    fillChip(m_owners, named(owners, tr("No owner")), chosenOf(filter.owners, owners),
             [this, owners](int at, bool on) {
                 change([&](RecordFilter& f) { toggle(f.owners, owners[at], on); });
             });
    const std::vector<Evidence> degrees{Evidence::Assumed, Evidence::PartlyKnown,
                                        Evidence::Researched};
    fillChip(m_evidence, {tr("Assumed"), tr("Partly known"), tr("Researched")},
             chosenOf(filter.evidence, degrees), [this, degrees](int at, bool on) {
                 change([&](RecordFilter& f) { toggle(f.evidence, degrees[size_t(at)], on); });
             });
    if (m_text->text() != filter.text)
        m_text->setText(filter.text);
    m_loading = false;
    arrange(); // chips are as wide as what is chosen on them
}

void FilterBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void FilterBar::arrange() {
    const QMargins around = m_parts->contentsMargins();
    const int wanted = m_chips->sizeHint().width() + m_rest->minimumSizeHint().width() +
                       m_parts->spacing() + around.left() + around.right();
    m_parts->setDirection(wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FilterBar::setHiding(bool hiding) {
    m_hide->setChecked(hiding);
}

void FilterBar::showCounts(const FilterResult& result) {
    const QString text = m_filter.isEmpty() ? tr("Everything is shown")
                                            : tr("%1 of %2 cards, %3 of %4 touchpoints")
                                                  .arg(result.cardsKept)
                                                  .arg(result.cards)
                                                  .arg(result.touchpointsKept)
                                                  .arg(result.touchpoints);
    m_counts->setText(text);
}

void FilterBar::takeFocus() {
    m_text->setFocus();
    m_text->selectAll();
}

void FilterBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit clearRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace waymark
