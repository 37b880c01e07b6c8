// How the camera of a canvas moves: at once or gliding, by scroll bars, at the edges of a drag.
#include "canvas/canvas_parts.h"

#include <QGuiApplication>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double revealRoom = 12;          // pixels kept free around what is brought into view
constexpr double smallestTypingZoom = 0.5; // below, one would not see what one types
constexpr double edgeWidth = 28;           // pixels from the edge at which a drag scrolls
constexpr double edgeSpeed = 0.35;         // pixels a tick for each pixel beyond

// How far one tick scrolls a pointer at `at` along an axis of that length.
double edgeScroll(double at, double from, double to) {
    if (at < from + edgeWidth)
        return std::max(-30.0, (at - from - edgeWidth) * edgeSpeed);
    if (at > to - edgeWidth)
        return std::min(30.0, (at - to + edgeWidth) * edgeSpeed);
    return 0;
}

} // namespace

void CanvasParts::moveCamera(const Camera::State& to, Motion motion) {
    m_glide.stop();
    if (to == camera.state())
        return;
    if (motion == Motion::Glide && !m_reducedMotion && m_wasSeen && canvas.isVisible()) {
        m_glideFrom = camera.state();
        m_glideTo = to;
        m_glide.start();
        return;
    }
    const Camera before = camera;
    camera.setState(to);
    if (!scrollPixels(before))
        cameraMoved();
}

// Scrolls what is painted already, so that only what comes into view has to be painted.
bool CanvasParts::scrollPixels(const Camera& before) {
    const StickyHeaders was = stickyHeaders(layout, before);
    const StickyHeaders is = sticky();
    const bool sameBands = was.topBand == is.topBand && was.leftBand == is.leftBand;
    if (before.zoom() != camera.zoom() || !sameBands || gesture || session.isOpen() ||
        layout.stages().empty())
        return false;
    QWidget& view = *canvas.viewport();
    // A pixel beside the bands belongs to their lines.
    const QRect body =
        is.body(camera.viewport()).toAlignedRect().adjusted(is.left ? 2 : 0, is.top ? 2 : 0, 0, 0);
    const QPoint by = (before.offset() - camera.offset()).toPoint();
    if (std::abs(by.x()) >= body.width() || std::abs(by.y()) >= body.height())
        return false;
    view.scroll(by.x(), by.y(), body);
    view.update(QRegion(view.rect()) - body);
    syncScrollBars();
    return true;
}

Camera::State CanvasParts::cameraTarget() const {
    return m_glide.state() == QAbstractAnimation::Running ? m_glideTo : camera.state();
}

void CanvasParts::reveal(const QRectF& area, AnyId record, TextField field) {
    if (area.isNull())
        return;
    Camera target = camera;
    target.setState(cameraTarget());
    const StickyHeaders headers = stickyHeaders(layout, target);
    const QRectF room = headers.roomOf(target.viewport(), record, field);
    QMarginsF margins(room.left() + revealRoom, room.top() + revealRoom, revealRoom, revealRoom);
    Camera::State to = target.revealing(area, margins);
    // In its band it is in view already, along that axis.
    if (headers.top && room.top() == 0 && record.kind == Kind::Stage)
        to.offset.setY(target.offset().y());
    if (headers.left && room.left() == 0 && record.kind == Kind::Lane)
        to.offset.setX(target.offset().x());
    // Scrolled there, a band may have come that was not there before.
    target.setState(to);
    const StickyHeaders after = stickyHeaders(layout, target);
    if (after.top != headers.top || after.left != headers.left) {
        const QRectF left = after.roomOf(target.viewport(), record, field);
        margins = {left.left() + revealRoom, left.top() + revealRoom, revealRoom, revealRoom};
        if (!(after.top && left.top() == 0) && !(after.left && left.left() == 0))
            to = target.revealing(area, margins);
    }
    moveCamera(to, session.isOpen() ? Motion::Jump : Motion::Glide);
}

// What is selected and in view stays where it is; else the middle of what is seen of the map, so
// that nobody zooms into the empty ground beside it.
QPointF CanvasParts::zoomAnchor() const {
    const QRectF view(QPointF(), camera.viewport());
    if (!selection.isEmpty()) {
        const QRectF chosen = camera.toView(layout.rectOf(project(), selection.current()));
        if (!chosen.isNull() && view.contains(chosen.center()))
            return chosen.center();
    }
    const QRectF seen = camera.toView(QRectF(QPointF(), layout.size())) & view;
    return seen.isEmpty() ? view.center() : seen.center();
}

void CanvasParts::zoomToType(const QRectF& area) {
    if (camera.zoom() < smallestTypingZoom)
        moveCamera(camera.zoomedAt(1, camera.toView(area).center()), Motion::Jump);
}

int CanvasParts::firstVisibleColumn() const {
    const double left = camera.toMap(sticky().body(camera.viewport()).topLeft()).x() + 1;
    return layout.columnsBetween(left, left).first;
}

void CanvasParts::resized(QSizeF viewport) {
    camera.setViewport(viewport);
    camera.setState(camera.scrolledTo(camera.offset()));
    cameraMoved();
}

void CanvasParts::cameraMoved() {
    syncScrollBars();
    session.relayout();
    updateViewport();
    if (camera.zoom() != m_toldZoom) {
        m_toldZoom = camera.zoom();
        emit canvas.zoomChanged(m_toldZoom);
    }
}

void CanvasParts::syncScrollBars() {
    m_syncing = true;
    const QPointF natural = camera.maxOffset();
    const QPointF offset = camera.offset();
    const auto sync = [](QScrollBar& bar, double largest, double value, double page) {
        bar.setRange(0, int(std::ceil(std::max(largest, value))));
        bar.setPageStep(std::max(1, int(page * 0.9)));
        bar.setSingleStep(20);
        bar.setValue(int(std::lround(value)));
    };
    sync(*canvas.horizontalScrollBar(), natural.x(), offset.x(), camera.viewport().width());
    sync(*canvas.verticalScrollBar(), natural.y(), offset.y(), camera.viewport().height());
    m_syncing = false;
}

void CanvasParts::scrollBarsMoved() {
    if (m_syncing)
        return;
    const QPointF offset(canvas.horizontalScrollBar()->value(),
                         canvas.verticalScrollBar()->value());
    moveCamera({camera.zoom(), offset}, Motion::Jump);
}

void CanvasParts::scrollAtEdge() {
    const Qt::Orientations directions = gesture ? gesture->scrollsAtEdges() : Qt::Orientations();
    if (!directions)
        return;
    const QRectF body = sticky().body(camera.viewport());
    QPointF by;
    if (directions.testFlag(Qt::Horizontal))
        by.setX(edgeScroll(pointer.x(), body.left(), body.right()));
    if (directions.testFlag(Qt::Vertical))
        by.setY(edgeScroll(pointer.y(), body.top(), body.bottom()));
    const Camera::State to = camera.scrolledTo(camera.offset() + by);
    if (by.isNull() || to == camera.state())
        return;
    moveCamera(to, Motion::Jump);
    moveGesture(QGuiApplication::keyboardModifiers());
}

} // namespace waymark
