#include "drawing/layout_update.h"

#include "drawing/layout_builder.h"
#include "model/edits.h"

#include <algorithm>
#include <type_traits>

namespace waymark {

namespace {

bool arrangesAlike(const Stage& a, const Stage& b) {
    return a.map == b.map && a.rank == b.rank;
}
bool arrangesAlike(const Touchpoint& a, const Touchpoint& b) {
    return a.stage == b.stage && a.rank == b.rank;
}
bool arrangesAlike(const Lane& a, const Lane& b) {
    return a.map == b.map && a.rank == b.rank && a.lane == b.lane && a.visible == b.visible &&
           a.collapsed == b.collapsed;
}

// Whether two versions of a loss mean the same for the funnel.
bool losesAlike(const Loss& a, const Loss& b) {
    return a.place == b.place && a.unit == b.unit && a.amount == b.amount;
}

} // namespace

QRectF LayoutUpdate::follow(const Changeset& changeset) {
    if (!m_layout.m_map)
        return {};
    if (!m_project.find(m_layout.m_map)) {
        m_layout = MapLayout();
        return everything();
    }
    for (const Change& change : changeset.changes)
        note(change);
    if (m_arrangement) {
        const QRectF before = everything();
        rearrange();
        return before.united(everything());
    }
    LayoutBuilder builder(m_project, m_layout);
    QRectF dirty = recountFunnel();
    if ((m_stages || m_widestNew > 0) && widthChanged()) {
        const QRectF before = everything();
        builder.buildAll();
        return before.united(everything());
    }
    const double lanesTop = m_layout.m_lanesTop;
    const QRectF before = everything();
    if (m_stages || !dirty.isNull())
        builder.measureFunnel();
    if (m_head) {
        builder.measureHead();
        dirty |= QRectF(0, 0, m_layout.size().width(), m_layout.m_head.height + 8);
    }
    if (m_stages) {
        builder.measureStages();
        dirty |= QRectF(0, m_layout.m_stagesTop, m_layout.size().width(),
                        m_layout.m_lanesTop - m_layout.m_stagesTop);
    }
    dirty |= relayCells();
    builder.placeRows();
    if (m_layout.m_lanesTop != lanesTop)
        return before.united(everything());
    return dirty;
}

void LayoutUpdate::note(const Change& change) {
    const Record& record = change.after ? *change.after : *change.before;
    std::visit(
        [&](const auto& r) {
            using T = std::remove_cvref_t<decltype(r)>;
            const T* before = change.before ? &std::get<T>(*change.before) : nullptr;
            const T* after = change.after ? &std::get<T>(*change.after) : nullptr;
            if constexpr (std::is_same_v<T, Stage>) {
                const bool isOurs = (before && before->map == m_layout.m_map) ||
                                    (after && after->map == m_layout.m_map);
                m_arrangement |= isOurs && !(before && after && arrangesAlike(*before, *after));
                m_stages |= isOurs;
                m_funnel |= m_arrangement;
                m_personas |= m_arrangement; // whose curves come first hangs on who feels first
                m_changedStages.insert(r.id);
            } else if constexpr (std::is_same_v<T, Touchpoint>) {
                const auto isIn = [this](const T* version) {
                    return version && m_layout.stageIndex(version->stage) >= 0;
                };
                const bool isOurs = m_layout.columnOf(r.id) >= 0 || isIn(before) || isIn(after);
                if (before)
                    m_widestGone = std::max(m_widestGone, columnWidthFor(*before));
                const Stage* stage = after ? m_project.find(after->stage) : nullptr;
                const Id<Stage> only = m_layout.m_options.stage;
                if (stage && stage->map == m_layout.m_map && (!only || only == stage->id))
                    m_widestNew = std::max(m_widestNew, columnWidthFor(*after));
                if (!isOurs)
                    return;
                if (!(before && after && arrangesAlike(*before, *after))) {
                    m_arrangement = true;
                    m_funnel = true;
                    m_personas |= !m_project.children(anyId(r.id), Kind::Feeling).empty();
                    m_dirtyColumns.insert(r.id);
                    return;
                }
                m_funnel |= before->point != after->point;
                m_dirtyColumns.insert(r.id);
                m_feeling = true; // its markers stand at the curve
                for (const LaneRow& row : m_layout.m_lanes)
                    if (row.kind == LaneKind::Touchpoints)
                        noteCell(row.id, m_layout.columnOf(r.id));
            } else if constexpr (std::is_same_v<T, Lane>) {
                const bool isOurs = (before && before->map == m_layout.m_map) ||
                                    (after && after->map == m_layout.m_map);
                if (!isOurs)
                    return;
                if (!(before && after && arrangesAlike(*before, *after)))
                    m_arrangement = true;
                else if (const int lane = m_layout.laneIndex(r.id); lane >= 0)
                    m_titles.insert(lane);
            } else if constexpr (std::is_same_v<T, Map>) {
                if (r.id != m_layout.m_map)
                    return;
                m_head = true;
                m_feeling = true;
                m_personas = true;
            } else if constexpr (std::is_same_v<T, Persona>) {
                m_head = true;
                m_feeling = true;
                m_personas = true;
            } else if constexpr (std::is_same_v<T, Interaction>) {
                m_log |= (before && before->map == m_layout.m_map) ||
                         (after && after->map == m_layout.m_map);
            } else if constexpr (std::is_same_v<T, Attachment>) {
                // Whatever shows it changes in the same Changeset, or is measured by its header.
            } else if constexpr (std::is_same_v<T, Feeling>) {
                const bool isSame = before && after && before->persona == after->persona;
                m_personas |= !isSame;
                // Beside a stage that is shown alone its neighbours shape the curve.
                m_feeling |= bool(m_layout.m_options.stage);
                for (const T* version : {before, after}) {
                    if (!version || m_layout.columnOf(version->touchpoint) < 0)
                        continue;
                    m_feeling = true;
                    m_dirtyColumns.insert(version->touchpoint);
                    for (const LaneRow& row : m_layout.m_lanes)
                        if (row.kind == LaneKind::Feeling)
                            noteCell(row.id, m_layout.columnOf(version->touchpoint));
                }
            } else if constexpr (std::is_same_v<T, Link>) {
                for (const T* version : {before, after})
                    if (version && m_layout.columnOf(version->from) >= 0)
                        for (size_t lane = 0; lane < m_layout.m_lanes.size(); ++lane)
                            if (m_layout.m_lanes[lane].kind == LaneKind::Touchpoints)
                                m_relinked.insert(int(lane));
            } else {
                if constexpr (std::is_same_v<T, Loss>)
                    m_funnel |= !(before && after && losesAlike(*before, *after));
                for (const T* version : {before, after})
                    if (version)
                        noteCard(Record(*version));
            }
        },
        record);
}

// Where the edit could make the funnel another one, counts it; returns the columns of it that did.
QRectF LayoutUpdate::recountFunnel() {
    FunnelBand& band = m_layout.m_funnel;
    if (m_log)
        band.log.reset();
    if (m_layout.m_options.funnel == FunnelShown::Never || !(m_funnel || m_log))
        return {};
    const DrawnFunnel before = std::exchange(band.figures, {});
    LayoutBuilder(m_project, m_layout).countFunnel();
    const std::vector<FunnelStep>& steps = band.figures.steps;
    QRectF area(0, band.top, measure::margin + measure::laneTitleWidth, band.height);
    if (before.steps.size() != steps.size() || before.source != band.figures.source ||
        before.mostVulnerable != band.figures.mostVulnerable) {
        area.setWidth(m_layout.size().width());
        return area;
    }
    const auto first = std::ranges::mismatch(before.steps, steps).in2;
    if (first == steps.end())
        return area;
    const auto last =
        std::mismatch(before.steps.rbegin(), before.steps.rend(), steps.rbegin()).second;
    // What flows to and from these columns is in the gaps beside them.
    const double left = m_layout.columnX(int(first - steps.begin()) - 1);
    const double right = m_layout.columnX(int(steps.rend() - last) + 1);
    return area | QRectF(left, band.top, right - left, band.height);
}

void LayoutUpdate::noteCard(const Record& record) {
    std::visit(
        [&](const auto& r) {
            if constexpr (requires { r.place; }) {
                const int stage = m_layout.stageIndex(r.place.stage);
                const int column = stage >= 0 ? m_layout.m_stages[size_t(stage)].firstColumn
                                              : m_layout.columnOf(r.place.touchpoint);
                if (column >= 0) {
                    noteCell(r.place.lane, column);
                    m_dirtyColumns.insert(m_layout.m_columns[size_t(column)].touchpoint);
                }
            }
        },
        record);
}

void LayoutUpdate::noteCell(Id<Lane> lane, int column) {
    if (const int index = m_layout.laneIndex(lane); index >= 0 && column >= 0)
        m_cells.insert({index, column});
}

QRectF LayoutUpdate::relayCells() {
    LayoutBuilder builder(m_project, m_layout);
    std::set<int> lanes = m_titles;
    lanes.insert(m_relinked.begin(), m_relinked.end());
    for (const auto& [lane, column] : m_cells)
        lanes.insert(lane);
    for (size_t lane = 0; lane < m_layout.m_lanes.size(); ++lane)
        if (m_feeling && m_layout.m_lanes[lane].kind == LaneKind::Feeling)
            lanes.insert(int(lane));

    QRectF dirty;
    bool heightsChanged = false;
    for (const int lane : lanes) {
        LaneRow& row = m_layout.m_lanes[size_t(lane)];
        const double height = row.height;
        if (m_relinked.contains(lane) || m_titles.contains(lane)) {
            builder.measureLane(row);
        } else if (!row.collapsed) {
            const auto from = m_cells.lower_bound({lane, 0});
            const auto to = m_cells.lower_bound({lane + 1, 0});
            for (auto it = from; it != to; ++it)
                builder.measureCell(row, it->second);
            if (m_personas && row.kind == LaneKind::Feeling)
                row.personas = feelingPersonas(m_project, m_layout.m_map);
            builder.stackLane(row);
        }
        dirty |= rowArea(row);
        heightsChanged |= row.height != height;
    }
    if (heightsChanged) {
        const QRectF before = everything();
        builder.placeRows();
        dirty |= before.united(everything());
    }
    return dirty;
}

bool LayoutUpdate::widthChanged() {
    const double before = m_layout.m_options.columnWidth;
    LayoutBuilder builder(m_project, m_layout);
    // All names are measured again only when the longest of them may have gone.
    if (m_widestGone >= m_layout.m_nameWidth)
        builder.measureNames();
    m_layout.m_nameWidth = std::max(m_layout.m_nameWidth, m_widestNew);
    builder.chooseColumnWidth();
    return m_layout.m_options.columnWidth != before;
}

void LayoutUpdate::rearrange() {
    // The boxes of columns that nothing else happened to are kept: measuring them is what costs.
    MapLayout old = std::move(m_layout);
    m_layout = MapLayout();
    m_layout.m_map = old.m_map;
    m_layout.m_options = old.m_options;
    LayoutBuilder builder(m_project, m_layout);
    m_layout.m_narrowest = old.m_narrowest;
    m_layout.m_nameWidth = old.m_nameWidth;
    m_layout.m_funnel = std::move(old.m_funnel);
    m_layout.m_columns.reserve(old.m_columns.size() + 1);
    recountFunnel();
    builder.arrangeColumns();
    if (widthChanged()) {
        builder.buildAll();
        return;
    }
    builder.measureHead();
    builder.measureStages(&old, &m_changedStages);
    builder.measureFunnel();
    builder.arrangeLanes();
    const KeptColumns kept = keptColumns(old);
    for (LaneRow& row : m_layout.m_lanes) {
        const int oldLane = old.laneIndex(row.id);
        const bool isKept = oldLane >= 0 &&
                            old.m_lanes[size_t(oldLane)].collapsed == row.collapsed &&
                            old.m_lanes[size_t(oldLane)].kind == row.kind && !row.collapsed &&
                            (row.kind == LaneKind::Feeling || row.kind == LaneKind::Touchpoints ||
                             cardKind(row.kind));
        if (!isKept) {
            builder.measureLane(row);
            continue;
        }
        LaneRow& oldRow = old.m_lanes[size_t(oldLane)];
        row.titleHeight = builder.titleHeight(row);
        row.longestSpan = oldRow.longestSpan;
        takeCells(row, oldRow, old, kept);
        if (row.kind == LaneKind::Touchpoints)
            builder.findLinks(row);
        if (row.kind == LaneKind::Feeling)
            row.personas =
                m_personas ? feelingPersonas(m_project, m_layout.m_map) : oldRow.personas;
        builder.stackLane(row);
    }
    builder.placeRows();
}

LayoutUpdate::KeptColumns LayoutUpdate::keptColumns(const MapLayout& old) const {
    const int count = int(m_layout.m_columns.size());
    const int oldCount = int(old.m_columns.size());
    const int fewer = std::min(count, oldCount);
    KeptColumns kept;
    while (kept.before < fewer && isKept(old, kept.before, kept.before))
        ++kept.before;
    while (kept.after < fewer - kept.before &&
           isKept(old, oldCount - 1 - kept.after, count - 1 - kept.after))
        ++kept.after;
    for (int column = kept.before; column < count - kept.after; ++column) {
        const int oldColumn = old.columnOf(m_layout.m_columns[size_t(column)].touchpoint);
        kept.between.push_back(oldColumn >= 0 && isKept(old, oldColumn, column) ? oldColumn : -1);
    }
    return kept;
}

bool LayoutUpdate::isKept(const MapLayout& old, int oldColumn, int column) const {
    const Id<Touchpoint> touchpoint = m_layout.m_columns[size_t(column)].touchpoint;
    return old.m_columns[size_t(oldColumn)].touchpoint == touchpoint &&
           !m_dirtyColumns.contains(touchpoint) && isPlacedAlike(old, oldColumn, column);
}

// Gives a row the cells of the old one, moved to where their columns are, and measures the others.
void LayoutUpdate::takeCells(LaneRow& row, LaneRow& oldRow, const MapLayout& old,
                             const KeptColumns& kept) {
    LayoutBuilder builder(m_project, m_layout);
    const int count = int(m_layout.m_columns.size());
    const int oldCount = int(old.m_columns.size());
    const auto moveBy = [](Cell& cell, double shift) {
        if (shift != 0)
            for (Box& box : cell.boxes)
                box.rect.translate(shift, 0);
    };
    row.cells = std::move(oldRow.cells);
    const auto first = row.cells.begin() + kept.before;
    std::vector<Cell> between(std::make_move_iterator(first),
                              std::make_move_iterator(row.cells.end() - kept.after));
    if (count > oldCount)
        row.cells.insert(first, size_t(count - oldCount), Cell());
    else
        row.cells.erase(first, first + (oldCount - count));

    for (int column = std::max(0, std::min(count, oldCount) - row.longestSpan);
         column < kept.before; ++column)
        if (!isWholeIn(row.cells[size_t(column)], old, column, column))
            builder.measureCell(row, column);
    for (int i = 0; i < int(kept.between.size()); ++i) {
        const int column = kept.before + i;
        const int from = kept.between[size_t(i)];
        if (from < 0 || !isWholeIn(between[size_t(from - kept.before)], old, from, column)) {
            builder.measureCell(row, column);
            continue;
        }
        Cell& cell = row.cells[size_t(column)];
        cell = std::move(between[size_t(from - kept.before)]);
        moveBy(cell, m_layout.columnX(column) - old.columnX(from));
    }
    // As far from the map's end as they were, these are no more cut short by it than before.
    const double shift = m_layout.columnX(count) - old.columnX(oldCount);
    for (int column = count - kept.after; column < count; ++column)
        moveBy(row.cells[size_t(column)], shift);
}

// Whether cards over a stage, which stand in its first column, are over as many columns as before.
bool LayoutUpdate::isPlacedAlike(const MapLayout& old, int oldColumn, int column) const {
    const StageBox& before = old.m_stages[size_t(old.m_columns[size_t(oldColumn)].stage)];
    const StageBox& after = m_layout.m_stages[size_t(m_layout.m_columns[size_t(column)].stage)];
    const bool wasFirst = before.firstColumn == oldColumn;
    const bool isFirst = after.firstColumn == column;
    if (!wasFirst && !isFirst)
        return true;
    return wasFirst == isFirst && before.id == after.id && before.columns == after.columns;
}

// Whether no box was cut short by the end of the old map, nor will be by that of the new one.
bool LayoutUpdate::isWholeIn(const Cell& cell, const MapLayout& old, int oldColumn,
                             int column) const {
    return std::all_of(cell.boxes.begin(), cell.boxes.end(), [&](const Box& box) {
        return oldColumn + box.columns < int(old.m_columns.size()) &&
               column + box.columns <= int(m_layout.m_columns.size());
    });
}

QRectF LayoutUpdate::rowArea(const LaneRow& row) const {
    return {0, row.top - 1, m_layout.size().width(), row.height + 2};
}

QRectF LayoutUpdate::everything() const {
    return {QPointF(0, 0), m_layout.size()};
}

} // namespace waymark
