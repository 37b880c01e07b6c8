#include "app/logo.h"

#include "app/theme_style.h"

#include <QPainter>
#include <QPainterPath>

namespace waymark {

Logo::Logo(QWidget* parent)
    : QWidget(parent) {
    setFixedSize(220, 44);
    setAccessibleName(tr("Waymark"));
}

void Logo::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // The sign of the welcome picture: a wave between a filled and an open point.
    QPainterPath wave(QPointF(5, 24));
    wave.quadTo(QPointF(19, -2), QPointF(33, 24));
    wave.quadTo(QPointF(47, 50), QPointF(61, 24));
    painter.setPen(QPen(theme.accent, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(wave);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawEllipse(QPointF(5, 24), 5, 5);
    painter.setPen(QPen(theme.accent, 3));
    painter.setBrush(theme.panel);
    painter.drawEllipse(QPointF(61, 24), 5, 5);
    QFont name = font();
    name.setPointSizeF(18);
    name.setWeight(QFont::DemiBold);
    painter.setFont(name);
    painter.setPen(theme.ink);
    painter.drawText(QRectF(77, 0, width() - 77, 46), Qt::AlignVCenter, tr("Waymark"));
}

} // namespace waymark
