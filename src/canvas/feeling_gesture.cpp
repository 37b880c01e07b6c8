// A feeling is pulled up or down on its scale.
#include "canvas/canvas_parts.h"
#include "canvas/key_edits.h"
#include "drawing/text.h"
#include "model/validate.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

class FeelingGesture final : public Gesture {
public:
    FeelingGesture(CanvasParts& parts, const Pointer& start, const Hit& hit)
        : m_parts(parts)
        , m_onDesired(hit.part == HitPart::DesiredPoint)
        , m_lane(hit.lane) {
        if (const Map* map = parts.project().find(parts.layout.map()))
            m_scale = map->scale;
        if (hit.record.kind == Kind::Feeling) {
            const Feeling& feeling = *parts.project().find(Id<Feeling>{hit.record.value});
            m_touchpoint = feeling.touchpoint;
            m_persona = feeling.persona;
            // Taken hold of beside its middle, the point does not jump to the pointer.
            m_grip = start.map.y() - hit.rect.center().y();
        } else {
            m_touchpoint = {hit.record.value};
            m_persona = personaForNewFeeling(parts.project(), parts.layout, m_touchpoint);
        }
    }

    std::unique_ptr<Gesture> move(const Pointer& pointer) override {
        const LaneRow& row = m_parts.layout.lanes()[size_t(m_lane)];
        const double atMin = m_parts.layout.feelingY(row, m_scale, m_scale.min);
        const double atMax = m_parts.layout.feelingY(row, m_scale, m_scale.max);
        const double share = (pointer.map.y() - m_grip - atMin) / (atMax - atMin);
        const double value = m_scale.min + share * (m_scale.max - m_scale.min);
        const bool fine = pointer.modifiers.testFlag(Qt::AltModifier);
        m_value = clampToScale(fine ? value : std::round(value), m_scale);
        m_desired = m_onDesired || pointer.modifiers.testFlag(Qt::ShiftModifier);
        return nullptr;
    }

    void release(const Pointer&) override {
        if (!m_value)
            return;
        PlannedEdit edit;
        edit.changeset =
            setFeeling(m_parts.project(), m_parts.ids, m_touchpoint, m_persona,
                       m_desired ? FeelingField::Desired : FeelingField::Received, *m_value);
        for (const Change& change : edit.changeset.changes) {
            if (change.id().kind == Kind::Feeling)
                edit.select = {change.id()};
        }
        m_parts.commit(edit);
    }

    [[nodiscard]] std::optional<PaintOptions::Preview> preview() const override {
        if (!m_value)
            return {};
        return PaintOptions::Preview{m_touchpoint, m_persona, m_desired, *m_value};
    }

    void paint(QPainter& painter) const override {
        if (!m_value)
            return;
        const MapLayout& layout = m_parts.layout;
        const LaneRow& row = layout.lanes()[size_t(m_lane)];
        const double x = layout.columnX(layout.columnOf(m_touchpoint)) + layout.cardWidth() / 2;
        const QPointF at =
            m_parts.camera.toView(QPointF(x, layout.feelingY(row, m_scale, *m_value)));
        paintLabel(painter, at + QPointF(measure::faceRadius * m_parts.camera.zoom() + 8, 0));
    }

    [[nodiscard]] Qt::Orientations scrollsAtEdges() const override { return {}; }
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::SizeVerCursor; }

private:
    // The value, and its name where the scale has names.
    void paintLabel(QPainter& painter, QPointF left) const {
        QString label = QLocale().toString(*m_value, 'g', 3);
        if (*m_value > 0 && m_scale.min < 0)
            label.prepend(u'+');
        const int level = int(std::lround(*m_value)) - m_scale.min;
        if (level < m_scale.names.size() && !m_scale.names[level].isEmpty())
            label += u" · "_s + m_scale.names[level];
        painter.setFont(fontOf(TextRole::Badge));
        const double width = painter.fontMetrics().horizontalAdvance(label) + 16;
        const QRectF box(left.x(), left.y() - 11, width, 22);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_parts.theme->ink);
        painter.drawRoundedRect(box, 11, 11);
        painter.setPen(m_parts.theme->paper);
        painter.drawText(box, Qt::AlignCenter, label);
    }

    CanvasParts& m_parts;
    bool m_onDesired = false;
    int m_lane = -1;
    FeelingScale m_scale;
    Id<Touchpoint> m_touchpoint;
    Id<Persona> m_persona;
    double m_grip = 0; // map units from the point's middle to where it was taken hold of
    bool m_desired = false;
    std::optional<double> m_value;
};

} // namespace

std::unique_ptr<Gesture> feelingGesture(CanvasParts& parts, const Pointer& start, const Hit& hit) {
    return std::make_unique<FeelingGesture>(parts, start, hit);
}

} // namespace waymark
