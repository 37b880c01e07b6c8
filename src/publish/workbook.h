// A spreadsheet workbook (Office Open XML) in the making: sheets of texts, numbers and times with
// their looks. A text stays a text, whatever it begins with: nothing here can write a formula. The
// bytes depend on nothing but what was written. libxlsxwriter does the work behind it.
#pragma once

#include "model/result.h"

#include <QColor>
#include <QString>

#include <memory>

namespace waymark {

enum class NumberLook : quint8 {
    General,
    Percent,
    PercentWithDecimal,
    Signed,
    SignedDecimal,
    Time
};

struct CellStyle {
    QColor fill; // invalid: none
    QColor ink = Qt::black;
    QColor border; // invalid: none
    double points = 10;
    bool isBold = false;
    bool isItalic = false;
    bool isCentred = false;  // across
    bool isInMiddle = false; // up and down, else at the top
    bool wraps = true;
    bool isRightToLeft = false; // the text begins at the right; text() finds out
    NumberLook number = NumberLook::General;

    friend bool operator==(const CellStyle&, const CellStyle&) = default;
};

// Cells, counted from 0.
struct CellRange {
    int row = 0;
    int column = 0;
    int rows = 1;
    int columns = 1;
};

class Workbook {
public:
    static constexpr int mostRows = 1'048'576; // ECMA-376 has no limit; the programs have this one
    static constexpr int mostColumns = 16'384;

    Workbook(const QString& title, const QString& author, const QString& subject);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    // Begins a sheet, on which all that follows is written. Its name is `wish` made legal, and made
    // different from those of the others.
    void beginSheet(const QString& wish, const QColor& tab);

    // Writes into cells, which become one if they are several.
    void text(const CellRange& cells, const QString& text, const CellStyle& style);
    void number(const CellRange& cells, double value, const CellStyle& style);
    // Milliseconds since 1970, UTC, as a date with its time; one that spreadsheets cannot count
    // (before March 1900, after 9999) as text.
    void time(const CellRange& cells, qint64 milliseconds, const CellStyle& style);

    // In characters of the usual font (1 … 255) and points (0 … 409).
    void setWidths(int firstColumn, int lastColumn, double characters);
    void setHeight(int row, double points, bool isHidden = false);
    // Keeps these in view, and repeats them on each printed page.
    void freeze(int rows, int columns);
    void filter(const CellRange& cells);
    // One page wide on landscape paper when it is printed.
    void fitWidth();

    // The file. Nothing may be written afterwards. Errors: of the temporary folder, through which
    // the library passes its work.
    Result<QByteArray> finish();

private:
    struct Parts; // of the library

    std::unique_ptr<Parts> m_parts;
};

} // namespace waymark
