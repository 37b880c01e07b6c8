#include "exchange/kpi_values.h"

#include "exchange/cell_values.h"
#include "exchange/csv_log.h"
#include "exchange/log_columns.h"
#include "exchange/text_decoding.h"
#include "model/edits.h"
#include "model/interaction_log.h"
#include "model/validate.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr qint64 mostBytes = 16LL * 1024 * 1024;

constexpr QStringView nameWords[] = {u"kpi",        u"kpiname",   u"metric",     u"measure",
                                     u"indicator",  u"name",      u"kennzahl",   u"messgröße",
                                     u"indicateur", u"indicador", u"indicatore", u"指標"};
constexpr QStringView valueWords[] = {u"actual",  u"value",  u"current", u"result", u"ist",
                                      u"istwert", u"wert",   u"valeur",  u"réel",   u"valor",
                                      u"real",    u"valore", u"waarde",  u"実績"};
constexpr QStringView timeWords[] = {u"date",  u"time",  u"when",   u"day",  u"month", u"measured",
                                     u"datum", u"monat", u"zeit",   u"mois", u"fecha", u"mes",
                                     u"data",  u"mese",  u"period", u"日付"};
constexpr QStringView targetWords[] = {u"target", u"goal",     u"ziel",     u"zielwert",  u"soll",
                                       u"cible",  u"objectif", u"objetivo", u"obiettivo", u"目標"};
constexpr QStringView placeWords[] = {u"touchpoint", u"stage", u"place", u"where", u"kontaktpunkt",
                                      u"phase",      u"étape", u"etapa", u"fase"};

// Lower case letters alone.
QString bare(const QString& name) {
    QString letters;
    for (const QChar c : name.normalized(QString::NormalizationForm_C).toCaseFolded())
        if (c.isLetter())
            letters += c;
    return letters;
}

int columnOf(const QStringList& names, std::span<const QStringView> words) {
    for (const QStringView word : words)
        for (qsizetype i = 0; i < names.size(); ++i)
            if (bare(names[i]) == word)
                return int(i);
    return -1;
}

struct Columns {
    int name = -1;
    int value = -1;
    int time = -1;
    int target = -1;
    int place = -1;
};

Result<Columns> findColumns(const QStringList& names) {
    const Columns columns{columnOf(names, nameWords), columnOf(names, valueWords),
                          columnOf(names, timeWords), columnOf(names, targetWords),
                          columnOf(names, placeWords)};
    if (columns.name >= 0 && (columns.value >= 0 || columns.target >= 0))
        return columns;
    const QString missing =
        columns.name < 0 ? u"the KPI, “kpi” or “name”"_s : u"its value, “actual” or “value”"_s;
    return Error{ErrorCode::NotFound,
                 u"The table has no column for %1. Its columns are: %2. Nothing was changed. Give "
                 "the column that name."_s.arg(missing, shortened(names.join(u", "_s))),
                 u"line 1"_s};
}

// A number among the signs of units: "12 %", "€ 3.50", "4,2 days".
std::optional<double> amountIn(const QString& cell) {
    const auto belongs = [](QChar c) {
        return c.isDigit() || c == u'-' || c == u'−' || c == u'+' || c == u'.' || c == u',';
    };
    qsizetype from = 0;
    qsizetype to = cell.size();
    while (from < to && !belongs(cell[from]))
        ++from;
    while (to > from && !cell[to - 1].isDigit())
        --to;
    const auto number = numberIn(cell.sliced(from, to - from), {});
    return number && std::isfinite(*number) ? number : std::nullopt;
}

QString placeNameOf(const Project& project, const Place& place) {
    if (const Touchpoint* touchpoint = project.find(place.touchpoint))
        return touchpoint->name;
    const Stage* stage = project.find(place.stage);
    return stage ? stage->name : QString();
}

// Takes rows one by one, and makes one edit of all.
class Refreshing {
public:
    Refreshing(const Project& project, Id<Map> map, const LogDates& dates)
        : m_project(project)
        , m_dates(dates)
        , m_zone(dates.zone) {
        for (const Id<Lane> lane : project.of<Lane>(map))
            for (const Id<Kpi> id : project.of<Kpi>(lane))
                m_byName[comparableName(project.find(id)->name)].push_back(id);
    }

    // Why the row is not taken; empty where it is.
    QString take(const QString& name, const QString& place, const QString& value,
                 const QString& target, const QString& time);
    [[nodiscard]] Changeset edit() const;
    [[nodiscard]] int kpis() const { return int(m_after.size()); }

private:
    [[nodiscard]] QString find(const QString& name, const QString& place, Id<Kpi>& found) const;

    const Project& m_project;
    LogDates m_dates;
    LogZone m_zone;
    std::map<QString, std::vector<Id<Kpi>>> m_byName;
    std::map<Id<Kpi>, Kpi> m_after;
    std::map<Id<Kpi>, qint64> m_latest; // of the dates in the table
};

QString Refreshing::find(const QString& name, const QString& place, Id<Kpi>& found) const {
    const auto named = m_byName.find(comparableName(name));
    if (named == m_byName.end())
        return u"the map has no KPI “%1”"_s.arg(shortened(name));
    std::vector<Id<Kpi>> fitting = named->second;
    if (!place.isEmpty())
        std::erase_if(fitting, [&](Id<Kpi> id) {
            return comparableName(placeNameOf(m_project, m_project.find(id)->place)) !=
                   comparableName(place);
        });
    if (fitting.empty())
        return u"there is no KPI “%1” at “%2”"_s.arg(shortened(name), shortened(place));
    if (fitting.size() > 1)
        return u"the map has %1 KPIs “%2”; a column “touchpoint” or “stage” tells which is meant"_s
            .arg(fitting.size())
            .arg(shortened(name));
    found = fitting.front();
    return {};
}

QString Refreshing::take(const QString& name, const QString& place, const QString& value,
                         const QString& target, const QString& time) {
    if (name.isEmpty())
        return u"it names no KPI"_s;
    Id<Kpi> id;
    if (QString fault = find(name, place, id); !fault.isEmpty())
        return fault;
    if (value.isEmpty() && target.isEmpty())
        return u"it says no value"_s;
    const auto amount = amountIn(value);
    if (!value.isEmpty() && !amount)
        return u"“%1” is no number"_s.arg(shortened(value));
    const auto wanted = amountIn(target);
    if (!target.isEmpty() && !wanted)
        return u"“%1” is no number"_s.arg(shortened(target));
    std::optional<qint64> when;
    if (!time.isEmpty()) {
        const auto read = readLogTime(time.toUtf8(), m_dates.order);
        if (!read)
            return u"“%1” is no time that there is"_s.arg(shortened(time));
        when = m_zone.toUtc(*read);
    }
    Kpi& after = m_after.try_emplace(id, *m_project.find(id)).first->second;
    if (wanted)
        after.target = wanted;
    if (!amount)
        return {};
    if (!when) {
        after.actual = amount;
        return {};
    }
    auto& past = after.pastValues;
    const auto at = std::ranges::lower_bound(past, *when, {}, &KpiValue::time);
    if (at != past.end() && at->time == *when)
        at->value = *amount;
    else
        past.insert(at, {*when, *amount});
    // A table of last year does not turn the clock back.
    if (*when == past.back().time)
        after.actual = amount;
    return {};
}

Changeset Refreshing::edit() const {
    Changeset edit;
    edit.label = QCoreApplication::translate("edits", "Refresh KPI values");
    for (const auto& [id, after] : m_after) {
        const Changeset one = setRecord(m_project, Record(after), edit.label);
        edit.changes.insert(edit.changes.end(), one.changes.begin(), one.changes.end());
    }
    return edit;
}

} // namespace

Result<KpiRefresh> refreshKpis(const Project& project, Id<Map> map, const QByteArray& bytes,
                               const LogDates& dates) {
    KpiRefresh refresh;
    const QByteArray utf8 = utf8Of(bytes, refresh.warnings);
    CsvCells cells(utf8, separatorOf(utf8));
    std::vector<QByteArrayView> row;
    std::optional<Columns> columns;
    Refreshing refreshing(project, map, dates);
    while (cells.next(row)) {
        QStringList texts;
        for (const QByteArrayView cell : row)
            texts << QString::fromUtf8(cell).trimmed();
        if (texts.join(QString()).isEmpty())
            continue;
        if (!columns) {
            const Result<Columns> found = findColumns(texts);
            if (!found)
                return found.error();
            columns = *found;
            continue;
        }
        const auto cell = [&](int column) {
            return column < 0 ? QString() : cleanText(texts.value(column));
        };
        const QString fault =
            refreshing.take(cell(columns->name), cell(columns->place), cell(columns->value),
                            cell(columns->target), cell(columns->time));
        if (fault.isEmpty())
            ++refresh.values;
        else
            refresh.setAside.add({cells.line(), fault, shortened(texts.join(u", "_s))});
    }
    if (!columns)
        return Error{ErrorCode::NotAMap, u"The table is empty. Nothing was changed."_s, {}};
    refresh.kpis = refreshing.kpis();
    refresh.edit = refreshing.edit();
    return refresh;
}

Result<KpiRefresh> refreshKpisFromFile(const Project& project, Id<Map> map, const QString& path,
                                       const LogDates& dates) {
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound,
                     u"There is no file “%1”. Nothing was changed. Check the name."_s.arg(path),
                     {}};
    QFile file(path);
    // A pipe or a device could keep us waiting for ever.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotReadable,
                     u"“%1” cannot be read. Nothing was changed. Check that it is a file that you "
                     "may read."_s.arg(path),
                     {}};
    const QByteArray bytes = file.read(mostBytes + 1);
    if (bytes.size() > mostBytes)
        return Error{ErrorCode::TooLarge,
                     u"The table is larger than %1 MB. Nothing was changed. Keep only the rows of "
                     "this map's KPIs."_s.arg(mostBytes / 1024 / 1024),
                     {}};
    return refreshKpis(project, map, bytes, dates);
}

} // namespace waymark
