#include "app/picture_view.h"

#include "drawing/painter_surface.h"

#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double largestZoom = 1.25;
constexpr double legibleZoom = 0.85;
constexpr double smallestZoom = 0.6; // below that the window scrolls

} // namespace

PictureView::PictureView(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
}

void PictureView::show(DecisionPicture picture, const Theme& theme) {
    m_picture = std::move(picture);
    m_theme = &theme;
    m_moved.reset();
    m_pressed = {};
    setAccessibleName(m_picture.title);
    if (currentDot() < 0)
        m_current = {};
    setAccessibleDescription(currentDot() < 0 && !m_picture.texts.empty() && m_picture.isEmpty
                                 ? m_picture.texts.back().text
                                 : QString());
    setCurrent(m_current);
    updateGeometry();
    update();
}

void PictureView::fitTo(QSize room) {
    if (m_picture.size.isEmpty())
        return;
    const double byHeight = std::max(room.height() / m_picture.size.height(), legibleZoom);
    const double byWidth = room.width() / m_picture.size.width();
    m_zoom = std::clamp(std::min(byWidth, byHeight), smallestZoom, largestZoom);
    resize(sizeHint().expandedTo(room));
    update();
}

QSize PictureView::sizeHint() const {
    return {int(std::ceil(m_picture.size.width() * m_zoom)),
            int(std::ceil(m_picture.size.height() * m_zoom))};
}

int PictureView::currentDot() const {
    for (size_t i = 0; i < m_picture.dots.size(); ++i)
        if (m_picture.dots[i].record == m_current)
            return int(i);
    return -1;
}

void PictureView::setCurrent(AnyId record) {
    m_current = record;
    const int at = currentDot();
    if (at >= 0) {
        const PictureDot& dot = m_picture.dots[size_t(at)];
        setAccessibleDescription(dot.spoken);
        QAccessibleEvent said(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&said);
        const double room = dot.radius + 12;
        emit currentChanged(
            QRectF(toView(dot.centre - QPointF(room, room)), QSizeF(2 * room, 2 * room) * m_zoom));
    }
    update();
}

void PictureView::step(int by) {
    const int count = int(m_picture.dots.size());
    if (count == 0)
        return;
    const int at = currentDot();
    setCurrent(
        m_picture
            .dots[size_t(at < 0 ? (by > 0 ? 0 : count - 1) : std::clamp(at + by, 0, count - 1))]
            .record);
}

void PictureView::judge(int moreImpact, int moreEffort) {
    const int at = currentDot();
    if (at < 0 || !m_editable || m_picture.matrix.isEmpty())
        return;
    // What nobody has judged yet begins in the middle.
    Worth worth = worthAt(m_picture, m_picture.dots[size_t(at)].centre)
                      .value_or(Worth{.impact = 3, .effort = 3});
    worth.impact = std::clamp(worth.impact + moreImpact, 1, 5);
    worth.effort = std::clamp(worth.effort + moreEffort, 1, 5);
    emit judged(m_current, worth);
}

void PictureView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_theme)
        return;
    painter.fillRect(rect(), m_theme->paper);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(m_zoom, m_zoom);
    PainterSurface surface(painter);
    PictureMarks marks;
    marks.current = hasFocus() || m_moved ? m_current : AnyId{};
    marks.moved = m_moved;
    paintPicture(surface, m_picture, *m_theme, marks);
}

void PictureView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = recordAt(m_picture, event->position() / m_zoom);
    m_pressedAt = event->position();
    if (!m_pressed.isNull())
        setCurrent(m_pressed);
}

void PictureView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position() / m_zoom;
    const bool isHeld = event->buttons().testFlag(Qt::LeftButton) && !m_pressed.isNull();
    if (!isHeld) {
        setCursor(recordAt(m_picture, at).isNull() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        return;
    }
    const bool mayMove = m_editable && !m_picture.matrix.isEmpty();
    const double way = (event->position() - m_pressedAt).manhattanLength();
    if (!mayMove || (!m_moved && way < QApplication::startDragDistance()))
        return;
    const QRectF& matrix = m_picture.matrix;
    m_moved = QPointF(std::clamp(at.x(), matrix.left(), matrix.right() - 1),
                      std::clamp(at.y(), matrix.top() + 1, matrix.bottom()));
    setCursor(Qt::ClosedHandCursor);
    update();
}

void PictureView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_pressed.isNull())
        return;
    const AnyId record = std::exchange(m_pressed, {});
    const auto moved = std::exchange(m_moved, std::nullopt);
    unsetCursor();
    update();
    if (!moved)
        emit chosen(record);
    else if (const auto worth = worthAt(m_picture, *moved))
        emit judged(record, *worth);
}

void PictureView::keyPressEvent(QKeyEvent* event) {
    const bool moves = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return moves ? judge(0, -1) : step(-1);
    case Qt::Key_Right:
        return moves ? judge(0, 1) : step(1);
    case Qt::Key_Up:
        return moves ? judge(1, 0) : step(-1);
    case Qt::Key_Down:
        return moves ? judge(-1, 0) : step(1);
    case Qt::Key_Home:
        return step(-int(m_picture.dots.size()));
    case Qt::Key_End:
        return step(int(m_picture.dots.size()));
    case Qt::Key_Escape:
        if (m_moved) {
            m_moved.reset();
            m_pressed = {};
            unsetCursor();
            update();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentDot() >= 0)
            emit chosen(m_current);
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void PictureView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (currentDot() < 0 && event->reason() != Qt::MouseFocusReason)
        step(1);
    update();
}

void PictureView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace waymark
