#include "drawing/layout_builder.h"

#include "drawing/card_face.h"
#include "drawing/funnel_band.h"
#include "drawing/stage_face.h"
#include "model/edits.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace waymark {

namespace {

constexpr double smallestHead = 640;
constexpr double chipHeight = 30;
constexpr double chipGap = 24;
constexpr double dividerHeight = 30;
constexpr double collapsedHeight = 32;
constexpr double emptyHeight = 52;
constexpr double feelingPaddingAbove = 26; // a moment's label fits above the highest face
constexpr double feelingPaddingBelow = 18;
constexpr double legendLine = 18;

// The place of a card without copying the record.
std::optional<Place> placeOf(const Project& project, AnyId id) {
    const auto of = [](const auto* record) {
        return record ? std::optional(record->place) : std::nullopt;
    };
    switch (id.kind) {
    case Kind::Note:
        return of(project.find(Id<Note>{id.value}));
    case Kind::PainPoint:
        return of(project.find(Id<PainPoint>{id.value}));
    case Kind::Opportunity:
        return of(project.find(Id<Opportunity>{id.value}));
    case Kind::Loss:
        return of(project.find(Id<Loss>{id.value}));
    case Kind::Kpi:
        return of(project.find(Id<Kpi>{id.value}));
    default:
        return std::nullopt;
    }
}

// What a touchpoint's card and a chevron need beside the text, with the gap after them.
constexpr double touchpointRoom = 28 + 6 + measure::columnGap;
constexpr double chevronRoom = 12 + measure::chevronTip + 4 + measure::chevronGap;

// The width of the longest word that should stay whole. Scripts that are written without spaces
// may break anywhere, so their words need no room.
double longestWord(const QString& text, TextRole role) {
    constexpr char16_t firstWithoutSpaces = 0x0E00; // Thai and all after it, CJK among them
    double widest = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isEnd = i == text.size() || text[i].isSpace() || text[i] == u'-' ||
                           text[i] == u'/' || text[i].unicode() >= firstWithoutSpaces;
        if (!isEnd)
            continue;
        // Short words fit wherever there is room at all, and need not be measured.
        if (i - start > 8)
            widest = std::max(widest, textWidth(text.mid(start, i - start + 1), role));
        start = i + 1;
    }
    return widest + 1;
}

bool isDivider(LaneKind kind) {
    return kind == LaneKind::LineOfInteraction || kind == LaneKind::LineOfVisibility ||
           kind == LaneKind::LineOfInternalInteraction;
}

} // namespace

double columnWidthFor(const Touchpoint& touchpoint) {
    return longestWord(touchpoint.name, TextRole::TouchpointName) + touchpointRoom;
}

std::vector<Id<Persona>> feelingPersonas(const Project& project, Id<Map> map) {
    const Map* record = project.find(map);
    if (!record)
        return {};
    std::vector<Id<Persona>> found;
    const auto has = [&](Id<Persona> id) {
        return std::find(found.begin(), found.end(), id) != found.end();
    };
    for (Id<Stage> stage : project.of<Stage>(map))
        for (const auto& touchpoint : project.children(anyId(stage), Kind::Touchpoint))
            for (const auto& child :
                 project.children({Kind::Touchpoint, touchpoint.id}, Kind::Feeling))
                if (const Feeling* feeling = project.find(Id<Feeling>{child.id});
                    feeling && !has(feeling->persona))
                    found.push_back(feeling->persona);
    // The map's own order counts; whoever it does not name follows.
    std::vector<Id<Persona>> ordered;
    for (Id<Persona> id : record->personas)
        if (has(id) && std::find(ordered.begin(), ordered.end(), id) == ordered.end())
            ordered.push_back(id);
    if (has({}))
        ordered.insert(ordered.begin(), Id<Persona>{});
    for (Id<Persona> id : found)
        if (std::find(ordered.begin(), ordered.end(), id) == ordered.end())
            ordered.push_back(id);
    return ordered;
}

void LayoutBuilder::buildAll() {
    arrangeColumns();
    measureNames();
    chooseColumnWidth();
    measureHead();
    measureStages();
    measureFunnel();
    arrangeLanes();
    for (LaneRow& row : m_layout.m_lanes)
        measureLane(row);
    placeRows();
}

void LayoutBuilder::arrangeColumns() {
    auto& l = m_layout;
    l.m_columns.clear();
    l.m_stages.clear();
    l.m_columnOf.clear();
    l.m_stageOf.clear();
    l.m_columnOf.reserve(qsizetype(l.m_columns.capacity()));
    const LayoutOptions& options = l.m_options;
    int number = -1;
    for (Id<Stage> stage : m_project.of<Stage>(l.m_map)) {
        ++number;
        if (options.stage && options.stage != stage)
            continue;
        const int index = int(l.m_stages.size());
        StageBox box{stage, int(l.m_columns.size()), 0, number};
        const auto children = m_project.children(anyId(stage), Kind::Touchpoint);
        const int all = int(children.size());
        const int first =
            options.stage ? std::clamp(options.firstColumn, 0, std::max(0, all - 1)) : 0;
        const bool isCut = options.stage && options.columnCount > 0;
        const int end = isCut ? std::min(all, first + options.columnCount) : all;
        for (int i = first; i < end; ++i) {
            const Id<Touchpoint> touchpoint{children[size_t(i)].id};
            l.m_columnOf[touchpoint.value] = int(l.m_columns.size());
            l.m_columns.push_back({touchpoint, index});
        }
        if (int(l.m_columns.size()) == box.firstColumn)
            l.m_columns.push_back({{}, index});
        box.columns = int(l.m_columns.size()) - box.firstColumn;
        l.m_stageOf[stage.value] = index;
        l.m_stages.push_back(box);
    }
}

void LayoutBuilder::measureNames() {
    double widest = 0;
    for (const Column& column : m_layout.m_columns)
        if (const Touchpoint* touchpoint = m_project.find(column.touchpoint))
            widest = std::max(widest, columnWidthFor(*touchpoint));
    m_layout.m_nameWidth = widest;
}

void LayoutBuilder::chooseColumnWidth() {
    double width = std::max(m_layout.m_narrowest, m_layout.m_nameWidth);
    for (const StageBox& box : m_layout.m_stages)
        if (box.columns == 1)
            width = std::max(width, longestWord(m_project.find(box.id)->name, TextRole::StageName) +
                                        chevronRoom);
    const double widest = std::max(measure::widestColumn, m_layout.m_narrowest);
    m_layout.m_options.columnWidth = std::min(widest, std::ceil(width / 4) * 4);
}

void LayoutBuilder::measureHead() {
    auto& l = m_layout;
    l.m_head = {};
    l.m_headWidth =
        std::max(smallestHead, measure::laneTitleWidth +
                                   l.m_options.columnWidth * double(l.m_columns.size()) -
                                   measure::columnGap);
    const Map* map = m_project.find(l.m_map);
    if (!map || !l.m_options.showHead) {
        l.m_head.height = 0;
        return;
    }
    HeadBox& head = l.m_head;
    constexpr double left = measure::margin;
    constexpr double badgeWidth = 96;
    double y = measure::margin - 8;
    const double titleWidth = l.m_headWidth - badgeWidth;
    const TextBlock title = breakText(map->title, TextRole::MapTitle, titleWidth);
    const double titleHeight = std::max(title.height(), lineHeightOf(TextRole::MapTitle));
    head.title = QRectF(left, y, titleWidth, titleHeight);
    const double lastLine = title.lines.empty() ? 0 : title.lines.back().width;
    head.badge =
        QRectF(left + lastLine + (lastLine > 0 ? 12 : 0),
               y + titleHeight - lineHeightOf(TextRole::MapTitle) + 3, badgeWidth - 12, 22);
    y += titleHeight + 2;
    const double scenarioHeight =
        std::max(lineHeightOf(TextRole::Scenario),
                 textHeight(map->scenario, TextRole::Scenario, l.m_headWidth));
    head.scenario = QRectF(left, y, l.m_headWidth, scenarioHeight);
    y += scenarioHeight;
    if (!map->goal.isEmpty()) {
        const double height = textHeight(map->goal, TextRole::Scenario, l.m_headWidth - 18);
        head.goal = QRectF(left + 18, y, l.m_headWidth - 18, height);
        y += height;
    }
    if (!map->personas.empty()) {
        y += 8;
        double x = left;
        for (Id<Persona> id : map->personas) {
            const Persona* persona = m_project.find(id);
            if (!persona)
                continue;
            const double text = std::max(textWidth(persona->name, TextRole::PersonaName),
                                         textWidth(persona->role, TextRole::TouchpointMeta));
            const double width = std::min(38 + std::ceil(text) + 2, l.m_headWidth);
            if (x > left && x + width > left + l.m_headWidth) {
                x = left;
                y += chipHeight + 6;
            }
            head.personas.push_back({id, QRectF(x, y, width, chipHeight)});
            x += width + chipGap;
        }
        y += chipHeight;
    }
    head.height = y;
}

void LayoutBuilder::measureStages(const MapLayout* old, const std::set<Id<Stage>>* changed) {
    auto& l = m_layout;
    l.m_chevronHeight = l.m_stages.empty() ? 0 : 52;
    l.m_factsHeight = 0;
    bool anyMeasure = false;
    for (const StageBox& box : l.m_stages)
        anyMeasure = anyMeasure || !m_project.find(box.id)->doneWhen.isEmpty();
    l.m_asksForMeasure = anyMeasure;
    for (StageBox& box : l.m_stages) {
        const StageBox* known = nullptr;
        if (old && old->m_asksForMeasure == anyMeasure && !changed->contains(box.id))
            if (const int index = old->stageIndex(box.id); index >= 0)
                known = &old->m_stages[size_t(index)];
        if (known && known->columns == box.columns) {
            box.chevronHeight = known->chevronHeight;
            box.factsHeight = known->factsHeight;
        } else {
            const Stage& stage = *m_project.find(box.id);
            const double width = l.m_options.columnWidth * box.columns - measure::chevronGap;
            box.chevronHeight = chevronFace(stage, width).height;
            const auto facts = stageFacts(stage, width, anyMeasure);
            box.factsHeight = facts.empty() ? 0 : facts.back().rect.bottom();
        }
        l.m_chevronHeight = std::max(l.m_chevronHeight, box.chevronHeight);
        l.m_factsHeight = std::max(l.m_factsHeight, box.factsHeight);
    }
    if (l.m_factsHeight > 0)
        l.m_factsHeight += 6;
}

void LayoutBuilder::countFunnel() {
    FunnelBand& band = m_layout.m_funnel;
    if (m_layout.m_options.funnel == FunnelShown::Never || m_layout.m_options.stage)
        return;
    if (!band.log)
        band.log = std::make_shared<const InteractionLog>(logOf(m_project, m_layout.m_map));
    band.figures = drawnFunnelOf(m_project, m_layout.m_map, *band.log);
}

void LayoutBuilder::measureFunnel() {
    const LayoutOptions& options = m_layout.m_options;
    const bool isKnown = m_layout.m_funnel.figures.source != DrawnFunnel::Source::Nothing;
    const bool isShown = options.funnel == FunnelShown::Always ||
                         (options.funnel == FunnelShown::WhereKnown && isKnown);
    if (isShown && !options.stage && !m_layout.m_stages.empty())
        measureFunnelBand(m_project, m_layout, m_layout.m_funnel);
    else
        m_layout.m_funnel.height = 0;
}

void LayoutBuilder::arrangeLanes() {
    auto& l = m_layout;
    l.m_lanes.clear();
    for (Id<Lane> id : m_project.of<Lane>(l.m_map)) {
        const Lane& lane = *m_project.find(id);
        const auto& chosen = l.m_options.lanes;
        ViewLane look{lane.visible ? id : Id<Lane>(), lane.collapsed};
        if (const auto& arranged = l.m_options.arrangement) {
            const auto found = std::ranges::find(*arranged, id, &ViewLane::lane);
            look = found == arranged->end() ? ViewLane() : *found;
        }
        if (!look.lane || (chosen && std::ranges::find(*chosen, id) == chosen->end()))
            continue;
        LaneRow row;
        row.id = id;
        row.kind = lane.lane;
        row.collapsed = look.collapsed;
        l.m_lanes.push_back(std::move(row));
    }
}

double LayoutBuilder::titleHeight(const LaneRow& row) const {
    const Lane* lane = m_project.find(row.id);
    return lane ? textHeight(lane->title, TextRole::LaneTitle, measure::laneTitleWidth - 20) : 0;
}

void LayoutBuilder::measureLane(LaneRow& row) {
    row.titleHeight = titleHeight(row);
    row.cells.assign(m_layout.m_columns.size(), {});
    row.longestSpan = 1;
    row.links.clear();
    if (isDivider(row.kind) || row.collapsed) {
        row.height =
            std::max(row.titleHeight + 14, isDivider(row.kind) ? dividerHeight : collapsedHeight);
        return;
    }
    if (row.kind == LaneKind::Touchpoints)
        findLinks(row);
    if (row.kind == LaneKind::Feeling)
        row.personas = feelingPersonas(m_project, m_layout.m_map);
    for (int column = 0; column < int(row.cells.size()); ++column)
        measureCell(row, column);
    stackLane(row);
}

void LayoutBuilder::measureCell(LaneRow& row, int column) {
    auto& l = m_layout;
    Cell& cell = row.cells[size_t(column)];
    cell.boxes.clear();
    const Column& where = l.m_columns[size_t(column)];
    if (row.kind == LaneKind::Touchpoints) {
        if (where.touchpoint)
            appendBox(row, cell, column, anyId(where.touchpoint), 1);
        return;
    }
    if (row.kind == LaneKind::Feeling) {
        for (const auto& child : m_project.children(anyId(where.touchpoint), Kind::Feeling)) {
            const Feeling& feeling = *m_project.find(Id<Feeling>{child.id});
            if (!feeling.emotion.isEmpty() || !feeling.says.isEmpty())
                appendBox(row, cell, column, anyId(feeling.id), 1);
        }
        return;
    }
    const auto kind = cardKind(row.kind);
    if (!kind)
        return;
    const auto appendAll = [&](AnyId at, bool isStage) {
        for (const auto& child : m_project.children(at, *kind)) {
            const AnyId id{*kind, child.id};
            const auto place = placeOf(m_project, id);
            if (!place || place->lane != row.id)
                continue;
            const int wanted = isStage ? l.m_stages[size_t(where.stage)].columns : place->span;
            appendBox(row, cell, column, id, std::min(wanted, int(l.m_columns.size()) - column));
        }
    };
    // What stands over a whole stage comes first, so that it lies straight across.
    const StageBox& stage = l.m_stages[size_t(where.stage)];
    if (stage.firstColumn == column)
        appendAll(anyId(stage.id), true);
    if (where.touchpoint)
        appendAll(anyId(where.touchpoint), false);
}

void LayoutBuilder::appendBox(LaneRow& row, Cell& cell, int column, AnyId id, int columns) {
    const auto& leftOut = m_layout.m_options.leftOut;
    if (leftOut && id.kind != Kind::Touchpoint && leftOut->contains(id))
        return;
    const double width = m_layout.cardWidth(columns);
    const CardFace face = cardFace(m_project, id, row.kind, width);
    cell.boxes.push_back(
        {id, QRectF(m_layout.columnX(column), 0, width, face.height), columns, face.height});
    row.longestSpan = std::max(row.longestSpan, columns);
}

void LayoutBuilder::stackLane(LaneRow& row) {
    if (isDivider(row.kind) || row.collapsed)
        return;
    double start = measure::rowPadding;
    double tallest = 0;
    row.plotTop = 0;
    row.plotHeight = 0;
    if (row.kind == LaneKind::Feeling) {
        row.plotTop = feelingPaddingAbove;
        row.plotHeight = measure::feelingPlotHeight;
        start = row.plotTop + row.plotHeight + feelingPaddingBelow;
        tallest = start - measure::rowPaddingBelow;
    }
    // Columns are filled from the left; a box over several of them lies below all that it covers.
    std::vector<double> filled(row.cells.size(), start);
    for (size_t column = 0; column < row.cells.size(); ++column) {
        for (Box& box : row.cells[column].boxes) {
            const auto first = filled.begin() + qptrdiff(column);
            const auto last = first + box.columns;
            const double y = box.columns == 1 ? *first : *std::max_element(first, last);
            box.rect = QRectF(box.rect.left(), y, box.rect.width(), box.contentHeight);
            std::fill(first, last, box.rect.bottom() + measure::cardGap);
        }
    }
    for (size_t column = 0; column < row.cells.size(); ++column) {
        const bool isEmpty = filled[column] == start;
        row.cells[column].bottom = isEmpty ? 0 : filled[column] - measure::cardGap;
        tallest = std::max(tallest, row.cells[column].bottom);
    }
    if (row.kind == LaneKind::Touchpoints) {
        // Touchpoints of one row are equally tall, however long their names.
        for (Cell& cell : row.cells)
            for (Box& box : cell.boxes)
                box.rect.setHeight(tallest - start);
        int tracks = 0;
        for (const LinkTrack& link : row.links)
            tracks = std::max(tracks, link.track + 1);
        if (tracks > 0)
            tallest += 8 + tracks * measure::linkTrackHeight;
        row.height = tallest > 0 ? tallest + measure::rowPadding : emptyHeight;
    } else {
        row.height = std::max(emptyHeight, tallest + measure::rowPaddingBelow);
    }
    double titleNeeds = row.titleHeight + 2 * 11;
    if (row.kind == LaneKind::Feeling) {
        const double curves = row.personas.size() > 1 ? double(row.personas.size()) + 1 : 2;
        titleNeeds = 11 + row.titleHeight + 6 + curves * legendLine + 8;
    }
    row.height = std::max(row.height, titleNeeds);
}

void LayoutBuilder::findLinks(LaneRow& row) {
    row.links.clear();
    struct Span {
        LinkTrack link;
        double from, to;
    };
    std::vector<Span> spans;
    const auto add = [&](const Link& link) {
        const int from = m_layout.columnOf(link.from);
        const int to = m_layout.columnOf(link.to);
        if (from < 0 || to < 0)
            return;
        const double a = m_layout.columnX(std::min(from, to));
        const double b = m_layout.columnX(std::max(from, to) + 1);
        spans.push_back({{link.id, from, to, 0},
                         a,
                         std::max(b, a + textWidth(link.label, TextRole::TouchpointMeta) + 48)});
    };
    // Links are few, on most maps; where they are many, those of other maps need not be looked at.
    if (const auto& all = m_project.all<Link>(); all.size() <= m_layout.m_columns.size()) {
        for (const auto& [id, link] : all)
            add(link);
    } else {
        for (const Column& column : m_layout.m_columns)
            for (const auto& child : m_project.children(anyId(column.touchpoint), Kind::Link))
                if (const Link& link = *m_project.find(Id<Link>{child.id});
                    link.from == column.touchpoint)
                    add(link);
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
        return std::tuple(a.from, a.to, a.link.id) < std::tuple(b.from, b.to, b.link.id);
    });
    // Each link takes the first track on which it meets no other.
    std::vector<double> trackEnds;
    for (Span& span : spans) {
        const auto track = std::find_if(trackEnds.begin(), trackEnds.end(),
                                        [&](double end) { return end <= span.from; });
        span.link.track = int(track - trackEnds.begin());
        if (track == trackEnds.end())
            trackEnds.push_back(span.to);
        else
            *track = span.to;
        row.links.push_back(span.link);
    }
}

void LayoutBuilder::placeRows() {
    auto& l = m_layout;
    l.m_stagesTop =
        l.m_options.showHead && l.m_head.height > 0 ? l.m_head.height + 16 : measure::margin;
    double y = l.m_stagesTop + l.m_chevronHeight + l.m_factsHeight;
    if (l.m_factsHeight == 0)
        y += 8;
    l.m_funnel.top = y;
    y += l.m_funnel.height;
    l.m_lanesTop = y;
    for (LaneRow& row : l.m_lanes) {
        row.top = y;
        y += row.height;
    }
}

} // namespace waymark
