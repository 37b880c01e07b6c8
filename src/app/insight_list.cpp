#include "app/insight_list.h"

#include "app/panel_parts.h"
#include "app/plain_text.h"
#include "app/theme_style.h"

#include <QAbstractListModel>
#include <QHash>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

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

// A text as it is drawn: no longer than anybody reads in a list, and with no mark that turns
// letters round.
QString shown(const QString& text) {
    return visibleMarks(text.left(longest));
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

// Where the parts of a line go, from the row's top left corner.
struct LineFace {
    QRect title, detail, figure, bar, mark;
    int height = 0;
};

LineFace faceOf(const QFont& font, const InsightLine& line, int width) {
    LineFace face;
    const bool hasMark = line.mark != InsightLine::Mark::None;
    const bool hasFigure = !line.figure.isEmpty();
    const int left = edge + (hasMark ? markRoom : 0);
    const int room = std::max(40, width - left - edge - (hasFigure ? figureRoom : 0));
    const QFontMetrics title(titleFont(font));
    face.title = QRect(left, padding, room, heightOf(shown(line.title), titleFont(font), room));
    face.mark = QRect(edge, padding + (title.height() - 11) / 2, 11, 11);
    face.figure = QRect(width - edge - figureRoom, padding, figureRoom, title.height());
    int bottom = face.title.bottom();
    if (!line.detail.isEmpty()) {
        const int whole = std::max(40, width - left - edge);
        face.detail =
            QRect(left, bottom + gap, whole, heightOf(shown(line.detail), detailFont(font), whole));
        bottom = face.detail.bottom();
    }
    if (line.bar >= 0) {
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

} // namespace

// The lines as a list that a view can show.
class InsightRows : public QAbstractListModel {
public:
    explicit InsightRows(QObject* parent)
        : QAbstractListModel(parent) {}

    [[nodiscard]] const std::vector<InsightLine>& lines() const { return m_lines; }

    // Takes over these lines. What looks as it did stays as it is for the view; rows are told of
    // only where they differ, as each costs the view more than it costs to count it.
    void take(std::vector<InsightLine> lines);

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_lines.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid())
            return {};
        const InsightLine& line = m_lines[size_t(index.row())];
        if (role == Qt::DisplayRole)
            return shown(line.title);
        if (role == Qt::AccessibleTextRole)
            return visibleMarks(spoken(line));
        return {};
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override {
        if (!index.isValid())
            return Qt::NoItemFlags;
        return m_lines[size_t(index.row())].isHeading ? Qt::ItemIsEnabled
                                                      : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    }

private:
    std::vector<InsightLine> m_lines;
};

void InsightRows::take(std::vector<InsightLine> lines) {
    const auto most = std::min(lines.size(), m_lines.size());
    size_t same = 0;
    while (same < most && looksAlike(lines[same], m_lines[same]))
        ++same;
    size_t sameAtEnd = 0;
    while (sameAtEnd < most - same &&
           looksAlike(lines[lines.size() - 1 - sameAtEnd], m_lines[m_lines.size() - 1 - sameAtEnd]))
        ++sameAtEnd;
    const size_t before = m_lines.size() - same - sameAtEnd;
    const size_t after = lines.size() - same - sameAtEnd;
    const auto row = [&](size_t number) { return int(same + number); };
    const auto at = [&](std::vector<InsightLine>& list, size_t number) {
        return list.begin() + row(number);
    };
    if (after > before) {
        beginInsertRows({}, row(before), row(after) - 1);
        m_lines.insert(at(m_lines, before), at(lines, before), at(lines, after));
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, row(after), row(before) - 1);
        m_lines.erase(at(m_lines, after), at(m_lines, before));
        endRemoveRows();
    }
    // What a line does when it is clicked may differ also where it looks alike.
    m_lines = std::move(lines);
    if (const size_t changed = std::min(before, after); changed > 0)
        emit dataChanged(index(row(0)), index(row(changed) - 1));
}

namespace {

class InsightDelegate : public QStyledItemDelegate {
public:
    explicit InsightDelegate(InsightList* list)
        : QStyledItemDelegate(list)
        , m_list(list) {}

    // The view asks for the heights of all lines after each change of one; breaking their texts
    // into lines anew each time would take longer than everything else.
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const InsightLine& line = m_list->lines()[size_t(index.row())];
        if (line.isHeading)
            return {60, 34};
        const int width = m_list->viewport()->width();
        if (width != m_width || option.font != m_font || m_heights.size() > mostHeights) {
            m_heights.clear();
            m_width = width;
            m_font = option.font;
        }
        const QString key = line.title + QChar(QChar::ParagraphSeparator) + line.detail +
                            QChar(line.mark != InsightLine::Mark::None) +
                            QChar(!line.figure.isEmpty()) + QChar(line.bar >= 0);
        auto height = m_heights.constFind(key);
        if (height == m_heights.constEnd())
            height = m_heights.insert(key, faceOf(option.font, line, width).height);
        return {60, *height};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const InsightLine& line = m_list->lines()[size_t(index.row())];
        const Theme& theme = currentTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (line.isHeading) {
            painter->setFont(withSize(option.font, 8.7, QFont::DemiBold));
            painter->setPen(theme.inkSoft);
            painter->drawText(option.rect.adjusted(edge, 10, -edge, 0),
                              Qt::AlignVCenter | Qt::TextSingleLine, shown(line.title));
            painter->restore();
            return;
        }
        paintListPlate(*painter, option, theme);
        const LineFace face = faceOf(option.font, line, option.rect.width());
        const QPoint origin = option.rect.topLeft();
        paintMark(*painter, face.mark.translated(origin), line.mark, theme);
        painter->setPen(theme.ink);
        drawText(*painter, face.title.translated(origin), shown(line.title),
                 titleFont(option.font));
        painter->setFont(titleFont(option.font));
        painter->drawText(face.figure.translated(origin), Qt::AlignRight | Qt::TextSingleLine,
                          visibleMarks(line.figure));
        painter->setPen(theme.inkSoft);
        drawText(*painter, face.detail.translated(origin), shown(line.detail),
                 detailFont(option.font));
        if (!face.bar.isEmpty()) {
            QRectF bar = face.bar.translated(origin);
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.line);
            painter->drawRoundedRect(bar, 2, 2);
            bar.setWidth(bar.width() * line.bar);
            painter->setBrush(theme.accent);
            painter->drawRoundedRect(bar, 2, 2);
        }
        painter->restore();
    }

private:
    static constexpr qsizetype mostHeights = 5'000;

    InsightList* m_list;
    mutable QHash<QString, int> m_heights; // by all that a line's height depends on
    mutable int m_width = 0;
    mutable QFont m_font;
};

bool isSame(const InsightLine& a, const InsightLine& b) {
    return a.code == b.code && a.place == b.place && a.title == b.title;
}

} // namespace

InsightList::InsightList(QWidget* parent)
    : QListView(parent)
    , m_rows(new InsightRows(this)) {
    setProperty("kind", u"panel"_s);
    setModel(m_rows);
    setItemDelegate(new InsightDelegate(this));
    setAccessibleName(tr("Insights"));
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (!lines()[size_t(index.row())].isHeading)
            emit activated();
    });
}

const std::vector<InsightLine>& InsightList::lines() const {
    return m_rows->lines();
}

void InsightList::fill(std::vector<InsightLine> newLines) {
    const InsightLine* before = current();
    const std::optional<InsightLine> kept = before ? std::optional(*before) : std::nullopt;
    const int rowBefore = currentIndex().row();
    m_filling = true;
    m_rows->take(std::move(newLines));
    const std::vector<InsightLine>& now = lines();
    const auto found = std::find_if(now.begin(), now.end(), [&](const InsightLine& line) {
        return kept && isSame(line, *kept);
    });
    // A line that is gone leaves the choice to the one that took its place.
    int row = found != now.end() ? int(found - now.begin())
                                 : std::clamp(rowBefore, 0, std::max(0, int(now.size()) - 1));
    while (row < int(now.size()) && now[size_t(row)].isHeading)
        ++row;
    setCurrentIndex(m_rows->index(row, 0));
    m_filling = false;
    emit chosen();
}

const InsightLine* InsightList::current() const {
    const int row = currentIndex().row();
    return row >= 0 && size_t(row) < lines().size() && !lines()[size_t(row)].isHeading
               ? &lines()[size_t(row)]
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
