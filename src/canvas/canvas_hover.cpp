// What the pointer is over, and the gesture it is making.
#include "canvas/canvas_parts.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr double sentenceRoom = 380; // pixels around a number of the funnel; see overlay.cpp

} // namespace

Pointer CanvasParts::pointerAt(QPointF view, Qt::KeyboardModifiers modifiers) const {
    return {view, camera.toMap(view), modifiers};
}

Hit CanvasParts::hitAt(QPointF view) const {
    const StickyHeaders headers = sticky();
    const bool inCorner = headers.top && headers.left && headers.topBand.contains(view) &&
                          headers.leftBand.contains(view);
    if (inCorner)
        return {};
    return hitTest(project(), layout, headers.toMap(camera, view),
                   std::max(4.0, 4 / camera.zoom()));
}

void CanvasParts::setHover(QPointF view) {
    const StickyHeaders headers = sticky();
    const double pixel = 1 / camera.zoom();
    const Hit hit = hitAt(view);
    const QPointF map = headers.toMap(camera, view);
    const bool inBody = headers.body(camera.viewport()).contains(view);
    auto spot = inBody && !quiet ? addSpotNear(project(), layout, map, pixel) : std::nullopt;
    const bool onSpot = spot && isOn(*spot, map, pixel);
    if (hit.record == hover.record && hit.part == hover.part && hit.rect == hover.rect &&
        spot == addSpot && onSpot == onAddSpot) {
        onStretchEdge = !quiet && isOnStretchEdge(hit, map, pixel);
        return;
    }
    updateHover();
    hover = hit;
    addSpot = spot;
    onAddSpot = onSpot;
    onStretchEdge = !quiet && isOnStretchEdge(hit, map, pixel);
    updateHover();
}

void CanvasParts::clearHover() {
    if (hover.part == HitPart::Nothing && !addSpot)
        return;
    updateHover();
    hover = {};
    addSpot.reset();
    onAddSpot = onStretchEdge = false;
}

// Repaints what hovering shows.
void CanvasParts::updateHover() {
    const bool isOwnRect = hover.part == HitPart::DesiredPoint || hover.part == HitPart::Funnel;
    QRectF area = isOwnRect ? camera.toView(hover.rect) : viewRectOf(hover.record);
    if (hover.part == HitPart::Funnel) // with what it says beside it
        area.adjust(-sentenceRoom, -sentenceRoom, sentenceRoom, sentenceRoom);
    if (addSpot) {
        constexpr double sign = 40; // with its label below or above
        constexpr double label = 160;
        const QPointF centre = camera.toView(addSpot->centre);
        area |= QRectF(centre.x() - label, centre.y() - sign, 2 * label, 2 * sign);
    }
    if (!area.isNull())
        canvas.viewport()->update(area.toAlignedRect().adjusted(-12, -12, 12, 12));
}

void CanvasParts::startGesture(std::unique_ptr<Gesture> next) {
    gesture = std::move(next);
    clearHover();
    if (gesture)
        m_edgeTimer.start();
    updateCursor();
    updateViewport();
}

void CanvasParts::moveGesture(Qt::KeyboardModifiers modifiers) {
    if (!gesture)
        return;
    if (auto next = gesture->move(pointerAt(pointer, modifiers))) {
        gesture = std::move(next);
        gesture->move(pointerAt(pointer, modifiers));
    }
    updateCursor();
    updateViewport();
}

void CanvasParts::releaseGesture(Qt::KeyboardModifiers modifiers) {
    // Out of reach before it acts: its own edit must not find it still running.
    const std::unique_ptr<Gesture> ending = std::move(gesture);
    m_edgeTimer.stop();
    if (ending)
        ending->release(pointerAt(pointer, modifiers));
    capture.followSelection();
    updateCursor();
    updateViewport();
}

bool CanvasParts::cancelGesture() {
    if (!gesture)
        return false;
    const std::unique_ptr<Gesture> ending = std::move(gesture);
    m_edgeTimer.stop();
    ending->cancel();
    updateCursor();
    updateViewport();
    return true;
}

void CanvasParts::updateCursor() {
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (gesture)
        shape = gesture->cursor();
    else if (spaceHeld)
        shape = Qt::OpenHandCursor;
    else if (onAddSpot || hover.part == HitPart::Funnel)
        shape = Qt::PointingHandCursor;
    else if (onStretchEdge)
        shape = Qt::SizeHorCursor;
    else if (hover.part == HitPart::DesiredPoint ||
             (hover.part == HitPart::FeelingPoint && hover.record.kind == Kind::Feeling))
        shape = Qt::SizeVerCursor;
    if (canvas.viewport()->cursor().shape() != shape)
        canvas.viewport()->setCursor(shape);
}

} // namespace waymark
