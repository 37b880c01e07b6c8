// waymark funnel: how many customers reach each touchpoint, and where they are lost.
#include "cli/command.h"
#include "cli/files.h"
#include "cli/funnel_report.h"
#include "cli/log_input.h"
#include "cli/reporting.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto commandName = "funnel"_L1;

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// Without --map: the first map with a log, or else the first.
Id<Map> mapWithLog(const Project& project) {
    const std::vector<Id<Map>> maps = project.roots<Map>();
    for (const Id<Map> map : maps)
        if (!project.children(anyId(map), Kind::Interaction).empty())
            return map;
    return maps.front();
}

// The column that --by asks for; nothing where it cannot serve.
Result<const LogColumn*> columnFor(const QString& name, const InteractionLog& log) {
    const LogColumn* column = log.column(name);
    if (!column) {
        QStringList names;
        for (const LogColumn& there : log.details)
            names << there.name;
        return Error{
            ErrorCode::NotFound,
            names.isEmpty()
                ? tr("The log has no details, so nothing can be told apart by “%1”.").arg(name)
                : tr("The log has no detail “%1”. Its details are: %2.")
                      .arg(name, names.join(u", "_s)),
            {}};
    }
    if (column->values.size() > maxFunnelValues)
        return Error{ErrorCode::TooLarge,
                     tr("“%1” has %L2 values, too many to tell apart. Choose a detail with at most "
                        "%L3.")
                         .arg(column->name)
                         .arg(column->values.size() - 1)
                         .arg(maxFunnelValues - 1),
                     {}};
    return column;
}

int run(const QCommandLineParser& parser, const Streams& streams) {
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1)
        return wrongCall(streams, tr("Name one map file."), commandName);
    const QString& path = files.front();
    const bool hasLog = parser.isSet(u"log"_s);
    for (const QString& option : logOptionNames())
        if (parser.isSet(option) && !hasLog)
            return wrongCall(streams, tr("--%1 is for a log given with --log.").arg(option),
                             commandName);
    int code = ExitDone;
    const std::optional<LogDates> dates = askedDates(parser, commandName, streams, code);
    if (!dates)
        return code;
    const std::optional<OpenedJourney> opened = openJourney(path, streams);
    if (!opened)
        return ExitFailed;
    const Project& project = opened->project;
    const std::optional<Id<Map>> asked =
        askedMap(parser, project, path, commandName, streams, code);
    if (!asked)
        return code;
    const Id<Map> map = parser.isSet(u"map"_s) || hasLog ? *asked : mapWithLog(project);

    InteractionLog log;
    if (hasLog) {
        auto read = readPlacedLog(parser, parser.value(u"log"_s), *dates, project, map, streams);
        if (!read)
            return ExitFailed;
        log = std::move(read->log);
    } else {
        log = logOf(project, map);
    }
    const LogColumn* by = nullptr;
    if (parser.isSet(u"by"_s)) {
        const auto column = columnFor(parser.value(u"by"_s), log);
        if (!column)
            return failed(streams, column.error(), path);
        by = *column;
    }
    const Funnel funnel = funnelOf(project, map, log, by);
    std::optional<DetailComparison> compared;
    if (by)
        if (const auto [a, b] = commonestValues(*by); !b.isEmpty())
            compared = compareValues(project, map, log, *by, a, b);
    const DetailComparison* comparison = compared ? &*compared : nullptr;
    if (parser.isSet(u"json"_s))
        streams.out << QString::fromUtf8(funnelJson(project, map, funnel, comparison));
    else
        streams.out << funnelText(project, map, funnel, comparison);
    return ExitDone;
}

} // namespace

Command funnelCommand() {
    Command command{
        .name = commandName,
        .usage = u"FILE.journey [--json] [--by DETAIL] [options]"_s,
        .summary = tr("Count how many customers reach each touchpoint, and where they are lost."),
        .details =
            tr("Counted from the log on the map. A touchpoint is reached by the customers with at "
               "least one interaction there; lost there are those whose last interaction it is, "
               "unless it is an exit or the map's last touchpoint.\n"
               "With --by, the two commonest values of the detail are also compared step by step, "
               "with the 95 % interval of the difference (Newcombe's method).\n"
               "Without --map it is the first map that has a log."),
        .options = {{u"json"_s, tr("Print one JSON object instead of text.")},
                    {u"by"_s,
                     tr("Count each value of this detail of the log for itself: the ad's version, "
                        "the device, the weather."),
                     u"DETAIL"_s},
                    {u"map"_s, tr("The map to count on, counted from 1."), u"N"_s},
                    {u"log"_s,
                     tr("Count this log, CSV or XES, instead of the one on the map. It stays "
                        "where it is."),
                     u"LOG"_s}},
        .examples = {{u"waymark funnel shop.journey"_s, tr("Each stage and touchpoint.")},
                     {u"waymark funnel shop.journey --by \"ad version\" --json"_s,
                      tr("Each version of the ad for itself, for a program.")},
                     {u"waymark funnel shop.journey --log events.csv"_s,
                      tr("A log of a million rows, left beside the map.")}},
        .run = run,
    };
    command.options += logColumnOptions() + logDateOptions();
    return command;
}

} // namespace waymark
