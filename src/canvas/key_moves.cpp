#include "canvas/key_moves.h"

#include "model/edits.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

bool isGridLane(const LaneRow& row) {
    return !row.collapsed && (cardKind(row.kind) || row.kind == LaneKind::Touchpoints ||
                              row.kind == LaneKind::Feeling);
}

std::vector<AnyId> headThings(const MapLayout& layout) {
    std::vector<AnyId> things{anyId(layout.map())};
    for (const HeadBox::PersonaChip& chip : layout.head().personas)
        things.push_back(anyId(chip.id));
    return things;
}

// The boxes of a lane that stand in or reach into a column, top to bottom.
std::vector<const Box*> boxesAt(const LaneRow& lane, int column) {
    std::vector<const Box*> found;
    const int last = std::min(column, int(lane.cells.size()) - 1);
    for (int c = std::max(0, column - lane.longestSpan + 1); c <= last; ++c) {
        for (const Box& box : lane.cells[size_t(c)].boxes) {
            if (c + box.columns > column)
                found.push_back(&box);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Box* a, const Box* b) { return a->rect.top() < b->rect.top(); });
    return found;
}

// The columns a thing covers in a row, first and last.
std::pair<int, int> columnsOf(const MapLayout& layout, const KeyPosition& at) {
    if (at.row == stageRow) {
        for (const StageBox& stage : layout.stages()) {
            if (anyId(stage.id) == at.record)
                return {stage.firstColumn, stage.firstColumn + stage.columns - 1};
        }
    }
    if (at.row >= 0 && at.column >= 0 && !at.record.isNull()) {
        const LaneRow& lane = layout.lanes()[size_t(at.row)];
        const int last = std::min(at.column, int(lane.cells.size()) - 1);
        for (int c = std::max(0, at.column - lane.longestSpan + 1); c <= last; ++c) {
            for (const Box& box : lane.cells[size_t(c)].boxes) {
                if (box.id == at.record)
                    return {c, c + box.columns - 1};
            }
        }
    }
    return {at.column, at.column};
}

double middleOf(const Project& project, const MapLayout& layout, AnyId id) {
    return layout.rectOf(project, id).center().y();
}

int columnCount(const MapLayout& layout) {
    return int(layout.columns().size());
}

// Whether the cursor can stand in a row at a column.
bool isOpen(const MapLayout& layout, int row, int column) {
    if (row == headRow)
        return true;
    if (column == titleColumn)
        return row >= 0;
    if (column >= columnCount(layout))
        return false;
    return row == stageRow || isGridLane(layout.lanes()[size_t(row)]);
}

// The position in a cell: its first or last thing, or the one nearest to a height.
enum class Enter : quint8 { First, Last };

KeyPosition enter(const Project& project, const MapLayout& layout, int row, int column,
                  Enter side) {
    if (row == headRow)
        return {headRow, 0, anyId(layout.map())};
    const std::vector<AnyId> things = thingsAt(project, layout, row, column);
    if (things.empty())
        return {row, column, {}};
    return {row, column, side == Enter::First ? things.front() : things.back()};
}

KeyPosition stepInHead(const MapLayout& layout, const KeyPosition& from, KeyStep step) {
    const std::vector<AnyId> things = headThings(layout);
    const int last = int(things.size()) - 1;
    int index = std::clamp(from.column, 0, last);
    if (step == KeyStep::Left)
        index = std::max(0, index - 1);
    else if (step == KeyStep::Right)
        index = std::min(last, index + 1);
    else
        index = step == KeyStep::RowStart ? 0 : last;
    return {headRow, index, things[size_t(index)]};
}

KeyPosition stepSideways(const Project& project, const MapLayout& layout, const KeyPosition& from,
                         int direction) {
    const auto [first, last] = columnsOf(layout, from);
    const int column = direction < 0 ? first - 1 : last + 1;
    if (column < titleColumn || !isOpen(layout, from.row, column))
        return from;
    const std::vector<AnyId> things = thingsAt(project, layout, from.row, column);
    if (things.empty())
        return {from.row, column, {}};
    if (from.record.isNull())
        return {from.row, column, things.front()};
    const double y = middleOf(project, layout, from.record);
    const auto nearest = std::min_element(things.begin(), things.end(), [&](AnyId a, AnyId b) {
        return std::abs(middleOf(project, layout, a) - y) <
               std::abs(middleOf(project, layout, b) - y);
    });
    return {from.row, column, *nearest};
}

KeyPosition stepUpDown(const Project& project, const MapLayout& layout, const KeyPosition& from,
                       int direction) {
    const std::vector<AnyId> here = thingsAt(project, layout, from.row, from.column);
    const auto at = std::find(here.begin(), here.end(), from.record);
    if (from.row != headRow && at != here.end()) {
        if (direction > 0 && at + 1 != here.end())
            return {from.row, from.column, *(at + 1)};
        if (direction < 0 && at != here.begin())
            return {from.row, from.column, *(at - 1)};
    }
    const int rows = int(layout.lanes().size());
    const int column = from.row == headRow ? 0 : from.column;
    for (int row = from.row + direction; row >= headRow && row < rows; row += direction) {
        if (isOpen(layout, row, column))
            return enter(project, layout, row, column, direction > 0 ? Enter::First : Enter::Last);
    }
    // Without a single column, the lanes' titles are all there is below the head.
    if (from.row == headRow && direction > 0 && columnCount(layout) == 0 && rows > 0)
        return enter(project, layout, 0, titleColumn, Enter::First);
    return from;
}

} // namespace

std::optional<KeyPosition> positionOf(const Project& project, const MapLayout& layout,
                                      AnyId record) {
    if (record.isNull())
        return {};
    const std::vector<AnyId> head = headThings(layout);
    if (const auto it = std::find(head.begin(), head.end(), record); it != head.end())
        return KeyPosition{headRow, int(it - head.begin()), record};
    switch (record.kind) {
    case Kind::Stage: {
        const int index = layout.stageIndex({record.value});
        if (index < 0)
            return {};
        return KeyPosition{stageRow, layout.stages()[size_t(index)].firstColumn, record};
    }
    case Kind::Lane: {
        const int row = layout.laneIndex({record.value});
        if (row < 0)
            return {};
        return KeyPosition{row, titleColumn, record};
    }
    case Kind::Feeling: {
        const Feeling* feeling = project.find(Id<Feeling>{record.value});
        const int column = feeling ? layout.columnOf(feeling->touchpoint) : -1;
        for (int row = 0; column >= 0 && row < int(layout.lanes().size()); ++row) {
            if (layout.lanes()[size_t(row)].kind == LaneKind::Feeling)
                return KeyPosition{row, column, record};
        }
        return {};
    }
    case Kind::Link: {
        for (int row = 0; row < int(layout.lanes().size()); ++row) {
            for (const LinkTrack& track : layout.lanes()[size_t(row)].links) {
                if (anyId(track.id) == record)
                    return KeyPosition{row, track.from, record};
            }
        }
        return {};
    }
    default:
        break;
    }
    // A touchpoint or a card: its column is known, its lane is looked for from there.
    const auto found = project.find(record);
    if (!found)
        return {};
    int column = -1;
    int only = -1;
    if (record.kind == Kind::Touchpoint) {
        column = layout.columnOf({record.value});
    } else if (const auto place = placeOf(*found)) {
        only = layout.laneIndex(place->lane);
        const int stage = place->touchpoint ? -1 : layout.stageIndex(place->stage);
        column = place->touchpoint ? layout.columnOf(place->touchpoint)
                 : stage >= 0      ? layout.stages()[size_t(stage)].firstColumn
                                   : -1;
        if (only < 0)
            return {};
    }
    for (int row = 0; column >= 0 && row < int(layout.lanes().size()); ++row) {
        const LaneRow& lane = layout.lanes()[size_t(row)];
        if ((only >= 0 && row != only) || column >= int(lane.cells.size()))
            continue;
        for (const Box& box : lane.cells[size_t(column)].boxes) {
            if (box.id == record)
                return KeyPosition{row, column, record};
        }
    }
    return {};
}

std::optional<KeyPosition> positionOf(const MapLayout& layout, const Place& cell) {
    const int row = layout.laneIndex(cell.lane);
    const int stage = cell.touchpoint ? -1 : layout.stageIndex(cell.stage);
    const int column = cell.touchpoint ? layout.columnOf(cell.touchpoint)
                       : stage >= 0    ? layout.stages()[size_t(stage)].firstColumn
                                       : -1;
    if (row < 0 || column < 0)
        return {};
    return KeyPosition{row, column, {}};
}

std::vector<AnyId> thingsAt(const Project& project, const MapLayout& layout, int row, int column) {
    if (row == headRow)
        return headThings(layout);
    if (row == stageRow) {
        if (column < 0 || column >= columnCount(layout))
            return {};
        return {anyId(layout.stages()[size_t(layout.columns()[size_t(column)].stage)].id)};
    }
    const LaneRow& lane = layout.lanes()[size_t(row)];
    if (column == titleColumn)
        return {anyId(lane.id)};
    std::vector<AnyId> things;
    if (!isGridLane(lane) || column >= columnCount(layout))
        return things;
    if (lane.kind == LaneKind::Feeling) {
        for (const Id<Feeling> id :
             project.of<Feeling>(layout.columns()[size_t(column)].touchpoint))
            things.push_back(anyId(id));
        std::stable_sort(things.begin(), things.end(), [&](AnyId a, AnyId b) {
            return middleOf(project, layout, a) < middleOf(project, layout, b);
        });
        return things;
    }
    for (const Box* box : boxesAt(lane, column))
        things.push_back(box->id);
    for (const LinkTrack& track : lane.links) {
        if (track.from == column)
            things.push_back(anyId(track.id));
    }
    return things;
}

std::optional<Place> placeAt(const MapLayout& layout, int row, int column) {
    if (row < 0 || row >= int(layout.lanes().size()) || column < 0 || column >= columnCount(layout))
        return {};
    const Column& at = layout.columns()[size_t(column)];
    Place place{.lane = layout.lanes()[size_t(row)].id};
    if (at.touchpoint)
        place.touchpoint = at.touchpoint;
    else
        place.stage = layout.stages()[size_t(at.stage)].id;
    return place;
}

bool takesCards(const MapLayout& layout, int row) {
    return row >= 0 && row < int(layout.lanes().size()) && !layout.lanes()[size_t(row)].collapsed &&
           cardKind(layout.lanes()[size_t(row)].kind);
}

int nextCardRow(const MapLayout& layout, int row, int direction) {
    for (row += direction; row >= 0 && row < int(layout.lanes().size()); row += direction) {
        if (takesCards(layout, row))
            return row;
    }
    return -1;
}

KeyPosition stepFrom(const Project& project, const MapLayout& layout, const KeyPosition& from,
                     KeyStep step) {
    if (from.row >= int(layout.lanes().size()) || from.row < headRow)
        return firstPosition(project, layout);
    switch (step) {
    case KeyStep::Left:
    case KeyStep::Right:
        if (from.row == headRow)
            return stepInHead(layout, from, step);
        return stepSideways(project, layout, from, step == KeyStep::Left ? -1 : 1);
    case KeyStep::Up:
    case KeyStep::Down:
        return stepUpDown(project, layout, from, step == KeyStep::Up ? -1 : 1);
    case KeyStep::RowStart:
    case KeyStep::RowEnd: {
        if (from.row == headRow)
            return stepInHead(layout, from, step);
        const int column = step == KeyStep::RowStart ? 0 : columnCount(layout) - 1;
        if (!isOpen(layout, from.row, column))
            return from;
        return enter(project, layout, from.row, column, Enter::First);
    }
    case KeyStep::MapStart:
        return firstPosition(project, layout);
    case KeyStep::MapEnd:
        for (int row = int(layout.lanes().size()) - 1; row >= 0; --row) {
            const int column = columnCount(layout) - 1;
            if (column >= 0 && isOpen(layout, row, column))
                return enter(project, layout, row, column, Enter::Last);
        }
        return from;
    }
    return from;
}

KeyPosition firstPosition(const Project& project, const MapLayout& layout) {
    if (columnCount(layout) > 0)
        return enter(project, layout, stageRow, 0, Enter::First);
    return {headRow, 0, anyId(layout.map())};
}

} // namespace waymark
