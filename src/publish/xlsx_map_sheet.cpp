#include "drawing/card_face.h"
#include "model/edits.h"
#include "publish/xlsx_sheets.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double laneWidth = 24;   // characters
constexpr double columnWidth = 26; // of a touchpoint
constexpr double cardUnits = 400; // a width at which a card's texts are asked for; they do not wrap

QString tr(const char* text) {
    return QCoreApplication::translate("publish", text);
}

// A card's texts in the order in which the map shows them, one a line.
QString textOfCard(const Project& project, AnyId id, LaneKind lane) {
    CardFace face = cardFace(project, id, lane, cardUnits);
    std::ranges::stable_sort(face.pieces, [](const Piece& a, const Piece& b) {
        return a.rect.top() != b.rect.top() ? a.rect.top() < b.rect.top()
                                            : a.rect.left() < b.rect.left();
    });
    QStringList lines;
    for (const Piece& piece : face.pieces) {
        if (piece.kind == PieceKind::Text && !piece.text.isEmpty())
            lines += piece.text;
        if (piece.kind != PieceKind::SeverityDots)
            continue;
        if (const PainPoint* pain = project.find(Id<PainPoint>{id.value}))
            lines += QString(pain->severity, u'●') + QString(3 - pain->severity, u'○');
    }
    const Note* note = id.kind == Kind::Note ? project.find(Id<Note>{id.value}) : nullptr;
    if (const Attachment* image = note ? project.find(note->image) : nullptr)
        lines += tr("(picture: %1)").arg(image->name);
    return lines.join(u'\n');
}

// One map on one sheet, from top to bottom.
class MapSheet {
public:
    MapSheet(Workbook& workbook, const Sheet& sheet, const PublishOptions& options)
        : m_workbook(workbook)
        , m_sheet(sheet)
        , m_project(*sheet.project)
        , m_options(options)
        , m_theme(Theme::lightTheme()) {}

    void write();

private:
    void addHead();
    void addStages();
    void addTouchpoints();
    void addStageFacts();
    void addStageFact(const QString& heading, QString Stage::* field);
    void addTouchpointFact(const QString& heading,
                           const std::function<QString(const Touchpoint&)>& value);
    void addLane(const Lane& lane);
    void addCards(const Lane& lane, Kind kind);
    void addFeelings(const Lane& lane);
    void addFeelingsOf(const Lane& lane, Id<Persona> persona, bool isOnly);
    void laneTitle(const QString& title, int rows, const Lane* lane = nullptr);
    // Ends a row that needs so many points, at least a line.
    void endRow(double points);

    [[nodiscard]] bool isShown(const Lane& lane) const;
    [[nodiscard]] bool isLeftOut(AnyId id) const {
        return m_options.layout.leftOut && m_options.layout.leftOut->contains(id);
    }
    [[nodiscard]] CellStyle cardStyle(AnyId id, LaneKind lane) const;
    [[nodiscard]] CellStyle feelingStyle(double value) const;
    [[nodiscard]] const std::vector<Column>& columns() const { return m_sheet.layout.columns(); }
    // The cells over a place in the row that is being written.
    [[nodiscard]] CellRange cellsOf(const Place& place) const;

    Workbook& m_workbook;
    const Sheet& m_sheet;
    const Project& m_project;
    const PublishOptions& m_options;
    const Theme& m_theme;
    int m_row = 0;
    bool m_isHidden = false; // the lane being written
};

void MapSheet::endRow(double points) {
    m_workbook.setHeight(m_row, std::max(points, 17.0), m_isHidden);
    ++m_row;
}

void MapSheet::addHead() {
    const Map& map = *m_sheet.map;
    m_workbook.text({m_row, 0}, map.title, workbook_look::title());
    endRow(26);
    const auto line = [&](const QString& heading, const QString& text) {
        if (text.isEmpty())
            return;
        CellStyle name = workbook_look::soft();
        name.isBold = true;
        m_workbook.text({m_row, 0}, heading, name);
        m_workbook.text({m_row, 1}, text, workbook_look::soft());
        endRow(15);
    };
    line(tr("Scenario"), map.scenario);
    line(tr("Goal"), map.goal);
    QStringList personas;
    for (const Id<Persona> id : map.personas)
        if (const Persona* persona = m_project.find(id))
            personas += persona->role.isEmpty() ? persona->name
                                                : u"%1 (%2)"_s.arg(persona->name, persona->role);
    line(tr("Personas"), personas.join(u", "_s));
}

void MapSheet::addStages() {
    const auto& stages = m_sheet.layout.stages();
    double height = 0;
    for (size_t i = 0; i < stages.size(); ++i) {
        const Stage& stage = *m_project.find(stages[i].id);
        CellStyle style = workbook_look::body();
        style.fill = stageColour(m_theme, stage, int(i));
        style.ink = readableOn(style.fill);
        style.border = m_theme.paper;
        style.points = 11;
        style.isBold = true;
        style.isInMiddle = true;
        m_workbook.text({m_row, 1 + stages[i].firstColumn, 1, stages[i].columns}, stage.name,
                        style);
        height = std::max(height, rowHeightFor(stage.name, columnWidth * stages[i].columns * 0.85));
    }
    endRow(std::max(24.0, height + 6));
}

void MapSheet::addTouchpoints() {
    double height = 0;
    if (const auto id = laneOf(m_project, m_sheet.map->id, LaneKind::Touchpoints)) {
        CellStyle style = workbook_look::body();
        style.isBold = true;
        style.isInMiddle = true;
        m_workbook.text({m_row, 0}, m_project.find(*id)->title, style);
    }
    for (size_t i = 0; i < columns().size(); ++i) {
        const Touchpoint* touchpoint = m_project.find(columns()[i].touchpoint);
        const QString name = touchpoint ? touchpoint->name : QString();
        m_workbook.text({m_row, 1 + int(i)}, name, workbook_look::heading());
        height = std::max(height, rowHeightFor(name, columnWidth * 0.9));
    }
    endRow(height + 4);
}

void MapSheet::laneTitle(const QString& title, int rows, const Lane* lane) {
    CellStyle style = workbook_look::body();
    style.isBold = true;
    style.border = m_theme.line;
    style.fill = m_theme.panel;
    if (lane && lane->colour.rgb)
        style.ink = legible(QColor::fromRgb(0xFF000000u | *lane->colour.rgb), style.fill);
    m_workbook.text({m_row, 0, rows, 1}, title, style);
}

void MapSheet::addStageFact(const QString& heading, QString Stage::* field) {
    const auto& stages = m_sheet.layout.stages();
    double height = 0;
    for (const StageBox& box : stages) {
        const QString& text = m_project.find(box.id)->*field;
        if (text.isEmpty())
            continue;
        CellStyle style = workbook_look::soft();
        style.wraps = true;
        m_workbook.text({m_row, 1 + box.firstColumn, 1, box.columns}, text, style);
        height = std::max(height, rowHeightFor(text, columnWidth * box.columns));
    }
    if (height <= 0)
        return;
    laneTitle(heading, 1);
    endRow(height);
}

void MapSheet::addTouchpointFact(const QString& heading,
                                 const std::function<QString(const Touchpoint&)>& value) {
    double height = 0;
    for (size_t i = 0; i < columns().size(); ++i) {
        const Touchpoint* touchpoint = m_project.find(columns()[i].touchpoint);
        const QString text = touchpoint ? value(*touchpoint) : QString();
        if (text.isEmpty())
            continue;
        CellStyle style = workbook_look::soft();
        style.wraps = true;
        m_workbook.text({m_row, 1 + int(i)}, text, style);
        height = std::max(height, rowHeightFor(text, columnWidth));
    }
    if (height <= 0)
        return;
    laneTitle(heading, 1);
    endRow(height);
}

void MapSheet::addStageFacts() {
    addStageFact(tr("Stage goal"), &Stage::goal);
    addStageFact(tr("Needs"), &Stage::needs);
    addStageFact(tr("Enters when"), &Stage::entersWhen);
    addStageFact(tr("Done when"), &Stage::doneWhen);
    addStageFact(tr("CRM stage"), &Stage::crmStage);
}

CellStyle MapSheet::cardStyle(AnyId id, LaneKind lane) const {
    CellStyle style = workbook_look::body();
    CardColours colours =
        lane == LaneKind::Thinking || lane == LaneKind::Questions ? m_theme.thought : m_theme.card;
    if (id.kind == Kind::PainPoint)
        colours = m_theme.pain;
    else if (id.kind == Kind::Opportunity)
        colours = m_theme.opportunity;
    else if (id.kind == Kind::Loss)
        colours = {m_theme.paper, m_theme.pain.border, m_theme.bad};
    else if (id.kind == Kind::Kpi)
        colours = {m_theme.paper, m_theme.border, m_theme.ink};
    const Note* note = id.kind == Kind::Note ? m_project.find(Id<Note>{id.value}) : nullptr;
    if (note && note->colour.rgb) {
        const QColor own = QColor::fromRgb(0xFF000000u | *note->colour.rgb);
        colours.fill = mix(m_theme.card.fill, own, 0.12);
        colours.border = mix(m_theme.card.fill, own, 0.35);
    }
    style.fill = colours.fill;
    style.border = colours.border;
    style.isItalic = lane == LaneKind::Thinking;
    return style;
}

CellRange MapSheet::cellsOf(const Place& place) const {
    if (place.stage) {
        const int stage = m_sheet.layout.stageIndex(place.stage);
        if (stage < 0)
            return {m_row, 0, 0, 0};
        const StageBox& box = m_sheet.layout.stages()[size_t(stage)];
        return {m_row, 1 + box.firstColumn, 1, box.columns};
    }
    const int column = m_sheet.layout.columnOf(place.touchpoint);
    if (column < 0)
        return {m_row, 0, 0, 0};
    const int room = int(columns().size()) - column;
    return {m_row, 1 + column, 1, std::clamp(place.span, 1, room)};
}

// Cards lie below one another in the order of their columns, each in the first row in which all of
// its columns are free.
void MapSheet::addCards(const Lane& lane, Kind kind) {
    struct Card {
        AnyId id;
        CellRange cells;
        int row = 0;
    };
    std::vector<Card> cards;
    for (const auto& child : m_project.children(anyId(lane.id), kind)) {
        const AnyId id{kind, child.id};
        const CellRange cells = cellsOf(*placeOf(*m_project.find(id)));
        if (cells.columns > 0 && !isLeftOut(id))
            cards.push_back({id, cells});
    }
    std::ranges::stable_sort(cards, {}, [](const Card& card) { return card.cells.column; });
    std::vector<int> filled(columns().size() + 1, 0); // rows, a column
    int rows = 1;
    for (Card& card : cards) {
        const auto from = filled.begin() + card.cells.column;
        card.row = *std::max_element(from, from + card.cells.columns);
        std::fill(from, from + card.cells.columns, card.row + 1);
        rows = std::max(rows, card.row + 1);
    }
    std::vector<double> heights(size_t(rows), 0.0);
    for (Card& card : cards) {
        const QString text = textOfCard(m_project, card.id, lane.lane);
        card.cells.row = m_row + card.row;
        m_workbook.text(card.cells, text, cardStyle(card.id, lane.lane));
        double& height = heights[size_t(card.row)];
        height = std::max(height, rowHeightFor(text, columnWidth * card.cells.columns));
    }
    const double titleHeight = rowHeightFor(lane.title, laneWidth * 0.85);
    if (rows == 1)
        heights[0] = std::max(heights[0], titleHeight);
    laneTitle(lane.title, rows, &lane);
    for (const double height : heights)
        endRow(height);
}

CellStyle MapSheet::feelingStyle(double value) const {
    const FeelingScale& scale = m_sheet.map->scale;
    const double mood = 2 * (value - scale.min) / double(scale.max - scale.min) - 1;
    CellStyle style = workbook_look::body();
    // The same bounds as the faces on the curve have.
    const QColor colour = mood >= 0.3    ? m_theme.good
                          : mood <= -0.3 ? m_theme.bad
                                         : m_theme.middling;
    style.fill = mix(m_theme.paper, colour, 0.14);
    style.ink = legible(colour, style.fill);
    style.border = m_theme.paper;
    style.isCentred = true;
    style.isInMiddle = true;
    style.isBold = true;
    style.number = scale.min >= 0               ? NumberLook::General
                   : value == std::round(value) ? NumberLook::Signed
                                                : NumberLook::SignedDecimal;
    return style;
}

void MapSheet::addFeelingsOf(const Lane& lane, Id<Persona> persona, bool isOnly) {
    const Persona* who = m_project.find(persona);
    const auto heading = [&](const QString& what) {
        return who && !isOnly ? u"%1: %2 (%3)"_s.arg(lane.title, who->name, what)
                              : u"%1 (%2)"_s.arg(lane.title, what);
    };
    // One row each, left out where it says nothing.
    const auto row = [&](const QString& what, auto&& writeOne) {
        double height = 0;
        for (size_t i = 0; i < columns().size(); ++i) {
            for (const auto& child :
                 m_project.children(anyId(columns()[i].touchpoint), Kind::Feeling)) {
                const Feeling& feeling = *m_project.find(Id<Feeling>{child.id});
                if (feeling.persona == persona && !isLeftOut(anyId(feeling.id)))
                    height = std::max(height, writeOne(CellRange{m_row, 1 + int(i)}, feeling));
            }
        }
        if (height <= 0)
            return;
        const QString title = heading(what);
        laneTitle(title, 1, &lane);
        endRow(std::max(height, rowHeightFor(title, laneWidth * 0.85)));
    };
    const auto value = [&](const CellRange& cell, const std::optional<double>& number) {
        if (!number)
            return 0.0;
        m_workbook.number(cell, *number, feelingStyle(*number));
        return 18.0;
    };
    row(tr("received"),
        [&](const CellRange& cell, const Feeling& f) { return value(cell, f.received); });
    row(tr("desired"),
        [&](const CellRange& cell, const Feeling& f) { return value(cell, f.desired); });
    row(tr("in words"), [&](const CellRange& cell, const Feeling& feeling) {
        QStringList lines;
        if (!feeling.emotion.isEmpty())
            lines += feeling.emotion;
        if (!feeling.says.isEmpty())
            lines += quoted(feeling.says);
        if (lines.isEmpty())
            return 0.0;
        CellStyle style = workbook_look::soft();
        style.wraps = true;
        style.isCentred = true;
        m_workbook.text(cell, lines.join(u'\n'), style);
        return rowHeightFor(lines.join(u'\n'), columnWidth);
    });
}

void MapSheet::addFeelings(const Lane& lane) {
    // The personas of the map first, in its order; then the customer as such, and others.
    std::vector<Id<Persona>> personas;
    const auto add = [&](Id<Persona> id) {
        if (std::ranges::find(personas, id) == personas.end())
            personas.push_back(id);
    };
    std::vector<Id<Persona>> felt;
    for (const Column& column : columns())
        for (const auto& child : m_project.children(anyId(column.touchpoint), Kind::Feeling))
            felt.push_back(m_project.find(Id<Feeling>{child.id})->persona);
    for (const Id<Persona> id : m_sheet.map->personas)
        if (std::ranges::find(felt, id) != felt.end())
            add(id);
    for (const Id<Persona> id : felt)
        add(id);
    for (const Id<Persona> id : personas)
        addFeelingsOf(lane, id, personas.size() == 1);
}

bool MapSheet::isShown(const Lane& lane) const {
    const LayoutOptions& layout = m_options.layout;
    return (!layout.lanes && !layout.arrangement) || m_sheet.layout.laneIndex(lane.id) >= 0;
}

void MapSheet::addLane(const Lane& lane) {
    m_isHidden = !lane.visible;
    if (lane.lane == LaneKind::Touchpoints) {
        addTouchpointFact(tr("Channel"), [](const Touchpoint& t) { return t.channel; });
        addTouchpointFact(tr("Owner"), [](const Touchpoint& t) { return t.owner; });
        addTouchpointFact(tr("Marks"), [this](const Touchpoint& touchpoint) {
            const CardFace face =
                cardFace(m_project, anyId(touchpoint.id), LaneKind::Touchpoints, cardUnits);
            const auto marks = std::ranges::find(face.pieces, TextRole::CardMeta, &Piece::role);
            return marks == face.pieces.end() ? QString() : marks->text;
        });
    } else if (lane.lane == LaneKind::Feeling) {
        addFeelings(lane);
    } else if (const auto kind = cardKind(lane.lane)) {
        addCards(lane, *kind);
    } else { // a dividing line
        CellStyle style = workbook_look::body();
        style.fill = m_theme.line;
        style.isBold = true;
        m_workbook.text({m_row, 0, 1, 1 + int(columns().size())}, lane.title, style);
        endRow(17);
    }
    m_isHidden = false;
}

void MapSheet::write() {
    const Map& map = *m_sheet.map;
    m_workbook.beginSheet(map.title.isEmpty() ? tr("Map") : map.title, m_theme.accent);
    m_workbook.fitWidth();
    m_workbook.setWidths(0, 0, laneWidth);
    addHead();
    if (columns().empty())
        return;
    m_workbook.setWidths(1, int(columns().size()), columnWidth);
    addStages();
    addTouchpoints();
    m_workbook.freeze(m_row, 1);
    addStageFacts();
    for (const Id<Lane> id : m_project.of<Lane>(map.id))
        if (const Lane& lane = *m_project.find(id); isShown(lane))
            addLane(lane);
}

} // namespace

void writeMapSheet(Workbook& workbook, const Sheet& sheet, const PublishOptions& options) {
    MapSheet(workbook, sheet, options).write();
}

} // namespace waymark
