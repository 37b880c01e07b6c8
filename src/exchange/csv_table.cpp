#include "exchange/csv_table.h"

#include <algorithm>
#include <array>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

class CsvParser {
public:
    CsvParser(const QString& text, QChar separator, Warnings& warnings)
        : m_text(text)
        , m_separator(separator)
        , m_warnings(warnings) {}

    Result<std::vector<CsvRow>> parse();

private:
    [[nodiscard]] bool atLineEnd() const { return m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }
    void skipLineEnd();
    QString plainCell();
    std::optional<QString> quotedCell();
    [[nodiscard]] Error tooLarge(const QString& what) const;

    const QString& m_text;
    QChar m_separator;
    Warnings& m_warnings;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_quotesEnd = true; // until a quote was found that no other closes
};

Error CsvParser::tooLarge(const QString& what) const {
    return {ErrorCode::TooLarge,
            u"The table has %1, which no map needs. Nothing was imported. Check that the "
            "separator and the quotes are right, or split the table."_s.arg(what),
            u"line %1"_s.arg(m_line)};
}

void CsvParser::skipLineEnd() {
    if (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
        ++m_at;
    ++m_at;
    ++m_line;
}

QString CsvParser::plainCell() {
    const qsizetype from = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_separator && !atLineEnd())
        ++m_at;
    return m_text.mid(from, m_at - from);
}

// The text of a quoted cell, with "" as "; nothing (and no step forward) where no quote closes it.
std::optional<QString> CsvParser::quotedCell() {
    QString cell;
    int lines = 0;
    for (qsizetype i = m_at + 1; i < m_text.size(); ++i) {
        const QChar c = m_text[i];
        if (c != u'"') {
            if (c == u'\n' || (c == u'\r' && (i + 1 == m_text.size() || m_text[i + 1] != u'\n')))
                ++lines;
            cell += c;
        } else if (i + 1 < m_text.size() && m_text[i + 1] == u'"') {
            cell += u'"';
            ++i;
        } else {
            m_at = i + 1;
            m_line += lines;
            return cell + plainCell(); // what follows the quote before the separator is not lost
        }
    }
    return std::nullopt;
}

Result<std::vector<CsvRow>> CsvParser::parse() {
    std::vector<CsvRow> rows;
    qsizetype cells = 0;
    while (m_at < m_text.size()) {
        CsvRow row{.line = m_line, .cells = {}};
        for (;;) {
            std::optional<QString> cell;
            if (m_quotesEnd && m_at < m_text.size() && m_text[m_at] == u'"') {
                cell = quotedCell();
                m_quotesEnd = cell.has_value();
                if (!cell)
                    m_warnings.add(m_line, u"The quote that begins here is never closed; quotes "
                                           "from here on were taken for text."_s);
            }
            row.cells << (cell ? *cell : plainCell());
            if (row.cells.back().size() > maxCsvCellLength)
                return tooLarge(u"a cell of more than %1 characters"_s.arg(maxCsvCellLength));
            if (row.cells.size() > maxCsvColumns)
                return tooLarge(u"more than %1 columns"_s.arg(maxCsvColumns));
            if (m_at >= m_text.size() || m_text[m_at] != m_separator)
                break;
            ++m_at;
        }
        cells += row.cells.size();
        if (cells > maxCsvCells)
            return tooLarge(u"more than %1 cells"_s.arg(maxCsvCells));
        rows.push_back(std::move(row));
        if (m_at < m_text.size())
            skipLineEnd();
    }
    return rows;
}

// How often `separator` stands outside quotes in each of the first lines.
std::vector<int> countsByLine(const QString& text, QChar separator) {
    constexpr qsizetype looked = 64 * 1024;
    constexpr size_t lines = 50;
    std::vector<int> counts(1, 0);
    bool inQuotes = false;
    for (qsizetype i = 0; i < std::min(text.size(), looked); ++i) {
        const QChar c = text[i];
        if (c == u'"')
            inQuotes = !inQuotes;
        else if (c == u'\n' && !inQuotes && counts.size() < lines)
            counts.push_back(0);
        else if (c == u'\n' && !inQuotes)
            break;
        else if (c == separator && !inQuotes)
            ++counts.back();
    }
    return counts;
}

} // namespace

QChar guessSeparator(const QString& text) {
    QChar best = u',';
    double bestScore = 0;
    for (const QChar candidate : {QChar(u'\t'), QChar(u';'), QChar(u',')}) {
        std::vector<int> counts = countsByLine(text, candidate);
        std::erase(counts, 0);
        if (counts.empty())
            continue;
        // The more lines agree on a number of columns, and the more columns, the better.
        std::sort(counts.begin(), counts.end());
        const int usual = counts[counts.size() / 2];
        const auto agreeing = std::count(counts.begin(), counts.end(), usual);
        const double score =
            double(agreeing) * agreeing / double(counts.size()) * (1 + usual * 0.1);
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

Result<std::vector<CsvRow>> readCsv(const QString& text, QChar separator, Warnings& warnings) {
    return CsvParser(text, separator, warnings).parse();
}

QString writeCsv(const std::vector<CsvRow>& rows, QChar separator) {
    static constexpr std::array<char16_t, 7> special{u'"', u'\n', u'\r', u',', u';', u'\t', u'|'};
    QString text;
    for (const CsvRow& row : rows) {
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if (i > 0)
                text += separator;
            const QString& cell = row.cells[i];
            const bool mustQuote = std::any_of(cell.begin(), cell.end(),
                                               [](QChar c) {
                                                   return std::find(special.begin(), special.end(),
                                                                    c.unicode()) != special.end();
                                               }) ||
                                   cell.startsWith(u'\'') || cell.startsWith(u' ') ||
                                   cell.endsWith(u' ');
            text += mustQuote ? u'"' + QString(cell).replace(u'"', "\"\""_L1) + u'"' : cell;
        }
        text += "\r\n"_L1;
    }
    return text;
}

} // namespace waymark
