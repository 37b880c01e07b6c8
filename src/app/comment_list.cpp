#include "app/comment_list.h"

#include "app/panel_parts.h"
#include "app/plain_text.h"
#include "app/theme_style.h"
#include "model/comments.h"
#include "model/merge_words.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

enum Role {
    IdRole = Qt::UserRole, // of the comment; 0 for a heading
    WhoRole,
    WhenRole,
    AboutRole, // "Card “Reads reviews”"; of threads only
    ResolvedRole,
    IsReplyRole,
};

constexpr int edge = 20;      // of text, from the panel's edge
constexpr int replyStep = 16; // by which replies are set in
constexpr int gap = 3;
constexpr int most = 400; // letters shown; the rest is read where the text is

QFont withSize(QFont font, double points, QFont::Weight weight) {
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

QString timeOf(qint64 when) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(when);
    const QLocale locale;
    return at.date() == QDate::currentDate() ? locale.toString(at.time(), u"HH:mm"_s)
                                             : locale.toString(at.date(), QLocale::ShortFormat);
}

// Where the lines of a comment go, from the row's top left corner.
struct CommentFace {
    QRect head, text, about;
    int height = 0;
};

CommentFace faceOf(const QFont& font, const QModelIndex& index, int width) {
    CommentFace face;
    const QFontMetrics small(withSize(font, 8.7, QFont::Normal));
    const bool isReply = index.data(IsReplyRole).toBool();
    const int left = edge + (isReply ? replyStep : 0);
    const int room = std::max(40, width - left - edge);
    face.head = QRect(left, 8, room, small.height());
    const QRect words = QFontMetrics(font).boundingRect(QRect(0, 0, room, 10'000),
                                                        Qt::TextWordWrap | Qt::TextWrapAnywhere,
                                                        index.data().toString());
    face.text = QRect(left, face.head.bottom() + gap, room, words.height());
    face.height = face.text.bottom() + 8;
    if (!index.data(AboutRole).toString().isEmpty()) {
        face.about = QRect(left, face.text.bottom() + gap, room, small.height());
        face.height = face.about.bottom() + 8;
    }
    return face;
}

class CommentDelegate : public QStyledItemDelegate {
public:
    explicit CommentDelegate(CommentList* list)
        : QStyledItemDelegate(list)
        , m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (index.data(IdRole).toLongLong() == 0)
            return {60, 30};
        return {60, faceOf(option.font, index, m_list->viewport()->width()).height};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QFont small = withSize(option.font, 8.7, QFont::Normal);
        const QFont strong = withSize(option.font, 8.7, QFont::DemiBold);
        if (index.data(IdRole).toLongLong() == 0) {
            painter->setFont(strong);
            painter->setPen(theme.inkSoft);
            const QRect room = option.rect.adjusted(edge, 6, -edge, 0);
            painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                              QFontMetrics(strong).elidedText(index.data().toString(),
                                                              Qt::ElideRight, room.width()));
            painter->restore();
            return;
        }
        paintListPlate(*painter, option, theme);
        const CommentFace face = faceOf(option.font, index, option.rect.width());
        const QPoint origin = option.rect.topLeft();
        const bool isResolved = index.data(ResolvedRole).toBool();
        QRect head = face.head.translated(origin);
        painter->setFont(small);
        painter->setPen(theme.inkSoft);
        // A tick and the word: what is settled is told by more than its tone.
        const QString when = (isResolved ? CommentList::tr("✓ resolved") + u"  "_s : QString()) +
                             index.data(WhenRole).toString();
        painter->drawText(head, Qt::AlignRight | Qt::TextSingleLine, when);
        head.setRight(head.right() - QFontMetrics(small).horizontalAdvance(when) - 8);
        painter->setFont(strong);
        painter->setPen(isResolved ? theme.inkSoft : theme.ink);
        painter->drawText(head, Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(strong).elidedText(index.data(WhoRole).toString(),
                                                          Qt::ElideRight, head.width()));
        painter->setFont(option.font);
        painter->drawText(face.text.translated(origin),
                          int(Qt::TextWordWrap | Qt::TextWrapAnywhere), index.data().toString());
        if (const QString about = index.data(AboutRole).toString(); !about.isEmpty()) {
            painter->setFont(small);
            painter->setPen(theme.inkSoft);
            painter->drawText(
                face.about.translated(origin), Qt::TextSingleLine,
                QFontMetrics(small).elidedText(about, Qt::ElideRight, face.about.width()));
        }
        painter->restore();
    }

private:
    CommentList* m_list;
};

QStandardItem* makeHeading(const QString& text) {
    auto* item = new QStandardItem(text);
    item->setData(0, IdRole);
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

QStandardItem* makeComment(const Project& project, const Comment& comment, bool isResolved) {
    QString text = visibleMarks(comment.text);
    if (text.size() > most)
        text = text.left(most - 1) + u'…';
    auto* item = new QStandardItem(text);
    const bool isReply = comment.about.kind == Kind::Comment;
    const QString who = comment.who.isEmpty() ? CommentList::tr("Somebody") : comment.who;
    const QString about = isReply ? QString() : visibleMarks(thingInWords(project, comment.about));
    item->setData(comment.id.value, IdRole);
    item->setData(visibleMarks(who), WhoRole);
    item->setData(timeOf(comment.when), WhenRole);
    item->setData(about, AboutRole);
    item->setData(isResolved, ResolvedRole);
    item->setData(isReply, IsReplyRole);
    QStringList spoken{who, timeOf(comment.when), text, about};
    if (isResolved)
        spoken.append(CommentList::tr("resolved"));
    spoken.removeAll(QString());
    item->setData(spoken.join(u", "_s), Qt::AccessibleTextRole);
    item->setEditable(false);
    return item;
}

} // namespace

CommentList::CommentList(QWidget* parent)
    : QListView(parent)
    , m_rows(new QStandardItemModel(this)) {
    setProperty("kind", u"panel"_s);
    setAccessibleName(tr("Comments"));
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setItemDelegate(new CommentDelegate(this));
    setModel(m_rows);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::doubleClicked, this, [this] { emit activated(current()); });
}

void CommentList::fill(const Project& project, bool withResolved) {
    const Id<Comment> before = current();
    const int row = currentIndex().row();
    m_filling = true;
    m_rows->clear();
    std::optional<Id<Map>> heading;
    for (const CommentThread& thread : commentThreads(project)) {
        const Comment& first = *project.find(thread.first);
        if (first.resolved && !withResolved)
            continue;
        if (heading != thread.map) {
            heading = thread.map;
            const Map* map = project.find(thread.map);
            m_rows->appendRow(makeHeading(map ? visibleMarks(map->title) : tr("On no map")));
        }
        m_rows->appendRow(makeComment(project, first, first.resolved));
        for (const Id<Comment> reply : repliesOf(project, thread.first))
            m_rows->appendRow(makeComment(project, *project.find(reply), first.resolved));
    }
    setCurrent(before);
    // What was chosen is gone: the list goes on where it stood.
    for (int i = std::min(row, m_rows->rowCount() - 1); i >= 0 && !current(); --i)
        if (m_rows->index(i, 0).data(IdRole).toLongLong() != 0)
            setCurrentIndex(m_rows->index(i, 0));
    m_filling = false;
    emit chosen(current());
}

Id<Comment> CommentList::current() const {
    return {currentIndex().data(IdRole).toLongLong()};
}

void CommentList::setCurrent(Id<Comment> comment) {
    for (int i = 0; comment && i < m_rows->rowCount(); ++i)
        if (m_rows->index(i, 0).data(IdRole).toLongLong() == comment.value) {
            setCurrentIndex(m_rows->index(i, 0));
            scrollTo(currentIndex());
        }
}

int CommentList::commentCount() const {
    int count = 0;
    for (int i = 0; i < m_rows->rowCount(); ++i)
        count += int(m_rows->index(i, 0).data(IdRole).toLongLong() != 0);
    return count;
}

bool CommentList::event(QEvent* event) {
    // The window's own Delete would remove what is selected on the map, and F2 rename it.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_F2)
            event->accept();
    }
    return QListView::event(event);
}

void CommentList::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Delete:
        emit removalRequested();
        return;
    case Qt::Key_F2:
        emit editRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit activated(current());
        return;
    case Qt::Key_Escape:
        emit leftByKey();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void CommentList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void CommentList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (!m_filling)
        emit chosen(this->current());
}

// Headings are passed over.
QModelIndex CommentList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const QModelIndex to = QListView::moveCursor(action, modifiers);
    if (!to.isValid() || to.data(IdRole).toLongLong() != 0)
        return to;
    const bool isUp = action == MoveUp || action == MovePageUp || action == MovePrevious;
    const QModelIndex next = m_rows->index(to.row() + (isUp && to.row() > 0 ? -1 : 1), 0);
    return next.isValid() ? next : currentIndex();
}

} // namespace waymark
