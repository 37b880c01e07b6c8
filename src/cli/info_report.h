// What `waymark info` says about a project, for people and for programs.
#pragma once

#include "model/project.h"

namespace waymark {

// One JSON object with the keys that scripts rely on (docs/guide/command-line.md), ending in a line
// end. `format` is the version of the file's format.
QByteArray infoJson(const Project& project, int format);

// The same for reading; `name` is how the file is called.
QString infoText(const Project& project, int format, const QString& name);

// How a touchpoint feels as one number each: of several feelings, what the customer as such gets
// and hopes for, or else the first persona of the map, or else the first feeling that says it.
struct OverallFeeling {
    std::optional<double> received;
    std::optional<double> desired;
};
OverallFeeling overallFeeling(const Project& project, const Touchpoint& touchpoint);

} // namespace waymark
