// Reading and checking the files that commands are given.
#pragma once

#include "cli/command_line.h"
#include "model/project.h"
#include "storage/journey_file.h"

class QCommandLineParser;

namespace waymark {

// Reads FILE.journey; what is odd about it goes to standard error as warnings. On failure the line
// on standard error is written already.
std::optional<OpenedJourney> openJourney(const QString& path, const Streams& streams);

// The same for a file that is to be added to: one that a newer version wrote is refused.
std::optional<OpenedJourney> openForEdit(const QString& path, const Streams& streams);
// Makes the edit and writes the file anew, with the edit in its history if it keeps one. An empty
// edit leaves the file alone. Errors: those of Project::apply() and publishJourney().
Result<void> writeEdit(OpenedJourney& opened, const Changeset& edit, const QString& path);

// What is wrong with `path` as a .journey file to be written, as a sentence; empty when nothing is.
QString faultOfJourneyName(const QString& path);

// A map's number for people, from 1, and its title: "2 (To-be: Maya, first order)".
QString numberedTitle(const Project& project, Id<Map> map);

} // namespace waymark
