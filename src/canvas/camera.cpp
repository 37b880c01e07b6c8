#include "canvas/camera.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

// Offsets are whole pixels, so that lines and text stay as sharp as they are unscrolled.
QPointF whole(QPointF offset) {
    return {std::round(offset.x()), std::round(offset.y())};
}

QPointF within(QPointF offset, QPointF largest) {
    return {std::clamp(offset.x(), 0.0, std::max(0.0, largest.x())),
            std::clamp(offset.y(), 0.0, std::max(0.0, largest.y()))};
}

// How far to scroll along one axis so that [from, to] comes into [0, length] less the margins.
double shiftInto(double from, double to, double length, double before, double after) {
    if (from < before || to - from > length - before - after)
        return from - before;
    return std::max(0.0, to - (length - after));
}

} // namespace

void Camera::setViewport(QSizeF pixels) {
    m_viewport = pixels;
}

void Camera::setContent(QSizeF mapUnits) {
    m_content = mapUnits;
}

void Camera::setState(const State& state) {
    m_state = {std::clamp(state.zoom, minZoom, maxZoom), state.offset};
}

QPointF Camera::toMap(QPointF view) const {
    return (view + m_state.offset) / m_state.zoom;
}

QRectF Camera::toMap(const QRectF& view) const {
    return {toMap(view.topLeft()), view.size() / m_state.zoom};
}

QPointF Camera::toView(QPointF map) const {
    return map * m_state.zoom - m_state.offset;
}

QRectF Camera::toView(const QRectF& map) const {
    return {toView(map.topLeft()), map.size() * m_state.zoom};
}

QRectF Camera::visible() const {
    return toMap(QRectF(QPointF(), m_viewport));
}

QPointF Camera::maxOffsetAt(double zoom) const {
    const QSizeF room = m_content * zoom - m_viewport;
    return {std::max(0.0, std::ceil(room.width())), std::max(0.0, std::ceil(room.height()))};
}

Camera::State Camera::scrolledTo(QPointF offset) const {
    const QPointF natural = maxOffsetAt(m_state.zoom);
    const QPointF largest(std::max(natural.x(), m_state.offset.x()),
                          std::max(natural.y(), m_state.offset.y()));
    return {m_state.zoom, within(whole(offset), largest)};
}

Camera::State Camera::zoomedAt(double zoom, QPointF view) const {
    const double bounded = std::clamp(zoom, minZoom, maxZoom);
    const QPointF offset = whole(toMap(view) * bounded - view);
    if (bounded >= m_state.zoom)
        return {bounded, {std::max(0.0, offset.x()), std::max(0.0, offset.y())}};
    return {bounded, within(offset, maxOffsetAt(bounded))};
}

Camera::State Camera::fitted(const QRectF& area, double largest, const QMarginsF& margins) const {
    const double width = m_viewport.width() - margins.left() - margins.right();
    const double height = m_viewport.height() - margins.top() - margins.bottom();
    if (area.isEmpty() || width <= 0 || height <= 0)
        return m_state;
    const double zoom = std::clamp(
        std::min({largest, width / area.width(), height / area.height()}), minZoom, maxZoom);
    const QPointF offset = area.topLeft() * zoom - QPointF(margins.left(), margins.top());
    return {zoom, within(whole(offset), maxOffsetAt(zoom))};
}

Camera::State Camera::revealing(const QRectF& area, const QMarginsF& margins) const {
    const QRectF view = toView(area);
    const QPointF shift(
        shiftInto(view.left(), view.right(), m_viewport.width(), margins.left(), margins.right()),
        shiftInto(view.top(), view.bottom(), m_viewport.height(), margins.top(), margins.bottom()));
    return scrolledTo(m_state.offset + shift);
}

Camera::State Camera::between(const State& from, const State& to, double t) {
    // With both the corner and the size of the visible part going evenly, so does every point
    // between: a fixed point stays fixed.
    const double size = (1 - t) / from.zoom + t / to.zoom;
    const QPointF corner = (1 - t) * from.offset / from.zoom + t * to.offset / to.zoom;
    return {1 / size, corner / size};
}

} // namespace waymark
