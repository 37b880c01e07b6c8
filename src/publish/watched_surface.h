// A surface that hands everything on to another one, reports how far the drawing is, and lets it
// run dry when somebody has cancelled.
#pragma once

#include "drawing/surface.h"
#include "publish/publish.h"

namespace waymark {

class WatchedSurface : public Surface {
public:
    // `groups` is how many groups the drawing is likely to have; `from` and `to` say which part of
    // the whole work it is (0 … 1). All are kept by reference for the surface's life.
    WatchedSurface(Surface& surface, const Progress& progress, qsizetype groups, double from,
                   double to)
        : m_surface(surface)
        , m_progress(progress)
        , m_groups(std::max<qsizetype>(groups, 1))
        , m_from(from)
        , m_to(to) {}

    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

    void beginGroup(const Group& group) override {
        ++m_done;
        if (m_progress && !m_isCancelled && m_done % 64 == 0) {
            const double share = std::min(1.0, double(m_done) / double(m_groups));
            m_isCancelled = !m_progress(m_from + (m_to - m_from) * share);
        }
        if (!m_isCancelled)
            m_surface.beginGroup(group);
    }
    void endGroup() override {
        if (!m_isCancelled)
            m_surface.endGroup();
    }
    void rect(const QRectF& rect, double radius, const QColor& fill,
              const Stroke& stroke) override {
        if (!m_isCancelled)
            m_surface.rect(rect, radius, fill, stroke);
    }
    void ellipse(const QPointF& centre, double radius, const QColor& fill,
                 const Stroke& stroke) override {
        if (!m_isCancelled)
            m_surface.ellipse(centre, radius, fill, stroke);
    }
    void line(const QPointF& from, const QPointF& to, const Stroke& stroke) override {
        if (!m_isCancelled)
            m_surface.line(from, to, stroke);
    }
    void path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) override {
        if (!m_isCancelled)
            m_surface.path(path, fill, stroke);
    }
    void gradientPath(const QPainterPath& path, const std::vector<std::pair<double, QColor>>& stops,
                      double width) override {
        if (!m_isCancelled)
            m_surface.gradientPath(path, stops, width);
    }
    void text(const TextRun& run) override {
        if (!m_isCancelled)
            m_surface.text(run);
    }
    void image(const QRectF& rect, const QImage& image, bool round) override {
        if (!m_isCancelled)
            m_surface.image(rect, image, round);
    }

private:
    Surface& m_surface;
    const Progress& m_progress;
    qsizetype m_groups;
    double m_from;
    double m_to;
    qsizetype m_done = 0;
    bool m_isCancelled = false;
};

} // namespace waymark
