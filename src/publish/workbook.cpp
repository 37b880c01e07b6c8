#include "publish/workbook.h"

#include "publish/xml_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <vector>

// Only here: its header brings names of its own.
#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int longestSheetName = 31; // UTF-16 units
constexpr double msPerDay = 24.0 * 60 * 60 * 1000;
// Day 1 of spreadsheets is 1 January 1900, and they take that year for a leap year: days agree with
// the calendar from 1 March 1900 on, which is day 61 (ECMA-376 part 1, 18.17.4.1).
constexpr double dayOf1970 = 25'569;
constexpr double firstTrueDay = 61;
constexpr double lastDay = 2'958'466; // 1 January 10000

// Programs read _x0041_ as the character of that number (ECMA-376 part 1, 22.9.2.19, ST_Xstring),
// so an underscore that would begin such a thing is written as one.
QString withoutEscapes(const QString& text) {
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    QString plain = text;
    return plain.replace(escape, u"_x005F_"_s);
}

QByteArray cellBytes(const QString& text) {
    return withoutEscapes(xmlSafe(text)).toUtf8();
}

// Without the characters that no sheet may have in its name, and short enough.
QString legalName(const QString& wish, qsizetype length) {
    static const QRegularExpression illegal(u"[\\[\\]:*?/\\\\\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}]"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    QString name = wish;
    name.replace(illegal, u" "_s);
    // Straight ones may stand within a name only, and need care wherever the name is used.
    name.replace(u'\'', QChar(0x2019));
    name = name.simplified();
    if (name.size() > length)
        name.truncate(length - (name.at(length - 1).isHighSurrogate() ? 1 : 0));
    return name.trimmed();
}

lxw_color_t colourOf(const QColor& colour) {
    return lxw_color_t(colour.rgb() & 0xFFFFFF);
}

const char* numberFormat(NumberLook look) {
    switch (look) {
    case NumberLook::General:
        return nullptr;
    case NumberLook::Percent:
        return "0%";
    case NumberLook::PercentWithDecimal:
        return "0.0%";
    case NumberLook::Signed:
        return "+0;-0;0";
    case NumberLook::SignedDecimal:
        return "+0.0;-0.0;0";
    case NumberLook::Time:
        return "yyyy-mm-dd hh:mm:ss";
    }
    return nullptr;
}

} // namespace

struct Workbook::Parts {
    QTemporaryDir folder;
    QByteArray path;
    QByteArray folderPath;
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* sheet = nullptr;
    QSet<QString> names;
    qint64 bytesNeeded = 512 * 1024; // in the folder, about; of a workbook without cells
    std::vector<std::pair<CellStyle, lxw_format*>> formats;

    lxw_format* formatOf(const CellStyle& style);
    // Whether the folder has room. Without it the library would complain on standard error itself.
    [[nodiscard]] bool hasRoom() const;
    // Makes one cell of several; what is then written goes into the first.
    void join(const CellRange& cells, lxw_format* format);
};

lxw_format* Workbook::Parts::formatOf(const CellStyle& style) {
    const auto known = std::ranges::find(formats, style, &std::pair<CellStyle, lxw_format*>::first);
    if (known != formats.end())
        return known->second;
    lxw_format* format = workbook_add_format(workbook);
    format_set_font_name(format, "Arial");
    format_set_font_size(format, style.points);
    format_set_font_color(format, colourOf(style.ink));
    if (style.isBold)
        format_set_bold(format);
    if (style.isItalic)
        format_set_italic(format);
    if (style.wraps)
        format_set_text_wrap(format);
    if (style.isCentred)
        format_set_align(format, LXW_ALIGN_CENTER);
    else if (style.isRightToLeft)
        format_set_align(format, LXW_ALIGN_RIGHT);
    if (style.wraps && !style.isCentred)
        format_set_indent(format, 1); // off the cell's edge
    if (style.isRightToLeft)
        format_set_reading_order(format, 2);
    format_set_align(format, style.isInMiddle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (style.fill.isValid()) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_bg_color(format, colourOf(style.fill));
    }
    if (style.border.isValid()) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, colourOf(style.border));
    }
    if (const char* number = numberFormat(style.number))
        format_set_num_format(format, number);
    formats.emplace_back(style, format);
    return format;
}

bool Workbook::Parts::hasRoom() const {
    const qint64 available = QStorageInfo(folder.path()).bytesAvailable();
    return folder.isValid() && (available < 0 || available >= bytesNeeded);
}

void Workbook::Parts::join(const CellRange& cells, lxw_format* format) {
    if (cells.rows > 1 || cells.columns > 1)
        worksheet_merge_range(sheet, lxw_row_t(cells.row), lxw_col_t(cells.column),
                              lxw_row_t(cells.row + cells.rows - 1),
                              lxw_col_t(cells.column + cells.columns - 1), "", format);
}

Workbook::Workbook(const QString& title, const QString& author, const QString& subject)
    : m_parts(std::make_unique<Parts>()) {
    m_parts->path = QFile::encodeName(m_parts->folder.filePath(u"workbook.xlsx"_s));
    m_parts->folderPath = QFile::encodeName(m_parts->folder.path());
    lxw_workbook_options options{};
    options.tmpdir = m_parts->folderPath.data();
    m_parts->workbook = workbook_new_opt(m_parts->path.constData(), &options);
    QByteArray titleBytes = xmlSafe(title).left(255).toUtf8();
    QByteArray authorBytes = xmlSafe(author).left(255).toUtf8();
    QByteArray subjectBytes = xmlSafe(subject).simplified().left(255).toUtf8();
    lxw_doc_properties properties{};
    properties.title = titleBytes.data();
    properties.author = authorBytes.data();
    properties.subject = subjectBytes.data();
    // Always the same, so that the same map gives the same bytes: the day on which spreadsheets and
    // the calendar agree on the millennium.
    properties.created = time_t(946'684'800); // 2000-01-01
    workbook_set_properties(m_parts->workbook, &properties);
}

Workbook::~Workbook() {
    if (m_parts->workbook)
        lxw_workbook_free(m_parts->workbook);
}

void Workbook::beginSheet(const QString& wish, const QColor& tab) {
    QString name = legalName(wish, longestSheetName);
    // "History" is a name that spreadsheets keep for themselves.
    if (name.isEmpty() || name.compare("History"_L1, Qt::CaseInsensitive) == 0)
        name = legalName(name + QCoreApplication::translate("publish", " sheet"), longestSheetName);
    const QString base = name;
    for (int number = 2; m_parts->names.contains(name.toCaseFolded()); ++number) {
        const QString suffix = u" (%1)"_s.arg(number);
        name = legalName(base, longestSheetName - suffix.size()) + suffix;
    }
    m_parts->names.insert(name.toCaseFolded());
    m_parts->sheet = workbook_add_worksheet(m_parts->workbook, name.toUtf8().constData());
    worksheet_set_tab_color(m_parts->sheet, colourOf(tab));
    worksheet_set_landscape(m_parts->sheet);
    worksheet_set_paper(m_parts->sheet, 9); // A4 (ECMA-376 part 1, 18.3.1.63)
    worksheet_gridlines(m_parts->sheet, LXW_HIDE_ALL_GRIDLINES);
}

void Workbook::text(const CellRange& cells, const QString& text, const CellStyle& style) {
    CellStyle read = style;
    read.isRightToLeft = text.isRightToLeft();
    lxw_format* format = m_parts->formatOf(read);
    m_parts->join(cells, format);
    const QByteArray bytes = cellBytes(text);
    constexpr int aroundText = 100;
    m_parts->bytesNeeded += bytes.size() + aroundText;
    if (bytes.isEmpty())
        worksheet_write_blank(m_parts->sheet, lxw_row_t(cells.row), lxw_col_t(cells.column),
                              format);
    else
        worksheet_write_string(m_parts->sheet, lxw_row_t(cells.row), lxw_col_t(cells.column),
                               bytes.constData(), format);
}

void Workbook::number(const CellRange& cells, double value, const CellStyle& style) {
    if (!std::isfinite(value))
        return text(cells, QString::number(value), style);
    lxw_format* format = m_parts->formatOf(style);
    m_parts->join(cells, format);
    worksheet_write_number(m_parts->sheet, lxw_row_t(cells.row), lxw_col_t(cells.column), value,
                           format);
}

void Workbook::time(const CellRange& cells, qint64 milliseconds, const CellStyle& style) {
    const double day = double(milliseconds) / msPerDay + dayOf1970;
    if (day < firstTrueDay || day >= lastDay)
        return text(cells,
                    QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODate),
                    style);
    CellStyle dated = style;
    dated.number = NumberLook::Time;
    number(cells, day, dated);
}

void Workbook::setWidths(int firstColumn, int lastColumn, double characters) {
    worksheet_set_column(m_parts->sheet, lxw_col_t(firstColumn), lxw_col_t(lastColumn), characters,
                         nullptr);
}

void Workbook::setHeight(int row, double points, bool isHidden) {
    lxw_row_col_options options{};
    options.hidden = isHidden ? LXW_TRUE : LXW_FALSE;
    worksheet_set_row_opt(m_parts->sheet, lxw_row_t(row), points, nullptr, &options);
}

void Workbook::freeze(int rows, int columns) {
    worksheet_freeze_panes(m_parts->sheet, lxw_row_t(rows), lxw_col_t(columns));
    if (rows > 0)
        worksheet_repeat_rows(m_parts->sheet, 0, lxw_row_t(rows - 1));
    if (columns > 0)
        worksheet_repeat_columns(m_parts->sheet, 0, lxw_col_t(columns - 1));
}

void Workbook::filter(const CellRange& cells) {
    worksheet_autofilter(m_parts->sheet, lxw_row_t(cells.row), lxw_col_t(cells.column),
                         lxw_row_t(cells.row + cells.rows - 1),
                         lxw_col_t(cells.column + cells.columns - 1));
}

void Workbook::fitWidth() {
    worksheet_fit_to_pages(m_parts->sheet, 1, 0);
}

Result<QByteArray> Workbook::finish() {
    // Without a folder of its own the library would write to wherever the program was started.
    lxw_error error = LXW_ERROR_CREATING_TMPFILE;
    if (m_parts->hasRoom()) {
        error = workbook_close(m_parts->workbook);
        m_parts->workbook = nullptr; // closing frees it, also when it fails
    }
    QFile file(QFile::decodeName(m_parts->path));
    if (error == LXW_NO_ERROR && file.open(QIODevice::ReadOnly)) {
        QByteArray bytes = file.readAll();
        if (file.error() == QFileDevice::NoError)
            return bytes;
    }
    return Error{ErrorCode::NotWritable,
                 QCoreApplication::translate(
                     "publish", "The workbook could not be put together in the folder for "
                                "temporary files (%1), so nothing was written. Make room there "
                                "and try again.")
                     .arg(QString::fromUtf8(lxw_strerror(error))),
                 {}};
}

} // namespace waymark
