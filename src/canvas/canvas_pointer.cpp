// What the mouse, the wheel and fingers do.
#include "canvas/canvas_commands.h"
#include "canvas/canvas_parts.h"

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>

#include <cmath>

namespace waymark {

namespace {

constexpr double pixelsPerNotch = 72; // of a wheel
constexpr double zoomPerNotch = 1.2;

void zoomBy(CanvasParts& parts, double factor, QPointF view) {
    parts.moveCamera(parts.camera.zoomedAt(parts.camera.zoom() * factor, view),
                     CanvasParts::Motion::Jump);
}

} // namespace

void Canvas::mousePressEvent(QMouseEvent* event) {
    CanvasParts& parts = *m_parts;
    parts.pointer = event->position();
    if (parts.gesture) {
        parts.cancelGesture(); // another button takes a drag back
        return;
    }
    finishEditing();
    const Pointer pointer = parts.pointerAt(event->position(), event->modifiers());
    const bool left = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton || (left && parts.spaceHeld)) {
        parts.startGesture(panGesture(parts, pointer));
        return;
    }
    if (!left)
        return;
    parts.setHover(event->position());
    if (parts.onAddSpot) {
        const AddSpot spot = *parts.addSpot;
        parts.clearHover();
        addAt(parts, spot);
        return;
    }
    const Hit hit = parts.hover;
    if (parts.onStretchEdge) {
        parts.select({hit.record});
        parts.startGesture(stretchGesture(parts, hit.record));
        return;
    }
    parts.startGesture(pressGesture(parts, pointer));
}

void Canvas::mouseMoveEvent(QMouseEvent* event) {
    m_parts->pointer = event->position();
    if (m_parts->gesture) {
        const std::vector<AnyId> carried = m_parts->gesture->carried();
        const QPoint inWindow = window()->mapFromGlobal(event->globalPosition().toPoint());
        if (carried.empty() || window()->rect().contains(inWindow)) {
            m_parts->moveGesture(event->modifiers());
        } else {
            m_parts->cancelGesture();
            emit carriedOut(carried);
        }
        return;
    }
    m_parts->setHover(event->position());
    m_parts->updateCursor();
}

void Canvas::mouseReleaseEvent(QMouseEvent* event) {
    m_parts->pointer = event->position();
    m_parts->releaseGesture(event->modifiers());
}

void Canvas::mouseDoubleClickEvent(QMouseEvent* event) {
    CanvasParts& parts = *m_parts;
    if (event->button() != Qt::LeftButton)
        return;
    parts.cancelGesture();
    finishEditing();
    const Hit hit = parts.hitAt(event->position());
    if (hit.part == HitPart::EmptyCell) {
        const auto cell = placeAt(parts.layout, hit.lane, hit.column);
        if (cell) {
            parts.selectCell(*cell);
            editHere(parts, EditSession::Start::Replace);
            parts.session.setWalksOn(false);
        }
        return;
    }
    if (hit.record.isNull() || hit.part == HitPart::Funnel)
        return;
    TextField field = hit.field;
    if (hit.record.kind == Kind::Touchpoint && hit.part == HitPart::Card) {
        const QPointF map = parts.sticky().toMap(parts.camera, event->position());
        const auto channel =
            textSpot(parts.project(), parts.layout, *parts.theme, hit.record, TextField::Channel);
        if (channel && map.y() >= channel->box.top())
            field = TextField::Channel;
    }
    if (hit.part == HitPart::FeelingPoint && hit.record.kind == Kind::Touchpoint)
        return;
    parts.select({hit.record});
    if (editHere(parts, EditSession::Start::AtEnd, field))
        parts.session.setWalksOn(false);
}

void Canvas::wheelEvent(QWheelEvent* event) {
    CanvasParts& parts = *m_parts;
    const QPointF angle = QPointF(event->angleDelta()) / 120;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(parts, std::pow(zoomPerNotch, angle.y()), event->position());
        event->accept();
        return;
    }
    QPointF by =
        event->pixelDelta().isNull() ? angle * pixelsPerNotch : QPointF(event->pixelDelta());
    if (event->modifiers().testFlag(Qt::ShiftModifier) && by.x() == 0)
        by = {by.y(), 0};
    parts.moveCamera(parts.camera.scrolledTo(parts.camera.offset() - by),
                     CanvasParts::Motion::Jump);
    parts.pointer = event->position();
    if (parts.gesture)
        parts.moveGesture(event->modifiers());
    else
        parts.setHover(event->position());
    event->accept();
}

bool Canvas::viewportEvent(QEvent* event) {
    CanvasParts& parts = *m_parts;
    switch (event->type()) {
    case QEvent::Leave:
        parts.clearHover();
        break;
    case QEvent::NativeGesture: {
        auto* native = static_cast<QNativeGestureEvent*>(event);
        if (native->gestureType() == Qt::ZoomNativeGesture) {
            zoomBy(parts, 1 + native->value(), native->position());
            return true;
        }
        break;
    }
    case QEvent::Gesture: {
        auto* gestures = static_cast<QGestureEvent*>(event);
        if (auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture))) {
            parts.cancelGesture();
            const QPointF centre = viewport()->mapFromGlobal(pinch->centerPoint());
            zoomBy(parts, pinch->scaleFactor(), centre);
            const QPointF way = pinch->centerPoint() - pinch->lastCenterPoint();
            parts.moveCamera(parts.camera.scrolledTo(parts.camera.offset() - way),
                             CanvasParts::Motion::Jump);
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void Canvas::contextMenuEvent(QContextMenuEvent* event) {
    CanvasParts& parts = *m_parts;
    parts.cancelGesture();
    finishEditing();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const auto& cell = parts.selection.cell();
        const QRectF rect = cell ? parts.viewRectOf(*cell) : parts.viewRectOf(current());
        const QPointF at = rect.isNull() ? QPointF(viewport()->rect().center()) : rect.center();
        emit contextMenuRequested(viewport()->mapToGlobal(at.toPoint()));
        return;
    }
    const QPointF view = viewport()->mapFromGlobal(event->globalPos());
    const Hit hit = parts.hitAt(view);
    const auto cell = placeAt(parts.layout, hit.lane, hit.column);
    const bool isCell = hit.part == HitPart::EmptyCell ||
                        (hit.part == HitPart::FeelingPoint && hit.record.kind == Kind::Touchpoint);
    if (isCell && cell)
        parts.selectCell(*cell);
    else if (hit.record.isNull())
        parts.select({});
    else if (!parts.selection.contains(hit.record))
        parts.select({hit.record});
    emit contextMenuRequested(event->globalPos());
}

} // namespace waymark
