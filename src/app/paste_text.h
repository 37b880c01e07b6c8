// Text that comes from a spreadsheet or a page: taken apart, planned as lanes × columns of the map
// so that one can look at it first, and then made as one edit. Pure functions.
#pragma once

#include "model/edits.h"

#include <QStringList>

#include <vector>

namespace waymark {

inline constexpr qsizetype maxPastedText = 1'000'000; // characters that are looked at
inline constexpr int maxPastedCards = 1000;
inline constexpr int maxPastedColumns = 200; // touchpoints and stages that one paste may add
inline constexpr int maxPastedLanes = 60;

struct PastedText {
    std::vector<QStringList> rows; // cells; of a text without tabs, one a line, list marks removed
    bool isTable = false;          // some row has several cells
    QString whole;                 // all of it, as one card takes it
    qsizetype leftOut = 0;         // characters beyond maxPastedText

    // Whether there is nothing to choose: one line, or none.
    [[nodiscard]] bool isOneLine() const { return rows.size() < 2 && !isTable; }
};
// `separator` stands between cells: a tab in what spreadsheets copy.
PastedText readPastedText(const QString& text, QChar separator = QLatin1Char('\t'));

enum class PasteShape : quint8 { CardPerCell, CardPerLine, TouchpointPerLine, OneCard };
enum class PasteFirstRow : quint8 { Cards, Touchpoints, Stages }; // or, a touchpoint a line: lanes
enum class PasteRows : quint8 { OneLane, LaneEach, Named };       // named in the first column

struct PasteChoice {
    PasteShape shape = PasteShape::CardPerCell;
    PasteFirstRow firstRow = PasteFirstRow::Cards;
    PasteRows rows = PasteRows::OneLane;
    Place start; // the cell of the first card

    friend bool operator==(const PasteChoice&, const PasteChoice&) = default;
};
// What the text itself suggests: whether its first row and column name things of the map, or its
// rows are touchpoints. `usual` is what was chosen last; it stands where nothing else is suggested.
PasteChoice suggestedChoice(const Project& project, Id<Map> map, const PastedText& text,
                            const PasteChoice& usual);

// What would happen.
struct PastePlan {
    struct Column {
        Id<Touchpoint> touchpoint; // there already …
        Id<Stage> stage;           // … or without any in this stage; of a new one, where it goes
        bool isNewTouchpoint = false;
        bool isNewStage = false;
        QString name;
    };
    struct Row {
        Id<Lane> lane; // null: a new one
        LaneKind kind = LaneKind::Notes;
        QString title;
    };
    struct Card {
        int row = 0;
        int column = 0;
        QString text;
    };
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<Card> cards;
    Id<Touchpoint> after;    // behind which new touchpoints stand; null: last in their stage
    qsizetype leftOut = 0;   // cards for which there is no room
    qsizetype shortened = 0; // cards cut at the length of a field

    [[nodiscard]] bool isEmpty() const { return cards.empty() && newColumns() == 0; }
    [[nodiscard]] qsizetype newColumns() const;
};
PastePlan planPaste(const Project& project, Id<Map> map, const PastedText& text,
                    const PasteChoice& choice);
// Makes it, as one Changeset; empty where the map has no lane for it. `added` receives the cards,
// or, where there are none, the touchpoints.
Changeset pasteAsPlanned(const Project& project, IdSource& ids, Id<Map> map, const PastePlan& plan,
                         std::vector<AnyId>* added = nullptr);

} // namespace waymark
