// The left button went down: what it selects at once, and what it becomes when the pointer moves.
#include "canvas/canvas_parts.h"
#include "canvas/landing.h"

#include <QApplication>

#include <cmath>

namespace waymark {

namespace {

// The cell a hit names, where it is one that can be selected.
std::optional<Place> cellOf(const MapLayout& layout, const Hit& hit) {
    const bool inCell = hit.part == HitPart::EmptyCell ||
                        (hit.part == HitPart::FeelingPoint && hit.record.kind == Kind::Touchpoint);
    return inCell ? placeAt(layout, hit.lane, hit.column) : std::nullopt;
}

class PressGesture final : public Gesture {
public:
    PressGesture(CanvasParts& parts, const Pointer& start)
        : m_parts(parts)
        , m_start(start)
        , m_hit(parts.hitAt(start.view)) {
        m_cell = cellOf(parts.layout, m_hit);
        if (m_hit.part == HitPart::EmptyCell || m_cell)
            m_hit.record = m_hit.part == HitPart::EmptyCell ? AnyId{} : m_hit.record;
        pressed();
    }

    std::unique_ptr<Gesture> move(const Pointer& pointer) override {
        const QPointF way = pointer.view - m_start.view;
        if (std::hypot(way.x(), way.y()) < QApplication::startDragDistance())
            return nullptr;
        if (m_parts.hover.part != HitPart::Nothing)
            m_parts.clearHover();
        if (m_hit.part == HitPart::FeelingPoint || m_hit.part == HitPart::DesiredPoint)
            return feelingGesture(m_parts, m_start, m_hit);
        if (!m_cell && m_hit.part != HitPart::StageFacts && m_hit.part != HitPart::Funnel &&
            dragKindOf(m_hit.record) != DragKind::Nothing)
            return dropGesture(m_parts, m_start, m_hit.record);
        return rubberBandGesture(m_parts, m_start);
    }

    void release(const Pointer&) override {
        if (m_hit.part == HitPart::Funnel && !isAdding()) {
            const AnyId record = m_hit.record;
            m_parts.select({record});
            m_parts.reveal(m_parts.layout.rectOf(m_parts.project(), record), record);
            emit m_parts.canvas.funnelChosen(record);
            return;
        }
        if (m_cell) {
            m_parts.selectCell(*m_cell);
        } else if (m_hit.record.isNull()) {
            if (!isAdding())
                m_parts.select({});
        } else if (m_selectsOnRelease) {
            m_parts.select({m_hit.record});
        } else if (m_takesOnRelease) {
            m_parts.toggle(m_hit.record);
        }
    }

private:
    [[nodiscard]] bool isAdding() const {
        return m_start.modifiers.testFlag(Qt::ControlModifier) ||
               m_start.modifiers.testFlag(Qt::ShiftModifier);
    }

    // What is pressed is selected at once; one of several stays among them until the release, also
    // with Ctrl, so that all of them can be dragged.
    void pressed() {
        const AnyId record = m_hit.record;
        if (record.isNull() || m_cell)
            return;
        const bool onFeeling =
            m_hit.part == HitPart::FeelingPoint || m_hit.part == HitPart::DesiredPoint;
        if (m_start.modifiers.testFlag(Qt::ControlModifier)) {
            m_takesOnRelease = m_parts.selection.contains(record);
            if (!m_takesOnRelease)
                m_parts.toggle(record);
        } else if (m_start.modifiers.testFlag(Qt::ShiftModifier) && !onFeeling) {
            selectUpTo(record);
        } else if (m_parts.selection.contains(record)) {
            m_selectsOnRelease = true;
        } else {
            m_parts.select({record});
        }
    }

    // Everything of the same kind of thing between the one selected first and `record`. The first
    // stays the first, so that another such press begins there again.
    void selectUpTo(AnyId record) {
        const auto& selected = m_parts.selection.records();
        const AnyId from = selected.empty() ? AnyId{} : selected.front();
        const QRectF area = m_parts.layout.rectOf(m_parts.project(), from)
                                .united(m_parts.layout.rectOf(m_parts.project(), record));
        std::vector<AnyId> all;
        if (!from.isNull()) {
            if (dragKindOf(from) == dragKindOf(record))
                all.push_back(from);
            for (const AnyId id : recordsIn(m_parts.project(), m_parts.layout, area)) {
                if (id != record && id != from && dragKindOf(id) == dragKindOf(record))
                    all.push_back(id);
            }
        }
        all.push_back(record);
        m_parts.select(std::move(all));
    }

    CanvasParts& m_parts;
    Pointer m_start;
    Hit m_hit;
    std::optional<Place> m_cell;
    bool m_selectsOnRelease = false;
    bool m_takesOnRelease = false; // from the selection
};

} // namespace

std::unique_ptr<Gesture> pressGesture(CanvasParts& parts, const Pointer& pointer) {
    return std::make_unique<PressGesture>(parts, pointer);
}

} // namespace waymark
