#include "exchange/xes_log.h"

#include "exchange/log_columns.h"

#include <QDateTime>
#include <QXmlStreamReader>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 eventsBetweenReports = 20'000;

struct Attribute {
    QString key;
    QString value;
};

class XesReading {
public:
    XesReading(const QByteArray& bytes, const LogColumnNames& wanted, const LogProgress& progress,
               const LogDates& dates)
        : m_xml(bytes)
        , m_size(bytes.size())
        , m_progress(progress)
        , m_builder(dates) {
        const auto orUsual = [](const QString& name, const QString& usual) {
            return name.isEmpty() ? usual : name;
        };
        m_columns = {orUsual(wanted.customer, u"concept:name"_s),
                     orUsual(wanted.touchpoint, u"concept:name"_s),
                     orUsual(wanted.time, u"time:timestamp"_s)};
    }

    Result<LogRead> read();
    // At most that many events; what breaks off after them, or before, is no error.
    LogRead readFirst(qint64 events);

private:
    Result<void> readTraces();
    void readTrace();
    void readEvent();
    // The attribute whose element has just begun, with all that lies in it passed over.
    Attribute readAttribute();
    void addEvent(qint64 line, const std::vector<Attribute>& event);

    QXmlStreamReader m_xml;
    qint64 m_size;
    const LogProgress& m_progress;
    LogBuilder m_builder;
    LogColumnNames m_columns;
    std::vector<Attribute> m_trace;
    qint64 m_events = 0;
    qint64 m_enough = -1; // events
    bool m_stopped = false;
};

Attribute XesReading::readAttribute() {
    const QXmlStreamAttributes attributes = m_xml.attributes();
    Attribute attribute{attributes.value("key"_L1).toString(),
                        attributes.value("value"_L1).toString()};
    m_xml.skipCurrentElement();
    return attribute;
}

const QString* valueOf(const std::vector<Attribute>& list, const QString& key) {
    for (const Attribute& attribute : list)
        if (attribute.key == key)
            return &attribute.value;
    return nullptr;
}

void XesReading::addEvent(qint64 line, const std::vector<Attribute>& event) {
    const QString* customer = valueOf(m_trace, m_columns.customer);
    if (!customer && m_columns.customer != m_columns.touchpoint)
        customer = valueOf(event, m_columns.customer);
    const QString* touchpoint = valueOf(event, m_columns.touchpoint);
    const QString* time = valueOf(event, m_columns.time);
    const auto utf8 = [](const QString* text) { return text ? text->toUtf8() : QByteArray(); };
    const auto text = [&] {
        QStringList parts;
        for (const Attribute& attribute : event)
            parts << attribute.key + u'=' + attribute.value;
        return parts.join(u", "_s);
    };
    if (!m_builder.startRow(line, utf8(customer), utf8(touchpoint), utf8(time), text))
        return;
    const auto add = [&](const Attribute& attribute, const QString& prefix) {
        if (const auto detail = m_builder.detail(prefix + detailName(attribute.key));
            detail && !attribute.key.isEmpty())
            m_builder.setDetail(*detail, attribute.value.toUtf8());
    };
    for (const Attribute& attribute : event)
        if (&attribute.value != touchpoint && &attribute.value != time &&
            &attribute.value != customer)
            add(attribute, {});
    for (const Attribute& attribute : m_trace)
        if (&attribute.value != customer)
            add(attribute, u"case:"_s);
}

void XesReading::readEvent() {
    const qint64 line = m_xml.lineNumber();
    std::vector<Attribute> event;
    while (m_xml.readNextStartElement())
        if (event.size() < size_t(maxLogColumns) / 2)
            event.push_back(readAttribute());
        else
            m_xml.skipCurrentElement();
    if (m_xml.hasError())
        return;
    addEvent(line, event);
    if (++m_events == m_enough || (m_events % eventsBetweenReports == 0 && m_progress &&
                                   !m_progress(m_xml.characterOffset(), m_size)))
        m_stopped = true;
}

void XesReading::readTrace() {
    m_trace.clear();
    while (!m_stopped && m_xml.readNextStartElement()) {
        if (m_xml.name() == "event"_L1)
            readEvent();
        else if (m_trace.size() < size_t(maxLogColumns) / 2)
            m_trace.push_back(readAttribute());
        else
            m_xml.skipCurrentElement();
    }
}

Result<void> XesReading::readTraces() {
    if (!m_xml.readNextStartElement() || m_xml.name() != "log"_L1)
        return Error{ErrorCode::NotAMap,
                     u"The file is no XES: it does not begin with a log. Nothing was read."_s,
                     u"line %1"_s.arg(std::max<qint64>(m_xml.lineNumber(), 1))};
    while (!m_stopped && m_xml.readNextStartElement()) {
        if (m_xml.name() == "trace"_L1)
            readTrace();
        else
            m_xml.skipCurrentElement();
    }
    return {};
}

LogRead XesReading::readFirst(qint64 events) {
    m_enough = events;
    // What is wrong with it, reading all of it will tell.
    static_cast<void>(readTraces());
    return m_builder.take();
}

Result<LogRead> XesReading::read() {
    if (auto done = readTraces(); !done)
        return done.error();
    if (m_stopped)
        return Error{
            ErrorCode::Cancelled, u"Reading the log was stopped. Nothing was changed."_s, {}};
    if (m_xml.hasError())
        return Error{ErrorCode::Damaged,
                     u"The file is XES, but breaks off or is damaged: %1. Nothing was read. Export "
                     "it again."_s.arg(m_xml.errorString()),
                     u"line %1"_s.arg(m_xml.lineNumber())};
    LogRead read = m_builder.take();
    if (read.rows == 0)
        return Error{ErrorCode::NotAMap, u"The log holds no events. Nothing was read."_s, {}};
    read.columns = m_columns;
    return read;
}

} // namespace

Result<LogRead> readXesLog(const QByteArray& bytes, const LogColumnNames& columns,
                           const LogProgress& progress, const LogDates& dates) {
    return XesReading(bytes, columns, progress, dates).read();
}

Result<LogHead> readXesHead(const QByteArray& bytes, int events) {
    const LogProgress none;
    const LogRead read = XesReading(bytes, {}, none, {}).readFirst(events);
    if (read.log.rows.empty())
        return Error{ErrorCode::NotAMap,
                     u"The file begins with no XES log that has events. Nothing was read."_s,
                     {}};
    LogHead head;
    head.hasFixedColumns = true;
    head.found = {u"case:concept:name"_s, u"concept:name"_s, u"time:timestamp"_s};
    head.columns = {head.found.customer, head.found.touchpoint, head.found.time};
    for (const LogColumn& column : read.log.details)
        head.columns << column.name;
    for (size_t i = 0; i < read.log.rows.size(); ++i) {
        const LogRow& row = read.log.rows[i];
        QStringList cells{read.log.customers.name(row.customer),
                          read.log.touchpoints.name(row.touchpoint),
                          QDateTime::fromMSecsSinceEpoch(row.time, Qt::UTC).toString(Qt::ISODate)};
        for (const LogColumn& column : read.log.details)
            cells << column.values.name(column.cells[i]);
        head.rows.push_back(cells);
    }
    return head;
}

} // namespace waymark
