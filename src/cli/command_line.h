// The command line: `waymark new`, `import`, `export`, `info`, `merge`. Each command does its work
// without a window and ends; docs/guide/command-line.md and resources/waymark.1 tell its users
// about it.
#pragma once

#include <QStringList>
#include <QTextStream>

namespace waymark {

// The exit codes that scripts rely on.
enum ExitCode {
    ExitDone = 0,
    ExitFailed = 1,    // it could not be done; one line on standard error says why
    ExitWrongCall = 2, // the call itself is wrong
};

// Where a command writes to. Tests hand over strings.
struct Streams {
    QTextStream& out;
    QTextStream& err;
    bool endsProcess = false; // nothing else is drawn in this process
};

// Whether these arguments (the program's name first) call a command, rather than the editor with
// nothing or with files to open. A lone word that is neither a command nor a file counts as a
// command, so that a misspelt one is told about instead of opening a window.
bool isCommandLineCall(const QStringList& arguments);

// All that main() has to do for such a call: starts Qt without a display, keeps Qt's own remarks
// off standard error, carries the call out and returns the exit code.
int commandLineMain(int& argc, char** argv);

// Carries the call out and returns the exit code. Needs a QGuiApplication for what it draws; the
// "offscreen" platform serves.
int runCommandLine(const QStringList& arguments, Streams streams);
// The same with standard output and standard error, as the last thing that the process does.
int runCommandLine(const QStringList& arguments);

} // namespace waymark
