#include "app/record_delegate.h"

#include "app/plain_text.h"
#include "app/theme_style.h"

#include <QPainter>

namespace waymark {

namespace {

constexpr int inset = 20; // of text and boxes, from the panel's edge

void paintCheckBox(QPainter& painter, const QRectF& box, bool on, const Theme& theme) {
    painter.setPen(on ? QPen(Qt::NoPen) : QPen(mix(theme.panel, theme.ink, 0.5), 1));
    painter.setBrush(on ? theme.accent : theme.card.fill);
    painter.drawRoundedRect(on ? box : box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (!on)
        return;
    painter.setPen(QPen(theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = box.topLeft();
    painter.drawPolyline(
        QPolygonF{at + QPointF(3.5, 7), at + QPointF(6.1, 9.8), at + QPointF(10.7, 4.4)});
}

QFont withSize(QFont font, double points, QFont::Weight weight) {
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

} // namespace

QRect RecordDelegate::checkRect(const QRect& row) {
    return {row.left() + inset, row.center().y() - 6, 14, 14};
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int text = option.fontMetrics.height();
    switch (m_style) {
    case RowStyle::Map:
        return {60, std::max(30, text + 14)};
    case RowStyle::Persona:
        return {60, std::max(46, 2 * text + 12)};
    case RowStyle::Lane:
        return {60, std::max(26, text + 10)};
    }
    return {60, 30};
}

void RecordDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex&) const {
    const int left = m_style == RowStyle::Map ? 11 : m_style == RowStyle::Lane ? 36 : 50;
    editor->setGeometry(option.rect.adjusted(left, 0, -8, 0));
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const Theme& theme = currentTheme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = option.rect;
    const QRectF plate = row.adjusted(10, 1, -10, -1);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool current = m_style == RowStyle::Map ? selected : selected && focused;
    painter->setPen(Qt::NoPen);
    if (current || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(current ? theme.accentSoft : theme.hover);
        painter->drawRoundedRect(plate, 7, 7);
    }
    if (focused) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.accent, 1.5));
        painter->drawRoundedRect(plate.adjusted(0.75, 0.75, -0.75, -0.75), 6.5, 6.5);
    }

    double left = row.left() + 22;
    const QVariant checked = index.data(RecordCheckedRole);
    if (checked.isValid()) {
        paintCheckBox(*painter, checkRect(option.rect), checked.toBool(), theme);
        left = row.left() + 44;
    }
    if (m_style == RowStyle::Persona) {
        const QRectF circle(row.left() + 19, row.center().y() - 15, 30, 30);
        paintAvatar(*painter, circle, index.data(RecordAvatarRole).value<Avatar>(), theme);
        left = row.left() + 58;
    }

    QRectF text(left, row.top(), row.right() - 14 - left, row.height());
    const bool strong = m_style == RowStyle::Persona || (m_style == RowStyle::Map && selected);
    const QFont font = withSize(option.font, 9.4, strong ? QFont::Medium : QFont::Normal);
    const bool quiet = m_style == RowStyle::Map && !selected;
    const bool off = checked.isValid() && !checked.toBool();
    const QString detail = visibleMarks(index.data(RecordDetailRole).toString());
    if (!detail.isEmpty()) {
        const QFont small = withSize(option.font, 8.7, QFont::Normal);
        const QRectF below(text.left(), row.center().y(), text.width(), row.height() / 2);
        painter->setFont(small);
        painter->setPen(theme.inkSoft);
        painter->drawText(below, Qt::AlignTop | Qt::TextSingleLine,
                          QFontMetricsF(small).elidedText(detail, Qt::ElideRight, below.width()));
        text.setBottom(row.center().y() + 1);
        text.setTop(text.bottom() - QFontMetricsF(font).height());
    }
    painter->setFont(font);
    painter->setPen(quiet || off ? theme.inkSoft : theme.ink);
    // A variant of a map is told by what its title ends with: "(future)".
    const bool isVariant = m_style == RowStyle::Map && index.data().toString().endsWith(u')');
    const auto elide = isVariant ? Qt::ElideMiddle : Qt::ElideRight;
    painter->drawText(
        text, Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetricsF(font).elidedText(visibleMarks(index.data().toString()), elide, text.width()));
    painter->restore();
}

} // namespace waymark
