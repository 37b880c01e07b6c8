// waymark import-log: what really happened, into an existing map.
#include "cli/command.h"
#include "cli/files.h"
#include "cli/log_input.h"
#include "cli/reporting.h"
#include "model/edits.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto commandName = "import-log"_L1;

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// Without --map: the map that has most of the touchpoints the log speaks of; of equals the first.
Id<Map> likeliestMap(const Project& project, const InteractionLog& log) {
    QSet<QString> spoken;
    for (quint32 i = 0; i < log.touchpoints.size(); ++i)
        spoken.insert(comparableName(log.touchpoints.name(i)));
    Id<Map> best;
    qsizetype most = -1;
    for (const Id<Map> map : project.roots<Map>()) {
        QSet<QString> there;
        for (const Id<Touchpoint> id : touchpointsOf(project, map))
            there.insert(comparableName(project.find(id)->name));
        if (const qsizetype shared = there.intersect(spoken).size(); shared > most) {
            most = shared;
            best = map;
        }
    }
    return best;
}

int run(const QCommandLineParser& parser, const Streams& streams) {
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1)
        return wrongCall(streams, tr("Name one log."), commandName);
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
    Result<LogRead> read = readAskedLog(parser, input, *dates);
    if (!read)
        return failed(streams, read.error(), input);
    const Id<Map> map = parser.isSet(u"map"_s) ? *asked : likeliestMap(opened->project, read->log);
    placeTouchpoints(opened->project, map, read->log);
    setAsideUnplaced(*read);
    if (read->log.rows.empty()) {
        tellSetAside(read->warnings, read->setAside, input, streams);
        return failed(streams,
                      {ErrorCode::Invalid,
                       tr("No row of the log can be placed on the map “%1”. Nothing was changed. "
                          "Check that its touchpoints are called as in the log.")
                           .arg(opened->project.find(map)->title),
                       {}},
                      input);
    }
    if (const Result<void> fits = checkLogRoom(opened->project, read->log); !fits)
        return failed(streams, fits.error(), input);

    RandomIds ids;
    qint64 repeated = 0;
    const Changeset edit = addInteractions(opened->project, ids, map, read->log, &repeated);
    if (const Result<void> written = writeEdit(*opened, edit, path); !written)
        return failed(streams, written.error(), path);
    tellSetAside(read->warnings, read->setAside, input, streams);
    const QString title = onOneLine(opened->project.find(map)->title);
    streams.out << tr("%L1 interactions of %L2 customers are now on “%3”; %L4 rows were set aside.")
                       .arg(qint64(edit.changes.size()))
                       .arg(logOf(opened->project, map).customers.size())
                       .arg(title)
                       .arg(read->setAside.count)
                << u'\n';
    if (repeated > 0)
        streams.out
            << tr("%L1 rows were on the map already and were not added again.").arg(repeated)
            << u'\n';
    return ExitDone;
}

} // namespace

Command importLogCommand() {
    Command command{
        .name = commandName,
        .usage = u"LOG.csv -o FILE.journey [options]"_s,
        .summary = tr("Add what customers really did to a map."),
        .details =
            tr("LOG is CSV with one interaction a row, or XES. Its columns for customer, "
               "touchpoint and time are known by their usual names, or named by you; every other "
               "column is kept as a detail. Times are read in many forms; one without a time "
               "zone counts as UTC unless --zone says where it was written.\n"
               "Touchpoints are those of the map by name; without --map it is the map that "
               "has most of them. Rows without customer, touchpoint or time, and rows of "
               "touchpoints that the map does not have, are set aside and told on standard "
               "error, one line each. A row that is on the map already is not added again.\n"
               "FILE.journey is replaced, but only after the import has worked."),
        .options = {{{u"o"_s, u"output"_s}, tr("The map file to add to."), u"FILE.journey"_s},
                    {u"map"_s, tr("The map to add to, counted from 1."), u"N"_s}},
        .examples = {{u"waymark import-log interactions.csv -o shop.journey"_s,
                      tr("A log whose head tells what its columns are.")},
                     {u"waymark import-log e.csv -o shop.journey --customer uid --time at"_s,
                      tr("One whose head does not.")},
                     {u"waymark import-log us.csv -o shop.journey --dates month-first"_s,
                      tr("One with dates like 3/4/2026 for the fourth of March.")}},
        .run = run,
    };
    command.options += logColumnOptions() + logDateOptions();
    return command;
}

} // namespace waymark
