#include "app/command_palette.h"

#include "app/editor.h"
#include "app/field_keys.h"
#include "app/history_view.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/plain_widgets.h"
#include "app/saved_views.h"
#include "app/theme_style.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int widest = 560;
constexpr int rowHeight = 32;
constexpr int rowsShown = 10;

// A name on the left, what it is or its key on the right.
class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex&) const override {
        return {100, std::max(rowHeight, option.fontMetrics.height() + 12)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accentSoft);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(6, 1, -6, -1), 6, 6);
        }
        const QRect text = option.rect.adjusted(18, 0, -18, 0);
        const QFontMetrics metrics(option.font);
        const QString detail = metrics.elidedText(index.data(PaletteModel::DetailRole).toString(),
                                                  Qt::ElideRight, text.width() / 2);
        const int detailWidth = metrics.horizontalAdvance(detail);
        painter->setPen(theme.inkSoft);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, detail);
        painter->setPen(theme.ink);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(index.data().toString(), Qt::ElideRight,
                                             text.width() - detailWidth - 16));
        painter->restore();
    }
};

std::vector<PaletteEntry> entriesOf(MainWindow& window) {
    std::vector<PaletteEntry> entries = commandEntries(window.actions());
    if (Editor* editor = window.editor(); editor && !editor->history().isInPast()) {
        auto fields = editor->fieldKeys().entries();
        std::ranges::move(fields, std::back_inserter(entries));
        auto views = viewEntries(window.openDocument()->project(),
                                 [editor](Id<SavedView> view) { editor->views().show(view); });
        std::ranges::move(views, std::back_inserter(entries));
    }
    if (const OpenDocument* document = window.openDocument()) {
        auto things = thingEntries(document->project());
        std::ranges::move(things, std::back_inserter(entries));
    }
    return entries;
}

} // namespace

CommandPalette::CommandPalette(MainWindow& window)
    : CommandPalette(window, new PaletteModel(entriesOf(window), false),
                     tr("Find a command or a thing"), tr("A command, a stage, a card …")) {}

CommandPalette::CommandPalette(MainWindow& window, std::vector<PaletteEntry> entries,
                               const QString& question)
    : CommandPalette(window, new PaletteModel(std::move(entries), true), question, question) {}

CommandPalette::CommandPalette(MainWindow& window, PaletteModel* model, const QString& title,
                               const QString& hint)
    : QDialog(&window, Qt::Dialog | Qt::FramelessWindowHint)
    , m_letters(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new PlainLabel(tr("Nothing found"), LabelRole::Soft))
    , m_model(model) {
    m_model->setParent(this);
    setObjectName(u"palette"_s);
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_letters);
    column->addWidget(m_list);
    m_nothing->setContentsMargins(10, 4, 10, 6);
    column->addWidget(m_nothing);

    m_letters->setProperty("kind", u"large"_s);
    m_letters->setPlaceholderText(hint);
    m_letters->setAccessibleName(windowTitle());
    m_letters->setMaxLength(200);
    m_letters->installEventFilter(this);
    connect(m_letters, &QLineEdit::textChanged, this, &CommandPalette::search);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the letters keep the keyboard
    m_list->setAccessibleName(tr("Found"));
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { choose(index.row()); });
    setFixedWidth(std::min(widest, window.width() - 40));
    search({});
}

QStringList CommandPalette::found() const {
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(m_model->entry(row).text);
    return names;
}

void CommandPalette::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    const QWidget* window = parentWidget();
    const QPoint middle = window->mapToGlobal(QPoint((window->width() - width()) / 2, 0));
    move(middle + QPoint(0, window->height() / 8));
    m_letters->setFocus();
}

void CommandPalette::search(const QString& letters) {
    m_model->search(letters);
    m_list->setCurrentIndex(m_model->index(0));
    // As tall as what was found.
    const int rows = std::clamp(m_model->rowCount(), 0, rowsShown);
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    m_list->setFixedHeight(rows * std::max(rowHeight, m_list->sizeHintForRow(0)));
    layout()->activate();
    setFixedHeight(sizeHint().height());
}

void CommandPalette::choose(int row) {
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_chosen = m_model->entry(row);
    accept();
}

void CommandPalette::step(int rows) {
    if (m_model->rowCount() == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_letters || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-rowsShown);
        return true;
    case Qt::Key_PageDown:
        step(rowsShown);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex().row());
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace waymark
