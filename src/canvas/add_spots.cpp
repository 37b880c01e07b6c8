#include "canvas/add_spots.h"

#include "canvas/key_moves.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double reach = 12; // pixels from a gap at which its sign comes up

// The gap nearest to x, as the column after it; -1 if none is near.
int gapNear(const MapLayout& layout, double x, double pixel) {
    const int count = int(layout.columns().size());
    const double step = layout.columnX(1) - layout.columnX(0);
    const int column = int(std::lround((x - (layout.columnX(0) - measure::columnGap / 2)) / step));
    if (column < 0 || column > count)
        return -1;
    const double gap = layout.columnX(column) - measure::columnGap / 2;
    return std::abs(x - gap) <= reach * pixel ? column : -1;
}

std::optional<AddSpot> amongStages(const MapLayout& layout, QPointF point, double pixel) {
    const int column = gapNear(layout, point.x(), pixel);
    if (column < 0)
        return {};
    const int count = int(layout.columns().size());
    AddSpot spot{.kind = Kind::Stage};
    if (column < count) {
        const int stage = layout.columns()[size_t(column)].stage;
        const StageBox& box = layout.stages()[size_t(stage)];
        if (box.firstColumn != column)
            return {};
        spot.beforeStage = box.id;
    }
    spot.centre = {layout.columnX(column) - measure::columnGap / 2,
                   layout.stagesTop() + layout.chevronHeight() / 2};
    return spot;
}

std::optional<AddSpot> amongTouchpoints(const MapLayout& layout, const LaneRow& lane, QPointF point,
                                        double pixel) {
    const int column = gapNear(layout, point.x(), pixel);
    const int count = int(layout.columns().size());
    if (column < 0 || count == 0)
        return {};
    const double x = layout.columnX(column) - measure::columnGap / 2;
    double y = lane.top + lane.height / 2;
    const int neighbour = std::clamp(column, 0, count - 1);
    if (!lane.cells.empty() && !lane.cells[size_t(neighbour)].boxes.empty())
        y = lane.top + lane.cells[size_t(neighbour)].boxes.front().rect.center().y();
    AddSpot spot{.kind = Kind::Touchpoint, .centre = {x, y}};
    // Between two stages the side decides to which of them the new one belongs.
    const bool joinsLeft = column == count || (column > 0 && point.x() < x);
    const Column& at = layout.columns()[size_t(joinsLeft ? column - 1 : column)];
    spot.stage = layout.stages()[size_t(at.stage)].id;
    const bool sameStage = column < count && layout.columns()[size_t(column)].stage == at.stage;
    if (sameStage && layout.columns()[size_t(column)].touchpoint)
        spot.beforeTouchpoint = layout.columns()[size_t(column)].touchpoint;
    return spot;
}

std::optional<AddSpot> inCell(const MapLayout& layout, int row, QPointF point, double pixel) {
    const LaneRow& lane = layout.lanes()[size_t(row)];
    const int count = int(layout.columns().size());
    const int column =
        int(std::floor((point.x() - layout.columnX(0)) / (layout.columnX(1) - layout.columnX(0))));
    if (column < 0 || column >= count || column >= int(lane.cells.size()))
        return {};
    const Cell& cell = lane.cells[size_t(column)];
    const double bottom = lane.top + cell.bottom;
    const double radius = addSpotRadius * pixel;
    const double x = layout.columnX(column) + layout.cardWidth() / 2;
    const auto place = placeAt(layout, row, column);
    if (!place)
        return {};
    if (cell.bottom <= 0)
        return AddSpot{.centre = {x, lane.top + lane.height / 2}, .place = *place};
    // Below the last card, as near to it as the row has room.
    if (point.y() < bottom - 6 * pixel)
        return {};
    const double y = std::min(bottom + radius, std::max(bottom, lane.bottom() - radius / 2));
    return AddSpot{.centre = {x, y}, .place = *place};
}

} // namespace

std::optional<AddSpot> addSpotNear(const Project& project, const MapLayout& layout, QPointF point,
                                   double pixel) {
    if (!project.find(layout.map()) || layout.columns().empty())
        return {};
    if (point.y() >= layout.stagesTop() && point.y() < layout.stagesTop() + layout.chevronHeight())
        return amongStages(layout, point, pixel);
    for (int row = 0; row < int(layout.lanes().size()); ++row) {
        const LaneRow& lane = layout.lanes()[size_t(row)];
        if (point.y() < lane.top || point.y() >= lane.bottom() || lane.collapsed)
            continue;
        if (lane.kind == LaneKind::Touchpoints)
            return amongTouchpoints(layout, lane, point, pixel);
        return cardKind(lane.kind) ? inCell(layout, row, point, pixel) : std::nullopt;
    }
    return {};
}

bool isOn(const AddSpot& spot, QPointF point, double pixel) {
    const QPointF away = point - spot.centre;
    return std::hypot(away.x(), away.y()) <= (addSpotRadius + 1) * pixel;
}

QString describe(const AddSpot& spot) {
    switch (spot.kind) {
    case Kind::Stage:
        return QCoreApplication::translate("canvas", "Add stage");
    case Kind::Touchpoint:
        return QCoreApplication::translate("canvas", "Add touchpoint");
    default:
        return QCoreApplication::translate("canvas", "Add card");
    }
}

} // namespace waymark
