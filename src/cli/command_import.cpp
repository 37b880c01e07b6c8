// waymark import: a map file from a file of another format.
#include "cli/command.h"
#include "cli/files.h"
#include "cli/log_input.h"
#include "cli/reporting.h"
#include "exchange/exchange.h"
#include "insight/map_from_log.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto commandName = "import"_L1;

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// `import LOG --as log`: a new map out of what customers really did.
int importLog(const QCommandLineParser& parser, const Streams& streams, const QString& input,
              const QString& output) {
    int code = ExitDone;
    const std::optional<LogDates> dates = askedDates(parser, commandName, streams, code);
    if (!dates)
        return code;
    Result<LogRead> read = readAskedLog(parser, input, *dates);
    if (!read)
        return failed(streams, read.error(), input);
    tellSetAside(read->warnings, read->setAside, input, streams);
    if (read->log.rows.empty())
        return failed(streams,
                      {ErrorCode::NotAMap,
                       tr("No row of the log could be read, so there is nothing to make a map of. "
                          "Nothing was imported."),
                       {}},
                      input);
    RandomIds ids;
    Project project;
    if (const Result<void> fits = checkLogRoom(project, read->log); !fits)
        return failed(streams, fits.error(), input);
    const Result<Changeset> edit =
        addMapFromLog(project, ids, QFileInfo(input).completeBaseName(), std::move(read->log));
    if (!edit)
        return failed(streams, edit.error(), input);
    if (const Result<void> done = project.apply(*edit); !done)
        return failed(streams, done.error(), input);
    const Result<FileStamp> written = publishJourney(project, output);
    return written ? int(ExitDone) : failed(streams, written.error(), output);
}

int run(const QCommandLineParser& parser, const Streams& streams) {
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1)
        return wrongCall(streams, tr("Name one file to import."), commandName);
    if (!parser.isSet(u"o"_s))
        return wrongCall(streams, tr("Name the file to make: -o OUT.journey."), commandName);
    const QString& input = files.front();
    const QString output = parser.value(u"o"_s);
    if (const QString fault = faultOfJourneyName(output); !fault.isEmpty())
        return wrongCall(streams, fault, commandName);

    const bool isLog = parser.value(u"as"_s).compare("log"_L1, Qt::CaseInsensitive) == 0;
    for (const QString& option : logOptionNames())
        if (parser.isSet(option) && !isLog)
            return wrongCall(streams, tr("--%1 is for a log: --as log.").arg(option), commandName);
    if (isLog)
        return importLog(parser, streams, input, output);
    std::optional<Format> format;
    if (parser.isSet(u"as"_s)) {
        format = formatFromName(parser.value(u"as"_s));
        if (!format)
            return wrongCall(streams,
                             tr("There is no kind of input “%1”; it is one of json, ojf, "
                                "mermaid, csv, tsv, markdown, log.")
                                 .arg(parser.value(u"as"_s)),
                             commandName);
    } else {
        format = formatForFile(input);
        if (!format)
            return wrongCall(streams,
                             tr("The ending of “%1” does not tell what is in the file; say so "
                                "with --as json, ojf, mermaid, csv, tsv, markdown or log.")
                                 .arg(QFileInfo(input).fileName()),
                             commandName);
    }

    Result<Imported> imported = importFile(input, format);
    if (!imported)
        return failed(streams, imported.error(), input);
    const Result<FileStamp> written = publishJourney(imported->project, output);
    if (!written)
        return failed(streams, written.error(), output);
    for (const Warning& warning : imported->warnings)
        warn(streams, warning.toString(), input);
    return ExitDone;
}

} // namespace

Command importCommand() {
    Command command{
        .name = commandName,
        .usage = u"IN -o OUT.journey [--as KIND]"_s,
        .summary = tr("Make a map file from a file of another format."),
        .details =
            tr("IN is a .json, .ojf, .mmd, .mermaid, .md, .csv or .tsv file. Several maps in "
               "it become several maps of one project. What could not be kept is told on "
               "standard error, one line each.\n"
               "A file that stands at OUT.journey is replaced, but only after the import "
               "has worked.\n"
               "With --as log, IN is a log of what customers really did, CSV with one "
               "interaction a row or XES: it becomes a map with its touchpoints in the order in "
               "which customers typically meet them, and with the log on it."),
        .options = {{{u"o"_s, u"output"_s}, tr("The map file to make."), u"OUT.journey"_s},
                    {u"as"_s,
                     tr("What is in the input where its ending does not tell: json, ojf, mermaid, "
                        "csv, tsv, markdown or log."),
                     u"KIND"_s}},
        .examples = {{u"waymark import journey.csv -o shop.journey"_s,
                      tr("A spreadsheet with one touchpoint a row, or with lanes as rows.")},
                     {u"waymark import README.md -o shop.journey"_s,
                      tr("Every Mermaid journey diagram on a page.")},
                     {u"waymark import export.txt --as tsv -o shop.journey"_s,
                      tr("A table whose ending says nothing.")},
                     {u"waymark import events.csv --as log -o shop.journey"_s,
                      tr("A first map out of what really happened.")}},
        .run = run,
    };
    command.options += logColumnOptions() + logDateOptions();
    return command;
}

} // namespace waymark
