#include "app/picture_buttons.h"

#include "app/plain_text.h"
#include "app/theme_style.h"
#include "app/thumbnail.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace waymark {

namespace {

// A drawing in a frame with round corners.
void paintFramed(QPainter& painter, const QRectF& frame, double radius, const QImage& picture,
                 const Theme& theme, const QColor& border) {
    QPainterPath clip;
    clip.addRoundedRect(frame, radius, radius);
    painter.save();
    painter.setClipPath(clip);
    painter.fillPath(clip, theme.paper);
    painter.drawImage(frame.topLeft(), picture);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(border, 1));
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void paintLine(QPainter& painter, const QRectF& rect, QFont font, double points,
               QFont::Weight weight, const QColor& colour, const QString& text) {
    font.setPointSizeF(points);
    font.setWeight(weight);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(
        rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetricsF(font).elidedText(visibleMarks(text), Qt::ElideRight, rect.width()));
}

} // namespace

PictureButton::PictureButton(const QString& text, const QString& detail, QWidget* parent)
    : QAbstractButton(parent) {
    setText(text);
    setShortcut({}); // an "&" in a name is no key
    setDetail(detail);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PictureButton::setDetail(const QString& detail) {
    m_detail = detail;
    setAccessibleName(text());
    setAccessibleDescription(detail);
    update();
}

void PictureButton::setProject(std::shared_ptr<const Project> project) {
    if (project == m_project)
        return;
    m_project = std::move(project);
    m_picture = {};
    update();
}

const QImage& PictureButton::picture(QSize size) {
    if (m_picture.isNull() || size != m_pictureSize || m_pictureRatio != devicePixelRatioF()) {
        m_pictureSize = size;
        m_pictureRatio = devicePixelRatioF();
        static const Project empty;
        m_picture =
            drawThumbnail(m_project ? *m_project : empty, size, m_pictureRatio, currentTheme());
    }
    return m_picture;
}

void PictureButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        m_picture = {};
    QAbstractButton::changeEvent(event);
}

void TemplateCard::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus()
                       ? QPen(theme.accent, 2)
                       : QPen(underMouse() ? mix(theme.border, theme.ink, 0.3) : theme.border, 1));
    painter.setBrush(theme.card.fill);
    painter.drawRoundedRect(card, 12, 12);

    const QRectF frame(16, 16, width() - 32, height() - 96);
    paintFramed(painter, frame, 6, picture(frame.size().toSize()), theme, theme.lineSoft);
    const double left = 18;
    const double room = width() - 2 * left;
    paintLine(painter, {left, height() - 68.0, room, 24}, font(), 10.9, QFont::DemiBold, theme.ink,
              text());
    paintLine(painter, {left, height() - 44.0, room, 22}, font(), 9.4, QFont::Normal, theme.inkSoft,
              detail());
}

void DraftButton::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? QBrush(theme.hover) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    const QRectF frame(8, (height() - 80) / 2.0, 128, 80);
    paintFramed(painter, frame, 5, picture(frame.size().toSize()), theme, theme.border);
    const double left = frame.right() + 14;
    const double room = width() - left - 8;
    const QStringList lines = detail().split(u'\n');
    double top = height() / 2.0 - 10 - 9.0 * double(lines.size());
    paintLine(painter, {left, top, room, 20}, font(), 9.75, QFont::DemiBold, theme.ink, text());
    for (const QString& line : lines) {
        top += 19;
        paintLine(painter, {left, top, room, 18}, font(), 8.7, QFont::Normal, theme.inkSoft, line);
    }
}

void RecentButton::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? QBrush(theme.hover) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    const QRectF frame(0, (height() - 44) / 2.0, 64, 44);
    painter.setOpacity(isEnabled() ? 1 : 0.5);
    paintFramed(painter, frame, 5, picture(frame.size().toSize()), theme, theme.border);
    const double left = frame.right() + 12;
    const double room = width() - left - 6;
    paintLine(painter, {left, height() / 2.0 - 20, room, 20}, font(), 9.75, QFont::Medium,
              theme.ink, text());
    paintLine(painter, {left, height() / 2.0 - 1, room, 18}, font(), 8.7, QFont::Normal,
              theme.inkSoft, detail());
}

} // namespace waymark
