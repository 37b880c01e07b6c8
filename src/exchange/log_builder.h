// Puts an InteractionLog together row by row, and sets aside what is no interaction.
#pragma once

#include "exchange/log_reader.h"

namespace waymark {

class LogBuilder {
public:
    explicit LogBuilder(const LogDates& dates)
        : m_zone(dates.zone)
        , m_isOrderGiven(dates.order != DayOrder::Unknown) {
        m_read.order = dates.order;
    }

    // The number of the detail of that name; new where it is new. Nothing where there are
    // maxLogColumns already: take() then warns.
    std::optional<size_t> detail(const QString& name);

    // Begins a row. What is missing or cannot be read sets it aside, and false is returned: then
    // setDetail() may not be called for it. `text` makes the row's text, where that is needed.
    bool startRow(qint64 line, QByteArrayView customer, QByteArrayView touchpoint,
                  QByteArrayView time, const std::function<QString()>& text);
    // A detail of the row begun last; an empty value says nothing.
    void setDetail(size_t detail, QByteArrayView value);

    // Sets a row aside that cannot even be taken apart.
    void setAside(qint64 line, const QString& reason, const QString& text);

    // Whether a date proved that the order asked for (or, with none, taken for granted before) is
    // the wrong one, and no date proved it right. Then the log is to be read again.
    [[nodiscard]] DayOrder betterOrder() const;

    // The log; the builder is empty afterwards.
    LogRead take();

private:
    LogRead m_read;
    LogZone m_zone;
    bool m_isOrderGiven;
    qint64 m_provedDayFirst = 0;
    qint64 m_provedMonthFirst = 0;
    qint64 m_ambiguous = 0;
    bool m_hasTooManyDetails = false;
};

} // namespace waymark
