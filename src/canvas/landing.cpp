#include "canvas/landing.h"

#include "canvas/key_moves.h"
#include "model/edits.h"

#include <algorithm>

namespace waymark {

namespace {

bool holds(const std::vector<AnyId>& list, AnyId id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

// The next of `siblings`, from index on, that is not itself being dragged.
template <class T>
std::optional<AnyId> nextStaying(const std::vector<Id<T>>& siblings, size_t index,
                                 const std::vector<AnyId>& dragged) {
    for (; index < siblings.size(); ++index) {
        if (!holds(dragged, anyId(siblings[index])))
            return anyId(siblings[index]);
    }
    return {};
}

template <class T>
std::optional<Id<T>> typed(const std::optional<AnyId>& id) {
    if (!id)
        return {};
    return Id<T>{id->value};
}

double between(const MapLayout& layout, int column) {
    return layout.columnX(column) - measure::columnGap / 2;
}

int columnAt(const MapLayout& layout, double x) {
    const int count = int(layout.columns().size());
    int column = 0;
    while (column + 1 < count && x >= between(layout, column + 1))
        ++column;
    return column;
}

Landing landCards(const MapLayout& layout, const std::vector<AnyId>& dragged, QPointF point) {
    Landing landing;
    if (layout.columns().empty() || point.x() < layout.columnX(0) - measure::columnGap)
        return landing;
    for (int row = 0; row < int(layout.lanes().size()); ++row) {
        const LaneRow& lane = layout.lanes()[size_t(row)];
        if (point.y() < lane.top || point.y() >= lane.bottom())
            continue;
        if (lane.collapsed || !cardKind(lane.kind))
            return landing;
        landing.somewhere = true;
        landing.row = row;
        landing.column = columnAt(layout, point.x());
        const Cell& cell = lane.cells[size_t(landing.column)];
        const double x = layout.columnX(landing.column);
        double y = lane.top + measure::rowPadding - measure::cardGap / 2;
        for (const Box& box : cell.boxes) {
            if (holds(dragged, box.id))
                continue;
            if (lane.top + box.rect.center().y() > point.y()) {
                landing.before = box.id;
                y = lane.top + box.rect.top() - measure::cardGap / 2;
                break;
            }
            y = lane.top + box.rect.bottom() + measure::cardGap / 2;
        }
        landing.line = {x, y, x + layout.cardWidth(), y};
        if (cell.boxes.empty()) {
            const double top = lane.top + std::max(cell.bottom, measure::rowPadding / 2);
            landing.area = QRectF(x, top, layout.cardWidth(),
                                  std::max(8.0, lane.bottom() - measure::rowPadding / 2 - top));
        }
        return landing;
    }
    return landing;
}

Landing landTouchpoints(const Project& project, const MapLayout& layout,
                        const std::vector<AnyId>& dragged, QPointF point) {
    Landing landing;
    if (layout.columns().empty())
        return landing;
    const int column = columnAt(layout, point.x());
    const Column& at = layout.columns()[size_t(column)];
    landing.somewhere = true;
    landing.stage = layout.stages()[size_t(at.stage)].id;
    const std::vector<Id<Touchpoint>> siblings = project.of<Touchpoint>(landing.stage);
    const bool after = at.touchpoint && point.x() > layout.columnX(column) + layout.cardWidth() / 2;
    const auto it = std::find(siblings.begin(), siblings.end(), at.touchpoint);
    landing.before =
        nextStaying(siblings, size_t(it - siblings.begin()) + (after ? 1 : 0), dragged);
    const double x = between(layout, after ? column + 1 : column);
    landing.line = {x, layout.lanesTop(), x, layout.size().height() - measure::margin};
    return landing;
}

Landing landStages(const MapLayout& layout, const std::vector<AnyId>& dragged, QPointF point) {
    Landing landing;
    if (layout.stages().empty())
        return landing;
    landing.somewhere = true;
    std::vector<Id<Stage>> siblings;
    size_t index = 0;
    for (int i = 0; i < int(layout.stages().size()); ++i) {
        siblings.push_back(layout.stages()[size_t(i)].id);
        if (point.x() > layout.stageRect(i).center().x())
            index = size_t(i) + 1;
    }
    landing.before = nextStaying(siblings, index, dragged);
    const double x = index < siblings.size()
                         ? layout.stageRect(int(index)).left() - measure::chevronGap / 2
                         : layout.stageRect(int(index) - 1).right() + measure::chevronGap / 2;
    landing.line = {x, layout.stagesTop(), x, layout.size().height() - measure::margin};
    return landing;
}

Landing landLanes(const MapLayout& layout, const std::vector<AnyId>& dragged, QPointF point) {
    Landing landing;
    if (layout.lanes().empty())
        return landing;
    landing.somewhere = true;
    std::vector<Id<Lane>> siblings;
    size_t index = 0;
    for (const LaneRow& lane : layout.lanes()) {
        siblings.push_back(lane.id);
        if (point.y() > lane.top + lane.height / 2)
            index = siblings.size();
    }
    landing.before = nextStaying(siblings, index, dragged);
    const double y =
        index < siblings.size() ? layout.lanes()[index].top : layout.lanes().back().bottom();
    landing.line = {measure::margin, y, layout.size().width() - measure::margin, y};
    return landing;
}

// The card's own way of lying (over a stage, or over several columns), at a new cell.
std::optional<Place> placeLike(const Place& own, const MapLayout& layout, int row, int column) {
    const int last = int(layout.columns().size()) - 1;
    auto place = placeAt(layout, row, std::clamp(column, 0, last));
    if (!place)
        return {};
    place->span = own.span;
    if (own.stage && place->touchpoint) {
        const Column& at = layout.columns()[size_t(std::clamp(column, 0, last))];
        place->touchpoint = {};
        place->stage = layout.stages()[size_t(at.stage)].id;
    }
    return place;
}

void dropCards(EditBatch& batch, IdSource& ids, const MapLayout& layout,
               const std::vector<AnyId>& originals, const std::vector<AnyId>& moving, AnyId grabbed,
               const Landing& landing, std::vector<AnyId>& select) {
    const auto from = positionOf(batch.project(), layout, grabbed);
    if (!from)
        return;
    for (size_t i = 0; i < moving.size(); ++i) {
        const auto own = positionOf(batch.project(), layout, originals[i]);
        const auto record = batch.project().find(moving[i]);
        const auto place = record ? placeOf(*record) : std::nullopt;
        if (!own || !place)
            continue;
        const bool goesAlong = own->row == from->row || landing.row != from->row;
        const int row = goesAlong ? landing.row : own->row;
        const int column = landing.column + own->column - from->column;
        const auto to = placeLike(*place, layout, row, column);
        if (!to)
            continue;
        const bool atLanding = row == landing.row && column == landing.column;
        AnyId moved = moving[i];
        batch.add(moveCard(batch.project(), ids, moving[i], *to,
                           atLanding ? landing.before : std::nullopt, &moved));
        select.push_back(moved.isNull() ? moving[i] : moved);
    }
}

} // namespace

DragKind dragKindOf(AnyId id) {
    switch (id.kind) {
    case Kind::Note:
    case Kind::PainPoint:
    case Kind::Opportunity:
    case Kind::Loss:
    case Kind::Kpi:
        return DragKind::Cards;
    case Kind::Touchpoint:
        return DragKind::Touchpoints;
    case Kind::Stage:
        return DragKind::Stages;
    case Kind::Lane:
        return DragKind::Lanes;
    default:
        return DragKind::Nothing;
    }
}

std::vector<AnyId> draggedWith(const Project& project, const MapLayout& layout,
                               const std::vector<AnyId>& records, AnyId grabbed) {
    struct Found {
        KeyPosition at;
        double y;
    };
    std::vector<Found> found;
    const auto take = [&](AnyId id) {
        if (const auto at = positionOf(project, layout, id))
            found.push_back({*at, layout.rectOf(project, id).top()});
    };
    if (!holds(records, grabbed))
        take(grabbed);
    for (const AnyId id : records) {
        if (dragKindOf(id) == dragKindOf(grabbed))
            take(id);
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return std::tie(a.at.row, a.at.column, a.y) < std::tie(b.at.row, b.at.column, b.y);
    });
    std::vector<AnyId> result;
    for (const Found& each : found)
        result.push_back(each.at.record);
    return result;
}

Landing landingAt(const Project& project, const MapLayout& layout,
                  const std::vector<AnyId>& dragged, QPointF point) {
    switch (dragged.empty() ? DragKind::Nothing : dragKindOf(dragged.front())) {
    case DragKind::Cards:
        return landCards(layout, dragged, point);
    case DragKind::Touchpoints:
        return landTouchpoints(project, layout, dragged, point);
    case DragKind::Stages:
        return landStages(layout, dragged, point);
    case DragKind::Lanes:
        return landLanes(layout, dragged, point);
    case DragKind::Nothing:
        break;
    }
    return {};
}

PlannedEdit dropEdit(const Project& project, IdSource& ids, const MapLayout& layout,
                     const std::vector<AnyId>& dragged, AnyId grabbed, const Landing& landing,
                     bool copy) {
    if (!landing.somewhere || dragged.empty())
        return {};
    EditBatch batch(project);
    std::vector<AnyId> moving = dragged;
    if (copy) {
        moving.clear();
        batch.add(duplicate(batch.project(), ids, dragged, &moving));
        if (moving.size() != dragged.size())
            return {batch.take(), moving};
    }
    PlannedEdit edit;
    if (dragKindOf(grabbed) == DragKind::Cards) {
        dropCards(batch, ids, layout, dragged, moving, grabbed, landing, edit.select);
    } else {
        edit.select = moving;
        for (const AnyId id : moving) {
            const Project& now = batch.project();
            if (id.kind == Kind::Touchpoint)
                batch.add(moveTouchpoint(now, {id.value}, landing.stage,
                                         typed<Touchpoint>(landing.before)));
            else if (id.kind == Kind::Stage)
                batch.add(moveStage(now, {id.value}, typed<Stage>(landing.before)));
            else
                batch.add(moveLane(now, {id.value}, typed<Lane>(landing.before)));
        }
    }
    edit.changeset = batch.take();
    return edit;
}

} // namespace waymark
