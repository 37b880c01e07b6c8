// Puts the cells of a table where they belong in a map: a cell, under a heading, at a stage or
// touchpoint. Whether headings stand above or beside the cells is the business of table_reader.
#pragma once

#include "exchange/cell_values.h"
#include "exchange/header_words.h"
#include "exchange/project_builder.h"

namespace waymark {

// One heading of a table.
struct TableColumn {
    QString title; // as it stands, without a scale or a kind in brackets
    Heading heading = Heading::Unknown;
    LaneKind lane = LaneKind::Notes; // where its cells go, if they are cards
    bool isDetail = false;           // its cells are details of touchpoints
    QString persona;                 // whose feelings, where the heading says so
    std::optional<FeelingScale> scale;
};

// Takes a heading apart: "Feeling (-5..5)", "Ideas (notes)", "weather (detail)".
TableColumn columnFor(const QString& heading);

// Where cells go: a touchpoint, or without one a whole stage.
struct TableTarget {
    Stage* stage = nullptr;
    Touchpoint* touchpoint = nullptr;
    Id<Persona> persona; // of the feelings that follow
    // What the cells before have made here.
    QHash<qint64, Feeling*> feelings; // by persona
    PainPoint* pain = nullptr;
    Opportunity* opportunity = nullptr;
    Loss* loss = nullptr;
    Kpi* kpi = nullptr;
};

class TableCells {
public:
    TableCells(ProjectBuilder& builder, NumberStyle style)
        : m_builder(builder)
        , m_style(style) {}

    // Makes the map's lanes for these headings, in their order, and takes the scale of feelings
    // from them or from the numbers in `feelings`.
    void prepare(const std::vector<TableColumn>& columns, const QStringList& feelings);

    // Puts one cell where it belongs; blank cells say nothing.
    void put(const TableColumn& column, const QString& cell, TableTarget& target, int line);

private:
    void putAttribute(const TableColumn& column, const QString& text, TableTarget& target,
                      int line);
    void putFeeling(const TableColumn& column, const QString& text, TableTarget& target, int line);
    void putCard(const TableColumn& column, const QString& text, TableTarget& target, int line);
    bool putCardField(const TableColumn& column, const QString& text, TableTarget& target,
                      int line);
    bool putMark(const TableColumn& column, const QString& text, TableTarget& target);
    // Keeps a cell that does not fit its heading, with a warning.
    void keepAnyway(const TableColumn& column, const QString& text, TableTarget& target, int line,
                    const QString& why);
    Feeling& feelingAt(TableTarget& target, Id<Persona> persona, int line);
    Touchpoint& touchpointAt(TableTarget& target, int line);
    [[nodiscard]] Place placeIn(Id<Lane> lane, const TableTarget& target) const;
    Id<Lane> laneFor(const TableColumn& column);

    ProjectBuilder& m_builder;
    NumberStyle m_style;
    QHash<QString, Id<Lane>> m_lanes; // of the map of m_lanesOf, by kind and title
    Id<Map> m_lanesOf;
};

} // namespace waymark
