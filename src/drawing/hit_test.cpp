#include "drawing/hit_test.h"

#include "drawing/funnel_band.h"
#include "drawing/layout_builder.h"
#include "drawing/stage_face.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

Hit inHead(const Project& project, const MapLayout& layout, QPointF point) {
    const HeadBox& head = layout.head();
    for (const auto& chip : head.personas)
        if (chip.rect.contains(point))
            return {HitPart::Persona, anyId(chip.id), TextField::Main, -1, -1, chip.rect};
    const AnyId map = anyId(layout.map());
    const auto part = [&](TextField field, const QRectF& rect) {
        return Hit{HitPart::Head, map, field, -1, -1, rect};
    };
    if (head.title.contains(point))
        return part(TextField::Main, head.title);
    if (head.scenario.contains(point))
        return part(TextField::Scenario, head.scenario);
    if (project.find(layout.map()) && !head.goal.isNull() && head.goal.contains(point))
        return part(TextField::MapGoal, head.goal);
    return {};
}

Hit inStages(const Project& project, const MapLayout& layout, QPointF point, int column) {
    if (column < 0)
        return {};
    const int index = layout.columns()[size_t(column)].stage;
    const QRectF chevron = layout.stageRect(index);
    const AnyId id = anyId(layout.stages()[size_t(index)].id);
    const Stage& stage = *project.find(layout.stages()[size_t(index)].id);
    if (chevron.contains(point)) {
        const CardFace face = chevronFace(stage, chevron.width());
        const double shift = (layout.chevronHeight() - face.height) / 2;
        const bool isGoal = face.pieces.size() > 1 &&
                            point.y() >= chevron.top() + shift + face.pieces[1].rect.top();
        return {HitPart::Stage, id, isGoal ? TextField::StageGoal : TextField::Main,
                column,         -1, chevron};
    }
    const QRectF facts = layout.stageFactsRect(index);
    if (!facts.contains(point))
        return {};
    for (const StageFact& fact : stageFacts(stage, facts.width(), layout.asksForMeasure())) {
        const bool isEditable =
            fact.what == StageFact::What::EntersWhen || fact.what == StageFact::What::DoneWhen;
        const QRectF rect = fact.rect.translated(facts.topLeft());
        if (isEditable && point.y() >= rect.top() && point.y() < rect.bottom())
            return {HitPart::StageFacts,
                    id,
                    fact.what == StageFact::What::EntersWhen ? TextField::EntersWhen
                                                             : TextField::DoneWhen,
                    column,
                    -1,
                    rect};
    }
    return {HitPart::Stage, id, TextField::Main, column, -1, chevron};
}

// The nearest feeling point in a column; what is received before what is desired.
Hit inFeeling(const Project& project, const MapLayout& layout, QPointF point, int lane, int column,
              double slack) {
    const Map& map = *project.find(layout.map());
    const LaneRow& row = layout.lanes()[size_t(lane)];
    const Id<Touchpoint> touchpoint = layout.columns()[size_t(column)].touchpoint;
    const double x = layout.columnX(column) + layout.cardWidth() / 2;
    Hit best;
    double nearest = measure::faceRadius + slack;
    for (const bool isDesired : {false, true}) {
        for (const auto& child : project.children(anyId(touchpoint), Kind::Feeling)) {
            const Feeling& feeling = *project.find(Id<Feeling>{child.id});
            const auto value = isDesired ? feeling.desired : feeling.received;
            if (!value)
                continue;
            const QPointF centre(x, layout.feelingY(row, map.scale, *value));
            const double distance = std::hypot(point.x() - centre.x(), point.y() - centre.y());
            if (distance >= nearest)
                continue;
            nearest = distance;
            constexpr double r = measure::faceRadius;
            best = {isDesired ? HitPart::DesiredPoint : HitPart::FeelingPoint,
                    anyId(feeling.id),
                    TextField::Main,
                    column,
                    lane,
                    QRectF(centre.x() - r, centre.y() - r, 2 * r, 2 * r)};
        }
    }
    const bool isInPlot = point.y() < row.top + row.plotTop + row.plotHeight + 8;
    if (best.part == HitPart::Nothing && touchpoint && isInPlot)
        best = {HitPart::FeelingPoint,
                anyId(touchpoint),
                TextField::Main,
                column,
                lane,
                QRectF(layout.columnX(column), row.top + row.plotTop, layout.cardWidth(),
                       row.plotHeight)};
    return best;
}

Hit inLane(const Project& project, const MapLayout& layout, QPointF point, int lane, int column,
           double slack) {
    const LaneRow& row = layout.lanes()[size_t(lane)];
    if (point.x() < layout.columnX(0) - 4) {
        const QRectF title = layout.rectOf(project, anyId(row.id));
        return {HitPart::LaneTitle, anyId(row.id), TextField::Main, -1, lane, title};
    }
    if (column < 0 || row.cells.empty())
        return {};
    if (row.kind == LaneKind::Feeling && !row.collapsed)
        if (Hit hit = inFeeling(project, layout, point, lane, column, slack);
            hit.part != HitPart::Nothing)
            return hit;
    const QPointF inRow(point.x(), point.y() - row.top);
    for (int from = std::max(0, column - row.longestSpan + 1); from <= column; ++from)
        for (const Box& box : row.cells[size_t(from)].boxes)
            if (box.rect.contains(inRow))
                return {HitPart::Card, box.id, TextField::Main,
                        from,          lane,   box.rect.translated(0, row.top)};
    for (const LinkTrack& link : row.links)
        if (const QRectF rect = layout.linkRect(row, link); rect.contains(point))
            return {HitPart::Link, anyId(link.id), TextField::Main, column, lane, rect};
    return {HitPart::EmptyCell,
            anyId(row.id),
            TextField::Main,
            column,
            lane,
            QRectF(layout.columnX(column), row.top, layout.options().columnWidth, row.height)};
}

} // namespace

Hit hitTest(const Project& project, const MapLayout& layout, QPointF point, double slack) {
    if (!project.find(layout.map()))
        return {};
    const bool isInColumns = !layout.columns().empty() && point.x() >= layout.columnX(0) - 4 &&
                             point.x() < layout.columnX(int(layout.columns().size()));
    const int column = isInColumns ? layout.columnsBetween(point.x(), point.x()).first : -1;
    if (point.y() < layout.stagesTop())
        return inHead(project, layout, point);
    const FunnelBand& funnel = layout.funnel();
    if (funnel.height > 0 && point.y() >= funnel.top && point.y() < funnel.bottom()) {
        const auto part = funnelPartAt(project, layout, point);
        return part ? Hit{HitPart::Funnel, part->record, TextField::Main, column, -1, part->rect}
                    : Hit{};
    }
    if (point.y() < layout.lanesTop())
        return inStages(project, layout, point, column);
    const auto& lanes = layout.lanes();
    const auto lane =
        std::upper_bound(lanes.begin(), lanes.end(), point.y(),
                         [](double y, const LaneRow& row) { return y < row.bottom(); });
    if (lane == lanes.end())
        return {};
    return inLane(project, layout, point, int(lane - lanes.begin()), column, slack);
}

std::vector<AnyId> recordsIn(const Project& project, const MapLayout& layout, const QRectF& area) {
    std::vector<AnyId> found;
    if (!project.find(layout.map()) || layout.columns().empty())
        return found;
    for (int stage = 0; stage < int(layout.stages().size()); ++stage)
        if (layout.stageRect(stage).intersects(area))
            found.push_back(anyId(layout.stages()[size_t(stage)].id));
    const auto [first, last] = layout.columnsBetween(area.left(), area.right());
    for (const LaneRow& row : layout.lanes()) {
        if (row.cells.empty() || row.bottom() < area.top() || row.top > area.bottom())
            continue;
        for (int column = std::max(0, first - row.longestSpan + 1); column <= last; ++column)
            for (const Box& box : row.cells[size_t(column)].boxes)
                if (box.rect.translated(0, row.top).intersects(area))
                    found.push_back(box.id);
    }
    return found;
}

} // namespace waymark
