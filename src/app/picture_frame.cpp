#include "app/picture_frame.h"

#include "app/theme_style.h"
#include "app/thumbnail.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace waymark {

PictureFrame::PictureFrame(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PictureFrame::setProject(std::shared_ptr<const Project> project) {
    m_project = std::move(project);
    m_picture = {};
    update();
}

void PictureFrame::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    if (m_project && m_picture.size() != size() * devicePixelRatioF())
        m_picture = drawThumbnail(*m_project, size(), devicePixelRatioF(), theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath clip;
    clip.addRoundedRect(frame, 6, 6);
    painter.save();
    painter.setClipPath(clip);
    painter.fillPath(clip, theme.paper);
    if (!m_picture.isNull())
        painter.drawImage(QPointF(0, 0), m_picture);
    painter.restore();
    painter.setPen(QPen(theme.border, 1));
    painter.drawPath(clip);
}

void PictureFrame::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        m_picture = {};
    QWidget::changeEvent(event);
}

} // namespace waymark
