// What part of the map the viewport shows, and how large: turns map units into viewport pixels and
// back. A value without a widget; the canvas moves it and paints through it.
#pragma once

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace waymark {

class Camera {
public:
    static constexpr double minZoom = 0.05;
    static constexpr double maxZoom = 8;

    // Where the camera stands. `offset` is how many viewport pixels the map's origin lies to the
    // left of and above the viewport's corner.
    struct State {
        double zoom = 1;
        QPointF offset;
        friend bool operator==(const State&, const State&) = default;
    };

    void setViewport(QSizeF pixels);
    void setContent(QSizeF mapUnits);
    // Takes the state as it is but for the limits of zoom; used by motion, which ends within
    // limits.
    void setState(const State& state);
    [[nodiscard]] const State& state() const { return m_state; }
    [[nodiscard]] double zoom() const { return m_state.zoom; }
    [[nodiscard]] QPointF offset() const { return m_state.offset; }
    [[nodiscard]] QSizeF viewport() const { return m_viewport; }

    [[nodiscard]] QPointF toMap(QPointF view) const;
    [[nodiscard]] QRectF toMap(const QRectF& view) const;
    [[nodiscard]] QPointF toView(QPointF map) const;
    [[nodiscard]] QRectF toView(const QRectF& map) const;
    [[nodiscard]] QRectF visible() const; // map units

    // The farthest right and down that the map may be scrolled at a zoom; 0 where all fits. Where
    // the camera stands farther already (after zooming in beside the map), it may stay there.
    [[nodiscard]] QPointF maxOffset() const { return maxOffsetAt(m_state.zoom); }

    // Each gives the state to go to; nothing moves.
    [[nodiscard]] State scrolledTo(QPointF offset) const;
    // `view` stays where it is on the map, as far as the limits allow.
    [[nodiscard]] State zoomedAt(double zoom, QPointF view) const;
    // `area` (map units) as large as fits, at most `largest`; with its top left corner inside the
    // margins (pixels).
    [[nodiscard]] State fitted(const QRectF& area, double largest, const QMarginsF& margins) const;
    // Scrolls as little as needed to show `area` inside the margins (pixels); its top left corner
    // wins where it is too large.
    [[nodiscard]] State revealing(const QRectF& area, const QMarginsF& margins) const;

    // The state on the way between two, `t` from 0 to 1; a point that stays in place at both ends
    // stays there all the way.
    static State between(const State& from, const State& to, double t);

private:
    [[nodiscard]] QPointF maxOffsetAt(double zoom) const;

    QSizeF m_viewport;
    QSizeF m_content;
    State m_state;
};

} // namespace waymark
