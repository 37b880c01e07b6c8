#include "app/welcome_screen.h"

#include "app/logo.h"
#include "app/picture_buttons.h"
#include "app/plain_widgets.h"
#include "app/show_folder.h"
#include "exchange/templates.h"

#include <QAction>
#include <QDateTime>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int sideWidth = 300;
constexpr int cardWidth = 260; // narrower cards take a column less
constexpr int gap = 24;
constexpr int shownRecents = 5;

std::shared_ptr<const Project> share(Result<Project> project) {
    return project ? std::make_shared<const Project>(project.take()) : nullptr;
}

} // namespace

WelcomeScreen::WelcomeScreen(RecentFiles& recents, const Theme&, QWidget* parent)
    : QWidget(parent)
    , m_recents(recents) {
    setObjectName(u"welcomePage"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(makeGallery(), 1);
    fillTemplates();
    fillRecents();
    offerDrafts({});
    connect(&recents, &RecentFiles::changed, this, &WelcomeScreen::fillRecents);
}

QWidget* WelcomeScreen::makeSide() {
    auto* side = new QWidget;
    side->setObjectName(u"welcomeSide"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(sideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(40, 40, 34, 32);
    column->setSpacing(0);
    column->addWidget(new Logo);
    column->addSpacing(6);
    column->addWidget(new PlainLabel(tr("Customer journey maps"), LabelRole::Motto));
    column->addSpacing(22);
    const auto add = [&](const QString& text, ButtonKind kind, auto signal) {
        auto* button = makeButton(text, kind);
        button->setFixedWidth(226);
        connect(button, &QPushButton::clicked, this, signal);
        column->addWidget(button);
        column->addSpacing(10);
    };
    add(tr("New empty map"), ButtonKind::LargePrimary, &WelcomeScreen::newRequested);
    add(tr("Open…"), ButtonKind::Large, &WelcomeScreen::openRequested);
    add(tr("Import…"), ButtonKind::Large, &WelcomeScreen::importRequested);
    column->addSpacing(22);
    m_recentTitle = new PlainLabel(tr("Recent").toUpper(), LabelRole::Section);
    column->addWidget(m_recentTitle);
    column->addSpacing(6);
    m_recentList = new QVBoxLayout;
    m_recentList->setSpacing(4);
    column->addLayout(m_recentList);
    column->addStretch();
    m_draftNote = new PlainLabel({}, LabelRole::Warning);
    m_draftNote->setWordWrap(true);
    m_draftLink = makeButton(tr("Show it"), ButtonKind::Link);
    connect(m_draftLink, &QPushButton::clicked, this, &WelcomeScreen::draftsRequested);
    column->addWidget(m_draftNote);
    column->addWidget(m_draftLink, 0, Qt::AlignLeft);
    return side;
}

QWidget* WelcomeScreen::makeGallery() {
    auto* gallery = new QWidget;
    auto* column = new QVBoxLayout(gallery);
    column->setContentsMargins(48, 44, 48, 16);
    column->setSpacing(20);
    auto* head = new QHBoxLayout;
    head->addWidget(new PlainLabel(tr("Start from a template"), LabelRole::Heading));
    head->addStretch();
    m_search = new QLineEdit;
    m_search->setProperty("kind", u"large"_s);
    m_search->setPlaceholderText(tr("Search templates"));
    m_search->setAccessibleName(tr("Search templates"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(260);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &WelcomeScreen::arrange);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        const auto cards = shownCards();
        if (!cards.empty())
            cards.front()->click();
    });
    head->addWidget(m_search);
    column->addLayout(head);

    auto* cards = new QWidget;
    cards->setObjectName(u"welcomeGrid"_s);
    auto* inner = new QVBoxLayout(cards);
    inner->setContentsMargins(0, 0, 0, 0);
    m_grid = new QGridLayout;
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(gap);
    inner->addLayout(m_grid);
    m_nothing = new PlainLabel(tr("No template has these words. Clear the search to see all."),
                               LabelRole::Body);
    inner->addWidget(m_nothing);
    inner->addStretch();
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(cards);
    column->addWidget(m_scroll, 1);
    column->addWidget(new PlainLabel(
        tr("Arrow keys choose a template, Enter opens it. A file can be dropped anywhere."),
        LabelRole::Soft));
    return gallery;
}

void WelcomeScreen::fillTemplates() {
    CountingIds ids;
    const auto add = [this](const QString& key, const QString& name, const QString& description,
                            std::shared_ptr<const Project> project) {
        auto* card = new TemplateCard(name, description);
        card->setProject(std::move(project));
        card->installEventFilter(this);
        connect(card, &TemplateCard::clicked, this, [this, key] { emit templateChosen(key); });
        m_entries.push_back({key, (name + u' ' + description).toLower(), card});
    };
    for (const Template& known : templates()) {
        if (known.key == "empty"_L1)
            continue; // it has a button of its own
        add(known.key, known.name, known.description, share(projectFromTemplate(known.key, ids)));
    }
    add(u"sample"_s, tr("Sample: coffee subscription"), tr("A finished map to explore"),
        share(sampleProject(ids)));
}

void WelcomeScreen::fillRecents() {
    while (QLayoutItem* item = m_recentList->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const QDateTime now = QDateTime::currentDateTime();
    int shown = 0;
    for (const RecentFile& file : m_recents.list()) {
        if (shown++ == shownRecents)
            break;
        QStringList detail;
        if (!file.exists)
            detail.append(tr("Not there at the moment"));
        else if (file.modified.isValid())
            detail.append(friendlyTime(file.modified, now));
        if (file.maps == 1)
            detail.append(tr("1 map"));
        else if (file.maps > 1)
            detail.append(tr("%n maps", nullptr, file.maps));
        auto* button =
            new RecentButton(QFileInfo(file.path).completeBaseName(), detail.join(u" · "_s));
        button->setProject(file.project);
        button->setEnabled(file.exists);
        setPlainToolTip(button, file.path);
        connect(button, &RecentButton::clicked, this,
                [this, path = file.path] { emit recentChosen(path); });
        button->setContextMenuPolicy(Qt::ActionsContextMenu);
        const auto offer = [&](const QString& text, auto&& act) {
            auto* action = new QAction(text, button);
            connect(action, &QAction::triggered, this, act);
            button->addAction(action);
        };
        if (file.exists) {
            offer(tr("Open"), [this, path = file.path] { emit recentChosen(path); });
            offer(tr("Show in its folder"),
                  [path = file.path] { showFolder(QFileInfo(path).absolutePath()); });
        }
        offer(tr("Remove from this list"), [this, path = file.path] { m_recents.remove(path); });
        m_recentList->addWidget(button);
    }
    m_recentTitle->setVisible(shown > 0);
}

void WelcomeScreen::offerDrafts(const std::vector<DraftInfo>& drafts) {
    m_draftNote->setVisible(!drafts.empty());
    m_draftLink->setVisible(!drafts.empty());
    if (drafts.empty())
        return;
    const DraftInfo& latest = drafts.front();
    const auto time = QDateTime::fromMSecsSinceEpoch(std::max(latest.edited, latest.created));
    m_draftNote->setText(
        tr("Unsaved work was found: %1.").arg(friendlyTime(time, QDateTime::currentDateTime())));
    m_draftLink->setText(drafts.size() == 1 ? tr("Show it")
                                            : tr("Show all %n", nullptr, int(drafts.size())));
}

void WelcomeScreen::setTheme(const Theme&) {
    update();
}

QStringList WelcomeScreen::shownTemplates() const {
    QStringList keys;
    for (const Entry& entry : m_entries) {
        if (!entry.card->isHidden())
            keys.append(entry.key);
    }
    return keys;
}

std::vector<TemplateCard*> WelcomeScreen::shownCards() const {
    std::vector<TemplateCard*> cards;
    for (const Entry& entry : m_entries) {
        if (!entry.card->isHidden())
            cards.push_back(entry.card);
    }
    return cards;
}

void WelcomeScreen::arrange() {
    const int room = m_scroll->viewport()->width();
    m_columns = std::clamp((room + gap) / (cardWidth + gap), 1, 4);
    const QStringList words = m_search->text().toLower().split(u' ', Qt::SkipEmptyParts);
    int shown = 0;
    for (Entry& entry : m_entries) {
        m_grid->removeWidget(entry.card);
        const bool fits = std::ranges::all_of(
            words, [&](const QString& word) { return entry.words.contains(word); });
        if (fits) {
            m_grid->addWidget(entry.card, shown / m_columns, shown % m_columns);
            ++shown;
        }
        entry.card->setVisible(fits);
    }
    for (int i = 0; i < 4; ++i)
        m_grid->setColumnStretch(i, i < m_columns ? 1 : 0);
    m_nothing->setVisible(shown == 0);
}

void WelcomeScreen::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    QTimer::singleShot(0, this, &WelcomeScreen::arrange);
}

void WelcomeScreen::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    arrange();
    m_recents.refresh();
}

void WelcomeScreen::focusTemplates() {
    const auto cards = shownCards();
    if (!cards.empty())
        cards.front()->setFocus();
}

bool WelcomeScreen::moveFocus(const TemplateCard* from, int key) {
    const auto cards = shownCards();
    const auto at = int(std::ranges::find(cards, from) - cards.begin());
    const int step = key == Qt::Key_Left    ? -1
                     : key == Qt::Key_Right ? 1
                     : key == Qt::Key_Up    ? -m_columns
                     : key == Qt::Key_Down  ? m_columns
                                            : 0;
    if (step == 0)
        return false;
    const int next = at + step;
    if (next < 0 && key == Qt::Key_Up) {
        m_search->setFocus();
    } else if (next >= 0 && next < int(cards.size())) {
        cards[size_t(next)]->setFocus();
        m_scroll->ensureWidgetVisible(cards[size_t(next)], 0, gap);
    }
    return true;
}

bool WelcomeScreen::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_search) {
        if (key != Qt::Key_Down)
            return false;
        focusTemplates();
        return true;
    }
    auto* card = qobject_cast<TemplateCard*>(watched);
    if (card && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        card->click();
        return true;
    }
    return card && moveFocus(card, key);
}

} // namespace waymark
