// waymark info: what is in a map file.
#include "cli/command.h"
#include "cli/files.h"
#include "cli/info_report.h"
#include "cli/reporting.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto commandName = "info"_L1;

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

int run(const QCommandLineParser& parser, const Streams& streams) {
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1)
        return wrongCall(streams, tr("Name one map file."), commandName);
    const std::optional<OpenedJourney> opened = openJourney(files.front(), streams);
    if (!opened)
        return ExitFailed;
    if (parser.isSet(u"json"_s))
        streams.out << QString::fromUtf8(infoJson(opened->project, opened->formatVersion));
    else
        streams.out << infoText(opened->project, opened->formatVersion,
                                QFileInfo(files.front()).fileName());
    return ExitDone;
}

} // namespace

Command infoCommand() {
    return {
        .name = commandName,
        .usage = u"FILE.journey [--json]"_s,
        .summary = tr("Tell what is in a map file."),
        .details = tr("A touchpoint that several personas feel differently about is told by the "
                      "feeling of the customer as such, or else by that of the map's first "
                      "persona."),
        .options = {{u"json"_s, tr("Print one JSON object instead of text.")}},
        .examples = {{u"waymark info shop.journey"_s,
                      tr("Maps, stages, touchpoints and feelings.")},
                     {u"waymark info shop.journey --json | jq .maps[0].counts"_s,
                      tr("The same for programs.")}},
        .run = run,
    };
}

} // namespace waymark
