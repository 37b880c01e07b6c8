// A piece of a map as a grid of texts, lanes down and columns across, for spreadsheets, documents
// and mails: what copying puts on the clipboard for other programs.
#pragma once

#include "model/edits.h"
#include "model/shown_part.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace waymark {

struct PieceTable {
    struct Cell {
        QStringList texts; // one a card
    };
    std::vector<std::vector<Cell>> rows; // all of one length; headings included
    int headRows = 0;                    // the first rows name stages and touchpoints
    int headColumns = 0;                 // the first column names lanes

    [[nodiscard]] bool isOneCell() const { return rows.size() == 1 && rows[0].size() == 1; }
};

enum class Headings : quint8 {
    AsSelected, // names of what was itself selected: no names beside mere cards
    All,
};

// The grid of a piece (see Fragment); empty for one that is not whole. Personas alone give a row
// each. Rows and columns without any text are left out.
PieceTable tableOfPiece(const Fragment& fragment, Headings headings);

// One cell: its cards, one a line. Several: cells apart by tabs, rows by line ends, quoted as
// spreadsheets do it and guarded against being run as formulas (spreadsheet_guard.h).
QString plainText(const PieceTable& table);
// The same as comma-separated values, UTF-8.
QByteArray csvText(const PieceTable& table);
// One cell: a paragraph a card. Several: a table with its headings. All text is escaped.
QString htmlText(const PieceTable& table);

// The text of one card as a cell shows it: a loss with its share, a KPI with its figures.
QString cellText(const Record& card);

} // namespace waymark
