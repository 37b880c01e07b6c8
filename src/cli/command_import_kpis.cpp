// waymark import-kpis: fresh values of KPIs from a table, into an existing map.
#include "cli/command.h"
#include "cli/files.h"
#include "cli/log_input.h"
#include "cli/reporting.h"
#include "exchange/kpi_values.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto commandName = "import-kpis"_L1;

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

struct OnMap {
    Id<Map> map;
    KpiRefresh refresh;
};

// Without --map: the map for whose KPIs the table has most values; of equals the first.
Result<OnMap> refreshOn(const std::vector<Id<Map>>& maps, const Project& project,
                        const QString& input, const LogDates& dates) {
    std::optional<OnMap> best;
    for (const Id<Map> map : maps) {
        Result<KpiRefresh> refresh = refreshKpisFromFile(project, map, input, dates);
        if (!refresh)
            return refresh.error();
        if (!best || refresh->values > best->refresh.values)
            best = OnMap{map, refresh.take()};
    }
    return *best;
}

int run(const QCommandLineParser& parser, const Streams& streams) {
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1)
        return wrongCall(streams, tr("Name one table of KPI values."), commandName);
    if (!parser.isSet(u"o"_s))
        return wrongCall(streams, tr("Name the map file to add to: -o FILE.journey."), commandName);
    const QString& input = files.front();
    const QString path = parser.value(u"o"_s);
    if (const QString fault = faultOfJourneyName(path); !fault.isEmpty())
        return wrongCall(streams, fault, commandName);
    int code = ExitDone;
    const std::optional<LogDates> dates = askedDates(parser, commandName, streams, code);
    if (!dates)
        return code;
    std::optional<OpenedJourney> opened = openForEdit(path, streams);
    if (!opened)
        return ExitFailed;
    const std::optional<Id<Map>> asked =
        askedMap(parser, opened->project, path, commandName, streams, code);
    if (!asked)
        return code;
    const std::vector<Id<Map>> maps =
        parser.isSet(u"map"_s) ? std::vector{*asked} : opened->project.roots<Map>();
    const Result<OnMap> found = refreshOn(maps, opened->project, input, *dates);
    if (!found)
        return failed(streams, found.error(), input);
    const KpiRefresh& refresh = found->refresh;
    const QString title = onOneLine(opened->project.find(found->map)->title);
    tellSetAside(refresh.warnings, refresh.setAside, input, streams);
    if (refresh.values == 0)
        return failed(streams,
                      {ErrorCode::Invalid,
                       tr("No row of the table fits a KPI of the map “%1”. Nothing was changed. "
                          "Check that its KPIs are called as in the table.")
                           .arg(title),
                       {}},
                      input);
    if (const Result<void> written = writeEdit(*opened, refresh.edit, path); !written)
        return failed(streams, written.error(), path);
    if (refresh.edit.isEmpty())
        streams.out << tr("Nothing changed: “%1” has these values already.").arg(title) << u'\n';
    else
        streams.out << tr("%L1 values of %L2 KPIs are now on “%3”; %L4 rows were set aside.")
                           .arg(refresh.values)
                           .arg(refresh.kpis)
                           .arg(title)
                           .arg(refresh.setAside.count)
                    << u'\n';
    return ExitDone;
}

} // namespace

Command importKpisCommand() {
    Command command{
        .name = commandName,
        .usage = u"VALUES.csv -o FILE.journey [options]"_s,
        .summary = tr("Take fresh values of KPIs over from a table."),
        .details =
            tr("VALUES is CSV with one value a row. Its columns for the KPI, its value and, if "
               "the table has them, the date, the target, and the touchpoint or stage are known "
               "by their usual names. A value with a date becomes a past value, and the one of "
               "the latest date the actual value; one without a date is the actual value.\n"
               "KPIs are those of the map by name; without --map it is the map for which the "
               "table has most values. Rows that fit none are set aside and told on standard "
               "error, one line each.\n"
               "FILE.journey is replaced, but only after the values have been taken over."),
        .options = {{{u"o"_s, u"output"_s}, tr("The map file to add to."), u"FILE.journey"_s},
                    {u"map"_s, tr("The map with the KPIs, counted from 1."), u"N"_s}},
        .examples = {{u"waymark import-kpis march.csv -o shop.journey"_s,
                      tr("What a spreadsheet or a report says, once a month.")},
                     {u"waymark import-kpis us.csv -o shop.journey --dates month-first"_s,
                      tr("One with dates like 3/31/2026.")}},
        .run = run,
    };
    command.options += logDateOptions();
    return command;
}

} // namespace waymark
