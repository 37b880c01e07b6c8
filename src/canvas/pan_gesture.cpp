// The hand: the map follows the pointer.
#include "canvas/canvas_parts.h"

namespace waymark {

namespace {

class PanGesture final : public Gesture {
public:
    PanGesture(CanvasParts& parts, const Pointer& start)
        : m_parts(parts)
        , m_view(start.view)
        , m_offset(parts.camera.offset()) {}

    std::unique_ptr<Gesture> move(const Pointer& pointer) override {
        m_parts.moveCamera(m_parts.camera.scrolledTo(m_offset + m_view - pointer.view),
                           CanvasParts::Motion::Jump);
        return nullptr;
    }
    void release(const Pointer&) override {}
    [[nodiscard]] Qt::Orientations scrollsAtEdges() const override { return {}; }
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

private:
    CanvasParts& m_parts;
    QPointF m_view;
    QPointF m_offset;
};

} // namespace

std::unique_ptr<Gesture> panGesture(CanvasParts& parts, const Pointer& pointer) {
    return std::make_unique<PanGesture>(parts, pointer);
}

} // namespace waymark
