#include "app/paste_text.h"

#include "app/clipboard.h"
#include "exchange/csv_table.h"
#include "exchange/header_words.h"
#include "exchange/spreadsheet_guard.h"
#include "model/lane_words.h"
#include "model/validate.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// A spreadsheet quotes a cell that has a line end in it, also where there is but one column.
bool hasQuotedLines(const QString& text) {
    return text.startsWith(u'"') && text.left(text.indexOf(u'\n')).count(u'"') % 2 == 1;
}

bool isBlank(const QStringList& row) {
    return std::ranges::all_of(row, [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

bool isSameName(const QString& a, const QString& b) {
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

QString cellAt(const std::vector<QStringList>& rows, size_t row, qsizetype column) {
    return row < rows.size() ? rows[row].value(column).trimmed() : QString();
}

// The lane that a name means: by its title, else the first of the kind that the name is a word for.
const Lane* laneNamed(const Project& project, Id<Map> map, const QString& name) {
    const Lane* byKind = nullptr;
    const auto kind = laneKindFor(laneHeadingFor(name));
    for (const Id<Lane> id : project.of<Lane>(map)) {
        const Lane& lane = *project.find(id);
        const bool takes = cardKind(lane.lane) || lane.lane == LaneKind::Feeling;
        if (takes && isSameName(lane.title, name))
            return &lane;
        if (takes && kind == lane.lane && !byKind)
            byKind = &lane;
    }
    return byKind;
}

template <class T>
Id<T> named(const Project& project, const std::vector<Id<T>>& ids, const QString& name) {
    const auto it = std::ranges::find_if(
        ids, [&](Id<T> id) { return isSameName(project.find(id)->name, name); });
    return name.isEmpty() || it == ids.end() ? Id<T>{} : *it;
}

std::vector<QStringList> transposed(const std::vector<QStringList>& rows) {
    qsizetype columns = 0;
    for (const QStringList& row : rows)
        columns = std::max(columns, row.size());
    std::vector<QStringList> turned(static_cast<size_t>(columns));
    for (size_t r = 0; r < rows.size(); ++r)
        for (qsizetype c = 0; c < columns; ++c)
            turned[size_t(c)].append(rows[r].value(c));
    return turned;
}

// How many of the names are those of something there.
template <class Known>
bool mostly(const QStringList& names, Known&& isKnown) {
    qsizetype said = 0;
    qsizetype known = 0;
    for (const QString& name : names) {
        if (name.trimmed().isEmpty())
            continue;
        ++said;
        known += isKnown(name.trimmed());
    }
    return known > 0 && 2 * known >= said;
}

class Planner {
public:
    Planner(const Project& project, Id<Map> map, const PasteChoice& choice)
        : m_project(project)
        , m_map(map)
        , m_choice(choice) {
        for (const Id<Stage> stage : project.of<Stage>(map)) {
            const auto touchpoints = project.of<Touchpoint>(stage);
            if (touchpoints.empty())
                m_there.push_back({.stage = stage, .name = project.find(stage)->name});
            for (const Id<Touchpoint> id : touchpoints)
                m_there.push_back(
                    {.touchpoint = id, .stage = stage, .name = project.find(id)->name});
        }
        for (const Id<Lane> id : project.of<Lane>(map)) {
            const Lane& lane = *project.find(id);
            if (lane.visible && cardKind(lane.lane))
                m_lanes.push_back({id, lane.lane, lane.title});
        }
    }

    PastePlan plan(const PastedText& text);

private:
    void planGrid(std::vector<QStringList> rows, bool namesColumns, bool newColumns);
    int columnFor(const QString& name, bool isNew);
    int columnAt(size_t offset);
    int rowFor(const QString& name);
    int rowAt(size_t offset);
    int addColumn(PastePlan::Column column);
    int addRow(const PastePlan::Row& row);
    void addCard(int row, int column, const QString& text);
    void addCell(int row, int column, const QString& text);
    [[nodiscard]] size_t startColumn() const;
    [[nodiscard]] size_t startLane() const;
    [[nodiscard]] Id<Stage> stageForNew() const;

    const Project& m_project;
    const Id<Map> m_map;
    const PasteChoice& m_choice;
    std::vector<PastePlan::Column> m_there;
    std::vector<PastePlan::Row> m_lanes;
    PastePlan m_plan;
};

size_t Planner::startColumn() const {
    const Place& start = m_choice.start;
    for (size_t i = 0; i < m_there.size(); ++i)
        if (start.touchpoint ? m_there[i].touchpoint == start.touchpoint
                             : start.stage && m_there[i].stage == start.stage)
            return i;
    return 0;
}

size_t Planner::startLane() const {
    const auto it = std::ranges::find(m_lanes, m_choice.start.lane, &PastePlan::Row::lane);
    return it == m_lanes.end() ? 0 : size_t(it - m_lanes.begin());
}

Id<Stage> Planner::stageForNew() const {
    return m_there.empty() ? Id<Stage>{} : m_there[startColumn()].stage;
}

int Planner::addColumn(PastePlan::Column column) {
    const bool isNew = column.isNewStage || column.isNewTouchpoint;
    if (!isNew) {
        for (size_t i = 0; i < m_plan.columns.size(); ++i)
            if (m_plan.columns[i].touchpoint == column.touchpoint &&
                m_plan.columns[i].stage == column.stage && !m_plan.columns[i].isNewTouchpoint)
                return int(i);
    } else if (m_plan.newColumns() >= maxPastedColumns) {
        return -1;
    }
    column.name = cleanText(column.name);
    m_plan.columns.push_back(std::move(column));
    return int(m_plan.columns.size()) - 1;
}

int Planner::columnAt(size_t offset) {
    const size_t index = startColumn() + offset;
    if (index < m_there.size())
        return addColumn(m_there[index]);
    const Id<Stage> last = m_there.empty() ? Id<Stage>{} : m_there.back().stage;
    return addColumn({.stage = last, .isNewTouchpoint = true});
}

int Planner::columnFor(const QString& name, bool isNew) {
    if (isNew)
        return addColumn({.stage = stageForNew(), .isNewTouchpoint = true, .name = name});
    if (m_choice.firstRow == PasteFirstRow::Stages) {
        const Id<Stage> stage = named(m_project, m_project.of<Stage>(m_map), name);
        if (!stage)
            return addColumn({.isNewStage = true, .name = name});
        return addColumn(*std::ranges::find(m_there, stage, &PastePlan::Column::stage));
    }
    for (const PastePlan::Column& column : m_there)
        if (column.touchpoint && isSameName(column.name, name))
            return addColumn(column);
    return addColumn({.stage = stageForNew(), .isNewTouchpoint = true, .name = name});
}

int Planner::addRow(const PastePlan::Row& row) {
    for (size_t i = 0; i < m_plan.rows.size(); ++i)
        if (m_plan.rows[i].lane == row.lane && (row.lane || m_plan.rows[i].title == row.title))
            return int(i);
    if (m_plan.rows.size() >= maxPastedLanes)
        return -1;
    m_plan.rows.push_back(row);
    return int(m_plan.rows.size()) - 1;
}

int Planner::rowAt(size_t offset) {
    if (m_lanes.empty())
        return addRow({{}, LaneKind::Notes, laneWord(LaneKind::Notes)});
    return addRow(m_lanes[std::min(startLane() + offset, m_lanes.size() - 1)]);
}

int Planner::rowFor(const QString& name) {
    if (const Lane* lane = laneNamed(m_project, m_map, name))
        return addRow({lane->id, lane->lane, lane->title});
    const auto kind = laneKindFor(laneHeadingFor(name));
    const bool takesCards = kind && cardKind(*kind);
    return addRow({{}, takesCards ? *kind : LaneKind::Notes, cleanText(name)});
}

void Planner::addCard(int row, int column, const QString& text) {
    const QString whole = text.trimmed();
    if (whole.isEmpty())
        return;
    if (row < 0 || column < 0 || m_plan.cards.size() >= maxPastedCards) {
        ++m_plan.leftOut;
        return;
    }
    if (whole.size() > maxTextLength)
        ++m_plan.shortened;
    m_plan.cards.push_back({row, column, cleanText(whole)});
}

void Planner::addCell(int row, int column, const QString& text) {
    if (m_choice.shape != PasteShape::CardPerLine || !text.contains(u'\n')) {
        addCard(row, column, text);
        return;
    }
    const CardLines lines = cardLinesOf(text);
    for (const QString& line : lines.texts)
        addCard(row, column, line);
    m_plan.leftOut += lines.leftOut;
    m_plan.shortened += lines.shortened;
}

// `rows` as cards; with `namesColumns` the first row names the columns, found or, with
// `newColumns`, always made.
void Planner::planGrid(std::vector<QStringList> rows, bool namesColumns, bool newColumns) {
    const bool namesLanes = m_choice.rows == PasteRows::Named;
    const qsizetype first = namesLanes ? 1 : 0;
    qsizetype width = 0;
    for (const QStringList& row : rows)
        width = std::max(width, row.size());
    std::vector<int> columns;
    for (qsizetype c = first; c < width; ++c) {
        const QString name = namesColumns ? cellAt(rows, 0, c) : QString();
        if (!namesColumns)
            columns.push_back(columnAt(size_t(c - first)));
        else if (!name.isEmpty())
            columns.push_back(columnFor(name, newColumns));
        else // cells that are merged in a spreadsheet leave the names after the first blank
            columns.push_back(columns.empty() ? columnAt(0) : columns.back());
    }
    int row = -1;
    for (size_t r = namesColumns ? 1 : 0; r < rows.size(); ++r) {
        if (isBlank(rows[r]))
            continue;
        const QString name = namesLanes ? cellAt(rows, r, 0) : QString();
        if (namesLanes)
            row = name.isEmpty() ? std::max(row, rowAt(0)) : rowFor(name);
        else
            row = rowAt(m_choice.rows == PasteRows::LaneEach ? r - (namesColumns ? 1 : 0) : 0);
        for (qsizetype c = first; c < rows[r].size(); ++c)
            addCell(row, columns[size_t(c - first)], rows[r][c]);
    }
}

PastePlan Planner::plan(const PastedText& text) {
    if (m_choice.shape == PasteShape::OneCard) {
        addCard(rowAt(0), columnAt(0), text.whole);
        m_plan.shortened = text.leftOut > 0 ? 1 : 0;
        return std::move(m_plan);
    }
    if (m_choice.shape != PasteShape::TouchpointPerLine) {
        planGrid(text.rows, m_choice.firstRow != PasteFirstRow::Cards, false);
        return std::move(m_plan);
    }
    m_plan.after = m_there.empty() ? Id<Touchpoint>{} : m_there[startColumn()].touchpoint;
    std::vector<QStringList> rows = text.rows;
    std::erase_if(rows, isBlank);
    if (rows.size() > maxPastedColumns) {
        m_plan.leftOut += qsizetype(rows.size()) - maxPastedColumns;
        rows.resize(maxPastedColumns);
    }
    planGrid(transposed(rows), true, true);
    return std::move(m_plan);
}

} // namespace

qsizetype PastePlan::newColumns() const {
    return std::ranges::count_if(
        columns, [](const Column& column) { return column.isNewStage || column.isNewTouchpoint; });
}

PastedText readPastedText(const QString& text, QChar separator) {
    PastedText pasted;
    QString head = text.left(maxPastedText);
    pasted.leftOut = text.size() - head.size();
    head.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    pasted.whole = cleanText(head.trimmed());
    if (head.contains(separator) || hasQuotedLines(head)) {
        Warnings unclosedQuotes; // are taken for text, as they should be
        if (const auto table = readCsv(head, separator, unclosedQuotes)) {
            for (const CsvRow& row : *table) {
                QStringList cells;
                for (const QString& cell : row.cells)
                    cells.append(unguarded(cell));
                pasted.isTable = pasted.isTable || cells.size() > 1;
                pasted.rows.push_back(std::move(cells));
            }
            while (!pasted.rows.empty() && isBlank(pasted.rows.back()))
                pasted.rows.pop_back();
            pasted.isTable = pasted.isTable && !pasted.rows.empty();
            return pasted;
        }
    }
    const CardLines lines = cardLinesOf(head);
    for (const QString& line : lines.texts)
        pasted.rows.push_back({line});
    pasted.leftOut += lines.leftOut;
    return pasted;
}

PasteChoice suggestedChoice(const Project& project, Id<Map> map, const PastedText& text,
                            const PasteChoice& usual) {
    PasteChoice choice = usual;
    if (!text.isTable) {
        if (choice.shape == PasteShape::CardPerCell)
            choice.shape = PasteShape::CardPerLine;
        choice.firstRow = PasteFirstRow::Cards;
        choice.rows = PasteRows::OneLane;
        return choice;
    }
    const auto isLane = [&](const QString& name) {
        return laneNamed(project, map, name) != nullptr;
    };
    const auto touchpoints = touchpointsOf(project, map);
    const auto stages = project.of<Stage>(map);
    QStringList firstRow = text.rows[0];
    QStringList firstColumn;
    for (size_t r = 1; r < text.rows.size(); ++r)
        firstColumn.append(text.rows[r].value(0));
    const bool namesLanes = mostly(firstColumn, isLane);
    if (namesLanes)
        choice.rows = PasteRows::Named;
    else if (choice.rows == PasteRows::Named)
        choice.rows = PasteRows::LaneEach;
    const auto lanes = std::ranges::count_if(project.of<Lane>(map), [&](Id<Lane> id) {
        return cardKind(project.find(id)->lane).has_value();
    });
    if (choice.rows == PasteRows::LaneEach && qsizetype(text.rows.size()) > lanes)
        choice.rows = PasteRows::OneLane;
    if (!namesLanes && text.rows.size() > 1 && mostly(firstRow.mid(1), isLane)) {
        choice.shape = PasteShape::TouchpointPerLine;
        choice.rows = PasteRows::Named;
        choice.firstRow = PasteFirstRow::Cards;
        return choice;
    }

    const bool blankCorner = text.rows.size() > 1 && text.rows[0].value(0).trimmed().isEmpty();
    const Heading corner = headingFor(firstRow.value(0));
    if (namesLanes)
        firstRow.removeFirst();
    choice.firstRow = PasteFirstRow::Cards;
    if (corner == Heading::TouchpointName || mostly(firstRow, [&](const QString& name) {
            return bool(named(project, touchpoints, name));
        }))
        choice.firstRow = PasteFirstRow::Touchpoints;
    else if (corner == Heading::StageName || mostly(firstRow, [&](const QString& name) {
                 return bool(named(project, stages, name));
             }))
        choice.firstRow = PasteFirstRow::Stages;
    else if (namesLanes && blankCorner)
        choice.firstRow = PasteFirstRow::Touchpoints;
    return choice;
}

PastePlan planPaste(const Project& project, Id<Map> map, const PastedText& text,
                    const PasteChoice& choice) {
    return Planner(project, map, choice).plan(text);
}

} // namespace waymark
