// Reading the log that a command is given, and telling what of it was set aside.
#pragma once

#include "cli/command_line.h"
#include "exchange/log_reader.h"

#include <QCommandLineOption>

class QCommandLineParser;

namespace waymark {

// --customer, --touchpoint and --time, for the commands that read logs.
QList<QCommandLineOption> logColumnOptions();

// --dates and --zone: how the times of a table are to be understood.
QList<QCommandLineOption> logDateOptions();
// What they say. Nothing where they say what is none; then the line on standard error is written
// and `code` is the exit code.
std::optional<LogDates> askedDates(const QCommandLineParser& parser, const QString& command,
                                   const Streams& streams, int& code);
// The names of all these options, which are of no use without a log.
QStringList logOptionNames();

// The log at `path`, placed on a map: only rows whose touchpoint the map has. What was set aside is
// told on standard error, one line a row. On failure the line on standard error is written already.
std::optional<LogRead> readPlacedLog(const QCommandLineParser& parser, const QString& path,
                                     const LogDates& dates, const Project& project, Id<Map> map,
                                     const Streams& streams);

// The log as it is, without places, and nothing told yet.
Result<LogRead> readAskedLog(const QCommandLineParser& parser, const QString& path,
                             const LogDates& dates);
// Warnings, rows set aside and how many these are, on standard error.
void tellSetAside(const std::vector<Warning>& warnings, const SetAside& setAside,
                  const QString& path, const Streams& streams);

// The map of that number, from 1, as --map asks for it. Nothing where there is none such; then the
// line on standard error is written and `code` is the exit code.
std::optional<Id<Map>> askedMap(const QCommandLineParser& parser, const Project& project,
                                const QString& path, const QString& command, const Streams& streams,
                                int& code);

} // namespace waymark
