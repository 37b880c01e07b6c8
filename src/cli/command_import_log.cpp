// waymark import-log: what really happened, into an existing map.
#include "cli/command.h"
#include "cli/files.h"
#include "cli/log_input.h"
#include "cli/reporting.h"
#include "model/edits.h"
#include "storage/history.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
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

    std::optional<OpenedJourney> opened = openJourney(path, streams);
    if (!opened)
        return ExitFailed;
    if (opened->readOnly)
        return failed(streams,
                      {ErrorCode::TooNew,
                       tr("was written by a newer version of this program, so nothing can be "
                          "added to it here. Nothing was written. Update the program."),
                       {}},
                      path);
    int code = ExitDone;
    const std::optional<Id<Map>> asked =
        askedMap(parser, opened->project, path, commandName, streams, code);
    if (!asked)
        return code;
    Result<LogRead> read = readAskedLog(parser, input);
    if (!read)
        return failed(streams, read.error(), input);
    const Id<Map> map = parser.isSet(u"map"_s) ? *asked : likeliestMap(opened->project, read->log);
    placeTouchpoints(opened->project, map, read->log);
    setAsideUnplaced(*read);
    if (read->log.rows.empty()) {
        tellSetAside(*read, input, streams);
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
    if (!edit.isEmpty()) {
        if (const Result<void> done = opened->project.apply(edit); !done)
            return failed(streams, done.error(), input);
        JourneyOptions options;
        options.expected = opened->stamp;
        options.documentId = opened->documentId;
        options.unknown = opened->unknown;
        options.history = withEdit(opened->history, edit, QDateTime::currentMSecsSinceEpoch());
        if (const Result<FileStamp> written = publishJourney(opened->project, path, options);
            !written)
            return failed(streams, written.error(), path);
    }
    tellSetAside(*read, input, streams);
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
               "zone counts as UTC.\n"
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
                      tr("One whose head does not.")}},
        .run = run,
    };
    command.options += logColumnOptions();
    return command;
}

} // namespace waymark
