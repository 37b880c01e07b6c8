#include "exchange/markdown_reader.h"

#include "exchange/markdown_blocks.h"
#include "exchange/mermaid_reader.h"
#include "exchange/table_reader.h"
#include "exchange/text_decoding.h"

#include <QRegularExpression>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr NumberStyle pageNumbers{.commaIsDecimal = false};

// A heading without the number that authors put before it: "2.1 Awareness".
QString withoutNumber(const QString& heading) {
    static const QRegularExpression number(u"^\\d+(\\.\\d+)*[.)]?\\s+"_s);
    return QString(heading).remove(number);
}

// The parts of a list in one cell; commas and slashes within brackets do not count.
QStringList listIn(const QString& cell) {
    QStringList parts(1);
    int depth = 0;
    for (const QChar c : cell) {
        depth += c == u'(' || c == u'[';
        depth -= c == u')' || c == u']';
        if ((c == u',' || c == u';' || c == u'\n') && depth <= 0)
            parts << QString();
        else
            parts.back() += c;
    }
    for (QString& part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts;
}

// A table that tells one stage: what is told in the first of two columns, what is said in the
// second.
bool isStageTable(const MarkdownTable& table) {
    int known = 0;
    for (const QStringList& row : table.rows) {
        if (row.size() != 2)
            return false;
        known += laneHeadingFor(withoutMarks(row[0])) != Heading::Unknown;
    }
    return known >= 2 && !table.headings.nearest.isEmpty();
}

class PageTables {
public:
    PageTables(const MarkdownPage& page, const ImportOptions& options, ProjectBuilder& builder)
        : m_page(page)
        , m_options(options)
        , m_builder(builder) {}

    // How many maps the page's tables make.
    int read();

private:
    void readStage(const MarkdownTable& table);
    void readStageRow(const QString& head, const QString& cell, Id<Stage> stage, int line);

    const MarkdownPage& m_page;
    const ImportOptions& m_options;
    ProjectBuilder& m_builder;
    QString m_mapHeading; // of the map whose stages are being read
    bool m_isReadingStages = false;
    int m_maps = 0;
};

void PageTables::readStageRow(const QString& head, const QString& cell, Id<Stage> stage, int line) {
    const Heading heading = laneHeadingFor(head);
    if (heading == Heading::TouchpointName) {
        for (const QString& name : listIn(cell))
            m_builder.addTouchpoint(name, line);
        return;
    }
    const LaneKind kind = laneKindFor(heading).value_or(LaneKind::Notes);
    const auto place = [&](LaneKind lane) { return placeOver(m_builder.lane(lane, head), stage); };
    switch (kind) {
    case LaneKind::Kpis:
        for (const QString& name : listIn(cell))
            m_builder.append(Kpi{.place = place(kind), .name = m_builder.text(name, line)});
        break;
    case LaneKind::PainPoints:
        m_builder.append(PainPoint{.place = place(kind), .text = m_builder.text(cell, line)});
        break;
    case LaneKind::Opportunities:
        m_builder.append(Opportunity{.place = place(kind), .text = m_builder.text(cell, line)});
        break;
    case LaneKind::Loss:
        m_builder.append(Loss{.place = place(kind), .reason = m_builder.text(cell, line)});
        break;
    case LaneKind::Feeling: {
        // What a whole stage feels like is told in words, which a curve cannot show.
        const Place notes = place(LaneKind::Notes);
        m_builder.addNote(notes.lane, notes, cell, line);
        break;
    }
    default: {
        const Place notes = place(kind);
        m_builder.addNote(notes.lane, notes, cell, line);
    }
    }
}

void PageTables::readStage(const MarkdownTable& table) {
    if (!m_isReadingStages || m_mapHeading != table.headings.above) {
        m_mapHeading = table.headings.above;
        QString title = withoutNumber(m_mapHeading);
        if (title.isEmpty())
            title = m_page.title.isEmpty() ? m_options.fallbackTitle : m_page.title;
        m_builder.startMap(title, table.line);
        m_isReadingStages = true;
        ++m_maps;
    }
    const Id<Stage> stage =
        m_builder.addStage(withoutNumber(table.headings.nearest), table.line).id;
    for (size_t r = 0; r < table.rows.size(); ++r) {
        const QString head = withoutMarks(table.rows[r][0]);
        // The header row names the two columns, not a lane.
        if (r == 0 && laneHeadingFor(head) == Heading::Unknown)
            continue;
        readStageRow(head, withoutMarks(table.rows[r][1]), stage, table.line + int(r) + (r > 0));
    }
}

int PageTables::read() {
    for (const MarkdownTable& table : m_page.tables) {
        if (m_builder.isFull())
            break;
        if (isStageTable(table)) {
            readStage(table);
            continue;
        }
        m_isReadingStages = false;
        std::vector<CsvRow> rows;
        for (size_t r = 0; r < table.rows.size(); ++r) {
            rows.push_back({.line = table.line + int(r) + (r > 0), .cells = {}});
            for (const QString& cell : table.rows[r])
                rows.back().cells << withoutMarks(cell);
        }
        const QString title = withoutNumber(table.headings.nearest);
        const int made = readTables(rows, title.isEmpty() ? m_options.fallbackTitle : title,
                                    pageNumbers, m_builder);
        m_maps += made;
        if (made == 0)
            m_builder.warnings().add(
                table.line, u"The table “%1” is no map; it was left out."_s.arg(shortened(title)));
    }
    return m_maps;
}

} // namespace

Result<Project> readMarkdown(const QString& text, const ImportOptions& options,
                             Warnings& warnings) {
    const MarkdownPage page = readMarkdownPage(text);
    ProjectBuilder builder(options.ids, warnings);
    const std::vector<MermaidSource> journeys = journeysOf(page, options.fallbackTitle, warnings);
    for (const MermaidSource& journey : journeys)
        readJourney(journey, builder);
    if (journeys.empty() && PageTables(page, options, builder).read() == 0)
        return Error{ErrorCode::NotAMap,
                     u"The page holds no map: neither a journey diagram (```mermaid) nor a table "
                     "with headings such as Stage, Touchpoint or Pain point. Nothing was "
                     "imported."_s,
                     {}};
    return builder.finish();
}

} // namespace waymark
