#include "drawing/map_layout.h"

#include "drawing/layout_builder.h"
#include "drawing/layout_update.h"

#include <algorithm>
#include <cmath>

namespace waymark {

MapLayout::MapLayout(const Project& project, Id<Map> map, LayoutOptions options)
    : m_map(map)
    , m_options(std::move(options))
    , m_narrowest(m_options.columnWidth) {
    if (!project.find(map)) {
        m_map = {};
        return;
    }
    LayoutBuilder builder(project, *this);
    builder.countFunnel();
    builder.buildAll();
}

QRectF MapLayout::update(const Project& project, const Changeset& changeset) {
    return LayoutUpdate(project, *this).follow(changeset);
}

QSizeF MapLayout::size() const {
    const double bottom = m_lanes.empty() ? m_lanesTop : m_lanes.back().bottom();
    return {std::max(contentRight(), measure::margin + m_headWidth) + measure::margin,
            bottom + measure::margin};
}

double MapLayout::columnX(int column) const {
    return measure::margin + measure::laneTitleWidth + m_options.columnWidth * column;
}

double MapLayout::cardWidth(int columns) const {
    return m_options.columnWidth * columns - measure::columnGap;
}

double MapLayout::contentRight() const {
    return std::max(columnX(int(m_columns.size())), columnX(0));
}

std::pair<int, int> MapLayout::columnsBetween(double x1, double x2) const {
    const int last = int(m_columns.size()) - 1;
    if (last < 0)
        return {0, -1};
    const auto at = [&](double x) {
        return std::clamp(std::floor((x - columnX(0)) / m_options.columnWidth), 0.0, double(last));
    };
    return {int(at(x1)), int(at(x2))};
}

QRectF MapLayout::stageRect(int stage) const {
    const StageBox& box = m_stages[size_t(stage)];
    return {columnX(box.firstColumn), m_stagesTop,
            m_options.columnWidth * box.columns - measure::chevronGap, m_chevronHeight};
}

QRectF MapLayout::stageFactsRect(int stage) const {
    const QRectF chevron = stageRect(stage);
    return {chevron.left(), chevron.bottom(), chevron.width(), m_factsHeight};
}

QRectF MapLayout::stageArea(int stage) const {
    QRectF area = stageRect(stage);
    area.setBottom(m_lanes.empty() ? m_lanesTop : m_lanes.back().bottom());
    return area;
}

int MapLayout::columnOf(Id<Touchpoint> touchpoint) const {
    return m_columnOf.value(touchpoint.value, -1);
}

int MapLayout::stageIndex(Id<Stage> stage) const {
    return m_stageOf.value(stage.value, -1);
}

int MapLayout::laneIndex(Id<Lane> lane) const {
    const auto it = std::find_if(m_lanes.begin(), m_lanes.end(),
                                 [&](const LaneRow& row) { return row.id == lane; });
    return it == m_lanes.end() ? -1 : int(it - m_lanes.begin());
}

double MapLayout::feelingY(const LaneRow& row, const FeelingScale& scale, double value) const {
    const double share = (value - scale.min) / double(scale.max - scale.min);
    return row.top + row.plotTop + row.plotHeight * (1 - std::clamp(share, 0.0, 1.0));
}

namespace {

// The box of a card in the lane and column where its record says it is.
QRectF cardRect(const MapLayout& layout, AnyId id, const Place& place) {
    const int lane = layout.laneIndex(place.lane);
    const int stage = layout.stageIndex(place.stage);
    const int column =
        stage >= 0 ? layout.stages()[size_t(stage)].firstColumn : layout.columnOf(place.touchpoint);
    if (lane < 0 || column < 0)
        return {};
    const LaneRow& row = layout.lanes()[size_t(lane)];
    for (const Box& box : row.cells[size_t(column)].boxes)
        if (box.id == id)
            return box.rect.translated(0, row.top);
    return {};
}

} // namespace

QRectF MapLayout::rectOf(const Project& project, AnyId id) const {
    const auto ofCard = [&](const auto* record) {
        return record ? cardRect(*this, id, record->place) : QRectF();
    };
    switch (id.kind) {
    case Kind::Map:
        return id.value == m_map.value ? m_head.title : QRectF();
    case Kind::Persona:
        for (const auto& chip : m_head.personas)
            if (chip.id.value == id.value)
                return chip.rect;
        return {};
    case Kind::Stage: {
        const int stage = stageIndex({id.value});
        return stage < 0 ? QRectF() : stageRect(stage);
    }
    case Kind::Lane: {
        const int lane = laneIndex({id.value});
        if (lane < 0)
            return {};
        const LaneRow& row = m_lanes[size_t(lane)];
        return {measure::margin - 8, row.top, measure::laneTitleWidth, row.height};
    }
    case Kind::Touchpoint: {
        const int column = columnOf({id.value});
        if (column < 0)
            return {};
        for (const LaneRow& row : m_lanes)
            if (row.kind == LaneKind::Touchpoints && !row.collapsed &&
                !row.cells[size_t(column)].boxes.empty())
                return row.cells[size_t(column)].boxes.front().rect.translated(0, row.top);
        return {};
    }
    case Kind::Feeling: {
        const Feeling* feeling = project.find(Id<Feeling>{id.value});
        const Map* map = project.find(m_map);
        const int column = feeling ? columnOf(feeling->touchpoint) : -1;
        if (column < 0 || !map)
            return {};
        for (const LaneRow& row : m_lanes) {
            if (row.kind != LaneKind::Feeling || row.collapsed)
                continue;
            const double value = feeling->received.value_or(feeling->desired.value_or(0));
            const QPointF centre(columnX(column) + cardWidth() / 2,
                                 feelingY(row, map->scale, value));
            constexpr double r = measure::faceRadius;
            return {centre.x() - r, centre.y() - r, 2 * r, 2 * r};
        }
        return {};
    }
    case Kind::Note:
        return ofCard(project.find(Id<Note>{id.value}));
    case Kind::PainPoint:
        return ofCard(project.find(Id<PainPoint>{id.value}));
    case Kind::Opportunity:
        return ofCard(project.find(Id<Opportunity>{id.value}));
    case Kind::Loss:
        return ofCard(project.find(Id<Loss>{id.value}));
    case Kind::Kpi:
        return ofCard(project.find(Id<Kpi>{id.value}));
    case Kind::Link:
        for (const LaneRow& row : m_lanes)
            for (const LinkTrack& link : row.links)
                if (link.id.value == id.value)
                    return linkRect(row, link);
        return {};
    default:
        return {};
    }
}

QRectF MapLayout::linkRect(const LaneRow& row, const LinkTrack& link) const {
    const double centre = cardWidth() / 2;
    const double a = columnX(std::min(link.from, link.to)) + centre;
    const double b = columnX(std::max(link.from, link.to)) + centre;
    const double y = linkY(row, link);
    return {a, y - measure::linkTrackHeight / 2, std::max(b - a, 24.0), measure::linkTrackHeight};
}

double MapLayout::linkY(const LaneRow& row, const LinkTrack& link) const {
    double cards = measure::rowPadding;
    for (const Cell& cell : row.cells)
        if (!cell.boxes.empty()) {
            cards = cell.boxes.front().rect.bottom();
            break;
        }
    return row.top + cards + 8 + measure::linkTrackHeight * (link.track + 0.5);
}

} // namespace waymark
