#include "exchange/piece_table.h"

#include "exchange/csv_table.h"
#include "exchange/spreadsheet_guard.h"
#include "model/remapping.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <unordered_set>
#include <utility>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Sums of tenths are not exact; what is told is.
QString number(double value) {
    constexpr double told = 1e6;
    const double rounded = std::round(value * told) / told;
    return QString::number(rounded, 'f', QLocale::FloatingPointShortest);
}

QString withUnit(double value, const QString& unit) {
    return unit.isEmpty() ? number(value) : number(value) + u' ' + unit;
}

QString joined(const QStringList& parts) {
    QStringList said;
    std::ranges::copy_if(parts, std::back_inserter(said),
                         [](const QString& p) { return !p.isEmpty(); });
    return said.join(u", "_s);
}

QString lossText(const Loss& loss) {
    QString amount;
    if (loss.amount)
        amount = loss.unit == LossUnit::Share
                     ? number(std::round(*loss.amount * 1000) / 10) + u" %"_s
                     : number(*loss.amount);
    return joined({loss.reason, amount});
}

QString kpiText(const Kpi& kpi) {
    QStringList parts;
    if (kpi.actual)
        parts.append(withUnit(*kpi.actual, kpi.unit));
    if (kpi.target)
        parts.append(u"target "_s + withUnit(*kpi.target, kpi.unit));
    const QString figures = joined(parts);
    if (kpi.name.isEmpty() || figures.isEmpty())
        return kpi.name + figures;
    return kpi.name + u": "_s + figures;
}

QString feelingText(const Feeling& feeling, const Project& project) {
    QStringList parts;
    if (feeling.received)
        parts.append(number(*feeling.received));
    if (feeling.desired)
        parts.append(u"wants "_s + number(*feeling.desired));
    parts.append(feeling.emotion);
    parts.append(feeling.says);
    const QString text = joined(parts);
    const Persona* persona = project.find(feeling.persona);
    return persona && !persona->name.isEmpty() && !text.isEmpty() ? persona->name + u": "_s + text
                                                                  : text;
}

// One column of the grid: a touchpoint, or a whole stage.
struct GridColumn {
    Id<Stage> stage;
    Id<Touchpoint> touchpoint;
};

class Grid {
public:
    Grid(const Project& project, const std::vector<AnyId>& roots, Headings headings)
        : m_project(project)
        , m_roots(roots.begin(), roots.end())
        , m_all(headings == Headings::All) {}

    PieceTable make() {
        PieceTable table;
        for (const Id<Map> map : m_project.roots<Map>())
            addMap(map, table);
        if (table.rows.empty())
            addPersonas(table);
        trim(table);
        return table;
    }

private:
    [[nodiscard]] bool hasRoot(std::initializer_list<Kind> kinds) const {
        return std::ranges::any_of(m_roots, [&](AnyId root) {
            return std::ranges::find(kinds, root.kind) != kinds.end();
        });
    }
    void addMap(Id<Map> map, PieceTable& table);
    void addPersonas(PieceTable& table);
    [[nodiscard]] std::vector<GridColumn> columnsOf(Id<Map> map) const;
    [[nodiscard]] PieceTable::Cell cellOf(Id<Lane> lane, const GridColumn& column) const;
    [[nodiscard]] PieceTable::Cell feelingsAt(const GridColumn& column) const;
    static void trim(PieceTable& table);

    const Project& m_project;
    std::unordered_set<AnyId> m_roots;
    bool m_all;
};

std::vector<GridColumn> Grid::columnsOf(Id<Map> map) const {
    std::vector<GridColumn> columns;
    for (const Id<Stage> stage : m_project.of<Stage>(map)) {
        const auto touchpoints = m_project.of<Touchpoint>(stage);
        bool wide = touchpoints.empty();
        for (const Kind kind :
             {Kind::Note, Kind::PainPoint, Kind::Opportunity, Kind::Loss, Kind::Kpi})
            wide = wide || !m_project.children(anyId(stage), kind).empty();
        if (wide)
            columns.push_back({stage, {}});
        for (const Id<Touchpoint> touchpoint : touchpoints)
            columns.push_back({stage, touchpoint});
    }
    return columns;
}

PieceTable::Cell Grid::cellOf(Id<Lane> lane, const GridColumn& column) const {
    PieceTable::Cell cell;
    Place place;
    place.lane = lane;
    if (column.touchpoint)
        place.touchpoint = column.touchpoint;
    else
        place.stage = column.stage;
    for (const AnyId card : cardsAt(m_project, place)) {
        const QString text = cellText(*m_project.find(card));
        if (!text.isEmpty())
            cell.texts.append(text);
    }
    return cell;
}

PieceTable::Cell Grid::feelingsAt(const GridColumn& column) const {
    PieceTable::Cell cell;
    for (const Id<Feeling> id : m_project.of<Feeling>(column.touchpoint)) {
        const QString text = feelingText(*m_project.find(id), m_project);
        if (!text.isEmpty())
            cell.texts.append(text);
    }
    return cell;
}

void Grid::addMap(Id<Map> map, PieceTable& table) {
    const bool columnNames = m_all || hasRoot({Kind::Map, Kind::Stage, Kind::Touchpoint});
    const bool laneNames = columnNames || hasRoot({Kind::Lane});
    const std::vector<GridColumn> columns = columnsOf(map);
    const auto addRow = [&](const QString& name, auto&& cellAt) {
        std::vector<PieceTable::Cell> row;
        if (laneNames)
            row.push_back({name.isEmpty() ? QStringList() : QStringList{name}});
        for (const GridColumn& column : columns)
            row.push_back(cellAt(column));
        table.rows.push_back(std::move(row));
    };
    const auto named = [](const QString& name) {
        return PieceTable::Cell{name.isEmpty() ? QStringList() : QStringList{name}};
    };
    table.headColumns = laneNames ? 1 : 0;
    if (columnNames) {
        // A stage is named over the first of its columns.
        const bool stageNames = m_all || hasRoot({Kind::Map, Kind::Stage});
        Id<Stage> last;
        if (stageNames) {
            addRow({}, [&](const GridColumn& column) {
                const bool isNew = std::exchange(last, column.stage) != column.stage;
                return isNew ? named(m_project.find(column.stage)->name) : PieceTable::Cell{};
            });
        }
        addRow({}, [&](const GridColumn& column) {
            const Touchpoint* touchpoint = m_project.find(column.touchpoint);
            return touchpoint ? named(touchpoint->name) : PieceTable::Cell{};
        });
        table.headRows = stageNames ? 2 : 1;
    }
    bool saysFeelings = false;
    for (const Id<Lane> id : m_project.of<Lane>(map)) {
        const Lane& lane = *m_project.find(id);
        if (lane.lane == LaneKind::Feeling && !std::exchange(saysFeelings, true))
            addRow(lane.title, [&](const GridColumn& column) { return feelingsAt(column); });
        else if (cardKind(lane.lane))
            addRow(lane.title, [&](const GridColumn& column) { return cellOf(id, column); });
    }
    // A touchpoint's feelings come along, the lane in which they are shown does not.
    if (!saysFeelings)
        addRow(defaultTitle(LaneKind::Feeling),
               [&](const GridColumn& column) { return feelingsAt(column); });
}

void Grid::addPersonas(PieceTable& table) {
    const auto cell = [](const QString& text) {
        return PieceTable::Cell{text.isEmpty() ? QStringList() : QStringList{text}};
    };
    for (const Id<Persona> id : m_project.roots<Persona>()) {
        const Persona& persona = *m_project.find(id);
        table.rows.push_back({cell(persona.name), cell(persona.role), cell(persona.quote),
                              cell(persona.about), cell(persona.goals),
                              cell(persona.frustrations)});
    }
}

// Takes out rows and columns that hold nothing but, at most, the name of a lane.
void Grid::trim(PieceTable& table) {
    const auto isBlank = [](const PieceTable::Cell& cell) { return cell.texts.isEmpty(); };
    int heads = 0;
    int at = -1;
    std::erase_if(table.rows, [&](const std::vector<PieceTable::Cell>& row) {
        const bool isHead = ++at < table.headRows;
        const bool blank =
            std::all_of(row.begin() + (isHead ? 0 : table.headColumns), row.end(), isBlank);
        heads += isHead && !blank;
        return blank;
    });
    table.headRows = heads;
    if (table.rows.empty())
        return;
    for (size_t column = table.rows[0].size(); column-- > 0;) {
        if (std::ranges::all_of(table.rows,
                                [&](const auto& row) { return isBlank(row[column]); })) {
            for (auto& row : table.rows)
                row.erase(row.begin() + qsizetype(column));
            if (int(column) < table.headColumns)
                --table.headColumns;
        }
    }
}

QString joinedCell(const PieceTable::Cell& cell) {
    return guarded(cell.texts.join(u'\n'));
}

QString escapedLines(const QString& text) {
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

} // namespace

QString cellText(const Record& card) {
    if (const auto* loss = std::get_if<Loss>(&card))
        return lossText(*loss);
    if (const auto* kpi = std::get_if<Kpi>(&card))
        return kpiText(*kpi);
    return mainText(card);
}

PieceTable tableOfPiece(const Fragment& fragment, Headings headings) {
    const auto project = Project::fromRecords(shownPart(fragment).records);
    return project ? Grid(*project, fragment.roots, headings).make() : PieceTable{};
}

QString plainText(const PieceTable& table) {
    if (table.isOneCell())
        return table.rows[0][0].texts.join(u'\n');
    QStringList lines;
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const PieceTable::Cell& cell : row) {
            QString text = joinedCell(cell);
            if (text.contains(u'\t') || text.contains(u'\n') || text.startsWith(u'"'))
                text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
            cells.append(text);
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QByteArray csvText(const PieceTable& table) {
    std::vector<CsvRow> rows;
    for (const auto& row : table.rows) {
        CsvRow& line = rows.emplace_back();
        for (const PieceTable::Cell& cell : row)
            line.cells.append(joinedCell(cell));
    }
    return writeCsv(rows, u',').toUtf8();
}

QString htmlText(const PieceTable& table) {
    QString html = u"<meta charset=\"utf-8\">"_s;
    if (table.isOneCell()) {
        for (const QString& text : table.rows[0][0].texts)
            html += u"<p>"_s + escapedLines(text) + u"</p>"_s;
        return html;
    }
    html += u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">"_s;
    for (size_t r = 0; r < table.rows.size(); ++r) {
        html += u"<tr>"_s;
        for (size_t c = 0; c < table.rows[r].size(); ++c) {
            const bool isHead = int(r) < table.headRows || int(c) < table.headColumns;
            QStringList texts;
            for (const QString& text : table.rows[r][c].texts)
                texts.append(escapedLines(text));
            // The format keeps spreadsheets from running a text as a formula.
            html += isHead ? u"<th align=\"left\" style=\"mso-number-format:'\\@'\">"_s
                           : u"<td valign=\"top\" style=\"mso-number-format:'\\@'\">"_s;
            html += texts.join(u"<br>"_s) + (isHead ? u"</th>"_s : u"</td>"_s);
        }
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace waymark
