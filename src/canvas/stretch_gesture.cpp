// A card's right edge is pulled over more or fewer columns.
#include "canvas/canvas_parts.h"
#include "canvas/landing.h"
#include "canvas/stretch.h"

#include <QPainter>

#include <cmath>

namespace waymark {

namespace {

class StretchGesture final : public Gesture {
public:
    StretchGesture(CanvasParts& parts, AnyId card)
        : m_parts(parts)
        , m_card(card) {}

    std::unique_ptr<Gesture> move(const Pointer& pointer) override {
        const QRectF rect = m_parts.layout.rectOf(m_parts.project(), m_card);
        const MapLayout& layout = m_parts.layout;
        const int first = layout.columnsBetween(rect.left() + 1, rect.left() + 1).first;
        const int most = int(layout.columns().size()) - first;
        const double step = layout.columnX(1) - layout.columnX(0);
        const double width = pointer.map.x() - rect.left() + measure::columnGap;
        m_span = std::clamp(int(std::lround(width / step)), 1, std::max(1, most));
        return nullptr;
    }

    void release(const Pointer&) override {
        if (m_span > 0)
            m_parts.commit(setSpan(m_parts.project(), m_parts.layout, m_card, m_span));
    }

    void paint(QPainter& painter) const override {
        QRectF rect = m_parts.layout.rectOf(m_parts.project(), m_card);
        if (m_span > 0)
            rect.setWidth(m_parts.layout.cardWidth(m_span));
        QColor tint = m_parts.theme->accent;
        tint.setAlphaF(0.12F);
        painter.setPen(QPen(m_parts.theme->accent, 2));
        painter.setBrush(tint);
        const double radius = measure::cardRadius * m_parts.camera.zoom();
        painter.drawRoundedRect(m_parts.camera.toView(rect), radius, radius);
    }

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::SizeHorCursor; }

private:
    CanvasParts& m_parts;
    AnyId m_card;
    int m_span = 0; // 0: not moved yet
};

} // namespace

std::unique_ptr<Gesture> stretchGesture(CanvasParts& parts, AnyId card) {
    return std::make_unique<StretchGesture>(parts, card);
}

bool isOnStretchEdge(const Hit& hit, QPointF map, double pixel) {
    return hit.part == HitPart::Card && dragKindOf(hit.record) == DragKind::Cards &&
           std::abs(map.x() - hit.rect.right()) <= 5 * pixel && hit.rect.width() > 30 * pixel;
}

} // namespace waymark
