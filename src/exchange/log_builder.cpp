#include "exchange/log_builder.h"

#include "exchange/text_decoding.h"
#include "model/validate.h"

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestCell = maxTextLength; // in bytes; a text never has more units than bytes

} // namespace

void SetAside::add(SetAsideRow row) {
    ++count;
    if (rows.size() < limit)
        rows.push_back(std::move(row));
}

std::optional<size_t> LogBuilder::detail(const QString& name) {
    auto& details = m_read.log.details;
    for (size_t i = 0; i < details.size(); ++i)
        if (details[i].name == name)
            return i;
    if (details.size() >= size_t(maxLogColumns)) {
        m_hasTooManyDetails = true;
        return std::nullopt;
    }
    details.emplace_back(name);
    return details.size() - 1;
}

void LogBuilder::setAside(qint64 line, const QString& reason, const QString& text) {
    ++m_read.rows;
    m_read.setAside.add({line, reason, shortened(text)});
}

bool LogBuilder::startRow(qint64 line, QByteArrayView customer, QByteArrayView touchpoint,
                          QByteArrayView time, const std::function<QString()>& text) {
    customer = customer.trimmed();
    touchpoint = touchpoint.trimmed();
    time = time.trimmed();
    const auto aside = [&](const QString& reason) {
        setAside(line, reason, text());
        return false;
    };
    if (customer.isEmpty())
        return aside(u"it names no customer"_s);
    if (touchpoint.isEmpty())
        return aside(u"it names no touchpoint"_s);
    if (time.isEmpty())
        return aside(u"it says no time"_s);
    if (customer.size() > longestCell || touchpoint.size() > longestCell)
        return aside(u"a name in it is longer than %1 characters"_s.arg(longestCell));
    const auto read = readLogTime(time, m_read.order);
    if (!read) {
        // Dates of the other order come to light here.
        const auto other = readLogTime(
            time, m_read.order == DayOrder::MonthFirst ? DayOrder::DayFirst : DayOrder::MonthFirst);
        if (other && other->proves == DayOrder::MonthFirst)
            ++m_provedMonthFirst;
        else if (other && other->proves == DayOrder::DayFirst)
            ++m_provedDayFirst;
        return aside(u"“%1” is no time that there is"_s.arg(shortened(QString::fromUtf8(time))));
    }
    m_provedDayFirst += read->proves == DayOrder::DayFirst;
    m_provedMonthFirst += read->proves == DayOrder::MonthFirst;
    m_ambiguous += read->isAmbiguous;
    ++m_read.rows;
    m_read.log.rows.push_back({m_zone.toUtc(*read), m_read.log.customers.number(customer),
                               m_read.log.touchpoints.number(touchpoint)});
    m_read.lines.push_back(quint32(line));
    return true;
}

void LogBuilder::setDetail(size_t detail, QByteArrayView value) {
    value = value.trimmed();
    if (value.isEmpty())
        return;
    LogColumn& column = m_read.log.details[detail];
    const size_t row = m_read.log.rows.size() - 1;
    if (column.cells.size() <= row)
        column.cells.resize(row + 1, 0);
    column.cells[row] = value.size() <= longestCell
                            ? column.values.number(value)
                            : column.values.number(cleanText(QString::fromUtf8(value)));
}

DayOrder LogBuilder::betterOrder() const {
    if (m_provedMonthFirst > m_provedDayFirst && m_read.order != DayOrder::MonthFirst)
        return DayOrder::MonthFirst;
    if (m_provedDayFirst > m_provedMonthFirst && m_read.order == DayOrder::MonthFirst)
        return DayOrder::DayFirst;
    return m_read.order;
}

LogRead LogBuilder::take() {
    for (LogColumn& column : m_read.log.details)
        column.cells.resize(m_read.log.rows.size(), 0);
    if (!m_isOrderGiven && m_ambiguous > 0 && m_provedDayFirst == 0 && m_provedMonthFirst == 0)
        m_read.warnings.push_back(
            {0, u"Dates like 3/4/2026 were read with the day first; no date in the log tells "
                "which it is. If the month is first, write the dates as 2026-03-04."_s});
    if (m_hasTooManyDetails)
        m_read.warnings.push_back({0, u"The log has more than %1 kinds of details; those beyond "
                                      "were left out."_s.arg(maxLogColumns)});
    return std::exchange(m_read, {});
}

qint64 setAsideUnplaced(LogRead& read) {
    InteractionLog& log = read.log;
    size_t kept = 0;
    for (size_t row = 0; row < log.rows.size(); ++row) {
        const LogRow& from = log.rows[row];
        if (!log.places[from.touchpoint]) {
            read.setAside.add({read.lines[row],
                               u"the map has no touchpoint “%1”"_s.arg(
                                   shortened(log.touchpoints.name(from.touchpoint))),
                               shortened(log.customers.name(from.customer))});
            continue;
        }
        log.rows[kept] = from;
        read.lines[kept] = read.lines[row];
        for (LogColumn& column : log.details)
            column.cells[kept] = column.cells[row];
        ++kept;
    }
    std::stable_sort(read.setAside.rows.begin(), read.setAside.rows.end(),
                     [](const SetAsideRow& a, const SetAsideRow& b) { return a.line < b.line; });
    const auto unplaced = qint64(log.rows.size() - kept);
    log.rows.resize(kept);
    read.lines.resize(kept);
    for (LogColumn& column : log.details)
        column.cells.resize(kept);
    return unplaced;
}

} // namespace waymark
