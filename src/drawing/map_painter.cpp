// Head, stages, grid and lane titles. Cards are in map_painter_cards.cpp, the feeling lane in
// map_painter_feeling.cpp.
#include "drawing/map_painter.h"

#include "drawing/faces.h"
#include "drawing/images.h"
#include "drawing/stage_face.h"

#include <QCoreApplication>

#include <tuple>

namespace waymark {

namespace {

constexpr double farAway = 1e9;

LevelOfDetail detailAt(const PaintOptions& options) {
    if (options.fullDetail || options.scale >= 0.45)
        return LevelOfDetail::Full;
    if (options.scale >= 0.26)
        return LevelOfDetail::Title;
    return options.scale >= 0.1 ? LevelOfDetail::Block : LevelOfDetail::Strip;
}

QPainterPath chevron(const QRectF& rect) {
    constexpr double radius = 6;
    constexpr double tip = measure::chevronTip;
    QPainterPath path;
    path.moveTo(rect.left() + radius, rect.top());
    path.lineTo(rect.right() - tip, rect.top());
    path.lineTo(rect.right(), rect.center().y());
    path.lineTo(rect.right() - tip, rect.bottom());
    path.lineTo(rect.left() + radius, rect.bottom());
    path.quadTo(rect.left(), rect.bottom(), rect.left(), rect.bottom() - radius);
    path.lineTo(rect.left(), rect.top() + radius);
    path.quadTo(rect.left(), rect.top(), rect.left() + radius, rect.top());
    path.closeSubpath();
    return path;
}

QString stateName(MapState state) {
    switch (state) {
    case MapState::Today:
        return QCoreApplication::translate("map", "Today");
    case MapState::Future:
        return QCoreApplication::translate("map", "Future");
    case MapState::Research:
        return QCoreApplication::translate("map", "Research");
    }
    return {};
}

QString initials(const QString& name) {
    QString result;
    for (const QString& word : name.split(u' ', Qt::SkipEmptyParts))
        if (result.size() < 2 && word[0].isLetterOrNumber())
            result += word[0].toUpper();
    return result;
}

} // namespace

MapPainter::MapPainter(Surface& surface, const Project& project, const MapLayout& layout,
                       const Theme& theme, const PaintOptions& options)
    : m_surface(surface)
    , m_project(project)
    , m_layout(layout)
    , m_theme(theme)
    , m_options(options)
    , m_map(project.find(layout.map()))
    , m_exposed(options.exposed.isNull() ? QRectF(-farAway, -farAway, 2 * farAway, 2 * farAway)
                                         : options.exposed)
    , m_detail(detailAt(options)) {
    std::tie(m_firstColumn, m_lastColumn) =
        layout.columnsBetween(m_exposed.left(), m_exposed.right());
}

void MapPainter::text(const QString& text, TextRole role, const QColor& colour, const QRectF& box,
                      Qt::Alignment alignment) {
    if (!text.isEmpty())
        m_surface.text({text, role, colour, box, alignment});
}

bool MapPainter::isExposed(const QRectF& rect) const {
    return m_exposed.intersects(rect);
}

void MapPainter::fade(AnyId id, const QRectF& rect) {
    if (!isFaded(id))
        return;
    QColor veil = m_theme.paper;
    veil.setAlphaF(0.76F);
    m_surface.rect(rect.adjusted(-1, -1, 1, 1), measure::cardRadius, veil, {});
}

double MapPainter::columnCentre(int column) const {
    return m_layout.columnX(column) + m_layout.cardWidth() / 2;
}

void MapPainter::paintHead() {
    const HeadBox& head = m_layout.head();
    if (head.height <= 0 || m_exposed.top() > head.height || m_detail >= LevelOfDetail::Block)
        return;
    const AnyId id = anyId(m_map->id);
    m_surface.beginGroup({id, m_map->title});
    if (!isHidden(id, TextField::Main))
        text(m_map->title, TextRole::MapTitle, m_theme.ink, head.title);
    if (!isHidden(id, TextField::Scenario))
        text(m_map->scenario, TextRole::Scenario, m_theme.inkSoft, head.scenario);
    if (!m_map->goal.isEmpty()) {
        drawMarker(m_surface, head.goal.topLeft() + QPointF(-11, 9), Marker::Check, m_theme.good);
        if (!isHidden(id, TextField::MapGoal))
            text(m_map->goal, TextRole::Scenario, m_theme.inkSoft, head.goal);
    }
    const QString state = stateName(m_map->state);
    QRectF badge = head.badge;
    badge.setWidth(textWidth(state, TextRole::Badge) + 22);
    m_surface.rect(badge, badge.height() / 2, m_theme.accentSoft, {});
    text(state, TextRole::Badge, m_theme.accent, badge.adjusted(0, 3, 0, 0), Qt::AlignHCenter);
    m_surface.endGroup();

    int index = 0;
    for (const auto& chip : head.personas)
        if (const Persona* persona = m_project.find(chip.id))
            paintPersona(*persona, chip.rect, index++);
}

void MapPainter::paintPersona(const Persona& persona, const QRectF& rect, int index) {
    m_surface.beginGroup({anyId(persona.id), persona.name});
    const QColor colour = personaColour(m_theme, persona, index);
    const QColor tint = mix(m_theme.paper, colour, 0.2);
    const QPointF centre(rect.left() + 15, rect.center().y());
    const Attachment* photo = m_project.find(persona.photo);
    const QImage image = photo ? imageOf(*photo) : QImage();
    if (image.isNull()) {
        m_surface.ellipse(centre, 14, tint, {});
        text(initials(persona.name), TextRole::Badge, legible(colour, tint),
             QRectF(centre.x() - 14, centre.y() - 8, 28, 16), Qt::AlignHCenter);
    } else {
        m_surface.image(QRectF(centre.x() - 14, centre.y() - 14, 28, 28), image, true);
    }
    const double left = rect.left() + 36;
    const bool hasRole = !persona.role.isEmpty();
    text(persona.name, TextRole::PersonaName, m_theme.ink,
         QRectF(left, rect.top() + (hasRole ? -1 : 7), rect.right() - left, 16));
    text(persona.role, TextRole::TouchpointMeta, m_theme.inkSoft,
         QRectF(left, rect.top() + 15, rect.right() - left, 15));
    fade(anyId(persona.id), rect);
    m_surface.endGroup();
}

void MapPainter::paintStages() {
    if (m_lastColumn < m_firstColumn)
        return;
    const auto& columns = m_layout.columns();
    const int first = columns[size_t(m_firstColumn)].stage;
    const int last = columns[size_t(m_lastColumn)].stage;
    for (int stage = first; stage <= last; ++stage)
        stageHeader(stage);
}

void MapPainter::stageHeader(int index) {
    const StageBox& box = m_layout.stages()[size_t(index)];
    const Stage& stage = *m_project.find(box.id);
    const QRectF rect = m_layout.stageRect(index);
    const QColor colour = stageColour(m_theme, stage, box.number);
    const QColor ink = readableOn(colour);
    m_surface.beginGroup({anyId(stage.id), stage.name});
    m_surface.path(chevron(rect), colour, {});
    if (m_detail < LevelOfDetail::Block) {
        const CardFace face = chevronFace(stage, rect.width());
        const double shift = (m_layout.chevronHeight() - face.height) / 2;
        for (const Piece& piece : face.pieces)
            if (!isHidden(anyId(stage.id), piece.role == TextRole::StageName
                                               ? TextField::Main
                                               : TextField::StageGoal))
                text(piece.text, piece.role,
                     piece.tone == Tone::Soft ? mix(colour, ink, 0.92) : ink,
                     piece.rect.translated(rect.left(), rect.top() + shift));
    }
    if (m_detail == LevelOfDetail::Full) {
        const QPointF origin = m_layout.stageFactsRect(index).topLeft();
        for (const StageFact& fact : stageFacts(stage, rect.width(), m_layout.asksForMeasure())) {
            const QColor factColour = fact.isMissing ? m_theme.middling : m_theme.inkSoft;
            Marker marker = Marker::Enter;
            bool isEdited = false;
            switch (fact.what) {
            case StageFact::What::EntersWhen:
                isEdited = isHidden(anyId(stage.id), TextField::EntersWhen);
                break;
            case StageFact::What::DoneWhen:
                marker = Marker::Check;
                isEdited = isHidden(anyId(stage.id), TextField::DoneWhen);
                break;
            case StageFact::What::CrmStage:
                marker = Marker::Bucket;
                break;
            case StageFact::What::Needs:
                marker = Marker::Heart;
                break;
            }
            drawMarker(m_surface, origin + fact.icon.center(), marker, factColour);
            if (!isEdited)
                text(fact.text, TextRole::StageFact, factColour, fact.rect.translated(origin));
        }
    }
    m_surface.endGroup();
}

void MapPainter::paintGrid() {
    const auto& lanes = m_layout.lanes();
    if (lanes.empty())
        return;
    const double bottom = lanes.back().bottom();
    for (size_t i = 1; i < m_layout.stages().size(); ++i) {
        const int column = m_layout.stages()[i].firstColumn;
        if (column < m_firstColumn || column > m_lastColumn + 1)
            continue;
        const double x = m_layout.columnX(column) - measure::columnGap / 2;
        const double top = m_layout.lanesTop() - m_layout.funnel().height;
        m_surface.line({x, top - 4}, {x, bottom}, {m_theme.line, 1});
    }
    const double right = m_layout.contentRight();
    for (const LaneRow& row : lanes)
        if (isExposed({measure::margin, row.top - 1, right, 2}))
            m_surface.line({measure::margin, row.top}, {right, row.top}, {m_theme.line, 1});
    m_surface.line({measure::margin, bottom}, {right, bottom}, {m_theme.line, 1});
}

void MapPainter::paintLaneTitle(const LaneRow& row) {
    const QRectF area(0, row.top, measure::margin + measure::laneTitleWidth, row.height);
    const Lane* lane = m_project.find(row.id);
    if (!lane || !isExposed(area) || m_detail >= LevelOfDetail::Block)
        return;
    m_surface.beginGroup({anyId(row.id), lane->title});
    if (lane->colour.rgb)
        m_surface.rect({measure::margin - 10, row.top + 10, 3, row.titleHeight + 2}, 1.5,
                       QColor::fromRgb(0xFF000000u | *lane->colour.rgb), {});
    if (!isHidden(anyId(row.id), TextField::Main)) {
        const bool isThin = row.height <= row.titleHeight + 22;
        const double y = isThin ? row.top + (row.height - row.titleHeight) / 2 : row.top + 12;
        text(lane->title, TextRole::LaneTitle, m_theme.ink,
             {measure::margin, y, measure::laneTitleWidth - 20, row.titleHeight});
    }
    if (row.kind == LaneKind::Feeling && !row.collapsed)
        paintLegend(row);
    m_surface.endGroup();
}

} // namespace waymark
