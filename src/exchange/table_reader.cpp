#include "exchange/table_reader.h"

#include "exchange/text_decoding.h"

#include <QSet>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isBlank(const QString& cell) {
    return cell.trimmed().isEmpty();
}

bool isBlankRow(const CsvRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), isBlank);
}

int filledCells(const CsvRow& row) {
    return int(std::count_if(row.cells.begin(), row.cells.end(),
                             [](const QString& cell) { return !isBlank(cell); }));
}

QString cellOf(const CsvRow& row, qsizetype column) {
    return column < row.cells.size() ? row.cells[column] : QString();
}

Heading headingOf(const CsvRow& row, qsizetype column) {
    return columnFor(cellOf(row, column)).heading;
}

bool isTidyHeader(const CsvRow& row) {
    bool hasPlace = false;
    for (qsizetype c = 0; c < row.cells.size(); ++c) {
        const Heading heading = headingOf(row, c);
        hasPlace = hasPlace || heading == Heading::StageName || heading == Heading::TouchpointName;
    }
    return hasPlace && knownHeadings(row.cells) >= 2;
}

// Rows whose first cell names a lane or something about touchpoints.
int knownRowHeads(std::span<const CsvRow> rows) {
    QSet<int> known;
    for (const CsvRow& row : rows)
        if (const Heading heading = headingOf(row, 0);
            heading != Heading::Unknown && heading != Heading::StageName && filledCells(row) > 0)
            known.insert(int(heading));
    return int(known.size());
}

class TablesReader {
public:
    TablesReader(const QString& fallbackTitle, NumberStyle style, ProjectBuilder& builder)
        : m_fallbackTitle(fallbackTitle)
        , m_builder(builder)
        , m_cells(builder, style) {}

    int read(const std::vector<CsvRow>& rows);

private:
    enum class Shape { None, Tidy, Matrix };
    struct Found {
        Shape shape = Shape::None;
        size_t header = 0; // which row of the block holds the headings, or the stages
    };

    static Found findTable(std::span<const CsvRow> block);
    void readBlock(std::span<const CsvRow> block);
    void readPreface(std::span<const CsvRow> rows);
    void startMap(const QString& title, int line);
    void startTidy(const CsvRow& header, std::span<const CsvRow> rows);
    void readTidyRow(const CsvRow& row);
    const TableColumn& tidyColumn(qsizetype index);
    void startMatrix(const CsvRow& stages, std::span<const CsvRow> rows);
    void addMatrixColumns(const CsvRow& stages, std::span<const CsvRow> rows);
    void readMatrixRow(const CsvRow& row);

    QString m_fallbackTitle;
    ProjectBuilder& m_builder;
    TableCells m_cells;
    int m_maps = 0;

    // Said above the next table.
    QString m_title;
    QString m_persona;
    QStringList m_scenario;

    // The table being read.
    Shape m_shape = Shape::None;
    std::vector<TableColumn> m_columns; // tidy
    QStringList m_feelingCells;
    QString m_mapCell;
    TableTarget m_target;               // tidy: the row before
    std::vector<TableTarget> m_targets; // matrix: one a column; without stage where there is none
    TableColumn m_rowHead;              // matrix: the row before
    bool m_headsNamePersonas = false;   // matrix: "Feeling (Lisa)", for there are several
    Id<Persona> m_defaultPersona;
};

TablesReader::Found TablesReader::findTable(std::span<const CsvRow> block) {
    constexpr size_t looked = 20;
    const int rowHeads = knownRowHeads(block);
    for (size_t i = 0; i < std::min(block.size(), looked); ++i)
        if (isTidyHeader(block[i]) && knownHeadings(block[i].cells) > std::min(rowHeads, 2))
            return {Shape::Tidy, i};
    // The row of stages is the first with more than its first cell filled.
    for (size_t i = 0; i < std::min(block.size(), looked); ++i) {
        const bool isPreface =
            filledCells(block[i]) < 2 || headingOf(block[i], 0) == Heading::MapTitle;
        if (!isPreface && rowHeads >= 2)
            return {Shape::Matrix, i};
    }
    for (size_t i = 0; i < std::min(block.size(), looked); ++i) {
        const Heading first = headingOf(block[i], 0);
        if (filledCells(block[i]) >= 2 && rowHeads == 1 &&
            (isBlank(cellOf(block[i], 0)) || first == Heading::StageName))
            return {Shape::Matrix, i};
        if (first == Heading::StageName || first == Heading::TouchpointName)
            return {Shape::Tidy, i};
    }
    return {};
}

// Lines above a table: "Coffee subscription", "Persona;Lisa", "Scenario;…".
void TablesReader::readPreface(std::span<const CsvRow> rows) {
    for (const CsvRow& row : rows) {
        QStringList texts;
        for (const QString& cell : row.cells)
            if (!isBlank(cell))
                texts << cell.trimmed();
        const QString value = texts.size() > 1 ? QStringList(texts.mid(1)).join(u' ') : QString();
        const Heading heading = texts.isEmpty() ? Heading::Unknown : headingFor(texts.front());
        if (texts.isEmpty())
            continue;
        if (heading == Heading::Persona && !value.isEmpty())
            m_persona = value;
        else if (heading == Heading::MapTitle && !value.isEmpty() && m_title.isEmpty())
            m_title = value;
        else if (texts.size() == 1 && m_title.isEmpty())
            m_title = texts.front();
        else
            m_scenario << texts.join(u": "_s);
    }
}

void TablesReader::startMap(const QString& title, int line) {
    QString name = title.isEmpty() ? m_title : title;
    if (name.isEmpty())
        name = m_maps == 0 ? m_fallbackTitle : u"%1 %2"_s.arg(m_fallbackTitle).arg(m_maps + 1);
    Map& map = m_builder.startMap(name, line);
    map.scenario = m_builder.text(m_scenario.join(u'\n'), line);
    m_defaultPersona = m_persona.isEmpty() ? Id<Persona>() : m_builder.persona(m_persona, line);
    m_title.clear();
    m_persona.clear();
    m_scenario.clear();
    m_target = {};
    ++m_maps;
}

void TablesReader::readBlock(std::span<const CsvRow> block) {
    const Found found = findTable(block);
    if (found.shape == Shape::None) {
        // No headings: more of the table before, or words about the next one.
        const bool isMore = m_shape != Shape::None &&
                            std::any_of(block.begin(), block.end(),
                                        [](const CsvRow& row) { return filledCells(row) > 1; });
        if (!isMore)
            return readPreface(block);
        for (const CsvRow& row : block)
            m_shape == Shape::Tidy ? readTidyRow(row) : readMatrixRow(row);
        return;
    }
    readPreface(block.first(found.header));
    const auto rows = block.subspan(found.header + 1);
    if (found.shape == Shape::Tidy)
        startTidy(block[found.header], rows);
    else
        startMatrix(block[found.header], rows);
    m_shape = found.shape;
    for (const CsvRow& row : rows) {
        if (m_builder.isFull())
            return;
        found.shape == Shape::Tidy ? readTidyRow(row) : readMatrixRow(row);
    }
}

// --- one touchpoint a row -----------------------------------------------------------------------

void TablesReader::startTidy(const CsvRow& header, std::span<const CsvRow> rows) {
    m_columns.clear();
    m_feelingCells.clear();
    m_mapCell.clear();
    bool hasMapColumn = false;
    for (qsizetype c = 0; c < header.cells.size(); ++c) {
        m_columns.push_back(columnFor(header.cells[c]));
        const Heading heading = m_columns.back().heading;
        hasMapColumn = hasMapColumn || heading == Heading::MapTitle;
        if (heading == Heading::Received || heading == Heading::Desired)
            for (const CsvRow& row : rows)
                m_feelingCells << cellOf(row, c);
    }
    // Brackets after a feeling name its persona only where there are several such columns.
    const auto received = std::count_if(m_columns.begin(), m_columns.end(), [](const auto& c) {
        return c.heading == Heading::Received;
    });
    for (TableColumn& column : m_columns)
        if (received < 2)
            column.persona.clear();
    if (hasMapColumn)
        return; // its cells start the maps
    startMap({}, header.line);
    m_cells.prepare(m_columns, m_feelingCells);
}

// The column of that index; one beyond the header gets a name of its own.
const TableColumn& TablesReader::tidyColumn(qsizetype index) {
    while (size_t(index) >= m_columns.size())
        m_columns.push_back({.title = {}});
    TableColumn& column = m_columns[size_t(index)];
    if (column.title.isEmpty() && column.heading == Heading::Unknown)
        column.title = u"Column %1"_s.arg(index + 1);
    return column;
}

void TablesReader::readTidyRow(const CsvRow& row) {
    QString stage;
    QString touchpoint;
    QString map;
    bool hasTouchpointColumn = false;
    for (size_t c = 0; c < m_columns.size(); ++c) {
        const QString text = cellOf(row, qsizetype(c)).trimmed();
        const Heading heading = m_columns[c].heading;
        hasTouchpointColumn = hasTouchpointColumn || heading == Heading::TouchpointName;
        if (heading == Heading::StageName && stage.isEmpty())
            stage = text;
        else if (heading == Heading::TouchpointName && touchpoint.isEmpty())
            touchpoint = text;
        else if (heading == Heading::MapTitle)
            map = text;
    }
    if (filledCells(row) == 0)
        return;
    if ((!map.isEmpty() && map != m_mapCell) || m_maps == 0) {
        m_mapCell = map;
        startMap(map, row.line);
        m_cells.prepare(m_columns, m_feelingCells);
    }
    const bool isNewStage = !m_target.stage || (!stage.isEmpty() && stage != m_target.stage->name);
    if (isNewStage)
        m_target = {.stage = &m_builder.addStage(stage.isEmpty() ? u"Journey"_s : stage, row.line)};
    if (!touchpoint.isEmpty() || (!hasTouchpointColumn && !stage.isEmpty())) {
        Stage* const at = m_target.stage;
        m_target = {.stage = at,
                    .touchpoint = &m_builder.addTouchpoint(
                        touchpoint.isEmpty() ? stage : touchpoint, row.line)};
    }
    m_target.persona = m_defaultPersona;
    m_target.pain = nullptr;
    m_target.opportunity = nullptr;
    m_target.loss = nullptr;
    m_target.kpi = nullptr;
    // Who feels must be known before what they feel.
    for (size_t c = 0; c < m_columns.size(); ++c)
        if (m_columns[c].heading == Heading::Persona)
            m_cells.put(m_columns[c], cellOf(row, qsizetype(c)), m_target, row.line);
    for (qsizetype c = 0; c < row.cells.size(); ++c) {
        if (isBlank(row.cells[c]))
            continue;
        const TableColumn& column = tidyColumn(c);
        if (column.heading != Heading::StageName && column.heading != Heading::TouchpointName &&
            column.heading != Heading::MapTitle && column.heading != Heading::Persona)
            m_cells.put(column, row.cells[c], m_target, row.line);
    }
}

// --- lanes as rows, stages as columns
// -------------------------------------------------------------

void TablesReader::startMatrix(const CsvRow& stages, std::span<const CsvRow> rows) {
    // Where the first row is a lane already, there are no stages: one holds everything.
    const Heading first = headingOf(stages, 0);
    const bool isStages =
        first == Heading::Unknown || first == Heading::StageName || first == Heading::MapTitle;
    startMap({}, stages.line);
    QStringList feelings;
    std::vector<TableColumn> heads;
    int received = 0;
    for (const CsvRow& row : rows) {
        heads.push_back(columnFor(cellOf(row, 0)));
        received += heads.back().heading == Heading::Received;
        if (heads.back().heading == Heading::Received || heads.back().heading == Heading::Desired)
            feelings << row.cells.mid(1);
    }
    if (!isStages)
        heads.insert(heads.begin(), columnFor(cellOf(stages, 0)));
    std::erase_if(heads, [](const TableColumn& head) { return head.title.isEmpty(); });
    m_cells.prepare(heads, feelings);
    m_rowHead = {};
    m_headsNamePersonas = received > 1;
    if (isStages)
        return addMatrixColumns(stages, rows);
    CsvRow none{.line = stages.line, .cells = {u""_s, u"Journey"_s}};
    std::vector<CsvRow> all(rows.begin(), rows.end());
    all.insert(all.begin(), stages);
    addMatrixColumns(none, all);
    readMatrixRow(stages);
}

// Makes stages and touchpoints from the heads of the columns.
void TablesReader::addMatrixColumns(const CsvRow& stages, std::span<const CsvRow> rows) {
    const CsvRow* names = nullptr;
    qsizetype width = stages.cells.size();
    for (const CsvRow& row : rows) {
        width = std::max(width, row.cells.size());
        if (!names && headingOf(row, 0) == Heading::TouchpointName)
            names = &row;
    }
    m_targets.assign(size_t(width), {});
    Stage* stage = nullptr;
    for (qsizetype c = 1; c < width; ++c) {
        const QString stageName = cellOf(stages, c).trimmed();
        const bool hasContent = std::any_of(
            rows.begin(), rows.end(), [&](const CsvRow& row) { return !isBlank(cellOf(row, c)); });
        if (stageName.isEmpty() && !hasContent)
            continue;
        // An empty stage cell continues the stage on its left.
        if (!stageName.isEmpty() || !stage)
            stage =
                &m_builder.addStage(stageName.isEmpty() ? u"Journey"_s : stageName, stages.line);
        m_targets[size_t(c)].stage = stage;
        m_targets[size_t(c)].persona = m_defaultPersona;
        if (!hasContent)
            continue;
        const QString name = names ? cellOf(*names, c).trimmed() : QString();
        m_targets[size_t(c)].touchpoint = &m_builder.addTouchpoint(
            name.isEmpty() ? stage->name : name, names ? names->line : stages.line);
    }
}

void TablesReader::readMatrixRow(const CsvRow& row) {
    // A row without head goes on with the lane above it.
    if (!isBlank(cellOf(row, 0)))
        m_rowHead = columnFor(cellOf(row, 0));
    if (m_rowHead.heading == Heading::TouchpointName || m_rowHead.heading == Heading::StageName)
        return;
    if (m_rowHead.title.isEmpty())
        m_rowHead.title = u"Notes"_s;
    if (!m_headsNamePersonas)
        m_rowHead.persona.clear();
    for (size_t c = 1; c < m_targets.size() && qsizetype(c) < row.cells.size(); ++c)
        if (m_targets[c].stage)
            m_cells.put(m_rowHead, row.cells[qsizetype(c)], m_targets[c], row.line);
}

int TablesReader::read(const std::vector<CsvRow>& rows) {
    size_t from = 0;
    while (from < rows.size()) {
        size_t to = from;
        while (to < rows.size() && !isBlankRow(rows[to]))
            ++to;
        if (to > from)
            readBlock(std::span(rows).subspan(from, to - from));
        from = to + 1;
    }
    const QString leftOver = (QStringList{m_title, m_persona} + m_scenario).join(u' ').simplified();
    if (m_maps > 0 && !leftOver.isEmpty())
        m_builder.warnings().add(
            0, u"The words after the last table were left out: “%1”."_s.arg(shortened(leftOver)));
    return m_maps;
}

} // namespace

int knownHeadings(const QStringList& cells) {
    return int(std::count_if(cells.begin(), cells.end(), [](const QString& cell) {
        const TableColumn column = columnFor(cell);
        return column.heading != Heading::Unknown || column.isDetail;
    }));
}

int readTables(const std::vector<CsvRow>& rows, const QString& fallbackTitle, NumberStyle style,
               ProjectBuilder& builder) {
    return TablesReader(fallbackTitle, style, builder).read(rows);
}

} // namespace waymark
