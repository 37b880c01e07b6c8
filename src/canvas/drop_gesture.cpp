// Cards, touchpoints, stages or lanes are carried to another place: they hang on the pointer, and a
// line or a tinted cell shows where they would land.
#include "canvas/canvas_parts.h"
#include "canvas/landing.h"
#include "drawing/painter_surface.h"

#include <QPainter>

namespace waymark {

namespace {

constexpr size_t mostGhosts = 20; // of many things, so many are seen under the pointer

class DropGesture final : public Gesture {
public:
    DropGesture(CanvasParts& parts, const Pointer& start, AnyId grabbed)
        : m_parts(parts)
        , m_grabbed(grabbed)
        , m_start(parts.sticky().toMap(parts.camera, start.view))
        , m_pointer(start)
        , m_dragged(
              draggedWith(parts.project(), parts.layout, parts.selection.records(), grabbed)) {}

    std::unique_ptr<Gesture> move(const Pointer& pointer) override {
        m_pointer = pointer;
        m_landing = landingAt(m_parts.project(), m_parts.layout, m_dragged, pointer.map);
        return nullptr;
    }

    void release(const Pointer& pointer) override {
        m_parts.commit(dropEdit(m_parts.project(), m_parts.ids, m_parts.layout, m_dragged,
                                m_grabbed, m_landing, isCopying(pointer)));
    }

    void paint(QPainter& painter) const override {
        paintLanding(painter);
        if (!isCopying(m_pointer))
            fadeOriginals(painter);
        paintGhosts(painter);
    }

    // Lanes go up and down and stages to the sides; where one takes hold of them is at the edge of
    // what scrolls, and that must not scroll it the other way.
    [[nodiscard]] Qt::Orientations scrollsAtEdges() const override {
        switch (dragKindOf(m_grabbed)) {
        case DragKind::Lanes:
            return Qt::Vertical;
        case DragKind::Stages:
            return Qt::Horizontal;
        default:
            return Qt::Horizontal | Qt::Vertical;
        }
    }

    [[nodiscard]] std::vector<AnyId> carried() const override { return m_dragged; }

    [[nodiscard]] Qt::CursorShape cursor() const override {
        if (!m_landing.somewhere)
            return Qt::ForbiddenCursor;
        return isCopying(m_pointer) ? Qt::DragCopyCursor : Qt::ClosedHandCursor;
    }

private:
    // Many window managers take Alt and a press of the mouse for themselves; Ctrl is there for
    // them.
    static bool isCopying(const Pointer& pointer) {
        return pointer.modifiers.testFlag(Qt::AltModifier) ||
               pointer.modifiers.testFlag(Qt::ControlModifier);
    }

    void paintLanding(QPainter& painter) const {
        if (!m_landing.somewhere)
            return;
        const QColor& accent = m_parts.theme->accent;
        if (!m_landing.area.isNull()) {
            QColor tint = accent;
            tint.setAlphaF(0.12F);
            painter.setPen(QPen(accent, 1.5, Qt::DashLine));
            painter.setBrush(tint);
            painter.drawRoundedRect(m_parts.camera.toView(m_landing.area), 6, 6);
            return;
        }
        painter.setPen(QPen(accent, 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(m_parts.camera.toView(m_landing.line.p1()),
                         m_parts.camera.toView(m_landing.line.p2()));
    }

    void fadeOriginals(QPainter& painter) const {
        QColor veil = m_parts.theme->paper;
        veil.setAlphaF(0.6F);
        for (const AnyId id : m_dragged)
            painter.fillRect(m_parts.viewRectOf(id).adjusted(-2, -2, 2, 2), veil);
    }

    // The things themselves, a little see-through, drawn as the map draws them.
    void paintGhosts(QPainter& painter) const {
        const Camera& camera = m_parts.camera;
        const QPointF shift = m_pointer.map - m_start;
        size_t shown = 0;
        for (const AnyId id : m_dragged) {
            const QRectF rect = m_parts.layout.rectOf(m_parts.project(), id);
            if (rect.isNull() || ++shown > mostGhosts)
                continue;
            painter.save();
            painter.setOpacity(0.9);
            painter.translate(-camera.offset());
            painter.scale(camera.zoom(), camera.zoom());
            painter.translate(shift);
            painter.setClipRect(rect.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
            // The name of a lane has no ground of its own to be read on.
            if (id.kind == Kind::Lane)
                painter.fillRect(rect, m_parts.theme->paper);
            PaintOptions options;
            options.exposed = rect;
            options.scale = camera.zoom();
            PainterSurface surface(painter);
            paintMap(surface, m_parts.project(), m_parts.layout, *m_parts.theme, options);
            painter.restore();
        }
    }

    CanvasParts& m_parts;
    AnyId m_grabbed;
    QPointF m_start; // map units
    Pointer m_pointer;
    std::vector<AnyId> m_dragged;
    Landing m_landing;
};

} // namespace

std::unique_ptr<Gesture> dropGesture(CanvasParts& parts, const Pointer& start, AnyId grabbed) {
    return std::make_unique<DropGesture>(parts, start, grabbed);
}

} // namespace waymark
