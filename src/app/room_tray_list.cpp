#include "app/room_tray_list.h"

#include "app/panel_parts.h"
#include "app/plain_text.h"
#include "app/room_sharing.h"
#include "app/theme_style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <unordered_set>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

enum Role { NumberRole = Qt::UserRole, WhoRole, WhereRole };

constexpr int edge = 20; // of text, from the panel's edge
constexpr int above = 9;
constexpr int gap = 2;
constexpr int textLines = 2; // shown; the rest is in what is spoken, and on the map

QFont smallFont(QFont font, QFont::Weight weight) {
    font.setPointSizeF(8.7);
    font.setWeight(weight);
    return font;
}

// As many lines of a text as are shown, the last one cut with "…".
QStringList linesOf(const QString& text, const QFont& font, int width) {
    QString flat = text;
    flat.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(flat, font);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == textLines - 1) {
            QString rest = flat.mid(line.textStart());
            rest.replace(QChar::LineSeparator, u' ');
            lines << QFontMetrics(font).elidedText(rest, Qt::ElideRight, width);
            break;
        }
        lines << flat.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

class TrayDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        const int small = QFontMetrics(smallFont(option.font, QFont::Normal)).height();
        return {60, 2 * above + 2 * small + 2 * gap + textLines * option.fontMetrics.height()};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintListPlate(*painter, option, theme);
        QRect room = option.rect.adjusted(edge, above, -edge, -above);
        const auto line = [&](const QFont& font, const QColor& colour, const QString& text) {
            const QFontMetrics metrics(font);
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(QRect(room.left(), room.top(), room.width(), metrics.height()),
                              Qt::AlignVCenter | Qt::TextSingleLine,
                              metrics.elidedText(text, Qt::ElideRight, room.width()));
            room.setTop(room.top() + metrics.height() + gap);
        };
        const QStringList words = linesOf(index.data().toString(), option.font, room.width());
        // In the middle of a row that has room for more.
        room.setTop(room.top() + int(textLines - words.size()) * option.fontMetrics.height() / 2);
        line(smallFont(option.font, QFont::DemiBold), theme.accent, index.data(WhoRole).toString());
        for (const QString& text : words) {
            line(option.font, theme.ink, text);
            room.setTop(room.top() - gap);
        }
        room.setTop(room.top() + gap);
        line(smallFont(option.font, QFont::Normal), theme.inkSoft,
             index.data(WhereRole).toString());
        painter->restore();
    }
};

} // namespace

RoomTrayList::RoomTrayList(const RoomSharing& sharing, QWidget* parent)
    : QListView(parent)
    , m_sharing(sharing)
    , m_rows(new QStandardItemModel(this)) {
    setProperty("kind", u"panel"_s);
    setAccessibleName(tr("Cards from the room"));
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setItemDelegate(new TrayDelegate(this));
    setModel(m_rows);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::doubleClicked, this, &RoomTrayList::letInRequested);
    follow();
}

void RoomTrayList::follow() {
    const std::vector<WaitingCard>& cards = m_sharing.waiting();
    std::unordered_set<qint64> numbers;
    for (const WaitingCard& card : cards)
        numbers.insert(card.number);
    const int before = std::max(0, currentIndex().row());
    if (numbers.empty())
        m_rows->clear();
    for (int row = m_rows->rowCount() - 1; row >= 0; --row)
        if (!numbers.contains(m_rows->index(row, 0).data(NumberRole).toLongLong()))
            m_rows->removeRow(row);
    const int known = m_rows->rowCount();
    const qint64 last = known == 0 ? 0 : m_rows->index(known - 1, 0).data(NumberRole).toLongLong();
    QList<QStandardItem*> fresh;
    for (const WaitingCard& card : cards) {
        if (card.number <= last)
            continue;
        auto* item = new QStandardItem(visibleMarks(card.text));
        const QString who = visibleMarks(card.who);
        const QString where = m_sharing.placeInWords(card);
        item->setData(card.number, NumberRole);
        item->setData(who, WhoRole);
        item->setData(where.isEmpty() ? tr("Its place is not on the map any more") : where,
                      WhereRole);
        item->setData(QStringList{who, item->text(), where}.join(u", "_s), Qt::AccessibleTextRole);
        fresh << item;
    }
    if (!fresh.isEmpty())
        m_rows->invisibleRootItem()->appendRows(fresh);
    if (!currentIndex().isValid() && m_rows->rowCount() > 0)
        setCurrentIndex(m_rows->index(std::min(before, m_rows->rowCount() - 1), 0));
}

std::vector<qint64> RoomTrayList::chosen() const {
    std::vector<qint64> numbers;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        numbers.push_back(index.data(NumberRole).toLongLong());
    if (numbers.empty() && m_rows->rowCount() > 0)
        numbers.push_back(m_rows->index(0, 0).data(NumberRole).toLongLong());
    return numbers;
}

bool RoomTrayList::event(QEvent* event) {
    // The window's own Delete and Ctrl+Enter would change the map.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Return || key == Qt::Key_Enter)
            event->accept();
    }
    return QListView::event(event);
}

void RoomTrayList::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Delete:
        emit turnAwayRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            emit letAllInRequested();
        else
            emit letInRequested();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

} // namespace waymark
