#include "exchange/log_columns.h"

#include <QSet>

#include <span>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 200;

// Lower case letters and digits alone: "Customer ID", "customer_id" and "CustomerId" are one.
QString bareName(const QString& name) {
    QString bare;
    for (const QChar c : name.normalized(QString::NormalizationForm_C).toCaseFolded())
        if (c.isLetterOrNumber())
            bare += c;
    return bare;
}

// The usual names, the surest first. Those with a colon are the standard's, seen where XES was
// turned into CSV.
constexpr QStringView customerNames[] = {
    u"customer",     u"customer id", u"customer name", u"case:concept:name",
    u"case id",      u"case",        u"user",          u"user id",
    u"visitor",      u"visitor id",  u"client",        u"client id",
    u"contact",      u"contact id",  u"person",        u"member",
    u"patient",      u"account",     u"account id",    u"session",
    u"session id",   u"email",       u"kunde",         u"kundin",
    u"kundennummer", u"kunden id",   u"kunden nr",     u"besucher",
    u"nutzer",       u"client",      u"id client",     u"utilisateur",
    u"cliente",      u"id cliente",  u"usuario",       u"utente",
    u"klant",        u"klant id",    u"gebruiker",     u"klient",
    u"kund",         u"顧客",        u"客户"};
constexpr QStringView touchpointNames[] = {u"touchpoint",
                                           u"touch point",
                                           u"concept:name",
                                           u"activity",
                                           u"event",
                                           u"event name",
                                           u"step",
                                           u"action",
                                           u"interaction",
                                           u"page",
                                           u"page name",
                                           u"screen",
                                           u"kontaktpunkt",
                                           u"berührungspunkt",
                                           u"aktivität",
                                           u"ereignis",
                                           u"schritt",
                                           u"seite",
                                           u"point de contact",
                                           u"activité",
                                           u"étape",
                                           u"événement",
                                           u"punto de contacto",
                                           u"actividad",
                                           u"evento",
                                           u"paso",
                                           u"punto di contatto",
                                           u"attività",
                                           u"fase",
                                           u"contactpunt",
                                           u"activiteit",
                                           u"stap",
                                           u"タッチポイント",
                                           u"接触点"};
constexpr QStringView timeNames[] = {u"time",
                                     u"timestamp",
                                     u"time:timestamp",
                                     u"date time",
                                     u"date and time",
                                     u"date",
                                     u"when",
                                     u"event time",
                                     u"start time",
                                     u"complete timestamp",
                                     u"start timestamp",
                                     u"created",
                                     u"created at",
                                     u"occurred at",
                                     u"zeit",
                                     u"zeitpunkt",
                                     u"zeitstempel",
                                     u"datum",
                                     u"datum uhrzeit",
                                     u"wann",
                                     u"date heure",
                                     u"horodatage",
                                     u"heure",
                                     u"quand",
                                     u"fecha",
                                     u"fecha y hora",
                                     u"hora",
                                     u"cuándo",
                                     u"data",
                                     u"data e ora",
                                     u"ora",
                                     u"quando",
                                     u"tijd",
                                     u"tijdstip",
                                     u"czas",
                                     u"tid",
                                     u"tidpunkt",
                                     u"日時",
                                     u"时间"};

int columnNamed(const QStringList& names, const QString& wanted) {
    for (int exact = 0; exact < 2; ++exact)
        for (qsizetype i = 0; i < names.size(); ++i)
            if (exact == 0 ? names[i].trimmed() == wanted.trimmed()
                           : bareName(names[i]) == bareName(wanted) && !bareName(wanted).isEmpty())
                return int(i);
    return -1;
}

// The first of the usual names that there is, unless another column was asked for by it.
int usualColumn(const QStringList& names, std::span<const QStringView> usual,
                const QSet<int>& taken) {
    for (const QStringView name : usual)
        for (qsizetype i = 0; i < names.size(); ++i)
            if (!taken.contains(int(i)) && bareName(names[i]) == bareName(name.toString()))
                return int(i);
    return -1;
}

} // namespace

QString detailName(const QString& name) {
    QString plain = name.simplified();
    if (plain.size() > longestName)
        plain.truncate(plain[longestName - 1].isHighSurrogate() ? longestName - 1 : longestName);
    return plain;
}

QStringList namedColumns(const QStringList& head) {
    QStringList names;
    QSet<QString> taken;
    for (qsizetype i = 0; i < head.size(); ++i) {
        const QString wanted = detailName(head[i]);
        const QString base = wanted.isEmpty() ? u"Column %1"_s.arg(i + 1) : wanted;
        QString name = base;
        for (int n = 2; taken.contains(name.toCaseFolded()); ++n)
            name = u"%1 (%2)"_s.arg(base).arg(n);
        taken.insert(name.toCaseFolded());
        names << name;
    }
    return names;
}

LogColumnPlaces findColumns(const QStringList& names, const LogColumnNames& wanted) {
    LogColumnPlaces places;
    QSet<int> taken;
    const auto named = [&](const QString& name) {
        const int place = name.isEmpty() ? -1 : columnNamed(names, name);
        if (place >= 0)
            taken.insert(place);
        return place;
    };
    places.customer = named(wanted.customer);
    places.touchpoint = named(wanted.touchpoint);
    places.time = named(wanted.time);
    const auto usual = [&](int& place, const QString& name, std::span<const QStringView> list) {
        if (!name.isEmpty())
            return;
        place = usualColumn(names, list, taken);
        taken.insert(place);
    };
    usual(places.customer, wanted.customer, customerNames);
    usual(places.touchpoint, wanted.touchpoint, touchpointNames);
    usual(places.time, wanted.time, timeNames);
    return places;
}

Result<void> checkColumns(const LogColumnPlaces& places, const QStringList& names,
                          const LogColumnNames& wanted) {
    QStringList shown = names.mid(0, 20);
    if (names.size() > shown.size())
        shown << u"…"_s;
    const QString there = u"Its columns are: %1."_s.arg(shown.join(u", "_s));
    const auto check = [&](int place, const QString& name, const QString& what,
                           const QString& option) -> Result<void> {
        if (place >= 0)
            return {};
        if (!name.isEmpty())
            return Error{ErrorCode::NotFound,
                         u"The log has no column “%1”. Nothing was read. %2"_s.arg(name, there),
                         u"line 1"_s};
        return Error{ErrorCode::NotFound,
                     u"No column of the log says by its name %1. Nothing was read. Name it with "
                     "%2. %3"_s.arg(what, option, there),
                     u"line 1"_s};
    };
    if (auto done = check(places.customer, wanted.customer, u"who the customer is"_s,
                          u"--customer COLUMN"_s);
        !done)
        return done;
    if (auto done = check(places.touchpoint, wanted.touchpoint, u"which touchpoint it was"_s,
                          u"--touchpoint COLUMN"_s);
        !done)
        return done;
    if (auto done = check(places.time, wanted.time, u"when it happened"_s, u"--time COLUMN"_s);
        !done)
        return done;
    if (places.customer == places.touchpoint || places.customer == places.time ||
        places.touchpoint == places.time)
        return Error{ErrorCode::Invalid,
                     u"One column cannot say two things: customer, touchpoint and time need a "
                     "column each. Nothing was read. %1"_s.arg(there),
                     u"line 1"_s};
    return {};
}

} // namespace waymark
