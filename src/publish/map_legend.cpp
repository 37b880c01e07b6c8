#include "publish/map_legend.h"

#include "drawing/card_face.h"
#include "drawing/faces.h"
#include "drawing/stage_face.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("publish", text);
}

void addEvidence(std::set<MapSign>& signs, Evidence evidence) {
    if (evidence == Evidence::Researched)
        signs.insert(MapSign::Researched);
    else if (evidence == Evidence::PartlyKnown)
        signs.insert(MapSign::PartlyKnown);
}

void addBox(std::set<MapSign>& signs, const Project& project, AnyId id, LaneKind lane) {
    switch (id.kind) {
    case Kind::Note:
        if (const Note* note = project.find(Id<Note>{id.value})) {
            if (lane == LaneKind::Thinking || lane == LaneKind::Questions)
                signs.insert(MapSign::Thought);
            addEvidence(signs, note->evidence);
        }
        break;
    case Kind::PainPoint:
        if (const PainPoint* pain = project.find(Id<PainPoint>{id.value})) {
            signs.insert({MapSign::PainPoint, MapSign::Severity});
            addEvidence(signs, pain->evidence);
        }
        break;
    case Kind::Opportunity:
        signs.insert(MapSign::Opportunity);
        break;
    case Kind::Touchpoint:
        if (const Touchpoint* touchpoint = project.find(Id<Touchpoint>{id.value});
            touchpoint && touchpoint->momentOfTruth)
            signs.insert(MapSign::MomentOfTruth);
        break;
    case Kind::Loss:
        signs.insert(MapSign::Loss);
        break;
    default:
        break;
    }
}

void addFeelings(std::set<MapSign>& signs, const Sheet& sheet) {
    for (const Column& column : sheet.layout.columns()) {
        const Touchpoint* touchpoint = sheet.project->find(column.touchpoint);
        if (!touchpoint)
            continue;
        if (touchpoint->reviewMoment)
            signs.insert(MapSign::ReviewMoment);
        for (const auto& child : sheet.project->children(anyId(touchpoint->id), Kind::Feeling)) {
            const Feeling* feeling = sheet.project->find(Id<Feeling>{child.id});
            if (feeling && feeling->received)
                signs.insert(MapSign::Feeling);
            if (feeling && feeling->desired)
                signs.insert(MapSign::DesiredFeeling);
        }
    }
}

void addStages(std::set<MapSign>& signs, const Sheet& sheet) {
    for (const StageBox& box : sheet.layout.stages()) {
        const Stage* stage = sheet.project->find(box.id);
        if (!stage || sheet.layout.factsHeight() <= 0)
            continue;
        if (!stage->entersWhen.isEmpty())
            signs.insert(MapSign::EntersWhen);
        if (!stage->doneWhen.isEmpty() || sheet.layout.asksForMeasure())
            signs.insert(MapSign::DoneWhen);
        if (!stage->needs.isEmpty())
            signs.insert(MapSign::Needs);
        if (!stage->crmStage.isEmpty())
            signs.insert(MapSign::CrmStage);
    }
}

void drawSwatch(Surface& surface, const QPointF& centre, const CardColours& colours) {
    constexpr QSizeF size{22, 13};
    surface.rect(QRectF(centre - QPointF(size.width() / 2, size.height() / 2), size), 3,
                 colours.fill, {colours.border, 1});
}

void drawEvidence(Surface& surface, const QPointF& centre, const QColor& colour, bool isWhole) {
    constexpr double radius = 3.5;
    surface.ellipse(centre, radius, isWhole ? colour : QColor(), {colour, 1});
    if (isWhole)
        return;
    QPainterPath half(centre);
    half.arcTo(QRectF(centre - QPointF(4, 4), QSizeF(8, 8)), 90, 180);
    half.closeSubpath();
    surface.path(half, colour, {});
}

void drawArrow(Surface& surface, const QPointF& from, const QPointF& to, const Stroke& stroke,
               double half) {
    surface.line(from, to - QPointF(half, 0), stroke);
    QPainterPath head(to - QPointF(half * 1.6, half));
    head.lineTo(to);
    head.lineTo(to - QPointF(half * 1.6, -half));
    head.closeSubpath();
    surface.path(head, stroke.colour, {});
}

} // namespace

std::vector<MapSign> signsOn(const Sheet& sheet) {
    std::set<MapSign> signs;
    for (const LaneRow& row : sheet.layout.lanes()) {
        if (row.collapsed)
            continue;
        for (const Cell& cell : row.cells)
            for (const Box& box : cell.boxes)
                addBox(signs, *sheet.project, box.id, row.kind);
        if (row.kind == LaneKind::Feeling)
            addFeelings(signs, sheet);
        if (!row.links.empty())
            signs.insert(MapSign::Link);
    }
    addStages(signs, sheet);
    return {signs.begin(), signs.end()};
}

QString meaningOf(MapSign sign) {
    switch (sign) {
    case MapSign::Thought:
        return tr("thought");
    case MapSign::PainPoint:
        return tr("pain point");
    case MapSign::Severity:
        return tr("how bad, up to three");
    case MapSign::Opportunity:
        return tr("opportunity");
    case MapSign::Researched:
        return tr("researched");
    case MapSign::PartlyKnown:
        return tr("partly known");
    case MapSign::Feeling:
        return tr("feeling received");
    case MapSign::DesiredFeeling:
        return tr("feeling desired");
    case MapSign::MomentOfTruth:
        return tr("moment that matters");
    case MapSign::ReviewMoment:
        return tr("review is asked for");
    case MapSign::Loss:
        return tr("people leave here");
    case MapSign::Link:
        return tr("way back or around");
    case MapSign::EntersWhen:
        return tr("stage begins when");
    case MapSign::DoneWhen:
        return tr("stage is done when");
    case MapSign::Needs:
        return tr("what people need");
    case MapSign::CrmStage:
        return tr("stage in the CRM");
    }
    Q_UNREACHABLE();
}

void drawSign(Surface& surface, MapSign sign, const QRectF& place, const Theme& theme) {
    const QPointF centre = place.center();
    const QPointF left(place.left() + 4, centre.y());
    const QPointF right(place.right() - 4, centre.y());
    switch (sign) {
    case MapSign::Thought:
        return drawSwatch(surface, centre, theme.thought);
    case MapSign::PainPoint:
        return drawSwatch(surface, centre, theme.pain);
    case MapSign::Opportunity:
        return drawSwatch(surface, centre, theme.opportunity);
    case MapSign::Severity:
        for (int i = 0; i < 3; ++i)
            surface.ellipse(centre + QPointF(9 * (i - 1), 0), 3.3,
                            i < 2 ? theme.pain.ink : QColor(), {theme.pain.ink, 1});
        return;
    case MapSign::Researched:
        return drawEvidence(surface, centre, theme.inkSoft, true);
    case MapSign::PartlyKnown:
        return drawEvidence(surface, centre, theme.inkSoft, false);
    case MapSign::Feeling:
        return drawFace(surface, centre, 7, 1, theme.paper, theme.good);
    case MapSign::DesiredFeeling:
        return surface.line(left, right, {theme.inkFaint, 1.6, {2, 3}});
    case MapSign::MomentOfTruth:
        return drawMarker(surface, centre, Marker::Diamond, theme.accent);
    case MapSign::ReviewMoment:
        return drawMarker(surface, centre, Marker::Star, theme.good);
    case MapSign::Loss:
        return drawArrow(surface, left, right, {mix(theme.paper, theme.bad, 0.88), 3}, 5);
    case MapSign::Link:
        return drawArrow(surface, left, right, {theme.inkFaint, 1.3, {4, 3}}, 3.6);
    case MapSign::EntersWhen:
        return drawMarker(surface, centre, Marker::Enter, theme.inkSoft);
    case MapSign::DoneWhen:
        return drawMarker(surface, centre, Marker::Check, theme.inkSoft);
    case MapSign::Needs:
        return drawMarker(surface, centre, Marker::Heart, theme.inkSoft);
    case MapSign::CrmStage:
        return drawMarker(surface, centre, Marker::Bucket, theme.inkSoft);
    }
}

} // namespace waymark
