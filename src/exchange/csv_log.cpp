#include "exchange/csv_log.h"

#include "exchange/csv_table.h"
#include "exchange/log_columns.h"
#include "exchange/text_decoding.h"

#include <algorithm>
#include <cstring>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 rowsBetweenReports = 20'000;

bool isBlank(const std::vector<QByteArrayView>& cells) {
    for (const QByteArrayView cell : cells)
        if (!cell.trimmed().isEmpty())
            return false;
    return true;
}

QStringList texts(const std::vector<QByteArrayView>& cells) {
    QStringList result;
    for (const QByteArrayView cell : cells)
        result << QString::fromUtf8(cell);
    return result;
}

// One reading, with the order of dates given.
class CsvLogReading {
public:
    CsvLogReading(QByteArrayView utf8, const LogColumnNames& wanted, const LogProgress& progress,
                  const LogDates& dates)
        : m_cells(utf8, separatorOf(utf8))
        , m_size(utf8.size())
        , m_wanted(wanted)
        , m_progress(progress)
        , m_builder(dates) {}

    Result<void> read();
    LogBuilder& builder() { return m_builder; }
    [[nodiscard]] const QStringList& names() const { return m_names; }
    [[nodiscard]] LogColumnPlaces places() const { return m_places; }
    [[nodiscard]] qint64 openQuote() const { return m_cells.openQuote(); }

private:
    Result<void> readHead();
    void readRow();

    CsvCells m_cells;
    qint64 m_size;
    const LogColumnNames& m_wanted;
    const LogProgress& m_progress;
    LogBuilder m_builder;
    QStringList m_names;
    LogColumnPlaces m_places;
    std::vector<QByteArrayView> m_row;
    std::vector<std::pair<size_t, size_t>> m_details; // column and number of the detail
};

Result<void> CsvLogReading::readHead() {
    do {
        if (!m_cells.next(m_row))
            return Error{ErrorCode::NotAMap, u"The log is empty. Nothing was read."_s, {}};
    } while (isBlank(m_row));
    if (m_row.size() > size_t(maxLogColumns))
        return Error{ErrorCode::TooLarge,
                     u"The log has more than %1 columns. Nothing was read. Check that its "
                     "separator and quotes are right."_s.arg(maxLogColumns),
                     u"line 1"_s};
    m_names = namedColumns(texts(m_row));
    m_places = findColumns(m_names, m_wanted);
    if (auto fit = checkColumns(m_places, m_names, m_wanted); !fit)
        return fit;
    for (int i = 0; i < int(m_names.size()); ++i)
        if (i != m_places.customer && i != m_places.touchpoint && i != m_places.time)
            m_details.emplace_back(size_t(i), m_builder.detail(m_names[i]).value());
    return {};
}

void CsvLogReading::readRow() {
    if (isBlank(m_row))
        return;
    const auto columns = size_t(m_names.size());
    const auto text = [&] { return texts(m_row).join(u", "_s); };
    for (size_t i = columns; i < m_row.size(); ++i)
        if (!m_row[i].trimmed().isEmpty()) {
            m_builder.setAside(
                m_cells.line(),
                u"it has %1 cells and the head has %2"_s.arg(m_row.size()).arg(columns), text());
            return;
        }
    m_row.resize(columns);
    const bool isRow =
        m_builder.startRow(m_cells.line(), m_row[size_t(m_places.customer)],
                           m_row[size_t(m_places.touchpoint)], m_row[size_t(m_places.time)], text);
    if (isRow)
        for (const auto& [column, detail] : m_details)
            m_builder.setDetail(detail, m_row[column]);
}

Result<void> CsvLogReading::read() {
    if (auto head = readHead(); !head)
        return head;
    for (qint64 row = 1; m_cells.next(m_row); ++row) {
        readRow();
        if (row % rowsBetweenReports == 0 && m_progress && !m_progress(m_cells.done(), m_size))
            return Error{
                ErrorCode::Cancelled, u"Reading the log was stopped. Nothing was changed."_s, {}};
    }
    return {};
}

} // namespace

QByteArrayView CsvCells::plainCell() {
    const char* const from = m_utf8.data() + m_at;
    const char* const end = m_utf8.data() + m_utf8.size();
    const char* at = from;
    while (at < end && *at != m_separator && *at != '\n' && *at != '\r')
        ++at;
    m_at += at - from;
    return {from, at - from};
}

// A cell from its opening quote on. False, and no step forward, where no quote closes it.
bool CsvCells::quotedCell(QByteArrayView& cell) {
    const qsizetype from = m_at + 1;
    qsizetype part = from;
    QByteArray unquoted;
    bool isWhole = true;
    for (;;) {
        const auto quote = m_utf8.indexOf('"', part);
        if (quote < 0)
            return false;
        if (quote + 1 < m_utf8.size() && m_utf8[quote + 1] == '"') {
            unquoted += m_utf8.sliced(part, quote + 1 - part);
            isWhole = false;
            part = quote + 2;
            continue;
        }
        m_line += std::count(m_utf8.begin() + m_at, m_utf8.begin() + quote, '\n');
        m_at = quote + 1;
        const QByteArrayView rest = plainCell(); // what follows the quote is not lost
        if (isWhole && rest.isEmpty()) {
            cell = m_utf8.sliced(from, quote - from);
            return true;
        }
        unquoted += m_utf8.sliced(part, quote - part);
        unquoted += rest;
        m_unquoted.push_back(std::move(unquoted));
        cell = m_unquoted.back();
        return true;
    }
}

bool CsvCells::next(std::vector<QByteArrayView>& cells) {
    cells.clear();
    m_unquoted.clear(); // QByteArray keeps its bytes in place when the vector grows
    if (m_at >= m_utf8.size())
        return false;
    m_rowLine = m_line;
    for (;;) {
        QByteArrayView cell;
        const bool opens = m_openQuote == 0 && m_at < m_utf8.size() && m_utf8[m_at] == '"';
        if (opens && !quotedCell(cell)) {
            m_openQuote = m_line;
            cell = plainCell();
        } else if (!opens) {
            cell = plainCell();
        }
        cells.push_back(cell);
        if (m_at >= m_utf8.size() || m_utf8[m_at] != m_separator)
            break;
        ++m_at;
    }
    if (m_at < m_utf8.size()) {
        const bool both =
            m_utf8[m_at] == '\r' && m_at + 1 < m_utf8.size() && m_utf8[m_at + 1] == '\n';
        m_at += both ? 2 : 1;
        ++m_line;
    }
    return true;
}

QByteArray utf8Of(const QByteArray& bytes, std::vector<Warning>& warnings) {
    const bool plain = bytes.isValidUtf8() &&
                       std::memchr(bytes.constData(), 0, size_t(bytes.size())) == nullptr &&
                       !bytes.startsWith("\xEF\xBB\xBF");
    if (plain)
        return bytes;
    Warnings found;
    const QByteArray utf8 = decodeText(bytes, found).toUtf8();
    for (Warning& warning : found.take())
        warnings.push_back(std::move(warning));
    return utf8;
}

char separatorOf(QByteArrayView utf8) {
    return guessSeparator(QString::fromUtf8(utf8.first(std::min<qsizetype>(utf8.size(), 65'536))))
        .toLatin1();
}

Result<LogRead> readCsvLog(QByteArrayView utf8, const LogColumnNames& columns,
                           const LogProgress& progress, const LogDates& dates) {
    LogDates now = dates;
    for (;;) {
        CsvLogReading reading(utf8, columns, progress, now);
        if (auto done = reading.read(); !done)
            return done.error();
        // At most once more: the second order is the one that was proved.
        if (now.order == DayOrder::Unknown && reading.builder().betterOrder() != now.order) {
            now.order = reading.builder().betterOrder();
            continue;
        }
        LogRead read = reading.builder().take();
        const LogColumnPlaces places = reading.places();
        read.columns = {reading.names()[places.customer], reading.names()[places.touchpoint],
                        reading.names()[places.time]};
        if (reading.openQuote() > 0)
            read.warnings.push_back({int(reading.openQuote()),
                                     u"The quote that begins here is never closed; quotes from "
                                     "here on were taken for text."_s});
        return read;
    }
}

Result<LogHead> readLogHead(const QByteArray& bytes, int rows) {
    std::vector<Warning> warnings;
    // The preview needs no more than the beginning; the last row of that may be cut.
    constexpr qsizetype looked = 256 * 1024;
    const QByteArray utf8 = utf8Of(bytes.left(looked), warnings);
    CsvCells cells(utf8, separatorOf(utf8));
    LogHead head;
    std::vector<QByteArrayView> row;
    while (cells.next(row)) {
        if (isBlank(row))
            continue;
        if (head.columns.isEmpty())
            head.columns = namedColumns(texts(row));
        else if (head.rows.size() < size_t(rows))
            head.rows.push_back(texts(row));
        else
            break;
    }
    if (head.columns.isEmpty())
        return Error{ErrorCode::NotAMap, u"The log is empty. Nothing was read."_s, {}};
    const LogColumnPlaces places = findColumns(head.columns, {});
    head.found = {head.columns.value(places.customer), head.columns.value(places.touchpoint),
                  head.columns.value(places.time)};
    return head;
}

} // namespace waymark
