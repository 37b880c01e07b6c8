// A rectangle that selects what it touches; with Ctrl or Shift, besides what was selected before.
#include "canvas/canvas_parts.h"

#include <QPainter>

namespace waymark {

namespace {

class RubberBandGesture final : public Gesture {
public:
    RubberBandGesture(CanvasParts& parts, const Pointer& start)
        : m_parts(parts)
        , m_start(start.map)
        , m_end(start.map)
        , m_atStart(parts.selection.records()) {
        if (start.modifiers & (Qt::ControlModifier | Qt::ShiftModifier))
            m_before = parts.selection.records();
    }

    std::unique_ptr<Gesture> move(const Pointer& pointer) override {
        m_end = pointer.map;
        std::vector<AnyId> all = m_before;
        for (const AnyId id : recordsIn(m_parts.project(), m_parts.layout, band())) {
            // A band that begins below the stages means cards, not the stages it strays into.
            if (id.kind != Kind::Stage || m_start.y() < m_parts.layout.lanesTop())
                all.push_back(id);
        }
        m_parts.select(std::move(all));
        return nullptr;
    }
    void release(const Pointer&) override {}
    void cancel() override { m_parts.canvas.setSelection(m_atStart); }

    void paint(QPainter& painter) const override {
        QColor tint = m_parts.theme->accent;
        tint.setAlphaF(0.1F);
        painter.setPen(QPen(m_parts.theme->accent, 1));
        painter.setBrush(tint);
        painter.drawRect(m_parts.camera.toView(band()));
    }

private:
    [[nodiscard]] QRectF band() const { return QRectF(m_start, m_end).normalized(); }

    CanvasParts& m_parts;
    QPointF m_start; // map units
    QPointF m_end;
    std::vector<AnyId> m_before;  // stays selected
    std::vector<AnyId> m_atStart; // was, before the band
};

} // namespace

std::unique_ptr<Gesture> rubberBandGesture(CanvasParts& parts, const Pointer& start) {
    return std::make_unique<RubberBandGesture>(parts, start);
}

} // namespace waymark
