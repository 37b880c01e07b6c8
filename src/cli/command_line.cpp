#include "cli/command_line.h"

#include "cli/command.h"
#include "cli/help.h"
#include "cli/reporting.h"
#include "cli/versions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// Parses the command's own arguments (its name first) and runs it.
int runCommand(const Command& command, const QStringList& arguments, const Streams& streams) {
    QCommandLineParser parser;
    parser.addOptions(command.options);
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    parser.addOption(help);
    const bool parsed = parser.parse(arguments);
    if (parser.isSet(help)) {
        streams.out << commandHelp(command);
        return ExitDone;
    }
    if (!parsed)
        return wrongCall(streams, parser.errorText(), command.name);
    return command.run(parser, streams);
}

} // namespace

std::vector<Command> commands() {
    return {newCommand(),     importCommand(), importLogCommand(), importKpisCommand(),
            exportCommand(),  infoCommand(),   checkCommand(),     funnelCommand(),
            compareCommand(), mergeCommand()};
}

bool isCommandLineCall(const QStringList& arguments) {
    if (arguments.size() < 2)
        return false;
    const QString& first = arguments[1];
    if (first.startsWith(u'-'))
        return true;
    const std::vector<Command> list = commands();
    if (std::any_of(list.begin(), list.end(), [&](const Command& c) { return c.name == first; }))
        return true;
    return !first.contains(u'.') && !first.contains(u'/') && !QFileInfo::exists(first);
}

int runCommandLine(const QStringList& arguments, Streams streams) {
    const std::vector<Command> list = commands();
    const QString first = arguments.value(1);
    if (first == "--help"_L1 || first == "-h"_L1) {
        streams.out << programHelp(list);
        return ExitDone;
    }
    if (first == "--version"_L1 || first == "-v"_L1) {
        streams.out << u"waymark %1\n"_s.arg(QStringLiteral(WAYMARK_VERSION));
        return ExitDone;
    }
    if (first == "--versions"_L1)
        return tellVersions(streams);
    for (const Command& command : list)
        if (command.name == first)
            return runCommand(command, arguments.mid(1), streams);
    if (first.isEmpty())
        return wrongCall(streams, tr("No command was given."));
    if (first.startsWith(u'-'))
        return wrongCall(streams, tr("There is no option “%1”.").arg(first));
    return wrongCall(streams, tr("There is no command or file “%1”.").arg(first));
}

int runCommandLine(const QStringList& arguments) {
    QTextStream out(stdout);
    QTextStream err(stderr);
    int code = runCommandLine(arguments, {out, err, true});
    out.flush();
    if (out.status() != QTextStream::Ok && code == ExitDone)
        code = failed({out, err}, {ErrorCode::NotWritable,
                                   tr("Standard output could not be written: the disk may be full "
                                      "or the program that reads it may have ended."),
                                   {}});
    return code;
}

} // namespace waymark
