#include "app/log_import_memory.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype mostLogs = 50;
const auto known = u"logs/known"_s; // the keys, the one used last in front

QString keyOf(const QStringList& columns) {
    QStringList names;
    for (const QString& column : columns)
        names << column.trimmed().toCaseFolded();
    names.sort();
    const QByteArray hash =
        QCryptographicHash::hash(names.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(24));
}

} // namespace

LogImportMemory::LogImportMemory()
    : m_store(QSettings::IniFormat, QSettings::UserScope, u"waymark"_s, u"waymark"_s) {}

std::optional<LogChoice> LogImportMemory::of(const QStringList& columns) const {
    const QString key = keyOf(columns);
    if (!m_store.value(known).toStringList().contains(key))
        return std::nullopt;
    const QString at = u"logs/"_s + key + u'/';
    LogChoice choice;
    choice.columns = {m_store.value(at + "customer"_L1).toString(),
                      m_store.value(at + "touchpoint"_L1).toString(),
                      m_store.value(at + "time"_L1).toString()};
    choice.leftOut = m_store.value(at + "left_out"_L1).toStringList();
    const int order = m_store.value(at + "order"_L1).toInt();
    choice.order = order == int(DayOrder::DayFirst)     ? DayOrder::DayFirst
                   : order == int(DayOrder::MonthFirst) ? DayOrder::MonthFirst
                                                        : DayOrder::Unknown;
    // What is kept in a file may be anything.
    const QByteArray zone = m_store.value(at + "zone"_L1).toByteArray();
    if (QTimeZone::isTimeZoneIdAvailable(zone))
        choice.zone = zone;
    return choice;
}

void LogImportMemory::remember(const QStringList& columns, const LogChoice& choice) {
    const QString key = keyOf(columns);
    QStringList keys = m_store.value(known).toStringList();
    keys.removeAll(key);
    keys.prepend(key);
    while (keys.size() > mostLogs)
        m_store.remove(u"logs/"_s + keys.takeLast());
    m_store.setValue(known, keys);
    const QString at = u"logs/"_s + key + u'/';
    m_store.setValue(at + "customer"_L1, choice.columns.customer);
    m_store.setValue(at + "touchpoint"_L1, choice.columns.touchpoint);
    m_store.setValue(at + "time"_L1, choice.columns.time);
    m_store.setValue(at + "left_out"_L1, choice.leftOut);
    m_store.setValue(at + "order"_L1, int(choice.order));
    m_store.setValue(at + "zone"_L1, choice.zone);
}

} // namespace waymark
