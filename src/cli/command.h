// What a command of the command line is: its call, its help and its work. commands() is the one
// list from which calls are told apart, the help is printed, and the man page is checked.
#pragma once

#include "cli/command_line.h"

#include <QCommandLineOption>

#include <functional>
#include <optional>
#include <vector>

class QCommandLineParser;

namespace waymark {

struct Example {
    QString call;
    QString does;
};

struct Command {
    QString name;
    QString usage;   // after "waymark NAME": "IN -o OUT.journey [options]"
    QString summary; // one line, for the list of commands
    QString details; // what its own help says beyond that; paragraphs
    QList<QCommandLineOption> options;
    std::vector<Example> examples;
    bool draws = false;       // needs a QGuiApplication
    bool drawsToFile = false; // needs one only where -o names a file
    // Does the work with parsed options and returns the exit code.
    std::function<int(const QCommandLineParser&, const Streams&)> run;
};

Command newCommand();
Command importCommand();
Command importLogCommand();
Command importKpisCommand();
Command exportCommand();
Command infoCommand();
Command checkCommand();
Command funnelCommand();
Command compareCommand();
Command mergeCommand();

// All of them, in the order of the help.
std::vector<Command> commands();

} // namespace waymark
