#include "app/insight_list.h"

#include "app/panel_parts.h"
#include "app/plain_text.h"
#include "app/theme_style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

enum Role {
    DetailRole = Qt::UserRole,
    FigureRole,
    MarkRole,
    BarRole,
    HeadingRole,
};

constexpr int edge = 20;     // of text, from the panel's edge
constexpr int markRoom = 18; // left of text that has a mark
constexpr int figureRoom = 56;
constexpr int gap = 3;
constexpr int padding = 8;
constexpr int barHeight = 4;
constexpr int longest = 300; // letters of a title or detail; the rest is read on the map

QFont withSize(QFont font, double points, QFont::Weight weight) {
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

QFont titleFont(const QFont& font) {
    return withSize(font, font.pointSizeF(), QFont::Medium);
}

QFont detailFont(const QFont& font) {
    return withSize(font, 8.7, QFont::Normal);
}

// Lays a text out in lines that break between words where they can. (QPainter's own text breaks
// anywhere as soon as it may break a long word.) Returns its height.
int layOut(QTextLayout& layout, int width) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return int(std::ceil(height));
}

int heightOf(const QString& text, const QFont& font, int width) {
    QTextLayout layout(text, font);
    return layOut(layout, width);
}

void drawText(QPainter& painter, const QRect& room, const QString& text, const QFont& font) {
    QTextLayout layout(text, font);
    layOut(layout, room.width());
    layout.draw(&painter, room.topLeft());
}

InsightLine::Mark markOf(const QModelIndex& index) {
    return InsightLine::Mark(index.data(MarkRole).toInt());
}

// Where the parts of a line go, from the row's top left corner.
struct LineFace {
    QRect title, detail, figure, bar, mark;
    int height = 0;
};

LineFace faceOf(const QFont& font, const QModelIndex& index, int width) {
    LineFace face;
    const bool hasMark = markOf(index) != InsightLine::Mark::None;
    const bool hasFigure = !index.data(FigureRole).toString().isEmpty();
    const int left = edge + (hasMark ? markRoom : 0);
    const int room = std::max(40, width - left - edge - (hasFigure ? figureRoom : 0));
    const QFontMetrics title(titleFont(font));
    face.title =
        QRect(left, padding, room, heightOf(index.data().toString(), titleFont(font), room));
    face.mark = QRect(edge, padding + (title.height() - 11) / 2, 11, 11);
    face.figure = QRect(width - edge - figureRoom, padding, figureRoom, title.height());
    int bottom = face.title.bottom();
    if (const QString detail = index.data(DetailRole).toString(); !detail.isEmpty()) {
        const int whole = std::max(40, width - left - edge);
        face.detail = QRect(left, bottom + gap, whole, heightOf(detail, detailFont(font), whole));
        bottom = face.detail.bottom();
    }
    if (index.data(BarRole).toDouble() >= 0) {
        face.bar = QRect(left, bottom + gap + 1, width - left - edge, barHeight);
        bottom = face.bar.bottom();
    }
    face.height = bottom + padding;
    return face;
}

// A sign for each severity that differs by its shape too.
void paintMark(QPainter& painter, const QRectF& box, InsightLine::Mark mark, const Theme& theme) {
    painter.setPen(Qt::NoPen);
    switch (mark) {
    case InsightLine::Mark::None:
        return;
    case InsightLine::Mark::Error:
        painter.setBrush(theme.bad);
        painter.drawEllipse(box);
        return;
    case InsightLine::Mark::Warning: {
        painter.setBrush(theme.middling);
        painter.drawPolygon(
            QPolygonF{QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()});
        return;
    }
    case InsightLine::Mark::Hint:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        return;
    case InsightLine::Mark::Good:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.good, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{QPointF(box.left() + 1, box.center().y()),
                                       QPointF(box.center().x() - 1, box.bottom() - 1.5),
                                       QPointF(box.right(), box.top() + 1.5)});
        return;
    }
}

class InsightDelegate : public QStyledItemDelegate {
public:
    explicit InsightDelegate(InsightList* list)
        : QStyledItemDelegate(list)
        , m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (index.data(HeadingRole).toBool())
            return {60, 34};
        return {60, faceOf(option.font, index, m_list->viewport()->width()).height};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(HeadingRole).toBool()) {
            painter->setFont(withSize(option.font, 8.7, QFont::DemiBold));
            painter->setPen(theme.inkSoft);
            painter->drawText(option.rect.adjusted(edge, 10, -edge, 0),
                              Qt::AlignVCenter | Qt::TextSingleLine, index.data().toString());
            painter->restore();
            return;
        }
        paintListPlate(*painter, option, theme);
        const LineFace face = faceOf(option.font, index, option.rect.width());
        const QPoint origin = option.rect.topLeft();
        paintMark(*painter, face.mark.translated(origin), markOf(index), theme);
        painter->setPen(theme.ink);
        drawText(*painter, face.title.translated(origin), index.data().toString(),
                 titleFont(option.font));
        painter->setFont(titleFont(option.font));
        painter->drawText(face.figure.translated(origin), Qt::AlignRight | Qt::TextSingleLine,
                          index.data(FigureRole).toString());
        painter->setPen(theme.inkSoft);
        drawText(*painter, face.detail.translated(origin), index.data(DetailRole).toString(),
                 detailFont(option.font));
        if (!face.bar.isEmpty()) {
            QRectF bar = face.bar.translated(origin);
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.line);
            painter->drawRoundedRect(bar, 2, 2);
            bar.setWidth(bar.width() * index.data(BarRole).toDouble());
            painter->setBrush(theme.accent);
            painter->drawRoundedRect(bar, 2, 2);
        }
        painter->restore();
    }

private:
    InsightList* m_list;
};

QString spoken(const InsightLine& line) {
    QStringList parts{line.title, line.figure, line.detail};
    switch (line.mark) {
    case InsightLine::Mark::Error:
        parts.prepend(InsightList::tr("Error"));
        break;
    case InsightLine::Mark::Warning:
        parts.prepend(InsightList::tr("Warning"));
        break;
    case InsightLine::Mark::Hint:
        parts.prepend(InsightList::tr("Hint"));
        break;
    default:
        break;
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QStandardItem* makeRow(const InsightLine& line) {
    auto* item = new QStandardItem(visibleMarks(line.title.left(longest)));
    item->setData(visibleMarks(line.detail.left(longest)), DetailRole);
    item->setData(visibleMarks(line.figure), FigureRole);
    item->setData(int(line.mark), MarkRole);
    item->setData(line.bar, BarRole);
    item->setData(line.isHeading, HeadingRole);
    item->setData(visibleMarks(spoken(line)), Qt::AccessibleTextRole);
    item->setEditable(false);
    if (line.isHeading)
        item->setFlags(Qt::ItemIsEnabled);
    return item;
}

bool isSame(const InsightLine& a, const InsightLine& b) {
    return a.code == b.code && a.place == b.place && a.title == b.title;
}

} // namespace

InsightList::InsightList(QWidget* parent)
    : QListView(parent)
    , m_rows(new QStandardItemModel(this)) {
    setProperty("kind", u"panel"_s);
    setModel(m_rows);
    setItemDelegate(new InsightDelegate(this));
    setAccessibleName(tr("Insights"));
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (!index.data(HeadingRole).toBool())
            emit activated();
    });
}

void InsightList::fill(std::vector<InsightLine> lines) {
    const InsightLine* before = current();
    const std::optional<InsightLine> kept = before ? std::optional(*before) : std::nullopt;
    const int rowBefore = currentIndex().row();
    m_filling = true;
    m_lines = std::move(lines);
    m_rows->clear();
    for (const InsightLine& line : m_lines)
        m_rows->appendRow(makeRow(line));
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const InsightLine& line) {
        return kept && isSame(line, *kept);
    });
    // A line that is gone leaves the choice to the one that took its place.
    int row = found != m_lines.end()
                  ? int(found - m_lines.begin())
                  : std::clamp(rowBefore, 0, std::max(0, int(m_lines.size()) - 1));
    while (row < int(m_lines.size()) && m_lines[size_t(row)].isHeading)
        ++row;
    setCurrentIndex(m_rows->index(row, 0));
    m_filling = false;
    emit chosen();
}

const InsightLine* InsightList::current() const {
    const int row = currentIndex().row();
    return row >= 0 && size_t(row) < m_lines.size() && !m_lines[size_t(row)].isHeading
               ? &m_lines[size_t(row)]
               : nullptr;
}

void InsightList::setCurrent(int line) {
    setCurrentIndex(m_rows->index(line, 0));
    scrollTo(currentIndex());
}

void InsightList::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit entered();
        return;
    case Qt::Key_Escape:
        emit leftByKey();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void InsightList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void InsightList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (!m_filling)
        emit chosen();
}

} // namespace waymark
